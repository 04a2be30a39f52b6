/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart-words.c: the chart through time in words: as a table, point by point, and read aloud.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "chart-private.h"
#include "ladder-words.h"

/** _rungs_chart_say_empty: Returns: (transfer none): what stands where there is nothing to draw yet */
const char *
_rungs_chart_say_empty (void)
{
  return _("Nothing has been placed on the ladder yet.");
}

/** _rungs_chart_say_beside: Returns: (transfer none): the words of a lane beside the rungs */
const char *
_rungs_chart_say_beside (int beside)
{
  if (beside == RUNGS_LANE_UNSURE)
    return rungs_answer_aside (0);
  if (beside == RUNGS_LANE_DEPENDS)
    return rungs_answer_aside (-1);
  return _("Fewer than five: not shown");
}

/** _rungs_chart_say_round: Returns: (transfer full): "Round 2, 14 March 2026" */
char *
_rungs_chart_say_round (const RungsChart *chart,
                        guint             work,
                        guint             round)
{
  const char *day = chart->work[work].days[round - 1];
  const guint number = chart->work[work].n_earlier + round;

  if (*day == '\0')
    /* Translators: %u is a number. A round is one time a piece of work was placed on the ladder. */
    return g_strdup_printf (_("Round %u"), number);
  /* Translators: %1$u is a number, %2$s a day. A round is one time a piece of work was placed on the ladder. */
  return g_strdup_printf (_("Round %1$u, %2$s"), number, day);
}

/** _rungs_chart_say_answer: Returns: (transfer full): what a view answered: "5 Engagement (2 answers)" */
char *
_rungs_chart_say_answer (const RungsChart      *chart,
                         const RungsChartPoint *point)
{
  g_autofree char *answer = NULL;

  if (point->is_hidden)
    return g_strdup (_("Fewer than five: not shown"));
  if (point->rung <= 0)
    answer = g_strdup (rungs_answer_aside (point->rung));
  else
    /* Translators: %1$d is the number of a rung, %2$s its name. */
    answer = g_strdup_printf (_("Rung %1$d, %2$s"), point->rung, chart->rung_name[point->rung - 1]);
  if (point->n_answers < 2)
    return g_steal_pointer (&answer);
  /* Translators: %1$s is an answer such as “Rung 5, Engagement”, %2$u how many people or groups gave it. */
  return g_strdup_printf (ngettext ("%1$s (%2$u answer)", "%1$s (%2$u answers)", point->n_answers), answer,
                          point->n_answers);
}

/** _rungs_chart_say_point: Returns: (transfer full): all of a point, for a screen reader */
char *
_rungs_chart_say_point (const RungsChart      *chart,
                        const RungsChartPoint *point)
{
  g_autofree char *round = _rungs_chart_say_round (chart, point->work, point->round);
  g_autofree char *answer = _rungs_chart_say_answer (chart, point);

  /* Translators: %1$s is a round with its day, %2$s who sees it so, %3$s what they answered. */
  return g_strdup_printf (_("%1$s. %2$s: %3$s"), round, rungs_view_label (point->view), answer);
}

/** rungs_chart_title: Returns: (transfer none): what the chart is called */
const char *
rungs_chart_title (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, "");

  return chart->options.title;
}

/** rungs_chart_note: Returns: (transfer none) (nullable): what people must know to read it right */
const char *
rungs_chart_note (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->options.note;
}

/** rungs_chart_credit: Returns: (transfer none): whom the ladder comes from */
const char *
rungs_chart_credit (const RungsChart *chart)
{
  g_return_val_if_fail (chart != NULL, "");

  return chart->options.credit;
}

/** rungs_chart_work_title: Returns: (transfer none): what a piece of work is called */
const char *
rungs_chart_work_title (const RungsChart *chart,
                        guint             work)
{
  g_return_val_if_fail (chart != NULL && work < chart->n_works, "");

  return chart->work[work].title;
}

/* All that a view answered in a round; NULL: nothing. */
static char *
say_cell (const RungsChart *chart,
          guint             work,
          guint             round,
          RungsView         view)
{
  GString *cell = NULL;

  for (guint i = 0; i < chart->points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (chart->points, i);
      g_autofree char *answer = NULL;

      if (point->work != work || point->round != round || point->view != view)
        continue;
      answer = _rungs_chart_say_answer (chart, point);
      if (cell == NULL)
        cell = g_string_new (answer);
      else
        g_string_append_printf (cell, "; %s", answer);
    }
  return cell != NULL ? g_string_free (cell, FALSE) : NULL;
}

/**
 * rungs_chart_table:
 * @chart: a chart
 * @work: which piece of work
 *
 * Returns: (transfer full) (element-type GStrv): rows of as many cells as the first one, which is the heading: the
 * round, then each view that ever placed this work
 */
GPtrArray *
rungs_chart_table (const RungsChart *chart,
                   guint             work)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) heading = g_strv_builder_new ();

  g_return_val_if_fail (chart != NULL && work < chart->n_works, NULL);

  g_strv_builder_add (heading, _("Round"));
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      if (_rungs_chart_has_view (chart, (int) work, view))
        g_strv_builder_add (heading, rungs_view_label (view));
    }
  g_ptr_array_add (rows, g_strv_builder_end (heading));
  for (guint round = 1; round <= chart->work[work].n_rounds; round++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      g_autofree char *name = _rungs_chart_say_round (chart, work, round);

      g_strv_builder_add (row, name);
      for (int view = 0; view < RUNGS_N_VIEWS; view++)
        {
          g_autofree char *cell = NULL;

          if (!_rungs_chart_has_view (chart, (int) work, view))
            continue;
          cell = say_cell (chart, work, round, view);
          g_strv_builder_add (row, cell != NULL ? cell : _("Nothing shown"));
        }
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return g_steal_pointer (&rows);
}

static void
append_work (GString          *text,
             const RungsChart *chart,
             guint             work)
{
  for (guint round = 1; round <= chart->work[work].n_rounds; round++)
    {
      g_autofree char *name = _rungs_chart_say_round (chart, work, round);

      g_string_append_printf (text, "%s.\n", name);
      for (int view = 0; view < RUNGS_N_VIEWS; view++)
        {
          g_autofree char *cell = say_cell (chart, work, round, view);

          if (cell != NULL)
            g_string_append_printf (text, "  %s: %s.\n", rungs_view_label (view), cell);
        }
    }
}

/**
 * rungs_chart_to_text:
 * @chart: a chart
 *
 * Returns: (transfer full): the chart in words that can be read aloud: work by work, round by round
 */
char *
rungs_chart_to_text (const RungsChart *chart)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (chart != NULL, NULL);

  g_string_append_printf (text, "%s\n", chart->options.title);
  if (chart->options.is_example)
    g_string_append_printf (text, "%s\n", rungs_ladder_example ());
  if (chart->points->len == 0)
    g_string_append_printf (text, "\n%s\n", _rungs_chart_say_empty ());
  for (guint work = 0; work < chart->n_works; work++)
    {
      g_string_append_printf (text, "\n%s\n", chart->work[work].title);
      append_work (text, chart, work);
    }
  if (chart->options.note != NULL)
    g_string_append_printf (text, "\n%s\n", chart->options.note);
  if (*chart->options.credit != '\0')
    g_string_append_printf (text, "\n%s\n", chart->options.credit);
  return g_string_free (text, FALSE);
}
