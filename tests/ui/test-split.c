/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-split.c: the split folds by the room there is at the text's size, in either direction, and keeps the keyboard in sight.
 */
#include "config.h"

#include "shell/toolkit.h"
#include "ui-support.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *split;
  GtkWidget *first;
  GtkWidget *second;
} Fixture;

static void
set_up (Fixture *f,
        int      width,
        double   text)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", (int) (96 * 1024 * text), NULL);
  f->first = gtk_button_new_with_label ("List");
  f->second = gtk_button_new_with_label ("A record with rather many words in it, so that it asks for much room");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (f->second))), TRUE);
  f->split = rungs_toolkit_split_new (f->first, f->second, 200);
  f->window = rungs_test_present (f->split, width, 300);
}

static void
tear_down (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  rungs_test_run_pending ();
}

static int
x_of (GtkWidget *child,
      GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, in, &bounds));
  return (int) bounds.origin.x;
}

static int
width_of (GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, child, &bounds));
  return (int) bounds.size.width;
}

static void
test_folds (void)
{
  static const struct
  {
    int width;
    double text;
    gboolean folded;
  } cases[] = {
    { 1000, 1.0, FALSE }, { 600, 1.0, FALSE }, { 500, 1.0, TRUE }, { 1000, 2.0, TRUE }, { 1300, 2.0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;

      set_up (&f, cases[i].width, cases[i].text);
      g_test_message ("%d wide, text %g", cases[i].width, cases[i].text);
      g_assert_cmpint (rungs_toolkit_split_is_folded (f.split), ==, cases[i].folded);
      g_assert_true (gtk_widget_get_mapped (f.first));
      g_assert_cmpint (gtk_widget_get_mapped (f.second), ==, !cases[i].folded);
      tear_down (&f);
    }
}

static void
test_shows_second (void)
{
  Fixture f;

  set_up (&f, 400, 1.0);
  g_assert_true (gtk_widget_grab_focus (f.first));
  rungs_toolkit_split_show_second (f.split, TRUE);
  rungs_test_until (rungs_test_is_mapped, f.second);
  g_assert_false (gtk_widget_get_mapped (f.first));
  g_assert_true (rungs_toolkit_split_shows_second (f.split));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f.window)) == f.second);

  rungs_toolkit_split_show_second (f.split, FALSE);
  rungs_test_until (rungs_test_is_mapped, f.first);
  g_assert_false (gtk_widget_get_mapped (f.second));
  tear_down (&f);
}

static void
test_mirrors (void)
{
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      Fixture f;

      gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      set_up (&f, 1000, 1.0);
      if (rtl)
        g_assert_cmpint (x_of (f.first, f.split), >, x_of (f.second, f.split));
      else
        g_assert_cmpint (x_of (f.first, f.split), <, x_of (f.second, f.split));
      g_assert_cmpint (width_of (f.first), ==, 200);
      tear_down (&f);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
count_cb (guint     *told,
          GtkWidget *split)
{
  (*told)++;
}

static gboolean
was_told (gpointer data)
{
  return *(guint *) data > 0;
}

static void
test_tells (void)
{
  Fixture f;
  guint told = 0;

  set_up (&f, 1000, 1.0);
  rungs_test_run_pending ();
  rungs_toolkit_split_on_fold (f.split, G_CALLBACK (count_cb), &told);
  gtk_widget_grab_focus (f.second);
  /* The text grows, and there is no room for both any more. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 3, NULL);
  rungs_test_until (was_told, &told);
  g_assert_true (rungs_toolkit_split_is_folded (f.split));
  /* Who was writing goes on seeing it. */
  g_assert_true (gtk_widget_get_mapped (f.second));
  g_signal_handlers_disconnect_by_data (f.split, &told);
  tear_down (&f);
}

static void
test_folds_under_keyboard (void)
{
  Fixture f;
  guint told = 0;

  set_up (&f, 1000, 1.0);
  rungs_test_run_pending ();
  rungs_toolkit_split_show_second (f.split, TRUE);
  rungs_toolkit_split_on_fold (f.split, G_CALLBACK (count_cb), &told);
  g_assert_true (gtk_widget_grab_focus (f.first));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 3, NULL);
  rungs_test_until (was_told, &told);
  g_assert_true (gtk_widget_get_mapped (f.second));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f.window)) == f.second);
  g_signal_handlers_disconnect_by_data (f.split, &told);
  tear_down (&f);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/split/folds", test_folds);
  g_test_add_func ("/split/shows-second", test_shows_second);
  g_test_add_func ("/split/mirrors", test_mirrors);
  g_test_add_func ("/split/tells", test_tells);
  g_test_add_func ("/split/folds-under-keyboard", test_folds_under_keyboard);
  return g_test_run ();
}
