/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * identity.h: whether a case study could show who it is about: what has to be looked at, and signs of it in the text. Signs are
 * hints: somebody looks and decides.
 */
#pragma once

#include "record.h"
#include "wall-names.h"

G_BEGIN_DECLS

/**
 * RungsIdentityHint: a sign that stands in a story.
 * @item: a token of the items of an identity check; static
 * @field: the field it stands in; static
 * @start: where it begins in the field, in bytes
 * @end: where it ends
 * @found: what stands there
 * @say: why it is a sign, in a sentence
 */
typedef struct
{
  const char *item;
  const char *field;
  gsize start;
  gsize end;
  char *found;
  char *say;
} RungsIdentityHint;

GPtrArray         *rungs_identity_look   (const RungsRecord   *story,
                                          const RungsWallNames *names);
const RungsChoice *rungs_identity_items  (void);
RungsRecord       *rungs_identity_check  (GPtrArray           *checks,
                                          const RungsRecord   *story,
                                          const char          *item);
GPtrArray         *rungs_identity_open   (GPtrArray           *checks,
                                          const RungsRecord   *story);
gboolean           rungs_identity_has_second_reader (const RungsRecord *story);
const char        *rungs_identity_suits  (GPtrArray           *checks,
                                          const RungsRecord   *story);
const char        *rungs_identity_naming (const RungsRecord   *story,
                                          const char          *known_as,
                                          const char          *real_name,
                                          gboolean             with_makers);

G_END_DECLS
