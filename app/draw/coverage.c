/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * coverage.c: how much of each pixel an outline covers. Each edge adds to the cells it goes through what it covers to its right;
 * the sum along a row is then the part of each pixel that is inside. Only cells that an edge goes through are looked at one by
 * one: what is between them is filled in runs.
 */
#include "config.h"

#include "coverage.h"

#include <math.h>

#include "ink.h"

/* Cells that are worked on at a time: few enough to stay near the processor. */
#define MOST_CELLS 32768
/* An outline round so many pixels leaves nothing of them near the processor. */
#define VAST 1000000

struct _RungsCoverage
{
  guint32 *pixels;
  int stride;     /* in pixels */
  int left;       /* nothing is put outside of these */
  int top;
  int right;
  int bottom;

  RungsEdge *edges;
  guint n_edges;
  guint n_room;
  float reach[4]; /* of all edges: left, top, right, bottom */

  float *cells;
  gsize n_cells;
  guint64 *touched;
  gsize n_touched;
};

/* A part of the image that is worked on. */
typedef struct
{
  int left;
  int top;
  int width;
  int height;
  int words;      /* of touched, a row */
  int n_cells;    /* a row */
} Band;

static void
forget_edges (RungsCoverage *self)
{
  self->n_edges = 0;
  self->reach[0] = self->reach[1] = G_MAXFLOAT;
  self->reach[2] = self->reach[3] = -G_MAXFLOAT;
}

/**
 * rungs_coverage_new:
 * @pixels: an image of 32 bits a pixel, alpha multiplied in; it must outlive this
 * @stride: from one row to the next, in pixels
 * @left: nothing is put left of this pixel
 * @top: nor above this one
 * @right: nor here, or right of it
 * @bottom: nor here, or below
 *
 * Returns: (transfer full): free it with rungs_coverage_free()
 */
RungsCoverage *
rungs_coverage_new (guint32 *pixels,
                    int      stride,
                    int      left,
                    int      top,
                    int      right,
                    int      bottom)
{
  RungsCoverage *self = g_new0 (RungsCoverage, 1);

  self->pixels = pixels;
  self->stride = stride;
  self->left = left;
  self->top = top;
  self->right = right;
  self->bottom = bottom;
  forget_edges (self);
  return self;
}

/** rungs_coverage_free: frees @self */
void
rungs_coverage_free (RungsCoverage *self)
{
  g_free (self->edges);
  g_free (self->cells);
  g_free (self->touched);
  g_free (self);
}

/** rungs_coverage_edge: one edge of an outline, in pixels */
void
rungs_coverage_edge (RungsCoverage *self,
                     double         from_x,
                     double         from_y,
                     double         to_x,
                     double         to_y)
{
  RungsEdge edge = { (float) from_x, (float) from_y, (float) to_x, (float) to_y };

  if (edge.from_y == edge.to_y)
    return;
  self->reach[0] = MIN (self->reach[0], MIN (edge.from_x, edge.to_x));
  self->reach[1] = MIN (self->reach[1], MIN (edge.from_y, edge.to_y));
  self->reach[2] = MAX (self->reach[2], MAX (edge.from_x, edge.to_x));
  self->reach[3] = MAX (self->reach[3], MAX (edge.from_y, edge.to_y));
  if (self->n_edges == self->n_room)
    {
      self->n_room = MAX (256, self->n_room * 2);
      self->edges = g_renew (RungsEdge, self->edges, self->n_room);
    }
  self->edges[self->n_edges++] = edge;
}

/**
 * rungs_coverage_take:
 *
 * Returns: (transfer full) (element-type RungsEdge): the edges since the last time
 */
GArray *
rungs_coverage_take (RungsCoverage *self)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (RungsEdge), self->n_edges);

  g_array_append_vals (edges, self->edges, self->n_edges);
  forget_edges (self);
  return edges;
}

/**
 * rungs_coverage_add:
 * @edges: (element-type RungsEdge): edges of an outline
 * @matrix: where they are put: x is matrix[0] * x + matrix[2] * y + matrix[4], and y likewise with the others
 *
 * Adds @edges, turned, stretched and moved.
 */
