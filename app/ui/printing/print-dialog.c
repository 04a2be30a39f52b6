/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-dialog.c: what may be put on paper, looked at before it is. The gate is asked with every choice, and again at the moment
 * of printing, saving or copying; where it is shut, what is missing stands where the pages would be.
 */
#include "config.h"

#include "printing/print-dialog-private.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "paper-easier.h"
#include "printing/print-choices.h"
#include "printing/print-names.h"
#include "printing/print-paper.h"
#include "printing/print-preview.h"
#include "printing/print-refusal.h"
#include "records/wrap-layout.h"
#include "shell/mnemonic.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "story-gate.h"

/* Of long sentences, so many are shown. */
#define MOST_LONG 5

/* Of the choices, at plain text size. */
#define CHOICES_WIDTH 320
/* Whoever writes a name, or runs through a list, is not interrupted by each letter. */
#define SETTLE_MS 150
/* Pages that are there in this time are not announced. */
#define PATIENCE_MS 250

G_DEFINE_FINAL_TYPE (RungsPrintDialog, rungs_print_dialog, GTK_TYPE_WIDGET)

enum
{
  ASK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what is looked at */

/**
 * _rungs_print_dialog_say:
 * @words: what is said of what was done; "" for nothing
 * @is_fault: whether it could not be done
 */
void
_rungs_print_dialog_say (RungsPrintDialog *self,
                         const char       *words,
                         gboolean          is_fault)
{
  gtk_label_set_text (GTK_LABEL (self->said), words);
  gtk_widget_set_visible (self->said, *words != '\0');
  if (is_fault)
    gtk_widget_add_css_class (self->said, "error");
  else
    gtk_widget_remove_css_class (self->said, "error");
  if (*words != '\0')
    rungs_toolkit_announce (GTK_WIDGET (self), words);
}

/**
 * _rungs_print_dialog_make_job:
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the document as it is chosen now; %NULL where the gate is shut
 */
RungsPrintJob *
_rungs_print_dialog_make_job (RungsPrintDialog  *self,
                              GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  RungsPrintUse use = { .today = today, .ladder = self->ladder };
  RungsPaperStyle style;

  rungs_print_choices_get_use (RUNGS_PRINT_CHOICES (self->choices), &use);
  rungs_print_choices_get_style (RUNGS_PRINT_CHOICES (self->choices), &style);
  return rungs_print_job_new (self->workbook, rungs_print_choices_get_what (RUNGS_PRINT_CHOICES (self->choices)),
                              rungs_print_choices_get_id (RUNGS_PRINT_CHOICES (self->choices)), &use, &style, error);
}

static void
update_deeds (RungsPrintDialog *self,
              const char       *reason)
{
  GtkWidget *deeds[] = { self->print, self->save_pdf, self->save_page, self->copy };

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      gtk_widget_set_sensitive (deeds[i], reason == NULL);
      gtk_widget_set_tooltip_text (deeds[i], reason);
      if (reason != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (deeds[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
      else
        gtk_accessible_reset_property (GTK_ACCESSIBLE (deeds[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
look_at_form_cb (RungsPrintDialog *self)
{
  rungs_print_choices_set_what (RUNGS_PRINT_CHOICES (self->choices), "consent-form");
  gtk_widget_grab_focus (self->choices);
}

/* Whoever shows the dialog leads to where the person is asked. */
static void
ask_cb (RungsPrintDialog *self)
{
  RungsPrintUse use = { 0 };

  rungs_print_choices_get_use (RUNGS_PRINT_CHOICES (self->choices), &use);
  g_signal_emit (self, signals[ASK], 0, rungs_story_gate_scope (use.audience),
                 use.audience == RUNGS_AUDIENCE_PARTNERS ? use.held_by : NULL, use.channel);
}

static GtkWidget *
make_ways_out (RungsPrintDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  RungsPrintUse use = { .today = today, .ladder = self->ladder };
  GtkWidget *ways;

  if (!rungs_print_is_written_down (rungs_print_choices_get_what (RUNGS_PRINT_CHOICES (self->choices))))
    return NULL;
  rungs_print_choices_get_use (RUNGS_PRINT_CHOICES (self->choices), &use);
  ways = rungs_print_refusal_new (self->workbook, rungs_print_choices_get_id (RUNGS_PRINT_CHOICES (self->choices)), &use);
  g_signal_connect_object (ways, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ways, "form", G_CALLBACK (look_at_form_cb), self, G_CONNECT_SWAPPED);
  return ways;
}

static void
show_reason (RungsPrintDialog *self,
             const char       *words)
{
  /* Each thing that is missing stands by itself. */
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *apart = g_strjoinv ("\n\n", lines);

  rungs_print_preview_set_reason (RUNGS_PRINT_PREVIEW (self->preview), _("This cannot be printed yet"), apart,
                                  make_ways_out (self));
  update_deeds (self, words);
  rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static gboolean
patience_cb (gpointer data)
{
  RungsPrintDialog *self = data;

  self->patience_id = 0;
  rungs_print_preview_set_busy (RUNGS_PRINT_PREVIEW (self->preview));
  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (RungsPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  RungsPaperPages *pages = rungs_print_lay_out_finish (result, &error);

  /* Stopped: other pages are on their way, or nobody looks any more. */
  if (pages == NULL)
    return;
  g_clear_object (&self->laying_out);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  rungs_print_preview_set_pages (RUNGS_PRINT_PREVIEW (self->preview), pages);
}

static void
stop_laying_out (RungsPrintDialog *self)
{
  if (self->laying_out != NULL)
    g_cancellable_cancel (self->laying_out);
  g_clear_object (&self->laying_out);
  g_clear_handle_id (&self->patience_id, g_source_remove);
}

/* Long sentences are told to whoever makes easier words; they do not stand on the paper. */
static void
show_long (RungsPrintDialog *self,
           RungsPrintJob    *job)
{
  g_autoptr (GPtrArray) found = rungs_print_job_get_style (job)->is_easier
                                  ? rungs_paper_long_sentences (rungs_print_job_get_paper (job))
                                  : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (found != NULL && found->len > 0)
    g_string_append_printf (words, ngettext ("%u sentence has more than 15 words. Could it be two?",
                                             "%u sentences have more than 15 words. Could each be two?", found->len), found->len);
  for (guint i = 0; found != NULL && i < MIN (found->len, MOST_LONG); i++)
    {
      g_string_append (words, "\n\n");
      /* Translators: a sentence that somebody wrote, between the marks a quote has in your language. */
      g_string_append_printf (words, _("“%s”"), (const char *) g_ptr_array_index (found, i));
    }
  gtk_label_set_text (GTK_LABEL (self->long_words), words->str);
  gtk_widget_set_visible (self->long_words, words->len > 0);
}

/** _rungs_print_dialog_refuse: @words: why there are no pages */
void
_rungs_print_dialog_refuse (RungsPrintDialog *self,
                            const char       *words)
{
  stop_laying_out (self);
  show_reason (self, words);
}

static void
update (RungsPrintDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPrintJob) job = _rungs_print_dialog_make_job (self, &error);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  stop_laying_out (self);
  if (job == NULL)
    {
      show_reason (self, error->message);
      return;
    }
  update_deeds (self, NULL);
  show_long (self, job);
  self->laying_out = g_cancellable_new ();
  self->patience_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  rungs_print_lay_out_async (rungs_print_job_get_paper (job), rungs_print_job_get_style (job), self->laying_out, laid_out_cb,
                             g_object_ref (self));
}

static gboolean
settled_cb (gpointer data)
{
  RungsPrintDialog *self = data;

  self->settle_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (RungsPrintDialog *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
chosen_cb (RungsPrintDialog *self)
{
  _rungs_print_dialog_say (self, "", FALSE);
  schedule (self);
}

static void
workbook_changed_cb (RungsPrintDialog *self)
{
  schedule (self);
}

/* ---- one side at a time, where there is no room for both */

static void
fold_cb (RungsPrintDialog *self)
{
  const gboolean folded = rungs_toolkit_split_is_folded (self->split);

  gtk_widget_set_visible (self->see_pages, folded);
  gtk_widget_set_visible (self->back, folded);
}

static void
see_pages_cb (RungsPrintDialog *self)
{
  rungs_toolkit_split_show_second (self->split, TRUE);
  gtk_widget_grab_focus (self->preview);
}

static void
back_cb (RungsPrintDialog *self)
{
  rungs_toolkit_split_show_second (self->split, FALSE);
  gtk_widget_grab_focus (self->see_pages);
}

/* ---- making it */

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *steps,
             gpointer   data)
{
  rungs_print_preview_zoom (RUNGS_PRINT_PREVIEW (RUNGS_PRINT_DIALOG (widget)->preview), g_variant_get_int32 (steps));
  return GDK_EVENT_STOP;
}

static gboolean
page_key_cb (GtkWidget *widget,
             GVariant  *steps,
             gpointer   data)
{
  RungsPrintPreview *preview = RUNGS_PRINT_PREVIEW (RUNGS_PRINT_DIALOG (widget)->preview);
  const int nth = (int) rungs_print_preview_get_page (preview) + g_variant_get_int32 (steps);

  rungs_print_preview_go (preview, (guint) MAX (nth, 0));
  return GDK_EVENT_STOP;
}

static gboolean
print_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  _rungs_print_dialog_ask_printer (RUNGS_PRINT_DIALOG (widget));
  return GDK_EVENT_STOP;
}

static gboolean
save_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  _rungs_print_dialog_save_pdf (RUNGS_PRINT_DIALOG (widget));
  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         GtkShortcutFunc     callback,
         int                 steps)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (callback, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (steps));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
make_keys (RungsPrintDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, "<Control>p", print_key_cb, 0);
  add_key (keys, "<Control>s", save_key_cb, 0);
  add_key (keys, "<Control>plus|<Control>equal|<Control>KP_Add", zoom_key_cb, 1);
  add_key (keys, "<Control>minus|<Control>KP_Subtract", zoom_key_cb, -1);
  add_key (keys, "<Control>0|<Control>KP_0", zoom_key_cb, 0);
  add_key (keys, "<Control>Page_Down", page_key_cb, 1);
  add_key (keys, "<Control>Page_Up", page_key_cb, -1);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
add_deed (RungsPrintDialog *self,
          const char       *label,
          GCallback         callback)
{
  GtkWidget *button = rungs_mnemonic_named (gtk_button_new_with_mnemonic (label));

  gtk_widget_set_size_request (button, -1, 44);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->deeds), button);
  return button;
}

static GtkWidget *
make_foot (RungsPrintDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->stop = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("S_top")));
  gtk_widget_add_css_class (foot, "print-foot");
  self->said = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable",
                             TRUE, "visible", FALSE, NULL);
  self->deeds = rungs_wrap_box_new (6);
  self->print = add_deed (self, _("_Print…"), G_CALLBACK (_rungs_print_dialog_ask_printer));
  gtk_widget_add_css_class (self->print, "suggested-action");
  self->save_pdf = add_deed (self, _("_Save as PDF…"), G_CALLBACK (_rungs_print_dialog_save_pdf));
  self->save_page = add_deed (self, _("Save as a _web page…"), G_CALLBACK (_rungs_print_dialog_save_page));
  self->copy = add_deed (self, _("_Copy the words"), G_CALLBACK (_rungs_print_dialog_copy));

  self->busy = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->busy_words = gtk_label_new (NULL);
  gtk_widget_set_size_request (self->stop, -1, 44);
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (_rungs_print_dialog_stop), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->busy), self->spinner);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->progress, TRUE);
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How much is saved"), -1);
  gtk_box_append (GTK_BOX (self->busy), self->busy_words);
  gtk_box_append (GTK_BOX (self->busy), self->progress);
  gtk_box_append (GTK_BOX (self->busy), self->stop);
  gtk_widget_set_visible (self->busy, FALSE);

