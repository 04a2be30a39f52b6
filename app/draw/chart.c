/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart.c: the ladder through time as a value: made once, never changed, shared by reference.
 */
#include "config.h"

#include "chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "chart-private.h"
#include "credit.h"
#include "ladder-words.h"
#include "lettering.h"

/* The room in which the words and marks of one piece of work can be read at a text scale of 1. */
#define WORK_WIDTH 330.0
#define WORK_HEIGHT 300.0
#define ONE_HEIGHT 430.0
#define AROUND_HEIGHT 110.0 /* title, legend and credit */

static void
free_mark (gpointer data)
{
  RungsChartMark *mark = data;

  g_free (mark->point.words);
  g_free (mark);
}

static void
keep_works (RungsChart           *chart,
            const RungsChartWork *works,
            guint                 n_works)
{
  chart->work = g_new0 (RungsChartWorkKept, MAX (n_works, 1));
  chart->plot = g_new0 (RungsChartPlot, MAX (n_works, 1));
  chart->n_works = n_works;
  for (guint i = 0; i < n_works; i++)
    {
      chart->work[i].title = g_strdup (works[i].title != NULL ? works[i].title : "");
      chart->work[i].n_rounds = works[i].n_rounds;
      chart->work[i].n_earlier = works[i].n_earlier;
      chart->work[i].days = g_new0 (char *, works[i].n_rounds + 1);
      for (guint round = 0; round < works[i].n_rounds; round++)
        chart->work[i].days[round] =
            g_strdup (works[i].days != NULL && works[i].days[round] != NULL ? works[i].days[round] : "");
      chart->plot[i].round_x = g_new0 (double, works[i].n_rounds + 1);
    }
}

static gboolean
is_same_point (const RungsChartPoint  *point,
               const RungsChartAnswer *answer)
{
  return point->work == answer->work && point->round == answer->round && point->view == answer->view &&
         point->is_hidden == answer->is_hidden && (answer->is_hidden || point->rung == answer->rung);
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const RungsChartPoint *first = *(const RungsChartPoint *const *) a;
  const RungsChartPoint *second = *(const RungsChartPoint *const *) b;

  if (first->work != second->work)
    return first->work < second->work ? -1 : 1;
  if (first->round != second->round)
    return first->round < second->round ? -1 : 1;
  if (first->view != second->view)
    return (int) first->view - (int) second->view;
  if (first->is_hidden != second->is_hidden)
    return first->is_hidden - second->is_hidden;
  return second->rung - first->rung;
}

/* Equal answers of one view in one round become one point that counts them; what is hidden stays unsaid from here on.
 */
static void
gather_points (RungsChart *chart)
{
  for (guint i = 0; i < chart->n_answers; i++)
    {
      const RungsChartAnswer *answer = &chart->answer[i];
      RungsChartMark *mark = NULL;

      for (guint j = chart->points->len; j > 0 && mark == NULL; j--)
        {
          RungsChartMark *other = g_ptr_array_index (chart->points, j - 1);

          if (is_same_point (&other->point, answer))
            mark = other;
        }
      if (mark == NULL)
        {
          mark = g_new0 (RungsChartMark, 1);
          mark->point.work = answer->work;
          mark->point.round = answer->round;
          mark->point.view = answer->view;
          mark->point.rung = answer->is_hidden ? 0 : answer->rung;
          mark->point.is_hidden = answer->is_hidden;
          g_ptr_array_add (chart->points, mark);
        }
      /* How many they were is not said of those who are too few. */
      mark->point.n_answers = answer->is_hidden ? 1 : mark->point.n_answers + 1;
    }
  g_ptr_array_sort (chart->points, compare_points);
  for (guint i = 0; i < chart->points->len; i++)
    {
      RungsChartMark *mark = g_ptr_array_index (chart->points, i);

      mark->point.words = _rungs_chart_say_point (chart, &mark->point);
    }
}

static void
keep_answers (RungsChart             *chart,
              const RungsChartAnswer *answers,
              guint                   n_answers)
{
  chart->answer = g_new0 (RungsChartAnswer, MAX (n_answers, 1));
  for (guint i = 0; i < n_answers; i++)
    {
      RungsChartAnswer answer = answers[i];

      if (answer.work >= chart->n_works || answer.round < 1 || answer.round > chart->work[answer.work].n_rounds)
        continue;
      answer.view = MIN (answer.view, RUNGS_VIEW_MIXED);
      answer.rung = answer.is_hidden ? 0 : CLAMP (answer.rung, -1, (int) chart->n_rungs);
      chart->answer[chart->n_answers++] = answer;
    }
}

