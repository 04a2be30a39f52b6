/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-person.c: everything that is held about one person: all of it, also what is private and what was put away; nothing
 * that is about somebody else, and nobody else's name.
 */
#include "config.h"

#include <string.h>

#include "printing-support.h"

#define PROGRAMME RUNGS_AUDIENCE_PROGRAMME

typedef struct
{
  Fixture fixture;
  char *robin;
  char *maz;
} People;

static void
set_up (People        *test,
        gconstpointer  data)
{
  Fixture *fixture = &test->fixture;

  fixture_set_up (fixture, data);
  test->robin = fixture_add (fixture, "person", "known-as", "Robin", "supporter", "Maz from the hostel", "notes", "Likes tea", NULL);
  test->maz = fixture_add (fixture, "person", "known-as", "Maz", "notes", "OTHER notes: does not get on with Robin", NULL);
  g_free (fixture_add (fixture, "person-private", "person", test->robin, "real-name", "Roberta Quill", "phone", "01632 960001", NULL));
  g_free (fixture_add (fixture, "person-private", "person", test->maz, "real-name", "Maximilian Ott", "phone", "01632 960002", NULL));
}

static void
tear_down (People        *test,
           gconstpointer  data)
{
  g_free (test->robin);
  g_free (test->maz);
  fixture_tear_down (&test->fixture, data);
}

static void
put_away (Fixture    *fixture,
          const char *kind,
          const char *id)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Put away for a test");
  g_autoptr (GError) error = NULL;

  rungs_edits_archive (edits, rungs_kind_find (kind), id, TRUE);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
}

static void
test_all (People        *test,
          gconstpointer  data)
{
  Fixture *fixture = &test->fixture;
  g_autofree char *meeting = fixture_add (fixture, "meeting", "title", "Forum in May", NULL);
  g_autofree char *pairing = fixture_add (fixture, "pairing", "person", test->robin, "buddy", test->maz, NULL);
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A key", "person", test->robin, "original", "I had a tent",
                                        "tried", "Maximilian rang everybody", NULL);
  g_autofree char *payment = fixture_add (fixture, "payment", "person", test->robin, "sort", "travel", "amount", "4.20", NULL);
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Letters", "question", "Who?", "lived-lead", test->robin, NULL);
  g_autofree char *words = NULL;

  put_away (fixture, "payment", payment);
  g_free (fixture_add (fixture, "attendance", "meeting", meeting, "person", test->robin, "part", "member", NULL));
  g_free (fixture_add (fixture, "feedback", "words", "Maz said I could say this", "standing", "known", "person", test->robin, "recorder",
                       "Maz", NULL));
  g_free (fixture_add (fixture, "support", "pairing", pairing, "travel", "Maximilian Ott drives", "after", "Tired and proud", NULL));
  g_free (fixture_add (fixture, "use", "case-study", story, "on", "2026-05-03", "held-by", "The county", NULL));
  words = print_for (fixture, "person", test->robin, PROGRAMME);
  assert_has (words, "This is for Robin, and was made on 22 November 2026.");
  assert_has (words, "Likes tea");
  assert_has (words, "Real name: Roberta Quill");
  assert_has (words, "01632 960001");
  assert_has (words, "Who supports them? [somebody else]");
  assert_has (words, "Which meeting? Forum in May");
  assert_has (words, "Who is their buddy? Somebody else");
  assert_has (words, "[somebody else] drives");
  assert_has (words, "Tired and proud");
  assert_has (words, "I had a tent");
  assert_has (words, "The county");
  assert_has (words, "4.20");
  assert_has (words, "It is put away.");
  assert_has (words, "Enquiry: Letters. Who leads it from lived experience? You.");
  /* What they said is theirs as they said it, and so is their story. */
  assert_has (words, "Maz said I could say this");
  assert_has (words, "Maximilian rang everybody");
  assert_has (words, "Who wrote it down? [somebody else]");
  assert_has (words, "What is not kept");
  assert_has (words, "What you can ask for");
  assert_has_not (words, "OTHER");
  assert_has_not (words, "960002");
  assert_has_not (words, "Ott");
}

/* What is about somebody else is not told, also where this person is a part of it. */
static void
test_others (People        *test,
             gconstpointer  data)
{
  Fixture *fixture = &test->fixture;
  g_autofree char *pairing = fixture_add (fixture, "pairing", "person", test->maz, "buddy", test->robin, "ending", "OTHER ending", NULL);
  g_autofree char *words = NULL;

  g_free (fixture_add (fixture, "support", "pairing", pairing, "after", "OTHER after", "during", "OTHER, with Robin", NULL));
  g_free (fixture_add (fixture, "payment", "person", test->maz, "sort", "food", "amount", "77.00", NULL));
  g_free (fixture_add (fixture, "feedback", "words", "OTHER words", "standing", "known", "person", test->maz, NULL));
  words = print_for (fixture, "person", test->robin, PROGRAMME);
  assert_has_not (words, "OTHER");
  assert_has_not (words, "77.00");
  assert_has_not (words, "Maz");
  assert_has (words, "Pairing: [somebody else] and Robin. Who is their buddy? You.");
  /* The notes about Maz, and how it went in the room. */
  assert_has (words, "It also stands in 2 records about other people.");
}

static void
test_mentions (People        *test,
               gconstpointer  data)
{
  Fixture *fixture = &test->fixture;
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Letters", "question", "Who reads quills?", NULL);
  g_autofree char *words = NULL;

  g_free (fixture_add (fixture, "log", "enquiry", enquiry, "tried", "Robin and Maz read five letters", NULL));
  words = print_for (fixture, "person", test->robin, PROGRAMME);
  assert_has (words, "Log entry. What did we try? Robin and [somebody else] read five letters\n");
  assert_has_not (words, "Who reads quills?");
}

static void
test_nobody_else (People        *test,
                  gconstpointer  data)
{
  const RungsAudience audiences[] = { RUNGS_AUDIENCE_PARTNERS, RUNGS_AUDIENCE_PUBLIC };

  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      RungsPrintUse use = { .audience = audiences[i], .today = TODAY };
      g_autofree char *refused = print_refused (&test->fixture, "person", test->robin, &use);

      assert_has (refused, "for inside the programme");
    }
}

#define ADD(path, func) g_test_add (path, People, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing-person/all", test_all);
  ADD ("/printing-person/others", test_others);
  ADD ("/printing-person/mentions", test_mentions);
  ADD ("/printing-person/nobody-else", test_nobody_else);

  return g_test_run ();
}
