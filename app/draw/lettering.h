/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * lettering.h: words shaped for a picture: the same widths at every size and on every surface, in either direction.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define RUNGS_LETTERING_FONT "Cantarell, sans"

PangoContext *rungs_lettering_context (gboolean        right_to_left);
PangoLayout  *rungs_lettering_shape   (PangoContext   *context,
                                       const char     *font,
                                       const char     *words,
                                       double          size,
                                       PangoWeight     weight,
                                       double          width,
                                       int             max_lines,
                                       PangoAlignment  align);
void          rungs_lettering_size    (PangoLayout    *layout,
                                       double         *width,
                                       double         *height);
void          rungs_lettering_paint   (cairo_t        *cr,
                                       PangoLayout    *layout,
                                       double          x,
                                       double          y);

G_END_DECLS
