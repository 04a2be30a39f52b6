/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story.c: a text that was agreed to keeps its number, another one has to be read back.
 */
#include "config.h"

#include "story.h"

#include "rules.h"

#define STORY "11111111-1111-4111-8111-111111111111"

static const struct
{
  const char *words;
  const char *state_before; /* "": there was none before */
  const char *version_before;
  const char *field;
  const char *value;
  const char *state_after;
  const char *state_wanted;
  const char *version_wanted;
} rows[] = {
  { "a first draft", "", NULL, "situation", "A tent", NULL, "draft", NULL },
  { "a new one that was agreed elsewhere", "", NULL, "situation", "A tent", "agreed", "agreed", "1" },
  { "a new one that says its number", "", "4", "situation", "A tent", "ready", "ready", "4" },
  { "writing goes on", "draft", NULL, "situation", "A car", "draft", "draft", NULL },
  { "read back", "draft", NULL, NULL, NULL, "read-back", "read-back", NULL },
  { "agreed for the first time", "read-back", NULL, NULL, NULL, "agreed", "agreed", "1" },
  { "agreed again", "read-back", "1", NULL, NULL, "agreed", "agreed", "2" },
  { "straight to ready", "draft", "1", NULL, NULL, "ready", "ready", "2" },
  { "on from agreed", "agreed", "2", NULL, NULL, "checked", "checked", "2" },
  { "in use", "ready", "2", NULL, NULL, "in-use", "in-use", "2" },
  { "a word changes after agreeing", "agreed", "2", "situation", "A car", "agreed", "read-back", "2" },
  { "a word changes while in use", "in-use", "2", "own-words", "They rang", "in-use", "read-back", "2" },
  { "the title changes", "ready", "2", "title", "Another", "ready", "read-back", "2" },
  { "the area changes", "checked", "2", "area", "Fenland", "checked", "read-back", "2" },
  { "a word and the state change at once", "agreed", "2", "tried", "Bus", "in-use", "read-back", "2" },
  { "a word changes in a draft", "read-back", "2", "tried", "Bus", "read-back", "read-back", "2" },
  { "what others do not read changes", "ready", "2", "purpose", "For boards", "ready", "ready", "2" },
  { "who checked it", "agreed", "2", "checked-by", "Robin", "checked", "checked", "2" },
  { "taken back", "in-use", "2", NULL, NULL, "withdrawn", "withdrawn", "2" },
  { "a number written by hand", "ready", "2", "version", "9", "ready", "ready", "2" },
};

static void
test_settle (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("case-study"), STORY);
      g_autoptr (RungsRecord) named = rungs_record_with (empty, "title", "A key");
      g_autoptr (RungsRecord) numbered = rungs_record_with (named, "version", rows[i].version_before);
      const char *state_before = *rows[i].state_before != '\0' ? rows[i].state_before : NULL;
      g_autoptr (RungsRecord) before = rungs_record_with (numbered, "state", state_before);
      g_autoptr (RungsRecord) moved = rungs_record_with (before, "state", rows[i].state_after);
      g_autoptr (RungsRecord) after = rows[i].field != NULL ? rungs_record_with (moved, rows[i].field, rows[i].value)
                                                            : rungs_record_ref (moved);
      g_autoptr (RungsRecord) settled = rungs_rules_settle (state_before != NULL ? before : NULL, after, now);

      g_test_message ("%s", rows[i].words);
      g_assert_cmpstr (rungs_record_get (settled, "state"), ==, rows[i].state_wanted);
      g_assert_cmpstr (rungs_record_get (settled, "version"), ==, rows[i].version_wanted);
      if (rows[i].field != NULL && !g_str_equal (rows[i].field, "version"))
        g_assert_cmpstr (rungs_record_get (settled, rows[i].field), ==, rows[i].value);
    }
}

/* Each part of the story counts: none may be changed behind the person's back. */
static void
test_each_section (void)
{
  const char *const *sections = rungs_story_sections ();
  g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("case-study"), STORY);

  for (gsize i = 0; sections[i] != NULL; i++)
    {
      g_autoptr (RungsRecord) other = rungs_record_with (empty, sections[i], "Something else");

      g_assert_false (rungs_story_text_equal (empty, other));
    }
  g_assert_true (rungs_story_text_equal (empty, empty));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story/settle", test_settle);
  g_test_add_func ("/story/each-section", test_each_section);

  return g_test_run ();
}
