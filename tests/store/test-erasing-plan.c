/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-erasing-plan.c: before anything is erased it is told what goes, what stays and says less, what cannot go, and what no
 * program can reach; and nothing is changed by telling.
 */
#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "support.h"

static gboolean
has_piece (GPtrArray  *pieces,
           const char *id)
{
  for (guint i = 0; i < pieces->len; i++)
    if (g_str_equal (((const RungsErasePiece *) g_ptr_array_index (pieces, i))->id, id))
      return TRUE;
  return FALSE;
}

static RungsErasePreview *
preview_of (RungsWorkbook *workbook,
            const char    *kind,
            const char    *id)
{
  g_autoptr (RungsErasure) erasure = erasure_of (rungs_kind_find (kind), id);
  g_autoptr (GError) error = NULL;
  RungsErasePreview *preview = NULL;

  archive_record (workbook, rungs_kind_find (kind), id);
  preview = rungs_workbook_erase_preview (workbook, erasure, &error);
  g_assert_no_error (error);
  return preview;
}

/* What belongs to it goes, however deep; what only knows of it stays. */
static void
test_person (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *ash = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *bo = add_record (workbook, "person", "known-as", "Bo", NULL);
  g_autofree char *private = add_record (workbook, "person-private", "person", ash, "phone", "01632 960001", NULL);
  g_autofree char *pairing = add_record (workbook, "pairing", "person", bo, "buddy", ash, NULL);
  g_autofree char *agreement = add_record (workbook, "agreement", "pairing", pairing, "text", "I ring before", NULL);
  g_autofree char *said = add_record (workbook, "feedback", "words", "The bus was late", "standing", "known", "person", ash, NULL);
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", "person", ash, NULL);
  g_autofree char *enquiry = add_record (workbook, "enquiry", "title", "Buses", "question", "Why late?", "lead", ash, "lived-lead",
                                         ash, NULL);
  g_autofree char *paper = add_record (workbook, "document", "title", "A letter", "about-kind", "person", "about-id", ash, NULL);
  g_autofree char *other = add_record (workbook, "document", "title", "Minutes", NULL);
  g_autofree char *named = add_record (workbook, "meeting", "title", "Tuesday", "purpose", "Thank ash for the \"tea\"", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (RungsErasePreview) preview = NULL;

  preview = preview_of (workbook, "person", ash);
  before = dump (workbook);
  g_assert_cmpuint (preview->goes->len, ==, 4);
  g_assert_cmpstr (((const RungsErasePiece *) g_ptr_array_index (preview->goes, 0))->id, ==, ash);
  g_assert_cmpstr (((const RungsErasePiece *) g_ptr_array_index (preview->goes, 0))->title, ==, "Ash");
  g_assert_true (has_piece (preview->goes, private));
  g_assert_true (has_piece (preview->goes, pairing));
  g_assert_true (has_piece (preview->goes, agreement));
  g_assert_cmpuint (preview->nameless->len, ==, 1);
  g_assert_true (has_piece (preview->nameless, said));
  /* The enquiry loses two. */
  g_assert_cmpuint (preview->unlinked->len, ==, 4);
  g_assert_true (has_piece (preview->unlinked, story));
  g_assert_true (has_piece (preview->unlinked, enquiry));
  g_assert_true (has_piece (preview->unlinked, paper));
  g_assert_false (has_piece (preview->unlinked, other));
  g_assert_cmpuint (preview->mentions->len, ==, 1);
  g_assert_true (has_piece (preview->mentions, named));
  g_assert_cmpuint (preview->answers->len, ==, 0);
  g_assert_cmpuint (preview->copies->len, ==, 0);
  after = dump (workbook);
  g_assert_cmpstr (before, ==, after);
}

/* Copies that somebody has still, and files that Rungs itself put beside the workbook. */
static void
test_out_of_reach (void)
{
  static const struct
  {
    const char *held_by;
    const char *copies;
    const char *returned_on;
    const char *ended;
    gboolean is_out;
  } rows[] = {
    { "The library", "2", NULL, NULL, TRUE },
    { NULL, "1", NULL, NULL, TRUE },
    { "The board", "3", "2026-03-09", NULL, FALSE },
    { "The forum", "3", NULL, "destroyed", FALSE },
    { "The press", "3", NULL, "cannot-get-back", TRUE },
    /* Shown in a room, where nobody took it away. */
    { NULL, NULL, NULL, NULL, FALSE },
  };
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", NULL);
  g_autofree char *backup = place_file (&place, "a before update 2026-01-01 (2).rungs");
  g_autofree char *no_backup = place_file (&place, "b before update 2026-01-01.rungs");
  g_autoptr (RungsErasePreview) preview = NULL;
  g_autoptr (GPtrArray) words = NULL;
  gboolean is_named = FALSE;
  char *uses[G_N_ELEMENTS (rows)];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      uses[i] = add_record (workbook, "use", "case-study", story, "on", "2026-03-01", NULL);
      set_field (workbook, "use", uses[i], "held-by", rows[i].held_by);
      set_field (workbook, "use", uses[i], "copies", rows[i].copies);
      set_field (workbook, "use", uses[i], "returned-on", rows[i].returned_on);
      set_field (workbook, "use", uses[i], "ended", rows[i].ended);
    }
  g_assert_true (g_file_set_contents (backup, "x", -1, NULL));
  g_assert_true (g_file_set_contents (no_backup, "x", -1, NULL));
  preview = preview_of (workbook, "case-study", story);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (has_piece (preview->goes, uses[i]));
      g_assert_cmpint (has_piece (preview->copies, uses[i]), ==, rows[i].is_out);
      g_free (uses[i]);
    }
  g_assert_cmpuint (preview->backups->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (preview->backups, 0), ==, backup);
  words = rungs_erase_preview_words (preview);
  g_assert_nonnull (strstr (g_ptr_array_index (words, 0), "cannot be undone"));
  for (guint i = 0; i < words->len; i++)
    is_named = is_named || strstr (g_ptr_array_index (words, i), "a before update 2026-01-01 (2).rungs") != NULL;
  g_assert_true (is_named);
  g_assert_nonnull (strstr (g_ptr_array_index (words, 1), "3 times"));
  g_assert_nonnull (strstr (g_ptr_array_index (words, words->len - 2), "other backups"));
}

