/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * searching.h: search over everything that may be searched.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/** RungsHit: one record found. The words in @around that were looked for stand between U+2068 and U+2069 (isolates). */
typedef struct
{
  const RungsKind *kind;
  char *id;
  char *title;
  char *around;
} RungsHit;

#define RUNGS_HIT_BEGINS "\xe2\x81\xa8"
#define RUNGS_HIT_ENDS "\xe2\x81\xa9"

void       rungs_hit_free                (RungsHit            *hit);
GPtrArray *rungs_workbook_search         (RungsWorkbook       *self,
                                          const char          *words,
                                          guint                limit,
                                          GError             **error);
/* On a thread of its own; a newer search ends an older one with G_IO_ERROR_CANCELLED. */
void       rungs_workbook_search_async   (RungsWorkbook       *self,
                                          const char          *words,
                                          guint                limit,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
GPtrArray *rungs_workbook_search_finish  (RungsWorkbook       *self,
                                          GAsyncResult        *result,
                                          GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsHit, rungs_hit_free)

G_END_DECLS
