/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-plan.h: what an erasure does, worked out from the records as they stand.
 */
#pragma once

#include "database.h"
#include "erasing.h"

G_BEGIN_DECLS

/** RungsErasingLink: a link of a record that stays, to one that goes. */
typedef struct
{
  RungsTouched from;
  const RungsField *field;
} RungsErasingLink;

/**
 * RungsErasing: what an erasure does. It does the same to every state of the workbook that the journal knows, so that the states
 * still fit each other.
 * @gone: (element-type RungsTouched): rows, and drafts of them, that go
 * @order: (element-type RungsTouched): the same, those first that were asked for; borrowed from @gone
 * @ids: (element-type utf8): the ids of @gone; borrowed
 * @blanked: (element-type RungsTouched GHashTable): rows that stay, with the fields (#RungsField) that say nothing any more
 * @nameless: (element-type utf8): ids of feedback that no longer tells who said it
 * @unlinked: (element-type RungsErasingLink): links that are emptied, as the records stand
 * @titles: (element-type utf8): what rows that go are called or were, which nothing must say any more
 * @names: (element-type utf8): the same as somebody may type it, behind the kind of the row
 */
typedef struct
{
  RungsDatabase *database;
  GHashTable *gone;
  GPtrArray *order;
  GHashTable *ids;
  GHashTable *blanked;
  GHashTable *nameless;
  GPtrArray *unlinked;
  GHashTable *titles;
  GHashTable *names;
} RungsErasing;

RungsErasing    *rungs_erasing_plan        (RungsDatabase         *database,
                                            const RungsErasure    *erasure,
                                            GError               **error);
void             rungs_erasing_free        (RungsErasing          *self);
gboolean         rungs_erasing_add_gone    (RungsErasing          *self,
                                            const RungsKind       *kind,
                                            const char            *id);
gboolean         rungs_erasing_is_gone     (const RungsErasing    *self,
                                            const RungsKind       *kind,
                                            const char            *id);
void             rungs_erasing_note_title  (RungsErasing          *self,
                                            const RungsKind       *kind,
                                            const char            *said);
gboolean         rungs_erasing_follow_draft (RungsErasing         *self,
                                            const RungsKind       *kind,
                                            const char            *id,
                                            const char            *field,
                                            const char            *typed,
                                            GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsErasing, rungs_erasing_free)

G_END_DECLS
