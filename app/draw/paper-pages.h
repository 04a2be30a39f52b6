/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pages.h: a document laid out on pages: where each line, cell and figure stands. A pure function of the document and the
 * style; the same pages are printed, previewed and written as PDF.
 */
#pragma once

#include <pango/pangocairo.h>

#include "paper.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PAPER_A4,
  RUNGS_PAPER_A5,
  RUNGS_PAPER_LETTER,
} RungsPaperSize;

/**
 * RungsPaperStyle:
 * @size: of running text, of page numbers and the footer too, in points
 * @line_height: over the font's own
 * @is_large: large print: no text smaller than @size anywhere, one column
 * @is_cream: a cream ground, which some people read more easily
 * @right_to_left: which way it is read
 */
typedef struct
{
  double width; /* of the page, in points */
  double height;
  double margin;
  double size;
  double line_height;
  gboolean is_large;
  gboolean is_cream;
  gboolean right_to_left;
} RungsPaperStyle;

/**
 * RungsPaperPiece: some lines of one block on one page.
 * @block: its number in the document; -1 for what stands at the foot of the page
 * @item: the item of a list, the cell of a table; else 0
 * @row: the row of a table, 0 its head; else -1
 * @first_line: of the lines of the block or cell
 * @n_lines: how many of them stand here; 0 for a figure
 * @is_again: the head of a table said once more on a further page
 * @is_bullet: what stands before an item of a list
 * @x, @y, @width, @height: in points
 */
typedef struct
{
  int block;
  int item;
  int row;
  int first_line;
  int n_lines;
  gboolean is_again;
  gboolean is_bullet;
  double x;
  double y;
  double width;
  double height;
  PangoLayout *layout; /* NULL for a figure */
} RungsPaperPiece;

typedef struct _RungsPaperPages RungsPaperPages;

gboolean         rungs_paper_style_init   (RungsPaperStyle        *style,
                                           const char             *name,
                                           RungsPaperSize          size);
RungsPaperPages *rungs_paper_lay_out      (RungsPaper             *paper,
                                           const RungsPaperStyle  *style);
void             rungs_paper_pages_free   (RungsPaperPages        *self);
guint            rungs_paper_pages_count  (RungsPaperPages        *self);
RungsPaper      *rungs_paper_pages_paper  (RungsPaperPages        *self);
const RungsPaperStyle *rungs_paper_pages_style (RungsPaperPages   *self);
const GPtrArray *rungs_paper_pages_nth    (RungsPaperPages        *self,
                                           guint                   nth);
char            *rungs_paper_piece_text   (const RungsPaperPiece  *piece);
double           rungs_paper_line_top     (PangoLayout            *layout,
                                           int                     line);
double           rungs_paper_line_baseline (PangoLayout           *layout,
                                           int                     line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPaperPages, rungs_paper_pages_free)

G_END_DECLS
