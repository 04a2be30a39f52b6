/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * each-record.c: goes through a whole list of records, some at a time: their ids are small and known at once, the records
 * themselves are read as they are needed.
 */
#include "config.h"

#include "each-record.h"

#define RECORDS_AT_A_TIME 256
#define PACKED_ID_SIZE 16

/* The ids of some of the list, as text, ended by NULL. */
static char **
unpack_ids (const guint8 *packed,
            gsize         n_ids)
{
  char **ids = g_new0 (char *, n_ids + 1);

  for (gsize i = 0; i < n_ids; i++)
    {
      ids[i] = g_new0 (char, 37);
      rungs_id_unpack (packed + i * PACKED_ID_SIZE, ids[i]);
    }
  return ids;
}

/**
 * rungs_each_record:
 * @workbook: a workbook
 * @query: a list
 * @cancellable: (nullable): ends the walk
 * @func: called for each record, in the order of the list
 * @data: for @func
 * @error: (out): why a record could not be read, or what @func says
 *
 * Returns: %TRUE when the whole list was gone through
 */
gboolean
rungs_each_record (RungsWorkbook        *workbook,
                   const RungsQuery     *query,
                   GCancellable         *cancellable,
                   RungsEachRecordFunc   func,
                   gpointer              data,
                   GError              **error)
{
  g_autoptr (GBytes) packed = rungs_workbook_list_ids (workbook, query, error);
  const guint8 *all;
  gsize size;

  if (packed == NULL)
    return FALSE;
  all = g_bytes_get_data (packed, &size);

  for (gsize at = 0; at < size; at += RECORDS_AT_A_TIME * PACKED_ID_SIZE)
    {
      gsize n_ids = MIN (size - at, RECORDS_AT_A_TIME * PACKED_ID_SIZE) / PACKED_ID_SIZE;
      g_auto (GStrv) ids = unpack_ids (all + at, n_ids);
      g_autoptr (GPtrArray) records = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      records = rungs_workbook_read_many (workbook, rungs_query_kind (query), (const char *const *) ids, error);
      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        if (g_ptr_array_index (records, i) != NULL && !func (g_ptr_array_index (records, i), data, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
keep_record_cb (RungsRecord  *record,
                gpointer      data,
                GError      **error)
{
  g_ptr_array_add (data, rungs_record_ref (record));
  return TRUE;
}

static GPtrArray *
list_where (RungsWorkbook  *workbook,
            const char     *kind,
            gboolean        archived,
            const char     *field,
            const char     *value,
            GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  rungs_query_archived (query, archived);
  if (field != NULL)
    rungs_query_filter (query, field, value);
  if (!rungs_each_record (workbook, query, NULL, keep_record_cb, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * rungs_records_of:
 * @workbook: a workbook
 * @kind: the name of a kind
 * @field: (nullable): the name of one of its fields
 * @value: (nullable): what stands in it
 * @error: (out): why a record could not be read
 *
 * Returns: (transfer full) (element-type RungsRecord): the records in use with @value in @field, in their own order; all of them
 *   where @field is %NULL
 */
GPtrArray *
rungs_records_of (RungsWorkbook  *workbook,
                  const char     *kind,
                  const char     *field,
                  const char     *value,
                  GError        **error)
{
  return list_where (workbook, kind, FALSE, field, value, error);
}

/** rungs_records_put_away: like rungs_records_of(), of the records that were put away */
GPtrArray *
rungs_records_put_away (RungsWorkbook  *workbook,
                        const char     *kind,
                        const char     *field,
                        const char     *value,
                        GError        **error)
{
  return list_where (workbook, kind, TRUE, field, value, error);
}
