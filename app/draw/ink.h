/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ink.h: puts a colour on a row of pixels, on each as much as an outline covers of it.
 */
#pragma once

#include "palette.h"

G_BEGIN_DECLS

/* Cells of a row are looked at so many at a time. */
#define RUNGS_INK_GROUP 4

typedef guint32 RungsPixels __attribute__ ((vector_size (16)));

/** RungsInk: a colour as it is put on. */
typedef struct
{
  RungsPixels opaque;
  float alpha;       /* of 255 */
  gboolean even_odd; /* not where an outline goes round twice */
  gboolean is_vast;
} RungsInk;

RungsInk rungs_ink_new (const RungsColour *colour,
                        double             alpha,
                        gboolean           even_odd,
                        gboolean           is_vast);
void     rungs_ink_row (const RungsInk    *ink,
                        float             *cells,
                        guint64           *touched,
                        int                n_words,
                        guint32           *pixels,
                        int                width);

G_END_DECLS
