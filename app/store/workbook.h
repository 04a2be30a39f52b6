/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook.h: one workbook file: made, opened, read and written. Reads happen on the thread that opened it, through a
 * read-only connection; every write goes through one function, on one writer thread.
 */
#pragma once

#include <gio/gio.h>

#include "edits.h"
#include "store-error.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WORKBOOK (rungs_workbook_get_type ())
G_DECLARE_FINAL_TYPE (RungsWorkbook, rungs_workbook, RUNGS, WORKBOOK, GObject)

/**
 * RungsOpenFlags:
 * @RUNGS_OPEN_TO_WRITE: take the workbook for this Rungs alone; migrate it if it is older
 * @RUNGS_OPEN_TO_READ: read only: nothing is written, also where another Rungs has it open
 */
typedef enum
{
  RUNGS_OPEN_TO_WRITE = 0,
  RUNGS_OPEN_TO_READ = 1 << 0,
} RungsOpenFlags;

/* RungsWorkbook properties (notify on the main context): "path", "read-only", "can-undo", "undo-label", "can-redo",
 * "redo-label", "saving" (TRUE while a write is not on disk yet), "example" (holds the made-up example programme).
 *
 * Signal "changed" (GPtrArray *touched of RungsTouched *): records, or drafts of records, were written, undone or redone.
 * It is emitted on the main context of the thread that opened the workbook, after reads see the change.
 */
typedef struct
{
  const RungsKind *kind;
  char *id;
} RungsTouched;

RungsWorkbook *rungs_workbook_create        (const char           *path,
                                             gboolean              example,
                                             GError              **error);
RungsWorkbook *rungs_workbook_open          (const char           *path,
                                             RungsOpenFlags        flags,
                                             GError              **error);
void           rungs_workbook_open_async    (const char           *path,
                                             RungsOpenFlags        flags,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
RungsWorkbook *rungs_workbook_open_finish   (GAsyncResult         *result,
                                             GError              **error);
void           rungs_workbook_close         (RungsWorkbook        *self);
GPtrArray     *rungs_workbook_check         (RungsWorkbook        *self,
                                             GError              **error);
RungsWorkbook *rungs_workbook_as_at         (RungsWorkbook        *self,
                                             const char           *date,
                                             GError              **error);

const char    *rungs_workbook_get_path      (RungsWorkbook        *self);
gboolean       rungs_workbook_is_read_only  (RungsWorkbook        *self);
gboolean       rungs_workbook_is_example    (RungsWorkbook        *self);
gboolean       rungs_workbook_is_saving     (RungsWorkbook        *self);
gboolean       rungs_workbook_can_undo      (RungsWorkbook        *self);
gboolean       rungs_workbook_can_redo      (RungsWorkbook        *self);
const char    *rungs_workbook_undo_label    (RungsWorkbook        *self);
const char    *rungs_workbook_redo_label    (RungsWorkbook        *self);

/* Who is writing: the name kept with each change in the journal. */
void           rungs_workbook_set_author    (RungsWorkbook        *self,
                                             const char           *person);

/* Writing. The edits are taken. A write that changes nothing returns change 0 and leaves no entry. */
void           rungs_workbook_write_async   (RungsWorkbook        *self,
                                             RungsEdits           *edits,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean       rungs_workbook_write_finish  (RungsWorkbook        *self,
                                             GAsyncResult         *result,
                                             gint64               *change,
                                             GError              **error);
gboolean       rungs_workbook_write         (RungsWorkbook        *self,
                                             RungsEdits           *edits,
                                             gint64               *change,
                                             GError              **error);

/* change 0: the latest that can be; another number: that one change alone is taken back. */
void           rungs_workbook_undo_async    (RungsWorkbook        *self,
                                             gint64                change,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
char          *rungs_workbook_undo_finish   (RungsWorkbook        *self,
                                             GAsyncResult         *result,
                                             GError              **error);
char          *rungs_workbook_undo          (RungsWorkbook        *self,
                                             gint64                change,
                                             GError              **error);
void           rungs_workbook_redo_async    (RungsWorkbook        *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
char          *rungs_workbook_redo_finish   (RungsWorkbook        *self,
                                             GAsyncResult         *result,
                                             GError              **error);
char          *rungs_workbook_redo          (RungsWorkbook        *self,
                                             GError              **error);

/* Undo step by step ends above what stands now: for what a new workbook begins with. */
gboolean       rungs_workbook_end_undo      (RungsWorkbook        *self,
                                             GError              **error);

/* Calls back when everything that was asked to be written until now is on disk (or failed). */
void           rungs_workbook_settle_async  (RungsWorkbook        *self,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean       rungs_workbook_settle_finish (RungsWorkbook        *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* Words this workbook keeps about itself (not journalled): "made-by", "device", "example". */
char          *rungs_workbook_get_setting   (RungsWorkbook        *self,
                                             const char           *name);

G_END_DECLS
