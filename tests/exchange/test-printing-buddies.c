/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-buddies.c: what two people agreed, and the page that one of them takes along to a meeting; both help to write
 * themselves where nothing is written yet.
 */
#include "config.h"

#include <string.h>

#include "printing-support.h"

#define PROGRAMME RUNGS_AUDIENCE_PROGRAMME

typedef struct
{
  Fixture fixture;
  char *group;
  char *person;
  char *buddy;
  char *pairing;
} Buddies;

static void
set_up (Buddies       *test,
        gconstpointer  data)
{
  Fixture *fixture = &test->fixture;

  fixture_set_up (fixture, data);
  test->group = fixture_add (fixture, "group", "name", "The board", "words", "TOR: what it is for\n\nRAG: red, amber, green", NULL);
  test->person = fixture_add (fixture, "person", "known-as", "Sol", "access-needs", "A room without stairs", "notes", "SECRET notes",
                              "not-ask", "SECRET things", NULL);
  test->buddy = fixture_add (fixture, "person", "known-as", "Wren", NULL);
  test->pairing = fixture_add (fixture, "pairing", "person", test->person, "buddy", test->buddy, "group", test->group, NULL);
}

static void
tear_down (Buddies       *test,
           gconstpointer  data)
{
  g_free (test->group);
  g_free (test->person);
  g_free (test->buddy);
  g_free (test->pairing);
  fixture_tear_down (&test->fixture, data);
}

static char *
add_meeting (Buddies    *test,
             const char *title,
             const char *day)
{
  return fixture_add (&test->fixture, "meeting", "title", title, "held-on", day, "group", test->group, "place", "Town hall", NULL);
}

/* ---- the agreement */

static void
test_agreement (Buddies       *test,
                gconstpointer  data)
{
  Fixture *fixture = &test->fixture;
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY };
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *words = NULL;
  g_autofree char *refused = NULL;

  g_free (fixture_add (fixture, "agreement", "pairing", test->pairing, "side", "i-will", "text", "Bring large print", NULL));
  g_free (fixture_add (fixture, "agreement", "pairing", test->pairing, "side", "we-will", "text", "Talk on the way home.", NULL));
  g_free (fixture_add (fixture, "agreement", "pairing", test->pairing, "side", "we-will", "text", "Lend no money", NULL));
  g_free (fixture_add (fixture, "agreement", "pairing", test->pairing, "text", "Noor is told first", NULL));
  paper = print_paper (fixture, "agreement", test->pairing, &use);
  words = paper_words (paper);
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_TABLE), ==, 1);
  assert_has (words, "Sol and Wren, who go together to: The board.");
  assert_has (words, "Wren says: I will\nSol and Wren say: We will\nBring large print.\n");
  assert_has (words, "Lend no money.");
  assert_has (words, "Talk on the way home.\n");
  assert_has (words, "Also agreed\nNoor is told first.\n");
  assert_has (words, "Either of us can stop at any time, and need not give a reason.");
  assert_has (words, "We can both go to:\n");
  assert_has (words, "☐ We read this page out loud");
  assert_has (words, "☐ Each of us has a copy.");
  use.audience = RUNGS_AUDIENCE_PARTNERS;
  refused = print_refused (fixture, "agreement", test->pairing, &use);
  assert_has (refused, "for inside the programme");
}

static void
test_agreement_of_nothing (Buddies       *test,
                           gconstpointer  data)
{
  g_autofree char *words = print_for (&test->fixture, "agreement", test->pairing, PROGRAMME);

  assert_has (words, "Nothing is written down yet.");
  assert_has (words, "Who can we both go to if it is not working?");
  assert_has (words, "Wren says: I will\n\n\nSol and Wren say: We will\n");
}

/* ---- before a meeting */

