/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-show.h: the show of the ladder: it follows what the room looks at.
 */
#pragma once

#include "ladder/room.h"
#include "wall/show.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_SHOW (rungs_ladder_show_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderShow, rungs_ladder_show, RUNGS, LADDER_SHOW, RungsShow)

RungsShow *rungs_ladder_show_new (RungsRoom *room);

G_END_DECLS
