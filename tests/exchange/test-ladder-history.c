/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-history.c: the rounds of a workbook become the chart: each piece of work with rounds of its own, gaps
 * left open, small counts not shown.
 */
#include "config.h"

#include "ladder-history.h"

#include "fixture.h"

static void
place (Fixture    *fixture,
       const char *activity,
       const char *view,
       const char *answer,
       const char *on,
       const char *people,
       const char *few)
{
  g_free (fixture_add (fixture, "placing", "activity", activity, "view", view, "answer", answer, "placed-on", on,
                       "people", people, "few", few, NULL));
}

static RungsChart *
read_chart (Fixture *fixture,
            guint    first,
            guint    most)
{
  const RungsLadderFilter filter = { .for_outside = TRUE };
  RungsChartOptions options = { .width = 900, .height = 600, .text_scale = 1.0, .show_title = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsLadderValues) values = rungs_ladder_values_read_filtered (fixture->workbook, &filter, &error);
  g_autoptr (GPtrArray) history = rungs_ladder_history_read (fixture->workbook, &filter, &error);

  g_assert_no_error (error);
  return rungs_ladder_history_to_chart (values, history, first, most, &options);
}

static void
test_rounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autofree char *buses = fixture_add (fixture, "activity", "title", "Buses", NULL);
  g_autoptr (RungsChart) chart = NULL;
  static const struct
  {
    guint work;
    guint round;
    int rung;
    const char *words;
  } expected[] = {
    { 0, 1, 5, "Round 1, 1 May 2025. People with lived experience: Rung 5, Engagement" },
    { 1, 1, 2, "Round 1, 3 March 2025. People with lived experience: Rung 2, Educating" },
    { 1, 1, -1, "Round 1, 3 March 2025. The board: It depends" },
    { 1, 2, 4, "Round 2, 8 July 2025. People with lived experience: Rung 4, Consultation" },
  };
  const GPtrArray *points;

  place (fixture, tea, "lived", "4", "2025-07-08", NULL, NULL);
  place (fixture, tea, "board", "depends", "2025-03-03", NULL, NULL);
  place (fixture, tea, "lived", "2", "2025-03-03", NULL, NULL);
  place (fixture, buses, "lived", "5", "2025-05-01", NULL, NULL);
  chart = read_chart (fixture, 0, G_MAXUINT);
  points = rungs_chart_points (chart);
  g_assert_cmpuint (rungs_chart_n_works (chart), ==, 2);
  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);

      g_assert_cmpuint (point->work, ==, expected[i].work);
      g_assert_cmpuint (point->round, ==, expected[i].round);
      g_assert_cmpint (point->rung, ==, expected[i].rung);
      g_assert_cmpstr (point->words, ==, expected[i].words);
    }
}

/* A few at a time, as they go on pages. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const titles[] = { "A", "B", "C", "D", "E" };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *activity = fixture_add (fixture, "activity", "title", titles[i], NULL);

      place (fixture, activity, "lived", "4", "2025-07-08", NULL, NULL);
    }
  for (guint first = 0; first < 6; first += 2)
    {
      g_autoptr (RungsChart) chart = read_chart (fixture, first, 2);

      g_assert_cmpuint (rungs_chart_n_works (chart), ==, first == 4 ? 1 : 2);
      g_assert_cmpstr (rungs_chart_work_title (chart, 0), ==, titles[first]);
    }
}

/* Of fewer than five people, left out as they wished, nothing but that is known. */
static void
test_few (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autoptr (RungsChart) chart = NULL;
  const GPtrArray *points;
  const RungsChartPoint *point;
  g_autofree char *text = NULL;

  place (fixture, tea, "lived", "2", "2025-03-03", "3", "leave-out");
  place (fixture, tea, "board", "6", "2025-03-03", "9", NULL);
  chart = read_chart (fixture, 0, G_MAXUINT);
  points = rungs_chart_points (chart);
  g_assert_cmpuint (points->len, ==, 2);
  point = g_ptr_array_index (points, 0);
  g_assert_true (point->is_hidden);
  g_assert_cmpint (point->rung, ==, 0);
  text = rungs_chart_to_text (chart);
  g_assert_null (g_strstr_len (text, -1, "Educating"));
  g_assert_nonnull (g_strstr_len (text, -1, "Fewer than five: not shown"));
  g_assert_nonnull (g_strstr_len (text, -1, "Rung 6, Co-design"));
}

/* Joined with others where nobody said otherwise: and the chart says that. */
static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autoptr (RungsChart) chart = NULL;
  g_autofree char *text = NULL;

  place (fixture, tea, "lived", "2", "2025-03-03", "3", NULL);
  chart = read_chart (fixture, 0, G_MAXUINT);
  text = rungs_chart_to_text (chart);
  g_assert_null (g_strstr_len (text, -1, "People with lived experience"));
  g_assert_nonnull (g_strstr_len (text, -1, "A mixed group: Rung 2, Educating"));
  g_assert_nonnull (g_strstr_len (text, -1, "Some views of fewer than five people are shown as a mixed group."));
}

static void
test_n_works (void)
{
  RungsStanding standings[] = { { .activity = (char *) "a" },
                                { .activity = (char *) "a" },
                                { .activity = (char *) "b" } };
  g_autoptr (GPtrArray) history = g_ptr_array_new ();

  g_assert_cmpuint (rungs_ladder_history_n_works (history), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (standings); i++)
    g_ptr_array_add (history, &standings[i]);
  g_assert_cmpuint (rungs_ladder_history_n_works (history), ==, 2);
}

#define ADD(name, func)                                                                                                \
  g_test_add ("/exchange/ladder-history/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("rounds", test_rounds);
  ADD ("pages", test_pages);
  ADD ("few", test_few);
  ADD ("merged", test_merged);
  g_test_add_func ("/exchange/ladder-history/n-works", test_n_works);
  return g_test_run ();
}
