/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-exchange.c: the commands export and ladder.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "command-import.h"
#include "exporting.h"
#include "ladder-picture.h"
#include "call-words.h"
#include "output.h"

#define DEFAULT_WIDTH 1600
#define DEFAULT_HEIGHT 1200

static gboolean
read_audience (RungsCliCall  *call,
               RungsAudience *audience,
               RungsCliExit  *result)
{
  const char *word = rungs_cli_call_option (call, "for");

  *audience = RUNGS_AUDIENCE_PROGRAMME;
  if (word == NULL || g_str_equal (word, "inside"))
    return TRUE;
  if (g_str_equal (word, "partners"))
    *audience = RUNGS_AUDIENCE_PARTNERS;
  else if (g_str_equal (word, "public"))
    *audience = RUNGS_AUDIENCE_PUBLIC;
  else
    /* Translators: %s is what somebody wrote. */
    *result = rungs_cli_wrong_usage (call, _("--for: “%s” is not inside, partners or public."), word);
  return *audience != RUNGS_AUDIENCE_PROGRAMME;
}

static void
say_exported (guint n)
{
  /* Translators: %u is a number. */
  rungs_cli_say (ngettext ("%u record was exported.", "%u records were exported.", n), n);
}

static RungsCliExit
export_all (RungsCliCall  *call,
            const char    *path,
            RungsAudience  audience)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  RungsExportFormat format;
  guint n;

  if (rungs_export_format_of (path, &format, &error) && format != RUNGS_EXPORT_JSON)
    return rungs_cli_wrong_usage (call, "%s", _("--all is written as JSON: give the file a name that ends in .json."));
  workbook = error == NULL ? rungs_cli_open_to_read (call, &error) : NULL;
  if (workbook == NULL || !rungs_export_all (workbook, path, audience, NULL, &n, &error))
    return rungs_cli_refuse (error);
  say_exported (n);
  return RUNGS_CLI_DONE;
}

static RungsCliExit
run_export (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  const char *path = rungs_cli_call_option (call, "output");
  const RungsKind *kind = NULL;
  RungsExportFormat format;
  RungsAudience audience;
  RungsCliExit result;
  guint n;

  if (path == NULL)
    return rungs_cli_wrong_usage (call, "%s", _("-o OUT is missing: say where the export goes."));
  if ((call->words->len == 1) != rungs_cli_call_has (call, "all"))
    return rungs_cli_wrong_usage (call, "%s", _("Name one KIND, or give --all."));
  if (!read_audience (call, &audience, &result))
    return result;
  if (call->words->len == 1)
    return export_all (call, path, audience);

  if (rungs_export_format_of (path, &format, &error))
    kind = rungs_cli_find_kind (rungs_cli_call_word (call, 1), &error);
  workbook = kind != NULL ? rungs_cli_open_to_read (call, &error) : NULL;
  if (workbook == NULL || !rungs_export_kind (workbook, kind, path, format, audience, NULL, &n, &error))
    return rungs_cli_refuse (error);
  say_exported (n);
  return RUNGS_CLI_DONE;
}

static gboolean
read_size (RungsCliCall *call,
           guint        *width,
           guint        *height,
           RungsCliExit *result)
{
  const char *size = rungs_cli_call_option (call, "size");
  g_auto (GStrv) parts = NULL;
  guint64 w = DEFAULT_WIDTH;
  guint64 h = DEFAULT_HEIGHT;

  if (size != NULL)
    {
      parts = g_strsplit (size, "x", 2);
      if (parts[0] == NULL || parts[1] == NULL || !g_ascii_string_to_unsigned (parts[0], 10, 1, G_MAXUINT, &w, NULL) ||
          !g_ascii_string_to_unsigned (parts[1], 10, 1, G_MAXUINT, &h, NULL))
        {
          /* Translators: %s is what somebody wrote. */
          *result = rungs_cli_wrong_usage (call, _("--size: “%s” is no size: write it like 1600x1200."), size);
          return FALSE;
        }
    }
  *width = (guint) w;
  *height = (guint) h;
  return TRUE;
}

