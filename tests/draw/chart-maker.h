/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart-maker.h: makes charts for tests: one piece of work or several, with rounds, gaps, answers beside the rungs,
 * several answers of one view, and answers that are not shown.
 */
#pragma once

#include "chart.h"

G_BEGIN_DECLS

typedef struct
{
  double width;
  double height;
  double text_scale;
  RungsPaletteName palette;
  gboolean right_to_left;
  guint n_works;
  guint n_rounds;
  guint n_rungs;     /* 0: 7 */
  gboolean is_plain; /* one answer a view and round, all shown, all on the ladder */
} ChartMaker;

static const char *const chart_maker_rungs[] = { "Coercion",   "Educating", "Informing",     "Consultation",
                                                 "Engagement", "Co-design", "Co-production", "Beyond" };

static inline RungsChart *
chart_maker_make (const ChartMaker *maker)
{
  static const char *const days[] = { "14 March 2025", "8 July 2025", "11 November 2025", "3 March 2026",
                                      "30 June 2026" };
  static const char *const titles[] = { "Hospital discharge plan", "Drop-in opening hours", "Letters from probation",
                                        "The tenants' charter and what comes after it" };
  static const int way[RUNGS_N_VIEWS][5] = { { 2, 3, 4, 4, 6 }, { 3, 4, 4, 5, 5 }, { 5, 5, 4, 5, 5 }, { 6, 6, 5, 4, 6 },
                                             { 4, 4, 4, 6, 7 } };
  guint n_rungs = maker->n_rungs == 0 ? 7 : maker->n_rungs;
  g_autofree RungsChartWork *works = g_new0 (RungsChartWork, maker->n_works + 1);
  g_autofree const char **when = g_new0 (const char *, maker->n_rounds + 1);
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RungsChartAnswer));
  RungsChartOptions options = {
    .width = maker->width,
    .height = maker->height,
    .text_scale = maker->text_scale,
    .palette = maker->palette,
    .right_to_left = maker->right_to_left,
    .is_example = TRUE,
    .show_title = TRUE,
    .show_credit = TRUE,
    .font = "DejaVu Sans", /* the same everywhere, so that the pictures are too */
  };

  for (guint round = 0; round < maker->n_rounds; round++)
    when[round] = days[round % G_N_ELEMENTS (days)];
  for (guint work = 0; work < maker->n_works; work++)
    {
      works[work] = (RungsChartWork){ titles[work % G_N_ELEMENTS (titles)], when, maker->n_rounds };
      for (guint round = 1; round <= maker->n_rounds; round++)
        {
          for (int view = 0; view < RUNGS_N_VIEWS; view++)
            {
              RungsChartAnswer answer = { work, round, view,
                                          (way[view][(round - 1 + work) % 5] - 1) % (int) n_rungs + 1, FALSE };

              if (!maker->is_plain)
                {
                  if ((view == RUNGS_VIEW_BOARD && round == 2) || (view == RUNGS_VIEW_MIXED && work % 2 == 0))
                    continue; /* a gap, and a view that is not there */
                  answer.is_hidden = view == RUNGS_VIEW_FRONTLINE && round == 3;
                  if (view == RUNGS_VIEW_MANAGEMENT && round == 2)
                    answer.rung = -1;
                  if (view == RUNGS_VIEW_FRONTLINE && round == 1)
                    answer.rung = 0;
                }
              g_array_append_val (answers, answer);
              if (!maker->is_plain && view == RUNGS_VIEW_LIVED && round == 3)
                {
                  g_array_append_val (answers, answer);
                  answer.rung = 2;
                  g_array_append_val (answers, answer);
                }
            }
        }
    }
  return rungs_chart_new (chart_maker_rungs, n_rungs, works, maker->n_works,
                          (const RungsChartAnswer *)(const void *)answers->data, answers->len, &options);
}

G_END_DECLS
