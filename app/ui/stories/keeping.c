/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * keeping.c: what is kept of a story that was taken back. Erasing cannot be undone: what goes and what stays is told before, and it
 * begins only when somebody has typed the word for it.
 */
#include "config.h"

#include "stories/keeping.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/radio.h"
#include "records/wrap-layout.h"
#include "shell/toolkit.h"
#include "stories/story-words.h"
#include "story-keeping.h"

#define N_KEEPINGS (RUNGS_STORY_KEEP_NOTHING + 1)

static const struct
{
  const char *label;
  const char *stays;
} keepings[N_KEEPINGS] = {
  [RUNGS_STORY_KEEP_PROOF] = { N_("Only the proof"),
                               N_("What goes for good: the title, every word of the story, and what was looked at in it. What "
                                  "stays: whose it is, what they said yes to, that they took it back, and where copies went.") },
  [RUNGS_STORY_KEEP_NOTHING] = { N_("Nothing"),
                                 N_("All of it goes for good: the story, what they said yes to, what was looked at, and where "
                                    "copies went.") },
};

struct _RungsKeeping
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;               /* NULL: no story */
  GCancellable *looking;  /* NULL: nobody looks at what would go */
  GCancellable *erasing;  /* NULL: nothing is being erased */

  /* children */
  GtkWidget *state;
  GtkWidget *choice;
  GtkWidget *buttons[N_KEEPINGS];
  GtkWidget *decision;
  GtkWidget *goes;
  GtkWidget *typed;
  GtkWidget *erase;
  GtkWidget *doing;
  GtkWidget *bar;
  GtkWidget *stop;
  GtkWidget *said;
};

G_DEFINE_FINAL_TYPE (RungsKeeping, rungs_keeping, GTK_TYPE_WIDGET)

/* ---- what would go */

static int
chosen (RungsKeeping *self)
{
  for (int i = 0; i < N_KEEPINGS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->buttons[i])))
      return i;
  return -1;
}

static void
say (RungsKeeping *self,
     const char   *words)
{
  gtk_label_set_text (GTK_LABEL (self->said), words);
  gtk_widget_set_visible (self->said, *words != '\0');
  if (*words != '\0')
    rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static void
add_line (RungsKeeping *self,
          const char   *words)
{
  gtk_box_append (GTK_BOX (self->goes), rungs_story_words_new (words, NULL));
}

/* How many records of each kind go with the story. */
static void
add_counts (RungsKeeping            *self,
            const RungsErasePreview *preview)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (gsize i = 0; i < n_kinds; i++)
    {
      guint n = 0;

      for (guint g = 0; g < preview->goes->len; g++)
        n += ((const RungsErasePiece *) preview->goes->pdata[g])->kind == kinds[i];
      if (n > 0 && kinds[i]->belongs_to != NULL)
        g_string_append_printf (words, "%s%s (%u)", words->len > 0 ? ", " : "", rungs_kind_plural (kinds[i]), n);
    }
  if (words->len == 0)
    return;
  /* Translators: %s is a list: "Consent (2), Where it went (3)" */
  line = g_strdup_printf (_("With the story these go: %s."), words->str);
  add_line (self, line);
}

static void
update_erase (RungsKeeping *self)
{
  g_autofree char *typed = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->typed)), -1);
  /* Translators: the word that somebody types to say that they mean it; it stands in the question above, too. */
  g_autofree char *wanted = g_utf8_casefold (_("erase"), -1);

  gtk_widget_set_sensitive (self->erase, self->looking == NULL && self->erasing == NULL &&
                                           strcmp (g_strstrip (typed), wanted) == 0);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RungsKeeping) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsErasePreview) preview =
    rungs_workbook_erase_preview_finish (RUNGS_WORKBOOK (source), result, &error);
  g_autoptr (GPtrArray) words = NULL;

  /* Something else is looked at now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->looking == NULL || chosen (self) < 0)
    return;
  g_clear_object (&self->looking);
  rungs_story_box_clear (self->goes);
  add_line (self, _(keepings[chosen (self)].stays));
  if (preview == NULL)
    add_line (self, error->message);
  else
    {
      add_counts (self, preview);
      words = rungs_erase_preview_words (preview);
    }
  for (guint i = 0; words != NULL && i < words->len; i++)
    add_line (self, words->pdata[i]);
  update_erase (self);
}

static void
stop_looking (RungsKeeping *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
choice_toggled_cb (RungsKeeping   *self,
                   GtkCheckButton *button)
{
  g_autoptr (RungsErasure) erasure = NULL;

  if (!gtk_check_button_get_active (button) || self->id == NULL)
    return;
  stop_looking (self);
  say (self, "");
  gtk_editable_set_text (GTK_EDITABLE (self->typed), "");
  gtk_widget_set_visible (self->decision, TRUE);
  erasure = rungs_erasure_new ("consent");
  if (chosen (self) == RUNGS_STORY_KEEP_PROOF)
    rungs_erasure_add_all_but_proof (erasure, self->id);
  else
    rungs_erasure_add_record (erasure, rungs_kind_find ("case-study"), self->id);
  self->looking = g_cancellable_new ();
  update_erase (self);
  rungs_workbook_erase_preview_async (self->workbook, erasure, self->looking, looked_cb, g_object_ref (self));
}

/* ---- erasing */

