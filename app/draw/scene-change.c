/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-change.c: what of a picture must be painted again: where a state changes, where somebody is held at a free point, and
 * where one scene takes the place of another.
 */
#include "config.h"

#include "scene-private.h"

#include <math.h>

/* Round a figure's box: halo and ring, a hand that reaches down, and the softness of edges. */
#define ROUND_ABOUT 0.14
#define REACH 0.25
#define SOFT 2.0

static gboolean
is_empty (const RungsBox *box)
{
  return box->width <= 0.0 || box->height <= 0.0;
}

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

/* Whether all that figures stand on is the same in both. */
static gboolean
same_ladder (const RungsScene *a,
             const RungsScene *b)
{
  if (a->options.width != b->options.width || a->options.height != b->options.height || a->palette != b->palette ||
      a->options.n_rungs != b->options.n_rungs || a->n_keys != b->n_keys || a->n_brackets != b->n_brackets ||
      !same_box (&a->example_box, &b->example_box))
    return FALSE;
  for (int i = 0; i < a->options.n_rungs; i++)
    {
      if (!same_box (&a->rung[i].plank, &b->rung[i].plank))
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

static void
add_box (GArray         *boxes,
         const RungsBox *box)
{
  if (!is_empty (box))
    g_array_append_val (boxes, *box);
}

static void
add_body (GArray               *boxes,
          const RungsSceneBody *body)
{
  RungsBox reach = body_reach (body);

  add_box (boxes, &reach);
  add_box (boxes, &body->arrow_box);
}

static char *
name_body (const RungsSceneBody *body)
{
  return g_strdup_printf ("%s %d %d", body->id != NULL ? body->id : "", body->id != NULL ? 0 : body->index, body->is_mark);
}

static void
add_bodies (GArray           *boxes,
            const RungsScene *from,
            const RungsScene *to)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < from->n_all; i++)
    g_hash_table_insert (known, name_body (&from->body[i]), &from->body[i]);
  for (guint i = 0; i < to->n_all; i++)
    {
      g_autofree char *name = name_body (&to->body[i]);
      const RungsSceneBody *before = g_hash_table_lookup (known, name);

      if (before == NULL || !same_body (before, &to->body[i]))
        add_body (boxes, &to->body[i]);
      if (before != NULL && same_body (before, &to->body[i]))
        g_hash_table_remove (known, name);
    }
  {
    GHashTableIter iter;
    gpointer left;

    g_hash_table_iter_init (&iter, known);
    while (g_hash_table_iter_next (&iter, NULL, &left))
      add_body (boxes, left);
  }
}

static char *
name_text (const RungsSceneText *text)
{
  return g_strdup_printf ("%s %.2f %.2f %.2f %s", text->what, text->box.x, text->box.y, text->size, text->text);
}

static void
add_texts (GArray           *boxes,
           const RungsScene *from,
           const RungsScene *to)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer left;

  for (guint i = 0; i < from->pieces->len; i++)
    {
      RungsScenePiece *piece = g_ptr_array_index (from->pieces, i);

      g_hash_table_insert (known, name_text (&piece->text), &piece->text);
    }
  for (guint i = 0; i < to->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (to->pieces, i);
      g_autofree char *name = name_text (&piece->text);

      if (!g_hash_table_remove (known, name))
        {
          RungsBox box = grown (&piece->text.box, SOFT, 0.0);

          add_box (boxes, &box);
        }
    }
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, NULL, &left))
    {
      RungsBox box = grown (&((RungsSceneText *) left)->box, SOFT, 0.0);

      add_box (boxes, &box);
    }
}

/**
 * rungs_scene_changes:
 * @from: what is seen now
 * @to: what is to be seen
 *
 * Figures are known again by their id. Where the ladder itself stands otherwise, that is everything.
 *
 * Returns: (transfer full) (element-type RungsBox): the boxes in which the two differ; none where they are the same
 */
GArray *
rungs_scene_changes (const RungsScene *from,
                     const RungsScene *to)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (RungsBox));

  g_return_val_if_fail (from != NULL && to != NULL, boxes);

  if (!same_ladder (from, to))
    {
      RungsBox all = { 0.0, 0.0, MAX (from->options.width, to->options.width), MAX (from->options.height, to->options.height) };

      add_box (boxes, &all);
      return boxes;
    }
  add_bodies (boxes, from, to);
  add_texts (boxes, from, to);
  return boxes;
}
