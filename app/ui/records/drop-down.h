/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * drop-down.h: a drop-down whose words never make a window too wide, and which tells what it asks and what is chosen.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rungs_drop_down_new  (const char *const *labels);
void       rungs_drop_down_name (GtkWidget         *drop_down,
                                 const char        *name);

G_END_DECLS
