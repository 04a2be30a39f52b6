/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook-erasing.c: asking a workbook to erase for good.
 */
#include "config.h"

#include "erasing.h"

#include "workbook-private.h"

static RungsWriterJob *
erase_job (RungsWorkbook          *self,
           RungsErasure           *erasure,
           RungsEraseProgressFunc  progress,
           gpointer                data)
{
  RungsWriterJob *job = rungs_writer_job_new (RUNGS_WRITER_ERASE);

  job->erasure = erasure;
  job->progress.inbox = self->inbox;
  job->progress.func = progress;
  job->progress.data = data;
  return job;
}

/**
 * rungs_workbook_erase_async:
 * @self: a workbook
 * @erasure: (transfer full): what is to be erased
 * @progress: (nullable): called now and then on the thread that opened @self, until @callback is
 * @progress_data: for @progress
 * @cancellable: (nullable): keeps it from being done, for as long as @progress says that it may stop
 * @callback: called when it is on disk, or was refused
 * @user_data: for @callback
 */
void
rungs_workbook_erase_async (RungsWorkbook          *self,
                            RungsErasure           *erasure,
                            RungsEraseProgressFunc  progress,
                            gpointer                progress_data,
                            GCancellable           *cancellable,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data)
{
  _rungs_workbook_ask_async (self, erase_job (self, erasure, progress, progress_data), rungs_workbook_erase_async,
                             cancellable, callback, user_data);
}

/**
 * rungs_workbook_erase_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @is_finished: (out) (optional): whether the room it took is scrubbed, too
 * @error: place for an error: nothing was erased
 *
 * Returns: whether it is erased
 */
gboolean
rungs_workbook_erase_finish (RungsWorkbook  *self,
                             GAsyncResult   *result,
                             gboolean       *is_finished,
                             GError        **error)
{
  g_autoptr (RungsWriterJob) job = g_task_propagate_pointer (G_TASK (result), error);

  if (job == NULL)
    return FALSE;
  if (is_finished != NULL)
    *is_finished = job->is_finished;
  return TRUE;
}

/**
 * rungs_workbook_erase:
 * @self: a workbook
 * @erasure: (transfer full): what is to be erased
 * @progress: (nullable): called now and then
 * @progress_data: for @progress
 * @is_finished: (out) (optional): whether the room it took is scrubbed, too
 * @error: place for an error: nothing was erased
 *
 * Waits for the disk: not for a window.
 *
 * Returns: whether it is erased
 */
gboolean
rungs_workbook_erase (RungsWorkbook           *self,
                      RungsErasure            *erasure,
                      RungsEraseProgressFunc   progress,
                      gpointer                 progress_data,
                      gboolean                *is_finished,
                      GError                 **error)
{
  g_autoptr (RungsWriterJob) job = erase_job (self, erasure, progress, progress_data);

  if (_rungs_workbook_is_unwritable (self, error))
    return FALSE;
  job = _rungs_workbook_ask_and_wait (self, g_steal_pointer (&job));
  if (job->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&job->error));
      return FALSE;
    }
  if (is_finished != NULL)
    *is_finished = job->is_finished;
  return TRUE;
}
