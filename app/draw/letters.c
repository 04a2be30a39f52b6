/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * letters.c: words worked out as far as their letters, each with its font and place.
 */
#include "config.h"

#include "letters.h"

#include "brush.h"

/** Run: letters of one font. */
typedef struct
{
  cairo_scaled_font_t *font;
  cairo_glyph_t *glyphs;
  int n_glyphs;
} Run;

struct _RungsLetters
{
  GArray *runs;       /* Run */
  cairo_path_t *path; /* where no font has one of the letters: what is painted instead; or NULL */
};

static void
clear_run_cb (gpointer data)
{
  Run *run = data;

  cairo_scaled_font_destroy (run->font);
  g_free (run->glyphs);
}

static void
add_run (RungsLetters           *self,
         const PangoGlyphString *string,
         PangoFont              *font,
         double                  left,
         double                  top,
         int                     along,
         int                     down)
{
  Run run = { NULL, g_new (cairo_glyph_t, MAX (string->num_glyphs, 1)), 0 };

  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        run.glyphs[run.n_glyphs++] = (cairo_glyph_t){
          info->glyph,
          left + (along + info->geometry.x_offset) / (double) PANGO_SCALE,
          top + (down + info->geometry.y_offset) / (double) PANGO_SCALE,
        };
      along += info->geometry.width;
    }
  run.font = cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  g_array_append_val (self->runs, run);
}

/**
 * rungs_letters_new:
 * @cr: what they will be painted on, or a part of; it has no path after this
 * @layout: words
 * @x: left of the box around them, as for rungs_lettering_paint()
 * @y: top of that box
 *
 * Returns: (transfer full): their letters
 */
RungsLetters *
rungs_letters_new (cairo_t     *cr,
                   PangoLayout *layout,
                   double       x,
                   double       y)
{
  RungsLetters *self = g_new0 (RungsLetters, 1);
  PangoLayoutIter *iter;
  PangoRectangle box;

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, clear_run_cb);
  pango_layout_get_extents (layout, NULL, &box);
  cairo_new_path (cr);
  cairo_move_to (cr, x - box.x / (double) PANGO_SCALE, y - box.y / (double) PANGO_SCALE);
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    {
      pango_cairo_layout_path (cr, layout);
      self->path = cairo_copy_path (cr);
      cairo_new_path (cr);
      return self;
    }
  /* A point is rounded a little: letters must be where they are when the words are painted at once. */
  cairo_get_current_point (cr, &x, &y);
  cairo_new_path (cr);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL)
        {
          pango_layout_iter_get_run_extents (iter, NULL, &box);
          add_run (self, run->glyphs, run->item->analysis.font, x, y, box.x, pango_layout_iter_get_run_baseline (iter));
        }
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  return self;
}

/** rungs_letters_free: frees @self */
void
rungs_letters_free (RungsLetters *self)
{
  g_array_unref (self->runs);
  g_clear_pointer (&self->path, cairo_path_destroy);
  g_free (self);
}

/**
 * rungs_letters_paint:
 * @cr: to paint on, its colour set
 * @self: letters
 *
 * The same as rungs_lettering_paint() paints on an image.
 */
void
rungs_letters_paint (cairo_t            *cr,
                     const RungsLetters *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);

      cairo_set_scaled_font (cr, run->font);
      cairo_show_glyphs (cr, run->glyphs, run->n_glyphs);
    }
  if (self->path != NULL)
    {
      cairo_new_path (cr);
      cairo_append_path (cr, self->path);
      rungs_brush_fill (cr);
    }
}
