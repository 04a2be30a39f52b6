/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-keeping.h: what is kept of a story that was taken back: nothing, or only the proof that somebody said yes and took it back.
 * Either way its text goes for good, from the journal and the file too.
 */
#pragma once

#include "erasing.h"

G_BEGIN_DECLS

/** RungsStoryKeeping: what is kept. */
typedef enum
{
  RUNGS_STORY_KEEP_PROOF,
  RUNGS_STORY_KEEP_NOTHING,
} RungsStoryKeeping;

/* What it would do, and whether it may be: the story is taken back, and of one that goes altogether no copy is out. */
RungsErasePreview *rungs_story_keep_preview (RungsWorkbook          *workbook,
                                             const char             *story,
                                             RungsStoryKeeping       keeping,
                                             GError                **error);
void               rungs_story_keep_async   (RungsWorkbook          *workbook,
                                             const char             *story,
                                             RungsStoryKeeping       keeping,
                                             RungsEraseProgressFunc  progress,
                                             gpointer                progress_data,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
/* is_finished FALSE: the room it took is scrubbed later; see rungs_workbook_erase_async(). */
gboolean           rungs_story_keep_finish  (RungsWorkbook          *workbook,
                                             GAsyncResult           *result,
                                             gboolean               *is_finished,
                                             GError                **error);

G_END_DECLS
