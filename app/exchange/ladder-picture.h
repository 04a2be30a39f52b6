/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-picture.h: the ladder, or its chart through time, as a picture in a file.
 */
#pragma once

#include <gio/gio.h>

#include "take-away.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PICTURE_PNG,
  RUNGS_PICTURE_SVG,
  RUNGS_PICTURE_PDF,
} RungsPictureFormat;

#define RUNGS_PICTURE_MIN_SIZE 100
#define RUNGS_PICTURE_MAX_SIZE 10000

typedef struct
{
  RungsPictureFormat format;
  guint width;            /* pixels of a PNG and an SVG, points of a page of a PDF: there words keep their size */
  guint height;           /* a PNG or SVG with words may become higher */
  gboolean with_words;    /* the same in words beside the picture, or after it */
  gboolean right_to_left;
  const char *style;      /* of a PDF: how it is printed; NULL: standard */
  gboolean may_replace;   /* a file that stands there: it was asked for */
} RungsPictureOptions;

gboolean rungs_picture_format_of    (const char                 *path,
                                     RungsPictureFormat         *format,
                                     GError                    **error);
gboolean rungs_take_away_write      (RungsTakeAway              *self,
                                     const char                 *path,
                                     const RungsPictureOptions  *options,
                                     GCancellable               *cancellable,
                                     GError                    **error);
gboolean rungs_ladder_picture_write (RungsLadderValues          *values,
                                     const char                 *path,
                                     RungsPictureFormat          format,
                                     guint                       width,
                                     guint                       height,
                                     GError                    **error);

G_END_DECLS
