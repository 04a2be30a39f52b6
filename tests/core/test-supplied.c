/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-supplied.c: what a new workbook already holds is whole and keeps every rule.
 */
#include "config.h"

#include <string.h>

#include "rules.h"
#include "supplied-ladders.h"
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

static const RungsRecord *
find (GPtrArray  *records,
      const char *kind,
      const char *field,
      const char *value,
      const char *ladder)
{
  for (guint i = 0; i < records->len; i++)
    {
      const RungsRecord *record = g_ptr_array_index (records, i);

      if (strcmp (rungs_record_kind (record)->name, kind) == 0 &&
          g_strcmp0 (rungs_record_get (record, field), value) == 0 &&
          (strcmp (kind, "rung") != 0 || g_strcmp0 (rungs_record_get (record, "ladder"), ladder) == 0))
        return record;
    }

  return NULL;
}

/* Each ladder whole, its rungs in order, and every word about them there. */
static void
test_ladders (void)
{
  static const struct
  {
    const char *name;
    gboolean is_main;
    const char *rungs[9];
    const char *bands[9];
  } ladders[] = {
    { "The ladder of co-production", TRUE,
      { "Coercion", "Educating", "Informing", "Consultation", "Engagement", "Co-design", "Co-production" },
      { "to", "to", "for", "for", "for", "with", "with" } },
    { "Arnstein's ladder of citizen participation", FALSE,
      { "Manipulation", "Therapy", "Informing", "Consultation", "Placation", "Partnership", "Delegated power",
        "Citizen control" },
      { "to", "to", "for", "for", "for", "with", "with", "with" } },
    { "IAP2 spectrum of public participation", FALSE,
      { "Inform", "Consult", "Involve", "Collaborate", "Empower" }, { NULL } },
  };
  static const char *const words[] = { "meaning", "easier", "example", "helps", "snakes" };
  g_autoptr (GPtrArray) records = supply ();
  guint n_rungs = 0;

  g_assert_cmpuint (count (records, "ladder", NULL, NULL), ==, G_N_ELEMENTS (ladders));
  for (gsize i = 0; i < G_N_ELEMENTS (ladders); i++)
    {
      const RungsRecord *ladder = find (records, "ladder", "name", ladders[i].name, NULL);
      const char *on = ladders[i].is_main ? "yes" : "no";

      g_assert_nonnull (ladder);
      g_assert_cmpstr (rungs_record_get (ladder, "main"), ==, on);
      g_assert_cmpstr (rungs_record_get (ladder, "shown"), ==, on);
      g_assert_nonnull (rungs_record_get (ladder, "credit"));
      g_assert_nonnull (rungs_record_get (ladder, "source"));
      for (guint j = 0; ladders[i].rungs[j] != NULL; j++, n_rungs++)
        {
          g_autofree char *position = g_strdup_printf ("%u", j + 1);
          const RungsRecord *rung =
            find (records, "rung", "position", position, ladders[i].is_main ? NULL : rungs_record_id (ladder));

          g_assert_nonnull (rung);
          g_assert_cmpstr (rungs_record_get (rung, "name"), ==, ladders[i].rungs[j]);
          g_assert_cmpstr (rungs_record_get (rung, "band"), ==, ladders[i].bands[j]);
          g_assert_cmpint (rungs_record_is_archived (rung), ==, !ladders[i].is_main);
          for (guint k = 0; k < G_N_ELEMENTS (words); k++)
            g_assert_nonnull (rungs_record_get (rung, words[k]));
        }
    }
  g_assert_cmpuint (count (records, "rung", NULL, NULL), ==, n_rungs);
}

/* What was supplied is found again whatever people called it since. */
static void
test_supplied_again (void)
{
  g_autoptr (GPtrArray) records = supply ();
  const RungsRecord *arnstein = find (records, "ladder", "name", "Arnstein's ladder of citizen participation", NULL);
  g_autoptr (RungsRecord) renamed = rungs_record_with (arnstein, "name", "Who has the power");
  g_autoptr (RungsRecord) own = rungs_record_new (rungs_kind_find ("ladder"), NULL);
  g_autoptr (RungsRecord) ladder = rungs_supplied_ladder (renamed);
  g_autoptr (RungsRecord) main_ladder = rungs_supplied_ladder (NULL);
  g_autoptr (RungsRecord) eighth = rungs_supplied_rung (renamed, 8);
  g_autoptr (RungsRecord) fourth = rungs_supplied_rung (NULL, 4);

  g_assert_cmpstr (rungs_record_get (ladder, "name"), ==, "Arnstein's ladder of citizen participation");
  g_assert_cmpstr (rungs_record_get (main_ladder, "main"), ==, "yes");
  g_assert_cmpstr (rungs_record_get (eighth, "name"), ==, "Citizen control");
  g_assert_cmpstr (rungs_record_get (fourth, "name"), ==, "Consultation");
  g_assert_null (rungs_supplied_rung (NULL, 8));
  g_assert_null (rungs_supplied_rung (NULL, 0));
  g_assert_null (rungs_supplied_ladder (own));
  g_assert_null (rungs_supplied_rung (own, 1));
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
  g_test_add_func ("/supplied/ladders", test_ladders);
  g_test_add_func ("/supplied/supplied-again", test_supplied_again);
  g_test_add_func ("/supplied/forum-questions", test_forum_questions_are_word_for_word);
  g_test_add_func ("/supplied/parts-know-their-whole", test_parts_know_their_whole);
  g_test_add_func ("/supplied/the-rest", test_the_rest);

  return g_test_run ();
}
