/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * time-chart.h: the ladder through time as a widget.
 */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_TIME_CHART (rungs_time_chart_get_type ())
G_DECLARE_FINAL_TYPE (RungsTimeChart, rungs_time_chart, RUNGS, TIME_CHART, GtkWidget)

GtkWidget  *rungs_time_chart_new       (void);
/* NULL: nothing. Its size and palette are not looked at. */
void        rungs_time_chart_set_chart (RungsTimeChart *self,
                                        RungsChart     *chart);
/* What is drawn now; NULL before it has a size. */
RungsChart *rungs_time_chart_get_chart (RungsTimeChart *self);

G_END_DECLS
