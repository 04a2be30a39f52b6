/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-private.h: what the painter's files share: colours on a cairo_t, and the parts each of them paints.
 */
#pragma once

#include "brush.h"
#include "painter.h"
#include "scene-private.h"

G_BEGIN_DECLS

static inline RungsColour
rungs_colour_mix (const RungsColour *a,
                  const RungsColour *b,
                  double             share_of_b)
{
  return (RungsColour){
    a->red + (b->red - a->red) * share_of_b,
    a->green + (b->green - a->green) * share_of_b,
    a->blue + (b->blue - a->blue) * share_of_b,
  };
}

static inline void
rungs_set_colour (cairo_t           *cr,
                  const RungsColour *colour,
                  double             alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, alpha);
}

/* painter-ground.c */
void _rungs_paint_sky    (cairo_t              *cr,
                          const RungsScene     *scene);
void _rungs_paint_weather (cairo_t            *cr,
                          const RungsScene     *scene);
void _rungs_paint_ground (cairo_t              *cr,
                          const RungsScene     *scene);

/* painter-wood.c */
void _rungs_paint_rails  (cairo_t              *cr,
                          const RungsScene     *scene);
void _rungs_paint_plank  (cairo_t              *cr,
                          const RungsScene     *scene,
                          int                   rung,
                          RungsPaintFlags       flags);

/* painter-body.c */
void _rungs_head_path    (cairo_t              *cr,
                          RungsView             view,
                          double                x,
                          double                y,
                          double                radius);
void _rungs_paint_body   (cairo_t              *cr,
                          const RungsScene     *scene,
                          RungsView             view,
                          RungsPose             pose,
                          guint                 seed,
                          double                facing,
                          const RungsPoint     *feet,
                          double                height);
double _rungs_head_radius (const RungsScene    *scene,
                          double                tall,
                          double                more);
void _rungs_paint_letter (cairo_t              *cr,
                          const RungsScene     *scene,
                          RungsView             view,
                          double                x,
                          double                y,
                          double                radius,
                          const RungsColour    *colour);

/* painter-figures.c */
void _rungs_paint_thought (cairo_t            *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body);
void _rungs_paint_halo   (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body,
                          RungsPaintFlags       flags);
void _rungs_paint_somebody (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body);
void _rungs_paint_mark   (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body);

/* painter-things.c */
void _rungs_paint_flag   (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsPoint     *feet,
                          double                height,
                          double                facing,
                          guint                 seed);
void _rungs_paint_card   (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body);
void _rungs_paint_ring_of_few (cairo_t            *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body);

/* painter-rounds.c */
void _rungs_paint_same   (cairo_t              *cr,
                          const RungsScene     *scene,
                          const RungsSceneBody *body,
                          const RungsColour    *colour);
double _rungs_arrow_width (const RungsScene     *scene,
                           const RungsSceneBody *body);

/* painter.c */
gboolean _rungs_reaches_somebody (cairo_t       *cr,
                                  RungsPoint     feet,
                                  double         height);
void _rungs_paint_words  (cairo_t               *cr,
                          const RungsScene      *scene,
                          int                    rung,
                          gboolean               names,
                          const RungsBox        *part,
                          const GPtrArray       *letters);
void _rungs_paint_beside (cairo_t               *cr,
                          const RungsScene      *scene,
                          const RungsBox        *part,
                          const GPtrArray       *letters);
void _rungs_rounded_box  (cairo_t               *cr,
                          const RungsBox        *box,
                          double                 radius);

/* painter-part.c */
gboolean _rungs_boxes_meet (const RungsBox         *a,
                            const RungsBox         *b);

G_END_DECLS
