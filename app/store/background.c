/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * background.c: a thread that reads through a connection of its own, one question after another. A question that nobody
 * waits for any more is stopped in the middle.
 */
#include "config.h"

#include "background.h"

#include <glib/gi18n-lib.h>

/* A running query is asked after so many steps of SQLite's whether it may go on: a few microseconds. */
#define STEPS_BETWEEN_LOOKS 500

struct _RungsBackground
{
  GThread *thread;
  GAsyncQueue *jobs;
  RungsInbox *inbox;
  char *path;
  RungsDatabaseFlags flags;
  char *vfs;
  gint is_closing; /* atomic */
};

struct _RungsBackgroundJob
{
  RungsBackground *background;
  GTask *task; /* NULL: the thread is to end */
  RungsBackgroundWork work;
  gpointer question;
  GDestroyNotify free_question;
  GDestroyNotify free_answer;
  RungsBackgroundJob **place; /* where the asker remembers it; cleared when it is answered */
  gint is_stopped;            /* atomic */
  gpointer answer;
  GError *error;
};

static int
is_to_stop (void *data)
{
  RungsBackgroundJob *job = data;

  return g_atomic_int_get (&job->is_stopped) || g_atomic_int_get (&job->background->is_closing) ||
         g_cancellable_is_cancelled (g_task_get_cancellable (job->task));
}

static void
forget_answer (RungsBackgroundJob *job)
{
  if (job->answer != NULL && job->free_answer != NULL)
    job->free_answer (g_steal_pointer (&job->answer));
  rungs_database_set_error (NULL, SQLITE_INTERRUPT, &job->error);
}

static void
deliver (gpointer data)
{
  RungsBackgroundJob *job = data;

  /* It may have been stopped between its end and now: an old answer must not come after a newer question. */
  if (job->error == NULL && g_atomic_int_get (&job->is_stopped))
    forget_answer (job);
  if (job->place != NULL && *job->place == job)
    *job->place = NULL;
  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->answer), job->free_answer);
  g_object_unref (job->task);
  if (job->free_question != NULL)
    job->free_question (job->question);
  g_free (job);
}

static void
do_job (RungsBackground     *self,
        RungsDatabase      **database,
        RungsBackgroundJob  *job)
{
  if (!is_to_stop (job) && *database == NULL)
    *database = rungs_database_open (self->path, self->flags, self->vfs, &job->error);
  if (job->error == NULL && is_to_stop (job))
    rungs_database_set_error (NULL, SQLITE_INTERRUPT, &job->error);
  if (job->error == NULL)
    {
      sqlite3_progress_handler (rungs_database_handle (*database), STEPS_BETWEEN_LOOKS, is_to_stop, job);
      job->answer = job->work (*database, job->question, &job->error);
      sqlite3_progress_handler (rungs_database_handle (*database), 0, NULL, NULL);
    }
  /* What was stopped too late to be interrupted is not wanted either. */
  if (job->error == NULL && is_to_stop (job))
    forget_answer (job);
  rungs_inbox_post (self->inbox, deliver, job);
}

static gpointer
run (gpointer data)
{
  RungsBackground *self = data;
  RungsDatabase *database = NULL;

  for (;;)
    {
      RungsBackgroundJob *job = g_async_queue_pop (self->jobs);

      if (job->task == NULL)
        {
          g_free (job);
          break;
        }
      do_job (self, &database, job);
    }
  rungs_database_close (database);
  return NULL;
}

/**
 * rungs_background_new:
 * @name: of the thread
 * @path: the workbook
 * @flags: how to open it
 * @vfs: (nullable): the name of another VFS
 * @inbox: where answers go
 *
 * Returns: (transfer full): a thread that waits for questions
 */
RungsBackground *
rungs_background_new (const char          *name,
                      const char          *path,
                      RungsDatabaseFlags   flags,
                      const char          *vfs,
                      RungsInbox          *inbox)
{
  RungsBackground *self = g_new0 (RungsBackground, 1);

  self->path = g_strdup (path);
  self->flags = flags;
  self->vfs = g_strdup (vfs);
  self->inbox = inbox;
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, run, self);
  return self;
}

/**
 * rungs_background_free:
 * @self: (nullable): a background
 *
 * Stops what it does and waits for its thread; the answers lie in the inbox.
 */
void
rungs_background_free (RungsBackground *self)
{
  if (self == NULL)
    return;
  g_atomic_int_set (&self->is_closing, TRUE);
  g_async_queue_push (self->jobs, g_new0 (RungsBackgroundJob, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self);
}

/**
 * rungs_background_ask:
 * @self: a background
 * @task: (transfer full): returned on the inbox's thread
 * @work: what to do
 * @question: (transfer full): for @work
 * @free_question: frees @question
 * @free_answer: frees what @work returns
 * @place: (nullable): where the asker remembers the job; set to %NULL when it is answered, unless it holds a later one
 *
 * Returns: (transfer none): the job, good until it is answered
 */
RungsBackgroundJob *
rungs_background_ask (RungsBackground      *self,
                      GTask                *task,
                      RungsBackgroundWork   work,
                      gpointer              question,
                      GDestroyNotify        free_question,
                      GDestroyNotify        free_answer,
                      RungsBackgroundJob  **place)
{
  RungsBackgroundJob *job = g_new0 (RungsBackgroundJob, 1);

  job->background = self;
  job->task = task;
  job->work = work;
  job->question = question;
  job->free_question = free_question;
  job->free_answer = free_answer;
  job->place = place;
  g_async_queue_push (self->jobs, job);
  return job;
}

/**
 * rungs_background_job_stop:
 * @job: a job that is not answered yet
 *
 * Makes it fail with %G_IO_ERROR_CANCELLED, soon.
 */
void
rungs_background_job_stop (RungsBackgroundJob *job)
{
  g_atomic_int_set (&job->is_stopped, TRUE);
}
