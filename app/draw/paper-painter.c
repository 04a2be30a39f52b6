/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-painter.c: puts laid out pages on a cairo_t.
 */
#include "config.h"

#include "paper-painter.h"

#include "palette.h"
#include "paper-private.h"
#include "paper-tags.h"

#define CREAM 1.0, 0.969, 0.894

/* The space at which a line was broken is painted too, as wide as nothing: without it the last word of a line and the first of the
 * next are one to those who search the words or have them read out. */
static void
give_space (PangoLayoutLine *line)
{
  const PangoGlyphItem *last = NULL;
  PangoGlyphInfo *final;
  PangoGlyphString *glyphs;

  for (GSList *link = line->runs; link != NULL; link = link->next)
    if (last == NULL || ((const PangoGlyphItem *) link->data)->item->offset > last->item->offset)
      last = link->data;
  if (last == NULL || last->glyphs->num_glyphs == 0)
    return;
  final = &last->glyphs->glyphs[last->item->analysis.level % 2 == 1 ? 0 : last->glyphs->num_glyphs - 1];
  if (final->glyph != PANGO_GLYPH_EMPTY)
    return;
  glyphs = pango_glyph_string_new ();
  pango_shape (" ", 1, &last->item->analysis, glyphs);
  if (glyphs->num_glyphs == 1)
    final->glyph = glyphs->glyphs[0].glyph;
  pango_glyph_string_free (glyphs);
}

static void
paint_lines (cairo_t               *cr,
             const RungsPaperPiece *piece,
             const RungsPaperStyle *style,
             double                 padding,
             gboolean               is_tagged)
{
  const double top = rungs_paper_line_top (piece->layout, piece->first_line);
  const int width = pango_layout_get_width (piece->layout);
  /* Lines that are narrower than their piece begin where reading does. */
  const double inset = style->right_to_left && width >= 0 ? piece->width - width / (double) PANGO_SCALE : 0.0;
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (piece->layout);
  int line = 0;

  do
    {
      PangoRectangle box;

      if (line < piece->first_line || line >= piece->first_line + piece->n_lines)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &box);
      cairo_move_to (cr, piece->x + inset + box.x / (double) PANGO_SCALE,
                     piece->y + padding + rungs_paper_line_baseline (piece->layout, line) - top);
      if (is_tagged)
        give_space (pango_layout_iter_get_line_readonly (iter));
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (++line < piece->first_line + piece->n_lines && pango_layout_iter_next_line (iter));
}

static void
paint_bar (cairo_t               *cr,
           const RungsPaperPiece *piece,
           const RungsPaperStyle *style,
           double                 thick)
{
  const double x = style->right_to_left ? piece->x + piece->width + style->size * 0.7 : piece->x - style->size * 0.7;

  cairo_set_line_width (cr, thick);
  cairo_move_to (cr, x, piece->y);
  cairo_line_to (cr, x, piece->y + piece->height);
  cairo_stroke (cr);
}

/* From the end of the words to the end of the line. */
static void
paint_blank (cairo_t               *cr,
             const RungsPaperPiece *piece,
             const RungsPaperStyle *style)
{
  const int last = piece->first_line + piece->n_lines - 1;
  const double y = piece->y + rungs_paper_line_baseline (piece->layout, last) -
                   rungs_paper_line_top (piece->layout, piece->first_line) + style->size * 0.15;
  PangoRectangle box;
  double words;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (piece->layout, last), NULL, &box);
  words = box.width > 0 ? box.width / (double) PANGO_SCALE + style->size * 0.4 : 0.0;
  cairo_set_line_width (cr, 0.75);
  cairo_move_to (cr, piece->x + (style->right_to_left ? 0.0 : words), y);
  cairo_line_to (cr, piece->x + piece->width - (style->right_to_left ? words : 0.0), y);
  cairo_stroke (cr);
}

static const RungsPalette *
palette_of (const RungsPaperStyle *style)
{
  if (!style->is_wall)
    return rungs_palette (RUNGS_PALETTE_PRINT);
  return rungs_palette (style->is_dark ? RUNGS_PALETTE_WALL_DARK : RUNGS_PALETTE_WALL);
}

static void
set_ink (cairo_t           *cr,
         const RungsColour *ink)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

/* What the words of a piece are painted with. A heading within a document has a colour of its own, dark enough that it does not
 * need it. */
const RungsColour *
_rungs_paper_ink (const RungsPaperStyle *style,
                  const RungsPaperPiece *piece)
{
  const RungsPalette *palette = palette_of (style);

  if (piece->content == NULL || piece->is_number)
    return &palette->quiet_text;
  return piece->content->sort == RUNGS_PAPER_HEADING && piece->content->level > 1 ? &palette->view[0] : &palette->text;
}

/* A quiet line between what is read and what stands at the foot. */
static void
paint_rule (cairo_t               *cr,
            const RungsPaperStyle *style,
            double                 y)
{
  set_ink (cr, &palette_of (style)->bracket);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, style->margin, y);
  cairo_line_to (cr, style->width - style->margin, y);
  cairo_stroke (cr);
}

