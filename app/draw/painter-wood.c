/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-wood.c: the rails and the planks. Edges are cut by hand, a little grain shows, pegs hold the planks; shadows are a
 * few pale layers of the same outline, so that they stay outlines in SVG and PDF.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

#include "hand.h"

static const RungsColour black = { 0.0, 0.0, 0.0 };
static const RungsColour white = { 1.0, 1.0, 1.0 };

/* The middle of a rail at a share of its length from the foot, with the wobble of a branch that was straightened. */
static RungsPoint
along_rail (const RungsScene *scene,
            int               rail,
            double            share,
            guint             nth)
{
  const RungsPoint *foot = &scene->rail_foot[rail];
  const RungsPoint *top = &scene->rail_top[rail];
  double wobble = scene->rail_width * 0.13 * rungs_hand (900 + (guint) rail * 31u, nth);

  return (RungsPoint){ foot->x + (top->x - foot->x) * share + wobble, foot->y + (top->y - foot->y) * share };
}

#define RAIL_STEPS 6

static void
rail_side (cairo_t          *cr,
           const RungsScene *scene,
           int               rail,
           double            side,
           gboolean          upwards)
{
  for (int i = 1; i <= RAIL_STEPS; i++)
    {
      int from = upwards ? i - 1 : RAIL_STEPS - i + 1;
      int to = upwards ? i : RAIL_STEPS - i;
      RungsPoint a = along_rail (scene, rail, from / (double) RAIL_STEPS, from);
      RungsPoint b = along_rail (scene, rail, to / (double) RAIL_STEPS, to);
      /* A rail is a little thicker at its foot. */
      double width_a = scene->rail_width * (0.54 - 0.07 * from / RAIL_STEPS) * side;
      double width_b = scene->rail_width * (0.54 - 0.07 * to / RAIL_STEPS) * side;
      double third = (b.y - a.y) / 3.0;

      cairo_curve_to (cr, a.x + width_a + (b.x - a.x) * 0.33, a.y + third, b.x + width_b - (b.x - a.x) * 0.33,
                      b.y - third, b.x + width_b, b.y);
    }
}

static void
rail_path (cairo_t          *cr,
           const RungsScene *scene,
           int               rail)
{
  RungsPoint foot = along_rail (scene, rail, 0.0, 0);
  RungsPoint top = along_rail (scene, rail, 1.0, RAIL_STEPS);
  double w_foot = scene->rail_width * 0.54;
  double w_top = scene->rail_width * 0.47;

  cairo_new_path (cr);
  cairo_move_to (cr, foot.x - w_foot, foot.y);
  rail_side (cr, scene, rail, -1.0, TRUE);
  cairo_curve_to (cr, top.x - w_top, top.y - w_top * 1.25, top.x + w_top, top.y - w_top * 1.25, top.x + w_top, top.y);
  rail_side (cr, scene, rail, 1.0, FALSE);
  cairo_curve_to (cr, foot.x + w_foot, foot.y + w_foot * 0.7, foot.x - w_foot, foot.y + w_foot * 0.7,
                  foot.x - w_foot, foot.y);
  cairo_close_path (cr);
}

