/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-painter.c: the picture against reference pictures, with a tolerance for fonts and rasterisers. After a wanted change:
 * RUNGS_UPDATE_REFERENCES=1 writes them anew; look at each before keeping it.
 */
#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "painter.h"
#include "scene-maker.h"

#define CELL 8 /* pictures are compared by the mean colour of cells this wide, so that a glyph may differ */

typedef struct
{
  const char *name;
  SceneMaker maker;
} Reference;

static const Reference references[] = {
  { "empty", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 0, -2 } },
  { "light", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2 } },
  { "dark", { 480, 360, 1.0, RUNGS_PALETTE_DARK, FALSE, 12, -2 } },
  { "high-contrast", { 480, 360, 1.0, RUNGS_PALETTE_HIGH_CONTRAST, FALSE, 12, -2 } },
  { "high-contrast-dark", { 480, 360, 1.0, RUNGS_PALETTE_HIGH_CONTRAST_DARK, FALSE, 12, -2 } },
  { "print", { 480, 360, 1.0, RUNGS_PALETTE_PRINT, FALSE, 12, -2 } },
  { "right-to-left", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, TRUE, 12, -2 } },
  { "crowd", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 500, -2 } },
  { "five-hundred", { 960, 600, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 500, -2 } },
  { "face-down", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 5, -2, .n_face_down = 5 } },
  { "revealed", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 5, -2, .few = TRUE, .n_aims = 1 } },
  { "rounds", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 5, -2, .rounds = TRUE } },
  { "rounds-right-to-left", { 480, 360, 1.0, RUNGS_PALETTE_DARK, TRUE, 5, -2, .rounds = TRUE } },
  { "five-rungs", { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2, .n_rungs = 5 } },
  { "eight-rungs", { 480, 400, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2, .n_rungs = 8 } },
  { "wall", { 640, 360, 1.0, RUNGS_PALETTE_WALL, FALSE, 12, -2, .people = 12 } },
  { "wall-dark", { 640, 360, 1.0, RUNGS_PALETTE_WALL_DARK, FALSE, 5, -2, .rounds = TRUE } },
  { "large-text", { 800, 600, 2.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2 } },
};

/* Over an image that is all of one colour. */
static cairo_surface_t *
paint_over (const SceneMaker *maker,
            double            red,
            double            green)
{
  g_autoptr (RungsScene) scene = scene_maker_make (maker);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) maker->width, (int) maker->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, red, green, 0.0);
  cairo_paint (cr);
  rungs_paint_scene (cr, scene);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint (const SceneMaker *maker)
{
  return paint_over (maker, 0.0, 0.0);
}

/* Nothing of what was there before shows anywhere: a frame is painted in the room of an older one. */
static void
check_covers (const SceneMaker *maker)
{
  cairo_surface_t *a = paint_over (maker, 1.0, 0.0);
  cairo_surface_t *b = paint_over (maker, 0.0, 1.0);
  const int stride = cairo_image_surface_get_stride (a);

  for (int y = 0; y < (int) maker->height; y++)
    {
      const guint32 *row_a = (const guint32 *) (const void *) (cairo_image_surface_get_data (a) + y * stride);
      const guint32 *row_b = (const guint32 *) (const void *) (cairo_image_surface_get_data (b) + y * stride);

      for (int x = 0; x < (int) maker->width; x++)
        g_assert_cmphex (row_a[x] & 0xffffff, ==, row_b[x] & 0xffffff);
    }
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
test_covers (void)
{
  /* So large that it is shared between threads. */
  const SceneMaker large = { 2401, 1603, 1.0, RUNGS_PALETTE_WALL, FALSE, 500, -2 };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    check_covers (&references[i].maker);
  check_covers (&large);
}

/* The mean of one channel over one cell. */
static double
cell_mean (cairo_surface_t *surface,
           int              cell_x,
           int              cell_y,
           int              shift)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0.0;

  for (int y = cell_y * CELL; y < (cell_y + 1) * CELL; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + y * stride);

      for (int x = cell_x * CELL; x < (cell_x + 1) * CELL; x++)
        sum += (row[x] >> shift) & 0xff;
    }
  return sum / (CELL * CELL);
}

/* How different two pictures are: the mean and the worst over all cells. */
static void
compare (cairo_surface_t *a,
         cairo_surface_t *b,
         double          *mean,
         double          *worst)
{
  int columns = cairo_image_surface_get_width (a) / CELL;
  int rows = cairo_image_surface_get_height (a) / CELL;

  *mean = 0.0;
  *worst = 0.0;
  for (int y = 0; y < rows; y++)
    {
      for (int x = 0; x < columns; x++)
        {
          double apart = 0.0;

          for (int shift = 0; shift <= 16; shift += 8)
            apart = MAX (apart, fabs (cell_mean (a, x, y, shift) - cell_mean (b, x, y, shift)));
          *mean += apart / (rows * columns);
          *worst = MAX (*worst, apart);
        }
    }
}

