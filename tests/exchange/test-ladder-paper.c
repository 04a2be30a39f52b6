/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-paper.c: each view of the ladder as a document: a picture that says what it shows, the same words as headings, lists
 * and tables, and whom the ladder comes from at the foot of each page.
 */
#include "config.h"

#include "ladder-paper.h"

#include <string.h>

#include "example.h"
#include "paper-outline.h"
#include "paper-pdf.h"
#include "printing-support.h"

static void
test_outline (void)
{
  static const char text[] = "Rung 2: one.\n  Tea, seen by us.\n  Talk.\nRung 1: nothing.\n\nA line by itself.\n\n"
                             "Round by round\nTea.\n  First round.\nTalk.\n  First round.\n\nOne.\nTwo.\nThree.\n";
  static const struct
  {
    RungsPaperSort sort;
    int level;
    const char *words;
  } blocks[] = {
    { RUNGS_PAPER_HEADING, 2, "Rung 2: one" },   { RUNGS_PAPER_LIST, 0, "Tea, seen by us.|Talk." },
    { RUNGS_PAPER_PARAGRAPH, 0, "Rung 1: nothing." }, { RUNGS_PAPER_PARAGRAPH, 0, "A line by itself." },
    { RUNGS_PAPER_HEADING, 2, "Round by round" }, { RUNGS_PAPER_HEADING, 3, "Tea" },
    { RUNGS_PAPER_LIST, 0, "First round." },      { RUNGS_PAPER_HEADING, 3, "Talk" },
    { RUNGS_PAPER_LIST, 0, "First round." },      { RUNGS_PAPER_LIST, 0, "One.|Two.|Three." },
  };
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Outline", "en-GB");

  rungs_paper_add_outline (paper, text);
  g_assert_cmpuint (rungs_paper_n_blocks (paper), ==, G_N_ELEMENTS (blocks));
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);
      g_autoptr (GString) words = g_string_new (block->text);

      for (guint n = 0; block->items != NULL && n < block->items->len; n++)
        g_string_append_printf (words, "%s%s", n > 0 ? "|" : "", (char *) g_ptr_array_index (block->items, n));
      g_assert_cmpint (block->sort, ==, blocks[i].sort);
      g_assert_cmpint (block->level, ==, blocks[i].level);
      g_assert_cmpstr (words->str, ==, blocks[i].words);
    }
}

/* To be looked at. */
static void
keep (RungsPaper *paper,
      const char *name)
{
  static const char *const styles[] = { "standard", "large" };

  for (gsize i = 0; g_getenv ("RUNGS_PICTURES") != NULL && i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/%s-%s.pdf", g_getenv ("RUNGS_PICTURES"), name, styles[i]);
      g_autoptr (GBytes) bytes = NULL;
      RungsPaperStyle style;

      rungs_paper_style_init (&style, styles[i], RUNGS_PAPER_A4);
      bytes = rungs_paper_to_pdf (paper, &style, NULL);
      g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
    }
}

static RungsPaper *
read_paper (Fixture                *fixture,
            const RungsLadderShown *shown,
            const char             *name)
{
  g_autoptr (GError) error = NULL;
  RungsPaper *paper = rungs_ladder_paper_read (fixture->workbook, shown, &error);

  g_assert_no_error (error);
  assert_has (rungs_paper_footer (paper), "Think Local Act Personal");
  keep (paper, name);
  return paper;
}

static void
fill (Fixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 22, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  rungs_example_fill (fixture->workbook, now, &error);
  g_assert_no_error (error);
}

static void
test_standing (Fixture       *fixture,
               gconstpointer  data)
{
  const RungsLadderShown shown = { 0 };
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;
  const RungsPaperBlock *figure;

  fill (fixture);
  paper = read_paper (fixture, &shown, "standing");
  words = paper_words (paper);
  figure = rungs_paper_nth_block (paper, 1);
  g_assert_cmpint (figure->sort, ==, RUNGS_PAPER_FIGURE);
  assert_has (figure->shows, "A picture of a ladder. Rung 7, Co-production, doing with: 2 pieces of work.");
  assert_has (figure->shows, "Rung 1, Coercion");
  assert_has_not (figure->shows, "seen by");
  assert_has (words, "The ladder of co-production\n");
  assert_has (words, "\nRung 7, Co-production, doing with: 2 pieces of work\nThe small things fund, seen by");
  assert_has (words, "\nThe letters and numbers in the picture\nSign\nWhat it stands for\nL\nPeople with lived experience\n");
  assert_has (words, "\n1\nChoosing new staff\n");
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_TABLE), ==, 1);
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_HEADING), >, 7);
}

