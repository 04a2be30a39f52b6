/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-body.c: one person: a body and a pose, a head whose shape and letter tell the view (never the colour alone), and small
 * ways of their own that come from their seed.
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

enum
{
  STANDING = 0,
  N_STANDING = 5,
  CHEERING = STANDING + N_STANDING,
  N_CHEERING = 3,
  CLIMBING = CHEERING + N_CHEERING,
  REACHING,
  WONDERING,
  WAITING,
};

static const Skeleton skeletons[] = {
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
  /* Climbing */
  {
    .hip = { -0.03, 0.38 }, .neck = { 0.03, 0.63 }, .head = { 0.06, 0.81 },
    .limb = { { { -0.03, 0.38 }, { -0.06, 0.20 }, { -0.15, 0.03 } }, { { -0.02, 0.38 }, { 0.20, 0.42 }, { 0.15, 0.20 } },
              { { 0.02, 0.60 }, { -0.19, 0.53 }, { -0.26, 0.70 } }, { { 0.02, 0.60 }, { 0.30, 0.58 }, { 0.275, 0.94 } } },
  },
  /* Down on one knee at the edge, leaning over, an open hand held down to whoever comes next. */
  {
    .hip = { -0.15, 0.25 }, .neck = { 0.02, 0.43 }, .head = { 0.10, 0.60 },
    .limb = { { { -0.15, 0.25 }, { -0.08, 0.03 }, { -0.28, 0.03 } }, { { -0.13, 0.25 }, { 0.08, 0.27 }, { 0.03, 0.03 } },
              { { 0.0, 0.40 }, { -0.13, 0.44 }, { -0.22, 0.33 } }, { { 0.01, 0.40 }, { 0.17, 0.26 }, { 0.285, -0.13 } } },
  },
  /* Wondering */
  {
    UPRIGHT, .limb = { LEGS_EASY, { { 0.0, 0.60 }, { -0.18, 0.47 }, { 0.10, 0.46 } },
                       { { 0.0, 0.60 }, { 0.20, 0.46 }, { 0.115, 0.66 } } },
  },
  /* Both hands before the body, round a card. */
  {
    UPRIGHT, .limb = { LEGS_APART, { { 0.0, 0.60 }, { -0.20, 0.50 }, { -0.13, 0.42 } },
                       { { 0.0, 0.60 }, { 0.20, 0.50 }, { 0.13, 0.42 } } },
  },
};

