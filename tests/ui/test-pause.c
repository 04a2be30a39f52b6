/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-pause.c: Pause hides everything at once, from a screen reader too, and gives it back exactly as it was.
 */
#include "config.h"

#include "reading.h"
#include "window-support.h"

static void
set_up (RungsTestWindow *test,
        gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (TRUE);

  rungs_test_window_set_up (test);
  rungs_test_window_show (test);
  rungs_window_open (test->window, path, RUNGS_OPEN_FILE);
  rungs_test_window_wait_open (test);
}

static void
tear_down (RungsTestWindow *test,
           gconstpointer    data)
{
  rungs_test_window_tear_down (test);
}

static void
press_pause (RungsTestWindow *test)
{
  g_action_group_activate_action (G_ACTION_GROUP (test->application), "pause", NULL);
  rungs_test_run_pending ();
}

/* What a screen reader could meet: everything that is visible and stands on what is visible. */
static guint
count_presented (GtkWidget *widget)
{
  guint count = 1;

  if (!gtk_widget_get_visible (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += count_presented (child);
  return count;
}

static void
test_hides_all (RungsTestWindow *test,
                gconstpointer    data)
{
  guint shown = count_presented (GTK_WIDGET (test->window));

  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Example programme"));
  press_pause (test);
  g_assert_true (rungs_window_is_paused (test->window));
  g_assert_null (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Example programme"));
  g_assert_null (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LIST_BOX, NULL));
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Paused"));
  g_assert_cmpuint (count_presented (GTK_WIDGET (test->window)), <, MIN (shown / 4, 30));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "Rungs");
  rungs_test_assert_names (GTK_WIDGET (test->window));

  press_pause (test);
  g_assert_false (rungs_window_is_paused (test->window));
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Example programme"));
  g_assert_null (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Paused"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "Example programme – Rungs");
}

static GtkWidget *
find_wall (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "The wall") == 0)
        return window;
    }
  return NULL;
}

/* What a room sees is hidden too, and comes back. */
static void
test_hides_wall (RungsTestWindow *test,
                 gconstpointer    data)
{
  GtkWidget *wall;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.present", NULL);
  wall = find_wall ();
  g_assert_nonnull (wall);
  rungs_test_until (rungs_test_is_mapped, wall);
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_test_find (wall, GTK_TYPE_BOX, "The ladder"));
  press_pause (test);
  g_assert_null (rungs_test_find (wall, GTK_TYPE_BOX, "The ladder"));
  g_assert_nonnull (rungs_test_find (wall, GTK_TYPE_BOX, "Paused"));
  press_pause (test);
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_test_find (wall, GTK_TYPE_BOX, "The ladder"));

  /* The wall goes with the window, also where nobody stopped it. */
  g_object_add_weak_pointer (G_OBJECT (wall), (gpointer *) &wall);
  rungs_test_window_close (test);
  rungs_test_until (rungs_test_is_gone, &wall);
}

static void
test_carry_on (RungsTestWindow *test,
               gconstpointer    data)
{
  GtkWidget *focus;

  press_pause (test);
  focus = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "Carry on");
  rungs_test_activate (focus);
  g_assert_false (rungs_window_is_paused (test->window));
}

static gboolean
has_begun (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
}

static void
test_keeps_keyboard (RungsTestWindow *test,
                     gconstpointer    data)
{
  GtkWidget *text;
  int from, to;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new-record", "s", "person");
  rungs_test_until (has_begun, test->window);
  text = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_true (GTK_IS_TEXT (text));
  gtk_editable_set_text (GTK_EDITABLE (text), "Robin by the bridge");
  gtk_editable_set_position (GTK_EDITABLE (text), 5);

  press_pause (test);
  press_pause (test);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Robin by the bridge");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (text)), ==, 5);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (text), &from, &to));
}

static gboolean
robin_is_kept (gpointer workbook)
{
  g_autoptr(RungsQuery) query = rungs_query_new (rungs_kind_find ("person"));
  gint64 count;

  rungs_query_filter (query, "known-as", "Robin by the bridge");
  count = rungs_workbook_count (workbook, query, NULL);
  return count == 1;
}

static void
test_keeps_typed (RungsTestWindow *test,
                  gconstpointer    data)
{
  GtkWidget *text;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new-record", "s", "person");
  rungs_test_until (has_begun, test->window);
  text = gtk_root_get_focus (GTK_ROOT (test->window));
  gtk_editable_set_text (GTK_EDITABLE (text), "Robin by the bridge");
  press_pause (test);
  rungs_test_until (robin_is_kept, rungs_window_get_workbook (test->window));
}

static void
test_hides_windows (RungsTestWindow *test,
                    gconstpointer    data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *help = NULL;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.help", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (test->window))
        help = GTK_WIDGET (window);
    }
  g_assert_nonnull (help);
  rungs_test_until (rungs_test_is_mapped, help);
  press_pause (test);
  g_assert_false (gtk_widget_get_visible (help));
  press_pause (test);
  g_assert_true (gtk_widget_get_visible (help));
  gtk_window_destroy (GTK_WINDOW (help));
}

static void
test_locks_actions (RungsTestWindow *test,
                    gconstpointer    data)
{
  const char *page = rungs_window_get_page (test->window);

  press_pause (test);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-page", "s", "people");
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, page);
  press_pause (test);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-page", "s", "people");
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, "people");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (RungsTestWindow *test, gconstpointer data);
  } tests[] = {
    { "/pause/hides-all", test_hides_all },           { "/pause/hides-wall", test_hides_wall },
    { "/pause/carry-on", test_carry_on },
    { "/pause/keeps-keyboard", test_keeps_keyboard }, { "/pause/keeps-typed", test_keeps_typed },
    { "/pause/hides-windows", test_hides_windows },   { "/pause/locks-actions", test_locks_actions },
  };

  rungs_test_window_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, RungsTestWindow, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
