/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-import.c: the command import: says what each row does or did not do. Ctrl+C may end it at any moment: while the table
 * is read nothing is written yet, and what is written is one transaction, which is there whole or not at all.
 */
#include "config.h"

#include "command-import.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "importing.h"
#include "call-words.h"
#include "output.h"

#define MAX_BAD_TOLD 50

/* An import on its way. */
typedef struct
{
  gboolean is_dry;
  guint n_bad;
  gboolean shows_progress;
  int percent;
} Running;

static void
tell_row_cb (const RungsImportRow *row,
             gpointer              data)
{
  Running *running = data;
  g_autofree char *title = row->title != NULL ? rungs_cli_one_line (row->title, 72) : NULL;

  if (row->deed == RUNGS_IMPORT_SKIP)
    running->n_bad++;
  if (!running->is_dry)
    {
      if (row->deed == RUNGS_IMPORT_SKIP && running->n_bad <= MAX_BAD_TOLD)
        /* Translators: %1$u is the number of a line, %2$s says what is wrong with it. */
        rungs_cli_say (_("line %1$u: %2$s"), row->line, row->why);
      return;
    }
  switch (row->deed)
    {
    case RUNGS_IMPORT_ADD:
      /* Translators: %1$u is the number of a line, %2$s the title of a record. */
      rungs_cli_out (_("line %1$u: add %2$s"), row->line, title);
      break;
    case RUNGS_IMPORT_UPDATE:
      /* Translators: %1$u is the number of a line, %2$s an id, %3$s the title of a record, %4$s names of fields. */
      rungs_cli_out (_("line %1$u: update %2$s %3$s (%4$s)"), row->line, row->id, title, row->fields);
      break;
    case RUNGS_IMPORT_SAME:
      /* Translators: %1$u is the number of a line, %2$s an id, %3$s the title of a record. */
      rungs_cli_out (_("line %1$u: nothing to change in %2$s %3$s"), row->line, row->id, title);
      break;
    case RUNGS_IMPORT_SKIP:
    default:
      /* Translators: %1$u is the number of a line, %2$s says what is wrong with it. */
      rungs_cli_out (_("line %1$u: skipped: %2$s"), row->line, row->why);
      break;
    }
  rungs_cli_out ("\n");
}

static void
tell_progress_cb (double   done,
                  gpointer data)
{
  Running *running = data;
  int percent = (int) (done * 100.0);

  if (running->shows_progress && percent != running->percent)
    fprintf (stderr, "\r%3d %%", percent);
  running->percent = percent;
}

/* "COLUMN=field" in two; a heading may hold the sign itself. */
static gboolean
split_map (const char  *map,
           char       **column,
           char       **field)
{
  const char *equals = strrchr (map, '=');

  *column = g_strstrip (g_strndup (map, equals != NULL ? (gsize) (equals - map) : 0));
  *field = g_strstrip (g_strdup (equals != NULL ? equals + 1 : ""));
  return **column != '\0' && **field != '\0';
}