static void
paint_rail (cairo_t          *cr,
            const RungsScene *scene,
            int               rail)
{
  const RungsPalette *palette = scene->palette;
  RungsPoint foot = along_rail (scene, rail, 0.0, 0);
  RungsPoint top = along_rail (scene, rail, 1.0, RAIL_STEPS);
  double width = scene->rail_width;
  RungsColour dark = rungs_colour_mix (&palette->rail, &black, 0.28);

  if (!palette->is_plain)
    {
      cairo_save (cr);
      cairo_translate (cr, width * 0.22, width * 0.1);
      rail_path (cr, scene, rail);
      cairo_restore (cr);
      rungs_set_colour (cr, &black, 0.10 * palette->shadow);
      rungs_brush_fill (cr);
    }
  rail_path (cr, scene, rail);
  rungs_set_colour (cr, &palette->rail, 1.0);
  rungs_brush_fill (cr);
  if (palette->is_plain)
    return;

  /* Light falls on the left of the wood, in reading order or not; the far side is darker. */
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int line = 0; line < 4; line++)
    {
      const double place[] = { -0.24, -0.06, 0.14, 0.34 };
      const double thick[] = { 0.20, 0.07, 0.055, 0.17 };
      double x = width * place[line];
      double begin = 0.015 + 0.03 * fabs (rungs_hand (910 + (guint) rail, line));
      double end = 0.985 - 0.03 * fabs (rungs_hand (920 + (guint) rail, line));
      RungsPoint a = along_rail (scene, rail, begin, 0);
      RungsPoint b = along_rail (scene, rail, end, RAIL_STEPS);
      double bend = width * 0.10;

      cairo_move_to (cr, a.x + x, a.y);
      cairo_curve_to (cr, a.x + (b.x - a.x) * 0.33 + x + bend * rungs_hand (930 + (guint) rail, line),
                      a.y + (b.y - a.y) * 0.33,
                      a.x + (b.x - a.x) * 0.66 + x + bend * rungs_hand (940 + (guint) rail, line),
                      a.y + (b.y - a.y) * 0.66, b.x + x * 0.9, b.y);
      cairo_set_line_width (cr, width * thick[line]);
      if (line == 0)
        rungs_set_colour (cr, &palette->rail_light, 0.75);
      else if (line == 3)
        rungs_set_colour (cr, &dark, 0.35);
      else
        rungs_set_colour (cr, &dark, 0.45);
      rungs_brush_stroke (cr);
    }
  /* The sawn end. */
  cairo_save (cr);
  cairo_translate (cr, top.x, top.y - width * 0.12);
  cairo_scale (cr, width * 0.40, width * 0.22);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_restore (cr);
  rungs_set_colour (cr, &palette->rail_light, 1.0);
  rungs_brush_fill (cr);
  cairo_save (cr);
  cairo_translate (cr, top.x + width * 0.02, top.y - width * 0.12);
  cairo_scale (cr, width * 0.20, width * 0.10);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_restore (cr);
  rungs_set_colour (cr, &palette->rail, 0.8);
  cairo_set_line_width (cr, MAX (width * 0.05, 0.4));
  rungs_brush_stroke (cr);
  (void) foot;
}

/** _rungs_paint_rails: both rails, behind the planks */
void
_rungs_paint_rails (cairo_t          *cr,
                    const RungsScene *scene)
{
  paint_rail (cr, scene, 0);
  paint_rail (cr, scene, 1);
}

static RungsPoint
between (const RungsPoint *a,
         const RungsPoint *b,
         double            share)
{
  return (RungsPoint){ a->x + (b->x - a->x) * share, a->y + (b->y - a->y) * share };
}

