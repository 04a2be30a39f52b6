/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * differences.h: what differs between two texts, one difference after the other, in words.
 */
#pragma once

#include "word-diff.h"

G_BEGIN_DECLS

/** RungsDifference: words of the one text, and what stands in their place in the other; one of them may be empty. In bytes. */
typedef struct
{
  gsize before;
  gsize before_end;
  gsize after;
  gsize after_end;
} RungsDifference;

GArray *rungs_differences_of      (GArray                *runs,
                                   const char            *before,
                                   const char            *after);
char   *rungs_differences_summary (GArray                *runs);
char   *rungs_difference_words    (const RungsDifference *difference,
                                   const char            *before,
                                   const char            *after);

G_END_DECLS
