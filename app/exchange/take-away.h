/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * take-away.h: what is taken away from the ladder: a view of it, its rungs at length, or its chart through time, with the same in
 * words.
 */
#pragma once

#include "ladder-history.h"
#include "ladder-paper.h"
#include "sheet.h"

G_BEGIN_DECLS

typedef struct _RungsTakeAway RungsTakeAway;

RungsTakeAway *rungs_take_away_new_ladder  (RungsLadderValues       *values);
RungsTakeAway *rungs_take_away_new_explained (RungsLadderValues     *values);
RungsTakeAway *rungs_take_away_new_history (RungsLadderValues       *values,
                                            GPtrArray               *history);
/* Reads what SHOWN asks for as it may leave the laptop (filter.for_outside is set). */
RungsTakeAway *rungs_take_away_read        (RungsWorkbook           *workbook,
                                            const RungsLadderShown  *shown,
                                            GError                 **error);
/* For paper and PDF. */
RungsPaper    *rungs_take_away_paper       (RungsTakeAway           *self);
void           rungs_take_away_free        (RungsTakeAway           *self);
const char    *rungs_take_away_title       (RungsTakeAway           *self);
/* All of it in words, as rungs-cli ladder --text prints it. */
char          *rungs_take_away_text        (RungsTakeAway           *self);
/* For pictures. The sheet is good while SELF is. options.title, .credit and .is_example are taken from what is taken away. */
RungsSheet    *rungs_take_away_sheet       (RungsTakeAway           *self,
                                            gboolean                 with_words,
                                            const RungsSheetOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsTakeAway, rungs_take_away_free)

G_END_DECLS
