/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-count.h: who was called out at one meeting for one piece of work: how many people of each view on each rung.
 */
#pragma once

#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LIVE_COUNT (rungs_live_count_get_type ())
G_DECLARE_FINAL_TYPE (RungsLiveCount, rungs_live_count, RUNGS, LIVE_COUNT, GObject)

/* Signal "changed": the values were read again. */

RungsLiveCount    *rungs_live_count_new        (RungsRoom      *room);
RungsLadderValues *rungs_live_count_get_values (RungsLiveCount *self);
RungsLadderValues *rungs_live_count_make_picture (RungsLiveCount *self);
guint              rungs_live_count_on_rung    (RungsLiveCount *self,
                                                RungsView       view,
                                                int             rung);
guint              rungs_live_count_of_view    (RungsLiveCount *self,
                                                RungsView       view);
RungsFew           rungs_live_count_few        (RungsLiveCount *self,
                                                RungsView       view);
char              *rungs_live_count_words      (RungsLiveCount *self,
                                                RungsView       view);
void               rungs_live_count_add        (RungsLiveCount *self,
                                                RungsView       view,
                                                int             rung);
void               rungs_live_count_take       (RungsLiveCount *self,
                                                RungsView       view,
                                                int             rung);
void               rungs_live_count_take_last  (RungsLiveCount *self);
void               rungs_live_count_say_few    (RungsLiveCount *self,
                                                RungsView       view,
                                                RungsFew        choice);

G_END_DECLS
