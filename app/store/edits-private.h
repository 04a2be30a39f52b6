/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * edits-private.h: what a group of edits is made of, for the one function that writes it.
 */
#pragma once

#include "edits.h"

G_BEGIN_DECLS

/** RungsEditSort: what one edit does. */
typedef enum
{
  RUNGS_EDIT_ADD,     /* puts @record there, new or over the one that is */
  RUNGS_EDIT_SET,     /* gives @field the canonical @value */
  RUNGS_EDIT_ARCHIVE, /* gives archived the canonical @value */
  RUNGS_EDIT_TYPE,    /* @value was typed into @field */
  RUNGS_EDIT_DISCARD, /* forgets the draft */
} RungsEditSort;

typedef struct
{
  RungsEditSort sort;
  const RungsKind *kind;
  char *id;
  char *field;
  char *value;
  RungsRecord *record;
} RungsEdit;

struct _RungsEdits
{
  char *label;
  GPtrArray *edits; /* RungsEdit */
};

G_END_DECLS
