/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * history.h: what the journal tells: who changed which field from what to what.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/** RungsHistoryField: one field of one record as a change left it; canonical texts or NULL. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  char *field;
  char *before;
  char *after;
} RungsHistoryField;

/** RungsHistoryEntry: one change of the journal, latest first in lists. */
typedef struct
{
  gint64 change;
  char *at;        /* ISO 8601 UTC to the second; a month alone where no finer time may be kept */
  char *person;    /* may be NULL */
  char *device;
  char *label;
  char *sort;      /* "edit", "undo", "redo" or "take-back" */
  gint64 of;       /* the change it undid, redid or took back; else 0 */
  gboolean undone; /* it stands undone now */
  GPtrArray *fields; /* RungsHistoryField *, of the record asked for; of all, the first few thousand */
} RungsHistoryEntry;

void       rungs_history_entry_free (RungsHistoryEntry *entry);
/* kind and id NULL: every change. limit 0: all. A big import makes it slow: a window asks on another thread. */
GPtrArray *rungs_workbook_history   (RungsWorkbook     *self,
                                     const RungsKind   *kind,
                                     const char        *id,
                                     guint              limit,
                                     GError           **error);
void       rungs_workbook_history_async  (RungsWorkbook       *self,
                                          const RungsKind     *kind,
                                          const char          *id,
                                          guint                limit,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
GPtrArray *rungs_workbook_history_finish (RungsWorkbook       *self,
                                          GAsyncResult        *result,
                                          GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsHistoryEntry, rungs_history_entry_free)

G_END_DECLS
