/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-journal.c: erasing from the journal. Each of its changes leads from one state of the workbook to the next; each is
 * written anew as what leads from the one state to the other when the same was erased from both. So undo, redo and the programme as
 * at a day work on as if it had never been there. A change of which nothing is left goes.
 */
#include "config.h"

#include "erasing-journal.h"

#include <glib/gi18n-lib.h>

#include "changeset.h"
#include "erasing-labels.h"
#include "erasing-search.h"
#include "erasing-values.h"
#include "journal.h"
#include "sealing.h"
#include "table.h"

/* One change that is written anew. */
typedef struct
{
  RungsErasing *erasing;
  RungsLate *late;
  RungsChangeset *out;
  GHashTable *texts; /* what was written in the rows that it loses, line by line */
  gboolean tells;    /* something is left of it that people can see */
} Change;

/* One column of a row: a value of the change, or what becomes of it. */
typedef struct
{
  sqlite3_value *value;
  gboolean is_new;
  char *text; /* where @is_new; NULL is nothing */
} Cell;

static void
add_cell (RungsChangeset *out,
          const Cell     *cell)
{
  if (!cell->is_new)
    rungs_changeset_add_value (out, cell->value);
  else if (cell->text != NULL)
    rungs_changeset_add_text (out, cell->text);
  else
    rungs_changeset_add_null (out);
}

static void
note_lines (Change        *self,
            sqlite3_value *value)
{
  g_auto (GStrv) lines = NULL;

  if (value == NULL || sqlite3_value_type (value) != SQLITE_TEXT)
    return;
  lines = g_strsplit ((const char *) sqlite3_value_text (value), "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        g_hash_table_add (self->texts, g_strdup (lines[i]));
    }
}

static gboolean
is_text (const RungsField *field)
{
  return field != NULL && (field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT) &&
         (field->flags & RUNGS_FIELD_BUILT_IN) == 0;
}

static void
read_values (sqlite3_changeset_iter  *iter,
             int                      operation,
             int                      column,
             sqlite3_value          **was,
             sqlite3_value          **is)
{
  *was = *is = NULL;
  if (operation != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, was);
  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, is);
}

static void
drop_row (Change                 *self,
          sqlite3_changeset_iter *iter,
          const GPtrArray        *columns)
{
  int n_columns = 0;
  int operation = 0;

  sqlite3changeset_op (iter, &(const char *){ NULL }, &n_columns, &operation, NULL);
  for (int i = 0; i < n_columns && (guint) i < columns->len; i++)
    {
      sqlite3_value *was = NULL;
      sqlite3_value *is = NULL;

      if (!is_text (g_ptr_array_index (columns, (guint) i)))
        continue;
      read_values (iter, operation, i, &was, &is);
      note_lines (self, was);
      note_lines (self, is);
    }
}

static Cell
cell_of (Change                *self,
         const RungsErasingRow *row,
         const RungsField      *field,
         sqlite3_value         *value)
{
  Cell cell = { value, FALSE, NULL };
  g_autofree char *said = NULL;
  g_autofree char *left = NULL;

  if (value == NULL || !rungs_erasing_looks_at (row, field))
    return cell;
  /* A number is asked for as text in a copy of it: reading it so would change what kind of value it is. */
  if (sqlite3_value_type (value) == SQLITE_INTEGER)
    said = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (value));
  else if (sqlite3_value_type (value) != SQLITE_NULL)
    said = g_strdup ((const char *) sqlite3_value_text (value));
  left = rungs_erasing_value (row, field, said);
  if (g_strcmp0 (said, left) == 0)
    return cell;
  if (row->blanked != NULL && is_text (field))
    note_lines (self, value);
  cell.is_new = TRUE;
  cell.text = g_steal_pointer (&left);
  return cell;
}

static gboolean
same_cell (const Cell *was,
           const Cell *is)
{
  const char *before = NULL;
  const char *after = NULL;

  if (!was->is_new && !is->is_new)
    return FALSE;
  before = was->is_new ? was->text : (const char *) sqlite3_value_text (was->value);
  after = is->is_new ? is->text : (const char *) sqlite3_value_text (is->value);
  return g_strcmp0 (before, after) == 0;
}

