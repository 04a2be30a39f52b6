/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-outside.c: who may see an enquiry by its sensitivity, a case study by the consent that holds on the day, and a placing by
 * how many people it is of.
 */
#include "config.h"

#include "outside.h"

#include "exchange-error.h"
#include "fixture.h"

#define TODAY "2026-06-15"

static gboolean
may_see (Fixture       *fixture,
         const char    *kind,
         const char    *id,
         RungsAudience  audience)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsOutside) outside = rungs_outside_new (fixture->workbook, audience, &error);
  g_autoptr (RungsRecord) record = rungs_workbook_read (fixture->workbook, rungs_kind_find (kind), id, &error);

  g_assert_no_error (error);
  return rungs_outside_may_see (outside, record);
}

static const struct
{
  const char *sensitivity;
  RungsAudience widest;
} enquiry_cases[] = {
  { "open", RUNGS_AUDIENCE_PUBLIC },
  { "partners", RUNGS_AUDIENCE_PARTNERS },
  { "restricted", RUNGS_AUDIENCE_PROGRAMME },
  { NULL, RUNGS_AUDIENCE_PROGRAMME },
};

/* The parts of an enquiry, the work in it, and what belongs to that work are seen by no more people than the enquiry. */
static void
test_enquiries (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (enquiry_cases); i++)
    {
      g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Keys", "question", "Who has the key?",
                                              "sensitivity", enquiry_cases[i].sensitivity, NULL);
      g_autofree char *part = fixture_add (fixture, "learning", "enquiry", enquiry, "text", "Nobody has.", NULL);
      g_autofree char *work = fixture_add (fixture, "activity", "title", "A key each", "enquiry", enquiry, NULL);
      g_autofree char *placing = fixture_add (fixture, "placing", "activity", work, "view", "lived", "answer", "2", NULL);
      g_autofree char *aim = fixture_add (fixture, "aim", "activity", work, "next-step", "Ask who has it", NULL);
      const struct { const char *kind; const char *id; } all[] = {
        { "enquiry", enquiry }, { "learning", part }, { "activity", work }, { "placing", placing }, { "aim", aim },
      };

      for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
        for (guint j = 0; j < G_N_ELEMENTS (all); j++)
          g_assert_cmpint (may_see (fixture, all[j].kind, all[j].id, audience), ==, audience <= enquiry_cases[i].widest);
    }
}

/* The gate lets through what it lets through; without having been asked, nothing, inside neither. */
static void
test_stories (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A key", "state", "ready", NULL);
  g_autofree char *draft = fixture_add (fixture, "case-study", "title", "A draft", NULL);

  fixture_add_checks (fixture, story);
  g_free (fixture_add (fixture, "consent", "case-study", story, "scope", "partner", "partners", "The office", "channels", "report",
                       "given-on", "2026-01-01", "ends-on", "2026-12-31", NULL));
  for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
    {
      RungsStoryUse use = { .audience = audience, .channel = "report", .held_by = "The office", .today = TODAY };
      g_autoptr (RungsStoriesOut) out = rungs_stories_out_new (fixture->workbook, &use, FALSE, NULL, NULL);
      g_autoptr (RungsOutside) outside = rungs_outside_new (fixture->workbook, audience, NULL);
      g_autoptr (RungsRecord) record = rungs_workbook_read (fixture->workbook, rungs_kind_find ("case-study"), story, NULL);
      g_autoptr (RungsRecord) other = rungs_workbook_read (fixture->workbook, rungs_kind_find ("case-study"), draft, NULL);

      g_assert_false (rungs_outside_may_see (outside, record));
      rungs_outside_let_stories (outside, out);
      g_assert_cmpint (rungs_outside_may_see (outside, record), ==, audience <= RUNGS_AUDIENCE_PARTNERS);
      g_assert_false (rungs_outside_may_see (outside, other));
    }
}

