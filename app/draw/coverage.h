/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * coverage.h: how much of each pixel an outline covers, worked out exactly, and ink put on an image by it.
 */
#pragma once

#include "palette.h"

G_BEGIN_DECLS

typedef struct _RungsCoverage RungsCoverage;

/** RungsEdge: one edge of an outline, in pixels. */
typedef struct
{
  float from_x;
  float from_y;
  float to_x;
  float to_y;
} RungsEdge;

/** RungsFlood: what is put on: one colour, or one that goes over into another down the picture. */
typedef struct
{
  RungsColour colour;
  double alpha;
  RungsColour below;  /* at @bottom; not looked at where that is @top */
  double top;         /* in pixels; where @bottom is the same, all is @colour */
  double bottom;
} RungsFlood;

RungsCoverage *rungs_coverage_new   (guint32          *pixels,
                                     int               stride,
                                     int               left,
                                     int               top,
                                     int               right,
                                     int               bottom);
void           rungs_coverage_free  (RungsCoverage    *self);
/* One edge of an outline, in pixels; edges come in any order, and in the end must close. */
void           rungs_coverage_edge  (RungsCoverage    *self,
                                     double            from_x,
                                     double            from_y,
                                     double            to_x,
                                     double            to_y);
/* The edges since the last time, to be added again elsewhere; there are none after it. */
GArray        *rungs_coverage_take  (RungsCoverage    *self);
void           rungs_coverage_add   (RungsCoverage    *self,
                                     const GArray     *edges,
                                     const double      matrix[6]);
/* Puts ink where the edges since the last time go round, once or more often; with EVEN_ODD: an odd number of times. */
void           rungs_coverage_flood (RungsCoverage    *self,
                                     const RungsFlood *flood,
                                     gboolean          even_odd);

G_END_DECLS
