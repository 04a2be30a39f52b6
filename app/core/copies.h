/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * copies.h: how many copies of a story were given out, and what became of them.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/**
 * RungsCopies: copies of a story, counted.
 * @times: how often it was shown or given out
 * @given: how many were given out
 * @out: how many of these nobody knows the end of
 * @back: how many came back
 * @destroyed: how many were destroyed
 * @lost: how many cannot be got back
 * @holders: (element-type utf8): who has those that are out, each once
 */
typedef struct
{
  guint times;
  guint given;
  guint out;
  guint back;
  guint destroyed;
  guint lost;
  GPtrArray *holders;
} RungsCopies;

guint        rungs_copies_of    (const RungsRecord *use);
RungsCopies *rungs_copies_count (GPtrArray         *uses);
void         rungs_copies_free  (RungsCopies       *copies);
char        *rungs_copies_words (const RungsCopies *copies);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsCopies, rungs_copies_free)

G_END_DECLS
