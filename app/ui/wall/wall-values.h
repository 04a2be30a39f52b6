/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-values.h: what the wall may know of the workbook. Whatever paints the wall is given this and nothing else.
 */
#pragma once

#include <glib.h>

#include "chart.h"
#include "ladder/room.h"
#include "scene.h"
#include "showing.h"
#include "wall.h"

G_BEGIN_DECLS

/** RungsWallWords: which text of a rung. */
typedef enum
{
  RUNGS_WALL_MEANING,
  RUNGS_WALL_EASIER,
  RUNGS_WALL_EXAMPLE,
  RUNGS_WALL_HELPS,
  RUNGS_WALL_SNAKES,
} RungsWallWords;

#define RUNGS_WALL_N_WORDS (RUNGS_WALL_SNAKES + 1)

/** RungsWallFigure: somebody on the wall: a view of a piece of work. */
typedef struct
{
  char *placing;
  char *title;
  RungsView view;
  int rung;        /* from 1; 0 unsure; -1 it depends; 0 where it is face down */
  int before;
  guint people;    /* 0: not said, or few people were joined with others */
  gboolean face_down;
} RungsWallFigure;

/** RungsWallAim: the rung that is right for a piece of work. */
typedef struct
{
  int rung;
  char *why;
  char *next_step;
  char *by;
} RungsWallAim;

/** RungsWallWork: where a piece of work stood, round by round. */
typedef struct
{
  char *activity;
  char *title;
  GPtrArray *days;  /* char *, in words, one a round; an element may be NULL */
  GArray *answers;  /* RungsChartAnswer */
} RungsWallWork;

/** RungsWallKept: something that was held back from the wall, for the laptop only. */
typedef struct
{
  char *title;
  RungsWallHeld why; /* one of them */
} RungsWallKept;

typedef struct
{
  int n_rungs;
  char *names[RUNGS_MAX_RUNGS];
  RungsBand bands[RUNGS_MAX_RUNGS];
  char *words[RUNGS_MAX_RUNGS][RUNGS_WALL_N_WORDS];
  char *credit;
  gboolean show_bands;
  gboolean is_example;
  gboolean has_activity; /* one piece of work was asked for */
  char *title;           /* of that one; NULL where it may not be shown */
  GPtrArray *figures;    /* RungsWallFigure * */
  GPtrArray *aims;       /* RungsWallAim * */
  GPtrArray *works;      /* RungsWallWork *, through time only */

  /* for the laptop */
  GPtrArray *kept;       /* RungsWallKept * */
  gboolean has_face_down;
  gboolean all_are_in;
  guint n_there;
  guint n_placed;
} RungsWallValues;

/* The names of everybody in the workbook; read again when people change. */
RungsWallNames  *rungs_wall_values_names (RungsWorkbook        *workbook,
                                          GError              **error);
RungsWallValues *rungs_wall_values_read  (RungsWorkbook        *workbook,
                                          const RungsWallNames *names,
                                          const RungsLadderFilter *room,
                                          const char           *activity,
                                          const char           *meeting,
                                          RungsShowingMode      mode,
                                          GError              **error);
void             rungs_wall_values_free  (RungsWallValues      *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsWallValues, rungs_wall_values_free)

G_END_DECLS
