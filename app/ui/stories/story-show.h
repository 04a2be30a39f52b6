/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-show.h: the show of a case study: its agreed text as pages, as long as the gate lets it through.
 */
#pragma once

#include "story-gate.h"
#include "wall/show.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_STORY_SHOW (rungs_story_show_get_type ())
G_DECLARE_FINAL_TYPE (RungsStoryShow, rungs_story_show, RUNGS, STORY_SHOW, RungsShow)

/* Asks the gate; NULL and why it may not be shown. MEETING, of whose notes the console keeps, may be NULL. */
RungsShow  *rungs_story_show_new     (RungsWorkbook        *workbook,
                                      const char           *id,
                                      const RungsStoryUse  *use,
                                      const char           *meeting,
                                      GError              **error);
const char *rungs_story_show_get_id  (RungsStoryShow       *self);
/* Whether pages are being made. */
gboolean    rungs_story_show_is_busy (RungsStoryShow       *self);

G_END_DECLS