static void
keep_options (RungsChart              *chart,
              const RungsChartOptions *options)
{
  chart->options = *options;
  chart->options.title = g_strdup (options->title != NULL ? options->title : _("Through time"));
  chart->options.credit = g_strdup (options->credit != NULL ? options->credit : rungs_ladder_credit ());
  chart->options.note = g_strdup (options->note);
  chart->options.font = g_strdup (options->font != NULL ? options->font : RUNGS_LETTERING_FONT);
  chart->options.width = MAX (options->width, 1.0);
  chart->options.height = MAX (options->height, 1.0);
  chart->options.text_scale = MAX (CLAMP (options->text_scale, 0.25, 3.0), options->least_text / RUNGS_CHART_SMALL);
  chart->palette = rungs_palette (options->palette);
  chart->context = rungs_lettering_context (options->right_to_left);
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    chart->letter[i] = rungs_lettering_shape (chart->context, chart->options.font, rungs_view_letter (i), 100.0,
                                              PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
}

/**
 * rungs_chart_new:
 * @rung_names: (array length=n_rungs): from the first
 * @n_rungs: 1 to %RUNGS_CHART_MAX_RUNGS
 * @works: (array length=n_works): pieces of work and their rounds; one fills the picture, several get a small chart
 * each
 * @n_works: how many
 * @answers: (array length=n_answers): in any order; those of no known work or round are left out
 * @n_answers: how many
 * @options: how the picture is to be
 *
 * Works out where everything stands. Everything passed in is copied.
 *
 * Returns: (transfer full): the chart
 */
RungsChart *
rungs_chart_new (const char *const       *rung_names,
                 guint                    n_rungs,
                 const RungsChartWork    *works,
                 guint                    n_works,
                 const RungsChartAnswer  *answers,
                 guint                    n_answers,
                 const RungsChartOptions *options)
{
  RungsChart *chart;

  g_return_val_if_fail (rung_names != NULL && n_rungs >= 1 && n_rungs <= RUNGS_CHART_MAX_RUNGS, NULL);
  g_return_val_if_fail (works != NULL || n_works == 0, NULL);
  g_return_val_if_fail (answers != NULL || n_answers == 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  chart = g_new0 (RungsChart, 1);
  g_atomic_ref_count_init (&chart->ref_count);
  chart->n_rungs = n_rungs;
  for (guint i = 0; i < n_rungs; i++)
    chart->rung_name[i] = g_strdup (rung_names[i] != NULL ? rung_names[i] : "");
  chart->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_piece_free);
  chart->points = g_ptr_array_new_with_free_func (free_mark);
  chart->keys = g_array_new (FALSE, TRUE, sizeof (RungsChartKey));
  keep_works (chart, works, n_works);
  keep_answers (chart, answers, n_answers);
  keep_options (chart, options);
  gather_points (chart);
  _rungs_chart_lay_out (chart);
  return chart;
}

/**
 * rungs_chart_again:
 * @chart: a chart
 * @options: how the new picture is to be
 *
 * Returns: (transfer full): a chart of the same values
 */
RungsChart *
rungs_chart_again (const RungsChart        *chart,
                   const RungsChartOptions *options)
{
  g_autofree RungsChartWork *works = NULL;

  g_return_val_if_fail (chart != NULL && options != NULL, NULL);

  works = g_new0 (RungsChartWork, MAX (chart->n_works, 1));
  for (guint i = 0; i < chart->n_works; i++)
    works[i] =
        (RungsChartWork){ chart->work[i].title, (const char *const *)chart->work[i].days, chart->work[i].n_rounds,
                          chart->work[i].n_earlier };
  return rungs_chart_new ((const char *const *) chart->rung_name, chart->n_rungs, works, chart->n_works, chart->answer,
                          chart->n_answers, options);
}

/** rungs_chart_ref: Returns: (transfer full): @chart, with one more owner */
RungsChart *
rungs_chart_ref (RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  g_atomic_ref_count_inc (&chart->ref_count);
  return chart;
}

/** rungs_chart_unref: gives @chart up; the last owner frees it */
void
rungs_chart_unref (RungsChart *chart)
{
  g_return_if_fail (chart != NULL);

  if (!g_atomic_ref_count_dec (&chart->ref_count))
    return;
  for (guint i = 0; i < chart->n_rungs; i++)
    g_free (chart->rung_name[i]);
  for (guint i = 0; i < chart->n_works; i++)
    {
      g_free (chart->work[i].title);
      g_strfreev (chart->work[i].days);
      g_free (chart->plot[i].round_x);
    }
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    g_object_unref (chart->letter[i]);
  g_free (chart->work);
  g_free (chart->plot);
  g_free (chart->answer);
  g_array_unref (chart->keys);
  g_ptr_array_unref (chart->points);
  g_ptr_array_unref (chart->pieces);
  g_object_unref (chart->context);
  g_free ((char *) chart->options.title);
  g_free ((char *) chart->options.credit);
  g_free ((char *) chart->options.note);
  g_free ((char *) chart->options.font);
  g_free (chart);
}

/**
 * rungs_chart_wanted_height:
 * @n_works: how many pieces of work
 * @width: the room there is
 * @text_scale: 1.0 to 3.0
 *
 * Returns: the height at which each piece of work can be read
 */
double
rungs_chart_wanted_height (guint  n_works,
                           double width,
                           double text_scale)
{
  double columns = MAX (floor (width / (WORK_WIDTH * text_scale)), 1.0);

  if (n_works <= 1)
    return (ONE_HEIGHT + AROUND_HEIGHT) * text_scale;
  return (ceil (n_works / columns) * WORK_HEIGHT + AROUND_HEIGHT) * text_scale;
}

/** rungs_chart_options: Returns: (transfer none): how the picture is */
const RungsChartOptions *
rungs_chart_options (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return &chart->options;
}

/** rungs_chart_text_scale: Returns: the text scale that fitted, at most the one asked for */
double
rungs_chart_text_scale (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, 1.0);

  return chart->scale;
}

/** rungs_chart_n_works: Returns: how many pieces of work there are */
guint
rungs_chart_n_works (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->n_works;
}

/** rungs_chart_texts: Returns: (transfer none) (element-type RungsSceneText): every piece of text, in reading order */
const GPtrArray *
rungs_chart_texts (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->pieces;
}

/** rungs_chart_points: Returns: (transfer none) (element-type RungsChartPoint): every mark, work by work, round by
 * round */
const GPtrArray *
rungs_chart_points (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->points;
}
