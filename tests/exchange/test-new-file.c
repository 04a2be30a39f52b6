/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-new-file.c: a file is there whole or not at all, for its owner alone, and never in the place of another.
 */
#include "config.h"

#include "new-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "exchange-error.h"

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rungs-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
test_keep (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "out.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsNewFile) file = rungs_new_file_begin (path, &error);
  g_autofree char *text = NULL;
  GStatBuf there;

  g_assert_no_error (error);
  g_assert_true (rungs_new_file_write (file, "hello", -1, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (rungs_new_file_keep (file, &error));
  g_assert_no_error (error);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_cmpstr (text, ==, "hello");
  g_assert_cmpint (g_stat (path, &there), ==, 0);
  g_assert_cmpint (there.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_names (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_not_kept (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "out.csv", NULL);
  g_autoptr (GError) error = NULL;
  RungsNewFile *file = rungs_new_file_begin (path, &error);

  g_assert_true (rungs_new_file_write (file, "hello", -1, &error));
  g_assert_cmpuint (count_names (folder), ==, 1);
  rungs_new_file_free (file);
  g_assert_cmpuint (count_names (folder), ==, 0);
  g_rmdir (folder);
}

/* Also when the other file appears while this one is being written. */
static void
test_never_overwrites (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "out.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsNewFile) file = rungs_new_file_begin (path, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_file_set_contents (path, "mine", -1, &error);
  g_assert_false (rungs_new_file_keep (file, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (rungs_new_file_begin (path, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_EXISTS);
  g_clear_error (&error);

  g_clear_pointer (&file, rungs_new_file_free);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_cmpstr (text, ==, "mine");
  g_assert_cmpuint (count_names (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_new_file_begin ("/nowhere/at/all.csv", &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "make the folder first"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/new-file/keep", test_keep);
  g_test_add_func ("/exchange/new-file/not-kept", test_not_kept);
  g_test_add_func ("/exchange/new-file/never-overwrites", test_never_overwrites);
  g_test_add_func ("/exchange/new-file/refused", test_refused);
  return g_test_run ();
}
