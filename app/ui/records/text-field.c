/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-field.c: a field answered in one line.
 */
#include "config.h"

#include "records/text-field.h"

struct _RungsTextField
{
  RungsFieldRow parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (RungsTextField, rungs_text_field, RUNGS_TYPE_FIELD_ROW)

static void
rungs_text_field_show (RungsFieldRow *row,
                       const char    *text,
                       gboolean       is_typed)
{
  gtk_editable_set_text (GTK_EDITABLE (RUNGS_TEXT_FIELD (row)->entry), text != NULL ? text : "");
}

static char *
rungs_text_field_get_text (RungsFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (RUNGS_TEXT_FIELD (row)->entry)));
}

static void
rungs_text_field_constructed (GObject *object)
{
  RungsTextField *self = RUNGS_TEXT_FIELD (object);
  RungsFieldRow *row = RUNGS_FIELD_ROW (object);

  G_OBJECT_CLASS (rungs_text_field_parent_class)->constructed (object);

  self->entry = gtk_entry_new ();
  /* Ctrl+Z is the workbook's: it takes back the same words after they are saved too. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (rungs_field_row_typed), self, G_CONNECT_SWAPPED);
  rungs_field_row_set_control (row, self->entry, self->entry);
}

static void
rungs_text_field_class_init (RungsTextFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_text_field_constructed;
  row_class->show = rungs_text_field_show;
  row_class->get_text = rungs_text_field_get_text;
}

static void
rungs_text_field_init (RungsTextField *self)
{
}
