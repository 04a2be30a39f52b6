/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-deeds.c: what is done with the pages that are looked at: they are printed, saved or copied, one deed at a time, which can
 * be stopped; and it is said what became of it.
 */
#include "config.h"

#include "printing/print-dialog-private.h"

#include <glib/gi18n.h>

#include "printing/print-choices.h"
#include "printing/print-names.h"
#include "shell/toolkit.h"

/* While something is on its way out, the keyboard is on what stops it; then it is back where it was. */
static void
set_doing (RungsPrintDialog *self,
           const char       *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (words != NULL)
    g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_clear_object (&self->doing);
  if (words != NULL)
    self->doing = g_cancellable_new ();
  gtk_label_set_text (GTK_LABEL (self->busy_words), words != NULL ? words : "");
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), words != NULL);
  gtk_widget_set_visible (self->progress, FALSE);
  if (words != NULL)
    {
      gtk_widget_set_visible (self->busy, TRUE);
      gtk_widget_grab_focus (self->stop);
      gtk_widget_set_visible (self->deeds, FALSE);
      gtk_widget_set_sensitive (self->choices, FALSE);
      return;
    }
  gtk_widget_set_visible (self->deeds, TRUE);
  gtk_widget_set_sensitive (self->choices, TRUE);
  if (self->focus_before != NULL)
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
  gtk_widget_set_visible (self->busy, FALSE);
}

/** _rungs_print_dialog_stop: stops what is on its way out */
void
_rungs_print_dialog_stop (RungsPrintDialog *self)
{
  if (self->doing == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->busy_words), _("Stopping…"));
  g_cancellable_cancel (self->doing);
}

/* What is said when a deed is over; NULL: FAILURE says why it could not be done. */
static void
end_deed (RungsPrintDialog *self,
          const char       *words,
          const GError     *failure)
{
  set_doing (self, NULL);
  if (words != NULL)
    _rungs_print_dialog_say (self, words, FALSE);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _rungs_print_dialog_say (self, _("Stopped. No copy was made."), FALSE);
  else
    _rungs_print_dialog_say (self, failure->message, TRUE);
}

/* Begins a deed; NULL when it may not be, and then that is said. */
static RungsPrintJob *
begin_deed (RungsPrintDialog *self,
            const char       *words)
{
  g_autoptr (GError) error = NULL;
  RungsPrintJob *job;

  if (self->doing != NULL)
    return NULL;
  _rungs_print_dialog_say (self, "", FALSE);
  job = _rungs_print_dialog_make_job (self, &error);
  if (job == NULL)
    {
      _rungs_print_dialog_refuse (self, error->message);
      return NULL;
    }
  set_doing (self, words);
  return job;
}

static char *
with_written_down (RungsPrintDialog *self,
                   char             *words)
{
  g_autofree char *held = words;

  if (!rungs_print_is_written_down (rungs_print_choices_get_what (RUNGS_PRINT_CHOICES (self->choices))))
    return g_steal_pointer (&held);
  /* Translators: %s is a sentence that says that something was saved, printed or copied. */
  return g_strdup_printf (_("%s It is written down under “Where it went”."), held);
}

/** Saving: a file on its way, and where it is said that it is there. */
typedef struct
{
  RungsPrintDialog *dialog;
  char *path;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->dialog);
  g_free (saving->path);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  RungsPrintDialog *self = saving->dialog;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean was_done = rungs_print_job_finish (RUNGS_PRINT_JOB (source), result, &error);

  if (self->workbook == NULL)
    return;
  if (was_done)
    {
      g_autofree char *name = g_filename_display_basename (saving->path);
      g_autofree char *folder_path = g_path_get_dirname (saving->path);
      g_autofree char *folder = g_filename_display_name (folder_path);

      /* Translators: %1$s is the name of a file, %2$s the folder it is in. */
      words = with_written_down (self, g_strdup_printf (_("Saved as “%1$s” in %2$s."), name, folder));
    }
  end_deed (self, words, error);
}

/* It shows when it is worth showing: most are saved before anybody can look. */
static void
progress_cb (RungsPrintDialog *self,
             double            done)
{
  if (self->doing == NULL)
    return;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), done);
  gtk_widget_set_visible (self->progress, TRUE);
}

/**
 * rungs_print_dialog_save:
 * @path: where it will be; its name ends in .pdf or .html
 * @may_replace: a file that stands there
 */
