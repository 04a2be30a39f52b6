/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-figures.c: the people. Each has a body and a pose, a head whose shape and letter tell the view (never the colour
 * alone), and small ways of its own that come from its seed.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

#include "hand.h"

#define HEAD 0.165 /* radius of a round head, of the figure's height, where it is tall enough to be seen well */

/** Limb: from a joint over a bend to its end, in heights of the figure: across to where it faces, and up. */
typedef struct
{
  RungsPoint from;
  RungsPoint bend;
  RungsPoint to;
} Limb;

typedef struct
{
  RungsPoint hip;
  RungsPoint neck;
  RungsPoint head;
  Limb limb[4]; /* two legs, two arms */
} Skeleton;

#define LEGS_APART { { -0.01, 0.37 }, { -0.065, 0.20 }, { -0.105, 0.03 } }, { { 0.01, 0.37 }, { 0.065, 0.20 }, { 0.115, 0.03 } }
#define LEGS_EASY { { -0.01, 0.37 }, { -0.04, 0.20 }, { -0.05, 0.03 } }, { { 0.01, 0.37 }, { 0.11, 0.21 }, { 0.14, 0.03 } }
#define UPRIGHT .hip = { 0.0, 0.37 }, .neck = { 0.0, 0.63 }, .head = { 0.0, 0.82 }

static const Skeleton standing[] = {
  /* At ease */
  { UPRIGHT, .limb = { LEGS_APART, { { 0.0, 0.60 }, { -0.16, 0.52 }, { -0.17, 0.36 } },
                       { { 0.0, 0.60 }, { 0.16, 0.52 }, { 0.17, 0.36 } } } },
  /* A hand on the hip */
  { UPRIGHT, .limb = { LEGS_EASY, { { 0.0, 0.60 }, { -0.15, 0.52 }, { -0.16, 0.36 } },
                       { { 0.0, 0.60 }, { 0.28, 0.52 }, { 0.075, 0.385 } } } },
  /* Waving */
  { UPRIGHT, .limb = { LEGS_APART, { { 0.0, 0.60 }, { -0.15, 0.52 }, { -0.17, 0.37 } },
                       { { 0.0, 0.60 }, { 0.22, 0.52 }, { 0.25, 0.76 } } } },
  /* Showing something with an open hand */
  { UPRIGHT, .limb = { LEGS_EASY, { { 0.0, 0.60 }, { -0.14, 0.52 }, { -0.12, 0.38 } },
                       { { 0.0, 0.60 }, { 0.13, 0.48 }, { 0.27, 0.53 } } } },
  /* Open arms */
  { UPRIGHT, .limb = { LEGS_APART, { { 0.0, 0.60 }, { -0.15, 0.51 }, { -0.27, 0.58 } },
                       { { 0.0, 0.60 }, { 0.15, 0.51 }, { 0.27, 0.58 } } } },
};

static const Skeleton cheering[] = {
  { .hip = { 0.0, 0.36 }, .neck = { 0.0, 0.60 }, .head = { 0.0, 0.775 },
    .limb = { LEGS_APART, { { 0.0, 0.57 }, { -0.20, 0.66 }, { -0.265, 0.92 } },
              { { 0.0, 0.57 }, { 0.20, 0.66 }, { 0.265, 0.92 } } } },
  { .hip = { 0.0, 0.36 }, .neck = { 0.01, 0.60 }, .head = { 0.015, 0.775 },
    .limb = { LEGS_EASY, { { 0.0, 0.57 }, { -0.21, 0.53 }, { -0.25, 0.70 } },
              { { 0.0, 0.57 }, { 0.20, 0.66 }, { 0.27, 0.93 } } } },
  { .hip = { -0.01, 0.39 }, .neck = { 0.0, 0.61 }, .head = { 0.0, 0.785 },
    .limb = { { { -0.02, 0.39 }, { -0.14, 0.26 }, { -0.08, 0.09 } }, { { 0.0, 0.39 }, { 0.06, 0.22 }, { 0.10, 0.03 } },
              { { 0.0, 0.58 }, { -0.20, 0.67 }, { -0.265, 0.92 } },
              { { 0.0, 0.58 }, { 0.20, 0.67 }, { 0.265, 0.93 } } } },
};

