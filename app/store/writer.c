/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * writer.c: the one thread that writes. Jobs that wait together go to disk together, so that a slow disk is waited for once;
 * each is answered only after the commit that holds it.
 */
#include "config.h"

#include "writer.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>

#include "erasing-run.h"
#include "forgetting.h"
#include "undoing.h"
#include "writing.h"

/* So many jobs at most in one transaction, that its memory stays small. */
#define MOST_TOGETHER 256

/* Progress is told in steps of a hundredth. */
#define SMALLEST_STEP 0.01

struct _RungsWriter
{
  GThread *thread;
  GAsyncQueue *jobs;

  /* Of the thread */
  RungsDatabase *database;
  RungsHooks hooks;
  RungsTyping typing;
  RungsWriterAnswer answer;
  gpointer data;
};

/**
 * rungs_writer_job_new:
 * @sort: what is asked
 *
 * Returns: (transfer full): a job
 */
RungsWriterJob *
rungs_writer_job_new (RungsWriterSort sort)
{
  RungsWriterJob *job = g_new0 (RungsWriterJob, 1);

  job->sort = sort;
  return job;
}

static void
clear_answer (RungsWriterJob *job)
{
  g_clear_pointer (&job->label, g_free);
  g_clear_pointer (&job->touched, g_ptr_array_unref);
  g_clear_error (&job->error);
  rungs_position_clear (&job->position);
}

/**
 * rungs_writer_job_free:
 * @job: (nullable): a job that nobody waits for
 */
void
rungs_writer_job_free (RungsWriterJob *job)
{
  if (job == NULL)
    return;
  clear_answer (job);
  g_clear_pointer (&job->edits, rungs_edits_free);
  g_clear_pointer (&job->erasure, rungs_erasure_free);
  g_clear_pointer (&job->author, g_free);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static gboolean
do_job (RungsWriter     *self,
        RungsWriterJob  *job,
        gint64          *change,
        GError         **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  switch (job->sort)
    {
    case RUNGS_WRITER_WRITE:
      return rungs_writing_apply (self->database, &self->hooks, &self->typing, job->edits, job->author, change,
                                  &job->touched, error);
    case RUNGS_WRITER_UNDO:
      return rungs_undoing_undo (self->database, &self->hooks, job->change, job->author, &job->label, &job->touched,
                                 error);
    case RUNGS_WRITER_REDO:
      return rungs_undoing_redo (self->database, &self->hooks, job->author, &job->label, &job->touched, error);
    case RUNGS_WRITER_END_UNDO:
      rungs_typing_clear (&self->typing);
      return rungs_journal_end_undo (self->database, error);
    case RUNGS_WRITER_ERASE:
    case RUNGS_WRITER_SETTLE:
    case RUNGS_WRITER_REST:
    case RUNGS_WRITER_QUIT:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
do_job_apart (RungsWriter     *self,
              RungsWriterJob  *job,
              gint64          *change,
              GError         **error)
{
  if (!rungs_database_save (self->database, error))
    return FALSE;
  if (do_job (self, job, change, error) && rungs_database_keep (self->database, error))
    return TRUE;
  rungs_typing_clear (&self->typing);
  rungs_database_give_back (self->database);
  return FALSE;
}

/* Does @jobs in one transaction. A job that is refused leaves the others alone. %FALSE: nothing of any of them is on disk. */
static gboolean
do_together (RungsWriter  *self,
             GPtrArray    *jobs,
             gint64       *changes,
             GError      **error)
{
  RungsPosition position = { 0 };

  if (!rungs_database_is_in_place (self->database, error) || !rungs_database_begin (self->database, error))
    return FALSE;
  for (guint i = 0; i < jobs->len; i++)
    {
      RungsWriterJob *job = g_ptr_array_index (jobs, i);

      clear_answer (job);
      changes[i] = 0;
      if (!do_job_apart (self, job, &changes[i], &job->error) &&
          sqlite3_get_autocommit (rungs_database_handle (self->database)))
        {
          /* SQLite gave the whole transaction back: a full or failing disk. */
          g_propagate_error (error, g_steal_pointer (&job->error));
          return FALSE;
        }
    }
  if (!rungs_journal_position (self->database, &position, error) || !rungs_database_commit (self->database, error))
    {
      rungs_database_rollback (self->database);
      rungs_position_clear (&position);
      return FALSE;
    }
  for (guint i = 0; i < jobs->len; i++)
    {
      RungsWriterJob *job = g_ptr_array_index (jobs, i);

      job->position = position;
      job->position.undo_label = g_strdup (position.undo_label);
      job->position.redo_label = g_strdup (position.redo_label);
    }
  rungs_position_clear (&position);
  return TRUE;
}

static void
answer_all (RungsWriter *self,
            GPtrArray   *jobs,
            gint64      *changes)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      RungsWriterJob *job = g_ptr_array_index (jobs, i);

      if (job->sort == RUNGS_WRITER_WRITE)
        job->change = changes[i];
      self->answer (job, self->data);
    }
}

static void
fail_one (RungsWriter    *self,
          RungsWriterJob *job,
          GError         *error)
{
  clear_answer (job);
  job->error = error;
  job->change = 0;
  rungs_journal_position (self->database, &job->position, NULL);
  self->answer (job, self->data);
}

static void
write_jobs (RungsWriter *self,
            GPtrArray   *jobs)
{
  g_autofree gint64 *changes = g_new0 (gint64, jobs->len);
  GError *error = NULL;

  if (jobs->len == 0)
    return;
  if (do_together (self, jobs, changes, &error))
    {
      answer_all (self, jobs, changes);
      return;
    }
  rungs_typing_clear (&self->typing);
  if (jobs->len == 1)
    {
      fail_one (self, g_ptr_array_index (jobs, 0), error);
      return;
    }
  g_clear_error (&error);
  /* One of them may be too big for what room is left: each gets its own chance. */
  for (guint i = 0; i < jobs->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, g_ptr_array_index (jobs, i));
      write_jobs (self, one);
    }
}

