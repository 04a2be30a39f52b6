/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-job.c: one document on its way out. A copy that nobody knows of must not be there: what is to be written down is on the
 * disk before the copy is, and it is taken back when no copy came of it.
 */
#include "config.h"

#include "printing/print-job.h"

#include <glib/gi18n.h>

#include "paper-painter.h"
#include "printing/print-paper.h"
#include "printing/print-setup.h"
#include "printing/print-words.h"

struct _RungsPrintJob
{
  GObject parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  char *channel;
  char *held_by;
  char *today;
  char *as_at;
  char *meeting;
  char *from;
  char *until;
  RungsLadderShown *ladder;
  RungsPaper *paper;

  /* static */
  const RungsPrint *print;

  /* state */
  RungsPrintUse use; /* its strings are those above */
  RungsPaperStyle style;
};

G_DEFINE_FINAL_TYPE (RungsPrintJob, rungs_print_job, G_TYPE_OBJECT)

enum
{
  PROGRESS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct _Deed Deed;

/** Deed: one way out. @change: of the workbook, when it was written down; 0: it was not. */
struct _Deed
{
  void (*act) (RungsPrintJob *self,
               GTask         *task);
  gint64 change;
  gboolean was_done;
  GError *failure;

  char *path;
  gboolean may_replace;

  GdkClipboard *clipboard;

  GtkWindow *parent;
  GtkPrintOperationAction action;
  GSettings *settings;
  RungsPaperPages *pages;
  GtkPrintOperation *operation;
  RungsPaperTags tags;
  gulong cancelled_id;
  gboolean was_looked_at; /* in the toolkit's own preview, which Rungs has a better one for */
  guint n_drawn;
  guint copies;
};

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_clear_error (&deed->failure);
  g_free (deed->path);
  g_clear_object (&deed->clipboard);
  g_clear_object (&deed->parent);
  g_clear_object (&deed->settings);
  g_clear_object (&deed->operation);
  g_clear_pointer (&deed->pages, rungs_paper_pages_free);
  g_free (deed);
}

/* ---- writing it down, and taking that back */

static void
answer (GTask *task)
{
  Deed *deed = g_task_get_task_data (task);

  if (deed->failure != NULL)
    g_task_return_error (task, g_steal_pointer (&deed->failure));
  else
    g_task_return_boolean (task, deed->was_done);
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Deed *deed = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = rungs_workbook_undo_finish (RUNGS_WORKBOOK (source), result, &error);

  if (label == NULL)
    {
      g_clear_error (&deed->failure);
      deed->failure = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED,
                                   /* Translators: %s is one sentence that says why. */
                                   _("No copy was made, but it stays written down under “Where it went”: please take that "
                                     "line out there. %s"), error->message);
    }
  answer (task);
}

/* The deed is over: @was_done says whether a copy is there. */
static void
finish_deed (GTask    *task,
             gboolean  was_done,
             GError   *failure)
{
  RungsPrintJob *self = g_task_get_source_object (task);
  Deed *deed = g_task_get_task_data (task);

  deed->was_done = was_done;
  deed->failure = failure;
  if (!was_done && deed->change != 0)
    rungs_workbook_undo_async (self->workbook, deed->change, NULL, taken_back_cb, g_object_ref (task));
  else
    answer (task);
}

static void
act (GTask *task)
{
  RungsPrintJob *self = g_task_get_source_object (task);
  Deed *deed = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    finish_deed (task, FALSE, error);
  else
    deed->act (self, task);
}

static void
written_down_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Deed *deed = g_task_get_task_data (task);
  GError *error = NULL;

  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, &deed->change, &error))
    act (task);
  else
    finish_deed (task, FALSE, error);
}

