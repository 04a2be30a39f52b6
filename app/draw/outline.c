/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * outline.c: the edges of what a path goes round, and of the line a pen draws along it: both sides of each piece, what fills the
 * outer side where two meet, and what is put on the ends.
 */
#include "config.h"

#include "outline.h"

#include <math.h>

/* How far a straight piece may be from the curve it stands for, in pixels. */
#define TOLERANCE 0.1

typedef struct
{
  double x;
  double y;
} Point;

/** Track: one part of a path, in straight pieces. */
typedef struct
{
  GArray *points; /* Point */
  gboolean closed;
} Track;

/** Piece: from one point to the next. */
typedef struct
{
  Point across; /* one pixel long, to the left of the way */
  double length;
} Piece;

typedef void (*TrackFunc) (RungsCoverage  *coverage,
                           const Track    *track,
                           const RungsPen *pen);

static Point
at_point (const cairo_matrix_t   *matrix,
          const cairo_path_data_t *data)
{
  Point point = { data->point.x, data->point.y };

  cairo_matrix_transform_point (matrix, &point.x, &point.y);
  return point;
}

static double
length_of (double x,
           double y)
{
  return sqrt (x * x + y * y);
}

static void
add_curve (GArray      *points,
           const Point *b,
           const Point *c,
           const Point *d)
{
  Point a = g_array_index (points, Point, points->len - 1);
  double bend = MAX (length_of (a.x - 2.0 * b->x + c->x, a.y - 2.0 * b->y + c->y),
                     length_of (b->x - 2.0 * c->x + d->x, b->y - 2.0 * c->y + d->y));
  int n = CLAMP ((int) ceil (sqrt (0.75 * bend / TOLERANCE)), 1, 200);

  for (int i = 1; i < n; i++)
    {
      double t = i / (double) n;
      double s = 1.0 - t;
      double of_a = s * s * s;
      double of_b = 3.0 * s * s * t;
      double of_c = 3.0 * s * t * t;
      double of_d = t * t * t;
      Point point = { of_a * a.x + of_b * b->x + of_c * c->x + of_d * d->x,
                      of_a * a.y + of_b * b->y + of_c * c->y + of_d * d->y };

      g_array_append_val (points, point);
    }
  g_array_append_val (points, *d);
}

static void
end_track (RungsCoverage  *coverage,
           Track          *track,
           const RungsPen *pen,
           TrackFunc       func)
{
  if (track->points->len > 0)
    func (coverage, track, pen);
  g_array_set_size (track->points, 0);
  track->closed = FALSE;
}

/* Gives each part of @path to @func. */
static void
walk (RungsCoverage        *coverage,
      const cairo_path_t   *path,
      const cairo_matrix_t *matrix,
      const RungsPen       *pen,
      TrackFunc             func)
{
  Track track = { g_array_sized_new (FALSE, FALSE, sizeof (Point), 64), FALSE };
  Point begun = { 0.0, 0.0 };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      Point point;

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          end_track (coverage, &track, pen, func);
          begun = at_point (matrix, &data[1]);
          g_array_append_val (track.points, begun);
          break;
        case CAIRO_PATH_LINE_TO:
          point = at_point (matrix, &data[1]);
          g_array_append_val (track.points, point);
          break;
        case CAIRO_PATH_CURVE_TO:
          {
            Point b = at_point (matrix, &data[1]);
            Point c = at_point (matrix, &data[2]);
            Point d = at_point (matrix, &data[3]);

            add_curve (track.points, &b, &c, &d);
          }
          break;
        case CAIRO_PATH_CLOSE_PATH:
          track.closed = TRUE;
          end_track (coverage, &track, pen, func);
          g_array_append_val (track.points, begun);
          break;
        default:
          break;
        }
    }
  end_track (coverage, &track, pen, func);
  g_array_unref (track.points);
}

