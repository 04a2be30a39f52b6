/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-canvas.c: an empty image is empty, of any size, and is painted on like one of cairo's.
 */
#include "config.h"

#include "canvas.h"

typedef struct
{
  const char *name;
  cairo_format_t format;
  int width;
  int height;
} Case;

static const Case cases[] = {
  { "small", CAIRO_FORMAT_RGB24, 30, 20 },
  { "window", CAIRO_FORMAT_ARGB32, 1280, 720 },
  { "just-large", CAIRO_FORMAT_ARGB32, 2048, 1024 },
  { "projector", CAIRO_FORMAT_RGB24, 3840, 2160 },
  { "odd", CAIRO_FORMAT_ARGB32, 3001, 2003 },
};

static guint32 *
row_of (cairo_surface_t *surface,
        int              row)
{
  return (guint32 *) (void *) (cairo_image_surface_get_data (surface) +
                               (gsize) row * (gsize) cairo_image_surface_get_stride (surface));
}

static void
test_empty (gconstpointer data)
{
  const Case *of = data;

  /* Whatever is left of the one before must not show. */
  for (int time = 0; time < 3; time++)
    {
      cairo_surface_t *surface = rungs_canvas_new (of->format, of->width, of->height);
      cairo_t *cr;
      guint32 seen = 0;

      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_format (surface), ==, of->format);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, of->width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, of->height);
      for (int row = 0; row < of->height; row++)
        for (int x = 0; x < of->width; x++)
          seen |= row_of (surface, row)[x];
      g_assert_cmphex (seen, ==, 0);
      cr = cairo_create (surface);
      cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int row = 0; row < of->height; row++)
        {
          g_assert_cmphex (row_of (surface, row)[0] & 0xffffff, ==, 0xff0000);
          g_assert_cmphex (row_of (surface, row)[of->width - 1] & 0xffffff, ==, 0xff0000);
        }
      cairo_surface_destroy (surface);
    }
}

/* What was on an image is not on an empty one of the same size, whoever let go of it when; and a ground is as good as new. */
static void
test_kept (void)
{
  for (int time = 0; time < 4; time++)
    {
      cairo_surface_t *ground = rungs_canvas_new_ground (3840, time == 2 ? 2000 : 2160);
      cairo_surface_t *other = rungs_canvas_new_ground (3840, 2160);
      cairo_surface_t *empty;
      cairo_t *cr = cairo_create (ground);
      guint32 seen = 0;

      g_assert_cmpint (cairo_image_surface_get_format (ground), ==, CAIRO_FORMAT_RGB24);
      g_assert_cmpint (cairo_image_surface_get_height (ground), ==, time == 2 ? 2000 : 2160);
      g_assert_true (cairo_image_surface_get_data (ground) != cairo_image_surface_get_data (other));
      cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_flush (ground);
      g_assert_cmphex (row_of (ground, 1999)[3839] & 0xffffff, ==, 0xff0000);
      cairo_surface_destroy (ground);
      empty = rungs_canvas_new (CAIRO_FORMAT_RGB24, 3840, 2160);
      for (int row = 0; row < 2160; row++)
        for (int x = 0; x < 3840; x++)
          seen |= row_of (empty, row)[x];
      g_assert_cmphex (seen, ==, 0);
      cairo_surface_destroy (other);
      cairo_surface_destroy (empty);
    }
}

/* No image can be so large: cairo says so, and nobody falls over it. */
static void
test_too_large (void)
{
  cairo_surface_t *surface = rungs_canvas_new (CAIRO_FORMAT_ARGB32, 100000, 100000);

  g_assert_cmpint (cairo_surface_status (surface), !=, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  surface = rungs_canvas_new_ground (100000, 100000);
  g_assert_cmpint (cairo_surface_status (surface), !=, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/canvas/empty/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_empty);
    }
  g_test_add_func ("/draw/canvas/kept", test_kept);
  g_test_add_func ("/draw/canvas/too-large", test_too_large);
  return g_test_run ();
}
