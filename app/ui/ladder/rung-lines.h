/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rung-lines.h: what helps on a rung, or what sets back, line by line; a group adds its own.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RUNG_LINES (rungs_rung_lines_get_type ())
G_DECLARE_FINAL_TYPE (RungsRungLines, rungs_rung_lines, RUNGS, RUNG_LINES, GtkWidget)

GtkWidget *rungs_rung_lines_new    (RungsRoom      *room,
                                    const char     *field,
                                    const char     *heading,
                                    const char     *ask);
void       rungs_rung_lines_show   (RungsRungLines *self,
                                    int             rung);
void       rungs_rung_lines_flush  (RungsRungLines *self);

G_END_DECLS
