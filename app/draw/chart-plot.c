/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart-plot.c: works out one piece of work of a chart: its lanes, the words beside and below them, and the marks in
 * them.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "chart-private.h"
#include "ladder-words.h"
#include "lettering.h"

#define LEAST_HEAD 4.4    /* radius under which shapes and letters cannot be told apart */
#define LARGEST_HEAD 15.0
#define SHORTEST_LANE 1.25 /* of the text's height */

/* For the lanes beside the rungs where there is no room for their words, which then stand below. */
static const char *const signs[RUNGS_N_BESIDE] = {
  [RUNGS_LANE_UNSURE] = "?",
  [RUNGS_LANE_DEPENDS] = "↔",
  [RUNGS_LANE_HIDDEN] = "\342\200\216<5", /* never mirrored */
};

/** _rungs_chart_sign: Returns: (transfer none): what stands for the words of a lane beside the rungs where there is no
 * room for them */
const char *
_rungs_chart_sign (int beside)
{
  return signs[beside];
}

/** RowWords: the words of one lane of a plot while it is laid out. */
typedef struct
{
  PangoLayout *number;
  PangoLayout *name;
} RowWords;

/** _rungs_chart_from_start: Returns: where what is @width wide begins, @along from the side reading begins on */
double
_rungs_chart_from_start (const RungsChart *chart,
                         const RungsBox   *room,
                         double            along,
                         double            width)
{
  return chart->options.right_to_left ? room->x + room->width - along - width : room->x + along;
}

/** _rungs_chart_shape: Returns: (transfer full): words in the size of the plan */
PangoLayout *
_rungs_chart_shape (const RungsChartPlan *plan,
                    const char           *words,
                    double                size,
                    PangoWeight           weight,
                    double                width,
                    int                   max_lines,
                    PangoAlignment        align)
{
  return rungs_lettering_shape (plan->chart->context, plan->chart->options.font, words, size * plan->scale, weight,
                                width, max_lines, align);
}

/** _rungs_chart_add_text: Returns: (transfer none): a piece of text, now part of the chart */
RungsScenePiece *
_rungs_chart_add_text (const RungsChartPlan *plan,
                       const char           *what,
                       int                   index,
                       RungsInk              ink,
                       double                size,
                       PangoLayout          *layout,
                       double                x,
                       double                y)
{
  RungsScenePiece *piece = g_new0 (RungsScenePiece, 1);

  piece->text.what = what;
  piece->text.index = index;
  piece->text.text = g_strdup (pango_layout_get_text (layout));
  piece->text.size = size * plan->scale;
  piece->text.box.x = x;
  piece->text.box.y = y;
  rungs_lettering_size (layout, &piece->text.box.width, &piece->text.box.height);
  piece->layout = g_object_ref (layout);
  piece->ink = ink;
  g_ptr_array_add (plan->chart->pieces, piece);
  return piece;
}

/** _rungs_chart_line_height: Returns: how high one line is */
double
_rungs_chart_line_height (const RungsChartPlan *plan,
                          double                size)
{
  g_autoptr (PangoLayout) layout =
      _rungs_chart_shape (plan, "Ag", size, PANGO_WEIGHT_NORMAL, -1.0, 0, PANGO_ALIGN_LEFT);
  double height;

  rungs_lettering_size (layout, NULL, &height);
  return height;
}

/** _rungs_chart_has_beside: Returns: whether any answer of @work stands in that lane beside the rungs */
gboolean
_rungs_chart_has_beside (const RungsChart *chart,
                         guint             work,
                         int               beside)
{
  for (guint i = 0; i < chart->points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (chart->points, i);

      if (point->work != work)
        continue;
      if (beside == RUNGS_LANE_HIDDEN ? point->is_hidden : (!point->is_hidden && point->rung == -beside))
        return TRUE;
    }
  return FALSE;
}

/* "Round 2" and its day under each round; the number alone where there is no room for that; none where there is not
 * even that. */
