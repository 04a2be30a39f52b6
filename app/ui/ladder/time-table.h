/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * time-table.h: the ladder through time as tables.
 */
#pragma once

#include <gtk/gtk.h>

#include "chart.h"

G_BEGIN_DECLS

GtkWidget *rungs_time_table_new (RungsChart *chart);

G_END_DECLS
