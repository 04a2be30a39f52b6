/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-versions.c: what somebody agreed to can be shown again as it was, whatever was undone, redone or taken back since; no
 * number stands for two texts, and no text stands as agreed to that nobody agreed to.
 */
#include "config.h"

#include "story-versions.h"

#include <string.h>

#include "support.h"

#define STORY "case-study"

typedef struct
{
  Place place;
  Clock clock;
  RungsWorkbook *workbook;
  char *story;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  RungsHooks hooks;

  desk->place = place_new_in_memory ();
  desk->clock = (Clock) { "2026-03-01T10:00:00Z", 0 };
  hooks = clock_hooks (&desk->clock);
  path = place_file (&desk->place, "a.rungs");
  desk->workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  desk->story = add_record (desk->workbook, STORY, "title", "A key", "situation", "A tent.", "original", "The tent by the river.",
                            NULL);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  assert_sound (desk->workbook);
  g_clear_object (&desk->workbook);
  g_free (desk->story);
  place_clear (&desk->place);
}

/* Read back and agreed on @day; returns the change that said so. */
static gint64
agree (Desk       *desk,
       const char *day)
{
  g_autofree char *state = get_field (desk->workbook, STORY, desk->story, "state");

  desk->clock.day = day;
  if (g_strcmp0 (state, "read-back") != 0)
    set_field (desk->workbook, STORY, desk->story, "state", "read-back");
  return set_field (desk->workbook, STORY, desk->story, "state", "agreed");
}

static void
undo (Desk   *desk,
      gint64  change)
{
  g_autoptr (GError) error = NULL;

  g_free (rungs_workbook_undo (desk->workbook, change, &error));
  g_assert_no_error (error);
}

static void
redo (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  g_free (rungs_workbook_redo (desk->workbook, &error));
  g_assert_no_error (error);
}

/* "1 2026-03-02 A tent. | 2 …", an asterisk after what was a slip. */
static char *
tell (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = rungs_workbook_story_versions (desk->workbook, desk->story, &error);
  GString *told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < versions->len; i++)
    {
      const RungsStoryVersion *one = g_ptr_array_index (versions, i);

      g_string_append_printf (told, "%s%" G_GINT64_FORMAT "%s %.10s %s", i > 0 ? " | " : "", one->number,
                              one->is_undone ? "*" : "", one->at != NULL ? one->at : "-",
                              rungs_record_get (one->story, "situation"));
    }
  return g_string_free (told, FALSE);
}

#define assert_told(desk, expected)       \
  {                                       \
    g_autofree char *told = tell (desk);  \
    g_assert_cmpstr (told, ==, expected); \
  }

static void
assert_state (Desk       *desk,
              const char *expected,
              const char *version)
{
  g_autofree char *state = get_field (desk->workbook, STORY, desk->story, "state");
  g_autofree char *number = get_field (desk->workbook, STORY, desk->story, "version");

  g_assert_cmpstr (state, ==, expected);
  g_assert_cmpstr (number, ==, version);
}

static void
set_text (Desk       *desk,
          const char *text)
{
  set_field (desk->workbook, STORY, desk->story, "situation", text);
}

/* All of it as it stood then, and nothing that came later. */
static void
test_as_it_was (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (RungsRecord) first = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change;

  assert_told (desk, "");
  change = agree (desk, "2026-03-02T10:00:00Z");
  set_field (desk->workbook, STORY, desk->story, "checked-by", "Robin");
  set_text (desk, "A room.");
  set_field (desk->workbook, STORY, desk->story, "title", "My own key");
  agree (desk, "2026-05-04T10:00:00Z");
  set_text (desk, "A flat.");
  assert_told (desk, "1 2026-03-02 A tent. | 2 2026-05-04 A room.");
  assert_state (desk, "read-back", "2");

  versions = rungs_workbook_story_versions (desk->workbook, desk->story, &error);
  first = rungs_story_versions_find (versions, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((const RungsStoryVersion *) versions->pdata[0])->change, ==, change);
  g_assert_cmpstr (rungs_record_get (first, "title"), ==, "A key");
  g_assert_cmpstr (rungs_record_get (first, "state"), ==, "agreed");
  g_assert_cmpstr (rungs_record_get (first, "version"), ==, "1");
  g_assert_cmpstr (rungs_record_get (first, "changed"), ==, "2026-03-02T10:00:00Z");
  g_assert_cmpstr (rungs_record_get (first, "original"), ==, "The tent by the river.");
  g_assert_null (rungs_record_get (first, "checked-by"));
  g_assert_cmpstr (rungs_record_id (first), ==, desk->story);
}

