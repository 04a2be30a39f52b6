/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart.h: the ladder through time, worked out: where each view stood, round by round, for one piece of work or for
 * several side by side. Answers are drawn one by one: never an average, a total or a score.
 */
#pragma once

#include <cairo.h>

#include "scene.h"

G_BEGIN_DECLS

#define RUNGS_CHART_MAX_RUNGS 8

/** RungsChartWork: a piece of work and its rounds. */
typedef struct
{
  const char *title;
  const char *const *days; /* (array length=n_rounds): the day of each round in words; one may be NULL */
  guint n_rounds;
  guint n_earlier;         /* rounds before these, which are not shown: the first one here is called the next */
} RungsChartWork;

/** RungsChartAnswer: one answer of one view in one round. Several of one view and round are several marks. */
typedef struct
{
  guint work;         /* from 0 */
  guint round;        /* from 1 */
  RungsView view;
  int rung;           /* 1 to n_rungs; 0 unsure; -1 it depends */
  gboolean
      is_hidden; /* fewer than five people: that they answered is said, what they answered is not; rung is not read */
} RungsChartAnswer;

typedef struct
{
  double width;             /* in user units (pixels on screen, points on paper) */
  double height;
  double text_scale;        /* 1.0 to 3.0 */
  double least_text;        /* smaller text is not asked for, whatever the scale; in user units; 0: any */
  RungsPaletteName palette;
  gboolean right_to_left;
  gboolean is_example;      /* marks the picture as made up */
  gboolean show_title;      /* in the picture; the words have it always */
  gboolean show_credit;
  gboolean is_bare;         /* what stands around it says what its signs mean, its title and its note; of one piece of work */
  const char *title;        /* NULL: "Through time" */
  const char *credit;       /* NULL: that of the ladder; "": none */
  const char *note;         /* something people must know to read it right, above the credit; may be NULL */
  const char *font;         /* Pango families; NULL: Cantarell or sans */
} RungsChartOptions;

/** RungsChartPoint: one mark, or several equal ones of the same view and round. */
typedef struct
{
  guint work;
  guint round;
  RungsView view;
  int rung;           /* 0 where it is hidden */
  gboolean is_hidden;
  guint n_answers;
  RungsBox box;
  char *words;        /* what a screen reader says of it */
} RungsChartPoint;

typedef struct _RungsChart RungsChart;

RungsChart      *rungs_chart_new         (const char *const       *rung_names,
                                          guint                    n_rungs,
                                          const RungsChartWork    *works,
                                          guint                    n_works,
                                          const RungsChartAnswer  *answers,
                                          guint                    n_answers,
                                          const RungsChartOptions *options);
RungsChart      *rungs_chart_ref         (RungsChart              *chart);
void             rungs_chart_unref       (RungsChart              *chart);
/* The same values in another size or palette. */
RungsChart      *rungs_chart_again       (const RungsChart        *chart,
                                          const RungsChartOptions *options);
const RungsChartOptions *rungs_chart_options (const RungsChart    *chart);
/* How high it wants to be, so that each piece of work can be read. */
double           rungs_chart_wanted_height (guint                  n_works,
                                          double                   width,
                                          double                   text_scale);
/* The text scale that fitted: the one asked for, or less where the picture is too small for it. */
double           rungs_chart_text_scale  (const RungsChart        *chart);
guint            rungs_chart_n_works     (const RungsChart        *chart);
/* RungsSceneText *, owned by the chart, in reading order. what: "title", "example", "work", "rung-name", "rung-number",
 * "aside", "round", "view", "count", "legend", "key", "empty", "note", "credit". */
const GPtrArray *rungs_chart_texts       (const RungsChart        *chart);
/* RungsChartPoint *, owned by the chart: work by work, round by round. */
const GPtrArray *rungs_chart_points      (const RungsChart        *chart);
void             rungs_chart_paint       (cairo_t                 *cr,
                                          const RungsChart        *chart);

/* The twin in words: GPtrArray of char ** (NULL-terminated), the first its heading; a row a round, a column a view. */
GPtrArray       *rungs_chart_table       (const RungsChart        *chart,
                                          guint                    work);
const char      *rungs_chart_work_title  (const RungsChart        *chart,
                                          guint                    work);
const char      *rungs_chart_title       (const RungsChart        *chart);
const char      *rungs_chart_note        (const RungsChart        *chart);
const char      *rungs_chart_credit      (const RungsChart        *chart);
char            *rungs_chart_to_text     (const RungsChart        *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsChart, rungs_chart_unref)

G_END_DECLS
