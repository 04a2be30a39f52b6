/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * side-by-side.c: two texts of a case study read together: the one to share, and the story as it was first told. What differs is
 * marked in both, and told in words one difference after the other. A paragraph goes from the first telling into the story with a
 * button or a key.
 */
#include "config.h"

#include "stories/side-by-side.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/drop-down.h"
#include "records/form.h"
#include "records/long-text-field.h"
#include "records/pair-layout.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "stories/differences.h"
#include "stories/story-text.h"
#include "stories/story-words.h"
#include "story.h"

/* So wide each text has to be to stand beside the other. */
#define LEAST_WIDTH 320

/* So long after the last key the texts are looked at again. */
#define LOOK_MS 400

struct _RungsSideBySide
{
  RungsRecordTop parent_instance;

  /* owned */
  char *before;        /* the text on the one side, as it was looked at */
  GArray *differences; /* RungsDifference */

  /* children */
  GtkWidget *legend;
  GtkWidget *pair;
  GtkWidget *form;
  GtkWidget *section;
  GtkWidget *copy;
  GtkWidget *copied;
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
  return RUNGS_LONG_TEXT_FIELD (rungs_form_get_row (RUNGS_FORM (self->form), RUNGS_SIDE_BY_SIDE_FIELDS));
}

static GtkTextBuffer *
buffer_of (RungsSideBySide *self)
{
  return gtk_text_view_get_buffer (rungs_long_text_field_get_view (original_of (self)));
}

/* ---- what differs */

static void
tell (RungsSideBySide *self,
      const char      *words)
{
  gtk_label_set_text (GTK_LABEL (self->told), words != NULL ? words : "");
  gtk_widget_set_visible (self->told, words != NULL);
  if (words != NULL)
    rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static void
look (RungsSideBySide *self)
{
  RungsStoryText *shared = RUNGS_STORY_TEXT (self->shared);
  g_autoptr (GArray) runs = NULL;
  g_autofree char *summary = NULL;
  gboolean both;

  g_free (self->before);
  self->before = rungs_field_row_get_text (RUNGS_FIELD_ROW (original_of (self)));
  both = *self->before != '\0' && *rungs_story_text_get (shared) != '\0';
  if (both)
    runs = rungs_word_diff (self->before, rungs_story_text_get (shared));
  rungs_story_text_mark_buffer (buffer_of (self), self->before, runs, RUNGS_DIFF_LEFT_OUT);
  rungs_story_text_mark (shared, runs, RUNGS_DIFF_ADDED);

  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = both ? rungs_differences_of (runs, self->before, rungs_story_text_get (shared))
                           : g_array_new (FALSE, FALSE, sizeof (RungsDifference));
  self->at = -1;
  tell (self, NULL);
  if (both)
    summary = rungs_differences_summary (runs);
  else if (*self->before == '\0')
    summary = g_strdup (_("Nothing is kept of how it was first told. If the person likes, write it down here, word for word."));
  else
    summary = g_strdup (_("Nothing is written of the story to share yet."));
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_widget_set_visible (self->earlier, self->differences->len > 0);
  gtk_widget_set_visible (self->later, self->differences->len > 0);
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
 * Chooses it in the first telling, points at it in the other text, and tells it in words.
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
  select_original (self, difference->before, difference->before_end);
  rungs_story_text_point (RUNGS_STORY_TEXT (self->shared), difference->after, difference->after_end);
  words = rungs_difference_words (difference, self->before, rungs_story_text_get (RUNGS_STORY_TEXT (self->shared)));
  /* Translators: the number of a difference between two texts, how many there are, and what it is */
  told = g_strdup_printf (_("%d of %u. %s"), self->at + 1, self->differences->len, words);
  tell (self, told);
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

/* ---- copying */

/* A paragraph on its way into a section. */
typedef struct
{
  RungsSideBySide *side;
  char *story;
  const char *section;
  char *paragraph;
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->side);
  g_free (copy->story);
  g_free (copy->paragraph);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
say_copied (RungsSideBySide *self,
            const char      *words)
{
  gtk_label_set_text (GTK_LABEL (self->copied), words);
  gtk_widget_set_visible (self->copied, *words != '\0');
  if (*words != '\0')
    rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (copy->side), "win.problem", "s", error->message);
      return;
    }
  /* Translators: %s is a part of a story, such as "My situation" */
  words = g_strdup_printf (_("Copied to the end of “%s”."),
                           rungs_field_label (rungs_kind_field (rungs_kind_find ("case-study"), copy->section)));
  say_copied (copy->side, words);
}