static GTask *
begin_deed (RungsPrintJob       *self,
            Deed                *deed,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  /* Whether a copy is there is what counts, not whether somebody pressed Stop at the end. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, deed, deed_free);
  return task;
}

/* What goes out is made when it goes out, and the gate asked then: what was looked at may have been changed since. */
static void
write_down (RungsPrintJob *self,
            GTask         *task)
{
  GError *error = NULL;
  RungsPaper *paper = rungs_print_make (self->print, self->workbook, self->id, &self->use, &error);
  RungsEdits *edits = NULL;

  if (paper != NULL)
    {
      g_clear_pointer (&self->paper, rungs_paper_unref);
      self->paper = paper;
      edits = rungs_print_record (self->print, self->workbook, self->id, &self->use, &error);
    }
  if (error != NULL)
    finish_deed (task, FALSE, error);
  else if (edits != NULL)
    rungs_workbook_write_async (self->workbook, edits, NULL, written_down_cb, g_object_ref (task));
  else
    act (task);
}

/* ---- a file */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean was_done = rungs_print_file_finish (result, &error);

  finish_deed (task, was_done, error);
}

static void
tell_progress (GObject *who,
               double   done)
{
  g_signal_emit (who, signals[PROGRESS], 0, done);
}

static void
act_save (RungsPrintJob *self,
          GTask         *task)
{
  Deed *deed = g_task_get_task_data (task);

  rungs_print_file_async (self->paper, &self->style, deed->path, deed->may_replace, tell_progress, G_OBJECT (self),
                          g_task_get_cancellable (task), saved_cb, g_object_ref (task));
}

/**
 * rungs_print_job_save_async:
 * @path: where it will be; its name ends in .pdf or .html
 * @may_replace: a file that stands there
 */
void
rungs_print_job_save_async (RungsPrintJob       *self,
                            const char          *path,
                            gboolean             may_replace,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Deed *deed = g_new0 (Deed, 1);
  g_autoptr (GTask) task = begin_deed (self, deed, cancellable, callback, user_data);

  deed->act = act_save;
  deed->path = g_strdup (path);
  deed->may_replace = may_replace;
  write_down (self, task);
}

/* ---- the words */

static void
act_copy (RungsPrintJob *self,
          GTask         *task)
{
  Deed *deed = g_task_get_task_data (task);
  g_autofree char *words = rungs_print_words (self->paper);

  gdk_clipboard_set_text (deed->clipboard, words);
  finish_deed (task, TRUE, NULL);
}

/** rungs_print_job_copy_async: puts its words into @clipboard */
void
rungs_print_job_copy_async (RungsPrintJob       *self,
                            GdkClipboard        *clipboard,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Deed *deed = g_new0 (Deed, 1);
  g_autoptr (GTask) task = begin_deed (self, deed, cancellable, callback, user_data);

  deed->act = act_copy;
  deed->clipboard = g_object_ref (clipboard);
  write_down (self, task);
}

/* ---- paper */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                GTask             *task)
{
  Deed *deed = g_task_get_task_data (task);

  gtk_print_operation_set_n_pages (operation, (int) rungs_paper_pages_count (deed->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                nth,
              GTask             *task)
{
  Deed *deed = g_task_get_task_data (task);
  const RungsPaperStyle *style = rungs_paper_pages_style (deed->pages);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  /* The paper may have been changed in the printer's own window. */
  const double scale = MIN (gtk_print_context_get_width (context) / style->width,
                            gtk_print_context_get_height (context) / style->height);
  int n_to_print = 0;

  g_object_get (operation, "n-pages-to-print", &n_to_print, NULL);
  /* A file made by the printing system says what is what too, where all pages come once. */
  if (deed->n_drawn == 0)
    deed->tags.is_tagged = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF && nth == 0 &&
                           n_to_print == (int) rungs_paper_pages_count (deed->pages);
  cairo_save (cr);
  if (scale > 0.0)
    cairo_scale (cr, scale, scale);
  rungs_paper_paint (cr, deed->pages, (guint) nth, &deed->tags);
  cairo_restore (cr);
  deed->n_drawn++;
  if (deed->n_drawn == rungs_paper_pages_count (deed->pages))
    {
      rungs_paper_paint_end (cr, &deed->tags);
      deed->tags.is_tagged = FALSE;
    }
}

/* Other copies than were written down: that is put right, too. */
static void
corrected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Deed *deed = g_task_get_task_data (task);

  deed->was_done = TRUE;
  rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, &deed->change, &deed->failure);
  answer (task);
}

