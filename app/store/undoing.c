/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * undoing.c: undo, redo and taking one old change back. Each applies the inverse of a changeset, or the changeset itself, and
 * is recorded as a change of its own.
 */
#include "config.h"

#include "undoing.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "journal.h"
#include "links.h"
#include "rules.h"
#include "sealing.h"
#include "search-index.h"
#include "story-following.h"
#include "table.h"
#include "tombstone.h"

/* One row of the journal. */
typedef struct
{
  gint64 seq;
  char *label;
  char *sort;
  gint64 of;
  gboolean is_undone;
  GBytes *changeset;
} Row;

static void
row_clear (Row *row)
{
  g_clear_pointer (&row->label, g_free);
  g_clear_pointer (&row->sort, g_free);
  g_clear_pointer (&row->changeset, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static gboolean
read_row (RungsDatabase  *database,
          gint64          seq,
          Row            *row,
          GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "SELECT seq, label, sort, \"of\", undone, changeset FROM journal WHERE seq = :seq", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_int (statement, ":seq", seq);
  switch (rungs_statement_step (statement, error))
    {
    case RUNGS_STEP_ROW:
      row->seq = rungs_statement_int (statement, 0);
      row->label = rungs_statement_dup_text (statement, 1);
      row->sort = rungs_statement_dup_text (statement, 2);
      row->of = rungs_statement_int (statement, 3);
      row->is_undone = !rungs_statement_is_null (statement, 4);
      row->changeset = rungs_sealing_read (statement, 5, error);
      return row->changeset != NULL;
    case RUNGS_STEP_DONE:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                   rungs_tombstone_any (database)
                       ? _("There is no change with the number %" G_GINT64_FORMAT " (any more): what it did may have been "
                           "erased for good. The history lists those there are.")
                       : _("There is no change with the number %" G_GINT64_FORMAT ": look up its number in the history."),
                   seq);
      return FALSE;
    case RUNGS_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
same_value (sqlite3_value *a,
            sqlite3_value *b)
{
  int n_a = sqlite3_value_bytes (a);

  return sqlite3_value_type (a) == sqlite3_value_type (b) && n_a == sqlite3_value_bytes (b) &&
         (n_a == 0 || memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), (gsize) n_a) == 0);
}

/* How a changeset is applied: as it stands, or past the columns that tell when a record was last changed. */
typedef struct
{
  RungsDatabase *database;
  gboolean is_lenient;
} Applying;

static gboolean
is_time_column (RungsDatabase *database,
                const char    *table,
                int            column)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "SELECT 1 FROM pragma_table_info (:name) WHERE cid = :column AND name = 'changed'", NULL);
  gboolean is_time;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":name", table);
  rungs_statement_bind_int (statement, ":column", column);
  is_time = rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW;
  return is_time;
}

/* Whether the row in the table differs from what the change expects in nothing but the time of its last change. */
static gboolean
differs_in_time_only (RungsDatabase          *database,
                      sqlite3_changeset_iter *iter)
{
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *expected = NULL;
      sqlite3_value *now = NULL;

      if (sqlite3changeset_old (iter, i, &expected) != SQLITE_OK ||
          sqlite3changeset_conflict (iter, i, &now) != SQLITE_OK)
        return FALSE;
      if (expected != NULL && now != NULL && !same_value (expected, now) && !is_time_column (database, table, i))
        return FALSE;
    }
  return TRUE;
}

static int
resolve_conflict (void                   *data,
                  int                     conflict,
                  sqlite3_changeset_iter *iter)
{
  const Applying *applying = data;

  if (applying->is_lenient && conflict == SQLITE_CHANGESET_DATA && differs_in_time_only (applying->database, iter))
    return SQLITE_CHANGESET_REPLACE;
  return SQLITE_CHANGESET_ABORT;
}

