/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook.c: one workbook as an object: what is asked of it goes to the writer's thread, what comes back is told by its
 * properties and its signal. Nothing here writes, or waits for a disk, but the calls that say they wait.
 */
#include "config.h"

#include "workbook-private.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "creating.h"
#include "opening.h"

G_DEFINE_FINAL_TYPE (RungsWorkbook, rungs_workbook, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_CAN_UNDO,
  PROP_UNDO_LABEL,
  PROP_CAN_REDO,
  PROP_REDO_LABEL,
  PROP_SAVING,
  PROP_EXAMPLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Who asked for a job, on the thread that opened the workbook. */
typedef struct
{
  RungsWorkbook *workbook; /* owned */
  GTask *task;             /* NULL: somebody waits */
  gboolean *is_done;       /* of the one who waits */
  RungsWriterJob **answer; /* of the one who waits: the job, handed over */
} Asked;

static gboolean
set_label (char **label,
           char  *text)
{
  gboolean differs = g_strcmp0 (*label, text) != 0;

  g_free (*label);
  *label = text;
  return differs;
}

static void
take_position (RungsWorkbook *self,
               RungsPosition *position)
{
  gboolean could_undo = self->position.undo != 0;
  gboolean could_redo = self->position.redo != 0;
  gboolean undo_differs;
  gboolean redo_differs;

  self->position.undo = position->undo;
  self->position.redo = position->redo;
  undo_differs = set_label (&self->position.undo_label, g_steal_pointer (&position->undo_label));
  redo_differs = set_label (&self->position.redo_label, g_steal_pointer (&position->redo_label));
  if (could_undo != (self->position.undo != 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  if (undo_differs)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_LABEL]);
  if (could_redo != (self->position.redo != 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
  if (redo_differs)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_LABEL]);
}

static void
count_saving (RungsWorkbook *self,
              int            by)
{
  gboolean was = self->n_saving > 0;

  self->n_saving = (guint) ((int) self->n_saving + by);
  if (was != (self->n_saving > 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVING]);
}

static void
answer_task (GTask          *task,
             RungsWriterJob *job)
{
  /* Once it is returned the job is the caller's, who may have freed it already. */
  if (job->error == NULL)
    {
      g_task_return_pointer (task, job, (GDestroyNotify) rungs_writer_job_free);
      return;
    }
  g_task_return_error (task, g_error_copy (job->error));
  rungs_writer_job_free (job);
}

/* An answer on its way to who asked. */
typedef struct
{
  GTask *task;
  RungsWriterJob *job;
} Answer;

static gboolean
answer_now_cb (gpointer data)
{
  Answer *answer = data;

  answer_task (answer->task, answer->job);
  g_object_unref (answer->task);
  g_free (answer);
  return G_SOURCE_REMOVE;
}

/* Left to itself a GTask calls back now or in the next turn of the loop, as it finds the loop, and a newer answer overtakes an
 * older one. Each goes by a source of its own instead: those are called in the order they came. */
static void
answer_in_order (GTask          *task,
                 RungsWriterJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Answer *answer = g_new (Answer, 1);

  answer->task = task;
  answer->job = job;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "rungs-answer");
  g_source_set_callback (source, answer_now_cb, answer, NULL);
  g_source_attach (source, g_task_get_context (task));
}

/* On the thread that opened the workbook, in the order of the jobs. */
static void
deliver (gpointer data)
{
  RungsWriterJob *job = data;
  Asked *asked = job->owner;
  RungsWorkbook *self = asked->workbook;

  if (job->sort != RUNGS_WRITER_QUIT)
    take_position (self, &job->position);
  if (job->error == NULL && job->touched != NULL && job->touched->len > 0)
    g_signal_emit (self, signals[CHANGED], 0, job->touched);
  count_saving (self, -1);
  if (asked->task != NULL)
    answer_in_order (asked->task, job);
  else
    {
      *asked->answer = job;
      *asked->is_done = TRUE;
    }
  g_object_unref (self);
  g_free (asked);
}

/* On the writer's thread. */
static void
answer_cb (RungsWriterJob *job,
           gpointer        data)
{
  rungs_inbox_post (data, deliver, job);
}

static Asked *
ask (RungsWorkbook  *self,
     RungsWriterJob *job)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->workbook = g_object_ref (self);
  job->owner = asked;
  job->author = g_strdup (self->author);
  count_saving (self, 1);
  return asked;
}

/**
 * _rungs_workbook_is_unwritable:
 * @self: a workbook
 * @error: place for an error
 *
 * Returns: whether it cannot be written, and why
 */
