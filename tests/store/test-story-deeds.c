/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-deeds.c: a story is taken back in one step, and what becomes of its copies is written down.
 */
#include "config.h"

#include "story-deeds.h"

#include <string.h>

#include "dates.h"
#include "support.h"

static void
write_edits (RungsWorkbook *workbook,
             RungsEdits    *edits)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edits);
  rungs_workbook_write (workbook, edits, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_field (RungsWorkbook *workbook,
              const char    *kind,
              const char    *id,
              const char    *field,
              const char    *expected)
{
  g_autofree char *value = get_field (workbook, kind, id, field);

  g_test_message ("%s %s", kind, field);
  g_assert_cmpstr (value, ==, expected);
}

static char *
add_consent (RungsWorkbook *workbook,
             const char    *story,
             const char    *given,
             const char    *withdrawn,
             const char    *archived)
{
  return add_record (workbook, "consent", "case-study", story, "scope", "inside", "channels", "printed", "given-on", given, "ends-on",
                     "2028-01-01", "withdrawn-on", withdrawn, "archived", archived, NULL);
}

/* The story and every consent there is, also one that is put away or begins later, in one step of undo. */
static void
test_take_back (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", "situation", "A tent.", "state", "in-use", NULL);
  g_autofree char *other = add_record (workbook, "case-study", "title", "Another", "state", "in-use", NULL);
  g_autofree char *usual = add_consent (workbook, story, "2026-01-10", NULL, "no");
  g_autofree char *earlier = add_consent (workbook, story, "2026-01-10", "2026-02-02", "no");
  g_autofree char *away = add_consent (workbook, story, "2026-01-10", NULL, "yes");
  g_autofree char *later = add_consent (workbook, story, "2027-06-01", NULL, "no");
  g_autofree char *others = add_consent (workbook, other, "2026-01-10", NULL, "no");
  g_autofree char *before = dump (workbook);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  write_edits (workbook, rungs_story_take_back (workbook, story, "2026-03-03", "A call to Fern", &error));
  assert_field (workbook, "case-study", story, "state", "withdrawn");
  assert_field (workbook, "case-study", story, "withdrawn-on", "2026-03-03");
  assert_field (workbook, "case-study", story, "withdrawn-how", "A call to Fern");
  assert_field (workbook, "case-study", story, "kept", "story");
  assert_field (workbook, "case-study", story, "situation", "A tent.");
  assert_field (workbook, "consent", usual, "withdrawn-on", "2026-03-03");
  assert_field (workbook, "consent", usual, "withdrawn-how", "A call to Fern");
  assert_field (workbook, "consent", earlier, "withdrawn-on", "2026-02-02");
  assert_field (workbook, "consent", earlier, "withdrawn-how", NULL);
  assert_field (workbook, "consent", away, "withdrawn-on", "2026-03-03");
  assert_field (workbook, "consent", later, "withdrawn-on", "2027-06-01");
  assert_field (workbook, "consent", others, "withdrawn-on", NULL);
  assert_field (workbook, "case-study", other, "state", "in-use");
  g_assert_cmpstr (rungs_workbook_undo_label (workbook), ==, "Take a story back");
  assert_sound (workbook);

  g_assert_null (rungs_story_take_back (workbook, story, "2026-03-03", "Again", &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  after = dump (workbook);
  g_assert_cmpstr (after, ==, before);
}

/* Nothing is asked but when and how, and a day that has not come is no answer. */
static void
test_refused (void)
{
  static const struct
  {
    const char *on;
    const char *how;
    const char *words;
  } rows[] = {
    { "2999-01-01", "A call", "Choose the day" },
    { "yesterday", "A call", "Choose the day" },
    { "2026-03-03", "", "how they told you" },
    { "2026-03-03", NULL, "how they told you" },
  };
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rungs_story_take_back (workbook, story, rows[i].on, rows[i].how, &error));
      g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, rows[i].words));
    }
}

static void
test_copies (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", NULL);
  g_autofree char *first = add_record (workbook, "use", "case-study", story, "on", "2026-01-10", "copies", "5", "note", "On the shelf.",
                                       NULL);
  g_autofree char *second = add_record (workbook, "use", "case-study", story, "on", "2026-02-10", "copies", "3", NULL);
  const char *const ids[] = { first, second, NULL };
  g_autoptr (GPtrArray) uses = rungs_workbook_read_many (workbook, rungs_kind_find ("use"), ids, NULL);

  write_edits (workbook, rungs_story_ask_back (uses, "2026-03-04"));
  assert_field (workbook, "use", first, "asked-back-on", "2026-03-04");
  assert_field (workbook, "use", second, "asked-back-on", "2026-03-04");
  write_edits (workbook, rungs_story_end_use (uses->pdata[0], "destroyed", "2026-03-10", "Their trainer said so."));
  assert_field (workbook, "use", first, "ended", "destroyed");
  assert_field (workbook, "use", first, "returned-on", "2026-03-10");
  assert_field (workbook, "use", first, "note", "On the shelf.\nTheir trainer said so.");
  /* What cannot be got back has no day on which it came. */
  write_edits (workbook, rungs_story_end_use (uses->pdata[1], "cannot-get-back", "2026-03-10", NULL));
  assert_field (workbook, "use", second, "ended", "cannot-get-back");
  assert_field (workbook, "use", second, "returned-on", NULL);
  assert_field (workbook, "use", second, "note", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-deeds/take-back", test_take_back);
  g_test_add_func ("/story-deeds/refused", test_refused);
  g_test_add_func ("/story-deeds/copies", test_copies);

  return g_test_run ();
}
