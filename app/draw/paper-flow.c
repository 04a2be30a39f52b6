/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-flow.c: fills one page with as much of a document as it holds, and says where the next one goes on. No line stands alone
 * at the head or foot of a page, a heading stays with what follows, a table says its head again on each page it runs over.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "paper-private.h"

#define TINY 0.01

/* Of its height, what a figure keeps if that lets it stay on the page. */
#define LEAST_FIGURE 0.7

/* Above a line to write on, over the size of the words: a hand writes larger than print. */
#define BLANK_SPACE 1.3

/* Lines that stay together at the head and at the foot of a page. */
#define TOGETHER 2

/** _rungs_paper_piece_free: @piece: (transfer full): a piece */
void
_rungs_paper_piece_free (RungsPaperPiece *piece)
{
  g_clear_object (&piece->layout);
  g_free (piece);
}

/** _rungs_paper_place_clear: @place: becomes the beginning of a document */
void
_rungs_paper_place_clear (RungsPaperPlace *place)
{
  g_free (place->cells);
  *place = (RungsPaperPlace) { 0 };
}

/** _rungs_paper_place_copy: @to: becomes like @from */
void
_rungs_paper_place_copy (RungsPaperPlace       *to,
                         const RungsPaperPlace *from)
{
  int *cells = g_memdup2 (from->cells, from->n_cells * sizeof *cells);

  g_free (to->cells);
  *to = *from;
  to->cells = cells;
}

/** _rungs_paper_lines_height: Returns: how high @n lines are from @first on, in points */
double
_rungs_paper_lines_height (PangoLayout *layout,
                           int          first,
                           int          n)
{
  return rungs_paper_line_top (layout, first + n) - rungs_paper_line_top (layout, first);
}

static double
whole_height (PangoLayout *layout)
{
  return _rungs_paper_lines_height (layout, 0, pango_layout_get_line_count (layout));
}

static const RungsPaperBlock *
block_of (RungsPaperFlow *flow)
{
  return rungs_paper_nth_block (flow->paper, flow->place.block);
}

/**
 * _rungs_paper_put:
 * @block: its number; -1 at the foot
 * @x: from the side reading begins on
 * @layout: (nullable): its words
 *
 * Puts something at the height that was reached.
 *
 * Returns: (transfer none): the piece, with all lines of @layout
 */
RungsPaperPiece *
_rungs_paper_put (RungsPaperFlow *self,
                  int             block,
                  double          x,
                  double          width,
                  double          height,
                  PangoLayout    *layout)
{
  RungsPaperPiece *piece = g_new0 (RungsPaperPiece, 1);

  piece->block = block;
  piece->content = block >= 0 ? rungs_paper_nth_block (self->paper, (guint) block) : NULL;
  piece->row = -1;
  piece->x = self->style->right_to_left ? self->style->width - x - width : x;
  piece->y = self->y;
  piece->width = width;
  piece->height = height;
  piece->layout = layout != NULL ? g_object_ref (layout) : NULL;
  piece->n_lines = layout != NULL ? pango_layout_get_line_count (layout) : 0;
  g_ptr_array_add (self->page, piece);
  self->at_top = FALSE;
  return piece;
}

static RungsPaperPiece *
put (RungsPaperFlow *flow,
     double          x,
     double          width,
     double          height,
     PangoLayout    *layout)
{
  return _rungs_paper_put (flow, (int) flow->place.block, x, width, height, layout);
}

/** _rungs_paper_lines_in: Returns: how many lines from @first on stand in @room */
int
_rungs_paper_lines_in (PangoLayout *layout,
                       int          first,
                       double       room)
{
  int n = pango_layout_get_line_count (layout) - first;
  int k = 0;

  while (k < n && _rungs_paper_lines_height (layout, first, k + 1) <= room + TINY)
    k++;
  return k;
}

/* The same, where no line may stand alone at the head or the foot of a page; 0: go on to the next page. */
static int
lines_to_put (PangoLayout *layout,
              int          first,
              double       room,
              gboolean     at_top)
{
  int n = pango_layout_get_line_count (layout) - first;
  int k = _rungs_paper_lines_in (layout, first, room);

  if (k >= n)
    return n;
  if (n - k < TOGETHER)
    k = n - TOGETHER;
  if (first == 0 && k < TOGETHER)
    k = 0;
  if (k <= 0 && at_top)
    k = MAX (1, _rungs_paper_lines_in (layout, first, room));
  return MAX (k, 0);
}

