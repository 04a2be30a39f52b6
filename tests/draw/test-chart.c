/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-chart.c: the chart through time worked out: nothing covers anything, everything is there, the words say what is
 * drawn, and what is not shown is nowhere.
 */
#include "config.h"

#include <string.h>

#include "chart-maker.h"
#include "credit.h"

static gboolean
overlap (const RungsBox *a,
         const RungsBox *b)
{
  const double air = 0.6;

  return a->x + air < b->x + b->width && b->x + air < a->x + a->width && a->y + air < b->y + b->height &&
         b->y + air < a->y + a->height;
}

static const ChartMaker sizes[] = {
  { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 5, 0, FALSE },
  { 960, 600, 2.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 3, 0, FALSE },
  { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, TRUE, 1, 5, 0, FALSE },
  { 360, 500, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 3, 0, FALSE },
  { 800, 480, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 1, 5, FALSE },
  { 1600, 900, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 12, 8, TRUE },
  { 1100, 760, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 4, 4, 0, FALSE },
  { 1100, 760, 1.0, RUNGS_PALETTE_LIGHT, TRUE, 6, 4, 0, FALSE },
  { 900, 1800, 2.0, RUNGS_PALETTE_LIGHT, FALSE, 5, 3, 0, TRUE },
  { 400, 300, 3.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 2, 0, TRUE },
};

/* Words cover neither words nor marks, marks do not cover marks, and all of it is in the picture. */
static void
test_nothing_covers (gconstpointer data)
{
  const ChartMaker *maker = data;
  g_autoptr (RungsChart) chart = chart_maker_make (maker);
  const GPtrArray *texts = rungs_chart_texts (chart);
  const GPtrArray *points = rungs_chart_points (chart);

  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);

      g_assert_cmpfloat (text->box.x, >=, -0.5);
      g_assert_cmpfloat (text->box.y, >=, -0.5);
      g_assert_cmpfloat (text->box.x + text->box.width, <=, maker->width + 0.5);
      g_assert_cmpfloat (text->box.y + text->box.height, <=, maker->height + 0.5);
      for (guint j = 0; j < i; j++)
        {
          const RungsSceneText *other = g_ptr_array_index (texts, j);

          if (overlap (&text->box, &other->box))
            g_error ("“%s” (%s) covers “%s” (%s)", text->text, text->what, other->text, other->what);
        }
      for (guint j = 0; j < points->len; j++)
        {
          const RungsChartPoint *point = g_ptr_array_index (points, j);

          if (!g_str_equal (text->what, "count") && overlap (&text->box, &point->box))
            g_error ("“%s” covers “%s”", text->text, point->words);
        }
    }
  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);

      for (guint j = 0; j < i; j++)
        {
          const RungsChartPoint *other = g_ptr_array_index (points, j);
          const RungsBox a = { point->box.x + point->box.width * 0.1, point->box.y + point->box.height * 0.1,
                               point->box.width * 0.8, point->box.height * 0.8 };
          const RungsBox b = { other->box.x + other->box.width * 0.1, other->box.y + other->box.height * 0.1,
                               other->box.width * 0.8, other->box.height * 0.8 };

          if (overlap (&a, &b))
            g_error ("“%s” covers “%s”", point->words, other->words);
        }
    }
}

static guint
count_texts (const RungsChart *chart,
             const char       *what)
{
  const GPtrArray *texts = rungs_chart_texts (chart);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_str_equal (((const RungsSceneText *) g_ptr_array_index (texts, i))->what, what);
  return n;
}

/* What must stand in the picture stands there, whole. */
static void
test_everything_is_there (void)
{
  g_autoptr (RungsChart) one = chart_maker_make (&sizes[0]);
  g_autoptr (RungsChart) several = chart_maker_make (&sizes[6]);
  const GPtrArray *texts = rungs_chart_texts (one);

  g_assert_cmpuint (count_texts (one, "title"), ==, 1);
  g_assert_cmpuint (count_texts (one, "example"), ==, 1);
  g_assert_cmpuint (count_texts (one, "rung-name"), ==, 7);
  g_assert_cmpuint (count_texts (one, "rung-number"), ==, 7);
  g_assert_cmpuint (count_texts (one, "aside"), ==, 3);
  g_assert_cmpuint (count_texts (one, "round"), ==, 5);
  g_assert_cmpuint (count_texts (one, "view") + count_texts (one, "legend"), ==, 4);
  g_assert_cmpuint (count_texts (one, "view"), ==, 4);
  g_assert_cmpuint (count_texts (one, "credit"), ==, 1);
  g_assert_cmpstr (((const RungsSceneText *) g_ptr_array_index (texts, 0))->what, ==, "title");
  g_assert_cmpstr (((const RungsSceneText *)g_ptr_array_index (texts, texts->len - 1))->text, ==,
                   rungs_ladder_credit ());
  g_assert_cmpuint (count_texts (several, "work"), ==, 4);
  g_assert_cmpuint (count_texts (several, "rung-number"), ==, 28);
  g_assert_cmpuint (count_texts (several, "legend"), ==, 5);
}

