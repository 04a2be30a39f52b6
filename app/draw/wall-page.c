/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-page.c: a page of a document as a sheet of the wall. It is painted once, into a picture that can be made any size, so that
 * the wall, its small picture and what it was frozen at need not hold the document.
 */
#include "config.h"

#include "paper-painter.h"
#include "paper-private.h"
#include "wall-sheet-private.h"

static const char *
what_of (const RungsPaperPiece *piece)
{
  if (piece->content == NULL)
    return "foot";
  switch (piece->content->sort)
    {
    case RUNGS_PAPER_HEADING:
      return "heading";
    case RUNGS_PAPER_QUOTE:
      return "quote";
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_TABLE:
    case RUNGS_PAPER_FIGURE:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_IDEA:
    case RUNGS_PAPER_CONTENTS:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return "body";
    }
}

static void
add_text (RungsWallSheet        *sheet,
          const RungsPaperStyle *style,
          const RungsPaperPiece *piece)
{
  RungsWallPiece *text = g_new0 (RungsWallPiece, 1);
  const PangoFontDescription *font =
    piece->layout != NULL ? pango_layout_get_font_description (piece->layout) : NULL;

  text->text.what = what_of (piece);
  text->text.text = piece->layout != NULL ? rungs_paper_piece_text (piece) : g_strdup (piece->content->shows);
  text->text.size = font != NULL ? pango_font_description_get_size (font) / (double) PANGO_SCALE : style->size;
  text->text.box = (RungsBox) { piece->x, piece->y, piece->width, piece->height };
  text->text.ink = *_rungs_paper_ink (style, piece);
  text->text.paper = sheet->paper;
  g_ptr_array_add (sheet->pieces, text);
}

/**
 * rungs_wall_sheet_new_page:
 * @pages: pages, all of them laid out, in the style of a wall
 * @nth: which, from 0
 *
 * Returns: (transfer full): the page as a sheet
 */
RungsWallSheet *
rungs_wall_sheet_new_page (RungsPaperPages *pages,
                           guint            nth)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  const GPtrArray *pieces = rungs_paper_pages_nth (pages, nth);
  RungsWallSheetOptions options = { .width = style->width, .height = style->height, .right_to_left = style->right_to_left,
                                    .dark = style->is_dark };
  RungsWallSheet *sheet = _rungs_wall_sheet_alloc (&options);
  cairo_rectangle_t extents = { 0.0, 0.0, style->width, style->height };
  RungsPaperTags tags = { 0 };
  cairo_t *cr;

  sheet->page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cr = cairo_create (sheet->page);
  rungs_paper_paint (cr, pages, nth, &tags);
  cairo_destroy (cr);
  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (!piece->is_bullet)
        add_text (sheet, style, piece);
    }
  return sheet;
}
