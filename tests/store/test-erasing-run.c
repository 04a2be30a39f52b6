/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-erasing-run.c: after an erasure no word of what went is anywhere in the files, and it is done altogether or not at all.
 */
#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "faulty-disk.h"
#include "story.h"
#include "support.h"

/* A word that nobody else writes, in letters of one case as the search index keeps it. */
#define MARKER "qzxvw"

/* Far longer than a page of the file. */
#define LONG_TEXT 9000

static FaultyDisk *disk;

static void
mend (void)
{
  g_atomic_int_set (&disk->writes_left, -1);
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &bytes, &length, NULL) && memmem (bytes, length, text, strlen (text)) != NULL;
}

/* Any file of the folder, whatever it is called. */
static gboolean
is_in_files (const Place *place,
             const char  *text)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name = NULL;
  gboolean is_found = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = place_file (place, name);

      is_found = is_found || holds (path, text);
    }
  return is_found;
}

static guint
count_files (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
set_value (RungsRecord **record,
           const char   *field,
           const char   *value)
{
  RungsRecord *next = rungs_record_with (*record, field, value);

  rungs_record_unref (*record);
  *record = next;
}

static char *fill_record (RungsWorkbook   *workbook,
                          const RungsKind *kind,
                          const char      *words);

/* Something that fits, with @words wherever somebody may write. */
static char *
fill_field (RungsWorkbook    *workbook,
            const RungsField *field,
            const char       *words)
{
  switch (field->type)
    {
    case RUNGS_FIELD_TEXT:
      return g_strdup_printf ("%s %s", words, field->name);
    case RUNGS_FIELD_LONG_TEXT:
      {
        GString *text = g_string_new (NULL);

        while (text->len < LONG_TEXT)
          g_string_append_printf (text, "%s %s and more of it\n", words, field->name);
        g_string_append (text, "the end");
        return g_string_free (text, FALSE);
      }
    case RUNGS_FIELD_DATE:
      return g_strdup (g_str_equal (field->name, "ends-on") ? "2026-09-09" : "2026-03-09");
    case RUNGS_FIELD_MONTH:
      return g_strdup ("2026-03");
    case RUNGS_FIELD_CHOICE:
      return g_strdup (field->choices[0].token);
    case RUNGS_FIELD_NUMBER:
      return g_strdup (field->decimals == 2 ? "4.50" : "4");
    case RUNGS_FIELD_FLAG:
      return g_strdup ("no");
    case RUNGS_FIELD_LINK:
      return (field->flags & RUNGS_FIELD_REQUIRED) != 0 ? fill_record (workbook, rungs_kind_find (field->links_to), "Other") : NULL;
    case RUNGS_FIELD_SET:
      return field->choices != NULL ? g_strdup (field->choices[0].token) : NULL;
    default:
      g_assert_not_reached ();
    }
}

static char *
fill_record (RungsWorkbook   *workbook,
             const RungsKind *kind,
             const char      *words)
{
  g_autoptr (RungsRecord) record = rungs_record_new (kind, NULL);
  RungsEdits *edits = rungs_edits_new ("Add");
  g_autoptr (GError) error = NULL;

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autofree char *value = NULL;

      /* A link to a record of any kind, as text. */
      if (g_str_has_prefix (field->name, "about-"))
        continue;
      value = fill_field (workbook, field, words);
      set_value (&record, field->name, value);
    }
  rungs_edits_add (edits, record);
  rungs_workbook_write (workbook, edits, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (rungs_record_id (record));
}

/* Everything that leaves traces: changes, undone and done again, something typed that cannot be kept. */
static void
live_with (RungsWorkbook   *workbook,
           const RungsKind *kind,
           const char      *id)
{
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autofree char *words = g_strdup_printf (MARKER " changed %s", field->name);
      RungsEdits *edits = rungs_edits_new (words);

      if (g_str_has_prefix (field->name, "about-"))
        rungs_edits_discard_draft (edits, kind, id);
      else if (field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT)
        rungs_edits_set (edits, kind, id, field->name, words);
      else
        rungs_edits_type (edits, kind, id, field->name, MARKER " typed");
      rungs_workbook_write (workbook, edits, NULL, NULL);
    }
  for (int i = 0; i < 3; i++)
    g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_free (rungs_workbook_redo (workbook, NULL));
}

static void
erase (RungsWorkbook   *workbook,
       const RungsKind *kind,
       const char      *id)
{
  g_autoptr (GError) error = NULL;
  gboolean is_finished = FALSE;

  archive_record (workbook, kind, id);
  rungs_workbook_erase (workbook, erasure_of (kind, id), NULL, NULL, &is_finished, &error);
  g_assert_no_error (error);
  g_assert_true (is_finished);
}

