/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-tags.c: says on a PDF what each thing on its pages is. Where feet are painted with the pages, what runs over to the next
 * page is two things: else the foot would be read out in the middle of it.
 */
#include "config.h"

#include "paper-tags.h"

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
    case RUNGS_PAPER_IDEA:
      return block->is_quoted ? "BlockQuote" : "P";
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_BLANK:
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

/** _rungs_paper_tags_end_block: what follows is something else */
void
_rungs_paper_tags_end_block (cairo_t        *cr,
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
  _rungs_paper_tags_end_block (cr, tags);
  if (tags->part > 0)
    cairo_tag_end (cr, "Sect");
  tags->part = 0;
}

/** _rungs_paper_tags_open_part: @part: what follows belongs to it: a section of the document; -1: to none */
void
_rungs_paper_tags_open_part (cairo_t        *cr,
                             RungsPaperTags *tags,
                             int             part)
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
    _rungs_paper_tags_end_block (cr, tags);
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

/* Whether the drawing library knows of things that are on a page and no part of what is read. */
static gboolean
has_artifacts (void)
{
  return cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0);
}

/**
 * _rungs_paper_tags_end_page:
 * @pieces: what stands on the page
 *
 * What goes on on the next page stays open, and nothing else: it would take in a piece of that page with nothing in it.
 */
void
_rungs_paper_tags_end_page (cairo_t         *cr,
                            RungsPaperTags  *tags,
                            const GPtrArray *pieces)
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
    _rungs_paper_tags_end_block (cr, tags);
}

/**
 * _rungs_paper_tags_open:
 * @piece: what is painted next
 *
 * Says what it is, as far as it is something else than what was painted before it.
 *
 * Returns: (nullable): what it is by itself, inside that: to be begun before it and ended behind it
 */
const char *
_rungs_paper_tags_open (cairo_t               *cr,
                        RungsPaperTags        *tags,
                        const RungsPaperPiece *piece)
{
  gboolean is_nothing = FALSE;

  if (!tags->is_tagged)
    return NULL;
  /* What stands at the foot is no part of the document, nor is a line that says nothing, nor the head of a table once more. */
  if (piece->content == NULL || is_wordless (piece))
    {
      _rungs_paper_tags_end_block (cr, tags);
      is_nothing = TRUE;
    }
  else if (piece->is_again && tags->block == piece->content)
    {
      close_row (cr, tags);
      is_nothing = TRUE;
    }
  else
    {
      open_tags (cr, piece, tags);
    }
  if (is_nothing)
    return has_artifacts () ? "Artifact" : NULL;
  return is_label (piece) ? "Lbl" : is_picture (piece) ? "Figure" : NULL;
}

/** _rungs_paper_tags_own_ended: what @piece is by itself has ended; words may follow that belong to it */
void
_rungs_paper_tags_own_ended (cairo_t               *cr,
                             RungsPaperTags        *tags,
                             const RungsPaperPiece *piece)
{
  if (piece->content != NULL && is_label (piece))
    open_words (cr, tags);
}

/** _rungs_paper_tags_end: closes what is open */
void
_rungs_paper_tags_end (cairo_t        *cr,
                       RungsPaperTags *tags)
{
  close_part (cr, tags);
  if (tags->in_document)
    cairo_tag_end (cr, "Document");
  tags->in_document = FALSE;
}