/** Erasing: what is being erased, and what is done when it is over. */
typedef struct
{
  RungsKeeping *keeping;
  GtkWidget *window; /* weak: the page of the story may be gone by then */
  RungsStoryKeeping what;
} Erasing;

static void
erasing_free (Erasing *erasing)
{
  g_object_unref (erasing->keeping);
  g_clear_weak_pointer (&erasing->window);
  g_free (erasing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Erasing, erasing_free)

static void
set_erasing (RungsKeeping *self,
             gboolean      erasing)
{
  g_clear_object (&self->erasing);
  if (erasing)
    self->erasing = g_cancellable_new ();
  gtk_widget_set_sensitive (self->choice, !erasing);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), 0.0);
  gtk_widget_set_sensitive (self->stop, TRUE);
  gtk_widget_set_visible (self->doing, erasing);
  if (erasing)
    gtk_widget_grab_focus (self->stop);
  gtk_widget_set_visible (self->decision, !erasing && chosen (self) >= 0 && gtk_widget_get_visible (self->choice));
  update_erase (self);
}

static void
progress_cb (double   done,
             gboolean may_stop,
             gpointer data)
{
  RungsKeeping *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), done);
  gtk_widget_set_sensitive (self->stop, may_stop && self->erasing != NULL && !g_cancellable_is_cancelled (self->erasing));
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Erasing) erasing = user_data;
  RungsKeeping *self = erasing->keeping;
  g_autoptr (GError) error = NULL;
  gboolean is_finished = FALSE;
  const gboolean was_done = rungs_story_keep_finish (RUNGS_WORKBOOK (source), result, &is_finished, &error);
  const char *words = is_finished ? _("It is erased for good.")
                                  : _("It is erased. Rungs scrubs the place where it stood when this workbook is closed.");

  if (self->workbook == NULL)
    return;
  set_erasing (self, FALSE);
  if (!was_done)
    say (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _("Stopped. Nothing was erased.") : error->message);
  else if (erasing->what == RUNGS_STORY_KEEP_PROOF)
    say (self, words);
  else if (erasing->window != NULL)
    rungs_toolkit_tell (erasing->window, _("The story is gone"), words);
}

static void
erase_clicked_cb (RungsKeeping *self)
{
  Erasing *erasing;

  if (!gtk_widget_get_sensitive (self->erase) || chosen (self) < 0)
    return;
  erasing = g_new0 (Erasing, 1);
  erasing->keeping = g_object_ref (self);
  erasing->what = (RungsStoryKeeping) chosen (self);
  g_set_weak_pointer (&erasing->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  say (self, "");
  set_erasing (self, TRUE);
  rungs_story_keep_async (self->workbook, self->id, erasing->what, progress_cb, self, self->erasing, kept_cb, erasing);
}

static void
stop_clicked_cb (RungsKeeping *self)
{
  if (self->erasing == NULL)
    return;
  gtk_widget_set_sensitive (self->stop, FALSE);
  g_cancellable_cancel (self->erasing);
}

/**
 * rungs_keeping_show:
 * @story: a case study that was taken back
 * @are_out: whether copies of it are, so that somebody has to know of them still
 */
void
rungs_keeping_show (RungsKeeping      *self,
                    const RungsRecord *story,
                    gboolean           are_out)
{
  const gboolean is_proof = g_strcmp0 (rungs_record_get (story, "kept"), "proof") == 0;
  const gboolean is_same = g_strcmp0 (self->id, rungs_record_id (story)) == 0;
  const gboolean can_choose = !is_proof && !rungs_workbook_is_read_only (self->workbook);

  g_return_if_fail (RUNGS_IS_KEEPING (self));

  if (!is_same)
    {
      g_free (self->id);
      self->id = g_strdup (rungs_record_id (story));
      say (self, "");
    }
  if (is_proof)
    rungs_story_line_set (self->state, RUNGS_SIGN_YES, _("Only the proof is kept that they said yes, and took it back."));
  else if (are_out)
    rungs_story_line_set (self->state, RUNGS_SIGN_OPEN,
                          _("Decide it with the person. Only the proof can be kept from now on. All of it can go once every copy is "
                            "dealt with: before that, nobody would know of the copies any more."));
  else
    rungs_story_line_set (self->state, RUNGS_SIGN_OPEN, _("Decide it with the person: nothing, or only the proof."));
  gtk_widget_set_visible (self->choice, can_choose);
  gtk_widget_set_sensitive (self->buttons[RUNGS_STORY_KEEP_NOTHING], !are_out);
  if (self->erasing != NULL || (is_same && can_choose && !(are_out && chosen (self) == RUNGS_STORY_KEEP_NOTHING)))
    return;
  stop_looking (self);
  for (int i = 0; i < N_KEEPINGS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[i]), FALSE);
  gtk_widget_set_visible (self->decision, FALSE);
}

