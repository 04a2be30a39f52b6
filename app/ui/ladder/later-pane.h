/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * later-pane.h: two rounds of one piece of work, with an arrow for each view, and the same in words.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: flush. */
#define RUNGS_TYPE_LATER_PANE (rungs_later_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsLaterPane, rungs_later_pane, RUNGS, LATER_PANE, GtkWidget)

GtkWidget *rungs_later_pane_new (RungsRoom *room);

G_END_DECLS
