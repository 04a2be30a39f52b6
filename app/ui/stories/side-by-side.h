/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * side-by-side.h: the side of a case study on which two texts of it are read together: the one to share, and the one first told
 * or agreed to.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SIDE_BY_SIDE (rungs_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (RungsSideBySide, rungs_side_by_side, RUNGS, SIDE_BY_SIDE, RungsRecordTop)

GtkWidget *rungs_side_by_side_new   (RungsWorkbook   *workbook);
GtkWidget *rungs_side_by_side_foot  (GtkWidget       *side);
void       rungs_side_by_side_flush (GtkWidget *side);
void       rungs_side_by_side_step  (RungsSideBySide *self,
                                     int              by);
void       rungs_side_by_side_show_version (RungsSideBySide *self,
                                            gint64           number);

G_END_DECLS
