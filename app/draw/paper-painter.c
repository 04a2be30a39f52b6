/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-painter.c: puts laid out pages on a cairo_t. Where the foot of a page is painted too, what runs over to the next page is
 * two things in a PDF: else the foot would be read out in the middle of it.
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
    case RUNGS_PAPER_CONTENTS:
      return "TOC";
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_IDEA:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return "P";
    }
}

/* What an item of a block is; NULL: it has none. */
static const char *
item_tag_of (const RungsPaperBlock *block,
             int                    row)
{
  switch (block->sort)
    {
    case RUNGS_PAPER_LIST:
      return "LI";
    case RUNGS_PAPER_TABLE:
      return row == 0 ? "TH" : "TD";
    case RUNGS_PAPER_CONTENTS:
      return "TOCI";
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_FIGURE:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_IDEA:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return NULL;
    }
}

/* What the words of an item are inside it; NULL: nothing more. */
static const char *
words_tag_of (const RungsPaperBlock *block,
              const RungsPaperTags  *tags)
{
  if (block->sort == RUNGS_PAPER_LIST)
    return "LBody";
  return block->sort == RUNGS_PAPER_CONTENTS && tags->has_links ? "Link" : NULL;
}

static void
close_item (cairo_t        *cr,
            RungsPaperTags *tags)
{
  if (tags->item > 0)
    {
      const char *words = words_tag_of (tags->block, tags);

      if (words != NULL)
        cairo_tag_end (cr, words);
      cairo_tag_end (cr, item_tag_of (tags->block, tags->row - 1));
    }
  tags->item = 0;
}

static void
close_row (cairo_t        *cr,
           RungsPaperTags *tags)
{
  close_item (cr, tags);
  if (tags->row > 0)
    cairo_tag_end (cr, "TR");
  tags->row = 0;
}

static void
close_block (cairo_t        *cr,
             RungsPaperTags *tags)
{
  if (tags->block == NULL)
    return;
  close_row (cr, tags);
  cairo_tag_end (cr, tag_of (tags->block));
  tags->block = NULL;
}

static void
close_part (cairo_t        *cr,
            RungsPaperTags *tags)
{
  close_block (cr, tags);
  if (tags->part > 0)
    cairo_tag_end (cr, "Sect");
  tags->part = 0;
}

/* Each part is a section of the document. */
static void
open_part (cairo_t        *cr,
           int             part,
           RungsPaperTags *tags)
{
  if (!tags->in_document)
    cairo_tag_begin (cr, "Document", NULL);
  tags->in_document = TRUE;
  if (tags->part == part + 1)
    return;
  close_part (cr, tags);
  if (part >= 0)
    cairo_tag_begin (cr, "Sect", NULL);
  tags->part = part + 1;
}

static void
open_words (cairo_t        *cr,
            RungsPaperTags *tags)
{
  const char *words = words_tag_of (tags->block, tags);
  g_autofree char *where = NULL;

  if (words == NULL)
    return;
  if (tags->block->sort == RUNGS_PAPER_CONTENTS)
    where = g_strdup_printf ("uri='" RUNGS_PAPER_LINK "%d'", tags->item - 1);
  cairo_tag_begin (cr, words, where);
}

/* The picture of an idea: a figure of its own beside a paragraph. */
static gboolean
is_picture (const RungsPaperPiece *piece)
{
  return piece->layout == NULL && piece->content->sort == RUNGS_PAPER_IDEA;
}

static gboolean
is_wordless (const RungsPaperPiece *piece)
{
  return piece->content != NULL && piece->content->sort == RUNGS_PAPER_BLANK && *piece->content->text == '\0';
}

/* What stands before the words of an item. */
static gboolean
is_label (const RungsPaperPiece *piece)
{
  return piece->is_bullet || piece->is_number;
}

/* Says what @piece is, as far as it is something else than the piece before it. */
static void
open_tags (cairo_t               *cr,
           const RungsPaperPiece *piece,
           RungsPaperTags        *tags)
{
  const RungsPaperBlock *block = piece->content;

  if (tags->block != block || is_picture (piece))
    close_block (cr, tags);
  if (is_picture (piece))
    return;
  if (tags->block == NULL)
    {
      cairo_tag_begin (cr, tag_of (block), NULL);
      tags->block = block;
    }
  /* A row that goes on begins with its first cell once more. */
  if (block->sort == RUNGS_PAPER_TABLE && (tags->row != piece->row + 1 || tags->item > piece->item + 1))
    {
      close_row (cr, tags);
      cairo_tag_begin (cr, "TR", NULL);
      tags->row = piece->row + 1;
    }
  if (item_tag_of (block, piece->row) != NULL && tags->item != piece->item + 1)
    {
      close_item (cr, tags);
      cairo_tag_begin (cr, item_tag_of (block, piece->row), NULL);
      tags->item = piece->item + 1;
      if (!is_label (piece))
        open_words (cr, tags);
    }
}

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
             double                 inset,
             double                 padding,
             gboolean               is_tagged)
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

