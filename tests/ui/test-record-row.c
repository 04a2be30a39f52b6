/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-record-row.c: a row without its lines takes as much room as one that has them, and gets them when it is filled.
 */
#include "config.h"

#include "records/record-list.h"
#include "records/record-row.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  RungsRecordList *list;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *pattern;
  GtkWidget *row;
} Fixture;

static gboolean
has_loaded (gpointer data)
{
  return !rungs_record_list_is_loading (data);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (RungsQuery) query = NULL;

  bench_set_up (&f->bench);
  g_free (bench_add (&f->bench, "person", "known-as", "Sam", "contact-by", "A text", NULL));
  query = rungs_query_new (rungs_kind_find ("person"));
  f->list = rungs_record_list_new (f->bench.workbook, query);
  rungs_test_until (has_loaded, f->list);

  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  f->pattern = rungs_record_row_new (f->bench.workbook, "contact-by", NULL);
  f->row = rungs_record_row_new (f->bench.workbook, "contact-by", RUNGS_RECORD_ROW (f->pattern));
  gtk_box_append (GTK_BOX (f->box), f->pattern);
  gtk_box_append (GTK_BOX (f->box), f->row);
  f->window = rungs_test_present (f->box, 400, 300);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_object (&f->list);
  bench_tear_down (&f->bench);
}

static void
assert_same_size (Fixture *f)
{
  for (int orientation = 0; orientation < 2; orientation++)
    {
      int least, wished, pattern_least, pattern_wished;

      gtk_widget_measure (f->row, (GtkOrientation) orientation, -1, &least, &wished, NULL, NULL);
      gtk_widget_measure (f->pattern, (GtkOrientation) orientation, -1, &pattern_least, &pattern_wished, NULL, NULL);
      g_assert_cmpint (pattern_least, >, 20);
      g_assert_cmpint (least, ==, pattern_least);
      g_assert_cmpint (wished, ==, pattern_wished);
    }
}

static void
test_size (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (RungsRecordItem) item = g_list_model_get_item (G_LIST_MODEL (f->list), 0);

  /* The list's first row is filled before the others are seen. */
  assert_same_size (f);
  rungs_record_row_bind (RUNGS_RECORD_ROW (f->pattern), item);
  rungs_record_row_fill (RUNGS_RECORD_ROW (f->pattern));
  assert_same_size (f);

  rungs_record_row_bind (RUNGS_RECORD_ROW (f->row), item);
  g_assert_null (gtk_widget_get_first_child (f->row));
  rungs_record_row_fill (RUNGS_RECORD_ROW (f->row));
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_first_child (f->row))), ==, "Sam");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_last_child (f->row))), ==, "A text");
  assert_same_size (f);
}

static void
test_pattern_gone (Fixture       *f,
                   gconstpointer  data)
{
  int before, after;

  gtk_widget_measure (f->row, GTK_ORIENTATION_VERTICAL, -1, &before, NULL, NULL, NULL);
  gtk_box_remove (GTK_BOX (f->box), f->pattern);
  gtk_widget_queue_resize (f->row);
  gtk_widget_measure (f->row, GTK_ORIENTATION_VERTICAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/record-row/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/record-row/pattern-gone", Fixture, NULL, set_up, test_pattern_gone, tear_down);

  return g_test_run ();
}
