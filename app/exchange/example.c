/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * example.c: fills a new workbook with the example programme.
 */
#include "config.h"

#include "example.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "dates.h"
#include "exchange-error.h"
#include "ladder-words.h"
#include "reading.h"
#include "rules.h"
#include "value.h"

/* In the file that meson makes of data/example. */
GResource *rungs_example_get_resource (void);

/* In the order they are written. */
static const struct
{
  const char *subject;
  const char *label;
} steps[] = {
  { "people", N_("Add the people of the example") },
  { "meetings", N_("Add the meetings of the example") },
  { "enquiries", N_("Add the enquiries of the example") },
  { "ladder", N_("Place the work of the example on the ladder") },
  { "feedback", N_("Add the feedback of the example") },
  { "buddies", N_("Add the buddies of the example") },
  { "stories", N_("Add the case studies of the example") },
};

typedef struct
{
  RungsWorkbook *workbook;
  char *today;
  GHashTable *ids; /* key of a record -> its id */
} Filling;

static void
filling_clear (Filling *filling)
{
  g_clear_pointer (&filling->today, g_free);
  g_clear_pointer (&filling->ids, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, filling_clear)

static gboolean
fail (GError    **error,
      const char *what)
{
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
               /* Translators: %s is a part of the example programme's file that cannot be read */
               _("The example programme cannot be read at “%s”. Please install Rungs again."), what);

  return FALSE;
}

/* The working day nearest to DAYS after today. */
static char *
find_working_day (const char *today,
                  int         days)
{
  g_autofree char *day = rungs_date_add_days (today, days);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, day);
  switch (g_date_get_weekday (&date))
    {
    case G_DATE_SATURDAY:
      return rungs_date_add_days (day, -1);
    case G_DATE_SUNDAY:
      return rungs_date_add_days (day, 1);
    case G_DATE_BAD_WEEKDAY:
    case G_DATE_MONDAY:
    case G_DATE_TUESDAY:
    case G_DATE_WEDNESDAY:
    case G_DATE_THURSDAY:
    case G_DATE_FRIDAY:
    default:
      return g_steal_pointer (&day);
    }
}

static char *
name_season (const char *day)
{
  static const char *const seasons[] = {
    /* Translators: a season of the year, and %d is the year */
    N_("Winter %d"),
    /* Translators: a season of the year, and %d is the year */
    N_("Spring %d"),
    /* Translators: a season of the year, and %d is the year */
    N_("Summer %d"),
    /* Translators: a season of the year, and %d is the year */
    N_("Autumn %d"),
  };
  int month = atoi (day + strlen ("2026-"));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_(seasons[month % 12 / 3]), atoi (day));
#pragma GCC diagnostic pop
}

/* "@-45", "@-45/month", "@-45/season" */
static char *
read_date (const Filling *filling,
           const char    *text)
{
  char *end = NULL;
  int days = (int) g_ascii_strtoll (text + 1, &end, 10);
  g_autofree char *day = NULL;

  if (end == text + 1)
    return NULL;

  day = find_working_day (filling->today, days);
  if (strcmp (end, "") == 0)
    return g_steal_pointer (&day);
  if (strcmp (end, "/month") == 0)
    return g_strndup (day, strlen ("2026-11"));
  if (strcmp (end, "/season") == 0)
    return name_season (day);

  return NULL;
}

/* "#kit", "#stage:In progress" */
static char *
read_reference (const Filling *filling,
                const char    *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *kind = NULL;

  if (colon == NULL)
    return g_strdup (g_hash_table_lookup (filling->ids, text + 1));

  kind = g_strndup (text + 1, (gsize) (colon - text - 1));
  if (rungs_kind_find (kind) == NULL)
    return NULL;

  return rungs_workbook_resolve (filling->workbook, rungs_kind_find (kind), colon + 1, NULL);
}

/* What a text of the file stands for, or NULL where it leads nowhere. */
static char *
read_text (const Filling *filling,
           const char    *text)
{
  if (*text == '@')
    return read_date (filling, text);
  if (*text == '#')
    return read_reference (filling, text);

  return g_strdup (text);
}

static char *
read_set (const Filling    *filling,
          const RungsField *field,
          JsonArray        *members)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (members); i++)
    {
      char *text = read_text (filling, json_array_get_string_element (members, i));

      if (text == NULL)
        return NULL;
      g_ptr_array_add (texts, text);
    }
  g_ptr_array_add (texts, NULL);

  return rungs_value_set_join (field, (const char *const *) texts->pdata);
}

static char *
read_value (const Filling    *filling,
            const RungsField *field,
            JsonNode         *node,
            GError          **error)
{
  g_autofree char *text = NULL;
  char *canonical = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    text = read_set (filling, field, json_node_get_array (node));
  else
    text = read_text (filling, json_node_get_string (node));

  if (text == NULL)
    {
      g_autofree char *where = json_to_string (node, FALSE);

      fail (error, where);
      return NULL;
    }
  if (rungs_value_parse (field, text, &canonical, error) && canonical == NULL)
    fail (error, text);

  return canonical;
}

