/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * drop-down.c: a drop-down whose words never make a window too wide, and which tells what it asks and what is chosen.
 */
#include "config.h"

#include "records/drop-down.h"

#include <glib/gi18n.h>
#include <string.h>

static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
setup_listed_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  GtkWidget *row = gtk_widget_get_parent (label);

  gtk_label_set_text (GTK_LABEL (label), words);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* What is asked ends with a mark, or needs one. */
static char *
name_with_answer (const char *name,
                  const char *answer)
{
  if (answer == NULL)
    return g_strdup (name);
  if (g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (name + strlen (name)))))
    return g_strdup_printf ("%s %s", name, answer);
  /* Translators: what a drop-down list asks, and what is chosen in it. */
  return g_strdup_printf (_("%s, %s"), name, answer);
}

static void
update_name (GtkWidget *drop_down)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));
  const char *name = g_object_get_data (G_OBJECT (drop_down), "name");
  GtkWidget *button = gtk_widget_get_first_child (drop_down);
  g_autofree char *all = NULL;

  if (name == NULL || *name == '\0')
    return;
  all = name_with_answer (name, chosen != NULL ? gtk_string_object_get_string (chosen) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

/**
 * rungs_drop_down_new:
 * @labels: the answers, ended by %NULL
 *
 * Returns: (transfer floating): a drop-down that shows what is chosen in the room there is, and every answer whole in its list
 */
GtkWidget *
rungs_drop_down_new (const char *const *labels)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (labels)), NULL);
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (setup_chosen_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (listed, "setup", G_CALLBACK (setup_listed_cb), NULL);
  g_signal_connect (listed, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), chosen);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), listed);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (update_name), NULL);

  return drop_down;
}

/**
 * rungs_drop_down_name:
 * @name: what is asked
 *
 * Names the drop-down, and the button in it that has the keyboard. What is chosen is a part of the name: older toolkits would not
 * tell it, and newer ones would tell nothing else.
 */
void
rungs_drop_down_name (GtkWidget  *drop_down,
                      const char *name)
{
  g_object_set_data_full (G_OBJECT (drop_down), "name", g_strdup (name), g_free);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  update_name (drop_down);
}
