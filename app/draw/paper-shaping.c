/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-shaping.c: shapes the blocks of a document for the width of a page, and says where each line stands.
 */
#include "config.h"

#include "paper-private.h"

#include <math.h>

#include "lettering.h"

static void
shaped_free (RungsPaperShaped *shaped)
{
  g_ptr_array_unref (shaped->layouts);
  g_free (shaped->widths);
  g_free (shaped);
}

/**
 * _rungs_paper_shaper_init:
 * @self: (out): what blocks are shaped with, until _rungs_paper_shaper_clear()
 * @paper: the document; not owned
 * @style: how it is printed; not owned
 */
void
_rungs_paper_shaper_init (RungsPaperShaper      *self,
                          RungsPaper            *paper,
                          const RungsPaperStyle *style)
{
  self->paper = paper;
  self->style = style;
  self->context = rungs_lettering_context (style->right_to_left);
  self->width = style->width - 2.0 * style->margin;
  self->shaped = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) shaped_free);
  if (rungs_paper_language (paper) != NULL)
    pango_context_set_language (self->context, pango_language_from_string (rungs_paper_language (paper)));
}

/** _rungs_paper_shaper_clear: @self: gives up what it holds */
void
_rungs_paper_shaper_clear (RungsPaperShaper *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->shaped, g_hash_table_unref);
}

/* Where each line of a layout begins, its baseline, and at last where the last line ends; worked out once. */
static GArray *
line_tops (PangoLayout *layout)
{
  static GQuark quark = 0;
  GArray *tops;
  PangoLayoutIter *iter;
  int from;
  int to;

  if (quark == 0)
    quark = g_quark_from_static_string ("rungs-paper-line-tops");
  tops = g_object_get_qdata (G_OBJECT (layout), quark);
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
  g_object_set_qdata_full (G_OBJECT (layout), quark, tops, (GDestroyNotify) g_array_unref);
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
  PangoFontDescription *font = pango_font_description_from_string (RUNGS_LETTERING_FONT);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  /* Words are never split. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) self->style->line_height);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

/** _rungs_paper_heading_size: @level: 1 to 3. Returns: the size of its font, in points */
double
_rungs_paper_heading_size (RungsPaperShaper *self,
                           int               level)
{
  static const double larger[] = { 1.7, 1.3, 1.1 };

  return self->style->size * larger[level - 1];
}

/** _rungs_paper_indent: Returns: how far blocks of @sort stand in, in points */
double
_rungs_paper_indent (RungsPaperShaper *self,
                     RungsPaperSort    sort)
{
  switch (sort)
    {
    case RUNGS_PAPER_LIST:
    case RUNGS_PAPER_QUOTE:
    case RUNGS_PAPER_NOTE:
      return self->style->size * 1.4;
    case RUNGS_PAPER_HEADING:
    case RUNGS_PAPER_PARAGRAPH:
    case RUNGS_PAPER_TABLE:
    case RUNGS_PAPER_FIGURE:
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
      guint column = i % block->n_columns;
      g_auto(GStrv) words = g_strsplit_set (g_ptr_array_index (block->items, i), " \n\t", -1);
      double least = 0.0;
      double wish;

      for (gsize w = 0; words[w] != NULL; w++)
        {
          g_autoptr (PangoLayout) word = _rungs_paper_shape (self, words[w], self->style->size, PANGO_WEIGHT_BOLD, 1e5);
          double wide;

          rungs_lettering_size (word, &wide, NULL);
          least = MAX (least, wide + 1.0);
        }
      wish = sqrt (g_utf8_strlen (g_ptr_array_index (block->items, i), -1) + 1.0);
      widths[column] = MAX (widths[column], least + padding);
      wishes[column] = MAX (wishes[column], wish);
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

/**
 * _rungs_paper_shape_block:
 * @nth: a block, from 0
 *
 * Returns: (transfer none): the block in lines; the same until it is forgotten
 */
RungsPaperShaped *
_rungs_paper_shape_block (RungsPaperShaper *self,
                          guint             nth)
{
  const RungsPaperBlock *block = rungs_paper_nth_block (self->paper, nth);
  const double size = self->style->size;
  RungsPaperShaped *shaped = g_hash_table_lookup (self->shaped, GUINT_TO_POINTER (nth));

  if (shaped != NULL)
    return shaped;

  shaped = g_new0 (RungsPaperShaped, 1);
  shaped->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  if (block->sort == RUNGS_PAPER_TABLE)
    {
      shaped->widths = column_widths (self, block);
      for (guint i = 0; i < block->items->len; i++)
        g_ptr_array_add (shaped->layouts,
                         _rungs_paper_shape (self, g_ptr_array_index (block->items, i), size,
                                             i < block->n_columns ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                                             shaped->widths[i % block->n_columns] -
                                               2.0 * _rungs_paper_padding (self->style)));
    }
  else if (block->sort == RUNGS_PAPER_LIST)
    {
      for (guint i = 0; i < block->items->len; i++)
        g_ptr_array_add (shaped->layouts,
                         _rungs_paper_shape (self, g_ptr_array_index (block->items, i), size, PANGO_WEIGHT_NORMAL,
                                             self->width - _rungs_paper_indent (self, block->sort)));
    }
  else if (block->sort == RUNGS_PAPER_HEADING)
    {
      g_ptr_array_add (shaped->layouts,
                       _rungs_paper_shape (self, block->text, _rungs_paper_heading_size (self, block->level),
                                           PANGO_WEIGHT_BOLD, self->width));
    }
  else if (block->sort != RUNGS_PAPER_FIGURE && block->sort != RUNGS_PAPER_NEW_PAGE)
    {
      g_ptr_array_add (shaped->layouts,
                       _rungs_paper_shape (self, block->text, size, PANGO_WEIGHT_NORMAL,
                                           self->width - _rungs_paper_indent (self, block->sort)));
    }
  g_hash_table_insert (self->shaped, GUINT_TO_POINTER (nth), shaped);
  return shaped;
}

/** _rungs_paper_forget_block: @nth: a block that is done with: pieces of pages hold their own lines */
void
_rungs_paper_forget_block (RungsPaperShaper *self,
                           guint             nth)
{
  g_hash_table_remove (self->shaped, GUINT_TO_POINTER (nth));
}