static void
assert_refused (RungsWorkbook *workbook,
                RungsErasure  *erasure,
                int            code,
                const char    *says)
{
  g_autofree char *before = dump (workbook);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_workbook_erase_preview (workbook, erasure, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, says));
  g_clear_error (&error);
  /* Doing it is refused as well. */
  g_assert_false (rungs_workbook_erase (workbook, erasure, NULL, NULL, NULL, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, says));
  after = dump (workbook);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  const RungsKind *stages = rungs_kind_find ("stage");
  g_autofree char *stage = add_record (workbook, "stage", "name", "Listening", "position", "12", NULL);
  g_autofree char *enquiry = add_record (workbook, "enquiry", "title", "Buses", "question", "Why late?", NULL);
  g_autofree char *move = add_record (workbook, "move", "enquiry", enquiry, "stage", stage, NULL);
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", NULL);
  g_autofree char *consent = add_record (workbook, "consent", "case-study", story, "scope", "partner", "partners", "Library",
                                         "given-on", "2026-03-09", NULL);
  RungsErasure *erasure = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (workbook, erasure_of (stages, stage), RUNGS_STORE_ERROR_REFUSED, "archive it first");
  archive_record (workbook, stages, stage);
  assert_refused (workbook, erasure_of (stages, stage), RUNGS_STORE_ERROR_REFUSED, "Move: Listening");
  assert_refused (workbook, erasure_of (stages, enquiry), RUNGS_STORE_ERROR_NOT_FOUND, "not in the workbook");

  erasure = rungs_erasure_new ("asked");
  rungs_erasure_add_field (erasure, rungs_kind_find ("consent"), consent, "scope");
  assert_refused (workbook, erasure, RUNGS_STORE_ERROR_REFUSED, "cannot be without this answer");
  /* What a rule needs cannot go by itself either. */
  erasure = rungs_erasure_new ("asked");
  rungs_erasure_add_field (erasure, rungs_kind_find ("consent"), consent, "partners");
  assert_refused (workbook, erasure, RUNGS_STORE_ERROR_REFUSED, "name each organisation");

  /* Together with what needs it, it goes. */
  archive_record (workbook, rungs_kind_find ("enquiry"), enquiry);
  erasure = erasure_of (stages, stage);
  rungs_erasure_add_record (erasure, rungs_kind_find ("enquiry"), enquiry);
  g_assert_true (rungs_workbook_erase (workbook, erasure, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (rungs_workbook_read (workbook, rungs_kind_find ("move"), move, NULL));
  assert_sound (workbook);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  RungsErasePreview **preview = data;
  g_autoptr (GError) error = NULL;

  *preview = rungs_workbook_erase_preview_finish (RUNGS_WORKBOOK (source), result, &error);
  g_assert_no_error (error);
}

/* A window asks without waiting; and a workbook that may only be read tells it, too. */
static void
test_async (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *theme = add_record (workbook, "theme", "name", "Buses", NULL);
  g_autofree char *said = add_record (workbook, "feedback", "words", "Late again", "themes", theme, NULL);
  g_autoptr (RungsErasure) erasure = erasure_of (rungs_kind_find ("theme"), theme);
  g_autoptr (GError) error = NULL;

  archive_record (workbook, rungs_kind_find ("theme"), theme);
  for (int i = 0; i < 2; i++)
    {
      RungsErasePreview *preview = NULL;

      rungs_workbook_erase_preview_async (workbook, erasure, NULL, previewed_cb, &preview);
      while (preview == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (preview->goes->len, ==, 1);
      g_assert_true (has_piece (preview->unlinked, said));
      rungs_erase_preview_free (preview);
      g_clear_object (&workbook);
      workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, &error);
      g_assert_no_error (error);
    }
  g_assert_false (rungs_workbook_erase (workbook, g_steal_pointer (&erasure), NULL, NULL, NULL, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erasing-plan/person", test_person);
  g_test_add_func ("/erasing-plan/out-of-reach", test_out_of_reach);
  g_test_add_func ("/erasing-plan/refused", test_refused);
  g_test_add_func ("/erasing-plan/async", test_async);
  return g_test_run ();
}