static void
test_reference (gconstpointer data)
{
  const Reference *reference = data;
  g_autofree char *file = g_strdup_printf ("%s.png", reference->name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "draw", "references", file, NULL);
  cairo_surface_t *surface = paint (&reference->maker);
  cairo_surface_t *kept;
  double mean;
  double worst;

  if (g_getenv ("RUNGS_UPDATE_REFERENCES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (kept), ==, cairo_image_surface_get_width (surface));
  g_assert_cmpint (cairo_image_surface_get_height (kept), ==, cairo_image_surface_get_height (surface));
  compare (surface, kept, &mean, &worst);
  g_test_message ("%s: mean %.2f, worst cell %.1f", reference->name, mean, worst);
  g_assert_cmpfloat (mean, <, 1.5);
  g_assert_cmpfloat (worst, <, 40.0);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (kept);
}

/* The comparison itself must be able to fail: one figure more or less is seen. */
static void
test_comparison_sees (void)
{
  SceneMaker maker = { 480, 360, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2 };
  cairo_surface_t *one = paint (&maker);
  cairo_surface_t *other;
  double mean;
  double worst;

  maker.n_figures = 26;
  other = paint (&maker);
  compare (one, other, &mean, &worst);
  g_assert_cmpfloat (worst, >, 40.0);
  cairo_surface_destroy (other);
  maker.right_to_left = TRUE;
  other = paint (&maker);
  compare (one, other, &mean, &worst);
  g_assert_cmpfloat (mean, >, 4.0);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

/* What is put on an image at once, by several threads where it is large, is what cairo makes of the same lines. */
static void
test_like_cairo (gconstpointer data)
{
  const SceneMaker makers[] = {
    { 480, 360, 1.0, GPOINTER_TO_INT (data), FALSE, 12, -2, .few = TRUE, .n_aims = 1, .n_face_down = 1 },
    { 1480, 920, 1.0, GPOINTER_TO_INT (data), TRUE, 5, -2, .rounds = TRUE },
    { 1480, 920, 1.0, GPOINTER_TO_INT (data), FALSE, 300, -2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (RungsScene) scene = scene_maker_make (&makers[i]);
      cairo_rectangle_t extents = { 0.0, 0.0, makers[i].width, makers[i].height };
      cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
      cairo_surface_t *lines = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) makers[i].width, (int) makers[i].height);
      cairo_surface_t *image = paint (&makers[i]);
      cairo_t *cr = cairo_create (recording);
      double mean;
      double worst;

      rungs_paint_scene (cr, scene);
      cairo_destroy (cr);
      cr = cairo_create (lines);
      cairo_set_source_surface (cr, recording, 0.0, 0.0);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_flush (lines);
      compare (image, lines, &mean, &worst);
      g_test_message ("%d: mean %.3f, worst cell %.1f", (int) i, mean, worst);
      g_assert_cmpfloat (mean, <, 0.3);
      g_assert_cmpfloat (worst, <, 10.0);
      cairo_surface_destroy (recording);
      cairo_surface_destroy (lines);
      cairo_surface_destroy (image);
    }
}

/* Hover, focus, chosen and target each change the picture, and differ from one another. */
static void
test_states (void)
{
  static const RungsPaintFlags flags[] = { RUNGS_PAINT_NORMAL, RUNGS_PAINT_HOVER, RUNGS_PAINT_FOCUS, RUNGS_PAINT_CHOSEN,
                                           RUNGS_PAINT_CHOSEN | RUNGS_PAINT_FOCUS };

  for (int palette = 0; palette < RUNGS_N_PALETTES; palette++)
    {
      SceneMaker maker = { 640, 480, 1.0, palette, FALSE, 12, -2 };
      g_autoptr (RungsScene) scene = scene_maker_make (&maker);
      cairo_surface_t *pictures[G_N_ELEMENTS (flags)];

      for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
        {
          cairo_t *cr;

          pictures[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 640, 480);
          cr = cairo_create (pictures[i]);
          rungs_paint_background (cr, scene);
          rungs_paint_rung (cr, scene, 4, flags[i]);
          rungs_paint_figure (cr, scene, 1, flags[i]);
          cairo_destroy (cr);
          cairo_surface_flush (pictures[i]);
          for (gsize j = 0; j < i; j++)
            {
              double mean;
              double worst;

              compare (pictures[i], pictures[j], &mean, &worst);
              g_assert_cmpfloat (worst, >, 8.0);
            }
        }
      for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
        cairo_surface_destroy (pictures[i]);
    }
}

static cairo_status_t
count_bytes (void         *closure,
             const guchar *data,
             unsigned int  length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper it stays lines: no raster picture inside, and no more bytes than lines need. */
static void
test_vector (void)
{
  SceneMaker maker = { 1600, 1200, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 13, -2, TRUE };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);

  for (int pdf = 0; pdf < 2; pdf++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      cairo_surface_t *surface = pdf ? cairo_pdf_surface_create_for_stream (count_bytes, out, 1600, 1200)
                                     : cairo_svg_surface_create_for_stream (count_bytes, out, 1600, 1200);
      cairo_t *cr = cairo_create (surface);

      rungs_paint_scene (cr, scene);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_finish (surface);
      cairo_surface_destroy (surface);
      g_assert_cmpuint (out->len, >, 5000);
      g_assert_cmpuint (out->len, <, 400000);
      g_assert_null (g_strstr_len (out->str, (gssize) out->len, "<image"));
      g_assert_null (g_strstr_len (out->str, (gssize) out->len, "/Subtype /Image"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/painter/reference/%s", references[i].name);

      g_test_add_data_func (path, &references[i], test_reference);
    }
  g_test_add_data_func ("/draw/painter/like-cairo/light", GINT_TO_POINTER (RUNGS_PALETTE_LIGHT), test_like_cairo);
  g_test_add_data_func ("/draw/painter/like-cairo/high-contrast", GINT_TO_POINTER (RUNGS_PALETTE_HIGH_CONTRAST), test_like_cairo);
  g_test_add_data_func ("/draw/painter/like-cairo/wall-dark", GINT_TO_POINTER (RUNGS_PALETTE_WALL_DARK), test_like_cairo);
  g_test_add_func ("/draw/painter/comparison-sees", test_comparison_sees);
  g_test_add_func ("/draw/painter/states", test_states);
  g_test_add_func ("/draw/painter/vector", test_vector);
  g_test_add_func ("/draw/painter/covers", test_covers);
  return g_test_run ();
}
