/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-stories.c: the commands may, copies and withdraw: what may be done with a story, where it went, and taking it back.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>

#include "call-words.h"
#include "dates.h"
#include "output.h"
#include "record-json.h"
#include "story-deeds.h"
#include "story-gate.h"

/* FILE case-study ID: the story a command is about. */
static RungsRecord *
find_story (RungsWorkbook  *workbook,
            RungsCliCall   *call,
            GError        **error)
{
  const RungsKind *kind;
  g_autofree char *id = rungs_cli_find_record (workbook, call, &kind, error);

  return id != NULL ? rungs_workbook_read (workbook, kind, id, error) : NULL;
}

static gboolean
is_about_story (RungsCliCall *call,
                RungsCliExit *result)
{
  if (g_str_equal (rungs_cli_call_word (call, 1), "case-study"))
    return TRUE;
  *result = rungs_cli_wrong_usage (call, "%s", _("Only of a case-study does somebody say what may be done with it."));
  return FALSE;
}

/* The day that was given, or today. */
static gboolean
read_day (RungsCliCall  *call,
          char         **day,
          RungsCliExit  *result)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (!rungs_cli_read_date (call, "on", day, result))
    return FALSE;
  if (*day == NULL)
    *day = rungs_date_today (now);
  return TRUE;
}

static JsonObject *
begin_object (const RungsRecord *story)
{
  JsonObject *object = json_object_new ();
  g_autofree char *title = rungs_record_title (story);

  json_object_set_string_member (object, "id", rungs_record_id (story));
  json_object_set_string_member (object, "title", title);
  return object;
}

static void
out_object (JsonObject *object)
{
  rungs_cli_out_json (json_node_init_object (json_node_alloc (), object));
}

static JsonArray *
missing_to_json (GPtrArray *missing)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < missing->len; i++)
    {
      const RungsGateMissing *one = g_ptr_array_index (missing, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "reason", rungs_gate_reason_name (one->reason));
      json_object_set_string_member (object, "text", one->text);
      json_object_set_string_member (object, "ask", one->ask);
      json_array_add_object_element (array, object);
    }
  return array;
}

static void
out_may_json (const RungsRecord *story,
              const char        *day,
              GPtrArray         *all)
{
  g_autoptr (JsonObject) object = begin_object (story);
  JsonArray *uses = json_array_new ();

  json_object_set_string_member (object, "on", day);
  for (guint i = 0; i < all->len; i++)
    {
      const RungsMayDo *one = g_ptr_array_index (all, i);
      JsonObject *use = json_object_new ();

      json_object_set_string_member (use, "audience", one->audience);
      rungs_json_set_text (use, "partner", one->partner);
      json_object_set_string_member (use, "channel", one->channel);
      json_object_set_boolean_member (use, "may", one->may);
      rungs_json_set_text (use, "ends-on", one->ends_on);
      json_object_set_array_member (use, "missing", missing_to_json (one->answer->missing));
      json_array_add_object_element (uses, use);
    }
  json_object_set_array_member (object, "uses", uses);
  out_object (object);
}

static RungsCliExit
run_may (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (RungsRecord) story = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  RungsCliExit result;

  if (!is_about_story (call, &result) || !read_day (call, &day, &result))
    return result;
  workbook = rungs_cli_open_to_read (call, &error);
  story = workbook != NULL ? find_story (workbook, call, &error) : NULL;
  all = story != NULL ? rungs_story_gate_may_do (workbook, story, day, &error) : NULL;
  if (all == NULL)
    return rungs_cli_refuse (error);

  if (rungs_cli_call_has (call, "json"))
    {
      out_may_json (story, day, all);
      return RUNGS_CLI_DONE;
    }
  words = rungs_may_do_words (all);
  rungs_cli_out ("%s", words);
  return RUNGS_CLI_DONE;
}

/* What remains to be done about a story's copies, each with the use that "set" can say more about. */
static void
out_withdrawal (const RungsWithdrawal *withdrawal)
{
  g_autofree char *summary = rungs_withdrawal_summary (withdrawal);

  rungs_cli_out ("%s\n", summary);
  for (guint i = 0; i < withdrawal->steps->len; i++)
    {
      const RungsWithdrawalStep *step = g_ptr_array_index (withdrawal->steps, i);

      rungs_cli_out ("  %s", step->text);
      if (step->use != NULL)
        rungs_cli_out ("  (use %s)", rungs_record_id (step->use));
      rungs_cli_out ("\n");
    }
}

