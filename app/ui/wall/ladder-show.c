/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-show.c: the show of the ladder. What the room looks at and what the workbook holds of it come together here; the room
 * points where the wall points.
 */
#include "config.h"

#include "wall/ladder-show.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder/card-deeds.h"
#include "ladder/round-reading.h"
#include "wall/wall-content.h"

struct _RungsLadderShow
{
  RungsShow parent_instance;

  /* owned */
  RungsRoom *room;
  RungsWallNames *names;
  RungsWallValues *values; /* NULL: the workbook cannot be read */

  /* state */
  gboolean is_following; /* the room is being told, and what it says back is known */
};

G_DEFINE_FINAL_TYPE (RungsLadderShow, rungs_ladder_show, RUNGS_TYPE_SHOW)

static RungsShowingMode
rungs_ladder_show_get_mode (RungsShow *show)
{
  switch (rungs_room_get_mode (RUNGS_LADDER_SHOW (show)->room))
    {
    case RUNGS_ROOM_CARD:
      return RUNGS_SHOWING_CARD;
    case RUNGS_ROOM_LATER:
      return RUNGS_SHOWING_LATER;
    case RUNGS_ROOM_AIMS:
      return RUNGS_SHOWING_AIM;
    case RUNGS_ROOM_EXPLAIN:
      return RUNGS_SHOWING_EXPLAIN;
    case RUNGS_ROOM_LIVE:
      return RUNGS_SHOWING_LIVE;
    case RUNGS_ROOM_TIME:
      return RUNGS_SHOWING_TIME;
    case RUNGS_ROOM_WORK:
    default:
      return RUNGS_SHOWING_WORK;
    }
}

static gboolean
rungs_ladder_show_survey (RungsShow                   *show,
                          const RungsWallSheetOptions *wall,
                          RungsShowingGround          *ground)
{
  RungsLadderShow *self = RUNGS_LADDER_SHOW (show);

  if (self->values == NULL)
    return FALSE;
  *ground = rungs_wall_content_ground (self->values, rungs_ladder_show_get_mode (show), wall);
  return TRUE;
}

static RungsWallSheet *
rungs_ladder_show_make_sheet (RungsShow                   *show,
                              const RungsShowing          *showing,
                              const RungsWallSheetOptions *wall)
{
  return rungs_wall_content_sheet (RUNGS_LADDER_SHOW (show)->values, showing, wall);
}

static char *
rungs_ladder_show_name (RungsShow                   *show,
                        const RungsShowing          *showing,
                        const RungsWallSheetOptions *wall)
{
  return rungs_wall_content_name (RUNGS_LADDER_SHOW (show)->values, showing, wall);
}

static const char *
rungs_ladder_show_why_nothing (RungsShow *show)
{
  return _("The workbook cannot be read, so the wall shows nothing.");
}

static void
rungs_ladder_show_turned (RungsShow *show)
{
  RungsLadderShow *self = RUNGS_LADDER_SHOW (show);

  self->is_following = TRUE;
  rungs_room_set_rung (self->room, rungs_show_get_showing (show)->rung);
  self->is_following = FALSE;
}

/* Where each view stands, for who hears it. */
static char *
reveal_words (RungsRoom         *room,
              RungsLadderValues *values)
{
  RungsWorkbook *workbook = rungs_room_get_workbook (room);
  const char *activity = rungs_room_get_activity (room);
  const char *meeting = rungs_room_get_meeting (room);
  g_autofree char *there = rungs_round_there (workbook, meeting);
  g_autofree char *title = rungs_workbook_title (workbook, rungs_kind_find ("activity"), activity);
  g_autoptr (GPtrArray) round = rungs_round_on_table (workbook, activity, meeting, rungs_room_get_ladder (room));
  g_autoptr (RungsCard) card = rungs_card_new (there, round);

  return rungs_card_deed_reveal_words (card, values, title);
}

static void
rungs_ladder_show_reveal (RungsShow *show)
{
  RungsRoom *room = RUNGS_LADDER_SHOW (show)->room;
  RungsLadderValues *values = rungs_room_get_values (room);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *spoken = NULL;
  RungsEdits *edits;

  if (values == NULL || rungs_workbook_is_read_only (rungs_room_get_workbook (room)))
    return;
  spoken = reveal_words (room, values);
  edits = rungs_card_deed_reveal (rungs_room_get_workbook (room), values, rungs_room_get_activity (room),
                                  rungs_room_get_meeting (room), today);
  if (edits != NULL)
    rungs_room_do (room, edits, spoken);
}

static const GPtrArray *
rungs_ladder_show_get_kept (RungsShow *show)
{
  RungsLadderShow *self = RUNGS_LADDER_SHOW (show);

  return self->values != NULL ? self->values->kept : NULL;
}

static RungsWorkbook *
rungs_ladder_show_get_workbook (RungsShow *show)
{
  return rungs_room_get_workbook (RUNGS_LADDER_SHOW (show)->room);
}

