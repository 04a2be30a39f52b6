/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * time-pane.h: through time: where each view stood, round by round.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_TIME_PANE (rungs_time_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsTimePane, rungs_time_pane, RUNGS, TIME_PANE, GtkWidget)

GtkWidget *rungs_time_pane_new (RungsRoom *room);

G_END_DECLS
