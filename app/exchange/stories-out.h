/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-out.h: of many stories, those that the gate lets through, what is to be written down about them, and why the others
 * stay in.
 */
#pragma once

#include "story-gate.h"

G_BEGIN_DECLS

typedef struct _RungsStoriesOut RungsStoriesOut;

/** RungsLeftOut: a story that stays in. @why: what stands in the way and how to put it right, a line for each thing. */
typedef struct
{
  char *id;
  char *title;
  char *why;
} RungsLeftOut;

RungsStoriesOut *rungs_stories_out_new      (RungsWorkbook        *workbook,
                                             const RungsStoryUse  *use,
                                             gboolean              with_archived,
                                             GCancellable         *cancellable,
                                             GError              **error);
void             rungs_stories_out_free     (RungsStoriesOut      *self);
gboolean         rungs_stories_out_has      (RungsStoriesOut      *self,
                                             const char           *id);
GPtrArray       *rungs_stories_out_left_out (RungsStoriesOut      *self);
RungsEdits      *rungs_stories_out_record   (RungsStoriesOut      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsStoriesOut, rungs_stories_out_free)

G_END_DECLS
