/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-supplied.c: what a new workbook already holds is whole and keeps every rule.
 */
#include "config.h"

#include <string.h>

#include "rules.h"
#include "supplied.h"

static GPtrArray *
supply (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 20, 0, 0);

  return rungs_supplied_records (now);
}

static guint
count (GPtrArray  *records,
       const char *kind,
       const char *field,
       const char *value)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const RungsRecord *record = g_ptr_array_index (records, i);

      if (strcmp (rungs_record_kind (record)->name, kind) == 0 &&
          (field == NULL || g_strcmp0 (rungs_record_get (record, field), value) == 0))
        n++;
    }

  return n;
}

static void
test_keeps_every_rule (void)
{
  g_autoptr (GPtrArray) records = supply ();

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GPtrArray) faults = rungs_rules_faults (g_ptr_array_index (records, i));

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpstr (rungs_record_get (g_ptr_array_index (records, i), "made"), ==, "2026-11-22T20:00:00Z");
    }
}

static void
test_ladder (void)
{
  static const char *const names[] = {
    "Coercion", "Educating", "Informing", "Consultation", "Engagement", "Co-design", "Co-production",
  };
  g_autoptr (GPtrArray) records = supply ();

  g_assert_cmpuint (count (records, "rung", NULL, NULL), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const RungsRecord *rung = g_ptr_array_index (records, i);
      g_autofree char *position = g_strdup_printf ("%u", i + 1);
      const RungsField *fields = rungs_record_kind (rung)->fields;

      g_assert_cmpstr (rungs_record_get (rung, "name"), ==, names[i]);
      g_assert_cmpstr (rungs_record_get (rung, "position"), ==, position);
      for (guint j = 0; fields[j].name != NULL; j++)
        g_assert_nonnull (rungs_record_get_nth (rung, j));
    }
  g_assert_cmpuint (count (records, "rung", "band", "to"), ==, 2);
  g_assert_cmpuint (count (records, "rung", "band", "for"), ==, 3);
  g_assert_cmpuint (count (records, "rung", "band", "with"), ==, 2);
}

static void
test_forum_questions_are_word_for_word (void)
{
  static const char *const questions[] = {
    "What have been your positive experiences of services?",
    "What would you change?",
    "What are the issues & barriers you face at the moment?",
    "How would you like to be involved to make change?",
  };
  g_autoptr (GPtrArray) records = supply ();

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    g_assert_cmpuint (count (records, "question", "text", questions[i]), ==, 1);
  g_assert_cmpuint (count (records, "question-set", NULL, NULL), ==, 3);
}

static void
test_parts_know_their_whole (void)
{
  g_autoptr (GPtrArray) records = supply ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const RungsRecord *record = g_ptr_array_index (records, i);
      const RungsKind *kind = rungs_record_kind (record);

      for (guint j = 0; kind->fields[j].name != NULL; j++)
        {
          if (kind->fields[j].links_to != NULL && rungs_record_get_nth (record, j) != NULL)
            g_assert_true (g_hash_table_contains (ids, rungs_record_get_nth (record, j)));
        }
      g_assert_true (g_hash_table_add (ids, (char *) rungs_record_id (record)));
    }
}

static void
test_the_rest (void)
{
  static const char *const stages[] = {
    "Raised", "Picked", "Planned", "In progress", "Learning", "Told", "Change", "Closed",
  };
  g_autoptr (GPtrArray) records = supply ();

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    g_assert_cmpuint (count (records, "stage", "name", stages[i]), ==, 1);
  g_assert_cmpuint (count (records, "stage", NULL, NULL), ==, G_N_ELEMENTS (stages));
  g_assert_cmpuint (count (records, "group", NULL, NULL), ==, 5);
  g_assert_cmpuint (count (records, "theme", "sort", "barrier"), >=, 5);
  g_assert_cmpuint (count (records, "theme", "sort", "shared"), >=, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/supplied/keeps-every-rule", test_keeps_every_rule);
  g_test_add_func ("/supplied/ladder", test_ladder);
  g_test_add_func ("/supplied/forum-questions", test_forum_questions_are_word_for_word);
  g_test_add_func ("/supplied/parts-know-their-whole", test_parts_know_their_whole);
  g_test_add_func ("/supplied/the-rest", test_the_rest);

  return g_test_run ();
}
