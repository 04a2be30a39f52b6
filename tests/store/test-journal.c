/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-journal.c: whatever is done can be undone and redone, whatever the journal tells is what happened.
 */
#include "config.h"

#include <string.h>

#include "random-edits.h"

#define N_STEPS 250

/* After each step: every link leads somewhere, and the search index is whole. */
static void
assert_step (RungsWorkbook *workbook)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsDatabase) copy = rungs_database_open_memory (&error);
  g_autofree char *fault = NULL;

  g_assert_no_error (error);
  g_assert_true (rungs_database_copy_into (workbook->reader, copy, &error));
  g_assert_true (rungs_database_exec (copy, "INSERT INTO search (search) VALUES ('integrity-check')", &error));
  fault = rungs_database_text (copy, "PRAGMA foreign_key_check", &error);
  g_assert_no_error (error);
  g_assert_null (fault);
}

static void
test_random (gconstpointer data)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *start = dump (workbook);
  g_autofree char *end = NULL;
  gsize n_kinds = 0;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  int n_changes = 0;
  int n_refused = 0;

  for (int i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = dump (workbook);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gint64 change = 0;

      rungs_workbook_write (workbook, random_edits (workbook, rand), &change, &error);
      after = dump (workbook);
      if (error != NULL)
        {
          g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
          n_refused++;
        }
      g_assert_cmpint (change != 0, ==, strcmp (before, after) != 0);
      n_changes += change != 0;
      assert_step (workbook);
    }
  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (kinds[i]);

      if (rungs_workbook_count (workbook, query, NULL) > 0)
        g_hash_table_add (seen, (gpointer) kinds[i]);
    }
  g_test_message ("%d changes, %d refused, %u kinds", n_changes, n_refused, g_hash_table_size (seen));
  g_assert_cmpint (n_changes, >, N_STEPS / 3);
  g_assert_cmpint (n_refused, >, 0);
  g_assert_cmpuint (g_hash_table_size (seen), >=, n_kinds - 3);
  assert_sound (workbook);
  end = dump (workbook);

  for (int round = 0; round < 2; round++)
    {
      g_autofree char *now = NULL;
      g_autofree char *then = NULL;
      g_autoptr (GError) error = NULL;
      int n = 0;

      for (; rungs_workbook_can_undo (workbook); n++)
        {
          g_free (rungs_workbook_undo (workbook, 0, &error));
          g_assert_no_error (error);
          if (n % 20 == 0)
            assert_step (workbook);
        }
      g_assert_cmpint (n, ==, n_changes);
      now = dump (workbook);
      g_assert_cmpstr (now, ==, start);
      for (; rungs_workbook_can_redo (workbook); n--)
        {
          g_free (rungs_workbook_redo (workbook, &error));
          g_assert_no_error (error);
          if (n % 20 == 0)
            assert_step (workbook);
        }
      g_assert_cmpint (n, ==, 0);
      then = dump (workbook);
      g_assert_cmpstr (then, ==, end);
    }
  assert_sound (workbook);
}

/* Undo and redo in any mixture stay in step with a plain list of states. */
static void
test_mixture (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  g_ptr_array_add (states, dump (workbook));
  for (int i = 0; i < 150; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *now = NULL;
      gint64 change = 0;

      switch (g_rand_int_range (rand, 0, 5))
        {
        case 0:
        case 1:
          rungs_workbook_write (workbook, random_edits (workbook, rand), &change, NULL);
          if (change == 0)
            break;
          g_ptr_array_set_size (states, (int) ++at);
          g_ptr_array_add (states, dump (workbook));
          break;
        case 2:
        case 3:
          g_assert_cmpint (rungs_workbook_can_undo (workbook), ==, at > 0);
          if (at > 0)
            at--;
          g_free (rungs_workbook_undo (workbook, 0, NULL));
          break;
        default:
          g_assert_cmpint (rungs_workbook_can_redo (workbook), ==, at + 1 < states->len);
          if (at + 1 < states->len)
            at++;
          g_free (rungs_workbook_redo (workbook, NULL));
          break;
        }
      if (i % 30 == 29)
        {
          g_clear_object (&workbook);
          workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
          g_assert_no_error (error);
        }
      now = dump (workbook);
      g_assert_cmpstr (now, ==, g_ptr_array_index (states, at));
    }
  assert_sound (workbook);
}

