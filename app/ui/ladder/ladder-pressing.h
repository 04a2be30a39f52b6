/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-pressing.h: what rungs and figures share: both can have the keyboard, and are chosen by a press, Enter or Space.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rungs_ladder_pressing_class_init (GtkWidgetClass *widget_class);
void rungs_ladder_pressing_init       (GtkWidget      *widget);

G_END_DECLS
