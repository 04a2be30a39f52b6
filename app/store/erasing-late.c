/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-late.c: a row that needs another cannot be in a state of the workbook from which that one was erased. So a row that stays
 * and once needed what goes is not there until the change that led it elsewhere, which then brings it in whole, with what belongs
 * to it. For that the journal is gone through from its end, and each such row is known as it stood at every change.
 */
#include "config.h"

#include "erasing-late.h"

#include "erasing-values.h"
#include "farewell.h"
#include "journal.h"
#include "table.h"
#include "value.h"

/* One row on its way back through the journal. */
typedef struct
{
  RungsTouched *key;
  const char *table;
  const GPtrArray *columns; /* RungsField */
  gboolean is_late;         /* it is not there while it needs what is not; else it only leads to one that is late */
  char **now;               /* what its columns keep after the change; NULL: it is not there */
  char **before;            /* and before it */
  gboolean is_touched;      /* the change touches it; else it is before as it is now */
} Row;

struct _RungsLate
{
  RungsErasing *erasing;
  GHashTable *rows;   /* RungsTouched -> Row */
  GHashTable *widths; /* name of a table -> columns that the change at hand knows of it */
};

static void
cells_free (char  **cells,
            guint   n)
{
  for (guint i = 0; cells != NULL && i < n; i++)
    g_free (cells[i]);
  g_free (cells);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  cells_free (row->now, row->columns->len);
  if (row->is_touched)
    cells_free (row->before, row->columns->len);
  rungs_touched_free (row->key);
  g_free (row);
}

/**
 * rungs_late_new:
 * @erasing: what an erasure does
 *
 * Returns: (transfer full): no rows yet
 */
RungsLate *
rungs_late_new (RungsErasing *erasing)
{
  RungsLate *self = g_new0 (RungsLate, 1);

  self->erasing = erasing;
  self->rows = g_hash_table_new_full (rungs_touched_hash, rungs_touched_equal, NULL, row_free);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/** rungs_late_free: @self: (nullable): rows */
void
rungs_late_free (RungsLate *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->widths);
  g_free (self);
}

static Row *
find (const RungsLate *self,
      const RungsKind *kind,
      const char      *id)
{
  RungsTouched key = { kind, (char *) id };

  return g_hash_table_lookup (self->rows, &key);
}

static gboolean
load (RungsLate  *self,
      Row        *row,
      GError    **error)
{
  const RungsTable *table = rungs_table_of (self->erasing->database, row->key->kind);
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE id = :id", table->name);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (self->erasing->database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", row->key->id);
  step = rungs_statement_step (statement, error);
  if (step == RUNGS_STEP_ROW)
    {
      row->now = g_new0 (char *, row->columns->len);
      for (guint i = 0; i < row->columns->len; i++)
        row->now[i] = rungs_statement_dup_text (statement, (int) i);
    }
  return step != RUNGS_STEP_ERROR;
}

/**
 * rungs_late_add:
 * @self: rows
 * @kind: a kind
 * @id: the id of a row that stays, whether it is there now or not
 * @is_late: whether it needed, in some state, one that goes or is late; %FALSE: it only leads to one that is late
 * @error: place for an error
 *
 * Returns: whether it could be looked at
 */
gboolean
rungs_late_add (RungsLate        *self,
                const RungsKind  *kind,
                const char       *id,
                gboolean          is_late,
                GError          **error)
{
  Row *row = find (self, kind, id);

  if (row == NULL)
    {
      const GPtrArray *columns = rungs_table_in_order (self->erasing->database, kind, error);

      if (columns == NULL)
        return FALSE;
      row = g_new0 (Row, 1);
      row->key = rungs_touched_new (kind, id);
      row->columns = columns;
      g_hash_table_insert (self->rows, row->key, row);
      if (!load (self, row, error))
        return FALSE;
    }
  row->is_late = row->is_late || is_late;
  return TRUE;
}

/** rungs_late_is_late: Returns: whether the row is one of those that are not there while they need what is not */
gboolean
rungs_late_is_late (const RungsLate *self,
                    const RungsKind *kind,
                    const char      *id)
{
  const Row *row = find (self, kind, id);

  return row != NULL && row->is_late;
}

