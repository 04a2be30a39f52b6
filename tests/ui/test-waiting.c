/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-waiting.c: the Waiting page lists what is due, says since when in words, and each line opens the thing itself.
 */
#include "config.h"

#include "waiting/waiting-page.h"

#include "waiting.h"
#include "window-support.h"

static void
set_up (RungsTestWindow *test,
        gconstpointer    data)
{
  rungs_test_window_set_up (test);
  rungs_test_window_show (test);
}

static void
tear_down (RungsTestWindow *test,
           gconstpointer    data)
{
  rungs_test_window_tear_down (test);
}

static gboolean
is_read (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_LABEL, "Nothing is waiting") != NULL ||
         rungs_test_find (window, GTK_TYPE_LIST_VIEW, "What is waiting") != NULL;
}

static void
open_workbook (RungsTestWindow *test,
               gboolean         example)
{
  g_autofree char *path = rungs_test_make_workbook (example);

  rungs_window_open (test->window, path, RUNGS_OPEN_FILE);
  rungs_test_window_wait_open (test);
  rungs_window_show_page (test->window, "waiting");
  rungs_test_until (is_read, test->window);
  rungs_test_run_pending ();
}

static void
test_since (void)
{
  static const struct
  {
    int days;
    const char *words;
  } cases[] = {
    { 0, "today" },           { 1, "yesterday" },     { 2, "2 days ago" },     { 13, "13 days ago" },  { 14, "2 weeks ago" },
    { 59, "8 weeks ago" },    { 60, "2 months ago" }, { 400, "13 months ago" }, { 729, "24 months ago" }, { 730, "2 years ago" },
  };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 22, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate due = today;
      g_autofree char *words = NULL;

      g_date_subtract_days (&due, (guint) cases[i].days);
      words = rungs_waiting_since (&due, &today);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_empty (RungsTestWindow *test,
            gconstpointer    data)
{
  open_workbook (test, FALSE);
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Nothing is waiting"));
  rungs_test_assert_names (GTK_WIDGET (test->window));
}

static void
test_lists (RungsTestWindow *test,
            gconstpointer    data)
{
  g_autoptr(GPtrArray) waiting = NULL;
  const RungsWaiting *first;
  GtkWidget *list, *title;
  GtkSelectionModel *model;

  open_workbook (test, TRUE);
  waiting = rungs_workbook_waiting (rungs_window_get_workbook (test->window), NULL, NULL);
  g_assert_cmpuint (waiting->len, >, 0);
  first = g_ptr_array_index (waiting, 0);
  list = rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LIST_VIEW, "What is waiting");
  model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, waiting->len);
  title = rungs_test_find (list, GTK_TYPE_LABEL, first->title);
  g_assert_nonnull (title);
  rungs_test_assert_names (list);

  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpstr (rungs_window_get_page (test->window), !=, "waiting");
}

static gboolean
counts (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_LIST_BOX_ROW, "Waiting: ") != NULL &&
         rungs_test_find (window, GTK_TYPE_LIST_BOX_ROW, "things") != NULL;
}

static void
test_counts (RungsTestWindow *test,
             gconstpointer    data)
{
  open_workbook (test, TRUE);
  rungs_test_until (counts, test->window);
}

int
main (int    argc,
      char **argv)
{
  rungs_test_window_init (&argc, &argv);
  g_test_add_func ("/waiting/since", test_since);
  g_test_add ("/waiting/empty", RungsTestWindow, NULL, set_up, test_empty, tear_down);
  g_test_add ("/waiting/lists", RungsTestWindow, NULL, set_up, test_lists, tear_down);
  g_test_add ("/waiting/counts", RungsTestWindow, NULL, set_up, test_counts, tear_down);
  return g_test_run ();
}
