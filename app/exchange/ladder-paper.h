/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-paper.h: a view of the ladder as a document: its picture, the same in words, and whom the ladder comes from.
 */
#pragma once

#include "ladder-values.h"
#include "paper.h"

G_BEGIN_DECLS

/** RungsLadderSort: what is shown of a ladder. */
typedef enum
{
  RUNGS_LADDER_STANDING, /* who stands where, now or in two rounds */
  RUNGS_LADDER_HISTORY,  /* round by round, as a chart through time */
  RUNGS_LADDER_EXPLAINED, /* what each rung means */
} RungsLadderSort;

/**
 * RungsLadderShown: a view of the ladder.
 * @filter: what is on it
 * @show_aims: flags on the rungs that are aimed at, and the aims in words
 * @right_to_left: which way the picture is read
 */
typedef struct
{
  RungsLadderFilter filter;
  RungsLadderSort sort;
  gboolean show_aims;
  gboolean right_to_left;
} RungsLadderShown;

RungsLadderShown *rungs_ladder_shown_copy  (const RungsLadderShown *shown);
void              rungs_ladder_shown_free  (RungsLadderShown       *shown);
/* As it may leave the laptop: filter.for_outside is set. */
RungsLadderValues *rungs_ladder_shown_read (RungsWorkbook          *workbook,
                                             const RungsLadderShown *shown,
                                             GPtrArray             **history,
                                             GError                **error);
RungsPaper       *rungs_ladder_paper_read  (RungsWorkbook          *workbook,
                                            const RungsLadderShown *shown,
                                            GError                **error);
RungsPaper       *rungs_ladder_paper_new   (RungsLadderValues      *values,
                                            GPtrArray              *history,
                                            const RungsLadderShown *shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsLadderShown, rungs_ladder_shown_free)

G_END_DECLS
