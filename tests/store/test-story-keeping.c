/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-keeping.c: of a story that was taken back only the proof stays, or nothing; no word of it is in the file after that.
 */
#include "config.h"

#include "story-keeping.h"

#include <string.h>

#include "story-deeds.h"
#include "story-versions.h"
#include "support.h"

typedef struct
{
  Place place;
  char *path;
  RungsWorkbook *workbook;
  char *story;
  char *consent;
  char *use;
} Desk;

typedef struct
{
  gboolean is_over;
  gboolean is_done;
  gboolean is_finished;
  GError *error;
} Answer;

static void
write_edits (RungsWorkbook *workbook,
             RungsEdits    *edits)
{
  g_autoptr (GError) error = NULL;

  rungs_workbook_write (workbook, edits, NULL, &error);
  g_assert_no_error (error);
}

/* "Marigold" is in every text it ever had. */
static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->place = place_new ();
  desk->path = place_file (&desk->place, "a.rungs");
  desk->workbook = place_workbook (&desk->place, "a.rungs");
  desk->story = add_record (desk->workbook, "case-study", "title", "Marigold key", "situation", "A Marigold tent.", "original",
                            "The Marigold tent by the river.", "state", "ready", NULL);
  desk->consent = add_record (desk->workbook, "consent", "case-study", desk->story, "scope", "inside", "channels", "printed",
                              "given-on", "2026-01-10", "ends-on", "2027-01-10", NULL);
  desk->use = add_record (desk->workbook, "use", "case-study", desk->story, "on", "2026-02-10", "copies", "3", "held-by",
                          "The county", "version", "1", NULL);
  g_free (add_record (desk->workbook, "identity-check", "case-study", desk->story, "item", "names", "answer", "kept", "why",
                      "Marigold is a flower.", NULL));
  set_field (desk->workbook, "case-study", desk->story, "situation", "A Marigold room.");
  set_field (desk->workbook, "case-study", desk->story, "state", "agreed");
}

static void
take_back (Desk *desk)
{
  write_edits (desk->workbook, rungs_story_take_back (desk->workbook, desk->story, "2026-03-03", "A call", NULL));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_clear_object (&desk->workbook);
  g_free (desk->path);
  g_free (desk->story);
  g_free (desk->consent);
  g_free (desk->use);
  place_clear (&desk->place);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answer *answer = data;

  answer->is_done = rungs_story_keep_finish (RUNGS_WORKBOOK (source), result, &answer->is_finished, &answer->error);
  answer->is_over = TRUE;
}

static Answer
keep (Desk              *desk,
      RungsStoryKeeping  keeping,
      GCancellable      *cancellable)
{
  Answer answer = { FALSE };

  rungs_story_keep_async (desk->workbook, desk->story, keeping, NULL, NULL, cancellable, answered_cb, &answer);
  while (!answer.is_over)
    g_main_context_iteration (NULL, TRUE);
  return answer;
}

static gboolean
file_holds (const char *path,
            const char *words)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return FALSE;
  for (gsize i = 0; i + strlen (words) <= length; i++)
    if (memcmp (bytes + i, words, strlen (words)) == 0)
      return TRUE;
  return FALSE;
}

/* Neither the workbook nor what SQLite keeps beside it has the word. */
static gboolean
anything_holds (Desk       *desk,
                const char *words)
{
  static const char *const behind[] = { "", "-wal", "-shm" };
  gboolean holds = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      g_autofree char *path = g_strconcat (desk->path, behind[i], NULL);

      holds = holds || file_holds (path, words);
    }
  return holds;
}