/** _rungs_paper_holds_headings_alone: Returns: whether nothing stands under the headings of the page yet: what follows has to */
gboolean
_rungs_paper_holds_headings_alone (RungsPaperFlow *self)
{
  for (guint i = 0; i < self->page->len; i++)
    if (((const RungsPaperPiece *) g_ptr_array_index (self->page, i))->content->sort != RUNGS_PAPER_HEADING)
      return FALSE;
  return TRUE;
}

/* The page that a part begins on stands before its title: nobody has to find the end of a long empty line. */
static void
put_number (RungsPaperFlow *flow,
            double          indent,
            double          height)
{
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) number = NULL;
  RungsPaperPiece *piece;

  /* Translators: in the contents of a booklet, before the title of a story: the page it begins on */
  words = g_strdup_printf (_("Page %u"), flow->numbers != NULL ? flow->numbers[flow->place.item] + 1 : 0);
  number = _rungs_paper_shape (&flow->shaper, words, flow->style->size, PANGO_WEIGHT_NORMAL, indent);
  piece = put (flow, flow->left, indent, height, number);
  piece->item = (int) flow->place.item;
  piece->n_lines = 1;
  piece->is_number = TRUE;
}

/* Puts lines of a text from the place on; TRUE when it is finished. */
static gboolean
flow_lines (RungsPaperFlow *flow,
            double          indent,
            PangoLayout    *layout)
{
  RungsPaperPlace *place = &flow->place;
  const RungsPaperSort sort = block_of (flow)->sort;
  const int k = lines_to_put (layout, place->line, flow->bottom - flow->y, flow->at_top);
  RungsPaperPiece *piece;

  if (k == 0)
    return FALSE;
  if (sort == RUNGS_PAPER_LIST && place->line == 0)
    {
      piece = put (flow, flow->left, indent, _rungs_paper_lines_height (layout, 0, 1), _rungs_paper_shape_bullet (&flow->shaper));
      piece->item = (int) place->item;
      piece->is_bullet = TRUE;
    }
  if (sort == RUNGS_PAPER_CONTENTS && place->line == 0)
    put_number (flow, indent, _rungs_paper_lines_height (layout, 0, 1));
  piece = put (flow, flow->left + indent, flow->width - indent, _rungs_paper_lines_height (layout, place->line, k), layout);
  piece->item = (int) place->item;
  piece->first_line = place->line;
  piece->n_lines = k;
  place->line += k;
  place->is_begun = TRUE;
  flow->y += piece->height;
  if (place->line < pango_layout_get_line_count (layout))
    return FALSE;
  flow->y += _rungs_paper_below_heading (flow->style, block_of (flow));
  return TRUE;
}

static gboolean
flow_items (RungsPaperFlow *flow)
{
  RungsPaperPlace *place = &flow->place;
  const guint nth = place->block;
  const guint n = _rungs_paper_n_items (&flow->shaper, nth);
  const double indent = _rungs_paper_indent (flow->style, block_of (flow)->sort);

  for (; place->item < n; place->item++, place->line = 0)
    {
      if (place->item > 0 && place->line == 0 && !flow->at_top)
        flow->y += flow->style->size * (flow->style->is_large ? 0.5 : 0.35) * flow->looseness;
      if (!flow_lines (flow, indent, _rungs_paper_shape_item (&flow->shaper, nth, place->item)))
        return FALSE;
      _rungs_paper_forget_item (&flow->shaper, nth, place->item);
    }
  return TRUE;
}

static void
figure_size (RungsPaperFlow        *flow,
             const RungsPaperBlock *block,
             double                *width,
             double                *height)
{
  const double page = flow->bottom - (_rungs_paper_holds_headings_alone (flow) ? flow->y : flow->top);

  *width = flow->width;
  *height = *width * (flow->style->is_large ? block->large_aspect : block->aspect);
  if (*height > page)
    {
      *width *= page / *height;
      *height = page;
    }
}

/* The words in a figure of large print stay as large as they are: it would have no room for them if it were smaller. */
static double
least_figure (RungsPaperFlow *flow,
              double          height)
{
  return flow->style->is_large ? height : height * LEAST_FIGURE;
}

static gboolean
flow_figure (RungsPaperFlow *flow)
{
  double width;
  double height;

  figure_size (flow, block_of (flow), &width, &height);
  if (!flow->at_top && flow->y + least_figure (flow, height) > flow->bottom + TINY)
    return FALSE;
  if (flow->y + height > flow->bottom)
    {
      width *= (flow->bottom - flow->y) / height;
      height = flow->bottom - flow->y;
    }
  put (flow, flow->left + (flow->width - width) / 2.0, width, height, NULL);
  flow->y += height;
  return TRUE;
}

