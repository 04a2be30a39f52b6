/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * journal.c: the journal of changes. Whatever happens to records and drafts is recorded by an SQLite session as a changeset
 * and kept as one row, from which undo, history and the programme as at a date are made.
 */
#include "config.h"

#include "journal.h"

#include <string.h>

#include "changeset.h"
#include "forgetting.h"
#include "sealing.h"
#include "table.h"

struct _RungsRecording
{
  RungsDatabase *database;
  sqlite3_session *session;
};

/**
 * rungs_touched_new:
 * @kind: a kind
 * @id: the id of a record of it
 *
 * Returns: (transfer full): the record
 */
RungsTouched *
rungs_touched_new (const RungsKind *kind,
                   const char      *id)
{
  RungsTouched *touched = g_new0 (RungsTouched, 1);

  touched->kind = kind;
  touched->id = g_strdup (id);
  return touched;
}

/**
 * rungs_touched_free:
 * @touched: a record that was touched
 */
void
rungs_touched_free (RungsTouched *touched)
{
  g_free (touched->id);
  g_free (touched);
}

/** rungs_touched_hash: Returns: for tables of #RungsTouched */
guint
rungs_touched_hash (gconstpointer touched)
{
  return g_str_hash (((const RungsTouched *) touched)->id);
}

/** rungs_touched_equal: Returns: whether both are the same record */
gboolean
rungs_touched_equal (gconstpointer a,
                     gconstpointer b)
{
  const RungsTouched *one = a;
  const RungsTouched *other = b;

  return one->kind == other->kind && g_str_equal (one->id, other->id);
}

/**
 * rungs_position_clear:
 * @position: where a journal stands
 */
void
rungs_position_clear (RungsPosition *position)
{
  g_clear_pointer (&position->undo_label, g_free);
  g_clear_pointer (&position->redo_label, g_free);
  position->undo = 0;
  position->redo = 0;
}

/**
 * rungs_recording_begin:
 * @database: a database in a transaction
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): a recording of what happens from now on to records and drafts
 */
RungsRecording *
rungs_recording_begin (RungsDatabase  *database,
                       GError        **error)
{
  g_autoptr (RungsRecording) self = g_new0 (RungsRecording, 1);
  g_auto (GStrv) tables = rungs_changeset_tables ();
  int code = sqlite3session_create (rungs_database_handle (database), "main", &self->session);

  self->database = database;
  for (gsize i = 0; code == SQLITE_OK && tables[i] != NULL; i++)
    code = sqlite3session_attach (self->session, tables[i]);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  rungs_database_set_error (database, code, error);
  return NULL;
}

/**
 * rungs_recording_end:
 * @self: a recording
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the changeset of what happened; of no bytes where nothing did
 */
GBytes *
rungs_recording_end (RungsRecording  *self,
                     GError         **error)
{
  int length = 0;
  void *bytes = NULL;
  int code = sqlite3session_changeset (self->session, &length, &bytes);

  if (code != SQLITE_OK)
    {
      rungs_database_set_error (self->database, code, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (bytes, (gsize) length, sqlite3_free, bytes);
}

/**
 * rungs_recording_free:
 * @self: (nullable): a recording; it must go before its transaction ends
 */
void
rungs_recording_free (RungsRecording *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_free (self);
}

static const char *
key_text (sqlite3_changeset_iter *iter,
          int                     operation,
          int                     column)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, column, &value);
  else
    sqlite3changeset_old (iter, column, &value);
  return value == NULL ? NULL : (const char *) sqlite3_value_text (value);
}

/**
 * rungs_journal_draft_field:
 * @iter: stands on a row of what was typed
 *
 * Returns: the name of the field that it was typed for
 */
const char *
rungs_journal_draft_field (sqlite3_changeset_iter *iter)
{
  int operation = 0;

  sqlite3changeset_op (iter, &(const char *){ NULL }, &(int){ 0 }, &operation, NULL);
  return key_text (iter, operation, 2);
}

/* A changeset has its rows table by table: what is known of one is good for the next. */
typedef struct
{
  char *name;
  gboolean is_draft;
  const RungsKind *kind;
  int key;
} VisitedTable;