static void
set_conflict (const char  *label,
              GError     **error)
{
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CONFLICT,
               /* Translators: %s is what a change did, such as "Move enquiry to Learning". */
               _("“%s” cannot be taken back by itself, because later changes build on it: take those back first."), label);
}

static gboolean
apply (RungsDatabase  *database,
       GBytes         *changeset,
       gboolean        is_lenient,
       const char     *label,
       GError        **error)
{
  Applying applying = { database, is_lenient };
  gsize length = 0;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  int code;

  if (length == 0)
    return TRUE;
  code = sqlite3changeset_apply (rungs_database_handle (database), (int) length, (void *) bytes, NULL, resolve_conflict,
                                 &applying);
  if (code == SQLITE_OK && !rungs_database_settle_links (database))
    code = SQLITE_ABORT;
  if (code == SQLITE_OK)
    return rungs_database_exec (database, "PRAGMA defer_foreign_keys=ON", error);
  if ((code & 0xff) == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT)
    set_conflict (label, error);
  else
    rungs_database_set_error (database, code, error);
  return FALSE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const RungsTouched *one = *(RungsTouched *const *) a;
  const RungsTouched *other = *(RungsTouched *const *) b;

  return rungs_index_compare (one->id, other->id);
}

static gboolean
renew_index (RungsDatabase  *database,
             GPtrArray      *touched,
             GError        **error)
{
  g_ptr_array_sort (touched, compare_rows);
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (!rungs_index_renew (database, one->kind, one->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mark (RungsDatabase  *database,
      gint64          seq,
      gint64          undone_by,
      GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "UPDATE journal SET undone = nullif (:by, 0) WHERE seq = :seq", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_int (statement, ":seq", seq);
  rungs_statement_bind_int (statement, ":by", undone_by);
  return rungs_statement_run (statement, error);
}

/* Applies a changeset of @row, records what comes of it and writes the entry. */
static gboolean
apply_and_record (RungsDatabase     *database,
                  const RungsHooks  *hooks,
                  const Row         *row,
                  GBytes            *changeset,
                  const char        *sort,
                  const char        *author,
                  gint64            *seq,
                  GPtrArray        **touched,
                  GError           **error)
{
  g_autoptr (RungsRecording) recording = rungs_recording_begin (database, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) recorded = NULL;
  RungsEntry entry = { author, row->label, sort, row->seq };

  if (recording == NULL || !apply (database, changeset, FALSE, row->label, error))
    return FALSE;
  rows = rungs_journal_touched (changeset, error);
  if (rows == NULL || !renew_index (database, rows, error))
    return FALSE;
  recorded = rungs_recording_end (recording, error);
  if (recorded == NULL || !rungs_journal_write (database, hooks, &entry, recorded, seq, error))
    return FALSE;
  *touched = g_steal_pointer (&rows);
  return TRUE;
}

static gboolean
undo_latest (RungsDatabase     *database,
             const RungsHooks  *hooks,
             const Row         *row,
             const char        *author,
             GPtrArray        **touched,
             GError           **error)
{
  g_autoptr (GBytes) inverse = rungs_journal_invert (row->changeset, error);
  gint64 seq = 0;

  if (inverse == NULL ||
      !apply_and_record (database, hooks, row, inverse, "undo", author, &seq, touched, error) ||
      !mark (database, row->seq, seq, error))
    return FALSE;
  /* A take-back that is undone lets the change it took back stand again. */
  return !g_str_equal (row->sort, "take-back") || mark (database, row->of, 0, error);
}

static gboolean
note_deleted (sqlite3_changeset_iter  *iter,
              const RungsKind         *kind,
              const char              *id,
              gboolean                 is_draft,
              gpointer                 data,
              GError                 **error)
{
  GHashTable *deleted = data;
  int operation = 0;

  sqlite3changeset_op (iter, &(const char *){ NULL }, &(int){ 0 }, &operation, NULL);
  if (!is_draft && operation == SQLITE_DELETE)
    g_hash_table_insert (deleted, g_strdup (id), (gpointer) kind);
  return TRUE;
}

/* Taking back the making of a record must not take away what others link to. */
static gboolean
nothing_leads_to_deleted (RungsDatabase  *database,
                          GBytes         *inverse,
                          const char     *label,
                          GError        **error)
{
  g_autoptr (GHashTable) deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer kind = NULL;

  if (!rungs_journal_visit (inverse, note_deleted, deleted, error))
    return FALSE;
  g_hash_table_iter_init (&iter, deleted);
  while (g_hash_table_iter_next (&iter, &id, &kind))
    {
      const RungsKind *from = NULL;

      if (!rungs_links_find (database, kind, id, deleted, &from, error))
        return FALSE;
      if (from != NULL)
        {
          set_conflict (label, error);
          return FALSE;
        }
    }
  return TRUE;
}

/* What is left after a take-back must be as good as what a form may write, and it was changed now. */
static gboolean
settle_touched (RungsDatabase     *database,
                const RungsHooks  *hooks,
                GPtrArray         *touched,
                GHashTable        *stories,
                const char        *label,
                GError           **error)
{
  g_autoptr (GDateTime) utc = rungs_hooks_now (hooks);
  g_autoptr (GDateTime) now = g_date_time_to_local (utc);

  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);
      g_autoptr (RungsRecord) record = NULL;
      g_autoptr (RungsRecord) held = NULL;
      g_autoptr (RungsRecord) settled = NULL;

      if (!rungs_table_read (database, one->kind, one->id, &record, error))
        return FALSE;
      if (record == NULL)
        continue;
      held = rungs_story_hold (stories, record);
      settled = rungs_rules_settle (record, held, now);
      if (!rungs_rules_allow (settled, NULL) || !rungs_links_lead (database, NULL, settled, NULL))
        {
          set_conflict (label, error);
          return FALSE;
        }
      if (!rungs_table_write (database, record, settled, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_back (RungsDatabase     *database,
           const RungsHooks  *hooks,
           const Row         *row,
           const char        *author,
           GPtrArray        **touched,
           GError           **error)
{
  g_autoptr (GBytes) inverse = rungs_journal_invert (row->changeset, error);
  g_autoptr (RungsRecording) recording = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) stories = NULL;
  g_autoptr (GBytes) recorded = NULL;
  RungsEntry entry = { author, row->label, "take-back", row->seq };
  gint64 seq = 0;

  if (inverse == NULL || !nothing_leads_to_deleted (database, inverse, row->label, error))
    return FALSE;
  rows = rungs_journal_touched (inverse, error);
  stories = rows != NULL ? rungs_story_remember (database, rows, error) : NULL;
  if (stories == NULL)
    return FALSE;
  recording = rungs_recording_begin (database, error);
  if (recording == NULL || !apply (database, inverse, TRUE, row->label, error) ||
      !settle_touched (database, hooks, rows, stories, row->label, error) || !renew_index (database, rows, error))
    return FALSE;
  recorded = rungs_recording_end (recording, error);
  if (recorded == NULL || !rungs_journal_write (database, hooks, &entry, recorded, &seq, error) ||
      !mark (database, row->seq, seq, error))
    return FALSE;
  *touched = g_steal_pointer (&rows);
  return TRUE;
}

/**
 * rungs_undoing_undo:
 * @database: the database that writes, in a transaction
 * @hooks: the clock
 * @change: the change to take back by itself; 0 for the latest that stands
 * @author: (nullable): who does it
 * @label: (out) (transfer full): what was taken back
 * @touched: (out) (transfer full) (element-type RungsTouched): the records that were touched
 * @error: place for an error
 *
 * Returns: whether it was done
 */
gboolean
rungs_undoing_undo (RungsDatabase     *database,
                    const RungsHooks  *hooks,
                    gint64             change,
                    const char        *author,
                    char             **label,
                    GPtrArray        **touched,
                    GError           **error)
{
  g_auto (Row) row = { 0 };
  RungsPosition position = { 0 };
  gint64 latest;
  gboolean is_done;

  if (!rungs_journal_position (database, &position, error))
    return FALSE;
  latest = position.undo;
  rungs_position_clear (&position);
  if (change == 0 && latest == 0)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING,
                           _("There is nothing to undo: nothing was changed in this workbook yet."));
      return FALSE;
    }
  if (!read_row (database, change == 0 ? latest : change, &row, error))
    return FALSE;
  if (row.is_undone)
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING,
                   /* Translators: %s is what a change did, such as "Move enquiry to Learning". */
                   _("“%s” was taken back already: there is nothing more to take back."), row.label);
      return FALSE;
    }
  if (!g_str_equal (row.sort, "edit") && !g_str_equal (row.sort, "take-back"))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   _("Change %" G_GINT64_FORMAT " is itself an undo or a redo: choose the change that it was about."),
                   row.seq);
      return FALSE;
    }
  if (row.seq == latest)
    is_done = undo_latest (database, hooks, &row, author, touched, error);
  else
    is_done = take_back (database, hooks, &row, author, touched, error);
  if (is_done)
    *label = g_steal_pointer (&row.label);
  return is_done;
}

