/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-wall.c: what a room reads of a story on the wall, what it does not, and what is written down about it.
 */
#include "config.h"

#include "story-wall.h"

#include <string.h>

#include "printing-support.h"
#include "wall.h"

#define MARKER "Quokka"
#define PARTNER "The Lantern"

/* A story that may be shown at meetings of everybody. */
static char *
add_story (Fixture *fixture)
{
  char *story = fixture_add (fixture, "case-study", "title", "A key of my own", "situation", "I had a tent.", "own-words",
                             "It worked every time.", "questions", "Who could have a key?\nWho asks?", "season", "spring 2026", "area",
                             "Westfold", "state", "ready", "checked-by", "Robin", "second-reader", "Kit", NULL);

  fixture_add_checks (fixture, story);
  g_free (fixture_add (fixture, "consent", "case-study", story, "scope", "public", "channels", "meeting", "naming", "none", "quotes",
                       "yes", "given-on", "2026-01-10", "ends-on", "2027-01-09", "contact", "Fern, 01632 960 123", NULL));
  return story;
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *story = add_story (fixture);
  const RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PARTNERS, .held_by = PARTNER, .today = TODAY };
  g_autoptr (RungsRecord) shown = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_story_wall_paper (fixture->workbook, story, &use, &shown, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = paper_words (paper);
  assert_has (words, "A key of my own");
  assert_has (words, "spring 2026, Westfold");
  assert_has (words, "I had a tent.");
  assert_has (words, "Who could have a key?");
  assert_has (words, "Version 1.");
  assert_has (words, PARTNER);
  assert_has (words, "It may be shown until 9 January 2027.");
  /* Whom to tell is for those who hold a copy. */
  assert_has_not (words, "Fern");
  g_assert_cmpuint (count_sort (paper, RUNGS_PAPER_QUOTE), ==, 1);
}

/* Every text of a story and of all that belongs to it which is not for the wall says the marker. */
static void
test_marker (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const kinds[] = { "case-study", "consent", "identity-check" };
  g_autofree char *story = add_story (fixture);
  const RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };
  guint n_marked = 0;

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) records = fixture_list (fixture, kinds[k]);

      for (const RungsField *field = rungs_kind_find (kinds[k])->fields; field->name != NULL; field++)
        {
          if (rungs_wall_allows (kinds[k], field->name) ||
              (field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT))
            continue;
          for (guint i = 0; i < records->len; i++)
            {
              /* Two readers are two people. */
              g_autofree char *words = g_strdup_printf (MARKER " %s", field->name);

              fixture_set (fixture, kinds[k], rungs_record_id (records->pdata[i]), field->name, words);
            }
          n_marked++;
        }
    }
  g_assert_cmpuint (n_marked, >=, 10);
  /* Who made it is read by others too, though not on the wall. */
  fixture_set (fixture, "case-study", story, "state", "agreed");
  fixture_set (fixture, "case-study", story, "state", "checked");
  fixture_set (fixture, "case-study", story, "state", "ready");
  for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
    {
      const RungsStoryUse shown_to = { .audience = audience, .held_by = PARTNER, .today = TODAY };
      g_autoptr (RungsRecord) shown = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsPaper) paper = rungs_story_wall_paper (fixture->workbook, story, &shown_to, &shown, &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = paper_words (paper);
      assert_has (words, "I had a tent.");
      assert_has_not (words, MARKER);
    }
  /* A part that the person did not agree to yet keeps all of it off the wall. */
  fixture_set (fixture, "case-study", story, "learning", MARKER);
  {
    g_autoptr (RungsRecord) shown = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_null (rungs_story_wall_paper (fixture->workbook, story, &use, &shown, &error));
    g_assert_null (strstr (error->message, MARKER));
  }
}

/* What may have happened since it was begun, and whether it may stay. */
static void
test_is_same (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *about;
    const char *fields[4][2]; /* set one after the other */
    const char *today;
    const char *says; /* NULL: it may stay */
  } rows[] = {
    { "nothing", { { NULL } }, TODAY, NULL },
    { "it is in use", { { "state", "in-use" } }, TODAY, NULL },
    { "what is not on the wall", { { "purpose", "For boards." } }, TODAY, NULL },
    { "the last day", { { NULL } }, "2027-01-09", NULL },
    { "the day after", { { NULL } }, "2027-01-10", "ended" },
    { "another word", { { "tried", "They rang." } }, TODAY, "read" },
    { "another word that was agreed to", { { "tried", "They rang." }, { "state", "agreed" }, { "state", "checked" },
                                               { "state", "ready" } }, TODAY, "changed since" },
    { "taken back", { { "state", "withdrawn" } }, TODAY, "back" },
    { "it rests", { { "state", "resting" } }, TODAY, "." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *story = add_story (fixture);
      RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PUBLIC, .today = TODAY };
      g_autoptr (RungsRecord) shown = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsPaper) paper = rungs_story_wall_paper (fixture->workbook, story, &use, &shown, &error);

      g_test_message ("%s", rows[i].about);
      g_assert_no_error (error);
      g_assert_nonnull (paper);
      for (gsize f = 0; f < G_N_ELEMENTS (rows[i].fields) && rows[i].fields[f][0] != NULL; f++)
        fixture_set (fixture, "case-study", story, rows[i].fields[f][0], rows[i].fields[f][1]);
      use.today = rows[i].today;
      g_assert_cmpint (rungs_story_wall_is_same (fixture->workbook, shown, &use, &error), ==, rows[i].says == NULL);
      if (rows[i].says != NULL)
        {
          g_test_message ("%s", error->message);
          g_assert_nonnull (strstr (error->message, rows[i].says));
        }
    }
}

/* That it was shown, to whom and which version; nobody has a copy. */
static void
test_record (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const fields[][2] = {
    { "on", TODAY }, { "audience", "partner" }, { "channel", "meeting" }, { "copies", NULL }, { "held-by", NULL }, { "version", "1" },
    { "until", "2027-01-09" }, { "note", "Shown to: " PARTNER },
  };
  g_autofree char *story = add_story (fixture);
  const RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PARTNERS, .channel = "printed", .held_by = PARTNER, .copies = 3,
                              .today = TODAY };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (RungsRecord) after = NULL;

  rungs_workbook_write (fixture->workbook, rungs_story_wall_record (fixture->workbook, story, &use, &error), NULL, &error);
  g_assert_no_error (error);
  uses = fixture_list (fixture, "use");
  g_assert_cmpuint (uses->len, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (rungs_record_get (uses->pdata[0], fields[i][0]), ==, fields[i][1]);
  after = rungs_workbook_read (fixture->workbook, rungs_kind_find ("case-study"), story, NULL);
  g_assert_cmpstr (rungs_record_get (after, "state"), ==, "in-use");
}

#define ADD(name, func) g_test_add ("/story-wall/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("words", test_words);
  ADD ("marker", test_marker);
  ADD ("is-same", test_is_same);
  ADD ("record", test_record);

  return g_test_run ();
}
