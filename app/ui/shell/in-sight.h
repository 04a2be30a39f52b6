/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * in-sight.h: scrolls until a widget is seen, without taking the keyboard from where it is.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rungs_in_sight_bring (GtkWidget *widget);

G_END_DECLS
