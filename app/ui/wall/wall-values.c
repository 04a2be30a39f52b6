/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-values.c: what the wall may know of the workbook. Every text comes out of a record that went through the whitelist; who
 * stands where comes as it may leave the laptop, with few people merged or left out.
 */
#include "config.h"

#include "wall/wall-values.h"

#include <string.h>

#include "dates.h"
#include "ladder-words.h"
#include "reading.h"
#include "records/name-reader.h"

/** Admitting: what is needed while records are let through. */
typedef struct
{
  RungsWorkbook *workbook;
  const RungsWallNames *names;
  RungsWallValues *values;
  GHashTable *titles; /* id of an activity -> its title, or NULL where it may not be shown; owned */
} Admitting;

static void
figure_free (gpointer data)
{
  RungsWallFigure *figure = data;

  g_free (figure->placing);
  g_free (figure->title);
  g_free (figure);
}

static void
aim_free (gpointer data)
{
  RungsWallAim *aim = data;

  g_free (aim->why);
  g_free (aim->next_step);
  g_free (aim->by);
  g_free (aim);
}

static void
work_free (gpointer data)
{
  RungsWallWork *work = data;

  g_free (work->activity);
  g_free (work->title);
  g_ptr_array_unref (work->days);
  g_array_unref (work->answers);
  g_free (work);
}

static void
kept_free (gpointer data)
{
  RungsWallKept *kept = data;

  g_free (kept->title);
  g_free (kept);
}

/** rungs_wall_values_free: @values: (transfer full): values that are needed no longer */
void
rungs_wall_values_free (RungsWallValues *values)
{
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    {
      g_free (values->names[i]);
      for (int w = 0; w < RUNGS_WALL_N_WORDS; w++)
        g_free (values->words[i][w]);
    }
  g_free (values->credit);
  g_free (values->title);
  g_ptr_array_unref (values->figures);
  g_ptr_array_unref (values->aims);
  g_ptr_array_unref (values->works);
  g_ptr_array_unref (values->kept);
  g_free (values);
}

/**
 * rungs_wall_values_names:
 * @workbook: a workbook
 *
 * Returns: (transfer full) (nullable): what everybody in it is called, and what they are really called
 */
RungsWallNames *
rungs_wall_values_names (RungsWorkbook  *workbook,
                         GError        **error)
{
  g_autoptr (RungsNameReader) reader = rungs_name_reader_new (workbook);
  g_autoptr (GError) failure = NULL;

  while (rungs_name_reader_step (reader, &failure))
    ;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return rungs_name_reader_names (reader);
}

static void
keep_back (Admitting     *admitting,
           const char    *title,
           RungsWallHeld  held)
{
  for (guint bit = 0; (1u << bit) <= (guint) held; bit++)
    {
      RungsWallHeld why = (RungsWallHeld) (1u << bit);
      gboolean is_known = FALSE;
      RungsWallKept *kept;

      if (((guint) held & (1u << bit)) == 0)
        continue;
      for (guint i = 0; i < admitting->values->kept->len; i++)
        {
          const RungsWallKept *other = admitting->values->kept->pdata[i];

          is_known = is_known || (other->why == why && g_strcmp0 (other->title, title) == 0);
        }
      if (is_known)
        continue;
      kept = g_new0 (RungsWallKept, 1);
      kept->title = g_strdup (title);
      kept->why = why;
      g_ptr_array_add (admitting->values->kept, kept);
    }
}