static void
correct_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  RungsPrintJob *self = g_task_get_source_object (task);
  Deed *deed = g_task_get_task_data (task);
  g_autofree char *label = rungs_workbook_undo_finish (RUNGS_WORKBOOK (source), result, &deed->failure);
  RungsEdits *edits = NULL;

  if (label != NULL)
    {
      self->use.copies = deed->copies;
      edits = rungs_print_record (self->print, self->workbook, self->id, &self->use, &deed->failure);
    }
  if (edits != NULL)
    rungs_workbook_write_async (self->workbook, edits, NULL, corrected_cb, g_object_ref (task));
  else
    answer (task);
}

static void
print_done_cb (GtkPrintOperation       *operation,
               GtkPrintOperationResult  result,
               GTask                   *task)
{
  RungsPrintJob *self = g_task_get_source_object (task);
  Deed *deed = g_task_get_task_data (task);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GError *error = NULL;

  g_cancellable_disconnect (g_task_get_cancellable (task), deed->cancelled_id);
  deed->cancelled_id = 0;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      finish_deed (task, FALSE, error);
    }
  else if (result != GTK_PRINT_OPERATION_RESULT_APPLY || deed->was_looked_at)
    {
      finish_deed (task, FALSE, NULL);
    }
  else
    {
      if (settings != NULL && deed->settings != NULL)
        rungs_print_setup_keep (deed->settings, settings);
      deed->copies = settings != NULL ? (guint) MAX (gtk_print_settings_get_n_copies (settings), 1) : self->use.copies;
      if (deed->change != 0 && deed->copies != self->use.copies)
        rungs_workbook_undo_async (self->workbook, deed->change, NULL, correct_cb, g_object_ref (task));
      else
        finish_deed (task, TRUE, NULL);
    }
  g_object_unref (task);
}

static gboolean
end_preview_cb (gpointer data)
{
  gtk_print_operation_preview_end_preview (data);
  return G_SOURCE_REMOVE;
}

/* The toolkit would hand a copy to another program. The pages were looked at already: this leads back to them. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            GTask                    *task)
{
  Deed *deed = g_task_get_task_data (task);
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (nowhere);

  deed->was_looked_at = TRUE;
  /* The toolkit insists on something to draw on, though nothing is drawn. */
  gtk_print_context_set_cairo_context (context, cr, 72.0, 72.0);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview_cb, g_object_ref (preview), g_object_unref);
  return TRUE;
}