/* Everything typed into the story is kept by now: the paragraph goes behind it. */
static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Copy) copy = user_data;
  RungsWorkbook *workbook = RUNGS_WORKBOOK (object);
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autoptr (RungsRecord) story = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  const char *there;
  RungsEdits *edits;

  /* Whether a write failed is told by the write itself. */
  rungs_workbook_settle_finish (workbook, result, NULL);
  story = rungs_workbook_read (workbook, kind, copy->story, NULL);
  if (story == NULL)
    return;

  there = rungs_record_get (story, copy->section);
  text = there != NULL ? g_strconcat (there, "\n", copy->paragraph, NULL) : g_strdup (copy->paragraph);
  /* Translators: %s is a part of a story, such as "My situation" */
  label = g_strdup_printf (_("Case study: copy into “%s”"), rungs_field_label (rungs_kind_field (kind, copy->section)));
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, kind, copy->story, copy->section, text);
  rungs_workbook_write_async (workbook, edits, NULL, copied_cb, g_steal_pointer (&copy));
}

/* What is chosen, or else the paragraph the cursor is in. */
static char *
chosen_words (RungsSideBySide *self)
{
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer_of (self), &start, &end))
    {
      gtk_text_buffer_get_iter_at_mark (buffer_of (self), &start, gtk_text_buffer_get_insert (buffer_of (self)));
      end = start;
      gtk_text_iter_set_line_offset (&start, 0);
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
    }
  return g_strstrip (gtk_text_buffer_get_text (buffer_of (self), &start, &end, TRUE));
}

/**
 * rungs_side_by_side_copy:
 *
 * Copies what is chosen in the first telling, or the paragraph its cursor is in, to the end of the part of the story that is
 * chosen, as one step that undo takes back.
 */
void
rungs_side_by_side_copy (RungsSideBySide *self)
{
  g_autofree char *words = NULL;
  guint nth;
  Copy *copy;

  g_return_if_fail (RUNGS_IS_SIDE_BY_SIDE (self));

  if (rungs_workbook_is_read_only (workbook_of (self)) || rungs_record_top_get_id (RUNGS_RECORD_TOP (self)) == NULL)
    return;
  words = chosen_words (self);
  if (*words == '\0')
    {
      say_copied (self, _("There are no words in that line. Put the keyboard into a paragraph, then copy it."));
      return;
    }

  rungs_form_flush (RUNGS_FORM (self->form));
  nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->section));
  copy = g_new0 (Copy, 1);
  copy->side = g_object_ref (self);
  copy->story = g_strdup (rungs_record_top_get_id (RUNGS_RECORD_TOP (self)));
  copy->section = rungs_story_sections ()[nth];
  copy->paragraph = g_steal_pointer (&words);
  rungs_workbook_settle_async (workbook_of (self), settled_cb, copy);
}

/* ---- keys */

static gboolean
copy_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  rungs_side_by_side_copy (RUNGS_SIDE_BY_SIDE (gtk_widget_get_ancestor (widget, RUNGS_TYPE_SIDE_BY_SIDE)));
  return TRUE;
}

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

static void
rungs_side_by_side_update (RungsRecordTop *top)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (top);
  const char *id = rungs_record_top_get_id (top);
  g_autoptr (RungsRecord) story = NULL;

  if (id != NULL)
    story = rungs_workbook_read (workbook_of (self), rungs_kind_find ("case-study"), id, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), story != NULL);
  if (story == NULL)
    return;

  if (g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->form)), id) != 0)
    say_copied (self, "");
  rungs_form_show (RUNGS_FORM (self->form), id);
  rungs_story_text_set (RUNGS_STORY_TEXT (self->shared), story, FALSE);
  look (self);
}

