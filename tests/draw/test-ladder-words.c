/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-words.c: the words of the ladder, and the tokens a workbook keeps for them.
 */
#include "config.h"

#include "kind.h"
#include "ladder-words.h"

static void
test_views (void)
{
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    {
      g_assert_cmpint (rungs_view_parse (rungs_view_token (i)), ==, i);
      for (int j = 0; j < i; j++)
        {
          g_assert_cmpstr (rungs_view_label (i), !=, rungs_view_label (j));
          g_assert_cmpstr (rungs_view_letter (i), !=, rungs_view_letter (j));
          g_assert_cmpstr (rungs_view_shape (i), !=, rungs_view_shape (j));
          g_assert_cmpstr (rungs_view_seen_by (i), !=, rungs_view_seen_by (j));
        }
      g_assert_cmpint (g_utf8_strlen (rungs_view_letter (i), -1), ==, 1);
    }
  g_assert_cmpint (rungs_view_parse ("somebody"), ==, RUNGS_VIEW_MIXED);
  g_assert_cmpint (rungs_view_parse (NULL), ==, RUNGS_VIEW_MIXED);
}

static void
test_bands (void)
{
  for (int i = RUNGS_BAND_TO; i <= RUNGS_BAND_WITH; i++)
    g_assert_cmpint (rungs_band_parse (rungs_band_token (i)), ==, i);
  g_assert_cmpstr (rungs_band_label (RUNGS_BAND_TO), ==, "doing to");
  g_assert_cmpstr (rungs_band_short (RUNGS_BAND_WITH), ==, "with");
}

static void
test_answers (void)
{
  for (int rung = -1; rung <= RUNGS_MAX_RUNGS; rung++)
    {
      g_assert_cmpint (rungs_answer_parse (rungs_answer_token (rung)), ==, rung);
      g_assert_true ((rungs_answer_aside (rung) == NULL) == (rung >= 1));
    }
  g_assert_cmpint (rungs_answer_parse (NULL), ==, 0);
  g_assert_cmpint (rungs_answer_parse ("9"), ==, 0);
}

/* The tokens are those of the kinds: a figure stands for exactly what the workbook keeps. */
static void
test_kinds_agree (void)
{
  const RungsKind *placing = rungs_kind_find ("placing");
  const RungsKind *rung = rungs_kind_find ("rung");
  const RungsChoice *choice;
  int n;

  n = 0;
  for (choice = rungs_kind_field (placing, "view")->choices; choice->token != NULL; choice++, n++)
    g_assert_cmpstr (rungs_view_token (rungs_view_parse (choice->token)), ==, choice->token);
  g_assert_cmpint (n, ==, RUNGS_N_VIEWS);
  n = 0;
  for (choice = rungs_kind_field (placing, "answer")->choices; choice->token != NULL; choice++, n++)
    g_assert_cmpstr (rungs_answer_token (rungs_answer_parse (choice->token)), ==, choice->token);
  g_assert_cmpint (n, ==, RUNGS_MAX_RUNGS + 2);
  n = 0;
  for (choice = rungs_kind_field (rung, "band")->choices; choice->token != NULL; choice++, n++)
    g_assert_cmpstr (rungs_band_token (rungs_band_parse (choice->token)), ==, choice->token);
  g_assert_cmpint (n, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/ladder-words/views", test_views);
  g_test_add_func ("/draw/ladder-words/bands", test_bands);
  g_test_add_func ("/draw/ladder-words/answers", test_answers);
  g_test_add_func ("/draw/ladder-words/kinds-agree", test_kinds_agree);
  return g_test_run ();
}
