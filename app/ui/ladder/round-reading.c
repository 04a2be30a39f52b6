/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * round-reading.c: the rounds of one piece of work. Where a card lies face down its answer is dropped here, so that nothing
 * further on could show it.
 */
#include "config.h"

#include "ladder/round-reading.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "few.h"
#include "ladder-words.h"
#include "reading.h"
#include "rounds.h"

#define MOST_PLACINGS 5000
#define MOST_MEETINGS 50 /* of one day */
#define MOST_RECENT 500

static gboolean
is_face_down (const RungsRecord *placing)
{
  return g_strcmp0 (rungs_record_get (placing, "face-down"), "yes") == 0;
}

/**
 * rungs_round_read_all:
 * @activity: id of a piece of work
 * @ladder: (nullable): id of a ladder; %NULL: the main one
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsRecord): all its placings on that ladder
 */
GPtrArray *
rungs_round_read_all (RungsWorkbook  *workbook,
                      const char     *activity,
                      const char     *ladder,
                      GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("placing"));

  rungs_query_filter (query, "activity", activity);
  rungs_query_filter (query, "ladder", ladder);
  return rungs_workbook_list (workbook, query, 0, MOST_PLACINGS, error);
}

/**
 * rungs_round_pick:
 * @placings: (element-type RungsRecord): of one piece of work
 * @meeting: (nullable): id of the meeting of the round
 * @day: (nullable): where there was no meeting: the day of the round
 *
 * Returns: (transfer full) (element-type RungsRecord): the placings of that round
 */
GPtrArray *
rungs_round_pick (GPtrArray  *placings,
                  const char *meeting,
                  const char *day)
{
  GPtrArray *round = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  for (guint i = 0; i < placings->len; i++)
    {
      RungsRecord *placing = g_ptr_array_index (placings, i);

      if (g_strcmp0 (rungs_record_get (placing, "meeting"), meeting) == 0 &&
          (meeting != NULL || g_strcmp0 (rungs_record_get (placing, "placed-on"), day) == 0))
        g_ptr_array_add (round, rungs_record_ref (placing));
    }
  return round;
}

/**
 * rungs_round_unfinished:
 * @activity: (out): the piece of work whose cards lie face down
 * @meeting: (out) (nullable): the meeting they were placed at
 * @ladder: (out) (nullable): the ladder, %NULL for the main one
 *
 * Finds the round that was begun last and is not revealed: after a power cut it goes on there.
 *
 * Returns: whether there is one
 */
gboolean
rungs_round_unfinished (RungsWorkbook  *workbook,
                        char          **activity,
                        char          **meeting,
                        char          **ladder)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("placing"));
  g_autoptr (GPtrArray) placings = NULL;

  rungs_query_filter (query, "face-down", "yes");
  rungs_query_order (query, "-made");
  placings = rungs_workbook_list (workbook, query, 0, 1, NULL);
  if (placings == NULL || placings->len == 0)
    return FALSE;
  *activity = g_strdup (rungs_record_get (placings->pdata[0], "activity"));
  *meeting = g_strdup (rungs_record_get (placings->pdata[0], "meeting"));
  *ladder = g_strdup (rungs_record_get (placings->pdata[0], "ladder"));
  return TRUE;
}

/**
 * rungs_round_latest_repeated:
 * @workbook: a workbook
 * @ladder: (nullable): id of a ladder; %NULL: the main one
 *
 * Returns: (transfer full) (nullable): the piece of work that was placed last and has two rounds to be seen, or more
 */
