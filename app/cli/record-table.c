/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-table.c: a list of records as lines for people: the title first, then what tells them apart, then the shortest
 * beginning of the id that no other has. The widths of the columns are those of the first records; a list may be long.
 */
#include "config.h"

#include "record-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "card.h"
#include "output.h"
#include "value.h"

#define N_TO_MEASURE 200
#define MAX_TITLE_WIDTH 56
#define MAX_CELL_WIDTH 24
#define MAX_COLUMNS 4
#define PACKED_ID_SIZE 16
#define SHORTEST_ID 8

struct _RungsCliTable
{
  RungsWorkbook *workbook;
  const RungsKind *kind;
  guint id_length;
  GPtrArray *waiting;              /* RungsRecord *: to be measured */
  gboolean is_measured;
  const RungsField *columns[MAX_COLUMNS];
  guint n_columns;
  guint title_width;
  guint widths[MAX_COLUMNS];
};

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, PACKED_ID_SIZE);
}

static gboolean
gather_ids (GByteArray     *ids,
            RungsWorkbook  *workbook,
            const RungsKind *kind,
            gboolean        archived,
            GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GBytes) packed = NULL;
  gconstpointer data;
  gsize size;

  rungs_query_archived (query, archived);
  packed = rungs_workbook_list_ids (workbook, query, error);
  if (packed == NULL)
    return FALSE;
  data = g_bytes_get_data (packed, &size);
  g_byte_array_append (ids, data, (guint) size);
  return TRUE;
}

/* How much of an id tells it from every other of the kind. */
static gboolean
measure_ids (RungsCliTable  *self,
             GError        **error)
{
  g_autoptr (GByteArray) ids = g_byte_array_new ();
  guint n_ids;

  if (!gather_ids (ids, self->workbook, self->kind, FALSE, error) ||
      !gather_ids (ids, self->workbook, self->kind, TRUE, error))
    return FALSE;
  n_ids = ids->len / PACKED_ID_SIZE;
  if (n_ids > 1)
    qsort (ids->data, n_ids, PACKED_ID_SIZE, compare_ids);

  self->id_length = SHORTEST_ID;
  for (guint i = 1; i < n_ids; i++)
    {
      char before[37] = { 0 };
      char after[37] = { 0 };
      guint alike = 0;

      rungs_id_unpack (ids->data + (i - 1) * PACKED_ID_SIZE, before);
      rungs_id_unpack (ids->data + i * PACKED_ID_SIZE, after);
      while (before[alike] != '\0' && before[alike] == after[alike])
        alike++;
      self->id_length = MAX (self->id_length, alike + 1);
    }
  return TRUE;
}

/**
 * rungs_cli_table_new:
 * @workbook: a workbook
 * @kind: the kind of the records
 * @error: (out): why it could not be read
 *
 * Returns: (transfer full): a table, empty yet
 */
