/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pages.c: lays a document out on pages. No line stands alone at the head or foot of a page, a heading stays with what
 * follows, a table says its head again on each page it runs over.
 */
#include "config.h"

#include "paper-pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "paper-private.h"

#define MM (72.0 / 25.4)
#define TINY 0.01

/* Lines that stay together at the head and at the foot of a page. */
#define TOGETHER 2

struct _RungsPaperPages
{
  RungsPaper *paper;
  RungsPaperStyle style;
  GPtrArray *pages; /* of GPtrArray of RungsPaperPiece */
};

typedef struct
{
  RungsPaperPages *pages;
  RungsPaperShaper shaper;
  GPtrArray *page;
  double left;
  double width;
  double top;
  double bottom;
  double y;
  gboolean at_top; /* nothing stands on this page yet */
} Flow;

/**
 * rungs_paper_style_init:
 * @style: (out): filled
 * @name: "standard", "large" or "cream"
 * @size: of the sheet
 *
 * Large print is 18 points throughout and standard 13: UK Association for Accessible Formats (large: 16 at least, ideally 18;
 * clear: 12 at least, ideally 14).
 *
 * Returns: %FALSE for a name that is none
 */
gboolean
rungs_paper_style_init (RungsPaperStyle *style,
                        const char      *name,
                        RungsPaperSize   size)
{
  static const double sheets[][2] = { { 210.0 * MM, 297.0 * MM }, { 148.0 * MM, 210.0 * MM }, { 8.5 * 72.0, 11.0 * 72.0 } };

  *style = (RungsPaperStyle) { .width = sheets[size][0], .height = sheets[size][1], .margin = 20.0 * MM, .size = 13.0,
                               .line_height = 1.25 };
  if (size == RUNGS_PAPER_A5)
    style->margin = 14.0 * MM;
  if (strcmp (name, "large") == 0)
    {
      style->size = 18.0;
      style->line_height = 1.35;
      style->is_large = TRUE;
    }
  else if (strcmp (name, "cream") == 0)
    {
      style->is_cream = TRUE;
    }
  else if (strcmp (name, "standard") != 0)
    {
      return FALSE;
    }
  return TRUE;
}

static void
piece_free (RungsPaperPiece *piece)
{
  g_clear_object (&piece->layout);
  g_free (piece);
}

static double
lines_height (PangoLayout *layout,
              int          first,
              int          n)
{
  return rungs_paper_line_top (layout, first + n) - rungs_paper_line_top (layout, first);
}

static void
begin_page (Flow *flow)
{
  flow->page = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  g_ptr_array_add (flow->pages->pages, flow->page);
  flow->y = flow->top;
  flow->at_top = TRUE;
}

/* @x is from the side reading begins on. */
static RungsPaperPiece *
put (Flow        *flow,
     int          block,
     double       x,
     double       width,
     double       height,
     PangoLayout *layout)
{
  RungsPaperPiece *piece = g_new0 (RungsPaperPiece, 1);

  piece->block = block;
  piece->row = -1;
  piece->x = flow->pages->style.right_to_left ? flow->pages->style.width - x - width : x;
  piece->y = flow->y;
  piece->width = width;
  piece->height = height;
  piece->layout = layout != NULL ? g_object_ref (layout) : NULL;
  piece->n_lines = layout != NULL ? pango_layout_get_line_count (layout) : 0;
  g_ptr_array_add (flow->page, piece);
  flow->at_top = FALSE;
  return piece;
}

/* How many lines from @first on stand in @room. */
static int
lines_in (PangoLayout *layout,
          int          first,
          double       room)
{
  int n = pango_layout_get_line_count (layout) - first;
  int k = 0;

  while (k < n && lines_height (layout, first, k + 1) <= room + TINY)
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
  int k = lines_in (layout, first, room);

  if (k >= n)
    return n;
  if (n - k < TOGETHER)
    k = n - TOGETHER;
  if (first == 0 && k < TOGETHER)
    k = 0;
  if (k <= 0 && at_top)
    k = MAX (1, lines_in (layout, first, room));
  return MAX (k, 0);
}

/* Headings that nothing stands under yet: what follows stays with them, whatever its size. */
static gboolean
holds_headings_alone (Flow *flow)
{
  for (guint i = 0; i < flow->page->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (flow->page, i);

      if (rungs_paper_nth_block (flow->pages->paper, (guint) piece->block)->sort != RUNGS_PAPER_HEADING)
        return FALSE;
    }
  return TRUE;
}

