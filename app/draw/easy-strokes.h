/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * easy-strokes.h: how the small pictures of easier words are drawn: strong round lines around soft colours.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "palette.h"

G_BEGIN_DECLS

/** RungsEasyInks: what a picture is drawn with: a pale colour, the same in strong, and what lines are drawn with. */
typedef struct
{
  RungsColour patch;
  RungsColour pale;
  RungsColour strong;
  RungsColour line;
} RungsEasyInks;

void _rungs_easy_set_ink       (cairo_t             *cr,
                                const RungsColour   *ink);
void _rungs_easy_fill_and_draw (cairo_t             *cr,
                                const RungsColour   *fill,
                                const RungsColour   *line);
void _rungs_easy_line          (cairo_t             *cr,
                                double               x1,
                                double               y1,
                                double               x2,
                                double               y2);
void _rungs_easy_thick         (cairo_t             *cr,
                                double               width,
                                const RungsEasyInks *inks);
void _rungs_easy_outline       (cairo_t             *cr,
                                const double         points[][2],
                                gsize                n);
void _rungs_easy_round_box     (cairo_t             *cr,
                                double               x,
                                double               y,
                                double               width,
                                double               height,
                                double               radius);
void _rungs_easy_patch         (cairo_t             *cr,
                                const RungsColour   *colour,
                                guint                seed);
void _rungs_easy_person        (cairo_t             *cr,
                                double               x,
                                double               y,
                                double               head,
                                const RungsColour   *coat,
                                const RungsEasyInks *inks);

G_END_DECLS
