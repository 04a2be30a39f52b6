/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * journey.h: the way of an enquiry: its stages in a row, the one it has come to marked, and the step to another.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_JOURNEY (rungs_journey_get_type ())
G_DECLARE_FINAL_TYPE (RungsJourney, rungs_journey, RUNGS, JOURNEY, RungsRecordTop)

GtkWidget *rungs_journey_new     (RungsWorkbook *workbook);
void       rungs_journey_move_to (RungsJourney  *self,
                                  const char    *stage);

G_END_DECLS
