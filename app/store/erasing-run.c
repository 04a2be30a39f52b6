/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-run.c: erasing, in two parts. The first is one transaction, of which all is done or nothing: the rows, what was typed for
 * them, their words in the search index and the journal. The second scrubs the room they took, in the file and its log. A mark says
 * that it is to be done, and it can be done again: a computer that goes off in the middle does it when the workbook is next opened.
 */
#include "config.h"

#include "erasing-run.h"

#include <sys/statvfs.h>

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "erasing-journal.h"
#include "erasing-values.h"
#include "forgetting.h"
#include "journal.h"
#include "search-index.h"
#include "table.h"
#include "tombstone.h"

/* The setting that says that the file is to be scrubbed. */
#define MARK "'erasing'"

/* SQLite asks after so many steps whether to go on: a few milliseconds. */
#define STEPS_BETWEEN_LOOKS 100000

/* How far it is when the journal is written, when the index is, and when the file is clean of the old one. */
#define JOURNAL_DONE 0.5
#define ROWS_DONE 0.7

/* For a moment the file stands twice on the disk, and what is written anew of it beside it. */
#define TIMES_THE_FILE 2
#define SPARE_ROOM (G_GUINT64_CONSTANT (1) << 20)

typedef struct
{
  RungsDatabase *database;
  const RungsErasure *erasure;
  GCancellable *cancellable;
  RungsEraseProgressFunc tell;
  gpointer data;
} Running;

static void
tell (const Running *self,
      double         done,
      gboolean       may_stop)
{
  if (self->tell != NULL)
    self->tell (done, may_stop, self->data);
}

static gboolean
pulse (double    done,
       gpointer  data,
       GError  **error)
{
  const Running *self = data;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  tell (self, done * JOURNAL_DONE, TRUE);
  return TRUE;
}

static int
is_to_stop (void *data)
{
  return g_cancellable_is_cancelled (data);
}

static guint64
free_room (RungsDatabase    *database,
           const RungsHooks *hooks)
{
  const char *path = sqlite3_db_filename (rungs_database_handle (database), "main");
  struct statvfs about;

  if (hooks->free_room != NULL)
    return hooks->free_room (hooks->data);
  return statvfs (path, &about) == 0 ? (guint64) about.f_bavail * about.f_frsize : G_MAXUINT64;
}

/* A disk that gets full in the middle costs time and leaves the file unscrubbed: that is looked at first. */
static gboolean
has_room (RungsDatabase     *database,
          const RungsHooks  *hooks,
          GError           **error)
{
  gint64 pages = rungs_database_number (database, "PRAGMA page_count", error);
  gint64 size = pages < 0 ? -1 : rungs_database_number (database, "PRAGMA page_size", error);
  guint64 needed = SPARE_ROOM;
  g_autofree char *amount = NULL;

  if (pages < 0 || size < 0)
    return FALSE;
  needed += TIMES_THE_FILE * (guint64) pages * (guint64) size;
  if (free_room (database, hooks) >= needed)
    return TRUE;
  amount = g_format_size (needed);
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NO_SPACE,
               /* Translators: %s is an amount of room on a disk, such as "12.3 MB". */
               _("The disk is too full to erase: for a moment %s are needed. Make some room on it, then try again."), amount);
  return FALSE;
}

static gboolean
change_row (RungsErasing        *erasing,
            const RungsTouched  *one,
            GError             **error)
{
  g_autoptr (RungsRecord) before = NULL;
  g_autoptr (RungsRecord) after = NULL;

  if (!rungs_table_read (erasing->database, one->kind, one->id, &before, error))
    return FALSE;
  if (before == NULL)
    return TRUE;
  after = rungs_erasing_record (erasing, before);
  return rungs_table_write (erasing->database, before, after, error) &&
         rungs_index_change (erasing->database, before, after, error);
}