static void
look_at_table (VisitedTable           *table,
               sqlite3_changeset_iter *iter,
               const char             *name,
               int                     n_columns)
{
  unsigned char *is_key = NULL;

  g_free (table->name);
  table->name = g_strdup (name);
  table->is_draft = g_str_equal (name, "draft");
  table->kind = table->is_draft ? NULL : rungs_table_kind (name);
  table->key = 0;
  sqlite3changeset_pk (iter, &is_key, NULL);
  while (table->key + 1 < n_columns && !is_key[table->key])
    table->key++;
}

static gboolean
visit_one (sqlite3_changeset_iter  *iter,
           VisitedTable            *table,
           RungsVisit               visit,
           gpointer                 data,
           GError                 **error)
{
  const char *name = NULL;
  const char *id = NULL;
  int n_columns = 0;
  int operation = 0;
  const RungsKind *kind = NULL;

  sqlite3changeset_op (iter, &name, &n_columns, &operation, NULL);
  if (g_strcmp0 (table->name, name) != 0)
    look_at_table (table, iter, name, n_columns);
  kind = table->is_draft ? rungs_kind_find (key_text (iter, operation, 0)) : table->kind;
  id = key_text (iter, operation, table->is_draft ? 1 : table->key);
  if (kind == NULL || id == NULL)
    {
      rungs_database_set_error (NULL, SQLITE_CORRUPT, error);
      return FALSE;
    }
  return visit (iter, kind, id, table->is_draft, data, error);
}

/**
 * rungs_journal_visit:
 * @changeset: what a row of the journal holds
 * @visit: called for each row of a table that it touches, until it returns %FALSE
 * @data: for @visit
 * @error: place for an error
 *
 * Returns: whether @visit returned %TRUE for all of them
 */
gboolean
rungs_journal_visit (GBytes      *changeset,
                     RungsVisit   visit,
                     gpointer     data,
                     GError     **error)
{
  gsize length = 0;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  sqlite3_changeset_iter *iter = NULL;
  VisitedTable table = { NULL, FALSE, NULL, 0 };
  gboolean is_well = TRUE;
  int code;
  int end;

  if (length == 0)
    return TRUE;
  code = sqlite3changeset_start (&iter, (int) length, (void *) bytes);
  if (code == SQLITE_OK)
    {
      while (is_well && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
        is_well = visit_one (iter, &table, visit, data, error);
      end = sqlite3changeset_finalize (iter);
      g_free (table.name);
      if (!is_well)
        return FALSE;
      if (code == SQLITE_DONE)
        code = end;
    }
  if (code == SQLITE_OK)
    return TRUE;
  rungs_database_set_error (NULL, code, error);
  return FALSE;
}

static gboolean
note_touched (sqlite3_changeset_iter  *iter,
              const RungsKind         *kind,
              const char              *id,
              gboolean                 is_draft,
              gpointer                 data,
              GError                 **error)
{
  GHashTable *touched = data;

  g_hash_table_add (touched, rungs_touched_new (kind, id));
  return TRUE;
}

/**
 * rungs_journal_touched:
 * @changeset: what a row of the journal holds
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsTouched): each record once whose row or draft it touches
 */
GPtrArray *
rungs_journal_touched (GBytes   *changeset,
                       GError  **error)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (rungs_touched_hash, rungs_touched_equal, (GDestroyNotify) rungs_touched_free, NULL);
  GPtrArray *touched = NULL;
  GHashTableIter iter;
  gpointer one = NULL;

  if (!rungs_journal_visit (changeset, note_touched, seen, error))
    return NULL;
  touched = g_ptr_array_new_full (g_hash_table_size (seen), (GDestroyNotify) rungs_touched_free);
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &one, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (touched, one);
    }
  return touched;
}

/**
 * rungs_journal_invert:
 * @changeset: what a row of the journal holds
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the changeset that takes it back
 */
