/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * console-notes.c: the notes of the meeting, beside the show: the record's own form with the one field in it, so that they are kept
 * as they are typed and stand with the meeting afterwards.
 */
#include "config.h"

#include "wall/console-notes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/form.h"

struct _RungsConsoleNotes
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;

  /* children */
  GtkWidget *box;
  GtkWidget *what_to_do;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (RungsConsoleNotes, rungs_console_notes, GTK_TYPE_WIDGET)

/* All fields of a meeting but its notes, as the form wants to hear it. */
static const char *
all_but_notes (void)
{
  const RungsKind *kind = rungs_kind_find ("meeting");
  g_autoptr (GString) names = g_string_new (NULL);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if (strcmp (field->name, "notes") != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", field->name);
  return g_intern_string (names->str);
}

static void
rungs_console_notes_dispose (GObject *object)
{
  RungsConsoleNotes *self = RUNGS_CONSOLE_NOTES (object);

  if (self->form != NULL)
    rungs_form_flush (RUNGS_FORM (self->form));
  self->form = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_console_notes_parent_class)->dispose (object);
}

static void
rungs_console_notes_class_init (RungsConsoleNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_console_notes_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_console_notes_init (RungsConsoleNotes *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->what_to_do = gtk_label_new (_("Choose the meeting you are at, and you can keep its notes here."));
  gtk_label_set_wrap (GTK_LABEL (self->what_to_do), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->what_to_do), 0.0f);
  gtk_box_append (GTK_BOX (self->box), self->what_to_do);
}

/**
 * rungs_console_notes_new:
 * @workbook: where the meetings are
 *
 * Returns: (transfer floating): the notes
 */
GtkWidget *
rungs_console_notes_new (RungsWorkbook *workbook)
{
  RungsConsoleNotes *self = g_object_new (RUNGS_TYPE_CONSOLE_NOTES, NULL);

  self->workbook = g_object_ref (workbook);
  return GTK_WIDGET (self);
}

/** rungs_console_notes_set_meeting: @meeting: (nullable): the id of the meeting whose notes they are; %NULL: of none */
void
rungs_console_notes_set_meeting (RungsConsoleNotes *self,
                                 const char        *meeting)
{
  g_return_if_fail (RUNGS_IS_CONSOLE_NOTES (self));

  if (self->form != NULL && g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->form)), meeting) == 0)
    return;
  if (self->form != NULL)
    {
      rungs_form_flush (RUNGS_FORM (self->form));
      gtk_box_remove (GTK_BOX (self->box), self->form);
      self->form = NULL;
    }
  gtk_widget_set_visible (self->what_to_do, meeting == NULL);
  if (meeting == NULL)
    return;
  self->form = rungs_form_new (self->workbook, rungs_kind_find ("meeting"), RUNGS_FORM_WHOLE,
                               all_but_notes ());
  gtk_box_append (GTK_BOX (self->box), self->form);
  rungs_form_show (RUNGS_FORM (self->form), meeting);
}

/** rungs_console_notes_flush: hands what was typed to the workbook now */
void
rungs_console_notes_flush (RungsConsoleNotes *self)
{
  g_return_if_fail (RUNGS_IS_CONSOLE_NOTES (self));

  if (self->form != NULL)
    rungs_form_flush (RUNGS_FORM (self->form));
}
