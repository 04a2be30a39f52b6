/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * palette.h: the colours of Rungs' pictures, for each place they are seen.
 */
#pragma once

#include <glib.h>

#include "rungs-count.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PALETTE_LIGHT,
  RUNGS_PALETTE_DARK,
  RUNGS_PALETTE_HIGH_CONTRAST,
  RUNGS_PALETTE_PRINT,
  RUNGS_PALETTE_HIGH_CONTRAST_DARK,
  RUNGS_PALETTE_WALL,      /* for a projector: 7:1, thick lines, large words */
  RUNGS_PALETTE_WALL_DARK, /* the same in a dark room */
} RungsPaletteName;

#define RUNGS_N_PALETTES (RUNGS_PALETTE_WALL_DARK + 1)

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
  RungsColour hill;         /* far ground, behind the ladder's feet */
  RungsColour ground;       /* near ground, under the credit line */
  RungsColour grass;        /* blades and stems, for looks only */
  RungsColour text;         /* on the sky and on the ground */
  RungsColour quiet_text;   /* credit line, hints: still 4.5:1 on the sky and on the ground */
  RungsColour rail;
  RungsColour rail_light;
  RungsColour bracket;
  RungsColour focus;        /* ring around what has the keyboard */
  RungsColour rung[RUNGS_MAX_RUNGS];      /* from the first up: see rungs_palette_place() */
  RungsColour rung_edge[RUNGS_MAX_RUNGS]; /* the outline of each rung: where it is not the rung's colour, it carries the 3:1 */
  RungsColour rung_text[RUNGS_MAX_RUNGS]; /* on each rung */
  RungsColour view[5];      /* figures: lived, frontline, management, board, mixed */
  RungsColour view_text;    /* the letter on a figure's head */
  double shadow;            /* strength of shadows: 1 on a pale sky, more on a dark one */
  double stroke;            /* how thick lines are, beside those of a page */
  gboolean is_outlined;     /* planks have their edge all round */
  gboolean is_plain;        /* no sky, ground, grain or shadow: nothing but what means something */
} RungsPalette;

const RungsPalette *rungs_palette          (RungsPaletteName   name);
/* Where in RungsPalette.rung the colour of a rung (from 1) of so many stands: few rungs are spread over all colours. */
int                 rungs_palette_place    (int                rung,
                                            int                n_rungs);
gboolean            rungs_palette_is_wall  (RungsPaletteName   name);
double              rungs_colour_contrast  (const RungsColour *a,
                                            const RungsColour *b);

G_END_DECLS
