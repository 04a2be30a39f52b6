/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-shaping.c: shapes the blocks of a document for the width of a page, and says where each line stands.
 */
#include "config.h"

#include "paper-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "lettering.h"

/* Of the width, what may stand before a line to write on: the rest is for the hand. */
#define MOST_LABEL 0.7

/* Of the foot of a page, over the font's own: it is looked up, not read through. */
#define FOOT_LINE_HEIGHT 1.1

/* Letters that a number to ring has at the most, with its spaces. */
#define TELEPHONE 20

/* A word that is not left alone on the last line, in letters: a longer one fills enough of it. */
#define LONELY 12

/** Shaped: the layouts of a block, NULL until they are asked for: one, or one for each item or cell. */
typedef struct
{
  PangoLayout **layouts;
  guint n_layouts;
  double *columns; /* how wide those of a table are */
} Shaped;

static void
shaped_free (Shaped *shaped)
{
  for (guint i = 0; i < shaped->n_layouts; i++)
    g_clear_object (&shaped->layouts[i]);
  g_free (shaped->layouts);
  g_free (shaped->columns);
  g_free (shaped);
}

/**
 * _rungs_paper_shaper_init:
 * @self: (out): what blocks are shaped with, until _rungs_paper_shaper_clear()
 * @paper: the document; not owned
 * @style: how it is printed; not owned
 * @line_height: over the font's own
 */
void
_rungs_paper_shaper_init (RungsPaperShaper      *self,
                          RungsPaper            *paper,
                          const RungsPaperStyle *style,
                          double                 line_height)
{
  self->paper = paper;
  self->style = style;
  self->context = rungs_lettering_context (style->right_to_left);
  self->font = pango_font_description_from_string (RUNGS_LETTERING_FONT);
  self->attributes = pango_attr_list_new ();
  self->bullet = NULL;
  self->width = style->width - 2.0 * style->margin;
  self->line_height = line_height;
  self->shaped = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) shaped_free);
  /* Words are never split, and a letter looks the same in each: two are never drawn as one. */
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  if (rungs_paper_language (paper) != NULL)
    pango_context_set_language (self->context, pango_language_from_string (rungs_paper_language (paper)));
}

/** _rungs_paper_shaper_clear: @self: gives up what it holds */
void
_rungs_paper_shaper_clear (RungsPaperShaper *self)
{
  g_clear_pointer (&self->shaped, g_hash_table_unref);
  g_clear_object (&self->bullet);
  g_clear_object (&self->context);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
}

static G_DEFINE_QUARK (rungs-paper-line-tops, line_tops)

/* Where each line of a layout begins, its baseline, and at last where the last line ends; worked out once. */
static GArray *
line_tops (PangoLayout *layout)
{
  GArray *tops = g_object_get_qdata (G_OBJECT (layout), line_tops_quark ());
  PangoLayoutIter *iter;
  int from;
  int to;

  if (tops != NULL)
    return tops;

  tops = g_array_new (FALSE, FALSE, sizeof (double));
  iter = pango_layout_get_iter (layout);
  do
    {
      double line[2];

      pango_layout_iter_get_line_yrange (iter, &from, &to);
      line[0] = from / (double) PANGO_SCALE;
      line[1] = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
      g_array_append_vals (tops, line, 2);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  {
    double end = to / (double) PANGO_SCALE;

    g_array_append_val (tops, end);
  }
  g_object_set_qdata_full (G_OBJECT (layout), line_tops_quark (), tops, (GDestroyNotify) g_array_unref);
  return tops;
}

/**
 * rungs_paper_line_top:
 * @layout: of a piece
 * @line: from 0; the number of lines is where the last one ends
 *
 * Returns: where it begins, in points from the top of the layout
 */
double
rungs_paper_line_top (PangoLayout *layout,
                      int          line)
{
  return g_array_index (line_tops (layout), double, (guint) line * 2);
}

/**
 * rungs_paper_line_baseline:
 * @layout: of a piece
 * @line: from 0
 *
 * Returns: its baseline, in points from the top of the layout
 */
double
rungs_paper_line_baseline (PangoLayout *layout,
                           int          line)
{
  return g_array_index (line_tops (layout), double, (guint) line * 2 + 1);
}

/**
 * _rungs_paper_shape:
 * @words: what is written
 * @size: of the font, in points
 * @weight: of the font
 * @width: where lines end, in points
 *
 * Returns: (transfer full): the words in lines
 */
PangoLayout *
_rungs_paper_shape (RungsPaperShaper *self,
                    const char       *words,
                    double            size,
                    PangoWeight       weight,
                    double            width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_absolute_size (self->font, size * PANGO_SCALE);
  pango_font_description_set_weight (self->font, weight);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) self->line_height);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

