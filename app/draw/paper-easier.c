/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-easier.c: a document in easier words: each idea is a picture and beside it a sentence or two, and words that not everybody
 * knows are explained at the end (Department of Health, "Making written information easier to understand for people with learning
 * disabilities", 2010). The words are those of who wrote them: which sentences are long is told to whoever makes it. It is never
 * called Easy Read, which has to be tried with readers.
 */
#include "config.h"

#include "paper-easier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plain-words.h"

/* Sentences stand beside one picture if they are about the same thing and have no more words together. */
#define TOGETHER 20

/* A list of more is looked up, not read one by one. */
#define MOST_IDEAS 8

/* Fewer are never one picture over and over. */
#define LEAST_ALIKE 4

static void
draw_easy (cairo_t *cr,
           double   width,
           double   height,
           double   text,
           gpointer data)
{
  rungs_easy_picture_paint (cr, GPOINTER_TO_INT (data), MIN (width, height));
}

/* What stands beside some words: what they name, or what their section is about. */
static RungsEasyPicture
picture_for (const RungsPaperBlock *block,
             const char            *words)
{
  const RungsEasyPicture named = rungs_easy_picture_for (words);

  if (named != RUNGS_EASY_NONE)
    return named;
  if (block->topic != RUNGS_EASY_NONE)
    return block->topic;
  return block->sort == RUNGS_PAPER_QUOTE ? RUNGS_EASY_TALKING : RUNGS_EASY_PEOPLE;
}

static void
add_idea (RungsPaper            *easier,
          const RungsPaperBlock *block,
          RungsEasyPicture       picture,
          const char            *words)
{
  rungs_paper_add_idea (easier, rungs_easy_picture_shows (picture), draw_easy, GINT_TO_POINTER (picture), NULL, words,
                        block != NULL && block->sort == RUNGS_PAPER_QUOTE);
}

/* How many sentences from @at on stand beside one picture: an answer with its question, and short ones about the same. */
static gsize
sentences_together (char  **sentences,
                    gsize   at)
{
  const RungsEasyPicture first = rungs_easy_picture_for (sentences[at]);
  guint words = rungs_plain_words_count (sentences[at]);
  gsize n = 1;

  for (; sentences[at + n] != NULL; n++)
    {
      const RungsEasyPicture next = rungs_easy_picture_for (sentences[at + n]);

      words += rungs_plain_words_count (sentences[at + n]);
      if (words > TOGETHER || (next != RUNGS_EASY_NONE && next != first && !g_str_has_suffix (sentences[at + n - 1], "?")))
        break;
    }
  return n;
}

static void
add_sentences (RungsPaper            *easier,
               const RungsPaperBlock *block,
               const char            *text)
{
  g_auto(GStrv) sentences = rungs_plain_words_sentences (text);

  for (gsize i = 0; sentences[i] != NULL;)
    {
      const gsize n = sentences_together (sentences, i);
      g_autoptr (GString) idea = g_string_new (sentences[i]);

      for (gsize j = 1; j < n; j++)
        g_string_append_printf (idea, " %s", sentences[i + j]);
      add_idea (easier, block, picture_for (block, idea->str), idea->str);
      i += n;
    }
}

/* A list that is there to be looked up: what a form asked and what was answered, or much that one picture would stand beside over
 * and over. It says more as it is. */
static gboolean
stays_list (const RungsPaperBlock *block)
{
  const guint n = block->items->len;
  guint n_times[RUNGS_N_EASY_PICTURES] = { 0 };
  guint n_answered = 0;
  guint most = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *item = g_ptr_array_index (block->items, i);
      const RungsEasyPicture picture = picture_for (block, item);

      n_answered += strstr (item, "? ") != NULL;
      most = MAX (most, ++n_times[picture]);
    }
  return n > MOST_IDEAS || 2 * n_answered > n || (n >= LEAST_ALIKE && 2 * most > n);
}

/* Words not everybody knows, each once. */
static void
gather_hard (GHashTable *hard,
             GPtrArray  *order,
             const char *text)
{
  g_autoptr (GPtrArray) hints = rungs_plain_words_look (text, G_MAXUINT);

  for (guint i = 0; i < hints->len; i++)
    {
      const RungsPlainHint *hint = g_ptr_array_index (hints, i);
      g_autofree char *folded = g_utf8_strdown (hint->words, -1);

      if (hint->sort == RUNGS_PLAIN_JARGON && g_hash_table_add (hard, g_strdup (folded)))
        /* Translators: explains a word that not everybody knows: first the word, then what it means. */
        g_ptr_array_add (order, g_strdup_printf (_("“%1$s” means: %2$s."), folded, hint->plain));
    }
}

