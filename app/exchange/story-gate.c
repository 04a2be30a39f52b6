/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-gate.c: asks the gate about a story of a workbook. How the words name the person and whether their own words are among
 * them is looked up, never told by whoever asks.
 */
#include "config.h"

#include "story-gate.h"

#include <glib/gi18n-lib.h>

#include "each-record.h"
#include "exchange-error.h"
#include "identity.h"

/** rungs_story_gate_scope: Returns: the token of the scopes that @audience is */
const char *
rungs_story_gate_scope (RungsAudience audience)
{
  switch (audience)
    {
    case RUNGS_AUDIENCE_PUBLIC:
      return "public";
    case RUNGS_AUDIENCE_PARTNERS:
      return "partner";
    case RUNGS_AUDIENCE_PRIVATE:
    case RUNGS_AUDIENCE_PROGRAMME:
    default:
      return "inside";
    }
}

static const char *
channel_of (const RungsStoryUse *use)
{
  return use->channel != NULL ? use->channel : "printed";
}

static gboolean
add_real_names (RungsWorkbook  *workbook,
                const char     *person,
                GPtrArray      *names,
                GError        **error)
{
  /* A name that was put away is a name still. */
  for (int archived = 0; archived < 2; archived++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("person-private"));
      g_autoptr (GPtrArray) found = NULL;

      rungs_query_filter (query, "person", person);
      rungs_query_archived (query, archived != 0);
      found = rungs_workbook_list (workbook, query, 0, G_MAXINT, error);
      if (found == NULL)
        return FALSE;
      for (guint i = 0; i < found->len; i++)
        g_ptr_array_add (names, g_strdup (rungs_record_get (g_ptr_array_index (found, i), "real-name")));
    }
  return TRUE;
}

/* How the words of a story name its person; NULL where that could not be read. */
static const char *
naming_of (RungsWorkbook      *workbook,
           const RungsRecord  *story,
           gboolean            with_makers,
           GError            **error)
{
  const char *id = rungs_record_get (story, "person");
  g_autoptr (RungsRecord) person = NULL;
  g_autoptr (GPtrArray) real_names = g_ptr_array_new_with_free_func (g_free);
  const char *naming;

  if (id == NULL)
    return "none";
  person = rungs_workbook_read (workbook, rungs_kind_find ("person"), id, error);
  if (person == NULL || !add_real_names (workbook, id, real_names, error))
    return NULL;
  naming = rungs_identity_naming (story, rungs_record_get (person, "known-as"), NULL, with_makers);
  for (guint i = 0; i < real_names->len; i++)
    {
      const char *real = rungs_identity_naming (story, NULL, real_names->pdata[i], with_makers);

      if (!g_str_equal (real, "none") && !g_str_equal (naming, "full"))
        naming = real;
    }
  return naming;
}

/* What is asked about @story, all but who and where. */
static gboolean
look_up (RungsWorkbook      *workbook,
         const RungsRecord  *story,
         gboolean            with_makers,
         RungsGateUse       *asked,
         GPtrArray         **consents,
         GPtrArray         **checks,
         GError            **error)
{
  const char *id = rungs_record_id (story);

  asked->naming = naming_of (workbook, story, with_makers, error);
  asked->quotes = rungs_record_get (story, "own-words") != NULL;
  if (asked->naming == NULL)
    return FALSE;
  *consents = rungs_records_of (workbook, "consent", "case-study", id, error);
  *checks = *consents != NULL ? rungs_records_of (workbook, "identity-check", "case-study", id, error) : NULL;
  return *checks != NULL;
}

/**
 * rungs_story_gate_ask:
 * @workbook: a workbook
 * @story: a case study of it
 * @use: what somebody wants to do with it
 * @error: (out): why the workbook could not be read
 *
 * Returns: (transfer full): what the gate says
 */
