/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-figures.c: those who stand somewhere: a person with what they hold or think, an outline where somebody stood before, and
 * what shows that a figure is met.
 */
#include "config.h"

#include "painter-private.h"

/** _rungs_paint_thought: what somebody beside the ladder thinks: a question, or two ways at once */
void
_rungs_paint_thought (cairo_t              *cr,
                      const RungsScene     *scene,
                      const RungsSceneBody *body)
{
  double size = body->height * 0.27;
  double x = body->feet.x + body->facing * body->height * 0.165;
  double y = body->feet.y - body->height + size * 0.52;
  const RungsPalette *palette = scene->palette;
  double line = MAX (size * 0.09, 0.8);

  cairo_new_path (cr);
  cairo_arc (cr, x, y, size * 0.5, 0.0, 2.0 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x - body->facing * size * 0.06, y + size * 0.68, size * 0.11, 0.0, 2.0 * G_PI);
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  rungs_brush_fill_preserve (cr);
  rungs_set_colour (cr, &palette->bracket, 1.0);
  cairo_set_line_width (cr, line);
  rungs_brush_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_set_colour (cr, &palette->text, 1.0);
  cairo_set_line_width (cr, line * 1.25);
  if (body->rung < 0)
    {
      /* Two ways at once. */
      cairo_move_to (cr, x - size * 0.24, y + size * 0.02);
      cairo_line_to (cr, x + size * 0.24, y + size * 0.02);
      cairo_move_to (cr, x - size * 0.10, y - size * 0.13);
      cairo_line_to (cr, x - size * 0.26, y + size * 0.02);
      cairo_line_to (cr, x - size * 0.10, y + size * 0.17);
      cairo_move_to (cr, x + size * 0.10, y - size * 0.13);
      cairo_line_to (cr, x + size * 0.26, y + size * 0.02);
      cairo_line_to (cr, x + size * 0.10, y + size * 0.17);
      rungs_brush_stroke (cr);
    }
  else
    {
      cairo_move_to (cr, x - size * 0.15, y - size * 0.13);
      cairo_curve_to (cr, x - size * 0.13, y - size * 0.33, x + size * 0.19, y - size * 0.33, x + size * 0.16,
                      y - size * 0.11);
      cairo_curve_to (cr, x + size * 0.14, y - size * 0.0, x, y + size * 0.0, x, y + size * 0.13);
      rungs_brush_stroke (cr);
      cairo_arc (cr, x, y + size * 0.29, line * 0.85, 0.0, 2.0 * G_PI);
      rungs_brush_fill (cr);
    }
}

/** _rungs_paint_somebody: one figure, whatever it holds or thinks, where it stands */
void
_rungs_paint_somebody (cairo_t              *cr,
                       const RungsScene     *scene,
                       const RungsSceneBody *body)
{
  if (body->few)
    _rungs_paint_ring_of_few (cr, scene, body);
  if (body->pose == RUNGS_POSE_FLAG)
    {
      _rungs_paint_flag (cr, scene, &body->feet, body->height, body->facing, body->seed);
      return;
    }
  _rungs_paint_body (cr, scene, body->view, body->pose, body->seed, body->facing, &body->feet, body->height);
  if (body->pose == RUNGS_POSE_WONDERING)
    _rungs_paint_thought (cr, scene, body);
  else if (body->pose == RUNGS_POSE_WAITING)
    _rungs_paint_card (cr, scene, body);
}

/** _rungs_paint_mark: where somebody stood in the round before: the head as an outline with its letter; for nobody, without */
void
_rungs_paint_mark (cairo_t              *cr,
                   const RungsScene     *scene,
                   const RungsSceneBody *body)
{
  double tall = body->height;
  double radius = _rungs_head_radius (scene, tall, 0.2);
  RungsPoint head = { body->feet.x, body->feet.y - tall * 0.70 };
  const RungsColour *colour = body->index < 0 ? &scene->palette->text : &scene->palette->view[body->view];
  double line = MAX (1.2, tall * 0.045) * scene->palette->stroke;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, head.x, head.y + radius);
  cairo_line_to (cr, head.x, body->feet.y - tall * 0.03);
  cairo_move_to (cr, head.x - tall * 0.09, body->feet.y - tall * 0.03);
  cairo_line_to (cr, head.x + tall * 0.09, body->feet.y - tall * 0.03);
  rungs_set_colour (cr, colour, 1.0);
  cairo_set_line_width (cr, line);
  rungs_brush_stroke (cr);
  _rungs_head_path (cr, body->view, head.x, head.y, radius + line);
  rungs_brush_fill (cr);
  _rungs_head_path (cr, body->view, head.x, head.y, radius);
  rungs_set_colour (cr, &scene->palette->sky_bottom, 1.0);
  rungs_brush_fill (cr);
  if (body->index >= 0)
    _rungs_paint_letter (cr, scene, body->view, head.x, head.y, radius, colour);
  cairo_restore (cr);
}

/** _rungs_paint_halo: what shows that a figure is met: around it, so that the figure itself stays clear */
void
_rungs_paint_halo (cairo_t              *cr,
                   const RungsScene     *scene,
                   const RungsSceneBody *body,
                   RungsPaintFlags       flags)
{
  const RungsPalette *palette = scene->palette;
  double ring = MAX (1.5, body->height * 0.035);
  RungsBox box = body->box;

  _rungs_rounded_box (cr, &box, body->box.width * 0.35);
  if (flags & RUNGS_PAINT_CHOSEN)
    {
      rungs_set_colour (cr, &palette->sky_bottom, 1.0);
      rungs_brush_fill_preserve (cr);
      rungs_set_colour (cr, &palette->text, 1.0);
    }
  else
    {
      rungs_set_colour (cr, &palette->focus, flags & RUNGS_PAINT_HOVER ? 0.16 : 0.08);
      rungs_brush_fill_preserve (cr);
      rungs_set_colour (cr, &palette->focus, flags & RUNGS_PAINT_FOCUS ? 0.0 : 0.7);
    }
  cairo_set_line_width (cr, ring);
  rungs_brush_stroke (cr);
  if (flags & RUNGS_PAINT_FOCUS)
    {
      double air = ring * (flags & RUNGS_PAINT_CHOSEN ? 1.6 : 0.0);

      box.x -= air;
      box.y -= air;
      box.width += 2.0 * air;
      box.height += 2.0 * air;
      _rungs_rounded_box (cr, &box, body->box.width * 0.35 + air);
      rungs_set_colour (cr, &palette->focus, 1.0);
      cairo_set_line_width (cr, ring * 1.6);
      rungs_brush_stroke (cr);
    }
}
