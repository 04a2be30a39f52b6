/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * forgetting.c: somebody was known by what they said, and wants to be so no longer. The record lets go of the name and
 * the day at once; the journal, which undo lives on, does so when the workbook is next closed or opened. Until then a slip
 * of the hand can be undone.
 *
 * Every state of the record that the journal knows loses the same two answers, so its changesets still fit each other.
 */
#include "config.h"

#include "forgetting.h"

#include <string.h>

#include "changeset.h"
#include "journal.h"
#include "rules.h"
#include "sealing.h"
#include "table.h"

/* The settings that name the records to look at: this, and an id. */
#define MARK "forget "
#define MONTH_LENGTH 7

static int
column_of (RungsDatabase *database,
           const char    *name)
{
  g_autoptr (RungsBorrowed) statement =
      rungs_database_cached (database, "SELECT cid FROM pragma_table_info ('feedback') WHERE name = :name", NULL);

  if (statement == NULL)
    return -1;
  rungs_statement_bind_text (statement, ":name", name);
  return rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW ? (int) rungs_statement_int (statement, 0) : -1;
}

/* Looking through a new changeset for what an anonymous record would not keep. */
typedef struct
{
  RungsDatabase *database;
  int person; /* columns */
  int said_on;
  GHashTable *ids;
} Noting;

static gboolean
note_change (sqlite3_changeset_iter  *iter,
             const RungsKind         *kind,
             const char              *id,
             gboolean                 is_draft,
             gpointer                 data,
             GError                 **error)
{
  Noting *self = data;
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;
  sqlite3_value *person = NULL;
  sqlite3_value *said_on = NULL;

  if (!g_str_equal (kind->name, "feedback"))
    return TRUE;
  sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
  /* What is only added is in the record or its draft still; there is something to forget when it went. */
  if (operation == SQLITE_INSERT)
    return TRUE;
  if (is_draft)
    {
      const char *field = rungs_journal_draft_field (iter);

      if (g_strcmp0 (field, "person") == 0 || g_strcmp0 (field, "said-on") == 0)
        g_hash_table_add (self->ids, g_strdup (id));
      return TRUE;
    }
  if (operation != SQLITE_UPDATE)
    return TRUE;
  if (self->person < 0)
    {
      self->person = column_of (self->database, "person");
      self->said_on = column_of (self->database, "said_on");
    }
  sqlite3changeset_old (iter, self->person, &person);
  sqlite3changeset_old (iter, self->said_on, &said_on);
  if ((person != NULL && sqlite3_value_type (person) != SQLITE_NULL) ||
      (said_on != NULL && sqlite3_value_bytes (said_on) > MONTH_LENGTH))
    g_hash_table_add (self->ids, g_strdup (id));
  return TRUE;
}

/**
 * rungs_forgetting_note:
 * @database: a database in a transaction
 * @changeset: what goes into the journal
 * @error: place for an error
 *
 * Notes which feedback must be looked at by rungs_forgetting_run(), because it lost a name or a day.
 *
 * Returns: whether it could be noted
 */
