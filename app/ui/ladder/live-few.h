/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-few.h: asks how a group of fewer than five people may be shown outside the room.
 */
#pragma once

#include "ladder/live-count.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_LIVE_FEW (rungs_live_few_get_type ())
G_DECLARE_FINAL_TYPE (RungsLiveFew, rungs_live_few, RUNGS, LIVE_FEW, GtkWidget)

GtkWidget *rungs_live_few_new  (RungsLiveCount *count);
void       rungs_live_few_show (RungsLiveFew   *self);

G_END_DECLS
