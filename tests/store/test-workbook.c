/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-workbook.c: a workbook is made, written, read, undone, closed and opened again.
 */
#include "config.h"

#include "support.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/create", test_create);
  g_test_add_func ("/workbook/write-and-undo", test_write_and_undo);
  return g_test_run ();
}
