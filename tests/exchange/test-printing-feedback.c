/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-feedback.c: what people told us, on paper: only what those who said it want shown, in an order that tells nothing,
 * and few answers not counted for others.
 */
#include "config.h"

#include <string.h>

#include "printing-support.h"

/* One answer of a sort that is told apart by its words. */
static void
add_answer (Fixture    *fixture,
            const char *words,
            const char *quote,
            const char *voice,
            const char *field,
            const char *value)
{
  g_free (fixture_add (fixture, "feedback", "words", words, "quote", quote, "voice", voice, field, value, NULL));
}

static void
test_quotes (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *quote;
    gboolean inside;
    gboolean outside;
  } rows[] = {
    { "The bus was late.", "public", TRUE, TRUE },   { "Somebody rang back.", "public", TRUE, TRUE },
    { "It was cold.", "inside", TRUE, FALSE },       { "I would rather not.", "no", FALSE, FALSE },
    { "Nobody asked me.", NULL, FALSE, FALSE },
  };
  const RungsAudience audiences[] = { RUNGS_AUDIENCE_PROGRAMME, RUNGS_AUDIENCE_PARTNERS, RUNGS_AUDIENCE_PUBLIC };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add_answer (fixture, rows[i].words, rows[i].quote, "said", "standing", "anonymous");
  for (gsize a = 0; a < G_N_ELEMENTS (audiences); a++)
    {
      g_autofree char *words = print_for (fixture, "feedback", NULL, audiences[a]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        if (a == 0 ? rows[i].inside : rows[i].outside)
          assert_has (words, rows[i].words);
        else
          assert_has_not (words, rows[i].words);
      assert_has (words, "People gave 5 answers.");
      if (a == 0)
        assert_has (words, "2 more answers are kept and not shown.");
      else
        assert_has_not (words, "kept and not shown");
    }
}

/* What somebody made of what a person said is never shown as if they had said it. */
static void
test_voices (Fixture       *fixture,
             gconstpointer  data)
{
  RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;

  add_answer (fixture, "My own.\nIn two lines.", "inside", "said", "standing", "anonymous");
  add_answer (fixture, "I wrote it.", "inside", "written", "standing", "anonymous");
  add_answer (fixture, "They felt cold.", "inside", "summary", "standing", "anonymous");
  add_answer (fixture, "A door.", "inside", "drawing", "standing", "anonymous");
  add_answer (fixture, "Who knows.", "inside", NULL, "standing", "anonymous");
  paper = print_paper (fixture, "feedback", NULL, &use);
  words = paper_words (paper);
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_QUOTE), ==, 2);
  assert_has (words, "\nMy own. In two lines.\n");
  assert_has (words, "A summary, not their own words: They felt cold.");
  assert_has (words, "From a drawing: A door.");
  assert_has (words, "perhaps not in their own words: Who knows.");
}

/* Of one meeting, of some months; the name of who said it never. */
static void
test_which (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *person = fixture_add (fixture, "person", "known-as", "Robin", NULL);
  g_autofree char *meeting = fixture_add (fixture, "meeting", "title", "Forum in May", "held-on", "2026-05-12", "place",
                                          "Willow Lane", NULL);
  RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };
  g_autofree char *of_meeting = NULL;
  g_autofree char *of_months = NULL;
  g_autofree char *nothing = NULL;

  add_answer (fixture, "Said in May.", "public", "said", "meeting", meeting);
  g_free (fixture_add (fixture, "feedback", "words", "Said in June.", "quote", "public", "voice", "said", "said-on", "2026-06-30",
                       "standing", "named", "person", person, "hear-back", "call", NULL));
  add_answer (fixture, "Said in August.", "public", "said", "said-on", "2026-08");
  of_meeting = print_for (fixture, "feedback", meeting, RUNGS_AUDIENCE_PROGRAMME);
  assert_has (of_meeting, "Forum in May, 12 May 2026, Willow Lane");
  assert_has (of_meeting, "Said in May.");
  assert_has_not (of_meeting, "June");
  use.from = "2026-06";
  use.until = "2026-07";
  of_months = print_words (fixture, "feedback", NULL, &use);
  assert_has (of_months, "From June 2026 to July 2026.");
  assert_has (of_months, "Said in June.");
  assert_has_not (of_months, "Said in May.");
  assert_has_not (of_months, "August");
  assert_has_not (of_months, "Robin");
  use.from = use.until = "2020-01";
  nothing = print_words (fixture, "feedback", NULL, &use);
  assert_has (nothing, "Nothing that people said is written down here yet.");
}

