/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-following.c: a case study comes to another state only where the workbook holds what that state needs.
 */
#include "config.h"

#include <string.h>

#include "identity.h"
#include "support.h"

static char *
add_story (RungsWorkbook *workbook,
           const char    *state)
{
  return add_record (workbook, "case-study", "title", "A key", "what-changed", "They rang.", "state", state, NULL);
}

static gint64
step (RungsWorkbook  *workbook,
      const char     *story,
      const char     *state,
      GError        **error)
{
  RungsEdits *edits = rungs_edits_new ("Step");

  rungs_edits_set (edits, rungs_kind_find ("case-study"), story, "state", state);
  return rungs_workbook_write (workbook, edits, NULL, error);
}

static void
assert_refused (RungsWorkbook *workbook,
                const char    *story,
                const char    *state,
                const char    *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (workbook);
  g_autofree char *after = NULL;

  g_assert_cmpint (step (workbook, story, state, &error), <=, 0);
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, words));
  after = dump (workbook);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_steps (RungsWorkbook *workbook,
              const char    *story,
              const char    *state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  g_assert_cmpint (step (workbook, story, state, &error), >, 0);
  g_assert_no_error (error);
  now = get_field (workbook, "case-study", story, "state");
  g_assert_cmpstr (now, ==, state);
}

static void
answer_all (RungsWorkbook *workbook,
            const char    *story)
{
  const RungsChoice *items = rungs_identity_items ();

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (add_record (workbook, "identity-check", "case-study", story, "item", items[i].token, "answer", "fine", NULL));
}

static void
test_whole_way (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_story (workbook, "draft");
  g_autofree char *other = add_story (workbook, "agreed");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) next_year = g_date_time_add_years (now, 1);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *ends_on = g_date_time_format (next_year, "%Y-%m-%d");

  assert_refused (workbook, story, "agreed", "Read the story back");
  assert_steps (workbook, story, "read-back");
  assert_steps (workbook, story, "agreed");
  assert_refused (workbook, story, "checked", "11 points");
  /* What is of another story is not of this one. */
  answer_all (workbook, other);
  g_free (add_record (workbook, "consent", "case-study", other, "scope", "inside", "given-on", today, "ends-on", ends_on, NULL));
  assert_refused (workbook, story, "checked", "11 points");
  answer_all (workbook, story);
  assert_steps (workbook, story, "checked");
  assert_refused (workbook, story, "ready", "has not said yes");
  g_free (add_record (workbook, "consent", "case-study", story, "scope", "inside", "given-on", today, "ends-on", ends_on, NULL));
  assert_steps (workbook, story, "ready");
  assert_steps (workbook, story, "in-use");
  assert_steps (workbook, story, "resting");
  assert_steps (workbook, story, "ready");
  assert_sound (workbook);
}

/* What goes with a step in one group counts for it. */
static void
test_in_one_group (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_story (workbook, "agreed");
  const RungsChoice *items = rungs_identity_items ();
  RungsEdits *edits = rungs_edits_new ("All at once");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; items[i].token != NULL; i++)
    {
      g_autoptr (RungsRecord) check =
        sample_record ("identity-check", "case-study", story, "item", items[i].token, "answer", "fine", NULL);

      rungs_edits_add (edits, check);
    }
  rungs_edits_set (edits, rungs_kind_find ("case-study"), story, "state", "checked");
  g_assert_cmpint (rungs_workbook_write (workbook, edits, NULL, &error), >, 0);
  g_assert_no_error (error);
}

/* A change of the words sends an agreed story back by itself, whatever is left of it; a typed state that may not be waits. */
static void
test_typing (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_story (workbook, "agreed");
  g_autofree char *state = NULL;
  g_autofree char *typed = NULL;
  g_autoptr (RungsDraft) draft = NULL;

  type_field (workbook, "case-study", story, "what-changed", "");
  state = get_field (workbook, "case-study", story, "state");
  g_assert_cmpstr (state, ==, "read-back");

  type_field (workbook, "case-study", story, "state", "ready");
  typed = get_field (workbook, "case-study", story, "state");
  g_assert_cmpstr (typed, ==, "read-back");
  draft = rungs_workbook_read_draft (workbook, rungs_kind_find ("case-study"), story);
  g_assert_nonnull (draft);
  g_assert_cmpstr (g_hash_table_lookup (draft->typed, "state"), ==, "ready");
}

/* Undo takes a step back, also where the way there would not be open any more. */
static void
test_undo (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_story (workbook, "in-use");
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;

  assert_steps (workbook, story, "draft");
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  state = get_field (workbook, "case-study", story, "state");
  g_assert_cmpstr (state, ==, "in-use");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-following/whole-way", test_whole_way);
  g_test_add_func ("/story-following/in-one-group", test_in_one_group);
  g_test_add_func ("/story-following/typing", test_typing);
  g_test_add_func ("/story-following/undo", test_undo);

  return g_test_run ();
}
