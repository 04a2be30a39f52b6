/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-deeds.c: what is done on the ladder, as edits. Nothing is written and nobody is spoken to here.
 */
#include "config.h"

#include "ladder/ladder-deeds.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder-words.h"

static const RungsKind *
placing_kind (void)
{
  return rungs_kind_find ("placing");
}

static RungsStanding *
find (RungsLadderValues *values,
      const char        *placing)
{
  for (guint i = 0; i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        return standing;
    }
  return NULL;
}

/* RECORD with VALUE, or as it was where nothing is said. */
static RungsRecord *
take_with (RungsRecord *record,
           const char  *field,
           const char  *value)
{
  RungsRecord *changed;

  if (value == NULL || *value == '\0')
    return record;
  changed = rungs_record_with (record, field, value);
  rungs_record_unref (record);
  return changed;
}

static RungsRecord *
new_placing (const RungsPlacingDeed *deed)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *people = deed->people > 0 ? g_strdup_printf ("%d", deed->people) : NULL;
  RungsRecord *placing = rungs_record_new (placing_kind (), NULL);

  placing = take_with (placing, "activity", deed->activity);
  placing = take_with (placing, "meeting", deed->meeting);
  placing = take_with (placing, "ladder", deed->ladder);
  placing = take_with (placing, "view", rungs_view_token (deed->view));
  placing = take_with (placing, "answer", rungs_answer_token (deed->answer));
  placing = take_with (placing, "people", people);
  placing = take_with (placing, "because", deed->because);
  placing = take_with (placing, "placed-on", deed->on != NULL ? deed->on : today);
  return take_with (placing, "face-down", deed->face_down ? "yes" : NULL);
}

/**
 * rungs_deed_place:
 * @deed: what is placed, by whom, where
 * @placing: (out) (optional): id of the new placing
 *
 * Returns: (transfer full): the edits
 */
RungsEdits *
rungs_deed_place (const RungsPlacingDeed  *deed,
                  char                   **placing)
{
  /* Translators: what is placed */
  g_autofree char *label = g_strdup_printf (_("Place “%s”"), deed->title);
  RungsEdits *edits = rungs_edits_new (label);
  g_autoptr (RungsRecord) record = new_placing (deed);

  rungs_edits_add (edits, record);
  if (placing != NULL)
    *placing = g_strdup (rungs_record_id (record));
  return edits;
}

static const char *
place_name (RungsLadderValues *values,
            int                rung)
{
  return rung >= 1 ? values->rung_names[rung - 1] : rungs_answer_aside (rung);
}

/**
 * rungs_deed_where:
 * @title: of a piece of work
 * @rung: from 1; 0 unsure; -1 it depends
 *
 * Returns: (transfer full): where it stands now, in a few words
 */
char *
rungs_deed_where (RungsLadderValues *values,
                  const char        *title,
                  int                rung)
{
  if (rung < 1)
    /* Translators: what was moved, and where it stands now: "We are not sure" */
    return g_strdup_printf (_("%s: %s"), title, place_name (values, rung));
  /* Translators: what was moved, and number and name of the rung it stands on now; said by a screen reader */
  return g_strdup_printf (_("%s: rung %d, %s"), title, rung, place_name (values, rung));
}

/**
 * rungs_deed_move:
 * @values: who stands where
 * @placing: id of one who stands there
 * @rung: from 1; 0 unsure; -1 it depends
 *
 * Returns: (transfer full) (nullable): the edits; %NULL where it stands there already, or is not there
 */
RungsEdits *
rungs_deed_move (RungsLadderValues *values,
                 const char        *placing,
                 int                rung)
{
  RungsStanding *standing = find (values, placing);
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (standing == NULL || standing->face_down || standing->rung == rung || rung < -1 || rung > (int) values->n_rungs)
    return NULL;
  if (rung >= 1)
    /* Translators: what is moved, and the name of the rung it is moved to */
    label = g_strdup_printf (_("Move “%s” to %s"), standing->title, place_name (values, rung));
  else
    /* Translators: what is moved, and where it is moved to: "We are not sure" */
    label = g_strdup_printf (_("Move “%s” beside the ladder: %s"), standing->title, place_name (values, rung));
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, placing_kind (), placing, "answer", rungs_answer_token (rung));
  return edits;
}