static void
test_one_piece_of_work (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;

  fill (fixture);
  id = rungs_workbook_resolve (fixture->workbook, rungs_kind_find ("activity"), "How our meetings are run", NULL);
  {
    const RungsLadderShown shown = { .filter = { .activity = id, .rounds = RUNGS_ALL_ROUNDS, .audience = RUNGS_AUDIENCE_PROGRAMME },
                                     .show_aims = TRUE };

    paper = read_paper (fixture, &shown, "one");
  }
  words = paper_words (paper);
  assert_has (words, "How our meetings are run\n");
  assert_has (words, "\nWhat makes people say so\n");
  assert_has (words, "\nWhat people aim at\n");
  assert_has (words, "\nL\nPeople with lived experience\n");
  assert_has_not (words, "\n1\n");
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  const RungsLadderShown shown = { .sort = RUNGS_LADDER_HISTORY };
  g_autoptr (RungsPaper) empty = NULL;
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (RungsPaperPages) pages = NULL;
  RungsPaperStyle style;

  empty = rungs_ladder_paper_read (fixture->workbook, &shown, NULL);
  nothing = paper_words (empty);
  assert_has (nothing, "Our work through time\nNothing has been placed on the ladder yet.\n");
  g_assert_cmpuint (count_sort (empty, RUNGS_PAPER_FIGURE), ==, 0);
  fill (fixture);
  paper = read_paper (fixture, &shown, "history");
  words = paper_words (paper);
  assert_has (words, "\nThe weekly drop-in\nRound\nPeople with lived experience (L)\n");
  assert_has (words, "Rung 3, Informing\n");
  /* Five views in two rounds: a row a view. */
  assert_has (words, "\nHow a first home is given\nRound\nRound 1, ");
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    g_assert_cmpuint (rungs_paper_nth_block (paper, i)->n_columns, <=, 3);
  /* Under the name of each piece of work its chart, and below it the same in words. */
  assert_has (rungs_paper_nth_block (paper, 2)->shows, "A chart of where each view stood, round by round.");
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_FIGURE), ==, count_sort (paper, RUNGS_PAPER_HEADING) - 1);
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_TABLE), >=, 14);
  /* In large print each piece of work is a page, its chart and its words together. */
  rungs_paper_style_init (&style, "large", RUNGS_PAPER_A4);
  pages = rungs_paper_lay_out (paper, &style);
  g_assert_cmpuint (rungs_paper_pages_count (pages), <=, count_sort (paper, RUNGS_PAPER_FIGURE));
}

static void
test_explained (Fixture       *fixture,
                gconstpointer  data)
{
  const RungsLadderShown shown = { .sort = RUNGS_LADDER_EXPLAINED };
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;

  fill (fixture);
  paper = read_paper (fixture, &shown, "explained");
  words = paper_words (paper);
  assert_has (words, "\nRung 1, Coercion: doing to\n");
  assert_has (words, "\nWhat helps people climb from here\n");
  assert_has (words, "\nWhat sets people back\n");
  assert_has (rungs_paper_nth_block (paper, 1)->shows, "1 Coercion, 2 Educating");
  assert_has_not (words, "The small things fund");
}

/* As a print it says for whom it is, up to which day, and that it is made up. */
static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  const RungsLadderShown time = { .sort = RUNGS_LADDER_HISTORY };
  RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PUBLIC, .today = TODAY };
  g_autofree char *all = NULL;
  g_autofree char *before = NULL;
  g_autofree char *of_time = NULL;

  fill (fixture);
  all = print_words (fixture, "ladder", NULL, &use);
  assert_has (all, "The small things fund");
  use.as_at = "2020-01-01";
  before = print_words (fixture, "ladder", NULL, &use);
  assert_has_not (before, "The small things fund");
  use.as_at = NULL;
  use.ladder = &time;
  of_time = print_words (fixture, "ladder", NULL, &use);
  assert_has (of_time, "Our work through time");
}

/* A copy has words of its own. */
static void
test_copy (void)
{
  g_autofree char *id = g_strdup ("an id");
  RungsLadderShown shown = { .filter = { .activity = id, .from = id, .until = id, .round = 2 }, .sort = RUNGS_LADDER_HISTORY };
  g_autoptr (RungsLadderShown) copy = rungs_ladder_shown_copy (&shown);

  g_assert_cmpstr (copy->filter.activity, ==, "an id");
  g_assert_true (copy->filter.activity != id && copy->filter.from != copy->filter.until);
  g_assert_null (copy->filter.ladder);
  g_assert_cmpuint (copy->filter.round, ==, 2);
  g_assert_cmpint (copy->sort, ==, RUNGS_LADDER_HISTORY);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder-paper/outline", test_outline);
  ADD ("/ladder-paper/standing", test_standing);
  ADD ("/ladder-paper/one-piece-of-work", test_one_piece_of_work);
  ADD ("/ladder-paper/history", test_history);
  ADD ("/ladder-paper/explained", test_explained);
  ADD ("/ladder-paper/print", test_print);
  g_test_add_func ("/ladder-paper/copy", test_copy);

  return g_test_run ();
}
