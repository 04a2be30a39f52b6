/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * supplying.c: putting what Rungs supplies into a workbook: all of it into a new one, what came later into an older one. It
 * stands under the journal: undo does not reach it.
 */
#include "config.h"

#include "supplying.h"

#include <string.h>

#include "search-index.h"
#include "supplied-ladders.h"
#include "supplied.h"
#include "table.h"

/* The version of a workbook that knows of several ladders. */
#define WITH_LADDERS 2

static gboolean
write_record (RungsDatabase      *database,
              const RungsRecord  *record,
              GError            **error)
{
  return rungs_table_write (database, NULL, record, error) && rungs_index_change (database, NULL, record, error);
}

static GDateTime *
get_now (const RungsHooks *hooks)
{
  g_autoptr (GDateTime) utc = rungs_hooks_now (hooks);

  return g_date_time_to_local (utc);
}

/**
 * rungs_supplying_fill:
 * @database: a new workbook, in a transaction
 * @hooks: the clock
 * @error: place for an error
 *
 * Returns: whether all that a new workbook holds is there
 */
gboolean
rungs_supplying_fill (RungsDatabase     *database,
                      const RungsHooks  *hooks,
                      GError           **error)
{
  g_autoptr (GDateTime) now = get_now (hooks);
  g_autoptr (GPtrArray) records = rungs_supplied_records (now);

  for (guint i = 0; i < records->len; i++)
    {
      if (!write_record (database, g_ptr_array_index (records, i), error))
        return FALSE;
    }
  return TRUE;
}

/* The rungs of the main ladder are there, in the words that people gave them. */
static gboolean
is_there (const RungsRecord *record)
{
  return strcmp (rungs_record_kind (record)->name, "rung") == 0 && rungs_record_get (record, "ladder") == NULL;
}

/* The migration has written what their rungs are called. */
static gboolean
index_placings (RungsDatabase  *database,
                GError        **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RungsStatement) statement =
      rungs_database_prepare (database, "SELECT id FROM placing WHERE called IS NOT NULL", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (ids, rungs_statement_dup_text (statement, 0));
  if (step == RUNGS_STEP_ERROR)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (!rungs_index_renew (database, rungs_kind_find ("placing"), g_ptr_array_index (ids, i), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rungs_supplying_catch_up:
 * @database: an older workbook that has the tables of this Rungs already, in a transaction
 * @hooks: the clock
 * @from: the version it was
 * @error: place for an error
 *
 * Returns: whether what came later is there
 */
gboolean
rungs_supplying_catch_up (RungsDatabase     *database,
                          const RungsHooks  *hooks,
                          guint              from,
                          GError           **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  g_autoptr (GDateTime) now = get_now (hooks);

  if (from >= WITH_LADDERS)
    return TRUE;
  rungs_supplied_add_ladders (records, now);
  for (guint i = 0; i < records->len; i++)
    {
      const RungsRecord *record = g_ptr_array_index (records, i);

      if (!is_there (record) && !write_record (database, record, error))
        return FALSE;
    }
  return index_placings (database, error);
}