/* Around a plank: four corners, each rounded a little differently, and edges that bow as a saw leaves them. */
static void
add_plank (cairo_t               *cr,
           const RungsScenePlank *plank,
           guint                  seed,
           double                 grow)
{
  double height = plank->corner[RUNGS_CORNER_BOTTOM_LEFT].y - plank->corner[RUNGS_CORNER_TOP_LEFT].y;
  double width = plank->corner[RUNGS_CORNER_TOP_RIGHT].x - plank->corner[RUNGS_CORNER_TOP_LEFT].x;
  RungsPoint corner[4];

  for (int i = 0; i < 4; i++)
    {
      corner[i] = plank->corner[i];
      corner[i].x += (i == RUNGS_CORNER_TOP_LEFT || i == RUNGS_CORNER_BOTTOM_LEFT ? -1.0 : 1.0) * grow;
      corner[i].y += (i == RUNGS_CORNER_TOP_LEFT || i == RUNGS_CORNER_TOP_RIGHT ? -1.0 : 1.0) * grow;
    }
  for (int i = 0; i < 4; i++)
    {
      const RungsPoint *here = &corner[i];
      const RungsPoint *next = &corner[(i + 1) % 4];
      const RungsPoint *after = &corner[(i + 2) % 4];
      gboolean is_long = i % 2 == 0;
      double round = MIN (height, width) * (0.20 + 0.07 * rungs_hand (seed, 20 + i)) + grow;
      double next_round = MIN (height, width) * (0.20 + 0.07 * rungs_hand (seed, 20 + (i + 1) % 4)) + grow;
      double length = is_long ? width : height;
      double after_length = is_long ? height : width;
      RungsPoint from = between (here, next, MIN (round / MAX (length, 0.01), 0.45));
      RungsPoint to = between (next, here, MIN (next_round / MAX (length, 0.01), 0.45));
      RungsPoint turn = between (next, after, MIN (next_round / MAX (after_length, 0.01), 0.45));
      double bow = is_long ? height * 0.028 * rungs_hand (seed, 30 + i) : width * 0.0025 * rungs_hand (seed, 30 + i);

      if (i == 0)
        cairo_move_to (cr, from.x, from.y);
      cairo_curve_to (cr,
                      from.x + (to.x - from.x) * 0.33 + (is_long ? 0.0 : bow),
                      from.y + (to.y - from.y) * 0.33 + (is_long ? bow : 0.0),
                      from.x + (to.x - from.x) * 0.66 + (is_long ? 0.0 : -bow),
                      from.y + (to.y - from.y) * 0.66 + (is_long ? -bow : 0.0), to.x, to.y);
      cairo_curve_to (cr, to.x + (next->x - to.x) * 0.6, to.y + (next->y - to.y) * 0.6,
                      turn.x + (next->x - turn.x) * 0.6, turn.y + (next->y - turn.y) * 0.6, turn.x, turn.y);
    }
  cairo_close_path (cr);
}

static void
plank_path (cairo_t               *cr,
            const RungsScenePlank *plank,
            guint                  seed,
            double                 grow)
{
  cairo_new_path (cr);
  add_plank (cr, plank, seed, grow);
}

/* Without what both the plank and its shadow cover: that would be most of it. */
static void
paint_shadow (cairo_t               *cr,
              const RungsScene      *scene,
              const RungsScenePlank *plank,
              guint                  seed)
{
  double height = plank->plank.height;
  double margin = MIN (MAX (height * 0.03, 2.0), height * 0.1);

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (int layer = 3; layer >= 1; layer--)
    {
      RungsScenePlank covered = *plank;
      double across = height * 0.02 * layer;
      double down = height * 0.055 * layer;

      cairo_save (cr);
      cairo_translate (cr, across, down);
      plank_path (cr, plank, seed, height * 0.012 * (layer - 1));
      cairo_restore (cr);
      covered.corner[RUNGS_CORNER_TOP_LEFT].x += across;
      covered.corner[RUNGS_CORNER_BOTTOM_LEFT].x += across;
      covered.corner[RUNGS_CORNER_TOP_LEFT].y += down;
      covered.corner[RUNGS_CORNER_TOP_RIGHT].y += down;
      add_plank (cr, &covered, seed, -margin);
      rungs_set_colour (cr, &black, 0.065 * scene->palette->shadow);
      rungs_brush_fill (cr);
    }
  cairo_restore (cr);
}

