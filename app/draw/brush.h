/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * brush.h: fills and strokes outlines as cairo does, and many times quicker where they go onto an image in one colour. Between
 * rungs_brush_begin() and rungs_brush_end() the functions here take the place of cairo's own; all else is cairo's.
 */
#pragma once

#include <cairo.h>

#include "palette.h"

G_BEGIN_DECLS

/* These may be nested. What is clipped or pushed must be so before the first begins, and stay until the last has ended. */
void rungs_brush_begin           (cairo_t           *cr);
void rungs_brush_end             (cairo_t           *cr);
void rungs_brush_fill            (cairo_t           *cr);
void rungs_brush_fill_preserve   (cairo_t           *cr);
void rungs_brush_stroke          (cairo_t           *cr);
void rungs_brush_stroke_preserve (cairo_t           *cr);
/* As rungs_brush_stroke(), where what comes next is of the same colour: both may be put on at once. */
void rungs_brush_stroke_with_next (cairo_t          *cr);
/** RungsStampFunc: fills and strokes in the colour that is set, in units of the stamp. */
typedef void (*RungsStampFunc) (cairo_t       *cr,
                                gconstpointer  data);

/* Between begin and end: puts on what FUNC paints, where MATRIX leads from its units to the user's. FUNC is only asked the first
 * time for each KEY and size; it may change no colour. */
void rungs_brush_stamp           (cairo_t           *cr,
                                  guint              key,
                                  const cairo_matrix_t *matrix,
                                  RungsStampFunc     func,
                                  gconstpointer      data);
/* The same, before something of the same colour. */
void rungs_brush_stamp_with_next (cairo_t           *cr,
                                  guint              key,
                                  const cairo_matrix_t *matrix,
                                  RungsStampFunc     func,
                                  gconstpointer      data);
/* Between begin and end: FALSE where nothing of a box, in user units, can be seen. */
gboolean rungs_brush_reaches     (cairo_t           *cr,
                                  double             x,
                                  double             y,
                                  double             width,
                                  double             height);
/** RungsBrushFunc: paints @part, in user units, or more of it than that. */
typedef void (*RungsBrushFunc) (cairo_t                 *cr,
                                const cairo_rectangle_t *part,
                                gpointer                 data);

/* Before the first begins: nothing is painted outside of a box; on an image, of the whole pixels it is in. */
void rungs_brush_clip            (cairo_t           *cr,
                                  double             x,
                                  double             y,
                                  double             width,
                                  double             height);
/* Between begin and end: has FUNC paint all that is clipped. A large image is painted in bands by several threads at once: FUNC
 * may then be called more than once, on other threads, and may shape no words: letters.h has what it can paint. */
gboolean rungs_brush_is_shared   (cairo_t           *cr);
void rungs_brush_share           (cairo_t           *cr,
                                  RungsBrushFunc     func,
                                  gpointer           data);
/* With a colour that goes over into another down the picture. */
void rungs_brush_fill_down       (cairo_t           *cr,
                                  double             top,
                                  const RungsColour *colour,
                                  double             bottom,
                                  const RungsColour *below);

G_END_DECLS
