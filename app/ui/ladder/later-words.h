/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * later-words.h: two rounds of one piece of work in words.
 */
#pragma once

#include "ladder-values.h"
#include "rounds.h"
#include "workbook.h"

G_BEGIN_DECLS

char *rungs_later_round_words (RungsWorkbook     *workbook,
                               const RungsRound  *round);
char *rungs_later_view_words  (RungsLadderValues *values,
                               RungsView          view,
                               GPtrArray         *then,
                               GPtrArray         *now);
char *rungs_later_because     (RungsView          view,
                               GPtrArray         *placings);

G_END_DECLS
