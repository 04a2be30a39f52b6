/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter.h: puts a scene on a cairo_t. Screen, projector, PNG, SVG, PDF, print and tests all paint with it.
 */
#pragma once

#include <cairo.h>

#include "scene.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PAINT_NORMAL = 0,
  RUNGS_PAINT_HOVER = 1 << 0,
  RUNGS_PAINT_FOCUS = 1 << 1,
  RUNGS_PAINT_CHOSEN = 1 << 2,
  RUNGS_PAINT_TARGET = 1 << 3,
} RungsPaintFlags;

void rungs_paint_scene      (cairo_t          *cr,
                             const RungsScene *scene);
/* The parts of a scene, each in the scene's own coordinates; rungs_paint_scene() is these in order. */
void rungs_paint_background (cairo_t          *cr,
                             const RungsScene *scene);
void rungs_paint_rung       (cairo_t          *cr,
                             const RungsScene *scene,
                             int               rung,
                             RungsPaintFlags   flags);
void rungs_paint_labels     (cairo_t          *cr,
                             const RungsScene *scene,
                             int               rung);
void rungs_paint_figure     (cairo_t          *cr,
                             const RungsScene *scene,
                             guint             figure,
                             RungsPaintFlags   flags);
void rungs_paint_foreground (cairo_t          *cr,
                             const RungsScene *scene);
/* Every outline of the round before and every arrow from there: over the rungs, under the figures. */
void rungs_paint_rounds     (cairo_t          *cr,
                             const RungsScene *scene);
/* The arrow from where a figure stood in the round before; paints nothing where there is none. */
void rungs_paint_arrow      (cairo_t          *cr,
                             const RungsScene *scene,
                             guint             figure);
/* A figure held at a free point, the middle of its body: while it is dragged, or climbs. */
void rungs_paint_ghost      (cairo_t          *cr,
                             const RungsScene *scene,
                             guint             figure,
                             double            x,
                             double            y);
/* All of the picture that stands inside @part, with rung @target (or 0) lit and figure @held (or -1) left out. */
void rungs_paint_part       (cairo_t          *cr,
                             const RungsScene *scene,
                             const RungsBox   *part,
                             int               target,
                             int               held);

G_END_DECLS