char *
rungs_round_latest_repeated (RungsWorkbook *workbook,
                             const char    *ladder)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("placing"));
  g_autoptr (GPtrArray) placings = NULL;
  g_autoptr (GHashTable) of_each = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  rungs_query_filter (query, "ladder", ladder);
  placings = rungs_workbook_list (workbook, query, 0, MOST_RECENT, NULL);
  for (guint i = 0; placings != NULL && i < placings->len; i++)
    {
      const char *activity = rungs_record_get (placings->pdata[i], "activity");
      GPtrArray *own = g_hash_table_lookup (of_each, activity);

      if (is_face_down (placings->pdata[i]))
        continue;
      if (own == NULL)
        {
          own = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
          g_hash_table_insert (of_each, (gpointer) activity, own);
        }
      g_ptr_array_add (own, rungs_record_ref (placings->pdata[i]));
    }
  /* The list begins with the latest day. */
  for (guint i = 0; placings != NULL && i < placings->len; i++)
    {
      const char *activity = rungs_record_get (placings->pdata[i], "activity");
      GPtrArray *own = g_hash_table_lookup (of_each, activity);
      g_autoptr (GPtrArray) rounds = own != NULL ? rungs_rounds_of (own) : NULL;

      if (rounds != NULL && rounds->len >= 2)
        return g_strdup (activity);
      g_hash_table_remove (of_each, activity);
    }
  return NULL;
}

static gboolean
was_placed_at (GPtrArray  *placings,
               const char *meeting,
               gboolean    also_face_down)
{
  for (guint i = 0; placings != NULL && i < placings->len; i++)
    if (g_strcmp0 (rungs_record_get (placings->pdata[i], "meeting"), meeting) == 0 &&
        (also_face_down || !is_face_down (placings->pdata[i])))
      return TRUE;
  return FALSE;
}

/* The meetings of a day, the latest first. */
static GPtrArray *
read_meetings (RungsWorkbook *workbook,
               const char    *day)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("meeting"));

  rungs_query_filter (query, "held-on", day);
  rungs_query_order (query, "-made");
  return rungs_workbook_list (workbook, query, 0, MOST_MEETINGS, NULL);
}

/**
 * rungs_round_sitting:
 * @activity: a piece of work that is about to be placed
 * @ladder: (nullable): the ladder; %NULL: the main one
 * @today: ISO 8601
 *
 * Returns: (transfer full) (nullable): the meeting of today that knows who is in the room, and has not seen this piece of work
 */
char *
rungs_round_sitting (RungsWorkbook *workbook,
                     const char    *activity,
                     const char    *ladder,
                     const char    *today)
{
  g_autoptr (GPtrArray) meetings = read_meetings (workbook, today);
  g_autoptr (GPtrArray) placings = rungs_round_read_all (workbook, activity, ladder, NULL);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    if (rungs_record_get (meetings->pdata[i], "views") != NULL &&
        !was_placed_at (placings, rungs_record_id (meetings->pdata[i]), FALSE))
      return g_strdup (rungs_record_id (meetings->pdata[i]));
  return NULL;
}

/**
 * rungs_round_left:
 * @activity: a piece of work
 * @today: ISO 8601
 *
 * Returns: (transfer full) (nullable): the meeting of today at which it was placed last, on the main ladder
 */
char *
rungs_round_left (RungsWorkbook *workbook,
                  const char    *activity,
                  const char    *today)
{
  g_autoptr (GPtrArray) meetings = read_meetings (workbook, today);
  g_autoptr (GPtrArray) placings = rungs_round_read_all (workbook, activity, NULL, NULL);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    if (was_placed_at (placings, rungs_record_id (meetings->pdata[i]), TRUE))
      return g_strdup (rungs_record_id (meetings->pdata[i]));
  return NULL;
}

/** rungs_round_there: Returns: (transfer full) (nullable): who is in the room at @meeting, as a set of views */
char *
rungs_round_there (RungsWorkbook *workbook,
                   const char    *meeting)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("meeting"), meeting, NULL);

  return record != NULL ? g_strdup (rungs_record_get (record, "views")) : NULL;
}

/**
 * rungs_round_on_table:
 * @activity: (nullable): the piece of work that lies on the table
 * @meeting: (nullable): the meeting that sits
 * @ladder: (nullable): the ladder; %NULL: the main one
 *
 * Returns: (transfer full) (element-type RungsRecord): the placings of the round that is on now
 */
