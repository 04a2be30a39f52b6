/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pages.c: the pages of a document and its parts. All are laid out once, because each says how many there are; where each
 * begins is kept, and of a long document only the last pages: any other is laid out again when it is asked for, so that thousands
 * of pages take no more room than some.
 */
#include "config.h"

#include "paper-pages.h"

#include <glib/gi18n-lib.h>

#include "draw-error.h"
#include "paper-private.h"

/* Pages that are kept. A shorter document is shaped once and no more. */
#define N_KEPT 32

/* A last page with less than so many lines on it is avoided where the pages before it can take them. */
#define LONELY_LINES 4.5
#define MOST_TIGHTNESS 2

/** Mark: where a page begins. @part: from 0; -1: before the parts. */
typedef struct
{
  int part;
  guint tightness;
  RungsPaperPlace place;
} Mark;

typedef struct
{
  guint nth;
  GPtrArray *pieces; /* RungsPaperPiece; NULL: nothing is kept here */
  RungsPaper *paper; /* whose blocks they are of */
  gboolean has_number;
  double number_y;
} Kept;

struct _RungsPaperPages
{
  RungsPaper *paper;
  RungsPaperStyle style;
  GArray *marks;  /* Mark, one a page */
  guint *numbers; /* of the page each part begins on; NULL until all are laid out */
  Kept kept[N_KEPT];

  /* what lays out now */
  RungsPaperFlow flow;
  RungsPaper *flowing; /* NULL: nothing does */
  Mark at;             /* its part and tightness */
  guint next;          /* the page it comes to next */
  RungsPaperShaper feet; /* for the numbers of pages */

  GError *error; /* why a page could not be laid out again */
};

static void
mark_clear (gpointer data)
{
  _rungs_paper_place_clear (&((Mark *) data)->place);
}

static void
forget_kept (Kept *kept)
{
  g_clear_pointer (&kept->pieces, g_ptr_array_unref);
  g_clear_pointer (&kept->paper, rungs_paper_unref);
}

static void
end_flow (RungsPaperPages *self)
{
  if (self->flowing == NULL)
    return;
  _rungs_paper_flow_end (&self->flow);
  g_clear_pointer (&self->flowing, rungs_paper_unref);
}

static gboolean
begin_flow (RungsPaperPages  *self,
            int               part,
            guint             tightness,
            GError          **error)
{
  end_flow (self);
  self->flowing = part < 0 ? rungs_paper_ref (self->paper) : rungs_paper_part (self->paper, (guint) part, error);
  if (self->flowing == NULL)
    return FALSE;
  _rungs_paper_flow_begin (&self->flow, self->flowing, &self->style, tightness, self->numbers);
  self->at.part = part;
  self->at.tightness = tightness;
  return TRUE;
}

/* The next page of what flows, kept in the place of an older one. */
static Kept *
lay_out_next (RungsPaperPages *self)
{
  Kept *kept = &self->kept[self->next % N_KEPT];

  forget_kept (kept);
  kept->nth = self->next++;
  kept->pieces = _rungs_paper_flow_page (&self->flow);
  kept->paper = rungs_paper_ref (self->flowing);
  kept->has_number = FALSE;
  kept->number_y = self->flow.y;
  return kept;
}

/* How high what stands on a page is, without its foot. */
static double
filled (const Kept *kept,
        double      top)
{
  double end = top;

  for (guint i = 0; i < kept->pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (kept->pieces, i);

      if (piece->block >= 0)
        end = MAX (end, piece->y + piece->height);
    }
  return end - top;
}

/* Marks all pages of a part from page @first on. @is_lonely: (out): whether the last one holds next to nothing. */
static gboolean
mark_part (RungsPaperPages  *self,
           int               part,
           guint             tightness,
           guint             first,
           gboolean         *is_lonely,
           GError          **error)
{
  const double line = self->style.size * self->style.line_height * 1.3;
  const Kept *last;
  gboolean was_asked_for = FALSE;

  if (!begin_flow (self, part, tightness, error))
    return FALSE;
  g_array_set_size (self->marks, first);
  self->next = first;
  do
    {
      Mark mark = { .part = part, .tightness = tightness };

      _rungs_paper_place_copy (&mark.place, &self->flow.place);
      was_asked_for = mark.place.block > 0 && !mark.place.is_begun &&
                      rungs_paper_nth_block (self->flowing, mark.place.block)->sort == RUNGS_PAPER_NEW_PAGE;
      g_array_append_val (self->marks, mark);
      last = lay_out_next (self);
    }
  while (!_rungs_paper_flow_is_done (&self->flow));
  *is_lonely = self->marks->len > first + 1 && !was_asked_for && filled (last, self->flow.top) < LONELY_LINES * line;
  return TRUE;
}

