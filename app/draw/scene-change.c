/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-change.c: what of a picture must be painted again: where a state changes, where somebody is held at a free point, and
 * what looks otherwise where one scene takes the place of another.
 */
#include "config.h"

#include "scene-private.h"

#include <math.h>
#include <string.h>

/* Round a figure's box: halo and ring, a hand that reaches down, and the softness of edges. */
#define ROUND_ABOUT 0.14
#define REACH 0.25
#define SOFT 2.0

static RungsBox
grown (const RungsBox *box,
       double          by,
       double          below)
{
  return (RungsBox){ box->x - by, box->y - by, box->width + 2.0 * by, box->height + 2.0 * by + below };
}

/**
 * rungs_scene_rung_reach:
 * @scene: a scene
 * @rung: from 1
 *
 * Returns: everything that is painted for @rung, however it is met: its shadow, its rings and the room that lights up
 */
RungsBox
rungs_scene_rung_reach (const RungsScene *scene,
                        int               rung)
{
  const RungsScenePlank *plank;
  double by;

  g_return_val_if_fail (scene != NULL && rung >= 1 && rung <= scene->options.n_rungs, (RungsBox){ 0 });

  plank = &scene->rung[rung - 1];
  by = plank->plank.height * 0.2 * scene->palette->stroke + SOFT;
  return grown (&plank->box, by, plank->plank.height * 0.08);
}

static RungsBox
body_reach (const RungsSceneBody *body)
{
  if (!body->shown)
    return (RungsBox){ 0 };
  return grown (&body->box, MAX (body->height * ROUND_ABOUT, 4.0) + SOFT,
                body->pose == RUNGS_POSE_REACHING ? body->height * REACH : 0.0);
}

/** rungs_scene_figure_reach: Returns: all that is painted for @figure, however it is met; empty where it is only counted */
RungsBox
rungs_scene_figure_reach (const RungsScene *scene,
                          guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, (RungsBox){ 0 });

  return body_reach (&scene->body[figure]);
}

/**
 * _rungs_scene_ghost_height:
 *
 * Returns: how tall a figure is while it is held: as tall as where it stood, and tall enough to be seen where it was only counted
 */
double
_rungs_scene_ghost_height (const RungsScene     *scene,
                           const RungsSceneBody *body)
{
  double least = MIN (44.0, scene->options.height * 0.1);

  return MAX (body->shown ? body->height : 0.0, least);
}

/**
 * rungs_scene_ghost_box:
 * @scene: a scene
 * @figure: its number
 * @x: across, the middle of its body
 * @y: down, the middle of its body
 *
 * Returns: everything that rungs_paint_ghost() covers
 */
RungsBox
rungs_scene_ghost_box (const RungsScene *scene,
                       guint             figure,
                       double            x,
                       double            y)
{
  double height;
  RungsBox box;

  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, (RungsBox){ 0 });

  height = _rungs_scene_ghost_height (scene, &scene->body[figure]);
  box = (RungsBox){ x - height * RUNGS_FIGURE_ASPECT / 2.0, y - height / 2.0, height * RUNGS_FIGURE_ASPECT, height };
  return grown (&box, height * ROUND_ABOUT + SOFT, height * REACH);
}

static gboolean
same_box (const RungsBox *a,
          const RungsBox *b)
{
  return fabs (a->x - b->x) < 0.01 && fabs (a->y - b->y) < 0.01 && fabs (a->width - b->width) < 0.01 &&
         fabs (a->height - b->height) < 0.01;
}

static gboolean
same_point (const RungsPoint *a,
            const RungsPoint *b)
{
  return fabs (a->x - b->x) < 0.01 && fabs (a->y - b->y) < 0.01;
}

static gboolean
same_plank (const RungsScene *a,
            const RungsScene *b,
            int               rung)
{
  const RungsScenePlank *one = &a->rung[rung - 1];
  const RungsScenePlank *other = &b->rung[rung - 1];

  for (int i = 0; i < 4; i++)
    {
      if (!same_point (&one->corner[i], &other->corner[i]))
        return FALSE;
    }
  return same_box (&one->box, &other->box) && same_box (&one->stand, &other->stand) && same_point (&one->disc, &other->disc) &&
         one->disc_radius == other->disc_radius;
}