gboolean
_rungs_workbook_is_unwritable (RungsWorkbook  *self,
                               GError        **error)
{
  if (self->writer != NULL)
    return FALSE;
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY,
                       self->reader == NULL
                           ? _("This workbook was closed: open it again.")
                           : _("This workbook was opened to be read only: open it to write, or open a copy of it."));
  return TRUE;
}

/**
 * _rungs_workbook_ask_async:
 * @self: a workbook
 * @job: (transfer full): what to ask of the writer
 * @tag: the function that asks
 * @cancellable: (nullable): keeps it from being begun
 * @callback: (nullable): called with the job as a task's pointer when it is on disk, or was refused
 * @user_data: for @callback
 */
void
_rungs_workbook_ask_async (RungsWorkbook       *self,
                           RungsWriterJob      *job,
                           gpointer             tag,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, tag);
  /* What is on disk is done, whether it was cancelled meanwhile or not. */
  g_task_set_check_cancellable (task, FALSE);
  if (_rungs_workbook_is_unwritable (self, &error))
    {
      rungs_writer_job_free (job);
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  if (cancellable != NULL)
    job->cancellable = g_object_ref (cancellable);
  ask (self, job)->task = task;
  rungs_writer_ask (self->writer, job);
}

/**
 * _rungs_workbook_ask_and_wait:
 * @self: a workbook that can be written
 * @job: (transfer full): what to ask of the writer
 *
 * Returns: (transfer full): the job with its answer
 */
RungsWriterJob *
_rungs_workbook_ask_and_wait (RungsWorkbook  *self,
                              RungsWriterJob *job)
{
  gboolean is_done = FALSE;
  RungsWriterJob *answer = NULL;
  Asked *asked = ask (self, job);

  asked->is_done = &is_done;
  asked->answer = &answer;
  rungs_writer_ask (self->writer, job);
  rungs_inbox_wait_for (self->inbox, &is_done);
  return answer;
}

/**
 * _rungs_workbook_new:
 * @path: the name of its file
 * @context: of the thread that it belongs to
 * @hooks: what a test put in place
 *
 * Returns: (transfer full): a workbook without connections
 */
RungsWorkbook *
_rungs_workbook_new (const char        *path,
                     GMainContext      *context,
                     const RungsHooks  *hooks)
{
  RungsWorkbook *self = g_object_new (RUNGS_TYPE_WORKBOOK, NULL);

  self->path = g_strdup (path);
  self->context = g_main_context_ref (context);
  self->inbox = rungs_inbox_new (context);
  self->hooks = *hooks;
  return self;
}

/**
 * _rungs_workbook_load:
 * @self: a workbook that has its reader
 * @error: place for an error
 *
 * Returns: whether what it tells of itself could be read
 */
gboolean
_rungs_workbook_load (RungsWorkbook  *self,
                      GError        **error)
{
  g_autofree char *example =
      rungs_database_text (self->reader, "SELECT value FROM setting WHERE name = 'example'", NULL);

  self->is_example = g_strcmp0 (example, "yes") == 0;
  return rungs_journal_position (self->reader, &self->position, error);
}

/**
 * _rungs_workbook_get_lister:
 * @self: a workbook with a file
 *
 * Returns: (transfer none): the thread that reads what is too long for the one that opened it
 */
RungsBackground *
_rungs_workbook_get_lister (RungsWorkbook *self)
{
  if (self->lister == NULL)
    self->lister = rungs_background_new ("rungs-lister", self->path, self->reading, self->hooks.vfs, self->inbox);
  return self->lister;
}

static char *
real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

static RungsWorkbook *
open_in (const char        *path,
         RungsOpenFlags     flags,
         const RungsHooks  *hooks,
         GMainContext      *context,
         GError           **error)
{
  g_auto (RungsOpening) opening = { 0 };
  g_autofree char *real = real_path (path);
  RungsWorkbook *self = NULL;
  RungsDatabase *writer = NULL;

  if (!(flags & RUNGS_OPEN_TO_READ ? rungs_opening_to_read (real, hooks, &opening, error)
                                   : rungs_opening_to_write (real, hooks, &opening, error)))
    return NULL;
  self = _rungs_workbook_new (path, context, hooks);
  self->lock = g_steal_pointer (&opening.lock);
  self->reader = g_steal_pointer (&opening.reader);
  self->reading = opening.reading;
  self->is_private = opening.is_private;
  writer = g_steal_pointer (&opening.writer);
  if (!_rungs_workbook_load (self, error))
    {
      rungs_database_close (writer);
      g_object_unref (self);
      return NULL;
    }
  if (writer != NULL)
    self->writer = rungs_writer_new (writer, hooks, answer_cb, self->inbox);
  return self;
}