/* What of one record may be shown; NULL where nothing may, or where it is gone. */
static RungsRecord *
admit (Admitting  *admitting,
       const char *kind_name,
       const char *id)
{
  const RungsKind *kind = rungs_kind_find (kind_name);
  g_autoptr (RungsRecord) record = id != NULL ? rungs_workbook_read (admitting->workbook, kind, id, NULL) : NULL;
  g_autoptr (RungsRecord) enquiry = NULL;
  g_autofree char *title = NULL;
  RungsRecord *shown;
  RungsWallHeld held;

  if (record == NULL)
    return NULL;
  if (rungs_kind_field (kind, "enquiry") != NULL && rungs_record_get (record, "enquiry") != NULL)
    enquiry = rungs_workbook_read (admitting->workbook, rungs_kind_find ("enquiry"), rungs_record_get (record, "enquiry"), NULL);
  shown = rungs_wall_admit (record, enquiry, admitting->names, &held);
  title = strcmp (kind_name, "placing") == 0
            ? rungs_workbook_title (admitting->workbook, rungs_kind_find ("activity"), rungs_record_get (record, "activity"))
            : rungs_record_title (record);
  keep_back (admitting, title, held);
  return shown;
}

static const char *
admitted_title (Admitting  *admitting,
                const char *activity)
{
  gpointer title;

  if (!g_hash_table_lookup_extended (admitting->titles, activity, NULL, &title))
    {
      g_autoptr (RungsRecord) record = admit (admitting, "activity", activity);

      title = record != NULL ? g_strdup (rungs_record_get (record, "title")) : NULL;
      g_hash_table_insert (admitting->titles, g_strdup (activity), title);
    }
  return title;
}

static void
admit_rungs (Admitting         *admitting,
             RungsLadderValues *from)
{
  static const char *const fields[RUNGS_WALL_N_WORDS] = { "meaning", "easier", "example", "helps", "snakes" };
  RungsWallValues *values = admitting->values;
  g_autoptr (RungsRecord) ladder = admit (admitting, "ladder", from->ladder);

  values->n_rungs = (int) from->n_rungs;
  values->is_example = from->is_example;
  values->show_bands = from->show_bands;
  values->credit = ladder != NULL ? g_strdup (rungs_record_get (ladder, "credit")) : NULL;
  for (int i = 0; i < values->n_rungs; i++)
    {
      g_autoptr (RungsRecord) rung = admit (admitting, "rung", from->words[i].id);

      values->bands[i] = from->bands[i];
      if (rung == NULL)
        continue;
      values->names[i] = g_strdup (rungs_record_get (rung, "name"));
      for (int w = 0; w < RUNGS_WALL_N_WORDS; w++)
        values->words[i][w] = g_strdup (rungs_record_get (rung, fields[w]));
    }
}

static void
admit_standing (Admitting           *admitting,
                const RungsStanding *standing)
{
  g_autoptr (RungsRecord) placing = NULL;
  const char *title = admitted_title (admitting, standing->activity);
  RungsWallFigure *figure;
  const char *answer;

  if (title == NULL)
    return;
  placing = admit (admitting, "placing", standing->placing);
  if (placing == NULL)
    return;
  answer = rungs_record_get (placing, "answer");
  figure = g_new0 (RungsWallFigure, 1);
  figure->placing = g_strdup (standing->placing);
  figure->title = g_strdup (title);
  figure->view = standing->view;
  figure->face_down = answer == NULL;
  figure->rung = answer != NULL ? rungs_answer_parse (answer) : 0;
  figure->people = rungs_record_get (placing, "people") != NULL && !figure->face_down ? standing->people : 0;
  figure->before = figure->face_down ? RUNGS_NOWHERE : standing->before;
  g_ptr_array_add (admitting->values->figures, figure);
}

static void
admit_aim (Admitting          *admitting,
           const RungsAimMark *mark)
{
  g_autoptr (RungsRecord) record = NULL;
  RungsWallAim *aim;

  if (admitted_title (admitting, mark->activity) == NULL)
    return;
  record = admit (admitting, "aim", mark->id);
  if (record == NULL)
    return;
  aim = g_new0 (RungsWallAim, 1);
  aim->rung = mark->rung;
  aim->why = g_strdup (rungs_record_get (record, "why"));
  aim->next_step = g_strdup (rungs_record_get (record, "next-step"));
  aim->by = g_strdup (rungs_record_get (record, "by"));
  g_ptr_array_add (admitting->values->aims, aim);
}