static void
test_before (Buddies       *test,
             gconstpointer  data)
{
  Fixture *fixture = &test->fixture;
  g_autofree char *last = add_meeting (test, "The board, summer", "2026-08-01");
  g_autofree char *older = add_meeting (test, "The board, spring", "2026-04-01");
  g_autofree char *meeting = add_meeting (test, "The board, winter", "2026-12-01");
  g_autofree char *third = fixture_add (fixture, "person", "known-as", "Pat", NULL);
  g_autofree char *support = NULL;
  g_autofree char *words = NULL;
  g_autofree char *by_pairing = NULL;

  g_free (fixture_add (fixture, "attendance", "meeting", meeting, "person", third, "part", "member", NULL));
  g_free (fixture_add (fixture, "attendance", "meeting", meeting, "person", test->person, "part", "member", NULL));
  g_free (fixture_add (fixture, "support", "pairing", test->pairing, "meeting", last, "asked-of-board", "A vote", "answered",
                       "Not this year", "after", "SECRET after", NULL));
  g_free (fixture_add (fixture, "support", "pairing", test->pairing, "meeting", older, "asked-of-board", "Too long ago", NULL));
  support = fixture_add (fixture, "support", "pairing", test->pairing, "meeting", meeting, "before", "Which changes stay", "want-to-say",
                         "When will we hear?", "travel", "Taxi, paid direct", "signal", "The pen is put down", "during",
                         "SECRET during", "after", "SECRET after", "left-over", "SECRET left over", NULL);
  words = print_for (fixture, "before-meeting", support, PROGRAMME);
  assert_has (words, "This page is for Sol.");
  assert_has (words, "The board, winter\n1 December 2026\nTown hall\n");
  assert_has (words, "Which changes stay");
  assert_has (words, "When will we hear?");
  assert_has (words, "Wren, my buddy\nPat (Member)\n");
  assert_has (words, "A room without stairs");
  assert_has (words, "Taxi, paid direct");
  assert_has (words, "Our sign for a break: The pen is put down.");
  assert_has (words, "I can leave at any time, and need not say why.");
  assert_has (words, "What was asked of the board? A vote\nWhat was the answer, or when will you hear? Not this year\n");
  assert_has (words, "TOR: what it is for\nRAG: red, amber, green\n");
  assert_has (words, "The papers have not come yet.");
  assert_has_not (words, "Too long ago");
  assert_has_not (words, "SECRET");
  /* The next meeting of their group is meant. */
  by_pairing = print_for (fixture, "before-meeting", test->pairing, PROGRAMME);
  g_assert_cmpstr (by_pairing, ==, words);
}

/* Nothing is written down: the page has room for it, and asks. */
static void
test_before_nothing (Buddies       *test,
                     gconstpointer  data)
{
  Fixture *fixture = &test->fixture;
  g_autofree char *no_meeting = print_for (fixture, "before-meeting", test->pairing, PROGRAMME);
  g_autofree char *meeting = add_meeting (test, "An extra one", "2026-12-24");
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY, .meeting = meeting };
  g_autofree char *words = print_words (fixture, "before-meeting", test->pairing, &use);

  assert_has (no_meeting, "Which meeting:\n");
  assert_has (words, "An extra one\nThe board\n24 December 2026\nTown hall\n");
  assert_has (words, "What I would like to say\n\n\n\n");
  assert_has (words, "Who pays, and how:\n");
  assert_has (words, "Our sign for a break:\n");
  assert_has (words, "We do not know yet who else.");
}

static void
test_papers (Buddies       *test,
             gconstpointer  data)
{
  Fixture *fixture = &test->fixture;

  g_free (fixture_add (fixture, "meeting", "title", "Soon", "held-on", "2026-11-30", "group", test->group, "papers-sent-on",
                       "2026-11-20", NULL));
  {
    g_autofree char *words = print_for (fixture, "before-meeting", test->pairing, PROGRAMME);

    assert_has (words, "The papers came on 20 November 2026, 10 days before the meeting.");
    assert_has (words, "Where:\n");
  }
}

#define ADD(path, func) g_test_add (path, Buddies, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing-buddies/agreement", test_agreement);
  ADD ("/printing-buddies/agreement-of-nothing", test_agreement_of_nothing);
  ADD ("/printing-buddies/before", test_before);
  ADD ("/printing-buddies/before-nothing", test_before_nothing);
  ADD ("/printing-buddies/papers", test_papers);

  return g_test_run ();
}