static void
paint_grain (cairo_t               *cr,
             const RungsScenePlank *plank,
             const RungsColour     *colour,
             guint                  seed)
{
  const RungsPoint *corner = plank->corner;
  double height = plank->plank.height;

  for (guint line = 0; line < 5; line++)
    {
      double down = 0.16 + line * 0.17 + 0.04 * rungs_hand (seed, 40 + line);
      double begin = 0.5 + 0.42 * rungs_hand (seed, 50 + line) - 0.12;
      double length = 0.16 + 0.12 * fabs (rungs_hand (seed, 60 + line));
      RungsPoint left = between (&corner[RUNGS_CORNER_TOP_LEFT], &corner[RUNGS_CORNER_BOTTOM_LEFT], down);
      RungsPoint right = between (&corner[RUNGS_CORNER_TOP_RIGHT], &corner[RUNGS_CORNER_BOTTOM_RIGHT], down);
      RungsPoint a = between (&left, &right, CLAMP (begin, 0.03, 0.9));
      RungsPoint b = between (&left, &right, CLAMP (begin + length, 0.06, 0.97));
      double bend = height * 0.05 * rungs_hand (seed, 70 + line);

      cairo_move_to (cr, a.x, a.y);
      cairo_curve_to (cr, a.x + (b.x - a.x) * 0.3, a.y + bend, a.x + (b.x - a.x) * 0.7, b.y - bend, b.x, b.y);
    }
  rungs_set_colour (cr, colour, 0.22);
  cairo_set_line_width (cr, MAX (height * 0.022, 0.5));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_brush_stroke (cr);
}

static void
paint_pegs (cairo_t               *cr,
            const RungsScene      *scene,
            const RungsScenePlank *plank,
            const RungsColour     *dark,
            const RungsColour     *light)
{
  double middle = plank->plank.y + plank->plank.height / 2.0;
  double radius = MIN (scene->rail_width * 0.26, plank->plank.height * 0.12);

  for (int rail = 0; rail < 2; rail++)
    {
      const RungsPoint *foot = &scene->rail_foot[rail];
      const RungsPoint *top = &scene->rail_top[rail];
      double x = foot->x + (top->x - foot->x) * (foot->y - middle) / MAX (foot->y - top->y, 0.001);
      double lift = (rail == 0 ? -0.5 : 0.5) *
                    (plank->corner[RUNGS_CORNER_TOP_RIGHT].y - plank->corner[RUNGS_CORNER_TOP_LEFT].y) * 0.8;

      cairo_arc (cr, x, middle + lift, radius, 0.0, 2.0 * G_PI);
      rungs_set_colour (cr, dark, 1.0);
      rungs_brush_fill (cr);
      cairo_arc (cr, x - radius * 0.12, middle + lift - radius * 0.2, radius * 0.68, 0.0, 2.0 * G_PI);
      rungs_set_colour (cr, light, 1.0);
      rungs_brush_fill (cr);
    }
}

/* What shows that a rung is met: under the plank, so that its name stays clear. */
static void
paint_state (cairo_t               *cr,
             const RungsScene      *scene,
             const RungsScenePlank *plank,
             guint                  seed,
             RungsPaintFlags        flags)
{
  const RungsPalette *palette = scene->palette;
  double height = plank->plank.height;
  double ring = MAX (2.0, height * 0.07);

  if (flags & RUNGS_PAINT_TARGET)
    {
      RungsBox room = plank->stand;
      double dash[] = { ring * 2.2, ring * 2.0 };

      room.x += ring;
      room.width -= 2.0 * ring;
      _rungs_rounded_box (cr, &room, height * 0.25);
      rungs_set_colour (cr, &palette->focus, 0.12);
      rungs_brush_fill_preserve (cr);
      rungs_set_colour (cr, &palette->focus, 1.0);
      cairo_set_line_width (cr, ring * 0.8);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dash, 2, 0.0);
      rungs_brush_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);
    }
  if (flags & RUNGS_PAINT_CHOSEN)
    {
      plank_path (cr, plank, seed, ring * 1.6);
      rungs_set_colour (cr, &palette->text, 1.0);
      rungs_brush_fill (cr);
      plank_path (cr, plank, seed, ring * 0.7);
      rungs_set_colour (cr, &palette->sky_bottom, 1.0);
      rungs_brush_fill (cr);
    }
  if (flags & RUNGS_PAINT_FOCUS)
    {
      plank_path (cr, plank, seed, ring * 2.1);
      rungs_set_colour (cr, &palette->focus, 1.0);
      rungs_brush_fill (cr);
      plank_path (cr, plank, seed, ring * 0.9);
      rungs_set_colour (cr, (flags & RUNGS_PAINT_CHOSEN) ? &palette->text : &palette->sky_bottom, 1.0);
      rungs_brush_fill (cr);
    }
}

