/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * conditions.h: the conditions of a source in C as the house writes it, and a copy of the source in which each can be dropped.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Condition: one that can be dropped: the whole of an "if", or a part of it or of a "return" that is joined to others. */
typedef struct
{
  const char *source;
  gsize at;            /* of the "if" or "return" it belongs to */
  gsize start;         /* of the condition itself */
  gsize end;
  const char *instead; /* what it is worth when it is dropped */
  char *where;         /* "app/core/gate.c:120: …" */
} Condition;

void  condition_free         (gpointer           condition);

char *conditions_read_text   (const char        *top,
                              const char        *path);
/* The same length, but comments and the inside of strings are blank: brackets and words in them do not count. */
char *conditions_blank_words (const char        *source);
/* Adds those of some functions (none named: all), which all have to be there. @path is kept. */
void  conditions_read        (GPtrArray         *conditions,
                              const char        *top,
                              const char        *path,
                              const char *const *functions,
                              const char *const *passed_over);
/* The source in which a condition is dropped when RUNGS_DROPPED is its place among @conditions. */
char *conditions_copy        (const char        *top,
                              const char        *path,
                              GPtrArray         *conditions);

G_END_DECLS
