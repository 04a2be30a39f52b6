/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * reading.c: reading records: one, a page of a list, the ids of a list, drafts.
 */
#include "config.h"

#include "reading.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "draft.h"
#include "links.h"
#include "query.h"
#include "table.h"
#include "workbook-private.h"

#define ID_LENGTH 36
#define PACKED_LENGTH 16

/**
 * rungs_id_unpack:
 * @packed: 16 bytes
 * @id: (out): the id as text
 */
void
rungs_id_unpack (const guint8 *packed,
                 char          id[37])
{
  static const char digits[] = "0123456789abcdef";
  guint at = 0;

  for (guint i = 0; i < PACKED_LENGTH; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        id[at++] = '-';
      id[at++] = digits[packed[i] >> 4];
      id[at++] = digits[packed[i] & 15];
    }
  id[at] = '\0';
}

/* What each digit is worth, and one: a list of 100,000 has millions of digits. Ids are kept in small letters: others would be the
 * same id twice. */
static const guint8 digit_values[256] = {
  ['0'] = 1, ['1'] = 2, ['2'] = 3, ['3'] = 4, ['4'] = 5, ['5'] = 6, ['6'] = 7, ['7'] = 8,
  ['8'] = 9, ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

/**
 * rungs_id_pack:
 * @id: an id as text
 * @packed: (out): 16 bytes
 *
 * Returns: whether @id is one
 */
gboolean
rungs_id_pack (const char *id,
               guint8     *packed)
{
  guint n = 0;
  guint high, low;

  if (strlen (id) != ID_LENGTH)
    return FALSE;
  for (guint i = 0; i < ID_LENGTH; i++)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (id[i] != '-')
            return FALSE;
          continue;
        }
      high = digit_values[(guchar) id[i]];
      low = digit_values[(guchar) id[++i]];
      if (high == 0 || low == 0)
        return FALSE;
      packed[n++] = (guint8) ((high - 1) << 4 | (low - 1));
    }
  return TRUE;
}

static RungsDatabase *
get_reader (RungsWorkbook  *self,
            GError        **error)
{
  if (self->reader == NULL)
    g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                         _("This workbook was closed: open it again."));
  return self->reader;
}

/**
 * rungs_workbook_read:
 * @self: a workbook
 * @kind: a kind
 * @id: the whole id of a record
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the record
 */
RungsRecord *
rungs_workbook_read (RungsWorkbook    *self,
                     const RungsKind  *kind,
                     const char       *id,
                     GError          **error)
{
  RungsDatabase *reader = get_reader (self, error);
  RungsRecord *record = NULL;

  if (reader == NULL || !rungs_table_read (reader, kind, id, &record, error))
    return NULL;
  if (record == NULL)
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                 /* Translators: the first %s is what was given as an id, the second a kind of record. */
                 _("“%s” is not in this workbook (%s): choose one from the list, or make it first."), id,
                 rungs_kind_title (kind));
  return record;
}

static void
record_unref_or_null (gpointer record)
{
  if (record != NULL)
    rungs_record_unref (record);
}

/**
 * rungs_workbook_read_many:
 * @self: a workbook
 * @kind: a kind
 * @ids: whole ids, ended by %NULL
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsRecord): the records in the order of @ids; %NULL in the place of one
 * that is gone
 */
GPtrArray *
rungs_workbook_read_many (RungsWorkbook     *self,
                          const RungsKind   *kind,
                          const char *const *ids,
                          GError           **error)
{
  RungsDatabase *reader = get_reader (self, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_unref_or_null);

  if (reader == NULL)
    return NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      RungsRecord *record = NULL;

      if (!rungs_table_read (reader, kind, ids[i], &record, error))
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

/**
 * rungs_workbook_list:
 * @self: a workbook
 * @query: which records, in which order
 * @offset: how many of them to pass over
 * @limit: how many of them to give; 0 for all
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsRecord): that page of the list
 */
GPtrArray *
rungs_workbook_list (RungsWorkbook     *self,
                     const RungsQuery  *query,
                     guint              offset,
                     guint              limit,
                     GError           **error)
{
  RungsDatabase *reader = get_reader (self, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_unref_or_null);
  g_autoptr (RungsStatement) statement = NULL;
  RungsStep step;

  if (reader == NULL)
    return NULL;
  statement = rungs_query_prepare (query, reader, NULL, TRUE, error);
  if (statement == NULL)
    return NULL;
  rungs_statement_bind_int (statement, ":limit", limit == 0 ? -1 : (gint64) limit);
  rungs_statement_bind_int (statement, ":offset", offset);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (records, rungs_table_record (rungs_table_of (reader, rungs_query_kind (query)), statement));
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&records);
}

/**
 * rungs_workbook_count:
 * @self: a workbook
 * @query: which records
 * @error: place for an error
 *
 * Returns: how many they are; -1 on an error
 */
gint64
rungs_workbook_count (RungsWorkbook     *self,
                      const RungsQuery  *query,
                      GError           **error)
{
  RungsDatabase *reader = get_reader (self, error);
  g_autoptr (RungsStatement) statement = NULL;

  if (reader == NULL)
    return -1;
  statement = rungs_query_prepare (query, reader, "count (*)", FALSE, error);
  if (statement == NULL || rungs_statement_step (statement, error) != RUNGS_STEP_ROW)
    return -1;
  return rungs_statement_int (statement, 0);
}

static gpointer
list_ids (RungsDatabase  *database,
          gpointer        question,
          GError        **error)
{
  g_autoptr (RungsStatement) statement = rungs_query_prepare (question, database, "\"id\"", TRUE, error);
  g_autoptr (GByteArray) ids = g_byte_array_new ();
  RungsStep step;

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_int (statement, ":limit", -1);
  rungs_statement_bind_int (statement, ":offset", 0);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      guint8 packed[PACKED_LENGTH];

      if (rungs_id_pack (rungs_statement_text (statement, 0), packed))
        g_byte_array_append (ids, packed, sizeof packed);
    }
  return step == RUNGS_STEP_ERROR ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&ids));
}

