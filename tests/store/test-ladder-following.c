/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-following.c: a placing keeps what its rung was called, stands on a rung that is there, and the rungs of a ladder
 * come and go with it.
 */
#include "config.h"

#include <string.h>

#include "support.h"

/* The id of the ladder that was made by @maker. */
static char *
find_ladder (RungsWorkbook *workbook,
             const char    *maker)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM ladder WHERE credit LIKE '%%%s%%'", maker);
  char *id = rungs_database_text (workbook->reader, sql, NULL);

  g_assert_nonnull (id);
  return id;
}

static char *
find_rung (RungsWorkbook *workbook,
           const char    *ladder,
           int            position)
{
  g_autofree char *of = ladder == NULL ? g_strdup ("IS NULL") : g_strdup_printf ("= '%s'", ladder);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM rung WHERE ladder %s AND position = %d", of, position);

  return rungs_database_text (workbook->reader, sql, NULL);
}

static void
assert_called (RungsWorkbook *workbook,
               const char    *placing,
               const char    *name)
{
  g_autofree char *called = get_field (workbook, "placing", placing, "called");

  g_assert_cmpstr (called, ==, name);
}

static void
refuse (RungsWorkbook *workbook,
        RungsEdits    *edits,
        const char    *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rungs_workbook_write (workbook, edits, NULL, &error), <=, 0);
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

static RungsEdits *
setting (const char *kind,
         const char *id,
         const char *field,
         const char *value)
{
  RungsEdits *edits = rungs_edits_new ("Set");

  rungs_edits_set (edits, rungs_kind_find (kind), id, field, value);
  return edits;
}

static void
test_called (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *activity = add_record (workbook, "activity", "title", "Newsletter", NULL);
  g_autofree char *placing =
      add_record (workbook, "placing", "activity", activity, "view", "lived", "answer", "4", "people", "3", NULL);
  g_autofree char *unsure = add_record (workbook, "placing", "activity", activity, "view", "board", "answer", "unsure", NULL);
  g_autofree char *brought = add_record (workbook, "placing", "activity", activity, "view", "board", "answer", "4", "called",
                                         "Asking people", NULL);
  g_autofree char *fourth = find_rung (workbook, NULL, 4);
  g_autofree char *people = NULL;

  assert_called (workbook, placing, "Consultation");
  assert_called (workbook, unsure, NULL);
  assert_called (workbook, brought, "Asking people");

  /* Another name for the rung, another view, a reason: none of them changes what it was called. */
  set_field (workbook, "rung", fourth, "name", "Asking");
  set_field (workbook, "placing", placing, "because", "We were asked");
  set_field (workbook, "placing", placing, "view", "mixed");
  assert_called (workbook, placing, "Consultation");

  set_field (workbook, "placing", placing, "answer", "5");
  assert_called (workbook, placing, "Engagement");
  set_field (workbook, "placing", placing, "answer", "depends");
  assert_called (workbook, placing, NULL);
  set_field (workbook, "placing", placing, "answer", "4");
  assert_called (workbook, placing, "Asking");
  set_field (workbook, "placing", brought, "answer", "7");
  assert_called (workbook, brought, "Co-production");

  people = get_field (workbook, "placing", placing, "people");
  g_assert_cmpstr (people, ==, "3");

  /* One step of undo takes the move and the name back. */
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  assert_called (workbook, brought, "Asking people");
  assert_sound (workbook);
}

/* The main ladder has seven rungs, also where it is named as others are. */
static void
test_main_by_name (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *activity = add_record (workbook, "activity", "title", "Newsletter", NULL);
  g_autofree char *main_ladder = rungs_database_text (workbook->reader, "SELECT id FROM ladder WHERE main = 1", NULL);
  g_autofree char *spectrum = find_ladder (workbook, "IAP2");
  g_autofree char *seventh =
      add_record (workbook, "placing", "activity", activity, "ladder", main_ladder, "view", "lived", "answer", "7", NULL);
  g_autofree char *eighth_rung = add_record (workbook, "rung", "ladder", spectrum, "position", "8", "name", "Beyond", NULL);
  g_autofree char *eighth =
      add_record (workbook, "placing", "activity", activity, "ladder", spectrum, "view", "lived", "answer", "8", NULL);

  assert_called (workbook, seventh, "Co-production");
  assert_called (workbook, eighth, "Beyond");
  refuse (workbook, setting ("placing", eighth, "ladder", main_ladder), "seven rungs");
  refuse (workbook, setting ("rung", eighth_rung, "ladder", main_ladder), "from 1 to 7");
  assert_sound (workbook);
}