/**
 * _rungs_workbook_open_with:
 * @path: a file
 * @flags: to write, or to read beside others
 * @hooks: what a test puts in place
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): as rungs_workbook_open()
 */
RungsWorkbook *
_rungs_workbook_open_with (const char        *path,
                           RungsOpenFlags     flags,
                           const RungsHooks  *hooks,
                           GError           **error)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  return open_in (path, flags, hooks, context, error);
}

/**
 * _rungs_workbook_create_with:
 * @path: the file to be
 * @example: whether it is marked as the example programme
 * @hooks: what a test puts in place
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): as rungs_workbook_create()
 */
RungsWorkbook *
_rungs_workbook_create_with (const char        *path,
                             gboolean           example,
                             const RungsHooks  *hooks,
                             GError           **error)
{
  if (!rungs_creating_make (path, example, hooks, error))
    return NULL;
  return _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, hooks, error);
}

static void
get_property (GObject    *object,
              guint       property,
              GValue     *value,
              GParamSpec *pspec)
{
  RungsWorkbook *self = RUNGS_WORKBOOK (object);

  switch (property)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, rungs_workbook_is_read_only (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rungs_workbook_can_undo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->position.undo_label);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rungs_workbook_can_redo (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->position.redo_label);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, rungs_workbook_is_saving (self));
      break;
    case PROP_EXAMPLE:
      g_value_set_boolean (value, self->is_example);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
