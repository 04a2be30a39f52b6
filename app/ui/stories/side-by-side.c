/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * side-by-side.c: two texts of a case study read together: the one to share, and the story as it was first told, or as somebody
 * agreed to it. What differs is marked in both, and told in words one difference after the other.
 */
#include "config.h"

#include "stories/side-by-side.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/pair-layout.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"
#include "stories/differences.h"
#include "stories/first-telling.h"
#include "stories/story-text.h"
#include "stories/story-words.h"
#include "stories/version-choice.h"
#include "story.h"

/* So wide each text has to be to stand beside the other. */
#define LEAST_WIDTH 320

/* So long after the last key the texts are looked at again. */
#define LOOK_MS 400

struct _RungsSideBySide
{
  RungsRecordTop parent_instance;

  /* owned */
  RungsRecord *story;
  char *before;        /* the text on the one side, as it was looked at */
  GArray *differences; /* RungsDifference */

  /* children */
  GtkWidget *choice;
  GtkWidget *legend;
  GtkWidget *pair;
  GtkWidget *telling;
  GtkWidget *agreed; /* a heading, and the version */
  GtkWidget *version;
  GtkWidget *shared;

  /* in the foot of the side, which is not in this */
  GtkWidget *foot;
  GtkWidget *told;
  GtkWidget *summary;
  GtkWidget *earlier;
  GtkWidget *later;

  /* state */
  int at; /* the difference that is told, or -1 */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (RungsSideBySide, rungs_side_by_side, RUNGS_TYPE_RECORD_TOP)

static RungsWorkbook *
workbook_of (RungsSideBySide *self)
{
  return rungs_record_top_get_workbook (RUNGS_RECORD_TOP (self));
}

static RungsLongTextField *
original_of (RungsSideBySide *self)
{
  return rungs_first_telling_get_field (RUNGS_FIRST_TELLING (self->telling));
}

static GtkTextBuffer *
buffer_of (RungsSideBySide *self)
{
  return gtk_text_view_get_buffer (rungs_long_text_field_get_view (original_of (self)));
}

/* Whether a version that was agreed to is read, and not what was first told. */
static gboolean
shows_version (RungsSideBySide *self)
{
  return gtk_widget_get_visible (self->agreed);
}

/* ---- what differs */

/* Where the other text is empty there is nothing to compare. */
static char *
summary_of (RungsSideBySide *self,
            GArray          *runs)
{
  if (runs != NULL)
    return rungs_differences_summary (runs);
  if (*self->before == '\0')
    return g_strdup (_("Nothing is kept of how it was first told. If the person likes, write it down here, word for word."));
  return g_strdup (_("Nothing is written of the story to share yet."));
}

static void
look (RungsSideBySide *self)
{
  RungsStoryText *shared = RUNGS_STORY_TEXT (self->shared);
  RungsStoryText *version = RUNGS_STORY_TEXT (self->version);
  gboolean is_agreed = shows_version (self);
  g_autoptr (GArray) runs = NULL;
  g_autofree char *summary = NULL;

  g_free (self->before);
  self->before = is_agreed ? g_strdup (rungs_story_text_get (version))
                           : rungs_field_row_get_text (RUNGS_FIELD_ROW (original_of (self)));
  if (*self->before != '\0' && *rungs_story_text_get (shared) != '\0')
    runs = rungs_word_diff (self->before, rungs_story_text_get (shared));
  if (is_agreed)
    rungs_story_text_mark (version, runs, RUNGS_DIFF_LEFT_OUT);
  else
    rungs_story_text_mark_buffer (buffer_of (self), self->before, runs, RUNGS_DIFF_LEFT_OUT);
  rungs_story_text_mark (shared, runs, RUNGS_DIFF_ADDED);

  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = runs != NULL ? rungs_differences_of (runs, self->before, rungs_story_text_get (shared))
                                   : g_array_new (FALSE, FALSE, sizeof (RungsDifference));
  self->at = -1;
  rungs_story_status_say (self->told, NULL);
  summary = summary_of (self, runs);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_widget_set_visible (self->earlier, self->differences->len > 0);
  gtk_widget_set_visible (self->later, self->differences->len > 0);
  gtk_label_set_text (GTK_LABEL (self->legend),
                      is_agreed ? _("Struck through: not in the story of now. Bold and underlined: new since that version.")
                                : _("Struck through: not in the story to share. Bold and underlined: not in what was first "
                                    "told."));
  gtk_widget_set_visible (self->legend, self->differences->len > 0);
}

static gboolean
look_cb (gpointer user_data)
{
  RungsSideBySide *self = user_data;

  self->look_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
original_changed_cb (RungsSideBySide *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (rungs_field_row_is_showing (RUNGS_FIELD_ROW (original_of (self))))
    self->look_id = g_idle_add (look_cb, self);
  else
    self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
}

static void
select_original (RungsSideBySide *self,
                 gsize            start,
                 gsize            end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &from, (int) g_utf8_strlen (self->before, (gssize) start));
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &to, (int) g_utf8_strlen (self->before, (gssize) end));
  gtk_text_buffer_select_range (buffer_of (self), &from, &to);
}