static void
add_hard (RungsPaper *easier,
          GPtrArray  *order)
{
  if (order->len == 0)
    return;
  rungs_paper_add_heading (easier, 2, _("Hard words"));
  for (guint i = 0; i < order->len; i++)
    add_idea (easier, NULL, RUNGS_EASY_LAMP, g_ptr_array_index (order, i));
}

/* Adds a block as ideas, where it is made of words. Returns whether it was. */
static gboolean
add_block (RungsPaper            *easier,
           const RungsPaperBlock *block)
{
  switch (block->sort)
    {
    case RUNGS_PAPER_QUOTE:
      add_idea (easier, block, picture_for (block, block->text), block->text);
      return TRUE;
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_NOTE:
      /* A box to tick stays what it is. */
      if (g_str_has_prefix (block->text, "☐"))
        return FALSE;
      add_sentences (easier, block, block->text);
      return TRUE;
    case RUNGS_PAPER_LIST:
      if (stays_list (block))
        return FALSE;
      for (guint i = 0; i < block->items->len; i++)
        add_sentences (easier, block, g_ptr_array_index (block->items, i));
      return TRUE;
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_TABLE:
    case RUNGS_PAPER_FIGURE:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_IDEA:
    case RUNGS_PAPER_CONTENTS:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return FALSE;
    }
}

/** Easier: a part that is made anew in easier words. */
typedef struct
{
  RungsPaper *paper;
  guint nth;
} Easier;

static void
easier_free (gpointer data)
{
  Easier *self = data;

  rungs_paper_unref (self->paper);
  g_free (self);
}

static RungsPaper *
make_easier (gpointer   data,
             GError   **error)
{
  Easier *self = data;
  g_autoptr (RungsPaper) part = rungs_paper_part (self->paper, self->nth, error);

  return part != NULL ? rungs_paper_easier (part) : NULL;
}

/**
 * rungs_paper_easier:
 * @paper: a document
 *
 * Returns: (transfer full): the same in easier words
 */
RungsPaper *
rungs_paper_easier (RungsPaper *paper)
{
  RungsPaper *easier = rungs_paper_new (rungs_paper_title (paper), rungs_paper_language (paper));
  g_autoptr (GHashTable) hard = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  gboolean is_labelled = FALSE;

  rungs_paper_set_footer (easier, rungs_paper_footer (paper));
  if (rungs_paper_is_apart (paper))
    rungs_paper_set_apart (easier);
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);

      if (!add_block (easier, block))
        rungs_paper_add_copy (easier, paper, i);
      if (block->text != NULL)
        gather_hard (hard, order, block->text);
      for (guint j = 0; block->sort == RUNGS_PAPER_LIST && j < block->items->len; j++)
        gather_hard (hard, order, g_ptr_array_index (block->items, j));
      if (block->sort == RUNGS_PAPER_HEADING && !is_labelled)
        {
          rungs_paper_add_text (easier, RUNGS_PAPER_PARAGRAPH, _("In easier words"));
          is_labelled = TRUE;
        }
    }
  add_hard (easier, order);
  for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
    {
      Easier *part = g_new0 (Easier, 1);

      part->paper = rungs_paper_ref (paper);
      part->nth = i;
      rungs_paper_add_made_part (easier, rungs_paper_part_title (paper, i), make_easier, part, easier_free);
    }
  return easier;
}

static void
gather_long (GPtrArray  *found,
             const char *text)
{
  g_autoptr (GPtrArray) hints = rungs_plain_words_look (text, RUNGS_PLAIN_EASIER_SENTENCE);

  for (guint i = 0; i < hints->len; i++)
    {
      const RungsPlainHint *hint = g_ptr_array_index (hints, i);

      if (hint->sort == RUNGS_PLAIN_LONG)
        g_ptr_array_add (found, g_strdup (hint->words));
    }
}

/**
 * rungs_paper_long_sentences:
 * @paper: a document, without its parts
 *
 * What somebody said stays as they said it, however long.
 *
 * Returns: (transfer full) (element-type utf8): its sentences that are longer than easier words should be
 */
GPtrArray *
rungs_paper_long_sentences (RungsPaper *paper)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);

      if (block->sort == RUNGS_PAPER_PARAGRAPH || block->sort == RUNGS_PAPER_NOTE)
        gather_long (found, block->text);
      for (guint j = 0; block->sort == RUNGS_PAPER_LIST && j < block->items->len; j++)
        gather_long (found, g_ptr_array_index (block->items, j));
    }
  return found;
}
