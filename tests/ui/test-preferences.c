/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-preferences.c: each preference works at once, is kept, and can be reached and read without eyes or a mouse.
 */
#include "config.h"

#include "shell/appearance.h"
#include "shell/preferences.h"
#include "shell/shortcuts.h"
#include "ui-support.h"

typedef struct
{
  GSettings *settings;
  RungsAppearance *appearance;
  GtkWidget *parent;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->settings = g_settings_new ("org.rungs.Rungs");
  f->appearance = rungs_appearance_new (gdk_display_get_default (), f->settings);
  f->parent = rungs_test_present (gtk_button_new_with_label ("Behind"), 900, 700);
  f->window = rungs_preferences_show (GTK_WINDOW (f->parent), f->settings);
  rungs_test_until (rungs_test_is_mapped, f->window);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  static const char *keys[] = { "text-size", "author", "style", "background" };

  gtk_window_destroy (GTK_WINDOW (f->window));
  gtk_window_destroy (GTK_WINDOW (f->parent));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (f->settings, keys[i]);
  g_assert_finalize_object (f->appearance);
  g_clear_object (&f->settings);
  rungs_test_run_pending ();
}

static int
dpi (void)
{
  int dots;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dots, NULL);
  return dots;
}

static void
test_text_size (Fixture       *f,
                gconstpointer  data)
{
  GtkWidget *spin = rungs_test_find (f->window, GTK_TYPE_SPIN_BUTTON, NULL);
  int plain = dpi ();

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 200);
  g_assert_cmpint (g_settings_get_int (f->settings, "text-size"), ==, 200);
  g_assert_cmpint (dpi (), ==, 2 * plain);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5000);
  g_assert_cmpint (g_settings_get_int (f->settings, "text-size"), ==, 300);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 100);
  g_assert_cmpint (dpi (), ==, plain);
}

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_for_display (gdk_display_get_default ()));
}

static void
test_style (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *row = rungs_test_find (f->window, ADW_TYPE_COMBO_ROW, "Light or dark");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_true (is_dark ());
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_false (is_dark ());
  g_assert_cmpint (g_settings_get_enum (f->settings, "style"), ==, 1);
}

static gboolean
window_colour (GtkWidget *widget,
               GdkRGBA   *colour)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", colour);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void
test_background (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *row = rungs_test_find (f->window, ADW_TYPE_COMBO_ROW, "Behind the words");
  GdkRGBA plain, cream, dark;

  g_settings_set_enum (f->settings, "style", 1);
  g_assert_true (window_colour (f->window, &plain));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_true (window_colour (f->window, &cream));
  g_assert_false (gdk_rgba_equal (&plain, &cream));
  g_assert_cmpfloat (cream.red, >, cream.blue);

  /* The dark style keeps its own colours. */
  g_settings_set_enum (f->settings, "style", 2);
  g_assert_true (window_colour (f->window, &dark));
  g_assert_cmpfloat (dark.red, <, 0.3);
}

static void
test_author (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *row = rungs_test_find (f->window, ADW_TYPE_ENTRY_ROW, NULL);

  g_autofree char *author = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "Robin");
  author = g_settings_get_string (f->settings, "author");
  g_assert_cmpstr (author, ==, "Robin");
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *keys = rungs_shortcuts_show (GTK_WINDOW (f->parent));

  rungs_test_assert_names (f->window);
  rungs_test_until (rungs_test_is_mapped, keys);
  rungs_test_assert_names (keys);
  g_assert_nonnull (rungs_test_find (keys, ADW_TYPE_ACTION_ROW, "Pause, and carry on: F9"));
  gtk_window_destroy (GTK_WINDOW (keys));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/preferences/text-size", test_text_size },   { "/preferences/style", test_style },
    { "/preferences/background", test_background }, { "/preferences/author", test_author },
    { "/preferences/names", test_names },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