/* Whether the word that ends before @at is a number: digits, and nothing else but a bracket or a plus before them. */
static gboolean
is_number (const char *words,
           const char *at)
{
  const char *from = at;

  while (from > words && g_ascii_isdigit (from[-1]))
    from--;
  return from < at && (from == words || strchr (" \n(+", from[-1]) != NULL);
}

/* Whether the number that ends before @at is of a telephone, or a part of it: digits and spaces, from a nought or a plus on. */
static gboolean
is_telephone (const char *words,
              const char *at)
{
  const char *from = at;

  while (from > words && (g_ascii_isdigit (from[-1]) || from[-1] == ' '))
    from--;
  while (*from == ' ')
    from++;
  if (at - from > TELEPHONE)
    return FALSE;
  return *from == '0' || (from > words && from[-1] == '+');
}

/* Whether no line ends at the space @at: before the last word of a text, if that is so short that it would stand there alone;
 * behind a number, so that a day keeps its month and a count what it counts; and in a number to ring. */
static gboolean
holds_together (const char *words,
                const char *at)
{
  const gsize next = strcspn (at + 1, " \n");

  if (next == 0 || next > LONELY)
    return FALSE;
  return at[1 + next] == '\0' || at[1 + next] == '\n' ||
         (is_number (words, at) && (!g_ascii_isdigit (at[1]) || is_telephone (words, at)));
}

