/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-ground.c: what the ladder stands in: a pale sky, a low hill, some grass, and a few flowers of five petals, one for
 * each of the five things that come together in a life, kept small and to the side.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

#include "hand.h"

/** _rungs_paint_sky: the paper everything is on */
void
_rungs_paint_sky (cairo_t          *cr,
                  const RungsScene *scene)
{
  const RungsPalette *palette = scene->palette;

  cairo_rectangle (cr, 0.0, 0.0, scene->options.width, scene->options.height);
  if (palette->is_plain)
    {
      rungs_set_colour (cr, &palette->sky_top, 1.0);
      rungs_brush_fill (cr);
    }
  else
    {
      rungs_brush_fill_down (cr, 0.0, &palette->sky_top, scene->feet_y, &palette->sky_bottom);
    }
}

static gboolean
is_night (const RungsScene *scene)
{
  return scene->options.palette == RUNGS_PALETTE_DARK || scene->options.palette == RUNGS_PALETTE_WALL_DARK;
}

/* A brushed cloud: three soft bellies on one flat line. */
static void
paint_cloud (cairo_t          *cr,
             const RungsScene *scene,
             double            x,
             double            y,
             double            size)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x - size, y);
  cairo_curve_to (cr, x - size * 0.9, y - size * 0.22, x - size * 0.5, y - size * 0.24, x - size * 0.42, y - size * 0.12);
  cairo_curve_to (cr, x - size * 0.3, y - size * 0.42, x + size * 0.2, y - size * 0.42, x + size * 0.28, y - size * 0.14);
  cairo_curve_to (cr, x + size * 0.5, y - size * 0.28, x + size * 0.85, y - size * 0.2, x + size, y);
  cairo_curve_to (cr, x + size * 0.5, y + size * 0.05, x - size * 0.5, y + size * 0.05, x - size, y);
  cairo_close_path (cr);
  if (is_night (scene))
    rungs_set_colour (cr, &scene->palette->sky_bottom, 0.5);
  else
    cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, 0.7);
  rungs_brush_fill (cr);
}

/* Whether no words and no key of the legend stand here. */
static gboolean
is_free (const RungsScene *scene,
         double            x,
         double            y,
         double            size)
{
  for (guint i = 0; i < scene->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (scene->pieces, i);
      const RungsSceneText *text = &piece->text;

      if (_rungs_piece_rung (piece) > 0)
        continue;
      if (x + size > text->box.x && x - size < text->box.x + text->box.width &&
          y + size * 0.2 > text->box.y && y - size * 1.4 < text->box.y + text->box.height)
        return FALSE;
    }
  /* Who stands on a rung, and their labels, come and go: all of their room is kept free. */
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      const RungsBox *stand = &scene->rung[i].stand;

      if (x + size > stand->x && x - size < stand->x + stand->width && y + size * 0.2 > stand->y &&
          y - size * 0.5 < stand->y + stand->height)
        return FALSE;
    }
  for (guint i = 0; i < scene->n_keys; i++)
    {
      if (fabs (x - scene->key[i].feet.x) < scene->key[i].height && y > scene->key[i].feet.y - scene->key[i].height * 1.2 &&
          y - size * 1.4 < scene->key[i].feet.y)
        return FALSE;
    }
  return TRUE;
}

/** _rungs_paint_weather: clouds by day and stars by night, well behind everything and never behind words */
void
_rungs_paint_weather (cairo_t          *cr,
                      const RungsScene *scene)
{
  double width = scene->options.width;
  double height = scene->feet_y;
  const RungsBox clouds[] = { { 0.075, 0.30, 0.060, 0.0 }, { 0.90, 0.54, 0.050, 0.0 }, { 0.62, 0.035, 0.034, 0.0 },
                              { 0.055, 0.64, 0.032, 0.0 } };

  if (scene->palette->is_plain)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (clouds); i++)
    {
      double x = width * (scene->options.right_to_left ? 1.0 - clouds[i].x : clouds[i].x);
      double size = clouds[i].width * MIN (width, height * 1.6);

      if (is_free (scene, x, height * clouds[i].y, size))
        paint_cloud (cr, scene, x, height * clouds[i].y, size);
    }
  if (!is_night (scene))
    return;
  cairo_new_path (cr);
  for (guint i = 0; i < 42; i++)
    {
      double x = width * (0.5 + 0.5 * rungs_hand (701, i));
      double y = height * 0.4 * (1.0 + rungs_hand (702, i));
      double radius = MAX (scene->unit * (0.9 + 0.5 * rungs_hand (703, i)), 0.5);

      if (!is_free (scene, x, y, radius * 3.0))
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
    }
  rungs_set_colour (cr, &scene->palette->text, 0.45);
  rungs_brush_fill (cr);
}

static void
paint_grass (cairo_t          *cr,
             const RungsScene *scene,
             double            x,
             double            y,
             double            size,
             guint             seed)
{
  for (guint blade = 0; blade < 5; blade++)
    {
      double lean = (blade - 2.0) * 0.22 + 0.1 * rungs_hand (seed, blade);
      double tall = size * (0.75 + 0.35 * rungs_hand (seed, blade + 8));

      cairo_move_to (cr, x + (blade - 2.0) * size * 0.13, y);
      cairo_curve_to (cr, x + (blade - 2.0) * size * 0.14, y - tall * 0.5, x + lean * size * 0.7, y - tall * 0.8,
                      x + lean * size * 1.3, y - tall);
    }
  rungs_set_colour (cr, &scene->palette->grass, 1.0);
  cairo_set_line_width (cr, MAX (size * 0.075, 0.6));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_brush_stroke (cr);
}