/* The records that stay and change, each once. */
static GPtrArray *
changed_rows (RungsErasing *erasing)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_touched_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (rungs_touched_hash, rungs_touched_equal);
  GHashTableIter iter;
  gpointer key = NULL;

  for (guint i = 0; i < erasing->unlinked->len; i++)
    g_hash_table_add (seen, &((RungsErasingLink *) g_ptr_array_index (erasing->unlinked, i))->from);
  g_hash_table_iter_init (&iter, erasing->blanked);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!rungs_erasing_is_gone (erasing, ((RungsTouched *) key)->kind, ((RungsTouched *) key)->id))
      g_hash_table_add (seen, key);
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (rows, rungs_touched_new (((RungsTouched *) key)->kind, ((RungsTouched *) key)->id));
  return rows;
}

static gboolean
drop_row (RungsErasing        *erasing,
          const RungsTouched  *one,
          GError             **error)
{
  g_autofree char *sql =
      g_strdup_printf ("DELETE FROM %s WHERE id = :id", rungs_table_of (erasing->database, one->kind)->name);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (erasing->database, sql, error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", one->id);
  return rungs_statement_run (statement, error) && rungs_index_renew (erasing->database, one->kind, one->id, error) &&
         rungs_forgetting_unmark (erasing->database, one->id, error);
}

static gboolean
drop_draft (RungsErasing    *erasing,
            RungsStatement  *row,
            GError         **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      erasing->database, "DELETE FROM draft WHERE kind = :kind AND id = :id AND field = :field", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":kind", rungs_statement_text (row, 0));
  rungs_statement_bind_text (statement, ":id", rungs_statement_text (row, 1));
  rungs_statement_bind_text (statement, ":field", rungs_statement_text (row, 2));
  return rungs_statement_run (statement, error);
}

static gboolean
drop_drafts (RungsErasing  *erasing,
             GError       **error)
{
  g_autoptr (RungsStatement) row =
      rungs_database_prepare (erasing->database, "SELECT kind, id, field, value FROM draft", error);
  RungsStep step;

  if (row == NULL)
    return FALSE;
  while ((step = rungs_statement_step (row, error)) == RUNGS_STEP_ROW)
    {
      const RungsKind *kind = rungs_kind_find (rungs_statement_text (row, 0));

      if (kind != NULL &&
          rungs_erasing_drops_draft (erasing, kind, rungs_statement_text (row, 1), rungs_statement_text (row, 2),
                                     rungs_statement_text (row, 3)) &&
          !drop_draft (erasing, row, error))
        return FALSE;
    }
  return step != RUNGS_STEP_ERROR;
}

