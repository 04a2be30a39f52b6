/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * date-field.c: a field answered with a day or a month: typed, or picked from a calendar.
 */
#include "config.h"

#include "records/date-field.h"

#include <glib/gi18n.h>

struct _RungsDateField
{
  RungsFieldRow parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar;
};

G_DEFINE_FINAL_TYPE (RungsDateField, rungs_date_field, RUNGS_TYPE_FIELD_ROW)

static void
show_entry (RungsDateField *self,
            const char     *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
rungs_date_field_show (RungsFieldRow *row,
                       const char    *text,
                       gboolean       is_typed)
{
  RungsDateField *self = RUNGS_DATE_FIELD (row);
  g_autofree char *shown = NULL;

  if (text != NULL && *text != '\0' && !is_typed)
    shown = rungs_value_display (rungs_field_row_get_field (row), text);
  show_entry (self, shown != NULL ? shown : text != NULL ? text : "");
}

static void
rungs_date_field_settle (RungsFieldRow *row,
                         const char    *canonical)
{
  rungs_date_field_show (row, canonical, FALSE);
}

static char *
rungs_date_field_get_text (RungsFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (RUNGS_DATE_FIELD (row)->entry)));
}

static void
day_selected_cb (RungsDateField *self)
{
  RungsFieldRow *row = RUNGS_FIELD_ROW (self);
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char *shown = rungs_value_display (rungs_field_row_get_field (row), iso);

  show_entry (self, shown != NULL ? shown : iso);
}

static void
day_chosen_cb (RungsDateField *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_grab_focus (self->entry);
}

/* The calendar is made when it is first asked for, and opens on the day that stands in the entry. */
static void
create_popup (GtkMenuButton *button,
              gpointer       user_data)
{
  RungsDateField *self = RUNGS_DATE_FIELD (user_data);
  const RungsField *field = rungs_field_row_get_field (RUNGS_FIELD_ROW (self));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *canonical = NULL;
  g_autoptr (GDateTime) day = NULL;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *done = gtk_button_new_with_label (_("Done"));

  self->calendar = gtk_calendar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rungs_field_label (field), -1);
  if (*typed != '\0' && rungs_value_parse (field, typed, &canonical, NULL) && canonical != NULL)
    {
      int year = 0, month = 1, number = 1;

      if (sscanf (canonical, "%d-%d-%d", &year, &month, &number) >= 2)
        day = g_date_time_new_local (year, month, number, 0, 0, 0);
    }
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);

  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (done, "clicked", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), done);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
rungs_date_field_constructed (GObject *object)
{
  RungsDateField *self = RUNGS_DATE_FIELD (object);
  RungsFieldRow *row = RUNGS_FIELD_ROW (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *button_name = NULL;

  G_OBJECT_CLASS (rungs_date_field_parent_class)->constructed (object);

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 24);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), rungs_field_row_get_field (row)->type == RUNGS_FIELD_MONTH
                                                             ? _("such as May 2026")
                                                             : _("such as 3 May 2026"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (rungs_field_row_typed), self, G_CONNECT_SWAPPED);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _("Pick from a calendar"));
  /* Translators: %s is the question of a field, such as "When did they start?" */
  button_name = g_strdup_printf (_("Pick from a calendar: %s"), rungs_field_label (rungs_field_row_get_field (row)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, button_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, button_name, -1);

  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->button);
  rungs_field_row_set_control (row, box, self->entry);
}

static void
rungs_date_field_class_init (RungsDateFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_date_field_constructed;
  row_class->show = rungs_date_field_show;
  row_class->get_text = rungs_date_field_get_text;
  row_class->settle = rungs_date_field_settle;
}

static void
rungs_date_field_init (RungsDateField *self)
{
}
