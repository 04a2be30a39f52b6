/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-migrating.c: a workbook that an earlier Rungs made comes up to date: nothing in it is lost, and all of it can still be
 * undone. The files beside this one were written by those versions.
 */
#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "support.h"

/* Unpacks tests/store/@name into @path. */
static void
unpack (const char *name,
        const char *path)
{
  g_autofree char *packed = g_test_build_filename (G_TEST_DIST, "store", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) file = g_file_read (from, NULL, &error);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  g_assert_no_error (error);
  stream = g_converter_input_stream_new (G_INPUT_STREAM (file), G_CONVERTER (unpacker));
  out = g_file_create (to, G_FILE_CREATE_PRIVATE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (out), stream,
                          G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_text (RungsWorkbook *workbook,
             const char    *sql,
             const char    *text)
{
  g_autofree char *found = rungs_database_text (workbook->reader, sql, NULL);

  g_test_message ("%s", sql);
  g_assert_cmpstr (found, ==, text);
}

/* The first version: one ladder, whose fourth rung people call "Asking"; two placings on it, one of which was put away and
 * brought back again. */
static void
check_first (RungsWorkbook *workbook)
{
  assert_sound (workbook);
  assert_text (workbook, "SELECT count (*) FROM ladder", "3");
  assert_text (workbook, "SELECT count (*) FROM ladder WHERE main = 1 AND shown = 1", "1");
  assert_text (workbook, "SELECT count (*) FROM rung WHERE ladder IS NULL AND archived = 0", "7");
  assert_text (workbook, "SELECT count (*) FROM rung WHERE ladder IS NOT NULL AND archived = 1", "13");
  assert_text (workbook, "SELECT name FROM rung WHERE ladder IS NULL AND position = 4", "Asking");
  assert_text (workbook, "SELECT answer || ' ' || called || ' ' || people || ' ' || because FROM placing WHERE view = 'lived'",
               "4 Asking 4 Nobody asked us");
  assert_text (workbook, "SELECT answer || ' ' || called || ' ' || archived FROM placing WHERE view = 'board'",
               "6 Co-design 0");
  assert_text (workbook, "SELECT next_step FROM aim", "Write it together");
}

static void
test_first (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "Our programme.rungs");
  g_autofree char *copy = place_file (&place, "Our programme before update 2026-11-22.rungs");
  Clock clock = { "2026-11-22T12:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;

  unpack ("workbook-0001.rungs.gz", path);
  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_READ, &hooks, &error);
  g_assert_no_error (error);
  check_first (workbook);
  g_clear_object (&workbook);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));

  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error);
  g_assert_no_error (error);
  check_first (workbook);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_clear_object (&workbook);

  /* The copy is a workbook of the first version still, and comes up to date in its turn. */
  workbook = _rungs_workbook_open_with (copy, RUNGS_OPEN_TO_WRITE, &hooks, &error);
  g_assert_no_error (error);
  check_first (workbook);
}

/* Each change that an earlier version wrote can be taken back one after the other, and done again. */
static void
undo_through (const char *name,
              guint       n_changes,
              const char *undone_sql,
              const char *undone_text,
              const char *redone_sql,
              const char *redone_text)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  unpack (name, path);
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  for (;;)
    {
      g_autofree char *undone = rungs_workbook_undo (workbook, 0, &error);

      if (undone == NULL)
        break;
      n++;
      assert_sound (workbook);
    }
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_cmpuint (n, ==, n_changes);
  assert_text (workbook, undone_sql, undone_text);
  for (; n > 0; n--)
    {
      g_free (rungs_workbook_redo (workbook, &error));
      g_assert_no_error (error);
    }
  assert_sound (workbook);
  assert_text (workbook, redone_sql, redone_text);
}

static void
test_undo_through (void)
{
  undo_through ("workbook-0001.rungs.gz", 8,
                "SELECT name || ' ' || (SELECT count (*) FROM placing) FROM rung WHERE ladder IS NULL AND position = 4",
                "Consultation 0",
                "SELECT answer || ' ' || people || ' ' || because FROM placing WHERE view = 'lived'", "4 4 Nobody asked us");
}

static void
test_third_undo_through (void)
{
  undo_through ("workbook-0003.rungs.gz", 13, "SELECT count (*) FROM case_study", "0",
                "SELECT group_concat (had, ' ') FROM (SELECT state || version AS had FROM case_study ORDER BY state)",
                "agreed2 withdrawn1");
}


/* The third version: a story whose text changed after it was agreed, and a story that was taken back, which only its consent
 * says when. */
static void
test_third (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;

  unpack ("workbook-0003.rungs.gz", path);
  for (int round = 0; round < 2; round++)
    {
      workbook = rungs_workbook_open (path, round == 0 ? RUNGS_OPEN_TO_READ : RUNGS_OPEN_TO_WRITE, &error);
      g_assert_no_error (error);
      assert_sound (workbook);
      assert_text (workbook, "SELECT state || ' ' || version || ' ' || situation FROM case_study WHERE version = 2",
                   "agreed 2 I had a tent, and then a room.");
      assert_text (workbook, "SELECT withdrawn_on FROM case_study WHERE state = 'withdrawn'", "2026-05-04");
      assert_text (workbook, "SELECT count (withdrawn_on) FROM case_study", "1");
      assert_text (workbook, "SELECT copies || ' ' || held_by FROM use WHERE ended IS NULL AND until IS NULL", "5 The Lantern");
      assert_text (workbook, "SELECT count (*) FROM consent WHERE ask_each IS NULL AND contact IS NULL", "2");
      g_clear_object (&workbook);
    }
}

/* What an earlier version wrote into the journal knows fewer columns. It is erased like all else, one record of each kind after the
 * other, and what stays can be undone. */
static void
test_erase (gconstpointer data)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;
  guint n_erased = 0;

  unpack (data, path);
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *table = rungs_kind_table (kinds[i]);
      /* One that the journal tells of, where there is any. */
      g_autofree char *sql = g_strdup_printf (
          "SELECT id FROM \"%s\" ORDER BY (SELECT count (*) FROM journal WHERE instr (changeset, CAST (id AS BLOB))) DESC", table);
      g_autofree char *id = rungs_database_text (workbook->reader, sql, NULL);

      if (id == NULL)
        continue;
      archive_record (workbook, kinds[i], id);
      if (rungs_workbook_erase (workbook, erasure_of (kinds[i], id), NULL, NULL, NULL, &error))
        n_erased++;
      else
        g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
      g_clear_error (&error);
      assert_sound (workbook);
    }
  g_assert_cmpuint (n_erased, >, 5);
  while (rungs_workbook_can_undo (workbook))
    {
      g_free (rungs_workbook_undo (workbook, 0, &error));
      g_assert_no_error (error);
    }
  while (rungs_workbook_can_redo (workbook))
    {
      g_free (rungs_workbook_redo (workbook, &error));
      g_assert_no_error (error);
    }
  assert_sound (workbook);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrating/first", test_first);
  g_test_add_func ("/migrating/undo-through", test_undo_through);
  g_test_add_func ("/migrating/third", test_third);
  g_test_add_func ("/migrating/third-undo-through", test_third_undo_through);
  g_test_add_data_func ("/migrating/erase", "workbook-0001.rungs.gz", test_erase);
  g_test_add_data_func ("/migrating/third-erase", "workbook-0003.rungs.gz", test_erase);
  return g_test_run ();
}
