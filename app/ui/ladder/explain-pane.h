/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * explain-pane.h: the ladder explained rung by rung, from the ground up.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: flush. */
#define RUNGS_TYPE_EXPLAIN_PANE (rungs_explain_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsExplainPane, rungs_explain_pane, RUNGS, EXPLAIN_PANE, GtkWidget)

GtkWidget *rungs_explain_pane_new (RungsRoom *room);

G_END_DECLS
