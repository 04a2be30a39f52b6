/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * supplied-ladders.h: the ladders that a new workbook already holds, and their words as they were supplied.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

void         rungs_supplied_add_ladders (GPtrArray         *records,
                                         GDateTime         *now);
RungsRecord *rungs_supplied_ladder      (const RungsRecord *ladder);
RungsRecord *rungs_supplied_rung        (const RungsRecord *ladder,
                                         int                position);

G_END_DECLS