void
rungs_print_dialog_save (RungsPrintDialog *self,
                         const char       *path,
                         gboolean          may_replace)
{
  g_autoptr (RungsPrintJob) job = NULL;
  Saving *saving;

  g_return_if_fail (RUNGS_IS_PRINT_DIALOG (self) && path != NULL);

  job = begin_deed (self, _("Saving…"));
  if (job == NULL)
    return;
  saving = g_new0 (Saving, 1);
  saving->dialog = g_object_ref (self);
  saving->path = g_strdup (path);
  g_signal_connect_object (job, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  rungs_print_job_save_async (job, path, may_replace, self->doing, saved_cb, saving);
}

static void
save_as (RungsPrintDialog *self,
         GAsyncResult     *result,
         const char       *end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rungs_toolkit_file_finish (result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folded = path != NULL ? g_utf8_strdown (path, -1) : NULL;

  if (self->workbook == NULL)
    return;
  if (error != NULL)
    {
      _rungs_print_dialog_say (self, error->message, TRUE);
    }
  else if (file != NULL && path == NULL)
    {
      _rungs_print_dialog_say (self, _("That place is not on this laptop: please choose a folder on it."), TRUE);
    }
  else if (path != NULL && !g_str_has_suffix (folded, end))
    {
      g_autofree char *with_end = g_strconcat (path, end, NULL);

      /* The person was not asked about the name with an end: what stands there stays. */
      rungs_print_dialog_save (self, with_end, FALSE);
    }
  else if (path != NULL)
    {
      rungs_print_dialog_save (self, path, TRUE);
    }
}

static void
pdf_chosen_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (RungsPrintDialog) self = user_data;

  save_as (self, result, ".pdf");
}

static void
page_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RungsPrintDialog) self = user_data;

  save_as (self, result, ".html");
}

/* The title as the name of a file. */
static char *
suggest_name (RungsPrintDialog *self,
              const char       *end)
{
  g_autoptr (RungsPrintJob) job = _rungs_print_dialog_make_job (self, NULL);
  g_autofree char *name = g_strdup (job != NULL ? rungs_paper_title (rungs_print_job_get_paper (job)) : "Rungs");

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  g_strstrip (name);
  return g_strconcat (*name != '\0' ? name : "Rungs", end, NULL);
}

/** _rungs_print_dialog_save_pdf: asks where the PDF shall be, and saves it */
void
_rungs_print_dialog_save_pdf (RungsPrintDialog *self)
{
  g_autofree char *name = suggest_name (self, ".pdf");

  if (self->doing == NULL && gtk_widget_get_sensitive (self->save_pdf))
    rungs_toolkit_file_async (GTK_WIDGET (self), RUNGS_FILE_SAVE, _("Save as PDF"), _("PDF"), "*.pdf", name, pdf_chosen_cb,
                              g_object_ref (self));
}

/** _rungs_print_dialog_save_page: asks where the page for the web shall be, and saves it */
void
_rungs_print_dialog_save_page (RungsPrintDialog *self)
{
  g_autofree char *name = suggest_name (self, ".html");

  if (self->doing == NULL && gtk_widget_get_sensitive (self->save_page))
    rungs_toolkit_file_async (GTK_WIDGET (self), RUNGS_FILE_SAVE, _("Save as a web page"), _("Web pages"), "*.html", name,
                              page_chosen_cb, g_object_ref (self));
}

/* @done: what is said when it was done; @not_done: (nullable): when somebody thought better of it */
static void
finish_deed (RungsPrintDialog *self,
             RungsPrintJob    *job,
             GAsyncResult     *result,
             const char       *done,
             const char       *not_done)
{
  g_autoptr (GError) error = NULL;
  gboolean was_done = rungs_print_job_finish (job, result, &error);
  g_autofree char *words = NULL;

  if (self->workbook == NULL)
    return;
  if (was_done)
    words = with_written_down (self, g_strdup (done));
  else if (error == NULL)
    words = g_strdup (not_done);
  end_deed (self, words, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RungsPrintDialog) self = user_data;

  finish_deed (self, RUNGS_PRINT_JOB (source), result, _("The words are copied: paste them where you need them."), NULL);
}

/** _rungs_print_dialog_copy: copies the words */
void
_rungs_print_dialog_copy (RungsPrintDialog *self)
{
  g_autoptr (RungsPrintJob) job = NULL;

  if (!gtk_widget_get_sensitive (self->copy))
    return;
  job = begin_deed (self, _("Copying…"));
  if (job != NULL)
    rungs_print_job_copy_async (job, gtk_widget_get_clipboard (GTK_WIDGET (self)), self->doing, copied_cb,
                                g_object_ref (self));
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsPrintDialog) self = user_data;

  finish_deed (self, RUNGS_PRINT_JOB (source), result, _("Sent to the printer."), _("Nothing was printed."));
}

/**
 * rungs_print_dialog_print:
 * @action: with or without the printer's own window, or into a PDF
 * @export_path: (nullable): where that PDF will be
 */
void
rungs_print_dialog_print (RungsPrintDialog        *self,
                          GtkPrintOperationAction  action,
                          const char              *export_path)
{
  g_autoptr (RungsPrintJob) job = NULL;
  GtkRoot *root;

  g_return_if_fail (RUNGS_IS_PRINT_DIALOG (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (gtk_widget_get_sensitive (self->print))
    job = begin_deed (self, _("Printing…"));
  if (job != NULL)
    rungs_print_job_print_async (job, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, export_path, self->settings,
                                 self->doing, printed_cb, g_object_ref (self));
}

/** _rungs_print_dialog_ask_printer: prints, after the printer's own questions */
void
_rungs_print_dialog_ask_printer (RungsPrintDialog *self)
{
  rungs_print_dialog_print (self, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL);
}
