/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-each-record.c: a whole list is gone through in its order, each record once, however long it is; and it can be stopped.
 */
#include "config.h"

#include "each-record.h"

#include <gio/gio.h>

#include "fixture.h"

typedef struct
{
  guint n;
  guint stop_after;
  GCancellable *cancel;
  char last[64];
} Walk;

static gboolean
walk_cb (RungsRecord  *record,
         gpointer      data,
         GError      **error)
{
  Walk *walk = data;

  g_assert_cmpstr (walk->last, <, rungs_record_get (record, "title"));
  g_strlcpy (walk->last, rungs_record_get (record, "title"), sizeof walk->last);
  walk->n++;
  if (walk->cancel != NULL)
    g_cancellable_cancel (walk->cancel);
  if (walk->n != walk->stop_after)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");
  return FALSE;
}

static void
add_many (Fixture *fixture,
          guint    n)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Add many");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("activity"), NULL);
      g_autofree char *title = g_strdup_printf ("Activity %05u", i);
      g_autoptr (RungsRecord) record = rungs_record_with (empty, "title", title);

      rungs_edits_add (edits, record);
    }
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
}

static void
test_lengths (Fixture       *fixture,
              gconstpointer  data)
{
  static const guint lengths[] = { 0, 1, 256, 257, 700 };
  guint there = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("activity"));
      g_autoptr (GError) error = NULL;
      Walk walk = { 0 };

      if (lengths[i] > there)
        {
          g_autofree char *undone = there > 0 ? rungs_workbook_undo (fixture->workbook, 0, &error) : NULL;

          g_assert_no_error (error);
          add_many (fixture, lengths[i]);
          there = lengths[i];
        }
      g_assert_true (rungs_each_record (fixture->workbook, query, NULL, walk_cb, &walk, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (walk.n, ==, lengths[i]);
    }
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("activity"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Walk stopped = { .stop_after = 3 };
  Walk cancelled = { .cancel = cancellable };

  add_many (fixture, 600);
  g_assert_false (rungs_each_record (fixture->workbook, query, NULL, walk_cb, &stopped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (stopped.n, ==, 3);
  g_clear_error (&error);
  g_assert_false (rungs_each_record (fixture->workbook, query, cancellable, walk_cb, &cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cancelled.n, <, 600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/exchange/each-record/lengths", Fixture, NULL, fixture_set_up, test_lengths, fixture_tear_down);
  g_test_add ("/exchange/each-record/stopped", Fixture, NULL, fixture_set_up, test_stopped, fixture_tear_down);
  return g_test_run ();
}