/* Whether all that figures stand on is the same in both. */
static gboolean
same_ladder (const RungsScene *a,
             const RungsScene *b)
{
  if (a->options.width != b->options.width || a->options.height != b->options.height || a->palette != b->palette ||
      a->options.n_rungs != b->options.n_rungs || a->n_keys != b->n_keys || a->n_brackets != b->n_brackets ||
      a->options.right_to_left != b->options.right_to_left || !same_box (&a->example_box, &b->example_box) ||
      a->rail_width != b->rail_width || a->feet_y != b->feet_y)
    return FALSE;
  for (int i = 0; i < 2; i++)
    {
      if (!same_point (&a->rail_foot[i], &b->rail_foot[i]) || !same_point (&a->rail_top[i], &b->rail_top[i]))
        return FALSE;
    }
  for (int rung = 1; rung <= a->options.n_rungs; rung++)
    {
      if (!same_plank (a, b, rung))
        return FALSE;
    }
  for (guint i = 0; i < a->n_keys; i++)
    {
      if (a->key[i].sort != b->key[i].sort || fabs (a->key[i].feet.y - b->key[i].feet.y) > 0.01)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_body (const RungsSceneBody *a,
           const RungsSceneBody *b)
{
  return a->shown == b->shown && same_box (&a->box, &b->box) && a->pose == b->pose && a->view == b->view &&
         a->facing == b->facing && a->few == b->few && a->before == b->before && same_box (&a->arrow_box, &b->arrow_box);
}

static gboolean
same_text (const RungsScenePiece *a,
           const RungsScenePiece *b)
{
  return a->ink == b->ink && a->text.size == b->text.size &&
         same_box (&a->text.box, &b->text.box) && strcmp (a->text.text, b->text.text) == 0;
}

/* The next piece of text that belongs to a rung, or to none, from @at on; NULL where there is no other. */
static const RungsScenePiece *
next_piece (const RungsScene *scene,
            guint            *at,
            int               rung)
{
  while (*at < scene->pieces->len)
    {
      const RungsScenePiece *piece = g_ptr_array_index (scene->pieces, (*at)++);

      if (_rungs_piece_rung (piece) == rung)
        return piece;
    }
  return NULL;
}

static gboolean
same_texts (const RungsScene *a,
            const RungsScene *b,
            int               rung)
{
  guint at_a = 0;
  guint at_b = 0;

  for (;;)
    {
      const RungsScenePiece *one = next_piece (a, &at_a, rung);
      const RungsScenePiece *other = next_piece (b, &at_b, rung);

      if (one == NULL || other == NULL)
        return one == other;
      if (!same_text (one, other))
        return FALSE;
    }
}

/**
 * rungs_scene_same_still:
 * @a: a scene
 * @b: (nullable): another
 *
 * Returns: whether what rungs_paint_background() and rungs_paint_foreground() paint is the same for both
 */
gboolean
rungs_scene_same_still (const RungsScene *a,
                        const RungsScene *b)
{
  g_return_val_if_fail (a != NULL, FALSE);

  return b != NULL && (a == b || (same_ladder (a, b) && same_texts (a, b, 0)));
}

/**
 * rungs_scene_same_rung:
 * @a: a scene
 * @b: (nullable): another
 * @rung: from 1
 *
 * Returns: whether what rungs_paint_rung() and rungs_paint_labels() paint is the same for both
 */
gboolean
rungs_scene_same_rung (const RungsScene *a,
                       const RungsScene *b,
                       int               rung)
{
  g_return_val_if_fail (a != NULL, FALSE);

  return b != NULL && (a == b || (a->options.n_rungs == b->options.n_rungs && rung <= a->options.n_rungs &&
                                  a->palette == b->palette && same_plank (a, b, rung) && same_texts (a, b, rung)));
}

/**
 * rungs_scene_same_figure:
 * @a: a scene
 * @figure_a: a figure of @a
 * @b: (nullable): another
 * @figure_b: a figure of @b
 *
 * Returns: whether what rungs_paint_figure() paints is the same, in the same place
 */
gboolean
rungs_scene_same_figure (const RungsScene *a,
                         guint             figure_a,
                         const RungsScene *b,
                         guint             figure_b)
{
  g_return_val_if_fail (a != NULL && figure_a < a->n_bodies, FALSE);

  return b != NULL && figure_b < b->n_bodies && a->palette == b->palette &&
         a->options.least_text == b->options.least_text && a->body[figure_a].seed == b->body[figure_b].seed &&
         same_body (&a->body[figure_a], &b->body[figure_b]);
}
