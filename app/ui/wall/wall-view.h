/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-view.h: a sheet of the wall as a widget: large on the wall itself, and as a small picture on the laptop.
 */
#pragma once

#include <gtk/gtk.h>

#include "showing.h"
#include "wall-sheet.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WALL_VIEW (rungs_wall_view_get_type ())
G_DECLARE_FINAL_TYPE (RungsWallView, rungs_wall_view, RUNGS, WALL_VIEW, GtkWidget)

/* Signal "resized" (int width, int height): there is another room to fill now. */

GtkWidget *rungs_wall_view_new         (void);
GtkWidget *rungs_wall_view_new_picture (const char        *name);
void       rungs_wall_view_set_sheet   (RungsWallView     *self,
                                        RungsWallSheet    *sheet);
void       rungs_wall_view_set_cover   (RungsWallView     *self,
                                        RungsShowingCover  cover);
/* Everything on the sheet in words, in reading order. */
char      *rungs_wall_view_sheet_words (RungsWallSheet    *sheet);

G_END_DECLS
