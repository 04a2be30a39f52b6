/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-painter.h: puts laid out pages on a cairo_t: paper, preview, picture and PDF. On a PDF it says what each thing is.
 */
#pragma once

#include "paper-pages.h"

G_BEGIN_DECLS

/* Where a link to a part leads, as the drawing library is told it: "rungs-part:3". Whoever writes the file knows the page. */
#define RUNGS_PAPER_LINK "rungs-part:"

/** RungsPaperTags: what is open on a PDF from page to page; {0} to begin with. */
typedef struct
{
  gboolean is_tagged; /* say what things are; else only paint */
  gboolean has_links; /* contents lead to the parts, by RUNGS_PAPER_LINK */
  gboolean no_feet;   /* what stands at the foot is painted elsewhere: rungs_paper_paint_foot() */
  gboolean in_document;
  int part;                     /* 1 and up; 0: none */
  const RungsPaperBlock *block; /* on this page; NULL: none */
  int item;                     /* 1 and up; 0: none */
  int row;
} RungsPaperTags;

void rungs_paper_paint     (cairo_t          *cr,
                            RungsPaperPages  *pages,
                            guint             nth,
                            RungsPaperTags   *tags);
void rungs_paper_paint_foot (cairo_t         *cr,
                            RungsPaperPages  *pages,
                            guint             nth);
void rungs_paper_paint_end (cairo_t          *cr,
                            RungsPaperTags   *tags);

G_END_DECLS
