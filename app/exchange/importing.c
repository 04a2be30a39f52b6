/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * importing.c: a table becomes records of a kind: all of it or nothing, in one step that can be undone. Every row is read and
 * judged before anything is written.
 */
#include "config.h"

#include "importing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "csv-reading.h"
#include "escaping.h"
#include "exchange-error.h"
#include "import-columns.h"
#include "import-matching.h"
#include "reading.h"
#include "rules.h"
#include "typed-value.h"
#include "value.h"

#define MAX_ROWS 500000
#define ROWS_PER_PROGRESS 256

struct _RungsImport
{
  RungsWorkbook *workbook;
  const RungsKind *kind;
  GHashTable *wishes;        /* heading -> name of a field, both owned */
  const RungsField *key;     /* update by this; NULL: only add */
  gboolean skip_bad;

  RungsImportRowFunc row_func;
  gpointer row_data;
  RungsImportProgressFunc progress_func;
  gpointer progress_data;

  char *encoding;
  RungsColumnMap *columns;
  RungsImportMatches *matches;
  GHashTable *links;         /* "kind\ntext" -> id, both owned */
  GDateTime *now;
  GPtrArray *added;          /* RungsRecord * */
  GPtrArray *updated;        /* Update * */
  guint counts[RUNGS_N_IMPORT_DEEDS];
};

/* A record as it is and as the table has it. */
typedef struct
{
  RungsRecord *before;
  RungsRecord *after;
} Update;

static void
update_free (Update *update)
{
  rungs_record_unref (update->before);
  rungs_record_unref (update->after);
  g_free (update);
}

/**
 * rungs_import_new:
 * @workbook: where the records go
 * @kind: what the rows become
 *
 * Returns: (transfer full): an import of one table
 */
RungsImport *
rungs_import_new (RungsWorkbook   *workbook,
                  const RungsKind *kind)
{
  RungsImport *self = g_new0 (RungsImport, 1);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->added = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  self->updated = g_ptr_array_new_with_free_func ((GDestroyNotify) update_free);
  self->now = g_date_time_new_now_local ();
  return self;
}

/**
 * rungs_import_free:
 * @self: (transfer full) (nullable): an import
 */
void
rungs_import_free (RungsImport *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->workbook);
  g_clear_pointer (&self->wishes, g_hash_table_unref);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->updated, g_ptr_array_unref);
  g_clear_pointer (&self->columns, rungs_column_map_free);
  g_clear_pointer (&self->matches, rungs_import_matches_free);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_free (self->encoding);
  g_free (self);
}

/**
 * rungs_import_map:
 * @self: an import
 * @column: a heading of the table
 * @field: the name of the field it stands for
 * @error: (out): why not, and which fields there are
 *
 * Returns: %TRUE when there is such a field
 */
gboolean
rungs_import_map (RungsImport  *self,
                  const char   *column,
                  const char   *field,
                  GError      **error)
{
  const char *earlier = g_hash_table_lookup (self->wishes, column);

  if (rungs_import_field (self->kind, field, TRUE, error) == NULL)
    return FALSE;
  if (earlier != NULL && !g_str_equal (earlier, field))
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                   /* Translators: %1$s is the heading of a column, %2$s and %3$s are names of fields. */
                   _("The column “%1$s” cannot stand for both “%2$s” and “%3$s”: choose one."), column, earlier, field);
      return FALSE;
    }
  g_hash_table_insert (self->wishes, g_strdup (column), g_strdup (field));
  return TRUE;
}

/**
 * rungs_import_update_by:
 * @self: an import
 * @field: the name of a field; "id" too
 * @error: (out): why not, and which fields there are
 *
 * A row whose value of that field is that of a record updates the record.
 *
 * Returns: %TRUE when there is such a field
 */
gboolean
rungs_import_update_by (RungsImport  *self,
                        const char   *field,
                        GError      **error)
{
  const RungsField *key = rungs_import_field (self->kind, field, TRUE, error);

  if (key == NULL)
    return FALSE;
  self->key = key;
  return TRUE;
}

/**
 * rungs_import_set_skip_bad:
 * @self: an import
 * @skip_bad: rows that cannot become records are passed over; else they keep the whole table out
 */
void
rungs_import_set_skip_bad (RungsImport *self,
                           gboolean     skip_bad)
{
  self->skip_bad = skip_bad;
}

/**
 * rungs_import_tell_rows:
 * @self: an import
 * @func: called for every row with what it does, in the order of the table
 * @data: for @func
 */
void
rungs_import_tell_rows (RungsImport        *self,
                        RungsImportRowFunc  func,
                        gpointer            data)
{
  self->row_func = func;
  self->row_data = data;
}

