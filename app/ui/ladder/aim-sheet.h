/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * aim-sheet.h: the rung that is right for a piece of work, one thing to try, who, and by when.
 */
#pragma once

#include <gtk/gtk.h>

#include "card.h"
#include "ladder/ladder-view.h"
#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_AIM_SHEET (rungs_aim_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RungsAimSheet, rungs_aim_sheet, RUNGS, AIM_SHEET, GtkWidget)

GtkWidget *rungs_aim_sheet_new       (RungsRoom       *room);
void       rungs_aim_sheet_set_card  (RungsAimSheet   *self,
                                      const char      *activity,
                                      const RungsCard *card);
void       rungs_aim_sheet_choose    (RungsAimSheet   *self,
                                      int              rung);
void       rungs_aim_sheet_drag_onto (RungsAimSheet   *self,
                                      RungsLadderView *view);
void       rungs_aim_sheet_flush     (RungsAimSheet   *self);

G_END_DECLS
