/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-chart.c: from every placing of every round to the chart through time.
 */
#include "config.h"

#include "ladder-values.h"

#include <string.h>

#include "dates.h"

/* The chart's values while they are put together; all text is owned here. */
typedef struct
{
  GPtrArray *works;   /* RungsChartWork *, with their days */
  GArray *answers;    /* RungsChartAnswer */
} Filling;

static void
work_free (RungsChartWork *work)
{
  for (guint i = 0; i < work->n_rounds; i++)
    g_free ((char *) work->days[i]);
  g_free ((gpointer) work->days);
  g_free (work);
}

static guint
count_rounds (GPtrArray *history,
              guint      from)
{
  const RungsStanding *first = g_ptr_array_index (history, from);
  guint n = 0;

  for (guint i = from; i < history->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (history, i);

      if (!g_str_equal (standing->activity, first->activity))
        break;
      n = MAX (n, standing->round);
    }
  return n;
}

static RungsChartWork *
new_work (GPtrArray *history,
          guint      from)
{
  RungsChartWork *work = g_new0 (RungsChartWork, 1);

  work->title = ((const RungsStanding *) g_ptr_array_index (history, from))->title;
  work->n_rounds = count_rounds (history, from);
  work->days = (const char *const *) g_new0 (char *, work->n_rounds + 1);
  return work;
}

static void
add_answer (Filling             *filling,
            const RungsStanding *standing)
{
  RungsChartWork *work = g_ptr_array_index (filling->works, filling->works->len - 1);
  char **day = (char **) work->days + standing->round - 1;
  RungsChartAnswer answer = {
    .work = filling->works->len - 1,
    .round = standing->round,
    .view = standing->view,
    .rung = standing->rung,
    .is_hidden = standing->hidden_because_few,
  };

  if (standing->on != NULL && (*day == NULL || strcmp (standing->on, *day) < 0))
    {
      g_free (*day);
      *day = g_strdup (standing->on);
    }
  g_array_append_val (filling->answers, answer);
}

/* The days were kept as they are compared. */
static void
put_days_in_words (RungsChartWork *work)
{
  char **days = (char **) work->days;

  for (guint i = 0; i < work->n_rounds; i++)
    if (days[i] != NULL)
      {
        g_autofree char *day = g_steal_pointer (&days[i]);

        days[i] = rungs_date_display (day);
      }
}

/**
 * rungs_ladder_history_to_chart:
 * @values: the ladder it is on
 * @history: (element-type RungsStanding): what rungs_ladder_history_read() gave
 * @options: how the chart is to be; its credit and example mark are taken from the ladder
 *
 * Returns: (transfer full): the chart worked out
 */
RungsChart *
rungs_ladder_history_to_chart (RungsLadderValues       *values,
                               GPtrArray               *history,
                               const RungsChartOptions *options)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) work_free);
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (RungsChartAnswer));
  g_autofree RungsChartWork *flat = NULL;
  Filling filling = { works, answers };
  RungsChartOptions own = *options;
  const char *last = NULL;

  for (guint i = 0; i < history->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (history, i);

      if (g_strcmp0 (last, standing->activity) != 0)
        g_ptr_array_add (works, new_work (history, i));
      last = standing->activity;
      if (!standing->face_down)
        add_answer (&filling, standing);
    }

  flat = g_new0 (RungsChartWork, works->len + 1);
  for (guint i = 0; i < works->len; i++)
    {
      put_days_in_words (g_ptr_array_index (works, i));
      flat[i] = *(RungsChartWork *) g_ptr_array_index (works, i);
    }
  own.is_example = values->is_example;
  own.credit = values->credit != NULL ? values->credit : "";
  return rungs_chart_new ((const char *const *) values->rung_names, values->n_rungs, flat, works->len,
                          (const RungsChartAnswer *) (gpointer) answers->data, answers->len, &own);
}
