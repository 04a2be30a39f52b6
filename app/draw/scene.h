/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene.h: a picture of the ladder worked out: every box, line and hit area, from plain values. Nothing is painted here.
 */
#pragma once

#include <glib.h>

#include "palette.h"

G_BEGIN_DECLS

/* Of the ladder a programme begins with; other ladders have up to RUNGS_MAX_RUNGS. */
#define RUNGS_N_RUNGS 7

/* Stood nowhere in the round before. */
#define RUNGS_NOWHERE (-2)

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
  RUNGS_POSE_WAITING,   /* holds a card face down, beside the ladder */
  RUNGS_POSE_FLAG,      /* nobody: a flag planted on the rung that is aimed at */
} RungsPose;

/** RungsSceneRung: what a rung says. @name and the rest are copied by rungs_scene_new(). */
typedef struct
{
  const char *name;
  RungsBand band;
} RungsSceneRung;

/** RungsSceneFigure: somebody who stands somewhere. @rung: 1 to the last; 0 unsure; -1 it depends. */
typedef struct
{
  const char *id;     /* of the placing; may be NULL */
  const char *label;  /* short words shown beside the figure where there is room; may be NULL */
  RungsView view;
  int rung;
  int before;         /* with RungsSceneOptions.show_rounds: where this view stood the round before, or RUNGS_NOWHERE */
  gboolean face_down; /* waits beside the ladder with a card that nobody can read; the scene forgets @rung and @before */
  gboolean is_aim;    /* a flag on the rung that is aimed at, instead of somebody; @view is not shown */
  gboolean few;       /* fewer than five people: a small mark */
  gboolean as_crowd;  /* stands for @people: "×12" beside it */
  guint people;       /* 0: not said */
} RungsSceneFigure;

typedef enum
{
  RUNGS_NAMES_ROOM = 0, /* labels where there is room for them all on a rung */
  RUNGS_NAMES_NEVER,
  RUNGS_NAMES_ALWAYS,   /* as RUNGS_NAMES_ROOM, and a number to look up in a table where there is none: rungs_scene_figure_key() */
} RungsSceneNames;

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
  int n_rungs;               /* 1 to RUNGS_MAX_RUNGS; 0: RUNGS_N_RUNGS */
  RungsSceneNames names;
  gboolean show_rounds;      /* arrows from RungsSceneFigure.before: set it for every figure */
  double least_text;         /* no text is smaller than this; 0: a 28th of the height with RUNGS_PALETTE_WALL(_DARK), else none */
  const char *credit;        /* NULL: rungs_ladder_credit() */
} RungsSceneOptions;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} RungsBox;

/* Around both; an empty one does not count. */
static inline RungsBox
rungs_box_around (const RungsBox *a,
                  const RungsBox *b)
{
  double x = MIN (a->x, b->x);
  double y = MIN (a->y, b->y);

  if (a->width <= 0.0)
    return *b;
  if (b->width <= 0.0)
    return *a;
  return (RungsBox){ x, y, MAX (a->x + a->width, b->x + b->width) - x, MAX (a->y + a->height, b->y + b->height) - y };
}

typedef struct _RungsScene RungsScene;

/**
 * RungsSceneText: one piece of text in the picture and where it stands, for tests, hit tests and the text twin.
 */
typedef struct
{
  const char *what;  /* "title", "rung-name", "rung-number", "band", "legend", "figure", "count", "credit", "example", "aside",
                        "times" (×12), "key", "few" */
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
int               rungs_scene_n_rungs        (const RungsScene        *scene);
/* The figure that stands nth from the back, from 0: those in front are painted last. */
guint             rungs_scene_nth_from_back  (const RungsScene        *scene,
                                              guint                    nth);
/* TRUE where its whole label stands beside it: others need a table or a name on demand. */
gboolean          rungs_scene_figure_is_named (const RungsScene       *scene,
                                              guint                    figure);
/* The number that stands beside it instead of its label, from 1, the same for the same label; 0 for none. */
guint             rungs_scene_figure_key     (const RungsScene        *scene,
                                              guint                    figure);
/* What a number stands for: the labels that differ, in the order they are first met, whatever the size of the picture. */
const char       *rungs_scene_key_label      (const RungsScene        *scene,
                                              guint                    key);
/* Everything its arrow from the round before covers; empty where there is none. */
RungsBox          rungs_scene_arrow_box      (const RungsScene        *scene,
                                              guint                    figure);
/* Everything that is painted for a rung or a figure in any state: what must be painted again where the state changes. */
RungsBox          rungs_scene_rung_reach     (const RungsScene        *scene,
                                              int                      rung);
RungsBox          rungs_scene_figure_reach   (const RungsScene        *scene,
                                              guint                    figure);
/* Everything rungs_paint_ghost() covers where a figure is held at a free point. */
RungsBox          rungs_scene_ghost_box      (const RungsScene        *scene,
                                              guint                    figure,
                                              double                   x,
                                              double                   y);
/* Whether what is painted of two scenes is the same: what need not be painted again. */
gboolean          rungs_scene_same_still     (const RungsScene        *a,
                                              const RungsScene        *b);
gboolean          rungs_scene_same_rung      (const RungsScene        *a,
                                              const RungsScene        *b,
                                              int                      rung);
gboolean          rungs_scene_same_figure    (const RungsScene        *a,
                                              guint                    figure_a,
                                              const RungsScene        *b,
                                              guint                    figure_b);
/* RungsSceneText *, owned by the scene, in reading order. */
const GPtrArray  *rungs_scene_texts          (const RungsScene        *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsScene, rungs_scene_unref)

G_END_DECLS
