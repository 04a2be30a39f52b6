/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-record.c: a record is a value that never changes.
 */
#include "config.h"

#include <string.h>

#include "record.h"

static void
test_new (void)
{
  const RungsKind *kind = rungs_kind_find ("person");
  g_autoptr (RungsRecord) a = rungs_record_new (kind, NULL);
  g_autoptr (RungsRecord) b = rungs_record_new (kind, NULL);
  g_autoptr (RungsRecord) c = rungs_record_new (kind, "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f");

  g_assert_true (rungs_record_kind (a) == kind);
  g_assert_true (g_uuid_string_is_valid (rungs_record_id (a)));
  /* Version 4: random, and telling no time. */
  g_assert_cmpint (rungs_record_id (a)[14], ==, '4');
  g_assert_cmpstr (rungs_record_id (a), !=, rungs_record_id (b));
  g_assert_cmpstr (rungs_record_id (c), ==, "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f");
  g_assert_null (rungs_record_get (a, "known-as"));
  g_assert_false (rungs_record_is_archived (a));
}

static void
test_with_leaves_the_old (void)
{
  g_autoptr (RungsRecord) before = rungs_record_new (rungs_kind_find ("person"), NULL);
  g_autoptr (RungsRecord) after = rungs_record_with (before, "known-as", "Robin");
  g_autoptr (RungsRecord) emptied = rungs_record_with (after, "known-as", "");
  g_autoptr (RungsRecord) archived = rungs_record_with (after, "archived", "yes");

  g_assert_null (rungs_record_get (before, "known-as"));
  g_assert_cmpstr (rungs_record_get (after, "known-as"), ==, "Robin");
  g_assert_cmpstr (rungs_record_get_nth (after, 0), ==, "Robin");
  g_assert_null (rungs_record_get (emptied, "known-as"));
  g_assert_true (rungs_record_is_archived (archived));
  g_assert_false (rungs_record_is_archived (after));

  g_assert_true (rungs_record_equal (before, emptied));
  g_assert_true (rungs_record_equal (after, after));
  g_assert_false (rungs_record_equal (before, after));
  g_assert_false (rungs_record_equal (before, NULL));
  g_assert_false (rungs_record_equal (after, archived));
}

static void
test_equal_needs_one_kind (void)
{
  g_autoptr (RungsRecord) theme = rungs_record_new (rungs_kind_find ("theme"), "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f");
  g_autoptr (RungsRecord) question_set =
    rungs_record_new (rungs_kind_find ("question-set"), "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f");

  g_assert_false (rungs_record_equal (theme, question_set));
}

static void
test_take_values (void)
{
  const RungsKind *kind = rungs_kind_find ("theme");
  char **values = g_new0 (char *, rungs_kind_n_fields (kind));
  g_autoptr (RungsRecord) record = NULL;

  values[0] = g_strdup ("Kindness");
  values[1] = g_strdup ("");
  values[rungs_kind_field_index (kind, "id")] = g_uuid_string_random ();
  record = rungs_record_take_values (kind, values);

  g_assert_cmpstr (rungs_record_get (record, "name"), ==, "Kindness");
  g_assert_null (rungs_record_get (record, "sort"));
  g_assert_cmpstr (rungs_record_get (record, "archived"), ==, "no");
}

static void
test_boxed (void)
{
  GValue value = G_VALUE_INIT;
  g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find ("theme"), NULL);

  g_value_init (&value, RUNGS_TYPE_RECORD);
  g_value_set_boxed (&value, record);
  g_assert_true (g_value_get_boxed (&value) == record);
  g_value_unset (&value);
  g_assert_nonnull (rungs_record_id (record));
}

static void
test_title (void)
{
  static const struct
  {
    const char *kind, *field, *value, *title;
  } rows[] = {
    { "person", "known-as", "Robin", "Robin" },
    { "person", "notes", "Nothing of this may stand in a list", "Person" },
    { "feedback", "words", "First line\nsecond line", "First line…" },
    { "feedback", "words",
      "This goes on for much longer than any list could show, because somebody had a great deal to say about "
      "waiting rooms",
      "This goes on for much longer than any list could show, because somebody had a great deal to say…" },
    { "placing", "view", "lived", "People with lived experience" },
    { "aim", "why", "Because it is ours", "Because it is ours" },
    { "attendance", "person", "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f", "Person at a meeting" },
    { "support", "during", "Nothing of this may stand in a list", "Support around a meeting" },
    { "theme", NULL, NULL, "Theme" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find (rows[i].kind), NULL);
      g_autoptr (RungsRecord) record = NULL;
      g_autofree char *title = NULL;

      record = rows[i].field == NULL ? rungs_record_ref (empty)
                                     : rungs_record_with (empty, rows[i].field, rows[i].value);
      title = rungs_record_title (record);
      g_assert_cmpstr (title, ==, rows[i].title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/with-leaves-the-old", test_with_leaves_the_old);
  g_test_add_func ("/record/equal-needs-one-kind", test_equal_needs_one_kind);
  g_test_add_func ("/record/take-values", test_take_values);
  g_test_add_func ("/record/boxed", test_boxed);
  g_test_add_func ("/record/title", test_title);

  return g_test_run ();
}
