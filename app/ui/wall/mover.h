/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * mover.h: gets a window to fill one screen, also where the desktop needs to be asked more than once.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rungs_mover_put  (GtkWindow  *window,
                       GdkMonitor *monitor);
void rungs_mover_stop (GtkWindow  *window);

G_END_DECLS
