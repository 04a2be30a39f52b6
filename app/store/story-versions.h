/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-versions.h: every text of a case study that its person agreed to, as it was then. They are not kept a second time: the
 * journal has them.
 */
#pragma once

#include "history.h"

G_BEGIN_DECLS

/**
 * RungsStoryVersion: what somebody agreed to.
 * @number: which version it is
 * @change: the change by which it was agreed; 0 where the journal does not reach back to it
 * @at: when, ISO 8601 UTC; %NULL where that is not known
 * @is_undone: somebody took that step back since: it was a slip
 * @story: the case study as it stood then
 */
typedef struct
{
  gint64 number;
  gint64 change;
  char *at;
  gboolean is_undone;
  RungsRecord *story;
} RungsStoryVersion;

void         rungs_story_version_free              (RungsStoryVersion   *version);
/* Oldest first; none where nobody agreed to anything yet. */
GPtrArray   *rungs_workbook_story_versions         (RungsWorkbook       *self,
                                                    const char          *id,
                                                    GError             **error);
void         rungs_workbook_story_versions_async   (RungsWorkbook       *self,
                                                    const char          *id,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
GPtrArray   *rungs_workbook_story_versions_finish  (RungsWorkbook       *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);
/* The case study as it was when @number was agreed; NULL and why it cannot be shown. */
RungsRecord *rungs_story_versions_find             (GPtrArray           *versions,
                                                    gint64               number,
                                                    GError             **error);
/* The number of the version of the case study @id that @entry agreed to; 0: none. */
gint64       rungs_history_entry_agreed            (const RungsHistoryEntry *entry,
                                                    const char          *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsStoryVersion, rungs_story_version_free)

G_END_DECLS
