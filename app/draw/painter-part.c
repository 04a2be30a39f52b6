/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-part.c: while something moves: one figure at a free point, and no more of the picture than what it uncovers.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

static gboolean
meet (const RungsBox *a,
      const RungsBox *b)
{
  return a->width > 0.0 && b->width > 0.0 && a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/**
 * rungs_paint_ghost:
 * @cr: to paint on
 * @scene: a scene
 * @figure: its number
 * @x: across, the middle of its body
 * @y: down, the middle of its body
 *
 * A figure in somebody's hand, or on its way: with a soft shadow, above all else. rungs_scene_ghost_box() is what it covers.
 */
void
rungs_paint_ghost (cairo_t          *cr,
                   const RungsScene *scene,
                   guint             figure,
                   double            x,
                   double            y)
{
  RungsSceneBody held;

  g_return_if_fail (cr != NULL && scene != NULL && figure < scene->n_bodies);

  held = scene->body[figure];
  held.height = _rungs_scene_ghost_height (scene, &held);
  held.feet = (RungsPoint){ x, y + held.height / 2.0 };
  held.box = (RungsBox){ x - held.height * RUNGS_FIGURE_ASPECT / 2.0, y - held.height / 2.0,
                         held.height * RUNGS_FIGURE_ASPECT, held.height };
  if (held.pose != RUNGS_POSE_FLAG && held.pose != RUNGS_POSE_WAITING)
    held.pose = RUNGS_POSE_CLIMBING;
  held.shown = TRUE;
  if (held.facing == 0.0)
    held.facing = 1.0;
  cairo_save (cr);
  _rungs_rounded_box (cr, &held.box, held.box.width * 0.35);
  rungs_set_colour (cr, &scene->palette->sky_bottom, 0.72);
  cairo_fill_preserve (cr);
  rungs_set_colour (cr, &scene->palette->focus, 0.9);
  cairo_set_line_width (cr, MAX (1.5, held.height * 0.035) * scene->palette->stroke);
  cairo_stroke (cr);
  _rungs_paint_somebody (cr, scene, &held, RUNGS_PAINT_NORMAL);
  cairo_restore (cr);
}

/**
 * rungs_paint_part:
 * @cr: to paint on
 * @scene: a scene
 * @part: what must be painted again
 * @target: a rung that is lit up, or 0
 * @held: a figure that is left out because it is held, or -1
 *
 * The same picture as rungs_paint_scene() inside @part, and nothing outside of it.
 */
void
rungs_paint_part (cairo_t          *cr,
                  const RungsScene *scene,
                  const RungsBox   *part,
                  int               target,
                  int               held)
{
  g_return_if_fail (cr != NULL && scene != NULL && part != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_clip (cr);
  if (!_rungs_paint_part_from_cache (cr, scene, part, target, held))
    {
      rungs_paint_background (cr, scene);
      for (int rung = 1; rung <= scene->options.n_rungs; rung++)
        {
          RungsBox reach = rungs_scene_rung_reach (scene, rung);

          if (meet (&reach, part))
            rungs_paint_rung (cr, scene, rung, rung == target ? RUNGS_PAINT_TARGET : RUNGS_PAINT_NORMAL);
        }
      rungs_paint_rounds (cr, scene);
      rungs_paint_foreground (cr, scene);
      for (guint i = 0; i < scene->n_all; i++)
        {
          guint body = scene->order[i];
          RungsBox reach;

          if (body >= scene->n_bodies || (int) body == held)
            continue;
          reach = rungs_scene_figure_reach (scene, body);
          if (meet (&reach, part))
            rungs_paint_figure (cr, scene, body, RUNGS_PAINT_NORMAL);
        }
    }
  cairo_restore (cr);
}
