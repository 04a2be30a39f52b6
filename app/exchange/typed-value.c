/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * typed-value.c: from what somebody typed, or a cell of a table, to the canonical text of a field; links by the beginning of
 * an id or by exact title.
 */
#include "config.h"

#include "typed-value.h"

#include <string.h>

#include "core-error.h"
#include "rules.h"
#include "value.h"

static char *
resolve_link (RungsWorkbook     *workbook,
              const RungsField  *field,
              const char        *text,
              GError           **error)
{
  const RungsKind *kind = rungs_kind_find (field->links_to);
  g_autoptr (GError) problem = NULL;
  char *id = rungs_workbook_resolve (workbook, kind, text, &problem);

  if (id == NULL)
    {
      g_prefix_error (&problem, "%s: ", field->name);
      g_propagate_error (error, g_steal_pointer (&problem));
    }
  return id;
}

static gboolean
resolve_links (RungsWorkbook     *workbook,
               const RungsField  *field,
               const char        *text,
               char             **canonical,
               GError           **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  /* Where lines or semicolons part the members, a comma belongs to a title. */
  g_auto (GStrv) parts = g_strsplit_set (text, strpbrk (text, ";\n") != NULL ? ";\n" : ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *id;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      id = resolve_link (workbook, field, parts[i], error);
      if (id == NULL)
        return FALSE;
      g_ptr_array_add (ids, id);
    }
  g_ptr_array_add (ids, NULL);
  *canonical = rungs_value_set_join (field, (const char *const *) ids->pdata);
  return TRUE;
}

static gboolean
read_value (RungsWorkbook     *workbook,
            const RungsField  *field,
            const char        *typed,
            char             **canonical,
            GError           **error)
{
  g_autofree char *text = NULL;

  if (field->links_to == NULL)
    return rungs_value_parse (field, typed, canonical, error);

  text = g_strstrip (g_strdup (typed));
  if (*text == '\0')
    return TRUE;
  if (field->type == RUNGS_FIELD_SET)
    return resolve_links (workbook, field, text, canonical, error);
  *canonical = resolve_link (workbook, field, text, error);
  return *canonical != NULL;
}

/**
 * rungs_typed_value:
 * @workbook: where linked records are looked for
 * @field: a field
 * @typed: what was typed
 * @canonical: (out) (transfer full) (nullable): its canonical text, %NULL for nothing
 * @error: (out): the name of the field, why the text does not fit it and what would
 *
 * Returns: %TRUE when it fits
 */
gboolean
rungs_typed_value (RungsWorkbook     *workbook,
                   const RungsField  *field,
                   const char        *typed,
                   char             **canonical,
                   GError           **error)
{
  *canonical = NULL;
  if (read_value (workbook, field, typed, canonical, error))
    return TRUE;
  g_prefix_error (error, "%s: ", field->name);
  return FALSE;
}

/**
 * rungs_typed_record_allow:
 * @record: a settled record
 * @error: (out): the name of the first field that keeps it out, and how to put it right
 *
 * Like rungs_rules_allow(), for where no form stands around the message to show which field is meant.
 *
 * Returns: %TRUE when the record may be kept
 */
gboolean
rungs_typed_record_allow (const RungsRecord  *record,
                          GError            **error)
{
  g_autoptr (GPtrArray) faults = rungs_rules_faults (record);

  for (guint i = 0; i < faults->len; i++)
    {
      const RungsFault *fault = g_ptr_array_index (faults, i);

      if (fault->is_hint)
        continue;
      g_set_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_RULE, "%s: %s", fault->field, fault->text);
      return FALSE;
    }
  return TRUE;
}
