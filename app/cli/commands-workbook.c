/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-workbook.c: the commands new, check and kinds.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>

#include "call-words.h"
#include "example.h"
#include "output.h"
#include "record-json.h"

static RungsCliExit
run_new (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean example = rungs_cli_call_has (call, "example");
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_create (rungs_cli_call_word (call, 0), example, &error);

  if (workbook == NULL || (example && !rungs_example_fill (workbook, now, &error)))
    return rungs_cli_refuse (error);
  rungs_workbook_close (workbook);
  return RUNGS_CLI_DONE;
}

static RungsCliExit
run_check (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_read (call, &error);
  g_autoptr (GPtrArray) faults = workbook != NULL ? rungs_workbook_check (workbook, &error) : NULL;

  if (faults == NULL)
    return rungs_cli_refuse (error);
  if (faults->len == 0)
    {
      rungs_cli_out ("%s\n", _("sound"));
      return RUNGS_CLI_DONE;
    }
  for (guint i = 0; i < faults->len; i++)
    rungs_cli_out ("%s\n", (const char *) g_ptr_array_index (faults, i));
  /* Translators: %s is the name of a file. */
  rungs_cli_say (_("rungs-cli: “%s” is not sound: keep it as it is, and go back to the latest backup that is."),
                 rungs_cli_call_word (call, 0));
  return RUNGS_CLI_REFUSED;
}

static RungsCliExit
print_kinds (gboolean as_json)
{
  if (as_json)
    {
      g_autoptr (JsonArray) array = json_array_new ();

      for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
        json_array_add_element (array, rungs_kind_to_json (*kind));
      rungs_cli_out_json (json_node_init_array (json_node_alloc (), array));
      return RUNGS_CLI_DONE;
    }
  for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
    {
      rungs_cli_out_padded ((*kind)->name, 16);
      rungs_cli_out ("%s\n", rungs_kind_about (*kind));
    }
  return RUNGS_CLI_DONE;
}

static void
print_field (const RungsField *field)
{
  g_autofree char *name = g_strconcat (field->name, (field->flags & RUNGS_FIELD_REQUIRED) != 0 ? "*" : "", NULL);
  g_autofree char *type = field->links_to != NULL
                            ? g_strdup_printf ("%s > %s", rungs_field_type_name (field), field->links_to)
                            : g_strdup (rungs_field_type_name (field));

  rungs_cli_out_padded (name, 20);
  rungs_cli_out_padded (type, 22);
  rungs_cli_out_padded (rungs_audience_name (field->seen_by), 12);
  rungs_cli_out ("%s\n", rungs_field_label (field));
  for (const RungsChoice *choice = field->choices; choice != NULL && choice->token != NULL; choice++)
    {
      rungs_cli_out ("%20s  ", "");
      rungs_cli_out_padded (choice->token, 32);
      rungs_cli_out ("%s\n", rungs_field_choice_label (field, choice->token));
    }
}

static RungsCliExit
run_kinds (RungsCliCall *call)
{
  gboolean as_json = rungs_cli_call_has (call, "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) array = NULL;
  const RungsKind *kind;

  if (call->words->len == 0)
    return print_kinds (as_json);

  kind = rungs_cli_find_kind (rungs_cli_call_word (call, 0), &error);
  if (kind == NULL)
    return rungs_cli_refuse (error);
  array = json_array_new ();
  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      if (as_json)
        json_array_add_element (array, rungs_field_to_json (rungs_kind_nth_field (kind, i)));
      else
        print_field (rungs_kind_nth_field (kind, i));
    }
  if (as_json)
    rungs_cli_out_json (json_node_init_array (json_node_alloc (), array));
  return RUNGS_CLI_DONE;
}

static const RungsCliOption new_options[] = {
  { "example", '\0', NULL, FALSE, N_("Fill it with a made-up programme to look around in.") },
  { NULL },
};

static const RungsCliOption kinds_options[] = {
  { "json", '\0', NULL, FALSE, N_("Print one JSON document.") },
  { NULL },
};

const RungsCliCommand rungs_cli_workbook_commands[] = {
  { "new", "FILE [--example]", N_("Makes a new workbook. A file that is there is never overwritten."), 1, 1, new_options,
    run_new },
  { "check", "FILE", N_("Looks through a workbook: says “sound”, or what is wrong."), 1, 1, NULL, run_check },
  { "kinds", "[KIND] [--json]", N_("Lists the kinds of record, or the fields of one kind."), 0, 1, kinds_options,
    run_kinds },
  { NULL },
};
