/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-foot.c: the foot of a page: what the document says there, and which page it is.
 */
#include "config.h"

#include "lettering.h"
#include "paper-private.h"

/**
 * _rungs_paper_foot_init:
 * @self: (out): the foot of pages that say @words, until _rungs_paper_foot_clear()
 * @shaper: shapes it
 * @words: (nullable): what stands there beside the number
 *
 * The number of the page stands at the end of the foot: on its last line where there is room, else below it.
 */
void
_rungs_paper_foot_init (RungsPaperFoot   *self,
                        RungsPaperShaper *shaper,
                        const char       *words)
{
  const RungsPaperStyle *style = shaper->style;
  g_autoptr (PangoLayout) number = _rungs_paper_shape_number (shaper, 8888, 8888);
  double number_width;
  double line;
  PangoRectangle box;
  int n;

  rungs_lettering_size (number, &number_width, &line);
  self->words = NULL;
  self->number_y = style->height - style->margin_foot - line;
  self->y = self->number_y;
  if (words == NULL || *words == '\0')
    return;
  self->words = _rungs_paper_shape_foot (shaper, words, shaper->width);
  n = pango_layout_get_line_count (self->words);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->words, n - 1), NULL, &box);
  self->y -= _rungs_paper_lines_height (self->words, 0, box.width / (double) PANGO_SCALE + style->size + number_width <=
                                                          shaper->width ? n - 1 : n);
}

/** _rungs_paper_foot_clear: @self: gives up what it holds */
void
_rungs_paper_foot_clear (RungsPaperFoot *self)
{
  g_clear_object (&self->words);
}

/**
 * _rungs_paper_foot_put:
 * @shaper: shapes the number
 * @page: gets the pieces
 * @nth: the page, from 0
 * @n: how many there are
 */
void
_rungs_paper_foot_put (RungsPaperFoot   *self,
                       RungsPaperShaper *shaper,
                       GPtrArray        *page,
                       guint             nth,
                       guint             n)
{
  RungsPaperFlow flow = { .style = shaper->style, .page = page, .y = self->y };
  g_autoptr (PangoLayout) number = _rungs_paper_shape_number (shaper, nth + 1, n);
  const double left = shaper->style->margin;
  double width;
  double height;

  if (self->words != NULL)
    _rungs_paper_put (&flow, -1, left, shaper->width,
                      _rungs_paper_lines_height (self->words, 0, pango_layout_get_line_count (self->words)), self->words);
  flow.y = self->number_y;
  rungs_lettering_size (number, &width, &height);
  pango_layout_set_width (number, -1);
  _rungs_paper_put (&flow, -1, left + shaper->width - width, width, height, number);
}
