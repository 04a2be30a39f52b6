/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pages.h: a document laid out on pages: where each line, cell and figure stands. A pure function of the document and the
 * style; the same pages are printed, previewed and written as PDF. Of a long document only some pages are kept: the others are
 * laid out once more when they are asked for.
 */
#pragma once

#include <pango/pangocairo.h>

#include "paper-style.h"
#include "paper.h"

G_BEGIN_DECLS

/**
 * RungsPaperPiece: some lines of one block on one page.
 * @block: its number in the document or part; -1 for what stands at the foot of the page
 * @content: (nullable): that block; %NULL at the foot
 * @item: the item of a list, the cell of a table, the part that an entry of contents is about; else 0
 * @row: the row of a table, 0 its head; else -1
 * @first_line: of the lines of the block or cell
 * @n_lines: how many of them stand here; 0 for a figure
 * @is_again: the head of a table said once more on a further page
 * @is_bullet: what stands before an item of a list
 * @is_number: the page that an entry of contents is about
 * @x, @y, @width, @height: in points
 */
typedef struct
{
  int block;
  const RungsPaperBlock *content;
  int item;
  int row;
  int first_line;
  int n_lines;
  gboolean is_again;
  gboolean is_bullet;
  gboolean is_number;
  double x;
  double y;
  double width;
  double height;
  PangoLayout *layout; /* NULL for a figure */
} RungsPaperPiece;

typedef struct _RungsPaperPages RungsPaperPages;

/** RungsPaperWatch: is told how much is done, from 0 to 1; %FALSE stops it. */
typedef gboolean (*RungsPaperWatch) (double   done,
                                     gpointer data);

RungsPaperPages *rungs_paper_lay_out      (RungsPaper             *paper,
                                           const RungsPaperStyle  *style);
RungsPaperPages *rungs_paper_lay_out_watched (RungsPaper          *paper,
                                           const RungsPaperStyle  *style,
                                           RungsPaperWatch         watch,
                                           gpointer                data,
                                           GError                **error);

/* The same a part at a time, for who does not need them all at once. */
RungsPaperPages *rungs_paper_pages_new    (RungsPaper             *paper,
                                           const RungsPaperStyle  *style);
gboolean         rungs_paper_pages_go_on  (RungsPaperPages        *self,
                                           GError                **error);
void             rungs_paper_pages_append (RungsPaperPages        *self,
                                           const RungsPaperPages  *more);
void             rungs_paper_pages_rest   (RungsPaperPages        *self);
gboolean         rungs_paper_pages_are_whole (RungsPaperPages     *self);
void             rungs_paper_pages_free   (RungsPaperPages        *self);
guint            rungs_paper_pages_count  (RungsPaperPages        *self);
RungsPaper      *rungs_paper_pages_paper  (RungsPaperPages        *self);
const RungsPaperStyle *rungs_paper_pages_style (RungsPaperPages   *self);
int              rungs_paper_pages_part   (RungsPaperPages        *self,
                                           guint                   nth);
const GPtrArray *rungs_paper_pages_nth    (RungsPaperPages        *self,
                                           guint                   nth);
GPtrArray       *rungs_paper_pages_foot   (RungsPaperPages        *self,
                                           guint                   nth);
gboolean         rungs_paper_pages_check  (RungsPaperPages        *self,
                                           GError                **error);
char            *rungs_paper_piece_text   (const RungsPaperPiece  *piece);
double           rungs_paper_line_top     (PangoLayout            *layout,
                                           int                     line);
double           rungs_paper_line_baseline (PangoLayout           *layout,
                                           int                     line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPaperPages, rungs_paper_pages_free)

G_END_DECLS