static void
set_ink (cairo_t           *cr,
         const RungsColour *ink)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

/* A heading within a document has a colour of its own, dark enough that it does not need it. */
static const RungsColour *
ink_of (const RungsPalette   *palette,
        const RungsPaperPiece *piece)
{
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
  set_ink (cr, &rungs_palette (RUNGS_PALETTE_PRINT)->bracket);
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
  const RungsPalette *palette = rungs_palette (RUNGS_PALETTE_PRINT);
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

static void
paint_piece (cairo_t               *cr,
             RungsPaperPages       *pages,
             const RungsPaperPiece *piece,
             gboolean               is_tagged)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  const RungsPalette *palette = rungs_palette (RUNGS_PALETTE_PRINT);
  const RungsPaperBlock *block = piece->content;
  double padding = 0.0;

  if (block != NULL && piece->layout == NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, piece->x, piece->y);
      cairo_rectangle (cr, 0, 0, piece->width, piece->height);
      cairo_clip (cr);
      block->draw (cr, piece->width, piece->height, style->is_large ? style->size : 0.0, block->data);
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
  set_ink (cr, ink_of (palette, piece));
  if (piece->n_lines > 0)
    paint_lines (cr, piece, style->right_to_left ? 2.0 * padding : 0.0, padding, is_tagged);
  if (block != NULL && block->sort == RUNGS_PAPER_BLANK)
    paint_blank (cr, piece, style);
  if (ends_title (piece))
    paint_colours (cr, style, piece);
}

/* Whether the drawing library knows of things that are on a page and no part of what is read. */
static gboolean
has_artifacts (void)
{
  return cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0);
}

/* The head of a table that goes on was read out before. */
static gboolean
is_said_again (const RungsPaperPiece *piece,
               const RungsPaperTags  *tags)
{
  return piece->is_again && tags->block == piece->content;
}

static void
paint_tagged (cairo_t               *cr,
              RungsPaperPages       *pages,
              const RungsPaperPiece *piece,
              RungsPaperTags        *tags)
{
  const char *own = NULL;

  /* What stands at the foot is no part of the document, nor is a line that says nothing, nor the head of a table once more. */
  if (piece->content == NULL || is_wordless (piece))
    close_block (cr, tags);
  else if (tags->is_tagged && is_said_again (piece, tags))
    close_row (cr, tags);
  else if (tags->is_tagged)
    {
      open_tags (cr, piece, tags);
      own = is_label (piece) ? "Lbl" : is_picture (piece) ? "Figure" : NULL;
    }
  if (tags->is_tagged && own == NULL && has_artifacts () &&
      (piece->content == NULL || is_wordless (piece) || is_said_again (piece, tags)))
    own = "Artifact";
  if (own != NULL)
    cairo_tag_begin (cr, own, NULL);
  paint_piece (cr, pages, piece, tags->is_tagged);
  if (own != NULL)
    cairo_tag_end (cr, own);
  if (own != NULL && piece->content != NULL && is_label (piece))
    open_words (cr, tags);
}

/* What goes on on the next page stays open, and nothing else: it would take in a piece of that page with nothing in it. */
static void
end_page (cairo_t         *cr,
          const GPtrArray *pieces,
          RungsPaperTags  *tags)
{
  const RungsPaperPiece *last = NULL;
  gboolean is_finished = TRUE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content == NULL)
        break;
      last = piece;
      is_finished = piece->layout == NULL ||
                    piece->first_line + piece->n_lines == pango_layout_get_line_count (piece->layout);
    }
  if (tags->block == NULL || last == NULL)
    return;
  /* A row that goes on begins with its first cell once more. */
  if (last->row >= 0)
    close_row (cr, tags);
  else if (is_finished && item_tag_of (last->content, last->row) != NULL)
    close_item (cr, tags);
  else if (is_finished)
    close_block (cr, tags);
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
          close_block (cr, tags);
          paint_rule (cr, style, piece->y - style->size * 0.5);
          has_rule = TRUE;
        }
      /* An element with nothing in it would take in what stands at the foot. */
      if (tags->is_tagged && piece->content != NULL)
        open_part (cr, rungs_paper_pages_part (pages, nth), tags);
      paint_tagged (cr, pages, piece, tags);
    }
  if (tags->is_tagged && tags->no_feet)
    end_page (cr, pieces, tags);
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
  close_part (cr, tags);
  if (tags->in_document)
    cairo_tag_end (cr, "Document");
  tags->in_document = FALSE;
}
