/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * search-index.c: keeping the search index in step with the records. A record that is archived, or has no words that may be
 * searched, has no row. A row's number comes from the record's random id, so that the index does not tell which came first.
 */
#include "config.h"

#include "search-index.h"

#include <string.h>

#include "card.h"
#include "reading.h"
#include "table.h"

/**
 * rungs_index_row:
 * @id: the id of a record
 *
 * Returns: the number of its row: the first 63 bits of its id
 */
gint64
rungs_index_row (const char *id)
{
  guint8 packed[16] = { 0 };
  guint64 bits = 0;

  rungs_id_pack (id, packed);
  for (guint i = 0; i < 8; i++)
    bits = bits << 8 | packed[i];
  return (gint64) (bits >> 1);
}

/**
 * rungs_index_compare:
 * @id: the id of a record
 * @other_id: that of another
 *
 * Many records are best taken in in this order: FTS5 writes out what it has gathered whenever a row's number is lower than
 * the one before.
 *
 * Returns: less than, equal to or more than 0, as the row of the one stands before or after that of the other
 */
int
rungs_index_compare (const char *id,
                     const char *other_id)
{
  /* The number is the beginning of the id, in the same order as its letters. */
  return strcmp (id, other_id);
}

/**
 * rungs_index_words:
 * @record: (nullable): a record
 *
 * Returns: (transfer full) (nullable): what can be searched in it, a line for each field; %NULL where it is not searched
 */
char *
rungs_index_words (const RungsRecord *record)
{
  const RungsKind *kind = NULL;
  GString *words = NULL;
  guint n_fields = 0;

  if (record == NULL || rungs_record_is_archived (record))
    return NULL;
  kind = rungs_record_kind (record);
  n_fields = rungs_kind_n_fields (kind);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *value = rungs_record_get_nth (record, i);

      const RungsField *field = rungs_kind_nth_field (kind, i);

      if (value == NULL || !rungs_field_is_searched (field) || rungs_card_covers (record, field->name))
        continue;
      if (words == NULL)
        words = g_string_new (NULL);
      else
        g_string_append_c (words, '\n');
      g_string_append (words, value);
    }
  return words == NULL ? NULL : g_string_free (words, FALSE);
}

static gboolean
forget (RungsDatabase  *database,
        gint64          row,
        GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, "DELETE FROM search WHERE rowid = :row", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_int (statement, ":row", row);
  return rungs_statement_run (statement, error);
}

static gboolean
take_in (RungsDatabase      *database,
         const RungsRecord  *record,
         const char         *words,
         GError            **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "INSERT INTO search (rowid, kind, id, words) VALUES (:row, :kind, :id, :words)", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_int (statement, ":row", rungs_index_row (rungs_record_id (record)));
  rungs_statement_bind_text (statement, ":kind", rungs_record_kind (record)->name);
  rungs_statement_bind_text (statement, ":id", rungs_record_id (record));
  rungs_statement_bind_text (statement, ":words", words);
  return rungs_statement_run (statement, error);
}

/**
 * rungs_index_change:
 * @database: a database in a transaction
 * @before: (nullable): a record as the index knows it
 * @after: (nullable): as it is now
 * @error: place for an error
 *
 * Returns: whether the index is in step again
 */
gboolean
rungs_index_change (RungsDatabase      *database,
                    const RungsRecord  *before,
                    const RungsRecord  *after,
                    GError            **error)
{
  g_autofree char *was = rungs_index_words (before);
  g_autofree char *is = rungs_index_words (after);

  if (g_strcmp0 (was, is) == 0)
    return TRUE;
  if (was != NULL && !forget (database, rungs_index_row (rungs_record_id (before)), error))
    return FALSE;
  return is == NULL || take_in (database, after, is, error);
}

/**
 * rungs_index_renew:
 * @database: a database in a transaction
 * @kind: a kind
 * @id: the id of a record, which may be gone
 * @error: place for an error
 *
 * Brings the index in step with a record of which nobody knows what it was before.
 *
 * Returns: whether it is in step
 */
gboolean
rungs_index_renew (RungsDatabase    *database,
                   const RungsKind  *kind,
                   const char       *id,
                   GError          **error)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autofree char *words = NULL;

  if (!rungs_table_read (database, kind, id, &record, error) || !forget (database, rungs_index_row (id), error))
    return FALSE;
  words = rungs_index_words (record);
  return words == NULL || take_in (database, record, words, error);
}
