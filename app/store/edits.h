/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * edits.h: a group of edits that is written as one: one transaction, one entry of the journal, one step of undo.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

typedef struct _RungsEdits RungsEdits;

RungsEdits *rungs_edits_new       (const char      *label);
void        rungs_edits_free      (RungsEdits      *edits);
void        rungs_edits_add       (RungsEdits      *edits,
                                   RungsRecord     *record);
void        rungs_edits_set       (RungsEdits      *edits,
                                   const RungsKind *kind,
                                   const char      *id,
                                   const char      *field,
                                   const char      *value);
void        rungs_edits_archive   (RungsEdits      *edits,
                                   const RungsKind *kind,
                                   const char      *id,
                                   gboolean         archived);
void        rungs_edits_type      (RungsEdits      *edits,
                                   const RungsKind *kind,
                                   const char      *id,
                                   const char      *field,
                                   const char      *typed);
void        rungs_edits_discard_draft (RungsEdits  *edits,
                                   const RungsKind *kind,
                                   const char      *id);
gboolean    rungs_edits_is_empty  (RungsEdits      *edits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsEdits, rungs_edits_free)

G_END_DECLS
