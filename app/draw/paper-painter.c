/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-painter.c: puts laid out pages on a cairo_t. What runs over to the next page is two things in a PDF: else the foot of the
 * page would be read out in the middle of it.
 */
#include "config.h"

#include "paper-painter.h"

#include "palette.h"
#include "paper-private.h"

#define CREAM 1.0, 0.969, 0.894

static const char *
tag_of (const RungsPaperBlock *block)
{
  static const char *const headings[] = { "H1", "H2", "H3" };

  switch (block->sort)
    {
    case RUNGS_PAPER_HEADING:
      return headings[block->level - 1];
    case RUNGS_PAPER_QUOTE:
      return "BlockQuote";
    case RUNGS_PAPER_LIST:
      return "L";
    case RUNGS_PAPER_TABLE:
      return "Table";
    case RUNGS_PAPER_FIGURE:
      return "Figure";
    case RUNGS_PAPER_NOTE:
      return "Note";
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return "P";
    }
}

static void
close_item (cairo_t               *cr,
            const RungsPaperBlock *block,
            RungsPaperTags        *tags)
{
  if (tags->item > 0)
    {
      cairo_tag_end (cr, block->sort == RUNGS_PAPER_LIST ? "LBody" : tags->row == 1 ? "TH" : "TD");
      if (block->sort == RUNGS_PAPER_LIST)
        cairo_tag_end (cr, "LI");
    }
  tags->item = 0;
}

static void
close_row (cairo_t               *cr,
           const RungsPaperBlock *block,
           RungsPaperTags        *tags)
{
  close_item (cr, block, tags);
  if (tags->row > 0)
    cairo_tag_end (cr, "TR");
  tags->row = 0;
}

static void
close_block (cairo_t         *cr,
             RungsPaperPages *pages,
             RungsPaperTags  *tags)
{
  const RungsPaperBlock *block;

  if (tags->block == 0)
    return;
  block = rungs_paper_nth_block (rungs_paper_pages_paper (pages), (guint) tags->block - 1);
  close_row (cr, block, tags);
  cairo_tag_end (cr, tag_of (block));
  tags->block = 0;
}

/* Says what @piece is, as far as it is something else than the piece before it. */
static void
open_tags (cairo_t               *cr,
           RungsPaperPages       *pages,
           const RungsPaperPiece *piece,
           RungsPaperTags        *tags)
{
  const RungsPaperBlock *block;

  if (!tags->is_tagged)
    return;
  block = rungs_paper_nth_block (rungs_paper_pages_paper (pages), (guint) piece->block);
  if (!tags->in_document)
    cairo_tag_begin (cr, "Document", NULL);
  tags->in_document = TRUE;
  if (tags->block != piece->block + 1)
    {
      close_block (cr, pages, tags);
      cairo_tag_begin (cr, tag_of (block), NULL);
      tags->block = piece->block + 1;
    }
  if (block->sort == RUNGS_PAPER_TABLE && tags->row != piece->row + 1)
    {
      close_row (cr, block, tags);
      cairo_tag_begin (cr, "TR", NULL);
      tags->row = piece->row + 1;
    }
  if ((block->sort == RUNGS_PAPER_TABLE || block->sort == RUNGS_PAPER_LIST) && tags->item != piece->item + 1)
    {
      close_item (cr, block, tags);
      if (block->sort == RUNGS_PAPER_LIST)
        cairo_tag_begin (cr, "LI", NULL);
      else
        cairo_tag_begin (cr, piece->row == 0 ? "TH" : "TD", NULL);
      if (block->sort == RUNGS_PAPER_LIST && !piece->is_bullet)
        cairo_tag_begin (cr, "LBody", NULL);
      tags->item = piece->item + 1;
    }
}

static void
paint_lines (cairo_t               *cr,
             const RungsPaperPiece *piece,
             double                 padding)
{
  const double top = rungs_paper_line_top (piece->layout, piece->first_line);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (piece->layout);
  int line = 0;

  do
    {
      PangoRectangle box;

      if (line < piece->first_line || line >= piece->first_line + piece->n_lines)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &box);
      cairo_move_to (cr, piece->x + padding + box.x / (double) PANGO_SCALE,
                     piece->y + padding + rungs_paper_line_baseline (piece->layout, line) - top);
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

static void
set_ink (cairo_t           *cr,
         const RungsColour *ink)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

static void
paint_piece (cairo_t               *cr,
             RungsPaperPages       *pages,
             const RungsPaperPiece *piece)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  const RungsPalette *palette = rungs_palette (RUNGS_PALETTE_PRINT);
  const RungsPaperBlock *block =
    piece->block >= 0 ? rungs_paper_nth_block (rungs_paper_pages_paper (pages), (guint) piece->block) : NULL;
  double padding = 0.0;

  if (block != NULL && block->sort == RUNGS_PAPER_FIGURE)
    {
      cairo_save (cr);
      cairo_translate (cr, piece->x, piece->y);
      cairo_rectangle (cr, 0, 0, piece->width, piece->height);
      cairo_clip (cr);
      block->draw (cr, piece->width, piece->height, block->data);
      cairo_restore (cr);
      return;
    }
  if (block != NULL && block->sort == RUNGS_PAPER_QUOTE)
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
  set_ink (cr, &palette->text);
  if (piece->n_lines > 0)
    paint_lines (cr, piece, padding);
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

  if (style->is_cream)
    {
      cairo_set_source_rgb (cr, CREAM);
      cairo_paint (cr);
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->block < 0)
        close_block (cr, pages, tags);
      else
        open_tags (cr, pages, piece, tags);
      if (tags->is_tagged && piece->is_bullet)
        cairo_tag_begin (cr, "Lbl", NULL);
      paint_piece (cr, pages, piece);
      if (tags->is_tagged && piece->is_bullet)
        {
          cairo_tag_end (cr, "Lbl");
          cairo_tag_begin (cr, "LBody", NULL);
        }
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
  if (tags->in_document)
    cairo_tag_end (cr, "Document");
  tags->in_document = FALSE;
}
