/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-window.h: the window on the projector, with nothing in it but the wall.
 */
#pragma once

#include <gtk/gtk.h>

#include "wall/show.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WALL_WINDOW (rungs_wall_window_get_type ())
G_DECLARE_FINAL_TYPE (RungsWallWindow, rungs_wall_window, RUNGS, WALL_WINDOW, GtkWindow)

/* Signal "pause": F9 was pressed on the wall. */

GtkWidget *rungs_wall_window_new   (GdkDisplay      *display,
                                    RungsShow       *show);
/* Fills a screen; NULL: a window to practise with. */
void       rungs_wall_window_place (RungsWallWindow *self,
                                    GdkMonitor      *monitor);

G_END_DECLS
