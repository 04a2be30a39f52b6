/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-steps.c: every step from every state of a case study, and what each needs.
 */
#include "config.h"

#include "story-steps.h"

#include <string.h>

#include "identity.h"
#include "story.h"

#define STORY "11111111-1111-4111-8111-111111111111"
#define TODAY "2026-11-22"

/* What there is besides the story. */
typedef enum
{
  NOTHING = 0,
  TEXT = 1 << 0,
  CHECK = 1 << 1,   /* every point of the check has an answer */
  CONSENT = 1 << 2, /* something was said yes to that holds today */
  ENDED = 1 << 3,   /* something was said yes to that ended */
  ALL = TEXT | CHECK | CONSENT,
} There;

static const struct
{
  const char *from;
  const char *to;
  There there;
  const char *refused; /* NULL: it may */
} rows[] = {
  /* Nothing to read back. */
  { "draft", "read-back", NOTHING, "nothing to read back" },
  { NULL, "read-back", NOTHING, "nothing to read back" },
  { "draft", "read-back", TEXT, NULL },
  { NULL, "read-back", TEXT, NULL },
  { "agreed", "read-back", NOTHING, NULL },
  { "in-use", "read-back", TEXT, NULL },
  /* Nobody agrees to what was not read to them. */
  { "draft", "agreed", ALL, "Read the story back" },
  { "read-back", "agreed", TEXT, NULL },
  { "checked", "agreed", TEXT, NULL },
  { "resting", "agreed", TEXT, NULL },
  /* What comes then is of a text that was agreed to. */
  { "draft", "checked", ALL, "not agreed" },
  { "read-back", "checked", ALL, "not agreed" },
  { "read-back", "ready", ALL, "not agreed" },
  { "draft", "in-use", ALL, "not agreed" },
  { "read-back", "resting", ALL, "not agreed" },
  { "agreed", "checked", TEXT, "11 points" },
  { "agreed", "checked", TEXT | CHECK, NULL },
  { "agreed", "ready", TEXT | CONSENT, "11 points" },
  { "agreed", "ready", ALL, NULL },
  { "checked", "ready", TEXT | CHECK, "has not said yes" },
  { "checked", "ready", TEXT | CHECK | ENDED, "has not said yes" },
  { "checked", "ready", ALL, NULL },
  { "resting", "ready", TEXT | CHECK | ENDED, "has not said yes" },
  { "resting", "ready", ALL, NULL },
  { "in-use", "ready", ALL, NULL },
  /* A use is of what was ready. */
  { "checked", "in-use", ALL, "ready" },
  { "resting", "in-use", ALL, "ready" },
  { "ready", "in-use", TEXT, NULL },
  /* It may rest at any time. */
  { "ready", "resting", TEXT, NULL },
  { "in-use", "resting", TEXT, NULL },
  { "agreed", "resting", TEXT, NULL },
  /* Back to writing, and taking back, are always open. */
  { "read-back", "draft", NOTHING, NULL },
  { "in-use", "draft", ALL, NULL },
  { "draft", "withdrawn", NOTHING, NULL },
  { "in-use", "withdrawn", ALL, NULL },
  { "withdrawn", "draft", NOTHING, NULL },
  { "withdrawn", "read-back", ALL, "took this story back" },
  { "withdrawn", "agreed", ALL, "took this story back" },
  { "withdrawn", "ready", ALL, "took this story back" },
  { "withdrawn", "resting", ALL, "took this story back" },
};

static RungsRecord *
make_story (const char *state,
            const char *text)
{
  RungsRecord *story = rungs_record_new (rungs_kind_find ("case-study"), STORY);

  story = rungs_record_take_with (story, "title", "A key");
  story = rungs_record_take_with (story, "what-changed", text);
  return rungs_record_take_with (story, "state", state);
}

