/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-typed-value.c: what somebody types for a field, links too, becomes what is kept, or a sentence that names the field.
 */
#include "config.h"

#include "typed-value.h"

#include <string.h>

#include "core-error.h"
#include "fixture.h"

/* "{tea}" and the like stand for ids. */
static const struct
{
  const char *kind;
  const char *field;
  const char *typed;
  const char *canonical; /* NULL for nothing, or for an error */
  const char *says;      /* how the error begins */
} value_cases[] = {
  { "person", "known-as", "  Sam ", "Sam" },
  { "person", "known-as", "", NULL },
  { "person", "roles", "buddy, worker", "worker,buddy" },
  { "person", "roles", "boss", NULL, "roles: " },
  { "meeting", "held-on", "22/11/2026", "2026-11-22" },
  { "meeting", "held-on", "someday", NULL, "held-on: " },
  { "placing", "activity", "{tea}", "{tea}" },
  { "placing", "activity", "Tea, and talk", "{tea}" },
  { "placing", "activity", " Tea, and talk ", "{tea}" },
  { "placing", "activity", "", NULL },
  { "placing", "activity", "Twice", NULL, "activity: " },
  { "placing", "activity", "Nowhere", NULL, "activity: " },
  { "feedback", "themes", "Old wood", "{wood}" },
  { "feedback", "themes", "Old wood, Old wood", "{wood}" },
  { "feedback", "themes", "Old wood\n{wood}", "{wood}" },
  { "feedback", "themes", " ; ", NULL },
  { "feedback", "themes", "Old wood, New wood", NULL, "themes: " },
};

static char *
with_ids (const char *text,
          const char *tea,
          const char *wood)
{
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "{tea}", tea, 0);
  g_string_replace (filled, "{wood}", wood, 0);
  return g_strdup (filled->str);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea, and talk", NULL);
  g_autofree char *wood = fixture_add (fixture, "theme", "name", "Old wood", NULL);

  g_free (fixture_add (fixture, "activity", "title", "Twice", NULL));
  g_free (fixture_add (fixture, "activity", "title", "Twice", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (value_cases); i++)
    {
      const RungsField *field = rungs_kind_field (rungs_kind_find (value_cases[i].kind), value_cases[i].field);
      g_autofree char *typed = with_ids (value_cases[i].typed, tea, wood);
      g_autofree char *expected = value_cases[i].canonical != NULL ? with_ids (value_cases[i].canonical, tea, wood) : NULL;
      g_autofree char *canonical = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (rungs_typed_value (fixture->workbook, field, typed, &canonical, &error), ==,
                       value_cases[i].says == NULL);
      g_assert_cmpstr (canonical, ==, expected);
      g_assert_cmpint (error != NULL, ==, value_cases[i].says != NULL);
      if (error != NULL && !g_str_has_prefix (error->message, value_cases[i].says))
        g_error ("“%s” does not begin with “%s”", error->message, value_cases[i].says);
    }
}

static void
test_allow (void)
{
  g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("person"), NULL);
  g_autoptr (RungsRecord) named = rungs_record_with (empty, "known-as", "Sam");
  g_autoptr (GError) error = NULL;

  g_assert_false (rungs_typed_record_allow (empty, &error));
  g_assert_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_RULE);
  g_assert_true (g_str_has_prefix (error->message, "known-as: "));
  g_clear_error (&error);
  g_assert_true (rungs_typed_record_allow (named, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/exchange/typed-value/values", Fixture, NULL, fixture_set_up, test_values, fixture_tear_down);
  g_test_add_func ("/exchange/typed-value/allow", test_allow);
  return g_test_run ();
}