/* The questions stand in their order, with what was said to each under it. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *set = fixture_add (fixture, "question-set", "name", "Two questions", NULL);
  g_autofree char *second = fixture_add (fixture, "question", "question-set", set, "position", "2", "text", "What next?", NULL);
  g_autofree char *first = fixture_add (fixture, "question", "question-set", set, "position", "1", "text", "What was good?", NULL);
  g_autofree char *words = NULL;
  const char *at[5];

  add_answer (fixture, "More tea.", "inside", "said", "question", second);
  add_answer (fixture, "The tea.", "inside", "said", "question", first);
  add_answer (fixture, "I only came to look.", "inside", "said", "standing", "anonymous");
  words = print_for (fixture, "feedback", NULL, RUNGS_AUDIENCE_PROGRAMME);
  at[0] = strstr (words, "What was good?");
  at[1] = strstr (words, "The tea.");
  at[2] = strstr (words, "What next?");
  at[3] = strstr (words, "More tea.");
  at[4] = strstr (words, "I only came to look.");
  for (gsize i = 0; i < G_N_ELEMENTS (at); i++)
    {
      g_assert_nonnull (at[i]);
      g_assert_true (i == 0 || at[i] > at[i - 1]);
    }
}

/* Fewer than five are told to nobody outside; of themes, fewer than five are not counted there. */
static void
test_few (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *buses = fixture_add (fixture, "theme", "name", "Buses", NULL);
  g_autofree char *dogs = fixture_add (fixture, "theme", "name", "Dogs", NULL);
  g_autofree char *both = g_strjoin (",", g_strcmp0 (buses, dogs) < 0 ? buses : dogs, g_strcmp0 (buses, dogs) < 0 ? dogs : buses,
                                     NULL);
  g_autofree char *four = NULL;
  g_autofree char *five = NULL;
  g_autofree char *inside = NULL;

  for (guint i = 0; i < 4; i++)
    add_answer (fixture, "The same.", "public", "said", "themes", both);
  four = print_for (fixture, "feedback", NULL, RUNGS_AUDIENCE_PUBLIC);
  assert_has (four, "Fewer than five answers were given.");
  assert_has_not (four, "The same.");
  assert_has_not (four, "4");
  inside = print_for (fixture, "feedback", NULL, RUNGS_AUDIENCE_PROGRAMME);
  assert_has (inside, "Dogs: 4 answers");
  add_answer (fixture, "The same.", "public", "said", "themes", buses);
  five = print_for (fixture, "feedback", NULL, RUNGS_AUDIENCE_PUBLIC);
  assert_has (five, "People gave 5 answers.");
  assert_has (five, "Buses: 5 answers");
  assert_has_not (five, "Dogs");
}

/* The order is by what is made by chance, not by when it was said or written. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;
  const char *last = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *answer = g_strdup_printf ("Answer %u.", i);

      g_ptr_array_add (ids, fixture_add (fixture, "feedback", "words", answer, "quote", "inside", "voice", "said", NULL));
    }
  words = print_for (fixture, "feedback", NULL, RUNGS_AUDIENCE_PROGRAMME);
  for (guint n = 0; n < ids->len; n++)
    {
      guint next = 0;
      g_autofree char *answer = NULL;
      const char *at;

      /* The smallest id that was not looked for yet. */
      while (g_ptr_array_index (ids, next) == NULL)
        next++;
      for (guint i = next; i < ids->len; i++)
        if (g_ptr_array_index (ids, i) != NULL &&
            strcmp (g_ptr_array_index (ids, i), g_ptr_array_index (ids, next)) < 0)
          next = i;
      answer = g_strdup_printf ("Answer %u.", next);
      at = strstr (words, answer);
      g_assert_nonnull (at);
      g_assert_true (last == NULL || at > last);
      last = at;
      g_clear_pointer (&g_ptr_array_index (ids, next), g_free);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing-feedback/quotes", test_quotes);
  ADD ("/printing-feedback/voices", test_voices);
  ADD ("/printing-feedback/which", test_which);
  ADD ("/printing-feedback/questions", test_questions);
  ADD ("/printing-feedback/few", test_few);
  ADD ("/printing-feedback/order", test_order);

  return g_test_run ();
}
