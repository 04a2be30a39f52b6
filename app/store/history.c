/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * history.c: what the journal tells, field by field.
 */
#include "config.h"

#include "history.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "sealing.h"
#include "story-versions-private.h"
#include "table.h"
#include "workbook-private.h"

/* One entry about all records tells so many fields: an import of a hundred thousand rows is known by its beginning. */
#define MOST_FIELDS 5000

/* What somebody asks. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  guint limit;
} Question;

/* Reading one entry: whose fields are wanted. */
typedef struct
{
  RungsDatabase *database;
  const RungsKind *kind; /* NULL: of all records */
  const char *id;
  GPtrArray *fields;   /* RungsHistoryField */
} Reading;

static void
field_free (gpointer data)
{
  RungsHistoryField *field = data;

  g_free (field->id);
  g_free (field->field);
  g_free (field->before);
  g_free (field->after);
  g_free (field);
}

/** rungs_history_entry_free: @entry: (nullable): an entry */
void
rungs_history_entry_free (RungsHistoryEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->at);
  g_free (entry->person);
  g_free (entry->device);
  g_free (entry->label);
  g_free (entry->sort);
  g_clear_pointer (&entry->fields, g_ptr_array_unref);
  g_free (entry);
}

static char *
canonical (const RungsField *field,
           sqlite3_value    *value)
{
  return value == NULL ? NULL : rungs_table_canonical (field, (const char *) sqlite3_value_text (value));
}

static void
add_field (Reading          *reading,
           const RungsKind  *kind,
           const char       *id,
           const RungsField *field,
           sqlite3_value    *was,
           sqlite3_value    *is)
{
  g_autofree char *before = canonical (field, was);
  g_autofree char *after = canonical (field, is);
  RungsHistoryField *told = NULL;

  if (g_strcmp0 (before, after) == 0)
    return;
  told = g_new0 (RungsHistoryField, 1);
  told->kind = kind;
  told->id = g_strdup (id);
  told->field = g_strdup (field->name);
  told->before = g_steal_pointer (&before);
  told->after = g_steal_pointer (&after);
  g_ptr_array_add (reading->fields, told);
}

/* What a record says of itself only because it is one. */
static gboolean
is_told (const RungsField *field)
{
  return field != NULL && !g_str_equal (field->name, "id") && !g_str_equal (field->name, "made") &&
         !g_str_equal (field->name, "changed");
}

static gboolean
read_change (sqlite3_changeset_iter  *iter,
             const RungsKind         *kind,
             const char              *id,
             gboolean                 is_draft,
             gpointer                 data,
             GError                 **error)
{
  Reading *reading = data;
  const GPtrArray *columns = NULL;
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;

  if (is_draft || (reading->kind != NULL && (reading->kind != kind || !g_str_equal (reading->id, id))))
    return TRUE;
  columns = rungs_table_in_order (reading->database, kind, error);
  if (columns == NULL)
    return FALSE;
  sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
  for (int i = 0; i < n_columns && (guint) i < columns->len; i++)
    {
      const RungsField *field = g_ptr_array_index (columns, (guint) i);
      sqlite3_value *was = NULL;
      sqlite3_value *is = NULL;

      if (!is_told (field))
        continue;
      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &was);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &is);
      /* An update has the columns it changed only. */
      if (operation == SQLITE_UPDATE && is == NULL)
        continue;
      /* A record begins in use; that is not worth telling. */
      if (operation != SQLITE_UPDATE && g_str_equal (field->name, "archived") &&
          sqlite3_value_int (is != NULL ? is : was) == 0)
        continue;
      add_field (reading, kind, id, field, was, is);
    }
  return reading->kind != NULL || reading->fields->len < MOST_FIELDS;
}