static GPtrArray *
make_checks (There there)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  const RungsChoice *items = rungs_identity_items ();

  for (gsize i = 0; (there & CHECK) != 0 && items[i].token != NULL; i++)
    {
      RungsRecord *check = rungs_record_new (rungs_kind_find ("identity-check"), NULL);

      check = rungs_record_take_with (check, "case-study", STORY);
      check = rungs_record_take_with (check, "item", items[i].token);
      g_ptr_array_add (checks, rungs_record_take_with (check, "answer", "fine"));
    }
  return checks;
}

static GPtrArray *
make_consents (There there)
{
  GPtrArray *consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  if ((there & (CONSENT | ENDED)) != 0)
    {
      RungsRecord *consent = rungs_record_take_with (rungs_record_new (rungs_kind_find ("consent"), NULL), "case-study", STORY);

      consent = rungs_record_take_with (consent, "given-on", "2026-01-01");
      consent = rungs_record_take_with (consent, "ends-on", (there & CONSENT) != 0 ? "2027-01-01" : "2026-11-21");
      g_ptr_array_add (consents, consent);
    }
  return consents;
}

static gboolean
may_step (const char  *from,
          const char  *to,
          There        there,
          GError     **error)
{
  const char *text = (there & TEXT) != 0 ? "They rang." : NULL;
  g_autoptr (RungsRecord) before = make_story (from, text);
  g_autoptr (RungsRecord) after = make_story (to, text);
  g_autoptr (GPtrArray) consents = make_consents (there);
  g_autoptr (GPtrArray) checks = make_checks (there);

  return rungs_story_may_step (before, after, consents, checks, TODAY, error);
}

static void
test_steps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean may = may_step (rows[i].from, rows[i].to, rows[i].there, &error);

      g_test_message ("%s to %s: %s", rows[i].from, rows[i].to, error != NULL ? error->message : "may");
      g_assert_cmpint (may, ==, rows[i].refused == NULL);
      g_assert_cmpint (error == NULL, ==, may);
      if (!may)
        g_assert_nonnull (strstr (error->message, rows[i].refused));
    }
}

/* With all that is needed, the usual way leads from the first state to the last that is in use, and round again. */
static void
test_usual_way (void)
{
  static const char *const way[] = { "draft", "read-back", "agreed", "checked", "ready", "in-use", "resting", "ready" };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (way); i++)
    {
      g_autoptr (RungsRecord) story = make_story (way[i], "They rang.");

      g_assert_cmpstr (rungs_story_next (story), ==, way[i + 1]);
      g_assert_true (may_step (way[i], way[i + 1], ALL, NULL));
    }
}

/* No state is without a next one, and each may stay as it is. */
static void
test_each_state (void)
{
  const RungsChoice *states = rungs_kind_field (rungs_kind_find ("case-study"), "state")->choices;

  for (gsize i = 0; states[i].token != NULL; i++)
    {
      g_autoptr (RungsRecord) story = make_story (states[i].token, NULL);

      g_assert_cmpstr (rungs_story_state (story), ==, states[i].token);
      g_assert_cmpstr (rungs_story_next (story), !=, states[i].token);
      g_assert_true (may_step (states[i].token, states[i].token, NOTHING, NULL));
    }
}

/* It may have lived on paper before. */
static void
test_new_one (void)
{
  g_autoptr (RungsRecord) story = make_story ("in-use", NULL);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_assert_true (rungs_story_may_step (NULL, story, nothing, nothing, TODAY, NULL));
}

static void
test_text (void)
{
  const char *const *sections = rungs_story_sections ();
  g_autoptr (RungsRecord) empty = make_story ("draft", NULL);

  g_assert_false (rungs_story_has_text (empty));
  for (gsize i = 0; sections[i] != NULL; i++)
    {
      g_autoptr (RungsRecord) story = rungs_record_with (empty, sections[i], "Words");

      g_assert_true (rungs_story_has_text (story));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-steps/steps", test_steps);
  g_test_add_func ("/story-steps/usual-way", test_usual_way);
  g_test_add_func ("/story-steps/each-state", test_each_state);
  g_test_add_func ("/story-steps/new-one", test_new_one);
  g_test_add_func ("/story-steps/text", test_text);

  return g_test_run ();
}
