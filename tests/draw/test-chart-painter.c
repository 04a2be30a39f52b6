/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-chart-painter.c: the chart through time on pixels and on paper. RUNGS_PICTURES=FOLDER writes the pictures there,
 * to be looked at.
 */
#include "config.h"

#include <cairo-pdf.h>
#include <string.h>

#include "chart-maker.h"

typedef struct
{
  const char *name;
  ChartMaker maker;
} Picture;

static const Picture pictures[] = {
  { "one", { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 5, 0, FALSE } },
  { "one-dark", { 960, 600, 1.0, RUNGS_PALETTE_DARK, FALSE, 1, 5, 0, FALSE } },
  { "one-high-contrast", { 960, 600, 1.0, RUNGS_PALETTE_HIGH_CONTRAST, FALSE, 1, 4, 0, FALSE } },
  { "one-high-contrast-dark", { 960, 600, 1.0, RUNGS_PALETTE_HIGH_CONTRAST_DARK, FALSE, 1, 4, 0, FALSE } },
  { "one-print", { 960, 600, 1.0, RUNGS_PALETTE_PRINT, FALSE, 1, 5, 0, FALSE } },
  { "one-right-to-left", { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, TRUE, 1, 5, 0, FALSE } },
  { "one-large", { 960, 600, 2.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 3, 0, FALSE } },
  { "one-narrow", { 360, 500, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 3, 0, FALSE } },
  { "one-many-rounds", { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 24, 0, TRUE } },
  { "five-rungs", { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 5, 5, FALSE } },
  { "eight-rungs", { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 1, 5, 8, FALSE } },
  { "several", { 1100, 760, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 4, 4, 0, FALSE } },
  { "several-dark", { 1100, 760, 1.0, RUNGS_PALETTE_DARK, FALSE, 5, 4, 0, FALSE } },
  { "several-right-to-left", { 1100, 900, 1.0, RUNGS_PALETTE_LIGHT, TRUE, 9, 3, 0, FALSE } },
  { "none", { 600, 400, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 0, 0, 0, FALSE } },
};

static cairo_surface_t *
paint (const ChartMaker *maker)
{
  g_autoptr (RungsChart) chart = chart_maker_make (maker);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) maker->width, (int) maker->height);
  cairo_t *cr = cairo_create (surface);

  rungs_chart_paint (cr, chart);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface,
          double           x,
          double           y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  memcpy (&pixel, data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface) + (gsize) x * 4, sizeof pixel);
  return pixel & 0xffffff;
}

static double
distance (guint32            pixel,
          const RungsColour *colour)
{
  double red = ((pixel >> 16) & 0xff) / 255.0 - colour->red;
  double green = ((pixel >> 8) & 0xff) / 255.0 - colour->green;
  double blue = (pixel & 0xff) / 255.0 - colour->blue;

  return ABS (red) + ABS (green) + ABS (blue);
}

/* Every shown mark stands where its box says, in its view's colour; a hidden one is not filled. */
static void
test_marks (gconstpointer data)
{
  const Picture *picture = data;
  g_autoptr (RungsChart) chart = chart_maker_make (&picture->maker);
  cairo_surface_t *surface = paint (&picture->maker);
  const GPtrArray *points = rungs_chart_points (chart);
  const RungsPalette *palette = rungs_palette (picture->maker.palette);

  if (g_getenv ("RUNGS_PICTURES") != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/chart-%s.png", g_getenv ("RUNGS_PICTURES"), picture->name);

      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
    }
  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);
      guint near = 0;

      for (double along = 0.25; along < 0.75; along += 0.05)
        {
          for (double down = 0.25; down < 0.75; down += 0.05)
            near += distance (pixel_at (surface, point->box.x + point->box.width * along,
                                        point->box.y + point->box.height * down),
                              &palette->view[point->view]) < 0.12;
        }
      if (point->is_hidden)
        g_assert_cmpuint (near, <, point->box.width < 18.0 ? 40 : 15);
      else
        g_assert_cmpuint (near, >, point->box.width < 12.0 ? 2 : point->box.width < 18.0 ? 6 : 18);
    }
  cairo_surface_destroy (surface);
}

static cairo_status_t
gather (void         *closure,
        const guchar *data,
        unsigned int  length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper it stays lines and letters. */
static void
test_vector (void)
{
  ChartMaker maker = { 800, 560, 1.0, RUNGS_PALETTE_PRINT, FALSE, 4, 5, 0, FALSE };
  g_autoptr (RungsChart) chart = chart_maker_make (&maker);
  g_autoptr (GString) bytes = g_string_new (NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (gather, bytes, 800, 560);
  cairo_t *cr = cairo_create (surface);

  rungs_chart_paint (cr, chart);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_null (g_strstr_len (bytes->str, (gssize) bytes->len, "/Subtype /Image"));
  g_assert_cmpuint (bytes->len, <, 200000);
}

/* What is not shown is not in the picture: two charts that differ in nothing but a hidden answer are the same picture.
 */
static void
test_hidden_is_not_drawn (void)
{
  static const char *const days[] = { "14 March 2025", "8 July 2025" };
  const RungsChartWork work = { "Tea", days, 2 };
  cairo_surface_t *kept[2];

  for (int i = 0; i < 2; i++)
    {
      RungsChartAnswer answers[] = { { 0, 1, RUNGS_VIEW_LIVED, 3, FALSE },
                                     { 0, 2, RUNGS_VIEW_LIVED, 1 + 5 * i, TRUE } };
      RungsChartOptions options = { .width = 500, .height = 400, .text_scale = 1.0 };
      g_autoptr (RungsChart) chart = rungs_chart_new (chart_maker_rungs, 7, &work, 1, answers, 2, &options);
      cairo_t *cr;

      kept[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 400);
      cr = cairo_create (kept[i]);
      rungs_chart_paint (cr, chart);
      cairo_destroy (cr);
      cairo_surface_flush (kept[i]);
    }
  g_assert_cmpmem (cairo_image_surface_get_data (kept[0]), cairo_image_surface_get_stride (kept[0]) * 400,
                   cairo_image_surface_get_data (kept[1]), cairo_image_surface_get_stride (kept[1]) * 400);
  cairo_surface_destroy (kept[0]);
  cairo_surface_destroy (kept[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/chart-painter/marks/%s", pictures[i].name);

      g_test_add_data_func (path, &pictures[i], test_marks);
    }
  g_test_add_func ("/draw/chart-painter/vector", test_vector);
  g_test_add_func ("/draw/chart-painter/hidden-is-not-drawn", test_hidden_is_not_drawn);
  return g_test_run ();
}
