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
  placing = take_with (placing, "view", rungs_view_token (deed->view));
  placing = take_with (placing, "answer", rungs_answer_token (deed->answer));
  placing = take_with (placing, "people", people);
  placing = take_with (placing, "because", deed->because);
  return take_with (placing, "placed-on", deed->on != NULL ? deed->on : today);
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

  if (standing == NULL || standing->rung == rung || rung < -1 || rung > RUNGS_N_RUNGS)
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
 * rungs_deed_add_line:
 * @rung: the record of a rung
 * @field: "helps" or "snakes"
 * @line: what is added, as it was typed
 *
 * Returns: (transfer full) (nullable): the edits; %NULL where nothing was typed
 */
RungsEdits *
rungs_deed_add_line (RungsRecord *rung,
                     const char  *field,
                     const char  *line)
{
  g_autofree char *stripped = g_strstrip (g_strdup (line));
  const char *before = rungs_record_get (rung, field);
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (*stripped == '\0')
    return NULL;
  after = before != NULL ? g_strdup_printf ("%s\n%s", before, stripped) : g_strdup (stripped);
  title = rungs_record_title (rung);
  /* Translators: the name of a rung */
  label = g_strdup_printf (g_str_equal (field, "helps") ? _("Add what helps at “%s”") : _("Add what sets back at “%s”"), title);
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, rungs_kind_find ("rung"), rungs_record_id (rung), field, after);
  return edits;
}
