/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-painter-cache.c: a scene that is painted again looks as it did the first time, at any scale and place, and stays lines on
 * everything that is no image.
 */
#include "config.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "painter.h"
#include "scene-maker.h"

#define WIDTH 900
#define HEIGHT 640

static cairo_surface_t *
paint (RungsScene *scene,
       double      scale,
       double      x)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, x, 0.0);
  cairo_scale (cr, scale, scale);
  rungs_paint_scene (cr, scene);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Edges are rounded otherwise where they begin elsewhere: a shade of a channel, and no more. */
static void
assert_same (cairo_surface_t *a,
             cairo_surface_t *b)
{
  int stride = cairo_image_surface_get_stride (a);
  const guchar *one = cairo_image_surface_get_data (a);
  const guchar *other = cairo_image_surface_get_data (b);
  guint n_apart = 0;

  for (int i = 0; i < stride * HEIGHT; i++)
    {
      if (i % 4 != 3 && ABS (one[i] - other[i]) > 16)
        n_apart++;
    }
  g_assert_cmpuint (n_apart, <, 60);
}

static void
test_same_again (gconstpointer data)
{
  static const struct
  {
    double scale;
    double x;
  } places[] = { { 1.0, 0.0 }, { 0.5, 0.0 }, { 1.0, 37.0 }, { 1.5, 0.0 }, { 1.0, 0.5 } };
  SceneMaker maker = { WIDTH, HEIGHT, 1.0, GPOINTER_TO_INT (data), FALSE, 90, -2 };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (RungsScene) fresh = scene_maker_make (&maker);
      g_autoptr (RungsScene) scene = scene_maker_make (&maker);
      cairo_surface_t *first = paint (fresh, places[i].scale, places[i].x);

      for (int time = 0; time < 3; time++)
        {
          cairo_surface_t *again = paint (scene, places[i].scale, places[i].x);

          assert_same (first, again);
          cairo_surface_destroy (again);
        }
      cairo_surface_destroy (first);
    }
}

/* One scene, painted here and there in turn. */
static void
test_in_turn (void)
{
  SceneMaker maker = { WIDTH, HEIGHT, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  cairo_surface_t *small = paint (scene, 0.5, 0.0);
  cairo_surface_t *large = paint (scene, 1.0, 0.0);

  for (int time = 0; time < 2; time++)
    {
      cairo_surface_t *small_again = paint (scene, 0.5, 0.0);
      cairo_surface_t *large_again = paint (scene, 1.0, 0.0);

      assert_same (small, small_again);
      assert_same (large, large_again);
      cairo_surface_destroy (small_again);
      cairo_surface_destroy (large_again);
    }
  cairo_surface_destroy (small);
  cairo_surface_destroy (large);
}

static cairo_status_t
keep (void         *closure,
      const guchar *data,
      unsigned int  length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
test_lines_stay_lines (void)
{
  SceneMaker maker = { WIDTH, HEIGHT, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface;
  cairo_t *cr;

  cairo_surface_destroy (paint (scene, 1.0, 0.0));
  cairo_surface_destroy (paint (scene, 1.0, 0.0));
  surface = cairo_svg_surface_create_for_stream (keep, svg, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  rungs_paint_scene (cr, scene);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_assert_nonnull (strstr (svg->str, "<path"));
  g_assert_null (strstr (svg->str, "<image"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/draw/painter-cache/same-again/light", GINT_TO_POINTER (RUNGS_PALETTE_LIGHT), test_same_again);
  g_test_add_data_func ("/draw/painter-cache/same-again/dark", GINT_TO_POINTER (RUNGS_PALETTE_DARK), test_same_again);
  g_test_add_func ("/draw/painter-cache/in-turn", test_in_turn);
  g_test_add_func ("/draw/painter-cache/lines-stay-lines", test_lines_stay_lines);
  return g_test_run ();
}
