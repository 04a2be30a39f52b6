/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-deeds.c: what people do with a story that was given out or is taken back.
 */
#include "config.h"

#include "story-deeds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "reading.h"
#include "story.h"

/**
 * rungs_story_withdrawal:
 * @workbook: a workbook
 * @story: a case study of it
 * @error: (out): why it could not be read
 *
 * Returns: (transfer full) (nullable): who has copies that are out, and what remains to be done
 */
RungsWithdrawal *
rungs_story_withdrawal (RungsWorkbook      *workbook,
                        const RungsRecord  *story,
                        GError            **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));
  g_autoptr (GPtrArray) uses = NULL;

  rungs_query_filter (query, "case-study", rungs_record_id (story));
  uses = rungs_workbook_list (workbook, query, 0, G_MAXINT, error);
  return uses != NULL ? rungs_withdrawal_new (story, uses) : NULL;
}

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED, why);
  return FALSE;
}

/* The consents of @story, those that were put away too: they could be brought back. */
static GPtrArray *
read_consents (RungsWorkbook  *workbook,
               const char     *story,
               GError        **error)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  for (int archived = 0; archived < 2; archived++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("consent"));
      GPtrArray *some;

      rungs_query_filter (query, "case-study", story);
      rungs_query_archived (query, archived != 0);
      some = rungs_workbook_list (workbook, query, 0, G_MAXINT, error);
      if (some == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (consents, some);
    }
  return g_steal_pointer (&consents);
}

static gboolean
may_take_back (const RungsRecord  *story,
               const char         *on,
               const char         *how,
               GError            **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);

  if (rungs_story_is_taken_back (story))
    return refuse (error, _("This story was taken back already."));
  if (!rungs_date_is_day (on) || strcmp (on, today) > 0)
    return refuse (error, _("Choose the day on which they told you: today, or a day before."));
  if (how == NULL || *how == '\0')
    return refuse (error, _("Please write down how they told you. Any way will do: a word, a call, a message."));
  return TRUE;
}

/**
 * rungs_story_take_back:
 * @workbook: a workbook
 * @story: the id of a case study
 * @on: the day they told us, ISO 8601
 * @how: how they told us
 * @error: (out): why it cannot be
 *
 * Returns: (transfer full): what is to be written
 */
RungsEdits *
rungs_story_take_back (RungsWorkbook  *workbook,
                       const char     *story,
                       const char     *on,
                       const char     *how,
                       GError        **error)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, kind, story, error);
  g_autoptr (GPtrArray) consents = NULL;
  RungsEdits *edits;

  if (record == NULL || !may_take_back (record, on, how, error))
    return NULL;
  consents = read_consents (workbook, story, error);
  if (consents == NULL)
    return NULL;
  edits = rungs_edits_new (_("Take a story back"));
  rungs_edits_set (edits, kind, story, "state", "withdrawn");
  rungs_edits_set (edits, kind, story, "withdrawn-on", on);
  rungs_edits_set (edits, kind, story, "withdrawn-how", how);
  rungs_edits_set (edits, kind, story, "kept", "story");
  for (guint i = 0; i < consents->len; i++)
    {
      const RungsRecord *consent = g_ptr_array_index (consents, i);
      const char *given = rungs_record_get (consent, "given-on");

      if (rungs_record_get (consent, "withdrawn-on") != NULL)
        continue;
      /* One that was to begin later never began. */
      rungs_edits_set (edits, rungs_record_kind (consent), rungs_record_id (consent), "withdrawn-on",
                       given != NULL && strcmp (given, on) > 0 ? given : on);
      rungs_edits_set (edits, rungs_record_kind (consent), rungs_record_id (consent), "withdrawn-how", how);
    }
  return edits;
}

/**
 * rungs_story_ask_back:
 * @uses: (element-type RungsRecord): where a story went, all to the same people
 * @on: the day of the letter, ISO 8601
 *
 * Returns: (transfer full): what is to be written
 */
RungsEdits *
rungs_story_ask_back (GPtrArray  *uses,
                      const char *on)
{
  RungsEdits *edits = rungs_edits_new (_("Ask for copies back"));

  for (guint i = 0; i < uses->len; i++)
    rungs_edits_set (edits, rungs_kind_find ("use"), rungs_record_id (g_ptr_array_index (uses, i)), "asked-back-on", on);
  return edits;
}

/**
 * rungs_story_end_use:
 * @use: that a story went somewhere
 * @ended: what became of the copies
 * @on: the day they came back or were destroyed, ISO 8601
 * @note: (nullable): what else there is to say; what was said before stays
 *
 * Returns: (transfer full): what is to be written
 */
RungsEdits *
rungs_story_end_use (const RungsRecord *use,
                     const char        *ended,
                     const char        *on,
                     const char        *note)
{
  const RungsKind *kind = rungs_record_kind (use);
  const char *before = rungs_record_get (use, "note");
  g_autofree char *both = before != NULL && note != NULL ? g_strdup_printf ("%s\n%s", before, note) : NULL;
  RungsEdits *edits = rungs_edits_new (_("Write down what became of copies"));

  rungs_edits_set (edits, kind, rungs_record_id (use), "ended", ended);
  rungs_edits_set (edits, kind, rungs_record_id (use), "returned-on", strcmp (ended, "cannot-get-back") != 0 ? on : NULL);
  if (note != NULL)
    rungs_edits_set (edits, kind, rungs_record_id (use), "note", both != NULL ? both : note);
  return edits;
}

/**
 * rungs_story_keep_proof:
 * @story: the id of a case study whose text was erased
 *
 * Returns: (transfer full): what is to be written: that it was meant, and a title that tells nothing
 */
RungsEdits *
rungs_story_keep_proof (const char *story)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  RungsEdits *edits = rungs_edits_new (_("Keep only the proof of a story"));

  rungs_edits_set (edits, kind, story, "title", _("A story that was taken back"));
  rungs_edits_set (edits, kind, story, "kept", "proof");
  return edits;
}
