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
#include "dates.h"
#include "exporting.h"
#include "output.h"

static void
say_exported (guint n)
{
  /* Translators: %u is a number. */
  rungs_cli_say (ngettext ("%u record was exported.", "%u records were exported.", n), n);
}

static void
say_left_out (RungsStoriesOut *stories)
{
  GPtrArray *left_out = rungs_stories_out_left_out (stories);

  for (guint i = 0; i < left_out->len; i++)
    {
      const RungsLeftOut *one = g_ptr_array_index (left_out, i);
      g_autoptr (GString) why = g_string_new (one->why);

      /* Translators: %s is the title of a story. Why follows, a line for each thing. */
      rungs_cli_say (_("“%s” was left out, because it may not be shown to them:"), one->title);
      g_string_replace (why, "\n", "\n  ", 0);
      rungs_cli_say ("  %s", why->str);
    }
}

/* Where stories went is written down before the file is there, and taken back when it did not come to be. */
static gboolean
write_export (RungsCliCall       *call,
              RungsExport        *export,
              const char         *path,
              RungsExportFormat   format,
              GError            **error)
{
  RungsStoriesOut *stories = rungs_export_stories (export);
  RungsEdits *edits = stories != NULL ? rungs_stories_out_record (stories) : NULL;
  g_autoptr (RungsWorkbook) writing = edits != NULL ? rungs_cli_open_to_write (call, error) : NULL;
  gint64 change = 0;
  guint n;

  if (edits != NULL && (writing == NULL || !rungs_workbook_write (writing, edits, &change, error)))
    return FALSE;
  if (!rungs_export_write (export, path, format, NULL, &n, error))
    {
      if (change != 0)
        g_free (rungs_workbook_undo (writing, change, NULL));
      return FALSE;
    }
  if (stories != NULL)
    say_left_out (stories);
  say_exported (n);
  return TRUE;
}

static gboolean
make_export (RungsCliCall         *call,
             const char           *path,
             RungsExportFormat     format,
             const RungsStoryUse  *use,
             GError              **error)
{
  const char *name = rungs_cli_call_word (call, 1);
  const RungsKind *kind = name != NULL ? rungs_cli_find_kind (name, error) : NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (RungsExport) export = NULL;

  if (name != NULL && kind == NULL)
    return FALSE;
  workbook = rungs_cli_open_to_read (call, error);
  export = workbook != NULL ? rungs_export_new (workbook, kind, use, NULL, error) : NULL;
  return export != NULL && write_export (call, export, path, format, error);
}

static RungsCliExit
run_export (RungsCliCall *call)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GError) error = NULL;
  const char *path = rungs_cli_call_option (call, "output");
  RungsStoryUse use = { .channel = "report", .held_by = rungs_cli_call_option (call, "held-by"), .today = today };
  RungsExportFormat format;
  RungsCliExit result;

  if (path == NULL)
    return rungs_cli_wrong_usage (call, "%s", _("-o OUT is missing: say where the export goes."));
  if ((call->words->len == 1) != rungs_cli_call_has (call, "all"))
    return rungs_cli_wrong_usage (call, "%s", _("Name one KIND, or give --all."));
  if (!rungs_cli_read_audience (call, &use.audience, &result) || !rungs_cli_read_channel (call, &use.channel, &result))
    return result;
  if (!rungs_export_format_of (path, &format, &error))
    return rungs_cli_refuse (error);
  if (call->words->len == 1 && format != RUNGS_EXPORT_JSON)
    return rungs_cli_wrong_usage (call, "%s", _("--all is written as JSON: give the file a name that ends in .json."));
  return make_export (call, path, format, &use, &error) ? RUNGS_CLI_DONE : rungs_cli_refuse (error);
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
  { "channel", '\0', "CHANNEL", FALSE, N_("Where stories are shown: printed, meeting, website… Else: report.") },
  { "held-by", '\0', "WHO", FALSE, N_("Who gets the file. For partners: the organisation by its name, if there are stories.") },
  { NULL },
};

const RungsCliCommand rungs_cli_exchange_commands[] = {
  { "import", "FILE KIND TABLE.csv [--map \"COLUMN=field\" ...] [--update-by FIELD] [--dry-run] [--skip-bad]",
    N_("Makes records of the rows of a table, in one step that can be undone."), 3, 3, import_options, rungs_cli_run_import },
  { "export", "FILE (KIND | --all) -o OUT.{csv,json} [--for inside|partners|public] [--channel CHANNEL] [--held-by WHO]",
    N_("Writes records into a file that others can read; stories only as far as their people said yes."), 1, 2, export_options, run_export },
  { "ladder", "FILE (-o OUT.{png,svg,pdf} | --text) [--size WxH] [--activity ID] [--rounds | --time | --explain] [--words]",
    N_("Draws the ladder, what its rungs mean, or its chart through time, or prints them in words."), 1, 1, rungs_cli_ladder_options, rungs_cli_run_ladder },
  { NULL },
};
