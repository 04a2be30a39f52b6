/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * fixture.c: a new workbook in a folder of its own, for the tests of exchange/.
 */
#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("rungs-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = fixture_path (fixture, "test.rungs");
  fixture->workbook = rungs_workbook_create (path, FALSE, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  rungs_workbook_close (fixture->workbook);
  g_clear_object (&fixture->workbook);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

char *
fixture_path (Fixture    *fixture,
              const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

char *
fixture_write (Fixture    *fixture,
               const char *name,
               const char *text)
{
  char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

char *
fixture_read (Fixture    *fixture,
              const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
fixture_add (Fixture    *fixture,
             const char *kind,
             ...)
{
  g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find (kind), NULL);
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Add for a test");
  g_autoptr (GError) error = NULL;
  const char *field;
  va_list values;

  va_start (values, kind);
  while ((field = va_arg (values, const char *)) != NULL)
      record = rungs_record_take_with (record, field, va_arg (values, const char *));
  va_end (values);
  rungs_edits_add (edits, record);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  return g_strdup (rungs_record_id (record));
}

void
fixture_set (Fixture    *fixture,
             const char *kind,
             const char *id,
             const char *field,
             const char *value)
{
  RungsEdits *edits = rungs_edits_new ("Set for a test");
  g_autoptr (GError) error = NULL;

  rungs_edits_set (edits, rungs_kind_find (kind), id, field, value);
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
}

void
fixture_add_checks (Fixture    *fixture,
                    const char *story)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (fixture_add (fixture, "identity-check", "case-study", story, "item", items[i].token, "answer", "fine", NULL));
}

gint64
fixture_count (Fixture    *fixture,
               const char *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  g_autoptr (GError) error = NULL;
  gint64 n = rungs_workbook_count (fixture->workbook, query, &error);

  g_assert_no_error (error);
  return n;
}

GPtrArray *
fixture_list (Fixture    *fixture,
              const char *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  g_autoptr (GError) error = NULL;
  GPtrArray *records = rungs_workbook_list (fixture->workbook, query, 0, 100000, &error);

  g_assert_no_error (error);
  return records;
}