static RungsRecord *
read_record (const Filling *filling,
             JsonObject    *object,
             GError       **error)
{
  const char *kind_name = json_object_get_string_member_with_default (object, "kind", "");
  const char *key = json_object_get_string_member_with_default (object, "key", NULL);
  const RungsKind *kind = rungs_kind_find (kind_name);
  JsonObject *fields = json_object_get_object_member (object, "fields");
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (GList) names = NULL;

  if (kind == NULL || fields == NULL)
    {
      fail (error, kind_name);
      return NULL;
    }

  record = rungs_record_new (kind, key == NULL ? NULL : g_hash_table_lookup (filling->ids, key));
  names = json_object_get_members (fields);
  for (GList *l = names; l != NULL; l = l->next)
    {
      const RungsField *field = rungs_kind_field (kind, l->data);
      g_autofree char *value = NULL;
      RungsRecord *with;

      if (field == NULL)
        {
          fail (error, l->data);
          return NULL;
        }
      value = read_value (filling, field, json_object_get_member (fields, field->name), error);
      if (value == NULL)
        {
          g_prefix_error (error, "%s.%s: ", kind->name, field->name);
          return NULL;
        }
      with = rungs_record_with (record, field->name, value);
      rungs_record_unref (record);
      record = with;
    }

  return g_steal_pointer (&record);
}

/* A supplied record gets what the example says of it. */
static gboolean
change_record (const Filling *filling,
               JsonObject    *object,
               RungsEdits    *edits,
               GError       **error)
{
  g_autoptr (RungsRecord) record = read_record (filling, object, error);
  const char *of = json_object_get_string_member (object, "change");
  g_autofree char *id = record != NULL && *of == '#' ? read_reference (filling, of) : NULL;
  g_autoptr (GList) names = json_object_get_members (json_object_get_object_member (object, "fields"));

  if (record == NULL)
    return FALSE;
  if (id == NULL)
    return fail (error, of);
  for (GList *l = names; l != NULL; l = l->next)
    rungs_edits_set (edits, rungs_record_kind (record), id, l->data, rungs_record_get (record, l->data));
  return TRUE;
}

static gboolean
write_step (const Filling *filling,
            JsonArray     *records,
            const char    *label,
            GError       **error)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new (label);

  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonObject *object = json_array_get_object_element (records, i);
      g_autoptr (RungsRecord) record = NULL;

      if (json_object_has_member (object, "change"))
        {
          if (!change_record (filling, object, edits, error))
            return FALSE;
          continue;
        }
      record = read_record (filling, object, error);
      if (record == NULL)
        return FALSE;
      rungs_edits_add (edits, record);
    }

  return rungs_workbook_write (filling->workbook, g_steal_pointer (&edits), NULL, error);
}

static void
name_records (const Filling *filling,
              JsonArray     *records)
{
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonObject *object = json_array_get_object_element (records, i);
      const char *key = json_object_get_string_member_with_default (object, "key", NULL);

      if (key != NULL)
        g_hash_table_insert (filling->ids, g_strdup (key), g_uuid_string_random ());
    }
}

static JsonNode *
load_example (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  const char *data;
  gsize size;

  bytes = g_resource_lookup_data (rungs_example_get_resource (), "/org/rungs/example/example.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, data, (gssize) size, error))
    return NULL;

  return json_parser_steal_root (parser);
}

/**
 * rungs_example_fill:
 * @workbook: a workbook that was just made, which holds the supplied records
 * @now: the time it is: everything in the example happened or is due so many days from it
 * @error: what went wrong
 *
 * Writes the example programme, one change a subject, and lets undo end there: somebody who looks around takes back their
 * own steps only. If a step fails those before it stand: whoever made the workbook takes the file away again.
 *
 * Returns: %TRUE if the workbook holds the whole of it
 */
gboolean
rungs_example_fill (RungsWorkbook  *workbook,
                    GDateTime      *now,
                    GError        **error)
{
  g_autoptr (JsonNode) root = load_example (error);
  g_auto (Filling) filling = {
    workbook,
    rungs_date_today (now),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };

  if (root == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      JsonArray *records = json_object_get_array_member (json_node_get_object (root), steps[i].subject);

      if (records == NULL)
        return fail (error, steps[i].subject);
      name_records (&filling, records);
      if (!write_step (&filling, records, _(steps[i].label), error))
        return FALSE;
    }

  return rungs_workbook_end_undo (workbook, error);
}

/** rungs_example_mark: each page of @paper, without its parts, says at its foot that it is made up */
void
rungs_example_mark (RungsPaper *paper)
{
  const char *foot = rungs_paper_footer (paper);
  g_autofree char *words = g_strdup_printf ("%s. %s", rungs_ladder_example (), foot != NULL ? foot : "");

  rungs_paper_set_footer (paper, g_strchomp (words));
}