/* Others before and after, so that what goes stands between what stays. */
static void
write_others (RungsWorkbook   *workbook,
              const RungsKind *kind)
{
  for (int i = 0; i < 6; i++)
    g_free (fill_record (workbook, kind, "Other words"));
}

static void
test_no_word_left (gconstpointer data)
{
  const RungsKind *kind = data;
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  gboolean others_say;

  write_others (workbook, kind);
  id = fill_record (workbook, kind, MARKER);
  live_with (workbook, kind, id);
  write_others (workbook, kind);
  others_say = is_in_files (&place, "Other words");
  g_assert_true (is_in_files (&place, MARKER));
  g_assert_true (is_in_files (&place, id));
  erase (workbook, kind, id);

  /* While it is open, and when it is closed. */
  g_assert_false (is_in_files (&place, MARKER));
  g_assert_false (is_in_files (&place, id));
  g_assert_cmpint (is_in_files (&place, "Other words"), ==, others_say);
  assert_sound (workbook);
  g_clear_object (&workbook);
  g_assert_false (is_in_files (&place, MARKER));
  g_assert_false (is_in_files (&place, id));
  g_assert_cmpuint (count_files (&place), ==, 1);

  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  assert_sound (workbook);
  while (rungs_workbook_can_undo (workbook))
    {
      g_free (rungs_workbook_undo (workbook, 0, &error));
      g_assert_no_error (error);
    }
  g_assert_false (is_in_files (&place, MARKER));
  g_assert_false (is_in_files (&place, id));
}

/* What other laptops and other people did with it goes with the rest. */
static void
test_other_devices (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  const RungsKind *kind = rungs_kind_find ("person");
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsDatabase) database = NULL;

  /* Somebody who wrote in the workbook themselves. */
  rungs_workbook_set_author (workbook, MARKER " known-as");
  g_free (add_record (workbook, "theme", "name", "Buses", NULL));
  id = fill_record (workbook, kind, MARKER);
  live_with (workbook, kind, id);
  g_clear_object (&workbook);
  database = rungs_database_open (path, RUNGS_DATABASE_WRITES, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_database_exec (database, "UPDATE journal SET device = 'another' WHERE seq % 2 = 0", &error));
  g_clear_pointer (&database, rungs_database_close);
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (is_in_files (&place, MARKER));
  erase (workbook, kind, id);
  g_assert_false (is_in_files (&place, MARKER));
  g_assert_cmpint (rungs_database_number (workbook->reader, "SELECT count (*) FROM journal", NULL), ==, 1);
  assert_sound (workbook);
}

