/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter.c: puts a scene on a cairo_t, part by part. Nothing is measured here: a scene that is painted twice looks the same.
 */
#include "config.h"

#include "painter.h"
#include "painter-private.h"

#include <math.h>

#include "hand.h"
#include "lettering.h"
#include "letters.h"

/** _rungs_rounded_box: a path around @box with round corners */
void
_rungs_rounded_box (cairo_t        *cr,
                    const RungsBox *box,
                    double          radius)
{
  double r = MIN (radius, MIN (box->width, box->height) / 2.0);

  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + box->width - r, box->y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, box->x + box->width - r, box->y + box->height - r, r, 0.0, G_PI_2);
  cairo_arc (cr, box->x + r, box->y + box->height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

static const RungsColour *
ink_colour (const RungsScene      *scene,
            const RungsScenePiece *piece)
{
  switch (piece->ink)
    {
    case RUNGS_INK_RUNG:
      return &scene->palette->rung_text[rungs_palette_place (piece->text.index + 1, scene->options.n_rungs)];
    case RUNGS_INK_NUMBER:
      return &scene->palette->rung[rungs_palette_place (piece->text.index + 1, scene->options.n_rungs)];
    case RUNGS_INK_QUIET:
      return &scene->palette->quiet_text;
    case RUNGS_INK_TEXT:
    default:
      return &scene->palette->text;
    }
}

/* Tall letters, and what hangs from them, may stand out of the box of their line. */
static gboolean
is_seen (const RungsScenePiece *piece,
         const RungsBox        *part)
{
  const RungsBox *box = &piece->text.box;
  double out = box->height * 0.5;
  RungsBox reach = { box->x - out, box->y - out, box->width + 2.0 * out, box->height + 2.0 * out };

  return _rungs_boxes_meet (&reach, part);
}

/**
 * _rungs_paint_words:
 * @rung: whose words, or 0: those of none
 * @names: of rungs, or other words
 * @part: what is painted
 * @letters: (nullable) (element-type RungsLetters): of each piece of the scene, where several threads paint it
 *
 * The words that stand inside @part.
 */
void
_rungs_paint_words (cairo_t          *cr,
                    const RungsScene *scene,
                    int               rung,
                    gboolean          names,
                    const RungsBox   *part,
                    const GPtrArray  *letters)
{
  for (guint i = 0; i < scene->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (scene->pieces, i);

      if (_rungs_piece_rung (piece) != rung || _rungs_piece_is_name (piece) != names || !is_seen (piece, part))
        continue;
      rungs_set_colour (cr, ink_colour (scene, piece), 1.0);
      if (letters != NULL)
        rungs_letters_paint (cr, g_ptr_array_index (letters, i));
      else
        rungs_lettering_paint (cr, piece->layout, piece->text.box.x, piece->text.box.y);
    }
}

static void
paint_bracket (cairo_t                 *cr,
               const RungsScene        *scene,
               const RungsSceneBracket *bracket,
               guint                    seed)
{
  double depth = bracket->depth;
  double bow = fabs (depth) * 0.25 * rungs_hand (seed, 1);
  double height = bracket->to.y - bracket->from.y;
  double round = MIN (fabs (depth), height * 0.25);

  cairo_new_path (cr);
  cairo_move_to (cr, bracket->from.x + depth, bracket->from.y);
  cairo_curve_to (cr, bracket->from.x + depth * 0.3, bracket->from.y, bracket->from.x, bracket->from.y + round * 0.2,
                  bracket->from.x, bracket->from.y + round);
  cairo_curve_to (cr,
                  bracket->from.x + (bracket->to.x - bracket->from.x) * 0.33 + bow, bracket->from.y + height * 0.33,
                  bracket->from.x + (bracket->to.x - bracket->from.x) * 0.66 - bow, bracket->from.y + height * 0.66,
                  bracket->to.x, bracket->to.y - round);
  cairo_curve_to (cr, bracket->to.x, bracket->to.y - round * 0.2, bracket->to.x + depth * 0.3, bracket->to.y,
                  bracket->to.x + depth, bracket->to.y);
  cairo_set_line_width (cr, MAX (fabs (depth) * 0.24, 1.0));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_set_colour (cr, &scene->palette->bracket, 1.0);
  rungs_brush_stroke (cr);
}

/**
 * rungs_paint_background:
 * @cr: to paint on
 * @scene: a scene
 *
 * Sky, ground and rails: everything that the rungs are put on.
 */
void
rungs_paint_background (cairo_t          *cr,
                        const RungsScene *scene)
{
  g_return_if_fail (cr != NULL && scene != NULL);

  cairo_save (cr);
  rungs_brush_begin (cr);
  _rungs_paint_sky (cr, scene);
  _rungs_paint_weather (cr, scene);
  _rungs_paint_ground (cr, scene);
  _rungs_paint_rails (cr, scene);
  for (guint i = 0; i < scene->n_brackets; i++)
    paint_bracket (cr, scene, &scene->bracket[i], i);
  rungs_brush_end (cr);
  cairo_restore (cr);
}

/**
 * rungs_paint_rung:
 * @cr: to paint on
 * @scene: a scene
 * @rung: 1 to 7
 * @flags: how it is met at the moment
 *
 * The plank with its number and name.
 */
void
rungs_paint_rung (cairo_t          *cr,
                  const RungsScene *scene,
                  int               rung,
                  RungsPaintFlags   flags)
{
  g_return_if_fail (cr != NULL && scene != NULL && rung >= 1 && rung <= scene->options.n_rungs);

  cairo_save (cr);
  rungs_brush_begin (cr);
  _rungs_paint_plank (cr, scene, rung, flags);
  _rungs_paint_words (cr, scene, rung, TRUE, &scene->rung[rung - 1].plank, NULL);
  rungs_brush_end (cr);
  cairo_restore (cr);
}

/**
 * rungs_paint_figure:
 * @cr: to paint on
 * @scene: a scene
 * @figure: its number
 * @flags: how it is met at the moment
 *
 * One figure, without its label. A figure that is only counted paints nothing.
 */
void
rungs_paint_figure (cairo_t          *cr,
                    const RungsScene *scene,
                    guint             figure,
                    RungsPaintFlags   flags)
{
  const RungsSceneBody *body;

  g_return_if_fail (cr != NULL && scene != NULL && figure < scene->n_bodies);

  body = &scene->body[figure];
  if (!body->shown)
    return;
  cairo_save (cr);
  rungs_brush_begin (cr);
  if (flags != RUNGS_PAINT_NORMAL)
    _rungs_paint_halo (cr, scene, body, flags);
  _rungs_paint_somebody (cr, scene, body);
  rungs_brush_end (cr);
  cairo_restore (cr);
}

static void
paint_example (cairo_t          *cr,
               const RungsScene *scene)
{
  const RungsBox *box = &scene->example_box;

  if (box->width <= 0.0)
    return;
  _rungs_rounded_box (cr, box, box->height * 0.3);
  rungs_set_colour (cr, &scene->palette->sky_bottom, 0.85);
  rungs_brush_fill_preserve (cr);
  rungs_set_colour (cr, &scene->palette->bracket, 1.0);
  cairo_set_line_width (cr, MAX (1.0, box->height * 0.05));
  rungs_brush_stroke (cr);
}

static RungsBox
whole (const RungsScene *scene)
{
  return (RungsBox){ 0.0, 0.0, scene->options.width, scene->options.height };
}

/**
 * _rungs_reaches_somebody:
 * @feet: where somebody stands, in user units
 * @height: how tall they are
 *
 * Returns: FALSE where neither they nor what is a little round them can be seen
 */
gboolean
_rungs_reaches_somebody (cairo_t    *cr,
                         RungsPoint  feet,
                         double      height)
{
  return rungs_brush_reaches (cr, feet.x - height, feet.y - height * 1.5, height * 2.0, height * 2.0);
}

static void
paint_key (cairo_t             *cr,
           const RungsScene    *scene,
           const RungsSceneKey *key)
{
  RungsSceneBody shown = { .facing = 1.0, .away = 1.0, .feet = key->feet, .height = key->height };

  shown.pose = key->sort == RUNGS_KEY_AIM ? RUNGS_POSE_FLAG : RUNGS_POSE_STANDING;
  shown.few = key->sort == RUNGS_KEY_FEW;
  shown.view = MIN (key->sort, RUNGS_VIEW_MIXED);
  shown.index = -1;
  if (key->sort == RUNGS_KEY_BEFORE)
    shown.view = RUNGS_VIEW_LIVED;
  else if (key->sort == RUNGS_KEY_FEW)
    shown.feet.y -= key->height * 0.40;
  else if (key->sort == RUNGS_KEY_SAME)
    shown.feet = (RungsPoint){ shown.feet.x + shown.away * key->height * 0.385, shown.feet.y - key->height * 0.13 };
  if (key->sort == RUNGS_KEY_BEFORE)
    _rungs_paint_mark (cr, scene, &shown);
  else if (key->sort == RUNGS_KEY_FEW)
    _rungs_paint_ring_of_few (cr, scene, &shown);
  else if (key->sort == RUNGS_KEY_SAME)
    _rungs_paint_same (cr, scene, &shown, &scene->palette->text);
  else
    _rungs_paint_somebody (cr, scene, &shown);
}

/** _rungs_paint_beside: all that belongs to no rung: words, and the legend, where they stand inside @part */
void
_rungs_paint_beside (cairo_t          *cr,
                     const RungsScene *scene,
                     const RungsBox   *part,
                     const GPtrArray  *letters)
{
  cairo_save (cr);
  rungs_brush_begin (cr);
  paint_example (cr, scene);
  for (guint i = 0; i < scene->n_keys; i++)
    {
      const RungsSceneKey *key = &scene->key[i];

      if (_rungs_reaches_somebody (cr, key->feet, key->height))
        paint_key (cr, scene, key);
    }
  _rungs_paint_words (cr, scene, 0, FALSE, part, letters);
  rungs_brush_end (cr);
  cairo_restore (cr);
}

/**
 * rungs_paint_labels:
 * @cr: to paint on
 * @scene: a scene
 * @rung: from 1
 *
 * What is written beside those who stand on @rung.
 */
void
rungs_paint_labels (cairo_t          *cr,
                    const RungsScene *scene,
                    int               rung)
{
  RungsBox all;

  g_return_if_fail (cr != NULL && scene != NULL && rung >= 1 && rung <= scene->options.n_rungs);

  all = whole (scene);
  cairo_save (cr);
  _rungs_paint_words (cr, scene, rung, FALSE, &all, NULL);
  cairo_restore (cr);
}

/**
 * rungs_paint_foreground:
 * @cr: to paint on
 * @scene: a scene
 *
 * Every word that belongs to no rung, and the legend.
 */
void
rungs_paint_foreground (cairo_t          *cr,
                        const RungsScene *scene)
{
  RungsBox all;

  g_return_if_fail (cr != NULL && scene != NULL);

  all = whole (scene);
  _rungs_paint_beside (cr, scene, &all, NULL);
}

/**
 * rungs_paint_scene:
 * @cr: to paint on
 * @scene: a scene
 *
 * The whole picture.
 */
void
rungs_paint_scene (cairo_t          *cr,
                   const RungsScene *scene)
{
  RungsBox all;

  g_return_if_fail (cr != NULL && scene != NULL);

  all = whole (scene);
  rungs_paint_part (cr, scene, &all, 0, -1);
}
