/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-json.c: records, values and kinds as JSON: field names as on the command line, empty fields null, sets arrays,
 * numbers numbers, flags booleans, dates ISO 8601.
 */
#include "config.h"

#include "record-json.h"

#include "value.h"

static JsonNode *
set_to_json (const char *canonical)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_auto (GStrv) members = rungs_value_set_members (canonical);

  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    json_array_add_string_element (array, members[i]);
  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
number_to_json (const RungsField *field,
                const char       *canonical)
{
  if (field->decimals == 0)
    return json_node_init_int (json_node_alloc (), g_ascii_strtoll (canonical, NULL, 10));
  return json_node_init_double (json_node_alloc (), g_ascii_strtod (canonical, NULL));
}

/**
 * rungs_value_to_json:
 * @field: a field
 * @canonical: (nullable): its canonical text
 *
 * Returns: (transfer full): the value; null where nothing was said
 */
JsonNode *
rungs_value_to_json (const RungsField *field,
                     const char       *canonical)
{
  if (canonical == NULL)
    return json_node_init_null (json_node_alloc ());

  switch (field->type)
    {
    case RUNGS_FIELD_NUMBER:
      return number_to_json (field, canonical);
    case RUNGS_FIELD_FLAG:
      return json_node_init_boolean (json_node_alloc (), g_str_equal (canonical, "yes"));
    case RUNGS_FIELD_SET:
      return set_to_json (canonical);
    case RUNGS_FIELD_TEXT:
    case RUNGS_FIELD_LONG_TEXT:
    case RUNGS_FIELD_DATE:
    case RUNGS_FIELD_MONTH:
    case RUNGS_FIELD_CHOICE:
    case RUNGS_FIELD_LINK:
    default:
      return json_node_init_string (json_node_alloc (), canonical);
    }
}

/**
 * rungs_record_to_json:
 * @record: a record
 * @audience: who it is for; %RUNGS_AUDIENCE_PRIVATE: this laptop's own screen
 *
 * Returns: (transfer full): an object of those fields that the audience may see
 */
JsonNode *
rungs_record_to_json (const RungsRecord *record,
                      RungsAudience      audience)
{
  const RungsKind *kind = rungs_record_kind (record);
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);

      if (rungs_field_seen_by (field, audience))
        json_object_set_member (object, field->name, rungs_value_to_json (field, rungs_record_get_nth (record, i)));
    }
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
choices_to_json (const RungsField *field)
{
  g_autoptr (JsonArray) array = NULL;

  if (field->choices == NULL)
    return json_node_init_null (json_node_alloc ());

  array = json_array_new ();
  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      g_autoptr (JsonObject) object = json_object_new ();

      json_object_set_string_member (object, "token", choice->token);
      json_object_set_string_member (object, "label", rungs_field_choice_label (field, choice->token));
      json_array_add_object_element (array, g_steal_pointer (&object));
    }
  return json_node_init_array (json_node_alloc (), array);
}

/**
 * rungs_field_to_json:
 * @field: a field
 *
 * Returns: (transfer full): an object that tells all about the field
 */
JsonNode *
rungs_field_to_json (const RungsField *field)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "name", field->name);
  json_object_set_string_member (object, "type", rungs_field_type_name (field));
  json_object_set_string_member (object, "label", rungs_field_label (field));
  rungs_json_set_text (object, "hint", rungs_field_hint (field));
  json_object_set_boolean_member (object, "required", (field->flags & RUNGS_FIELD_REQUIRED) != 0);
  json_object_set_boolean_member (object, "built-in", (field->flags & RUNGS_FIELD_BUILT_IN) != 0);
  json_object_set_string_member (object, "seen-by", rungs_audience_name (field->seen_by));
  json_object_set_member (object, "choices", choices_to_json (field));
  rungs_json_set_text (object, "links-to", field->links_to);
  return json_node_init_object (json_node_alloc (), object);
}

/**
 * rungs_kind_to_json:
 * @kind: a kind
 *
 * Returns: (transfer full): an object that tells all about the kind and its fields
 */
JsonNode *
rungs_kind_to_json (const RungsKind *kind)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) fields = json_array_new ();

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    json_array_add_element (fields, rungs_field_to_json (rungs_kind_nth_field (kind, i)));

  json_object_set_string_member (object, "name", kind->name);
  json_object_set_string_member (object, "title", rungs_kind_title (kind));
  json_object_set_string_member (object, "plural", rungs_kind_plural (kind));
  json_object_set_string_member (object, "about", rungs_kind_about (kind));
  rungs_json_set_text (object, "belongs-to", kind->belongs_to);
  json_object_set_array_member (object, "fields", g_steal_pointer (&fields));
  return json_node_init_object (json_node_alloc (), object);
}

/**
 * rungs_json_set_text:
 * @object: an object
 * @member: a name in it
 * @text: (nullable): its text, or %NULL for null
 */
void
rungs_json_set_text (JsonObject *object,
                     const char *member,
                     const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

/**
 * rungs_json_to_text:
 * @node: a node
 * @pretty: over several lines, indented
 *
 * Returns: (transfer full): the JSON of it, without a line break at its end
 */
char *
rungs_json_to_text (JsonNode *node,
                    gboolean  pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, pretty);
  json_generator_set_root (generator, node);
  return json_generator_to_data (generator, NULL);
}
