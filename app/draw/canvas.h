/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * canvas.h: an empty image for a picture.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *rungs_canvas_new (cairo_format_t format,
                                   int            width,
                                   int            height);
cairo_surface_t *rungs_canvas_new_ground (int      width,
                                          int      height);

G_END_DECLS