/** rungs_late_tracks: Returns: whether the row is written by rungs_late_end_change() */
gboolean
rungs_late_tracks (const RungsLate *self,
                   const RungsKind *kind,
                   const char      *id)
{
  return find (self, kind, id) != NULL;
}

/**
 * rungs_late_add_ids:
 * @self: rows
 * @ids: (element-type utf8): where their ids are added, borrowed
 */
void
rungs_late_add_ids (const RungsLate *self,
                    GHashTable      *ids)
{
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (ids, ((RungsTouched *) key)->id);
}

/**
 * rungs_late_take_back:
 * @self: rows
 * @kind: the kind of one of them
 * @id: its id
 * @iter: stands on what the change at hand did to it
 */
void
rungs_late_take_back (RungsLate              *self,
                      const RungsKind        *kind,
                      const char             *id,
                      sqlite3_changeset_iter *iter)
{
  Row *row = find (self, kind, id);
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
  g_hash_table_insert (self->widths, g_strdup (table), GINT_TO_POINTER (n_columns));
  row->is_touched = TRUE;
  row->before = operation == SQLITE_INSERT ? NULL : g_new0 (char *, row->columns->len);
  for (guint i = 0; row->before != NULL && i < row->columns->len; i++)
    {
      sqlite3_value *was = NULL;

      if ((int) i < n_columns)
        sqlite3changeset_old (iter, (int) i, &was);
      if (was != NULL)
        row->before[i] = g_strdup ((const char *) sqlite3_value_text (was));
      else if (operation == SQLITE_UPDATE && row->now != NULL)
        row->before[i] = g_strdup (row->now[i]);
    }
}

static char **
cells_of (const Row *row,
          gboolean   is_before)
{
  return is_before && row->is_touched ? row->before : row->now;
}

/* Whether the row is in a state from which what goes was erased. */
static gboolean
is_there (const RungsLate *self,
          const Row       *row,
          gboolean         is_before)
{
  char **cells = cells_of (row, is_before);

  for (guint i = 0; cells != NULL && row->is_late && i < row->columns->len; i++)
    {
      const RungsField *field = g_ptr_array_index (row->columns, i);
      const RungsKind *kind = NULL;
      const Row *whole = NULL;

      if (field == NULL || field->type != RUNGS_FIELD_LINK || cells[i] == NULL ||
          rungs_farewell (row->key->kind, field) == RUNGS_FAREWELL_STAYS)
        continue;
      kind = rungs_kind_find (field->links_to);
      whole = find (self, kind, cells[i]);
      if (rungs_erasing_is_gone (self->erasing, kind, cells[i]) ||
          (whole != NULL && whole->is_late && !is_there (self, whole, is_before)))
        return FALSE;
    }
  return cells != NULL;
}

static gboolean
leads_nowhere (const RungsLate  *self,
               const RungsField *field,
               const char       *id,
               gboolean          is_before)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      const Row *to = NULL;

      if (field->links_to != NULL && !g_str_equal (field->links_to, kinds[i]->name))
        continue;
      to = find (self, kinds[i], id);
      if (to != NULL && to->is_late && cells_of (to, is_before) != NULL && !is_there (self, to, is_before))
        return TRUE;
    }
  return FALSE;
}

/* A link, or a set of them, without those that are not there yet. */
static char *
without_late (const RungsLate  *self,
              const RungsField *field,
              char             *value,
              gboolean          is_before)
{
  g_autofree char *all = value;
  g_auto (GStrv) members = NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  if (value == NULL || (field->links_to == NULL && !g_str_equal (field->name, "about-id")))
    return g_steal_pointer (&all);
  members = rungs_value_set_members (all);
  for (gsize i = 0; members[i] != NULL; i++)
    if (!leads_nowhere (self, field, members[i], is_before))
      g_ptr_array_add (left, members[i]);
  if (left->len == 0)
    return NULL;
  g_ptr_array_add (left, NULL);
  return g_strjoinv (",", (char **) left->pdata);
}

