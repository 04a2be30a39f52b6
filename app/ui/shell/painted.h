/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painted.h: what a widget painted once, kept so that it is only copied after that.
 */
#pragma once

#include <gtk/gtk.h>

#include "scene.h"

G_BEGIN_DECLS

/** RungsPaintedFunc: paints in the coordinates of the picture. */
typedef void (*RungsPaintedFunc) (cairo_t  *cr,
                                  gpointer  data);

GskRenderNode *rungs_painted_new       (GtkWidget        *widget,
                                        const RungsBox   *part,
                                        double            left,
                                        double            top,
                                        RungsPaintedFunc  func,
                                        gpointer          data);
/* The same, of a picture that fills the widget, and through which nothing shows. */
GskRenderNode *rungs_painted_new_whole (GtkWidget        *widget,
                                        RungsPaintedFunc  func,
                                        gpointer          data);

G_END_DECLS
