/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * lettering.c: words shaped for a picture: the same widths at every size and on every surface, in either direction.
 */
#include "config.h"

#include "lettering.h"

#include <math.h>

/**
 * rungs_lettering_context:
 * @right_to_left: whether the picture is read from right to left
 *
 * Returns: (transfer full): what words are shaped with
 */
PangoContext *
rungs_lettering_context (gboolean right_to_left)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *font_options = cairo_font_options_create ();

  /* The same widths at every size and on every surface, so that boxes worked out once hold everywhere. */
  cairo_font_options_set_hint_metrics (font_options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (font_options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (font_options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, font_options);
  cairo_font_options_destroy (font_options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

/* Which side of its box text leans to: Pango turns it round for words that run the other way. */
static PangoAlignment
physical_alignment (PangoContext   *context,
                    PangoLayout    *layout,
                    PangoAlignment  align)
{
  gboolean picture_right_to_left = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  gboolean words_right_to_left = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  if (align == PANGO_ALIGN_CENTER || picture_right_to_left == words_right_to_left)
    return align;
  return align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * rungs_lettering_shape:
 * @context: from rungs_lettering_context()
 * @font: Pango families
 * @words: what is written
 * @size: of the font, in user units
 * @weight: of the font
 * @width: to wrap at, in user units; under 0: never
 * @max_lines: more are cut off with an ellipsis; 0: as many as it takes
 * @align: as if it were read from left to right
 *
 * Returns: (transfer full): the words, shaped; as wide as its longest line
 */
PangoLayout *
rungs_lettering_shape (PangoContext   *context,
                       const char     *font,
                       const char     *words,
                       double          size,
                       PangoWeight     weight,
                       double          width,
                       int             max_lines,
                       PangoAlignment  align)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  PangoRectangle box;

  pango_font_description_set_family (description, font);
  pango_font_description_set_absolute_size (description, MAX (size, 0.5) * PANGO_SCALE);
  pango_font_description_set_weight (description, weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_alignment (layout, physical_alignment (context, layout, align));
  if (width >= 0.0)
    {
      pango_layout_set_width (layout, (int) ceil (MAX (width, 1.0) * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      if (max_lines > 0)
        {
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
          pango_layout_set_height (layout, -max_lines);
        }
      if (!pango_layout_is_ellipsized (layout))
        {
          pango_layout_get_extents (layout, NULL, &box);
          pango_layout_set_width (layout, box.width + PANGO_SCALE / 4);
        }
    }
  return layout;
}

/**
 * rungs_lettering_size:
 * @layout: words
 * @width: (out) (optional): how wide, in user units
 * @height: (out) (optional): how high
 */
void
rungs_lettering_size (PangoLayout *layout,
                      double      *width,
                      double      *height)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  if (width != NULL)
    *width = box.width / (double) PANGO_SCALE;
  if (height != NULL)
    *height = box.height / (double) PANGO_SCALE;
}

/**
 * rungs_lettering_paint:
 * @cr: to paint on, its colour set
 * @layout: words
 * @x: left of the box around them
 * @y: top of that box
 */
void
rungs_lettering_paint (cairo_t     *cr,
                       PangoLayout *layout,
                       double       x,
                       double       y)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  cairo_move_to (cr, x - box.x / (double) PANGO_SCALE, y - box.y / (double) PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}