static double
middle_of (const RungsChart *chart,
           guint             round,
           RungsView         view,
           gboolean          down)
{
  const GPtrArray *points = rungs_chart_points (chart);

  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);

      if (point->round == round && point->view == view)
        return down ? point->box.y + point->box.height / 2.0 : point->box.x + point->box.width / 2.0;
    }
  g_assert_not_reached ();
}

/* Higher rungs stand higher, later rounds further on, from the side reading begins on. */
static void
test_directions (void)
{
  ChartMaker maker = { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 5, 0, TRUE };
  g_autoptr (RungsChart) chart = chart_maker_make (&maker);
  g_autoptr (RungsChart) mirrored = NULL;

  maker.right_to_left = TRUE;
  mirrored = chart_maker_make (&maker);
  g_assert_cmpfloat (middle_of (chart, 1, RUNGS_VIEW_LIVED, TRUE), >, middle_of (chart, 5, RUNGS_VIEW_LIVED, TRUE));
  g_assert_cmpfloat (middle_of (chart, 3, RUNGS_VIEW_LIVED, TRUE), ==, middle_of (chart, 4, RUNGS_VIEW_LIVED, TRUE));
  g_assert_cmpfloat (middle_of (chart, 1, RUNGS_VIEW_BOARD, FALSE), <, middle_of (chart, 2, RUNGS_VIEW_LIVED, FALSE));
  g_assert_cmpfloat (middle_of (mirrored, 1, RUNGS_VIEW_BOARD, FALSE), >,
                     middle_of (mirrored, 2, RUNGS_VIEW_LIVED, FALSE));
  g_assert_cmpfloat (middle_of (chart, 1, RUNGS_VIEW_LIVED, TRUE), ==, middle_of (mirrored, 1, RUNGS_VIEW_LIVED, TRUE));
}

/* Several answers of one view in one round are several marks; equal ones are counted. No middle is made up. */
static void
test_no_average (void)
{
  static const char *const days[] = { "14 March 2025" };
  const RungsChartWork work = { "Tea", days, 1 };
  const RungsChartAnswer answers[] = { { 0, 1, RUNGS_VIEW_LIVED, 1, FALSE }, { 0, 1, RUNGS_VIEW_LIVED, 7, FALSE },
                                       { 0, 1, RUNGS_VIEW_LIVED, 7, FALSE }, { 0, 1, RUNGS_VIEW_LIVED, 0, FALSE },
                                       { 3, 1, RUNGS_VIEW_LIVED, 4, FALSE }, { 0, 2, RUNGS_VIEW_LIVED, 4, FALSE } };
  const RungsChartOptions options = { .width = 600, .height = 400, .text_scale = 1.0, .show_title = TRUE };
  g_autoptr (RungsChart) chart =
      rungs_chart_new (chart_maker_rungs, 7, &work, 1, answers, G_N_ELEMENTS (answers), &options);
  const GPtrArray *points = rungs_chart_points (chart);
  static const struct
  {
    int rung;
    guint n_answers;
    const char *words;
  } expected[] = {
    { 7, 2, "Round 1, 14 March 2025. People with lived experience: Rung 7, Co-production (2 answers)" },
    { 1, 1, "Round 1, 14 March 2025. People with lived experience: Rung 1, Coercion" },
    { 0, 1, "Round 1, 14 March 2025. People with lived experience: Not sure" },
  };

  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);

      g_assert_cmpint (point->rung, ==, expected[i].rung);
      g_assert_cmpuint (point->n_answers, ==, expected[i].n_answers);
      g_assert_cmpstr (point->words, ==, expected[i].words);
    }
}

