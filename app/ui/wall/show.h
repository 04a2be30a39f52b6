/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * show.h: the show that is on: what the wall shows, follows the room, and listens to the keys. It knows no window.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"
#include "showing.h"
#include "wall-sheet.h"
#include "wall/wall-values.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SHOW (rungs_show_get_type ())
G_DECLARE_FINAL_TYPE (RungsShow, rungs_show, RUNGS, SHOW, GObject)

/* Signals: "changed": something else is to be seen, on the wall or on the laptop; "leave"; "swap". */

RungsShow          *rungs_show_new            (RungsRoom                   *room);
RungsRoom          *rungs_show_get_room       (RungsShow                   *self);
/* The wall's size, and how it is to look. */
void                rungs_show_set_wall       (RungsShow                   *self,
                                               const RungsWallSheetOptions *wall);
void                rungs_show_set_paused     (RungsShow                   *self,
                                               gboolean                     paused);
/* TRUE where the key meant something. */
gboolean            rungs_show_press          (RungsShow                   *self,
                                               RungsShowingKey              key,
                                               int                          number);
const RungsShowing *rungs_show_get_showing    (RungsShow                   *self);
int                 rungs_show_get_n_rungs    (RungsShow                   *self);
gboolean            rungs_show_can_reveal     (RungsShow                   *self);
/* What is on the wall now: what it was frozen at, while it is frozen. */
RungsWallSheet     *rungs_show_get_wall_sheet (RungsShow                   *self);
RungsShowingCover   rungs_show_get_cover      (RungsShow                   *self);
/* What the next key would bring; NULL where there is nothing. */
RungsWallSheet     *rungs_show_get_next_sheet (RungsShow                   *self);
/* In words for the laptop: what the wall shows, and what comes next. (transfer full) */
char               *rungs_show_describe       (RungsShow                   *self);
char               *rungs_show_describe_next  (RungsShow                   *self);
/* RungsWallKept *: what was held back from the wall. */
const GPtrArray    *rungs_show_get_kept       (RungsShow                   *self);

G_END_DECLS