static gboolean
write_tombstones (const Running     *self,
                  RungsErasing      *erasing,
                  const RungsHooks  *hooks,
                  GError           **error)
{
  g_autoptr (GDateTime) utc = rungs_hooks_now (hooks);
  g_autoptr (GDateTime) now = g_date_time_to_local (utc);
  g_autofree char *today = rungs_date_today (now);
  const char *reason = rungs_erasure_reason (self->erasure);
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer fields = NULL;

  for (guint i = 0; i < erasing->order->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (erasing->order, i);

      if (!rungs_tombstone_write (self->database, one->kind, one->id, NULL, today, reason, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, erasing->blanked);
  while (g_hash_table_iter_next (&iter, &key, &fields))
    {
      const RungsTouched *one = key;
      GHashTableIter each;
      gpointer field = NULL;

      g_hash_table_iter_init (&each, fields);
      while (g_hash_table_iter_next (&each, &field, NULL))
        if (!rungs_tombstone_write (self->database, one->kind, one->id, ((const RungsField *) field)->name, today, reason,
                                    error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
erase_rows (RungsErasing  *erasing,
            GPtrArray     *changed,
            GError       **error)
{
  for (guint i = 0; i < changed->len; i++)
    if (!change_row (erasing, g_ptr_array_index (changed, i), error))
      return FALSE;
  if (!drop_drafts (erasing, error))
    return FALSE;
  for (guint i = 0; i < erasing->order->len; i++)
    if (!drop_row (erasing, g_ptr_array_index (erasing->order, i), error))
      return FALSE;
  if (rungs_database_settle_links (erasing->database))
    return TRUE;
  rungs_database_set_error (erasing->database, SQLITE_CONSTRAINT_FOREIGNKEY, error);
  return FALSE;
}

/* Everything that is done altogether or not at all. */
static gboolean
erase_in_transaction (const Running     *self,
                      const RungsHooks  *hooks,
                      GPtrArray        **touched,
                      GError           **error)
{
  g_autoptr (RungsErasing) erasing = rungs_erasing_plan (self->database, self->erasure, error);
  g_autoptr (GPtrArray) changed = NULL;

  if (erasing == NULL || !rungs_erasing_rewrite_journal (erasing, pulse, (gpointer) self, error))
    return FALSE;
  changed = changed_rows (erasing);
  if (!erase_rows (erasing, changed, error) || !write_tombstones (self, erasing, hooks, error))
    return FALSE;
  tell (self, JOURNAL_DONE, TRUE);
  /* The words of what went stay in the index until it is written anew. */
  if (!rungs_database_exec (self->database,
                            "INSERT INTO search (search) VALUES ('optimize'); "
                            "INSERT OR REPLACE INTO setting (name, value) VALUES (" MARK ", 'scrub')",
                            error))
    return FALSE;
  for (guint i = 0; i < erasing->order->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (erasing->order, i);

      g_ptr_array_add (changed, rungs_touched_new (one->kind, one->id));
    }
  *touched = g_steal_pointer (&changed);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * rungs_erasing_run:
 * @database: the database that writes, in no transaction
 * @hooks: the clock and the disk
 * @erasure: what is asked for
 * @cancellable: (nullable): keeps it from being done, until it is
 * @tell: (nullable): told how far it is, on this thread
 * @data: for @tell
 * @touched: (out) (transfer full) (element-type RungsTouched): the records that went or changed
 * @error: place for an error: nothing was erased
 *
 * Erases, so that no state of the workbook that can be reached again holds any of it. The room that it took is scrubbed by
 * rungs_erasing_finish().
 *
 * Returns: whether it is on disk
 */
gboolean
rungs_erasing_run (RungsDatabase           *database,
                   const RungsHooks        *hooks,
                   const RungsErasure      *erasure,
                   GCancellable            *cancellable,
                   RungsEraseProgressFunc   tell_func,
                   gpointer                 data,
                   GPtrArray              **touched,
                   GError                 **error)
{
  Running self = { database, erasure, cancellable, tell_func, data };
  gboolean is_well;

  *touched = NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !rungs_database_is_in_place (database, error) ||
      !has_room (database, hooks, error) || !rungs_database_begin (database, error))
    return FALSE;
  if (cancellable != NULL)
    sqlite3_progress_handler (rungs_database_handle (database), STEPS_BETWEEN_LOOKS, is_to_stop, cancellable);
  is_well = erase_in_transaction (&self, hooks, touched, error);
  sqlite3_progress_handler (rungs_database_handle (database), 0, NULL, NULL);
  if (is_well && rungs_database_commit (database, error))
    {
      tell (&self, ROWS_DONE, FALSE);
      return TRUE;
    }
  rungs_database_rollback (database);
  g_clear_pointer (touched, g_ptr_array_unref);
  return FALSE;
}

/**
 * rungs_erasing_finish:
 * @database: the database that writes, in no transaction
 * @error: place for an error: it is to be done again
 *
 * Scrubs the file and its log, where something was erased and they were not scrubbed since: pages are written anew, so that no old
 * words lie between what is kept, and the room is given back.
 *
 * Returns: whether nothing is left to scrub
 */
gboolean
rungs_erasing_finish (RungsDatabase  *database,
                      GError        **error)
{
  g_autofree char *mark = rungs_database_text (database, "SELECT value FROM setting WHERE name = " MARK, NULL);

  return mark == NULL ||
         (rungs_database_checkpoint (database, error) && rungs_database_exec (database, "VACUUM", error) &&
          rungs_database_checkpoint (database, error) &&
          rungs_database_exec (database, "DELETE FROM setting WHERE name = " MARK, error) &&
          rungs_database_checkpoint (database, error));
}
