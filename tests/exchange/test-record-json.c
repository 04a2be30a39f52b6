/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-record-json.c: values of every type as JSON, and what an audience may not see left out.
 */
#include "config.h"

#include "record-json.h"

static const struct
{
  const char *kind;
  const char *field;
  const char *value;
  const char *json;
} value_cases[] = {
  { "person", "known-as", "Sam \"S\" <ö>\nB", "\"Sam \\\"S\\\" <ö>\\nB\"" },
  { "person", "known-as", NULL, "null" },
  { "person", "roles", "worker,buddy", "[\"worker\",\"buddy\"]" },
  { "person", "roles", NULL, "null" },
  { "rung", "position", "7", "7" },
  { "payment", "amount", "-12.50", "-12.5" },
  { "consent", "quotes", "yes", "true" },
  { "consent", "quotes", "no", "false" },
  { "consent", "quotes", NULL, "null" },
  { "placing", "answer", "7", "\"7\"" },
  { "placing", "placed-on", "2026-11-22", "\"2026-11-22\"" },
  { "feedback", "said-on", "2026-11", "\"2026-11\"" },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (value_cases); i++)
    {
      const RungsField *field = rungs_kind_field (rungs_kind_find (value_cases[i].kind), value_cases[i].field);
      g_autoptr (JsonNode) node = rungs_value_to_json (field, value_cases[i].value);
      g_autofree char *text = rungs_json_to_text (node, FALSE);

      g_assert_cmpstr (text, ==, value_cases[i].json);
    }
}

static void
test_record (void)
{
  const RungsKind *kind = rungs_kind_find ("person");
  g_autoptr (RungsRecord) empty = rungs_record_new (kind, NULL);
  g_autoptr (RungsRecord) record = rungs_record_with (empty, "notes", "marker");

  for (RungsAudience audience = RUNGS_AUDIENCE_PRIVATE; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
    {
      g_autoptr (JsonNode) node = rungs_record_to_json (record, audience);
      JsonObject *object = json_node_get_object (node);

      for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
        {
          const RungsField *field = rungs_kind_nth_field (kind, i);

          g_assert_cmpint (json_object_has_member (object, field->name), ==, field->seen_by >= audience);
        }
    }
}

static void
test_kinds (void)
{
  for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
    {
      g_autoptr (JsonNode) node = rungs_kind_to_json (*kind);
      JsonObject *object = json_node_get_object (node);

      g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, (*kind)->name);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "fields")), ==,
                        rungs_kind_n_fields (*kind));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/record-json/values", test_values);
  g_test_add_func ("/exchange/record-json/record", test_record);
  g_test_add_func ("/exchange/record-json/kinds", test_kinds);
  return g_test_run ();
}
