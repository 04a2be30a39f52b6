/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-rounds.c: the way from one round to the next: a brushed arrow for each view. Up and down look the same: a step down is
 * something a group found out, and no alarm.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

#include "hand.h"

/** _rungs_arrow_width: Returns: how thick the arrow of @body is, in user units */
double
_rungs_arrow_width (const RungsScene     *scene,
                    const RungsSceneBody *body)
{
  return MAX (1.6, body->height * 0.05) * scene->palette->stroke;
}

static void
arrow_line (cairo_t              *cr,
            const RungsSceneBody *body)
{
  const RungsPoint *at = body->arrow;

  cairo_new_path (cr);
  cairo_move_to (cr, at[0].x, at[0].y);
  cairo_curve_to (cr, at[1].x, at[1].y, at[2].x, at[2].y, at[3].x, at[3].y);
}

/* Two short strokes that meet at the point, as somebody draws one. */
static void
arrow_head (cairo_t              *cr,
            const RungsSceneBody *body,
            double                size)
{
  const RungsPoint *at = body->arrow;
  double turn = atan2 (at[3].y - at[2].y, at[3].x - at[2].x);

  for (int side = -1; side <= 1; side += 2)
    {
      double way = turn + G_PI + side * 0.52;

      cairo_move_to (cr, at[3].x + cos (way) * size, at[3].y + sin (way) * size);
      cairo_line_to (cr, at[3].x, at[3].y);
    }
}

/**
 * rungs_paint_arrow:
 * @cr: to paint on
 * @scene: a scene
 * @figure: its number
 *
 * The arrow from where @figure stood in the round before, with a pale rim where it crosses a plank.
 */
void
rungs_paint_arrow (cairo_t          *cr,
                   const RungsScene *scene,
                   guint             figure)
{
  const RungsSceneBody *body;
  double width;

  g_return_if_fail (cr != NULL && scene != NULL && figure < scene->n_bodies);

  body = &scene->body[figure];
  if (body->arrow_box.width <= 0.0)
    return;
  width = _rungs_arrow_width (scene, body);
  cairo_save (cr);
  rungs_brush_begin (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int layer = 0; layer < 2; layer++)
    {
      arrow_line (cr, body);
      arrow_head (cr, body, width * 3.4);
      rungs_set_colour (cr, layer == 0 ? &scene->palette->sky_bottom : &scene->palette->view[body->view], 1.0);
      cairo_set_line_width (cr, layer == 0 ? width * 2.1 : width);
      rungs_brush_stroke (cr);
    }
  rungs_brush_end (cr);
  cairo_restore (cr);
}

/** _rungs_paint_same: two short strokes before somebody who stands where they stood in the round before */
void
_rungs_paint_same (cairo_t              *cr,
                   const RungsScene     *scene,
                   const RungsSceneBody *body,
                   const RungsColour    *colour)
{
  double tall = body->height;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int line = 0; line < 2; line++)
    {
      double y = body->feet.y - tall * (0.30 + 0.14 * line);

      /* On the side that arrows come from: away from the words. */
      cairo_move_to (cr, body->feet.x - body->away * tall * 0.46, y + tall * 0.01 * rungs_hand (body->seed, 11));
      cairo_line_to (cr, body->feet.x - body->away * tall * 0.31, y + tall * 0.01 * rungs_hand (body->seed, 12));
    }
  rungs_set_colour (cr, colour, 1.0);
  cairo_set_line_width (cr, _rungs_arrow_width (scene, body) * 1.1);
  rungs_brush_stroke (cr);
  cairo_restore (cr);
}

/**
 * rungs_paint_rounds:
 * @cr: to paint on
 * @scene: a scene
 *
 * Where everybody stood in the round before, as outlines, and the way from there; two strokes for who has stayed.
 */
void
rungs_paint_rounds (cairo_t          *cr,
                    const RungsScene *scene)
{
  g_return_if_fail (cr != NULL && scene != NULL);

  rungs_brush_begin (cr);
  for (guint i = scene->n_bodies; i < scene->n_all; i++)
    {
      if (scene->body[i].shown && _rungs_reaches_somebody (cr, scene->body[i].feet, scene->body[i].height))
        _rungs_paint_mark (cr, scene, &scene->body[i]);
    }
  for (guint i = 0; i < scene->n_bodies; i++)
    {
      const RungsSceneBody *body = &scene->body[i];

      rungs_paint_arrow (cr, scene, i);
      if (_rungs_reaches_somebody (cr, body->feet, body->height) && _rungs_body_stayed (scene, body))
        _rungs_paint_same (cr, scene, body, &scene->palette->view[body->view]);
    }
  rungs_brush_end (cr);
}
