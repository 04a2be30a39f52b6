/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-figure.h: somebody on the ladder, as a widget that can be focused, chosen and read out.
 */
#pragma once

#include <gtk/gtk.h>

#include "scene.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_FIGURE (rungs_ladder_figure_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderFigure, rungs_ladder_figure, RUNGS, LADDER_FIGURE, GtkWidget)

GtkWidget  *rungs_ladder_figure_new         (const char        *placing,
                                             const char        *activity,
                                             int                rung);
const char *rungs_ladder_figure_get_placing (RungsLadderFigure *self);
const char *rungs_ladder_figure_get_activity (RungsLadderFigure *self);
int         rungs_ladder_figure_get_rung    (RungsLadderFigure *self);
const char *rungs_ladder_figure_get_words   (RungsLadderFigure *self);
void        rungs_ladder_figure_set_name    (RungsLadderFigure *self,
                                             const char        *name,
                                             int                position,
                                             int                set_size);
void        rungs_ladder_figure_set_scene   (RungsLadderFigure *self,
                                             RungsScene        *scene,
                                             guint              number,
                                             const RungsBox    *box);
const RungsBox *rungs_ladder_figure_get_box (RungsLadderFigure *self);
const RungsBox *rungs_ladder_figure_get_place (RungsLadderFigure *self);
void        rungs_ladder_figure_set_chosen  (RungsLadderFigure *self,
                                             gboolean           chosen);
void        rungs_ladder_figure_climb_from  (RungsLadderFigure *self,
                                             double             x,
                                             double             y);
void        rungs_ladder_figure_get_middle  (RungsLadderFigure *self,
                                             double            *x,
                                             double            *y);
void        rungs_ladder_figure_set_rung    (RungsLadderFigure *self,
                                             int                rung);
void        rungs_ladder_figure_set_lifted  (RungsLadderFigure *self,
                                             gboolean           lifted);

G_END_DECLS
