/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * easy-strokes.c: how the small pictures of easier words are drawn: strong round lines around soft colours.
 */
#include "config.h"

#include "easy-strokes.h"

#include <math.h>

#include "hand.h"

/* Both edges of a thick stroke together. */
#define THICK_EDGES 7.0

/** _rungs_easy_set_ink: what is drawn next is drawn in @ink */
void
_rungs_easy_set_ink (cairo_t           *cr,
                     const RungsColour *ink)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

/** _rungs_easy_fill_and_draw: fills the outline and draws round it */
void
_rungs_easy_fill_and_draw (cairo_t           *cr,
                           const RungsColour *fill,
                           const RungsColour *line)
{
  _rungs_easy_set_ink (cr, fill);
  cairo_fill_preserve (cr);
  _rungs_easy_set_ink (cr, line);
  cairo_stroke (cr);
}

/** _rungs_easy_line: a straight line */
void
_rungs_easy_line (cairo_t *cr,
                  double   x1,
                  double   y1,
                  double   x2,
                  double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/** _rungs_easy_thick: draws along the path with a thick pen, whose stroke has an edge */
void
_rungs_easy_thick (cairo_t             *cr,
                   double               width,
                   const RungsEasyInks *inks)
{
  cairo_set_line_width (cr, width);
  _rungs_easy_set_ink (cr, &inks->line);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, width - THICK_EDGES);
  _rungs_easy_set_ink (cr, &inks->strong);
  cairo_stroke (cr);
}

/** _rungs_easy_outline: begins a shape with corners */
void
_rungs_easy_outline (cairo_t      *cr,
                     const double  points[][2],
                     gsize         n)
{
  for (gsize i = 0; i < n; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_close_path (cr);
}

/** _rungs_easy_round_box: begins a box with round corners */
void
_rungs_easy_round_box (cairo_t *cr,
                       double   x,
                       double   y,
                       double   width,
                       double   height,
                       double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/** _rungs_easy_patch: a soft round patch, never the same twice */
void
_rungs_easy_patch (cairo_t           *cr,
                   const RungsColour *colour,
                   guint              seed)
{
  const int n = 9;
  double points[9][2];

  for (int i = 0; i < n; i++)
    {
      const double turn = 2.0 * G_PI * i / n;
      const double radius = 46.0 + 3.0 * rungs_hand (seed, (guint) i);

      points[i][0] = 50.0 + radius * cos (turn);
      points[i][1] = 50.0 + radius * sin (turn);
    }
  for (int i = 0; i < n; i++)
    {
      const double *before = points[(i + n - 1) % n];
      const double *from = points[i];
      const double *to = points[(i + 1) % n];
      const double *behind = points[(i + 2) % n];

      if (i == 0)
        cairo_move_to (cr, from[0], from[1]);
      cairo_curve_to (cr, from[0] + (to[0] - before[0]) / 6.0, from[1] + (to[1] - before[1]) / 6.0,
                      to[0] - (behind[0] - from[0]) / 6.0, to[1] - (behind[1] - from[1]) / 6.0, to[0], to[1]);
    }
  _rungs_easy_set_ink (cr, colour);
  cairo_fill (cr);
}

/** _rungs_easy_person: somebody, from head to waist: @y is the middle of the head */
void
_rungs_easy_person (cairo_t           *cr,
                    double             x,
                    double             y,
                    double             head,
                    const RungsColour *coat,
                    const RungsEasyInks        *inks)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x - head * 1.75, y + head * 3.9);
  cairo_curve_to (cr, x - head * 1.75, y + head * 1.2, x - head * 0.9, y + head * 1.25, x, y + head * 1.25);
  cairo_curve_to (cr, x + head * 0.9, y + head * 1.25, x + head * 1.75, y + head * 1.2, x + head * 1.75, y + head * 3.9);
  cairo_close_path (cr);
  _rungs_easy_fill_and_draw (cr, coat, &inks->line);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, head, 0.0, 2.0 * G_PI);
  _rungs_easy_fill_and_draw (cr, &inks->patch, &inks->line);
}