/* Words that are read along lines, and not in the narrow cell of a table. */
static PangoLayout *
shape_running (RungsPaperShaper *self,
               const char       *words,
               double            size,
               PangoWeight       weight,
               double            width)
{
  PangoLayout *layout = _rungs_paper_shape (self, words, size, weight, width);
  g_autoptr (PangoAttrList) held = NULL;

  for (const char *at = strchr (words, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (holds_together (words, at))
      {
        PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

        attribute->start_index = (guint) (at - words);
        attribute->end_index = (guint) (g_utf8_next_char (at + 1) - words);
        if (held == NULL)
          held = pango_attr_list_copy (self->attributes);
        pango_attr_list_insert (held, attribute);
      }
  if (held != NULL)
    pango_layout_set_attributes (layout, held);
  return layout;
}

/* The lines of a heading are about as long as each other: its last word does not hang below the first line. */
static PangoLayout *
shape_heading (RungsPaperShaper      *self,
               const RungsPaperBlock *block)
{
  PangoLayout *layout = shape_running (self, block->text, _rungs_paper_heading_size (self->style, block->level),
                                       PANGO_WEIGHT_BOLD, self->width);
  const int n = pango_layout_get_line_count (layout);
  int least = n > 1 ? (int) (self->width * PANGO_SCALE) / n : 0;
  int most = (int) floor (self->width * PANGO_SCALE);

  if (n == 1)
    return layout;
  while (most - least > PANGO_SCALE)
    {
      const int width = (least + most) / 2;

      pango_layout_set_width (layout, width);
      if (pango_layout_get_line_count (layout) > n)
        least = width;
      else
        most = width;
    }
  pango_layout_set_width (layout, most);
  return layout;
}

/** _rungs_paper_shape_foot: Returns: (transfer full): what stands at the foot of a page */
PangoLayout *
_rungs_paper_shape_foot (RungsPaperShaper *self,
                         const char       *words,
                         double            width)
{
  const double size = self->style->foot_size > 0.0 ? self->style->foot_size : self->style->size;
  PangoLayout *layout = shape_running (self, words, size, PANGO_WEIGHT_NORMAL, width);

  pango_layout_set_line_spacing (layout, FOOT_LINE_HEIGHT);
  return layout;
}

/** _rungs_paper_shape_number: @nth: a page, from 1. Returns: (transfer full): its number, and how many there are */
PangoLayout *
_rungs_paper_shape_number (RungsPaperShaper *self,
                           guint             nth,
                           guint             n)
{
  g_autofree char *words = NULL;

  /* Translators: at the foot of a page: its number, and how many there are */
  words = g_strdup_printf (_("Page %1$u of %2$u"), nth, n);
  return _rungs_paper_shape_foot (self, words, self->width);
}

/** _rungs_paper_shape_bullet: Returns: (transfer none): what stands before an item of a list */
PangoLayout *
_rungs_paper_shape_bullet (RungsPaperShaper *self)
{
  if (self->bullet == NULL)
    self->bullet = _rungs_paper_shape (self, "•", self->style->size, PANGO_WEIGHT_BOLD,
                                       _rungs_paper_indent (self->style, RUNGS_PAPER_LIST));
  return self->bullet;
}

/** _rungs_paper_heading_size: @level: 1 to 3. Returns: the size of its font, in points */
double
_rungs_paper_heading_size (const RungsPaperStyle *style,
                           int                    level)
{
  static const double larger[] = { 1.7, 1.3, 1.1 };

  return style->size * larger[level - 1];
}

/** _rungs_paper_below_heading: Returns: the room for the line in colours below the title of a document, in points */
double
_rungs_paper_below_heading (const RungsPaperStyle *style,
                            const RungsPaperBlock *block)
{
  return block->sort == RUNGS_PAPER_HEADING && block->level == 1 ? style->size * 0.6 : 0.0;
}

/** _rungs_paper_indent: Returns: how far blocks of @sort stand in, in points */
double
_rungs_paper_indent (const RungsPaperStyle *style,
                     RungsPaperSort         sort)
{
  switch (sort)
    {
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_NOTE:
      return style->size * 1.4;
    case RUNGS_PAPER_CONTENTS:
      return style->size * 5.8;
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_TABLE:
    case RUNGS_PAPER_FIGURE:
    case RUNGS_PAPER_IDEA:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return 0.0;
    }
}

/** _rungs_paper_padding: Returns: the room around the words of a cell, in points */
double
_rungs_paper_padding (const RungsPaperStyle *style)
{
  return style->size * 0.4;
}

/** _rungs_paper_picture: Returns: how wide and high the picture of an idea is, in points */
double
_rungs_paper_picture (const RungsPaperStyle *style)
{
  return style->size * 5.0;
}

/* How wide the longest word is: of as many lines as the words can be broken into. */
static double
longest_word (RungsPaperShaper *self,
              const char       *words)
{
  g_autoptr (PangoLayout) layout = _rungs_paper_shape (self, words, self->style->size, PANGO_WEIGHT_BOLD, 0.0);
  double width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  rungs_lettering_size (layout, &width, NULL);
  return width;
}

/* Each column as wide as its longest word at least; what is left goes to those that have most to say. */
static double *
column_widths (RungsPaperShaper      *self,
               const RungsPaperBlock *block)
{
  double *widths = g_new0 (double, block->n_columns);
  g_autofree double *wishes = g_new0 (double, block->n_columns);
  double padding = 2.0 * _rungs_paper_padding (self->style);
  double sum = 0.0;
  double wish_sum = 0.0;

  for (guint i = 0; i < block->items->len; i++)
    {
      const char *words = g_ptr_array_index (block->items, i);
      guint column = i % block->n_columns;

      widths[column] = MAX (widths[column], longest_word (self, words) + 1.0 + padding);
      wishes[column] = MAX (wishes[column], sqrt (g_utf8_strlen (words, -1) + 1.0));
    }
  for (guint c = 0; c < block->n_columns; c++)
    {
      sum += widths[c];
      wish_sum += wishes[c];
    }
  for (guint c = 0; c < block->n_columns; c++)
    widths[c] = sum > self->width ? widths[c] * self->width / sum
                                  : widths[c] + (self->width - sum) * wishes[c] / wish_sum;
  return widths;
}

/** _rungs_paper_n_items: Returns: of how many texts a block is: 1, or its items or cells */
guint
_rungs_paper_n_items (RungsPaperShaper *self,
                      guint             nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (self->paper, nth);

  switch (block->sort)
    {
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_TABLE:
      return block->items->len;
    case RUNGS_PAPER_CONTENTS:
      return rungs_paper_n_parts (self->paper);
    case RUNGS_PAPER_FIGURE:
    case RUNGS_PAPER_NEW_PAGE:
      return 0;
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_BLANK:
    case RUNGS_PAPER_IDEA:
    default:
      return 1;
    }
}

static Shaped *
find_shaped (RungsPaperShaper *self,
             guint             nth)
{
  Shaped *shaped = g_hash_table_lookup (self->shaped, GUINT_TO_POINTER (nth));

  if (shaped == NULL)
    {
      shaped = g_new0 (Shaped, 1);
      shaped->n_layouts = _rungs_paper_n_items (self, nth);
      shaped->layouts = g_new0 (PangoLayout *, shaped->n_layouts);
      g_hash_table_insert (self->shaped, GUINT_TO_POINTER (nth), shaped);
    }
  return shaped;
}

/**
 * _rungs_paper_columns:
 * @nth: a table, from 0
 *
 * Returns: (transfer none): how wide its columns are, in points
 */
const double *
_rungs_paper_columns (RungsPaperShaper *self,
                      guint             nth)
{
  Shaped *shaped = find_shaped (self, nth);

  if (shaped->columns == NULL)
    shaped->columns = column_widths (self, rungs_paper_nth_block (self->paper, nth));
  return shaped->columns;
}

/* What a line is for; where that leaves no room to write, the line is the next one. */
static PangoLayout *
shape_blank (RungsPaperShaper *self,
             const char       *label)
{
  PangoLayout *layout = _rungs_paper_shape (self, label, self->style->size, PANGO_WEIGHT_NORMAL, self->width);
  PangoRectangle box;
  g_autofree char *longer = NULL;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1), NULL, &box);
  if (box.width / (double) PANGO_SCALE <= self->width * MOST_LABEL)
    return layout;
  longer = g_strconcat (label, "\n", NULL);
  pango_layout_set_text (layout, longer, -1);
  return layout;
}

