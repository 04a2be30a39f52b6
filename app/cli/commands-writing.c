/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-writing.c: the commands add, set, archive and restore, and the way to erase.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>

#include "call-words.h"
#include "command-erase.h"
#include "output.h"
#include "rules.h"
#include "typed-value.h"

static char *
kind_in_sentence (const RungsKind *kind)
{
  return g_utf8_strdown (rungs_kind_title (kind), -1);
}

/* Whether the record may stand as it is to be, said here because the name of the field belongs into the message. */
static gboolean
allow_record (RungsRecord  *before,
              RungsRecord  *record,
              GError      **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (RungsRecord) settled = rungs_rules_settle (before, record, now);

  return rungs_typed_record_allow (settled, error);
}

static gboolean
apply_values (RungsRecord **record,
              GPtrArray    *values,
              GError      **error)
{
  for (guint i = 0; i < values->len; i++)
    {
      const RungsCliValue *value = g_ptr_array_index (values, i);
      RungsRecord *changed;

      if ((value->field->flags & RUNGS_FIELD_BUILT_IN) != 0 && !g_str_equal (value->field->name, "review-on"))
        {
          g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                       /* Translators: %s is the name of a field. */
                       _("%s: Rungs keeps this field itself, so leave it out."), value->field->name);
          return FALSE;
        }
      changed = rungs_record_with (*record, value->field->name, value->value);
      rungs_record_unref (*record);
      *record = changed;
    }
  return TRUE;
}

static gboolean
write_new (RungsWorkbook    *workbook,
           const RungsKind  *kind,
           RungsCliCall     *call,
           char            **id,
           GError          **error)
{
  g_autoptr (GPtrArray) values = rungs_cli_read_values (workbook, kind, call, 2, error);
  g_autoptr (RungsRecord) record = rungs_record_new (kind, NULL);
  g_autofree char *what = kind_in_sentence (kind);
  /* Translators: the name of a step that can be undone. %s is a kind of record such as “meeting”. */
  g_autofree char *label = g_strdup_printf (_("Add %s"), what);
  g_autoptr (RungsEdits) edits = rungs_edits_new (label);

  if (values == NULL || !apply_values (&record, values, error) || !allow_record (NULL, record, error))
    return FALSE;
  rungs_edits_add (edits, record);
  *id = g_strdup (rungs_record_id (record));
  return rungs_workbook_write (workbook, g_steal_pointer (&edits), NULL, error);
}

static RungsCliExit
run_add (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autofree char *id = NULL;
  RungsCliExit result;
  const RungsKind *kind;

  if (!rungs_cli_check_values (call, 2, &result))
    return result;
  kind = rungs_cli_find_kind (rungs_cli_call_word (call, 1), &error);
  workbook = kind != NULL ? rungs_cli_open_to_write (call, &error) : NULL;
  if (workbook == NULL || !write_new (workbook, kind, call, &id, &error))
    return rungs_cli_refuse (error);
  rungs_workbook_close (workbook);
  rungs_cli_out ("%s\n", id);
  return RUNGS_CLI_DONE;
}

static gboolean
write_values (RungsWorkbook    *workbook,
              const RungsKind  *kind,
              const char       *id,
              RungsCliCall     *call,
              GError          **error)
{
  g_autoptr (GPtrArray) values = rungs_cli_read_values (workbook, kind, call, 3, error);
  g_autoptr (RungsRecord) before = values != NULL ? rungs_workbook_read (workbook, kind, id, error) : NULL;
  g_autoptr (RungsRecord) after = before != NULL ? rungs_record_ref (before) : NULL;
  g_autofree char *what = kind_in_sentence (kind);
  /* Translators: the name of a step that can be undone. %s is a kind of record such as “meeting”. */
  g_autofree char *label = g_strdup_printf (_("Change %s"), what);
  g_autoptr (RungsEdits) edits = rungs_edits_new (label);

  if (before == NULL || !apply_values (&after, values, error) || !allow_record (before, after, error))
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    {
      const RungsCliValue *value = g_ptr_array_index (values, i);

      rungs_edits_set (edits, kind, id, value->field->name, value->value);
    }
  return rungs_workbook_write (workbook, g_steal_pointer (&edits), NULL, error);
}

static RungsCliExit
run_set (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autofree char *id = NULL;
  const RungsKind *kind;
  RungsCliExit result;

  if (!rungs_cli_check_values (call, 3, &result))
    return result;
  workbook = rungs_cli_open_to_write (call, &error);
  id = workbook != NULL ? rungs_cli_find_record (workbook, call, &kind, &error) : NULL;
  if (id == NULL || !write_values (workbook, kind, id, call, &error))
    return rungs_cli_refuse (error);
  rungs_workbook_close (workbook);
  return RUNGS_CLI_DONE;
}

static RungsCliExit
put_away (RungsCliCall *call,
          gboolean      archived,
          const char   *label_format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_write (call, &error);
  g_autoptr (RungsEdits) edits = NULL;
  g_autofree char *id = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GString) label = g_string_new (label_format);
  const RungsKind *kind;

  id = workbook != NULL ? rungs_cli_find_put_away (workbook, call, &kind, &error) : NULL;
  if (id == NULL)
    return rungs_cli_refuse (error);
  what = kind_in_sentence (kind);
  g_string_replace (label, "%s", what, 1);
  edits = rungs_edits_new (label->str);
  rungs_edits_archive (edits, kind, id, archived);
  if (!rungs_workbook_write (workbook, g_steal_pointer (&edits), NULL, &error))
    return rungs_cli_refuse (error);
  rungs_workbook_close (workbook);
  return RUNGS_CLI_DONE;
}

static RungsCliExit
run_archive (RungsCliCall *call)
{
  /* Translators: the name of a step that can be undone. %s is a kind of record such as “meeting”. */
  return put_away (call, TRUE, _("Archive %s"));
}

static RungsCliExit
run_restore (RungsCliCall *call)
{
  /* Translators: the name of a step that can be undone. %s is a kind of record such as “meeting”. */
  return put_away (call, FALSE, _("Restore %s"));
}

const RungsCliCommand rungs_cli_writing_commands[] = {
  { "add", "FILE KIND FIELD=VALUE ...", N_("Adds a record and prints its id."), 3, RUNGS_CLI_ANY_NUMBER, NULL, run_add },
  { "set", "FILE KIND ID FIELD=VALUE ...", N_("Changes fields of a record. FIELD= empties one."), 4, RUNGS_CLI_ANY_NUMBER,
    NULL, run_set },
  { "archive", "FILE KIND ID", N_("Puts a record away. It is kept, and not listed."), 3, 3, NULL, run_archive },
  { "restore", "FILE KIND ID", N_("Takes an archived record back into use."), 3, 3, NULL, run_restore },
  { "erase", "FILE KIND ID --reason TEXT [--dry-run] [--yes] [--keep-proof | --field FIELD ...]",
    N_("Erases an archived record for good, with all that belongs to it: nothing brings it back."), 3, 3,
    rungs_cli_erase_options, rungs_cli_run_erase },
  { NULL },
};
