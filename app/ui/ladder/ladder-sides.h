/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-sides.h: the ladder, and beside it what was chosen on it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_SIDES (rungs_ladder_sides_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderSides, rungs_ladder_sides, RUNGS, LADDER_SIDES, GtkWidget)

GtkWidget *rungs_ladder_sides_new       (GtkWidget        *picture,
                                         GtkWidget        *beside);
void       rungs_ladder_sides_set_open  (RungsLadderSides *self,
                                         gboolean          open);
gboolean   rungs_ladder_sides_get_open  (RungsLadderSides *self);
gboolean   rungs_ladder_sides_is_folded (RungsLadderSides *self);
GtkWidget *rungs_ladder_sides_new_toggle (RungsLadderSides *self);

G_END_DECLS
