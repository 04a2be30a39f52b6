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

#include "journal.h"
#include "rules.h"
#include "sealing.h"
#include "table.h"

/* The settings that name the records to look at: this, and an id. */
#define MARK "forget "
#define MONTH_LENGTH 7

/* What SQLite's changesets call the kinds of their values. */
#define NO_VALUE 0

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

static const char *
draft_field (sqlite3_changeset_iter *iter,
             int                     operation)
{
  sqlite3_value *field = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 2, &field);
  else
    sqlite3changeset_old (iter, 2, &field);
  return field != NULL ? (const char *) sqlite3_value_text (field) : NULL;
}

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
      const char *field = draft_field (iter, operation);

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
  GByteArray *out;
  char *table; /* the one that @out is at */
  gboolean is_changed;
} Copying;

static void
append_byte (GByteArray *out,
             int         byte)
{
  guint8 one = (guint8) byte;

  g_byte_array_append (out, &one, 1);
}

/* SQLite's number of one to nine bytes, of which lengths need five at most. */
static void
append_length (GByteArray *out,
               guint32     length)
{
  for (int shift = 28; shift > 0; shift -= 7)
    if (length >> shift != 0)
      append_byte (out, (int) ((length >> shift) & 0x7f) | 0x80);
  append_byte (out, (int) (length & 0x7f));
}

static void
append_eight (GByteArray *out,
              guint64     bits)
{
  guint64 big = GUINT64_TO_BE (bits);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

/* @most: how many bytes of text are kept; -1 for all */
static void
append_value (GByteArray    *out,
              sqlite3_value *value,
              int            most)
{
  int type = sqlite3_value_type (value);
  double real = 0;
  guint64 bits = 0;
  int length = 0;

  append_byte (out, type);
  switch (type)
    {
    case SQLITE_INTEGER:
      append_eight (out, (guint64) sqlite3_value_int64 (value));
      break;
    case SQLITE_FLOAT:
      real = sqlite3_value_double (value);
      memcpy (&bits, &real, sizeof bits);
      append_eight (out, bits);
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      length = sqlite3_value_bytes (value);
      if (most >= 0 && length > most)
        length = most;
      append_length (out, (guint32) length);
      if (length > 0)
        g_byte_array_append (out, sqlite3_value_blob (value), (guint) length);
      break;
    case SQLITE_NULL:
    default:
      break;
    }
}

static void
append_column (Copying       *self,
               gboolean       is_ours,
               int            column,
               sqlite3_value *value)
{
  if (value == NULL)
    {
      append_byte (self->out, NO_VALUE);
    }
  else if (is_ours && column == self->person)
    {
      self->is_changed = self->is_changed || sqlite3_value_type (value) != SQLITE_NULL;
      append_byte (self->out, SQLITE_NULL);
    }
  else if (is_ours && column == self->said_on)
    {
      self->is_changed = self->is_changed || sqlite3_value_bytes (value) > MONTH_LENGTH;
      append_value (self->out, value, MONTH_LENGTH);
    }
  else
    {
      append_value (self->out, value, -1);
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
begin_change (Copying                *self,
              sqlite3_changeset_iter *iter,
              const char             *table,
              int                     n_columns,
              int                     operation,
              int                     is_indirect)
{
  unsigned char *keys = NULL;

  if (g_strcmp0 (self->table, table) != 0)
    {
      g_free (self->table);
      self->table = g_strdup (table);
      sqlite3changeset_pk (iter, &keys, NULL);
      append_byte (self->out, 'T');
      append_length (self->out, (guint32) n_columns);
      g_byte_array_append (self->out, keys, (guint) n_columns);
      g_byte_array_append (self->out, (const guint8 *) table, (guint) strlen (table) + 1);
    }
  append_byte (self->out, operation);
  append_byte (self->out, is_indirect);
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
                    sqlite3_changeset_iter *iter,
                    int                     operation)
{
  const char *field = draft_field (iter, operation);

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
  int n_columns = 0;
  int operation = 0;
  int is_indirect = 0;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &is_indirect);
  if (is_ours && (is_draft ? is_forgotten_draft (self, iter, operation)
                           : operation == SQLITE_UPDATE && !is_anything_left (self, iter, n_columns)))
    {
      self->is_changed = TRUE;
      return TRUE;
    }
  is_ours = is_ours && !is_draft;
  begin_change (self, iter, table, n_columns, operation, is_indirect);
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
  g_autoptr (RungsStatement) read =
      rungs_database_prepare (database, "SELECT changeset FROM journal WHERE seq = :seq", error);
  g_autoptr (RungsStatement) write =
      rungs_database_prepare (database, "UPDATE journal SET changeset = :changeset WHERE seq = :seq", error);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) changeset = NULL;
  gboolean is_well;

  if (read == NULL || write == NULL)
    return FALSE;
  rungs_statement_bind_int (read, ":seq", seq);
  if (rungs_statement_step (read, error) != RUNGS_STEP_ROW)
    return FALSE;
  changeset = rungs_sealing_read (read, 0, error);
  if (changeset == NULL)
    return FALSE;
  copying->out = out;
  copying->is_changed = FALSE;
  is_well = rungs_journal_visit (changeset, copy_change, copying, error);
  g_clear_pointer (&copying->table, g_free);
  if (!is_well || !copying->is_changed)
    return is_well;
  rungs_statement_bind_int (write, ":seq", seq);
  rungs_sealing_bind (write, ":changeset", out->data, out->len);
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

static gboolean
look_at_one (RungsDatabase  *database,
             const char     *id,
             GError        **error)
{
  g_autoptr (RungsStatement) unmark =
      rungs_database_prepare (database, "DELETE FROM setting WHERE name = '" MARK "' || :id", error);
  g_autoptr (RungsRecord) record = NULL;

  if (unmark == NULL || !rungs_table_read (database, rungs_kind_find ("feedback"), id, &record, error))
    return FALSE;
  /* What was undone altogether may be done again: it waits until it is there. */
  if (record == NULL)
    return TRUE;
  if (rungs_rules_is_anonymous (record) && !forget_one (database, id, error))
    return FALSE;
  rungs_statement_bind_text (unmark, ":id", id);
  return rungs_statement_run (unmark, error);
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
