/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene.h: a picture of the ladder worked out: every box, line and hit area, from plain values. Nothing is painted here.
 */
#pragma once

#include <glib.h>

#include "palette.h"

G_BEGIN_DECLS

#define RUNGS_N_RUNGS 7

typedef enum
{
  RUNGS_VIEW_LIVED,
  RUNGS_VIEW_FRONTLINE,
  RUNGS_VIEW_MANAGEMENT,
  RUNGS_VIEW_BOARD,
  RUNGS_VIEW_MIXED,
} RungsView;

#define RUNGS_N_VIEWS (RUNGS_VIEW_MIXED + 1)

typedef enum
{
  RUNGS_BAND_TO,
  RUNGS_BAND_FOR,
  RUNGS_BAND_WITH,
} RungsBand;

typedef enum
{
  RUNGS_POSE_STANDING,
  RUNGS_POSE_REACHING,  /* a hand down to somebody below */
  RUNGS_POSE_CLIMBING,
  RUNGS_POSE_CHEERING,  /* arms up at the top */
  RUNGS_POSE_WONDERING, /* unsure, or it depends: beside the ladder */
} RungsPose;

/** RungsSceneRung: what a rung says. @name and the rest are copied by rungs_scene_new(). */
typedef struct
{
  const char *name;
  RungsBand band;
} RungsSceneRung;

/** RungsSceneFigure: somebody who stands somewhere. @rung: 1 to 7; 0 unsure; -1 it depends. */
typedef struct
{
  const char *id;    /* of the placing; may be NULL */
  const char *label; /* short words shown beside the figure where there is room; may be NULL */
  RungsView view;
  int rung;
} RungsSceneFigure;

typedef struct
{
  double width;              /* in user units (pixels on screen, points on paper) */
  double height;
  double text_scale;         /* 1.0 to 3.0 */
  RungsPaletteName palette;
  gboolean right_to_left;
  gboolean show_bands;
  gboolean show_legend;      /* shapes of the views that stand on the ladder */
  gboolean show_credit;
  gboolean is_example;       /* marks the picture as made up */
  const char *title;         /* may be NULL */
  const char *font;          /* Pango families; NULL: Cantarell or sans */
} RungsSceneOptions;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} RungsBox;

typedef struct _RungsScene RungsScene;

/**
 * RungsSceneText: one piece of text in the picture and where it stands, for tests, hit tests and the text twin.
 */
typedef struct
{
  const char *what;  /* "title", "rung-name", "rung-number", "band", "legend", "figure", "count", "credit", "example", "aside" */
  int index;         /* of the rung or figure, from 0; else -1 */
  char *text;
  double size;       /* font size in user units */
  RungsBox box;
} RungsSceneText;

RungsScene       *rungs_scene_new            (const RungsSceneRung    *rungs,
                                              const RungsSceneFigure  *figures,
                                              guint                    n_figures,
                                              const RungsSceneOptions *options);
RungsScene       *rungs_scene_ref            (RungsScene              *scene);
void              rungs_scene_unref          (RungsScene              *scene);
void              rungs_scene_minimum_size   (double                   text_scale,
                                              double                  *width,
                                              double                  *height);
/* The text scale that fitted: the one asked for, or less where the picture is too small for it. */
double            rungs_scene_text_scale     (const RungsScene        *scene);
guint             rungs_scene_n_figures      (const RungsScene        *scene);
/* Where a rung is pressed, focused and read out: the plank and the room to stand on it. rung 1 to 7. */
RungsBox          rungs_scene_rung_box       (const RungsScene        *scene,
                                              int                      rung);
RungsBox          rungs_scene_plank_box      (const RungsScene        *scene,
                                              int                      rung);
RungsBox          rungs_scene_figure_box     (const RungsScene        *scene,
                                              guint                    figure);
/* FALSE where there is no room for it: it is only counted ("+12") and its box is empty. */
gboolean          rungs_scene_figure_is_shown (const RungsScene       *scene,
                                              guint                    figure);
RungsPose         rungs_scene_figure_pose    (const RungsScene        *scene,
                                              guint                    figure);
/* 1 to 7, or 0 where there is no rung. */
int               rungs_scene_hit_rung       (const RungsScene        *scene,
                                              double                   x,
                                              double                   y);
/* The number of a figure, or -1. */
int               rungs_scene_hit_figure     (const RungsScene        *scene,
                                              double                   x,
                                              double                   y);
/* RungsSceneText *, owned by the scene, in reading order. */
const GPtrArray  *rungs_scene_texts          (const RungsScene        *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsScene, rungs_scene_unref)

G_END_DECLS