static double
lay_out_rounds (RungsChartPlan *plan,
                guint           work,
                const RungsBox *room,
                double          bottom)
{
  RungsChart *chart = plan->chart;
  guint n_rounds = chart->work[work].n_rounds;
  guint n_earlier = chart->work[work].n_earlier;
  double column = room->width / MAX (n_rounds, 1);
  double highest = 0.0;
  gboolean in_full = TRUE;
  guint every = 1;
  guint first = chart->pieces->len;

  for (guint round = 1; round <= n_rounds; round++)
    {
      g_autofree char *words = g_strdup_printf (_("Round %u"), n_earlier + round);
      g_autoptr (PangoLayout) layout =
          _rungs_chart_shape (plan, words, RUNGS_CHART_SMALL, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_CENTER);
      double width;

      rungs_lettering_size (layout, &width, NULL);
      in_full = in_full && width + plan->gap * 0.5 <= column;
    }
  if (!in_full)
    {
      g_autofree char *words = g_strdup_printf ("%u", n_earlier + n_rounds);
      g_autoptr (PangoLayout) layout =
          _rungs_chart_shape (plan, words, RUNGS_CHART_SMALL, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_CENTER);
      double width;

      rungs_lettering_size (layout, &width, NULL);
      every = (guint) MAX (ceil ((width + plan->gap * 0.5) / column), 1.0);
    }
  for (guint round = 1; round <= n_rounds; round++)
    {
      const char *day = chart->work[work].days[round - 1];
      g_autofree char *number = in_full ? g_strdup_printf (_("Round %u"), n_earlier + round)
                                         : g_strdup_printf ("%u", n_earlier + round);
      g_autofree char *words = in_full && *day != '\0' ? g_strdup_printf ("%s\n%s", number, day) : g_strdup (number);
      g_autoptr (PangoLayout) layout = NULL;
      double middle = _rungs_chart_from_start (chart, room, column * (round - 1), column) + column * 0.5;
      double width;
      double height;

      chart->plot[work].round_x[round - 1] = middle;
      if ((round - 1) % every != 0)
        continue;
      layout = _rungs_chart_shape (plan, words, RUNGS_CHART_SMALL, PANGO_WEIGHT_NORMAL,
                                   MAX (column * every - plan->gap * 0.3, 1.0), 4, PANGO_ALIGN_CENTER);
      rungs_lettering_size (layout, &width, &height);
      _rungs_chart_add_text (plan, "round", (int) round - 1, RUNGS_INK_TEXT, RUNGS_CHART_SMALL, layout,
                             middle - width * 0.5, bottom - height);
      highest = MAX (highest, height);
    }
  /* They hang from one line. */
  for (guint i = first; i < chart->pieces->len; i++)
    ((RungsScenePiece *) g_ptr_array_index (chart->pieces, i))->text.box.y = bottom - highest;
  return highest;
}

/* Where numbers stand alone there is little room for anything. */
static double
rung_size (const RungsChartPlan *plan,
           gboolean              with_names)
{
  return plan->chart->options.is_bare && !with_names ? RUNGS_CHART_SMALL : RUNGS_CHART_TEXT;
}

