/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * head-drag.h: lets the figure of a row be dragged to a place outside the row.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint    rungs_head_drag_signal  (GType      row_type);
void     rungs_head_drag_begin   (GtkWidget *head,
                                  GtkWidget *row);
GtkWidget *rungs_head_drag_get_head (GtkWidget *row);
gboolean rungs_head_drag_is_over (GtkWidget *target,
                                  GtkWidget *row,
                                  double     x,
                                  double     y);
gboolean rungs_head_drag_hold    (GtkWidget *target,
                                  GtkWidget *row,
                                  double     x,
                                  double     y);

G_END_DECLS
