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
#include <string.h>

/* Cells that are worked on at a time: few enough to stay near the processor. */
#define MOST_CELLS 32768

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
  for (; first >> 6 != last >> 6; first = (first | 63) + 1)
    row[first >> 6] |= ~G_GUINT64_CONSTANT (0) << (first & 63);
  row[first >> 6] |= ~G_GUINT64_CONSTANT (0) >> (63 - (last - first)) << (first & 63);
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
  float x;
  float y;
  float *cells;
  guint64 *touched;
  int row;
  int last;

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
  x = edge.from_x;
  y = edge.from_y;
  row = (int) y;
  last = (int) edge.to_y;
  cells = self->cells + row * (band->width + 2);
  touched = self->touched + row * band->words;
  for (; row <= last && y < edge.to_y; row++)
    {
      float end = row < last ? (float) (row + 1) : edge.to_y;
      float to_x = x + slope * (end - y);

      /* Rounding leads no further beside the band than there is room for. */
      add_to_row (cells, touched, x, to_x, direction * (end - y));
      cells += band->width + 2;
      touched += band->words;
      x = to_x;
      y = end;
    }
}

#define CHANNELS G_GUINT64_CONSTANT (0x00ff00ff00ff00ff)
#define HALVES G_GUINT64_CONSTANT (0x0080008000800080)

/* The four channels of a pixel with room between them, so that all can be multiplied at once. */
static inline guint64
apart (guint32 pixel)
{
  return (pixel | (guint64) pixel << 24) & CHANNELS;
}

/* Each channel divided by 255, and the four put together again. */
static inline guint32
together (guint64 channels)
{
  channels += HALVES;
  channels = ((channels + ((channels >> 8) & CHANNELS)) >> 8) & CHANNELS;
  return (guint32) (channels | channels >> 24);
}

/* The channels of two pixels, as they lie in memory, and with room for a product. */
typedef guint8 Pair __attribute__ ((vector_size (8)));
typedef guint16 WidePair __attribute__ ((vector_size (16)));

static inline void
put_run (guint32 *pixels,
         int      n,
         guint64  ink,
         guint32  share)
{
  const guint32 opaque = (guint32) (ink | ink >> 24);
  guint32 two[2] = { opaque, opaque };
  Pair pair;
  WidePair wide;
  WidePair wide_ink;

  if (n <= 0)
    return;
  if (share == 255)
    {
      for (; n >= 8; n -= 8, pixels += 8)
        {
          memcpy (pixels, two, 8);
          memcpy (pixels + 2, two, 8);
          memcpy (pixels + 4, two, 8);
          memcpy (pixels + 6, two, 8);
        }
      for (int i = 0; i < n; i++)
        pixels[i] = opaque;
      return;
    }
  memcpy (&pair, two, sizeof pair);
  wide_ink = __builtin_convertvector (pair, WidePair) * (guint16) share + 128;
  for (; n >= 2; n -= 2, pixels += 2)
    {
      memcpy (&pair, pixels, sizeof pair);
      wide = __builtin_convertvector (pair, WidePair) * (guint16) (255 - share) + wide_ink;
      pair = __builtin_convertvector ((wide + (wide >> 8)) >> 8, Pair);
      memcpy (pixels, &pair, sizeof pair);
    }
  if (n > 0)
    *pixels = together (ink * share + apart (*pixels) * (255 - share));
}

static inline guint32
share_of (float    sum,
          float    alpha,
          gboolean even_odd)
{
  float inside = fabsf (sum);

  if (even_odd)
    {
      inside -= 2.0f * (float) (int) (inside * 0.5f);
      inside = inside > 1.0f ? 2.0f - inside : inside;
    }
  return (guint32) (MIN (inside, 1.0f) * alpha + 0.5f);
}

/* Puts ink on one row, and leaves its cells empty. @alpha: of 255. */
static inline void
flood_row (float    *cells,
           guint64  *touched,
           int       words,
           guint32  *pixels,
           int       width,
           guint64   ink,
           float     alpha,
           gboolean  even_odd)
{
  const guint32 opaque = (guint32) (ink | ink >> 24);
  float sum = 0.0f;
  guint32 share = 0;
  int done = 0;

  for (int word = 0; word < words; word++)
    {
      guint64 bits = touched[word];

      if (bits == 0)
        continue;
      touched[word] = 0;
      do
        {
          int at = word * 64 + __builtin_ctzll (bits);

          bits &= bits - 1;
          if (share > 0 && at > done)
            put_run (pixels + done, MIN (at, width) - done, ink, share);
          if (at >= width)
            {
              cells[at] = 0.0f;
              done = width;
              continue;
            }
          sum += cells[at];
          cells[at] = 0.0f;
          share = share_of (sum, alpha, even_odd);
          if (share == 255)
            pixels[at] = opaque;
          else if (share > 0)
            pixels[at] = together (ink * share + apart (pixels[at]) * (255 - share));
          done = at + 1;
        }
      while (bits != 0);
    }
  if (share > 0)
    put_run (pixels + done, width - done, ink, share);
}

static guint64
ink_of (const RungsColour *colour)
{
  guint64 red = (guint64) (colour->red * 255.0 + 0.5);
  guint64 green = (guint64) (colour->green * 255.0 + 0.5);
  guint64 blue = (guint64) (colour->blue * 255.0 + 0.5);

  return apart (0xff000000u | (guint32) (red << 16 | green << 8 | blue));
}

static guint64
ink_of_row (const RungsFlood *flood,
            int               row)
{
  double share = CLAMP ((row + 0.5 - flood->top) / (flood->bottom - flood->top), 0.0, 1.0);
  RungsColour colour = {
    flood->colour.red + (flood->below.red - flood->colour.red) * share,
    flood->colour.green + (flood->below.green - flood->colour.green) * share,
    flood->colour.blue + (flood->below.blue - flood->colour.blue) * share,
  };

  return ink_of (&colour);
}

static void
make_room (RungsCoverage *self,
           const Band    *band)
{
  gsize n_cells = (gsize) (band->width + 2) * (gsize) band->height;
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
            gboolean          even_odd)
{
  const float left = (float) band->left;
  const float top = (float) band->top;
  const float bottom = (float) (band->top + band->height);
  float alpha = (float) flood->alpha * 255.0f;
  guint64 ink = ink_of (&flood->colour);

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
      float *cells = self->cells + row * (band->width + 2);
      guint64 *touched = self->touched + row * band->words;
      guint32 *pixels = self->pixels + (gsize) (band->top + row) * (gsize) self->stride + band->left;

      if (flood->top != flood->bottom)
        ink = ink_of_row (flood, band->top + row);
      if (even_odd)
        flood_row (cells, touched, band->words, pixels, band->width, ink, alpha, TRUE);
      else
        flood_row (cells, touched, band->words, pixels, band->width, ink, alpha, FALSE);
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
  int rows;

  if (self->n_edges > 0 && left < right && top < bottom)
    {
      rows = MAX (MOST_CELLS / (right - left + 2), 1);
      for (int y = top; y < bottom; y += rows)
        {
          Band band = { left, y, right - left, MIN (rows, bottom - y), (right - left + 2 + 63) / 64 };

          flood_band (self, &band, flood, even_odd);
        }
    }
  forget_edges (self);
}