gboolean
rungs_forgetting_note (RungsDatabase  *database,
                       GBytes         *changeset,
                       GError        **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Noting noting = { database, -1, -1, ids };
  GHashTableIter iter;
  gpointer id = NULL;

  if (!rungs_journal_visit (changeset, note_change, &noting, error))
    return FALSE;
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (RungsBorrowed) statement = rungs_database_cached (
          database, "INSERT INTO setting (name, value) VALUES ('" MARK "' || :id, 'feedback') ON CONFLICT DO NOTHING",
          error);

      if (statement == NULL)
        return FALSE;
      rungs_statement_bind_text (statement, ":id", id);
      if (!rungs_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* Writing a changeset again without what one record may keep no longer. */
typedef struct
{
  const char *id;
  int person; /* columns */
  int said_on;
  gboolean keeps_person; /* something typed there waits still */
  gboolean keeps_said_on;
  RungsChangeset *out;
  gboolean is_changed;
} Copying;

static void
append_month (RungsChangeset *out,
              sqlite3_value  *value)
{
  g_autofree char *month = g_strndup ((const char *) sqlite3_value_text (value), MONTH_LENGTH);

  rungs_changeset_add_text (out, month);
}

static void
append_column (Copying       *self,
               gboolean       is_ours,
               int            column,
               sqlite3_value *value)
{
  gboolean is_said = value != NULL && sqlite3_value_type (value) != SQLITE_NULL;

  if (is_ours && column == self->person && is_said)
    {
      self->is_changed = TRUE;
      rungs_changeset_add_null (self->out);
    }
  else if (is_ours && column == self->said_on && is_said)
    {
      self->is_changed = self->is_changed || sqlite3_value_bytes (value) > MONTH_LENGTH;
      append_month (self->out, value);
    }
  else
    {
      rungs_changeset_add_value (self->out, value);
    }
}

static gboolean
same_month (sqlite3_value *one,
            sqlite3_value *other)
{
  int length = MIN (sqlite3_value_bytes (one), MONTH_LENGTH);

  return sqlite3_value_type (one) == sqlite3_value_type (other) &&
         length == MIN (sqlite3_value_bytes (other), MONTH_LENGTH) &&
         (length == 0 || memcmp (sqlite3_value_blob (one), sqlite3_value_blob (other), (gsize) length) == 0);
}

/* Whether nothing is left of the change of this column. */
static gboolean
is_no_change (const Copying *self,
              int            column,
              sqlite3_value *was,
              sqlite3_value *is)
{
  if (was == NULL || is == NULL)
    return FALSE;
  return column == self->person || (column == self->said_on && same_month (was, is));
}

static void
append_row (Copying                *self,
            sqlite3_changeset_iter *iter,
            gboolean                is_ours,
            int                     n_columns,
            int                     operation,
            gboolean                is_new)
{
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *was = NULL;
      sqlite3_value *is = NULL;

      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &was);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &is);
      if (is_ours && operation == SQLITE_UPDATE && is_no_change (self, i, was, is))
        {
          self->is_changed = TRUE;
          was = is = NULL;
        }
      append_column (self, is_ours, i, is_new ? is : was);
    }
}

/* Whether an update changes anything but what is forgotten. */
static gboolean
is_anything_left (const Copying          *self,
                  sqlite3_changeset_iter *iter,
                  int                     n_columns)
{
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *was = NULL;
      sqlite3_value *is = NULL;

      sqlite3changeset_old (iter, i, &was);
      sqlite3changeset_new (iter, i, &is);
      if (is != NULL && !is_no_change (self, i, was, is))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_forgotten_draft (const Copying          *self,
                    sqlite3_changeset_iter *iter)
{
  const char *field = rungs_journal_draft_field (iter);

  return (!self->keeps_person && g_strcmp0 (field, "person") == 0) ||
         (!self->keeps_said_on && g_strcmp0 (field, "said-on") == 0);
}

static gboolean
copy_change (sqlite3_changeset_iter  *iter,
             const RungsKind         *kind,
             const char              *id,
             gboolean                 is_draft,
             gpointer                 data,
             GError                 **error)
{
  Copying *self = data;
  gboolean is_ours = g_str_equal (kind->name, "feedback") && g_str_equal (id, self->id);
  const char *table = NULL;
  unsigned char *keys = NULL;
  int n_columns = 0;
  int operation = 0;
  int is_indirect = 0;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &is_indirect);
  if (is_ours && (is_draft ? is_forgotten_draft (self, iter)
                           : operation == SQLITE_UPDATE && !is_anything_left (self, iter, n_columns)))
    {
      self->is_changed = TRUE;
      return TRUE;
    }
  is_ours = is_ours && !is_draft;
  sqlite3changeset_pk (iter, &keys, NULL);
  rungs_changeset_begin_row (self->out, table, keys, n_columns, operation, is_indirect);
  if (operation != SQLITE_INSERT)
    append_row (self, iter, is_ours, n_columns, operation, FALSE);
  if (operation != SQLITE_DELETE)
    append_row (self, iter, is_ours, n_columns, operation, TRUE);
  return TRUE;
}

