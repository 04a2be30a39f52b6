/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * aims-pane.h: the rung that is right for a piece of work, beside where it is seen now.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: flush. */
#define RUNGS_TYPE_AIMS_PANE (rungs_aims_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsAimsPane, rungs_aims_pane, RUNGS, AIMS_PANE, GtkWidget)

GtkWidget *rungs_aims_pane_new (RungsRoom *room);

G_END_DECLS
