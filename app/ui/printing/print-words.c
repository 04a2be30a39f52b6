/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-words.c: a document, or a page of it, as plain words.
 */
#include "config.h"

#include "printing/print-words.h"

#include <glib/gi18n.h>

/* A row of a table is a line, and each answer follows its heading. */
static void
append_table (GString               *words,
              const RungsPaperBlock *block)
{
  for (guint i = block->n_columns; i < block->items->len; i++)
    {
      const guint column = i % block->n_columns;
      const char *head = g_ptr_array_index (block->items, column);
      const char *cell = g_ptr_array_index (block->items, i);

      if (column > 0)
        g_string_append (words, "; ");
      if (*head != '\0')
        /* Translators: a cell of a table in plain words: the heading of its column, and what it says. */
        g_string_append_printf (words, _("%1$s: %2$s"), head, cell);
      else
        g_string_append (words, cell);
      if (column + 1 == block->n_columns)
        g_string_append_c (words, '\n');
    }
}

static void
append_contents (GString    *words,
                 RungsPaper *paper)
{
  for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
    g_string_append_printf (words, "• %s\n", rungs_paper_part_title (paper, i));
}

static void
append_block (GString               *words,
              RungsPaper            *paper,
              const RungsPaperBlock *block)
{
  switch (block->sort)
    {
    case RUNGS_PAPER_LIST:
      for (guint i = 0; i < block->items->len; i++)
        g_string_append_printf (words, "• %s\n", (const char *) g_ptr_array_index (block->items, i));
      break;
    case RUNGS_PAPER_TABLE:
      append_table (words, block);
      break;
    case RUNGS_PAPER_QUOTE:
      /* Translators: somebody's own words, between the marks a quote has in your language. */
      g_string_append_printf (words, _("“%s”"), block->text);
      g_string_append_c (words, '\n');
      break;
    case RUNGS_PAPER_CONTENTS:
      append_contents (words, paper);
      break;
    case RUNGS_PAPER_NEW_PAGE:
      return;
    case RUNGS_PAPER_FIGURE:
      g_string_append_printf (words, "%s\n", block->shows);
      break;
    case RUNGS_PAPER_BLANK:
      g_string_append_printf (words, "%s%s______________________\n", block->text, *block->text != '\0' ? " " : "");
      break;
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_IDEA:
    default:
      g_string_append_printf (words, "%s\n", block->text);
      break;
    }
  g_string_append_c (words, '\n');
}

static void
append_paper (GString    *words,
              RungsPaper *paper)
{
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    append_block (words, paper, rungs_paper_nth_block (paper, i));
  if (rungs_paper_footer (paper) != NULL)
    g_string_append_printf (words, "%s\n\n", rungs_paper_footer (paper));
  for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
    {
      g_autoptr (RungsPaper) part = rungs_paper_part (paper, i, NULL);

      if (part != NULL)
        append_paper (words, part);
    }
}

/**
 * rungs_print_words:
 * @paper: a document
 *
 * Returns: (transfer full): all of it and its parts, in its order, each with what stands at the foot of its pages once at the end
 */
char *
rungs_print_words (RungsPaper *paper)
{
  GString *words = g_string_new (NULL);

  append_paper (words, paper);
  return g_strchomp (g_string_free (words, FALSE));
}

/**
 * rungs_print_page_words:
 * @pages: laid out pages
 * @nth: which, from 0
 *
 * Returns: (transfer full): what stands on it
 */
char *
rungs_print_page_words (RungsPaperPages *pages,
                        guint            nth)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (pages, nth);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *text = NULL;

      if (piece->is_bullet || piece->is_again)
        continue;
      if (piece->layout != NULL)
        text = rungs_paper_piece_text (piece);
      else
        text = g_strdup (piece->content->shows);
      if (text != NULL && *g_strstrip (text) != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
    }
  return g_string_free (words, FALSE);
}
