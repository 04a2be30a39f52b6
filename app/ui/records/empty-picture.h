/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * empty-picture.h: the small drawing that stands where there is nothing yet: the foot of a ladder, in Rungs' own colours.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_EMPTY_PICTURE (rungs_empty_picture_get_type ())
G_DECLARE_FINAL_TYPE (RungsEmptyPicture, rungs_empty_picture, RUNGS, EMPTY_PICTURE, GObject)

GdkPaintable *rungs_empty_picture_new (void);

G_END_DECLS
