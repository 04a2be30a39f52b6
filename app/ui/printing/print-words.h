/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-words.h: a document, or a page of it, as plain words: to be copied, and to be read out.
 */
#pragma once

#include "paper-pages.h"

G_BEGIN_DECLS

char *rungs_print_words      (RungsPaper      *paper);
char *rungs_print_page_words (RungsPaperPages *pages,
                              guint            nth);

G_END_DECLS
