/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper.h: a document to be put on paper: headings, paragraphs, quotes, lists, tables, figures and notes, in reading order; and
 * behind them the documents it is put together of, each beginning on a page of its own.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "easy-picture.h"

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
  RUNGS_PAPER_BLANK,    /* a line to write on, behind what it is for */
  RUNGS_PAPER_IDEA,     /* a small picture beside a few words */
  RUNGS_PAPER_CONTENTS, /* the parts, and the pages they begin on */
  RUNGS_PAPER_NEW_PAGE,
} RungsPaperSort;

/**
 * RungsPaperDraw:
 * @text: no words in it may be smaller, in points; 0: they may be as small as they like
 *
 * Paints a figure into a box whose top left is the origin, @width by @height points.
 */
typedef void (*RungsPaperDraw) (cairo_t *cr,
                                double   width,
                                double   height,
                                double   text,
                                gpointer data);

typedef struct _RungsPaper RungsPaper;

/**
 * RungsPaperBlock: one block.
 * @level: of a heading, 1 to 3
 * @text: of a heading, paragraph, quote, note or idea; of a line to write on what it is for, or nothing
 * @shows: of a figure, or the picture of an idea: what it shows, in words
 * @items: (nullable): the items of a list; the cells of a table row by row, the first row its head
 * @n_columns: of a table
 * @aspect: of a figure: its height over its width
 * @large_aspect: the same in large print
 * @is_quoted: of an idea: what somebody said, as they said it
 * @topic: what it is about, for the pictures of easier words
 */
typedef struct
{
  RungsPaperSort sort;
  int level;
  char *text;
  char *shows;
  GPtrArray *items;
  guint n_columns;
  double aspect;
  double large_aspect;
  RungsPaperDraw draw;
  gpointer data;
  GDestroyNotify destroy;
  gboolean is_quoted;
  RungsEasyPicture topic;
  RungsPaper *kept; /* that @data is of, of a copy */
} RungsPaperBlock;

/** RungsPaperMake: makes a part when it is its turn; the same each time. %NULL: why it cannot be made. */
typedef RungsPaper *(*RungsPaperMake) (gpointer   data,
                                       GError   **error);

RungsPaper            *rungs_paper_new         (const char         *title,
                                                const char         *language);
RungsPaper            *rungs_paper_ref         (RungsPaper         *self);
void                   rungs_paper_unref       (RungsPaper         *self);
const char            *rungs_paper_title       (RungsPaper         *self);
const char            *rungs_paper_language    (RungsPaper         *self);
const char            *rungs_paper_footer      (RungsPaper         *self);
void                   rungs_paper_set_footer  (RungsPaper         *self,
                                                const char         *words);
void                   rungs_paper_set_topic   (RungsPaper         *self,
                                                RungsEasyPicture    topic);
void                   rungs_paper_add_heading (RungsPaper         *self,
                                                int                 level,
                                                const char         *text);
void                   rungs_paper_add_text    (RungsPaper         *self,
                                                RungsPaperSort      sort,
                                                const char         *text);
void                   rungs_paper_add_blanks  (RungsPaper         *self,
                                                const char         *label,
                                                guint               n_lines);
void                   rungs_paper_add_list    (RungsPaper         *self,
                                                const char *const  *items);
void                   rungs_paper_add_table   (RungsPaper         *self,
                                                guint               n_columns,
                                                const char *const  *cells);
void                   rungs_paper_add_figure  (RungsPaper         *self,
                                                const char         *shows,
                                                double              aspect,
                                                double              large_aspect,
                                                RungsPaperDraw      draw,
                                                gpointer            data,
                                                GDestroyNotify      destroy);
void                   rungs_paper_add_idea    (RungsPaper         *self,
                                                const char         *shows,
                                                RungsPaperDraw      draw,
                                                gpointer            data,
                                                GDestroyNotify      destroy,
                                                const char         *text,
                                                gboolean            is_quoted);
void                   rungs_paper_add_new_page (RungsPaper        *self);
void                   rungs_paper_add_copy    (RungsPaper         *self,
                                                RungsPaper         *from,
                                                guint               nth);
guint                  rungs_paper_n_blocks    (RungsPaper         *self);
const RungsPaperBlock *rungs_paper_nth_block   (RungsPaper         *self,
                                                guint               nth);

/* Parts: whole documents that follow, each with its own foot. Those that are made when it is their turn take no room before. */
void                   rungs_paper_add_part    (RungsPaper         *self,
                                                RungsPaper         *part);
void                   rungs_paper_add_made_part (RungsPaper       *self,
                                                const char         *title,
                                                RungsPaperMake      make,
                                                gpointer            data,
                                                GDestroyNotify      destroy);
void                   rungs_paper_add_contents (RungsPaper        *self);
/* The parts go to different people: each counts its own pages. */
void                   rungs_paper_set_apart   (RungsPaper         *self);
gboolean               rungs_paper_is_apart    (RungsPaper         *self);
guint                  rungs_paper_n_parts     (RungsPaper         *self);
const char            *rungs_paper_part_title  (RungsPaper         *self,
                                                guint               nth);
RungsPaper            *rungs_paper_part        (RungsPaper         *self,
                                                guint               nth,
                                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPaper, rungs_paper_unref)

G_END_DECLS
