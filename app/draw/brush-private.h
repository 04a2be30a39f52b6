/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * brush-private.h: what the brush keeps on a cairo_t.
 */
#pragma once

#include "brush.h"
#include "coverage.h"

G_BEGIN_DECLS

/** RungsBrush: what is kept on a cairo_t between begin and end. */
typedef struct
{
  RungsCoverage *coverage; /* NULL: cairo paints */
  cairo_surface_t *surface;
  int left;                /* what may be painted on, in pixels */
  int top;
  int right;
  int bottom;
  guint depth;
  GHashTable *stamps;      /* key and size -> GArray of RungsEdge */
  gboolean cutting;        /* a stamp: edges are kept, and nothing is put on */
} RungsBrush;

/* brush.c */
RungsBrush *_rungs_brush_of         (cairo_t *cr);
GHashTable *_rungs_brush_new_stamps (void);

G_END_DECLS