dispose (GObject *object)
{
  rungs_workbook_close (RUNGS_WORKBOOK (object));
  G_OBJECT_CLASS (rungs_workbook_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  RungsWorkbook *self = RUNGS_WORKBOOK (object);

  g_clear_pointer (&self->inbox, rungs_inbox_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->author, g_free);
  rungs_position_clear (&self->position);
  G_OBJECT_CLASS (rungs_workbook_parent_class)->finalize (object);
}

static void
rungs_workbook_class_init (RungsWorkbookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = get_property;
  object_class->dispose = dispose;
  object_class->finalize = finalize;
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  props[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  props[PROP_EXAMPLE] = g_param_spec_boolean ("example", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
rungs_workbook_init (RungsWorkbook *self)
{
}

/**
 * rungs_workbook_create:
 * @path: the file to be; never overwritten
 * @example: whether it is marked as the made-up example programme
 * @error: place for an error
 *
 * Makes a workbook that holds what every new one holds. It waits for the disk.
 *
 * Returns: (transfer full) (nullable): the workbook, open to write
 */
RungsWorkbook *
rungs_workbook_create (const char  *path,
                       gboolean     example,
                       GError     **error)
{
  return _rungs_workbook_create_with (path, example, &(RungsHooks){ 0 }, error);
}

/**
 * rungs_workbook_open:
 * @path: a file
 * @flags: to write, or to read beside others
 * @error: place for an error
 *
 * It waits for the disk; for a window there is rungs_workbook_open_async().
 *
 * Returns: (transfer full) (nullable): the workbook; where it is refused, the file and its folder are as they were
 */
RungsWorkbook *
rungs_workbook_open (const char      *path,
                     RungsOpenFlags   flags,
                     GError         **error)
{
  return _rungs_workbook_open_with (path, flags, &(RungsHooks){ 0 }, error);
}

/* What a thread that opens a workbook needs. */
typedef struct
{
  char *path;
  RungsOpenFlags flags;
  GMainContext *context;
} ToOpen;

static void
to_open_free (gpointer data)
{
  ToOpen *to_open = data;

  g_free (to_open->path);
  g_main_context_unref (to_open->context);
  g_free (to_open);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  ToOpen *to_open = data;
  GError *error = NULL;
  RungsWorkbook *workbook = open_in (to_open->path, to_open->flags, &(RungsHooks){ 0 }, to_open->context, &error);

  if (workbook != NULL)
    g_task_return_pointer (task, workbook, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rungs_workbook_open_async:
 * @path: a file
 * @flags: to write, or to read beside others
 * @cancellable: (nullable): stops waiting for it
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * The workbook belongs to the thread that calls this.
 */
void
rungs_workbook_open_async (const char          *path,
                           RungsOpenFlags       flags,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ToOpen *to_open = g_new0 (ToOpen, 1);

  to_open->path = g_strdup (path);
  to_open->flags = flags;
  to_open->context = g_main_context_ref_thread_default ();
  g_task_set_source_tag (task, rungs_workbook_open_async);
  g_task_set_task_data (task, to_open, to_open_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * rungs_workbook_open_finish:
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the workbook
 */
RungsWorkbook *
rungs_workbook_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rungs_workbook_close:
 * @self: a workbook
 *
 * Waits until everything that was asked to be written is on disk, and lets the file go. A window asks
 * rungs_workbook_settle_async() first, so that there is nothing left to wait for. What was read before stays good.
 */
void
rungs_workbook_close (RungsWorkbook *self)
{
  if (self->reader == NULL)
    return;
  g_clear_pointer (&self->lister, rungs_background_free);
  g_clear_pointer (&self->searcher, rungs_background_free);
  g_clear_pointer (&self->waiter, rungs_background_free);
  if (self->writer == NULL)
    {
      rungs_inbox_empty (self->inbox);
      g_clear_pointer (&self->reader, rungs_database_close);
    }
  else
    {
      RungsWriter *writer = self->writer;

      g_object_ref (self);
      rungs_writer_job_free (_rungs_workbook_ask_and_wait (self, rungs_writer_job_new (RUNGS_WRITER_REST)));
      /* The writer's connection is the last to go: it is the one that may clear the log away. */
      g_clear_pointer (&self->reader, rungs_database_close);
      rungs_writer_job_free (_rungs_workbook_ask_and_wait (self, rungs_writer_job_new (RUNGS_WRITER_QUIT)));
      self->writer = NULL;
      rungs_writer_free (writer);
      g_object_unref (self);
    }
  g_clear_pointer (&self->lock, rungs_lock_free);
}

/**
 * rungs_workbook_get_path:
 * @self: a workbook
 *
 * Returns: (transfer none): the name of its file
 */
const char *
rungs_workbook_get_path (RungsWorkbook *self)
{
  return self->path;
}

/**
 * rungs_workbook_is_read_only:
 * @self: a workbook
 *
 * Returns: whether it cannot be written
 */
gboolean
rungs_workbook_is_read_only (RungsWorkbook *self)
{
  return self->writer == NULL;
}

/**
 * rungs_workbook_is_example:
 * @self: a workbook
 *
 * Returns: whether it holds the made-up example programme
 */
gboolean
rungs_workbook_is_example (RungsWorkbook *self)
{
  return self->is_example;
}

/**
 * rungs_workbook_is_saving:
 * @self: a workbook
 *
 * Returns: whether something that was asked to be written is not on disk yet
 */
gboolean
rungs_workbook_is_saving (RungsWorkbook *self)
{
  return self->n_saving > 0;
}

/**
 * rungs_workbook_can_undo:
 * @self: a workbook
 *
 * Returns: whether there is a change to take back
 */
gboolean
rungs_workbook_can_undo (RungsWorkbook *self)
{
  return self->writer != NULL && self->position.undo != 0;
}

/**
 * rungs_workbook_can_redo:
 * @self: a workbook
 *
 * Returns: whether there is a change to do again
 */
gboolean
rungs_workbook_can_redo (RungsWorkbook *self)
{
  return self->writer != NULL && self->position.redo != 0;
}

/**
 * rungs_workbook_undo_label:
 * @self: a workbook
 *
 * Returns: (transfer none) (nullable): what undo would take back
 */
const char *
rungs_workbook_undo_label (RungsWorkbook *self)
{
  return self->position.undo_label;
}

/**
 * rungs_workbook_redo_label:
 * @self: a workbook
 *
 * Returns: (transfer none) (nullable): what redo would do again
 */
const char *
rungs_workbook_redo_label (RungsWorkbook *self)
{
  return self->position.redo_label;
}

/**
 * rungs_workbook_set_author:
 * @self: a workbook
 * @person: (nullable): who writes from now on
 */
void
rungs_workbook_set_author (RungsWorkbook *self,
                           const char    *person)
{
  g_free (self->author);
  self->author = person != NULL && *person != '\0' ? g_strdup (person) : NULL;
}

/**
 * rungs_workbook_get_setting:
 * @self: a workbook
 * @name: "made-by", "device" or "example"
 *
 * Returns: (transfer full) (nullable): what it says
 */
char *
rungs_workbook_get_setting (RungsWorkbook *self,
                            const char    *name)
{
  g_autoptr (RungsBorrowed) statement = NULL;

  if (self->reader == NULL)
    return NULL;
  statement = rungs_database_cached (self->reader, "SELECT value FROM setting WHERE name = :name", NULL);
  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":name", name);
  return rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW ? rungs_statement_dup_text (statement, 0) : NULL;
}
