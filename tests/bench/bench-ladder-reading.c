/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-ladder-reading.c: what a page waits for when it reads a ladder: 500 pieces of work that stand once each, 10,000 placings
 * of them, and one piece of work among these.
 */
#include "measure.h"

#include <gio/gio.h>

#include "ladder-values.h"

#define N_RUNS 15
#define N_WORKS 500
#define N_ROUNDS 4
#define N_VIEWS 5
#define A_FRAME_MS 16

static void
add_with (RungsEdits *edits,
          const char *kind,
          const char *const *values,
          char      **id)
{
  g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find (kind), NULL);

  for (guint i = 0; values[i] != NULL; i += 2)
      record = rungs_record_take_with (record, values[i], values[i + 1]);
  if (id != NULL)
    *id = g_strdup (rungs_record_id (record));
  rungs_edits_add (edits, record);
}

static void
add_placings (RungsEdits *edits,
              const char *activity,
              guint       n_rounds)
{
  static const char *const views[N_VIEWS] = { "lived", "frontline", "management", "board", "mixed" };
  static const char *const days[N_ROUNDS] = { "2026-01-12", "2026-05-04", "2026-09-22", "2026-11-02" };

  for (guint round = 0; round < n_rounds; round++)
    for (guint view = 0; view < (n_rounds == 1 ? 1 : N_VIEWS); view++)
      {
        char answer[] = { (char) ('1' + (round + view) % 7), '\0' };
        const char *values[] = { "activity", activity, "view", views[view], "answer", answer, "placed-on", days[round], "people",
                                 "6", "because", "They came back and told us what had changed.", NULL };

        add_with (edits, "placing", values, NULL);
      }
}

static RungsWorkbook *
make_workbook (const char *folder,
               const char *name,
               guint       n_rounds,
               char      **one)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  RungsWorkbook *workbook = rungs_workbook_create (path, FALSE, &error);
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Add");

  if (workbook == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < N_WORKS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Piece of work %u", i);
      const char *values[] = { "title", title, "about", "What we do together, and who does it.", NULL };
      g_autofree char *id = NULL;

      add_with (edits, "activity", values, &id);
      add_placings (edits, id, n_rounds);
      if (i == N_WORKS / 2)
        *one = g_steal_pointer (&id);
    }
  if (!rungs_workbook_write (workbook, g_steal_pointer (&edits), NULL, &error))
    g_error ("%s", error->message);
  return workbook;
}

static double
read_once (RungsWorkbook           *workbook,
           const RungsLadderFilter *filter,
           guint                    n)
{
  g_autoptr (GError) error = NULL;
  double start = measure_now ();
  RungsLadderValues *values = rungs_ladder_values_read_filtered (workbook, filter, &error);
  double took = measure_now () - start;

  if (values == NULL)
    g_error ("%s", error->message);
  if (values->standings->len != n)
    g_error ("%u stand on the ladder instead of %u", values->standings->len, n);
  rungs_ladder_values_free (values);
  return took;
}

static double
read_often (RungsWorkbook           *workbook,
            const RungsLadderFilter *filter,
            guint                    n)
{
  g_autoptr (Measure) measure = measure_new ();

  for (int run = 0; run < N_RUNS; run++)
    measure_add (measure, read_once (workbook, filter, n));
  return measure_median (measure);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  const char *clearing[] = { "rm", "-r", folder, NULL };
  g_autofree char *one = NULL;
  g_autofree char *of_many = NULL;
  RungsWorkbook *once = make_workbook (folder, "once.rungs", 1, &one);
  RungsWorkbook *many = make_workbook (folder, "many.rungs", N_ROUNDS, &of_many);
  RungsLadderFilter all = { NULL };
  RungsLadderFilter outside = { .for_outside = TRUE };
  RungsLadderFilter rounds = { .rounds = RUNGS_ALL_ROUNDS };
  RungsLadderFilter single = { .activity = of_many, .rounds = RUNGS_ALL_ROUNDS };

  measure_limit ("Reading a ladder of 500 that stand on it", read_often (once, &all, N_WORKS), A_FRAME_MS);
  measure_limit ("The same, for the wall", read_often (once, &outside, N_WORKS), A_FRAME_MS);
  measure_limit ("One piece of work among 10,000 placings, all its rounds", read_often (many, &single, N_VIEWS), A_FRAME_MS);
  measure_note ("All 10,000 placings, of which 2,500 stand now", read_often (many, &all, N_WORKS * N_VIEWS));
  measure_note ("All 10,000 placings, with every round", read_often (many, &rounds, N_WORKS * N_VIEWS));
  rungs_workbook_close (once);
  rungs_workbook_close (many);
  g_object_unref (once);
  g_object_unref (many);
  measure_command (clearing);
  return measure_end ();
}