static const Skeleton climbing = {
  .hip = { -0.03, 0.38 }, .neck = { 0.03, 0.63 }, .head = { 0.06, 0.81 },
  .limb = { { { -0.03, 0.38 }, { -0.06, 0.20 }, { -0.15, 0.03 } }, { { -0.02, 0.38 }, { 0.20, 0.42 }, { 0.15, 0.20 } },
            { { 0.02, 0.60 }, { -0.19, 0.53 }, { -0.26, 0.70 } }, { { 0.02, 0.60 }, { 0.30, 0.58 }, { 0.275, 0.94 } } },
};

/* Down on one knee at the edge, leaning over, an open hand held down to whoever comes next. */
static const Skeleton reaching = {
  .hip = { -0.15, 0.25 }, .neck = { 0.02, 0.43 }, .head = { 0.10, 0.60 },
  .limb = { { { -0.15, 0.25 }, { -0.08, 0.03 }, { -0.28, 0.03 } }, { { -0.13, 0.25 }, { 0.08, 0.27 }, { 0.03, 0.03 } },
            { { 0.0, 0.40 }, { -0.13, 0.44 }, { -0.22, 0.33 } }, { { 0.01, 0.40 }, { 0.17, 0.26 }, { 0.285, -0.13 } } },
};

static const Skeleton wondering = {
  UPRIGHT, .limb = { LEGS_EASY, { { 0.0, 0.60 }, { -0.18, 0.47 }, { 0.10, 0.46 } },
                     { { 0.0, 0.60 }, { 0.20, 0.46 }, { 0.115, 0.66 } } },
};

/* Both hands before the body, round a card. */
static const Skeleton waiting = {
  UPRIGHT, .limb = { LEGS_APART, { { 0.0, 0.60 }, { -0.20, 0.50 }, { -0.13, 0.42 } },
                     { { 0.0, 0.60 }, { 0.20, 0.50 }, { 0.13, 0.42 } } },
};

static const Skeleton *
choose_skeleton (RungsPose pose,
                 guint     seed)
{
  switch (pose)
    {
    case RUNGS_POSE_CHEERING:
      return &cheering[seed / 7 % G_N_ELEMENTS (cheering)];
    case RUNGS_POSE_CLIMBING:
      return &climbing;
    case RUNGS_POSE_REACHING:
      return &reaching;
    case RUNGS_POSE_WONDERING:
      return &wondering;
    case RUNGS_POSE_WAITING:
      return &waiting;
    case RUNGS_POSE_FLAG:
    case RUNGS_POSE_STANDING:
    default:
      return &standing[seed / 7 % G_N_ELEMENTS (standing)];
    }
}

static void
rounded_polygon (cairo_t *cr,
                 double   x,
                 double   y,
                 double   radius,
                 int      corners,
                 double   turn,
                 double   softness)
{
  for (int i = 0; i < corners; i++)
    {
      double here = turn + i * 2.0 * G_PI / corners;
      double next = turn + (i + 1) * 2.0 * G_PI / corners;
      double before = turn + (i - 1) * 2.0 * G_PI / corners;
      RungsPoint at = { x + cos (here) * radius, y + sin (here) * radius };
      RungsPoint to = { x + cos (next) * radius, y + sin (next) * radius };
      RungsPoint from = { x + cos (before) * radius, y + sin (before) * radius };
      RungsPoint in = { at.x + (from.x - at.x) * softness, at.y + (from.y - at.y) * softness };
      RungsPoint out = { at.x + (to.x - at.x) * softness, at.y + (to.y - at.y) * softness };

      if (i == 0)
        cairo_move_to (cr, in.x, in.y);
      else
        cairo_line_to (cr, in.x, in.y);
      cairo_curve_to (cr, in.x + (at.x - in.x) * 0.6, in.y + (at.y - in.y) * 0.6, out.x + (at.x - out.x) * 0.6,
                      out.y + (at.y - out.y) * 0.6, out.x, out.y);
    }
  cairo_close_path (cr);
}

