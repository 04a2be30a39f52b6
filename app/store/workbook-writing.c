/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook-writing.c: asking a workbook to write, to undo and to redo, and to say when all of it is on disk.
 */
#include "config.h"

#include "workbook-private.h"

static RungsWriterJob *
write_job (RungsEdits *edits)
{
  RungsWriterJob *job = rungs_writer_job_new (RUNGS_WRITER_WRITE);

  job->edits = edits;
  return job;
}

static RungsWriterJob *
undo_job (gint64 change)
{
  RungsWriterJob *job = rungs_writer_job_new (RUNGS_WRITER_UNDO);

  job->change = change;
  return job;
}

/**
 * rungs_workbook_write_async:
 * @self: a workbook
 * @edits: (transfer full): what to write, all of it or nothing
 * @cancellable: (nullable): keeps it from being begun
 * @callback: (nullable): called when it is on disk, or was refused
 * @user_data: for @callback
 */
void
rungs_workbook_write_async (RungsWorkbook       *self,
                            RungsEdits          *edits,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  _rungs_workbook_ask_async (self, write_job (edits), rungs_workbook_write_async, cancellable, callback, user_data);
}

/**
 * rungs_workbook_write_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @change: (out) (optional): the number of the change; 0 where nothing changed
 * @error: place for an error
 *
 * Returns: whether it is on disk
 */
gboolean
rungs_workbook_write_finish (RungsWorkbook  *self,
                             GAsyncResult   *result,
                             gint64         *change,
                             GError        **error)
{
  g_autoptr (RungsWriterJob) job = g_task_propagate_pointer (G_TASK (result), error);

  if (job == NULL)
    return FALSE;
  if (change != NULL)
    *change = job->change;
  return TRUE;
}

/* Takes the answer of a job that was waited for. */
static gboolean
take_answer (RungsWriterJob  *job,
             gint64          *change,
             char           **label,
             GError         **error)
{
  g_autoptr (RungsWriterJob) answer = job;

  if (answer->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&answer->error));
      return FALSE;
    }
  if (change != NULL)
    *change = answer->change;
  if (label != NULL)
    *label = g_steal_pointer (&answer->label);
  return TRUE;
}

/**
 * rungs_workbook_write:
 * @self: a workbook
 * @edits: (transfer full): what to write, all of it or nothing
 * @change: (out) (optional): the number of the change; 0 where nothing changed
 * @error: place for an error
 *
 * Waits for the disk: not for a window.
 *
 * Returns: whether it is on disk
 */
gboolean
rungs_workbook_write (RungsWorkbook  *self,
                      RungsEdits     *edits,
                      gint64         *change,
                      GError        **error)
{
  if (_rungs_workbook_is_unwritable (self, error))
    {
      rungs_edits_free (edits);
      return FALSE;
    }
  return take_answer (_rungs_workbook_ask_and_wait (self, write_job (edits)), change, NULL, error);
}

/**
 * rungs_workbook_undo_async:
 * @self: a workbook
 * @change: 0 for the latest change that stands; another number: that one alone is taken back
 * @cancellable: (nullable): keeps it from being begun
 * @callback: (nullable): called when it is on disk, or was refused
 * @user_data: for @callback
 */
void
rungs_workbook_undo_async (RungsWorkbook       *self,
                           gint64               change,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  _rungs_workbook_ask_async (self, undo_job (change), rungs_workbook_undo_async, cancellable, callback, user_data);
}

static char *
finish_label (GAsyncResult  *result,
              GError       **error)
{
  g_autoptr (RungsWriterJob) job = g_task_propagate_pointer (G_TASK (result), error);

  return job != NULL ? g_steal_pointer (&job->label) : NULL;
}

/**
 * rungs_workbook_undo_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): what was taken back
 */
char *
rungs_workbook_undo_finish (RungsWorkbook  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  return finish_label (result, error);
}

/**
 * rungs_workbook_undo:
 * @self: a workbook
 * @change: 0 for the latest change that stands; another number: that one alone is taken back
 * @error: place for an error
 *
 * Waits for the disk: not for a window.
 *
 * Returns: (transfer full) (nullable): what was taken back
 */
char *
rungs_workbook_undo (RungsWorkbook  *self,
                     gint64          change,
                     GError        **error)
{
  char *label = NULL;

  if (_rungs_workbook_is_unwritable (self, error) ||
      !take_answer (_rungs_workbook_ask_and_wait (self, undo_job (change)), NULL, &label, error))
    return NULL;
  return label;
}

/**
 * rungs_workbook_end_undo:
 * @self: a workbook
 * @error: place for an error
 *
 * Lets undo end above what stands now: what a new workbook begins with is not taken away step by step. Waits for the disk.
 *
 * Returns: whether it is on disk
 */
gboolean
rungs_workbook_end_undo (RungsWorkbook  *self,
                         GError        **error)
{
  return !_rungs_workbook_is_unwritable (self, error) &&
         take_answer (_rungs_workbook_ask_and_wait (self, rungs_writer_job_new (RUNGS_WRITER_END_UNDO)), NULL, NULL, error);
}

/**
 * rungs_workbook_redo_async:
 * @self: a workbook
 * @cancellable: (nullable): keeps it from being begun
 * @callback: (nullable): called when it is on disk, or was refused
 * @user_data: for @callback
 */
void
rungs_workbook_redo_async (RungsWorkbook       *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  _rungs_workbook_ask_async (self, rungs_writer_job_new (RUNGS_WRITER_REDO), rungs_workbook_redo_async, cancellable,
                             callback, user_data);
}

/**
 * rungs_workbook_redo_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): what was done again
 */
char *
rungs_workbook_redo_finish (RungsWorkbook  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  return finish_label (result, error);
}

/**
 * rungs_workbook_redo:
 * @self: a workbook
 * @error: place for an error
 *
 * Waits for the disk: not for a window.
 *
 * Returns: (transfer full) (nullable): what was done again
 */
char *
rungs_workbook_redo (RungsWorkbook  *self,
                     GError        **error)
{
  char *label = NULL;

  if (_rungs_workbook_is_unwritable (self, error) ||
      !take_answer (_rungs_workbook_ask_and_wait (self, rungs_writer_job_new (RUNGS_WRITER_REDO)), NULL, &label, error))
    return NULL;
  return label;
}

/**
 * rungs_workbook_settle_async:
 * @self: a workbook
 * @callback: called when everything that was asked to be written until now is on disk, or failed
 * @user_data: for @callback
 */
void
rungs_workbook_settle_async (RungsWorkbook       *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  /* Nothing can be on its way in a workbook that cannot be written. */
  if (self->writer == NULL)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

      g_task_set_source_tag (task, rungs_workbook_settle_async);
      g_task_return_pointer (task, rungs_writer_job_new (RUNGS_WRITER_SETTLE),
                             (GDestroyNotify) rungs_writer_job_free);
      return;
    }
  _rungs_workbook_ask_async (self, rungs_writer_job_new (RUNGS_WRITER_SETTLE), rungs_workbook_settle_async, NULL, callback,
                             user_data);
}

/**
 * rungs_workbook_settle_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: whether it was settled
 */
gboolean
rungs_workbook_settle_finish (RungsWorkbook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_autoptr (RungsWriterJob) job = g_task_propagate_pointer (G_TASK (result), error);

  return job != NULL;
}
