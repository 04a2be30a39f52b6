/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-keys.h: keys of a keyboard or a clicker, given to the show.
 */
#pragma once

#include <gtk/gtk.h>

#include "wall/show.h"

G_BEGIN_DECLS

/* All keys of the show. */
void rungs_wall_keys_listen         (GtkWidget *widget,
                                     RungsShow *show);
/* Only what a clicker sends, before anything else in the window, so that it works wherever the keyboard is. */
GtkEventController *rungs_wall_keys_listen_clicker (GtkWidget *window,
                                     RungsShow *show);

G_END_DECLS
