/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * aside.h: a small window beside the main one, for what is read or chosen now and then.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rungs_aside_new (GtkWindow  *parent,
                            const char *title,
                            GtkWidget  *content,
                            int         width,
                            int         height);

G_END_DECLS
