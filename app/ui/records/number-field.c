/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * number-field.c: a field answered with a number: typed, or changed one by one.
 */
#include "config.h"

#include "records/number-field.h"

#include <glib/gi18n.h>
#include <math.h>

struct _RungsNumberField
{
  RungsFieldRow parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (RungsNumberField, rungs_number_field, RUNGS_TYPE_FIELD_ROW)

static void
rungs_number_field_show (RungsFieldRow *row,
                         const char    *text,
                         gboolean       is_typed)
{
  gtk_editable_set_text (GTK_EDITABLE (RUNGS_NUMBER_FIELD (row)->entry), text != NULL ? text : "");
}

static char *
rungs_number_field_get_text (RungsFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (RUNGS_NUMBER_FIELD (row)->entry)));
}

static void
step (RungsNumberField *self,
      int               by)
{
  const RungsField *field = rungs_field_row_get_field (RUNGS_FIELD_ROW (self));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  double unit = pow (10, field->decimals);
  g_autofree char *canonical = NULL;
  double number = 0;
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  /* What is not a number stays for its writer to put right. */
  if (*typed != '\0' && (!rungs_value_parse (field, typed, &canonical, NULL) || canonical == NULL))
    return;

  if (canonical != NULL)
    number = g_ascii_strtod (canonical, NULL) + by;
  if (field->minimum != 0 || field->maximum != 0)
    number = CLAMP (number, (double) field->minimum / unit, (double) field->maximum / unit);

  g_snprintf (format, sizeof format, "%%.%uf", field->decimals);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_ascii_formatd (text, sizeof text, format, number));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
less_cb (RungsNumberField *self)
{
  step (self, -1);
}

static void
more_cb (RungsNumberField *self)
{
  step (self, 1);
}

static gboolean
key_pressed_cb (RungsNumberField *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    step (self, 1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step (self, -1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkWidget *
step_button (RungsNumberField *self,
             const char       *icon,
             const char       *words,
             GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  const RungsField *field = rungs_field_row_get_field (RUNGS_FIELD_ROW (self));
  g_autofree char *name = g_strdup_printf ("%s: %s", words, rungs_field_label (field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
rungs_number_field_constructed (GObject *object)
{
  RungsNumberField *self = RUNGS_NUMBER_FIELD (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (rungs_number_field_parent_class)->constructed (object);

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (rungs_field_row_typed), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);

  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), step_button (self, "list-remove-symbolic", _("One less"), G_CALLBACK (less_cb)));
  gtk_box_append (GTK_BOX (box), step_button (self, "list-add-symbolic", _("One more"), G_CALLBACK (more_cb)));
  rungs_field_row_set_control (RUNGS_FIELD_ROW (self), box, self->entry);
}

static void
rungs_number_field_settle (RungsFieldRow *row,
                           const char    *canonical)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (RUNGS_NUMBER_FIELD (row)->entry)), canonical) != 0)
    rungs_number_field_show (row, canonical, FALSE);
}

static void
rungs_number_field_class_init (RungsNumberFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_number_field_constructed;
  row_class->show = rungs_number_field_show;
  row_class->get_text = rungs_number_field_get_text;
  row_class->settle = rungs_number_field_settle;
}

static void
rungs_number_field_init (RungsNumberField *self)
{
}