static void
flow_lines (Flow        *flow,
            int          block,
            int          item,
            double       indent,
            PangoLayout *layout)
{
  const int n = pango_layout_get_line_count (layout);
  const gboolean has_bullet = rungs_paper_nth_block (flow->pages->paper, (guint) block)->sort == RUNGS_PAPER_LIST;

  for (int first = 0; first < n;)
    {
      int k = lines_to_put (layout, first, flow->bottom - flow->y, flow->at_top);
      RungsPaperPiece *piece;

      if (k == 0)
        {
          begin_page (flow);
          continue;
        }
      if (has_bullet && first == 0)
        {
          g_autoptr (PangoLayout) bullet =
            _rungs_paper_shape (&flow->shaper, "•", flow->pages->style.size, PANGO_WEIGHT_BOLD, indent);

          piece = put (flow, block, flow->left, indent, lines_height (layout, 0, 1), bullet);
          piece->item = item;
          piece->is_bullet = TRUE;
        }
      piece = put (flow, block, flow->left + indent, flow->width - indent, lines_height (layout, first, k), layout);
      piece->item = item;
      piece->first_line = first;
      piece->n_lines = k;
      flow->y += piece->height;
      first += k;
      if (first < n)
        begin_page (flow);
    }
}

static double
row_height (Flow                  *flow,
            const RungsPaperBlock *block,
            RungsPaperShaped      *shaped,
            guint                  row)
{
  double height = 0.0;

  for (guint c = 0; c < block->n_columns; c++)
    {
      PangoLayout *layout = g_ptr_array_index (shaped->layouts, row * block->n_columns + c);

      height = MAX (height, lines_height (layout, 0, pango_layout_get_line_count (layout)));
    }
  return height + 2.0 * _rungs_paper_padding (&flow->pages->style);
}

/* How many lines of a cell stand here. One at least where the row would never end otherwise. */
static int
cell_lines (PangoLayout *layout,
            int          first,
            double       room,
            gboolean     must_go_on)
{
  int n = lines_in (layout, first, room);

  return n == 0 && must_go_on && first < pango_layout_get_line_count (layout) ? 1 : n;
}

/* Puts the lines of a row from @first[] on that there is room for, and moves @first[] on; %TRUE when the row is finished. */
static gboolean
put_row (Flow                  *flow,
         int                    nth,
         const RungsPaperBlock *block,
         RungsPaperShaped      *shaped,
         guint                  row,
         gboolean               is_again,
         gboolean               must_go_on,
         int                   *first)
{
  const double room = flow->bottom - flow->y;
  const double padding = _rungs_paper_padding (&flow->pages->style);
  double x = flow->left;
  double height = 0.0;
  gboolean is_finished = TRUE;

  for (guint c = 0; c < block->n_columns; c++)
    {
      PangoLayout *layout = g_ptr_array_index (shaped->layouts, row * block->n_columns + c);
      int n = cell_lines (layout, first[c], room - 2.0 * padding, must_go_on);

      if (n > 0)
        height = MAX (height, lines_height (layout, first[c], n));
    }
  for (guint c = 0; c < block->n_columns; c++)
    {
      PangoLayout *layout = g_ptr_array_index (shaped->layouts, row * block->n_columns + c);
      int n = cell_lines (layout, first[c], room - 2.0 * padding, must_go_on);
      RungsPaperPiece *piece = put (flow, nth, x, shaped->widths[c], height + 2.0 * padding, layout);

      piece->item = (int) (row * block->n_columns + c);
      piece->row = (int) row;
      piece->first_line = first[c];
      piece->n_lines = n;
      piece->is_again = is_again;
      first[c] += n;
      is_finished = is_finished && first[c] >= pango_layout_get_line_count (layout);
      x += shaped->widths[c];
    }
  flow->y += height + 2.0 * padding;
  return is_finished;
}

static void
put_head_again (Flow                  *flow,
                int                    nth,
                const RungsPaperBlock *block,
                RungsPaperShaped      *shaped)
{
  g_autofree int *first = g_new0 (int, block->n_columns);

  put_row (flow, nth, block, shaped, 0, TRUE, FALSE, first);
}

