/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-present-page.c: F5 in the real window: the story that is chosen on its page, the ladder from everywhere else; one of them is
 * on the wall at a time.
 */
#include "config.h"

#include "reading.h"
#include "stories/show-asking.h"
#include "stories/stories-page.h"
#include "stories/story-show.h"
#include "wall/presenting.h"
#include "wall/wall-window.h"
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

/* Of all windows, the widgets of @type that are there. */
static GPtrArray *
find_all (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *one = g_type_is_a (G_OBJECT_TYPE (window), type) ? window : rungs_test_find (window, type, NULL);

      if (one != NULL)
        g_ptr_array_add (found, one);
    }
  return found;
}

static gboolean
is_there (gpointer data)
{
  g_autoptr (GPtrArray) found = find_all (GPOINTER_TO_SIZE (data));

  return found->len == 1;
}

static gboolean
is_asked (gpointer data)
{
  return !rungs_show_asking_is_busy (data);
}

static RungsShow *
shown_on (RungsTestWindow *test,
          const char      *page)
{
  GtkWidget *presenting;

  g_assert_true (rungs_window_show_page (test->window, page));
  rungs_test_run_pending ();
  presenting = rungs_test_find (GTK_WIDGET (test->window), RUNGS_TYPE_PRESENTING, NULL);
  g_assert_nonnull (presenting);
  return rungs_presenting_get_show (RUNGS_PRESENTING (presenting));
}

static gboolean
is_story_on (gpointer data)
{
  RungsShow *show = shown_on (data, "stories");

  return show != NULL && !rungs_story_show_is_busy (RUNGS_STORY_SHOW (show));
}

/* The first that is used, for us. */
static char *
find_story (RungsTestWindow *test)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("case-study"));
  g_autoptr (GPtrArray) stories = NULL;

  rungs_query_filter (query, "state", "in-use");
  stories = rungs_workbook_list (rungs_window_get_workbook (test->window), query, 0, 1, NULL);
  g_assert_cmpuint (stories->len, ==, 1);
  return g_strdup (rungs_record_id (g_ptr_array_index (stories, 0)));
}

static void
test_present (RungsTestWindow *test,
              gconstpointer    data)
{
  g_autofree char *story = find_story (test);
  g_autoptr (GPtrArray) asking = NULL;
  g_autoptr (GPtrArray) none = NULL;
  GtkWidget *begin;

  /* From the ladder, the ladder. */
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.present", NULL);
  rungs_test_until (is_there, GSIZE_TO_POINTER (RUNGS_TYPE_WALL_WINDOW));
  g_assert_nonnull (shown_on (test, "ladder"));

  /* Nothing is chosen: nothing is asked, and what is on the wall stays. */
  g_assert_null (shown_on (test, "stories"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.present", NULL);
  rungs_test_run_pending ();
  none = find_all (RUNGS_TYPE_SHOW_ASKING);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (shown_on (test, "ladder"));

  /* A story is chosen: it takes the place of the ladder on the one wall. */
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-record", "(ss)", "case-study", story);
  rungs_test_run_pending ();
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.present", NULL);
  rungs_test_until (is_there, GSIZE_TO_POINTER (RUNGS_TYPE_SHOW_ASKING));
  asking = find_all (RUNGS_TYPE_SHOW_ASKING);
  rungs_test_until (is_asked, asking->pdata[0]);
  begin = rungs_test_find (asking->pdata[0], GTK_TYPE_BUTTON, "Show it to the room");
  g_assert_true (gtk_widget_is_sensitive (begin));
  rungs_test_activate (begin);
  rungs_test_until (is_story_on, test);
  g_assert_true (is_there (GSIZE_TO_POINTER (RUNGS_TYPE_WALL_WINDOW)));
  g_assert_null (shown_on (test, "ladder"));

  rungs_show_press (shown_on (test, "stories"), RUNGS_SHOWING_LEAVE, 0);
  rungs_test_run_pending ();
  g_assert_null (shown_on (test, "stories"));
  g_assert_false (is_there (GSIZE_TO_POINTER (RUNGS_TYPE_WALL_WINDOW)));
}

int
main (int   argc,
      char *argv[])
{
  rungs_test_window_init (&argc, &argv);

  g_test_add ("/present-page/present", RungsTestWindow, NULL, set_up, test_present, tear_down);

  return g_test_run ();
}
