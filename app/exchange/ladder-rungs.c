/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-rungs.c: reads a ladder itself: its name, whose it is, and its rungs with their words.
 */
#include "config.h"

#include "ladder-private.h"

#include <glib/gi18n-lib.h>

#include "credit.h"
#include "exchange-error.h"
#include "ladder-words.h"

static GPtrArray *
list_all (RungsWorkbook  *workbook,
          const char     *kind,
          gboolean        archived,
          GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));

  rungs_query_archived (query, archived);
  return rungs_workbook_list (workbook, query, 0, 0, error);
}

static gboolean
says_yes (RungsRecord *record,
          const char  *field)
{
  return g_strcmp0 (rungs_record_get (record, field), "yes") == 0;
}

/* The ladder that was asked for; without an id, the first that says it is the main one. */
static RungsRecord *
find_ladder (GPtrArray  *ladders,
             const char *id)
{
  for (guint i = 0; i < ladders->len; i++)
    {
      RungsRecord *ladder = g_ptr_array_index (ladders, i);

      if (id != NULL ? g_str_equal (rungs_record_id (ladder), id) : says_yes (ladder, "main"))
        return ladder;
    }
  return NULL;
}

static void
note_ladder (RungsLadderValues *values,
             RungsRecord       *ladder)
{
  values->ladder = g_strdup (rungs_record_id (ladder));
  values->ladder_name = g_strdup (rungs_record_get (ladder, "name"));
  values->credit = g_strdup (rungs_record_get (ladder, "credit"));
  values->show_bands = says_yes (ladder, "bands");
}

static void
note_rung (RungsLadderValues *values,
           RungsRecord       *rung)
{
  const char *position = rungs_record_get (rung, "position");
  gint64 at = position != NULL ? g_ascii_strtoll (position, NULL, 10) : 0;
  RungsRungWords *words;

  if (at < 1 || at > RUNGS_MAX_RUNGS || values->rung_names[at - 1] != NULL)
    return;
  values->n_rungs = MAX (values->n_rungs, (guint) at);
  values->rung_names[at - 1] = g_strdup (rungs_record_get (rung, "name"));
  values->bands[at - 1] = rungs_band_parse (rungs_record_get (rung, "band"));
  words = &values->words[at - 1];
  words->id = g_strdup (rungs_record_id (rung));
  words->meaning = g_strdup (rungs_record_get (rung, "meaning"));
  words->easier = g_strdup (rungs_record_get (rung, "easier"));
  words->example = g_strdup (rungs_record_get (rung, "example"));
  words->helps = g_strdup (rungs_record_get (rung, "helps"));
  words->snakes = g_strdup (rungs_record_get (rung, "snakes"));
}

static gboolean
note_rungs (RungsLadderValues  *values,
            RungsWorkbook      *workbook,
            gboolean            archived,
            GError            **error)
{
  g_autoptr (GPtrArray) rungs = list_all (workbook, "rung", archived, error);

  for (guint i = 0; rungs != NULL && i < rungs->len; i++)
    {
      RungsRecord *rung = g_ptr_array_index (rungs, i);
      const char *of = rungs_record_get (rung, "ladder");

      if (of == NULL ? values->is_main : g_strcmp0 (of, values->ladder) == 0)
        note_rung (values, rung);
    }
  return rungs != NULL;
}

/* People may put a rung away; the picture has its place all the same. */
static void
fill_gaps (RungsLadderValues *values)
{
  for (guint i = 0; i < values->n_rungs; i++)
    if (values->rung_names[i] == NULL)
      {
        /* Translators: %d is the number of a rung that has no name. */
        values->rung_names[i] = g_strdup_printf (_("Rung %d"), (int) i + 1);
        values->bands[i] = i < 2 ? RUNGS_BAND_TO : i < 5 ? RUNGS_BAND_FOR : RUNGS_BAND_WITH;
      }
}

/*
 * _rungs_ladder_read_rungs:
 * @values: into it
 * @ladder: (nullable): the id of a ladder; %NULL for the main one
 *
 * Returns: %FALSE and an error where it cannot be read
 */
gboolean
_rungs_ladder_read_rungs (RungsLadderValues  *values,
                          RungsWorkbook      *workbook,
                          const char         *ladder,
                          GError            **error)
{
  g_autoptr (GPtrArray) ladders = list_all (workbook, "ladder", FALSE, error);
  RungsRecord *own;

  if (ladders == NULL)
    return FALSE;
  own = find_ladder (ladders, ladder);
  if (own == NULL && ladder != NULL)
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND, "%s",
                   _("This ladder is not in the workbook: choose another one."));
      return FALSE;
    }
  values->is_main = own == NULL || own == find_ladder (ladders, NULL);
  values->show_bands = values->is_main;
  if (own != NULL)
    note_ladder (values, own);
  if (values->ladder_name == NULL)
    values->ladder_name = g_strdup (_("The ladder of co-production"));
  if (values->credit == NULL && values->is_main)
    values->credit = g_strdup (rungs_ladder_credit ());

  values->n_rungs = values->is_main ? RUNGS_N_RUNGS : 1;
  if (!note_rungs (values, workbook, FALSE, error))
    return FALSE;
  /* Those of a ladder that is switched off are put away. */
  if (!values->is_main && !says_yes (own, "shown") && !note_rungs (values, workbook, TRUE, error))
    return FALSE;
  if (values->is_main)
    values->n_rungs = RUNGS_N_RUNGS;
  fill_gaps (values);
  return TRUE;
}