static gboolean
check_maps (RungsCliCall *call,
            RungsCliExit *result)
{
  const GPtrArray *maps = rungs_cli_call_options (call, "map");

  for (guint i = 0; maps != NULL && i < maps->len; i++)
    {
      const char *map = g_ptr_array_index (maps, i);
      g_autofree char *column = NULL;
      g_autofree char *field = NULL;

      if (!split_map (map, &column, &field))
        {
          /* Translators: %s is what somebody wrote. */
          *result = rungs_cli_wrong_usage (call, _("--map: “%s” is not COLUMN=field."), map);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
take_maps (RungsImport   *import,
           RungsCliCall  *call,
           GError       **error)
{
  const GPtrArray *maps = rungs_cli_call_options (call, "map");

  for (guint i = 0; maps != NULL && i < maps->len; i++)
    {
      g_autofree char *column = NULL;
      g_autofree char *field = NULL;

      split_map (g_ptr_array_index (maps, i), &column, &field);
      if (!rungs_import_map (import, column, field, error))
        return FALSE;
    }
  return TRUE;
}

static void
say_left_out (RungsImport *import)
{
  const char *const *left_out = rungs_import_left_out (import);
  g_autofree char *names = g_strjoinv (", ", (char **) left_out);

  if (!g_str_has_prefix (rungs_import_encoding (import), "UTF-"))
    /* Translators: %s is the name of an encoding such as WINDOWS-1252. */
    rungs_cli_say (_("The table is read as %s: look whether letters such as é and £ are right."),
                   rungs_import_encoding (import));
  if (*names != '\0')
    /* Translators: %s is a list of the headings of columns. */
    rungs_cli_say (_("These columns stand for no field and are left out: %s."), names);
}

static void
say_counts (RungsImport *import,
            Running     *running)
{
  guint n_add = rungs_import_count (import, RUNGS_IMPORT_ADD);
  guint n_update = rungs_import_count (import, RUNGS_IMPORT_UPDATE);
  guint n_same = rungs_import_count (import, RUNGS_IMPORT_SAME);

  if (!running->is_dry && running->n_bad > MAX_BAD_TOLD)
    /* Translators: %u is a number. */
    rungs_cli_say (ngettext ("and %u more row like these: --dry-run names it.",
                             "and %u more rows like these: --dry-run names them all.", running->n_bad - MAX_BAD_TOLD),
                   running->n_bad - MAX_BAD_TOLD);
  /* Translators: %1$u to %4$u are numbers of rows. */
  rungs_cli_say (running->is_dry ? _("It would add %1$u, update %2$u, leave %3$u as they are and skip %4$u.")
                                 : _("Added %1$u, updated %2$u, left %3$u as they are, skipped %4$u."),
                 n_add, n_update, n_same, running->n_bad);
}

static gboolean
write_all (RungsImport    *import,
           RungsWorkbook  *workbook,
           GError        **error)
{
  g_autoptr (RungsEdits) edits = rungs_import_take_edits (import, error);

  if (edits == NULL)
    return FALSE;
  return rungs_edits_is_empty (edits) || rungs_workbook_write (workbook, g_steal_pointer (&edits), NULL, error);
}

static gboolean
import_table (RungsImport    *import,
              RungsWorkbook  *workbook,
              RungsCliCall   *call,
              Running        *running,
              GError        **error)
{
  gboolean is_done;

  rungs_import_tell_rows (import, tell_row_cb, running);
  rungs_import_tell_progress (import, tell_progress_cb, running);
  is_done = rungs_import_read (import, rungs_cli_call_word (call, 2), NULL, error);
  if (running->shows_progress)
    fputs ("\r      \r", stderr);
  if (!is_done)
    return FALSE;
  say_left_out (import);
  return running->is_dry || write_all (import, workbook, error);
}

static RungsCliExit
run_import (RungsCliCall    *call,
            RungsWorkbook   *workbook,
            const RungsKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsImport) import = rungs_import_new (workbook, kind);
  const char *update_by = rungs_cli_call_option (call, "update-by");
  Running running = {
    .is_dry = rungs_cli_call_has (call, "dry-run"),
    .shows_progress = isatty (STDERR_FILENO) && (!rungs_cli_call_has (call, "dry-run") || !isatty (STDOUT_FILENO)),
    .percent = -1,
  };
  gboolean skip_bad = rungs_cli_call_has (call, "skip-bad");

  if (!take_maps (import, call, &error) ||
      (update_by != NULL && !rungs_import_update_by (import, update_by, &error)))
    return rungs_cli_refuse (error);
  rungs_import_set_skip_bad (import, skip_bad);

  if (!import_table (import, workbook, call, &running, &error))
    return rungs_cli_refuse (error);
  say_counts (import, &running);
  return running.is_dry && running.n_bad > 0 && !skip_bad ? RUNGS_CLI_REFUSED : RUNGS_CLI_DONE;
}

/**
 * rungs_cli_run_import:
 * @call: a call of import
 *
 * Returns: what to end with
 */
RungsCliExit
rungs_cli_run_import (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  const RungsKind *kind = rungs_cli_find_kind (rungs_cli_call_word (call, 1), &error);
  g_autoptr (RungsWorkbook) workbook = NULL;
  RungsCliExit result;

  if (!check_maps (call, &result))
    return result;
  if (kind != NULL)
    workbook = rungs_cli_call_has (call, "dry-run") ? rungs_cli_open_to_read (call, &error)
                                                    : rungs_cli_open_to_write (call, &error);
  if (workbook == NULL)
    return rungs_cli_refuse (error);
  result = run_import (call, workbook, kind);
  rungs_workbook_close (workbook);
  return result;
}