/* Where a view stood in one of the rounds. What fewer than five said is told to be there, and not what it was. */
static void
admit_round (Admitting           *admitting,
             const RungsStanding *standing)
{
  GPtrArray *works = admitting->values->works;
  RungsWallWork *work = works->len > 0 ? works->pdata[works->len - 1] : NULL;
  RungsChartAnswer answer = { 0, standing->round, standing->view, 0, standing->hidden_because_few };
  g_autoptr (RungsRecord) placing = NULL;
  const char *title = admitted_title (admitting, standing->activity);
  const char *said;

  placing = title != NULL && standing->round > 0 ? admit (admitting, "placing", standing->placing) : NULL;
  said = placing != NULL ? rungs_record_get (placing, "answer") : NULL;
  if (said == NULL)
    return;
  answer.rung = answer.is_hidden ? 0 : rungs_answer_parse (said);
  if (work == NULL || strcmp (work->activity, standing->activity) != 0)
    {
      work = g_new0 (RungsWallWork, 1);
      work->activity = g_strdup (standing->activity);
      work->title = g_strdup (title);
      work->days = g_ptr_array_new_with_free_func (g_free);
      work->answers = g_array_new (FALSE, FALSE, sizeof (RungsChartAnswer));
      g_ptr_array_add (works, work);
    }
  while (work->days->len < standing->round)
    g_ptr_array_add (work->days, NULL);
  if (standing->on != NULL && work->days->pdata[standing->round - 1] == NULL)
    work->days->pdata[standing->round - 1] = rungs_date_display (standing->on);
  g_array_append_val (work->answers, answer);
}

static gboolean
admit_history (Admitting               *admitting,
               const RungsLadderFilter *filter,
               GError                 **error)
{
  g_autoptr (GPtrArray) history = rungs_ladder_history_read (admitting->workbook, filter, error);

  for (guint i = 0; history != NULL && i < history->len; i++)
    admit_round (admitting, history->pdata[i]);
  return history != NULL;
}

static gboolean
holds_view (const GPtrArray *standings,
            RungsView        view)
{
  for (guint i = 0; i < standings->len; i++)
    if (((const RungsStanding *) standings->pdata[i])->view == view)
      return TRUE;
  return FALSE;
}

/* Who is there and has placed: for the keys. What is left out of the wall counts too. */
static void
count_views (RungsWorkbook     *workbook,
             const char        *meeting,
             RungsLadderValues *all,
             Admitting         *admitting)
{
  RungsWallValues *values = admitting->values;
  g_autoptr (RungsRecord) record = meeting != NULL ? rungs_workbook_read (workbook, rungs_kind_find ("meeting"), meeting, NULL)
                                                   : NULL;
  const char *said = record != NULL ? rungs_record_get (record, "views") : NULL;
  g_auto (GStrv) there = said != NULL ? g_strsplit (said, ",", -1) : NULL;

  for (guint i = 0; i < all->standings->len; i++)
    {
      const RungsStanding *standing = all->standings->pdata[i];

      values->has_face_down = values->has_face_down || standing->face_down;
      if (standing->few == RUNGS_FEW_LEAVE_OUT)
        keep_back (admitting, standing->title, RUNGS_WALL_HELD_FEW);
    }
  for (gsize i = 0; there != NULL && there[i] != NULL; i++)
    {
      values->n_there++;
      if (holds_view (all->standings, rungs_view_parse (there[i])))
        values->n_placed++;
    }
  if (there == NULL)
    for (int view = 0; view < RUNGS_N_VIEWS; view++)
      values->n_placed += holds_view (all->standings, view) ? 1 : 0;
  values->all_are_in = values->n_there > 0 && values->n_placed == values->n_there;
}

static gboolean
is_about_one (RungsShowingMode mode)
{
  return mode == RUNGS_SHOWING_CARD || mode == RUNGS_SHOWING_LATER || mode == RUNGS_SHOWING_LIVE || mode == RUNGS_SHOWING_AIM;
}

