/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * waiting.h: whatever has a due date that has come.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/** RungsWaiting: one thing that waits: its record, the date field that has come, and words that say what to do. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  char *title;
  const RungsField *field;
  char *due;       /* ISO date */
  char *words;     /* translated: "The reply from the board was due" */
} RungsWaiting;

void       rungs_waiting_free     (RungsWaiting   *waiting);
/* on: ISO date (NULL: today). Earliest due first. */
GPtrArray *rungs_workbook_waiting (RungsWorkbook  *self,
                                   const char     *on,
                                   GError        **error);
/* The same of today, read by a thread of its own. */
void       rungs_workbook_waiting_async  (RungsWorkbook       *self,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
GPtrArray *rungs_workbook_waiting_finish (RungsWorkbook       *self,
                                          GAsyncResult        *result,
                                          GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsWaiting, rungs_waiting_free)

G_END_DECLS
