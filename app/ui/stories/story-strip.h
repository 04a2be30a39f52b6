/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-strip.h: how far a case study has come, above whichever side of it is seen, and the step to another state.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_STORY_STRIP (rungs_story_strip_get_type ())
G_DECLARE_FINAL_TYPE (RungsStoryStrip, rungs_story_strip, RUNGS, STORY_STRIP, RungsRecordTop)

GtkWidget *rungs_story_strip_new  (RungsWorkbook   *workbook);
void       rungs_story_strip_step (RungsStoryStrip *self,
                                   const char      *state);

G_END_DECLS
