/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-stories.c: what stands around a story on paper: who made it, for those the gate lets it through to; the form to ask
 * for consent; and the letters to those who hold copies.
 */
#include "config.h"

#include <string.h>

#include "printing-support.h"

#define PROGRAMME RUNGS_AUDIENCE_PROGRAMME

/* Who made it is told where the gate lets the name through, and left out where it does not: the story is printed all the same. */
static void
test_makers (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *naming;
    RungsAudience audience;
    gboolean makers;
    gboolean purpose;
  } rows[] = {
    { "chosen", RUNGS_AUDIENCE_PROGRAMME, TRUE, TRUE },  { "none", RUNGS_AUDIENCE_PROGRAMME, FALSE, TRUE },
    { "chosen", RUNGS_AUDIENCE_PUBLIC, FALSE, FALSE },   { "none", RUNGS_AUDIENCE_PUBLIC, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *story = add_ready_story (fixture, "A key", rows[i].naming);
      RungsPrintUse use = { .audience = rows[i].audience, .today = TODAY };
      g_autoptr (RungsPaper) paper = print_paper (fixture, "case-study", story, &use);
      g_autofree char *words = paper_words (paper);

      assert_has (words, "A key\nSpring 2026, Cambridgeshire\n");
      assert_has (words, "I had a tent.");
      g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_QUOTE), ==, 1);
      g_assert_cmpint (strstr (words, "Made by Robin, with Kit\n") != NULL, ==, rows[i].makers);
      g_assert_cmpint (strstr (words, "For housing teams\n") != NULL, ==, rows[i].purpose);
      assert_has (words, "Fern, 01632 960123");
    }
}

static void
test_consent_form (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *story = add_ready_story (fixture, "A key", "none");
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY };
  g_autoptr (RungsPaper) paper = print_paper (fixture, "consent-form", story, &use);
  g_autofree char *words = paper_words (paper);
  const char *slip = strstr (words, "I take my story back\nThe story: A key\n");

  /* Who, where, about what, words and pictures. */
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_TABLE), ==, 4);
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_NEW_PAGE), ==, 1);
  assert_has (words, "You can say “not today”");
  assert_has (words, "Where\nYes\nNo\nAsk me each time\nOn paper\n☐\n☐\n☐\n");
  assert_has (words, "About\nYes\nNo\nHealth\n☐\n☐\n");
  assert_has_not (words, "Police or courts");
  assert_has (words, "Who will see your story?");
  assert_has (words, "What can you do if you change your mind?");
  assert_has (words, "Until:");
  assert_has (words, "☐ Not today");
  assert_has (words, "☐ I have a copy of this form");
  g_assert_nonnull (slip);
  assert_has (slip, "If I change my mind I tell: Fern, 01632 960123\n");
  assert_has (slip, "My name or mark:");
}

/* What is not known yet is asked for all, and whom to tell is written in by hand. */
static void
test_consent_form_of_a_new_story (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A key", NULL);
  g_autofree char *words = print_for (fixture, "consent-form", story, PROGRAMME);

  assert_has (words, "Police or courts\n☐\n☐\n");
  assert_has (words, "If I change my mind I tell:\n");
}

static void
test_letters (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *story = add_ready_story (fixture, "A key", "none");
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY };
  g_autofree char *nobody = print_refused (fixture, "withdrawal-letter", story, &use);
  g_autofree char *one = NULL;
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;
  g_autofree char *only = NULL;

  assert_has (nobody, "nobody to write to");
  one = fixture_add (fixture, "use", "case-study", story, "on", "2026-09-14", "channel", "printed", "copies", "5", "held-by", "The county",
                     "version", "1", NULL);
  g_free (fixture_add (fixture, "use", "case-study", story, "on", "2026-10-01", "channel", "training", "copies", "1", "held-by",
                       "the county", "version", "2", NULL));
  g_free (fixture_add (fixture, "use", "case-study", story, "on", "2026-09-02", "copies", "2", "held-by", "The ward", NULL));
  g_free (fixture_add (fixture, "use", "case-study", story, "copies", "9", "held-by", "BACK already", "on", "2026-09-01", "returned-on", "2026-10-02", NULL));
  g_free (fixture_add (fixture, "use", "case-study", story, "copies", "9", "held-by", "GONE for good", "on", "2026-09-01", "ended", "cannot-get-back", NULL));
  g_free (fixture_add (fixture, "use", "case-study", story, "on", "2026-09-02", "channel", "website", NULL));

  paper = print_paper (fixture, "withdrawal-letter", story, &use);
  words = paper_words (paper);
  g_assert_cmpuint (rungs_paper_n_parts (paper), ==, 3);
  g_assert_true (rungs_paper_is_apart (paper));
  /* Spelled in two ways, and one organisation all the same. */
  assert_has (words, "To: The county\n");
  assert_has (words, "14 September 2026. 5 copies. On paper. Version 1.\n");
  assert_has (words, "1 October 2026. 1 copy. In training. Version 2.\n");
  assert_has (words, "To: The ward\n");
  assert_has (words, "To:\n");
  assert_has (words, "“A key”");
  assert_has (words, "by 6 December 2026");
  assert_has (words, "Who to tell: Fern, 01632 960123\n");
  assert_has_not (words, "BACK");
  assert_has_not (words, "GONE");
  /* Nothing of why, and nobody's name. */
  assert_has_not (words, "Robin");
  assert_has_not (words, "withdr");
  assert_has_not (words, "changed");
  only = print_for (fixture, "withdrawal-letter", one, PROGRAMME);
  assert_has (only, "To: The county\n");
  assert_has_not (only, "In training");
  assert_has_not (only, "The ward");
}

/* Letters are written, too, when the gate is shut for good. */
static void
test_letters_of_a_story_taken_back (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A key", "state", "withdrawn", "withdrawn-on", "2026-11-20",
                                        "withdrawn-how", "SECRET how", NULL);
  g_autofree char *words = NULL;

  g_free (fixture_add (fixture, "use", "case-study", story, "on", "2026-09-02", "copies", "2", "held-by", "The ward", NULL));
  words = print_for (fixture, "withdrawal-letter", story, PROGRAMME);
  assert_has (words, "To: The ward\n");
  assert_has (words, "Who to tell:\n");
  assert_has_not (words, "SECRET");
  assert_has_not (words, "20 November");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing-stories/makers", test_makers);
  ADD ("/printing-stories/consent-form", test_consent_form);
  ADD ("/printing-stories/consent-form-of-a-new-story", test_consent_form_of_a_new_story);
  ADD ("/printing-stories/letters", test_letters);
  ADD ("/printing-stories/letters-of-a-story-taken-back", test_letters_of_a_story_taken_back);

  return g_test_run ();
}
