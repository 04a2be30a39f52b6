/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * tombstone.c: what is kept of a record that was erased for good: its kind, the day, and a digest of its id, by which one that
 * comes back from elsewhere is known again.
 */
#include "config.h"

#include "tombstone.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "dates.h"

#define MARK 32

static void
mark_of (const char *id,
         guint8      mark[MARK])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = MARK;

  g_checksum_update (checksum, (const guint8 *) id, (gssize) strlen (id));
  g_checksum_get_digest (checksum, mark, &length);
}

/**
 * rungs_tombstone_write:
 * @database: a database in a transaction
 * @kind: the kind of what was erased
 * @id: its id
 * @field: (nullable): the one answer that was; %NULL for the whole record
 * @day: the day, ISO 8601, of which feedback keeps the month
 * @reason: a token of rungs_erasure_reasons()
 * @error: place for an error
 *
 * Returns: whether it was written
 */
gboolean
rungs_tombstone_write (RungsDatabase    *database,
                       const RungsKind  *kind,
                       const char       *id,
                       const char       *field,
                       const char       *day,
                       const char       *reason,
                       GError          **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database,
      "INSERT OR REPLACE INTO tombstone (mark, field, kind, erased_on, reason) VALUES (:mark, :field, :kind, :day, :reason)",
      error);
  g_autofree char *kept = g_strndup (day, strlen (g_str_equal (kind->name, "feedback") ? "2026-11" : "2026-11-22"));
  guint8 mark[MARK];

  if (statement == NULL)
    return FALSE;
  mark_of (id, mark);
  rungs_statement_bind_blob (statement, ":mark", mark, sizeof mark);
  rungs_statement_bind_text (statement, ":field", field != NULL ? field : "");
  rungs_statement_bind_text (statement, ":kind", kind->name);
  rungs_statement_bind_text (statement, ":day", kept);
  rungs_statement_bind_text (statement, ":reason", reason);
  return rungs_statement_run (statement, error);
}

/**
 * rungs_tombstone_find:
 * @database: a database
 * @id: the id of a record that is not there
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the day it was erased for good, or the month of one of feedback; %NULL where it was not, or
 * on an error
 */
char *
rungs_tombstone_find (RungsDatabase  *database,
                      const char     *id,
                      GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "SELECT erased_on FROM tombstone WHERE mark = :mark AND field = ''", error);
  guint8 mark[MARK];

  if (statement == NULL)
    return NULL;
  mark_of (id, mark);
  rungs_statement_bind_blob (statement, ":mark", mark, sizeof mark);
  return rungs_statement_step (statement, error) == RUNGS_STEP_ROW ? rungs_statement_dup_text (statement, 0) : NULL;
}

/**
 * rungs_tombstone_any:
 * @database: a database
 *
 * Returns: whether anything was ever erased for good
 */
gboolean
rungs_tombstone_any (RungsDatabase *database)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, "SELECT 1 FROM tombstone LIMIT 1", NULL);

  return statement != NULL && rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW;
}

/**
 * rungs_tombstone_set_error:
 * @day: what rungs_tombstone_find() gave
 * @error: place for an error
 */
void
rungs_tombstone_set_error (const char  *day,
                           GError     **error)
{
  g_autofree char *shown = rungs_date_display (day);

  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
               /* Translators: %s is a day, "22 November 2026", or a month, "November 2026". */
               _("This record was erased for good (%s), so it cannot be shown or brought back: make a new one if you need it."),
               shown);
}
