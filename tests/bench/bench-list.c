/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-list.c: the Feedback page on 100,000 records: how long until its rows are drawn, and the longest frame while it scrolls.
 */
#include "measure.h"
#include "stage.h"

#define N_OPENINGS 5
#define N_SCROLLS 400

/* The page's list, once it knows of all records. */
static GtkWidget *
find_full_list (Stage *stage)
{
  GtkWidget *list = stage_find (stage, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model;

  if (list == NULL)
    list = stage_find (stage, GTK_TYPE_COLUMN_VIEW);
  if (list == NULL)
    return NULL;
  model = GTK_IS_LIST_VIEW (list) ? gtk_list_view_get_model (GTK_LIST_VIEW (list))
                                  : gtk_column_view_get_model (GTK_COLUMN_VIEW (list));
  return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) >= MEASURE_N_RECORDS ? list : NULL;
}

static gboolean
list_is_full (gpointer data)
{
  return find_full_list (data) != NULL;
}

static double
open_page (Stage *stage)
{
  double begun;
  double took;

  rungs_window_show_page (stage_window (stage), "ladder");
  for (int i = 0; i < 20; i++)
    stage_run_frame (stage);
  begun = measure_now ();
  rungs_window_show_page (stage_window (stage), "feedback");
  stage_run_until (stage, list_is_full, stage, "the list of the Feedback page");
  stage_run_frame (stage);
  took = measure_now () - begun;
  return took;
}

/* One frame for each step: a little further down, as a wheel goes, or a leap, as a dragged bar does. */
static void
scroll (Stage   *stage,
        gboolean leap,
        Measure *frames)
{
  GtkWidget *list = find_full_list (stage);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  const double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  for (int i = 0; i < N_SCROLLS; i++)
    {
      const double now = gtk_adjustment_get_value (adjustment);

      stage_forget (stage);
      gtk_adjustment_set_value (adjustment, leap ? end * ((i * 7919) % N_SCROLLS) / N_SCROLLS : now + 120);
      stage_run_frame (stage);
      measure_add (frames, stage_longest_frame (stage));
    }
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *workbook = measure_workbook (folder);
  const char *clearing[] = { "rm", "-r", folder, NULL };
  g_autoptr (Measure) openings = measure_new ();
  g_autoptr (Measure) steps = measure_new ();
  g_autoptr (Measure) leaps = measure_new ();
  Stage *stage;
  double first;

  adw_init ();
  stage = stage_new (workbook);
  first = open_page (stage);
  for (int i = 0; i < N_OPENINGS; i++)
    measure_add (openings, open_page (stage));
  measure_limit ("The Feedback page opens the first time, 100,000 records", first, 100);
  measure_limit ("The Feedback page opens again", measure_median (openings), 100);
  scroll (stage, FALSE, steps);
  scroll (stage, TRUE, leaps);
  measure_limit ("The longest of 400 frames while it scrolls", measure_most (steps), 16.7);
  measure_note ("The one in the middle", measure_median (steps));
  measure_limit ("The longest of 400 frames while the bar is dragged from end to end", measure_most (leaps), 16.7);
  measure_note ("The one in the middle", measure_median (leaps));
  stage_free (stage);
  measure_command (clearing);
  return measure_end ();
}