static gboolean
rungs_side_by_side_concerns (RungsRecordTop     *top,
                             const RungsTouched *touched)
{
  return FALSE;
}

/* Who comes here reads what was first told, or writes it down. */
static gboolean
rungs_side_by_side_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_SIDE_BY_SIDE (widget)->form);
}

static void
rungs_side_by_side_dispose (GObject *object)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->foot);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->pair, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_side_by_side_parent_class)->dispose (object);
}

static void
rungs_side_by_side_finalize (GObject *object)
{
  RungsSideBySide *self = RUNGS_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->differences, g_array_unref);
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
  self->told = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_visible (self->told, FALSE);
  gtk_box_append (GTK_BOX (self->foot), self->told);
  self->summary = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_valign (self->summary, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->summary);
  self->earlier = make_button (self, line, _("Before"), _("Difference before"),
                               _("Tell the difference before this one (Alt+Up)"), G_CALLBACK (earlier_clicked_cb));
  self->later = make_button (self, line, _("Next"), _("Next difference"), _("Tell the next difference (Alt+Down)"),
                             G_CALLBACK (later_clicked_cb));
  gtk_box_append (GTK_BOX (self->foot), line);

  self->legend = rungs_story_words_new (_("Struck through: not in the story to share. Bold and underlined: not in what was first "
                                          "told."),
                                        "dim-label");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));

  self->pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_widget_set_layout_manager (self->pair, rungs_pair_layout_new (24, LEAST_WIDTH));
  gtk_widget_set_parent (self->pair, GTK_WIDGET (self));

  add_key (GTK_WIDGET (self), GDK_KEY_Down, GDK_ALT_MASK, step_key_cb, 1);
  add_key (GTK_WIDGET (self), GDK_KEY_Up, GDK_ALT_MASK, step_key_cb, -1);
}

static GtkWidget *
make_copying (RungsSideBySide *self)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  const char *const *sections = rungs_story_sections ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = rungs_wrap_box_new (6);
  GtkWidget *label = rungs_story_words_new (_("Copy the paragraph to:"), NULL);

  for (gsize i = 0; sections[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) rungs_field_label (rungs_kind_field (kind, sections[i])));
  g_ptr_array_add (labels, NULL);
  self->section = rungs_drop_down_new ((const char *const *) labels->pdata);
  rungs_drop_down_name (self->section, _("Copy the paragraph to:"));
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), self->section);
  self->copy = make_button (self, row, _("Copy"), _("Copy it there"),
                            _("Copy the paragraph the cursor is in, or what is chosen (Ctrl+Enter)"),
                            G_CALLBACK (rungs_side_by_side_copy));
  gtk_box_append (GTK_BOX (box), row);
  self->copied = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_visible (self->copied, FALSE);
  gtk_box_append (GTK_BOX (box), self->copied);
  return box;
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
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *copying = make_copying (self);

  self->form = rungs_form_new (workbook, rungs_kind_find ("case-study"), RUNGS_FORM_ONLY, RUNGS_SIDE_BY_SIDE_FIELDS);
  rungs_long_text_field_set_page (original_of (self));
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (original_changed_cb), self, G_CONNECT_SWAPPED);
  add_key (self->form, GDK_KEY_Return, GDK_CONTROL_MASK, copy_key_cb, 0);
  add_key (self->form, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, copy_key_cb, 0);
  gtk_box_append (GTK_BOX (left), self->form);
  gtk_box_append (GTK_BOX (left), copying);
  gtk_widget_set_visible (copying, !rungs_workbook_is_read_only (workbook));
  gtk_box_append (GTK_BOX (self->pair), left);

  gtk_box_append (GTK_BOX (right), rungs_story_heading_new (_("The story to share"), 3));
  self->shared = rungs_story_text_new (_("The story to share"));
  gtk_box_append (GTK_BOX (right), self->shared);
  gtk_box_append (GTK_BOX (self->pair), right);
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);

  return GTK_WIDGET (self);
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

  rungs_form_flush (RUNGS_FORM (RUNGS_SIDE_BY_SIDE (side)->form));
}