static void
cancelled_cb (GCancellable      *cancellable,
              GtkPrintOperation *operation)
{
  gtk_print_operation_cancel (operation);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  RungsPrintJob *self = g_task_get_source_object (task);
  Deed *deed = g_task_get_task_data (task);
  g_autoptr (GtkPageSetup) setup = rungs_print_setup_page (&self->style);
  g_autoptr (GtkPrintSettings) settings = rungs_print_setup_read (deed->settings);
  GError *error = NULL;

  deed->pages = rungs_print_lay_out_finish (result, &error);
  if (deed->pages == NULL)
    {
      finish_deed (task, FALSE, error);
      return;
    }
  deed->operation = gtk_print_operation_new ();
  gtk_print_settings_set_n_copies (settings, (int) self->use.copies);
  gtk_print_operation_set_print_settings (deed->operation, settings);
  gtk_print_operation_set_default_page_setup (deed->operation, setup);
  gtk_print_operation_set_use_full_page (deed->operation, TRUE);
  gtk_print_operation_set_unit (deed->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (deed->operation, rungs_paper_title (self->paper));
  gtk_print_operation_set_show_progress (deed->operation, TRUE);
  gtk_print_operation_set_allow_async (deed->operation, deed->action == GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
  if (deed->path != NULL)
    gtk_print_operation_set_export_filename (deed->operation, deed->path);
  g_signal_connect (deed->operation, "begin-print", G_CALLBACK (begin_print_cb), task);
  g_signal_connect (deed->operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (deed->operation, "preview", G_CALLBACK (preview_cb), task);
  g_signal_connect (deed->operation, "done", G_CALLBACK (print_done_cb), task);
  if (g_task_get_cancellable (task) != NULL)
    deed->cancelled_id = g_cancellable_connect (g_task_get_cancellable (task), G_CALLBACK (cancelled_cb),
                                                g_object_ref (deed->operation), g_object_unref);
  /* "done" comes in every case, and gives this reference back. */
  g_object_ref (task);
  gtk_print_operation_run (deed->operation, deed->action, deed->parent, NULL);
}

static void
act_print (RungsPrintJob *self,
           GTask         *task)
{
  rungs_print_lay_out_async (self->paper, &self->style, g_task_get_cancellable (task), laid_out_cb, g_object_ref (task));
}

/**
 * rungs_print_job_print_async:
 * @parent: (nullable): the window it is printed from
 * @action: with or without the printer's window, or into a PDF
 * @export_path: (nullable): where that PDF will be
 * @settings: (nullable): where the printer is remembered
 */
void
rungs_print_job_print_async (RungsPrintJob           *self,
                             GtkWindow               *parent,
                             GtkPrintOperationAction  action,
                             const char              *export_path,
                             GSettings               *settings,
                             GCancellable            *cancellable,
                             GAsyncReadyCallback      callback,
                             gpointer                 user_data)
{
  Deed *deed = g_new0 (Deed, 1);
  g_autoptr (GTask) task = begin_deed (self, deed, cancellable, callback, user_data);

  deed->act = act_print;
  g_set_object (&deed->parent, parent);
  deed->action = action;
  deed->path = g_strdup (export_path);
  g_set_object (&deed->settings, settings);
  write_down (self, task);
}

/** rungs_print_job_finish: Returns: whether a copy is there; %FALSE without @error: the person changed their mind */
gboolean
rungs_print_job_finish (RungsPrintJob  *self,
                        GAsyncResult   *result,
                        GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- making it */

static void
rungs_print_job_finalize (GObject *object)
{
  RungsPrintJob *self = RUNGS_PRINT_JOB (object);

  g_clear_object (&self->workbook);
  g_free (self->id);
  g_free (self->channel);
  g_free (self->held_by);
  g_free (self->today);
  g_free (self->as_at);
  g_free (self->meeting);
  g_free (self->from);
  g_free (self->until);
  rungs_ladder_shown_free (self->ladder);
  g_clear_pointer (&self->paper, rungs_paper_unref);

  G_OBJECT_CLASS (rungs_print_job_parent_class)->finalize (object);
}

static void
rungs_print_job_class_init (RungsPrintJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rungs_print_job_finalize;

  signals[PROGRESS] = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_DOUBLE);
}

static void
rungs_print_job_init (RungsPrintJob *self)
{
}

/**
 * rungs_print_job_new:
 * @workbook: what it is made of
 * @what: a word of rungs_print_list()
 * @id: (nullable): of the record it is about
 * @use: what it is for
 * @style: how it is printed
 * @error: (out): why it may not be
 *
 * Returns: (transfer full): the document, ready to go
 */
RungsPrintJob *
rungs_print_job_new (RungsWorkbook          *workbook,
                     const char             *what,
                     const char             *id,
                     const RungsPrintUse    *use,
                     const RungsPaperStyle  *style,
                     GError                **error)
{
  g_autoptr (RungsPrintJob) self = g_object_new (RUNGS_TYPE_PRINT_JOB, NULL);

  self->workbook = g_object_ref (workbook);
  self->print = rungs_print_find (what);
  self->id = g_strdup (id);
  self->channel = g_strdup (use->channel);
  self->held_by = g_strdup (use->held_by);
  self->today = g_strdup (use->today);
  self->as_at = g_strdup (use->as_at);
  self->meeting = g_strdup (use->meeting);
  self->from = g_strdup (use->from);
  self->until = g_strdup (use->until);
  self->ladder = use->ladder != NULL ? rungs_ladder_shown_copy (use->ladder) : NULL;
  self->use = (RungsPrintUse) { use->audience, self->channel, self->held_by, MAX (use->copies, 1), self->today, self->as_at,
                                self->meeting, self->from, self->until, self->ladder };
  self->style = *style;
  self->paper = rungs_print_make (self->print, workbook, id, &self->use, error);
  return self->paper != NULL ? g_steal_pointer (&self) : NULL;
}

/** rungs_print_job_get_paper: Returns: (transfer none): the document */
RungsPaper *
rungs_print_job_get_paper (RungsPrintJob *self)
{
  return self->paper;
}

/** rungs_print_job_get_style: Returns: how it is printed */
const RungsPaperStyle *
rungs_print_job_get_style (RungsPrintJob *self)
{
  return &self->style;
}
