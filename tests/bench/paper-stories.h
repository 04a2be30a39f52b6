/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-stories.h: case studies by the thousand, the same each time and nobody's: as a document of Rungs, and with the same words,
 * headings, lists, quotes and tables as a document that an office program reads.
 */
#pragma once

#include "paper.h"

RungsPaper *paper_stories_make       (guint       n);
void        paper_stories_write_fodt (guint       n,
                                      const char *path);
GHashTable *paper_stories_words      (guint       n);
void        paper_stories_count      (GHashTable *counts,
                                      const char *text);
char       *paper_stories_foot       (void);
