/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * column.h: a column of a page, no wider than lines are read with ease, and what scrolls it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rungs_column_new    (GtkWidget  *child,
                                int         width);
GtkWidget *rungs_column_scroll (GtkWidget  *child,
                                int         width,
                                const char *name);

G_END_DECLS