GBytes *
rungs_journal_invert (GBytes   *changeset,
                      GError  **error)
{
  gsize length = 0;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  int n_inverse = 0;
  void *inverse = NULL;
  int code = length == 0 ? SQLITE_OK : sqlite3changeset_invert ((int) length, bytes, &n_inverse, &inverse);

  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverse, (gsize) n_inverse, sqlite3_free, inverse);
  rungs_database_set_error (NULL, code, error);
  return NULL;
}

static gboolean
look_for_feedback (sqlite3_changeset_iter  *iter,
                   const RungsKind         *kind,
                   const char              *id,
                   gboolean                 is_draft,
                   gpointer                 data,
                   GError                 **error)
{
  gboolean *is_found = data;

  *is_found = *is_found || g_str_equal (kind->name, "feedback");
  return TRUE;
}

/* A change that touches feedback keeps its month only: its time would date an anonymous answer. */
static char *
time_of (const RungsHooks  *hooks,
         GBytes            *changeset,
         GError           **error)
{
  g_autoptr (GDateTime) now = rungs_hooks_now (hooks);
  gboolean is_feedback = FALSE;

  if (!rungs_journal_visit (changeset, look_for_feedback, &is_feedback, error))
    return NULL;
  return g_date_time_format (now, is_feedback ? "%Y-%m" : "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * rungs_journal_write:
 * @database: a database in a transaction
 * @hooks: the clock
 * @entry: who did what
 * @changeset: what came of it
 * @change: (out): the number of the new row
 * @error: place for an error
 *
 * Returns: whether it was written
 */
gboolean
rungs_journal_write (RungsDatabase     *database,
                     const RungsHooks  *hooks,
                     const RungsEntry  *entry,
                     GBytes            *changeset,
                     gint64            *change,
                     GError           **error)
{
  g_autoptr (RungsBorrowed) statement = NULL;
  g_autofree char *at = time_of (hooks, changeset, error);
  gsize length = 0;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);

  if (at == NULL || !rungs_forgetting_note (database, changeset, error))
    return FALSE;
  statement = rungs_database_cached (
      database,
      "INSERT INTO journal (at, device, person, label, sort, \"of\", changeset) "
      "VALUES (:at, (SELECT value FROM setting WHERE name = 'device'), :person, :label, :sort, nullif (:of, 0), :changeset)",
      error);
  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":at", at);
  rungs_statement_bind_text (statement, ":person", entry->person);
  rungs_statement_bind_text (statement, ":label", entry->label);
  rungs_statement_bind_text (statement, ":sort", entry->sort);
  rungs_statement_bind_int (statement, ":of", entry->of);
  rungs_sealing_bind (statement, ":changeset", bytes, length);
  if (!rungs_statement_run (statement, error))
    return FALSE;
  *change = sqlite3_last_insert_rowid (rungs_database_handle (database));
  return TRUE;
}

/**
 * rungs_journal_read:
 * @database: a database
 * @change: the number of a change
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): its changeset
 */
GBytes *
rungs_journal_read (RungsDatabase  *database,
                    gint64          change,
                    GError        **error)
{
  g_autoptr (RungsBorrowed) statement =
      rungs_database_cached (database, "SELECT changeset FROM journal WHERE seq = :seq", error);

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_int (statement, ":seq", change);
  switch (rungs_statement_step (statement, error))
    {
    case RUNGS_STEP_ROW:
      return rungs_sealing_read (statement, 0, error);
    case RUNGS_STEP_DONE:
      rungs_database_set_error (database, SQLITE_CORRUPT, error);
      return NULL;
    case RUNGS_STEP_ERROR:
    default:
      return NULL;
    }
}

static GBytes *
grouped (GBytes  *first,
         GBytes  *second,
         GError **error)
{
  sqlite3_changegroup *group = NULL;
  int length = 0;
  void *bytes = NULL;
  int code = sqlite3changegroup_new (&group);
  GBytes *parts[] = { first, second };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize n_part = 0;
      gconstpointer part = g_bytes_get_data (parts[i], &n_part);

      if (code == SQLITE_OK && n_part > 0)
        code = sqlite3changegroup_add (group, (int) n_part, (void *) part);
    }
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &length, &bytes);
  g_clear_pointer (&group, sqlite3changegroup_delete);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (bytes, (gsize) length, sqlite3_free, bytes);
  rungs_database_set_error (NULL, code, error);
  return NULL;
}