/** _rungs_head_path: the path of a head, each shape of about the same weight to the eye */
void
_rungs_head_path (cairo_t   *cr,
                  RungsView  view,
                  double     x,
                  double     y,
                  double     radius)
{
  cairo_new_path (cr);
  switch (view)
    {
    case RUNGS_VIEW_LIVED:
      cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
      break;
    case RUNGS_VIEW_FRONTLINE:
      rounded_polygon (cr, x, y + radius * 0.18, radius * 1.22, 3, -G_PI_2, 0.16);
      break;
    case RUNGS_VIEW_MANAGEMENT:
      rounded_polygon (cr, x, y, radius * 1.26, 4, -G_PI_4, 0.10);
      break;
    case RUNGS_VIEW_BOARD:
      rounded_polygon (cr, x, y, radius * 1.10, 6, 0.0, 0.10);
      break;
    case RUNGS_VIEW_MIXED:
    default:
      for (int i = 0; i < 5; i++)
        {
          double turn = -G_PI_2 + i * 2.0 * G_PI / 5.0;

          cairo_new_sub_path (cr);
          cairo_arc (cr, x + cos (turn) * radius * 0.60, y + sin (turn) * radius * 0.60, radius * 0.50, 0.0,
                     2.0 * G_PI);
        }
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius * 0.6, 0.0, 2.0 * G_PI);
      break;
    }
}

static void
paint_letter (cairo_t          *cr,
              const RungsScene *scene,
              RungsView         view,
              double            x,
              double            y,
              double            radius,
              const RungsColour *colour)
{
  /* Under this size a letter is a smudge: the shape of the head tells it. */
  if (radius < 4.0)
    return;
  cairo_save (cr);
  cairo_translate (cr, x, y + (view == RUNGS_VIEW_FRONTLINE ? radius * 0.22 : 0.0));
  cairo_scale (cr, radius * (view == RUNGS_VIEW_FRONTLINE ? 1.25 : 1.45), radius * (view == RUNGS_VIEW_FRONTLINE ? 1.25 : 1.45));
  cairo_new_path (cr);
  cairo_append_path (cr, scene->letter[view]);
  cairo_restore (cr);
  rungs_set_colour (cr, colour, 1.0);
  cairo_fill (cr);
}

