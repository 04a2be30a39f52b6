/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-modes.c: a row of buttons folds to a drop-down where it is narrow; both say the same.
 */
#include "config.h"

#include "records/modes.h"
#include "ui-support.h"

static void
chosen_cb (RungsModes *modes,
           int         mode,
           gpointer    user_data)
{
  *(int *) user_data = mode;
}

static GtkWidget *
show_modes (GtkWidget **modes,
            int         width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *modes = rungs_modes_new ("What to do");
  rungs_modes_add (RUNGS_MODES (*modes), 3, "Our work");
  rungs_modes_add (RUNGS_MODES (*modes), 5, "One card with a long name");
  rungs_modes_add (RUNGS_MODES (*modes), 8, "Now and later, and some more");
  gtk_box_append (GTK_BOX (box), *modes);
  return rungs_test_present (box, width, 200);
}

/* Seen or not. */
static GtkWidget *
drop_down_of (GtkWidget *modes)
{
  GtkWidget *child = gtk_widget_get_first_child (modes);

  while (child != NULL && !GTK_IS_DROP_DOWN (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
test_choosing (gconstpointer data)
{
  gboolean narrow = GPOINTER_TO_INT (data);
  GtkWidget *modes;
  GtkWidget *window = show_modes (&modes, narrow ? 240 : 900);
  GtkWidget *drop_down = rungs_test_find (window, GTK_TYPE_DROP_DOWN, NULL);
  int chosen = 0;

  g_signal_connect (modes, "chosen", G_CALLBACK (chosen_cb), &chosen);
  g_assert_cmpint (rungs_modes_is_folded (RUNGS_MODES (modes)), ==, narrow);
  g_assert_cmpint (drop_down != NULL, ==, narrow);
  rungs_test_assert_names (window);
  if (narrow)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  else
    rungs_test_activate (rungs_test_find (window, GTK_TYPE_TOGGLE_BUTTON, "One card"));
  g_assert_cmpint (chosen, ==, 5);
  /* Set from elsewhere, nobody is told. */
  rungs_modes_set_chosen (RUNGS_MODES (modes), 8);
  g_assert_cmpint (chosen, ==, 5);
  if (narrow)
    g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 2);
  else
    g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (rungs_test_find (window, GTK_TYPE_TOGGLE_BUTTON, "Now"))));
  /* Something else is shown instead: that which was chosen last can be chosen again. */
  rungs_modes_set_elsewhere (RUNGS_MODES (modes), "The words");
  g_assert_cmpint (chosen, ==, 5);
  if (narrow)
    {
      GtkStringObject *shown = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));

      g_assert_cmpstr (gtk_string_object_get_string (shown), ==, "The words");
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 2);
    }
  else
    {
      rungs_test_activate (rungs_test_find (window, GTK_TYPE_TOGGLE_BUTTON, "Now"));
    }
  g_assert_cmpint (chosen, ==, 8);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down_of (modes)))), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/ui/modes/wide", GINT_TO_POINTER (FALSE), test_choosing);
  g_test_add_data_func ("/ui/modes/narrow", GINT_TO_POINTER (TRUE), test_choosing);
  return g_test_run ();
}
