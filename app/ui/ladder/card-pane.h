/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-pane.h: one card: a piece of work, placed by each view face down, revealed together, and talked about.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: flush. */
#define RUNGS_TYPE_CARD_PANE (rungs_card_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsCardPane, rungs_card_pane, RUNGS, CARD_PANE, GtkWidget)

GtkWidget *rungs_card_pane_new (RungsRoom *room);

G_END_DECLS
