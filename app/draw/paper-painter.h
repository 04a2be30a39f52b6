/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-painter.h: puts laid out pages on a cairo_t: paper, preview, picture and PDF. On a PDF it says what each thing is.
 */
#pragma once

#include "paper-pages.h"

G_BEGIN_DECLS

/** RungsPaperTags: what is open on a PDF from page to page; {0} to begin with. */
typedef struct
{
  gboolean is_tagged; /* say what things are; else only paint */
  gboolean in_document;
  int block; /* on this page; 1 and up, 0: none */
  int item;
  int row;
} RungsPaperTags;

void rungs_paper_paint     (cairo_t          *cr,
                            RungsPaperPages  *pages,
                            guint             nth,
                            RungsPaperTags   *tags);
void rungs_paper_paint_end (cairo_t          *cr,
                            RungsPaperTags   *tags);

G_END_DECLS
