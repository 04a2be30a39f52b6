/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-disk.c: on a slow disk nobody waits and nothing is lost; on a full or broken one nothing is half done.
 */
#include "config.h"

#include "faulty-disk.h"
#include "support.h"

#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#define N_TYPED 100
#define BETWEEN_KEYS 5 /* milliseconds */
#define LONGEST_GAP (16 * 1000)
/* A stall that comes of what else the machine does does not come in each of so many rounds; one of ours does. */
#define MOST_ROUNDS 5

static FaultyDisk *disk;

static void
mend (void)
{
  g_atomic_int_set (&disk->writes_left, -1);
  g_atomic_int_set (&disk->sync_time, 0);
}

typedef struct
{
  RungsWorkbook *workbook;
  int n_typed;
  int n_saved;
  int n_changed;
} Typing;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Typing *typing = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error));
  g_assert_no_error (error);
  typing->n_saved++;
}

static void
changed_cb (RungsWorkbook *workbook,
            GPtrArray     *touched,
            Typing        *typing)
{
  const RungsTouched *one = g_ptr_array_index (touched, 0);
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, one->kind, one->id, NULL);

  /* What the signal tells of can be read. */
  g_assert_nonnull (record);
  typing->n_changed++;
}

static gboolean
press_key (gpointer data)
{
  Typing *typing = data;
  RungsEdits *edits = rungs_edits_new ("Type");
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *words = g_strdup_printf ("Number %d", typing->n_typed);

  rungs_edits_type (edits, rungs_kind_find ("feedback"), id, "words", words);
  rungs_workbook_write_async (typing->workbook, edits, NULL, saved_cb, typing);
  return ++typing->n_typed < N_TYPED;
}

static gint64
microseconds (struct timeval time)
{
  return time.tv_sec * G_USEC_PER_SEC + time.tv_usec;
}

/* The longest turn of the main loop. Where the thread waited for something of its own accord (a disk, a lock) all its time
 * counts; where other programs were let run in its place, only its own. */
static gint64
type_all (Typing *typing)
{
  gint64 longest = 0;

  g_timeout_add (BETWEEN_KEYS, press_key, typing);
  while (typing->n_typed < N_TYPED)
    {
      gint64 begun = g_get_monotonic_time ();
      struct rusage before;
      struct rusage after;
      gint64 used;

      getrusage (RUSAGE_THREAD, &before);
      g_main_context_iteration (NULL, FALSE);
      getrusage (RUSAGE_THREAD, &after);
      used = microseconds (after.ru_utime) + microseconds (after.ru_stime) - microseconds (before.ru_utime) -
             microseconds (before.ru_stime);
      if (after.ru_nvcsw > before.ru_nvcsw)
        used = g_get_monotonic_time () - begun;
      longest = MAX (longest, used);
    }
  return longest;
}

static void
test_slow (void)
{
  RungsHooks hooks = { .vfs = "faulty" };
  gint64 longest = 0;

  for (int round = 0; round < MOST_ROUNDS; round++)
    {
      g_auto (Place) place = place_new_in_memory ();
      g_autofree char *path = place_file (&place, "a.rungs");
      g_autoptr (GError) error = NULL;
      Typing typing = { _rungs_workbook_create_with (path, FALSE, &hooks, &error), 0, 0, 0 };
      g_autoptr (RungsQuery) feedback = rungs_query_new (rungs_kind_find ("feedback"));

      g_assert_no_error (error);
      g_signal_connect (typing.workbook, "changed", G_CALLBACK (changed_cb), &typing);
      g_atomic_int_set (&disk->sync_time, 500 * 1000);
      longest = type_all (&typing);
      g_assert_true (rungs_workbook_is_saving (typing.workbook));
      g_assert_cmpint (typing.n_saved, <, N_TYPED);
      rungs_workbook_close (typing.workbook);
      mend ();
      while (typing.n_saved < N_TYPED)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (typing.n_changed, ==, N_TYPED);
      g_assert_finalize_object (typing.workbook);

      typing.workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rungs_workbook_count (typing.workbook, feedback, NULL), ==, N_TYPED);
      assert_sound (typing.workbook);
      g_clear_object (&typing.workbook);
      g_test_message ("longest turn of the main loop: %.1f ms", (double) longest / 1000);
      if (longest <= LONGEST_GAP)
        break;
    }
  g_assert_cmpint (longest, <=, LONGEST_GAP);
}

/* An answer comes only after the sync that makes it true. */
static void
test_acknowledged_after_sync (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  RungsHooks hooks = { .vfs = "faulty" };
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);

  for (int i = 0; i < 20; i++)
    {
      int before = g_atomic_int_get (&disk->n_syncs);

      g_free (add_record (workbook, "theme", "name", "Buses", NULL));
      g_assert_cmpint (g_atomic_int_get (&disk->n_syncs), >, before);
    }
}

