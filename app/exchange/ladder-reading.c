/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-reading.c: which work a ladder shows, with its placings and its aims, by what was asked for and by who may see it.
 */
#include "config.h"

#include "ladder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ladder-words.h"
#include "outside.h"

static void
work_free (RungsLadderWork *work)
{
  g_free (work->id);
  g_free (work->title);
  g_ptr_array_unref (work->placings);
  g_free (work);
}

static gboolean
is_wanted (RungsRecord *record,
           const char  *field,
           const char  *value)
{
  return value == NULL || g_strcmp0 (rungs_record_get (record, field), value) == 0;
}

static GPtrArray *
list_of_activity (RungsWorkbook  *workbook,
                  const char     *kind,
                  const char     *activity,
                  GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));

  /* One by one in the order of the table: nothing is sorted, because it all is sorted once it is known which is which. */
  rungs_query_order (query, "id");
  if (activity != NULL)
    rungs_query_filter (query, "activity", activity);
  return rungs_workbook_list (workbook, query, 0, 0, error);
}

static gboolean
read_activities (GHashTable               *works,
                 RungsWorkbook            *workbook,
                 const RungsLadderFilter  *filter,
                 RungsOutside             *outside,
                 GError                  **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("activity"));
  g_autoptr (GPtrArray) activities = NULL;

  rungs_query_order (query, "id");
  activities = rungs_workbook_list (workbook, query, 0, 0, error);
  if (activities == NULL)
    return FALSE;
  for (guint i = 0; i < activities->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (activities, i);
      RungsLadderWork *work;

      if ((filter->activity != NULL && !g_str_equal (rungs_record_id (record), filter->activity)) ||
          !is_wanted (record, "level", filter->level) || !is_wanted (record, "organisation", filter->organisation) ||
          (outside != NULL && !rungs_outside_may_see (outside, record)))
        continue;
      work = g_new0 (RungsLadderWork, 1);
      work->id = g_strdup (rungs_record_id (record));
      work->title = g_strdup (rungs_record_get (record, "title"));
      work->placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
      g_hash_table_insert (works, work->id, work);
    }
  return TRUE;
}

static gboolean
read_placings (GHashTable               *works,
               RungsWorkbook            *workbook,
               const RungsLadderFilter  *filter,
               const char               *ladder,
               gboolean                  is_main,
               GError                  **error)
{
  g_autoptr (GPtrArray) placings = list_of_activity (workbook, "placing", filter->activity, error);

  if (placings == NULL)
    return FALSE;
  for (guint i = 0; i < placings->len; i++)
    {
      RungsRecord *placing = g_ptr_array_index (placings, i);
      const char *activity = rungs_record_get (placing, "activity");
      const char *on = rungs_record_get (placing, "ladder");
      RungsLadderWork *work = activity != NULL ? g_hash_table_lookup (works, activity) : NULL;

      if (work != NULL && (on == NULL ? is_main : g_strcmp0 (on, ladder) == 0))
        g_ptr_array_add (work->placings, rungs_record_ref (placing));
    }
  return TRUE;
}

static int
compare_works (gconstpointer a,
               gconstpointer b)
{
  const RungsLadderWork *first = *(const RungsLadderWork *const *) a;
  const RungsLadderWork *second = *(const RungsLadderWork *const *) b;
  int by_title = g_utf8_collate (first->title, second->title);

  return by_title != 0 ? by_title : strcmp (first->id, second->id);
}

/*
 * _rungs_ladder_read_works:
 * @filter: what was asked for
 * @ladder: (nullable): the id of the ladder
 * @is_main: what belongs to no ladder in particular belongs to this one
 *
 * Returns: (transfer full) (nullable) (element-type RungsLadderWork): the work, by its title, with all its placings on the ladder
 */
GPtrArray *
_rungs_ladder_read_works (RungsWorkbook            *workbook,
                          const RungsLadderFilter  *filter,
                          const char               *ladder,
                          gboolean                  is_main,
                          GError                  **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) work_free);
  g_autoptr (RungsOutside) outside = NULL;
  GPtrArray *works;
  GHashTableIter iter;
  gpointer work;

  if (filter->for_outside)
    {
      outside = rungs_outside_new_for_work (workbook, _rungs_ladder_audience (filter), error);
      if (outside == NULL)
        return NULL;
    }
  if (!read_activities (by_id, workbook, filter, outside, error) ||
      !read_placings (by_id, workbook, filter, ladder, is_main, error))
    return NULL;

  works = g_ptr_array_new_with_free_func ((GDestroyNotify) work_free);
  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &work))
    {
      g_ptr_array_add (works, work);
      g_hash_table_iter_steal (&iter);
    }
  g_ptr_array_sort (works, compare_works);
  return works;
}

