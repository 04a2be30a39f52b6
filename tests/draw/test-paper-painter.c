/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-painter.c: how pages look once they are painted.
 */
#include "config.h"

#include "paper-painter.h"

/* A picture as most are: black on a white ground of its own. */
static void
draw_on_white (cairo_t *cr,
               double   width,
               double   height,
               double   text,
               gpointer data)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, 0, 0, width / 2.0, height);
  cairo_fill (cr);
}

/* The colour at a point of the only page. */
static guint32
colour_at (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] & 0xffffff;
}

static void
test_picture_on_cream (void)
{
  static const char *const styles[] = { "standard", "cream" };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("A picture", "en");
      g_autoptr (RungsPaperPages) pages = NULL;
      const RungsPaperPiece *piece;
      RungsPaperTags tags = { 0 };
      RungsPaperStyle style;
      cairo_surface_t *surface;
      cairo_t *cr;
      double middle;
      guint32 ground;

      rungs_paper_add_figure (paper, "Half of it black", 0.5, 0.5, draw_on_white, NULL, NULL);
      rungs_paper_style_init (&style, styles[i], RUNGS_PAPER_A4);
      pages = rungs_paper_lay_out (paper, &style);
      piece = g_ptr_array_index (rungs_paper_pages_nth (pages, 0), 0);
      middle = piece->y + piece->height / 2.0;
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) style.width, (int) style.height);
      cr = cairo_create (surface);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      rungs_paper_paint (cr, pages, 0, &tags);
      cairo_surface_flush (surface);

      ground = colour_at (surface, 5, 5);
      g_assert_true (style.is_cream == (ground != 0xffffff));
      g_assert_cmphex (colour_at (surface, piece->x + piece->width * 0.75, middle), ==, ground);
      g_assert_cmphex (colour_at (surface, piece->x + piece->width * 0.25, middle), ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-painter/picture-on-cream", test_picture_on_cream);
  return g_test_run ();
}
