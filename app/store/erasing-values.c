/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-values.c: what one value of one row says after an erasure. It is asked of the rows as they stand and of every state that
 * the journal tells of, and looks at nothing else, so that all of them still fit.
 */
#include "config.h"

#include "erasing-values.h"

#include <string.h>

#include "farewell.h"
#include "value.h"

/**
 * rungs_erasing_row:
 * @self: what an erasure does
 * @kind: a kind
 * @id: the id of a row that stays
 *
 * Returns: what it does to the values of that row
 */
RungsErasingRow
rungs_erasing_row (RungsErasing    *self,
                   const RungsKind *kind,
                   const char      *id)
{
  RungsTouched one = { kind, (char *) id };
  RungsErasingRow row = { self, kind, g_hash_table_lookup (self->blanked, &one), FALSE };

  row.is_nameless = g_str_equal (kind->name, "feedback") && g_hash_table_contains (self->nameless, id);
  return row;
}

/**
 * rungs_erasing_looks_at:
 * @row: a row
 * @field: (nullable): a field of it
 *
 * Returns: whether a value of @field could become another
 */
gboolean
rungs_erasing_looks_at (const RungsErasingRow *row,
                        const RungsField      *field)
{
  return field != NULL &&
         (row->blanked != NULL || row->is_nameless || field->links_to != NULL || g_str_equal (field->name, "about-id"));
}

static char *
without_gone (const RungsErasing *self,
              const RungsField   *field,
              const char         *value)
{
  g_auto (GStrv) members = rungs_value_set_members (value);
  const RungsKind *kind = rungs_kind_find (field->links_to);
  gsize n_left = 0;

  for (gsize i = 0; members[i] != NULL; i++)
    if (rungs_erasing_is_gone (self, kind, members[i]))
      g_clear_pointer (&members[i], g_free);
    else
      {
        char *member = g_steal_pointer (&members[i]);

        members[n_left++] = member;
      }
  return n_left > 0 ? g_strjoinv (",", members) : NULL;
}

static char *
linked_value (const RungsErasing *self,
              const RungsKind    *kind,
              const RungsField   *field,
              const char         *value)
{
  /* A link to a record of any kind. */
  if (g_str_equal (field->name, "about-id"))
    return g_hash_table_contains (self->ids, value) ? NULL : g_strdup (value);
  if (field->links_to != NULL && field->type == RUNGS_FIELD_SET)
    return without_gone (self, field, value);
  if (field->links_to != NULL && rungs_farewell (kind, field) == RUNGS_FAREWELL_STAYS &&
      rungs_erasing_is_gone (self, rungs_kind_find (field->links_to), value))
    return NULL;
  return g_strdup (value);
}

/**
 * rungs_erasing_value:
 * @row: a row that stays
 * @field: a field of it
 * @value: (nullable): what its column keeps, as text
 *
 * Returns: (transfer full) (nullable): what it keeps after the erasure
 */
char *
rungs_erasing_value (const RungsErasingRow *row,
                     const RungsField      *field,
                     const char            *value)
{
  g_autofree char *said = NULL;

  if (row->blanked != NULL && g_hash_table_contains (row->blanked, field))
    {
      rungs_farewell_empty (field, &said);
      return g_steal_pointer (&said);
    }
  said = row->is_nameless ? rungs_farewell_nameless (field, value) : g_strdup (value);
  return said != NULL ? linked_value (row->erasing, row->kind, field, said) : NULL;
}

/**
 * rungs_erasing_record:
 * @self: what an erasure does
 * @record: a record that stays
 *
 * Returns: (transfer full): what it is after the erasure
 */
RungsRecord *
rungs_erasing_record (RungsErasing      *self,
                      const RungsRecord *record)
{
  const RungsKind *kind = rungs_record_kind (record);
  RungsErasingRow row = rungs_erasing_row (self, kind, rungs_record_id (record));
  RungsRecord *after = rungs_record_ref ((RungsRecord *) record);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autofree char *left = NULL;
      RungsRecord *next = NULL;

      if (!rungs_erasing_looks_at (&row, field))
        continue;
      left = rungs_erasing_value (&row, field, rungs_record_get (record, field->name));
      next = rungs_record_with (after, field->name, left);
      rungs_record_unref (after);
      after = next;
    }
  return after;
}

/**
 * rungs_erasing_name:
 * @kind: a kind
 * @said: what a record of it is called, or what was typed for one
 *
 * Returns: (transfer full): the same, whichever way its letters were typed
 */
char *
rungs_erasing_name (const RungsKind *kind,
                    const char      *said)
{
  g_autofree char *folded = g_utf8_casefold (said, -1);

  return g_strdup_printf ("%s %s", kind->name, g_strstrip (folded));
}

/**
 * rungs_erasing_leads_to_gone:
 * @self: what an erasure does
 * @field: a link, or several of them
 * @typed: what was typed there
 *
 * Returns: whether it is the id of a row that goes, or what that is called
 */
gboolean
rungs_erasing_leads_to_gone (const RungsErasing *self,
                             const RungsField   *field,
                             const char         *typed)
{
  g_auto (GStrv) members = g_strsplit (typed, ",", -1);
  g_autofree char *name = NULL;

  if (field->links_to != NULL)
    name = rungs_erasing_name (rungs_kind_find (field->links_to), typed);
  if (name != NULL && g_hash_table_contains (self->names, name))
    return TRUE;
  for (gsize i = 0; members[i] != NULL; i++)
    if (g_hash_table_contains (self->ids, g_strstrip (members[i])))
      return TRUE;
  return FALSE;
}

/**
 * rungs_erasing_drops_draft:
 * @self: what an erasure does
 * @kind: the kind of a record
 * @id: its id
 * @field: the name of a field of it
 * @typed: what was typed there
 *
 * Returns: whether what was typed goes
 */
gboolean
rungs_erasing_drops_draft (RungsErasing    *self,
                           const RungsKind *kind,
                           const char      *id,
                           const char      *field,
                           const char      *typed)
{
  RungsErasingRow row = rungs_erasing_row (self, kind, id);
  const RungsField *declared = rungs_kind_field (kind, field);

  if (declared == NULL || rungs_erasing_is_gone (self, kind, id) ||
      (row.blanked != NULL && g_hash_table_contains (row.blanked, declared)))
    return TRUE;
  if (row.is_nameless)
    {
      g_autofree char *said = rungs_farewell_nameless (declared, typed);

      if (g_strcmp0 (said, typed) != 0)
        return TRUE;
    }
  return (declared->links_to != NULL || g_str_equal (field, "about-id")) && rungs_erasing_leads_to_gone (self, declared, typed);
}
