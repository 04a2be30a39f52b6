/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * tab-stop.h: a place that Tab stops at once, whatever is in it; the arrows go about inside.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_TAB_STOP (rungs_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (RungsTabStop, rungs_tab_stop, RUNGS, TAB_STOP, GtkWidget)

GtkWidget *rungs_tab_stop_new (GtkWidget *child);

G_END_DECLS