void
rungs_coverage_add (RungsCoverage *self,
                    const GArray  *edges,
                    const double   matrix[6])
{
  /* What is mirrored still goes round the same way: with others it covers more, and never less. */
  gboolean mirrors = matrix[0] * matrix[3] < matrix[1] * matrix[2];

  for (guint i = 0; i < edges->len; i++)
    {
      const RungsEdge *edge = &g_array_index (edges, RungsEdge, i);
      double from_x = matrix[0] * edge->from_x + matrix[2] * edge->from_y + matrix[4];
      double from_y = matrix[1] * edge->from_x + matrix[3] * edge->from_y + matrix[5];
      double to_x = matrix[0] * edge->to_x + matrix[2] * edge->to_y + matrix[4];
      double to_y = matrix[1] * edge->to_x + matrix[3] * edge->to_y + matrix[5];

      if (mirrors)
        rungs_coverage_edge (self, to_x, to_y, from_x, from_y);
      else
        rungs_coverage_edge (self, from_x, from_y, to_x, to_y);
    }
}

static inline void
touch (guint64 *row,
       int      first,
       int      last)
{
  first /= RUNGS_INK_GROUP;
  last /= RUNGS_INK_GROUP;
  for (; first >> 6 != last >> 6; first = (first | 63) + 1)
    row[first >> 6] |= ~G_GUINT64_CONSTANT (0) << (first & 63);
  row[first >> 6] |= ~G_GUINT64_CONSTANT (0) >> (63 - (last - first)) << (first & 63);
}

/* An edge that goes through two cells of a row at the most: nothing here depends on whether it is one or two. */
static inline void
add_steep (RungsCoverage   *self,
           const Band      *band,
           const RungsEdge *edge,
           float            slope,
           float            direction)
{
  /* Rows from one cell to the next. */
  const float down = (edge->to_y - edge->from_y) / MAX (fabsf (edge->to_x - edge->from_x), 1e-6f);
  int row = (int) edge->from_y;
  float *cells = self->cells + row * band->n_cells;
  guint64 *touched = self->touched + row * band->words;
  float x = edge->from_x;
  float y = edge->from_y;
  float below = (float) row + 1.0f;

  for (; y < edge->to_y; below += 1.0f)
    {
      float end = MIN (below, edge->to_y);
      float height = end - y;
      float to_x = x + slope * height;
      float low = MIN (x, to_x);
      float high = MAX (x, to_x);
      int first = (int) low;
      int last = (int) high;
      float side = (float) first + 1.0f; /* the right one of the first cell */
      float height_first = MIN ((side - low) * down, height);
      float height_last = height - height_first;
      float right = height_first * (0.5f * (low + MIN (high, side)) + 1.0f - side);
      float ended = height_last * 0.5f * (MAX (high, side) - side);

      cells[first] += direction * (height_first - right);
      cells[first + 1] += direction * (right + height_last - ended);
      cells[first + 2] += direction * ended;
      first /= RUNGS_INK_GROUP;
      last = (last + 1) / RUNGS_INK_GROUP;
      touched[first >> 6] |= G_GUINT64_CONSTANT (1) << (first & 63);
      touched[last >> 6] |= G_GUINT64_CONSTANT (1) << (last & 63);
      cells += band->n_cells;
      touched += band->words;
      x = to_x;
      y = end;
    }
}

/* What a piece of an edge inside one row adds to the cells it goes through. @height has the edge's direction. */
static inline void
add_to_row (float   *cells,
            guint64 *touched,
            float    x,
            float    to_x,
            float    height)
{
  float low = MIN (x, to_x);
  float high = MAX (x, to_x);
  int first = (int) low;
  int last = (int) high + 1;

  touch (touched, first, last);
  if (last == first + 1)
    {
      float right = height * ((low + high) * 0.5f - (float) first);

      cells[first] += height - right;
      cells[last] += right;
    }
  else
    {
      float share = 1.0f - (low - (float) first);
      float rest = high - (float) last + 1.0f;
      float slope = height / (high - low);
      float begun = 0.5f * slope * share * share;
      float ended = 0.5f * slope * rest * rest;

      cells[first] += begun;
      if (last == first + 2)
        {
          cells[first + 1] += height - begun - ended;
        }
      else
        {
          float second = slope * (0.5f + share);

          cells[first + 1] += second - begun;
          for (int i = first + 2; i < last - 1; i++)
            cells[i] += slope;
          cells[last - 1] += height - second - (float) (last - first - 3) * slope - ended;
        }
      cells[last] += ended;
    }
}