static void
test_other_ladder (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *activity = add_record (workbook, "activity", "title", "Newsletter", NULL);
  g_autofree char *arnstein = find_ladder (workbook, "Arnstein (1969), J");
  g_autofree char *spectrum = find_ladder (workbook, "IAP2");
  g_autofree char *main_ladder = find_ladder (workbook, "Think Local");
  g_autofree char *eighth = add_record (workbook, "placing", "activity", activity, "view", "lived", "answer", "8", "ladder",
                                        arnstein, NULL);
  g_autofree char *fifth = add_record (workbook, "placing", "activity", activity, "view", "lived", "answer", "5", "ladder",
                                       spectrum, NULL);
  g_autofree char *on_main = add_record (workbook, "placing", "activity", activity, "view", "lived", "answer", "5", "ladder",
                                         main_ladder, NULL);
  g_autofree char *ladder = get_field (workbook, "placing", on_main, "ladder");

  assert_called (workbook, eighth, "Citizen control");
  assert_called (workbook, fifth, "Empower");
  assert_called (workbook, on_main, "Engagement");
  g_assert_null (ladder);

  refuse (workbook, setting ("placing", fifth, "answer", "6"), "5 rungs");
  refuse (workbook, setting ("placing", eighth, "ladder", spectrum), "5 rungs");
  refuse (workbook, setting ("placing", eighth, "ladder", NULL), "seven rungs");
  refuse (workbook, setting ("placing", on_main, "answer", "8"), "seven rungs");

  /* What is typed there waits as a draft, as anything that a rule does not allow. */
  type_field (workbook, "placing", fifth, "answer", "8");
  assert_called (workbook, fifth, "Empower");
  type_field (workbook, "placing", fifth, "answer", "1");
  assert_called (workbook, fifth, "Inform");
  assert_sound (workbook);
}

static gint64
count_in_use (RungsWorkbook *workbook,
              const char    *ladder)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM rung WHERE ladder = '%s' AND archived = 0", ladder);

  return rungs_database_number (workbook->reader, sql, NULL);
}

static void
test_switching (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *arnstein = find_ladder (workbook, "Arnstein (1969), J");
  g_autofree char *before = dump (workbook);
  g_autofree char *after = NULL;

  g_assert_cmpint (count_in_use (workbook, arnstein), ==, 0);
  set_field (workbook, "ladder", arnstein, "shown", "yes");
  g_assert_cmpint (count_in_use (workbook, arnstein), ==, 8);
  assert_sound (workbook);
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  after = dump (workbook);
  g_assert_cmpstr (before, ==, after);
  g_free (rungs_workbook_redo (workbook, NULL));
  g_assert_cmpint (count_in_use (workbook, arnstein), ==, 8);
  set_field (workbook, "ladder", arnstein, "about", "For comparing");
  g_assert_cmpint (count_in_use (workbook, arnstein), ==, 8);
  set_field (workbook, "ladder", arnstein, "shown", "no");
  g_assert_cmpint (count_in_use (workbook, arnstein), ==, 0);
  assert_sound (workbook);
}

static void
test_one_main_ladder (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *arnstein = find_ladder (workbook, "Arnstein (1969), J");
  g_autofree char *main_ladder = find_ladder (workbook, "Think Local");
  g_autofree char *own = add_record (workbook, "ladder", "name", "Our own", "shown", "yes", NULL);
  g_autofree char *rung = add_record (workbook, "rung", "position", "1", "name", "Ground", "ladder", own, NULL);
  g_autofree char *spare = add_record (workbook, "rung", "position", "7", "name", "Top", "ladder", main_ladder, NULL);
  g_autofree char *ladder = get_field (workbook, "rung", spare, "ladder");
  g_autoptr (RungsRecord) another = sample_record ("ladder", "name", "Another", "main", "yes", "shown", "yes", NULL);
  g_autoptr (RungsRecord) too_high = sample_record ("rung", "name", "Too high", "position", "9", "ladder", own, NULL);
  RungsEdits *second = rungs_edits_new ("Add");
  RungsEdits *ninth = rungs_edits_new ("Add");

  g_assert_nonnull (rung);
  g_assert_null (ladder);
  set_field (workbook, "ladder", arnstein, "shown", "yes");
  refuse (workbook, setting ("ladder", arnstein, "main", "yes"), "keeps its one ladder");
  refuse (workbook, setting ("ladder", main_ladder, "main", "no"), "keeps its one ladder");
  refuse (workbook, setting ("ladder", main_ladder, "shown", "no"), "always");
  rungs_edits_add (second, another);
  refuse (workbook, second, "keeps its one ladder");
  rungs_edits_add (ninth, too_high);
  refuse (workbook, ninth, "eight rungs");
  set_field (workbook, "ladder", main_ladder, "bands", "no");
  assert_sound (workbook);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ladder-following/called", test_called);
  g_test_add_func ("/ladder-following/main-by-name", test_main_by_name);
  g_test_add_func ("/ladder-following/other-ladder", test_other_ladder);
  g_test_add_func ("/ladder-following/switching", test_switching);
  g_test_add_func ("/ladder-following/one-main-ladder", test_one_main_ladder);
  return g_test_run ();
}
