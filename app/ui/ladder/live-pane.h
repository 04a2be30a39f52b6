/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-pane.h: the room calls out where it stands, and each call is one figure more on the ladder.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: flush. */
#define RUNGS_TYPE_LIVE_PANE (rungs_live_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsLivePane, rungs_live_pane, RUNGS, LIVE_PANE, GtkWidget)

GtkWidget *rungs_live_pane_new (RungsRoom *room);

G_END_DECLS
