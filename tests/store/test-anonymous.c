/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-anonymous.c: of what people say without a name, no time finer than the month is kept anywhere in the file.
 */
#include "config.h"

#include "support.h"

#include <string.h>

#define DAY "2026-03-09"

/* The bytes of the workbook and of its log. */
static gboolean
is_anywhere (const Place *place,
             const char  *text)
{
  static const char *const names[] = { "a.rungs", "a.rungs-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = place_file (place, names[i]);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      if (g_file_get_contents (path, &bytes, &length, NULL) && memmem (bytes, length, text, strlen (text)) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Every value of every table, numbers as text. */
static gboolean
is_in_tables (RungsWorkbook *workbook,
              const char    *text)
{
  g_autoptr (RungsStatement) tables =
      rungs_database_prepare (workbook->reader, "SELECT name FROM sqlite_schema WHERE type = 'table'", NULL);

  while (rungs_statement_step (tables, NULL) == RUNGS_STEP_ROW)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", rungs_statement_text (tables, 0));
      g_autoptr (RungsStatement) rows = rungs_database_prepare (workbook->reader, sql, NULL);

      while (rungs_statement_step (rows, NULL) == RUNGS_STEP_ROW)
        for (int i = 0; i < rungs_statement_n_columns (rows); i++)
          {
            gsize length = 0;
            gconstpointer bytes = rungs_statement_blob (rows, i, &length);

            if (bytes != NULL && memmem (bytes, length, text, strlen (text)) != NULL)
              return TRUE;
          }
    }
  return FALSE;
}

static void
test_no_day (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-01-15T10:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *theme = add_record (workbook, "theme", "name", "Buses", NULL);
  g_autofree char *typed = g_uuid_string_random ();
  g_autofree char *half_typed = g_uuid_string_random ();
  g_autofree char *id = NULL;
  g_autofree char *said_on = NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;

  /* The test itself can find a day where there is one. */
  g_assert_true (is_anywhere (&place, "2026-01-15"));
  g_assert_true (is_in_tables (workbook, "2026-01-15"));

  clock.day = DAY "T14:23:45Z";
  id = add_record (workbook, "feedback", "words", "We wait", "standing", "anonymous", "said-on", DAY, NULL);
  set_field (workbook, "feedback", id, "themes", theme);
  set_field (workbook, "feedback", id, "said-on", DAY);
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_free (rungs_workbook_redo (workbook, NULL));
  g_free (rungs_workbook_redo (workbook, NULL));
  set_field (workbook, "feedback", id, "voice", "said");
  g_free (rungs_workbook_undo (workbook, 3, &error));
  g_assert_no_error (error);

  /* Typed, in whatever order, with pauses in between. */
  type_field (workbook, "feedback", typed, "said-on", "9 Mar");
  clock.monotonic += 60 * G_USEC_PER_SEC;
  type_field (workbook, "feedback", typed, "said-on", DAY);
  clock.monotonic += 60 * G_USEC_PER_SEC;
  type_field (workbook, "feedback", typed, "words", "Nobody listens");
  clock.monotonic += 60 * G_USEC_PER_SEC;
  type_field (workbook, "feedback", typed, "said-on", DAY);
  type_field (workbook, "feedback", half_typed, "said-on", DAY);
  said_on = get_field (workbook, "feedback", typed, "said-on");
  g_assert_cmpstr (said_on, ==, "2026-03");
  made = get_field (workbook, "feedback", id, "made");
  g_assert_cmpstr (made, ==, "2026-03");

  g_assert_false (is_anywhere (&place, DAY));
  g_assert_false (is_anywhere (&place, "14:23"));
  g_assert_false (is_anywhere (&place, "9 Mar"));
  g_assert_false (is_in_tables (workbook, DAY));
  assert_sound (workbook);
  g_clear_object (&workbook);
  g_assert_false (is_anywhere (&place, DAY));
  g_assert_false (is_anywhere (&place, "14:23"));
}

/* Somebody who wants to be known may say on which day. */
static void
test_known_may_have_a_day (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *said_on = NULL;

  type_field (workbook, "feedback", id, "standing", "known");
  type_field (workbook, "feedback", id, "said-on", DAY);
  type_field (workbook, "feedback", id, "words", "We wait");
  said_on = get_field (workbook, "feedback", id, "said-on");
  g_assert_cmpstr (said_on, ==, DAY);
}

/* The two of Sam's, one added at once and one typed piece by piece, of which both are made anonymous. */
static void
change_minds (RungsWorkbook *workbook,
              Clock         *clock,
              const char    *sam,
              const char    *typed)
{
  static const char *const steps[][2] = {
    { "person", NULL }, { "standing", "known" }, { "said-on", DAY }, { "words", "Nobody listens" },
  };
  g_autofree char *id = add_record (workbook, "feedback", "words", "We wait", "standing", "known", "person", sam,
                                    "said-on", DAY, NULL);
  g_autofree char *person = NULL;

  set_field (workbook, "feedback", id, "said-on", "2026-03-19");
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      clock->monotonic += 60 * G_USEC_PER_SEC;
      type_field (workbook, "feedback", typed, steps[i][0], steps[i][1] != NULL ? steps[i][1] : sam);
    }
  clock->monotonic += 60 * G_USEC_PER_SEC;
  type_field (workbook, "feedback", typed, "standing", "anonymous");
  set_field (workbook, "feedback", id, "standing", "anonymous");

  /* A slip of the hand can be undone. */
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  person = get_field (workbook, "feedback", id, "person");
  g_assert_cmpstr (person, ==, sam);
  g_free (rungs_workbook_redo (workbook, NULL));
}