static void
fill_track (RungsCoverage  *coverage,
            const Track    *track,
            const RungsPen *pen)
{
  const Point *points = (const Point *) (const void *) track->points->data;
  guint n = track->points->len;

  for (guint i = 0; n > 1 && i < n; i++)
    {
      const Point *from = &points[i];
      const Point *to = &points[i + 1 < n ? i + 1 : 0];

      rungs_coverage_edge (coverage, from->x, from->y, to->x, to->y);
    }
}

static void
edge (RungsCoverage *coverage,
      Point          from,
      Point          to)
{
  rungs_coverage_edge (coverage, from.x, from.y, to.x, to.y);
}

static Point
beside (const Point *at,
        const Point *across,
        double       far)
{
  return (Point){ at->x + across->x * far, at->y + across->y * far };
}

/* Round @at from where @from points on, in steps as small as they must be. */
static void
arc (RungsCoverage  *coverage,
     const RungsPen *pen,
     const Point    *at,
     const Point    *from,
     double          angle)
{
  double step = 2.0 * acos (MAX (1.0 - TOLERANCE / MAX (pen->radius, TOLERANCE), 0.0));
  int n = MAX ((int) ceil (fabs (angle) / step), 1);
  double turn_x = cos (angle / n);
  double turn_y = sin (angle / n);
  Point now = *from;

  for (int i = 0; i < n; i++)
    {
      Point next = { now.x * turn_x - now.y * turn_y, now.x * turn_y + now.y * turn_x };

      edge (coverage, beside (at, &now, pen->radius), beside (at, &next, pen->radius));
      now = next;
    }
}

/* The outer side where two pieces meet, from one piece's side to the other's. */
static void
join (RungsCoverage  *coverage,
      const RungsPen *pen,
      const Point    *at,
      const Point    *from,
      const Point    *to,
      double          angle)
{
  Point begin = beside (at, from, pen->radius);
  Point end = beside (at, to, pen->radius);
  double half = cos (angle / 2.0);

  if (pen->join == CAIRO_LINE_JOIN_ROUND)
    {
      arc (coverage, pen, at, from, angle);
      return;
    }
  if (pen->join == CAIRO_LINE_JOIN_MITER && half * pen->miter_limit >= 1.0)
    {
      Point middle = { from->x + to->x, from->y + to->y };
      double length = MAX (length_of (middle.x, middle.y), 1e-9);
      Point tip = beside (at, &(Point){ middle.x / length, middle.y / length }, pen->radius / half);

      edge (coverage, begin, tip);
      edge (coverage, tip, end);
      return;
    }
  edge (coverage, begin, end);
}

/* Both sides between two pieces. The inner side goes by the middle, so that what is covered twice goes round the same way. */
static void
corner (RungsCoverage  *coverage,
        const RungsPen *pen,
        const Point    *at,
        const Point    *before,
        const Point    *after)
{
  double angle = atan2 (before->x * after->y - before->y * after->x, before->x * after->x + before->y * after->y);
  Point back = { -after->x, -after->y };
  Point back_before = { -before->x, -before->y };

  if (angle == 0.0)
    return;
  /* @before and @after point to the left of the way. */
  if (angle > 0.0)
    {
      join (coverage, pen, at, before, after, angle);
      edge (coverage, beside (at, &back, pen->radius), *at);
      edge (coverage, *at, beside (at, &back_before, pen->radius));
    }
  else
    {
      edge (coverage, beside (at, before, pen->radius), *at);
      edge (coverage, *at, beside (at, after, pen->radius));
      join (coverage, pen, at, &back, &back_before, -angle);
    }
}

static void
cap (RungsCoverage  *coverage,
     const RungsPen *pen,
     const Point    *at,
     const Point    *across)
{
  Point back = { -across->x, -across->y };

  if (pen->cap == CAIRO_LINE_CAP_ROUND)
    arc (coverage, pen, at, across, G_PI);
  else
    edge (coverage, beside (at, across, pen->radius), beside (at, &back, pen->radius));
}

static gboolean
is_same (const Point *a,
         const Point *b)
{
  return fabs (a->x - b->x) < 1e-3 && fabs (a->y - b->y) < 1e-3;
}