/* Without a meeting a new round begins: what lies open is of an earlier one, and would tell people where others stood. */
static void
begin_round (RungsLadderValues *values)
{
  for (guint i = values->standings->len; i > 0; i--)
    if (!((const RungsStanding *) values->standings->pdata[i - 1])->face_down)
      g_ptr_array_remove_index (values->standings, i - 1);
}

/**
 * rungs_wall_values_read:
 * @workbook: a workbook
 * @names: (nullable): names that may not be seen
 * @room: which work the room looks at, and on which ladder
 * @activity: (nullable): the piece of work that is looked at
 * @meeting: (nullable): the meeting it is placed at
 * @mode: what is done with it
 *
 * Returns: (transfer full) (nullable): what the wall may know
 */
RungsWallValues *
rungs_wall_values_read (RungsWorkbook         *workbook,
                        const RungsWallNames  *names,
                        const RungsLadderFilter *room,
                        const char            *activity,
                        const char            *meeting,
                        RungsShowingMode       mode,
                        GError               **error)
{
  gboolean is_placing = activity != NULL && (mode == RUNGS_SHOWING_CARD || mode == RUNGS_SHOWING_LIVE);
  RungsLadderFilter filter = is_about_one (mode) ? (RungsLadderFilter) { .ladder = room->ladder } : *room;
  g_autoptr (RungsLadderValues) outside = NULL;
  g_autoptr (RungsLadderValues) all = NULL;
  g_autoptr (RungsWallValues) values = g_new0 (RungsWallValues, 1);
  Admitting admitting = { workbook, names, values, NULL };

  values->figures = g_ptr_array_new_with_free_func (figure_free);
  values->aims = g_ptr_array_new_with_free_func (aim_free);
  values->works = g_ptr_array_new_with_free_func (work_free);
  values->kept = g_ptr_array_new_with_free_func (kept_free);
  values->has_activity = is_about_one (mode) && activity != NULL;
  filter.for_outside = TRUE;
  filter.audience = RUNGS_AUDIENCE_PUBLIC;
  if (values->has_activity)
    filter.activity = activity;
  if (is_placing)
    filter.meeting = meeting;
  filter.round = 0;
  filter.then = 0;
  if (mode == RUNGS_SHOWING_LATER)
    {
      filter.rounds = 2;
      filter.round = room->round;
      filter.then = room->then;
    }

  outside = rungs_ladder_values_read_filtered (workbook, &filter, error);
  if (outside == NULL)
    return NULL;
  filter.for_outside = FALSE;
  all = rungs_ladder_values_read_filtered (workbook, &filter, error);
  if (all == NULL)
    return NULL;
  if (is_placing && meeting == NULL)
    {
      begin_round (outside);
      begin_round (all);
    }

  admitting.titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  admit_rungs (&admitting, outside);
  if (mode == RUNGS_SHOWING_TIME)
    {
      RungsLadderFilter through = { .ladder = room->ladder, .activity = activity, .for_outside = TRUE,
                                    .audience = RUNGS_AUDIENCE_PUBLIC };
      gboolean could_read = admit_history (&admitting, &through, error);

      count_views (workbook, meeting, all, &admitting);
      g_hash_table_unref (admitting.titles);
      return could_read ? g_steal_pointer (&values) : NULL;
    }
  if (values->has_activity)
    values->title = g_strdup (admitted_title (&admitting, activity));
  /* One that is not chosen yet, or may not be shown, shows nobody else's. */
  if (!is_about_one (mode) || values->title != NULL)
    {
      for (guint i = 0; i < outside->standings->len; i++)
        admit_standing (&admitting, outside->standings->pdata[i]);
      for (guint i = 0; mode == RUNGS_SHOWING_AIM && i < outside->aims->len; i++)
        admit_aim (&admitting, outside->aims->pdata[i]);
    }
  count_views (workbook, meeting, all, &admitting);
  g_hash_table_unref (admitting.titles);
  return g_steal_pointer (&values);
}
