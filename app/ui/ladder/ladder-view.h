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

/* Signals: "rung-chosen" (int rung, 1 to 7), "figure-chosen" (string placing, string activity). */

GtkWidget *rungs_ladder_view_new        (void);
void       rungs_ladder_view_set_values (RungsLadderView   *self,
                                         RungsLadderValues *values,
                                         char *const        meanings[RUNGS_N_RUNGS]);
void       rungs_ladder_view_set_chosen (RungsLadderView   *self,
                                         int                rung,
                                         const char        *placing);
GtkWidget *rungs_ladder_view_get_rung   (RungsLadderView   *self,
                                         int                rung);
GtkWidget *rungs_ladder_view_get_figure (RungsLadderView   *self,
                                         const char        *placing);

G_END_DECLS