/**
 * rungs_workbook_list_ids:
 * @self: a workbook
 * @query: which records, in which order
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): their ids, packed, 16 bytes each
 */
GBytes *
rungs_workbook_list_ids (RungsWorkbook     *self,
                         const RungsQuery  *query,
                         GError           **error)
{
  RungsDatabase *reader = get_reader (self, error);

  return reader != NULL ? list_ids (reader, (gpointer) query, error) : NULL;
}

/**
 * rungs_workbook_list_ids_async:
 * @self: a workbook
 * @query: which records, in which order
 * @cancellable: (nullable): stops it
 * @callback: called when they are there
 * @user_data: for @callback
 */
void
rungs_workbook_list_ids_async (RungsWorkbook       *self,
                               const RungsQuery    *query,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_workbook_list_ids_async);
  /* A copy in memory has one connection, and is small enough for the page of a print or a test. */
  if (self->is_private || self->reader == NULL)
    {
      GError *error = NULL;
      GBytes *ids = rungs_workbook_list_ids (self, query, &error);

      if (ids != NULL)
        g_task_return_pointer (task, ids, (GDestroyNotify) g_bytes_unref);
      else
        g_task_return_error (task, error);
      return;
    }
  rungs_background_ask (_rungs_workbook_get_lister (self), g_steal_pointer (&task), list_ids, rungs_query_copy (query),
                        (GDestroyNotify) rungs_query_free, (GDestroyNotify) g_bytes_unref, NULL);
}

/**
 * rungs_workbook_list_ids_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the ids, packed, 16 bytes each
 */
GBytes *
rungs_workbook_list_ids_finish (RungsWorkbook  *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rungs_workbook_resolve:
 * @self: a workbook
 * @kind: a kind
 * @text: a whole id, a beginning of one that fits no other, or the exact title of one record
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the whole id
 */
char *
rungs_workbook_resolve (RungsWorkbook    *self,
                        const RungsKind  *kind,
                        const char       *text,
                        GError          **error)
{
  RungsDatabase *reader = get_reader (self, error);

  return reader != NULL ? rungs_links_resolve (reader, kind, text, error) : NULL;
}

/**
 * rungs_workbook_title:
 * @self: a workbook
 * @kind: a kind
 * @id: the whole id of a record
 *
 * Returns: (transfer full): what it is called; where it is gone, what its kind is called
 */
char *
rungs_workbook_title (RungsWorkbook    *self,
                      const RungsKind  *kind,
                      const char       *id)
{
  g_autoptr (RungsRecord) record = NULL;

  if (self->reader != NULL && rungs_table_read (self->reader, kind, id, &record, NULL) && record != NULL)
    return rungs_links_title (self->reader, record);
  return g_strdup (rungs_kind_title (kind));
}

/**
 * rungs_draft_free:
 * @draft: (nullable): a draft
 */
void
rungs_draft_free (RungsDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->id);
  g_hash_table_unref (draft->typed);
  g_free (draft);
}

static RungsDraft *
take_draft (RungsDatabase    *database,
            const RungsKind  *kind,
            const char       *id,
            GHashTable       *typed)
{
  RungsDraft *draft = g_new0 (RungsDraft, 1);
  gboolean holds = FALSE;

  rungs_table_holds (database, kind, id, &holds, NULL);
  draft->kind = kind;
  draft->id = g_strdup (id);
  draft->typed = typed;
  draft->is_new = !holds;
  return draft;
}

/**
 * rungs_workbook_read_draft:
 * @self: a workbook
 * @kind: a kind
 * @id: the id of a record, or of one that is not there yet
 *
 * Returns: (transfer full) (nullable): what was typed for it and cannot stand in it yet; %NULL where there is nothing
 */
RungsDraft *
rungs_workbook_read_draft (RungsWorkbook    *self,
                           const RungsKind  *kind,
                           const char       *id)
{
  g_autoptr (GHashTable) typed = self->reader != NULL ? rungs_drafts_read (self->reader, kind, id, NULL) : NULL;

  if (typed == NULL || g_hash_table_size (typed) == 0)
    return NULL;
  return take_draft (self->reader, kind, id, g_steal_pointer (&typed));
}

static GPtrArray *
new_ids_with_drafts (RungsDatabase    *database,
                     const RungsKind  *kind,
                     GError          **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT DISTINCT id FROM draft WHERE kind = :kind AND id NOT IN (SELECT \"id\" FROM %s WHERE \"id\" = draft.id) "
      "ORDER BY id",
      rungs_table_of (database, kind)->name);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  RungsStep step;

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":kind", kind->name);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (ids, rungs_statement_dup_text (statement, 0));
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}

/**
 * rungs_workbook_list_drafts:
 * @self: a workbook
 * @kind: a kind
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsDraft): the drafts of records of @kind that are not there yet
 */
GPtrArray *
rungs_workbook_list_drafts (RungsWorkbook    *self,
                            const RungsKind  *kind,
                            GError          **error)
{
  RungsDatabase *reader = get_reader (self, error);
  g_autoptr (GPtrArray) ids = reader != NULL ? new_ids_with_drafts (reader, kind, error) : NULL;
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_draft_free);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      GHashTable *typed = rungs_drafts_read (reader, kind, id, error);

      if (typed == NULL)
        return NULL;
      g_ptr_array_add (drafts, take_draft (reader, kind, id, typed));
    }
  return g_steal_pointer (&drafts);
}
