/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * taking-away.h: taking away what the ladder page shows: as a picture in a file, or on paper, with the same in words.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"
#include "take-away.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_TAKING_AWAY (rungs_taking_away_get_type ())
G_DECLARE_FINAL_TYPE (RungsTakingAway, rungs_taking_away, RUNGS, TAKING_AWAY, GtkWidget)

GtkWidget     *rungs_taking_away_new   (RungsRoom        *room);
/* What the room looks at now; its words belong to the room. */
void           rungs_taking_away_get_shown (RungsTakingAway  *self,
                                            RungsLadderShown *shown);
/* The same, as it may leave the laptop. */
RungsTakeAway *rungs_taking_away_read  (RungsTakingAway  *self,
                                        GError          **error);
/* Writes it at PATH, and says where in the room; a file that stands there is replaced where it was asked for. */
void           rungs_taking_away_save  (RungsTakingAway  *self,
                                        const char       *path,
                                        gboolean          may_replace);
void           rungs_taking_away_print (RungsTakingAway  *self);
gboolean       rungs_taking_away_is_busy (RungsTakingAway *self);

G_END_DECLS
