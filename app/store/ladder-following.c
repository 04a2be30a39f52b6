/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-following.c: what follows in the workbook from a write to the ladder: a placing keeps what its rung was called, it
 * stands on a rung that its ladder has, and the rungs of a ladder come and go with it.
 */
#include "config.h"

#include "ladder-following.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rules.h"
#include "store-error.h"
#include "table.h"

static gboolean
is_kind (const RungsRecord *record,
         const char        *name)
{
  return strcmp (rungs_record_kind (record)->name, name) == 0;
}

static gboolean
is_yes (const RungsRecord *record,
        const char        *field)
{
  return record != NULL && g_strcmp0 (rungs_record_get (record, field), "yes") == 0;
}

static gboolean
is_same (const RungsRecord *before,
         const RungsRecord *after,
         const char        *field)
{
  return before != NULL && g_strcmp0 (rungs_record_get (before, field), rungs_record_get (after, field)) == 0;
}

static void
change (RungsRecord **record,
        const char   *field,
        const char   *value)
{
  RungsRecord *with = rungs_record_with (*record, field, value);

  rungs_record_unref (*record);
  *record = with;
}

/* The main ladder has no other name in a record than none. What rules ask of its rungs they can only ask then. */
static gboolean
name_main (RungsDatabase  *database,
           RungsRecord   **record,
           GError        **error)
{
  g_autoptr (RungsRecord) ladder = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *id = rungs_record_get (*record, "ladder");

  if (id == NULL)
    return TRUE;
  if (!rungs_table_read (database, rungs_kind_find ("ladder"), id, &ladder, error))
    return FALSE;
  if (!is_yes (ladder, "main"))
    return TRUE;
  change (record, "ladder", NULL);
  if (rungs_rules_allow (*record, &local_error))
    return TRUE;
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED, local_error->message);
  return FALSE;
}

/* @name: (out): what the rung at @answer is called, NULL where there is none; @highest: (out): the highest rung of the ladder */
static gboolean
find_rung (RungsDatabase  *database,
           const char     *ladder,
           const char     *answer,
           char          **name,
           gint64         *highest,
           GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database,
      "SELECT max (position), "
      "(SELECT name FROM rung WHERE ladder IS :ladder AND position = CAST (:answer AS INTEGER) ORDER BY archived, id LIMIT 1) "
      "FROM rung WHERE ladder IS :ladder",
      error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":ladder", ladder);
  rungs_statement_bind_text (statement, ":answer", answer);
  if (rungs_statement_step (statement, error) != RUNGS_STEP_ROW)
    return FALSE;
  *highest = rungs_statement_int (statement, 0);
  *name = rungs_statement_dup_text (statement, 1);
  return TRUE;
}

static gboolean
follow_placing (RungsDatabase      *database,
                const RungsRecord  *before,
                RungsRecord       **after,
                GError            **error)
{
  const char *answer;
  gint64 rung;
  gboolean is_moved;
  g_autofree char *name = NULL;
  gint64 highest = 0;

  if (!name_main (database, after, error))
    return FALSE;
  answer = rungs_record_get (*after, "answer");
  rung = answer != NULL ? g_ascii_strtoll (answer, NULL, 10) : 0;
  is_moved = !is_same (before, *after, "answer") || !is_same (before, *after, "ladder");
  if (!is_moved)
    return TRUE;
  if (rung > 0 && !find_rung (database, rungs_record_get (*after, "ladder"), answer, &name, &highest, error))
    return FALSE;
  if (rung > highest && rungs_record_get (*after, "ladder") != NULL)
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   ngettext ("This ladder has %d rung: please choose that one.",
                             "This ladder has %d rungs: please choose one from the first to the last of them.",
                             (gulong) highest),
                   (int) highest);
      return FALSE;
    }
  /* Whoever brings placings from elsewhere may say what the rung was called there. */
  if (is_same (before, *after, "called") || rungs_record_get (*after, "called") == NULL)
    change (after, "called", name);
  return TRUE;
}

static gboolean
follow_ladder (RungsDatabase      *database,
               const RungsRecord  *before,
               const RungsRecord  *after,
               GError            **error)
{
  if (is_yes (before, "main") == is_yes (after, "main"))
    return TRUE;
  if (before == NULL && rungs_database_number (database, "SELECT count (*) FROM ladder WHERE main = 1", error) == 0)
    return TRUE;
  if (error == NULL || *error == NULL)
    g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                         _("A programme keeps its one ladder, so that what was placed before can be compared: let the other "
                           "ladder be chosen on the Ladder page instead."));
  return FALSE;
}

/**
 * rungs_ladder_follow:
 * @database: the database that writes, in a transaction
 * @before: (nullable): a record as it was
 * @after: (inout): as it is to be, settled
 * @error: place for an error
 *
 * Returns: whether it may stand there; @after then says what follows too
 */
gboolean
rungs_ladder_follow (RungsDatabase      *database,
                     const RungsRecord  *before,
                     RungsRecord       **after,
                     GError            **error)
{
  if (is_kind (*after, "placing"))
    return follow_placing (database, before, after, error);
  if (is_kind (*after, "rung"))
    return name_main (database, after, error);
  if (is_kind (*after, "ladder"))
    return follow_ladder (database, before, *after, error);
  return TRUE;
}

/**
 * rungs_ladder_rungs_to_switch:
 * @database: a database
 * @before: (nullable): a record as it was
 * @after: as it is to be
 * @archived: (out): what its rungs are to say
 * @error: place for an error
 *
 * A ladder that cannot be chosen has its rungs put away, so that nobody finds two rungs of the same name.
 *
 * Returns: (transfer full) (element-type utf8): the ids of the rungs that come or go with it
 */
GPtrArray *
rungs_ladder_rungs_to_switch (RungsDatabase      *database,
                              const RungsRecord  *before,
                              const RungsRecord  *after,
                              const char        **archived,
                              GError            **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RungsBorrowed) statement = NULL;
  RungsStep step;

  if (before == NULL || !is_kind (after, "ladder") || is_yes (after, "main") ||
      is_yes (before, "shown") == is_yes (after, "shown"))
    return g_steal_pointer (&ids);
  *archived = is_yes (after, "shown") ? "no" : "yes";
  statement = rungs_database_cached (database, "SELECT id FROM rung WHERE ladder = :ladder ORDER BY id", error);
  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":ladder", rungs_record_id (after));
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (ids, rungs_statement_dup_text (statement, 0));
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}