static void
add_flat (RungsCoverage   *self,
          const Band      *band,
          const RungsEdge *edge,
          float            slope,
          float            direction)
{
  int row = (int) edge->from_y;
  int last = (int) edge->to_y;
  float *cells = self->cells + row * band->n_cells;
  guint64 *touched = self->touched + row * band->words;
  float x = edge->from_x;
  float y = edge->from_y;

  for (; row <= last && y < edge->to_y; row++)
    {
      float end = row < last ? (float) (row + 1) : edge->to_y;
      float to_x = x + slope * (end - y);

      /* Rounding leads no further beside the band than there is room for. */
      add_to_row (cells, touched, x, to_x, direction * (end - y));
      cells += band->n_cells;
      touched += band->words;
      x = to_x;
      y = end;
    }
}

static void add_edge (RungsCoverage *self,
                      const Band    *band,
                      RungsEdge           edge);

/* What is left of the band counts as if it ran along its left side; what is right of it does not count. */
static void
split_edge (RungsCoverage *self,
            const Band    *band,
            const RungsEdge    *edge,
            float          at_x)
{
  float share = (at_x - edge->from_x) / (edge->to_x - edge->from_x);
  float at_y = edge->from_y + (edge->to_y - edge->from_y) * share;

  add_edge (self, band, (RungsEdge){ edge->from_x, edge->from_y, at_x, at_y });
  add_edge (self, band, (RungsEdge){ at_x, at_y, edge->to_x, edge->to_y });
}

/* @edge: from the corner of @band */
static void
add_edge (RungsCoverage *self,
          const Band    *band,
          RungsEdge           edge)
{
  float width = (float) band->width;
  float direction = 1.0f;
  float slope;

  if (edge.from_y > edge.to_y)
    {
      edge = (RungsEdge){ edge.to_x, edge.to_y, edge.from_x, edge.from_y };
      direction = -1.0f;
    }
  if (edge.to_y <= 0.0f || edge.from_y >= (float) band->height || edge.from_y == edge.to_y)
    return;
  if (edge.from_x >= width && edge.to_x >= width)
    return;
  if (edge.from_x <= 0.0f && edge.to_x <= 0.0f)
    edge.from_x = edge.to_x = 0.0f;
  slope = (edge.to_x - edge.from_x) / (edge.to_y - edge.from_y);
  if (edge.from_y < 0.0f)
    {
      edge.from_x -= edge.from_y * slope;
      edge.from_y = 0.0f;
    }
  if (edge.to_y > (float) band->height)
    {
      edge.to_x = edge.from_x + ((float) band->height - edge.from_y) * slope;
      edge.to_y = (float) band->height;
    }
  if (MIN (edge.from_x, edge.to_x) < 0.0f || MAX (edge.from_x, edge.to_x) > width)
    {
      RungsEdge turned = direction > 0.0f ? edge : (RungsEdge){ edge.to_x, edge.to_y, edge.from_x, edge.from_y };

      if (MAX (edge.from_x, edge.to_x) <= 0.0f || MIN (edge.from_x, edge.to_x) >= width)
        add_edge (self, band, turned);
      else
        split_edge (self, band, &turned, MIN (edge.from_x, edge.to_x) < 0.0f ? 0.0f : width);
      return;
    }
  if (fabsf (slope) <= 1.0f)
    add_steep (self, band, &edge, slope, direction);
  else
    add_flat (self, band, &edge, slope, direction);
}