/* What is left of a change of a row that stays: all columns of one that comes or goes; of another, those that still change. */
static void
write_row (Change                 *self,
           sqlite3_changeset_iter *iter,
           RungsErasingRow        *row,
           const GPtrArray        *columns)
{
  const char *table = NULL;
  unsigned char *keys = NULL;
  int n_columns = 0;
  int operation = 0;
  int is_indirect = 0;
  gboolean is_left;
  g_autofree Cell *was = NULL;
  g_autofree Cell *is = NULL;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &is_indirect);
  sqlite3changeset_pk (iter, &keys, NULL);
  was = g_new0 (Cell, (gsize) n_columns);
  is = g_new0 (Cell, (gsize) n_columns);
  is_left = operation != SQLITE_UPDATE;
  self->tells = self->tells || is_left;
  for (int i = 0; i < n_columns; i++)
    {
      const RungsField *field = (guint) i < columns->len ? g_ptr_array_index (columns, (guint) i) : NULL;
      sqlite3_value *old = NULL;
      sqlite3_value *new = NULL;

      read_values (iter, operation, i, &old, &new);
      was[i] = cell_of (self, row, field, old);
      is[i] = cell_of (self, row, field, new);
      if (operation != SQLITE_UPDATE || new == NULL)
        continue;
      if (same_cell (&was[i], &is[i]))
        {
          g_free (was[i].text);
          g_free (is[i].text);
          was[i] = is[i] = (Cell){ NULL, FALSE, NULL };
          continue;
        }
      is_left = TRUE;
      self->tells = self->tells || field == NULL || !g_str_equal (field->name, "changed");
    }
  if (is_left)
    rungs_changeset_begin_row (self->out, table, keys, n_columns, operation, is_indirect);
  for (int i = 0; is_left && operation != SQLITE_INSERT && i < n_columns; i++)
    add_cell (self->out, &was[i]);
  for (int i = 0; is_left && operation != SQLITE_DELETE && i < n_columns; i++)
    add_cell (self->out, &is[i]);
  for (int i = 0; i < n_columns; i++)
    {
      g_free (was[i].text);
      g_free (is[i].text);
    }
}

/* What was typed is kept with the kind, the id and the field as its key; it comes, goes, or becomes something else. */
static void
write_draft (Change                 *self,
             sqlite3_changeset_iter *iter,
             const RungsKind        *kind,
             const char             *id)
{
  const char *field = rungs_journal_draft_field (iter);
  const char *table = NULL;
  unsigned char *keys = NULL;
  int n_columns = 0;
  int operation = 0;
  int is_indirect = 0;
  sqlite3_value *was = NULL;
  sqlite3_value *is = NULL;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &is_indirect);
  sqlite3changeset_pk (iter, &keys, NULL);
  read_values (iter, operation, 3, &was, &is);
  if (was != NULL &&
      rungs_erasing_drops_draft (self->erasing, kind, id, field, (const char *) sqlite3_value_text (was)))
    was = NULL;
  if (is != NULL && rungs_erasing_drops_draft (self->erasing, kind, id, field, (const char *) sqlite3_value_text (is)))
    is = NULL;
  if (was == NULL && is == NULL)
    return;
  self->tells = TRUE;
  rungs_changeset_begin_row (self->out, table, keys, n_columns,
                             was == NULL ? SQLITE_INSERT : is == NULL ? SQLITE_DELETE : SQLITE_UPDATE, is_indirect);
  for (int is_after = was == NULL; is_after <= (is != NULL); is_after++)
    {
      /* Of an update the key stands with what was only. */
      gboolean with_key = !is_after || was == NULL;

      for (int i = 0; i < 3; i++)
        {
          sqlite3_value *key = NULL;
          sqlite3_value *other = NULL;

          read_values (iter, operation, i, &key, &other);
          rungs_changeset_add_value (self->out, !with_key ? NULL : key != NULL ? key : other);
        }
      rungs_changeset_add_value (self->out, is_after ? is : was);
    }
}

static gboolean
write_change (sqlite3_changeset_iter  *iter,
              const RungsKind         *kind,
              const char              *id,
              gboolean                 is_draft,
              gpointer                 data,
              GError                 **error)
{
  Change *self = data;
  const GPtrArray *columns = NULL;
  RungsErasingRow row;

  if (is_draft)
    {
      write_draft (self, iter, kind, id);
      return TRUE;
    }
  columns = rungs_table_in_order (self->erasing->database, kind, error);
  if (columns == NULL)
    return FALSE;
  if (rungs_erasing_is_gone (self->erasing, kind, id))
    {
      drop_row (self, iter, columns);
      return TRUE;
    }
  if (rungs_late_tracks (self->late, kind, id))
    {
      self->tells = TRUE;
      rungs_late_take_back (self->late, kind, id, iter);
      return TRUE;
    }
  row = rungs_erasing_row (self->erasing, kind, id);
  write_row (self, iter, &row, columns);
  return TRUE;
}