/* The picture and all its words stand together, unless the words are too long for any page. */
static gboolean
flow_idea (RungsPaperFlow *flow)
{
  RungsPaperPlace *place = &flow->place;
  PangoLayout *layout = _rungs_paper_shape_item (&flow->shaper, place->block, 0);
  const double picture = _rungs_paper_picture (flow->style);
  const double words = whole_height (layout);
  const double height = MAX (picture, words);
  const double top = flow->y;
  const gboolean is_long = height > flow->bottom - flow->top + TINY;

  if (!place->is_begun)
    {
      if (!flow->at_top && flow->y + (is_long ? picture : height) > flow->bottom + TINY)
        return FALSE;
      put (flow, flow->left, picture, picture, NULL);
      flow->y += MAX (0.0, (picture - words) / 2.0);
    }
  if (!flow_lines (flow, picture + flow->style->size, layout))
    return FALSE;
  if (words < picture)
    flow->y = top + picture;
  return TRUE;
}

/* A heading is nearer to what follows than to what it follows on. */
static double
space_before (RungsPaperFlow        *flow,
              const RungsPaperBlock *block)
{
  const guint nth = flow->place.block;
  const double size = flow->style->size;
  const RungsPaperBlock *before = nth > 0 ? rungs_paper_nth_block (flow->paper, nth - 1) : block;

  if (flow->at_top)
    return 0.0;
  if (block->sort == RUNGS_PAPER_HEADING)
    return _rungs_paper_heading_size (flow->style, block->level) * 1.1 * flow->looseness;
  if (before->sort == RUNGS_PAPER_HEADING)
    return before->level == 1 ? size * 0.6 : size * 0.25;
  if (block->sort == RUNGS_PAPER_BLANK)
    return size * BLANK_SPACE;
  return (flow->style->is_large ? size : size * 0.75) * flow->looseness;
}

/* Lines to write on that are for one thing stand together. */
static double
blanks_height (RungsPaperFlow *flow,
               guint           nth)
{
  double height = whole_height (_rungs_paper_shape_item (&flow->shaper, nth, 0));

  while (++nth < rungs_paper_n_blocks (flow->paper) && rungs_paper_nth_block (flow->paper, nth)->sort == RUNGS_PAPER_BLANK &&
         *rungs_paper_nth_block (flow->paper, nth)->text == '\0')
    height += flow->style->size * BLANK_SPACE + whole_height (_rungs_paper_shape_item (&flow->shaper, nth, 0));
  return height;
}

static gboolean
is_box (const RungsPaperBlock *block)
{
  return block->sort == RUNGS_PAPER_PARAGRAPH && g_str_has_prefix (block->text, "☐");
}

/* Words that end with a colon say nothing without what follows, and boxes to tick are chosen from together. */
static gboolean
leads_on (RungsPaper *paper,
          guint       nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (paper, nth);

  if (is_box (block))
    return nth + 1 < rungs_paper_n_blocks (paper) && is_box (rungs_paper_nth_block (paper, nth + 1));
  return block->sort == RUNGS_PAPER_HEADING ||
         (block->sort == RUNGS_PAPER_PARAGRAPH && g_str_has_suffix (block->text, ":"));
}

/* What of a block has to stand on the page of the heading before it. */
static double
least_height (RungsPaperFlow *flow,
              guint           nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (flow->paper, nth);
  PangoLayout *layout = NULL;
  double width;
  double height;
  int n;

  if (leads_on (flow->paper, nth))
    {
      height = whole_height (_rungs_paper_shape_item (&flow->shaper, nth, 0)) + _rungs_paper_below_heading (flow->style, block);
      if (nth + 1 < rungs_paper_n_blocks (flow->paper))
        height += flow->style->size + least_height (flow, nth + 1);
      return height;
    }
  switch (block->sort)
    {
    case RUNGS_PAPER_FIGURE:
      figure_size (flow, block, &width, &height);
      return least_figure (flow, height);
    case RUNGS_PAPER_TABLE:
      return _rungs_paper_least_table (flow, nth);
    case RUNGS_PAPER_BLANK:
      return blanks_height (flow, nth);
    case RUNGS_PAPER_NEW_PAGE:
      return 0.0;
    case RUNGS_PAPER_IDEA:
      return MAX (_rungs_paper_picture (flow->style), whole_height (_rungs_paper_shape_item (&flow->shaper, nth, 0)));
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_CONTENTS:
    default:
      if (_rungs_paper_n_items (&flow->shaper, nth) == 0)
        return 0.0;
      layout = _rungs_paper_shape_item (&flow->shaper, nth, 0);
      n = pango_layout_get_line_count (layout);
      return _rungs_paper_lines_height (layout, 0, n < 2 * TOGETHER ? n : TOGETHER);
    }
}

