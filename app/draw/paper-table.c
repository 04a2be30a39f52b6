/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-table.c: puts the rows of a table on a page. A row that no page holds goes on where it was cut, its cells side by side.
 */
#include "config.h"

#include "paper-private.h"

#define TINY 0.01

/* Of a page: a table that is no higher is not parted. */
#define WHOLE 0.55

static PangoLayout *
cell_of (RungsPaperFlow *flow,
         guint           nth,
         guint           row,
         guint           column)
{
  const guint n_columns = rungs_paper_nth_block (flow->paper, nth)->n_columns;

  return _rungs_paper_shape_item (&flow->shaper, nth, row * n_columns + column);
}

/** _rungs_paper_row_height: Returns: how high a row of the table @nth is, in points */
double
_rungs_paper_row_height (RungsPaperFlow *flow,
                         guint           nth,
                         guint           row)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (flow->paper, nth);
  double height = 0.0;

  for (guint c = 0; c < block->n_columns; c++)
    {
      PangoLayout *layout = cell_of (flow, nth, row, c);

      height = MAX (height, _rungs_paper_lines_height (layout, 0, pango_layout_get_line_count (layout)));
    }
  return height + 2.0 * _rungs_paper_padding (flow->style);
}

/**
 * _rungs_paper_least_table:
 * @nth: a table
 *
 * Returns: how much of it has to stand on the page it begins on: all of a short one, else its head and the first row, in points
 */
double
_rungs_paper_least_table (RungsPaperFlow *flow,
                          guint           nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (flow->paper, nth);
  const guint n_rows = block->items->len / block->n_columns;
  double height = 0.0;
  double least = 0.0;

  for (guint row = 0; row < n_rows && height <= (flow->bottom - flow->top) * WHOLE; row++)
    {
      height += _rungs_paper_row_height (flow, nth, row);
      if (row < 2)
        least = height;
    }
  return height <= (flow->bottom - flow->top) * WHOLE ? height : least;
}

/* How many lines of a cell stand here. One at least where the row would never end otherwise. */
static int
cell_lines (PangoLayout *layout,
            int          first,
            double       room,
            gboolean     must_go_on)
{
  int n = _rungs_paper_lines_in (layout, first, room);

  return n == 0 && must_go_on && first < pango_layout_get_line_count (layout) ? 1 : n;
}

/* Puts the lines of a row from @first[] on that there is room for, and moves @first[] on; TRUE when the row is finished. */
static gboolean
put_row (RungsPaperFlow *flow,
         guint           row,
         gboolean        is_again,
         gboolean        must_go_on,
         int            *first)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (flow->paper, flow->place.block);
  const guint nth = flow->place.block;
  const double *columns = _rungs_paper_columns (&flow->shaper, nth);
  const double padding = _rungs_paper_padding (flow->style);
  const double room = flow->bottom - flow->y - 2.0 * padding;
  double x = flow->left;
  double height = 0.0;
  gboolean is_finished = TRUE;
  gboolean has_some = FALSE;

  for (guint c = 0; c < block->n_columns; c++)
    {
      PangoLayout *layout = cell_of (flow, nth, row, c);
      int n = cell_lines (layout, first[c], room, must_go_on);

      has_some = has_some || n > 0;
      if (n > 0)
        height = MAX (height, _rungs_paper_lines_height (layout, first[c], n));
    }
  if (!has_some)
    return FALSE;
  for (guint c = 0; c < block->n_columns; c++)
    {
      PangoLayout *layout = cell_of (flow, nth, row, c);
      int n = cell_lines (layout, first[c], room, must_go_on);
      RungsPaperPiece *piece = _rungs_paper_put (flow, (int) nth, x, columns[c], height + 2.0 * padding, layout);

      piece->item = (int) (row * block->n_columns + c);
      piece->row = (int) row;
      piece->first_line = first[c];
      piece->n_lines = n;
      piece->is_again = is_again;
      first[c] += n;
      is_finished = is_finished && first[c] >= pango_layout_get_line_count (layout);
      x += columns[c];
    }
  flow->y += height + 2.0 * padding;
  return is_finished;
}

static void
put_head_again (RungsPaperFlow *flow)
{
  g_autofree int *first = g_new0 (int, rungs_paper_nth_block (flow->paper, flow->place.block)->n_columns);

  put_row (flow, 0, TRUE, FALSE, first);
}

/* Whether a row had better begin on the next page: it fits there and not here, or it is too long for any and there is little
 * room. */
static gboolean
begins_later (RungsPaperFlow *flow,
              guint           row,
              double          head)
{
  const double height = _rungs_paper_row_height (flow, flow->place.block, row);
  /* The head stays with the first row where one page can hold both, and with all of a short table. */
  const double follower = row == 0 ? _rungs_paper_least_table (flow, flow->place.block) - height : 0.0;
  const double page = flow->bottom - flow->top - head;

  return !_rungs_paper_holds_headings_alone (flow) &&
         flow->y + height + (height + follower <= page ? follower : 0.0) > flow->bottom + TINY &&
         (height <= page || flow->bottom - flow->y < page / 3.0);
}

/**
 * _rungs_paper_flow_table:
 *
 * Puts as many rows of the table at the place as there is room for.
 *
 * Returns: %TRUE when it is finished
 */
gboolean
_rungs_paper_flow_table (RungsPaperFlow *self)
{
  RungsPaperPlace *place = &self->place;
  const RungsPaperBlock *block = rungs_paper_nth_block (self->paper, self->place.block);
  const guint n_rows = block->items->len / block->n_columns;
  const double head = _rungs_paper_row_height (self, place->block, 0);
  /* A head that leaves no room for its rows is not said again. */
  const gboolean says_again = head < (self->bottom - self->top) / 3.0;
  gboolean is_fresh = self->at_top;

  if (place->item > 0 && says_again)
    put_head_again (self);
  for (; place->item < n_rows; place->item++)
    {
      if (place->cells == NULL)
        {
          if (!is_fresh && begins_later (self, place->item, place->item > 0 && says_again ? head : 0.0))
            return FALSE;
          place->n_cells = block->n_columns;
          place->cells = g_new0 (int, block->n_columns);
        }
      place->is_begun = TRUE;
      if (!put_row (self, place->item, FALSE, is_fresh, place->cells))
        return FALSE;
      g_clear_pointer (&place->cells, g_free);
      place->n_cells = 0;
      is_fresh = FALSE;
      for (guint c = 0; place->item > 0 && c < block->n_columns; c++)
        _rungs_paper_forget_item (&self->shaper, place->block, place->item * block->n_columns + c);
    }
  return TRUE;
}
