/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * farewell.c: what becomes of a record when one that it leads to is erased for good, and what stays of answers that are. The
 * schema says the first again, as ON DELETE, and tests/store/test-schema.c holds it to that.
 */
#include "config.h"

#include "farewell.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/**
 * rungs_farewell:
 * @kind: a kind
 * @field: a field of it that leads to other records
 *
 * Returns: what becomes of a record of @kind when the one that @field leads to goes
 */
RungsFarewell
rungs_farewell (const RungsKind  *kind,
                const RungsField *field)
{
  if (g_strcmp0 (kind->belongs_to, field->name) == 0)
    return RUNGS_FAREWELL_GOES;
  /* None is the main ladder: a number that was given on another one would be read on that. */
  if (strcmp (kind->name, "placing") == 0 && strcmp (field->name, "ladder") == 0)
    return RUNGS_FAREWELL_HOLDS;
  if ((field->flags & RUNGS_FIELD_REQUIRED) == 0)
    return RUNGS_FAREWELL_STAYS;
  /* A move tells what happened: a stage cannot go while one stands on it. A pairing without its people is none. */
  return strcmp (field->links_to, "stage") == 0 ? RUNGS_FAREWELL_HOLDS : RUNGS_FAREWELL_GOES;
}

/**
 * rungs_farewell_nameless:
 * @field: a field of feedback
 * @value: (nullable): what it says
 *
 * Returns: (transfer full) (nullable): what it says once the person who said it is erased: the words stay, and nothing that
 * tells whose they are
 */
char *
rungs_farewell_nameless (const RungsField *field,
                         const char       *value)
{
  if (strcmp (field->name, "person") == 0 || strcmp (field->name, "hear-back") == 0)
    return NULL;
  if (strcmp (field->name, "standing") == 0)
    return g_strdup ("anonymous");
  if (strcmp (field->name, "said-on") == 0 && value != NULL)
    return g_strndup (value, strlen ("2026-11"));
  return g_strdup (value);
}

/**
 * rungs_farewell_empty:
 * @field: a field whose answer is erased, while its record stays
 * @value: (out) (transfer full) (nullable): what it says from then on
 *
 * Returns: whether the record can do without the answer
 */
gboolean
rungs_farewell_empty (const RungsField  *field,
                      char             **value)
{
  *value = NULL;
  if ((field->flags & RUNGS_FIELD_BUILT_IN) != 0)
    return FALSE;
  if ((field->flags & RUNGS_FIELD_REQUIRED) == 0)
    return TRUE;
  if (field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT)
    return FALSE;
  /* Translators: stands where a title was that nobody is to read any more. */
  *value = g_strdup (_("(erased)"));
  return TRUE;
}
