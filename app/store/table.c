/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * table.c: reading and writing one record of a kind's table. Names in SQL come from the kinds' declarations only.
 */
#include "config.h"

#include "table.h"

#include <string.h>

/** rungs_table_free: @self: a table that no database keeps */
void
rungs_table_free (RungsTable *self)
{
  g_free (self->name);
  g_strfreev (self->columns);
  g_free (self->select);
  g_free (self->read);
  g_free (self->insert);
  g_clear_pointer (&self->in_order, g_ptr_array_unref);
  g_free (self);
}

static char *
quoted (const char *name)
{
  return g_strdup_printf ("\"%s\"", name);
}

static RungsTable *
table_new (const RungsKind *kind)
{
  RungsTable *self = g_new0 (RungsTable, 1);
  g_autofree char *table = rungs_kind_table (kind);
  g_autofree char *columns = NULL;
  g_autoptr (GString) marks = g_string_new ("?1");

  self->kind = kind;
  self->name = quoted (table);
  self->n_columns = rungs_kind_n_fields (kind);
  self->columns = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *column = rungs_field_column (rungs_kind_nth_field (kind, i));

      self->columns[i] = quoted (column);
      if (i > 0)
        g_string_append_printf (marks, ", ?%u", i + 1);
    }
  columns = g_strjoinv (", ", self->columns);
  self->select = g_strdup_printf ("SELECT %s FROM %s", columns, self->name);
  self->read = g_strdup_printf ("%s WHERE \"id\" = :id", self->select);
  self->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", self->name, columns, marks->str);
  return self;
}

static RungsTable *
get_table (RungsDatabase   *database,
           const RungsKind *kind)
{
  GHashTable *tables = rungs_database_tables (database);
  RungsTable *table = g_hash_table_lookup (tables, kind);

  if (table == NULL)
    {
      table = table_new (kind);
      g_hash_table_insert (tables, (gpointer) kind, table);
    }
  return table;
}

/**
 * rungs_table_of:
 * @database: a database
 * @kind: a kind
 *
 * Returns: (transfer none): its table, kept with @database
 */
const RungsTable *
rungs_table_of (RungsDatabase   *database,
                const RungsKind *kind)
{
  return get_table (database, kind);
}

static const RungsField *
field_of_column (const RungsKind *kind,
                 const char      *column)
{
  guint n_fields = rungs_kind_n_fields (kind);

  for (guint i = 0; i < n_fields; i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);
      g_autofree char *name = rungs_field_column (field);

      if (g_str_equal (name, column))
        return field;
    }
  return NULL;
}

/**
 * rungs_table_in_order:
 * @database: a database
 * @kind: a kind
 * @error: place for an error
 *
 * The columns of a table stand in the order in which they came to it, and the journal names them by their place.
 *
 * Returns: (transfer none) (nullable) (element-type RungsField): the field of each column of the table, kept with @database
 */
const GPtrArray *
rungs_table_in_order (RungsDatabase    *database,
                      const RungsKind  *kind,
                      GError          **error)
{
  RungsTable *self = get_table (database, kind);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autoptr (RungsBorrowed) statement = NULL;
  g_autofree char *name = NULL;
  RungsStep step;

  if (self->in_order != NULL)
    return self->in_order;
  statement = rungs_database_cached (database, "SELECT name FROM pragma_table_info (:name) ORDER BY cid", error);
  if (statement == NULL)
    return NULL;
  name = rungs_kind_table (kind);
  rungs_statement_bind_text (statement, ":name", name);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (fields, (gpointer) field_of_column (kind, rungs_statement_text (statement, 0)));
  if (step == RUNGS_STEP_ERROR)
    return NULL;
  self->in_order = g_steal_pointer (&fields);
  return self->in_order;
}

/**
 * rungs_table_kind:
 * @name: the name of a table
 *
 * Returns: (nullable): the kind whose records it keeps
 */
const RungsKind *
rungs_table_kind (const char *name)
{
  gsize n_kinds = 0;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);

  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autofree char *table = rungs_kind_table (kinds[i]);

      if (g_str_equal (table, name))
        return kinds[i];
    }
  return NULL;
}

/**
 * rungs_table_value:
 * @field: a field
 * @canonical: (nullable): its canonical text
 *
 * Returns: (transfer full) (nullable): the text that its column turns into what it keeps: flags are 0 and 1, numbers with
 * decimals are counted in the last of them
 */
char *
rungs_table_value (const RungsField *field,
                   const char       *canonical)
{
  if (canonical == NULL)
    return g_strcmp0 (field->name, "archived") == 0 ? g_strdup ("0") : NULL;
  if (field->type == RUNGS_FIELD_FLAG)
    return g_strdup (g_str_equal (canonical, "yes") ? "1" : g_str_equal (canonical, "no") ? "0" : canonical);
  if (field->type == RUNGS_FIELD_NUMBER && field->decimals > 0)
    {
      const char *point = strchr (canonical, '.');
      gsize n_after = point == NULL ? 0 : strlen (point + 1);
      GString *units = g_string_new_len (canonical, point == NULL ? -1 : point - canonical);

      g_string_append (units, point == NULL ? "" : point + 1);
      for (gsize i = n_after; i < field->decimals; i++)
        g_string_append_c (units, '0');
      return g_string_free (units, FALSE);
    }
  return g_strdup (canonical);
}

/**
 * rungs_table_canonical:
 * @field: a field
 * @kept: (nullable): what its column keeps, as text
 *
 * Returns: (transfer full) (nullable): the canonical text of it
 */
