/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * word-diff.h: what differs between two texts, word by word: what was left out and what was added.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RUNGS_DIFF_SAME,
  RUNGS_DIFF_LEFT_OUT,
  RUNGS_DIFF_ADDED,
} RungsDiffSort;

/**
 * RungsDiffRun: words in a row that stand in both texts, or in one of them. In bytes; the spaces behind a word belong to it.
 * @before: where it begins in the one text; what was added stands between what is before and behind it
 * @before_end: where it ends there
 * @after: where it begins in the other text
 * @after_end: where it ends there
 * @n_words: how many words it has
 */
typedef struct
{
  RungsDiffSort sort;
  gsize before;
  gsize before_end;
  gsize after;
  gsize after_end;
  guint n_words;
} RungsDiffRun;

GArray *rungs_word_diff       (const char    *before,
                               const char    *after);
guint   rungs_word_diff_words (GArray        *runs,
                               RungsDiffSort  sort);

G_END_DECLS
