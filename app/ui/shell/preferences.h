/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * preferences.h: what a person chooses once for this laptop.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rungs_preferences_show (GtkWindow *parent,
                                   GSettings *settings);

G_END_DECLS