/**
 * rungs_import_tell_progress:
 * @self: an import
 * @func: called now and then with how much has been read, 0 to 1
 * @data: for @func
 */
void
rungs_import_tell_progress (RungsImport             *self,
                            RungsImportProgressFunc  func,
                            gpointer                 data)
{
  self->progress_func = func;
  self->progress_data = data;
}

static void
tell_row (RungsImport *self,
          guint        line,
          RungsImportDeed deed,
          const RungsRecord *record,
          const char  *fields,
          const char  *why)
{
  self->counts[deed]++;
  if (self->row_func != NULL)
    {
      g_autofree char *title = record != NULL ? rungs_record_title (record) : NULL;
      RungsImportRow row = {
        .line = line,
        .deed = deed,
        .id = deed == RUNGS_IMPORT_UPDATE || deed == RUNGS_IMPORT_SAME ? rungs_record_id (record) : NULL,
        .title = title,
        .fields = fields,
        .why = why,
      };

      self->row_func (&row, self->row_data);
    }
}

/* The same few people and themes stand in many rows: each is looked for once. */
static gboolean
cell_value (RungsImport       *self,
            const RungsField  *field,
            const char        *text,
            char             **canonical,
            GError           **error)
{
  g_autofree char *key = NULL;
  const char *known;

  if (field->links_to == NULL)
    return rungs_typed_value (self->workbook, field, text, canonical, error);

  key = g_strconcat (field->links_to, field->type == RUNGS_FIELD_SET ? "s\n" : "\n", text, NULL);
  known = g_hash_table_lookup (self->links, key);
  if (known != NULL)
    {
      *canonical = *known != '\0' ? g_strdup (known) : NULL;
      return TRUE;
    }
  if (!rungs_typed_value (self->workbook, field, text, canonical, error))
    return FALSE;
  g_hash_table_insert (self->links, g_steal_pointer (&key), g_strdup (*canonical != NULL ? *canonical : ""));
  return TRUE;
}

static gboolean
is_empty_row (const RungsCsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*(const char *) g_ptr_array_index (row->cells, i) != '\0')
      return FALSE;
  return TRUE;
}

/* The values of a row by the number of their field. */
static gboolean
read_values (RungsImport        *self,
             const RungsCsvRow  *row,
             char              **values,
             GError            **error)
{
  for (guint i = self->columns->fields->len; i < row->cells->len; i++)
    if (*rungs_csv_row_cell (row, i) != '\0')
      {
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_ROW,
                     _("it has more cells than there are headings: put quotation marks around text that holds the "
                       "separator"));
        return FALSE;
      }

  for (guint i = 0; i < self->columns->fields->len; i++)
    {
      int number = g_array_index (self->columns->fields, int, i);
      const char *cell = rungs_csv_cell_unguard (rungs_csv_row_cell (row, i));
      const RungsField *field;

      if (number < 0)
        continue;
      field = rungs_kind_nth_field (self->kind, (guint) number);
      if (field->flags & RUNGS_FIELD_BUILT_IN && g_str_equal (field->name, "id"))
        {
          if (!rungs_import_read_id (cell, &values[number], error))
            return FALSE;
        }
      else if (!cell_value (self, field, cell, &values[number], error))
        {
          return FALSE;
        }
    }
  return TRUE;
}

static RungsRecord *
apply_values (RungsImport  *self,
              RungsRecord  *before,
              char        **values)
{
  g_autoptr (RungsRecord) record = rungs_record_ref (before);

  for (guint i = 0; i < self->columns->fields->len; i++)
    {
      int number = g_array_index (self->columns->fields, int, i);
      g_autoptr (RungsRecord) changed = NULL;
      const RungsField *field;

      if (number < 0)
        continue;
      field = rungs_kind_nth_field (self->kind, (guint) number);
      if (g_str_equal (field->name, "id"))
        continue;
      changed = rungs_record_with (record, field->name, values[number]);
      g_clear_pointer (&record, rungs_record_unref);
      record = g_steal_pointer (&changed);
    }
  return g_steal_pointer (&record);
}

/* When a record was made and changed is no business of a table. */
static gboolean
is_different (const RungsRecord *before,
              const RungsRecord *after,
              guint              nth)
{
  const RungsField *field = rungs_kind_nth_field (rungs_record_kind (after), nth);

  return !rungs_import_is_kept_by_rungs (field) &&
         g_strcmp0 (rungs_record_get_nth (before, nth), rungs_record_get_nth (after, nth)) != 0;
}

