/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * room.h: what the room looks at: the ladder, the piece of work, the rung that is pointed at, who stands where. The panes of the
 * ladder page, the wall and the console share one; it knows no widget.
 */
#pragma once

#include "ladder-values.h"
#include "workbook.h"

G_BEGIN_DECLS

/** RungsRoomMode: what is done with the ladder. */
typedef enum
{
  RUNGS_ROOM_WORK,    /* all our work on one ladder */
  RUNGS_ROOM_CARD,    /* one piece of work, placed by each view */
  RUNGS_ROOM_LATER,   /* two rounds of one piece of work */
  RUNGS_ROOM_AIMS,    /* the rung that is right for it */
  RUNGS_ROOM_EXPLAIN, /* rung by rung */
  RUNGS_ROOM_LIVE,    /* the room calls out, one figure after another */
  RUNGS_ROOM_TIME,    /* round by round as a chart */
} RungsRoomMode;

#define RUNGS_ROOM_N_MODES (RUNGS_ROOM_TIME + 1)

#define RUNGS_TYPE_ROOM (rungs_room_get_type ())
G_DECLARE_FINAL_TYPE (RungsRoom, rungs_room, RUNGS, ROOM, GObject)

/* Properties (notify on all): "mode" (int), "activity", "meeting", "ladder" (ids, or NULL), "rung" (the one pointed at, 0 for
 * none), "said" (what was done or said last; it stands at the foot of the ladder page).
 *
 * Signals: "values-changed": who stands where was read again; "speak" (string): to be said now, by a screen reader too;
 * "problem" (string): a write or a read failed, in one plain sentence.
 */

RungsRoom         *rungs_room_new             (RungsWorkbook *workbook);
RungsWorkbook     *rungs_room_get_workbook    (RungsRoom     *self);

RungsRoomMode      rungs_room_get_mode        (RungsRoom     *self);
void               rungs_room_set_mode        (RungsRoom     *self,
                                               RungsRoomMode  mode);
const char        *rungs_room_get_activity    (RungsRoom     *self);
void               rungs_room_set_activity    (RungsRoom     *self,
                                               const char    *activity);
const char        *rungs_room_get_meeting     (RungsRoom     *self);
void               rungs_room_set_meeting     (RungsRoom     *self,
                                               const char    *meeting);
const char        *rungs_room_get_ladder      (RungsRoom     *self);
void               rungs_room_set_ladder      (RungsRoom     *self,
                                               const char    *ladder);
int                rungs_room_get_rung        (RungsRoom     *self);
void               rungs_room_set_rung        (RungsRoom     *self,
                                               int            rung);

/* Which work is looked at, on whichever ladder. */
const RungsLadderFilter *rungs_room_get_filter (RungsRoom     *self);
void               rungs_room_set_filter      (RungsRoom     *self,
                                               const RungsLadderFilter *filter);

/* Good until "values-changed" (rungs_ladder_values_ref() keeps them); NULL only where the workbook cannot be read. */
RungsLadderValues *rungs_room_get_values      (RungsRoom     *self);
RungsStanding     *rungs_room_find            (RungsRoom     *self,
                                               const char    *placing);
/* The record of a rung of the ladder that is looked at; NULL where there is none. */
RungsRecord       *rungs_room_get_rung_record (RungsRoom     *self,
                                               int            rung);
void               rungs_room_reload          (RungsRoom     *self);

/* Writes, as one step of undo, and then says what was done. */
void               rungs_room_do              (RungsRoom     *self,
                                               RungsEdits    *edits,
                                               const char    *spoken);
void               rungs_room_set_rounds      (RungsRoom     *self,
                                               guint          then,
                                               guint          now);
void               rungs_room_get_rounds      (RungsRoom     *self,
                                               guint         *then,
                                               guint         *now);
void               rungs_room_say             (RungsRoom     *self,
                                               const char    *words);
const char        *rungs_room_get_said        (RungsRoom     *self);

G_END_DECLS
