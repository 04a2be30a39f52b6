/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-brush.c: what the brush puts on an image is what cairo puts there: fills, strokes with every end and corner, clipped and
 * turned; several threads together paint the same; and what is no image has lines put on it.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "brush.h"
#include "outline.h"

#define WIDTH 240
#define HEIGHT 160

typedef struct
{
  const char *name;
  gboolean fills;
  gboolean closes;
  gboolean curved;
  gboolean even_odd;
  double line_width;
  cairo_line_cap_t cap;
  cairo_line_join_t join;
  double alpha;
  double scale;
  double stretch; /* how much larger across than down */
  double turn;
  gboolean dashed;
} Case;

static const Case cases[] = {
  { "fill", .fills = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 1.0 },
  { "fill-even-odd", .fills = TRUE, .even_odd = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 1.0 },
  { "fill-curved", .fills = TRUE, .curved = TRUE, .alpha = 0.6, .scale = 1.7, .stretch = 1.0 },
  { "fill-stretched", .fills = TRUE, .curved = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 2.5, .turn = 0.4 },
  { "thin", .line_width = 0.7, .curved = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 1.0 },
  { "round", .line_width = 9.0, .cap = CAIRO_LINE_CAP_ROUND, .join = CAIRO_LINE_JOIN_ROUND, .alpha = 1.0, .scale = 1.0,
    .stretch = 1.0 },
  { "round-curved", .line_width = 14.0, .curved = TRUE, .cap = CAIRO_LINE_CAP_ROUND, .join = CAIRO_LINE_JOIN_ROUND,
    .alpha = 0.5, .scale = 0.8, .stretch = 1.0 },
  { "butt-miter", .line_width = 6.0, .alpha = 1.0, .scale = 1.3, .stretch = 1.0 },
  { "bevel", .line_width = 8.0, .join = CAIRO_LINE_JOIN_BEVEL, .alpha = 1.0, .scale = 1.0, .stretch = 1.0 },
  { "closed", .line_width = 7.0, .closes = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 1.0, .turn = 0.7 },
  { "closed-round", .line_width = 7.0, .closes = TRUE, .curved = TRUE, .join = CAIRO_LINE_JOIN_ROUND, .alpha = 1.0, .scale = 1.0,
    .stretch = 1.0 },
  { "stretched", .line_width = 5.0, .curved = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 1.8 },
  { "dashed", .line_width = 3.0, .dashed = TRUE, .alpha = 1.0, .scale = 1.0, .stretch = 1.0 },
  { "square", .line_width = 8.0, .cap = CAIRO_LINE_CAP_SQUARE, .alpha = 1.0, .scale = 1.0, .stretch = 1.0 },
};

static void
add_path (cairo_t    *cr,
          const Case *is,
          GRand      *rand)
{
  double middle_x = WIDTH / 2.0 / is->scale / is->stretch;
  double middle_y = HEIGHT / 2.0 / is->scale;

  cairo_new_path (cr);
  for (int part = 0; part < 2; part++)
    {
      for (int i = 0; i < 4; i++)
        {
          double x[3];
          double y[3];

          for (int p = 0; p < 3; p++)
            {
              x[p] = middle_x * (1.0 + g_rand_double_range (rand, -0.8, 0.8));
              y[p] = middle_y * (1.0 + g_rand_double_range (rand, -0.8, 0.8));
            }
          if (i == 0)
            cairo_move_to (cr, x[0], y[0]);
          else if (is->curved)
            cairo_curve_to (cr, x[0], y[0], x[1], y[1], x[2], y[2]);
          else
            cairo_line_to (cr, x[0], y[0]);
        }
      if (is->closes)
        cairo_close_path (cr);
    }
}