/* The names of the fields that become different; NULL when none does. */
static char *
changed_fields (const RungsRecord *before,
                const RungsRecord *after)
{
  const RungsKind *kind = rungs_record_kind (after);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    if (is_different (before, after, i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", rungs_kind_nth_field (kind, i)->name);
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/* A new record takes the values as they are: most rows are new, and there may be many. */
static RungsRecord *
record_of_values (RungsImport  *self,
                  char       ***values)
{
  int id = rungs_kind_field_index (self->kind, "id");

  if ((*values)[id] == NULL)
    (*values)[id] = g_uuid_string_random ();
  return rungs_record_take_values (self->kind, g_steal_pointer (values));
}

static void
free_values (char  **values,
             guint   n_values)
{
  for (guint i = 0; values != NULL && i < n_values; i++)
    g_free (values[i]);
  g_free (values);
}

static void
take_update (RungsImport  *self,
             guint         line,
             RungsRecord  *before,
             RungsRecord  *after)
{
  g_autofree char *fields = changed_fields (before, after);
  Update *update;

  if (fields == NULL)
    {
      tell_row (self, line, RUNGS_IMPORT_SAME, after, NULL, NULL);
      return;
    }
  tell_row (self, line, RUNGS_IMPORT_UPDATE, after, fields, NULL);
  update = g_new (Update, 1);
  update->before = rungs_record_ref (before);
  update->after = rungs_record_ref (after);
  g_ptr_array_add (self->updated, update);
}

/* @values is taken where they become a new record. */
static gboolean
take_values (RungsImport   *self,
             guint          line,
             char        ***values,
             GError       **error)
{
  g_autoptr (RungsRecord) before = NULL;
  g_autoptr (RungsRecord) wanted = NULL;
  g_autoptr (RungsRecord) after = NULL;

  if (self->key != NULL)
    {
      const char *key = (*values)[rungs_kind_field_index (self->kind, self->key->name)];

      if (!rungs_import_matches_find (self->matches, key, line, &before, error))
        return FALSE;
    }
  wanted = before != NULL ? apply_values (self, before, *values) : record_of_values (self, values);
  after = rungs_rules_settle (before, wanted, self->now);
  if (!rungs_typed_record_allow (after, error))
    return FALSE;

  if (before != NULL)
    {
      take_update (self, line, before, after);
    }
  else
    {
      tell_row (self, line, RUNGS_IMPORT_ADD, after, NULL, NULL);
      g_ptr_array_add (self->added, g_steal_pointer (&after));
    }
  return TRUE;
}

static gboolean
take_row (RungsImport        *self,
          const RungsCsvRow  *row,
          GError            **error)
{
  guint n_fields = rungs_kind_n_fields (self->kind);
  char **values = g_new0 (char *, n_fields);
  gboolean fits = read_values (self, row, values, error) && take_values (self, row->line, &values, error);

  free_values (values, n_fields);
  return fits;
}

static gboolean
read_headings (RungsImport     *self,
               RungsCsvReader  *reader,
               GCancellable    *cancellable,
               GError         **error)
{
  g_autoptr (RungsCsvRow) headings = NULL;

  if (!rungs_csv_reader_next (reader, &headings, cancellable, error))
    return FALSE;
  if (headings == NULL)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   _("The table is empty: its first row has to hold the headings of the columns."));
      return FALSE;
    }
  for (guint i = 0; i < headings->cells->len; i++)
    g_strstrip (g_ptr_array_index (headings->cells, i));
  self->columns = rungs_column_map_new (self->kind, headings->cells, self->wishes,
                                        self->key != NULL && g_str_equal (self->key->name, "id"), error);
  if (self->columns == NULL)
    return FALSE;

  if (self->key != NULL)
    {
      if (!rungs_column_map_holds (self->columns, rungs_kind_field_index (self->kind, self->key->name)))
        {
          g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                       /* Translators: %s is the name of a field. */
                       _("No column of the table stands for “%s”, so it cannot tell which record a row updates: name the "
                         "column, or update by another field."), self->key->name);
          return FALSE;
        }
      self->matches = rungs_import_matches_new (self->workbook, self->kind, self->key, error);
      return self->matches != NULL;
    }
  return TRUE;
}

/**
 * rungs_import_read:
 * @self: an import
 * @path: a table: CSV in any common encoding
 * @cancellable: (nullable): ends the reading
 * @error: (out): what is wrong with the table and how to put it right
 *
 * Reads and judges every row. Nothing is written. A row that cannot become a record is told to the function of
 * rungs_import_tell_rows() and counted; it is no error here.
 *
 * Returns: %TRUE when the table was read to its end
 */
