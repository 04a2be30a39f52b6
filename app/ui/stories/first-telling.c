/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * first-telling.c: a story as it was first told, to be written down and read. Its paragraphs go into the story to share with a
 * button or a key.
 */
#include "config.h"

#include "stories/first-telling.h"

#include <glib/gi18n.h>

#include "records/drop-down.h"
#include "records/form.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"
#include "stories/story-copy.h"
#include "stories/story-words.h"
#include "story.h"

struct _RungsFirstTelling
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;

  /* children */
  GtkWidget *form;
  GtkWidget *copying;
  GtkWidget *section;
  GtkWidget *copied;
};

G_DEFINE_FINAL_TYPE (RungsFirstTelling, rungs_first_telling, GTK_TYPE_WIDGET)

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RungsFirstTelling) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rungs_story_copy_finish (result, &error))
    rungs_story_status_say (self->copied, _("Copied to the end of that part."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

/* What is chosen, or else the paragraph the cursor is in. */
static char *
chosen_words (RungsFirstTelling *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (rungs_long_text_field_get_view (rungs_first_telling_get_field (self)));
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
      end = start;
      gtk_text_iter_set_line_offset (&start, 0);
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
    }
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, TRUE));
}

/* Before the text takes the key for a new line. */
static gboolean
key_pressed_cb (RungsFirstTelling *self,
                guint              key,
                guint              keycode,
                GdkModifierType    modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  rungs_first_telling_copy (self);
  return GDK_EVENT_STOP;
}

static gboolean
rungs_first_telling_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_FIRST_TELLING (widget)->form);
}

static void
rungs_first_telling_dispose (GObject *object)
{
  RungsFirstTelling *self = RUNGS_FIRST_TELLING (object);

  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_pointer (&self->copying, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_first_telling_parent_class)->dispose (object);
}

static void
rungs_first_telling_class_init (RungsFirstTellingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_first_telling_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_first_telling_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_copying (RungsFirstTelling *self)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  const char *const *sections = rungs_story_sections ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *row = rungs_wrap_box_new (6);
  GtkWidget *label = rungs_story_words_new (_("Copy the paragraph to:"), NULL);
  GtkWidget *button = rungs_story_button_new (_("Copy"), _("Copy it there"));

  for (gsize i = 0; sections[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) rungs_field_label (rungs_kind_field (kind, sections[i])));
  g_ptr_array_add (labels, NULL);
  self->section = rungs_drop_down_new ((const char *const *) labels->pdata);
  rungs_drop_down_name (self->section, _("Copy the paragraph to:"));
  gtk_widget_set_tooltip_text (button, _("Copy the paragraph the cursor is in, or what is chosen (Ctrl+Enter)"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (rungs_first_telling_copy), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), self->section);
  gtk_box_append (GTK_BOX (row), button);

  self->copied = rungs_story_status_new ();
  self->copying = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->copying), row);
  gtk_box_append (GTK_BOX (self->copying), self->copied);
  gtk_widget_set_parent (self->copying, GTK_WIDGET (self));
}

static void
rungs_first_telling_init (RungsFirstTelling *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

/** rungs_first_telling_new: Returns: (transfer floating): the telling, of no story yet */
GtkWidget *
rungs_first_telling_new (RungsWorkbook *workbook)
{
  RungsFirstTelling *self = g_object_new (RUNGS_TYPE_FIRST_TELLING, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->workbook = g_object_ref (workbook);
  self->form = rungs_form_new (workbook, rungs_kind_find ("case-study"), RUNGS_FORM_ONLY, RUNGS_FIRST_TELLING_FIELDS);
  rungs_long_text_field_set_page (rungs_first_telling_get_field (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->form, keys);
  gtk_widget_set_parent (self->form, GTK_WIDGET (self));
  make_copying (self);
  gtk_widget_set_visible (self->copying, !rungs_workbook_is_read_only (workbook));

  return GTK_WIDGET (self);
}

/** rungs_first_telling_show: @id: a case study */
void
rungs_first_telling_show (RungsFirstTelling *self,
                          const char        *id)
{
  g_return_if_fail (RUNGS_IS_FIRST_TELLING (self));

  if (g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->form)), id) != 0)
    rungs_story_status_say (self->copied, NULL);
  rungs_form_show (RUNGS_FORM (self->form), id);
}

/** rungs_first_telling_get_field: Returns: (transfer none): where it is written */
RungsLongTextField *
rungs_first_telling_get_field (RungsFirstTelling *self)
{
  g_return_val_if_fail (RUNGS_IS_FIRST_TELLING (self), NULL);

  return RUNGS_LONG_TEXT_FIELD (rungs_form_get_row (RUNGS_FORM (self->form), RUNGS_FIRST_TELLING_FIELDS));
}

/**
 * rungs_first_telling_copy:
 *
 * Copies what is chosen, or else the paragraph the cursor is in, to the end of the part of the story that is chosen, as one step
 * that undo takes back.
 */
void
rungs_first_telling_copy (RungsFirstTelling *self)
{
  const char *id;
  g_autofree char *words = NULL;
  guint nth;

  g_return_if_fail (RUNGS_IS_FIRST_TELLING (self));

  id = rungs_form_get_id (RUNGS_FORM (self->form));
  if (rungs_workbook_is_read_only (self->workbook) || id == NULL)
    return;
  words = chosen_words (self);
  if (*words == '\0')
    {
      rungs_story_status_say (self->copied, _("There are no words in that line. Put the keyboard into a paragraph, then copy it."));
      return;
    }

  rungs_form_flush (RUNGS_FORM (self->form));
  nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->section));
  rungs_story_copy_async (self->workbook, id, rungs_story_sections ()[nth], words, copied_cb, g_object_ref (self));
}

/** rungs_first_telling_flush: hands what was typed to the workbook's writer */
void
rungs_first_telling_flush (RungsFirstTelling *self)
{
  g_return_if_fail (RUNGS_IS_FIRST_TELLING (self));

  rungs_form_flush (RUNGS_FORM (self->form));
}
