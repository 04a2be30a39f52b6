/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * tabbing.h: how Tab goes through a widget that gives the keyboard to one of its children when it is asked to take it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rungs_tabbing_child (GtkWidget        *widget);
gboolean   rungs_tabbing_focus (GtkWidget        *widget,
                                GtkDirectionType  direction);

G_END_DECLS
