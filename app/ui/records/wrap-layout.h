/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wrap-layout.h: lays children in a line, and in more lines where one is too narrow, each as wide as it wishes.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_WRAP_LAYOUT (rungs_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RungsWrapLayout, rungs_wrap_layout, RUNGS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *rungs_wrap_layout_new (int spacing);
GtkWidget        *rungs_wrap_box_new    (int spacing);
void              rungs_wrap_box_fill   (GtkWidget *box,
                                         GtkWidget *child,
                                         int        least);

G_END_DECLS
