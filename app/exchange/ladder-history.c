/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-history.c: the rounds of a ladder as a chart through time: work by work in the order they are read, each with
 * rounds of its own.
 */
#include "config.h"

#include "ladder-history.h"

#include <glib/gi18n-lib.h>

#include "dates.h"

/** Work: a piece of work on its way into a chart. */
typedef struct
{
  const char *activity;
  const char *title;
  GPtrArray *days; /* char *, one a round; an element may be NULL */
} Work;

static void
work_clear (gpointer data)
{
  g_ptr_array_unref (((Work *) data)->days);
}

/**
 * rungs_ladder_history_n_works:
 * @history: (element-type RungsStanding): from rungs_ladder_history_read(), sorted by activity
 *
 * Returns: how many pieces of work were ever placed
 */
guint
rungs_ladder_history_n_works (GPtrArray *history)
{
  const char *last = NULL;
  guint n = 0;

  g_return_val_if_fail (history != NULL, 0);

  for (guint i = 0; i < history->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (history, i);

      n += g_strcmp0 (last, standing->activity) != 0;
      last = standing->activity;
    }
  return n;
}

static void
note_round (Work                *work,
            const RungsStanding *standing)
{
  while (work->days->len < standing->round)
    g_ptr_array_add (work->days, NULL);
  if (standing->on != NULL && g_ptr_array_index (work->days, standing->round - 1) == NULL)
    g_ptr_array_index (work->days, standing->round - 1) = rungs_date_display (standing->on);
}

/**
 * rungs_ladder_history_to_chart:
 * @values: the ladder: its rungs, its credit, whether it is an example
 * @history: (element-type RungsStanding): from rungs_ladder_history_read(), sorted by activity
 * @first: the first piece of work to show, from 0
 * @most: how many to show at most
 * @options: how the picture is to be; its credit and mark of an example are taken from the ladder
 *
 * Returns: (transfer full): the chart
 */
RungsChart *
rungs_ladder_history_to_chart (RungsLadderValues       *values,
                               GPtrArray               *history,
                               guint                    first,
                               guint                    most,
                               const RungsChartOptions *options)
{
  g_autoptr (GArray) works = g_array_new (FALSE, TRUE, sizeof (Work));
  g_autoptr (GArray) shown = g_array_new (FALSE, TRUE, sizeof (RungsChartWork));
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RungsChartAnswer));
  RungsChartOptions own = *options;
  const char *last = NULL;
  gboolean is_merged = FALSE;
  guint at = 0;

  g_return_val_if_fail (values != NULL && history != NULL && options != NULL, NULL);

  g_array_set_clear_func (works, work_clear);
  for (guint i = 0; i < history->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (history, i);
      gboolean is_new = g_strcmp0 (last, standing->activity) != 0;
      RungsChartAnswer answer = { 0, standing->round, standing->view, standing->rung, standing->hidden_because_few };

      at += is_new && last != NULL;
      last = standing->activity;
      if (at < first || at - first >= most || standing->round == 0)
        continue;
      if (at - first >= works->len)
        {
          Work work = { standing->activity, standing->title, g_ptr_array_new_with_free_func (g_free) };

          g_array_append_val (works, work);
        }
      is_merged = is_merged || standing->few == RUNGS_FEW_MERGE;
      answer.work = works->len - 1;
      note_round (&g_array_index (works, Work, answer.work), standing);
      g_array_append_val (answers, answer);
    }
  for (guint i = 0; i < works->len; i++)
    {
      const Work *work = &g_array_index (works, Work, i);
      RungsChartWork one = { work->title, (const char *const *) work->days->pdata, work->days->len };

      g_array_append_val (shown, one);
    }
  if (is_merged && values->for_outside)
    own.note = _("Some views of fewer than five people are shown as a mixed group.");
  own.is_example = values->is_example && options->is_example;
  own.credit = values->credit != NULL ? values->credit : "";
  return rungs_chart_new ((const char *const *) values->rung_names, values->n_rungs,
                          (const RungsChartWork *) (const void *) shown->data, shown->len,
                          (const RungsChartAnswer *) (const void *) answers->data, answers->len, &own);
}