static cairo_surface_t *
paint (const Case *is,
       guint       seed,
       gboolean    with_brush)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  const double dash[] = { 7.0, 5.0 };

  cairo_set_source_rgb (cr, 0.9, 0.95, 0.8);
  cairo_paint (cr);
  cairo_translate (cr, WIDTH / 2.0, HEIGHT / 2.0);
  cairo_rotate (cr, is->turn);
  cairo_translate (cr, -WIDTH / 2.0, -HEIGHT / 2.0);
  cairo_scale (cr, is->scale * is->stretch, is->scale);
  cairo_set_source_rgba (cr, 0.2, 0.1, 0.6, is->alpha);
  cairo_set_line_width (cr, is->line_width);
  cairo_set_line_cap (cr, is->cap);
  cairo_set_line_join (cr, is->join);
  cairo_set_fill_rule (cr, is->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
  if (is->dashed)
    cairo_set_dash (cr, dash, 2, 0.0);
  add_path (cr, is, rand);
  if (with_brush)
    rungs_brush_begin (cr);
  if (is->fills)
    rungs_brush_fill (cr);
  else
    rungs_brush_stroke (cr);
  g_assert_false (cairo_has_current_point (cr));
  if (with_brush)
    rungs_brush_end (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How far the channels of two pictures are apart: the mean, and how many by more than a shade. */
static double
apart (cairo_surface_t *a,
       cairo_surface_t *b,
       guint           *n_far)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  const guint32 *one = (const guint32 *) (const void *) cairo_image_surface_get_data (a);
  const guint32 *other = (const guint32 *) (const void *) cairo_image_surface_get_data (b);
  double sum = 0.0;

  *n_far = 0;
  for (int i = 0; i < width * height; i++)
    {
      for (int shift = 0; shift < 24; shift += 8)
        {
          int by = ABS ((int) ((one[i] >> shift) & 0xff) - (int) ((other[i] >> shift) & 0xff));

          sum += by;
          if (by > 48)
            (*n_far)++;
        }
    }
  return sum / (3.0 * width * height);
}

/* Without begin, the brush is cairo: that is what it is held to. A line that crosses itself may be a shade darker there. */
static void
test_like_cairo (gconstpointer data)
{
  const Case *is = data;

  for (guint seed = 0; seed < 12; seed++)
    {
      cairo_surface_t *by_cairo = paint (is, seed, FALSE);
      cairo_surface_t *by_brush = paint (is, seed, TRUE);
      guint n_far;
      double mean = apart (by_cairo, by_brush, &n_far);

      g_test_message ("%s, %u: mean %.3f, %u far apart", is->name, seed, mean, n_far);
      g_assert_cmpfloat (mean, <, 0.35);
      g_assert_cmpuint (n_far, <, 150);
      cairo_surface_destroy (by_cairo);
      cairo_surface_destroy (by_brush);
    }
}

/* The comparison can fail: a line a quarter of a pixel thicker is seen. */
static void
test_comparison_sees (void)
{
  Case is = cases[5];
  cairo_surface_t *one = paint (&is, 3, TRUE);
  cairo_surface_t *other;
  guint n_far;

  is.line_width += 0.5;
  other = paint (&is, 3, FALSE);
  g_assert_cmpfloat (apart (one, other, &n_far), >, 0.35);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

static void
test_clip (void)
{
  static const struct
  {
    double x;
    double y;
    double width;
    double height;
  } clips[] = { { 40.0, 30.0, 90.0, 60.0 }, { 40.3, 30.6, 90.2, 60.9 }, { -20.0, -20.0, 100.0, 100.0 },
                { 300.0, 30.0, 9.0, 9.0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (clips); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);
      const guint32 *pixels;

      rungs_brush_clip (cr, clips[i].x, clips[i].y, clips[i].width, clips[i].height);
      rungs_brush_begin (cr);
      cairo_rectangle (cr, 0.0, 0.0, WIDTH, HEIGHT);
      cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
      rungs_brush_fill (cr);
      rungs_brush_end (cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
      /* Whole pixels, all or nothing: a part that is painted again leaves no seam. */
      for (int y = 0; y < HEIGHT; y++)
        {
          for (int x = 0; x < WIDTH; x++)
            g_assert_cmphex (pixels[y * WIDTH + x], ==,
                             x >= floor (clips[i].x) && x < ceil (clips[i].x + clips[i].width) && y >= floor (clips[i].y) &&
                             y < ceil (clips[i].y + clips[i].height) ? 0xffffffffu : 0u);
        }
      cairo_surface_destroy (surface);
    }
}

/* A clip that is no box of whole pixels is cairo's to keep to. */
static void
test_odd_clip (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;

  cairo_arc (cr, 80.0, 80.0, 40.0, 0.0, 2.0 * G_PI);
  cairo_clip (cr);
  rungs_brush_begin (cr);
  cairo_rectangle (cr, 0.0, 0.0, WIDTH, HEIGHT);
  rungs_brush_fill (cr);
  rungs_brush_end (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
  g_assert_cmphex (pixels[80 * WIDTH + 80], ==, 0xff000000u);
  g_assert_cmphex (pixels[45 * WIDTH + 45], ==, 0u);
  cairo_surface_destroy (surface);
}

static void
test_down (void)
{
  const RungsColour colour = { 0.9, 0.3, 0.1 };
  const RungsColour below = { 0.1, 0.6, 1.0 };
  cairo_surface_t *pictures[2];
  guint n_far;

  for (int with_brush = 0; with_brush < 2; with_brush++)
    {
      cairo_t *cr;

      pictures[with_brush] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cr = cairo_create (pictures[with_brush]);
      cairo_scale (cr, 2.0, 2.0);
      cairo_translate (cr, 0.0, 5.0);
      if (with_brush)
        rungs_brush_begin (cr);
      cairo_rectangle (cr, 10.0, 0.0, 60.0, 70.0);
      rungs_brush_fill_down (cr, 10.0, &colour, 50.0, &below);
      if (with_brush)
        rungs_brush_end (cr);
      cairo_destroy (cr);
      cairo_surface_flush (pictures[with_brush]);
    }
  g_assert_cmpfloat (apart (pictures[0], pictures[1], &n_far), <, 1.0);
  g_assert_cmpuint (n_far, ==, 0);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

/* What follows is put on together with what came before, and looks as if it were not. */
static void
test_with_next (void)
{
  cairo_surface_t *pictures[2];
  guint n_far;

  for (int together = 0; together < 2; together++)
    {
      cairo_t *cr;

      pictures[together] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cr = cairo_create (pictures[together]);
      cairo_set_source_rgb (cr, 0.2, 0.8, 0.4);
      cairo_set_line_width (cr, 12.0);
      rungs_brush_begin (cr);
      cairo_move_to (cr, 20.0, 20.0);
      cairo_line_to (cr, 200.0, 120.0);
      if (together)
        rungs_brush_stroke_with_next (cr);
      else
        rungs_brush_stroke (cr);
      cairo_arc (cr, 110.0, 70.0, 40.0, 0.0, 2.0 * G_PI);
      rungs_brush_fill (cr);
      rungs_brush_end (cr);
      cairo_destroy (cr);
      cairo_surface_flush (pictures[together]);
    }
  g_assert_cmpfloat (apart (pictures[0], pictures[1], &n_far), <, 0.05);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

/* Round a cross: what is turned round, mirrored and put on with another still covers all of it. */
static void
cross_cb (cairo_t       *cr,
          gconstpointer  data)
{
  int *n_asked = (int *) data;

  (*n_asked)++;
  cairo_move_to (cr, 0.1, -0.8);
  cairo_line_to (cr, 0.0, 0.9);
  cairo_move_to (cr, -0.7, 0.0);
  cairo_line_to (cr, 0.7, -0.2);
  cairo_set_line_width (cr, 0.3);
  rungs_brush_stroke_with_next (cr);
  cairo_arc (cr, 0.4, 0.5, 0.4, 0.0, 2.0 * G_PI);
  rungs_brush_fill (cr);
}

static void
test_stamp (void)
{
  cairo_surface_t *pictures[2];
  guint n_far;

  for (int with_brush = 0; with_brush < 2; with_brush++)
    {
      int n_asked = 0;
      cairo_t *cr;

      pictures[with_brush] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cr = cairo_create (pictures[with_brush]);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_source_rgb (cr, 0.3, 0.9, 0.5);
      if (with_brush)
        rungs_brush_begin (cr);
      for (int i = 0; i < 12; i++)
        {
          double size = 14.0 + i;
          cairo_matrix_t matrix = { i % 2 == 0 ? size : -size, 0.0, 0.05 * size, size, 20.0 + i % 6 * 38.0, 40.0 + i / 6 * 60.0 };

          if (i % 3 == 0)
            {
              rungs_brush_stamp_with_next (cr, 7, &matrix, cross_cb, &n_asked);
              cairo_arc (cr, matrix.x0, matrix.y0, 12.0, 0.0, 2.0 * G_PI);
              rungs_brush_fill (cr);
            }
          else
            {
              rungs_brush_stamp (cr, 7, &matrix, cross_cb, &n_asked);
            }
        }
      if (with_brush)
        rungs_brush_end (cr);
      g_assert_cmpint (n_asked, ==, with_brush ? 2 : 12);
      cairo_destroy (cr);
      cairo_surface_flush (pictures[with_brush]);
    }
  g_assert_cmpfloat (apart (pictures[0], pictures[1], &n_far), <, 0.5);
  g_assert_cmpuint (n_far, <, 100);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

typedef struct
{
  int n_calls; /* atomic */
} Counted;

static void
paint_much_cb (cairo_t                 *cr,
               const cairo_rectangle_t *part,
               gpointer                 data)
{
  Counted *counted = data;

  g_atomic_int_inc (&counted->n_calls);
  g_assert_cmpfloat (part->height, >, 0.0);
  for (int i = 0; i < 60; i++)
    {
      cairo_set_source_rgba (cr, (i % 7) / 7.0, (i % 5) / 5.0, (i % 3) / 3.0, 0.5 + (i % 2) * 0.5);
      cairo_arc (cr, 50.0 + i * 173 % 1100, 40.0 + i * 317 % 900, 20.0 + i % 40, 0.0, 2.0 * G_PI);
      if (i % 3 == 0)
        rungs_brush_stroke (cr);
      else
        rungs_brush_fill (cr);
    }
}

/* In bands or in one go, the same picture. */
static void
test_share (void)
{
  cairo_surface_t *pictures[2];
  guint n_far;

  for (int shared = 0; shared < 2; shared++)
    {
      Counted counted = { 0 };
      cairo_rectangle_t all = { 0.0, 0.0, 1200.0, 1000.0 };
      cairo_t *cr;

      pictures[shared] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 1000);
      cr = cairo_create (pictures[shared]);
      rungs_brush_begin (cr);
      if (shared)
        rungs_brush_share (cr, paint_much_cb, &counted);
      else
        paint_much_cb (cr, &all, &counted);
      rungs_brush_end (cr);
      if (shared && g_get_num_processors () > 1)
        g_assert_cmpint (counted.n_calls, >, 1);
      cairo_destroy (cr);
      cairo_surface_flush (pictures[shared]);
    }
  g_assert_cmpfloat (apart (pictures[0], pictures[1], &n_far), <, 0.01);
  g_assert_cmpuint (n_far, ==, 0);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

/* What is no image is painted in one go, by cairo. */
static void
test_no_image (void)
{
  Counted counted = { 0 };
  cairo_rectangle_t extents = { 0.0, 0.0, 1200.0, 1000.0 };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recording);
  double x;
  double y;
  double width;
  double height;

  rungs_brush_begin (cr);
  rungs_brush_share (cr, paint_much_cb, &counted);
  rungs_brush_end (cr);
  cairo_destroy (cr);
  g_assert_cmpint (counted.n_calls, ==, 1);
  cairo_recording_surface_ink_extents (recording, &x, &y, &width, &height);
  g_assert_cmpfloat (width, >, 500.0);
  cairo_surface_destroy (recording);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/brush/like-cairo/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_like_cairo);
    }
  g_test_add_func ("/draw/brush/comparison-sees", test_comparison_sees);
  g_test_add_func ("/draw/brush/clip", test_clip);
  g_test_add_func ("/draw/brush/odd-clip", test_odd_clip);
  g_test_add_func ("/draw/brush/down", test_down);
  g_test_add_func ("/draw/brush/with-next", test_with_next);
  g_test_add_func ("/draw/brush/stamp", test_stamp);
  g_test_add_func ("/draw/brush/share", test_share);
  g_test_add_func ("/draw/brush/no-image", test_no_image);
  return g_test_run ();
}
