/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-drop-down.c: a drop-down says what it asks and what is chosen, wherever the toolkit looks for its name.
 */
#include "config.h"

#include <adwaita.h>

#include "records/drop-down.h"
#include "ui-support.h"

/* Newer toolkits call the button in it what they call the whole, and that what a label of it says, where there is one. */
static void
assert_called (GtkWidget  *drop_down,
               const char *name)
{
  gtk_test_accessible_assert_property (drop_down, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_name (void)
{
  static const char *const labels[] = { "All stages", "Waiting", NULL };
  static const char *const others[] = { "Closed", NULL };
  static const char *const ready[] = { "Ready", NULL };
  GtkWidget *drop_down = rungs_drop_down_new (labels);
  GtkWidget *window = rungs_test_present (drop_down, 300, 100);
  g_autoptr (GtkStringList) model = gtk_string_list_new (others);
  g_autoptr (GtkStringList) yet_others = gtk_string_list_new (ready);

  rungs_drop_down_name (drop_down, "How far has it come?");
  assert_called (drop_down, "How far has it come? All stages");
  rungs_test_assert_names (window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  assert_called (drop_down, "How far has it come? Waiting");
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  assert_called (drop_down, "How far has it come? Closed");
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (yet_others));
  assert_called (drop_down, "How far has it come? Ready");
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  rungs_drop_down_name (drop_down, "What to show");
  assert_called (drop_down, "What to show, Closed");
  gtk_string_list_splice (model, 0, 1, labels);
  assert_called (drop_down, "What to show, All stages");
  gtk_string_list_splice (model, 0, 2, NULL);
  assert_called (drop_down, "What to show");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/drop-down/name", test_name);
  return g_test_run ();
}
