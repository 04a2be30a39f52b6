/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-record-list.c: the list model tells exactly what changes, whatever is written, archived, brought back or undone.
 */
#include "config.h"

#include "records/record-list.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  RungsRecordList *list;
  GPtrArray *shadow; /* char *: the ids as the signals alone tell them */
  guint told;
  guint widest;      /* the widest change told */
} Fixture;

static char *
model_id (GListModel *model,
          guint       position)
{
  g_autoptr (RungsRecordItem) item = g_list_model_get_item (model, position);

  return g_strdup (rungs_record_item_get_id (item));
}

/* Follows the signals and nothing else; what they say must be what the model holds, and no more than what differs. */
static void
check_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          Fixture    *f)
{
  g_autofree char *first_out = NULL;
  g_autofree char *last_out = NULL;

  g_assert_cmpuint (removed + added, >, 0);
  g_assert_cmpuint (position + removed, <=, f->shadow->len);
  if (removed > 0 && added > 0)
    {
      g_autofree char *first_in = model_id (model, position);
      g_autofree char *last_in = model_id (model, position + added - 1);

      first_out = g_strdup (g_ptr_array_index (f->shadow, position));
      last_out = g_strdup (g_ptr_array_index (f->shadow, position + removed - 1));
      g_assert_cmpstr (first_out, !=, first_in);
      g_assert_cmpstr (last_out, !=, last_in);
    }

  if (removed > 0)
    g_ptr_array_remove_range (f->shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (f->shadow, (int) (position + i), model_id (model, position + i));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, f->shadow->len);
  for (guint i = 0; i < f->shadow->len; i++)
    {
      g_autofree char *id = model_id (model, i);

      g_assert_cmpstr (id, ==, g_ptr_array_index (f->shadow, i));
    }
  f->told++;
  f->widest = MAX (f->widest, removed + added);
}

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
  query = rungs_query_new (rungs_kind_find ("theme"));
  f->shadow = g_ptr_array_new_with_free_func (g_free);
  f->list = rungs_record_list_new (f->bench.workbook, query);
  g_signal_connect (f->list, "items-changed", G_CALLBACK (check_cb), f);
  rungs_test_until (has_loaded, f->list);
}

/* A question that was given up may still be on its way. */
static gboolean
is_held_by_nobody_else (gpointer list)
{
  return G_OBJECT (list)->ref_count == 1;
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  rungs_test_until (is_held_by_nobody_else, f->list);
  g_assert_finalize_object (f->list);
  g_clear_pointer (&f->shadow, g_ptr_array_unref);
  bench_tear_down (&f->bench);
}

static void
assert_as_asked (Fixture *f)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("theme"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) ids = rungs_workbook_list_ids (f->bench.workbook, query, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (ids) / 16, ==, f->shadow->len);
  for (guint i = 0; i < f->shadow->len; i++)
    {
      char id[37];

      rungs_id_unpack ((const guint8 *) g_bytes_get_data (ids, NULL) + i * 16, id);
      g_assert_cmpstr (id, ==, g_ptr_array_index (f->shadow, i));
      g_assert_cmpuint (rungs_record_list_find (f->list, id), ==, i);
    }
}

static void
wait (Fixture *f)
{
  rungs_test_run_pending ();
  rungs_test_until (has_loaded, f->list);
}

/* Seeded by the harness: "--seed" repeats a run. */
static void
test_random_edits (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < f->shadow->len; i++)
    g_ptr_array_add (all, g_strdup (g_ptr_array_index (f->shadow, i)));

  for (int step = 0; step < 120; step++)
    {
      g_autofree char *name = g_strdup_printf ("theme %c%d", 'a' + g_test_rand_int_range (0, 26), step);
      const char *id = all->len > 0 ? g_ptr_array_index (all, (guint) g_test_rand_int_range (0, (int) all->len)) : NULL;
      g_autofree char *there = id != NULL ? bench_get (&f->bench, "theme", id, "name") : NULL;

      switch (there == NULL ? 0 : g_test_rand_int_range (0, 6))
        {
        case 0:
        case 1:
          g_ptr_array_add (all, bench_add (&f->bench, "theme", "name", name, NULL));
          break;
        case 2:
          bench_set (&f->bench, "theme", id, "archived", "yes");
          break;
        case 3:
          bench_set (&f->bench, "theme", id, "archived", "no");
          break;
        case 4:
          if (rungs_workbook_can_undo (f->bench.workbook))
            bench_undo (&f->bench);
          break;
        default:
          bench_set (&f->bench, "theme", id, "name", name);
        }
      if (g_test_rand_int_range (0, 3) == 0)
        continue; /* several writes while one question is still on its way */
      wait (f);
      assert_as_asked (f);
    }

  wait (f);
  assert_as_asked (f);
}

