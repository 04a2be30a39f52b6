/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * checking.c: whether a workbook is sound: its file, its links, its rules, its search index and its journal, each fault as a
 * plain sentence.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "links.h"
#include "rules.h"
#include "search-index.h"
#include "table.h"
#include "undoing.h"
#include "workbook-private.h"

/* Past so many faults more of them tell nothing new. */
#define MOST_FAULTS 100

typedef struct
{
  RungsDatabase *file;
  RungsDatabase *database; /* a copy of it in memory, that nobody writes to meanwhile */
  GPtrArray *faults; /* char * */
  gint64 n_words;    /* records that must have a row of the search index */
} Checking;

static void G_GNUC_PRINTF (2, 3)
tell (Checking   *self,
      const char *format,
      ...)
{
  va_list values;

  if (self->faults->len >= MOST_FAULTS)
    return;
  va_start (values, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, values));
  va_end (values);
}

static gboolean
check_structure (Checking  *self,
                 GError   **error)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (self->file, "PRAGMA integrity_check (20)", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      const char *text = rungs_statement_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        /* Translators: %s is what the database engine found, in English. */
        tell (self, _("The file is damaged (%s): open your latest backup instead."), text);
    }
  return step == RUNGS_STEP_DONE;
}

static gboolean
check_links (Checking  *self,
             GError   **error)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (self->database, "PRAGMA foreign_key_check", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    /* Translators: both are names of tables. */
    tell (self, _("A record of “%s” points to one of “%s” that is not there: open it and choose another."),
          rungs_statement_text (statement, 0), rungs_statement_text (statement, 2));
  return step == RUNGS_STEP_DONE;
}

static gboolean
check_words (Checking           *self,
             const RungsRecord  *record,
             GError            **error)
{
  g_autofree char *words = rungs_index_words (record);
  g_autoptr (RungsBorrowed) statement = NULL;
  RungsStep step;

  if (words == NULL)
    return TRUE;
  self->n_words++;
  statement = rungs_database_cached (self->database,
                                     "SELECT 1 FROM search WHERE rowid = :row AND kind = :kind AND id = :id AND words = :words",
                                     error);
  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_int (statement, ":row", rungs_index_row (rungs_record_id (record)));
  rungs_statement_bind_text (statement, ":kind", rungs_record_kind (record)->name);
  rungs_statement_bind_text (statement, ":id", rungs_record_id (record));
  rungs_statement_bind_text (statement, ":words", words);
  step = rungs_statement_step (statement, error);
  if (step == RUNGS_STEP_DONE)
    /* Translators: the first %s is a kind of record, the second its id. */
    tell (self, _("Search does not know what this record says now: %s %s."), rungs_record_kind (record)->name,
          rungs_record_id (record));
  return step != RUNGS_STEP_ERROR;
}

static gboolean
check_record (Checking           *self,
              const RungsRecord  *record,
              GError            **error)
{
  g_autoptr (GPtrArray) faults = rungs_rules_faults (record);
  g_autoptr (GError) local_error = NULL;

  for (guint i = 0; i < faults->len; i++)
    {
      const RungsFault *fault = g_ptr_array_index (faults, i);

      if (!fault->is_hint)
        /* Translators: a kind of record, its id, the name of a field, and what is wrong with it. */
        tell (self, _("%s %s, %s: %s"), rungs_record_kind (record)->name, rungs_record_id (record), fault->field,
              fault->text);
    }
  if (!rungs_links_lead (self->database, NULL, record, &local_error))
    tell (self, "%s %s: %s", rungs_record_kind (record)->name, rungs_record_id (record), local_error->message);
  return check_words (self, record, error);
}

static gboolean
check_kind (Checking         *self,
            const RungsKind  *kind,
            GError          **error)
{
  const RungsTable *table = rungs_table_of (self->database, kind);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (self->database, table->select, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      g_autoptr (RungsRecord) record = rungs_table_record (table, statement);

      if (!check_record (self, record, error))
        return FALSE;
    }
  return step == RUNGS_STEP_DONE;
}

static gboolean
check_index (Checking  *self,
             GError   **error)
{
  gint64 n_rows = rungs_database_number (self->database, "SELECT count (*) FROM search", error);
  g_autoptr (GError) local_error = NULL;

  if (n_rows < 0)
    return FALSE;
  if (n_rows != self->n_words)
    tell (self, _("Search knows %" G_GINT64_FORMAT " records and should know %" G_GINT64_FORMAT "."), n_rows,
          self->n_words);
  if (!rungs_database_exec (self->database, "INSERT INTO search (search) VALUES ('integrity-check')", &local_error))
    tell (self, _("The search index is damaged: open your latest backup instead."));
  return TRUE;
}

static gboolean
check_drafts (Checking  *self,
              GError   **error)
{
  g_autoptr (RungsStatement) statement =
      rungs_database_prepare (self->database, "SELECT kind, id, field FROM draft", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      const RungsKind *kind = rungs_kind_find (rungs_statement_text (statement, 0));

      if (kind == NULL || rungs_kind_field (kind, rungs_statement_text (statement, 2)) == NULL)
        /* Translators: the first %s is a kind of record, the second the name of a field. */
        tell (self, _("Something was typed for a field that is not there: %s, %s."), rungs_statement_text (statement, 0),
              rungs_statement_text (statement, 2));
    }
  return step == RUNGS_STEP_DONE;
}

/* Every change taken out of the copy, one after another: each must fit what the later ones left. */
static gboolean
check_journal (Checking  *self,
               GError   **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!rungs_database_begin (self->database, error))
    return FALSE;
  if (!rungs_undoing_unwind (self->database, 0, &local_error))
    /* Translators: %s is a sentence that says what was found. */
    tell (self, _("The journal does not fit the records, so undo may not work: %s"), local_error->message);
  rungs_database_rollback (self->database);
  return TRUE;
}

static gboolean
check_all (Checking  *self,
           GError   **error)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  if (!check_structure (self, error) || !check_links (self, error))
    return FALSE;
  for (guint i = 0; kinds[i] != NULL; i++)
    if (!check_kind (self, kinds[i], error))
      return FALSE;
  return check_index (self, error) && check_drafts (self, error) && check_journal (self, error);
}

/**
 * rungs_workbook_check:
 * @self: a workbook
 * @error: place for an error
 *
 * Looks at everything in it, which takes its time.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong, a sentence each; empty where it is sound
 */
GPtrArray *
rungs_workbook_check (RungsWorkbook  *self,
                      GError        **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RungsDatabase) copy = NULL;
  g_autoptr (RungsDatabase) file = NULL;
  g_autoptr (GError) local_error = NULL;
  Checking checking = { NULL, NULL, faults, 0 };

  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  copy = rungs_database_open_memory (error);
  if (copy == NULL)
    return NULL;
  checking.database = copy;
  /* Through a connection of its own: SQLite 3.44 and newer hold the search index to counts that a connection remembers from
   * the check before, and call it damaged when somebody wrote since. */
  file = rungs_database_open (self->path, self->reading, self->hooks.vfs, &local_error);
  checking.file = file;
  if (file != NULL && rungs_database_copy_into (self->reader, copy, &local_error) && check_all (&checking, &local_error))
    return g_steal_pointer (&faults);
  /* Damage can be such that looking for it fails: that too is an answer. */
  if (g_error_matches (local_error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CORRUPT))
    {
      tell (&checking, "%s", local_error->message);
      return g_steal_pointer (&faults);
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}