/* The number of a skeleton. */
static int
choose_skeleton (RungsPose pose,
                 guint     seed)
{
  switch (pose)
    {
    case RUNGS_POSE_CHEERING:
      return CHEERING + (int) (seed / 7 % N_CHEERING);
    case RUNGS_POSE_CLIMBING:
      return CLIMBING;
    case RUNGS_POSE_REACHING:
      return REACHING;
    case RUNGS_POSE_WONDERING:
      return WONDERING;
    case RUNGS_POSE_WAITING:
      return WAITING;
    case RUNGS_POSE_FLAG:
    case RUNGS_POSE_STANDING:
    default:
      return STANDING + (int) (seed / 7 % N_STANDING);
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

/* Shapes that come again and again, as stamps: each kind has room for a hundred, in ten sizes of head. */
#define STAMP(kind, which, level) (((kind) * 100u + (guint) (which)) * 10u + (guint) (level))

enum
{
  STAMP_LETTER,
  STAMP_BODY,
  STAMP_REACH,
  STAMP_HEAD,
  STAMP_RIM,
};

static void
letter_cb (cairo_t       *cr,
           gconstpointer  data)
{
  cairo_append_path (cr, data);
  rungs_brush_fill (cr);
}

/** _rungs_paint_letter: the letter of @view on a head round @x and @y */
void
_rungs_paint_letter (cairo_t           *cr,
                     const RungsScene  *scene,
                     RungsView          view,
                     double             x,
                     double             y,
                     double             radius,
                     const RungsColour *colour)
{
  double size = radius * (view == RUNGS_VIEW_FRONTLINE ? 1.25 : 1.45);
  cairo_matrix_t matrix = { size, 0.0, 0.0, size, x, y + (view == RUNGS_VIEW_FRONTLINE ? radius * 0.22 : 0.0) };

  /* Under this size a letter is a smudge: the shape of the head tells it. */
  if (radius < 4.0)
    return;
  rungs_set_colour (cr, colour, 1.0);
  rungs_brush_stamp (cr, STAMP (STAMP_LETTER, view, 0), &matrix, letter_cb, scene->letter[view]);
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

/* On a wall; under it, from none to all of what small people have. */
#define LEVEL_WALL 9
#define LEVEL_MOST 8

/* Small people, and those on a wall, have large heads: shape and letter are what must be seen. */
static int
head_level (const RungsScene *scene,
            double            tall)
{
  if (scene->options.least_text > 0.0)
    return LEVEL_WALL;
  return (int) round (LEVEL_MOST * CLAMP ((46.0 - tall) / 18.0, 0.0, 1.0));
}

static double
head_share (int level)
{
  return level == LEVEL_WALL ? 1.5 : 1.0 + 0.35 * level / LEVEL_MOST;
}

/** _rungs_head_radius: Returns: of the head of somebody so @tall, where @more is added to what is usual for their size */
double
_rungs_head_radius (const RungsScene *scene,
                    double            tall,
                    double            more)
{
  return tall * HEAD * MIN (head_share (head_level (scene, tall)) + more, 1.5);
}

/** Stamped: what a part of a figure is made of. */
typedef struct
{
  const Skeleton *bones;
  RungsView view;
  double share;  /* of the head, in plain ones */
  double stroke; /* how thick lines are, in plain ones */
} Stamped;

/* Under a large head, the rest is less tall. */
static double
squat_of (double share)
{
  return 1.0 - 0.38 * (share - 1.0);
}

static RungsPoint
of_body (const Stamped    *stamped,
         const RungsPoint *point)
{
  return (RungsPoint){ point->x, -point->y * (point->y > 0.0 ? squat_of (stamped->share) : 1.0) };
}

static void
limbs_path (cairo_t       *cr,
            const Stamped *stamped)
{
  for (int i = 0; i < 4; i++)
    {
      const Limb *limb = &stamped->bones->limb[i];
      RungsPoint a = of_body (stamped, &limb->from);
      RungsPoint b = of_body (stamped, &limb->bend);
      RungsPoint c = of_body (stamped, &limb->to);

      /* Through the bend, round as a brush goes. */
      cairo_move_to (cr, a.x, a.y);
      cairo_curve_to (cr, a.x + (b.x - a.x) * 0.86, a.y + (b.y - a.y) * 0.86, c.x + (b.x - c.x) * 0.86,
                      c.y + (b.y - c.y) * 0.86, c.x, c.y);
      if (i < 2 && limb->to.y < 0.1)
        cairo_line_to (cr, c.x + 0.05, c.y);
    }
}

static void
body_cb (cairo_t       *cr,
         gconstpointer  data)
{
  const Stamped *stamped = data;
  RungsPoint hip = of_body (stamped, &stamped->bones->hip);
  RungsPoint neck = of_body (stamped, &stamped->bones->neck);

  limbs_path (cr, stamped);
  cairo_set_line_width (cr, 0.062 * stamped->stroke);
  rungs_brush_stroke_with_next (cr);
  cairo_move_to (cr, hip.x, hip.y);
  cairo_line_to (cr, neck.x, neck.y);
  cairo_set_line_width (cr, 0.112 * stamped->stroke);
  rungs_brush_stroke (cr);
}

static void
reach_cb (cairo_t       *cr,
          gconstpointer  data)
{
  limbs_path (cr, data);
  cairo_set_line_width (cr, 0.11);
  rungs_brush_stroke (cr);
}

static void
head_cb (cairo_t       *cr,
         gconstpointer  data)
{
  const Stamped *stamped = data;

  _rungs_head_path (cr, stamped->view, 0.0, 0.0, 1.0);
  rungs_brush_fill (cr);
}

static void
rim_cb (cairo_t       *cr,
        gconstpointer  data)
{
  const Stamped *stamped = data;

  _rungs_head_path (cr, stamped->view, 0.0, 0.0, 1.0);
  cairo_set_line_width (cr, 0.075 / (HEAD * stamped->share));
  rungs_brush_stroke (cr);
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
                   double            height)
{
  int skeleton = choose_skeleton (pose, seed);
  double tall = height * (pose == RUNGS_POSE_WONDERING ? RUNGS_WONDER_BODY : 1.0) * (0.965 + 0.035 * rungs_hand (seed, 1));
  double lean = 0.02 * rungs_hand (seed, 2);
  int level = head_level (scene, tall);
  double share = head_share (level);
  Stamped stamped = { &skeletons[skeleton], view, share, 1.0 + (scene->palette->stroke - 1.0) * 0.4 };
  double radius = tall * HEAD * share;
  RungsPoint crown = { stamped.bones->head.x * (2.0 - share), stamped.bones->head.y };
  RungsPoint head = { feet->x + facing * tall * (crown.x + lean * crown.y),
                      feet->y - tall * (crown.y * squat_of (share) + HEAD * (share - 1.0) * 0.85) };
  cairo_matrix_t of_figure = { facing * tall, 0.0, -facing * tall * lean / squat_of (share), tall, feet->x, feet->y };
  cairo_matrix_t of_head = { radius, 0.0, 0.0, radius, head.x, head.y };
  RungsColour colour = own_shade (scene, view, seed);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  if (pose == RUNGS_POSE_REACHING)
    {
      /* The hand crosses the plank: a pale rim keeps it clear of the plank's colour. */
      rungs_set_colour (cr, &scene->palette->sky_bottom, 1.0);
      rungs_brush_stamp (cr, STAMP (STAMP_REACH, skeleton, level), &of_figure, reach_cb, &stamped);
    }
  rungs_set_colour (cr, &colour, 1.0);
  if (level > 0)
    {
      rungs_brush_stamp (cr, STAMP (STAMP_BODY, skeleton, level), &of_figure, body_cb, &stamped);
      /* A large head comes near a raised hand, and before somebody behind: a pale rim keeps its shape clear. */
      rungs_set_colour (cr, &scene->palette->sky_bottom, 1.0);
      rungs_brush_stamp (cr, STAMP (STAMP_RIM, view, level), &of_head, rim_cb, &stamped);
      rungs_set_colour (cr, &colour, 1.0);
    }
  else
    {
      rungs_brush_stamp_with_next (cr, STAMP (STAMP_BODY, skeleton, level), &of_figure, body_cb, &stamped);
    }
  rungs_brush_stamp (cr, STAMP (STAMP_HEAD, view, 0), &of_head, head_cb, &stamped);
  _rungs_paint_letter (cr, scene, view, head.x, head.y, radius, &scene->palette->view_text);
}