/* The seven colours of the ladder, small, below the title. */
static void
paint_colours (cairo_t               *cr,
               const RungsPaperStyle *style,
               const RungsPaperPiece *piece)
{
  const RungsPalette *palette = palette_of (style);
  const double size = style->size;
  const double y = piece->y + piece->height + size * 0.4;

  cairo_set_line_width (cr, size * 0.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < 7; i++)
    {
      const double x = style->right_to_left ? piece->x + piece->width - size * (0.1 + 1.35 * i) - size * 0.9
                                            : piece->x + size * (0.1 + 1.35 * i);

      set_ink (cr, &palette->rung_edge[i]);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x + size * 0.9, y);
      cairo_stroke (cr);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static gboolean
ends_title (const RungsPaperPiece *piece)
{
  return piece->content != NULL && piece->content->sort == RUNGS_PAPER_HEADING && piece->content->level == 1 &&
         piece->first_line + piece->n_lines == pango_layout_get_line_count (piece->layout);
}

/* A picture brings a ground of its own, white: on a tinted page it is laid over the tint like ink. */
static void
paint_picture (cairo_t               *cr,
               const RungsPaperPiece *piece,
               const RungsPaperStyle *style)
{
  const RungsPaperBlock *block = piece->content;

  cairo_save (cr);
  cairo_translate (cr, piece->x, piece->y);
  cairo_rectangle (cr, 0, 0, piece->width, piece->height);
  cairo_clip (cr);
  if (style->is_cream)
    cairo_push_group (cr);
  block->draw (cr, piece->width, piece->height, style->is_large ? style->size : 0.0, block->data);
  if (style->is_cream)
    {
      cairo_pop_group_to_source (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
      cairo_paint (cr);
    }
  cairo_restore (cr);
}

static void
paint_piece (cairo_t               *cr,
             RungsPaperPages       *pages,
             const RungsPaperPiece *piece,
             gboolean               is_tagged)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  const RungsPalette *palette = palette_of (style);
  const RungsPaperBlock *block = piece->content;
  double padding = 0.0;

  if (block != NULL && piece->layout == NULL)
    {
      paint_picture (cr, piece, style);
      return;
    }
  if (block != NULL && (block->sort == RUNGS_PAPER_QUOTE || block->is_quoted))
    {
      set_ink (cr, &palette->view[0]);
      paint_bar (cr, piece, style, 3.0);
    }
  else if (block != NULL && block->sort == RUNGS_PAPER_NOTE)
    {
      set_ink (cr, &palette->bracket);
      paint_bar (cr, piece, style, 1.0);
    }
  else if (block != NULL && block->sort == RUNGS_PAPER_TABLE)
    {
      padding = _rungs_paper_padding (style);
      set_ink (cr, &palette->bracket);
      cairo_set_line_width (cr, piece->row == 0 ? 1.5 : 0.5);
      cairo_move_to (cr, piece->x, piece->y + piece->height);
      cairo_line_to (cr, piece->x + piece->width, piece->y + piece->height);
      cairo_stroke (cr);
    }
  set_ink (cr, _rungs_paper_ink (style, piece));
  if (piece->n_lines > 0)
    paint_lines (cr, piece, style, padding, is_tagged);
  if (block != NULL && block->sort == RUNGS_PAPER_BLANK)
    paint_blank (cr, piece, style);
  if (ends_title (piece))
    paint_colours (cr, style, piece);
}

static void
paint_tagged (cairo_t               *cr,
              RungsPaperPages       *pages,
              const RungsPaperPiece *piece,
              RungsPaperTags        *tags)
{
  const char *own = _rungs_paper_tags_open (cr, tags, piece);

  if (own != NULL)
    cairo_tag_begin (cr, own, NULL);
  paint_piece (cr, pages, piece, tags->is_tagged);
  if (own != NULL)
    cairo_tag_end (cr, own);
  if (own != NULL)
    _rungs_paper_tags_own_ended (cr, tags, piece);
}

/**
 * rungs_paper_paint:
 * @cr: to paint on, in points, its origin the page's top left
 * @pages: laid out pages
 * @nth: which, from 0; in order where they are tagged
 * @tags: what is open from page to page
 *
 * Paints one page.
 */
void
rungs_paper_paint (cairo_t         *cr,
                   RungsPaperPages *pages,
                   guint            nth,
                   RungsPaperTags  *tags)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (pages, nth);
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  gboolean has_rule = FALSE;

  if (style->is_cream)
    {
      cairo_set_source_rgb (cr, CREAM);
      cairo_paint (cr);
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content == NULL && tags->no_feet)
        break;
      if (piece->content == NULL && !has_rule)
        {
          _rungs_paper_tags_end_block (cr, tags);
          paint_rule (cr, style, piece->y - style->size * 0.5);
          has_rule = TRUE;
        }
      /* An element with nothing in it would take in what stands at the foot. */
      if (tags->is_tagged && piece->content != NULL)
        _rungs_paper_tags_open_part (cr, tags, rungs_paper_pages_part (pages, nth));
      paint_tagged (cr, pages, piece, tags);
    }
  if (tags->is_tagged && tags->no_feet)
    _rungs_paper_tags_end_page (cr, tags, pieces);
}

/**
 * rungs_paper_paint_foot:
 * @cr: to paint on, in points, its origin the page's top left
 * @pages: pages, all of them laid out
 * @nth: which, from 0
 *
 * Paints what stands at the foot of a page, and nothing else of it.
 */
void
rungs_paper_paint_foot (cairo_t         *cr,
                        RungsPaperPages *pages,
                        guint            nth)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  g_autoptr (GPtrArray) pieces = rungs_paper_pages_foot (pages, nth);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (i == 0)
        paint_rule (cr, style, piece->y - style->size * 0.5);
      paint_piece (cr, pages, piece, FALSE);
    }
}

/**
 * rungs_paper_paint_end:
 * @cr: what the pages were painted on
 * @tags: what is open
 *
 * Closes what is open, on the last page.
 */
void
rungs_paper_paint_end (cairo_t        *cr,
                       RungsPaperTags *tags)
{
  _rungs_paper_tags_end (cr, tags);
}
