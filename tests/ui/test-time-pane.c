/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-time-pane.c: through time: marks that the keyboard comes to and a screen reader names, and a table that says the
 * same.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/room.h"
#include "ladder/time-chart.h"
#include "ladder/time-pane.h"

typedef struct
{
  Ladder ladder;
  RungsRoom *room;
  GtkWidget *pane;
  GtkWidget *chart;
} Time;

static gboolean
is_drawn (gpointer data)
{
  return rungs_time_chart_get_chart (data) != NULL;
}

static void
set_up (Time          *time,
        gconstpointer  data)
{
  ladder_set_up (&time->ladder, data);
  time->room = rungs_ladder_page_get_room (time->ladder.page);
  rungs_room_set_mode (time->room, RUNGS_ROOM_TIME);
  time->pane = rungs_test_find (time->ladder.window, RUNGS_TYPE_TIME_PANE, NULL);
  rungs_test_until (rungs_test_is_mapped, time->pane);
  time->chart = rungs_test_find (time->pane, RUNGS_TYPE_TIME_CHART, NULL);
  rungs_test_until (is_drawn, time->chart);
}

static void
tear_down (Time          *time,
           gconstpointer  data)
{
  ladder_tear_down (&time->ladder, data);
}

static GtkWidget *
nth_mark (Time  *time,
          guint  nth)
{
  GtkWidget *mark = gtk_widget_get_first_child (time->chart);

  while (mark != NULL && nth-- > 0)
    mark = gtk_widget_get_next_sibling (mark);
  return mark;
}

static guint
count_marks (Time *time)
{
  guint n = 0;

  while (nth_mark (time, n) != NULL)
    n++;
  return n;
}

/* Each mark is there, named as it is in the words, where it is painted. */
static void
test_marks (Time          *time,
            gconstpointer  data)
{
  RungsChart *chart;
  const GPtrArray *points;

  rungs_room_set_activity (time->room, time->ladder.charter);
  ladder_settle (&time->ladder);
  rungs_test_until (is_drawn, time->chart);
  chart = rungs_time_chart_get_chart (RUNGS_TIME_CHART (time->chart));
  points = rungs_chart_points (chart);
  g_assert_cmpuint (points->len, >=, 3);
  g_assert_cmpuint (count_marks (time), ==, points->len);
  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);
      GtkWidget *mark = nth_mark (time, i);
      g_autofree char *name = rungs_test_name (mark);
      graphene_rect_t bounds;

      g_assert_cmpstr (name, ==, point->words);
      g_assert_true (gtk_widget_compute_bounds (mark, time->chart, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, 24.0);
      g_assert_cmpfloat (bounds.size.height, >=, 24.0);
      g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2.0f, point->box.x + point->box.width / 2.0,
                                      2.0);
    }
}

/* Tab comes in and goes out; arrows go from mark to mark, and stay at the ends. */
static void
test_keys (Time          *time,
           gconstpointer  data)
{
  guint n = count_marks (time);

  g_assert_cmpuint (n, >=, 3);
  g_assert_true (gtk_widget_grab_focus (time->chart));
  g_assert_true (ladder_focus (&time->ladder) == nth_mark (time, 0));
  gtk_widget_child_focus (time->ladder.window, GTK_DIR_RIGHT);
  g_assert_true (ladder_focus (&time->ladder) == nth_mark (time, 1));
  for (guint i = 0; i < n + 2; i++)
    gtk_widget_child_focus (time->ladder.window, GTK_DIR_RIGHT);
  g_assert_true (ladder_focus (&time->ladder) == nth_mark (time, n - 1));
  gtk_widget_child_focus (time->ladder.window, GTK_DIR_LEFT);
  g_assert_true (ladder_focus (&time->ladder) == nth_mark (time, n - 2));
  gtk_widget_child_focus (time->ladder.window, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor (ladder_focus (&time->ladder), time->chart));
  gtk_widget_child_focus (time->ladder.window, GTK_DIR_TAB_FORWARD);
  g_assert_true (ladder_focus (&time->ladder) == nth_mark (time, n - 2));
}

/* The table says the same, cell by cell, and everything in the pane has a name. */
static void
test_table (Time          *time,
            gconstpointer  data)
{
  GtkWidget *as_table = rungs_test_find (time->pane, GTK_TYPE_TOGGLE_BUTTON, "As a table");
  RungsChart *chart = rungs_time_chart_get_chart (RUNGS_TIME_CHART (time->chart));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (as_table), TRUE);
  ladder_settle (&time->ladder);
  for (guint work = 0; work < rungs_chart_n_works (chart); work++)
    {
      g_autoptr (GPtrArray) rows = rungs_chart_table (chart, work);

      for (guint i = 0; i < rows->len; i++)
        {
          GStrv cells = g_ptr_array_index (rows, i);

          for (guint j = 0; cells[j] != NULL; j++)
            g_assert_nonnull (rungs_test_find (time->pane, GTK_TYPE_LABEL, cells[j]));
        }
    }
  rungs_test_assert_names (time->pane);
}

#define ADD(name, func) g_test_add ("/ui/time-pane/" name, Time, GINT_TO_POINTER (1100), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("marks", test_marks);
  ADD ("keys", test_keys);
  ADD ("table", test_table);
  return g_test_run ();
}
