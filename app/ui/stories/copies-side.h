/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * copies-side.h: where a story went: every use and its copies, and taking the story back.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_COPIES_SIDE (rungs_copies_side_get_type ())
G_DECLARE_FINAL_TYPE (RungsCopiesSide, rungs_copies_side, RUNGS, COPIES_SIDE, RungsRecordTop)

GtkWidget *rungs_copies_side_new       (RungsWorkbook   *workbook);
GtkWidget *rungs_copies_side_open_part (GtkWidget       *side,
                                        const RungsKind *kind,
                                        const char      *id);
void       rungs_copies_side_flush     (GtkWidget       *side);
/* Asks how the person told us that they take it back. */
void       rungs_copies_side_take_back (RungsCopiesSide *self);

G_END_DECLS
