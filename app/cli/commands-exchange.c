/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-exchange.c: the commands export and ladder.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>

#include "call-words.h"
#include "command-import.h"
#include "command-ladder.h"
#include "exporting.h"
#include "output.h"

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
  if (!rungs_cli_read_audience (call, &audience, &result))
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

const RungsCliCommand rungs_cli_exchange_commands[] = {
  { "import", "FILE KIND TABLE.csv [--map \"COLUMN=field\" ...] [--update-by FIELD] [--dry-run] [--skip-bad]",
    N_("Makes records of the rows of a table, in one step that can be undone."), 3, 3, import_options, rungs_cli_run_import },
  { "export", "FILE (KIND | --all) -o OUT.{csv,json} [--for inside|partners|public]",
    N_("Writes records into a file that others can read."), 1, 2, export_options, run_export },
  { "ladder", "FILE (-o OUT.{png,svg,pdf} | --text) [--size WxH] [--activity ID] [--rounds | --time] [--words]",
    N_("Draws the ladder or its chart through time, or prints them in words."), 1, 1, rungs_cli_ladder_options, rungs_cli_run_ladder },
  { NULL },
};