/**
 * rungs_undoing_redo:
 * @database: the database that writes, in a transaction
 * @hooks: the clock
 * @author: (nullable): who does it
 * @label: (out) (transfer full): what was done again
 * @touched: (out) (transfer full) (element-type RungsTouched): the records that were touched
 * @error: place for an error
 *
 * Returns: whether it was done
 */
gboolean
rungs_undoing_redo (RungsDatabase     *database,
                    const RungsHooks  *hooks,
                    const char        *author,
                    char             **label,
                    GPtrArray        **touched,
                    GError           **error)
{
  g_auto (Row) row = { 0 };
  RungsPosition position = { 0 };
  gint64 next;
  gint64 seq = 0;

  if (!rungs_journal_position (database, &position, error))
    return FALSE;
  next = position.redo;
  rungs_position_clear (&position);
  if (next == 0)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING,
                           _("There is nothing to redo: nothing was undone since the last change."));
      return FALSE;
    }
  if (!read_row (database, next, &row, error) ||
      !apply_and_record (database, hooks, &row, row.changeset, "redo", author, &seq, touched, error) ||
      !mark (database, row.seq, 0, error) ||
      (g_str_equal (row.sort, "take-back") && !mark (database, row.of, row.seq, error)))
    return FALSE;
  *label = g_steal_pointer (&row.label);
  return TRUE;
}