GPtrArray *
rungs_round_on_table (RungsWorkbook *workbook,
                      const char    *activity,
                      const char    *meeting,
                      const char    *ladder)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GPtrArray) all = activity != NULL ? rungs_round_read_all (workbook, activity, ladder, NULL) : NULL;
  GPtrArray *round;

  if (all == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  round = rungs_round_pick (all, meeting, today);
  /* Without a meeting a new round begins: what lies open is of an earlier one. */
  for (guint i = round->len; meeting == NULL && i > 0; i--)
    if (g_strcmp0 (rungs_record_get (round->pdata[i - 1], "face-down"), "yes") != 0)
      g_ptr_array_remove_index (round, i - 1);
  return round;
}

/** rungs_round_rung: Returns: where a placing stands: from 1; 0 unsure; -1 it depends */
int
rungs_round_rung (const RungsRecord *placing)
{
  return rungs_answer_parse (rungs_record_get (placing, "answer"));
}

/**
 * rungs_round_where:
 * @values: the ladder
 * @placing: (nullable): a placing that lies open
 *
 * Returns: (transfer full) (nullable): where it stands, in words; %NULL where that cannot be known
 */
char *
rungs_round_where (RungsLadderValues *values,
                   const RungsRecord *placing)
{
  int rung;
  const char *called;

  if (placing == NULL || is_face_down (placing))
    return NULL;
  rung = rungs_round_rung (placing);
  if (rung < 1)
    return g_strdup (rungs_answer_aside (rung));
  called = rungs_record_get (placing, "called");
  /* Translators: number and name of a rung */
  return g_strdup_printf (_("Rung %d, %s"), rung, called != NULL ? called : values->rung_names[rung - 1]);
}

/* Where a view stood in another round; RUNGS_NOWHERE where it stood nowhere, or in several places. */
static int
stood (GPtrArray *before,
       RungsView  view)
{
  int rung = RUNGS_NOWHERE;

  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      RungsRecord *placing = g_ptr_array_index (before, i);

      if (rungs_view_parse (rungs_record_get (placing, "view")) != view || is_face_down (placing))
        continue;
      if (rung != RUNGS_NOWHERE && rung != rungs_round_rung (placing))
        return RUNGS_NOWHERE;
      rung = rungs_round_rung (placing);
    }
  return rung;
}

/**
 * rungs_round_stand:
 * @values: a ladder; who stood on it is taken off
 * @title: of the piece of work
 * @placings: (element-type RungsRecord): who stands on it now
 * @before: (nullable) (element-type RungsRecord): the round that arrows come from
 *
 * Puts one round on the ladder. Face-down cards stand there without their answer.
 */
void
rungs_round_stand (RungsLadderValues *values,
                   const char        *title,
                   GPtrArray         *placings,
                   GPtrArray         *before)
{
  g_ptr_array_set_size (values->standings, 0);
  for (guint i = 0; i < placings->len; i++)
    {
      const RungsRecord *placing = g_ptr_array_index (placings, i);
      const char *people = rungs_record_get (placing, "people");
      RungsStanding *standing = g_new0 (RungsStanding, 1);

      standing->placing = g_strdup (rungs_record_id (placing));
      standing->activity = g_strdup (rungs_record_get (placing, "activity"));
      standing->title = g_strdup (title);
      standing->on = g_strdup (rungs_record_get (placing, "placed-on"));
      standing->made = g_strdup (rungs_record_get (placing, "made"));
      standing->meeting = g_strdup (rungs_record_get (placing, "meeting"));
      standing->view = rungs_view_parse (rungs_record_get (placing, "view"));
      standing->people = people != NULL ? atoi (people) : 0;
      standing->face_down = is_face_down (placing);
      standing->rung = standing->face_down ? 0 : rungs_round_rung (placing);
      standing->called = standing->face_down ? NULL : g_strdup (rungs_record_get (placing, "called"));
      standing->few = standing->face_down ? RUNGS_FEW_NOT : rungs_few_of (placings, rungs_view_token (standing->view));
      standing->before = standing->face_down ? RUNGS_NOWHERE : stood (before, standing->view);
      g_ptr_array_add (values->standings, standing);
    }
}