/* The colour of a row where it goes over into another. */
static RungsColour
colour_of_row (const RungsFlood *flood,
               int               row)
{
  double share = CLAMP ((row + 0.5 - flood->top) / (flood->bottom - flood->top), 0.0, 1.0);

  return (RungsColour){
    flood->colour.red + (flood->below.red - flood->colour.red) * share,
    flood->colour.green + (flood->below.green - flood->colour.green) * share,
    flood->colour.blue + (flood->below.blue - flood->colour.blue) * share,
  };
}

static void
make_room (RungsCoverage *self,
           const Band    *band)
{
  gsize n_cells = (gsize) band->n_cells * (gsize) band->height;
  gsize n_touched = (gsize) band->words * (gsize) band->height;

  if (n_cells > self->n_cells)
    {
      g_free (self->cells);
      self->cells = g_new0 (float, n_cells);
      self->n_cells = n_cells;
    }
  if (n_touched > self->n_touched)
    {
      g_free (self->touched);
      self->touched = g_new0 (guint64, n_touched);
      self->n_touched = n_touched;
    }
}

static void
flood_band (RungsCoverage    *self,
            const Band       *band,
            const RungsFlood *flood,
            gboolean          even_odd,
            gboolean          is_vast)
{
  const float left = (float) band->left;
  const float top = (float) band->top;
  const float bottom = (float) (band->top + band->height);
  RungsInk ink = rungs_ink_new (&flood->colour, flood->alpha, even_odd, is_vast);

  if (band->width <= 512)
    for (int row = 0; row < band->height; row++)
      for (int x = 0; x < band->width; x += 16)
        __builtin_prefetch (self->pixels + (gsize) (band->top + row) * (gsize) self->stride + band->left + x, 1);
  make_room (self, band);
  for (guint i = 0; i < self->n_edges; i++)
    {
      const RungsEdge *edge = &self->edges[i];

      if (MAX (edge->from_y, edge->to_y) > top && MIN (edge->from_y, edge->to_y) < bottom)
        add_edge (self, band, (RungsEdge){ edge->from_x - left, edge->from_y - top, edge->to_x - left, edge->to_y - top });
    }
  for (int row = 0; row < band->height; row++)
    {
      float *cells = self->cells + row * band->n_cells;
      guint64 *touched = self->touched + row * band->words;
      guint32 *pixels = self->pixels + (gsize) (band->top + row) * (gsize) self->stride + band->left;

      if (flood->top != flood->bottom)
        {
          RungsColour colour = colour_of_row (flood, band->top + row);

          ink = rungs_ink_new (&colour, flood->alpha, even_odd, is_vast);
        }
      rungs_ink_row (&ink, cells, touched, band->words, pixels, band->width);
    }
}

/**
 * rungs_coverage_flood:
 * @self: the edges of an outline
 * @flood: what is put on
 * @even_odd: not where the outline goes round twice
 *
 * Puts @flood where the edges go round, and forgets them.
 */
void
rungs_coverage_flood (RungsCoverage    *self,
                      const RungsFlood *flood,
                      gboolean          even_odd)
{
  int left = MAX (self->left, (int) floorf (MAX (self->reach[0], -1e6f)));
  int right = MIN (self->right, (int) ceilf (MIN (self->reach[2], 1e6f)));
  int top = MAX (self->top, (int) floorf (MAX (self->reach[1], -1e6f)));
  int bottom = MIN (self->bottom, (int) ceilf (MIN (self->reach[3], 1e6f)));
  gboolean is_vast = (gint64) (right - left) * (bottom - top) >= VAST;
  int n_groups;
  int rows;

  if (self->n_edges > 0 && left < right && top < bottom)
    {
      /* An edge at the right side goes through up to three cells beside it. */
      n_groups = (right - left + 3 + RUNGS_INK_GROUP - 1) / RUNGS_INK_GROUP;
      rows = MAX (MOST_CELLS / (n_groups * RUNGS_INK_GROUP), 1);
      for (int y = top; y < bottom; y += rows)
        {
          Band band = { left, y, right - left, MIN (rows, bottom - y), (n_groups + 63) / 64, n_groups * RUNGS_INK_GROUP };

          flood_band (self, &band, flood, even_odd, is_vast);
        }
    }
  forget_edges (self);
}