static void
copy_file (const Place *place,
           const char  *from,
           const char  *to)
{
  g_autofree char *source = place_file (place, from);
  g_autofree char *target = place_file (place, to);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (g_file_get_contents (source, &bytes, &length, NULL))
    g_assert_true (g_file_set_contents (target, bytes, (gssize) length, NULL));
}

/* @ends_well: whether the workbook was closed, or the power went */
static void
check_change_of_mind (gboolean ends_well)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-04-15T10:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *sam = add_record (workbook, "person", "known-as", "Sam", NULL);
  g_autofree char *typed = g_uuid_string_random ();
  g_autofree char *known = NULL;
  g_autofree char *day = NULL;
  g_autofree char *start = dump (workbook);
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  int n_steps = 0;

  change_minds (workbook, &clock, sam, typed);
  known = add_record (workbook, "feedback", "words", "We too", "standing", "known", "person", sam, "said-on",
                      "2026-03-21", NULL);
  end = dump (workbook);
  /* The test itself finds what is to be forgotten. */
  g_assert_true (is_in_tables (workbook, DAY));
  if (!ends_well)
    {
      copy_file (&place, "a.rungs", "b.rungs");
      copy_file (&place, "a.rungs-wal", "b.rungs-wal");
    }
  g_clear_object (&workbook);
  if (!ends_well)
    {
      copy_file (&place, "b.rungs", "a.rungs");
      copy_file (&place, "b.rungs-wal", "a.rungs-wal");
      g_assert_true (is_anywhere (&place, DAY));
    }
  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error);
  g_assert_no_error (error);
  g_assert_false (is_in_tables (workbook, DAY));
  g_assert_false (is_in_tables (workbook, "2026-03-19"));
  history = rungs_workbook_history (workbook, rungs_kind_find ("feedback"), typed, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, >, 1);
  for (guint i = 0; i < history->len; i++)
    {
      const RungsHistoryEntry *entry = g_ptr_array_index (history, i);

      for (guint j = 0; j < entry->fields->len; j++)
        g_assert_cmpstr (((const RungsHistoryField *) g_ptr_array_index (entry->fields, j))->field, !=, "person");
    }
  /* Who is known still keeps the day. */
  day = get_field (workbook, "feedback", known, "said-on");
  g_assert_cmpstr (day, ==, "2026-03-21");
  assert_sound (workbook);

  /* Undo and redo go all the way. */
  for (undone = dump (workbook); g_strcmp0 (undone, start) != 0; n_steps++)
    {
      g_free (rungs_workbook_undo (workbook, 0, &error));
      g_assert_no_error (error);
      g_free (undone);
      undone = dump (workbook);
    }
  g_assert_cmpint (n_steps, >, 5);
  for (int i = 0; i < n_steps; i++)
    {
      g_free (rungs_workbook_redo (workbook, &error));
      g_assert_no_error (error);
    }
  redone = dump (workbook);
  g_assert_cmpstr (redone, ==, end);
  assert_sound (workbook);
  g_clear_object (&workbook);
  g_assert_false (is_anywhere (&place, DAY));
  g_assert_false (is_anywhere (&place, "2026-03-19"));
  g_assert_true (is_anywhere (&place, "2026-03-21"));
}

/* Somebody who was known wants to be so no longer. */
static void
test_change_of_mind (void)
{
  check_change_of_mind (TRUE);
}

static void
test_change_of_mind_and_power_cut (void)
{
  check_change_of_mind (FALSE);
}

/* Records do not lie in the order in which they came. */
static void
test_no_order (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  static const char *const tables[] = { "feedback", "search" };

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *words = g_strdup_printf ("Number %02d", i);

      g_free (add_record (workbook, "feedback", "words", words, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      /* As SQLite finds them, in no asked order. */
      g_autofree char *sql = g_strdup_printf ("SELECT words FROM %s WHERE words GLOB 'Number *'", tables[i]);
      g_autoptr (RungsStatement) statement = rungs_database_prepare (workbook->reader, sql, NULL);
      g_autofree char *before = NULL;
      int n_in_order = 0;
      int n = 0;

      while (rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW)
        {
          n_in_order += g_strcmp0 (before, rungs_statement_text (statement, 0)) < 0;
          g_free (before);
          before = rungs_statement_dup_text (statement, 0);
          n++;
        }
      g_assert_cmpint (n, ==, 40);
      g_assert_cmpint (n_in_order, <, 36);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymous/no-day", test_no_day);
  g_test_add_func ("/anonymous/known-may-have-a-day", test_known_may_have_a_day);
  g_test_add_func ("/anonymous/change-of-mind", test_change_of_mind);
  g_test_add_func ("/anonymous/change-of-mind-and-power-cut", test_change_of_mind_and_power_cut);
  g_test_add_func ("/anonymous/no-order", test_no_order);
  return g_test_run ();
}