/* Only the proof of a story: whose it is and what they said yes to stays, and nothing of what it tells. */
static void
test_proof (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autofree char *ash = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *story = add_record (workbook, "case-study", "title", MARKER, NULL);
  g_autofree char *consent = add_record (workbook, "consent", "case-study", story, "scope", "inside", "given-on", "2026-03-09",
                                         "spoken-words", "Yes, go on", NULL);
  g_autofree char *use = add_record (workbook, "use", "case-study", story, "held-by", "The library", "copies", "2", NULL);
  g_autofree char *check = add_record (workbook, "identity-check", "case-study", story, "item", "ages", "answer", "kept", "why",
                                       MARKER " wanted it so", NULL);
  g_autofree char *title = NULL;
  g_autofree char *person = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (RungsErasePreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  RungsErasure *erasure = rungs_erasure_new ("consent");

  set_field (workbook, "case-study", story, "person", ash);
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if ((field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT) &&
        !g_strv_contains (rungs_story_proof (), field->name))
      {
        g_autofree char *words = fill_field (workbook, field, MARKER);

        set_field (workbook, "case-study", story, field->name, words);
        type_field (workbook, "case-study", story, field->name, MARKER " again");
      }
  type_field (workbook, "case-study", story, "spoken-on", MARKER " soon");
  set_field (workbook, "case-study", story, "state", "withdrawn");
  set_field (workbook, "case-study", story, "withdrawn-how", "On the phone");
  rungs_erasure_add_all_but_proof (erasure, story);
  preview = rungs_workbook_erase_preview (workbook, erasure, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->goes->len, ==, 1);
  g_assert_cmpuint (preview->answers->len, >, 10);
  g_assert_cmpuint (preview->copies->len, ==, 1);
  rungs_workbook_erase (workbook, erasure, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  g_assert_false (is_in_files (&place, MARKER));
  g_assert_false (is_in_files (&place, check));
  title = get_field (workbook, "case-study", story, "title");
  g_assert_cmpstr (title, ==, "(erased)");
  person = get_field (workbook, "case-study", story, "person");
  g_assert_cmpstr (person, ==, ash);
  kept = get_field (workbook, "consent", consent, "spoken-words");
  g_assert_cmpstr (kept, ==, "Yes, go on");
  g_free (kept);
  kept = get_field (workbook, "use", use, "held-by");
  g_assert_cmpstr (kept, ==, "The library");
  assert_sound (workbook);
  while (rungs_workbook_can_undo (workbook))
    {
      g_free (rungs_workbook_undo (workbook, 0, &error));
      g_assert_no_error (error);
      g_assert_false (is_in_files (&place, MARKER));
    }
}

/* Kept of what went: its kind, the day and the sort of reason; of feedback the month. */
static void
test_tombstone (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-03-09T10:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *said = add_record (workbook, "feedback", "words", "The bus was late", NULL);
  g_autofree char *theme = add_record (workbook, "theme", "name", "Buses", NULL);
  g_autofree char *kept = NULL;
  RungsErasure *erasure = rungs_erasure_new ("Sam was cross");
  g_autoptr (GError) error = NULL;

  archive_record (workbook, rungs_kind_find ("theme"), theme);
  rungs_erasure_add_record (erasure, rungs_kind_find ("theme"), theme);
  rungs_workbook_erase (workbook, erasure, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  erase (workbook, rungs_kind_find ("feedback"), said);
  kept = rungs_database_text (workbook->reader,
                              "SELECT group_concat (kind || ' ' || erased_on || ' ' || reason, ', ') "
                              "FROM (SELECT * FROM tombstone ORDER BY kind)",
                              NULL);
  g_assert_cmpstr (kept, ==, "feedback 2026-03 asked, theme 2026-03-09 other");
  /* Free words of a reason could name somebody. */
  g_assert_false (is_in_files (&place, "cross"));
}

static char *
journal_of (RungsWorkbook *workbook)
{
  return rungs_database_text (workbook->reader,
                              "SELECT group_concat (seq || at || label || hex (changeset)) FROM journal", NULL);
}

/* A full or broken disk: nothing is erased, or all of it, and the rest is done when there is room again. */
static void
test_disk (gconstpointer data)
{
  int failure = GPOINTER_TO_INT (data);
  int expected = failure == SQLITE_FULL ? RUNGS_STORE_ERROR_NO_SPACE : RUNGS_STORE_ERROR_FAILED;
  const RungsKind *kind = rungs_kind_find ("case-study");
  int n_kept = 0;
  int n_late = 0;
  gboolean is_over = FALSE;

  for (int at = 0; !is_over; at += 1 + at / 6)
    {
      g_auto (Place) place = place_new_in_memory ();
      g_autofree char *path = place_file (&place, "a.rungs");
      RungsHooks hooks = { .vfs = "faulty" };
      g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
      g_autofree char *id = fill_record (workbook, kind, MARKER);
      g_autofree char *before = NULL;
      g_autofree char *journal = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_finished = FALSE;
      gboolean is_done;

      archive_record (workbook, kind, id);
      before = dump (workbook);
      journal = journal_of (workbook);
      g_atomic_int_set (&disk->failure, failure);
      g_atomic_int_set (&disk->writes_left, at);
      is_done = rungs_workbook_erase (workbook, erasure_of (kind, id), NULL, NULL, &is_finished, &error);
      mend ();
      if (is_done)
        {
          n_late += !is_finished;
          is_over = is_finished;
          g_assert_null (rungs_workbook_read (workbook, kind, id, NULL));
        }
      else
        {
          g_autofree char *after = dump (workbook);
          g_autofree char *journal_after = journal_of (workbook);

          n_kept++;
          g_assert_error (error, RUNGS_STORE_ERROR, expected);
          g_assert_cmpstr (before, ==, after);
          g_assert_cmpstr (journal, ==, journal_after);
        }
      assert_sound (workbook);
      g_clear_object (&workbook);
      /* Closing it finishes what the disk left undone. */
      g_assert_cmpint (is_in_files (&place, MARKER), ==, !is_done);
    }
  g_test_message ("kept %d times, scrubbed later %d times", n_kept, n_late);
  g_assert_cmpint (n_kept, >, 2);
  g_assert_cmpint (n_late, >, 2);
}

static guint64
little_room (gpointer data)
{
  return 4096;
}

static void
test_no_room (void)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  RungsHooks hooks = { .free_room = little_room };
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *id = fill_record (workbook, kind, MARKER);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  archive_record (workbook, kind, id);
  before = dump (workbook);
  g_assert_false (rungs_workbook_erase (workbook, erasure_of (kind, id), NULL, NULL, NULL, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "too full"));
  after = dump (workbook);
  g_assert_cmpstr (before, ==, after);
}

typedef struct
{
  gboolean is_answered;
  gboolean is_done;
  GError *error;
  double done;
  gboolean may_stop;
  guint n_told;
} Answer;

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->is_done = rungs_workbook_erase_finish (RUNGS_WORKBOOK (source), result, NULL, &answer->error);
  answer->is_answered = TRUE;
}

static void
told_cb (double   done,
         gboolean may_stop,
         gpointer data)
{
  Answer *answer = data;

  g_assert_false (answer->is_answered);
  g_assert_cmpfloat (done, >=, answer->done);
  g_assert_true (answer->may_stop || !may_stop || answer->n_told == 0);
  answer->done = done;
  answer->may_stop = may_stop;
  answer->n_told++;
}

static void
wait_for (Answer *answer)
{
  while (!answer->is_answered)
    g_main_context_iteration (NULL, TRUE);
}

static void
changed_cb (RungsWorkbook *workbook,
            GPtrArray     *touched,
            GPtrArray     *told)
{
  for (guint i = 0; i < touched->len; i++)
    g_ptr_array_add (told, g_strdup (((const RungsTouched *) g_ptr_array_index (touched, i))->id));
}

/* Nothing waits for it, and everybody is told what went and what changed. */
static void
test_async (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  const RungsKind *kind = rungs_kind_find ("person");
  g_autofree char *ash = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *there = NULL;
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", "person", ash, NULL);
  g_autofree char *meeting = add_record (workbook, "meeting", "title", "Tuesday", NULL);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  Answer answer = { 0 };

  there = add_record (workbook, "attendance", "meeting", meeting, "person", ash, NULL);
  archive_record (workbook, kind, ash);
  g_signal_connect (workbook, "changed", G_CALLBACK (changed_cb), told);
  rungs_workbook_erase_async (workbook, erasure_of (kind, ash), told_cb, &answer, NULL, erased_cb, &answer);
  g_assert_true (rungs_workbook_is_saving (workbook));
  wait_for (&answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.n_told, >, 1);
  g_assert_false (answer.may_stop);
  g_assert_true (g_ptr_array_find_with_equal_func (told, ash, g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (told, there, g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (told, story, g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (told, meeting, g_str_equal, NULL));
}

static GCancellable *to_cancel;

/* The last thing that is asked for before it is done is the day. */
static GDateTime *
cancel_and_tell_time (gpointer data)
{
  if (to_cancel != NULL)
    g_cancellable_cancel (to_cancel);
  return g_date_time_new_now_utc ();
}

static void
check_cancelled (RungsWorkbook *workbook,
                 const char    *id,
                 GCancellable  *cancellable)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autofree char *before = dump (workbook);
  g_autofree char *journal = journal_of (workbook);
  g_autofree char *after = NULL;
  g_autofree char *journal_after = NULL;
  Answer answer = { 0 };

  rungs_workbook_erase_async (workbook, erasure_of (kind, id), NULL, NULL, cancellable, erased_cb, &answer);
  wait_for (&answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
  after = dump (workbook);
  journal_after = journal_of (workbook);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (journal, ==, journal_after);
}

static void
test_cancel (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  RungsHooks hooks = { .now = cancel_and_tell_time };
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *id = fill_record (workbook, rungs_kind_find ("case-study"), MARKER);
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GCancellable) late = g_cancellable_new ();

  archive_record (workbook, rungs_kind_find ("case-study"), id);
  g_cancellable_cancel (before);
  check_cancelled (workbook, id, before);
  to_cancel = late;
  check_cancelled (workbook, id, late);
  to_cancel = NULL;
  assert_sound (workbook);
}

int
main (int   argc,
      char *argv[])
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  g_test_init (&argc, &argv, NULL);
  disk = faulty_disk_register ("faulty");
  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("/erasing-run/no-word-left/", kinds[i]->name, NULL);

      g_test_add_data_func (name, kinds[i], test_no_word_left);
    }
  g_test_add_func ("/erasing-run/other-devices", test_other_devices);
  g_test_add_func ("/erasing-run/proof", test_proof);
  g_test_add_func ("/erasing-run/tombstone", test_tombstone);
  g_test_add_data_func ("/erasing-run/full-disk", GINT_TO_POINTER (SQLITE_FULL), test_disk);
  g_test_add_data_func ("/erasing-run/broken-disk", GINT_TO_POINTER (SQLITE_IOERR_WRITE), test_disk);
  g_test_add_func ("/erasing-run/no-room", test_no_room);
  g_test_add_func ("/erasing-run/async", test_async);
  g_test_add_func ("/erasing-run/cancel", test_cancel);
  return g_test_run ();
}