/*
 * _rungs_ladder_read_meetings:
 * @group: the id of a group
 *
 * Returns: (transfer full) (nullable): the ids of its meetings, archived ones too, as a set
 */
GHashTable *
_rungs_ladder_read_meetings (RungsWorkbook  *workbook,
                             const char     *group,
                             GError        **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int archived = 0; archived < 2; archived++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("meeting"));
      g_autoptr (GPtrArray) meetings = NULL;

      rungs_query_filter (query, "group", group);
      rungs_query_archived (query, archived == 1);
      meetings = rungs_workbook_list (workbook, query, 0, 0, error);
      if (meetings == NULL)
        return NULL;
      for (guint i = 0; i < meetings->len; i++)
        g_hash_table_add (ids, g_strdup (rungs_record_id (g_ptr_array_index (meetings, i))));
    }
  return g_steal_pointer (&ids);
}

static int
position_of (RungsLadderValues *values,
             const char        *rung)
{
  for (guint i = 0; rung != NULL && i < values->n_rungs; i++)
    if (g_strcmp0 (values->words[i].id, rung) == 0)
      return (int) i + 1;
  return RUNGS_NOWHERE;
}

static int
compare_aims (gconstpointer a,
              gconstpointer b)
{
  const RungsAimMark *first = *(const RungsAimMark *const *) a;
  const RungsAimMark *second = *(const RungsAimMark *const *) b;
  int by_title = g_utf8_collate (first->title, second->title);
  int by_activity = strcmp (first->activity, second->activity);
  int by_day = g_strcmp0 (first->by, second->by);

  if (by_title != 0)
    return by_title;
  if (by_activity != 0)
    return by_activity;
  return by_day != 0 ? by_day : strcmp (first->id, second->id);
}

/*
 * _rungs_ladder_read_aims:
 * @works: (element-type RungsLadderWork): the work that is shown
 *
 * Returns: %FALSE and an error where they cannot be read
 */
gboolean
_rungs_ladder_read_aims (RungsLadderValues        *values,
                         RungsWorkbook            *workbook,
                         const RungsLadderFilter  *filter,
                         GPtrArray                *works,
                         GError                  **error)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) aims = list_of_activity (workbook, "aim", filter->activity, error);
  const RungsField *who = rungs_kind_field (rungs_kind_find ("aim"), "who");

  if (aims == NULL)
    return FALSE;
  for (guint i = 0; i < works->len; i++)
    {
      RungsLadderWork *work = g_ptr_array_index (works, i);

      g_hash_table_insert (titles, work->id, work->title);
    }
  for (guint i = 0; i < aims->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (aims, i);
      const char *activity = rungs_record_get (record, "activity");
      const char *title = activity != NULL ? g_hash_table_lookup (titles, activity) : NULL;
      RungsAimMark *aim;

      if (title == NULL)
        continue;
      aim = g_new0 (RungsAimMark, 1);
      aim->id = g_strdup (rungs_record_id (record));
      aim->activity = g_strdup (activity);
      aim->title = g_strdup (title);
      aim->rung = position_of (values, rungs_record_get (record, "rung"));
      aim->why = g_strdup (rungs_record_get (record, "why"));
      aim->next_step = g_strdup (rungs_record_get (record, "next-step"));
      if (!filter->for_outside || rungs_field_seen_by (who, _rungs_ladder_audience (filter)))
        aim->who = g_strdup (rungs_record_get (record, "who"));
      aim->by = g_strdup (rungs_record_get (record, "by"));
      g_ptr_array_add (values->aims, aim);
    }
  g_ptr_array_sort (values->aims, compare_aims);
  return TRUE;
}

/*
 * _rungs_ladder_audience:
 *
 * Returns: who sees what leaves the laptop; everybody where nobody said
 */
RungsAudience
_rungs_ladder_audience (const RungsLadderFilter *filter)
{
  return filter->audience == RUNGS_AUDIENCE_PRIVATE ? RUNGS_AUDIENCE_PUBLIC : filter->audience;
}