/* The placing that counts people of VIEW on RUNG at MEETING; NULL where nobody is counted there yet. */
static RungsStanding *
find_counted (RungsLadderValues *values,
              const char        *activity,
              const char        *meeting,
              RungsView          view,
              int                rung)
{
  for (guint i = 0; i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->people > 0 && standing->view == view && standing->rung == rung && !standing->face_down &&
          g_strcmp0 (standing->activity, activity) == 0 && g_strcmp0 (standing->meeting, meeting) == 0)
        return standing;
    }
  return NULL;
}

static void
set_people (RungsEdits    *edits,
            RungsStanding *standing,
            int            people)
{
  g_autofree char *number = g_strdup_printf ("%d", people);

  rungs_edits_set (edits, placing_kind (), standing->placing, "people", number);
}

/**
 * rungs_deed_add_one:
 * @values: who stands where
 * @deed: what is placed, by whom, where; its @people is not read
 * @placing: (out) (optional): id of the placing that counts them
 *
 * Returns: (transfer full): one person more: counted in the placing of that view on that rung, or in a new one
 */
RungsEdits *
rungs_deed_add_one (RungsLadderValues       *values,
                    const RungsPlacingDeed  *deed,
                    char                   **placing)
{
  RungsStanding *counted = find_counted (values, deed->activity, deed->meeting, deed->view, deed->answer);
  /* Translators: a piece of work, and where: the name of a rung or "We are not sure" */
  g_autofree char *label = g_strdup_printf (_("One more for “%s”: %s"), deed->title, place_name (values, deed->answer));
  RungsEdits *edits = rungs_edits_new (label);
  RungsPlacingDeed one = *deed;
  g_autoptr (RungsRecord) record = NULL;

  if (counted != NULL)
    {
      if (placing != NULL)
        *placing = g_strdup (counted->placing);
      set_people (edits, counted, counted->people + 1);
      return edits;
    }
  one.people = 1;
  record = new_placing (&one);
  rungs_edits_add (edits, record);
  if (placing != NULL)
    *placing = g_strdup (rungs_record_id (record));
  return edits;
}

/**
 * rungs_deed_take_one:
 * @values: who stands where
 * @meeting: (nullable): the meeting they were counted at
 * @rung: from 1; 0 unsure; -1 it depends
 *
 * Returns: (transfer full) (nullable): one person fewer, and no placing where it was the last; %NULL where nobody is counted
 */
RungsEdits *
rungs_deed_take_one (RungsLadderValues *values,
                     const char        *activity,
                     const char        *meeting,
                     RungsView          view,
                     int                rung)
{
  RungsStanding *counted = find_counted (values, activity, meeting, view, rung);
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (counted == NULL)
    return NULL;
  /* Translators: a piece of work, and where: the name of a rung or "We are not sure" */
  label = g_strdup_printf (_("One fewer for “%s”: %s"), counted->title, place_name (values, rung));
  edits = rungs_edits_new (label);
  if (counted->people > 1)
    set_people (edits, counted, counted->people - 1);
  else
    rungs_edits_archive (edits, placing_kind (), counted->placing, TRUE);
  return edits;
}

/**
 * rungs_deed_reveal:
 * @values: who stands where
 * @activity: a piece of work
 * @meeting: (nullable): the meeting whose cards are turned; %NULL for all of the piece of work
 *
 * Returns: (transfer full) (nullable): all cards that lie face down turned over together; %NULL where none does
 */
RungsEdits *
rungs_deed_reveal (RungsLadderValues *values,
                   const char        *activity,
                   const char        *meeting)
{
  g_autoptr (RungsEdits) edits = NULL;

  for (guint i = 0; i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (!standing->face_down || g_strcmp0 (standing->activity, activity) != 0 ||
          (meeting != NULL && g_strcmp0 (standing->meeting, meeting) != 0))
        continue;
      if (edits == NULL)
        {
          /* Translators: a piece of work */
          g_autofree char *label = g_strdup_printf (_("Turn over the cards for “%s”"), standing->title);

          edits = rungs_edits_new (label);
        }
      rungs_edits_set (edits, placing_kind (), standing->placing, "face-down", NULL);
    }
  return g_steal_pointer (&edits);
}