/**
 * rungs_undoing_unwind:
 * @database: a private copy of a workbook, in a transaction
 * @down_to: the last change that is to stand
 * @error: place for an error
 *
 * Takes every later change out of the copy, journal and all.
 *
 * Returns: whether it was done
 */
gboolean
rungs_undoing_unwind (RungsDatabase  *database,
                      gint64          down_to,
                      GError        **error)
{
  for (;;)
    {
      g_auto (Row) row = { 0 };
      g_autoptr (GBytes) inverse = NULL;
      g_autoptr (GPtrArray) touched = NULL;
      gint64 latest = rungs_database_number (database, "SELECT max (seq) FROM journal", error);
      g_autofree char *forget = g_strdup_printf ("DELETE FROM journal WHERE seq = %" G_GINT64_FORMAT, latest);

      if (latest < 0)
        return FALSE;
      if (latest <= down_to)
        return TRUE;
      if (!read_row (database, latest, &row, error))
        return FALSE;
      inverse = rungs_journal_invert (row.changeset, error);
      touched = inverse != NULL ? rungs_journal_touched (inverse, error) : NULL;
      if (touched == NULL || !apply (database, inverse, FALSE, row.label, error) ||
          !renew_index (database, touched, error) || !rungs_database_exec (database, forget, error))
        return FALSE;
    }
}
