/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-private.h: what the files of the page-maker share: blocks shaped for the width of a page.
 */
#pragma once

#include "paper-pages.h"

G_BEGIN_DECLS

/** RungsPaperShaped: a block that is shaped: one layout, or one for each item or cell. */
typedef struct
{
  GPtrArray *layouts;
  double *widths; /* of a table's columns */
} RungsPaperShaped;

/** RungsPaperShaper: shapes the blocks of a document for one style. */
typedef struct
{
  RungsPaper *paper;
  const RungsPaperStyle *style;
  PangoContext *context;
  double width;       /* of a line */
  GHashTable *shaped; /* number of a block -> RungsPaperShaped, of those that are looked at */
} RungsPaperShaper;

void              _rungs_paper_shaper_init    (RungsPaperShaper *self,
                                               RungsPaper       *paper,
                                               const RungsPaperStyle *style);
void              _rungs_paper_shaper_clear   (RungsPaperShaper *self);
PangoLayout      *_rungs_paper_shape          (RungsPaperShaper *self,
                                               const char       *words,
                                               double            size,
                                               PangoWeight       weight,
                                               double            width);
RungsPaperShaped *_rungs_paper_shape_block    (RungsPaperShaper *self,
                                               guint             nth);
void              _rungs_paper_forget_block   (RungsPaperShaper *self,
                                               guint             nth);
double            _rungs_paper_heading_size   (RungsPaperShaper *self,
                                               int               level);
double            _rungs_paper_indent         (RungsPaperShaper *self,
                                               RungsPaperSort    sort);
double            _rungs_paper_padding        (const RungsPaperStyle *style);

G_END_DECLS
