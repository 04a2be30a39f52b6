/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * random-edits.h: edits of any kind, from a seed.
 */
#pragma once

#include "support.h"

G_BEGIN_DECLS

RungsRecord *random_record (RungsWorkbook   *workbook,
                            GRand           *rand,
                            const RungsKind *kind);
char        *random_value  (RungsWorkbook    *workbook,
                            GRand            *rand,
                            const RungsField *field);
RungsEdits  *random_edits  (RungsWorkbook   *workbook,
                            GRand           *rand);

G_END_DECLS
