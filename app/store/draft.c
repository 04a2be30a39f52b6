/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * draft.c: what was typed and cannot stand in the record yet, field by field, journalled like the records themselves.
 */
#include "config.h"

#include "draft.h"

/**
 * rungs_drafts_read:
 * @database: a database
 * @kind: a kind
 * @id: the id of a record, or of one that is not there yet
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): field name to text as typed
 */
GHashTable *
rungs_drafts_read (RungsDatabase    *database,
                   const RungsKind  *kind,
                   const char       *id,
                   GError          **error)
{
  g_autoptr (GHashTable) typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (RungsBorrowed) statement =
      rungs_database_cached (database, "SELECT field, value FROM draft WHERE kind = :kind AND id = :id", error);
  RungsStep step;

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":kind", kind->name);
  rungs_statement_bind_text (statement, ":id", id);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_hash_table_insert (typed, rungs_statement_dup_text (statement, 0), rungs_statement_dup_text (statement, 1));
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&typed);
}

static gboolean
write_one (RungsDatabase    *database,
           const RungsKind  *kind,
           const char       *id,
           const char       *field,
           const char       *value,
           GError          **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database,
      value != NULL ? "INSERT INTO draft (kind, id, field, value) VALUES (:kind, :id, :field, :value) "
                      "ON CONFLICT (kind, id, field) DO UPDATE SET value = excluded.value"
                    : "DELETE FROM draft WHERE kind = :kind AND id = :id AND field = :field",
      error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":kind", kind->name);
  rungs_statement_bind_text (statement, ":id", id);
  rungs_statement_bind_text (statement, ":field", field);
  if (value != NULL)
    rungs_statement_bind_text (statement, ":value", value);
  return rungs_statement_run (statement, error);
}

/**
 * rungs_drafts_write:
 * @database: a database in a transaction
 * @kind: a kind
 * @id: the id of a record
 * @before: (element-type utf8 utf8): what rungs_drafts_read() gave
 * @after: (element-type utf8 utf8): what is to be kept
 * @error: place for an error
 *
 * Returns: whether it was written
 */
gboolean
rungs_drafts_write (RungsDatabase    *database,
                    const RungsKind  *kind,
                    const char       *id,
                    GHashTable       *before,
                    GHashTable       *after,
                    GError          **error)
{
  GHashTableIter iter;
  gpointer field = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    if (!g_hash_table_contains (after, field) && !write_one (database, kind, id, field, NULL, error))
      return FALSE;
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &field, &value))
    if (g_strcmp0 (g_hash_table_lookup (before, field), value) != 0 &&
        !write_one (database, kind, id, field, value, error))
      return FALSE;
  return TRUE;
}
