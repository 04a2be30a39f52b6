/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-tally.h: how many of the view that calls out stand on each rung, with a button for one more and one for one fewer.
 */
#pragma once

#include "ladder/live-count.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_LIVE_TALLY (rungs_live_tally_get_type ())
G_DECLARE_FINAL_TYPE (RungsLiveTally, rungs_live_tally, RUNGS, LIVE_TALLY, GtkWidget)

GtkWidget *rungs_live_tally_new  (RungsLiveCount *count);
void       rungs_live_tally_show (RungsLiveTally *self,
                                  RungsView       view);
int        rungs_live_tally_hold (RungsLiveTally *self,
                                  GtkWidget      *caller,
                                  double          x,
                                  double          y);

G_END_DECLS