/* The ladder of all activities, or of the one that was named. */
static RungsLadderValues *
read_ladder (RungsCliCall  *call,
             GError       **error)
{
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_read (call, error);
  const char *activity = rungs_cli_call_option (call, "activity");
  g_autofree char *id = NULL;

  if (workbook == NULL)
    return NULL;
  if (activity != NULL)
    {
      id = rungs_workbook_resolve (workbook, rungs_kind_find ("activity"), activity, error);
      if (id == NULL)
        return NULL;
    }
  return rungs_ladder_values_read (workbook, id, error);
}

static RungsCliExit
run_ladder (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsLadderValues) values = NULL;
  const char *path = rungs_cli_call_option (call, "output");
  RungsPictureFormat format = RUNGS_PICTURE_PNG;
  RungsCliExit result;
  guint width;
  guint height;

  if (path == NULL && !rungs_cli_call_has (call, "text"))
    return rungs_cli_wrong_usage (call, "%s", _("Say where the picture goes (-o OUT), or ask for words (--text)."));
  if (!read_size (call, &width, &height, &result))
    return result;
  if (path == NULL || rungs_picture_format_of (path, &format, &error))
    values = read_ladder (call, &error);
  if (values == NULL || (path != NULL && !rungs_ladder_picture_write (values, path, format, width, height, &error)))
    return rungs_cli_refuse (error);
  if (rungs_cli_call_has (call, "text"))
    {
      g_autofree char *text = rungs_ladder_values_to_text (values);

      rungs_cli_out ("%s", text);
    }
  return RUNGS_CLI_DONE;
}

static const RungsCliOption import_options[] = {
  { "map", '\0', "\"COLUMN=field\"", TRUE, N_("Say which field a column stands for. May be given for several.") },
  { "update-by", '\0', "FIELD", FALSE, N_("A row updates the record with the same value of this field; “id” too.") },
  { "dry-run", '\0', NULL, FALSE, N_("Only say what each row would do.") },
  { "skip-bad", '\0', NULL, FALSE, N_("Pass over rows that break a rule; else they keep the whole table out.") },
  { NULL },
};

static const RungsCliOption export_options[] = {
  { "all", '\0', NULL, FALSE, N_("Every kind, as one JSON document.") },
  { "output", 'o', "OUT", FALSE, N_("Where it goes: a name that ends in .csv or .json.") },
  { "for", '\0', "inside|partners|public", FALSE, N_("Who will see it: only what they may see goes out. Else: inside.") },
  { NULL },
};

static const RungsCliOption ladder_options[] = {
  { "output", 'o', "OUT", FALSE, N_("Where it goes: a name that ends in .png, .svg or .pdf.") },
  { "size", '\0', "WxH", FALSE, N_("How large it is; else 1600x1200.") },
  { "activity", '\0', "ID", FALSE, N_("Only this piece of work.") },
  { "text", '\0', NULL, FALSE, N_("Print the ladder in words.") },
  { NULL },
};

const RungsCliCommand rungs_cli_exchange_commands[] = {
  { "import", "FILE KIND TABLE.csv [--map \"COLUMN=field\" ...] [--update-by FIELD] [--dry-run] [--skip-bad]",
    N_("Makes records of the rows of a table, in one step that can be undone."), 3, 3, import_options, rungs_cli_run_import },
  { "export", "FILE (KIND | --all) -o OUT.{csv,json} [--for inside|partners|public]",
    N_("Writes records into a file that others can read."), 1, 2, export_options, run_export },
  { "ladder", "FILE (-o OUT.{png,svg,pdf} | --text) [--size WxH] [--activity ID]",
    N_("Draws the ladder, or prints it in words."), 1, 1, ladder_options, run_ladder },
  { NULL },
};
