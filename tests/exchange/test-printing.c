/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing.c: what is printed, for whom, and what is written down about it.
 */
#include "config.h"

#include "printing.h"

#include <string.h>

#include "exchange-error.h"
#include "printing-support.h"

static RungsPrintUse
usual_use (void)
{
  return (RungsPrintUse) { .audience = RUNGS_AUDIENCE_PARTNERS, .held_by = "The Lantern", .copies = 3, .today = TODAY };
}

/* A story that was agreed, checked and is ready, with a consent for one partner, on paper. */
static char *
make_story (Fixture *fixture)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  char *story = fixture_add (fixture, "case-study", "title", "A key", "situation", "I had a tent.", "own-words",
                             "It worked every time.", "questions", "Who may say it?\nWho knows?", "purpose", "For wards.",
                             "original", "MARK-private", "topics", "health", "state", "ready", NULL);

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (fixture_add (fixture, "identity-check", "case-study", story, "item", items[i].token, "answer", "fine", NULL));
  g_free (fixture_add (fixture, "consent", "case-study", story, "scope", "partner", "partners", "The Lantern", "channels",
                       "printed", "naming", "none", "quotes", "yes", "topics", "health", "given-on", "2026-06-01", "ends-on",
                       "2027-05-31", NULL));
  return story;
}

static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *story = make_story (fixture);
  RungsPrintUse use = usual_use ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error);
  g_autoptr (RungsRecord) row = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = paper_words (paper);
  g_assert_nonnull (strstr (words, "A key\n"));
  g_assert_nonnull (strstr (words, "I had a tent.\n"));
  g_assert_nonnull (strstr (words, "It worked every time.\n"));
  g_assert_nonnull (strstr (words, "Who knows?\n"));
  g_assert_nonnull (strstr (words, "For wards.\n"));
  g_assert_null (strstr (words, "MARK"));
  g_assert_nonnull (strstr (rungs_paper_footer (paper), "Version 1."));
  g_assert_nonnull (strstr (rungs_paper_footer (paper), "The Lantern"));
  g_assert_nonnull (strstr (rungs_paper_footer (paper), "31 May 2027"));
}

/* The gate is shut for each of these, and says so. */
static void
test_gate (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    RungsAudience audience;
    const char *held_by;
    const char *channel;
    const char *today;
    const char *words;
  } rows[] = {
    { RUNGS_AUDIENCE_PUBLIC, NULL, NULL, TODAY, "Anybody" },
    { RUNGS_AUDIENCE_PARTNERS, NULL, NULL, TODAY, "Say which one" },
    { RUNGS_AUDIENCE_PARTNERS, "Harbour", NULL, TODAY, "Harbour" },
    { RUNGS_AUDIENCE_PARTNERS, "The Lantern", "website", TODAY, "On a website" },
    { RUNGS_AUDIENCE_PARTNERS, "The Lantern", NULL, "2027-06-01", "ended on" },
    { RUNGS_AUDIENCE_PROGRAMME, NULL, "press", TODAY, "In the news" },
  };
  g_autofree char *story = make_story (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RungsPrintUse use = { .audience = rows[i].audience, .channel = rows[i].channel, .held_by = rows[i].held_by, .copies = 1,
                            .today = rows[i].today };
      g_autoptr (GError) error = NULL;

      g_assert_null (rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error));
      g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, rows[i].words));
    }
}

/* What may be done is on paper what the gate says, and has nothing of the story but its title. */
static void
test_may_do (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *story = make_story (fixture);
  RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (rungs_print_find ("may-do"), fixture->workbook, story, &use, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = paper_words (paper);
  g_assert_nonnull (strstr (words, "The story: A key."));
  g_assert_nonnull (strstr (words, "Today this story may be shown, but only as written here.\n"));
  g_assert_nonnull (strstr (words, "The Lantern\nYes, until 31 May 2027: On paper.\nNo: In a meeting,"));
  g_assert_nonnull (strstr (words, "Anybody\nNo, nowhere.\n"));
  g_assert_null (strstr (words, "tent"));
  g_assert_null (strstr (words, "MARK"));
}

/* Each copy is known: a row says so, and what was ready is in use. A text that changes after that shuts the gate. */
static void
test_use (Fixture       *fixture,
          gconstpointer  data)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autofree char *story = make_story (fixture);
  RungsPrintUse use = usual_use ();
  g_autoptr (GError) error = NULL;
  RungsEdits *edits = rungs_print_record (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (RungsRecord) after = NULL;

  g_assert_no_error (error);
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  uses = rungs_workbook_list (fixture->workbook, query, 0, 10, &error);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "case-study"), ==, story);
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "audience"), ==, "partner");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "channel"), ==, "printed");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "copies"), ==, "3");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "held-by"), ==, "The Lantern");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "version"), ==, "1");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "on"), ==, TODAY);
  after = rungs_workbook_read (fixture->workbook, kind, story, &error);
  g_assert_cmpstr (rungs_record_get (after, "state"), ==, "in-use");

  edits = rungs_edits_new ("Change a word");
  rungs_edits_set (edits, kind, story, "situation", "I had a car.");
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error));
  g_assert_nonnull (strstr (error->message, "Being read back"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing/story", test_story);
  ADD ("/printing/gate", test_gate);
  ADD ("/printing/use", test_use);
  ADD ("/printing/may-do", test_may_do);

  return g_test_run ();
}