/* Puts as much of the block at the place as there is room for; TRUE when it is finished. */
static gboolean
flow_block (RungsPaperFlow *flow)
{
  const RungsPaperBlock *block = block_of (flow);

  if (block->sort == RUNGS_PAPER_NEW_PAGE)
    return flow->at_top;
  if (!flow->place.is_begun)
    {
      const double space = space_before (flow, block);

      if ((leads_on (flow->paper, flow->place.block) || block->sort == RUNGS_PAPER_BLANK) && !flow->at_top &&
          flow->y + space + least_height (flow, flow->place.block) > flow->bottom + TINY)
        return FALSE;
      flow->y += space;
    }
  switch (block->sort)
    {
    case RUNGS_PAPER_FIGURE:
      return flow_figure (flow);
    case RUNGS_PAPER_TABLE:
      return _rungs_paper_flow_table (flow);
    case RUNGS_PAPER_IDEA:
      return flow_idea (flow);
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_CONTENTS:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return flow_items (flow);
    }
}

static void
go_to_block (RungsPaperFlow *flow,
             guint           nth)
{
  _rungs_paper_place_clear (&flow->place);
  flow->place.block = nth;
}

/**
 * _rungs_paper_flow_begin:
 * @self: (out): at the beginning of @paper, until _rungs_paper_flow_end()
 * @paper: a document; not owned
 * @style: how it is printed; not owned
 * @tightness: 0, or more to have it on fewer pages
 * @numbers: (nullable): of the page each of its parts begins on, from 0; not owned
 */
void
_rungs_paper_flow_begin (RungsPaperFlow        *self,
                         RungsPaper            *paper,
                         const RungsPaperStyle *style,
                         guint                  tightness,
                         const guint           *numbers)
{
  RungsPaperFoot foot;

  *self = (RungsPaperFlow) { .paper = paper, .style = style, .numbers = numbers, .looseness = 1.0 - 0.12 * tightness,
                             .left = style->margin, .width = style->width - 2.0 * style->margin, .top = style->margin_top };
  _rungs_paper_shaper_init (&self->shaper, paper, style, style->line_height * (1.0 - 0.015 * tightness));
  _rungs_paper_foot_init (&foot, &self->shaper, rungs_paper_footer (paper));
  self->bottom = foot.y - style->size * 1.7;
  _rungs_paper_foot_clear (&foot);
  self->bottom = MAX (self->bottom, self->top + style->size * 4.0);
}

/** _rungs_paper_flow_end: @self: gives up what it holds */
void
_rungs_paper_flow_end (RungsPaperFlow *self)
{
  _rungs_paper_place_clear (&self->place);
  _rungs_paper_shaper_clear (&self->shaper);
}

/** _rungs_paper_flow_go_to: @place: where the next page begins */
void
_rungs_paper_flow_go_to (RungsPaperFlow        *self,
                         const RungsPaperPlace *place)
{
  _rungs_paper_place_copy (&self->place, place);
}

/** _rungs_paper_flow_is_done: Returns: whether nothing is left for another page */
gboolean
_rungs_paper_flow_is_done (RungsPaperFlow *self)
{
  guint nth = self->place.block;

  while (nth < rungs_paper_n_blocks (self->paper) && rungs_paper_nth_block (self->paper, nth)->sort == RUNGS_PAPER_NEW_PAGE)
    nth++;
  return nth == rungs_paper_n_blocks (self->paper);
}

/**
 * _rungs_paper_flow_page:
 *
 * Fills the next page, without its foot.
 *
 * Returns: (transfer full) (element-type RungsPaperPiece): what stands on it
 */
GPtrArray *
_rungs_paper_flow_page (RungsPaperFlow *self)
{
  GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_paper_piece_free);

  self->page = page;
  self->y = self->top;
  self->at_top = TRUE;
  while (self->place.block < rungs_paper_n_blocks (self->paper) && flow_block (self))
    {
      _rungs_paper_forget_block (&self->shaper, self->place.block);
      go_to_block (self, self->place.block + 1);
    }
  return page;
}