static JsonArray *
steps_to_json (GPtrArray *steps)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < steps->len; i++)
    {
      const RungsWithdrawalStep *step = g_ptr_array_index (steps, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "to-do", rungs_withdrawal_sort_name (step->sort));
      rungs_json_set_text (object, "use", step->use != NULL ? rungs_record_id (step->use) : NULL);
      json_object_set_string_member (object, "text", step->text);
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
holders_to_json (GPtrArray *holders)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < holders->len; i++)
    {
      const RungsHolder *holder = g_ptr_array_index (holders, i);
      JsonObject *object = json_object_new ();
      JsonArray *uses = json_array_new ();

      for (guint u = 0; u < holder->uses->len; u++)
        json_array_add_string_element (uses, rungs_record_id (g_ptr_array_index (holder->uses, u)));
      rungs_json_set_text (object, "held-by", holder->who);
      json_object_set_int_member (object, "copies", holder->copies);
      json_object_set_array_member (object, "uses", uses);
      json_array_add_object_element (array, object);
    }
  return array;
}

static void
out_withdrawal_json (const RungsRecord     *story,
                     const RungsWithdrawal *withdrawal)
{
  g_autoptr (JsonObject) object = begin_object (story);
  g_autofree char *honest = rungs_withdrawal_honest (withdrawal);

  json_object_set_boolean_member (object, "taken-back", withdrawal->is_taken_back);
  json_object_set_boolean_member (object, "finished", withdrawal->is_finished);
  json_object_set_int_member (object, "copies-out", withdrawal->n_out);
  json_object_set_int_member (object, "copies-lost", withdrawal->n_lost);
  json_object_set_string_member (object, "honest", honest);
  json_object_set_array_member (object, "holders", holders_to_json (withdrawal->holders));
  json_object_set_array_member (object, "steps", steps_to_json (withdrawal->steps));
  out_object (object);
}

static RungsCliExit
run_copies (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (RungsRecord) story = NULL;
  g_autoptr (RungsWithdrawal) withdrawal = NULL;
  RungsCliExit result;

  if (!is_about_story (call, &result))
    return result;
  workbook = rungs_cli_open_to_read (call, &error);
  story = workbook != NULL ? find_story (workbook, call, &error) : NULL;
  withdrawal = story != NULL ? rungs_story_withdrawal (workbook, story, &error) : NULL;
  if (withdrawal == NULL)
    return rungs_cli_refuse (error);

  if (rungs_cli_call_has (call, "json"))
    out_withdrawal_json (story, withdrawal);
  else
    out_withdrawal (withdrawal);
  return RUNGS_CLI_DONE;
}

static gboolean
withdraw (RungsCliCall  *call,
          const char    *day,
          GError       **error)
{
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_write (call, error);
  g_autoptr (RungsRecord) before = workbook != NULL ? find_story (workbook, call, error) : NULL;
  g_autoptr (RungsRecord) story = NULL;
  g_autoptr (RungsWithdrawal) withdrawal = NULL;
  RungsEdits *edits = NULL;

  if (before == NULL)
    return FALSE;
  edits = rungs_story_take_back (workbook, rungs_record_id (before), day, rungs_cli_call_option (call, "how"), error);
  if (edits == NULL || !rungs_workbook_write (workbook, edits, NULL, error))
    return FALSE;
  story = rungs_workbook_read (workbook, rungs_record_kind (before), rungs_record_id (before), error);
  withdrawal = story != NULL ? rungs_story_withdrawal (workbook, story, error) : NULL;
  if (withdrawal == NULL)
    return FALSE;
  rungs_workbook_close (workbook);
  out_withdrawal (withdrawal);
  return TRUE;
}

static RungsCliExit
run_withdraw (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  RungsCliExit result;

  if (!is_about_story (call, &result))
    return result;
  if (rungs_cli_call_option (call, "how") == NULL)
    return rungs_cli_wrong_usage (call, "%s", _("--how TEXT is missing: write down how they told you."));
  if (!read_day (call, &day, &result))
    return result;
  return withdraw (call, day, &error) ? RUNGS_CLI_DONE : rungs_cli_refuse (error);
}

#define JSON_OPTION { "json", '\0', NULL, FALSE, N_("Print one JSON document.") }

static const RungsCliOption may_options[] = {
  { "on", '\0', "DATE", FALSE, N_("The day that is asked about; else today.") },
  JSON_OPTION,
  { NULL },
};

static const RungsCliOption copies_options[] = { JSON_OPTION, { NULL } };

static const RungsCliOption withdraw_options[] = {
  { "how", '\0', "TEXT", FALSE, N_("How they told you: a word, a call, a message.") },
  { "on", '\0', "DATE", FALSE, N_("The day they told you; else today.") },
  { NULL },
};

const RungsCliCommand rungs_cli_story_commands[] = {
  { "may", "FILE case-study ID [--on DATE] [--json]", N_("Says what may be done with a story, and what not and why."), 3, 3,
    may_options, run_may },
  { "copies", "FILE case-study ID [--json]", N_("Lists the copies of a story that are out, and what remains to be done."), 3, 3,
    copies_options, run_copies },
  { "withdraw", "FILE case-study ID --how TEXT [--on DATE]",
    N_("Takes a story back: nothing may be done with it from then on. Says what remains to be done about its copies."), 3, 3,
    withdraw_options, run_withdraw },
  { NULL },
};
