/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pages.c: the pages of a document and its parts. Where each begins is kept, and of a long document only the last pages: any
 * other is laid out again when it is asked for, so that thousands of pages take no more room than some. What each says at its
 * foot, how many there are, is known when all are laid out.
 */
#include "config.h"

#include "paper-pages.h"

#include <glib/gi18n-lib.h>

#include "draw-error.h"
#include "paper-easier.h"
#include "paper-private.h"

/* Pages that are kept. A shorter document is shaped once and no more. */
#define N_KEPT 32

/* How much tighter a part may be set, and the share of a page that this saves on each before the last at the most. */
#define MOST_TIGHTNESS 3
#define SAVED 0.15

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
  gboolean has_foot;
} Kept;

struct _RungsPaperPages
{
  RungsPaper *paper;
  RungsPaperStyle style;
  GArray *marks;    /* Mark, one a page */
  guint *numbers;   /* of the page each part begins on */
  const char **feet; /* interned in @all_feet: what stands at the foot of each part, and at last of the document itself */
  GHashTable *all_feet;
  int n_parts;
  int next_part;    /* that is to be laid out; n_parts: the pages are whole */
  Kept kept[N_KEPT];

  /* what lays out now */
  RungsPaperFlow flow;
  RungsPaper *flowing; /* NULL: nothing does */
  Mark at;             /* its part and tightness */
  guint next;          /* the page it comes to next */

  /* the foot that was put last */
  RungsPaperShaper shaper; /* without a context: there is none yet */
  RungsPaperFoot foot;
  const char *foot_words; /* one of @feet */
  gboolean has_foot;

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

static void
end_foot (RungsPaperPages *self)
{
  if (self->has_foot)
    _rungs_paper_foot_clear (&self->foot);
  self->has_foot = FALSE;
  if (self->shaper.context != NULL)
    _rungs_paper_shaper_clear (&self->shaper);
}

static gboolean
is_whole (RungsPaperPages *self)
{
  return self->next_part == self->n_parts;
}

static gboolean
begin_flow (RungsPaperPages  *self,
            int               part,
            guint             tightness,
            GError          **error)
{
  RungsPaper *paper;

  /* A part that flows already is not made once more. */
  if (self->flowing != NULL && self->at.part == part)
    paper = rungs_paper_ref (self->flowing);
  else
    paper = part < 0 ? rungs_paper_ref (self->paper) : rungs_paper_part (self->paper, (guint) part, error);
  end_flow (self);
  if (paper == NULL)
    return FALSE;
  self->flowing = paper;
  _rungs_paper_flow_begin (&self->flow, self->flowing, &self->style, tightness, is_whole (self) ? self->numbers : NULL);
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
  kept->has_foot = FALSE;
  return kept;
}

/* How high what stands on a page is. */
static double
filled (const Kept *kept,
        double      top)
{
  double end = top;

  for (guint i = 0; i < kept->pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (kept->pieces, i);

      end = MAX (end, piece->y + piece->height);
    }
  return end - top;
}

/* Marks all pages of a part from page @first on. @is_lonely: (out): whether the last one holds so little that those before it
 * could take it. */
static gboolean
mark_part (RungsPaperPages  *self,
           int               part,
           guint             tightness,
           guint             first,
           gboolean         *is_lonely,
           GError          **error)
{
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
  *is_lonely = self->marks->len > first + 1 && !was_asked_for &&
               filled (last, self->flow.top) < SAVED * (self->marks->len - first - 1) * (self->flow.bottom - self->flow.top);
  return TRUE;
}

/* A little less room between lines and blocks, where that saves a last page with next to nothing on it: as little less as
 * will do. */
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
  if (!is_lonely)
    return TRUE;
  if (!mark_part (self, part, MOST_TIGHTNESS, first, &is_lonely, error))
    return FALSE;
  if (self->marks->len == n)
    return mark_part (self, part, 0, first, &is_lonely, error);
  for (guint tightness = 1; tightness < MOST_TIGHTNESS; tightness++)
    {
      if (!mark_part (self, part, tightness, first, &is_lonely, error))
        return FALSE;
      if (self->marks->len < n)
        return TRUE;
    }
  return mark_part (self, part, MOST_TIGHTNESS, first, &is_lonely, error);
}

/* What a part says at the foot of its pages, the same words once. */
static const char *
intern_foot (RungsPaperPages *self,
             const char      *words)
{
  gpointer kept = NULL;

  if (words == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (self->all_feet, words, &kept, NULL))
    {
      kept = g_strdup (words);
      g_hash_table_add (self->all_feet, kept);
    }
  return kept;
}

/**
 * rungs_paper_pages_new:
 * @paper: a document; it is not to change any more
 * @style: how it is printed
 *
 * Returns: (transfer full): its pages, none of them laid out yet: rungs_paper_pages_go_on()
 */
