/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper.c: a document to be put on paper.
 */
#include "config.h"

#include "paper.h"

#include <string.h>

typedef struct
{
  char *title;
  RungsPaperMake make;
  gpointer data;
  GDestroyNotify destroy;
} Part;

struct _RungsPaper
{
  gatomicrefcount ref_count;
  char *title;
  char *language;
  char *footer;
  GPtrArray *blocks; /* RungsPaperBlock */
  GPtrArray *parts;  /* Part */
  RungsEasyPicture topic; /* of what is added next */
  gboolean is_apart;
};

static void
part_free (Part *part)
{
  if (part->destroy != NULL)
    part->destroy (part->data);
  g_free (part->title);
  g_free (part);
}

static void
block_free (RungsPaperBlock *block)
{
  if (block->destroy != NULL)
    block->destroy (block->data);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->kept, rungs_paper_unref);
  g_free (block->text);
  g_free (block->shows);
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
  block->topic = self->topic;
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
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
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
  g_ptr_array_unref (self->parts);
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

/** rungs_paper_set_topic: @topic: what is added from now on is about this, for the pictures of easier words */
void
rungs_paper_set_topic (RungsPaper       *self,
                       RungsEasyPicture  topic)
{
  self->topic = topic;
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
 * rungs_paper_add_blanks:
 * @label: (nullable): what the first line is for, in a few words
 * @n_lines: how many there are, one below the other
 *
 * Adds lines to be written on by hand.
 */
void
rungs_paper_add_blanks (RungsPaper *self,
                        const char *label,
                        guint       n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    add_block (self, RUNGS_PAPER_BLANK, i == 0 && label != NULL ? label : "");
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

static RungsPaperBlock *
add_drawn (RungsPaper     *self,
           RungsPaperSort  sort,
           const char     *text,
           const char     *shows,
           RungsPaperDraw  draw,
           gpointer        data,
           GDestroyNotify  destroy)
{
  RungsPaperBlock *block = add_block (self, sort, text);

  block->shows = g_strdup (shows);
  block->aspect = 1.0;
  block->large_aspect = 1.0;
  block->draw = draw;
  block->data = data;
  block->destroy = destroy;
  return block;
}

/**
 * rungs_paper_add_figure:
 * @shows: what the figure shows, in words, for those who do not see it
 * @aspect: its height over its width
 * @large_aspect: the same in large print, where its words need more room
 * @draw: paints it
 * @data: for @draw
 * @destroy: (nullable): frees @data
 */
void
rungs_paper_add_figure (RungsPaper     *self,
                        const char     *shows,
                        double          aspect,
                        double          large_aspect,
                        RungsPaperDraw  draw,
                        gpointer        data,
                        GDestroyNotify  destroy)
{
  RungsPaperBlock *block = add_drawn (self, RUNGS_PAPER_FIGURE, NULL, shows, draw, data, destroy);

  block->aspect = aspect;
  block->large_aspect = large_aspect;
}

/**
 * rungs_paper_add_idea:
 * @shows: what the picture shows, in words, for those who do not see it
 * @draw: paints the picture, as high as it is wide
 * @data: for @draw
 * @destroy: (nullable): frees @data
 * @text: what stands beside it
 * @is_quoted: somebody said it, and it is marked like that
 */
void
rungs_paper_add_idea (RungsPaper     *self,
                      const char     *shows,
                      RungsPaperDraw  draw,
                      gpointer        data,
                      GDestroyNotify  destroy,
                      const char     *text,
                      gboolean        is_quoted)
{
  add_drawn (self, RUNGS_PAPER_IDEA, text, shows, draw, data, destroy)->is_quoted = is_quoted;
}

/**
 * rungs_paper_add_copy:
 * @from: another document; it is kept
 * @nth: a block of it, which is added here too
 */
void
rungs_paper_add_copy (RungsPaper *self,
                      RungsPaper *from,
                      guint       nth)
{
  const RungsPaperBlock *block = g_ptr_array_index (from->blocks, nth);
  RungsPaperBlock *copy = add_block (self, block->sort, block->text);

  copy->level = block->level;
  copy->is_quoted = block->is_quoted;
  copy->shows = g_strdup (block->shows);
  copy->items = block->items != NULL ? g_ptr_array_ref (block->items) : NULL;
  copy->n_columns = block->n_columns;
  copy->aspect = block->aspect;
  copy->large_aspect = block->large_aspect;
  copy->draw = block->draw;
  copy->data = block->data;
  copy->topic = block->topic;
  copy->kept = rungs_paper_ref (from);
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

/* A part that is there already is handed out as it is. */
static RungsPaper *
make_itself (gpointer   data,
             GError   **error)
{
  return rungs_paper_ref (data);
}

/**
 * rungs_paper_add_part:
 * @part: a document without parts; it follows, on a page of its own and with its own foot
 */
void
rungs_paper_add_part (RungsPaper *self,
                      RungsPaper *part)
{
  rungs_paper_add_made_part (self, part->title, make_itself, rungs_paper_ref (part), (GDestroyNotify) rungs_paper_unref);
}

/**
 * rungs_paper_add_made_part:
 * @title: what the part is called
 * @make: makes it when it is its turn, more than once, in the thread that lays out and writes
 * @data: for @make
 * @destroy: (nullable): frees @data
 */
void
rungs_paper_add_made_part (RungsPaper     *self,
                           const char     *title,
                           RungsPaperMake  make,
                           gpointer        data,
                           GDestroyNotify  destroy)
{
  Part *part = g_new0 (Part, 1);

  part->title = g_strdup (title);
  part->make = make;
  part->data = data;
  part->destroy = destroy;
  g_ptr_array_add (self->parts, part);
}

/** rungs_paper_add_contents: the titles of all parts, and the pages they begin on, stand here */
void
rungs_paper_add_contents (RungsPaper *self)
{
  add_block (self, RUNGS_PAPER_CONTENTS, NULL);
}

/** rungs_paper_set_apart: its parts go to different people: each counts its own pages */
void
rungs_paper_set_apart (RungsPaper *self)
{
  self->is_apart = TRUE;
}

/** rungs_paper_is_apart: Returns: whether each part counts its own pages */
gboolean
rungs_paper_is_apart (RungsPaper *self)
{
  return self->is_apart;
}

/** rungs_paper_n_parts: Returns: how many parts follow */
guint
rungs_paper_n_parts (RungsPaper *self)
{
  return self->parts->len;
}

/** rungs_paper_part_title: Returns: (transfer none): what a part is called */
const char *
rungs_paper_part_title (RungsPaper *self,
                        guint       nth)
{
  return ((Part *) g_ptr_array_index (self->parts, nth))->title;
}

/**
 * rungs_paper_part:
 * @nth: from 0
 * @error: (out): why it could not be made
 *
 * Returns: (transfer full): the document
 */
RungsPaper *
rungs_paper_part (RungsPaper  *self,
                  guint        nth,
                  GError     **error)
{
  Part *part = g_ptr_array_index (self->parts, nth);

  return part->make (part->data, error);
}
