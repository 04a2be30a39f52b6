/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-draft.h: one plan of a picture while it is tried: what the files that lay a scene out share.
 */
#pragma once

#include "scene-private.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_BANDS_FULL,
  RUNGS_BANDS_SHORT,
  RUNGS_BANDS_HIDDEN,
} RungsBandsAs;

typedef enum
{
  RUNGS_SIDE_COLUMN, /* legend, and who is not sure, in a column after the ladder */
  RUNGS_SIDE_BELOW,  /* legend in lines under the ladder, who is not sure between its feet */
  RUNGS_SIDE_BARE,   /* who is not sure in a column after the ladder, and no legend */
} RungsSideAs;

/** RungsDraft: one plan being tried, with what is measured on the way. */
typedef struct
{
  RungsScene *scene;
  RungsBandsAs bands;
  RungsSideAs side;
  gboolean forced; /* take it as it comes: there is no smaller plan */

  /* Font sizes */
  double title_size;
  double name_size;
  double band_size;
  double small_size;
  double credit_size;
  RungsLimits limits;

  /* Measured */
  double margin;
  double top;          /* under the title */
  double bottom;       /* above the legend and the credit line */
  double step;         /* from one rung to the next */
  double plank_height;
  double tilt;
  double band_width;   /* with its bracket */
  double bracket_depth;
  double column_width; /* with the air before it; 0 for none */
  double column_x;
  double legend_bottom;
  double name_height;
  double ladder_x;
  double ladder_width;
  double inset;        /* from the end of a plank to the middle of the rail */
  double narrowing;    /* of the top plank, at each end */
  guint n_aside[RUNGS_N_ASIDES]; /* not sure, it depends, face down */
  guint n_beside;      /* all of these */
  guint n_most;        /* on one rung */
  gboolean has_key[RUNGS_N_KEYS];
} RungsDraft;

/* scene-legend.c */
void _rungs_draft_lay_legend_below  (RungsDraft *draft);
void _rungs_draft_measure_column    (RungsDraft *draft,
                                     double      asides_width);
void _rungs_draft_lay_legend_column (RungsDraft *draft);

G_END_DECLS