static gboolean
rewrite_change (RungsDatabase  *database,
                Copying        *copying,
                gint64          seq,
                GError        **error)
{
  g_autoptr (RungsStatement) write =
      rungs_database_prepare (database, "UPDATE journal SET changeset = :changeset WHERE seq = :seq", error);
  g_autoptr (RungsChangeset) out = rungs_changeset_new ();
  g_autoptr (GBytes) changeset = rungs_journal_read (database, seq, error);
  g_autoptr (GBytes) rewritten = NULL;
  gboolean is_well;

  if (write == NULL || changeset == NULL)
    return FALSE;
  copying->out = out;
  copying->is_changed = FALSE;
  is_well = rungs_journal_visit (changeset, copy_change, copying, error);
  if (!is_well || !copying->is_changed)
    return is_well;
  rungs_statement_bind_int (write, ":seq", seq);
  rewritten = rungs_changeset_end (out);
  rungs_sealing_bind (write, ":changeset", g_bytes_get_data (rewritten, NULL), g_bytes_get_size (rewritten));
  return rungs_statement_run (write, error);
}

static gboolean
has_draft (RungsDatabase *database,
           const char    *id,
           const char    *field)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "SELECT 1 FROM draft WHERE kind = 'feedback' AND id = :id AND field = :field", NULL);

  if (statement == NULL)
    return TRUE;
  rungs_statement_bind_text (statement, ":id", id);
  rungs_statement_bind_text (statement, ":field", field);
  return rungs_statement_step (statement, NULL) != RUNGS_STEP_DONE;
}

static gboolean
forget_one (RungsDatabase  *database,
            const char     *id,
            GError        **error)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (
      database, "SELECT seq FROM journal WHERE instr (changeset, :id) > 0", error);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (gint64));
  Copying copying = { id, column_of (database, "person"), column_of (database, "said_on") };
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_blob (statement, ":id", id, strlen (id));
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      gint64 seq = rungs_statement_int (statement, 0);

      g_array_append_val (changes, seq);
    }
  if (step == RUNGS_STEP_ERROR)
    return FALSE;
  copying.keeps_person = has_draft (database, id, "person");
  copying.keeps_said_on = has_draft (database, id, "said-on");
  for (guint i = 0; i < changes->len; i++)
    if (!rewrite_change (database, &copying, g_array_index (changes, gint64, i), error))
      return FALSE;
  return TRUE;
}

/**
 * rungs_forgetting_unmark:
 * @database: a database in a transaction
 * @id: the id of feedback that has not to be looked at any more
 * @error: place for an error
 *
 * Returns: whether it was done
 */
gboolean
rungs_forgetting_unmark (RungsDatabase  *database,
                         const char     *id,
                         GError        **error)
{
  g_autoptr (RungsBorrowed) statement =
      rungs_database_cached (database, "DELETE FROM setting WHERE name = '" MARK "' || :id", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", id);
  return rungs_statement_run (statement, error);
}

static gboolean
look_at_one (RungsDatabase  *database,
             const char     *id,
             GError        **error)
{
  g_autoptr (RungsRecord) record = NULL;

  if (!rungs_table_read (database, rungs_kind_find ("feedback"), id, &record, error))
    return FALSE;
  /* What was undone altogether may be done again: it waits until it is there. */
  if (record == NULL)
    return TRUE;
  if (rungs_rules_is_anonymous (record) && !forget_one (database, id, error))
    return FALSE;
  return rungs_forgetting_unmark (database, id, error);
}

static gboolean
look_at_all (RungsDatabase  *database,
             GPtrArray      *ids,
             GError        **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!look_at_one (database, g_ptr_array_index (ids, i), error))
      return FALSE;
  return TRUE;
}

/**
 * rungs_forgetting_run:
 * @database: the database that writes, in no transaction
 * @error: place for an error
 *
 * Takes the name and the day of feedback that is anonymous now out of the journal.
 *
 * Returns: whether it was done; where not, nothing was, and it can be done later
 */
gboolean
rungs_forgetting_run (RungsDatabase  *database,
                      GError        **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (
      database, "SELECT substr (name, length ('" MARK "') + 1) FROM setting WHERE name GLOB '" MARK "*'", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (ids, rungs_statement_dup_text (statement, 0));
  if (step == RUNGS_STEP_ERROR)
    return FALSE;
  g_clear_pointer (&statement, rungs_statement_free);
  if (ids->len == 0)
    return TRUE;
  if (!rungs_database_begin (database, error))
    return FALSE;
  if (look_at_all (database, ids, error))
    return rungs_database_commit (database, error);
  rungs_database_rollback (database);
  return FALSE;
}