static gboolean
is_writing (const RungsWriterJob *job)
{
  return job->sort == RUNGS_WRITER_WRITE || job->sort == RUNGS_WRITER_UNDO || job->sort == RUNGS_WRITER_REDO ||
         job->sort == RUNGS_WRITER_END_UNDO;
}

/* Takes what waits, up to and with the first job that does not write. */
static RungsWriterJob *
gather (RungsWriter *self,
        GPtrArray   *jobs)
{
  RungsWriterJob *job = g_async_queue_pop (self->jobs);

  while (job != NULL && is_writing (job))
    {
      g_ptr_array_add (jobs, job);
      job = jobs->len < MOST_TOGETHER ? g_async_queue_try_pop (self->jobs) : NULL;
    }
  return job;
}

/* How far a job is, on its way to who asked for it. */
typedef struct
{
  RungsEraseProgressFunc func;
  gpointer data;
  double done;
  gboolean may_stop;
} Told;

static void
deliver_told (gpointer data)
{
  Told *told = data;

  told->func (told->done, told->may_stop, told->data);
  g_free (told);
}

static void
told_cb (double    done,
         gboolean  may_stop,
         gpointer  data)
{
  RungsWriterProgress *progress = data;
  Told *told = NULL;

  if (progress->func == NULL || (may_stop && done - progress->told < SMALLEST_STEP))
    return;
  progress->told = done;
  told = g_new0 (Told, 1);
  told->func = progress->func;
  told->data = progress->data;
  told->done = done;
  told->may_stop = may_stop;
  rungs_inbox_post (progress->inbox, deliver_told, told);
}

static void
erase (RungsWriter    *self,
       RungsWriterJob *job)
{
  rungs_typing_clear (&self->typing);
  /* What cannot be scrubbed now, on a full disk or while another program reads, is when the workbook is closed or opened. */
  if (rungs_erasing_run (self->database, &self->hooks, job->erasure, job->cancellable, told_cb, &job->progress,
                         &job->touched, &job->error))
    job->is_finished = rungs_erasing_finish (self->database, NULL);
}

static gpointer
run (gpointer data)
{
  RungsWriter *self = data;
  gboolean is_over = FALSE;

  while (!is_over)
    {
      g_autoptr (GPtrArray) jobs = g_ptr_array_new ();
      RungsWriterJob *last = gather (self, jobs);

      write_jobs (self, jobs);
      if (last == NULL)
        continue;
      is_over = last->sort == RUNGS_WRITER_QUIT;
      if (last->sort == RUNGS_WRITER_ERASE)
        erase (self, last);
      if (last->sort == RUNGS_WRITER_REST)
        {
          rungs_typing_clear (&self->typing);
          /* Where the disk has no room for it, it is done when the workbook is opened again. */
          rungs_forgetting_run (self->database, NULL);
          rungs_erasing_finish (self->database, NULL);
          rungs_database_checkpoint (self->database, &last->error);
        }
      if (is_over)
        g_clear_pointer (&self->database, rungs_database_close);
      else
        rungs_journal_position (self->database, &last->position, NULL);
      self->answer (last, self->data);
    }
  return NULL;
}

/**
 * rungs_writer_new:
 * @database: (transfer full): the database that writes
 * @hooks: the clock
 * @answer: called on the writer's thread for each job
 * @data: for @answer
 *
 * Returns: (transfer full): a writer at work
 */
RungsWriter *
rungs_writer_new (RungsDatabase     *database,
                  const RungsHooks  *hooks,
                  RungsWriterAnswer  answer,
                  gpointer           data)
{
  RungsWriter *self = g_new0 (RungsWriter, 1);

  self->database = database;
  self->hooks = *hooks;
  self->answer = answer;
  self->data = data;
  self->jobs = g_async_queue_new_full ((GDestroyNotify) rungs_writer_job_free);
  self->thread = g_thread_new ("rungs-writer", run, self);
  return self;
}

/**
 * rungs_writer_ask:
 * @self: a writer
 * @job: (transfer full): comes back by the writer's answer
 */
void
rungs_writer_ask (RungsWriter    *self,
                  RungsWriterJob *job)
{
  g_async_queue_push (self->jobs, job);
}

/**
 * rungs_writer_free:
 * @self: (nullable): a writer that was asked to quit
 */
void
rungs_writer_free (RungsWriter *self)
{
  if (self == NULL)
    return;
  g_thread_join (self->thread);
  rungs_typing_clear (&self->typing);
  g_async_queue_unref (self->jobs);
  g_free (self);
}
