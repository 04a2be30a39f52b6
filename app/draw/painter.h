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
void rungs_paint_figure     (cairo_t          *cr,
                             const RungsScene *scene,
                             guint             figure,
                             RungsPaintFlags   flags);
void rungs_paint_foreground (cairo_t          *cr,
                             const RungsScene *scene);

G_END_DECLS
