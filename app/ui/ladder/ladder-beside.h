/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-beside.h: the panel beside the ladder: what a rung means, who a figure is, or placing something.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_BESIDE (rungs_ladder_beside_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderBeside, rungs_ladder_beside, RUNGS, LADDER_BESIDE, GtkWidget)

typedef enum
{
  RUNGS_BESIDE_NOTHING,
  RUNGS_BESIDE_RUNG,
  RUNGS_BESIDE_PLACING,
  RUNGS_BESIDE_PLACE,
} RungsBeside;

/* Signals: "placed" (string placing): something new is on the ladder; "leave": nothing is to stand beside it any more. */

GtkWidget  *rungs_ladder_beside_new         (RungsRoom         *room);
void        rungs_ladder_beside_show        (RungsLadderBeside *self,
                                             RungsBeside        what,
                                             int                rung,
                                             const char        *placing);
void        rungs_ladder_beside_refresh     (RungsLadderBeside *self);
void        rungs_ladder_beside_begin_place (RungsLadderBeside *self,
                                             const char        *activity);
gboolean    rungs_ladder_beside_press       (RungsLadderBeside *self,
                                             int                rung);
gboolean    rungs_ladder_beside_drop        (RungsLadderBeside *self,
                                             RungsView          view,
                                             int                rung);
void        rungs_ladder_beside_flush       (RungsLadderBeside *self);
void        rungs_ladder_beside_take_focus  (RungsLadderBeside *self);
RungsBeside rungs_ladder_beside_get_what    (RungsLadderBeside *self);
int         rungs_ladder_beside_get_rung    (RungsLadderBeside *self);
const char *rungs_ladder_beside_get_placing (RungsLadderBeside *self);

G_END_DECLS
