/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-radio.c: every answer is reached with the arrow keys, also one that stands in a line of its own.
 */
#include "config.h"

#include "records/radio.h"
#include "records/wrap-layout.h"
#include "ui-support.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *buttons[4];
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  static const char *const words[] = { "Inside the programme", "Partners", "Anybody", "Not said" };
  GtkWidget *box = rungs_wrap_box_new (18);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      f->buttons[i] = rungs_radio_new (words[i], i > 0 ? f->buttons[0] : NULL);
      gtk_box_append (GTK_BOX (box), f->buttons[i]);
    }
  /* So narrow that the last stands alone. */
  f->window = rungs_test_present (box, 260, 300);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (f->buttons[3]), TRUE);
  gtk_widget_grab_focus (f->buttons[3]);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
}

static gboolean
press (Fixture *f,
       guint    keyval)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (focus);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
      if (taken)
        return TRUE;
    }
  return FALSE;
}

static void
assert_at (Fixture *f,
           guint    nth)
{
  for (guint i = 0; i < G_N_ELEMENTS (f->buttons); i++)
    g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (f->buttons[i])), ==, i == nth);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == f->buttons[nth]);
}

static void
test_arrows (Fixture       *f,
             gconstpointer  data)
{
  g_assert_true (press (f, GDK_KEY_Left));
  assert_at (f, 2);
  g_assert_true (press (f, GDK_KEY_Up));
  assert_at (f, 1);
  g_assert_true (press (f, GDK_KEY_Down));
  g_assert_true (press (f, GDK_KEY_Right));
  assert_at (f, 3);
  g_assert_true (press (f, GDK_KEY_Right));
  assert_at (f, 0);
  g_assert_true (press (f, GDK_KEY_Left));
  assert_at (f, 3);
  g_assert_false (press (f, GDK_KEY_Tab));
}

/* What cannot be chosen is passed by. */
static void
test_passed_by (Fixture       *f,
                gconstpointer  data)
{
  gtk_widget_set_sensitive (f->buttons[0], FALSE);
  gtk_widget_set_visible (f->buttons[2], FALSE);
  g_assert_true (press (f, GDK_KEY_Left));
  assert_at (f, 1);
  g_assert_true (press (f, GDK_KEY_Left));
  assert_at (f, 3);
}

static void
test_mirrored (Fixture       *f,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (f->buttons); i++)
    gtk_widget_set_direction (f->buttons[i], GTK_TEXT_DIR_RTL);
  g_assert_true (press (f, GDK_KEY_Right));
  assert_at (f, 2);
  g_assert_true (press (f, GDK_KEY_Left));
  assert_at (f, 3);
  g_assert_true (press (f, GDK_KEY_Up));
  assert_at (f, 2);
}

static void
test_said (Fixture       *f,
           gconstpointer  data)
{
  gtk_test_accessible_assert_role (f->buttons[1], GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (f->buttons[1], GTK_ACCESSIBLE_PROPERTY_LABEL, "Partners");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/radio/arrows", test_arrows);
  ADD ("/radio/passed-by", test_passed_by);
  ADD ("/radio/mirrored", test_mirrored);
  ADD ("/radio/said", test_said);
#undef ADD

  return g_test_run ();
}
