/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper.c: a small document to be put on paper.
 */
#include "config.h"

#include "paper.h"

#include <string.h>

struct _RungsPaper
{
  gatomicrefcount ref_count;
  char *title;
  char *language;
  char *footer;
  GPtrArray *blocks; /* RungsPaperBlock */
};

static void
block_free (RungsPaperBlock *block)
{
  if (block->destroy != NULL)
    block->destroy (block->data);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_free (block->text);
  g_free (block);
}

static RungsPaperBlock *
add_block (RungsPaper     *self,
           RungsPaperSort  sort,
           const char     *text)
{
  RungsPaperBlock *block = g_new0 (RungsPaperBlock, 1);

  block->sort = sort;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * rungs_paper_new:
 * @title: what the document is called; it does not stand on the page by itself
 * @language: of its words: "en-GB"
 *
 * Returns: (transfer full): a document with nothing in it
 */
RungsPaper *
rungs_paper_new (const char *title,
                 const char *language)
{
  RungsPaper *self = g_new0 (RungsPaper, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return self;
}

/** rungs_paper_ref: Returns: (transfer full): @self */
RungsPaper *
rungs_paper_ref (RungsPaper *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/** rungs_paper_unref: @self: (transfer full): a document */
void
rungs_paper_unref (RungsPaper *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->language);
  g_free (self->footer);
  g_free (self);
}

/** rungs_paper_title: Returns: (transfer none): what the document is called */
const char *
rungs_paper_title (RungsPaper *self)
{
  return self->title;
}

/** rungs_paper_language: Returns: (transfer none): the language of its words */
const char *
rungs_paper_language (RungsPaper *self)
{
  return self->language;
}

/** rungs_paper_footer: Returns: (transfer none) (nullable): what stands at the foot of each page beside its number */
const char *
rungs_paper_footer (RungsPaper *self)
{
  return self->footer;
}

/**
 * rungs_paper_set_footer:
 * @words: (nullable): what stands at the foot of each page
 */
void
rungs_paper_set_footer (RungsPaper *self,
                        const char *words)
{
  g_free (self->footer);
  self->footer = g_strdup (words);
}

/**
 * rungs_paper_add_heading:
 * @level: 1 to 3
 * @text: the words
 */
void
rungs_paper_add_heading (RungsPaper *self,
                         int         level,
                         const char *text)
{
  g_return_if_fail (level >= 1 && level <= 3);

  add_block (self, RUNGS_PAPER_HEADING, text)->level = level;
}

/**
 * rungs_paper_add_text:
 * @sort: a paragraph, a quote or a note
 * @text: the words; each line of it becomes a block of its own, empty ones are left out
 */
void
rungs_paper_add_text (RungsPaper     *self,
                      RungsPaperSort  sort,
                      const char     *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_return_if_fail (sort == RUNGS_PAPER_PARAGRAPH || sort == RUNGS_PAPER_QUOTE || sort == RUNGS_PAPER_NOTE);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      add_block (self, sort, lines[i]);
}

static GPtrArray *
copy_words (const char *const *words,
            gsize              n)
{
  GPtrArray *copy = g_ptr_array_new_full ((guint) n, g_free);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (copy, g_strdup (words[i]));
  return copy;
}

/**
 * rungs_paper_add_list:
 * @items: the words of each item, ended by %NULL
 */
void
rungs_paper_add_list (RungsPaper        *self,
                      const char *const *items)
{
  if (items[0] != NULL)
    add_block (self, RUNGS_PAPER_LIST, NULL)->items = copy_words (items, g_strv_length ((char **) items));
}

/**
 * rungs_paper_add_table:
 * @n_columns: how many
 * @cells: row by row, the first row its head, ended by %NULL after the last full row
 */
void
rungs_paper_add_table (RungsPaper        *self,
                       guint              n_columns,
                       const char *const *cells)
{
  gsize n = g_strv_length ((char **) cells);
  RungsPaperBlock *block;

  g_return_if_fail (n_columns > 0 && n > 0 && n % n_columns == 0);

  block = add_block (self, RUNGS_PAPER_TABLE, NULL);
  block->items = copy_words (cells, n);
  block->n_columns = n_columns;
}

/**
 * rungs_paper_add_figure:
 * @shows: what the figure shows, in words, for those who do not see it
 * @aspect: its height over its width
 * @draw: paints it
 * @data: for @draw
 * @destroy: (nullable): frees @data
 */
void
rungs_paper_add_figure (RungsPaper     *self,
                        const char     *shows,
                        double          aspect,
                        RungsPaperDraw  draw,
                        gpointer        data,
                        GDestroyNotify  destroy)
{
  RungsPaperBlock *block = add_block (self, RUNGS_PAPER_FIGURE, shows);

  block->aspect = aspect;
  block->draw = draw;
  block->data = data;
  block->destroy = destroy;
}

/** rungs_paper_add_new_page: what follows begins on a new page. */
void
rungs_paper_add_new_page (RungsPaper *self)
{
  add_block (self, RUNGS_PAPER_NEW_PAGE, NULL);
}

/** rungs_paper_n_blocks: Returns: how many blocks it has */
guint
rungs_paper_n_blocks (RungsPaper *self)
{
  return self->blocks->len;
}

/**
 * rungs_paper_nth_block:
 * @nth: from 0
 *
 * Returns: (transfer none): a block
 */
const RungsPaperBlock *
rungs_paper_nth_block (RungsPaper *self,
                       guint       nth)
{
  return g_ptr_array_index (self->blocks, nth);
}
