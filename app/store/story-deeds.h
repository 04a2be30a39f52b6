/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-deeds.h: what people do with a story that was given out or is taken back, each as edits that are one step of undo.
 */
#pragma once

#include "withdrawal.h"
#include "workbook.h"

G_BEGIN_DECLS

/* Who has copies of it that are out, and what remains to be done. */
RungsWithdrawal *rungs_story_withdrawal (RungsWorkbook      *workbook,
                                         const RungsRecord  *story,
                                         GError            **error);
/* The story is taken back, and with it every consent there is, on that day: the gate is shut at once. */
RungsEdits      *rungs_story_take_back  (RungsWorkbook      *workbook,
                                         const char         *story,
                                         const char         *on,
                                         const char         *how,
                                         GError            **error);
/* A letter went to somebody about these uses. */
RungsEdits      *rungs_story_ask_back   (GPtrArray          *uses,
                                         const char         *on);
/* What became of the copies of one use: @ended is "came-back", "destroyed" or "cannot-get-back". */
RungsEdits      *rungs_story_end_use    (const RungsRecord  *use,
                                         const char         *ended,
                                         const char         *on,
                                         const char         *note);
/* All that it told was erased, and only the proof is left. */
RungsEdits      *rungs_story_keep_proof (const char         *story);

G_END_DECLS
