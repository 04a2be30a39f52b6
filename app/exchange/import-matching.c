/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * import-matching.c: which record that is there a row of a table updates: the one with the same id, or with the same value of
 * a field.
 */
#include "config.h"

#include "import-matching.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"
#include "each-record.h"

#define SEVERAL "several"

struct _RungsImportMatches
{
  RungsWorkbook *workbook;
  const RungsKind *kind;
  const RungsField *key;
  GHashTable *ids;   /* value -> id or SEVERAL, both owned; NULL when the key is the id itself */
  GHashTable *lines; /* value -> line of the table that had it */
};

static gboolean
note_value_cb (RungsRecord  *record,
               gpointer      data,
               GError      **error)
{
  RungsImportMatches *self = data;
  const char *value = rungs_record_get (record, self->key->name);

  if (value != NULL)
    g_hash_table_insert (self->ids, g_strdup (value),
                         g_strdup (g_hash_table_contains (self->ids, value) ? SEVERAL : rungs_record_id (record)));
  return TRUE;
}

/**
 * rungs_import_matches_new:
 * @workbook: where the records are
 * @kind: their kind
 * @key: the field that tells them apart
 * @error: (out): why they could not be read
 *
 * Returns: (transfer full): the records that are there, by that field
 */
RungsImportMatches *
rungs_import_matches_new (RungsWorkbook     *workbook,
                          const RungsKind   *kind,
                          const RungsField  *key,
                          GError           **error)
{
  RungsImportMatches *self = g_new0 (RungsImportMatches, 1);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->key = key;
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_str_equal (key->name, "id"))
    {
      g_autoptr (RungsQuery) query = rungs_query_new (kind);

      self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      if (!rungs_each_record (workbook, query, NULL, note_value_cb, self, error))
        g_clear_pointer (&self, rungs_import_matches_free);
    }
  return self;
}

/**
 * rungs_import_matches_free:
 * @self: (transfer full) (nullable): the records
 */
void
rungs_import_matches_free (RungsImportMatches *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->workbook);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_free (self);
}

/* Two rows of one table that mean the same record: which of them would win? Neither. */
static gboolean
claim_value (RungsImportMatches  *self,
             const char          *value,
             guint                line,
             GError             **error)
{
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, value));

  if (earlier != 0)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_ROW,
                   /* Translators: %1$s is the name of a field, %2$u the number of a line. */
                   _("its “%1$s” is that of line %2$u too: keep one of the two rows"), self->key->name, earlier);
      return FALSE;
    }
  g_hash_table_insert (self->lines, g_strdup (value), GUINT_TO_POINTER (line));
  return TRUE;
}

/**
 * rungs_import_matches_find:
 * @self: the records
 * @value: (nullable): the value a row has
 * @line: the line of that row
 * @record: (out) (transfer full) (nullable): the record it updates; %NULL for a new one
 * @error: (out): why it cannot be told which
 *
 * Returns: %TRUE when it can be told
 */
gboolean
rungs_import_matches_find (RungsImportMatches  *self,
                           const char          *value,
                           guint                line,
                           RungsRecord        **record,
                           GError             **error)
{
  g_autoptr (GError) problem = NULL;
  const char *id = value;

  *record = NULL;
  if (value == NULL)
    return TRUE;
  if (!claim_value (self, value, line, error))
    return FALSE;
  if (self->ids != NULL)
    id = g_hash_table_lookup (self->ids, value);
  if (id == NULL)
    return TRUE;
  if (g_str_equal (id, SEVERAL))
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_ROW,
                   /* Translators: %1$s is the name of a field, %2$s its value. */
                   _("several records have the %1$s “%2$s”: update by another field, such as id"), self->key->name, value);
      return FALSE;
    }

  *record = rungs_workbook_read (self->workbook, self->kind, id, &problem);
  if (*record != NULL && rungs_record_is_archived (*record))
    {
      g_clear_pointer (record, rungs_record_unref);
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_ROW,
                   _("the record with this id is archived: restore it first, or take the row out"));
      return FALSE;
    }
  if (*record == NULL && !g_error_matches (problem, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return TRUE;
}

/**
 * rungs_import_read_id:
 * @cell: a cell of a column of ids
 * @id: (out) (transfer full) (nullable): the id; %NULL for an empty cell
 * @error: (out): why it is none
 *
 * Returns: %TRUE when the cell holds a whole id or nothing
 */
gboolean
rungs_import_read_id (const char  *cell,
                      char       **id,
                      GError     **error)
{
  g_autofree char *text = g_utf8_strdown (cell, -1);

  *id = NULL;
  g_strstrip (text);
  if (*text == '\0')
    return TRUE;
  if (!g_uuid_string_is_valid (text))
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_ROW,
                   /* Translators: %s is what stands in a cell of the table. */
                   _("“%s” is no id: leave the cell empty for a new record"), text);
      return FALSE;
    }
  *id = g_steal_pointer (&text);
  return TRUE;
}
