/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-mirror.c: a scene is worked out as if read from left to right; here it is turned round.
 */
#include "config.h"

#include "scene-private.h"

static void
mirror_box (RungsBox *box,
            double    width)
{
  box->x = width - box->x - box->width;
}

static void
mirror_point (RungsPoint *point,
              double      width)
{
  point->x = width - point->x;
}

static void
swap_points (RungsPoint *a,
             RungsPoint *b)
{
  RungsPoint held = *a;

  *a = *b;
  *b = held;
}

/** _rungs_scene_mirror: turns the whole picture round, for words that run from right to left */
void
_rungs_scene_mirror (RungsScene *scene)
{
  double width = scene->options.width;

  for (int rail = 0; rail < 2; rail++)
    {
      mirror_point (&scene->rail_top[rail], width);
      mirror_point (&scene->rail_foot[rail], width);
    }
  swap_points (&scene->rail_top[0], &scene->rail_top[1]);
  swap_points (&scene->rail_foot[0], &scene->rail_foot[1]);
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      RungsScenePlank *plank = &scene->rung[i];

      for (int corner = 0; corner < 4; corner++)
        mirror_point (&plank->corner[corner], width);
      swap_points (&plank->corner[RUNGS_CORNER_TOP_LEFT], &plank->corner[RUNGS_CORNER_TOP_RIGHT]);
      swap_points (&plank->corner[RUNGS_CORNER_BOTTOM_LEFT], &plank->corner[RUNGS_CORNER_BOTTOM_RIGHT]);
      mirror_box (&plank->plank, width);
      mirror_box (&plank->box, width);
      mirror_box (&plank->stand, width);
      mirror_point (&plank->disc, width);
      plank->name_end = width - plank->name_end;
    }
  for (guint i = 0; i < scene->n_brackets; i++)
    {
      mirror_point (&scene->bracket[i].from, width);
      mirror_point (&scene->bracket[i].to, width);
      scene->bracket[i].depth = -scene->bracket[i].depth;
    }
  for (guint i = 0; i < scene->n_keys; i++)
    mirror_point (&scene->key[i].feet, width);
  for (guint i = 0; i < scene->n_all; i++)
    {
      if (!scene->body[i].shown)
        continue;
      for (int point = 0; point < 4; point++)
        mirror_point (&scene->body[i].arrow[point], width);
      if (scene->body[i].arrow_box.width > 0.0)
        mirror_box (&scene->body[i].arrow_box, width);
      mirror_box (&scene->body[i].box, width);
      mirror_point (&scene->body[i].feet, width);
      scene->body[i].facing = -scene->body[i].facing;
    }
  for (guint i = 0; i < scene->pieces->len; i++)
    {
      RungsScenePiece *piece = g_ptr_array_index (scene->pieces, i);

      mirror_box (&piece->text.box, width);
    }
  mirror_box (&scene->example_box, width);
}