  gtk_box_append (GTK_BOX (foot), self->said);
  gtk_box_append (GTK_BOX (foot), self->deeds);
  gtk_box_append (GTK_BOX (foot), self->busy);
  return foot;
}

static GtkWidget *
make_choices_side (RungsPrintDialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "print-choices");
  self->see_pages = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Look at the pages")));
  gtk_widget_set_size_request (self->see_pages, -1, 44);
  g_signal_connect_object (self->see_pages, "clicked", G_CALLBACK (see_pages_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->see_pages);
  gtk_box_append (GTK_BOX (box), self->choices);
  self->long_words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable",
                                   TRUE, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (box), self->long_words);
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

static GtkWidget *
make_pages_side (RungsPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->back = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Back to the choices")));
  gtk_widget_set_size_request (self->back, -1, 44);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  self->preview = rungs_print_preview_new ();
  gtk_widget_set_vexpand (self->preview, TRUE);
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->preview);
  return box;
}

static gboolean
rungs_print_dialog_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_PRINT_DIALOG (widget)->choices);
}

static void
rungs_print_dialog_dispose (GObject *object)
{
  RungsPrintDialog *self = RUNGS_PRINT_DIALOG (object);
  GtkWidget *child;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  stop_laying_out (self);
  if (self->doing != NULL)
    g_cancellable_cancel (self->doing);
  g_clear_object (&self->doing);
  g_clear_weak_pointer (&self->focus_before);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workbook);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->ladder, rungs_ladder_shown_free);

  G_OBJECT_CLASS (rungs_print_dialog_parent_class)->dispose (object);
}