/* What was typed letter by letter is one change, and its end is what was agreed to. */
static void
test_typed (Desk          *desk,
            gconstpointer  data)
{
  type_field (desk->workbook, STORY, desk->story, "situation", "A c");
  type_field (desk->workbook, STORY, desk->story, "situation", "A car.");
  agree (desk, "2026-03-02T10:00:00Z");
  type_field (desk->workbook, STORY, desk->story, "situation", "A b");
  type_field (desk->workbook, STORY, desk->story, "situation", "A boat.");
  assert_told (desk, "1 2026-03-02 A car.");
  assert_state (desk, "read-back", "1");
}

/* Somebody pressed the wrong button: it is known as a slip, and its number is not given again. */
static void
test_slip (Desk          *desk,
           gconstpointer  data)
{
  agree (desk, "2026-03-02T10:00:00Z");
  undo (desk, 0);
  assert_state (desk, "read-back", NULL);
  assert_told (desk, "1* 2026-03-02 A tent.");
  redo (desk);
  assert_state (desk, "agreed", "1");
  assert_told (desk, "1 2026-03-02 A tent.");
  undo (desk, 0);
  set_text (desk, "A room.");
  agree (desk, "2026-03-03T10:00:00Z");
  assert_state (desk, "agreed", "2");
  assert_told (desk, "1* 2026-03-02 A tent. | 2 2026-03-03 A room.");
}

/* A change of the text is undone and the agreed one stands again: it was agreed when it was agreed. */
static void
test_brought_back (Desk          *desk,
                   gconstpointer  data)
{
  agree (desk, "2026-03-02T10:00:00Z");
  desk->clock.day = "2026-04-01T10:00:00Z";
  set_text (desk, "A room.");
  assert_state (desk, "read-back", "1");
  undo (desk, 0);
  assert_state (desk, "agreed", "1");
  assert_told (desk, "1 2026-03-02 A tent.");
  redo (desk);
  assert_state (desk, "read-back", "1");
  assert_told (desk, "1 2026-03-02 A tent.");
}

/* A number that stands on paper is not given again, even where nothing else knows of it any more. */
static void
test_number_on_paper (Desk          *desk,
                      gconstpointer  data)
{
  g_autofree char *use = add_record (desk->workbook, "use", "case-study", desk->story, "version", "7", NULL);

  agree (desk, "2026-03-02T10:00:00Z");
  assert_state (desk, "agreed", "8");
  assert_told (desk, "8 2026-03-02 A tent.");
  g_assert_nonnull (use);
}

/* An old change of the text is taken back by itself: what stands then was not agreed to. */
static void
test_text_taken_back (Desk          *desk,
                      gconstpointer  data)
{
  gint64 change = set_field (desk->workbook, STORY, desk->story, "situation", "A room.");

  agree (desk, "2026-03-02T10:00:00Z");
  set_field (desk->workbook, STORY, desk->story, "checked-by", "Robin");
  assert_state (desk, "agreed", "1");
  undo (desk, change);
  {
    g_autofree char *text = get_field (desk->workbook, STORY, desk->story, "situation");

    g_assert_cmpstr (text, ==, "A tent.");
  }
  assert_state (desk, "read-back", "1");
  assert_told (desk, "1 2026-03-02 A room.");
  /* And back: then it is the agreed one again. */
  undo (desk, 0);
  assert_state (desk, "agreed", "1");
  assert_told (desk, "1 2026-03-02 A room.");
}

/* The change that sent it back to be read again is taken back by itself, but another part was changed too. */
static void
test_state_taken_back (Desk          *desk,
                       gconstpointer  data)
{
  gint64 change;

  agree (desk, "2026-03-02T10:00:00Z");
  change = set_field (desk->workbook, STORY, desk->story, "situation", "A room.");
  set_field (desk->workbook, STORY, desk->story, "tried", "Forms.");
  undo (desk, change);
  assert_state (desk, "read-back", "1");
  assert_told (desk, "1 2026-03-02 A tent.");
}

/* What has nothing to do with the text can be taken back, and it stays agreed to. */
static void
test_other_taken_back (Desk          *desk,
                       gconstpointer  data)
{
  gint64 change = set_field (desk->workbook, STORY, desk->story, "purpose", "For wards.");

  agree (desk, "2026-03-02T10:00:00Z");
  set_field (desk->workbook, STORY, desk->story, "checked-by", "Robin");
  undo (desk, change);
  assert_state (desk, "agreed", "1");
}