RungsCliTable *
rungs_cli_table_new (RungsWorkbook    *workbook,
                     const RungsKind  *kind,
                     GError          **error)
{
  g_autoptr (RungsCliTable) self = g_new0 (RungsCliTable, 1);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  return measure_ids (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rungs_cli_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
rungs_cli_table_free (RungsCliTable *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->workbook);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_free (self);
}

static char *
set_words (RungsWorkbook    *workbook,
           const RungsField *field,
           const char       *canonical)
{
  const RungsKind *kind = rungs_kind_find (field->links_to);
  g_auto (GStrv) members = rungs_value_set_members (canonical);
  GString *words = g_string_new (NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autofree char *title = rungs_workbook_title (workbook, kind, members[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", title != NULL ? title : members[i]);
    }
  return g_string_free (words, FALSE);
}

/**
 * rungs_cli_value_words:
 * @workbook: where linked records are
 * @field: a field
 * @canonical: (nullable): its canonical text
 *
 * Returns: (transfer full): the value in words; linked records by their titles; empty where nothing was said
 */
char *
rungs_cli_value_words (RungsWorkbook    *workbook,
                       const RungsField *field,
                       const char       *canonical)
{
  char *title;

  if (canonical == NULL)
    return g_strdup ("");
  if (field->links_to == NULL)
    return rungs_value_display (field, canonical);
  if (field->type == RUNGS_FIELD_SET)
    return set_words (workbook, field, canonical);
  title = rungs_workbook_title (workbook, rungs_kind_find (field->links_to), canonical);
  return title != NULL ? title : g_strdup (canonical);
}

/**
 * rungs_cli_record_words:
 * @workbook: where linked records are
 * @record: a record
 * @field: one of its fields
 *
 * Returns: (transfer full): its value in words; of a card that lies face down only that it is there
 */
char *
rungs_cli_record_words (RungsWorkbook     *workbook,
                        const RungsRecord *record,
                        const RungsField  *field)
{
  const char *value = rungs_record_get (record, field->name);

  if (value != NULL && rungs_card_covers (record, field->name))
    return g_strdup (_("Placed, and not shown yet"));
  return rungs_cli_value_words (workbook, field, value);
}

static char *
title_words (RungsCliTable *self,
             RungsRecord   *record)
{
  g_autofree char *title = rungs_workbook_title (self->workbook, self->kind, rungs_record_id (record));
  g_autofree char *own = title == NULL ? rungs_record_title (record) : NULL;

  return rungs_cli_one_line (title != NULL ? title : own, MAX_TITLE_WIDTH);
}

static char *
cell_words (RungsCliTable    *self,
            const RungsField *field,
            RungsRecord      *record)
{
  g_autofree char *words = rungs_cli_record_words (self->workbook, record, field);

  return rungs_cli_one_line (words, MAX_CELL_WIDTH);
}

/* Dates, choices and links tell records apart in little room. */
static gboolean
is_brief (const RungsField *field)
{
  return (field->flags & (RUNGS_FIELD_TITLE | RUNGS_FIELD_BUILT_IN)) == 0 &&
         (field->type == RUNGS_FIELD_DATE || field->type == RUNGS_FIELD_MONTH || field->type == RUNGS_FIELD_CHOICE ||
          field->type == RUNGS_FIELD_LINK || field->type == RUNGS_FIELD_NUMBER);
}

static void
choose_columns (RungsCliTable *self)
{
  for (guint i = 0; i < rungs_kind_n_fields (self->kind) && self->n_columns < MAX_COLUMNS; i++)
    {
      const RungsField *field = rungs_kind_nth_field (self->kind, i);
      gboolean is_used = FALSE;

      for (guint r = 0; is_brief (field) && r < self->waiting->len; r++)
        is_used = is_used || rungs_record_get_nth (g_ptr_array_index (self->waiting, r), i) != NULL;
      if (is_used)
        self->columns[self->n_columns++] = field;
    }
}

static void
measure (RungsCliTable *self)
{
  choose_columns (self);
  for (guint r = 0; r < self->waiting->len; r++)
    {
      RungsRecord *record = g_ptr_array_index (self->waiting, r);
      g_autofree char *title = title_words (self, record);

      self->title_width = MAX (self->title_width, rungs_cli_text_width (title));
      for (guint c = 0; c < self->n_columns; c++)
        {
          g_autofree char *cell = cell_words (self, self->columns[c], record);

          self->widths[c] = MAX (self->widths[c], rungs_cli_text_width (cell));
        }
    }
  self->is_measured = TRUE;
}

static void
print_record (RungsCliTable *self,
              RungsRecord   *record)
{
  g_autofree char *title = title_words (self, record);

  rungs_cli_out_padded (title, self->title_width);
  for (guint c = 0; c < self->n_columns; c++)
    {
      g_autofree char *cell = cell_words (self, self->columns[c], record);

      rungs_cli_out ("  ");
      rungs_cli_out_padded (cell, self->widths[c]);
    }
  rungs_cli_out ("  %.*s\n", (int) self->id_length, rungs_record_id (record));
}

static void
print_waiting (RungsCliTable *self)
{
  measure (self);
  for (guint i = 0; i < self->waiting->len; i++)
    print_record (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
}

/**
 * rungs_cli_table_add:
 * @self: a table
 * @record: the next record
 *
 * Prints the record, or keeps it until enough are there to know how wide the columns are.
 */
void
rungs_cli_table_add (RungsCliTable *self,
                     RungsRecord   *record)
{
  if (self->is_measured)
    {
      print_record (self, record);
      return;
    }
  g_ptr_array_add (self->waiting, rungs_record_ref (record));
  if (self->waiting->len == N_TO_MEASURE)
    print_waiting (self);
}

/**
 * rungs_cli_table_finish:
 * @self: a table
 *
 * Prints what is left.
 */
void
rungs_cli_table_finish (RungsCliTable *self)
{
  if (!self->is_measured)
    print_waiting (self);
}
