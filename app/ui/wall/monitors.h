/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * monitors.h: which screen the wall is on: the one that was chosen, the other one, or none.
 */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_MONITORS (rungs_monitors_get_type ())
G_DECLARE_FINAL_TYPE (RungsMonitors, rungs_monitors, RUNGS, MONITORS, GObject)

/* Signal "changed": a screen came or went, or another one was chosen. */

RungsMonitors *rungs_monitors_new      (GListModel    *monitors);
guint          rungs_monitors_get_n    (RungsMonitors *self);
GdkMonitor    *rungs_monitors_get_nth  (RungsMonitors *self,
                                        guint          nth);
/* "Screen 2, 1920 × 1080" */
char          *rungs_monitors_name_nth (RungsMonitors *self,
                                        guint          nth);
/* Where the laptop's window is. */
void           rungs_monitors_set_own  (RungsMonitors *self,
                                        GdkMonitor    *monitor);
GdkMonitor    *rungs_monitors_get_own  (RungsMonitors *self);
/* The wall's. NULL: there is none but the laptop's own, and the wall is a window. */
GdkMonitor    *rungs_monitors_get_wall (RungsMonitors *self);
void           rungs_monitors_choose   (RungsMonitors *self,
                                        GdkMonitor    *monitor);
/* The laptop's window and the wall change places. FALSE where there is no other screen. */
gboolean       rungs_monitors_swap     (RungsMonitors *self);

G_END_DECLS
