/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-support.c: the real window with a real workbook, for tests.
 */
#include "config.h"

#include "window-support.h"

#include <glib/gstdio.h>

#include "example.h"

/**
 * rungs_test_window_init:
 *
 * Begins a test program with a data folder of its own. (GLib's own way takes the system's folders away too, and with them what
 * the toolkit needs to read a drawing.)
 */
void
rungs_test_window_init (int    *argc,
                        char ***argv)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  gtk_test_init (argc, argv, NULL);
}

/* A test program has one application, as a program has: it can be registered once. */
static RungsApplication *
the_application (void)
{
  static RungsApplication *application = NULL;
  g_autoptr(GError) error = NULL;

  if (application == NULL)
    {
      application = rungs_application_new ();
      g_application_set_flags (G_APPLICATION (application),
                               g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  return application;
}

/** rungs_test_window_set_up: the application, with settings of a first start. */
void
rungs_test_window_set_up (RungsTestWindow *test)
{
  static const char *const keys[] = { "last-workbook", "page", "record-kind", "record-id", "width", "height", "maximized" };

  test->application = the_application ();
  test->settings = g_settings_new ("org.rungs.Rungs");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (test->settings, keys[i]);
  test->window = NULL;
}

/** rungs_test_window_show: shows a new window, without a workbook. */
void
rungs_test_window_show (RungsTestWindow *test)
{
  g_assert_null (test->window);
  g_set_weak_pointer (&test->window, rungs_window_new (GTK_APPLICATION (test->application), test->settings));
  gtk_window_present (GTK_WINDOW (test->window));
  rungs_test_until (rungs_test_is_mapped, test->window);
}

static gboolean
is_not_opening (gpointer window)
{
  return !rungs_window_is_opening (window);
}

/** rungs_test_window_wait_open: waits until the workbook is open, or could not be opened. */
void
rungs_test_window_wait_open (RungsTestWindow *test)
{
  rungs_test_until (is_not_opening, test->window);
  rungs_test_run_pending ();
}

/** rungs_test_window_close: closes the window as a person does, and waits until it is gone. */
void
rungs_test_window_close (RungsTestWindow *test)
{
  if (test->window == NULL)
    return;

  gtk_window_close (GTK_WINDOW (test->window));
  rungs_test_until (rungs_test_is_gone, &test->window);
}

/** rungs_test_window_tear_down: closes what is open. */
void
rungs_test_window_tear_down (RungsTestWindow *test)
{
  rungs_test_window_close (test);
  rungs_test_run_pending ();
  g_clear_object (&test->settings);
  test->application = NULL;
}

/**
 * rungs_test_make_workbook:
 * @example: whether it holds the example programme
 *
 * Returns: (transfer full): the path of a new workbook
 */
char *
rungs_test_make_workbook (gboolean example)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ours.rungs", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GError) error = NULL;
  g_autoptr(RungsWorkbook) workbook = rungs_workbook_create (path, example, &error);

  g_assert_no_error (error);
  if (example)
    rungs_example_fill (workbook, now, &error);
  g_assert_no_error (error);
  rungs_workbook_close (workbook);
  return g_steal_pointer (&path);
}

/**
 * rungs_test_add_record:
 * @kind: the name of a kind
 * @field: one of its fields
 * @value: what to put there
 * @label: the label of the step
 *
 * Returns: (transfer full): the id of a new record in the window's workbook
 */
char *
rungs_test_add_record (RungsTestWindow *test,
                       const char      *kind,
                       const char      *field,
                       const char      *value,
                       const char      *label)
{
  char *id = g_uuid_string_random ();
  g_autoptr(RungsRecord) empty = rungs_record_new (rungs_kind_find (kind), id);
  g_autoptr(RungsRecord) record = rungs_record_with (empty, field, value);
  RungsEdits *edits = rungs_edits_new (label);
  g_autoptr(GError) error = NULL;

  rungs_edits_add (edits, record);
  rungs_workbook_write (rungs_window_get_workbook (test->window), edits, NULL, &error);
  g_assert_no_error (error);
  rungs_test_run_pending ();
  return id;
}