static gboolean
drop_entry (RungsDatabase  *database,
            gint64          seq,
            GError        **error)
{
  g_autoptr (RungsBorrowed) statement =
      rungs_database_cached (database, "DELETE FROM journal WHERE seq = :seq", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_int (statement, ":seq", seq);
  return rungs_statement_run (statement, error);
}

static gboolean
write_entry (RungsDatabase  *database,
             gint64          seq,
             GBytes         *changeset,
             const Change   *change,
             GError        **error)
{
  g_autoptr (RungsBorrowed) read =
      rungs_database_cached (database, "SELECT label FROM journal WHERE seq = :seq", error);
  g_autoptr (RungsBorrowed) write = rungs_database_cached (
      database, "UPDATE journal SET changeset = :changeset, label = :label WHERE seq = :seq", error);
  g_autofree char *label = NULL;

  if (read == NULL || write == NULL)
    return FALSE;
  rungs_statement_bind_int (read, ":seq", seq);
  if (rungs_statement_step (read, error) != RUNGS_STEP_ROW)
    return FALSE;
  /* Translators: the name of a step, of which nothing is left that can be seen, because what it was about was erased. */
  label = !change->tells ? g_strdup (_("Something that was erased"))
                         : rungs_label_without (rungs_statement_text (read, 0), change->texts);
  rungs_statement_bind_int (write, ":seq", seq);
  rungs_statement_bind_text (write, ":label", label);
  rungs_sealing_bind (write, ":changeset", g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset));
  return rungs_statement_run (write, error);
}

static gboolean
rewrite (RungsErasing  *self,
         RungsLate     *late,
         gint64         seq,
         GError       **error)
{
  g_autoptr (RungsChangeset) out = rungs_changeset_new ();
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) changeset = rungs_journal_read (self->database, seq, error);
  g_autoptr (GBytes) left = NULL;
  Change change = { self, late, out, texts, FALSE };

  if (changeset == NULL || !rungs_journal_visit (changeset, write_change, &change, error))
    return FALSE;
  rungs_late_end_change (late, out);
  left = rungs_changeset_end (out);
  if (g_bytes_get_size (left) == 0)
    return drop_entry (self->database, seq, error);
  return g_bytes_equal (left, changeset) || write_entry (self->database, seq, left, &change, error);
}

/* Where the last changes went, what comes next gets their numbers, and must not lie below where undo ends. What a change was about
 * may be gone, while something it did besides is left. */
static gboolean
mend_numbers (RungsDatabase  *database,
              GError        **error)
{
  return rungs_database_exec (database,
                              "UPDATE setting SET value = min (CAST (value AS INTEGER), "
                              "(SELECT coalesce (max (seq), 0) FROM journal)) WHERE name = 'undo-ends'; "
                              "UPDATE journal SET \"of\" = NULL WHERE \"of\" NOT IN (SELECT seq FROM journal)",
                              error);
}

/**
 * rungs_erasing_rewrite_journal:
 * @self: what an erasure does to the records as they stand, which it was not done to yet; what only the journal knows is added
 * @pulse: asked now and then whether to go on
 * @data: for @pulse
 * @error: place for an error
 *
 * Returns: whether it was done, in the transaction of the database
 */
gboolean
rungs_erasing_rewrite_journal (RungsErasing       *self,
                               RungsErasingPulse   pulse,
                               gpointer            data,
                               GError            **error)
{
  g_autoptr (RungsLate) late = rungs_late_new (self);
  g_autoptr (GArray) changes = NULL;

  if (!pulse (0, data, error) || !rungs_erasing_find_in_journal (self, late, error) || !pulse (0.2, data, error))
    return FALSE;
  changes = rungs_erasing_changes_to_write (self, late, error);
  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!pulse (0.3 + 0.7 * i / changes->len, data, error) ||
        !rewrite (self, late, g_array_index (changes, gint64, i), error))
      return FALSE;
  return mend_numbers (self->database, error) && rungs_labels_forget (self->database, self->titles, error);
}
