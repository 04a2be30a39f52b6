/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * set-field.c: a field answered with any number of a few answers, each a tick.
 */
#include "config.h"

#include "records/set-field.h"

#include "records/wrap-layout.h"

struct _RungsSetField
{
  RungsFieldRow parent_instance;

  /* owned */
  GPtrArray *buttons; /* GtkWidget *, not owned, one a choice of the field */
};

G_DEFINE_FINAL_TYPE (RungsSetField, rungs_set_field, RUNGS_TYPE_FIELD_ROW)

static void
rungs_set_field_show (RungsFieldRow *row,
                      const char    *text,
                      gboolean       is_typed)
{
  RungsSetField *self = RUNGS_SET_FIELD (row);
  const RungsField *field = rungs_field_row_get_field (row);
  g_auto (GStrv) members = rungs_value_set_members (text);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (g_ptr_array_index (self->buttons, i)),
                                 members != NULL &&
                                   g_strv_contains ((const char *const *) members, field->choices[i].token));
}

static char *
rungs_set_field_get_text (RungsFieldRow *row)
{
  RungsSetField *self = RUNGS_SET_FIELD (row);
  const RungsField *field = rungs_field_row_get_field (row);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  char *joined;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (g_ptr_array_index (self->buttons, i))))
        g_ptr_array_add (members, (gpointer) field->choices[i].token);
    }
  g_ptr_array_add (members, NULL);

  joined = rungs_value_set_join (field, (const char *const *) members->pdata);
  return joined != NULL ? joined : g_strdup ("");
}

static void
rungs_set_field_constructed (GObject *object)
{
  RungsSetField *self = RUNGS_SET_FIELD (object);
  const RungsField *field = rungs_field_row_get_field (RUNGS_FIELD_ROW (object));
  GtkWidget *box = rungs_wrap_box_new (18);

  G_OBJECT_CLASS (rungs_set_field_parent_class)->constructed (object);

  self->buttons = g_ptr_array_new ();
  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      const char *words = rungs_field_choice_label (field, choice->token);
      GtkWidget *button = gtk_check_button_new ();
      GtkWidget *label = gtk_label_new (words);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (rungs_field_row_typed), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
      g_ptr_array_add (self->buttons, button);
    }

  gtk_widget_add_css_class (box, "answers");
  rungs_field_row_set_control (RUNGS_FIELD_ROW (self), box, box);
}

static void
rungs_set_field_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_SET_FIELD (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_set_field_parent_class)->finalize (object);
}

static void
rungs_set_field_class_init (RungsSetFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_set_field_constructed;
  G_OBJECT_CLASS (klass)->finalize = rungs_set_field_finalize;
  row_class->show = rungs_set_field_show;
  row_class->get_text = rungs_set_field_get_text;
}

static void
rungs_set_field_init (RungsSetField *self)
{
}