/* A little less room between lines and blocks, where that saves a last page with next to nothing on it. */
static gboolean
lay_out_part (RungsPaperPages  *self,
              int               part,
              GError          **error)
{
  const guint first = self->marks->len;
  gboolean is_lonely;
  guint n;

  if (!mark_part (self, part, 0, first, &is_lonely, error))
    return FALSE;
  n = self->marks->len;
  for (guint tightness = 1; is_lonely && self->marks->len == n && tightness <= MOST_TIGHTNESS; tightness++)
    if (!mark_part (self, part, tightness, first, &is_lonely, error))
      return FALSE;
  return !is_lonely || mark_part (self, part, 0, first, &is_lonely, error);
}

/**
 * rungs_paper_lay_out:
 * @paper: a document, none of whose parts can fail to be made; it is not to change any more
 * @style: how it is printed
 *
 * Returns: (transfer full): its pages, one at least
 */
RungsPaperPages *
rungs_paper_lay_out (RungsPaper            *paper,
                     const RungsPaperStyle *style)
{
  g_autoptr (GError) error = NULL;
  RungsPaperPages *pages = rungs_paper_lay_out_watched (paper, style, NULL, NULL, &error);

  if (pages == NULL)
    g_error ("%s", error->message);
  return pages;
}

/**
 * rungs_paper_lay_out_watched:
 * @paper: a document; it is not to change any more
 * @style: how it is printed
 * @watch: (nullable): is told how much is done, and can stop it
 * @data: for @watch
 * @error: (out): why a part could not be made, or that it was stopped
 *
 * Returns: (transfer full): its pages, one at least
 */
RungsPaperPages *
rungs_paper_lay_out_watched (RungsPaper             *paper,
                             const RungsPaperStyle  *style,
                             RungsPaperWatch         watch,
                             gpointer                data,
                             GError                **error)
{
  g_autoptr (RungsPaperPages) self = g_new0 (RungsPaperPages, 1);
  const int n_parts = (int) rungs_paper_n_parts (paper);
  g_autofree guint *numbers = g_new0 (guint, n_parts + 1);

  self->paper = rungs_paper_ref (paper);
  self->style = *style;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, mark_clear);
  _rungs_paper_shaper_init (&self->feet, paper, &self->style, style->line_height);
  for (int part = -1; part < n_parts; part++)
    {
      if (watch != NULL && !watch ((part + 1.0) / (n_parts + 1.0), data))
        {
          g_set_error_literal (error, RUNGS_DRAW_ERROR, RUNGS_DRAW_ERROR_STOPPED, _("It was stopped."));
          return NULL;
        }
      if (part >= 0)
        numbers[part] = self->marks->len;
      else if (n_parts > 0 && rungs_paper_n_blocks (paper) == 0)
        continue;
      if (!lay_out_part (self, part, error))
        return NULL;
    }
  self->numbers = g_steal_pointer (&numbers);
  end_flow (self);
  /* What stands before the parts may say where they begin, and did not know it. */
  for (guint i = 0; n_parts > 0 && i < N_KEPT; i++)
    if (self->kept[i].pieces != NULL && g_array_index (self->marks, Mark, self->kept[i].nth).part < 0)
      forget_kept (&self->kept[i]);
  return g_steal_pointer (&self);
}

/** rungs_paper_pages_free: @self: (transfer full) (nullable): pages */
void
rungs_paper_pages_free (RungsPaperPages *self)
{
  if (self == NULL)
    return;
  end_flow (self);
  _rungs_paper_shaper_clear (&self->feet);
  for (guint i = 0; i < N_KEPT; i++)
    forget_kept (&self->kept[i]);
  g_array_unref (self->marks);
  g_free (self->numbers);
  g_clear_error (&self->error);
  rungs_paper_unref (self->paper);
  g_free (self);
}

