/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper.h: a small document to be put on paper: headings, paragraphs, quotes, lists, tables, figures and notes, in reading order.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** RungsPaperSort: what a block of a document is. */
typedef enum
{
  RUNGS_PAPER_HEADING,
  RUNGS_PAPER_PARAGRAPH,
  RUNGS_PAPER_QUOTE,
  RUNGS_PAPER_LIST,
  RUNGS_PAPER_TABLE,
  RUNGS_PAPER_FIGURE,
  RUNGS_PAPER_NOTE,
  RUNGS_PAPER_NEW_PAGE,
} RungsPaperSort;

/** RungsPaperDraw: paints a figure into a box whose top left is the origin, @width by @height points. */
typedef void (*RungsPaperDraw) (cairo_t *cr,
                                double   width,
                                double   height,
                                gpointer data);

/**
 * RungsPaperBlock: one block.
 * @level: of a heading, 1 to 3
 * @text: of a heading, paragraph, quote or note; of a figure what it shows, in words
 * @items: (nullable): the items of a list; the cells of a table row by row, the first row its head
 * @n_columns: of a table
 * @aspect: of a figure: its height over its width
 */
typedef struct
{
  RungsPaperSort sort;
  int level;
  char *text;
  GPtrArray *items;
  guint n_columns;
  double aspect;
  RungsPaperDraw draw;
  gpointer data;
  GDestroyNotify destroy;
} RungsPaperBlock;

typedef struct _RungsPaper RungsPaper;

RungsPaper            *rungs_paper_new         (const char         *title,
                                                const char         *language);
RungsPaper            *rungs_paper_ref         (RungsPaper         *self);
void                   rungs_paper_unref       (RungsPaper         *self);
const char            *rungs_paper_title       (RungsPaper         *self);
const char            *rungs_paper_language    (RungsPaper         *self);
const char            *rungs_paper_footer      (RungsPaper         *self);
void                   rungs_paper_set_footer  (RungsPaper         *self,
                                                const char         *words);
void                   rungs_paper_add_heading (RungsPaper         *self,
                                                int                 level,
                                                const char         *text);
void                   rungs_paper_add_text    (RungsPaper         *self,
                                                RungsPaperSort      sort,
                                                const char         *text);
void                   rungs_paper_add_list    (RungsPaper         *self,
                                                const char *const  *items);
void                   rungs_paper_add_table   (RungsPaper         *self,
                                                guint               n_columns,
                                                const char *const  *cells);
void                   rungs_paper_add_figure  (RungsPaper         *self,
                                                const char         *shows,
                                                double              aspect,
                                                RungsPaperDraw      draw,
                                                gpointer            data,
                                                GDestroyNotify      destroy);
void                   rungs_paper_add_new_page (RungsPaper        *self);
guint                  rungs_paper_n_blocks    (RungsPaper         *self);
const RungsPaperBlock *rungs_paper_nth_block   (RungsPaper         *self,
                                                guint               nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPaper, rungs_paper_unref)

G_END_DECLS
