/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-writing.h: the side of a case study on which it is written: its sections, large and quiet, and little else.
 */
#pragma once

#include "records/field-row.h"
#include "records/record-top.h"

G_BEGIN_DECLS

/* The fields that are written here. */
#define RUNGS_STORY_WRITING_FIELDS "situation tried trusted-person what-changed own-words still-to-change learning questions"

#define RUNGS_TYPE_STORY_WRITING (rungs_story_writing_get_type ())
G_DECLARE_FINAL_TYPE (RungsStoryWriting, rungs_story_writing, RUNGS, STORY_WRITING, RungsRecordTop)

GtkWidget     *rungs_story_writing_new     (RungsWorkbook     *workbook);
GtkWidget     *rungs_story_writing_foot    (GtkWidget         *side);
void           rungs_story_writing_flush (GtkWidget *side);
RungsFieldRow *rungs_story_writing_get_row (RungsStoryWriting *self,
                                            const char        *section);

G_END_DECLS