/* What the columns of the row keep in a state from which what goes was erased; NULL where it is not there. */
static char **
image_of (const RungsLate *self,
          const Row       *row,
          gboolean         is_before)
{
  RungsErasingRow erasing = rungs_erasing_row (self->erasing, row->key->kind, row->key->id);
  char **cells = cells_of (row, is_before);
  char **image = NULL;

  if (!is_there (self, row, is_before))
    return NULL;
  image = g_new0 (char *, row->columns->len);
  for (guint i = 0; i < row->columns->len; i++)
    {
      const RungsField *field = g_ptr_array_index (row->columns, i);

      image[i] = field != NULL ? without_late (self, field, rungs_erasing_value (&erasing, field, cells[i]), is_before)
                               : g_strdup (cells[i]);
    }
  return image;
}

static void
append_cell (RungsChangeset   *out,
             const RungsField *field,
             const char       *text)
{
  if (text == NULL)
    rungs_changeset_add_null (out);
  else if (field != NULL && (field->type == RUNGS_FIELD_NUMBER || field->type == RUNGS_FIELD_FLAG))
    rungs_changeset_add_integer (out, g_ascii_strtoll (text, NULL, 10));
  else
    rungs_changeset_add_text (out, text);
}

static gboolean
is_key (const RungsField *field)
{
  return field != NULL && g_str_equal (field->name, "id");
}

static void
append_cells (RungsChangeset *out,
              const Row      *row,
              char          **cells,
              char          **other, /* NULL: all; else those that differ */
              gboolean        with_key,
              int             n_columns)
{
  for (int i = 0; i < n_columns; i++)
    {
      const RungsField *field = g_ptr_array_index (row->columns, (guint) i);

      if (other == NULL || (with_key && is_key (field)) || g_strcmp0 (cells[i], other[i]) != 0)
        append_cell (out, field, cells[i]);
      else
        rungs_changeset_add_value (out, NULL);
    }
}

static gboolean
differ (char **was,
        char **is,
        int    n)
{
  if (was == NULL || is == NULL)
    return was != is;
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (was[i], is[i]) != 0)
      return TRUE;
  return FALSE;
}

static void
write_row (RungsLate      *self,
           Row            *row,
           RungsChangeset *out)
{
  char **was = image_of (self, row, TRUE);
  char **is = image_of (self, row, FALSE);
  g_autofree char *table = rungs_kind_table (row->key->kind);
  g_autofree unsigned char *keys = g_new0 (unsigned char, row->columns->len);
  int n_columns = rungs_changeset_n_columns (out, table);

  /* A change of an older version of the workbook knows fewer columns. */
  if (n_columns == 0)
    n_columns = GPOINTER_TO_INT (g_hash_table_lookup (self->widths, table));
  if (n_columns == 0)
    n_columns = (int) row->columns->len;
  for (guint i = 0; i < row->columns->len; i++)
    keys[i] = is_key (g_ptr_array_index (row->columns, i)) ? 1 : 0;
  if (differ (was, is, n_columns))
    {
      rungs_changeset_begin_row (out, table, keys, n_columns,
                                 was == NULL ? SQLITE_INSERT : is == NULL ? SQLITE_DELETE : SQLITE_UPDATE, 0);
      if (was != NULL)
        append_cells (out, row, was, is, TRUE, n_columns);
      if (is != NULL)
        append_cells (out, row, is, was, FALSE, n_columns);
    }
  cells_free (was, row->columns->len);
  cells_free (is, row->columns->len);
}

/* Whether a row comes or goes by this change, and with it what leads to it. */
static gboolean
moves_any (const RungsLate *self)
{
  GHashTableIter iter;
  gpointer row = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (((Row *) row)->is_late && is_there (self, row, TRUE) != is_there (self, row, FALSE))
      return TRUE;
  return FALSE;
}

/**
 * rungs_late_end_change:
 * @self: rows
 * @out: where what becomes of the change at hand is written
 *
 * Writes what the change does to the rows, in states from which what goes was erased, and goes on to the change before it.
 */
void
rungs_late_end_change (RungsLate      *self,
                       RungsChangeset *out)
{
  gboolean all = moves_any (self);
  GHashTableIter iter;
  gpointer data = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    if (all || ((Row *) data)->is_touched)
      write_row (self, data, out);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Row *row = data;

      if (!row->is_touched)
        continue;
      cells_free (row->now, row->columns->len);
      row->now = g_steal_pointer (&row->before);
      row->is_touched = FALSE;
    }
  g_hash_table_remove_all (self->widths);
}