/**
 * rungs_side_by_side_step:
 * @by: 1 for the next difference, -1 for the one before
 *
 * Points at it in both texts, and tells it in words.
 */
void
rungs_side_by_side_step (RungsSideBySide *self,
                         int              by)
{
  const RungsDifference *difference;
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;

  g_return_if_fail (RUNGS_IS_SIDE_BY_SIDE (self));

  /* What was typed since is looked at first: a place in an older text is no place. */
  if (self->look_id != 0)
    {
      g_clear_handle_id (&self->look_id, g_source_remove);
      look (self);
    }
  if (self->differences->len == 0)
    return;
  self->at = CLAMP (self->at + by, 0, (int) self->differences->len - 1);
  difference = &g_array_index (self->differences, RungsDifference, self->at);
  if (shows_version (self))
    rungs_story_text_point (RUNGS_STORY_TEXT (self->version), difference->before, difference->before_end);
  else
    select_original (self, difference->before, difference->before_end);
  rungs_story_text_point (RUNGS_STORY_TEXT (self->shared), difference->after, difference->after_end);
  words = rungs_difference_words (difference, self->before, rungs_story_text_get (RUNGS_STORY_TEXT (self->shared)));
  /* Translators: the number of a difference between two texts, how many there are, and what it is */
  told = g_strdup_printf (_("%d of %u. %s"), self->at + 1, self->differences->len, words);
  rungs_story_status_say (self->told, told);
}

static void
later_clicked_cb (RungsSideBySide *self)
{
  rungs_side_by_side_step (self, 1);
}

static void
earlier_clicked_cb (RungsSideBySide *self)
{
  rungs_side_by_side_step (self, -1);
}

/* ---- keys */

static gboolean
step_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  rungs_side_by_side_step (RUNGS_SIDE_BY_SIDE (widget), g_variant_get_int32 (args));
  return TRUE;
}

/* Before the text takes the key for itself. */
static void
add_key (GtkWidget       *widget,
         guint            key,
         GdkModifierType  modifiers,
         GtkShortcutFunc  func,
         int              argument)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_callback_action_new (func, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (argument));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (widget, keys);
}

/* ---- the record */

/* What is read beside the story: the first telling, or a version with all that others read of it. */
static void
show_beside (RungsSideBySide *self)
{
  const RungsStoryVersion *version = rungs_version_choice_get (RUNGS_VERSION_CHOICE (self->choice));
  GtkWidget *heading = gtk_widget_get_first_child (self->agreed);
  GtkWidget *hidden = version != NULL ? self->telling : self->agreed;
  gboolean had_focus = (gtk_widget_get_state_flags (hidden) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_widget_set_visible (self->agreed, version != NULL);
  gtk_widget_set_visible (self->telling, version == NULL);
  rungs_story_text_set (RUNGS_STORY_TEXT (self->shared), self->story, version != NULL);
  rungs_story_text_set (RUNGS_STORY_TEXT (self->version), version != NULL ? version->story : NULL, TRUE);
  if (version != NULL)
    {
      g_autofree char *words = rungs_story_version_words (version);

      gtk_label_set_text (GTK_LABEL (heading), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      rungs_story_text_name (RUNGS_STORY_TEXT (self->version), words);
    }
  look (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
rungs_side_by_side_update (RungsRecordTop *top)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (top);
  const char *id = rungs_record_top_get_id (top);
  g_autoptr (RungsRecord) before = g_steal_pointer (&self->story);

  if (id != NULL)
    self->story = rungs_workbook_read (workbook_of (self), rungs_kind_find ("case-study"), id, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->story != NULL);
  if (self->story == NULL)
    return;

  rungs_first_telling_show (RUNGS_FIRST_TELLING (self->telling), id);
  rungs_version_choice_set_story (RUNGS_VERSION_CHOICE (self->choice), self->story);
  /* Who goes from difference to difference is not sent back to the first of them by what changes no word. */
  if (before == NULL || strcmp (rungs_record_id (before), id) != 0 || !rungs_story_text_equal (before, self->story))
    show_beside (self);
}

static gboolean
rungs_side_by_side_concerns (RungsRecordTop     *top,
                             const RungsTouched *touched)
{
  return FALSE;
}

/* Who comes here reads the other text, or writes it down. */
static gboolean
rungs_side_by_side_grab_focus (GtkWidget *widget)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (widget);

  return shows_version (self)
           ? gtk_widget_grab_focus (GTK_WIDGET (rungs_story_text_get_view (RUNGS_STORY_TEXT (self->version))))
           : gtk_widget_grab_focus (self->telling);
}

static void
rungs_side_by_side_dispose (GObject *object)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->foot);
  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->pair, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_side_by_side_parent_class)->dispose (object);
}

