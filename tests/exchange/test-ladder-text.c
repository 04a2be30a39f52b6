/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-text.c: how a ladder reads aloud, part by part.
 */
#include "config.h"

#include "ladder-values.h"

#include <string.h>


typedef struct
{
  const char *name;
  RungsLadderValues values;
  RungsStanding standings[4];
  RungsStanding earlier[3];
  RungsAimMark aim;
  const char *text; /* what stands in it, line by line */
} Case;

/* The values own their text; these are never given back. */
#define TEXT(text) ((char *) (text))

#define TEA .placing = TEXT ("t"), .activity = TEXT ("tea"), .title = TEXT ("Tea"), .before = RUNGS_NOWHERE
#define WALK .placing = TEXT ("w"), .activity = TEXT ("walk"), .title = TEXT ("A walk"), .before = RUNGS_NOWHERE

static const Case cases[] = {
  { "number-of-people", { NULL },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .people = 6 }, { TEA, .view = RUNGS_VIEW_BOARD, .rung = 3, .people = 1 } },
    .text = "Rung 3, Three: 1 piece of work.\n"
            "  Tea, seen by people with lived experience (6 people); seen by the board (1 person).\n" },
  { "called-out-together", { NULL },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .people = 2 }, { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .people = 4 } },
    .text = "  Tea, seen by people with lived experience (6 people).\n" },
  { "called-out-not-counted", { NULL },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .people = 2 }, { TEA, .view = RUNGS_VIEW_LIVED, .rung = 2, .people = 4 },
      { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3 } },
    .text = "  Tea, seen by people with lived experience (2 answers).\nRung 2, Two: 1 piece of work.\n"
            "  Tea, seen by people with lived experience (4 people).\n" },
  { "called-then", { NULL }, { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .called = TEXT ("Being asked") } },
    .text = "  Tea, seen by people with lived experience, then called “Being asked”.\n" },
  { "called-the-same", { NULL }, { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .called = TEXT ("Three") } },
    .text = "  Tea, seen by people with lived experience.\n" },
  { "bands", { .show_bands = TRUE }, { { NULL } }, .text = "Rung 3, Three, doing with: nothing stands here.\n" },
  { "several-works", { NULL }, { { WALK, .view = RUNGS_VIEW_BOARD, .rung = 3 }, { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3 } },
    .text = "Rung 3, Three: 2 pieces of work.\n  A walk, seen by the board.\n  Tea, seen by people with lived experience.\n" },
  { "beside", { NULL }, { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 0 }, { TEA, .view = RUNGS_VIEW_BOARD, .rung = -1 } },
    .text = "Not sure: 1 piece of work.\n  Tea, seen by people with lived experience.\n"
            "It depends: 1 piece of work.\n  Tea, seen by the board.\n" },
  { "face-down", { NULL }, { { TEA, .view = RUNGS_VIEW_LIVED, .face_down = TRUE } },
    .text = "Rung 1, One: nothing stands here.\nHas been placed, not shown yet: 1 piece of work.\n"
            "  Tea, seen by people with lived experience.\n" },
  { "merged", { .for_outside = TRUE }, { { TEA, .view = RUNGS_VIEW_MIXED, .rung = 3, .few = RUNGS_FEW_MERGE } },
    .text = "\nSome views of fewer than five people are shown as a mixed group.\n" },
  { "title", { .title = TEXT ("Tea") }, { { NULL } }, .text = "Tea\n\nRung 3, Three: " },
  { "one-work", { .title = TEXT ("Tea") },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 2 }, { TEA, .view = RUNGS_VIEW_BOARD, .rung = 2, .people = 7 },
      { TEA, .view = RUNGS_VIEW_MIXED, .face_down = TRUE } },
    .text = "Tea\n\nRung 3, Three: nothing stands here.\n"
            "Rung 2, Two: seen by people with lived experience; seen by the board (7 people).\n"
            "Rung 1, One: nothing stands here.\nHas been placed, not shown yet: seen by a mixed group.\n" },
  { "main", { .is_main = TRUE, .ladder_name = TEXT ("Own name") }, { { NULL } }, .text = "The ladder of co-production\n\n" },
  { "other-ladder", { .ladder_name = TEXT ("A spectrum"), .credit = TEXT ("By somebody else") }, { { NULL } },
    .text = "A spectrum\n\nRung 3, Three: nothing stands here.\nRung 2, Two: nothing stands here.\n"
            "Rung 1, One: nothing stands here.\n\nBy somebody else\n" },
  { "example", { .ladder_name = TEXT ("A spectrum"), .is_example = TRUE }, { { NULL } },
    .text = "A spectrum\nExample: made up\n\n" },
  { "rounds", { .show_rounds = TRUE },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .round = 2, .on = TEXT ("2026-07-04") },
      { TEA, .view = RUNGS_VIEW_BOARD, .rung = 0, .round = 2, .on = TEXT ("2026-07-05") } },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 1, .round = 1, .on = TEXT ("2026-03-12"), .called = TEXT ("Being told") },
      { TEA, .view = RUNGS_VIEW_LIVED, .rung = 2, .round = 1, .on = TEXT ("2026-03-12"), .made = TEXT ("later") } },
    .text = "\nRound by round\nTea.\n"
            "  First round, 12 March 2026: People with lived experience: rung 1, Being told; rung 2, Two.\n"
            "  Second round, 4 July 2026, and now: People with lived experience: rung 3, Three. The board: not sure.\n" },
  { "rounds-of-two-works", { .show_rounds = TRUE },
    { { WALK, .view = RUNGS_VIEW_LIVED, .rung = 3, .round = 11 }, { TEA, .view = RUNGS_VIEW_LIVED, .rung = -1, .round = 1 } },
    .text = "A walk.\n  Round 11, and now: People with lived experience: rung 3, Three.\n"
            "Tea.\n  First round, and now: People with lived experience: it depends.\n" },
  { "rounds-face-down", { .show_rounds = TRUE }, { { TEA, .view = RUNGS_VIEW_LIVED, .round = 1, .face_down = TRUE } },
    .text = "People with lived experience: has been placed, not shown yet.\n" },
  { "rounds-no-day-before", { .show_rounds = TRUE }, { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .round = 2 } },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 1, .round = 1 } },
    .text = "  First round: People with lived experience: rung 1, One.\n  Second round, and now:" },
  { "reasons", { .title = TEXT ("Tea") }, { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .because = TEXT ("They asked us.") } },
    .text = "\nWhat makes people say so\n  People with lived experience, rung 3, Three: They asked us.\n" },
  { "aims", { .show_aims = TRUE }, { { NULL } }, { { NULL } },
    { .title = TEXT ("Tea"), .rung = 2, .why = TEXT ("It is right"), .next_step = TEXT ("Ask!"), .who = TEXT ("Robin"),
      .by = TEXT ("2026-12-01") },
    "\nWhat people aim at\n  Tea: rung 2, Two. Why: It is right. To try next: Ask! Who: Robin. By: 1 December 2026.\n" },
  { "aim-of-one-work", { .title = TEXT ("Tea"), .show_aims = TRUE }, { { NULL } }, { { NULL } },
    { .title = TEXT ("Tea"), .rung = 2, .next_step = TEXT ("Ask") }, "\n  Rung 2, Two. To try next: Ask.\n" },
  { "aim-of-one-work-without-rung", { .title = TEXT ("Tea"), .show_aims = TRUE }, { { NULL } }, { { NULL } },
    { .title = TEXT ("Tea"), .rung = RUNGS_NOWHERE, .next_step = TEXT ("Ask") }, "\n  No rung yet. To try next: Ask.\n" },
  { "rounds-of-one-work", { .title = TEXT ("Tea"), .show_rounds = TRUE },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .round = 1 } },
    .text = "\nRound by round\n  First round, and now: People with lived experience: rung 3, Three.\n" },
  { "aim-without-rung", { .show_aims = TRUE }, { { NULL } }, { { NULL } },
    { .title = TEXT ("Tea"), .rung = RUNGS_NOWHERE, .next_step = TEXT ("Ask?") }, "  Tea. To try next: Ask?\n" },
};

