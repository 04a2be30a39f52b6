/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-ladder.c: a full repaint of the ladder with 500 figures on a projector of 3840×2160, beside librsvg that paints the same
 * picture from its SVG, and what it takes to work the picture out and to paint it the first time.
 */
#include "measure.h"

#include <cairo-svg.h>
#include <librsvg/rsvg.h>

#include "painter.h"
#include "scene-maker.h"

#define WIDTH 3840
#define HEIGHT 2160
#define N_RUNS 25
#define AT_MOST_MS 16.7

static cairo_status_t
keep (void         *closure,
      const guchar *data,
      unsigned int  length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static RsvgHandle *
to_svg (RungsScene *scene)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (keep, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  RsvgHandle *handle;

  rungs_paint_scene (cr, scene);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  handle = rsvg_handle_new_from_data (bytes->data, bytes->len, &error);
  if (handle == NULL)
    g_error ("%s", error->message);
  return handle;
}

int
main (void)
{
  const SceneMaker maker = { WIDTH, HEIGHT, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 500, -2 };
  g_autoptr (Measure) working_out = measure_new ();
  g_autoptr (Measure) first = measure_new ();
  g_autoptr (Measure) again = measure_new ();
  g_autoptr (Measure) librsvg = measure_new ();
  g_autoptr (RungsScene) scene = NULL;
  RsvgHandle *svg;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle all = { 0.0, 0.0, WIDTH, HEIGHT };
  double begun;

  for (int i = 0; i < N_RUNS; i++)
    {
      g_clear_pointer (&scene, rungs_scene_unref);
      begun = measure_now ();
      scene = scene_maker_make (&maker);
      measure_add (working_out, measure_now () - begun);
      begun = measure_now ();
      rungs_paint_scene (cr, scene);
      measure_add (first, measure_now () - begun);
    }
  rungs_paint_scene (cr, scene);
  svg = to_svg (scene);
  for (int i = 0; i < N_RUNS; i++)
    {
      begun = measure_now ();
      rungs_paint_scene (cr, scene);
      measure_add (again, measure_now () - begun);
      begun = measure_now ();
      if (!rsvg_handle_render_document (svg, cr, &all, NULL))
        g_error ("librsvg could not paint the picture");
      measure_add (librsvg, measure_now () - begun);
    }
  g_object_unref (svg);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  measure_note ("working out a ladder of 500 figures", measure_median (working_out));
  measure_note ("painting it the first time at 3840x2160", measure_median (first));
  measure_limit ("repainting it at 3840x2160", measure_median (again), AT_MOST_MS);
  measure_ratio ("repainting it", measure_median (again), "librsvg painting its SVG", measure_median (librsvg), 1.0);
  return measure_end ();
}
