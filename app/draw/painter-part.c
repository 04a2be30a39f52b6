/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-part.c: while something moves: one figure at a free point, and no more of the picture than what it uncovers.
 */
#include "config.h"

#include "letters.h"
#include "painter-private.h"

/** _rungs_boxes_meet: Returns: whether @a and @b have something in common */
gboolean
_rungs_boxes_meet (const RungsBox *a,
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
  rungs_brush_begin (cr);
  _rungs_rounded_box (cr, &held.box, held.box.width * 0.35);
  rungs_set_colour (cr, &scene->palette->sky_bottom, 0.72);
  rungs_brush_fill_preserve (cr);
  rungs_set_colour (cr, &scene->palette->focus, 0.9);
  cairo_set_line_width (cr, MAX (1.5, held.height * 0.035) * scene->palette->stroke);
  rungs_brush_stroke (cr);
  _rungs_paint_somebody (cr, scene, &held);
  rungs_brush_end (cr);
  cairo_restore (cr);
}

/** PartOf: a part of a picture, as several threads are given pieces of it. */
typedef struct
{
  const RungsScene *scene;
  int target;
  int held;
  const GPtrArray *letters; /* RungsLetters of each piece of text; NULL: they are painted as they are shaped */
} PartOf;

static void
paint_wood (cairo_t        *cr,
            const PartOf   *of,
            const RungsBox *part)
{
  rungs_paint_background (cr, of->scene);
  for (int rung = 1; rung <= of->scene->options.n_rungs; rung++)
    {
      RungsBox reach = rungs_scene_rung_reach (of->scene, rung);

      if (!_rungs_boxes_meet (&reach, part))
        continue;
      cairo_save (cr);
      _rungs_paint_plank (cr, of->scene, rung, rung == of->target ? RUNGS_PAINT_TARGET : RUNGS_PAINT_NORMAL);
      cairo_restore (cr);
    }
}

static void
paint_words (cairo_t        *cr,
             const PartOf   *of,
             const RungsBox *part)
{
  for (int rung = 1; rung <= of->scene->options.n_rungs; rung++)
    _rungs_paint_words (cr, of->scene, rung, TRUE, part, of->letters);
  rungs_paint_rounds (cr, of->scene);
  for (int rung = 1; rung <= of->scene->options.n_rungs; rung++)
    _rungs_paint_words (cr, of->scene, rung, FALSE, part, of->letters);
  _rungs_paint_beside (cr, of->scene, part, of->letters);
}

static void
paint_people (cairo_t        *cr,
              const PartOf   *of,
              const RungsBox *part)
{
  for (guint i = 0; i < of->scene->n_all; i++)
    {
      guint body = of->scene->order[i];
      RungsBox reach;

      if (body >= of->scene->n_bodies || (int) body == of->held)
        continue;
      reach = rungs_scene_figure_reach (of->scene, body);
      if (_rungs_boxes_meet (&reach, part))
        rungs_paint_figure (cr, of->scene, body, RUNGS_PAINT_NORMAL);
    }
}

static void
paint_part_cb (cairo_t                 *cr,
               const cairo_rectangle_t *part,
               gpointer                 data)
{
  const PartOf *of = data;
  RungsBox box = { part->x, part->y, part->width, part->height };

  paint_wood (cr, of, &box);
  paint_words (cr, of, &box);
  paint_people (cr, of, &box);
}

/* Words are shaped, and their letters found, by one thread. */
static GPtrArray *
find_letters (cairo_t          *cr,
              const RungsScene *scene)
{
  GPtrArray *letters = g_ptr_array_new_full (scene->pieces->len, (GDestroyNotify) rungs_letters_free);

  for (guint i = 0; i < scene->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (scene->pieces, i);

      g_ptr_array_add (letters, rungs_letters_new (cr, piece->layout, piece->text.box.x, piece->text.box.y));
    }
  return letters;
}

/**
 * rungs_paint_part:
 * @cr: to paint on
 * @scene: a scene
 * @part: what must be painted again; on an image, of whole pixels
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
  g_autoptr (GPtrArray) letters = NULL;
  PartOf of = { scene, target, held, NULL };

  g_return_if_fail (cr != NULL && scene != NULL && part != NULL);

  cairo_save (cr);
  rungs_brush_clip (cr, part->x, part->y, part->width, part->height);
  rungs_brush_begin (cr);
  if (rungs_brush_is_shared (cr))
    of.letters = letters = find_letters (cr, scene);
  rungs_brush_share (cr, paint_part_cb, &of);
  rungs_brush_end (cr);
  cairo_restore (cr);
}
