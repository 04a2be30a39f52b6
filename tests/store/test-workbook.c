/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-workbook.c: a workbook is made, written, read, undone, closed and opened again.
 */
#include "config.h"

#include "support.h"

#include <string.h>

#include <glib/gstdio.h>

static void
test_create (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autofree char *log = place_file (&place, "a.rungs-wal");
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_create (path, TRUE, &error);
  g_autoptr (RungsQuery) rungs = rungs_query_new (rungs_kind_find ("rung"));
  GStatBuf about;

  g_assert_no_error (error);
  g_assert_true (rungs_workbook_is_example (workbook));
  g_assert_false (rungs_workbook_is_read_only (workbook));
  g_assert_cmpint (rungs_workbook_count (workbook, rungs, NULL), ==, 7);
  assert_sound (workbook);
  /* What every workbook holds is no change that could be undone. */
  g_assert_false (rungs_workbook_can_undo (workbook));
  g_assert_false (rungs_workbook_can_redo (workbook));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  rungs_workbook_close (workbook);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (g_steal_pointer (&workbook));

  g_assert_null (rungs_workbook_create (path, FALSE, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_EXISTS);
}

static void
test_write_and_undo (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *start = dump (workbook);
  g_autofree char *id = NULL;
  g_autofree char *end = NULL;
  g_autofree char *now = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  rungs_workbook_set_author (workbook, "Sam");
  id = add_record (workbook, "person", "known-as", "Ash", "roles", "worker,buddy", NULL);
  g_assert_cmpint (set_field (workbook, "person", id, "notes", "Likes tea"), ==, 2);
  g_assert_cmpint (set_field (workbook, "person", id, "notes", "Likes tea"), ==, 0);
  g_assert_cmpstr (rungs_workbook_undo_label (workbook), ==, "Set");
  end = dump (workbook);
  g_clear_object (&workbook);

  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_workbook_can_undo (workbook));
  label = rungs_workbook_undo (workbook, 0, &error);
  g_assert_cmpstr (label, ==, "Set");
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  g_assert_false (rungs_workbook_can_undo (workbook));
  now = dump (workbook);
  g_assert_cmpstr (now, ==, start);
  g_assert_null (rungs_workbook_undo (workbook, 0, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  g_free (rungs_workbook_redo (workbook, &error));
  g_free (rungs_workbook_redo (workbook, &error));
  g_assert_no_error (error);
  g_free (now);
  now = dump (workbook);
  g_assert_cmpstr (now, ==, end);
  assert_sound (workbook);
  g_assert_null (rungs_workbook_redo (workbook, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
}

typedef struct
{
  GPtrArray *told; /* names of properties, in order */
  GPtrArray *touched;
  RungsWorkbook *workbook;
  int n_done;
  GError *error;
  char *label;
} Heard;

static void
heard_clear (Heard *heard)
{
  g_clear_pointer (&heard->told, g_ptr_array_unref);
  g_clear_pointer (&heard->touched, g_ptr_array_unref);
  g_clear_error (&heard->error);
  g_free (heard->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Heard, heard_clear)

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           Heard      *heard)
{
  g_ptr_array_add (heard->told, (gpointer) pspec->name);
}

static void
changed_cb (RungsWorkbook *workbook,
            GPtrArray     *touched,
            Heard         *heard)
{
  const RungsTouched *one = g_ptr_array_index (touched, 0);

  g_ptr_array_add (heard->touched, (gpointer) one->kind->name);
  g_assert_true (rungs_workbook_can_undo (workbook));
}

static void
listen (RungsWorkbook *workbook,
        Heard         *heard)
{
  heard->told = g_ptr_array_new ();
  heard->touched = g_ptr_array_new ();
  g_signal_connect (workbook, "notify", G_CALLBACK (notify_cb), heard);
}

static void
assert_told (Heard      *heard,
             const char *expected)
{
  g_autofree char *told = NULL;

  g_ptr_array_add (heard->told, NULL);
  told = g_strjoinv (" ", (char **) heard->told->pdata);
  g_assert_cmpstr (told, ==, expected);
  g_ptr_array_set_size (heard->told, 0);
}

/* Told once each, and only when something is different. */
static void
test_properties (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_auto (Heard) heard = { 0 };
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autofree char *device = rungs_workbook_get_setting (workbook, "device");
  g_autofree char *undo_label = NULL;
  gboolean read_only = TRUE;
  gboolean saving = TRUE;

  listen (workbook, &heard);
  id = add_record (workbook, "person", "known-as", "Ash", NULL);
  assert_told (&heard, "saving can-undo undo-label saving");
  g_free (add_record (workbook, "person", "known-as", "Bo", NULL));
  assert_told (&heard, "saving saving");
  set_field (workbook, "person", id, "known-as", "Cy");
  assert_told (&heard, "saving undo-label saving");
  set_field (workbook, "person", id, "known-as", "Cy");
  assert_told (&heard, "saving saving");
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  assert_told (&heard, "saving undo-label can-redo redo-label saving");
  g_free (rungs_workbook_redo (workbook, NULL));
  assert_told (&heard, "saving undo-label can-redo redo-label saving");

  g_object_get (workbook, "path", &path, "read-only", &read_only, "saving", &saving, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (path, ==, rungs_workbook_get_path (workbook));
  g_assert_false (read_only);
  g_assert_false (saving);
  g_assert_cmpstr (undo_label, ==, "Set");
  g_assert_true (g_uuid_string_is_valid (device));
  g_assert_null (rungs_workbook_get_setting (workbook, "no such thing"));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Heard *heard = data;

  rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &heard->error);
  heard->n_done++;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Heard *heard = data;

  g_free (heard->label);
  heard->label = rungs_workbook_undo_finish (RUNGS_WORKBOOK (source), result, &heard->error);
  heard->n_done++;
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Heard *heard = data;

  g_free (heard->label);
  heard->label = rungs_workbook_redo_finish (RUNGS_WORKBOOK (source), result, &heard->error);
  heard->n_done++;
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Heard *heard = data;

  g_assert_true (rungs_workbook_settle_finish (RUNGS_WORKBOOK (source), result, &heard->error));
  /* Everything asked before was answered before. */
  g_assert_false (rungs_workbook_is_saving (RUNGS_WORKBOOK (source)));
  heard->n_done += 100;
}

static void
wait_until (Heard *heard,
            int    n_done)
{
  while (heard->n_done < n_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_person (RungsWorkbook *workbook,
              GCancellable  *cancellable,
              Heard         *heard)
{
  g_autoptr (RungsRecord) record = sample_record ("person", "known-as", "Ash", NULL);
  RungsEdits *edits = rungs_edits_new ("Add");

  rungs_edits_add (edits, record);
  rungs_workbook_write_async (workbook, edits, cancellable, written_cb, heard);
}

static void
test_async (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (RungsQuery) people = rungs_query_new (rungs_kind_find ("person"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Heard) heard = { 0 };

  listen (workbook, &heard);
  g_signal_connect (workbook, "changed", G_CALLBACK (changed_cb), &heard);
  for (int i = 0; i < 10; i++)
    write_person (workbook, NULL, &heard);
  g_assert_true (rungs_workbook_is_saving (workbook));
  rungs_workbook_settle_async (workbook, settled_cb, &heard);
  wait_until (&heard, 110);
  g_assert_no_error (heard.error);
  g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, 10);
  g_assert_cmpuint (heard.touched->len, ==, 10);
  assert_told (&heard, "saving can-undo undo-label saving");

  /* What waits in a row is done in a row. */
  rungs_workbook_undo_async (workbook, 0, NULL, undone_cb, &heard);
  rungs_workbook_undo_async (workbook, 0, NULL, undone_cb, &heard);
  rungs_workbook_redo_async (workbook, NULL, redone_cb, &heard);
  wait_until (&heard, 113);
  g_assert_no_error (heard.error);
  g_assert_cmpstr (heard.label, ==, "Add");
  g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, 9);

  /* Not begun where it was given up before. */
  g_cancellable_cancel (cancellable);
  write_person (workbook, cancellable, &heard);
  wait_until (&heard, 114);
  g_assert_error (heard.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&heard.error);
  g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, 9);

  /* An answer waits for what comes before it, a waiting call too. */
  write_person (workbook, NULL, &heard);
  g_free (add_record (workbook, "person", "known-as", "Bo", NULL));
  g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, 11);
  wait_until (&heard, 115);

  /* Closing waits for all of it. */
  write_person (workbook, NULL, &heard);
  rungs_workbook_close (workbook);
  wait_until (&heard, 116);
  g_assert_no_error (heard.error);

  /* And then nothing more is taken, and nothing falls over. */
  write_person (workbook, NULL, &heard);
  rungs_workbook_settle_async (workbook, settled_cb, &heard);
  wait_until (&heard, 217);
  g_assert_error (heard.error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY);
  g_assert_null (rungs_workbook_undo (workbook, 0, NULL));
  g_assert_null (rungs_workbook_redo (workbook, NULL));
  g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, -1);
  g_assert_null (rungs_workbook_list (workbook, people, 0, 0, NULL));
  g_assert_null (rungs_workbook_search (workbook, "Ash", 0, NULL));
  g_assert_null (rungs_workbook_history (workbook, NULL, NULL, 0, NULL));
  g_assert_null (rungs_workbook_waiting (workbook, NULL, NULL));
  g_assert_null (rungs_workbook_check (workbook, NULL));
  g_assert_null (rungs_workbook_as_at (workbook, "2026-01-01", NULL));
  g_assert_null (rungs_workbook_get_setting (workbook, "device"));
  rungs_workbook_close (workbook);
  g_assert_finalize_object (g_steal_pointer (&workbook));
}

/* A window lets its workbook go in the very callback that tells it all is written. */
static void
let_go_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Heard *heard = data;

  g_assert_true (rungs_workbook_settle_finish (RUNGS_WORKBOOK (source), result, NULL));
  g_clear_object (&heard->workbook);
  heard->n_done++;
}

static void
test_let_go_in_callback (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_auto (Heard) heard = { .workbook = place_workbook (&place, "a.rungs") };
  gpointer seen = heard.workbook;

  g_object_add_weak_pointer (G_OBJECT (heard.workbook), &seen);
  write_person (heard.workbook, NULL, &heard);
  rungs_workbook_settle_async (heard.workbook, let_go_cb, &heard);
  wait_until (&heard, 2);
  while (seen != NULL)
    g_main_context_iteration (NULL, TRUE);
  heard.workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, NULL);
  g_assert_nonnull (heard.workbook);
  g_clear_object (&heard.workbook);
}

