/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * plain-words.h: hints on writing plainly: long sentences, words only some people know, and words that make people small. They
 * are hints: nothing is held back because of them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In plain writing a sentence is no longer; in easier words no longer than the other. */
#define RUNGS_PLAIN_SENTENCE 20
#define RUNGS_PLAIN_EASIER_SENTENCE 15

typedef enum
{
  RUNGS_PLAIN_LONG,
  RUNGS_PLAIN_JARGON,
  RUNGS_PLAIN_DEFICIT,
} RungsPlainSort;

/**
 * RungsPlainHint:
 * @start: where it begins in the text, in bytes
 * @end: where it ends
 * @words: what stands there
 * @plain: (nullable): what could stand there instead, of a word; static, translated
 * @say: what could be done, in a sentence
 */
typedef struct
{
  RungsPlainSort sort;
  gsize start;
  gsize end;
  char *words;
  const char *plain;
  char *say;
} RungsPlainHint;

guint      rungs_plain_words_count     (const char *text);
guint      rungs_plain_words_longest   (const char *text);
void       rungs_plain_words_sentence  (const char *text,
                                        gsize       at,
                                        gsize      *start,
                                        gsize      *end);
char     **rungs_plain_words_sentences (const char *text);
GPtrArray *rungs_plain_words_look      (const char *text,
                                        guint       longest_sentence);

G_END_DECLS