/** _rungs_paint_thought: what somebody beside the ladder thinks: a question, or two ways at once */
void
_rungs_paint_thought (cairo_t              *cr,
                      const RungsScene     *scene,
                      const RungsSceneBody *body)
{
  double size = body->height * 0.27;
  double x = body->feet.x + body->facing * body->height * 0.165;
  double y = body->feet.y - body->height + size * 0.52;
  const RungsPalette *palette = scene->palette;
  double line = MAX (size * 0.09, 0.8);

  cairo_new_path (cr);
  cairo_arc (cr, x, y, size * 0.5, 0.0, 2.0 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x - body->facing * size * 0.06, y + size * 0.68, size * 0.11, 0.0, 2.0 * G_PI);
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  cairo_fill_preserve (cr);
  rungs_set_colour (cr, &palette->bracket, 1.0);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_set_colour (cr, &palette->text, 1.0);
  cairo_set_line_width (cr, line * 1.25);
  if (body->rung < 0)
    {
      /* Two ways at once. */
      cairo_move_to (cr, x - size * 0.24, y + size * 0.02);
      cairo_line_to (cr, x + size * 0.24, y + size * 0.02);
      cairo_move_to (cr, x - size * 0.10, y - size * 0.13);
      cairo_line_to (cr, x - size * 0.26, y + size * 0.02);
      cairo_line_to (cr, x - size * 0.10, y + size * 0.17);
      cairo_move_to (cr, x + size * 0.10, y - size * 0.13);
      cairo_line_to (cr, x + size * 0.26, y + size * 0.02);
      cairo_line_to (cr, x + size * 0.10, y + size * 0.17);
      cairo_stroke (cr);
    }
  else
    {
      cairo_move_to (cr, x - size * 0.15, y - size * 0.13);
      cairo_curve_to (cr, x - size * 0.13, y - size * 0.33, x + size * 0.19, y - size * 0.33, x + size * 0.16,
                      y - size * 0.11);
      cairo_curve_to (cr, x + size * 0.14, y - size * 0.0, x, y + size * 0.0, x, y + size * 0.13);
      cairo_stroke (cr);
      cairo_arc (cr, x, y + size * 0.29, line * 0.85, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
}

/* A person's own shade: a little darker on a pale sky, a little lighter on a dark one, never nearer to the sky. */
static RungsColour
own_shade (const RungsScene *scene,
           RungsView         view,
           guint             seed)
{
  const RungsPalette *palette = scene->palette;

  if (palette->is_plain)
    return palette->view[view];
  return rungs_colour_mix (&palette->view[view], &palette->text, 0.10 * (1.0 + rungs_hand (seed, 3)));
}

/* Small people, and those on a wall, have large heads: shape and letter are what must be seen. */
static double
head_share (const RungsScene *scene,
            double            tall)
{
  if (scene->options.least_text > 0.0)
    return 1.5;
  return 1.0 + 0.35 * CLAMP ((46.0 - tall) / 18.0, 0.0, 1.0);
}

/**
 * _rungs_paint_body:
 * @facing: 1 to the right, -1 to the left
 * @height: of the figure's box
 *
 * One person; the feet in the middle of where they stand.
 */
void
_rungs_paint_body (cairo_t          *cr,
                   const RungsScene *scene,
                   RungsView         view,
                   RungsPose         pose,
                   guint             seed,
                   double            facing,
                   const RungsPoint *feet,
                   double            height,
                   RungsPaintFlags   flags)
{
  const Skeleton *bones = choose_skeleton (pose, seed);
  double tall = height * (pose == RUNGS_POSE_WONDERING ? RUNGS_WONDER_BODY : 1.0) * (0.965 + 0.035 * rungs_hand (seed, 1));
  double lean = 0.02 * rungs_hand (seed, 2);
  RungsColour colour = own_shade (scene, view, seed);
  double share = head_share (scene, tall);
  double squat = 1.0 - 0.38 * (share - 1.0);
  RungsPoint crown = bones->head;
  RungsPoint head;

#define ACROSS(p) (feet->x + facing * tall * ((p).x + lean * (p).y))
#define UP(p) (feet->y - tall * (p).y * ((p).y > 0.0 ? squat : 1.0))

  rungs_set_colour (cr, &colour, 1.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  for (int i = 0; i < 4; i++)
    {
      const Limb *limb = &bones->limb[i];
      RungsPoint a = { ACROSS (limb->from), UP (limb->from) };
      RungsPoint b = { ACROSS (limb->bend), UP (limb->bend) };
      RungsPoint c = { ACROSS (limb->to), UP (limb->to) };

      /* Through the bend, round as a brush goes. */
      cairo_move_to (cr, a.x, a.y);
      cairo_curve_to (cr, a.x + (b.x - a.x) * 0.86, a.y + (b.y - a.y) * 0.86, c.x + (b.x - c.x) * 0.86,
                      c.y + (b.y - c.y) * 0.86, c.x, c.y);
      if (i < 2 && limb->to.y < 0.1)
        cairo_line_to (cr, c.x + facing * tall * 0.05, c.y);
    }
  if (pose == RUNGS_POSE_REACHING)
    {
      /* The hand crosses the plank: a pale rim keeps it clear of the plank's colour. */
      rungs_set_colour (cr, &scene->palette->sky_bottom, 1.0);
      cairo_set_line_width (cr, tall * 0.11);
      cairo_stroke_preserve (cr);
      rungs_set_colour (cr, &colour, 1.0);
    }
  cairo_set_line_width (cr, tall * 0.062 * (1.0 + (scene->palette->stroke - 1.0) * 0.4));
  cairo_stroke (cr);
  cairo_move_to (cr, ACROSS (bones->hip), UP (bones->hip));
  cairo_line_to (cr, ACROSS (bones->neck), UP (bones->neck));
  cairo_set_line_width (cr, tall * 0.112 * (1.0 + (scene->palette->stroke - 1.0) * 0.4));
  cairo_stroke (cr);

  crown.x = bones->head.x * (2.0 - share);
  head = (RungsPoint){ ACROSS (crown), UP (crown) - tall * HEAD * (share - 1.0) * 0.85 };
  _rungs_head_path (cr, view, head.x, head.y, tall * HEAD * share);
  if (share > 1.0)
    {
      /* A large head comes near a raised hand, and before somebody behind: a pale rim keeps its shape clear. */
      rungs_set_colour (cr, &scene->palette->sky_bottom, 1.0);
      cairo_set_line_width (cr, tall * 0.075);
      cairo_stroke_preserve (cr);
      rungs_set_colour (cr, &colour, 1.0);
    }
  cairo_fill (cr);
  paint_letter (cr, scene, view, head.x, head.y, tall * HEAD * share, &scene->palette->view_text);
#undef ACROSS
#undef UP
}

/** _rungs_paint_somebody: one figure, whatever it holds or thinks, where it stands */
void
_rungs_paint_somebody (cairo_t              *cr,
                       const RungsScene     *scene,
                       const RungsSceneBody *body,
                       RungsPaintFlags       flags)
{
  if (body->few)
    _rungs_paint_ring_of_few (cr, scene, body);
  if (body->pose == RUNGS_POSE_FLAG)
    {
      _rungs_paint_flag (cr, scene, &body->feet, body->height, body->facing, body->seed);
      return;
    }
  _rungs_paint_body (cr, scene, body->view, body->pose, body->seed, body->facing, &body->feet, body->height, flags);
  if (body->pose == RUNGS_POSE_WONDERING)
    _rungs_paint_thought (cr, scene, body);
  else if (body->pose == RUNGS_POSE_WAITING)
    _rungs_paint_card (cr, scene, body);
}

/** _rungs_paint_mark: where somebody stood in the round before: the head as an outline with its letter; for nobody, without */
void
_rungs_paint_mark (cairo_t              *cr,
                   const RungsScene     *scene,
                   const RungsSceneBody *body)
{
  double tall = body->height;
  double radius = tall * HEAD * MIN (head_share (scene, tall) + 0.2, 1.5);
  RungsPoint head = { body->feet.x, body->feet.y - tall * 0.70 };
  const RungsColour *colour = body->index < 0 ? &scene->palette->text : &scene->palette->view[body->view];
  double line = MAX (1.2, tall * 0.045) * scene->palette->stroke;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, head.x, head.y + radius);
  cairo_line_to (cr, head.x, body->feet.y - tall * 0.03);
  cairo_move_to (cr, head.x - tall * 0.09, body->feet.y - tall * 0.03);
  cairo_line_to (cr, head.x + tall * 0.09, body->feet.y - tall * 0.03);
  rungs_set_colour (cr, colour, 1.0);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
  _rungs_head_path (cr, body->view, head.x, head.y, radius + line);
  cairo_fill (cr);
  _rungs_head_path (cr, body->view, head.x, head.y, radius);
  rungs_set_colour (cr, &scene->palette->sky_bottom, 1.0);
  cairo_fill (cr);
  if (body->index >= 0)
    paint_letter (cr, scene, body->view, head.x, head.y, radius, colour);
  cairo_restore (cr);
}

/** _rungs_paint_halo: what shows that a figure is met: around it, so that the figure itself stays clear */
void
_rungs_paint_halo (cairo_t              *cr,
                   const RungsScene     *scene,
                   const RungsSceneBody *body,
                   RungsPaintFlags       flags)
{
  const RungsPalette *palette = scene->palette;
  double ring = MAX (1.5, body->height * 0.035);
  RungsBox box = body->box;

  _rungs_rounded_box (cr, &box, body->box.width * 0.35);
  if (flags & RUNGS_PAINT_CHOSEN)
    {
      rungs_set_colour (cr, &palette->sky_bottom, 1.0);
      cairo_fill_preserve (cr);
      rungs_set_colour (cr, &palette->text, 1.0);
    }
  else
    {
      rungs_set_colour (cr, &palette->focus, flags & RUNGS_PAINT_HOVER ? 0.16 : 0.08);
      cairo_fill_preserve (cr);
      rungs_set_colour (cr, &palette->focus, flags & RUNGS_PAINT_FOCUS ? 0.0 : 0.7);
    }
  cairo_set_line_width (cr, ring);
  cairo_stroke (cr);
  if (flags & RUNGS_PAINT_FOCUS)
    {
      double air = ring * (flags & RUNGS_PAINT_CHOSEN ? 1.6 : 0.0);

      box.x -= air;
      box.y -= air;
      box.width += 2.0 * air;
      box.height += 2.0 * air;
      _rungs_rounded_box (cr, &box, body->box.width * 0.35 + air);
      rungs_set_colour (cr, &palette->focus, 1.0);
      cairo_set_line_width (cr, ring * 1.6);
      cairo_stroke (cr);
    }
}