static void
paint_flower (cairo_t          *cr,
              const RungsScene *scene,
              double            x,
              double            y,
              double            size,
              guint             seed)
{
  const RungsPalette *palette = scene->palette;
  double head_x = x + size * 0.12 * rungs_hand (seed, 1);
  double head_y = y - size;
  double radius = size * 0.2;
  RungsColour petal = rungs_colour_mix (&palette->rung[(seed % 3 == 0) ? 1 : (seed % 3 == 1) ? 0 : 3],
                                        &palette->sky_bottom, 0.25);

  cairo_move_to (cr, x, y);
  cairo_curve_to (cr, x - size * 0.1, y - size * 0.4, head_x, y - size * 0.6, head_x, head_y);
  rungs_set_colour (cr, &palette->grass, 1.0);
  cairo_set_line_width (cr, MAX (size * 0.06, 0.6));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_brush_stroke (cr);
  for (guint i = 0; i < 5; i++)
    {
      double turn = -G_PI_2 + i * 2.0 * G_PI / 5.0 + 0.2 * rungs_hand (seed, 2);

      cairo_new_sub_path (cr);
      cairo_arc (cr, head_x + cos (turn) * radius * 0.82, head_y + sin (turn) * radius * 0.82, radius * 0.62, 0.0,
                 2.0 * G_PI);
    }
  rungs_set_colour (cr, &petal, 1.0);
  rungs_brush_fill (cr);
  cairo_arc (cr, head_x, head_y, radius * 0.45, 0.0, 2.0 * G_PI);
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  rungs_brush_fill (cr);
}

static void
paint_hill (cairo_t           *cr,
            const RungsScene  *scene,
            const RungsColour *colour,
            double             left_y,
            double             crest_y,
            double             right_y)
{
  double width = scene->options.width;

  cairo_move_to (cr, 0.0, scene->options.height);
  cairo_line_to (cr, 0.0, left_y);
  cairo_curve_to (cr, width * 0.28, crest_y, width * 0.42, crest_y, width * 0.58, (crest_y + right_y) / 2.0);
  cairo_curve_to (cr, width * 0.74, right_y + (right_y - crest_y) * 0.5, width * 0.88, right_y, width,
                  (right_y + left_y) / 2.0);
  cairo_line_to (cr, width, scene->options.height);
  cairo_close_path (cr);
  rungs_set_colour (cr, colour, 1.0);
  rungs_brush_fill (cr);
}

/** _rungs_paint_ground: the hill, the ladder's shadow on it, grass and flowers where no words are */
void
_rungs_paint_ground (cairo_t          *cr,
                     const RungsScene *scene)
{
  const RungsPalette *palette = scene->palette;
  double width = scene->options.width;
  double feet = scene->feet_y;
  double rise = MIN (scene->rung[0].stand.height, (scene->options.height - feet) * 1.5 + scene->unit * 20.0);
  double size = MAX (scene->unit * 17.0, 7.0);
  double left = MIN (scene->rail_foot[0].x, scene->rail_foot[1].x);
  double right = MAX (scene->rail_foot[0].x, scene->rail_foot[1].x);
  const double flowers[] = { 0.035, 0.062, 0.955 };
  const double tufts[] = { 0.10, 0.165, 0.80, 0.905, 0.985 };

  if (palette->is_plain)
    {
      cairo_move_to (cr, left - width * 0.06, feet + scene->unit * 3.0);
      cairo_line_to (cr, right + width * 0.06, feet + scene->unit * 3.0);
      rungs_set_colour (cr, &palette->bracket, 1.0);
      cairo_set_line_width (cr, MAX (1.0, scene->unit * 1.5));
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      rungs_brush_stroke (cr);
      return;
    }
  paint_hill (cr, scene, &palette->hill, feet - rise * 0.30, feet - rise * 0.72, feet - rise * 0.42);
  paint_hill (cr, scene, &palette->ground, feet + rise * 0.02, feet - rise * 0.20, feet - rise * 0.06);

  for (int i = 0; i < 2; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, scene->rail_foot[i].x, scene->rail_foot[i].y);
      cairo_scale (cr, scene->rail_width * 1.5, scene->rail_width * 0.32);
      cairo_arc (cr, 0.25, 0.0, 1.0, 0.0, 2.0 * G_PI);
      cairo_restore (cr);
      cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.14 * palette->shadow);
      rungs_brush_fill (cr);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tufts); i++)
    {
      double x = width * tufts[i];
      double y = feet + scene->unit * (6.0 + 5.0 * rungs_hand (77, i));

      if (is_free (scene, x, y, size))
        paint_grass (cr, scene, x, y, size * (0.8 + 0.2 * rungs_hand (78, i)), 400 + i);
    }
  for (int i = 0; i < 2; i++)
    paint_grass (cr, scene, scene->rail_foot[i].x + (i == 0 ? -1.0 : 1.0) * scene->rail_width * 0.7,
                 scene->rail_foot[i].y + scene->unit * 2.0, size * 0.8, 500 + i);
  for (gsize i = 0; i < G_N_ELEMENTS (flowers); i++)
    {
      double x = width * flowers[i];
      double y = feet + scene->unit * (7.0 + 4.0 * rungs_hand (79, i));

      if (is_free (scene, x, y, size * 1.6))
        paint_flower (cr, scene, x, y, size * (1.5 + 0.25 * rungs_hand (80, i)), 600 + i);
    }
}
