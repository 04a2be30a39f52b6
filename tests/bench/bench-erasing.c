/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-erasing.c: erasing one story, and one answer of an import, for good from 100,000 records, beside what the sqlite3 shell
 * needs to write the same index and file anew. Meanwhile the main thread reads.
 */
#include "measure.h"

#include <gio/gio.h>

#include "erasing.h"
#include "reading.h"

#define N_RUNS 5
#define AT_MOST_TIMES 2.0
#define LONGEST_READ_MS 16
#define ANEW "INSERT INTO search (search) VALUES ('optimize'); VACUUM;"

typedef struct
{
  gboolean is_done;
  double told;
} Waiting;

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  Waiting *waiting = data;
  gboolean is_finished = FALSE;

  if (!rungs_workbook_erase_finish (RUNGS_WORKBOOK (source), result, &is_finished, &error))
    g_error ("%s", error->message);
  g_assert_true (is_finished);
  waiting->is_done = TRUE;
}

static void
told_cb (double   done,
         gboolean may_stop,
         gpointer data)
{
  ((Waiting *) data)->told = done;
}

static void
write_edits (RungsWorkbook *workbook,
             RungsEdits    *edits)
{
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write (workbook, edits, NULL, &error))
    g_error ("%s", error->message);
}

static void
archive (RungsWorkbook   *workbook,
         const RungsKind *kind,
         const char      *id)
{
  RungsEdits *edits = rungs_edits_new ("Archive");

  rungs_edits_archive (edits, kind, id, TRUE);
  write_edits (workbook, edits);
}

static char *
add_story (RungsWorkbook *workbook)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autoptr (RungsRecord) record = rungs_record_new (kind, NULL);
  g_autoptr (RungsRecord) titled = rungs_record_with (record, "title", "A key with a name on it");
  g_autoptr (RungsRecord) told = rungs_record_with (titled, "situation", "There was no door to lock.");
  RungsEdits *edits = rungs_edits_new ("Add");

  rungs_edits_add (edits, told);
  write_edits (workbook, edits);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("What changed, written for the %dth time.", i);

      edits = rungs_edits_new ("Write");
      rungs_edits_set (edits, kind, rungs_record_id (told), "what-changed", text);
      write_edits (workbook, edits);
    }
  archive (workbook, kind, rungs_record_id (told));
  return g_strdup (rungs_record_id (told));
}

/* Erases, and reads on the main thread all the while; returns the time it took. */
static double
erase (RungsWorkbook   *workbook,
       const RungsKind *kind,
       const char      *id,
       const char      *other,
       Measure         *reads)
{
  RungsErasure *erasure = rungs_erasure_new ("asked");
  const double begun = measure_now ();
  Waiting waiting = { FALSE, 0 };

  rungs_erasure_add_record (erasure, kind, id);
  rungs_workbook_erase_async (workbook, erasure, told_cb, &waiting, NULL, erased_cb, &waiting);
  while (!waiting.is_done)
    {
      const double asked = measure_now ();
      g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("feedback"), other, NULL);

      g_assert_nonnull (record);
      measure_add (reads, measure_now () - asked);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
  g_assert_cmpfloat (waiting.told, >, 0.5);
  return measure_now () - begun;
}

/* The shell, on a copy: a log beside the file would have to be played in by it first. */
static double
anew_in_shell (const char *path,
               const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "copy.rungs", NULL);
  const char *copying[] = { "cp", path, copy, NULL };
  const char *shell[] = { "sqlite3", copy, ANEW, NULL };

  measure_command (copying);
  return measure_command (shell);
}

static void
nth_feedback (RungsWorkbook *workbook,
              guint          nth,
              char           id[37])
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("feedback"));
  g_autoptr (GBytes) ids = rungs_workbook_list_ids (workbook, query, NULL);

  rungs_id_unpack ((const guint8 *) g_bytes_get_data (ids, NULL) + 16 * (gsize) nth, id);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *path = measure_workbook (folder);
  const char *clearing[] = { "rm", "-r", folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (Measure) shell = measure_new ();
  g_autoptr (Measure) stories = measure_new ();
  g_autoptr (Measure) answers = measure_new ();
  g_autoptr (Measure) reads = measure_new ();
  RungsWorkbook *workbook = NULL;
  char other[37];

  for (int run = 0; run < N_RUNS; run++)
    measure_add (shell, anew_in_shell (path, folder));
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  if (workbook == NULL)
    g_error ("%s", error->message);
  nth_feedback (workbook, MEASURE_N_RECORDS / 2, other);
  for (int run = 0; run < N_RUNS; run++)
    {
      g_autofree char *story = add_story (workbook);
      char said[37];

      measure_add (stories, erase (workbook, rungs_kind_find ("case-study"), story, other, reads));
      nth_feedback (workbook, 7, said);
      archive (workbook, rungs_kind_find ("feedback"), said);
      measure_add (answers, erase (workbook, rungs_kind_find ("feedback"), said, other, reads));
    }
  measure_ratio ("Erasing a story from 100,000 records", measure_median (stories),
                 "the sqlite3 shell writes the index and the file anew", measure_median (shell), AT_MOST_TIMES);
  measure_ratio ("Erasing one of 100,000 that were imported together", measure_median (answers),
                 "the sqlite3 shell writes the index and the file anew", measure_median (shell), AT_MOST_TIMES);
  measure_limit ("Reading a record meanwhile, in the middle", measure_median (reads), LONGEST_READ_MS);
  measure_note ("The longest of them", measure_most (reads));
  rungs_workbook_close (workbook);
  g_object_unref (workbook);
  measure_command (clearing);
  return measure_end ();
}