static void
rungs_side_by_side_finalize (GObject *object)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->differences, g_array_unref);
  g_clear_pointer (&self->story, rungs_record_unref);
  g_clear_pointer (&self->before, g_free);

  G_OBJECT_CLASS (rungs_side_by_side_parent_class)->finalize (object);
}

static void
rungs_side_by_side_class_init (RungsSideBySideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  object_class->dispose = rungs_side_by_side_dispose;
  object_class->finalize = rungs_side_by_side_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_side_by_side_grab_focus;
  top_class->update = rungs_side_by_side_update;
  top_class->concerns = rungs_side_by_side_concerns;

  gtk_widget_class_set_css_name (widget_class, "sidebyside");
}

static GtkWidget *
make_button (RungsSideBySide *self,
             GtkWidget       *box,
             const char      *label,
             const char      *name,
             const char      *tooltip,
             GCallback        callback)
{
  GtkWidget *button = rungs_story_button_new (label, name);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
rungs_side_by_side_init (RungsSideBySide *self)
{
  GtkWidget *line = rungs_wrap_box_new (12);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
  self->at = -1;
  self->differences = g_array_new (FALSE, FALSE, sizeof (RungsDifference));

  self->foot = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->told = rungs_story_status_new ();
  gtk_box_append (GTK_BOX (self->foot), self->told);
  self->summary = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_valign (self->summary, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->summary);
  self->earlier = make_button (self, line, _("Before"), _("Difference before"),
                               _("Tell the difference before this one (Alt+Up)"), G_CALLBACK (earlier_clicked_cb));
  self->later = make_button (self, line, _("Next"), _("Next difference"), _("Tell the next difference (Alt+Down)"),
                             G_CALLBACK (later_clicked_cb));
  gtk_box_append (GTK_BOX (self->foot), line);

  self->legend = rungs_story_words_new (NULL, "dim-label");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));

  self->pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_widget_set_layout_manager (self->pair, rungs_pair_layout_new (24, LEAST_WIDTH));
  gtk_widget_set_parent (self->pair, GTK_WIDGET (self));

  add_key (GTK_WIDGET (self), GDK_KEY_Down, GDK_ALT_MASK, step_key_cb, 1);
  add_key (GTK_WIDGET (self), GDK_KEY_Up, GDK_ALT_MASK, step_key_cb, -1);
}

/* The text it was chosen over is kept as far as it was typed. */
static void
chosen_cb (RungsSideBySide *self)
{
  rungs_first_telling_flush (RUNGS_FIRST_TELLING (self->telling));
  if (self->story != NULL)
    show_beside (self);
}

/**
 * rungs_side_by_side_new:
 * @workbook: where the case study is kept
 *
 * Returns: (transfer floating): the side, of no story yet
 */
GtkWidget *
rungs_side_by_side_new (RungsWorkbook *workbook)
{
  RungsSideBySide *self = g_object_new (RUNGS_TYPE_SIDE_BY_SIDE, NULL);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->choice = rungs_version_choice_new (workbook);
  gtk_widget_set_halign (self->choice, GTK_ALIGN_START);
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_after (self->choice, GTK_WIDGET (self), NULL);

  self->telling = rungs_first_telling_new (workbook);
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (original_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (left), self->telling);

  self->agreed = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->agreed), rungs_story_heading_new ("", 3));
  self->version = rungs_story_text_new ("");
  gtk_box_append (GTK_BOX (self->agreed), self->version);
  gtk_widget_set_visible (self->agreed, FALSE);
  gtk_box_append (GTK_BOX (left), self->agreed);
  gtk_box_append (GTK_BOX (self->pair), left);

  gtk_box_append (GTK_BOX (right), rungs_story_heading_new (_("The story to share"), 3));
  self->shared = rungs_story_text_new (_("The story to share"));
  gtk_box_append (GTK_BOX (right), self->shared);
  gtk_box_append (GTK_BOX (self->pair), right);
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);

  return GTK_WIDGET (self);
}

/** rungs_side_by_side_show_version: reads the version of that number beside the story of now */
void
rungs_side_by_side_show_version (RungsSideBySide *self,
                                 gint64           number)
{
  g_return_if_fail (RUNGS_IS_SIDE_BY_SIDE (self));

  rungs_version_choice_choose (RUNGS_VERSION_CHOICE (self->choice), number);
}

/** rungs_side_by_side_foot: Returns: (transfer none): what stays in sight at the foot of the side: what differs, in words */
GtkWidget *
rungs_side_by_side_foot (GtkWidget *side)
{
  g_return_val_if_fail (RUNGS_IS_SIDE_BY_SIDE (side), NULL);

  return RUNGS_SIDE_BY_SIDE (side)->foot;
}

/** rungs_side_by_side_flush: hands what was typed to the workbook's writer */
void
rungs_side_by_side_flush (GtkWidget *side)
{
  g_return_if_fail (RUNGS_IS_SIDE_BY_SIDE (side));

  rungs_first_telling_flush (RUNGS_FIRST_TELLING (RUNGS_SIDE_BY_SIDE (side)->telling));
}