static void
flow_table (Flow                  *flow,
            int                    nth,
            const RungsPaperBlock *block,
            RungsPaperShaped      *shaped)
{
  const guint n_rows = block->items->len / block->n_columns;
  const double head = row_height (flow, block, shaped, 0);
  /* A head that leaves no room for its rows is not said again. */
  const gboolean says_again = head < (flow->bottom - flow->top) / 3.0;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree int *first = g_new0 (int, block->n_columns);
      const double height = row_height (flow, block, shaped, row);
      const double follower = row == 0 && n_rows > 1 ? row_height (flow, block, shaped, 1) : 0.0;
      const double page = flow->bottom - flow->top - (row > 0 && says_again ? head : 0.0);
      gboolean is_fresh;

      /* The head stays with the first row where one page can hold both. */
      if (!holds_headings_alone (flow) &&
          flow->y + height + (height + follower <= page ? follower : 0.0) > flow->bottom + TINY &&
          (height <= page || flow->bottom - flow->y < page / 3.0))
        {
          begin_page (flow);
          if (row > 0 && says_again)
            put_head_again (flow, nth, block, shaped);
        }
      is_fresh = flow->at_top;
      while (!put_row (flow, nth, block, shaped, row, FALSE, is_fresh, first))
        {
          begin_page (flow);
          if (row > 0 && says_again)
            put_head_again (flow, nth, block, shaped);
          is_fresh = TRUE;
        }
    }
}

static void
figure_size (Flow                  *flow,
             const RungsPaperBlock *block,
             double                *width,
             double                *height)
{
  const double page = flow->bottom - (holds_headings_alone (flow) ? flow->y : flow->top);

  *width = flow->width;
  *height = flow->width * block->aspect;
  if (*height > page)
    {
      *width *= page / *height;
      *height = page;
    }
}

static double
space_before (Flow                  *flow,
              const RungsPaperBlock *block)
{
  const double size = flow->pages->style.size;

  if (flow->at_top)
    return 0.0;
  if (block->sort == RUNGS_PAPER_HEADING)
    return _rungs_paper_heading_size (&flow->shaper, block->level) * 0.9;
  return flow->pages->style.is_large ? size : size * 0.7;
}

/* What of a block has to stand on the page of the heading before it. */
static double
least_height (Flow *flow,
              guint nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (flow->pages->paper, nth);
  RungsPaperShaped *shaped = _rungs_paper_shape_block (&flow->shaper, nth);
  PangoLayout *layout;
  double width;
  double height;
  int n;

  switch (block->sort)
    {
    case RUNGS_PAPER_FIGURE:
      figure_size (flow, block, &width, &height);
      return height;
    case RUNGS_PAPER_TABLE:
      height = row_height (flow, block, shaped, 0);
      return height + (block->items->len > block->n_columns ? row_height (flow, block, shaped, 1) : 0.0);
    case RUNGS_PAPER_NEW_PAGE:
      return 0.0;
    case RUNGS_PAPER_HEADING:
      layout = g_ptr_array_index (shaped->layouts, 0);
      height = lines_height (layout, 0, pango_layout_get_line_count (layout));
      if (nth + 1 < rungs_paper_n_blocks (flow->pages->paper))
        height += flow->pages->style.size + least_height (flow, nth + 1);
      return height;
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_NOTE:
    default:
      layout = g_ptr_array_index (shaped->layouts, 0);
      n = pango_layout_get_line_count (layout);
      return lines_height (layout, 0, n < 2 * TOGETHER ? n : TOGETHER);
    }
}

static void
flow_block (Flow *flow,
            guint nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (flow->pages->paper, nth);
  RungsPaperShaped *shaped = _rungs_paper_shape_block (&flow->shaper, nth);
  double width;
  double height;

  if (block->sort == RUNGS_PAPER_NEW_PAGE)
    {
      if (!flow->at_top)
        begin_page (flow);
      return;
    }
  if (block->sort == RUNGS_PAPER_HEADING && !flow->at_top &&
      flow->y + space_before (flow, block) + least_height (flow, nth) > flow->bottom + TINY)
    begin_page (flow);
  flow->y += space_before (flow, block);

  switch (block->sort)
    {
    case RUNGS_PAPER_FIGURE:
      figure_size (flow, block, &width, &height);
      if (flow->y + height > flow->bottom + TINY)
        begin_page (flow);
      put (flow, (int) nth, flow->left + (flow->width - width) / 2.0, width, height, NULL);
      flow->y += height;
      break;
    case RUNGS_PAPER_TABLE:
      flow_table (flow, (int) nth, block, shaped);
      break;
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      for (guint i = 0; i < shaped->layouts->len; i++)
        {
          if (i > 0 && !flow->at_top)
            flow->y += flow->pages->style.size * 0.35;
          flow_lines (flow, (int) nth, (int) i, _rungs_paper_indent (&flow->shaper, block->sort),
                      g_ptr_array_index (shaped->layouts, i));
        }
      break;
    }
}