RungsGateAnswer *
rungs_story_gate_ask (RungsWorkbook        *workbook,
                      const RungsRecord    *story,
                      const RungsStoryUse  *use,
                      GError              **error)
{
  g_autoptr (GPtrArray) consents = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  RungsGateUse asked = {
    .audience = rungs_story_gate_scope (use->audience),
    .partner = use->held_by,
    .channel = channel_of (use),
    .today = use->today,
  };

  if (!look_up (workbook, story, use->with_makers, &asked, &consents, &checks, error))
    return NULL;
  return rungs_gate_ask (story, consents, checks, &asked);
}

/**
 * rungs_story_gate_pass:
 * @workbook: a workbook
 * @id: of a case study
 * @use: what somebody wants to do with it
 * @answer: (out) (transfer full): what the gate says
 * @error: (out): what stands in the way, and how to put it right
 *
 * Returns: (transfer full): the case study; %NULL where the gate is shut
 */
RungsRecord *
rungs_story_gate_pass (RungsWorkbook        *workbook,
                       const char           *id,
                       const RungsStoryUse  *use,
                       RungsGateAnswer     **answer,
                       GError              **error)
{
  g_autoptr (RungsRecord) story = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), id, error);
  g_autofree char *words = NULL;

  *answer = story != NULL ? rungs_story_gate_ask (workbook, story, use, error) : NULL;
  if (*answer == NULL)
    return NULL;
  if (rungs_gate_is_open (*answer))
    return g_steal_pointer (&story);

  words = rungs_gate_words (*answer);
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
               /* Translators: %s is one or more sentences that say what is missing and how to put it right. */
               _("This story may not be shown to them. %s"), words);
  return NULL;
}

/**
 * rungs_story_gate_may_do:
 * @workbook: a workbook
 * @story: a case study of it
 * @today: the day, ISO 8601
 * @error: (out): why the workbook could not be read
 *
 * Returns: (transfer full) (element-type RungsMayDo): all that may be done with it, and what not and why
 */
GPtrArray *
rungs_story_gate_may_do (RungsWorkbook      *workbook,
                         const RungsRecord  *story,
                         const char         *today,
                         GError            **error)
{
  g_autoptr (GPtrArray) consents = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  RungsGateUse asked = { .today = today };

  if (!look_up (workbook, story, FALSE, &asked, &consents, &checks, error))
    return NULL;
  return rungs_may_do (story, consents, checks, &asked);
}

/**
 * rungs_story_gate_record:
 * @edits: what is to be written
 * @story: a case study the gate let through
 * @use: what for
 * @answer: what the gate said
 *
 * Adds that it went there, in which version and until when it may be used: a row of “Where it went”. What was ready is in use. What
 * was only shown left no copy that somebody could be asked for.
 */
void
rungs_story_gate_record (RungsEdits            *edits,
                         const RungsRecord     *story,
                         const RungsStoryUse   *use,
                         const RungsGateAnswer *answer)
{
  g_autofree char *uuid = g_uuid_string_random ();
  /* Translators: %s is the name of an organisation that was shown a story */
  g_autofree char *shown = use->is_only_shown && use->held_by != NULL ? g_strdup_printf (_("Shown to: %s"), use->held_by) : NULL;
  g_autofree char *copies = g_strdup_printf ("%u", MAX (use->copies, 1));
  g_autoptr (RungsRecord) row = rungs_record_new (rungs_kind_find ("use"), uuid);
  const char *const values[][2] = {
    { "case-study", rungs_record_id (story) },
    { "on", use->today },
    { "audience", rungs_story_gate_scope (use->audience) },
    { "channel", channel_of (use) },
    { "copies", use->is_only_shown ? NULL : copies },
    { "held-by", use->is_only_shown ? NULL : use->held_by },
    { "version", rungs_record_get (story, "version") },
    { "until", answer->ends_on },
    { "note", shown },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      RungsRecord *next = rungs_record_with (row, values[i][0], values[i][1]);

      rungs_record_unref (row);
      row = next;
    }
  rungs_edits_add (edits, row);
  if (g_strcmp0 (rungs_record_get (story, "state"), "ready") == 0)
    rungs_edits_set (edits, rungs_kind_find ("case-study"), rungs_record_id (story), "state", "in-use");
}