static RungsHistoryEntry *
read_entry (Reading         *reading,
            RungsStatement  *row,
            GError         **error)
{
  RungsHistoryEntry *entry = g_new0 (RungsHistoryEntry, 1);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) local_error = NULL;

  entry->change = rungs_statement_int (row, 0);
  entry->at = rungs_statement_dup_text (row, 1);
  entry->person = rungs_statement_dup_text (row, 2);
  entry->device = rungs_statement_dup_text (row, 3);
  entry->label = rungs_statement_dup_text (row, 4);
  entry->sort = rungs_statement_dup_text (row, 5);
  entry->of = rungs_statement_int (row, 6);
  entry->undone = !rungs_statement_is_null (row, 7);
  entry->fields = g_ptr_array_new_with_free_func (field_free);
  reading->fields = entry->fields;
  changeset = rungs_sealing_read (row, 8, &local_error);
  if (changeset != NULL && (rungs_journal_visit (changeset, read_change, reading, &local_error) || local_error == NULL))
    return entry;
  g_propagate_error (error, g_steal_pointer (&local_error));
  rungs_history_entry_free (entry);
  return NULL;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->id);
  g_free (question);
}

static gpointer
read_history (RungsDatabase  *database,
              gpointer        data,
              GError        **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_history_entry_free);
  g_autoptr (RungsBorrowed) statement = NULL;
  Reading reading = { database, question->kind, question->id, NULL };
  RungsStep step = RUNGS_STEP_DONE;

  /* Ids stand in changesets as they are, so SQLite can leave out what cannot be about the record. */
  statement = rungs_database_cached (
      database,
      "SELECT seq, at, person, device, label, sort, \"of\", undone, changeset FROM journal "
      "WHERE :id IS NULL OR instr (changeset, CAST (:id AS BLOB)) > 0 ORDER BY seq DESC",
      error);
  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":id", question->id);
  while ((question->limit == 0 || entries->len < question->limit) &&
         (step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      RungsHistoryEntry *entry = read_entry (&reading, statement, error);

      if (entry == NULL)
        return NULL;
      if (question->kind != NULL && entry->fields->len == 0)
        rungs_history_entry_free (entry);
      else
        g_ptr_array_add (entries, entry);
    }
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&entries);
}

static Question *
question_new (const RungsKind *kind,
              const char      *id,
              guint            limit)
{
  Question *question = g_new0 (Question, 1);

  question->kind = kind;
  question->id = kind != NULL ? g_strdup (id) : NULL;
  question->limit = limit;
  return question;
}

/* All the changes of one record, latest first, through @database. */
GPtrArray *
_rungs_history_read (RungsDatabase    *database,
                     const RungsKind  *kind,
                     const char       *id,
                     GError          **error)
{
  Question question = { kind, (char *) id, 0 };

  return read_history (database, &question, error);
}

/**
 * rungs_workbook_history:
 * @self: a workbook
 * @kind: (nullable): the kind of a record; %NULL for every change
 * @id: (nullable): its id
 * @limit: how many at most; 0 for all
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsHistoryEntry): the changes of the record, latest first
 */
GPtrArray *
rungs_workbook_history (RungsWorkbook    *self,
                        const RungsKind  *kind,
                        const char       *id,
                        guint             limit,
                        GError          **error)
{
  Question *question = NULL;
  GPtrArray *entries = NULL;

  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  question = question_new (kind, id, limit);
  entries = read_history (self->reader, question, error);
  question_free (question);
  return entries;
}

/**
 * rungs_workbook_history_async:
 * @self: a workbook
 * @kind: (nullable): the kind of a record; %NULL for every change
 * @id: (nullable): its id
 * @limit: how many at most; 0 for all
 * @cancellable: (nullable): stops it
 * @callback: called when they are there
 * @user_data: for @callback
 */
void
rungs_workbook_history_async (RungsWorkbook       *self,
                              const RungsKind     *kind,
                              const char          *id,
                              guint                limit,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_workbook_history_async);
  if (self->is_private || self->reader == NULL)
    {
      GError *error = NULL;
      GPtrArray *entries = rungs_workbook_history (self, kind, id, limit, &error);

      if (entries != NULL)
        g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
      else
        g_task_return_error (task, error);
      return;
    }
  rungs_background_ask (_rungs_workbook_get_lister (self), g_steal_pointer (&task), read_history,
                        question_new (kind, id, limit), question_free, (GDestroyNotify) g_ptr_array_unref, NULL);
}

/**
 * rungs_workbook_history_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsHistoryEntry): the changes of the record, latest first
 */
GPtrArray *
rungs_workbook_history_finish (RungsWorkbook  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