RungsPaperPages *
rungs_paper_pages_new (RungsPaper            *paper,
                       const RungsPaperStyle *style)
{
  RungsPaperPages *self = g_new0 (RungsPaperPages, 1);

  self->paper = style->is_easier ? rungs_paper_easier (paper) : rungs_paper_ref (paper);
  self->style = *style;
  self->n_parts = (int) rungs_paper_n_parts (paper);
  self->next_part = -1;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->numbers = g_new0 (guint, self->n_parts + 1);
  self->feet = g_new0 (const char *, self->n_parts + 1);
  self->all_feet = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* What stands before the parts may say where they begin, and did not know it. */
static void
become_whole (RungsPaperPages *self)
{
  end_flow (self);
  for (guint i = 0; self->n_parts > 0 && i < N_KEPT; i++)
    if (self->kept[i].pieces != NULL && g_array_index (self->marks, Mark, self->kept[i].nth).part < 0)
      forget_kept (&self->kept[i]);
}

/**
 * rungs_paper_pages_go_on:
 * @error: (out): why a part could not be made
 *
 * Lays out what stands before the parts, or the next part. Pages have no foot until they are whole.
 *
 * Returns: %TRUE when it is done
 */
gboolean
rungs_paper_pages_go_on (RungsPaperPages  *self,
                         GError          **error)
{
  const int part = self->next_part;

  g_return_val_if_fail (!is_whole (self), TRUE);

  /* A document that is nothing but its parts begins with them. */
  if (part >= 0 || self->n_parts == 0 || rungs_paper_n_blocks (self->paper) > 0)
    {
      const guint first = self->marks->len;

      if (!lay_out_part (self, part, error))
        return FALSE;
      self->numbers[part < 0 ? self->n_parts : part] = first;
      self->feet[part < 0 ? self->n_parts : part] = intern_foot (self, rungs_paper_footer (self->flowing));
    }
  self->next_part++;
  if (is_whole (self))
    become_whole (self);
  return TRUE;
}

/**
 * rungs_paper_pages_append:
 * @more: the pages, all laid out, of a document that is nothing but the parts that come next
 *
 * The same as to lay out these parts: so some can be laid out elsewhere.
 */
void
rungs_paper_pages_append (RungsPaperPages       *self,
                          const RungsPaperPages *more)
{
  const guint first = self->marks->len;

  g_return_if_fail (self->next_part >= 0 && self->next_part + more->n_parts <= self->n_parts);

  for (guint i = 0; i < more->marks->len; i++)
    {
      const Mark *from = &g_array_index (more->marks, Mark, i);
      Mark mark = { .part = self->next_part + from->part, .tightness = from->tightness };

      _rungs_paper_place_copy (&mark.place, &from->place);
      g_array_append_val (self->marks, mark);
    }
  for (int i = 0; i < more->n_parts; i++)
    {
      self->numbers[self->next_part + i] = first + more->numbers[i];
      self->feet[self->next_part + i] = intern_foot (self, more->feet[i]);
    }
  self->next_part += more->n_parts;
  if (is_whole (self))
    become_whole (self);
}

/**
 * rungs_paper_pages_rest:
 *
 * Lets go of all that is laid out, which belongs to this thread: it is laid out again, in any other, when it is asked for.
 */
void
rungs_paper_pages_rest (RungsPaperPages *self)
{
  end_flow (self);
  end_foot (self);
  for (guint i = 0; i < N_KEPT; i++)
    forget_kept (&self->kept[i]);
}

/** rungs_paper_pages_are_whole: Returns: whether all are laid out */
gboolean
rungs_paper_pages_are_whole (RungsPaperPages *self)
{
  return is_whole (self);
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
  g_autoptr (RungsPaperPages) self = rungs_paper_pages_new (paper, style);

  while (!is_whole (self))
    {
      if (!rungs_paper_pages_go_on (self, error))
        return NULL;
      if (watch != NULL && !watch ((self->next_part + 1.0) / (self->n_parts + 1.0), data))
        {
          g_set_error_literal (error, RUNGS_DRAW_ERROR, RUNGS_DRAW_ERROR_STOPPED, _("It was stopped."));
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

/** rungs_paper_pages_free: @self: (transfer full) (nullable): pages */
void
rungs_paper_pages_free (RungsPaperPages *self)
{
  if (self == NULL)
    return;
  rungs_paper_pages_rest (self);
  g_array_unref (self->marks);
  g_free (self->numbers);
  g_free (self->feet);
  g_hash_table_unref (self->all_feet);
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

static void
put_foot (RungsPaperPages *self,
          GPtrArray       *page,
          guint            nth)
{
  const int part = g_array_index (self->marks, Mark, nth).part;
  const char *words = self->feet[part < 0 ? self->n_parts : part];
  guint first = 0;
  guint end = self->marks->len;

  if (rungs_paper_is_apart (self->paper))
    {
      first = part < 0 ? 0 : self->numbers[part];
      end = part + 1 < self->n_parts ? self->numbers[part + 1] : self->marks->len;
    }
  if (!self->has_foot || words != self->foot_words)
    {
      if (self->has_foot)
        _rungs_paper_foot_clear (&self->foot);
      if (self->shaper.context == NULL)
        _rungs_paper_shaper_init (&self->shaper, self->paper, &self->style, self->style.line_height);
      _rungs_paper_foot_init (&self->foot, &self->shaper, words);
      self->foot_words = words;
      self->has_foot = TRUE;
    }
  _rungs_paper_foot_put (&self->foot, &self->shaper, page, nth - first, end - first);
}

/**
 * rungs_paper_pages_foot:
 * @nth: from 0; all pages have to be laid out
 *
 * Returns: (transfer full) (element-type RungsPaperPiece): what stands at the foot of the page; it is not laid out for that
 */
GPtrArray *
rungs_paper_pages_foot (RungsPaperPages *self,
                        guint            nth)
{
  GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_paper_piece_free);

  put_foot (self, page, nth);
  return page;
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
          kept->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_paper_piece_free);
          kept->paper = rungs_paper_ref (self->paper);
          kept->has_foot = FALSE;
        }
    }
  if (!kept->has_foot && is_whole (self))
    {
      put_foot (self, kept->pieces, nth);
      kept->has_foot = TRUE;
    }
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