/** rungs_paper_pages_count: Returns: how many pages there are */
guint
rungs_paper_pages_count (RungsPaperPages *self)
{
  return self->marks->len;
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

/** rungs_paper_pages_part: @nth: a page, from 0. Returns: which part it belongs to, from 0; -1: none */
int
rungs_paper_pages_part (RungsPaperPages *self,
                        guint            nth)
{
  return g_array_index (self->marks, Mark, nth).part;
}

/* Lets the pages flow on from @nth. */
static gboolean
go_to_page (RungsPaperPages  *self,
            guint             nth,
            GError          **error)
{
  const Mark *mark = &g_array_index (self->marks, Mark, nth);

  if (self->flowing != NULL && self->next == nth && self->at.part == mark->part && self->at.tightness == mark->tightness)
    return TRUE;
  if (!begin_flow (self, mark->part, mark->tightness, error))
    return FALSE;
  _rungs_paper_flow_go_to (&self->flow, &mark->place);
  self->next = nth;
  return TRUE;
}

/* Whether what was laid out again ends where it did before: a part that is made anew must be the same. */
static gboolean
ends_as_before (RungsPaperPages *self)
{
  const guint next = self->next;
  const gboolean goes_on = next < self->marks->len && g_array_index (self->marks, Mark, next).part == self->at.part;
  const RungsPaperPlace *there = goes_on ? &g_array_index (self->marks, Mark, next).place : NULL;
  const RungsPaperPlace *here = &self->flow.place;

  if (!goes_on)
    return _rungs_paper_flow_is_done (&self->flow);
  return here->block == there->block && here->item == there->item && here->line == there->line;
}

/* The pages of the part that the page is of; @end: the one behind them. */
static void
find_part (RungsPaperPages *self,
           guint            nth,
           guint           *first,
           guint           *end)
{
  const int part = rungs_paper_pages_part (self, nth);

  for (*first = nth; *first > 0 && rungs_paper_pages_part (self, *first - 1) == part; (*first)--)
    ;
  for (*end = nth + 1; *end < self->marks->len && rungs_paper_pages_part (self, *end) == part; (*end)++)
    ;
}

static void
put_number (RungsPaperPages *self,
            Kept            *kept)
{
  RungsPaperFlow flow = { .paper = kept->paper, .style = &self->style, .page = kept->pieces, .y = kept->number_y,
                          .left = self->style.margin, .width = self->feet.width };
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) line = NULL;
  guint first = 0;
  guint end = self->marks->len;

  if (rungs_paper_is_apart (self->paper))
    find_part (self, kept->nth, &first, &end);
  /* Translators: at the foot of a page: its number, and how many there are */
  words = g_strdup_printf (_("Page %1$u of %2$u"), kept->nth - first + 1, end - first);
  line = _rungs_paper_shape (&self->feet, words, self->style.size, PANGO_WEIGHT_NORMAL, flow.width);
  _rungs_paper_put (&flow, -1, flow.left, flow.width, _rungs_paper_lines_height (line, 0, 1), line);
  kept->has_number = TRUE;
}

/**
 * rungs_paper_pages_nth:
 * @nth: from 0
 *
 * Returns: (transfer none) (element-type RungsPaperPiece): what stands on the page, in reading order; it stays until others are
 *   asked for
 */
const GPtrArray *
rungs_paper_pages_nth (RungsPaperPages *self,
                       guint            nth)
{
  Kept *kept = &self->kept[nth % N_KEPT];

  if (kept->pieces == NULL || kept->nth != nth)
    {
      g_autoptr (GError) error = NULL;

      forget_kept (kept);
      kept->nth = nth;
      if (go_to_page (self, nth, &error))
        {
          lay_out_next (self);
          if (!ends_as_before (self))
            g_set_error_literal (&error, RUNGS_DRAW_ERROR, RUNGS_DRAW_ERROR_CHANGED,
                                 _("Something was changed while it was being printed: please print it again."));
        }
      if (error != NULL && self->error == NULL)
        self->error = g_steal_pointer (&error);
      if (kept->pieces == NULL)
        {
          kept->pieces = g_ptr_array_new ();
          kept->paper = rungs_paper_ref (self->paper);
          kept->number_y = self->style.height - 2.0 * self->style.margin;
        }
    }
  if (!kept->has_number)
    put_number (self, kept);
  return kept->pieces;
}

/**
 * rungs_paper_pages_check:
 * @error: (out): why not, and how to put it right
 *
 * Returns: whether each page that was asked for is as it was when all were laid out
 */
gboolean
rungs_paper_pages_check (RungsPaperPages  *self,
                         GError          **error)
{
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
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