static void
test_take_back (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *start = NULL;
  g_autofree char *between = NULL;
  g_autofree char *end = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *support = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first = set_field (workbook, "person", id, "notes", "Likes tea");
  gint64 second = set_field (workbook, "person", id, "supporter", "Bo");
  gint64 third = set_field (workbook, "person", id, "notes", "Likes coffee");

  /* A later change stands on it. */
  start = dump (workbook);
  g_assert_null (rungs_workbook_undo (workbook, first, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (rungs_workbook_undo (workbook, 1, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  between = dump (workbook);
  g_assert_cmpstr (start, ==, between);

  /* One that nothing stands on goes by itself. */
  g_free (rungs_workbook_undo (workbook, second, &error));
  g_assert_no_error (error);
  notes = get_field (workbook, "person", id, "notes");
  support = get_field (workbook, "person", id, "supporter");
  g_assert_cmpstr (notes, ==, "Likes coffee");
  g_assert_null (support);
  g_assert_null (rungs_workbook_undo (workbook, second, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  /* And comes back by undo. */
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  end = dump (workbook);
  g_assert_cmpstr (start, ==, end);
  g_free (rungs_workbook_redo (workbook, &error));
  g_assert_no_error (error);
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  g_free (notes);
  notes = get_field (workbook, "person", id, "notes");
  g_assert_cmpstr (notes, ==, "Likes tea");
  g_assert_null (rungs_workbook_undo (workbook, third, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (rungs_workbook_undo (workbook, 9999, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
  assert_sound (workbook);
}

/* What others link to is not taken away by itself, whether they link as one, in a set or by what a document is about. */
static void
test_take_back_linked (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *person = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *theme = add_record (workbook, "theme", "name", "Waiting rooms", NULL);
  g_autofree char *free_theme = add_record (workbook, "theme", "name", "Buses", NULL);
  g_autofree char *payment = add_record (workbook, "payment", "person", person, "sort", "travel", NULL);
  g_autofree char *feedback = add_record (workbook, "feedback", "words", "We wait", "themes", theme, NULL);
  g_autofree char *meeting = add_record (workbook, "meeting", "title", "Forum", NULL);
  g_autofree char *document =
      add_record (workbook, "document", "title", "Notes", "about-kind", "meeting", "about-id", meeting, NULL);
  static const gint64 linked[] = { 1, 2, 6 };
  g_autofree char *start = dump (workbook);
  g_autofree char *end = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (linked); i++)
    {
      g_assert_null (rungs_workbook_undo (workbook, linked[i], &error));
      g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CONFLICT);
      g_clear_error (&error);
    }
  end = dump (workbook);
  g_assert_cmpstr (start, ==, end);
  g_free (rungs_workbook_undo (workbook, 3, &error));
  g_assert_no_error (error);
  g_assert_null (rungs_workbook_read (workbook, rungs_kind_find ("theme"), free_theme, NULL));
  assert_sound (workbook);
}

static void
test_coalescing (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-03-09T10:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, &error);
  g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *other = add_record (workbook, "person", "known-as", "Bo", NULL);
  static const struct
  {
    const char *why;
    gint64 pause; /* seconds */
    gboolean other_record;
    const char *field;
    const char *author;
    gboolean is_merged;
  } steps[] = {
    { "the first", 60, FALSE, "notes", "Sam", FALSE },
    { "goes on", 3, FALSE, "notes", "Sam", TRUE },
    { "goes on after a while", 4, FALSE, "notes", "Sam", TRUE },
    { "after a pause", 5, FALSE, "notes", "Sam", FALSE },
    { "another field", 1, FALSE, "supporter", "Sam", FALSE },
    { "the first field again", 1, FALSE, "notes", "Sam", FALSE },
    { "another record", 1, TRUE, "notes", "Sam", FALSE },
    { "another person", 1, TRUE, "notes", "Jo", FALSE },
    { "that person goes on", 1, TRUE, "notes", "Jo", TRUE },
  };
  gint64 latest = 2;
  char letter[] = "a";

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gint64 change;

      clock.monotonic += steps[i].pause * G_USEC_PER_SEC;
      rungs_workbook_set_author (workbook, steps[i].author);
      letter[0]++;
      change = type_field (workbook, "person", steps[i].other_record ? other : id, steps[i].field, letter);
      g_test_message ("%s: %d", steps[i].why, (int) change);
      g_assert_cmpint (change, ==, steps[i].is_merged ? latest : latest + 1);
      latest = change;
    }
  /* Something in between, even an undo, ends the burst. */
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_free (rungs_workbook_redo (workbook, NULL));
  g_assert_cmpint (type_field (workbook, "person", other, "notes", "z"), ==, latest + 3);
  /* A burst that takes back all that it typed leaves no step. */
  clock.monotonic += 60 * G_USEC_PER_SEC;
  g_assert_cmpint (type_field (workbook, "person", other, "hear-back", "by owl"), ==, latest + 4);
  type_field (workbook, "person", other, "hear-back", "");
  g_assert_cmpstr (rungs_workbook_undo_label (workbook), ==, "Type");
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  {
    g_autofree char *notes = get_field (workbook, "person", other, "notes");

    g_assert_cmpstr (notes, !=, "z");
  }
  assert_sound (workbook);
}

static RungsHistoryField *
find_field (RungsHistoryEntry *entry,
            const char        *name)
{
  for (guint i = 0; i < entry->fields->len; i++)
    {
      RungsHistoryField *field = g_ptr_array_index (entry->fields, i);

      if (g_str_equal (field->field, name))
        return field;
    }
  return NULL;
}

static void
test_history (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-03-09T10:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  const RungsKind *kind = rungs_kind_find ("payment");
  g_autofree char *person = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) two = NULL;
  RungsHistoryEntry *entry = NULL;
  RungsHistoryField *field = NULL;

  rungs_workbook_set_author (workbook, "Sam");
  id = add_record (workbook, "payment", "person", person, "amount", "12.50", NULL);
  rungs_workbook_set_author (workbook, "Jo");
  clock.day = "2026-03-10T11:30:00Z";
  set_field (workbook, "payment", id, "amount", "0.05");
  g_free (rungs_workbook_undo (workbook, 0, NULL));

  entries = rungs_workbook_history (workbook, kind, id, 0, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->sort, ==, "undo");
  g_assert_cmpint (entry->of, ==, 3);
  g_assert_cmpstr (entry->label, ==, "Set");
  field = find_field (entry, "amount");
  g_assert_cmpstr (field->before, ==, "0.05");
  g_assert_cmpstr (field->after, ==, "12.50");
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpint (entry->change, ==, 3);
  g_assert_cmpstr (entry->at, ==, "2026-03-10T11:30:00Z");
  g_assert_cmpstr (entry->person, ==, "Jo");
  g_assert_true (entry->undone);
  g_assert_cmpuint (entry->fields->len, ==, 1);
  field = find_field (entry, "amount");
  g_assert_cmpstr (field->before, ==, "12.50");
  g_assert_cmpstr (field->after, ==, "0.05");
  entry = g_ptr_array_index (entries, 2);
  g_assert_cmpstr (entry->sort, ==, "edit");
  g_assert_cmpstr (entry->person, ==, "Sam");
  g_assert_false (entry->undone);
  g_assert_cmpstr (find_field (entry, "person")->after, ==, person);
  g_assert_null (find_field (entry, "person")->before);
  g_assert_null (find_field (entry, "made"));
  g_assert_null (find_field (entry, "archived"));

  all = rungs_workbook_history (workbook, NULL, NULL, 0, NULL);
  g_assert_cmpuint (all->len, ==, 4);
  two = rungs_workbook_history (workbook, NULL, NULL, 2, NULL);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GPtrArray **entries = data;
  g_autoptr (GError) error = NULL;

  *entries = rungs_workbook_history_finish (RUNGS_WORKBOOK (source), result, &error);
  g_assert_no_error (error);
}

/* A big import is told by its beginning, but of each of its records all is told. */
static void
test_history_of_import (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  RungsEdits *edits = rungs_edits_new ("Import");
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("feedback"));
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *entries = NULL;

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (RungsRecord) record = sample_record ("feedback", "words", "We wait", "voice", "said", NULL);

      rungs_edits_add (edits, record);
    }
  g_assert_true (rungs_workbook_write (workbook, edits, NULL, NULL));
  all = rungs_workbook_history (workbook, NULL, NULL, 0, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (((RungsHistoryEntry *) g_ptr_array_index (all, 0))->fields->len, >=, 5000);
  g_assert_cmpuint (((RungsHistoryEntry *) g_ptr_array_index (all, 0))->fields->len, <, 5010);
  records = rungs_workbook_list (workbook, query, 0, 0, NULL);
  for (guint i = 0; i < records->len; i += 500)
    {
      const char *id = rungs_record_id (g_ptr_array_index (records, i));

      rungs_workbook_history_async (workbook, rungs_kind_find ("feedback"), id, 0, NULL, told_cb, &entries);
      while (entries == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (entries->len, ==, 1);
      g_assert_cmpstr (find_field (g_ptr_array_index (entries, 0), "words")->after, ==, "We wait");
      g_clear_pointer (&entries, g_ptr_array_unref);
    }
}

static void
test_as_at (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-06-01T08:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *start = dump (workbook);
  g_autofree char *id = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *last = NULL;
  g_autofree char *end = NULL;

  id = add_record (workbook, "person", "known-as", "Ash", NULL);
  first = dump (workbook);
  /* Half past midnight in a British summer: the first of July, though not yet in UTC. */
  clock.day = "2026-06-30T23:30:00Z";
  set_field (workbook, "person", id, "known-as", "Bo");
  second = dump (workbook);
  clock.day = "2026-07-02T10:00:00Z";
  g_free (add_record (workbook, "feedback", "words", "We wait", NULL));
  last = dump (workbook);
  clock.day = "2026-07-20T10:00:00Z";
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  end = dump (workbook);
  {
    const struct
    {
      const char *date;
      const char *expected;
    } cases[] = {
      { "2026-05-31", start }, { "2026-06-01", first }, { "2026-06-30", first }, { "2026-07-01", second },
      /* The day of feedback is not known: it stands from the next thing that is. */
      { "2026-07-05", second }, { "2026-07-20", end }, { "2026-12-31", end },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (RungsWorkbook) then = rungs_workbook_as_at (workbook, cases[i].date, &error);
        g_autofree char *now = NULL;

        g_assert_no_error (error);
        g_assert_true (rungs_workbook_is_read_only (then));
        now = dump (then);
        g_test_message ("%s", cases[i].date);
        g_assert_cmpstr (now, ==, cases[i].expected);
        assert_sound (then);
        g_assert_finalize_object (g_steal_pointer (&then));
      }
  }
  g_assert_cmpstr (last, !=, end);

  /* As at today is what there is, also where the day is not known. */
  g_free (add_record (workbook, "feedback", "words", "We wait", NULL));
  g_free (end);
  end = dump (workbook);
  {
    g_autoptr (RungsWorkbook) now = rungs_workbook_as_at (workbook, "2026-07-20", NULL);
    g_autofree char *text = dump (now);

    g_assert_cmpstr (text, ==, end);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/journal/random/1", GUINT_TO_POINTER (1), test_random);
  g_test_add_data_func ("/journal/random/2", GUINT_TO_POINTER (20261122), test_random);
  g_test_add_func ("/journal/mixture", test_mixture);
  g_test_add_func ("/journal/take-back", test_take_back);
  g_test_add_func ("/journal/take-back-linked", test_take_back_linked);
  g_test_add_func ("/journal/coalescing", test_coalescing);
  g_test_add_func ("/journal/history", test_history);
  g_test_add_func ("/journal/history-of-import", test_history_of_import);
  g_test_add_func ("/journal/as-at", test_as_at);
  return g_test_run ();
}
