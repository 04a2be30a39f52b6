/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-hit.c: what stands under a point of the picture.
 */
#include "config.h"

#include "scene-private.h"

static gboolean
holds (const RungsBox *box,
       double          x,
       double          y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/**
 * rungs_scene_hit_rung:
 * @scene: a scene
 * @x: across
 * @y: down
 *
 * Returns: the rung there, 1 to 7, with the room to stand on it; 0 where there is none
 */
int
rungs_scene_hit_rung (const RungsScene *scene,
                      double            x,
                      double            y)
{
  g_return_val_if_fail (scene != NULL, 0);

  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      if (holds (&scene->rung[i].box, x, y))
        return i + 1;
    }
  return 0;
}

/**
 * rungs_scene_hit_figure:
 * @scene: a scene
 * @x: across
 * @y: down
 *
 * Returns: the number of the figure there, from 0, or -1
 */
int
rungs_scene_hit_figure (const RungsScene *scene,
                        double            x,
                        double            y)
{
  g_return_val_if_fail (scene != NULL, -1);

  for (guint i = 0; i < scene->n_bodies; i++)
    {
      if (scene->body[i].shown && holds (&scene->body[i].box, x, y))
        return (int) i;
    }
  return -1;
}
