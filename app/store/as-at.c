/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * as-at.c: the whole programme as it stood at the end of a day: a copy in memory, from which every later change is taken out.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "undoing.h"
#include "workbook-private.h"

/* The first moment after @date, where people live, as the journal writes its times. */
static char *
end_of_day (const char *date)
{
  g_autofree char *next = rungs_date_add_days (date, 1);
  g_autofree char *text = g_strconcat (next, "T00:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) local = g_date_time_new_from_iso8601 (text, zone);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (local);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* The last change that stood then. A change of which the month alone is known stands by itself once its month is over, and
 * before that only where a later one stands. */
static gint64
last_change (RungsDatabase  *database,
             const char     *date,
             GError        **error)
{
  g_autofree char *end = end_of_day (date);
  g_autofree char *next = rungs_date_add_days (date, 1);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (
      database,
      "SELECT coalesce (max (seq), 0) FROM journal "
      "WHERE CASE WHEN length (at) = 7 THEN at < substr (:next, 1, 7) ELSE at < :end END",
      error);

  if (statement == NULL)
    return -1;
  rungs_statement_bind_text (statement, ":end", end);
  rungs_statement_bind_text (statement, ":next", next);
  return rungs_statement_step (statement, error) == RUNGS_STEP_ROW ? rungs_statement_int (statement, 0) : -1;
}

/* Whatever stands now was done by the end of today, whether its day is known or not. */
static gboolean
is_to_come (const RungsHooks *hooks,
            const char       *date)
{
  g_autoptr (GDateTime) utc = rungs_hooks_now (hooks);
  g_autoptr (GDateTime) now = g_date_time_to_local (utc);
  g_autofree char *today = rungs_date_today (now);

  return g_strcmp0 (date, today) >= 0;
}

static gboolean
unwind (RungsDatabase  *database,
        const char     *date,
        GError        **error)
{
  gint64 last = last_change (database, date, error);
  g_autofree char *stand_again =
      g_strdup_printf ("UPDATE journal SET undone = NULL WHERE undone > %" G_GINT64_FORMAT, last);

  if (last < 0 || !rungs_database_begin (database, error))
    return FALSE;
  if (rungs_undoing_unwind (database, last, error) && rungs_database_exec (database, stand_again, error))
    return rungs_database_commit (database, error);
  rungs_database_rollback (database);
  return FALSE;
}

/**
 * rungs_workbook_as_at:
 * @self: a workbook
 * @date: an ISO date
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the workbook as it stood at the end of that day, to be read only
 */
RungsWorkbook *
rungs_workbook_as_at (RungsWorkbook  *self,
                      const char     *date,
                      GError        **error)
{
  g_autoptr (RungsDatabase) copy = NULL;
  g_autoptr (RungsWorkbook) then = NULL;

  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  if (!rungs_date_is_day (date))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   /* Translators: %s is what was given as a date. */
                   _("“%s” is no day: write it like 2026-11-22."), date);
      return NULL;
    }
  copy = rungs_database_open_memory (error);
  if (copy == NULL || !rungs_database_copy_into (self->reader, copy, error) ||
      (!is_to_come (&self->hooks, date) && !unwind (copy, date, error)))
    return NULL;
  then = _rungs_workbook_new (self->path, self->context, &self->hooks);
  then->reader = g_steal_pointer (&copy);
  then->is_private = TRUE;
  if (!_rungs_workbook_load (then, error))
    return NULL;
  return g_steal_pointer (&then);
}