static void
test_fails_at_each_write (gconstpointer data)
{
  int failure = GPOINTER_TO_INT (data);
  int expected = failure == SQLITE_FULL ? RUNGS_STORE_ERROR_NO_SPACE : RUNGS_STORE_ERROR_FAILED;
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  RungsHooks hooks = { .vfs = "faulty" };
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", NULL);
  int n_failed = 0;

  for (int at = 0;; at++)
    {
      g_autofree char *before = dump (workbook);
      g_autofree char *after = NULL;
      g_autofree char *value = g_strdup_printf ("Note %d", at);
      g_autoptr (GError) error = NULL;
      RungsEdits *edits = rungs_edits_new ("Write");
      g_autoptr (RungsRecord) record = sample_record ("theme", "name", "Rain", NULL);
      gboolean is_done;

      rungs_edits_set (edits, rungs_kind_find ("person"), id, "notes", value);
      rungs_edits_add (edits, record);
      g_atomic_int_set (&disk->failure, failure);
      g_atomic_int_set (&disk->writes_left, at);
      is_done = rungs_workbook_write (workbook, edits, NULL, &error);
      mend ();
      if (is_done)
        break;
      n_failed++;
      g_assert_error (error, RUNGS_STORE_ERROR, expected);
      after = dump (workbook);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (rungs_workbook_undo_label (workbook), ==, "Add");
      if (at % 8 == 0)
        assert_sound (workbook);
    }
  g_test_message ("failed at %d places", n_failed);
  g_assert_cmpint (n_failed, >, 3);
  assert_sound (workbook);
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_assert_null (rungs_workbook_read (workbook, rungs_kind_find ("person"), id, NULL));
  g_clear_object (&workbook);
  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, NULL);
  assert_sound (workbook);
}

/* What is written to a file that nobody finds again is not kept. It is again when the file is back. */
static void
test_taken_away (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autofree char *aside = place_file (&place, "b.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", NULL);

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *value = g_strdup_printf ("Note %d", i);
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;
      RungsEdits *edits = rungs_edits_new ("Write");

      g_assert_cmpint (g_rename (path, aside), ==, 0);
      /* The second time another file stands in its place. */
      if (i == 1)
        g_assert_true (g_file_set_contents (path, "other", -1, NULL));
      rungs_edits_set (edits, rungs_kind_find ("person"), id, "notes", value);
      g_assert_false (rungs_workbook_write (workbook, edits, NULL, &error));
      g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "put it back"));
      g_assert_cmpint (g_rename (aside, path), ==, 0);
      set_field (workbook, "person", id, "notes", value);
      kept = get_field (workbook, "person", id, "notes");
      g_assert_cmpstr (kept, ==, value);
    }
  assert_sound (workbook);
}

typedef struct
{
  int n_done;
  int n_refused;
} Answers;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answers *answers = data;

  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, NULL))
    answers->n_done++;
  else
    answers->n_refused++;
}

/* Jobs that go to disk together: what is answered as done is there, what is answered as failed is not. */
static void
test_together (void)
{
  for (int at = 0; at < 60; at += 3)
    {
      g_auto (Place) place = place_new_in_memory ();
      g_autofree char *path = place_file (&place, "a.rungs");
      RungsHooks hooks = { .vfs = "faulty" };
      g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
      g_autoptr (RungsQuery) people = rungs_query_new (rungs_kind_find ("person"));
      Answers answers = { 0, 0 };

      g_atomic_int_set (&disk->failure, SQLITE_FULL);
      g_atomic_int_set (&disk->writes_left, at);
      for (int i = 0; i < 12; i++)
        {
          RungsEdits *edits = rungs_edits_new ("Write");
          /* One of them is against the rules, and takes none of the others with it. */
          g_autoptr (RungsRecord) record = sample_record ("person", "known-as", i == 5 ? NULL : "Ash", NULL);

          rungs_edits_add (edits, record);
          rungs_workbook_write_async (workbook, edits, NULL, answered_cb, &answers);
        }
      while (answers.n_done + answers.n_refused < 12)
        g_main_context_iteration (NULL, TRUE);
      mend ();
      g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, answers.n_done);
      g_assert_cmpint (answers.n_refused, >=, 1);
      if (at == 0)
        g_assert_cmpint (answers.n_done, ==, 0);
      assert_sound (workbook);
    }
}

static void
test_create_on_full (void)
{
  int n_failed = 0;

  for (int at = 0; at < 2000; at = at * 2 + 1)
    {
      g_auto (Place) place = place_new_in_memory ();
      g_autofree char *path = place_file (&place, "a.rungs");
      RungsHooks hooks = { .vfs = "faulty" };
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsWorkbook) workbook = NULL;
      g_autoptr (GDir) dir = NULL;

      g_atomic_int_set (&disk->failure, SQLITE_FULL);
      g_atomic_int_set (&disk->writes_left, at);
      workbook = _rungs_workbook_create_with (path, FALSE, &hooks, &error);
      mend ();
      if (workbook != NULL)
        break;
      n_failed++;
      g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NO_SPACE);
      dir = g_dir_open (place.folder, 0, NULL);
      g_assert_null (g_dir_read_name (dir));
    }
  g_assert_cmpint (n_failed, >, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  disk = faulty_disk_register ("faulty");
  g_test_add_func ("/disk/slow", test_slow);
  g_test_add_func ("/disk/acknowledged-after-sync", test_acknowledged_after_sync);
  g_test_add_data_func ("/disk/full", GINT_TO_POINTER (SQLITE_FULL), test_fails_at_each_write);
  g_test_add_data_func ("/disk/broken", GINT_TO_POINTER (SQLITE_IOERR_WRITE), test_fails_at_each_write);
  g_test_add_func ("/disk/taken-away", test_taken_away);
  g_test_add_func ("/disk/together", test_together);
  g_test_add_func ("/disk/create-on-full", test_create_on_full);
  return g_test_run ();
}
