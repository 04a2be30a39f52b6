/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-draft.h: what was typed about a placing that is not made yet, as the workbook keeps it.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

typedef struct _RungsPlaceDraft RungsPlaceDraft;

RungsPlaceDraft *rungs_place_draft_new     (RungsWorkbook   *workbook);
void             rungs_place_draft_free    (RungsPlaceDraft *self);
void             rungs_place_draft_begin   (RungsPlaceDraft *self);
gboolean         rungs_place_draft_take_up (RungsPlaceDraft *self);
gboolean         rungs_place_draft_read    (RungsPlaceDraft *self);
const char      *rungs_place_draft_get_id  (RungsPlaceDraft *self);
const char      *rungs_place_draft_get     (RungsPlaceDraft *self,
                                            const char      *field);
RungsEdits      *rungs_place_draft_type    (RungsPlaceDraft *self,
                                            const char      *field,
                                            const char      *text);
gboolean         rungs_place_draft_is_kept (RungsPlaceDraft *self);
void             rungs_place_draft_discard (RungsPlaceDraft *self,
                                            RungsEdits      *edits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPlaceDraft, rungs_place_draft_free)

G_END_DECLS
