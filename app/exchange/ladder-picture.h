/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-picture.h: the ladder as a picture in a file.
 */
#pragma once

#include "ladder-values.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PICTURE_PNG,
  RUNGS_PICTURE_SVG,
  RUNGS_PICTURE_PDF,
} RungsPictureFormat;

#define RUNGS_PICTURE_MIN_SIZE 100
#define RUNGS_PICTURE_MAX_SIZE 10000

gboolean rungs_picture_format_of    (const char          *path,
                                     RungsPictureFormat  *format,
                                     GError             **error);
gboolean rungs_ladder_picture_write (RungsLadderValues   *values,
                                     const char          *path,
                                     RungsPictureFormat   format,
                                     guint                width,
                                     guint                height,
                                     GError             **error);

G_END_DECLS
