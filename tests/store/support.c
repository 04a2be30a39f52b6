/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * support.c: workbooks in a folder of their own that goes with the test, and what tests of store/ ask of them.
 */
#include "config.h"

#include "support.h"

#include <glib/gstdio.h>

#include "table.h"

/**
 * place_new:
 *
 * Returns: an empty folder; place_clear() takes it away with all that is in it
 */
Place
place_new (void)
{
  Place place = { g_dir_make_tmp ("rungs-store-XXXXXX", NULL) };

  g_assert_nonnull (place.folder);
  return place;
}

/**
 * place_new_in_memory:
 *
 * For tests that kill programs, not machines: what a file holds is the same there, and nobody waits for a disk.
 *
 * Returns: an empty folder, in memory where the system has such a place
 */
Place
place_new_in_memory (void)
{
  Place place = { g_strdup ("/dev/shm/rungs-store-XXXXXX") };

  if (g_mkdtemp_full (place.folder, 0700) != NULL)
    return place;
  g_free (place.folder);
  return place_new ();
}

/** place_clear: @place: a folder that goes */
void
place_clear (Place *place)
{
  g_autoptr (GDir) dir = place->folder != NULL ? g_dir_open (place->folder, 0, NULL) : NULL;
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = place_file (place, name);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        g_rmdir (file);
      else
        g_unlink (file);
    }
  if (place->folder != NULL)
    g_rmdir (place->folder);
  g_clear_pointer (&place->folder, g_free);
}

/** place_file: Returns: (transfer full): the path of @name in @place */
char *
place_file (const Place *place,
            const char  *name)
{
  return g_build_filename (place->folder, name, NULL);
}

/** place_workbook: Returns: (transfer full): a new workbook in @place */
RungsWorkbook *
place_workbook (const Place *place,
                const char  *name)
{
  g_autofree char *path = place_file (place, name);
  g_autoptr (GError) error = NULL;
  RungsWorkbook *workbook = rungs_workbook_create (path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (workbook);
  return workbook;
}

static GDateTime *
clock_now (gpointer data)
{
  const Clock *clock = data;

  return g_date_time_new_from_iso8601 (clock->day, NULL);
}

static gint64
clock_monotonic (gpointer data)
{
  const Clock *clock = data;

  return clock->monotonic;
}

/** clock_hooks: Returns: hooks that tell the time of @clock */
RungsHooks
clock_hooks (Clock *clock)
{
  RungsHooks hooks = { .now = clock_now, .monotonic = clock_monotonic, .data = clock };

  return hooks;
}

static RungsRecord *
make_record (const char *kind,
             va_list     values)
{
  g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find (kind), NULL);
  const char *field = NULL;

  while ((field = va_arg (values, const char *)) != NULL)
    {
      RungsRecord *next = rungs_record_with (record, field, va_arg (values, const char *));

      rungs_record_unref (record);
      record = next;
    }
  return g_steal_pointer (&record);
}

/** sample_record: Returns: (transfer full): a new record of @kind with the fields and values that follow */
RungsRecord *
sample_record (const char *kind,
               ...)
{
  RungsRecord *record = NULL;
  va_list values;

  va_start (values, kind);
  record = make_record (kind, values);
  va_end (values);
  return record;
}

/** add_record: Returns: (transfer full): the id of a record that was written with the fields and values that follow */
char *
add_record (RungsWorkbook *workbook,
            const char    *kind,
            ...)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  RungsEdits *edits = rungs_edits_new ("Add");
  gint64 change = 0;
  va_list values;

  va_start (values, kind);
  record = make_record (kind, values);
  va_end (values);
  rungs_edits_add (edits, record);
  rungs_workbook_write (workbook, edits, &change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (change, >, 0);
  return g_strdup (rungs_record_id (record));
}

static gint64
write_one (RungsWorkbook *workbook,
           RungsEdits    *edits)
{
  g_autoptr (GError) error = NULL;
  gint64 change = 0;

  rungs_workbook_write (workbook, edits, &change, &error);
  g_assert_no_error (error);
  return change;
}

/** set_field: Returns: the change that set it */
gint64
set_field (RungsWorkbook *workbook,
           const char    *kind,
           const char    *id,
           const char    *field,
           const char    *value)
{
  RungsEdits *edits = rungs_edits_new ("Set");

  rungs_edits_set (edits, rungs_kind_find (kind), id, field, value);
  return write_one (workbook, edits);
}

/** type_field: Returns: the change that typing made */
gint64
type_field (RungsWorkbook *workbook,
            const char    *kind,
            const char    *id,
            const char    *field,
            const char    *typed)
{
  RungsEdits *edits = rungs_edits_new ("Type");

  rungs_edits_type (edits, rungs_kind_find (kind), id, field, typed);
  return write_one (workbook, edits);
}

/** get_field: Returns: (transfer full) (nullable): what the record holds */
char *
get_field (RungsWorkbook *workbook,
           const char    *kind,
           const char    *id,
           const char    *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find (kind), id, &error);

  g_assert_no_error (error);
  return g_strdup (rungs_record_get (record, field));
}

/** archive_record: puts a record away, as it must be before it is erased */
void
archive_record (RungsWorkbook   *workbook,
                const RungsKind *kind,
                const char      *id)
{
  RungsEdits *edits = rungs_edits_new ("Archive");

  rungs_edits_archive (edits, kind, id, TRUE);
  write_one (workbook, edits);
}

/** erasure_of: Returns: (transfer full): what erases one record */
RungsErasure *
erasure_of (const RungsKind *kind,
            const char      *id)
{
  RungsErasure *erasure = rungs_erasure_new ("asked");

  rungs_erasure_add_record (erasure, kind, id);
  return erasure;
}

static void
dump_rows (GString       *text,
           RungsDatabase *database,
           const char    *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsStatement) statement = rungs_database_prepare (database, sql, &error);

  g_assert_no_error (error);
  while (rungs_statement_step (statement, &error) == RUNGS_STEP_ROW)
    {
      for (int i = 0; i < rungs_statement_n_columns (statement); i++)
        g_string_append_printf (text, "%s|",
                                rungs_statement_is_null (statement, i) ? "-" : rungs_statement_text (statement, i));
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
}

/** dump: Returns: (transfer full): every record, draft and row of the search index, in order */
char *
dump (RungsWorkbook *workbook)
{
  GString *text = g_string_new (NULL);
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT * FROM %s ORDER BY id", rungs_table_of (workbook->reader, kinds[i])->name);

      g_string_append_printf (text, "[%s]\n", kinds[i]->name);
      dump_rows (text, workbook->reader, sql);
    }
  dump_rows (text, workbook->reader, "SELECT * FROM draft ORDER BY kind, id, field");
  dump_rows (text, workbook->reader, "SELECT rowid, * FROM search ORDER BY rowid");
  return g_string_free (text, FALSE);
}

/** assert_sound: fails with what the workbook's own check finds */
void
assert_sound (RungsWorkbook *workbook)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = rungs_workbook_check (workbook, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}
