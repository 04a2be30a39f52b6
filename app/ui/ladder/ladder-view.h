/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view.h: the ladder as a widget: a list of rungs, and on them the people.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-values.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_VIEW (rungs_ladder_view_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderView, rungs_ladder_view, RUNGS, LADDER_VIEW, GtkWidget)

/* Signals: "rung-chosen" (int rung, from 1), "figure-chosen" (string placing, string activity), "figure-moved" (string placing,
 * int rung: from 1; 0 unsure; -1 it depends): somebody was put there, to be written; "moving-said" (string): who is being moved and
 * where to, to be said and to stand somewhere.
 *
 * Where figures can be moved: drag one; or lift it (M, or a press while "press lifts") and then press a rung, or a number, or go with
 * the arrows, Home and End and put it down with Enter. 0 is "not sure", 9 "it depends". Esc puts it back. */

GtkWidget *rungs_ladder_view_new        (void);
void       rungs_ladder_view_set_values (RungsLadderView   *self,
                                         RungsLadderValues *values);
void       rungs_ladder_view_set_names  (RungsLadderView   *self,
                                         gboolean           shown);
void       rungs_ladder_view_set_chosen (RungsLadderView   *self,
                                         int                rung,
                                         const char        *placing);
GtkWidget *rungs_ladder_view_get_rung   (RungsLadderView   *self,
                                         int                rung);
GtkWidget *rungs_ladder_view_get_figure (RungsLadderView   *self,
                                         const char        *placing);
/* The rung under a point of another widget, from 1; 0 where there is none. */
int        rungs_ladder_view_rung_at    (RungsLadderView   *self,
                                         GtkWidget         *from,
                                         double             x,
                                         double             y);

RungsScene *rungs_ladder_view_get_scene (RungsLadderView   *self);

/* Moving: FALSE until it is asked for. */
void       rungs_ladder_view_set_can_move (RungsLadderView *self,
                                         gboolean           can_move);
void       rungs_ladder_view_set_press_lifts (RungsLadderView *self,
                                         gboolean           press_lifts);
void       rungs_ladder_view_lift       (RungsLadderView   *self,
                                         const char        *placing);
void       rungs_ladder_view_put        (RungsLadderView   *self,
                                         int                rung);
void       rungs_ladder_view_put_back   (RungsLadderView   *self);
const char *rungs_ladder_view_get_lifted (RungsLadderView  *self);

G_END_DECLS