/**
 * rungs_deed_say_few:
 * @values: who stands where
 * @round: of the piece of work, from 1
 * @choice: "show", "merge" or "leave-out": what the people themselves said
 *
 * Returns: (transfer full) (nullable): it kept with each placing of that view in that round; %NULL where there is none
 */
RungsEdits *
rungs_deed_say_few (RungsLadderValues *values,
                    const char        *activity,
                    guint              round,
                    RungsView          view,
                    const char        *choice)
{
  g_autoptr (RungsEdits) edits = NULL;

  for (guint i = 0; i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->view != view || standing->round != round || g_strcmp0 (standing->activity, activity) != 0)
        continue;
      if (edits == NULL)
        {
          /* Translators: a piece of work, and who placed it ("seen by frontline workers") */
          g_autofree char *label = g_strdup_printf (_("Say how few are shown for “%s”, %s"), standing->title,
                                                    rungs_view_seen_by (view));

          edits = rungs_edits_new (label);
        }
      rungs_edits_set (edits, placing_kind (), standing->placing, "few", choice);
    }
  return g_steal_pointer (&edits);
}

/**
 * rungs_deed_aim:
 * @activity: id of a piece of work
 * @title: of it
 * @rung: (nullable): id of the record of a rung
 * @why: (nullable): why it is right
 * @next_step: (nullable): one thing to try
 * @who: (nullable): who does it
 * @by: (nullable): a day, ISO 8601
 *
 * Returns: (transfer full): the edits
 */
RungsEdits *
rungs_deed_aim (const char *activity,
                const char *title,
                const char *rung,
                const char *why,
                const char *next_step,
                const char *who,
                const char *by)
{
  /* Translators: a piece of work */
  g_autofree char *label = g_strdup_printf (_("Set an aim for “%s”"), title);
  RungsEdits *edits = rungs_edits_new (label);
  g_autoptr (RungsRecord) aim = take_with (rungs_record_new (rungs_kind_find ("aim"), NULL), "activity", activity);

  aim = take_with (g_steal_pointer (&aim), "rung", rung);
  aim = take_with (g_steal_pointer (&aim), "why", why);
  aim = take_with (g_steal_pointer (&aim), "next-step", next_step);
  aim = take_with (g_steal_pointer (&aim), "who", who);
  aim = take_with (g_steal_pointer (&aim), "by", by);
  rungs_edits_add (edits, aim);
  return edits;
}

/**
 * rungs_deed_look_again:
 * @activity: id of a piece of work
 * @title: of it
 * @day: (nullable): ISO 8601; %NULL: no reminder
 *
 * Returns: (transfer full): the edits
 */
RungsEdits *
rungs_deed_look_again (const char *activity,
                       const char *title,
                       const char *day)
{
  /* Translators: a piece of work */
  g_autofree char *label = g_strdup_printf (_("Say when to look at “%s” again"), title);
  RungsEdits *edits = rungs_edits_new (label);

  rungs_edits_set (edits, rungs_kind_find ("activity"), activity, "review-on", day);
  return edits;
}

/**
 * rungs_deed_type_line:
 * @rung: the record of a rung
 * @field: "helps" or "snakes"
 * @before: (nullable): the other lines, one a line
 * @line: (nullable): the line that is being typed, stripped; %NULL where nothing is left of it
 *
 * Returns: (transfer full): the edits; typing that goes on is one step of undo
 */
RungsEdits *
rungs_deed_type_line (RungsRecord *rung,
                      const char  *field,
                      const char  *before,
                      const char  *line)
{
  g_autofree char *title = rungs_record_title (rung);
  g_autofree char *after = before != NULL && line != NULL ? g_strdup_printf ("%s\n%s", before, line)
                                                          : g_strdup (line != NULL ? line : before);
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (g_str_equal (field, "helps"))
    /* Translators: the name of a rung */
    label = g_strdup_printf (_("Add what helps at “%s”"), title);
  else
    /* Translators: the name of a rung */
    label = g_strdup_printf (_("Add what sets back at “%s”"), title);
  edits = rungs_edits_new (label);
  rungs_edits_type (edits, rungs_kind_find ("rung"), rungs_record_id (rung), field, after);
  return edits;
}