static void
assert_field (Desk       *desk,
              const char *kind,
              const char *id,
              const char *field,
              const char *expected)
{
  g_autofree char *value = get_field (desk->workbook, kind, id, field);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_proof (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  Answer answer;

  take_back (desk);
  g_assert_true (anything_holds (desk, "Marigold"));
  answer = keep (desk, RUNGS_STORY_KEEP_PROOF, NULL);
  g_assert_no_error (answer.error);
  g_assert_true (answer.is_done);
  g_assert_true (answer.is_finished);

  assert_sound (desk->workbook);
  assert_field (desk, "case-study", desk->story, "title", "A story that was taken back");
  assert_field (desk, "case-study", desk->story, "kept", "proof");
  assert_field (desk, "case-study", desk->story, "state", "withdrawn");
  assert_field (desk, "case-study", desk->story, "withdrawn-how", "A call");
  assert_field (desk, "case-study", desk->story, "version", "2");
  assert_field (desk, "case-study", desk->story, "situation", NULL);
  assert_field (desk, "case-study", desk->story, "original", NULL);
  assert_field (desk, "consent", desk->consent, "given-on", "2026-01-10");
  assert_field (desk, "consent", desk->consent, "withdrawn-on", "2026-03-03");
  assert_field (desk, "use", desk->use, "held-by", "The county");
  g_assert_false (anything_holds (desk, "Marigold"));
  hits = rungs_workbook_search (desk->workbook, "Marigold", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 0);

  /* That there were two versions is known; what they said is not. */
  versions = rungs_workbook_story_versions (desk->workbook, desk->story, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_null (rungs_story_versions_find (versions, 1, &error));
  g_assert_nonnull (strstr (error->message, "its text is not in this workbook any more"));
}

static void
test_nothing (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (RungsRecord) record = NULL;
  Answer answer;

  take_back (desk);
  answer = keep (desk, RUNGS_STORY_KEEP_NOTHING, NULL);
  g_assert_error (answer.error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (answer.error->message, "Copies are out"));
  g_clear_error (&answer.error);
  assert_field (desk, "case-study", desk->story, "archived", "no");

  set_field (desk->workbook, "use", desk->use, "ended", "cannot-get-back");
  answer = keep (desk, RUNGS_STORY_KEEP_NOTHING, NULL);
  g_assert_no_error (answer.error);
  assert_sound (desk->workbook);
  g_assert_false (anything_holds (desk, "Marigold"));
  g_assert_false (anything_holds (desk, "The county"));
  record = rungs_workbook_read (desk->workbook, rungs_kind_find ("case-study"), desk->story, NULL);
  g_assert_null (record);
}

/* A story that is used is taken back first. */
static void
test_not_taken_back (Desk          *desk,
                     gconstpointer  data)
{
  for (RungsStoryKeeping keeping = RUNGS_STORY_KEEP_PROOF; keeping <= RUNGS_STORY_KEEP_NOTHING; keeping++)
    {
      Answer answer = keep (desk, keeping, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (answer.is_done);
      g_assert_error (answer.error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
      g_assert_nonnull (strstr (answer.error->message, "take it back first"));
      g_clear_error (&answer.error);
      g_assert_null (rungs_story_keep_preview (desk->workbook, desk->story, keeping, &error));
      g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
    }
  assert_field (desk, "case-study", desk->story, "situation", "A Marigold room.");
}

/* Stopped before it began, all is as it was. */
static void
test_cancelled (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *before = NULL;

  take_back (desk);
  set_field (desk->workbook, "use", desk->use, "ended", "destroyed");
  before = dump (desk->workbook);
  g_cancellable_cancel (cancellable);
  for (RungsStoryKeeping keeping = RUNGS_STORY_KEEP_PROOF; keeping <= RUNGS_STORY_KEEP_NOTHING; keeping++)
    {
      Answer answer = keep (desk, keeping, cancellable);
      g_autofree char *after = dump (desk->workbook);

      g_assert_false (answer.is_done);
      g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&answer.error);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_preview (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (RungsErasePreview) proof = NULL;
  g_autoptr (RungsErasePreview) nothing = NULL;

  take_back (desk);
  proof = rungs_story_keep_preview (desk->workbook, desk->story, RUNGS_STORY_KEEP_PROOF, NULL);
  /* The check goes, the consent and the use stay. */
  g_assert_cmpuint (proof->goes->len, ==, 1);
  g_assert_cmpuint (proof->answers->len, >=, 3);
  g_assert_cmpuint (proof->copies->len, ==, 1);
  set_field (desk->workbook, "use", desk->use, "ended", "came-back");
  nothing = rungs_story_keep_preview (desk->workbook, desk->story, RUNGS_STORY_KEEP_NOTHING, NULL);
  g_assert_cmpuint (nothing->goes->len, ==, 4);
}

#define ADD(name, func) g_test_add ("/story-keeping/" name, Desk, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("proof", test_proof);
  ADD ("nothing", test_nothing);
  ADD ("not-taken-back", test_not_taken_back);
  ADD ("cancelled", test_cancelled);
  ADD ("preview", test_preview);

  return g_test_run ();
}