/* ---- making it */

static void
make_choice (RungsKeeping *self)
{
  GtkWidget *answers = rungs_wrap_box_new (18);

  self->choice = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (answers, "answers");
  for (int i = 0; i < N_KEEPINGS; i++)
    {
      self->buttons[i] = rungs_radio_new (_(keepings[i].label), i > 0 ? self->buttons[0] : NULL);
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (choice_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (answers), self->buttons[i]);
    }
  gtk_box_append (GTK_BOX (self->choice), rungs_story_words_new (_("What shall we keep?"), "heading"));
  gtk_box_append (GTK_BOX (self->choice), answers);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}

static void
make_decision (RungsKeeping *self)
{
  GtkWidget *label = rungs_story_words_new (_("To do it, type the word: erase"), "heading");

  self->decision = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->decision, "story-card");
  self->goes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->typed = gtk_entry_new ();
  gtk_widget_set_size_request (self->typed, -1, 44);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->typed), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (self->typed, "changed", G_CALLBACK (update_erase), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typed, "activate", G_CALLBACK (erase_clicked_cb), self, G_CONNECT_SWAPPED);
  self->erase = rungs_story_button_new (_("Erase for good"), NULL);
  gtk_widget_add_css_class (self->erase, "destructive-action");
  g_signal_connect_object (self->erase, "clicked", G_CALLBACK (erase_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->decision), self->goes);
  gtk_box_append (GTK_BOX (self->decision), label);
  gtk_box_append (GTK_BOX (self->decision), self->typed);
  gtk_box_append (GTK_BOX (self->decision), self->erase);
  gtk_widget_set_visible (self->decision, FALSE);
  gtk_widget_set_parent (self->decision, GTK_WIDGET (self));
}

static void
make_doing (RungsKeeping *self)
{
  self->doing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->bar = gtk_progress_bar_new ();
  self->stop = rungs_story_button_new (_("Stop"), _("Stop erasing"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How much of it is erased"), -1);
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (stop_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->doing), rungs_story_words_new (_("Erasing…"), NULL));
  gtk_box_append (GTK_BOX (self->doing), self->bar);
  gtk_box_append (GTK_BOX (self->doing), self->stop);
  gtk_widget_set_visible (self->doing, FALSE);
  gtk_widget_set_parent (self->doing, GTK_WIDGET (self));
}

static void
rungs_keeping_dispose (GObject *object)
{
  RungsKeeping *self = RUNGS_KEEPING (object);
  GtkWidget *child;

  stop_looking (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_keeping_parent_class)->dispose (object);
}

static void
rungs_keeping_finalize (GObject *object)
{
  RungsKeeping *self = RUNGS_KEEPING (object);

  g_free (self->id);
  g_clear_object (&self->erasing);

  G_OBJECT_CLASS (rungs_keeping_parent_class)->finalize (object);
}

static void
rungs_keeping_class_init (RungsKeepingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_keeping_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_keeping_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "keeping");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_keeping_init (RungsKeeping *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is kept of it"), -1);
  self->state = rungs_story_line_new (RUNGS_SIGN_OPEN, NULL);
  gtk_widget_set_parent (rungs_story_heading_new (_("What is kept of it"), 2), GTK_WIDGET (self));
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
  make_choice (self);
  make_decision (self);
  make_doing (self);
  self->said = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_visible (self->said, FALSE);
  gtk_widget_set_parent (self->said, GTK_WIDGET (self));
  update_erase (self);
}

/**
 * rungs_keeping_new:
 * @workbook: where the story is kept
 *
 * Returns: (transfer floating): the choice, of no story yet
 */
GtkWidget *
rungs_keeping_new (RungsWorkbook *workbook)
{
  RungsKeeping *self = g_object_new (RUNGS_TYPE_KEEPING, NULL);

  self->workbook = g_object_ref (workbook);
  return GTK_WIDGET (self);
}

/** rungs_keeping_is_busy: Returns: whether it is being looked at what would go, or something is being erased */
gboolean
rungs_keeping_is_busy (RungsKeeping *self)
{
  g_return_val_if_fail (RUNGS_IS_KEEPING (self), FALSE);

  return self->looking != NULL || self->erasing != NULL;
}
