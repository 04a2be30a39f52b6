/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * links-field.c: a field answered with any number of other records, each a small card that opens it or lets it go.
 */
#include "config.h"

#include "records/links-field.h"

#include <glib/gi18n.h>

#include "reading.h"
#include "records/link-picker.h"
#include "records/record-words.h"
#include "records/wrap-layout.h"

struct _RungsLinksField
{
  RungsFieldRow parent_instance;

  /* owned */
  GPtrArray *ids; /* char * */

  GtkWidget *cards;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (RungsLinksField, rungs_links_field, RUNGS_TYPE_FIELD_ROW)

static const RungsKind *
linked_kind (RungsLinksField *self)
{
  return rungs_kind_find (rungs_field_row_get_field (RUNGS_FIELD_ROW (self))->links_to);
}

static void
open_clicked_cb (GtkWidget *button,
                 gpointer   user_data)
{
  RungsLinksField *self = user_data;
  const char *id = g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), "id");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", linked_kind (self)->name, id);
}

static void
remove_clicked_cb (GtkWidget *button,
                   gpointer   user_data)
{
  RungsLinksField *self = user_data;
  GtkWidget *card = gtk_widget_get_parent (button);
  const char *id = g_object_get_data (G_OBJECT (card), "id");
  guint index = 0;

  if (!g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    return;

  gtk_widget_grab_focus (self->add);
  g_ptr_array_remove_index (self->ids, index);
  gtk_box_remove (GTK_BOX (self->cards), card);
  gtk_widget_set_visible (self->cards, self->ids->len > 0);
  rungs_field_row_typed (RUNGS_FIELD_ROW (self));
}

static void
add_card (RungsLinksField *self,
          const char      *id)
{
  RungsWorkbook *workbook = rungs_field_row_get_workbook (RUNGS_FIELD_ROW (self));
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, linked_kind (self), id, NULL);
  g_autofree char *title = record != NULL ? rungs_record_words_title (workbook, record) : g_strdup (_("No longer here"));
  /* Translators: %s is the title of a record, such as a theme */
  g_autofree char *remove_name = g_strdup_printf (_("Take away %s"), title);
  /* Translators: %s is the title of a record, such as a theme */
  g_autofree char *open_name = g_strdup_printf (_("Open %s"), title);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *open = gtk_button_new ();
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (open), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, open_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_name, -1);
  gtk_widget_set_tooltip_text (remove, _("Take away"));
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked_cb), self, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  gtk_widget_add_css_class (card, "linked");
  gtk_box_append (GTK_BOX (card), open);
  gtk_box_append (GTK_BOX (card), remove);
  g_object_set_data_full (G_OBJECT (card), "id", g_strdup (id), g_free);
  gtk_box_append (GTK_BOX (self->cards), card);
}

static void
rungs_links_field_show (RungsFieldRow *row,
                        const char    *text,
                        gboolean       is_typed)
{
  RungsLinksField *self = RUNGS_LINKS_FIELD (row);
  g_auto (GStrv) members = text != NULL ? rungs_value_set_members (text) : NULL;
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), card);
  g_ptr_array_set_size (self->ids, 0);

  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    {
      g_ptr_array_add (self->ids, g_strdup (members[i]));
      add_card (self, members[i]);
    }
  gtk_widget_set_visible (self->cards, self->ids->len > 0);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
rungs_links_field_get_text (RungsFieldRow *row)
{
  RungsLinksField *self = RUNGS_LINKS_FIELD (row);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->ids->len; i++)
    g_ptr_array_add (ids, g_ptr_array_index (self->ids, i));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (",", (char **) ids->pdata);
}

static void
chosen_cb (RungsLinksField *self,
           const char      *id)
{
  gtk_widget_grab_focus (self->add);
  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL))
    return;

  g_ptr_array_add (self->ids, g_strdup (id));
  add_card (self, id);
  gtk_widget_set_visible (self->cards, TRUE);
  rungs_field_row_typed (RUNGS_FIELD_ROW (self));
}

static void
rungs_links_field_constructed (GObject *object)
{
  RungsLinksField *self = RUNGS_LINKS_FIELD (object);
  RungsFieldRow *row = RUNGS_FIELD_ROW (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  G_OBJECT_CLASS (rungs_links_field_parent_class)->constructed (object);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->cards = rungs_wrap_box_new (6);
  gtk_widget_set_visible (self->cards, FALSE);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _("Add…"));
  rungs_link_picker_offer (GTK_MENU_BUTTON (self->add), rungs_field_row_get_workbook (row), linked_kind (self),
                           G_CALLBACK (chosen_cb), object);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (box), self->cards);
  gtk_box_append (GTK_BOX (box), self->add);
  rungs_field_row_set_control (row, box, self->add);
  rungs_field_row_name (row, gtk_widget_get_first_child (self->add));
}

static void
rungs_links_field_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_LINKS_FIELD (object)->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_links_field_parent_class)->finalize (object);
}

static void
rungs_links_field_class_init (RungsLinksFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_links_field_constructed;
  G_OBJECT_CLASS (klass)->finalize = rungs_links_field_finalize;
  row_class->show = rungs_links_field_show;
  row_class->get_text = rungs_links_field_get_text;
}

static void
rungs_links_field_init (RungsLinksField *self)
{
}
