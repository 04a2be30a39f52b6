/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-private.h: what the files of the page-maker share: blocks shaped for the width of a page, and pages filled with them one
 * after the other.
 */
#pragma once

#include "palette.h"
#include "paper-pages.h"

G_BEGIN_DECLS

/** RungsPaperShaper: shapes the blocks of a document for one style, each when it is looked at. */
typedef struct
{
  RungsPaper *paper;
  const RungsPaperStyle *style;
  PangoContext *context;
  PangoFontDescription *font;
  PangoAttrList *attributes;
  PangoLayout *bullet; /* NULL until there is one */
  double width;        /* of a line */
  double line_height;  /* over the font's own */
  GHashTable *shaped;  /* number of a block -> Shaped, of those that are looked at */
} RungsPaperShaper;

/**
 * RungsPaperPlace: where in a document a page begins.
 * @block: from 0
 * @item: of a list, the row of a table
 * @line: of the item
 * @cells: (nullable): of a row that began on an earlier page, the line each of its @n_cells goes on with
 * @is_begun: some of the block stands on an earlier page
 */
typedef struct
{
  guint block;
  guint item;
  int line;
  int *cells;
  guint n_cells;
  gboolean is_begun;
} RungsPaperPlace;

/** RungsPaperFlow: a document flowing onto one page after the other. */
typedef struct
{
  RungsPaper *paper;
  const RungsPaperStyle *style;
  RungsPaperShaper shaper;
  RungsPaperPlace place; /* where the next page begins */
  const guint *numbers;  /* (nullable): of the page each part begins on, for contents */
  double looseness;      /* of the room between blocks: 1 is as it should be */
  GPtrArray *page;       /* that is being filled */
  double left;
  double width;
  double top;
  double bottom;
  double y;
  gboolean at_top; /* nothing stands on this page yet */
} RungsPaperFlow;

/** RungsPaperFoot: what stands at the foot of pages. @words: (nullable). @y: where it begins. @number_y: where the number does. */
typedef struct
{
  PangoLayout *words;
  double y;
  double number_y;
} RungsPaperFoot;

/* paper-foot.c */
void              _rungs_paper_foot_init      (RungsPaperFoot        *self,
                                               RungsPaperShaper      *shaper,
                                               const char            *words);
void              _rungs_paper_foot_clear     (RungsPaperFoot        *self);
void              _rungs_paper_foot_put       (RungsPaperFoot        *self,
                                               RungsPaperShaper      *shaper,
                                               GPtrArray             *page,
                                               guint                  nth,
                                               guint                  n);

/* paper-painter.c */
const RungsColour *_rungs_paper_ink           (const RungsPaperStyle *style,
                                               const RungsPaperPiece *piece);

/* paper-shaping.c */
void              _rungs_paper_shaper_init    (RungsPaperShaper      *self,
                                               RungsPaper            *paper,
                                               const RungsPaperStyle *style,
                                               double                 line_height);
void              _rungs_paper_shaper_clear   (RungsPaperShaper      *self);
PangoLayout      *_rungs_paper_shape          (RungsPaperShaper      *self,
                                               const char            *words,
                                               double                 size,
                                               PangoWeight            weight,
                                               double                 width);
PangoLayout      *_rungs_paper_shape_foot     (RungsPaperShaper      *self,
                                               const char            *words,
                                               double                 width);
PangoLayout      *_rungs_paper_shape_number   (RungsPaperShaper      *self,
                                               guint                  nth,
                                               guint                  n);
PangoLayout      *_rungs_paper_shape_bullet   (RungsPaperShaper      *self);
guint             _rungs_paper_n_items        (RungsPaperShaper      *self,
                                               guint                  nth);
PangoLayout      *_rungs_paper_shape_item     (RungsPaperShaper      *self,
                                               guint                  nth,
                                               guint                  item);
const double     *_rungs_paper_columns        (RungsPaperShaper      *self,
                                               guint                  nth);
void              _rungs_paper_forget_item    (RungsPaperShaper      *self,
                                               guint                  nth,
                                               guint                  item);
void              _rungs_paper_forget_block   (RungsPaperShaper      *self,
                                               guint                  nth);
double            _rungs_paper_heading_size   (const RungsPaperStyle *style,
                                               int                    level);
double            _rungs_paper_below_heading  (const RungsPaperStyle *style,
                                               const RungsPaperBlock *block);
double            _rungs_paper_indent         (const RungsPaperStyle *style,
                                               RungsPaperSort         sort);
double            _rungs_paper_padding        (const RungsPaperStyle *style);
double            _rungs_paper_picture        (const RungsPaperStyle *style);

/* paper-flow.c */
void              _rungs_paper_flow_begin     (RungsPaperFlow        *self,
                                               RungsPaper            *paper,
                                               const RungsPaperStyle *style,
                                               guint                  tightness,
                                               const guint           *numbers);
void              _rungs_paper_flow_end       (RungsPaperFlow        *self);
void              _rungs_paper_flow_go_to     (RungsPaperFlow        *self,
                                               const RungsPaperPlace *place);
GPtrArray        *_rungs_paper_flow_page      (RungsPaperFlow        *self);
gboolean          _rungs_paper_flow_is_done   (RungsPaperFlow        *self);
void              _rungs_paper_place_copy     (RungsPaperPlace       *to,
                                               const RungsPaperPlace *from);
void              _rungs_paper_place_clear    (RungsPaperPlace       *place);
void              _rungs_paper_piece_free     (RungsPaperPiece       *piece);
RungsPaperPiece  *_rungs_paper_put            (RungsPaperFlow        *self,
                                               int                    block,
                                               double                 x,
                                               double                 width,
                                               double                 height,
                                               PangoLayout           *layout);
double            _rungs_paper_lines_height   (PangoLayout           *layout,
                                               int                    first,
                                               int                    n);
int               _rungs_paper_lines_in       (PangoLayout           *layout,
                                               int                    first,
                                               double                 room);
gboolean          _rungs_paper_holds_headings_alone (RungsPaperFlow  *self);

/* paper-table.c */
gboolean          _rungs_paper_flow_table     (RungsPaperFlow        *self);
double            _rungs_paper_row_height     (RungsPaperFlow        *self,
                                               guint                  nth,
                                               guint                  row);
double            _rungs_paper_least_table    (RungsPaperFlow        *self,
                                               guint                  nth);

G_END_DECLS
