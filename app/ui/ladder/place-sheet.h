/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-sheet.h: placing a piece of work on the ladder: what, whose view, which rung, how many people, and why.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-values.h"
#include "scene.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PLACE_SHEET (rungs_place_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RungsPlaceSheet, rungs_place_sheet, RUNGS, PLACE_SHEET, GtkWidget)

/* Signal "placed" (string placing): it is in the workbook. Signal "leave": the person changed their mind; what was typed is kept. */

GtkWidget *rungs_place_sheet_new        (RungsWorkbook     *workbook);
void       rungs_place_sheet_set_rungs  (RungsPlaceSheet   *self,
                                         RungsLadderValues *values);
void       rungs_place_sheet_begin      (RungsPlaceSheet   *self,
                                         const char        *activity);
void       rungs_place_sheet_press      (RungsPlaceSheet   *self,
                                         int                rung);
void       rungs_place_sheet_drop       (RungsPlaceSheet   *self,
                                         RungsView          view,
                                         int                rung);
void       rungs_place_sheet_flush      (RungsPlaceSheet   *self);

G_END_DECLS
