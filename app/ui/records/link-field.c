/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * link-field.c: a field answered with another record: its title opens it, and it can be chosen, made anew or taken away.
 */
#include "config.h"

#include "records/link-field.h"

#include <glib/gi18n.h>

#include "reading.h"
#include "records/link-picker.h"
#include "records/record-words.h"
#include "records/wrap-layout.h"

struct _RungsLinkField
{
  RungsFieldRow parent_instance;

  /* owned */
  char *id;

  GtkWidget *open;
  GtkWidget *open_label;
  GtkWidget *choose;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (RungsLinkField, rungs_link_field, RUNGS_TYPE_FIELD_ROW)

static const RungsKind *
linked_kind (RungsLinkField *self)
{
  return rungs_kind_find (rungs_field_row_get_field (RUNGS_FIELD_ROW (self))->links_to);
}

static void
rungs_link_field_show (RungsFieldRow *row,
                       const char    *text,
                       gboolean       is_typed)
{
  RungsLinkField *self = RUNGS_LINK_FIELD (row);
  g_autofree char *title = NULL;
  gboolean has = text != NULL && *text != '\0';
  g_autofree char *held = g_strdup (has ? text : NULL);

  g_free (self->id);
  self->id = g_steal_pointer (&held);

  if (has)
    {
      g_autoptr (RungsRecord) record = rungs_workbook_read (rungs_field_row_get_workbook (row), linked_kind (self),
                                                            self->id, NULL);

      if (record != NULL)
        title = rungs_record_words_title (rungs_field_row_get_workbook (row), record);
      else if (g_uuid_string_is_valid (self->id))
        title = g_strdup (_("No longer here"));
    }

  gtk_label_set_text (GTK_LABEL (self->open_label), title != NULL ? title : has ? self->id : "");
  gtk_widget_set_visible (self->open, has);
  gtk_widget_set_visible (self->remove, has);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->choose), has ? _("Change…") : _("Choose…"));

  if (has)
    {
      /* Translators: %s is the title of a record, such as a person's name */
      g_autofree char *open_name = g_strdup_printf (_("Open %s"), gtk_label_get_text (GTK_LABEL (self->open_label)));
      /* Translators: %s is the title of a record, such as a person's name */
      g_autofree char *remove_name = g_strdup_printf (_("Take away %s"),
                                                      gtk_label_get_text (GTK_LABEL (self->open_label)));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, open_name, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_name, -1);
    }
}

static char *
rungs_link_field_get_text (RungsFieldRow *row)
{
  RungsLinkField *self = RUNGS_LINK_FIELD (row);

  return g_strdup (self->id != NULL ? self->id : "");
}

static void
open_clicked_cb (RungsLinkField *self)
{
  if (self->id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", linked_kind (self)->name, self->id);
}

static void
chosen_cb (RungsLinkField *self,
           const char     *id)
{
  rungs_field_row_show (RUNGS_FIELD_ROW (self), id, FALSE);
  rungs_field_row_typed (RUNGS_FIELD_ROW (self));
  gtk_widget_grab_focus (self->choose);
}

static void
remove_clicked_cb (RungsLinkField *self)
{
  gtk_widget_grab_focus (self->choose);
  rungs_field_row_show (RUNGS_FIELD_ROW (self), NULL, FALSE);
  rungs_field_row_typed (RUNGS_FIELD_ROW (self));
}

static void
rungs_link_field_constructed (GObject *object)
{
  RungsLinkField *self = RUNGS_LINK_FIELD (object);
  RungsFieldRow *row = RUNGS_FIELD_ROW (object);
  GtkWidget *box = rungs_wrap_box_new (6);

  G_OBJECT_CLASS (rungs_link_field_parent_class)->constructed (object);

  self->open_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->open_label), PANGO_ELLIPSIZE_END);
  self->open = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->open), self->open_label);
  gtk_widget_add_css_class (self->open, "linked-record");
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);

  self->choose = gtk_menu_button_new ();
  rungs_link_picker_offer (GTK_MENU_BUTTON (self->choose), rungs_field_row_get_workbook (row), linked_kind (self),
                           G_CALLBACK (chosen_cb), object);

  self->remove = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->remove, _("Take away"));
  gtk_widget_add_css_class (self->remove, "flat");
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->open);
  gtk_box_append (GTK_BOX (box), self->choose);
  gtk_box_append (GTK_BOX (box), self->remove);
  rungs_field_row_set_control (row, box, self->choose);
  rungs_field_row_name (row, gtk_widget_get_first_child (self->choose));
  rungs_field_row_show (row, NULL, FALSE);
}

static void
rungs_link_field_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_LINK_FIELD (object)->id, g_free);

  G_OBJECT_CLASS (rungs_link_field_parent_class)->finalize (object);
}

static void
rungs_link_field_class_init (RungsLinkFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_link_field_constructed;
  G_OBJECT_CLASS (klass)->finalize = rungs_link_field_finalize;
  row_class->show = rungs_link_field_show;
  row_class->get_text = rungs_link_field_get_text;
}

static void
rungs_link_field_init (RungsLinkField *self)
{
}
