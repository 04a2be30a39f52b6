/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-gate.h: asks the gate about a story of a workbook, with all that the workbook knows of it. Whatever takes a story out of
 * the laptop asks here: print, file, copy, export and the wall.
 */
#pragma once

#include "edits.h"
#include "may-do.h"
#include "reading.h"

G_BEGIN_DECLS

/**
 * RungsStoryUse: what somebody wants to do with a story.
 * @audience: how wide it goes
 * @channel: a token of the channels; %NULL is "printed"
 * @held_by: (nullable): who gets it; for partners the organisation by its name
 * @copies: how many; 0 is one
 * @with_makers: it is told who made it together, too
 * @today: the day, ISO 8601
 * @is_only_shown: nobody gets a copy: it is shown to a room
 */
typedef struct
{
  RungsAudience audience;
  const char *channel;
  const char *held_by;
  guint copies;
  gboolean with_makers;
  const char *today;
  gboolean is_only_shown;
} RungsStoryUse;

RungsGateAnswer *rungs_story_gate_ask    (RungsWorkbook        *workbook,
                                          const RungsRecord    *story,
                                          const RungsStoryUse  *use,
                                          GError              **error);
RungsRecord     *rungs_story_gate_pass   (RungsWorkbook        *workbook,
                                          const char           *id,
                                          const RungsStoryUse  *use,
                                          RungsGateAnswer     **answer,
                                          GError              **error);
GPtrArray       *rungs_story_gate_may_do (RungsWorkbook        *workbook,
                                          const RungsRecord    *story,
                                          const char           *today,
                                          GError              **error);
void             rungs_story_gate_record (RungsEdits            *edits,
                                          const RungsRecord     *story,
                                          const RungsStoryUse   *use,
                                          const RungsGateAnswer *answer);
const char      *rungs_story_gate_scope  (RungsAudience          audience);

G_END_DECLS