/* The points of a track that differ: how many. */
static guint
thin_out (Point    *points,
          guint     n,
          gboolean  closed)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      if (kept == 0 || !is_same (&points[i], &points[kept - 1]))
        points[kept++] = points[i];
    }
  while (closed && kept > 1 && is_same (&points[kept - 1], &points[0]))
    kept--;
  return kept;
}

/* Whether two pieces go on almost the same way, so that their sides meet before they end; @across is then where, beside the
 * point. */
static gboolean
goes_on (const RungsPen *pen,
         const Piece    *before,
         const Piece    *after,
         Point          *across)
{
  double along = before->across.x * after->across.x + before->across.y * after->across.y;
  double share = 1.0 / (1.0 + along);
  double shorter = MIN (before->length, after->length);

  if (along < 0.8 || pen->radius * pen->radius * (1.0 - along) * share > shorter * shorter)
    return FALSE;
  *across = (Point){ (before->across.x + after->across.x) * share, (before->across.y + after->across.y) * share };
  return TRUE;
}

static Piece
measure (const Point *from,
         const Point *to)
{
  double x = to->x - from->x;
  double y = to->y - from->y;
  double length = length_of (x, y);

  return (Piece){ { y / length, -x / length }, length };
}

static void
stroke_track (RungsCoverage  *coverage,
              const Track    *track,
              const RungsPen *pen)
{
  Point *points = (Point *) (void *) track->points->data;
  guint n = thin_out (points, track->points->len, track->closed);
  gboolean closed = track->closed && n > 2;
  guint n_pieces = closed ? n : n - 1;
  Piece piece;
  Point begin;
  Point back;

  if (n == 1)
    {
      /* A dot: only a round pen leaves one, and only where the path goes on from the point. */
      if (pen->cap == CAIRO_LINE_CAP_ROUND && track->points->len > 1)
        arc (coverage, pen, &points[0], &(Point){ 0.0, -1.0 }, 2.0 * G_PI);
      return;
    }
  piece = measure (&points[0], &points[1]);
  begin = piece.across;
  back = (Point){ -begin.x, -begin.y };
  if (closed)
    {
      Piece last = measure (&points[n - 1], &points[0]);

      goes_on (pen, &last, &piece, &begin);
    }
  for (guint i = 0; i < n_pieces; i++)
    {
      const Point *from = &points[i];
      const Point *to = &points[(i + 1) % n];
      gboolean is_last = !closed && i + 1 == n_pieces;
      Piece next = is_last ? piece : measure (to, &points[(i + 2) % n]);
      Point end = piece.across;
      Point next_begin = next.across;

      if (!is_last && goes_on (pen, &piece, &next, &end))
        next_begin = end;
      else if (!is_last)
        corner (coverage, pen, to, &piece.across, &next.across);
      edge (coverage, beside (from, &begin, pen->radius), beside (to, &end, pen->radius));
      edge (coverage, beside (to, &end, -pen->radius), beside (from, &begin, -pen->radius));
      begin = next_begin;
      piece = next;
    }
  if (!closed)
    {
      cap (coverage, pen, &points[n - 1], &piece.across);
      cap (coverage, pen, &points[0], &back);
    }
}

/** rungs_outline_fill: the edges of what @path goes round */
void
rungs_outline_fill (RungsCoverage        *coverage,
                    const cairo_path_t   *path,
                    const cairo_matrix_t *matrix)
{
  walk (coverage, path, matrix, NULL, fill_track);
}

/**
 * rungs_outline_stroke:
 * @path: in user units
 * @matrix: from there to pixels, which may not stretch one way more than another
 * @pen: what draws
 *
 * The edges of the line that @pen draws along @path.
 */
void
rungs_outline_stroke (RungsCoverage        *coverage,
                      const cairo_path_t   *path,
                      const cairo_matrix_t *matrix,
                      const RungsPen       *pen)
{
  walk (coverage, path, matrix, pen, stroke_track);
}