static GPtrArray *
list_standings (const RungsStanding *standings,
                guint                most)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < most && standings[i].title != NULL; i++)
    g_ptr_array_add (list, (gpointer) &standings[i]);
  return list;
}

static char *
say (const Case *test)
{
  g_autoptr (GPtrArray) standings = list_standings (test->standings, G_N_ELEMENTS (test->standings));
  g_autoptr (GPtrArray) earlier = list_standings (test->earlier, G_N_ELEMENTS (test->earlier));
  g_autoptr (GPtrArray) aims = g_ptr_array_new ();
  RungsLadderValues values = test->values;
  static const char *const names[] = { "One", "Two", "Three" };

  values.n_rungs = G_N_ELEMENTS (names);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      values.rung_names[i] = TEXT (names[i]);
      values.bands[i] = RUNGS_BAND_WITH;
    }
  if (values.ladder_name == NULL)
    values.ladder_name = TEXT ("A ladder");
  if (test->aim.title != NULL)
    g_ptr_array_add (aims, (gpointer) &test->aim);
  values.standings = standings;
  values.earlier = earlier;
  values.aims = aims;
  return rungs_ladder_values_to_text (&values);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = say (test);

  if (strstr (text, test->text) == NULL)
    g_error ("“%s” is not in “%s”", test->text, text);
}

/* What was not asked for is not there. */
static void
test_no_more (void)
{
  static const Case bare = {
    "", { NULL },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 3, .because = TEXT ("They asked us."), .few = RUNGS_FEW_MERGE } },
    { { TEA, .view = RUNGS_VIEW_LIVED, .rung = 1, .round = 1 } },
    { .title = TEXT ("Tea"), .rung = 2 },
    NULL,
  };
  g_autofree char *text = say (&bare);

  g_assert_cmpstr (text, ==, "A ladder\n\nRung 3, Three: 1 piece of work.\n  Tea, seen by people with lived experience.\n"
                             "Rung 2, Two: nothing stands here.\nRung 1, One: nothing stands here.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/ladder-text/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/exchange/ladder-text/no-more", test_no_more);
  return g_test_run ();
}