static PangoLayout *
shape_item (RungsPaperShaper *self,
            guint             nth,
            guint             item)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (self->paper, nth);
  const double size = self->style->size;

  switch (block->sort)
    {
    case RUNGS_PAPER_TABLE:
      return _rungs_paper_shape (self, g_ptr_array_index (block->items, item), size,
                                 item < block->n_columns ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                                 _rungs_paper_columns (self, nth)[item % block->n_columns] -
                                   2.0 * _rungs_paper_padding (self->style));
    case RUNGS_PAPER_LIST:
      return shape_running (self, g_ptr_array_index (block->items, item), size, PANGO_WEIGHT_NORMAL,
                            self->width - _rungs_paper_indent (self->style, block->sort));
    case RUNGS_PAPER_CONTENTS:
      return shape_running (self, rungs_paper_part_title (self->paper, item), size, PANGO_WEIGHT_NORMAL,
                            self->width - _rungs_paper_indent (self->style, block->sort));
    case RUNGS_PAPER_HEADING:
      return shape_heading (self, block);
    case RUNGS_PAPER_IDEA:
      return shape_running (self, block->text, size, PANGO_WEIGHT_NORMAL,
                            self->width - _rungs_paper_picture (self->style) - size);
    case RUNGS_PAPER_BLANK:
      return shape_blank (self, block->text);
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_NOTE:
    case RUNGS_PAPER_FIGURE:
    case RUNGS_PAPER_NEW_PAGE:
    default:
      return shape_running (self, block->text, size, PANGO_WEIGHT_NORMAL,
                            self->width - _rungs_paper_indent (self->style, block->sort));
    }
}

/**
 * _rungs_paper_shape_item:
 * @nth: a block, from 0
 * @item: which of its texts
 *
 * Returns: (transfer none): the text in lines; the same until it is forgotten
 */
PangoLayout *
_rungs_paper_shape_item (RungsPaperShaper *self,
                         guint             nth,
                         guint             item)
{
  Shaped *shaped = find_shaped (self, nth);

  if (shaped->layouts[item] == NULL)
    shaped->layouts[item] = shape_item (self, nth, item);
  return shaped->layouts[item];
}

/** _rungs_paper_forget_item: @item: that is done with: pieces of pages hold their own lines */
void
_rungs_paper_forget_item (RungsPaperShaper *self,
                          guint             nth,
                          guint             item)
{
  Shaped *shaped = find_shaped (self, nth);

  g_clear_object (&shaped->layouts[item]);
}

/** _rungs_paper_forget_block: @nth: a block that is done with */
void
_rungs_paper_forget_block (RungsPaperShaper *self,
                           guint             nth)
{
  g_hash_table_remove (self->shaped, GUINT_TO_POINTER (nth));
}
