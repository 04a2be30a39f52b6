/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-rung.h: one rung of the ladder, as a widget that can be focused, chosen and read out.
 */
#pragma once

#include <gtk/gtk.h>

#include "scene.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_RUNG (rungs_ladder_rung_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderRung, rungs_ladder_rung, RUNGS, LADDER_RUNG, GtkWidget)

GtkWidget *rungs_ladder_rung_new        (int              rung);
int        rungs_ladder_rung_get_rung   (RungsLadderRung *self);
void       rungs_ladder_rung_set_name   (RungsLadderRung *self,
                                         const char      *name,
                                         const char      *description,
                                         int              n_rungs);
void       rungs_ladder_rung_set_scene  (RungsLadderRung *self,
                                         RungsScene      *scene);
void       rungs_ladder_rung_set_chosen (RungsLadderRung *self,
                                         gboolean         chosen);
void       rungs_ladder_rung_set_target (RungsLadderRung *self,
                                         gboolean         target);

G_END_DECLS