/* The words say what is drawn: as text and as a table, gaps and what is not shown included. */
static void
test_words (void)
{
  static const char *const days[] = { "14 March 2025", NULL };
  const RungsChartWork work = { "Tea", days, 2 };
  const RungsChartAnswer answers[] = { { 0, 1, RUNGS_VIEW_LIVED, 2, FALSE }, { 0, 2, RUNGS_VIEW_LIVED, -1, FALSE },
                                       { 0, 2, RUNGS_VIEW_BOARD, 6, TRUE },  { 0, 2, RUNGS_VIEW_BOARD, 6, TRUE } };
  const RungsChartOptions options = {
    .width = 600, .height = 400, .text_scale = 1.0, .is_example = TRUE, .note = "Read it so."
  };
  g_autoptr (RungsChart) chart =
      rungs_chart_new (chart_maker_rungs, 7, &work, 1, answers, G_N_ELEMENTS (answers), &options);
  g_autoptr (GPtrArray) table = rungs_chart_table (chart, 0);
  g_autofree char *text = rungs_chart_to_text (chart);
  g_autofree char *expected =
      g_strdup_printf ("Through time\nExample: made up\n\nTea\n"
                       "Round 1, 14 March 2025.\n  People with lived experience: Rung 2, Educating.\n"
                       "Round 2.\n  People with lived experience: It depends.\n"
                       "  The board: Fewer than five: not shown.\n\nRead it so.\n\n%s\n",
                       rungs_ladder_credit ());
  static const char *const cells[3][3] = {
    { "Round", "People with lived experience", "The board" },
    { "Round 1, 14 March 2025", "Rung 2, Educating", "Nothing shown" },
    { "Round 2", "It depends", "Fewer than five: not shown" },
  };

  g_assert_cmpstr (text, ==, expected);
  g_assert_null (strstr (text, "Co-design"));
  g_assert_cmpuint (table->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      GStrv row = g_ptr_array_index (table, i);

      g_assert_cmpuint (g_strv_length (row), ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpstr (row[j], ==, cells[i][j]);
    }
}

/* Nothing placed yet: the picture says so, and so do the words. */
static void
test_empty (void)
{
  ChartMaker maker = { 600, 400, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 0, 0, 0, FALSE };
  g_autoptr (RungsChart) chart = chart_maker_make (&maker);
  g_autofree char *text = rungs_chart_to_text (chart);

  g_assert_cmpuint (count_texts (chart, "empty"), ==, 1);
  g_assert_nonnull (strstr (text, "Nothing has been placed on the ladder yet."));
}

/* Text keeps its size where there is room, and the size that is asked for where the chart is as high as it wants to be.
 */
static void
test_text_size (void)
{
  static const double scales[] = { 1.0, 1.5, 2.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      for (guint n_works = 1; n_works < 6; n_works++)
        {
          double width = 1000.0 * scales[i];
          ChartMaker maker = { width,     rungs_chart_wanted_height (n_works, width, scales[i]),
                               scales[i], RUNGS_PALETTE_LIGHT,
                               FALSE,     n_works,
                               3,         0,
                               FALSE };
          g_autoptr (RungsChart) chart = chart_maker_make (&maker);

          g_test_message ("%u works at %.1f: %.2f", n_works, scales[i], rungs_chart_text_scale (chart));
          g_assert_cmpfloat (rungs_chart_text_scale (chart), >=, scales[i] * 0.8);
        }
    }
}

/* The views are named at the ends of their lines, unless their words are too long for it: then below, and all of them. */
static void
test_long_names (void)
{
  static const struct
  {
    double width;
    double text_scale;
    gboolean at_the_ends;
  } rows[] = { { 1000.0, 1.0, TRUE }, { 1400.0, 1.5, TRUE }, { 900.0, 2.0, FALSE }, { 1000.0, 2.0, FALSE }, { 2000.0, 2.0, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ChartMaker maker = { rows[i].width, rungs_chart_wanted_height (1, rows[i].width, rows[i].text_scale),
                                 rows[i].text_scale, RUNGS_PALETTE_LIGHT, FALSE, 1, 3, 0, TRUE };
      g_autoptr (RungsChart) chart = chart_maker_make (&maker);

      g_test_message ("%.0f wide at %.1f", rows[i].width, rows[i].text_scale);
      g_assert_cmpuint (count_texts (chart, "view"), ==, rows[i].at_the_ends ? RUNGS_N_VIEWS : 0);
      g_assert_cmpuint (count_texts (chart, "legend"), ==, rows[i].at_the_ends ? 0 : RUNGS_N_VIEWS);
    }
}

/* Heads can be told from the lanes they stand on, and their names can be read, in every palette. */
static void
test_contrast (void)
{
  for (int name = 0; name < RUNGS_N_PALETTES; name++)
    {
      const RungsPalette *palette = rungs_palette (name);
      /* A wall is read from the back of the room. */
      const double least = name == RUNGS_PALETTE_WALL || name == RUNGS_PALETTE_WALL_DARK ? 7.0 : 4.5;

      g_assert_cmpfloat (rungs_colour_contrast (&palette->text, &palette->sky_top), >=, least);
      g_assert_cmpfloat (rungs_colour_contrast (&palette->text, &palette->sky_bottom), >=, least);
      g_assert_cmpfloat (rungs_colour_contrast (&palette->quiet_text, &palette->sky_bottom), >=, least);
      for (guint rung = 0; rung < G_N_ELEMENTS (palette->rung); rung++)
        {
          const RungsColour *from = &palette->sky_bottom;
          const RungsColour *to = &palette->rung[rung];
          double share = palette->is_plain ? 0.0 : 0.13;
          RungsColour lane = { from->red + (to->red - from->red) * share,
                               from->green + (to->green - from->green) * share,
                               from->blue + (to->blue - from->blue) * share };

          for (int view = 0; view < RUNGS_N_VIEWS; view++)
            g_assert_cmpfloat (rungs_colour_contrast (&palette->view[view], &lane), >=, 3.0);
          g_assert_cmpfloat (rungs_colour_contrast (&palette->text, &lane), >=, least);
          g_assert_cmpfloat (rungs_colour_contrast (&palette->rung_text[rung], &palette->rung[rung]), >=, least);
        }
    }
}

/* On paper other words stand around it; its own keep their size however small the sheet is, and it then has fewer of them. */
static void
test_bare (void)
{
  static const struct
  {
    double least_text;
    gboolean has_names;
  } rows[] = { { 0.0, TRUE }, { 18.0, TRUE }, { 32.0, FALSE } };
  static const char *const said_around[] = { "title", "work", "legend", "key", "note", NULL };
  const ChartMaker maker = { 560, 620, 1.0, RUNGS_PALETTE_PRINT, FALSE, 1, 3, 0, FALSE };
  g_autoptr (RungsChart) usual = chart_maker_make (&maker);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RungsChartOptions options = { .width = maker.width, .height = maker.height, .text_scale = 1.3, .is_bare = TRUE,
                                          .least_text = rows[i].least_text, .palette = RUNGS_PALETTE_PRINT, .note = "A note." };
      g_autoptr (RungsChart) chart = rungs_chart_again (usual, &options);
      const GPtrArray *texts = rungs_chart_texts (chart);
      guint n_numbers = 0;
      guint n_names = 0;

      for (guint t = 0; t < texts->len; t++)
        {
          const RungsSceneText *text = g_ptr_array_index (texts, t);

          g_assert_cmpfloat (text->size, >=, MAX (rows[i].least_text, 14.3) - 0.01);
          g_assert_false (g_strv_contains (said_around, text->what));
          n_numbers += g_str_equal (text->what, "rung-number");
          n_names += g_str_equal (text->what, "rung-name");
          if (g_str_equal (text->what, "aside"))
            g_assert_cmpuint (strlen (text->text), <=, strlen ("It depends"));
        }
      g_assert_cmpuint (n_numbers, ==, 7);
      g_test_message ("least %.0f: %u names", rows[i].least_text, n_names);
      g_assert_cmpuint (n_names, ==, rows[i].has_names ? 7 : 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/chart/nothing-covers/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &sizes[i], test_nothing_covers);
    }
  g_test_add_func ("/draw/chart/everything-is-there", test_everything_is_there);
  g_test_add_func ("/draw/chart/directions", test_directions);
  g_test_add_func ("/draw/chart/no-average", test_no_average);
  g_test_add_func ("/draw/chart/words", test_words);
  g_test_add_func ("/draw/chart/empty", test_empty);
  g_test_add_func ("/draw/chart/text-size", test_text_size);
  g_test_add_func ("/draw/chart/long-names", test_long_names);
  g_test_add_func ("/draw/chart/contrast", test_contrast);
  g_test_add_func ("/draw/chart/bare", test_bare);
  return g_test_run ();
}