/** _rungs_paint_plank: one plank, with the disc its number stands on, without words */
void
_rungs_paint_plank (cairo_t          *cr,
                    const RungsScene *scene,
                    int               rung,
                    RungsPaintFlags   flags)
{
  const RungsPalette *palette = scene->palette;
  const RungsScenePlank *plank = &scene->rung[rung - 1];
  int place = rungs_palette_place (rung, scene->options.n_rungs);
  RungsColour colour = palette->rung[place];
  RungsColour edge = palette->rung_edge[place];
  RungsColour light = rungs_colour_mix (&colour, &white, 0.22);
  guint seed = 3000u + (guint) rung * 101u;
  double height = plank->plank.height;

  if (!palette->is_plain)
    paint_shadow (cr, scene, plank, seed);
  if (flags != RUNGS_PAINT_NORMAL)
    paint_state (cr, scene, plank, seed, flags);

  plank_path (cr, plank, seed, 0.0);
  rungs_set_colour (cr, &colour, 1.0);
  rungs_brush_fill (cr);
  cairo_save (cr);
  if (palette->is_plain)
    {
      plank_path (cr, plank, seed, -height * 0.02);
      rungs_set_colour (cr, &edge, 1.0);
      cairo_set_line_width (cr, MAX (height * 0.05, 1.0));
      rungs_brush_stroke (cr);
    }
  else
    {
      const RungsPoint *corner = plank->corner;
      double inset = height * 0.22;

      /* Thickness: a darker edge below, light along the top. */
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_move_to (cr, corner[RUNGS_CORNER_BOTTOM_LEFT].x + inset, corner[RUNGS_CORNER_BOTTOM_LEFT].y - height * 0.045);
      cairo_line_to (cr, corner[RUNGS_CORNER_BOTTOM_RIGHT].x - inset, corner[RUNGS_CORNER_BOTTOM_RIGHT].y - height * 0.045);
      cairo_set_line_width (cr, height * 0.09);
      rungs_set_colour (cr, &edge, 1.0);
      rungs_brush_stroke (cr);
      cairo_move_to (cr, corner[RUNGS_CORNER_TOP_LEFT].x + inset, corner[RUNGS_CORNER_TOP_LEFT].y + height * 0.035);
      cairo_line_to (cr, corner[RUNGS_CORNER_TOP_RIGHT].x - inset, corner[RUNGS_CORNER_TOP_RIGHT].y + height * 0.035);
      cairo_set_line_width (cr, height * 0.05);
      rungs_set_colour (cr, &light, 0.8);
      rungs_brush_stroke (cr);
      if (palette->is_outlined)
        {
          plank_path (cr, plank, seed, -height * 0.02);
          rungs_set_colour (cr, &edge, 1.0);
          cairo_set_line_width (cr, MAX (height * 0.045 * palette->stroke, 1.0));
          rungs_brush_stroke (cr);
        }
      paint_grain (cr, plank, &edge, seed);
      paint_pegs (cr, scene, plank, &edge, &light);
    }
  if (flags & RUNGS_PAINT_HOVER)
    {
      plank_path (cr, plank, seed, -height * 0.06);
      rungs_set_colour (cr, &palette->rung_text[place], 0.9);
      cairo_set_line_width (cr, MAX (height * 0.035, 1.0));
      rungs_brush_stroke (cr);
    }
  cairo_restore (cr);
  cairo_arc (cr, plank->disc.x, plank->disc.y, plank->disc_radius, 0.0, 2.0 * G_PI);
  rungs_set_colour (cr, &palette->rung_text[place], 1.0);
  rungs_brush_fill (cr);
}