static void
rungs_print_dialog_class_init (RungsPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_print_dialog_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_print_dialog_grab_focus;

  signals[ASK] = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                               G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printdialog");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_print_dialog_init (RungsPrintDialog *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * rungs_print_dialog_new:
 * @workbook: what is printed from
 * @settings: (nullable): where it is remembered how prints look
 * @what: a word of rungs_print_list()
 * @id: (nullable): of the record it is about
 *
 * Returns: (transfer floating): what the window of printing is filled with
 */
RungsPrintDialog *
rungs_print_dialog_new (RungsWorkbook *workbook,
                        GSettings     *settings,
                        const char    *what,
                        const char    *id)
{
  RungsPrintDialog *self;

  g_return_val_if_fail (RUNGS_IS_WORKBOOK (workbook) && rungs_print_find (what) != NULL, NULL);

  self = g_object_new (RUNGS_TYPE_PRINT_DIALOG, NULL);
  self->workbook = g_object_ref (workbook);
  g_set_object (&self->settings, settings);
  self->choices = rungs_print_choices_new (workbook, settings, what, id);
  self->split = rungs_toolkit_split_new (make_choices_side (self), make_pages_side (self), CHOICES_WIDTH);
  gtk_widget_set_vexpand (self->split, TRUE);
  gtk_widget_set_parent (self->split, GTK_WIDGET (self));
  gtk_widget_set_parent (make_foot (self), GTK_WIDGET (self));
  make_keys (self);
  rungs_toolkit_split_on_fold (self->split, G_CALLBACK (fold_cb), self);
  fold_cb (self);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/** rungs_print_dialog_set_ladder: @shown: (nullable): the view of the ladder that is meant; %NULL: all work on it */
void
rungs_print_dialog_set_ladder (RungsPrintDialog       *self,
                               const RungsLadderShown *shown)
{
  g_return_if_fail (RUNGS_IS_PRINT_DIALOG (self));

  g_clear_pointer (&self->ladder, rungs_ladder_shown_free);
  self->ladder = shown != NULL ? rungs_ladder_shown_copy (shown) : NULL;
  update (self);
}

/** rungs_print_dialog_is_busy: Returns: whether pages or files are being made, or something is being written down */
gboolean
rungs_print_dialog_is_busy (RungsPrintDialog *self)
{
  g_return_val_if_fail (RUNGS_IS_PRINT_DIALOG (self), FALSE);

  return self->settle_id != 0 || self->laying_out != NULL || self->doing != NULL;
}

/** rungs_print_dialog_get_said: Returns: (transfer none): what was said last of what was done */
const char *
rungs_print_dialog_get_said (RungsPrintDialog *self)
{
  g_return_val_if_fail (RUNGS_IS_PRINT_DIALOG (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->said));
}
