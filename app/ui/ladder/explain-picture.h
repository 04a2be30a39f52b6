/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * explain-picture.h: the ladder with the rung that is talked about lit, and somebody on it.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

GtkWidget *rungs_explain_picture_new (RungsRoom *room);
int        rungs_explain_count_rungs (RungsRoom *room);
int        rungs_explain_get_rung    (RungsRoom *room);

G_END_DECLS
