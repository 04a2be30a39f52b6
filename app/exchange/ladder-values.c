/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-values.c: a ladder of a workbook as plain values, and the picture that is worked out from them.
 */
#include "config.h"

#include "ladder-values.h"

#include "ladder-words.h"

/** rungs_standing_free: @standing: (transfer full) (nullable): one placing of a view */
void
rungs_standing_free (RungsStanding *standing)
{
  if (standing == NULL)
    return;
  g_free (standing->placing);
  g_free (standing->activity);
  g_free (standing->title);
  g_free (standing->meeting);
  g_free (standing->on);
  g_free (standing->made);
  g_free (standing->called);
  g_free (standing->because);
  g_free (standing);
}

/** rungs_aim_mark_free: @aim: (transfer full) (nullable): an aim */
void
rungs_aim_mark_free (RungsAimMark *aim)
{
  if (aim == NULL)
    return;
  g_free (aim->id);
  g_free (aim->activity);
  g_free (aim->title);
  g_free (aim->why);
  g_free (aim->next_step);
  g_free (aim->who);
  g_free (aim->by);
  g_free (aim);
}

static void
clear_words (RungsRungWords *words)
{
  g_free (words->id);
  g_free (words->meaning);
  g_free (words->easier);
  g_free (words->example);
  g_free (words->helps);
  g_free (words->snakes);
}

static void
values_clear (RungsLadderValues *values)
{
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    {
      g_free (values->rung_names[i]);
      clear_words (&values->words[i]);
    }
  g_free (values->ladder);
  g_free (values->ladder_name);
  g_free (values->credit);
  g_free (values->title);
  g_clear_pointer (&values->standings, g_ptr_array_unref);
  g_clear_pointer (&values->earlier, g_ptr_array_unref);
  g_clear_pointer (&values->aims, g_ptr_array_unref);
}

/**
 * rungs_ladder_values_ref:
 * @values: a ladder
 *
 * Returns: (transfer full): @values, held once more
 */
RungsLadderValues *
rungs_ladder_values_ref (RungsLadderValues *values)
{
  return g_atomic_rc_box_acquire (values);
}

/**
 * rungs_ladder_values_free:
 * @values: (transfer full) (nullable): a ladder; gone when nobody else holds it
 */
void
rungs_ladder_values_free (RungsLadderValues *values)
{
  if (values != NULL)
    g_atomic_rc_box_release_full (values, (GDestroyNotify) values_clear);
}

/**
 * rungs_ladder_values_read:
 * @workbook: a workbook
 * @activity: (nullable): the id of the one activity to show; %NULL for all that are in use
 * @error: (out): why it could not be read
 *
 * Returns: (transfer full): the main ladder, each view where it stood last
 */
RungsLadderValues *
rungs_ladder_values_read (RungsWorkbook  *workbook,
                          const char     *activity,
                          GError        **error)
{
  RungsLadderFilter filter = { .activity = activity };

  return rungs_ladder_values_read_filtered (workbook, &filter, error);
}

static void
fill_figure (RungsSceneFigure    *figure,
             RungsLadderValues   *values,
             const RungsStanding *standing)
{
  figure->id = standing->placing;
  figure->label = values->title != NULL ? rungs_view_label (standing->view) : standing->title;
  figure->view = standing->view;
  figure->rung = standing->rung;
  figure->before = standing->before;
  figure->face_down = standing->face_down;
  figure->people = standing->people;
  figure->as_crowd = standing->people > 1 && !standing->face_down;
  /* Outside, who agreed to be shown is not pointed at. */
  figure->few = standing->few != RUNGS_FEW_NOT && !values->for_outside;
}

static void
fill_aim (RungsSceneFigure   *figure,
          RungsLadderValues  *values,
          const RungsAimMark *aim)
{
  figure->id = aim->id;
  figure->label = values->title != NULL ? aim->next_step : aim->title;
  figure->rung = aim->rung;
  figure->before = RUNGS_NOWHERE;
  figure->is_aim = TRUE;
}

/**
 * rungs_ladder_values_to_scene:
 * @values: a ladder
 * @options: how the picture is to be; its title, credit, rungs and example mark are taken from the ladder
 *
 * The figures are the standings, in their order; behind them, where they are shown, those aims that stand on a rung.
 *
 * Returns: (transfer full): the picture worked out
 */
RungsScene *
rungs_ladder_values_to_scene (RungsLadderValues       *values,
                              const RungsSceneOptions *options)
{
  RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
  g_autofree RungsSceneFigure *figures = g_new0 (RungsSceneFigure, values->standings->len + values->aims->len + 1);
  RungsSceneOptions own = *options;
  guint n = 0;

  for (guint i = 0; i < values->n_rungs; i++)
    rungs[i] = (RungsSceneRung) { values->rung_names[i], values->bands[i] };
  for (guint i = 0; i < values->standings->len; i++)
    fill_figure (&figures[n++], values, g_ptr_array_index (values->standings, i));
  for (guint i = 0; values->show_aims && i < values->aims->len; i++)
    {
      const RungsAimMark *aim = g_ptr_array_index (values->aims, i);

      if (aim->rung >= 1)
        fill_aim (&figures[n++], values, aim);
    }
  own.title = values->title != NULL || values->is_main ? values->title : values->ladder_name;
  own.credit = values->credit != NULL ? values->credit : "";
  own.is_example = values->is_example;
  own.n_rungs = (int) values->n_rungs;
  own.show_bands = options->show_bands && values->show_bands;
  own.show_rounds = options->show_rounds || values->show_rounds;
  return rungs_scene_new (rungs, figures, n, &own);
}