gboolean
rungs_import_read (RungsImport   *self,
                   const char    *path,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (RungsCsvReader) reader = rungs_csv_reader_open (path, cancellable, error);
  guint n_rows = 0;

  if (reader == NULL || !read_headings (self, reader, cancellable, error))
    return FALSE;
  self->encoding = g_strdup (rungs_csv_reader_encoding (reader));

  for (;;)
    {
      g_autoptr (RungsCsvRow) row = NULL;
      g_autoptr (GError) problem = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !rungs_csv_reader_next (reader, &row, cancellable, error))
        return FALSE;
      if (row == NULL)
        break;
      if (is_empty_row (row))
        continue;
      if (++n_rows > MAX_ROWS)
        {
          g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                       _("The table has more than 500,000 rows: split it into smaller tables and import them one by one."));
          return FALSE;
        }
      if (!take_row (self, row, &problem))
        tell_row (self, row->line, RUNGS_IMPORT_SKIP, NULL, NULL, problem->message);
      if (n_rows % ROWS_PER_PROGRESS == 0 && self->progress_func != NULL)
        self->progress_func (rungs_csv_reader_done (reader), self->progress_data);
    }
  if (self->progress_func != NULL)
    self->progress_func (1.0, self->progress_data);
  return TRUE;
}

/**
 * rungs_import_left_out:
 * @self: an import that has been read
 *
 * Returns: (array zero-terminated=1): the columns that stand for no field
 */
const char *const *
rungs_import_left_out (RungsImport *self)
{
  static const char *const none[] = { NULL };
  GPtrArray *left_out;

  if (self->columns == NULL)
    return none;
  left_out = self->columns->left_out;
  if (left_out->len == 0 || g_ptr_array_index (left_out, left_out->len - 1) != NULL)
    g_ptr_array_add (left_out, NULL);
  return (const char *const *) left_out->pdata;
}

/**
 * rungs_import_encoding:
 * @self: an import that has been read
 *
 * Returns: the name of the encoding the table was read in
 */
const char *
rungs_import_encoding (RungsImport *self)
{
  return self->encoding;
}

/**
 * rungs_import_count:
 * @self: an import that has been read
 * @deed: a deed
 *
 * Returns: how many rows do that
 */
guint
rungs_import_count (RungsImport     *self,
                    RungsImportDeed  deed)
{
  return self->counts[deed];
}

static void
add_update (RungsEdits   *edits,
            const Update *update)
{
  const RungsKind *kind = rungs_record_kind (update->after);

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    if (is_different (update->before, update->after, i))
      rungs_edits_set (edits, kind, rungs_record_id (update->after), rungs_kind_nth_field (kind, i)->name,
                       rungs_record_get_nth (update->after, i));
}

static char *
step_label (RungsImport *self)
{
  guint n = self->added->len + self->updated->len;
  g_autofree char *what = g_utf8_strdown (rungs_kind_title (self->kind), -1);

  /* Translators: the name of a step that can be undone. %1$u is a number, %2$s a kind of record such as “feedback”. */
  return g_strdup_printf (ngettext ("Import %1$u %2$s record", "Import %1$u %2$s records", n), n, what);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rungs_record_id (*(RungsRecord *const *) a), rungs_record_id (*(RungsRecord *const *) b));
}

/**
 * rungs_import_take_edits:
 * @self: an import that has been read
 * @error: (out): why nothing may be written, and what to do
 *
 * Returns: (transfer full): all the table does, as one step to write; %NULL when rows cannot become records and may not be
 *   skipped
 */
RungsEdits *
rungs_import_take_edits (RungsImport  *self,
                         GError      **error)
{
  g_autofree char *label = NULL;
  g_autoptr (RungsEdits) edits = NULL;
  guint n_bad = self->counts[RUNGS_IMPORT_SKIP];

  if (n_bad > 0 && !self->skip_bad)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_ROW,
                   /* Translators: %u is a number. */
                   ngettext ("%u row cannot be imported, so nothing was: put it right in the table, or import the others "
                             "alone (--skip-bad).",
                             "%u rows cannot be imported, so nothing was: put them right in the table, or import the others "
                             "alone (--skip-bad).", n_bad), n_bad);
      return NULL;
    }
  label = step_label (self);
  edits = rungs_edits_new (label);
  /* By their random ids, which is how the workbook keeps them: so a large table is written page after page, and the order it
   * had, which may tell who said what, is kept nowhere. */
  g_ptr_array_sort (self->added, compare_ids);
  for (guint i = 0; i < self->added->len; i++)
    rungs_edits_add (edits, g_ptr_array_index (self->added, i));
  for (guint i = 0; i < self->updated->len; i++)
    add_update (edits, g_ptr_array_index (self->updated, i));
  g_ptr_array_set_size (self->added, 0);
  g_ptr_array_set_size (self->updated, 0);
  return g_steal_pointer (&edits);
}
