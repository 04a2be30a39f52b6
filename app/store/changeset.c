/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * changeset.c: SQLite's changeset format, of which its documentation tells: for each table a "T" with its columns and keys,
 * then its rows, each an operation and the old values, the new ones, or both.
 */
#include "config.h"

#include "changeset.h"

#include <string.h>

#include "kind.h"

/* Stands for a value that a change does not tell of. */
#define NO_VALUE 0

struct _RungsChangeset
{
  GHashTable *tables; /* name -> Table */
  GByteArray *out;    /* borrowed: where the row that was begun stands */
};

/* What is told of one table. */
typedef struct
{
  int n_columns;
  GByteArray *bytes;
} Table;

static void
table_free (gpointer data)
{
  Table *table = data;

  g_byte_array_unref (table->bytes);
  g_free (table);
}

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

static void
append_bytes (GByteArray    *out,
              int            type,
              gconstpointer  bytes,
              int            length)
{
  append_byte (out, type);
  append_length (out, (guint32) length);
  if (length > 0)
    g_byte_array_append (out, bytes, (guint) length);
}

/**
 * rungs_changeset_new:
 *
 * Returns: (transfer full): a changeset of no rows
 */
RungsChangeset *
rungs_changeset_new (void)
{
  RungsChangeset *self = g_new0 (RungsChangeset, 1);

  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, table_free);
  return self;
}

/**
 * rungs_changeset_free:
 * @self: (nullable): a changeset
 */
void
rungs_changeset_free (RungsChangeset *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->tables);
  g_free (self);
}

/**
 * rungs_changeset_n_columns:
 * @self: a changeset
 * @table: the name of a table
 *
 * Returns: how many columns the rows of that table have; 0 where there are none yet
 */
int
rungs_changeset_n_columns (const RungsChangeset *self,
                           const char           *table)
{
  const Table *one = g_hash_table_lookup (self->tables, table);

  return one != NULL ? one->n_columns : 0;
}

/**
 * rungs_changeset_begin_row:
 * @self: a changeset
 * @table: the name of its table
 * @keys: for each column whether it is of the key
 * @n_columns: how many columns there are, the same for all rows of a table
 * @operation: %SQLITE_INSERT, %SQLITE_UPDATE or %SQLITE_DELETE
 * @is_indirect: whether it came of another change
 *
 * Begins a row. Its values are to be added next: of a delete the old ones, of an insert the new ones, of an update both.
 */
void
rungs_changeset_begin_row (RungsChangeset      *self,
                           const char          *table,
                           const unsigned char *keys,
                           int                  n_columns,
                           int                  operation,
                           int                  is_indirect)
{
  Table *one = g_hash_table_lookup (self->tables, table);

  if (one == NULL)
    {
      one = g_new0 (Table, 1);
      one->n_columns = n_columns;
      one->bytes = g_byte_array_new ();
      append_byte (one->bytes, 'T');
      append_length (one->bytes, (guint32) n_columns);
      g_byte_array_append (one->bytes, keys, (guint) n_columns);
      g_byte_array_append (one->bytes, (const guint8 *) table, (guint) strlen (table) + 1);
      g_hash_table_insert (self->tables, g_strdup (table), one);
    }
  self->out = one->bytes;
  append_byte (self->out, operation);
  append_byte (self->out, is_indirect);
}

/**
 * rungs_changeset_add_value:
 * @self: a changeset with a row begun
 * @value: (nullable): a value of another changeset; %NULL where that tells nothing
 */
void
rungs_changeset_add_value (RungsChangeset *self,
                           sqlite3_value  *value)
{
  int type = value != NULL ? sqlite3_value_type (value) : NO_VALUE;
  double real = 0;
  guint64 bits = 0;

  switch (type)
    {
    case SQLITE_INTEGER:
      rungs_changeset_add_integer (self, sqlite3_value_int64 (value));
      break;
    case SQLITE_FLOAT:
      real = sqlite3_value_double (value);
      memcpy (&bits, &real, sizeof bits);
      append_byte (self->out, type);
      append_eight (self->out, bits);
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      append_bytes (self->out, type, sqlite3_value_blob (value), sqlite3_value_bytes (value));
      break;
    case SQLITE_NULL:
    default:
      append_byte (self->out, type);
      break;
    }
}

/**
 * rungs_changeset_add_text:
 * @self: a changeset with a row begun
 * @text: a value
 */
void
rungs_changeset_add_text (RungsChangeset *self,
                          const char     *text)
{
  append_bytes (self->out, SQLITE_TEXT, text, (int) strlen (text));
}

/**
 * rungs_changeset_add_integer:
 * @self: a changeset with a row begun
 * @number: a value
 */
void
rungs_changeset_add_integer (RungsChangeset *self,
                             gint64          number)
{
  append_byte (self->out, SQLITE_INTEGER);
  append_eight (self->out, (guint64) number);
}

/**
 * rungs_changeset_add_null:
 * @self: a changeset with a row begun
 */
void
rungs_changeset_add_null (RungsChangeset *self)
{
  append_byte (self->out, SQLITE_NULL);
}

/**
 * rungs_changeset_end:
 * @self: a changeset whose rows have all their values
 *
 * Returns: (transfer full): it, as SQLite reads it
 */
GBytes *
rungs_changeset_end (RungsChangeset *self)
{
  g_auto (GStrv) tables = rungs_changeset_tables ();
  GByteArray *all = g_byte_array_new ();

  for (gsize i = 0; tables[i] != NULL; i++)
    {
      const Table *table = g_hash_table_lookup (self->tables, tables[i]);

      if (table != NULL)
        g_byte_array_append (all, table->bytes->data, table->bytes->len);
    }
  return g_byte_array_free_to_bytes (all);
}

static void
add_kind (GPtrArray       *ordered,
          const RungsKind *kind,
          const RungsKind *const *kinds)
{
  if (g_ptr_array_find (ordered, kind, NULL))
    return;
  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; kinds[i]->fields[j].name != NULL; j++)
      if (kinds[i] != kind && g_strcmp0 (kinds[i]->fields[j].links_to, kind->name) == 0)
        add_kind (ordered, kinds[i], kinds);
  g_ptr_array_add (ordered, (gpointer) kind);
}

/**
 * rungs_changeset_tables:
 *
 * The tables that changesets tell of. Kinds that link to others come before those they link to: a changeset is applied in this
 * order, and a row that goes must find nothing that still links to it, or the link's ON DELETE would change rows behind the
 * changeset's back.
 *
 * Returns: (transfer full): their names, in the order in which their rows are applied
 */
GStrv
rungs_changeset_tables (void)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) tables = g_strv_builder_new ();

  for (guint i = 0; kinds[i] != NULL; i++)
    add_kind (ordered, kinds[i], kinds);
  g_strv_builder_add (tables, "draft");
  for (guint i = 0; i < ordered->len; i++)
    {
      g_autofree char *table = rungs_kind_table (g_ptr_array_index (ordered, i));

      g_strv_builder_add (tables, table);
    }
  return g_strv_builder_end (tables);
}