static const char *
rungs_ladder_show_get_meeting (RungsShow *show)
{
  return rungs_room_get_meeting (RUNGS_LADDER_SHOW (show)->room);
}

static void
read_values (RungsLadderShow *self)
{
  g_autoptr (GError) error = NULL;
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  RungsLadderFilter filter = *rungs_room_get_filter (self->room);
  RungsWallValues *values = NULL;

  filter.ladder = rungs_room_get_ladder (self->room);
  rungs_room_get_rounds (self->room, &filter.then, &filter.round);
  if (self->names == NULL)
    self->names = rungs_wall_values_names (workbook, &error);
  if (self->names != NULL)
    values = rungs_wall_values_read (workbook, self->names, &filter,
                                     rungs_room_get_activity (self->room), rungs_room_get_meeting (self->room),
                                     rungs_ladder_show_get_mode (RUNGS_SHOW (self)), &error);
  /* Where it cannot be read, nothing is shown that was not looked through. */
  g_clear_pointer (&self->values, rungs_wall_values_free);
  self->values = values;
}

static void
read_again (RungsLadderShow *self)
{
  read_values (self);
  rungs_show_turn (RUNGS_SHOW (self));
}

static void
workbook_changed_cb (RungsLadderShow *self,
                     GPtrArray       *touched)
{
  static const char *const kinds[] = { "person", "person-private", "enquiry", "meeting", NULL };
  gboolean is_touched = FALSE;

  for (guint i = 0; i < touched->len; i++)
    {
      const char *kind = ((RungsTouched *) touched->pdata[i])->kind->name;

      is_touched = is_touched || g_strv_contains (kinds, kind);
      if (g_str_has_prefix (kind, "person"))
        g_clear_pointer (&self->names, rungs_wall_names_free);
    }
  /* The room tells of all else. */
  if (is_touched)
    read_again (self);
}

static void
rung_changed_cb (RungsLadderShow *self)
{
  RungsShowing showing = *rungs_show_get_showing (RUNGS_SHOW (self));
  RungsShowingDeed deed;
  int rung = rungs_room_get_rung (self->room);

  if (self->is_following || rung == showing.rung)
    return;
  if (rung == 0)
    {
      showing.rung = 0;
    }
  else
    {
      showing.cover = RUNGS_SHOWING_OPEN;
      showing.shows_keys = FALSE;
      showing = rungs_showing_press (showing, rungs_show_get_ground (RUNGS_SHOW (self)), RUNGS_SHOWING_RUNG, rung, &deed);
    }
  rungs_show_go (RUNGS_SHOW (self), showing);
}

static void
rungs_ladder_show_dispose (GObject *object)
{
  RungsLadderShow *self = RUNGS_LADDER_SHOW (object);

  g_clear_object (&self->room);
  g_clear_pointer (&self->names, rungs_wall_names_free);
  g_clear_pointer (&self->values, rungs_wall_values_free);

  G_OBJECT_CLASS (rungs_ladder_show_parent_class)->dispose (object);
}

static void
rungs_ladder_show_class_init (RungsLadderShowClass *klass)
{
  RungsShowClass *show_class = RUNGS_SHOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_ladder_show_dispose;
  show_class->get_mode = rungs_ladder_show_get_mode;
  show_class->survey = rungs_ladder_show_survey;
  show_class->make_sheet = rungs_ladder_show_make_sheet;
  show_class->name = rungs_ladder_show_name;
  show_class->why_nothing = rungs_ladder_show_why_nothing;
  show_class->turned = rungs_ladder_show_turned;
  show_class->reveal = rungs_ladder_show_reveal;
  show_class->get_kept = rungs_ladder_show_get_kept;
  show_class->get_workbook = rungs_ladder_show_get_workbook;
  show_class->get_meeting = rungs_ladder_show_get_meeting;
}

static void
rungs_ladder_show_init (RungsLadderShow *self)
{
}

/**
 * rungs_ladder_show_new:
 * @room: what is looked at
 *
 * Returns: (transfer full): a show of it
 */
RungsShow *
rungs_ladder_show_new (RungsRoom *room)
{
  static const char *const told_by[] = { "values-changed", "rounds-changed", "notify::mode", "notify::activity", "notify::meeting",
                                         "notify::ladder" };
  RungsLadderShow *self = g_object_new (RUNGS_TYPE_LADDER_SHOW, NULL);

  self->room = g_object_ref (room);
  for (gsize i = 0; i < G_N_ELEMENTS (told_by); i++)
    g_signal_connect_object (room, told_by[i], G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::rung", G_CALLBACK (rung_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rungs_room_get_workbook (room), "changed", G_CALLBACK (workbook_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_values (self);
  rungs_show_go (RUNGS_SHOW (self), (RungsShowing) { rungs_ladder_show_get_mode (RUNGS_SHOW (self)), rungs_room_get_rung (room) });
  return RUNGS_SHOW (self);
}
