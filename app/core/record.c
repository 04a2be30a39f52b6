/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record.c: one record as a value: its kind, its id and the canonical text of each field.
 */
#include "config.h"

#include "record.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "value.h"

/* So long a title still fits a line of a list; the record itself has the rest. */
#define MAX_TITLE_CHARACTERS 100

struct _RungsRecord
{
  const RungsKind *kind;
  char **values; /* one a field, in the order of rungs_kind_nth_field(); NULL where nothing was said */
  guint n_values;
};

G_DEFINE_BOXED_TYPE (RungsRecord, rungs_record, rungs_record_ref, rungs_record_unref)

static void
clear_record (gpointer data)
{
  RungsRecord *record = data;

  for (guint i = 0; i < record->n_values; i++)
    g_free (record->values[i]);
  g_free (record->values);
}

static RungsRecord *
take_record (const RungsKind *kind,
             char           **values)
{
  RungsRecord *record = g_atomic_rc_box_new0 (RungsRecord);

  record->kind = kind;
  record->values = values;
  record->n_values = rungs_kind_n_fields (kind);

  return record;
}

static void
set_value (char      **values,
           int         index,
           const char *value)
{
  g_free (values[index]);
  values[index] = value == NULL || *value == '\0' ? NULL : g_strdup (value);
}

/**
 * rungs_record_new:
 * @kind: a kind
 * @id: (nullable): the id it will have, or %NULL for a new random one
 *
 * Returns: (transfer full): a record that says nothing yet
 */
RungsRecord *
rungs_record_new (const RungsKind *kind,
                  const char      *id)
{
  char **values;
  g_autofree char *new_id = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  if (id == NULL)
    id = new_id = g_uuid_string_random ();

  values = g_new0 (char *, rungs_kind_n_fields (kind));
  set_value (values, rungs_kind_field_index (kind, "id"), id);
  set_value (values, rungs_kind_field_index (kind, "archived"), "no");

  return take_record (kind, values);
}

/**
 * rungs_record_take_values:
 * @kind: a kind
 * @values: (transfer full): canonical text of every field in the order of rungs_kind_nth_field(), %NULL or empty where
 *   nothing was said; as many as rungs_kind_n_fields() says
 *
 * Returns: (transfer full): the record that has these values
 */
RungsRecord *
rungs_record_take_values (const RungsKind *kind,
                          char           **values)
{
  guint n_values;
  int archived;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  n_values = rungs_kind_n_fields (kind);
  for (guint i = 0; i < n_values; i++)
    {
      if (values[i] != NULL && *values[i] == '\0')
        g_clear_pointer (&values[i], g_free);
    }

  archived = rungs_kind_field_index (kind, "archived");
  if (values[archived] == NULL)
    values[archived] = g_strdup ("no");

  return take_record (kind, values);
}

/** rungs_record_ref: Returns: (transfer full): the same record, held once more */
RungsRecord *
rungs_record_ref (RungsRecord *record)
{
  return g_atomic_rc_box_acquire (record);
}

/** rungs_record_unref: @record: (transfer full): a record that is held no longer */
void
rungs_record_unref (RungsRecord *record)
{
  g_atomic_rc_box_release_full (record, clear_record);
}

/** rungs_record_kind: Returns: the kind of the record */
const RungsKind *
rungs_record_kind (const RungsRecord *record)
{
  return record->kind;
}

/** rungs_record_id: Returns: (transfer none): the record's id */
const char *
rungs_record_id (const RungsRecord *record)
{
  return rungs_record_get (record, "id");
}

/**
 * rungs_record_get:
 * @record: a record
 * @field: the name of one of its fields
 *
 * Returns: (transfer none) (nullable): the canonical text of the field, or %NULL where nothing was said
 */
const char *
rungs_record_get (const RungsRecord *record,
                  const char        *field)
{
  int index = rungs_kind_field_index (record->kind, field);

  g_return_val_if_fail (index >= 0, NULL);

  return record->values[index];
}