/**
 * rungs_journal_merge:
 * @database: a database in a transaction
 * @hooks: the clock
 * @change: the latest row of the journal
 * @changeset: what came of going on with it
 * @error: place for an error
 *
 * Makes one step of undo of two. Where the second took back all of the first, there is no step left, and the row goes.
 *
 * Returns: whether it was written
 */
gboolean
rungs_journal_merge (RungsDatabase     *database,
                     const RungsHooks  *hooks,
                     gint64             change,
                     GBytes            *changeset,
                     GError           **error)
{
  g_autoptr (RungsBorrowed) statement = NULL;
  g_autoptr (GBytes) first = rungs_journal_read (database, change, error);
  g_autoptr (GBytes) both = first != NULL ? grouped (first, changeset, error) : NULL;
  g_autofree char *at = both != NULL ? time_of (hooks, both, error) : NULL;
  gsize length = 0;
  gconstpointer bytes = NULL;

  if (at == NULL || !rungs_forgetting_note (database, changeset, error))
    return FALSE;
  bytes = g_bytes_get_data (both, &length);
  if (length == 0)
    {
      statement = rungs_database_cached (database, "DELETE FROM journal WHERE seq = :seq", error);
      if (statement == NULL)
        return FALSE;
    }
  else
    {
      statement = rungs_database_cached (
          database, "UPDATE journal SET at = :at, changeset = :changeset WHERE seq = :seq", error);
      if (statement == NULL)
        return FALSE;
      rungs_statement_bind_text (statement, ":at", at);
      rungs_sealing_bind (statement, ":changeset", bytes, length);
    }
  rungs_statement_bind_int (statement, ":seq", change);
  return rungs_statement_run (statement, error);
}

static gboolean
find_step (RungsDatabase  *database,
           const char     *sql,
           gint64         *change,
           char          **label,
           GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  step = rungs_statement_step (statement, error);
  if (step == RUNGS_STEP_ROW)
    {
      *change = rungs_statement_int (statement, 0);
      *label = rungs_statement_dup_text (statement, 1);
    }
  return step != RUNGS_STEP_ERROR;
}

/**
 * rungs_journal_end_undo:
 * @database: the database that writes, in a transaction
 * @error: place for an error
 *
 * Lets undo end above the changes that stand now. Each of them can still be taken back by its number.
 *
 * Returns: whether it was written
 */
gboolean
rungs_journal_end_undo (RungsDatabase  *database,
                        GError        **error)
{
  return rungs_database_exec (database,
                              "INSERT OR REPLACE INTO setting (name, value) "
                              "SELECT 'undo-ends', coalesce (max (seq), 0) FROM journal", error);
}

/**
 * rungs_journal_position:
 * @database: a database
 * @position: (inout): where to write it, cleared or filled before
 * @error: place for an error
 *
 * Finds what undo and redo would do. Undo takes back the latest change that stands and lies above where
 * undo ends. Redo does again what was undone last, unless something else was done since.
 *
 * Returns: whether it could be found
 */
gboolean
rungs_journal_position (RungsDatabase  *database,
                        RungsPosition  *position,
                        GError        **error)
{
  rungs_position_clear (position);
  return find_step (database,
                    "SELECT seq, label FROM journal WHERE sort IN ('edit', 'take-back') AND undone IS NULL AND seq > "
                    "coalesce ((SELECT CAST (value AS INTEGER) FROM setting WHERE name = 'undo-ends'), 0) "
                    "ORDER BY seq DESC LIMIT 1",
                    &position->undo, &position->undo_label, error) &&
         find_step (database,
                    "SELECT seq, label FROM journal WHERE sort IN ('edit', 'take-back') AND undone > "
                    "(SELECT max (seq) FROM journal WHERE sort IN ('edit', 'take-back')) ORDER BY undone DESC LIMIT 1",
                    &position->redo, &position->redo_label, error);
}
