/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-painter-part.c: a picture that is painted again in parts is the same as one painted whole; a figure that is held covers no
 * more than it says.
 */
#include "config.h"

#include "painter.h"
#include "scene-maker.h"

#define WIDTH 900
#define HEIGHT 640
/* Pixels on edges that are rounded otherwise where a picture is kept in pieces. */
#define N_ROUNDED 60

static cairo_surface_t *
blank (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
}

static void
paint_whole (cairo_surface_t *surface,
             RungsScene      *scene)
{
  cairo_t *cr = cairo_create (surface);

  rungs_paint_scene (cr, scene);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* How many pixels differ, and whether all of these are inside @box. */
static guint
n_apart (cairo_surface_t *a,
         cairo_surface_t *b,
         const RungsBox  *box,
         guint           *n_outside)
{
  const guint32 *one = (const guint32 *) (const void *) cairo_image_surface_get_data (a);
  const guint32 *other = (const guint32 *) (const void *) cairo_image_surface_get_data (b);
  guint n = 0;

  *n_outside = 0;
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        {
          guint32 p = one[y * WIDTH + x];
          guint32 q = other[y * WIDTH + x];
          gboolean differs = FALSE;

          for (int shift = 0; shift < 24; shift += 8)
            differs |= ABS ((int) ((p >> shift) & 0xff) - (int) ((q >> shift) & 0xff)) > 16;
          if (!differs)
            continue;
          n++;
          if (box != NULL && (x < box->x - 1 || x > box->x + box->width || y < box->y - 1 || y > box->y + box->height))
            (*n_outside)++;
        }
    }
  return n;
}

/* Held, carried and let go: all inside the boxes that are given for it, and gone without a trace. */
static void
test_drag (gconstpointer data)
{
  SceneMaker maker = { WIDTH, HEIGHT, 1.0, GPOINTER_TO_INT (data), FALSE, 40, -2, .n_face_down = 1, .n_aims = 1 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  cairo_surface_t *clean = blank ();
  cairo_surface_t *dragged = blank ();
  static const guint held[] = { 0, 3, 39 };

  paint_whole (clean, scene);
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    {
      RungsBox box = rungs_scene_ghost_box (scene, held[i], 431.0, 222.0);
      cairo_t *cr;
      guint outside;

      paint_whole (dragged, scene);
      cr = cairo_create (dragged);
      rungs_paint_ghost (cr, scene, held[i], 431.0, 222.0);
      cairo_surface_flush (dragged);
      g_assert_cmpuint (n_apart (clean, dragged, &box, &outside), >, 100);
      g_assert_cmpuint (outside, ==, 0);
      rungs_paint_part (cr, scene, &box, 0, -1);
      cairo_destroy (cr);
      cairo_surface_flush (dragged);
      g_assert_cmpuint (n_apart (clean, dragged, NULL, &outside), <, N_ROUNDED);
    }
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      RungsBox reach = rungs_scene_rung_reach (scene, rung);
      cairo_t *cr;
      guint outside;

      paint_whole (dragged, scene);
      paint_whole (clean, scene);
      cr = cairo_create (dragged);
      rungs_paint_part (cr, scene, &reach, rung, -1);
      cairo_surface_flush (dragged);
      g_assert_cmpuint (n_apart (clean, dragged, &reach, &outside), >, 200);
      g_assert_cmpuint (outside, ==, 0);
      rungs_paint_part (cr, scene, &reach, 0, -1);
      cairo_destroy (cr);
      cairo_surface_flush (dragged);
      g_assert_cmpuint (n_apart (clean, dragged, NULL, &outside), <, N_ROUNDED);
    }
  cairo_surface_destroy (clean);
  cairo_surface_destroy (dragged);
}

/* However a rung or a figure is met, its reach holds all of it. */
static void
test_reach (gconstpointer data)
{
  static const RungsPaintFlags flags[] = { RUNGS_PAINT_HOVER, RUNGS_PAINT_FOCUS, RUNGS_PAINT_CHOSEN, RUNGS_PAINT_TARGET,
                                           RUNGS_PAINT_CHOSEN | RUNGS_PAINT_FOCUS };
  SceneMaker maker = { WIDTH, HEIGHT, 1.0, GPOINTER_TO_INT (data), FALSE, 14, -2, .n_face_down = 1, .n_aims = 1 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  cairo_surface_t *clean = blank ();
  cairo_surface_t *met = blank ();
  guint outside;

  {
    cairo_t *cr = cairo_create (clean);

    rungs_paint_background (cr, scene);
    cairo_destroy (cr);
    cairo_surface_flush (clean);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      for (int n = 0; n < (int) maker.n_figures + RUNGS_N_RUNGS; n++)
        {
          gboolean is_rung = n < RUNGS_N_RUNGS;
          RungsBox reach = is_rung ? rungs_scene_rung_reach (scene, n + 1)
                                   : rungs_scene_figure_reach (scene, (guint) (n - RUNGS_N_RUNGS));
          cairo_t *cr = cairo_create (met);

          rungs_paint_background (cr, scene);
          if (is_rung)
            rungs_paint_rung (cr, scene, n + 1, flags[i]);
          else
            rungs_paint_figure (cr, scene, (guint) (n - RUNGS_N_RUNGS), flags[i]);
          cairo_destroy (cr);
          cairo_surface_flush (met);
          g_assert_cmpuint (n_apart (clean, met, &reach, &outside), >, 8);
          if (outside > 0)
            {
              g_test_message ("palette %d, state %d: %s %d paints %u outside", maker.palette, flags[i],
                              is_rung ? "rung" : "figure", is_rung ? n + 1 : n - RUNGS_N_RUNGS, outside);
              g_test_fail ();
            }
        }
    }
  cairo_surface_destroy (clean);
  cairo_surface_destroy (met);
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "light", "dark", "high-contrast", "print", "high-contrast-dark", "wall", "wall-dark" };

  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < RUNGS_N_PALETTES; i++)
    {
      g_autofree char *drag = g_strdup_printf ("/draw/painter-part/drag/%s", names[i]);
      g_autofree char *reach = g_strdup_printf ("/draw/painter-part/reach/%s", names[i]);

      g_test_add_data_func (drag, GINT_TO_POINTER (i), test_drag);
      g_test_add_data_func (reach, GINT_TO_POINTER (i), test_reach);
    }
  return g_test_run ();
}
