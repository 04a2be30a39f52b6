/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart-private.h: what a chart is made of, for the files that lay it out, say it in words and paint it.
 */
#pragma once

#include <pango/pangocairo.h>

#include "chart.h"
#include "scene-private.h"

G_BEGIN_DECLS

/* Lanes of a plot: the rungs from the first, then what stands beside them. */
enum
{
  RUNGS_LANE_UNSURE,
  RUNGS_LANE_DEPENDS,
  RUNGS_LANE_HIDDEN,
};

#define RUNGS_N_BESIDE (RUNGS_LANE_HIDDEN + 1)

typedef struct
{
  char *title;
  char **days; /* n_rounds; one may be "" */
  guint n_rounds;
  guint n_earlier;
} RungsChartWorkKept;

/** RungsChartMark: a point and where its middle is. */
typedef struct
{
  RungsChartPoint point;
  double x;
  double y;
} RungsChartMark;

/** RungsChartPlot: one piece of work. */
typedef struct
{
  RungsBox box;                      /* all of it */
  RungsBox lane[RUNGS_CHART_MAX_RUNGS]; /* where marks stand */
  RungsBox plate[RUNGS_CHART_MAX_RUNGS]; /* under the number and name of a rung */
  RungsBox beside[RUNGS_N_BESIDE];   /* width 0: not there */
  double *round_x;                   /* middle of each round */
  double radius;                     /* of a head */
} RungsChartPlot;

/** RungsChartKey: a head that stands for its view, with or without a line to it. */
typedef struct
{
  RungsView view;
  double x;
  double y;
  double radius;
  double from_x; /* a thin line from here; NAN: none */
  double from_y;
} RungsChartKey;

/** RungsChartPlan: one try at a text scale. @name_rungs: not their numbers alone. */
typedef struct
{
  RungsChart *chart;
  double scale;
  double gap;
  gboolean fits;
  gboolean name_rungs;
} RungsChartPlan;

/* Sizes of text at a scale of 1. */
#define RUNGS_CHART_TEXT 13.0
#define RUNGS_CHART_SMALL 11.0
#define RUNGS_CHART_TITLE 19.0
#define RUNGS_CHART_WORK 14.5

struct _RungsChart
{
  gatomicrefcount ref_count;

  RungsChartOptions options;
  const RungsPalette *palette;
  char *rung_name[RUNGS_CHART_MAX_RUNGS];
  guint n_rungs;
  RungsChartWorkKept *work;
  guint n_works;
  RungsChartAnswer *answer;
  guint n_answers;

  double scale;
  RungsBox example_box;
  RungsChartPlot *plot;   /* one a work */
  GArray *keys;           /* RungsChartKey */
  GPtrArray *points;      /* RungsChartMark; a mark is a RungsChartPoint first */
  GPtrArray *pieces;      /* RungsScenePiece */
  PangoContext *context;
  PangoLayout *letter[RUNGS_N_VIEWS];
};

/* chart-layout.c */
void        _rungs_chart_lay_out     (RungsChart             *chart);
gboolean    _rungs_chart_has_view    (const RungsChart       *chart,
                                      int                     work,
                                      RungsView               view);
int         _rungs_chart_colour      (const RungsChart       *chart,
                                      guint                   rung);

/* chart-plot.c */
double      _rungs_chart_from_start  (const RungsChart       *chart,
                                      const RungsBox         *room,
                                      double                  along,
                                      double                  width);
PangoLayout *_rungs_chart_shape      (const RungsChartPlan   *plan,
                                      const char             *words,
                                      double                  size,
                                      PangoWeight             weight,
                                      double                  width,
                                      int                     max_lines,
                                      PangoAlignment          align);
RungsScenePiece *_rungs_chart_add_text (const RungsChartPlan *plan,
                                      const char             *what,
                                      int                     index,
                                      RungsInk                ink,
                                      double                  size,
                                      PangoLayout            *layout,
                                      double                  x,
                                      double                  y);
double      _rungs_chart_line_height (const RungsChartPlan   *plan,
                                      double                  size);
gboolean    _rungs_chart_has_beside  (const RungsChart       *chart,
                                      guint                   work,
                                      int                     beside);
const char *_rungs_chart_sign        (int                     beside);
void        _rungs_chart_lay_out_plot (RungsChartPlan        *plan,
                                      guint                   work,
                                      const RungsBox         *box,
                                      gboolean                with_names,
                                      double                  label_width);

/* chart-words.c */
char       *_rungs_chart_say_answer  (const RungsChart       *chart,
                                      const RungsChartPoint  *point);
char       *_rungs_chart_say_point   (const RungsChart       *chart,
                                      const RungsChartPoint  *point);
char       *_rungs_chart_say_round   (const RungsChart       *chart,
                                      guint                   work,
                                      guint                   round);
const char *_rungs_chart_say_beside  (int                     beside);
const char *_rungs_chart_say_empty   (void);

G_END_DECLS