/* The foot of each page: what the document says there, and which page it is. */
static void
put_feet (Flow        *flow,
          PangoLayout *words)
{
  for (guint i = 0; i < flow->pages->pages->len; i++)
    {
      g_autofree char *number = NULL;
      g_autoptr (PangoLayout) line = NULL;

      /* Translators: at the foot of a page: its number, and how many there are */
      number = g_strdup_printf (_("Page %1$u of %2$u"), i + 1, flow->pages->pages->len);
      line = _rungs_paper_shape (&flow->shaper, number, flow->pages->style.size, PANGO_WEIGHT_NORMAL, flow->width);
      flow->page = g_ptr_array_index (flow->pages->pages, i);
      flow->y = flow->bottom + flow->pages->style.size;
      if (words != NULL)
        {
          double height = lines_height (words, 0, pango_layout_get_line_count (words));

          put (flow, -1, flow->left, flow->width, height, words);
          flow->y += height;
        }
      put (flow, -1, flow->left, flow->width, lines_height (line, 0, 1), line);
    }
}

/**
 * rungs_paper_lay_out:
 * @paper: a document; it is not to change any more
 * @style: how it is printed
 *
 * Returns: (transfer full): its pages, one at least
 */
RungsPaperPages *
rungs_paper_lay_out (RungsPaper            *paper,
                     const RungsPaperStyle *style)
{
  RungsPaperPages *self = g_new0 (RungsPaperPages, 1);
  g_autoptr (PangoLayout) foot = NULL;
  Flow flow = { .pages = self, .left = style->margin, .width = style->width - 2.0 * style->margin, .top = style->margin };

  self->paper = rungs_paper_ref (paper);
  self->style = *style;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  _rungs_paper_shaper_init (&flow.shaper, paper, &self->style);
  flow.bottom = style->height - style->margin - style->size * (1.0 + style->line_height * 1.3);
  if (rungs_paper_footer (paper) != NULL)
    {
      foot = _rungs_paper_shape (&flow.shaper, rungs_paper_footer (paper), style->size, PANGO_WEIGHT_NORMAL, flow.width);
      flow.bottom -= lines_height (foot, 0, pango_layout_get_line_count (foot));
    }
  flow.bottom = MAX (flow.bottom, flow.top + style->size * 4.0);

  begin_page (&flow);
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      flow_block (&flow, i);
      _rungs_paper_forget_block (&flow.shaper, i);
    }
  put_feet (&flow, foot);
  _rungs_paper_shaper_clear (&flow.shaper);
  return self;
}

/** rungs_paper_pages_free: @self: (transfer full) (nullable): pages */
void
rungs_paper_pages_free (RungsPaperPages *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->pages);
  rungs_paper_unref (self->paper);
  g_free (self);
}

/** rungs_paper_pages_count: Returns: how many pages there are */
guint
rungs_paper_pages_count (RungsPaperPages *self)
{
  return self->pages->len;
}

/** rungs_paper_pages_paper: Returns: (transfer none): the document */
RungsPaper *
rungs_paper_pages_paper (RungsPaperPages *self)
{
  return self->paper;
}

/** rungs_paper_pages_style: Returns: (transfer none): how it is printed */
const RungsPaperStyle *
rungs_paper_pages_style (RungsPaperPages *self)
{
  return &self->style;
}

/**
 * rungs_paper_pages_nth:
 * @nth: from 0
 *
 * Returns: (transfer none) (element-type RungsPaperPiece): what stands on the page, in reading order
 */
const GPtrArray *
rungs_paper_pages_nth (RungsPaperPages *self,
                       guint            nth)
{
  return g_ptr_array_index (self->pages, nth);
}

/**
 * rungs_paper_piece_text:
 * @piece: a piece of a page
 *
 * Returns: (transfer full): the words of its lines
 */
char *
rungs_paper_piece_text (const RungsPaperPiece *piece)
{
  PangoLayoutLine *first;
  PangoLayoutLine *last;

  if (piece->layout == NULL || piece->n_lines == 0)
    return g_strdup ("");
  first = pango_layout_get_line_readonly (piece->layout, piece->first_line);
  last = pango_layout_get_line_readonly (piece->layout, piece->first_line + piece->n_lines - 1);
  return g_strndup (pango_layout_get_text (piece->layout) + first->start_index,
                    (gsize) (last->start_index + last->length - first->start_index));
}
