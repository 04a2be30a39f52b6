/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-wall.h: a case study for the wall: shown to a room, to whom its owner said yes, and nothing of it handed out.
 */
#pragma once

#include "paper.h"
#include "story-gate.h"

G_BEGIN_DECLS

RungsPaper *rungs_story_wall_paper  (RungsWorkbook        *workbook,
                                     const char           *id,
                                     const RungsStoryUse  *use,
                                     RungsRecord         **shown,
                                     GError              **error);
/* FALSE: it may be shown no longer, or its text is another. */
gboolean    rungs_story_wall_is_same (RungsWorkbook       *workbook,
                                     const RungsRecord    *shown,
                                     const RungsStoryUse  *use,
                                     GError              **error);
RungsEdits *rungs_story_wall_record (RungsWorkbook        *workbook,
                                     const char           *id,
                                     const RungsStoryUse  *use,
                                     GError              **error);

G_END_DECLS