/* The agreeing itself is taken back by itself. */
static void
test_agreeing_taken_back (Desk          *desk,
                          gconstpointer  data)
{
  gint64 change = agree (desk, "2026-03-02T10:00:00Z");

  set_field (desk->workbook, STORY, desk->story, "checked-by", "Robin");
  undo (desk, change);
  assert_state (desk, "read-back", NULL);
  assert_told (desk, "1* 2026-03-02 A tent.");
  agree (desk, "2026-03-05T10:00:00Z");
  assert_state (desk, "agreed", "2");
}

static void
assert_refused (GPtrArray  *versions,
                gint64      number,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_story_versions_find (versions, number, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

/* What cannot be shown is told why. */
static void
test_not_there (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *imported = add_record (desk->workbook, STORY, "title", "From paper", "situation", "A tent.", "state", "ready",
                                          "version", "3", NULL);
  g_autofree char *bare = add_record (desk->workbook, STORY, "title", "Without words", "state", "ready", NULL);
  g_autoptr (GPtrArray) none = rungs_workbook_story_versions (desk->workbook, desk->story, NULL);
  g_autoptr (GPtrArray) later = rungs_workbook_story_versions (desk->workbook, imported, NULL);
  g_autoptr (GPtrArray) empty = rungs_workbook_story_versions (desk->workbook, bare, NULL);
  g_autoptr (RungsRecord) third = rungs_story_versions_find (later, 3, NULL);

  g_assert_nonnull (third);
  assert_refused (none, 1, "Nobody has agreed to this story yet");
  assert_refused (later, 1, "came into it later, as version 3");
  assert_refused (later, 4, "There is no version 4 of this story. These there are: 3.");
  assert_refused (empty, 1, "its text is not in this workbook any more");
}

/* Its making was undone: what was agreed to is known while the journal knows it. */
static void
test_not_there_any_more (Desk          *desk,
                         gconstpointer  data)
{
  g_autofree char *other = add_record (desk->workbook, STORY, "title", "B", "situation", "A car.", "state", "agreed", NULL);
  g_autoptr (GPtrArray) versions = NULL;

  undo (desk, 0);
  versions = rungs_workbook_story_versions (desk->workbook, other, NULL);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_true (((const RungsStoryVersion *) versions->pdata[0])->is_undone);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GPtrArray **versions = data;
  g_autoptr (GError) error = NULL;

  *versions = rungs_workbook_story_versions_finish (RUNGS_WORKBOOK (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, STORY, "title", "B", "situation", "A car.", "state", "agreed", NULL);
  g_autoptr (GPtrArray) versions = NULL;

  rungs_workbook_story_versions_async (workbook, story, NULL, answered_cb, &versions);
  while (versions == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (versions->len, ==, 1);
}

/* The history says where. */
static void
test_history (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GString) agreed = g_string_new (NULL);

  agree (desk, "2026-03-02T10:00:00Z");
  set_text (desk, "A room.");
  agree (desk, "2026-03-03T10:00:00Z");
  undo (desk, 0);
  entries = rungs_workbook_history (desk->workbook, rungs_kind_find (STORY), desk->story, 0, NULL);
  for (guint i = entries->len; i > 0; i--)
    g_string_append_printf (agreed, "%" G_GINT64_FORMAT " ", rungs_history_entry_agreed (entries->pdata[i - 1], desk->story));
  /* Made, read back, agreed, changed, agreed, undone. */
  g_assert_cmpstr (agreed->str, ==, "0 0 1 0 2 0 ");
}

#define ADD(name, func) g_test_add ("/story-versions/" name, Desk, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("as-it-was", test_as_it_was);
  ADD ("typed", test_typed);
  ADD ("slip", test_slip);
  ADD ("brought-back", test_brought_back);
  ADD ("number-on-paper", test_number_on_paper);
  ADD ("text-taken-back", test_text_taken_back);
  ADD ("state-taken-back", test_state_taken_back);
  ADD ("other-taken-back", test_other_taken_back);
  ADD ("agreeing-taken-back", test_agreeing_taken_back);
  ADD ("not-there", test_not_there);
  ADD ("not-there-any-more", test_not_there_any_more);
  ADD ("history", test_history);
  g_test_add_func ("/story-versions/async", test_async);

  return g_test_run ();
}
