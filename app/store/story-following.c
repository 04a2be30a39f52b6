/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-following.c: whether a case study may come to another state, by what else the workbook holds about it. What each state
 * needs stands in core; here its consents and checks are read, so that window, command line and import get the same answer. And
 * what the journal knows of its versions: no number is given twice, for it may stand on paper; and no text stands as agreed to
 * that is not the one of its version.
 */
#include "config.h"

#include "story-following.h"

#include <string.h>

#include "dates.h"
#include "store-error.h"
#include "story-steps.h"
#include "story-versions-private.h"
#include "story.h"
#include "table.h"

static gint64
number_of (const RungsRecord *story)
{
  const char *version = story != NULL ? rungs_record_get (story, "version") : NULL;

  return version != NULL ? g_ascii_strtoll (version, NULL, 10) : 0;
}

/* The highest number that was ever given: what was agreed to by a slip may have been handed out, too. */
static gboolean
highest_number (RungsDatabase  *database,
                const char     *story,
                gint64         *highest,
                GError        **error)
{
  g_autoptr (GPtrArray) versions = _rungs_story_versions_read (database, story, error);
  g_autoptr (RungsStatement) statement = NULL;

  if (versions == NULL)
    return FALSE;
  *highest = versions->len > 0 ? ((const RungsStoryVersion *) g_ptr_array_index (versions, versions->len - 1))->number : 0;
  statement = rungs_database_prepare (
      database, "SELECT coalesce (max (CAST (version AS INTEGER)), 0) FROM use WHERE case_study = :story", error);
  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":story", story);
  if (rungs_statement_step (statement, error) != RUNGS_STEP_ROW)
    return FALSE;
  *highest = MAX (*highest, rungs_statement_int (statement, 0));
  return TRUE;
}

static gboolean
give_number (RungsDatabase      *database,
             const RungsRecord  *before,
             RungsRecord       **after,
             GError            **error)
{
  g_autofree char *number = NULL;
  gint64 highest = 0;
  RungsRecord *numbered;

  if (number_of (*after) == number_of (before))
    return TRUE;
  if (!highest_number (database, rungs_record_id (*after), &highest, error))
    return FALSE;
  if (number_of (*after) > highest)
    return TRUE;
  number = g_strdup_printf ("%" G_GINT64_FORMAT, highest + 1);
  numbered = rungs_record_with (*after, "version", number);
  rungs_record_unref (*after);
  *after = numbered;
  return TRUE;
}

static GPtrArray *
read_parts (RungsDatabase  *database,
            const char     *kind,
            const char     *story,
            GError        **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  const RungsTable *table = rungs_table_of (database, rungs_kind_find (kind));
  g_autofree char *column = rungs_field_column (rungs_kind_field (table->kind, "case-study"));
  g_autofree char *sql = g_strdup_printf ("%s WHERE \"%s\" = :story AND \"archived\" = 0", table->select, column);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":story", story);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (parts, rungs_table_record (table, statement));
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&parts);
}

/**
 * rungs_story_follow:
 * @database: the database that writes, in a transaction
 * @before: (nullable): a record as it was
 * @after: (inout): as it is to be, settled
 * @now: the time it is
 * @error: place for an error
 *
 * Returns: whether it may stand there
 */
gboolean
rungs_story_follow (RungsDatabase      *database,
                    const RungsRecord  *before,
                    RungsRecord       **after,
                    GDateTime          *now,
                    GError            **error)
{
  g_autofree char *today = NULL;
  g_autoptr (GPtrArray) consents = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) local_error = NULL;

  if (before == NULL || strcmp (rungs_record_kind (*after)->name, "case-study") != 0 ||
      strcmp (rungs_story_state (before), rungs_story_state (*after)) == 0)
    return TRUE;

  consents = read_parts (database, "consent", rungs_record_id (*after), error);
  checks = consents != NULL ? read_parts (database, "identity-check", rungs_record_id (*after), error) : NULL;
  if (checks == NULL)
    return FALSE;
  today = rungs_date_today (now);
  if (rungs_story_may_step (before, *after, consents, checks, today, &local_error))
    return give_number (database, before, after, error);
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED, local_error->message);
  return FALSE;
}

/**
 * rungs_story_remember:
 * @database: the database that writes, in a transaction
 * @touched: (element-type RungsTouched): records that are about to be touched
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): what was agreed to of each case study among them, for rungs_story_hold()
 */
GHashTable *
rungs_story_remember (RungsDatabase  *database,
                      GPtrArray      *touched,
                      GError        **error)
{
  g_autoptr (GHashTable) remembered =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);
      GPtrArray *versions;

      if (strcmp (one->kind->name, "case-study") != 0)
        continue;
      versions = _rungs_story_versions_read (database, one->id, error);
      if (versions == NULL)
        return NULL;
      g_hash_table_replace (remembered, g_strdup (one->id), versions);
    }
  return g_steal_pointer (&remembered);
}

/**
 * rungs_story_hold:
 * @remembered: from rungs_story_remember(), before an old change was taken back
 * @record: a record as that left it
 *
 * An old change of a text, or of what was said of it, can be taken back by itself, and then another text stands than the one
 * that was agreed to as this version. It has to be read back.
 *
 * Returns: (transfer full): the record as it is to be kept
 */
RungsRecord *
rungs_story_hold (GHashTable  *remembered,
                  RungsRecord *record)
{
  GPtrArray *versions = g_hash_table_lookup (remembered, rungs_record_id (record));

  if (versions == NULL || !rungs_story_is_agreed (record))
    return rungs_record_ref (record);
  for (guint i = 0; i < versions->len; i++)
    {
      const RungsStoryVersion *one = g_ptr_array_index (versions, i);

      if (one->number == number_of (record) && rungs_story_text_equal (one->story, record))
        return rungs_record_ref (record);
    }
  return rungs_record_with (record, "state", "read-back");
}
