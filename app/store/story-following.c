/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-following.c: whether a case study may come to another state, by what else the workbook holds about it. What each state
 * needs stands in core; here its consents and checks are read, so that window, command line and import get the same answer.
 */
#include "config.h"

#include "story-following.h"

#include <string.h>

#include "dates.h"
#include "store-error.h"
#include "story-steps.h"
#include "table.h"

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
 * @after: as it is to be, settled
 * @now: the time it is
 * @error: place for an error
 *
 * Returns: whether it may stand there
 */
gboolean
rungs_story_follow (RungsDatabase      *database,
                    const RungsRecord  *before,
                    const RungsRecord  *after,
                    GDateTime          *now,
                    GError            **error)
{
  g_autofree char *today = NULL;
  g_autoptr (GPtrArray) consents = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) local_error = NULL;

  if (before == NULL || strcmp (rungs_record_kind (after)->name, "case-study") != 0 ||
      strcmp (rungs_story_state (before), rungs_story_state (after)) == 0)
    return TRUE;

  consents = read_parts (database, "consent", rungs_record_id (after), error);
  checks = consents != NULL ? read_parts (database, "identity-check", rungs_record_id (after), error) : NULL;
  if (checks == NULL)
    return FALSE;
  today = rungs_date_today (now);
  if (rungs_story_may_step (before, after, consents, checks, today, &local_error))
    return TRUE;
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED, local_error->message);
  return FALSE;
}