/* Who the programme can be told at stands on public paper; the consent it stands in does not go out with it. */
static void
test_parts_of_stories (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char *const kinds[] = { "consent", "identity-check", "use" };
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A key", NULL);
  g_auto (GStrv) ids = g_new0 (char *, G_N_ELEMENTS (kinds) + 1);

  ids[0] = fixture_add (fixture, "consent", "case-study", story, "scope", "public", "given-on", "2026-01-01", "ends-on",
                        "2026-12-31", "contact", "Fern, 01632 960 123", NULL);
  ids[1] = fixture_add (fixture, "identity-check", "case-study", story, "item", "names", NULL);
  ids[2] = fixture_add (fixture, "use", "case-study", story, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
      {
        g_autoptr (RungsOutside) outside = rungs_outside_new (fixture->workbook, audience, NULL);

        g_assert_cmpint (may_see (fixture, kinds[i], ids[i], audience), ==, audience == RUNGS_AUDIENCE_PROGRAMME);
        g_assert_cmpint (rungs_outside_sees_kind (outside, rungs_kind_find (kinds[i]), NULL), ==,
                         audience == RUNGS_AUDIENCE_PROGRAMME);
      }
}

static const struct
{
  const char *people;
  const char *few;
  const char *face_down;
  RungsAudience widest;
} placing_cases[] = {
  { NULL, NULL, NULL, RUNGS_AUDIENCE_PUBLIC },
  { "5", NULL, NULL, RUNGS_AUDIENCE_PUBLIC },
  { "4", NULL, NULL, RUNGS_AUDIENCE_PROGRAMME },
  { "4", "merge", NULL, RUNGS_AUDIENCE_PROGRAMME },
  { "4", "leave-out", NULL, RUNGS_AUDIENCE_PROGRAMME },
  { "4", "show", NULL, RUNGS_AUDIENCE_PUBLIC },
  { "5", NULL, "yes", RUNGS_AUDIENCE_PROGRAMME },
  { "4", "show", "yes", RUNGS_AUDIENCE_PROGRAMME },
  { "5", NULL, "no", RUNGS_AUDIENCE_PUBLIC },
};

/* In a file a placing stands by itself with its view, so one of few people goes out only where they agreed to it. */
static void
test_placings (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (placing_cases); i++)
    {
      g_autofree char *work = fixture_add (fixture, "activity", "title", "Tea", NULL);
      g_autofree char *placing = fixture_add (fixture, "placing", "activity", work, "view", "lived", "answer", "2", "people",
                                              placing_cases[i].people, "few", placing_cases[i].few, "face-down",
                                              placing_cases[i].face_down, NULL);

      for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
        g_assert_cmpint (may_see (fixture, "placing", placing, audience), ==, audience <= placing_cases[i].widest);
    }
}

/* Two and three of one view and round are five; of two rounds, or on two ladders, they are not. */
static void
test_few_together (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) ladders = fixture_list (fixture, "ladder");
  g_autofree char *work = fixture_add (fixture, "activity", "title", "Tea", NULL);
  const struct { const char *on; const char *ladder; gboolean shown; } cases[] = {
    { "2026-03-12", NULL, TRUE },
    { "2026-03-12", NULL, TRUE },
    { "2026-07-04", NULL, FALSE },
    { "2026-03-12", rungs_record_id (g_ptr_array_index (ladders, 0)), FALSE },
  };
  static const char *const people[] = { "2", "3", "4", "2" };
  g_auto (GStrv) ids = g_new0 (char *, G_N_ELEMENTS (cases) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    ids[i] = fixture_add (fixture, "placing", "activity", work, "view", "lived", "answer", "2", "people", people[i], "placed-on",
                          cases[i].on, "ladder", cases[i].ladder, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (may_see (fixture, "placing", ids[i], RUNGS_AUDIENCE_PARTNERS), ==, cases[i].shown);
}

/* What reads less sees no more. */
static void
test_for_work (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *open = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Keys", "question", "Who?", "sensitivity",
                                          "restricted", NULL);
  g_autofree char *closed = fixture_add (fixture, "activity", "title", "Keys", "enquiry", enquiry, NULL);
  g_autofree char *aim = fixture_add (fixture, "aim", "activity", open, "next-step", "Ask", NULL);
  g_autofree char *placing = fixture_add (fixture, "placing", "activity", open, "view", "lived", "answer", "2", NULL);
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A key", NULL);
  const struct { const char *kind; const char *id; gboolean seen; } cases[] = {
    { "activity", open, TRUE }, { "activity", closed, FALSE }, { "aim", aim, TRUE }, { "placing", placing, FALSE },
    { "case-study", story, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsOutside) outside = rungs_outside_new_for_work (fixture->workbook, RUNGS_AUDIENCE_PUBLIC, &error);
      const RungsKind *kind = rungs_kind_find (cases[i].kind);
      g_autoptr (RungsRecord) record = rungs_workbook_read (fixture->workbook, kind, cases[i].id, &error);

      g_assert_no_error (error);
      g_assert_cmpint (rungs_outside_may_see (outside, record), ==, cases[i].seen);
    }
}

static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsOutside) outside = rungs_outside_new (fixture->workbook, audience, &error);

      g_assert_no_error (error);
      g_assert_true (rungs_outside_sees_kind (outside, rungs_kind_find ("rung"), &error));
      g_assert_false (rungs_outside_sees_kind (outside, rungs_kind_find ("person-private"), &error));
      g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
      g_clear_error (&error);
      g_assert_cmpint (rungs_outside_sees_kind (outside, rungs_kind_find ("person"), NULL), ==,
                       audience == RUNGS_AUDIENCE_PROGRAMME);
    }
}

#define ADD(name, func) g_test_add ("/exchange/outside/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("enquiries", test_enquiries);
  ADD ("stories", test_stories);
  ADD ("parts-of-stories", test_parts_of_stories);
  ADD ("placings", test_placings);
  ADD ("few-together", test_few_together);
  ADD ("for-work", test_for_work);
  ADD ("kinds", test_kinds);
  return g_test_run ();
}
