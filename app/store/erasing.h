/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing.h: erasing records, or single answers of them, for good: from the file, its search index, its journal and the room
 * they took.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/** RungsErasure: what somebody asks to be erased together, and why. */
typedef struct _RungsErasure RungsErasure;

/** RungsErasePiece: a record that an erasure is about, or one field of it. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  char *title;
  const RungsField *field; /* NULL: the whole record */
} RungsErasePiece;

/**
 * RungsErasePreview: what an erasure would do, before it is done. All but @backups are of #RungsErasePiece.
 * @goes: records that go: those that were asked for, then all that belongs to them
 * @answers: fields that are emptied, of records that stay
 * @nameless: feedback that stays, and no longer tells who said it
 * @unlinked: records that stay, and only lose a link
 * @mentions: records that stay as they are, and say in words of their own what something that was asked for is called
 * @copies: uses of stories whose copies did not come back; of stories that lose their text, too
 * @backups: (element-type utf8): files beside the workbook that Rungs itself made before an update, which still hold all of it
 */
typedef struct
{
  GPtrArray *goes;
  GPtrArray *answers;
  GPtrArray *nameless;
  GPtrArray *unlinked;
  GPtrArray *mentions;
  GPtrArray *copies;
  GPtrArray *backups;
} RungsErasePreview;

/**
 * RungsEraseProgressFunc:
 * @done: how much of it is done, from 0 to 1
 * @may_stop: whether it can still be cancelled
 * @data: what was given with it
 *
 * Called on the thread that opened the workbook.
 */
typedef void (*RungsEraseProgressFunc) (double   done,
                                        gboolean may_stop,
                                        gpointer data);

/* Why something is erased. Only the token is kept: free words could name somebody. Any other text counts as "other". */
const RungsChoice *rungs_erasure_reasons    (void);

RungsErasure      *rungs_erasure_new        (const char             *reason);
void               rungs_erasure_free       (RungsErasure           *self);
const char        *rungs_erasure_reason     (const RungsErasure     *self);
/* A whole record, with all that belongs to it. It must be archived. */
void               rungs_erasure_add_record (RungsErasure           *self,
                                             const RungsKind        *kind,
                                             const char             *id);
/* One answer of a record that stays. */
void               rungs_erasure_add_field  (RungsErasure           *self,
                                             const RungsKind        *kind,
                                             const char             *id,
                                             const char             *field);
/* All that a story tells, and what was looked at in it. Its consents, its uses, whose it is and how it was taken back stay. */
void               rungs_erasure_add_all_but_proof (RungsErasure    *self,
                                             const char             *story);

RungsErasePreview *rungs_workbook_erase_preview (RungsWorkbook      *self,
                                             const RungsErasure     *erasure,
                                             GError                **error);
void               rungs_workbook_erase_preview_async (RungsWorkbook *self,
                                             const RungsErasure     *erasure,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
RungsErasePreview *rungs_workbook_erase_preview_finish (RungsWorkbook *self,
                                             GAsyncResult           *result,
                                             GError                **error);
void               rungs_erase_preview_free (RungsErasePreview      *preview);
GPtrArray         *rungs_erase_preview_words (const RungsErasePreview *preview);

/* The erasure is taken. It can be cancelled until its progress says otherwise. Once it answers, the records are gone for good;
 * is_finished FALSE: the room they took is scrubbed when the workbook is next closed or opened, because the disk was full or
 * another program was reading. */
void               rungs_workbook_erase_async (RungsWorkbook        *self,
                                             RungsErasure           *erasure,
                                             RungsEraseProgressFunc  progress,
                                             gpointer                progress_data,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
gboolean           rungs_workbook_erase_finish (RungsWorkbook       *self,
                                             GAsyncResult           *result,
                                             gboolean               *is_finished,
                                             GError                **error);
gboolean           rungs_workbook_erase     (RungsWorkbook          *self,
                                             RungsErasure           *erasure,
                                             RungsEraseProgressFunc  progress,
                                             gpointer                progress_data,
                                             gboolean               *is_finished,
                                             GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsErasure, rungs_erasure_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsErasePreview, rungs_erase_preview_free)

G_END_DECLS