static void
test_one_added_is_one_told (Fixture       *f,
                            gconstpointer  data)
{
  g_autofree char *a = NULL;

  f->told = 0;
  f->widest = 0;
  a = bench_add (&f->bench, "theme", "name", "mmm in the middle", NULL);
  wait (f);
  g_assert_cmpuint (f->told, ==, 1);
  g_assert_cmpuint (f->widest, ==, 1);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A change that moves nothing is told by the row alone, and the row then has the new record. */
static void
test_changed_in_place (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "theme", "name", "mmm", NULL);
  g_autoptr (RungsRecordItem) item = NULL;
  g_autoptr (RungsRecord) before = NULL;
  g_autoptr (RungsRecord) after = NULL;
  guint n = 0;

  wait (f);
  item = g_list_model_get_item (G_LIST_MODEL (f->list), rungs_record_list_find (f->list, id));
  before = rungs_record_item_get_record (item);
  g_assert_cmpstr (rungs_record_get (before, "sort"), ==, NULL);
  g_signal_connect_swapped (item, "notify::record", G_CALLBACK (count_cb), &n);
  f->told = 0;

  bench_set (&f->bench, "theme", id, "sort", "shared");
  wait (f);
  g_assert_cmpuint (f->told, ==, 0);
  g_assert_cmpuint (n, ==, 1);
  after = rungs_record_item_get_record (item);
  g_assert_cmpstr (rungs_record_get (after, "sort"), ==, "shared");
}

static void
test_same_item_for_same_record (Fixture       *f,
                                gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "theme", "name", "zzz", NULL);
  g_autofree char *other = NULL;
  g_autoptr (RungsRecordItem) item = NULL;
  g_autoptr (RungsRecordItem) again = NULL;

  wait (f);
  item = g_list_model_get_item (G_LIST_MODEL (f->list), rungs_record_list_find (f->list, id));
  other = bench_add (&f->bench, "theme", "name", "aaa", NULL);
  wait (f);
  again = g_list_model_get_item (G_LIST_MODEL (f->list), rungs_record_list_find (f->list, id));
  g_assert_true (item == again);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->list), f->shadow->len));
}

static void
test_other_query (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("theme"));
  g_autofree char *id = bench_add (&f->bench, "theme", "name", "mine", "sort", "own-words", NULL);

  rungs_query_filter (query, "name", "mine");
  rungs_record_list_set_query (f->list, query);
  rungs_test_until (has_loaded, f->list);
  g_assert_cmpuint (f->shadow->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (f->shadow, 0), ==, id);
}

/* An item may be held longer than its list; it then has no record, and nothing breaks. */
static void
test_item_outlives_list (void)
{
  Bench bench;
  g_autoptr (RungsQuery) query = NULL;
  g_autoptr (RungsRecordItem) item = NULL;
  RungsRecordList *list;

  bench_set_up (&bench);
  query = rungs_query_new (rungs_kind_find ("stage"));
  list = rungs_record_list_new (bench.workbook, query);
  rungs_test_until (has_loaded, list);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  rungs_test_until (is_held_by_nobody_else, list);
  g_assert_finalize_object (list);
  g_assert_null (rungs_record_item_get_record (item));
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/record-list/random-edits", test_random_edits);
  ADD ("/record-list/one-added-is-one-told", test_one_added_is_one_told);
  ADD ("/record-list/changed-in-place", test_changed_in_place);
  ADD ("/record-list/same-item-for-same-record", test_same_item_for_same_record);
  ADD ("/record-list/other-query", test_other_query);
#undef ADD
  g_test_add_func ("/record-list/item-outlives-list", test_item_outlives_list);

  return g_test_run ();
}
