/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * outline.h: the edges of what a path goes round, and of the line a pen draws along it.
 */
#pragma once

#include <cairo.h>

#include "coverage.h"

G_BEGIN_DECLS

/** RungsPen: what draws along a path. */
typedef struct
{
  double radius;             /* half as thick as the line, in pixels */
  cairo_line_cap_t cap;      /* round or butt */
  cairo_line_join_t join;
  double miter_limit;
} RungsPen;

void rungs_outline_fill   (RungsCoverage        *coverage,
                           const cairo_path_t   *path,
                           const cairo_matrix_t *matrix);
void rungs_outline_stroke (RungsCoverage        *coverage,
                           const cairo_path_t   *path,
                           const cairo_matrix_t *matrix,
                           const RungsPen       *pen);

G_END_DECLS