char *
rungs_table_canonical (const RungsField *field,
                       const char       *kept)
{
  if (kept == NULL)
    return NULL;
  if (field->type == RUNGS_FIELD_FLAG)
    return g_strdup (g_str_equal (kept, "0") ? "no" : "yes");
  if (field->type == RUNGS_FIELD_NUMBER && field->decimals > 0)
    {
      const char *digits = kept[0] == '-' ? kept + 1 : kept;
      int n_before = (int) strlen (digits) - (int) field->decimals;
      GString *text = g_string_new (kept[0] == '-' ? "-" : "");

      if (n_before <= 0)
        g_string_append_c (text, '0');
      else
        g_string_append_len (text, digits, n_before);
      g_string_append_c (text, '.');
      for (int i = n_before; i < 0; i++)
        g_string_append_c (text, '0');
      g_string_append (text, digits + MAX (n_before, 0));
      return g_string_free (text, FALSE);
    }
  return g_strdup (kept);
}

/**
 * rungs_table_differs:
 * @before: a record
 * @after: another of its kind
 * @nth: a field
 *
 * Returns: whether the column of that field would change
 */
gboolean
rungs_table_differs (const RungsRecord *before,
                     const RungsRecord *after,
                     guint              nth)
{
  const char *was = rungs_record_get_nth (before, nth);
  const char *is = rungs_record_get_nth (after, nth);
  const RungsField *field = NULL;
  g_autofree char *kept_was = NULL;
  g_autofree char *kept_is = NULL;

  if (g_strcmp0 (was, is) == 0)
    return FALSE;
  field = rungs_kind_nth_field (rungs_record_kind (after), nth);
  kept_was = rungs_table_value (field, was);
  kept_is = rungs_table_value (field, is);
  return g_strcmp0 (kept_was, kept_is) != 0;
}

/**
 * rungs_table_record:
 * @self: a table
 * @row: a statement that begins with @self->select and stands on a row
 *
 * Returns: (transfer full): the record of that row
 */
RungsRecord *
rungs_table_record (const RungsTable *self,
                    RungsStatement   *row)
{
  char **values = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    values[i] = rungs_table_canonical (rungs_kind_nth_field (self->kind, i), rungs_statement_text (row, (int) i));
  return rungs_record_take_values (self->kind, values);
}

/**
 * rungs_table_read:
 * @database: a database
 * @kind: a kind
 * @id: the id of a record
 * @record: (out) (nullable): the record, or %NULL where there is none
 * @error: place for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
rungs_table_read (RungsDatabase    *database,
                  const RungsKind  *kind,
                  const char       *id,
                  RungsRecord     **record,
                  GError          **error)
{
  const RungsTable *self = rungs_table_of (database, kind);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, self->read, error);
  RungsStep step;

  *record = NULL;
  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", id);
  step = rungs_statement_step (statement, error);
  if (step == RUNGS_STEP_ROW)
    *record = rungs_table_record (self, statement);
  return step != RUNGS_STEP_ERROR;
}

/**
 * rungs_table_holds:
 * @database: a database
 * @kind: a kind
 * @id: an id
 * @holds: (out): whether there is such a record
 * @error: place for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
rungs_table_holds (RungsDatabase    *database,
                   const RungsKind  *kind,
                   const char       *id,
                   gboolean         *holds,
                   GError          **error)
{
  const RungsTable *self = rungs_table_of (database, kind);
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE \"id\" = :id", self->name);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", id);
  step = rungs_statement_step (statement, error);
  *holds = step == RUNGS_STEP_ROW;
  return step != RUNGS_STEP_ERROR;
}

static gboolean
insert (RungsDatabase      *database,
        const RungsTable   *self,
        const RungsRecord  *record,
        GError            **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, self->insert, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *value =
          rungs_table_value (rungs_kind_nth_field (self->kind, i), rungs_record_get_nth (record, i));

      rungs_statement_bind_nth_text (statement, (int) i + 1, value);
    }
  return rungs_statement_run (statement, error);
}

static gboolean
update (RungsDatabase      *database,
        const RungsTable   *self,
        const RungsRecord  *before,
        const RungsRecord  *after,
        GError            **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (RungsStatement) statement = NULL;
  int n_bound = 0;

  g_string_append_printf (sql, "UPDATE %s SET ", self->name);
  for (guint i = 0; i < self->n_columns; i++)
    if (rungs_table_differs (before, after, i))
      {
        g_string_append_printf (sql, "%s%s = ?%d", n_bound > 0 ? ", " : "", self->columns[i], n_bound + 2);
        n_bound++;
      }
  if (n_bound == 0)
    return TRUE;
  g_string_append (sql, " WHERE \"id\" = ?1");
  statement = rungs_database_prepare (database, sql->str, error);
  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_nth_text (statement, 1, rungs_record_id (after));
  n_bound = 0;
  for (guint i = 0; i < self->n_columns; i++)
    if (rungs_table_differs (before, after, i))
      {
        g_autofree char *value =
            rungs_table_value (rungs_kind_nth_field (self->kind, i), rungs_record_get_nth (after, i));

        rungs_statement_bind_nth_text (statement, n_bound++ + 2, value);
      }
  return rungs_statement_run (statement, error);
}

/**
 * rungs_table_write:
 * @database: a database in a transaction
 * @before: (nullable): the record as it is in the table, %NULL where it is not there
 * @after: as it is to be
 * @error: place for an error
 *
 * Writes only the columns that differ, so that another laptop's change of another column is not overwritten.
 *
 * Returns: whether it was written
 */
gboolean
rungs_table_write (RungsDatabase      *database,
                   const RungsRecord  *before,
                   const RungsRecord  *after,
                   GError            **error)
{
  const RungsTable *self = rungs_table_of (database, rungs_record_kind (after));

  if (before == NULL)
    return insert (database, self, after, error);
  return update (database, self, before, after, error);
}
