/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * palette.h: the colours of Rungs' pictures, for each place they are seen.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PALETTE_LIGHT,
  RUNGS_PALETTE_DARK,
  RUNGS_PALETTE_HIGH_CONTRAST,
  RUNGS_PALETTE_PRINT,
} RungsPaletteName;

#define RUNGS_N_PALETTES (RUNGS_PALETTE_PRINT + 1)

/** RungsColour: sRGB, each channel 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} RungsColour;

typedef struct
{
  RungsColour sky_top;
  RungsColour sky_bottom;
  RungsColour text;         /* on the sky */
  RungsColour quiet_text;   /* credit line, hints: still 4.5:1 on the sky */
  RungsColour rail;
  RungsColour rail_light;
  RungsColour bracket;
  RungsColour focus;        /* ring around what has the keyboard */
  RungsColour rung[7];      /* from the first to the seventh */
  RungsColour rung_text[7]; /* on each rung */
  RungsColour view[5];      /* figures: lived, frontline, management, board, mixed */
  double shadow;            /* strength of shadows, 0 to 1 */
} RungsPalette;

const RungsPalette *rungs_palette          (RungsPaletteName   name);
double              rungs_colour_contrast  (const RungsColour *a,
                                            const RungsColour *b);

G_END_DECLS
