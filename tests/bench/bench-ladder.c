/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-ladder.c: a full repaint of the ladder with 500 figures on a projector of 3840×2160, in one run: a picture that was never
 * painted before, the next one after somebody moved, the same again, beside librsvg that paints the same picture from its SVG; what
 * it takes to work the picture out; and a frame while a figure is dragged: on the page, with two rounds, and on a wall. Of each the
 * quickest run counts, for librsvg too: it is the one that shared the processor least with whatever else is running.
 */
#include "measure.h"

#include <cairo-svg.h>
#include <librsvg/rsvg.h>

#include "canvas.h"
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

static void
make_scene (const SceneMaker  *maker,
            int                first_on,
            RungsScene       **scene)
{
  SceneMaker moved = *maker;

  moved.first_on = first_on;
  g_clear_pointer (scene, rungs_scene_unref);
  *scene = scene_maker_make (&moved);
}

/* Up the whole ladder: what was left behind, the rung that goes dark, the rung that lights up, and the figure in hand. */
static void
measure_drag (cairo_t    *cr,
              RungsScene *scene,
              Measure    *drag)
{
  RungsBox before = { 0 };
  int lit = 0;

  for (int i = 0; i < 8 * N_RUNS; i++)
    {
      double x = WIDTH * 0.4 + i * 3.0;
      double y = HEIGHT * (0.85 - 0.75 * i / (8.0 * N_RUNS));
      int target = rungs_scene_hit_rung (scene, x, y);
      double begun = measure_now ();

      rungs_paint_part (cr, scene, &before, target, 0);
      if (target != lit)
        {
          RungsBox dark = lit > 0 ? rungs_scene_rung_reach (scene, lit) : (RungsBox){ 0 };
          RungsBox bright = target > 0 ? rungs_scene_rung_reach (scene, target) : (RungsBox){ 0 };

          rungs_paint_part (cr, scene, &dark, target, 0);
          rungs_paint_part (cr, scene, &bright, target, 0);
        }
      rungs_paint_ghost (cr, scene, 0, x, y);
      measure_add (drag, measure_now () - begun);
      before = rungs_scene_ghost_box (scene, 0, x, y);
      lit = target;
    }
}

/* As a window does it: each frame that looks different is an image of its own, of the room of one that was let go of. */
static double
measure_frame (RungsScene *scene)
{
  const double begun = measure_now ();
  cairo_surface_t *surface = rungs_canvas_new_ground (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double time;

  rungs_paint_scene (cr, scene);
  time = measure_now () - begun;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return time;
}

static void
measure_picture (const char       *name,
                 const SceneMaker *maker)
{
  g_autoptr (Measure) working_out = measure_new ();
  g_autoptr (Measure) cold = measure_new ();
  g_autoptr (Measure) moved = measure_new ();
  g_autoptr (Measure) again = measure_new ();
  g_autoptr (Measure) drag = measure_new ();
  g_autoptr (Measure) librsvg = measure_new ();
  g_autoptr (RungsScene) scene = NULL;
  g_autofree char *working_words = g_strdup_printf ("working out %s", name);
  g_autofree char *cold_words = g_strdup_printf ("painting %s the first time, in new room", name);
  g_autofree char *middle_words = g_strdup_printf ("painting %s the first time, the middle run", name);
  g_autofree char *moved_middle_words = g_strdup_printf ("painting %s after a move, the middle run", name);
  g_autofree char *moved_words = g_strdup_printf ("painting %s after a move", name);
  g_autofree char *again_middle_words = g_strdup_printf ("painting %s again, the middle run", name);
  g_autofree char *again_words = g_strdup_printf ("painting %s again", name);
  g_autofree char *drag_words = g_strdup_printf ("a frame of dragging over %s", name);
  RsvgHandle *svg;
  cairo_surface_t *surface = rungs_canvas_new_ground (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle all = { 0.0, 0.0, WIDTH, HEIGHT };
  double begun;

  make_scene (maker, 0, &scene);
  svg = to_svg (scene);
  for (int i = 0; i < N_RUNS; i++)
    {
      begun = measure_now ();
      make_scene (maker, 0, &scene);
      measure_add (working_out, measure_now () - begun);
      /* One of another size: the room of that is no good for the next. */
      cairo_surface_destroy (rungs_canvas_new_ground (WIDTH, HEIGHT / 2));
      measure_add (cold, measure_frame (scene));

      make_scene (maker, 1 + i % RUNGS_N_RUNGS, &scene);
      measure_add (moved, measure_frame (scene));
      begun = measure_now ();
      rungs_paint_scene (cr, scene);
      measure_add (again, measure_now () - begun);
      begun = measure_now ();
      if (!rsvg_handle_render_document (svg, cr, &all, NULL))
        g_error ("librsvg could not paint the picture");
      measure_add (librsvg, measure_now () - begun);
    }
  rungs_paint_scene (cr, scene);
  measure_drag (cr, scene, drag);
  g_object_unref (svg);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  measure_note (working_words, measure_least (working_out));
  measure_limit (cold_words, measure_least (cold), AT_MOST_MS);
  measure_limit (moved_words, measure_least (moved), AT_MOST_MS);
  measure_limit (again_words, measure_least (again), AT_MOST_MS);
  measure_note (middle_words, measure_median (cold));
  measure_note (moved_middle_words, measure_median (moved));
  measure_note (again_middle_words, measure_median (again));
  measure_ratio (cold_words, measure_least (cold), "librsvg painting its SVG", measure_least (librsvg), 1.0);
  measure_limit (drag_words, measure_median (drag), AT_MOST_MS / 2.0);
  measure_ratio (drag_words, measure_median (drag), "a full repaint", measure_least (again), 0.5);
}

int
main (void)
{
  const SceneMaker crowd = { WIDTH, HEIGHT, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 500, -2 };
  const SceneMaker rounds = { WIDTH, HEIGHT, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 500, -2, .rounds = TRUE };
  const SceneMaker wall = { WIDTH, HEIGHT, 1.0, RUNGS_PALETTE_WALL, FALSE, 500, -2 };

  measure_picture ("a ladder of 500 figures", &crowd);
  measure_picture ("two rounds of 500 figures", &rounds);
  measure_picture ("500 figures on a wall", &wall);
  return measure_end ();
}