/* A check finds what is wrong, whatever it is. */
static void
test_check_finds (void)
{
  static const struct
  {
    const char *name;
    const char *sql;
    const char *says;
  } cases[] = {
    { "a link to nowhere", "UPDATE payment SET person = '01234567-89ab-4def-8123-456789abcdef'", "is not there" },
    { "a set with a link to nowhere", "UPDATE feedback SET themes = '01234567-89ab-4def-8123-456789abcdef'", "points to" },
    { "a rule broken", "UPDATE enquiry SET state = 'paused'", "paused" },
    { "a row too few", "DELETE FROM search WHERE kind = 'enquiry'", "Search" },
    { "a row too many", "INSERT INTO search (rowid, kind, id, words) VALUES (1, 'theme', 'x', 'ghost')", "Search knows" },
    { "other words", "UPDATE search SET words = 'something else' WHERE kind = 'enquiry'", "Search does not know" },
    { "a change behind the journal's back", "UPDATE person SET known_as = 'Eve'", "journal does not fit" },
    { "a journal that is none", "UPDATE journal SET changeset = x'54414243' WHERE seq = 2", "journal is damaged" },
    { "a letter of the journal", "UPDATE journal SET changeset = CAST (substr (changeset, 1, 40) || x'7f' || "
      "substr (changeset, 42) AS BLOB) WHERE seq = 2", "journal is damaged" },
    { "a change told twice", "UPDATE journal SET changeset = (SELECT changeset FROM journal WHERE seq = 1) WHERE seq = 2",
      "journal does not fit" },
    { "a draft of nothing", "INSERT INTO draft VALUES ('owl', '01234567-89ab-4def-8123-456789abcdef', 'feathers', 'x')",
      "not there: owl" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = place_new_in_memory ();
      g_autofree char *path = place_file (&place, "a.rungs");
      g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
      g_autofree char *person = add_record (workbook, "person", "known-as", "Ash", NULL);
      g_autofree char *payment = add_record (workbook, "payment", "person", person, "sort", "travel", NULL);
      g_autofree char *feedback = add_record (workbook, "feedback", "words", "We wait", NULL);
      g_autofree char *enquiry = add_record (workbook, "enquiry", "title", "Buses", "question", "Why so few?", NULL);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_told = FALSE;
      sqlite3 *handle = NULL;

      g_clear_object (&workbook);
      g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, cases[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
      workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, &error);
      g_assert_no_error (error);
      faults = rungs_workbook_check (workbook, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].name);
      for (guint j = 0; j < faults->len; j++)
        {
          g_test_message ("  %s", (const char *) g_ptr_array_index (faults, j));
          is_told = is_told || strstr (g_ptr_array_index (faults, j), cases[i].says) != NULL;
        }
      g_assert_true (is_told);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/create", test_create);
  g_test_add_func ("/workbook/write-and-undo", test_write_and_undo);
  g_test_add_func ("/workbook/properties", test_properties);
  g_test_add_func ("/workbook/async", test_async);
  g_test_add_func ("/workbook/let-go-in-callback", test_let_go_in_callback);
  g_test_add_func ("/workbook/check-finds", test_check_finds);
  return g_test_run ();
}
