/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-modes.h: what is done with the ladder: buttons in a row, or one drop-down where there is no room for them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_MODES (rungs_ladder_modes_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderModes, rungs_ladder_modes, RUNGS, LADDER_MODES, GtkWidget)

/* Signal: "chosen" (int mode): the person chose it. */

GtkWidget *rungs_ladder_modes_new        (const char       *name);
void       rungs_ladder_modes_add        (RungsLadderModes *self,
                                          int               mode,
                                          const char       *label);
void       rungs_ladder_modes_set_chosen (RungsLadderModes *self,
                                          int               mode);
void       rungs_ladder_modes_set_elsewhere (RungsLadderModes *self,
                                          const char       *words);
gboolean   rungs_ladder_modes_is_folded  (RungsLadderModes *self);

G_END_DECLS