/**
 * rungs_record_get_nth:
 * @record: a record
 * @nth: the place of a field, as for rungs_kind_nth_field()
 *
 * Returns: (transfer none) (nullable): the canonical text of the field, or %NULL where nothing was said
 */
const char *
rungs_record_get_nth (const RungsRecord *record,
                      guint              nth)
{
  g_return_val_if_fail (nth < record->n_values, NULL);

  return record->values[nth];
}

/** rungs_record_is_archived: Returns: %TRUE if the record was put away */
gboolean
rungs_record_is_archived (const RungsRecord *record)
{
  return g_strcmp0 (rungs_record_get (record, "archived"), "yes") == 0;
}

/**
 * rungs_record_with:
 * @record: a record
 * @field: the name of one of its fields
 * @value: (nullable): canonical text, or %NULL to say nothing
 *
 * Returns: (transfer full): a record like @record in all but this field
 */
RungsRecord *
rungs_record_with (const RungsRecord *record,
                   const char        *field,
                   const char        *value)
{
  int index = rungs_kind_field_index (record->kind, field);
  char **values;

  g_return_val_if_fail (index >= 0, NULL);

  values = g_new0 (char *, record->n_values);
  for (guint i = 0; i < record->n_values; i++)
    values[i] = g_strdup (record->values[i]);
  set_value (values, index, value);

  return take_record (record->kind, values);
}

/**
 * rungs_record_take_with:
 * @record: (transfer full): a record
 * @field: the name of one of its fields
 * @value: (nullable): canonical text, or %NULL to say nothing
 *
 * Returns: (transfer full): a record like @record in all but this field, in its place
 */
RungsRecord *
rungs_record_take_with (RungsRecord *record,
                        const char  *field,
                        const char  *value)
{
  RungsRecord *changed = rungs_record_with (record, field, value);

  rungs_record_unref (record);
  return changed;
}

/** rungs_record_equal: Returns: %TRUE if both are of one kind and say the same in every field */
gboolean
rungs_record_equal (const RungsRecord *a,
                    const RungsRecord *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->kind != b->kind)
    return FALSE;

  for (guint i = 0; i < a->n_values; i++)
    {
      if (g_strcmp0 (a->values[i], b->values[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  char *end;

  if (g_utf8_strlen (line, -1) <= MAX_TITLE_CHARACTERS)
    {
      if (line[0] == text[0] && text[strlen (line)] == '\0')
        return g_steal_pointer (&line);
      return g_strconcat (line, "…", NULL);
    }

  end = g_utf8_offset_to_pointer (line, MAX_TITLE_CHARACTERS);
  while (end > line && *end != ' ')
    end--;
  if (end == line)
    end = g_utf8_offset_to_pointer (line, MAX_TITLE_CHARACTERS);
  *end = '\0';

  return g_strconcat (g_strchomp (line), "…", NULL);
}

/**
 * rungs_record_title:
 * @record: a record
 *
 * What stands for the record in a list: the first line of its title. Where the title is the link to another record,
 * which a value does not know, or is empty, something else the record says stands in for it, and at the last the name
 * of its kind. Nothing private stands in.
 *
 * Returns: (transfer full): words that are never empty
 */
char *
rungs_record_title (const RungsRecord *record)
{
  const RungsField *title = rungs_kind_title_field (record->kind);
  const char *value = rungs_record_get (record, title->name);

  if (value != NULL && title->type != RUNGS_FIELD_LINK)
    {
      g_autofree char *words = rungs_value_display (title, value);

      return shorten (words);
    }

  for (guint i = 0; record->kind->fields[i].name != NULL; i++)
    {
      const RungsField *field = &record->kind->fields[i];
      g_autofree char *words = NULL;

      if (record->values[i] == NULL || !rungs_field_is_searched (field))
        continue;
      words = rungs_value_display (field, record->values[i]);
      return shorten (words);
    }

  return g_strdup (rungs_kind_title (record->kind));
}
