/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-caller.h: one view that may be calling out, and where those of it stand so far.
 */
#pragma once

#include <gtk/gtk.h>

#include "scene.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LIVE_CALLER (rungs_live_caller_get_type ())
G_DECLARE_FINAL_TYPE (RungsLiveCaller, rungs_live_caller, RUNGS, LIVE_CALLER, GtkWidget)

/* Signals: "turn" it calls out now; "dragged" (double x, double y, gboolean ended): somebody of it is held over that point of this
 * widget. */

GtkWidget *rungs_live_caller_new      (RungsView        view,
                                       RungsLiveCaller *group);
RungsView  rungs_live_caller_get_view (RungsLiveCaller *self);
void       rungs_live_caller_show     (RungsLiveCaller *self,
                                       const char      *where,
                                       gboolean         is_turn);

G_END_DECLS
