/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-keeping.c: what is kept of a story that was taken back. Of what stays as a proof it is written down last that it is one,
 * once it is.
 */
#include "config.h"

#include "story-keeping.h"

#include <glib/gi18n-lib.h>

#include "reading.h"
#include "story-deeds.h"

/* A keeping on its way. */
typedef struct
{
  char *story;
  RungsStoryKeeping keeping;
  gboolean is_finished;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_free (keeping->story);
  g_free (keeping);
}

static RungsErasure *
make_erasure (const char        *story,
              RungsStoryKeeping  keeping)
{
  RungsErasure *erasure = rungs_erasure_new ("consent");

  if (keeping == RUNGS_STORY_KEEP_PROOF)
    rungs_erasure_add_all_but_proof (erasure, story);
  else
    rungs_erasure_add_record (erasure, rungs_kind_find ("case-study"), story);
  return erasure;
}

static gboolean
may_keep (RungsWorkbook      *workbook,
          const char         *story,
          RungsStoryKeeping   keeping,
          GError            **error)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), story, error);
  g_autoptr (RungsWithdrawal) withdrawal = record != NULL ? rungs_story_withdrawal (workbook, record, error) : NULL;

  if (withdrawal == NULL)
    return FALSE;
  if (!withdrawal->is_taken_back)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                           _("This story was not taken back: take it back first, then decide what is kept of it."));
      return FALSE;
    }
  if (keeping == RUNGS_STORY_KEEP_NOTHING && withdrawal->holders->len > 0)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                           _("Copies are out, and nobody would know of them any more. Say first what became of each, or keep only "
                             "the proof for now."));
      return FALSE;
    }
  return TRUE;
}

/**
 * rungs_story_keep_preview:
 * @workbook: a workbook
 * @story: the id of a case study
 * @keeping: what is to be kept of it
 * @error: (out): why it may not be
 *
 * Returns: (transfer full) (nullable): what would go and what would stay
 */
RungsErasePreview *
rungs_story_keep_preview (RungsWorkbook      *workbook,
                          const char         *story,
                          RungsStoryKeeping   keeping,
                          GError            **error)
{
  g_autoptr (RungsErasure) erasure = make_erasure (story, keeping);

  return may_keep (workbook, story, keeping, error) ? rungs_workbook_erase_preview (workbook, erasure, error) : NULL;
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The text is gone; it is told by what stays that it was meant to. */
static void
tell (GTask *task)
{
  const Keeping *keeping = g_task_get_task_data (task);

  rungs_workbook_write_async (g_task_get_source_object (task), rungs_story_keep_proof (keeping->story), NULL, told_cb,
                              g_object_ref (task));
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Keeping *keeping = g_task_get_task_data (task);
  GError *error = NULL;

  if (!rungs_workbook_erase_finish (RUNGS_WORKBOOK (source), result, &keeping->is_finished, &error))
    g_task_return_error (task, error);
  else if (keeping->keeping == RUNGS_STORY_KEEP_PROOF)
    tell (task);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * rungs_story_keep_async:
 * @workbook: a workbook
 * @story: the id of a case study that was taken back
 * @keeping: what is to be kept of it
 * @progress: (nullable): called now and then
 * @progress_data: for @progress
 * @cancellable: (nullable): keeps it from being done, for as long as @progress says that it may stop
 * @callback: called when it is on disk, or was refused
 * @user_data: for @callback
 */
void
rungs_story_keep_async (RungsWorkbook          *workbook,
                        const char             *story,
                        RungsStoryKeeping       keeping,
                        RungsEraseProgressFunc  progress,
                        gpointer                progress_data,
                        GCancellable           *cancellable,
                        GAsyncReadyCallback     callback,
                        gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (workbook, cancellable, callback, user_data);
  Keeping *data = g_new0 (Keeping, 1);
  GError *error = NULL;

  /* What is gone is gone: that somebody pressed Stop at the end does not bring it back. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, rungs_story_keep_async);
  data->story = g_strdup (story);
  data->keeping = keeping;
  g_task_set_task_data (task, data, keeping_free);
  if (!may_keep (workbook, story, keeping, &error))
    g_task_return_error (task, error);
  else
    rungs_workbook_erase_async (workbook, make_erasure (story, keeping), progress, progress_data, cancellable, erased_cb,
                                g_object_ref (task));
}

/**
 * rungs_story_keep_finish:
 * @workbook: a workbook
 * @result: what the callback was given
 * @is_finished: (out) (optional): whether the room it took is scrubbed, too
 * @error: place for an error
 *
 * Returns: whether it was done
 */
gboolean
rungs_story_keep_finish (RungsWorkbook  *workbook,
                         GAsyncResult   *result,
                         gboolean       *is_finished,
                         GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workbook), FALSE);

  if (is_finished != NULL)
    *is_finished = ((const Keeping *) g_task_get_task_data (G_TASK (result)))->is_finished;
  return g_task_propagate_boolean (G_TASK (result), error);
}
