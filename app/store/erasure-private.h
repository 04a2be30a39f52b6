/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasure-private.h: what an erasure asks for, for the files of store/ that look at it.
 */
#pragma once

#include "erasing.h"

G_BEGIN_DECLS

/** RungsErasureItem: one thing that is asked for. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  const RungsField *field; /* the one answer that goes */
  const RungsKind *parts;  /* the parts of this kind that go; NULL for both: the whole record */
} RungsErasureItem;

struct _RungsErasure
{
  const char *reason;
  GPtrArray *items; /* RungsErasureItem */
};

RungsErasure *_rungs_erasure_copy (const RungsErasure *self);

G_END_DECLS