/* How wide the words of the lanes are; the names of the rungs only where they are wanted. */
static double
shape_rows (RungsChartPlan *plan,
            guint           work,
            gboolean        with_names,
            double          room,
            RowWords        rows[RUNGS_CHART_MAX_RUNGS + RUNGS_N_BESIDE])
{
  RungsChart *chart = plan->chart;
  double widest = 0.0;

  for (guint rung = 0; rung < chart->n_rungs; rung++)
    {
      g_autofree char *number = g_strdup_printf ("%u", rung + 1);
      double width = 0.0;

      rows[rung].number =
          _rungs_chart_shape (plan, number, rung_size (plan, with_names), PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_CENTER);
      if (with_names)
        {
          rows[rung].name = _rungs_chart_shape (plan, chart->rung_name[rung], RUNGS_CHART_TEXT, PANGO_WEIGHT_BOLD, room,
                                                2, PANGO_ALIGN_LEFT);
          rungs_lettering_size (rows[rung].name, &width, NULL);
        }
      widest = MAX (widest, width);
    }
  for (int beside = 0; beside < RUNGS_N_BESIDE; beside++)
    {
      RowWords *row = &rows[RUNGS_CHART_MAX_RUNGS + beside];
      gboolean in_words;
      double width;

      if (!_rungs_chart_has_beside (chart, work, beside))
        continue;
      /* Nothing around a bare chart says what a sign means; but “<5” means itself, and its words are long. */
      in_words = chart->options.is_bare ? beside != RUNGS_LANE_HIDDEN : with_names;
      row->name = _rungs_chart_shape (plan, in_words ? _rungs_chart_say_beside (beside) : _rungs_chart_sign (beside),
                                      RUNGS_CHART_SMALL, PANGO_WEIGHT_BOLD, room, 3, PANGO_ALIGN_LEFT);
      rungs_lettering_size (row->name, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
free_rows (RowWords rows[RUNGS_CHART_MAX_RUNGS + RUNGS_N_BESIDE])
{
  for (guint i = 0; i < RUNGS_CHART_MAX_RUNGS + RUNGS_N_BESIDE; i++)
    {
      g_clear_object (&rows[i].number);
      g_clear_object (&rows[i].name);
    }
}

/* Puts the words of a lane where they stand; a rung's on a plate of its colour. */
static void
put_row (RungsChartPlan *plan,
         RungsChartPlot *plot,
         guint           row,
         const RowWords *words,
         const RungsBox *column,
         const RungsBox *lane)
{
  RungsChart *chart = plan->chart;
  double middle = lane->y + lane->height * 0.5;
  double along = plan->gap * 0.5;
  double width;
  double height;

  if (row < RUNGS_CHART_MAX_RUNGS)
    {
      double disc;

      rungs_lettering_size (words->number, &width, &height);
      disc = MAX (width, height);
      plot->plate[row] = (RungsBox){ column->x, lane->y + lane->height * 0.08, column->width, lane->height * 0.84 };
      _rungs_chart_add_text (plan, "rung-number", (int) row, RUNGS_INK_RUNG, rung_size (plan, words->name != NULL),
                             words->number,
                             _rungs_chart_from_start (chart, column, along + (disc - width) * 0.5, width), middle - height * 0.5);
      along += disc + plan->gap * 0.4;
    }
  if (words->name == NULL)
    return;
  rungs_lettering_size (words->name, &width, &height);
  if (height > lane->height)
    plan->fits = FALSE;
  _rungs_chart_add_text (plan, row < RUNGS_CHART_MAX_RUNGS ? "rung-name" : "aside",
                         (int)(row < RUNGS_CHART_MAX_RUNGS ? row : row - RUNGS_CHART_MAX_RUNGS),
                         row < RUNGS_CHART_MAX_RUNGS ? RUNGS_INK_RUNG : RUNGS_INK_TEXT,
                         row < RUNGS_CHART_MAX_RUNGS ? RUNGS_CHART_TEXT : RUNGS_CHART_SMALL, words->name,
                         _rungs_chart_from_start (chart, column, along, width), middle - height * 0.5);
}

/* Where in its lane a mark stands: each view has a place of its own beside the others, so that no two cover one
 * another. */
static void
place_marks (RungsChartPlan *plan,
             guint           work)
{
  RungsChart *chart = plan->chart;
  RungsChartPlot *plot = &chart->plot[work];
  double column = plot->lane[0].width / MAX (chart->work[work].n_rounds, 1);
  int slot[RUNGS_N_VIEWS];
  int n_slots = 0;
  double step;

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    slot[view] = _rungs_chart_has_view (chart, (int) work, view) ? n_slots++ : -1;
  step = column * 0.78 / MAX (n_slots, 1);
  plot->radius = MIN (MIN (step / 2.7, plot->lane[0].height * 0.36), LARGEST_HEAD * sqrt (plan->scale));
  step = MIN (step, plot->radius * 2.9);
  /* Where very many rounds leave no room side by side, heads may touch, but can still be told apart. */
  plot->radius = MAX (plot->radius, MIN (LEAST_HEAD, column * 0.3));
  for (guint i = 0; i < chart->points->len; i++)
    {
      RungsChartMark *mark = g_ptr_array_index (chart->points, i);
      const RungsChartPoint *point = &mark->point;
      const RungsBox *lane;
      double aside;

      if (point->work != work)
        continue;
      lane = point->is_hidden ? &plot->beside[RUNGS_LANE_HIDDEN]
             : point->rung > 0 ? &plot->lane[point->rung - 1] : &plot->beside[-point->rung];
      aside = (slot[point->view] - (n_slots - 1) * 0.5) * step;
      mark->x = plot->round_x[point->round - 1] + (chart->options.right_to_left ? -aside : aside);
      mark->y = lane->y + lane->height * 0.5;
      mark->point.box = (RungsBox){ mark->x - plot->radius * 1.25, mark->y - plot->radius * 1.25, plot->radius * 2.5,
                                    plot->radius * 2.5 };
      /* Beside a bare chart the answers are said one by one. */
      if (point->n_answers > 1 && (!chart->options.is_bare || plot->radius * 1.1 >= RUNGS_CHART_SMALL * plan->scale))
        {
          g_autofree char *words = g_strdup_printf ("\342\200\216×%u", point->n_answers);
          g_autoptr (PangoLayout) layout = rungs_lettering_shape (
              chart->context, chart->options.font, words, MIN (RUNGS_CHART_SMALL * plan->scale, plot->radius * 1.1),
              PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_CENTER);
          RungsScenePiece *piece;
          double width;
          double height;

          rungs_lettering_size (layout, &width, &height);
          piece = _rungs_chart_add_text (plan, "count", (int) i, RUNGS_INK_TEXT, RUNGS_CHART_SMALL, layout,
                                         mark->x - width * 0.5,
                                         MIN (mark->y + plot->radius * 1.05, lane->y + lane->height - height));
          piece->text.size = MIN (RUNGS_CHART_SMALL * plan->scale, plot->radius * 1.1);
        }
    }
}

/* How wide the names of the rungs may be: a third, and more where that would break words. */
static double
names_room (const RungsChartPlan *plan,
            double                width)
{
  return MAX (MAX (width * 0.30, MIN (width * 0.42, plan->scale * 150.0)), 1.0);
}

/** _rungs_chart_lay_out_plot: one piece of work in its box; @label_width of it is kept free at the end for the names of
 * views */
void
_rungs_chart_lay_out_plot (RungsChartPlan *plan,
                           guint           work,
                           const RungsBox *box,
                           gboolean        with_names,
                           double          label_width)
{
  RungsChart *chart = plan->chart;
  RungsChartPlot *plot = &chart->plot[work];
  RowWords rows[RUNGS_CHART_MAX_RUNGS + RUNGS_N_BESIDE] = { 0 };
  RungsBox room = *box;
  RungsBox column;
  double text_height = _rungs_chart_line_height (plan, rung_size (plan, with_names));
  double words_width;
  double lanes = chart->n_rungs;
  double lane_height;
  double top;

  plot->box = *box;
  memset (plot->beside, 0, sizeof plot->beside);
  if (*chart->work[work].title != '\0' && !chart->options.is_bare)
    {
      g_autoptr (PangoLayout) title = _rungs_chart_shape (plan, chart->work[work].title, RUNGS_CHART_WORK,
                                                          PANGO_WEIGHT_BOLD, room.width, 2, PANGO_ALIGN_LEFT);
      double width;
      double height;

      rungs_lettering_size (title, &width, &height);
      _rungs_chart_add_text (plan, "work", (int) work, RUNGS_INK_TEXT, RUNGS_CHART_WORK, title,
                             _rungs_chart_from_start (chart, &room, 0.0, width), room.y);
      room.y += height + plan->gap * 0.4;
      room.height -= height + plan->gap * 0.4;
    }
  words_width =
      shape_rows (plan, work, with_names, names_room (plan, room.width) - text_height - plan->gap * 1.4, rows);
  column = room;
  column.width = MIN (with_names ? text_height + words_width + plan->gap * 1.8
                                 : MAX (text_height + plan->gap, words_width + plan->gap),
                      room.width * 0.5);
  column.x = _rungs_chart_from_start (chart, &room, 0.0, column.width);
  /* The lanes stand beside the words, as far as where the names of the views begin. */
  room.x = chart->options.right_to_left ? room.x + label_width : room.x + column.width + plan->gap * 0.5;
  room.width -= column.width + plan->gap * 0.5 + label_width;
  if (room.width < plan->scale * 40.0)
    plan->fits = FALSE;
  room.width = MAX (room.width, 1.0);
  room.height -= lay_out_rounds (plan, work, &room, room.y + room.height) + plan->gap * 0.4;

  for (int beside = 0; beside < RUNGS_N_BESIDE; beside++)
    lanes += _rungs_chart_has_beside (chart, work, beside) ? 1.0 : 0.0;
  lane_height = room.height / lanes;
  if (lane_height < text_height * SHORTEST_LANE)
    plan->fits = FALSE;
  lane_height = MAX (lane_height, 1.0);
  top = room.y;
  for (guint rung = chart->n_rungs; rung > 0; rung--)
    {
      plot->lane[rung - 1] = (RungsBox){ room.x, top, room.width, lane_height };
      put_row (plan, plot, rung - 1, &rows[rung - 1], &column, &plot->lane[rung - 1]);
      top += lane_height;
    }
  for (int beside = 0; beside < RUNGS_N_BESIDE; beside++)
    {
      if (!_rungs_chart_has_beside (chart, work, beside))
        continue;
      plot->beside[beside] = (RungsBox){ room.x, top, room.width, lane_height };
      put_row (plan, plot, (guint) (RUNGS_CHART_MAX_RUNGS + beside), &rows[RUNGS_CHART_MAX_RUNGS + beside], &column,
               &plot->beside[beside]);
      top += lane_height;
    }
  place_marks (plan, work);
  free_rows (rows);
}
