/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-things.c: what stands beside people or is held by them: the flag of an aim, a card face down, the ring round fewer than
 * five.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

#include "hand.h"

/** _rungs_paint_flag: a flag on a pole, planted on the rung that is aimed at */
void
_rungs_paint_flag (cairo_t          *cr,
                   const RungsScene *scene,
                   const RungsPoint *feet,
                   double            height,
                   double            facing,
                   guint             seed)
{
  const RungsPalette *palette = scene->palette;
  double pole = feet->x - facing * height * 0.16;
  double lean = height * 0.02 * rungs_hand (seed, 2);
  double top = feet->y - height * 0.95;
  double low = feet->y - height * 0.47;
  double end = pole + facing * height * 0.42;
  double line = MAX (height * 0.06, 1.2) * palette->stroke;
  RungsColour cloth = palette->text;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, pole + lean, top);
  cairo_curve_to (cr, pole + facing * height * 0.14, top - height * 0.07, pole + facing * height * 0.26,
                  top + height * 0.11, end, top + height * 0.04);
  cairo_line_to (cr, pole + facing * height * 0.31, (top + low) / 2.0 + height * 0.03);
  cairo_line_to (cr, end, low + height * 0.04);
  cairo_curve_to (cr, pole + facing * height * 0.26, low + height * 0.11, pole + facing * height * 0.14,
                  low - height * 0.07, pole, low);
  cairo_close_path (cr);
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  cairo_set_line_width (cr, line * 2.0);
  rungs_brush_stroke_preserve (cr);
  rungs_set_colour (cr, &cloth, 1.0);
  rungs_brush_fill (cr);
  /* A star of five for the five things that come together: it tells a flag from a head where colours are not seen. */
  for (int i = 0; i < 10; i++)
    {
      double turn = -G_PI_2 + i * G_PI / 5.0;
      double radius = height * (i % 2 == 0 ? 0.125 : 0.055);
      double x = pole + facing * height * 0.165 + cos (turn) * radius;
      double y = (top + low) / 2.0 + height * 0.015 + sin (turn) * radius;

      if (i == 0)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  rungs_brush_fill (cr);
  cairo_move_to (cr, pole + lean, top - height * 0.01);
  cairo_line_to (cr, pole, feet->y - height * 0.02);
  rungs_set_colour (cr, &palette->rail, 1.0);
  cairo_set_line_width (cr, line);
  rungs_brush_stroke (cr);
  cairo_restore (cr);
}

/** _rungs_paint_card: a card in both hands, its back to whoever looks: nothing stands on it but a question */
void
_rungs_paint_card (cairo_t              *cr,
                   const RungsScene     *scene,
                   const RungsSceneBody *body)
{
  const RungsPalette *palette = scene->palette;
  double tall = body->height;
  double width = tall * 0.30;
  double height = tall * 0.33;
  double line = MAX (tall * 0.028, 1.0) * palette->stroke;
  RungsBox box = { -width / 2.0, -height / 2.0, width, height };

  cairo_save (cr);
  cairo_translate (cr, body->feet.x, body->feet.y - tall * 0.43);
  cairo_rotate (cr, 0.07 * rungs_hand (body->seed, 5));
  _rungs_rounded_box (cr, &box, width * 0.16);
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  rungs_brush_fill_preserve (cr);
  rungs_set_colour (cr, &palette->text, 1.0);
  cairo_set_line_width (cr, line);
  rungs_brush_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, line * 1.3);
  cairo_move_to (cr, -width * 0.17, -height * 0.15);
  cairo_curve_to (cr, -width * 0.17, -height * 0.36, width * 0.21, -height * 0.36, width * 0.19, -height * 0.12);
  cairo_curve_to (cr, width * 0.17, height * 0.02, 0.0, height * 0.0, 0.0, height * 0.14);
  rungs_brush_stroke (cr);
  cairo_arc (cr, 0.0, height * 0.30, line * 0.85, 0.0, 2.0 * G_PI);
  rungs_brush_fill (cr);
  cairo_restore (cr);
}

/** _rungs_paint_ring_of_few: a dotted ring on the floor: fewer than five people stand for this */
void
_rungs_paint_ring_of_few (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body)
{
  double tall = body->height;
  double line = MAX (tall * 0.035, 1.0) * scene->palette->stroke;
  double dash[] = { 0.01, line * 2.2 };

  cairo_save (cr);
  cairo_save (cr);
  cairo_translate (cr, body->feet.x, body->feet.y - tall * 0.06);
  cairo_scale (cr, tall * 0.27, tall * 0.075);
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_restore (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dash, 2, 0.0);
  cairo_set_line_width (cr, line);
  rungs_set_colour (cr, &scene->palette->text, 1.0);
  rungs_brush_stroke (cr);
  cairo_restore (cr);
}
