/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart-layout.c: works out where everything of a chart stands: from the outside in, at the largest text that fits.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "chart-private.h"
#include "hand.h"
#include "ladder-words.h"
#include "lettering.h"

#define LEAST_SCALE 0.3
/* Half of a head beside the name of a view, at a scale of 1. */
#define LABEL_HEAD 8.0

/** _rungs_chart_has_view: Returns: whether @view ever placed @work; -1: any work */
gboolean
_rungs_chart_has_view (const RungsChart *chart,
                       int               work,
                       RungsView         view)
{
  for (guint i = 0; i < chart->points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (chart->points, i);

      if (point->view == view && (work < 0 || point->work == (guint) work))
        return TRUE;
    }
  return FALSE;
}

/** _rungs_chart_colour: Returns: which of the palette's colours a rung (from 0) has, when there are more or fewer than
 * seven */
int
_rungs_chart_colour (const RungsChart *chart,
                     guint             rung)
{
  return rungs_palette_place ((int) rung + 1, (int) chart->n_rungs);
}

static gboolean
is_beside_used (const RungsChart *chart,
                int               beside)
{
  for (guint work = 0; work < chart->n_works; work++)
    {
      if (_rungs_chart_has_beside (chart, work, beside))
        return TRUE;
    }
  return FALSE;
}

/* The title at the top, and the mark of an example at its other end. */
static void
lay_out_top (RungsChartPlan *plan,
             RungsBox       *room)
{
  RungsChart *chart = plan->chart;
  double taken = 0.0;
  double example_width = 0.0;

  if (chart->options.is_example)
    {
      g_autoptr (PangoLayout) layout =
          _rungs_chart_shape (plan, rungs_ladder_example (), RUNGS_CHART_SMALL, PANGO_WEIGHT_BOLD, room->width * 0.45,
                              2, PANGO_ALIGN_CENTER);
      double air = plan->gap * 0.6;
      double width;
      double height;

      rungs_lettering_size (layout, &width, &height);
      example_width = width + 2.0 * air + plan->gap;
      chart->example_box =
          (RungsBox){ _rungs_chart_from_start (chart, room, room->width - width - 2.0 * air, width + 2.0 * air),
                      room->y, width + 2.0 * air, height + air };
      _rungs_chart_add_text (plan, "example", -1, RUNGS_INK_TEXT, RUNGS_CHART_SMALL, layout, chart->example_box.x + air,
                chart->example_box.y + air * 0.5);
      taken = chart->example_box.height;
    }
  if (chart->options.show_title)
    {
      g_autoptr (PangoLayout) layout =
          _rungs_chart_shape (plan, chart->options.title, RUNGS_CHART_TITLE, PANGO_WEIGHT_BOLD,
                              room->width - example_width, 2, PANGO_ALIGN_LEFT);
      double width;
      double height;

      rungs_lettering_size (layout, &width, &height);
      _rungs_chart_add_text (plan, "title", -1, RUNGS_INK_TEXT, RUNGS_CHART_TITLE, layout,
                             _rungs_chart_from_start (chart, room, 0.0, width), room->y);
      taken = MAX (taken, height);
    }
  if (taken > 0.0)
    taken += plan->gap * 0.5;
  room->y += taken;
  room->height -= taken;
}

/* One line along the bottom, with more above it. */
static void
lay_out_foot (RungsChartPlan *plan,
              RungsBox       *room,
              const char     *what,
              const char     *words,
              RungsInk        ink)
{
  g_autoptr (PangoLayout) layout = _rungs_chart_shape (plan, words, RUNGS_CHART_SMALL, PANGO_WEIGHT_NORMAL, room->width,
                                                       0, PANGO_ALIGN_LEFT);
  double width;
  double height;

  rungs_lettering_size (layout, &width, &height);
  _rungs_chart_add_text (plan, what, -1, ink, RUNGS_CHART_SMALL, layout,
                         _rungs_chart_from_start (plan->chart, room, 0.0, width), room->y + room->height - height);
  room->height -= height + plan->gap * 0.5;
}

/** Flow: words and heads that follow one another along lines, filled from the start. */
typedef struct
{
  double along;
  double down;
  double line;
} Flow;

static void
flow_next (Flow   *flow,
           double  width,
           double  room)
{
  if (flow->along > 0.0 && flow->along + width > room)
    {
      flow->along = 0.0;
      flow->down += flow->line;
    }
}

/* Along the bottom: what the heads mean, and what the numbers mean where there is no room for names. */
static void
lay_out_legend (RungsChartPlan *plan,
                RungsBox       *room,
                const gboolean  is_labelled[RUNGS_N_VIEWS],
                gboolean        name_rungs)
{
  RungsChart *chart = plan->chart;
  double radius = 8.0 * plan->scale;
  double text_height = _rungs_chart_line_height (plan, RUNGS_CHART_SMALL);
  Flow flow = { 0.0, 0.0, MAX (text_height, radius * 2.4) + plan->gap * 0.2 };
  guint first_piece = chart->pieces->len;
  guint first_key = chart->keys->len;
  double height;

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      RungsChartKey key = { view, 0.0, 0.0, radius, NAN, NAN };
      double width;

      if (is_labelled[view] || !_rungs_chart_has_view (chart, -1, view))
        continue;
      layout = _rungs_chart_shape (plan, rungs_view_label (view), RUNGS_CHART_SMALL, PANGO_WEIGHT_NORMAL,
                                   room->width - radius * 3.0, 1, PANGO_ALIGN_LEFT);
      rungs_lettering_size (layout, &width, NULL);
      flow_next (&flow, width + radius * 3.0, room->width);
      key.x = _rungs_chart_from_start (chart, room, flow.along, radius * 2.4) + radius * 1.2;
      key.y = flow.down + flow.line * 0.5;
      g_array_append_val (chart->keys, key);
      _rungs_chart_add_text (plan, "legend", view, RUNGS_INK_TEXT, RUNGS_CHART_SMALL, layout,
                             _rungs_chart_from_start (chart, room, flow.along + radius * 2.9, width),
                             flow.down + (flow.line - text_height) * 0.5);
      flow.along += radius * 2.9 + width + plan->gap * 1.5;
    }
  if (name_rungs && flow.along > 0.0)
    {
      flow.along = 0.0;
      flow.down += flow.line;
    }
  for (guint i = 0; name_rungs && i < chart->n_rungs + RUNGS_N_BESIDE; i++)
    {
      int beside = (int) i - (int) chart->n_rungs;
      g_autofree char *words =
          beside < 0 ? g_strdup_printf ("%u\302\240%s", i + 1, chart->rung_name[i])
                     : g_strdup_printf ("%s\302\240%s", _rungs_chart_sign (beside), _rungs_chart_say_beside (beside));
      g_autoptr (PangoLayout) layout =
          _rungs_chart_shape (plan, words, RUNGS_CHART_SMALL, PANGO_WEIGHT_NORMAL, room->width, 1, PANGO_ALIGN_LEFT);
      double width;

      if (beside >= 0 && !is_beside_used (chart, beside))
        continue;
      rungs_lettering_size (layout, &width, NULL);
      flow_next (&flow, width, room->width);
      _rungs_chart_add_text (plan, "key", (int) i, RUNGS_INK_TEXT, RUNGS_CHART_SMALL, layout,
                             _rungs_chart_from_start (chart, room, flow.along, width),
                             flow.down + (flow.line - text_height) * 0.5);
      flow.along += width + plan->gap * 1.5;
    }
  if (flow.along <= 0.0 && flow.down <= 0.0)
    return;
  height = flow.down + flow.line;
  for (guint i = first_piece; i < chart->pieces->len; i++)
    ((RungsScenePiece *) g_ptr_array_index (chart->pieces, i))->text.box.y += room->y + room->height - height;
  for (guint i = first_key; i < chart->keys->len; i++)
    g_array_index (chart->keys, RungsChartKey, i).y += room->y + room->height - height;
  room->height -= height + plan->gap * 0.5;
}

/* The highest mark of a view in the last round of the only piece of work; NULL: none. */
static const RungsChartMark *
find_last_mark (const RungsChart *chart,
                RungsView         view)
{
  for (guint i = 0; i < chart->points->len; i++)
    {
      const RungsChartMark *mark = g_ptr_array_index (chart->points, i);

      if (mark->point.view == view && mark->point.round == chart->work[0].n_rounds)
        return mark;
    }
  return NULL;
}

/** Label: the name of a view at the end of its line. */
typedef struct
{
  RungsView view;
  PangoLayout *layout;
  const RungsChartMark *mark;
  double y;
  double height;
} Label;

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const Label *first = a;
  const Label *second = b;

  if (first->mark->y != second->mark->y)
    return first->mark->y < second->mark->y ? -1 : 1;
  return (int) first->view - (int) second->view;
}

/* Moves labels apart, each as near to its mark as the others let it. */
static gboolean
spread_labels (Label  *labels,
               guint   n_labels,
               double  top,
               double  bottom)
{
  double needed = 0.0;
  double edge = top;

  for (guint i = 0; i < n_labels; i++)
    needed += labels[i].height;
  if (needed > bottom - top)
    return FALSE;
  for (guint i = 0; i < n_labels; i++)
    {
      labels[i].y = MAX (labels[i].mark->y - labels[i].height * 0.5, edge);
      edge = labels[i].y + labels[i].height;
    }
  edge = bottom;
  for (guint i = n_labels; i > 0; i--)
    {
      labels[i - 1].y = MIN (labels[i - 1].y, edge - labels[i - 1].height);
      edge = labels[i - 1].y;
    }
  return TRUE;
}

/* The name of a view at the end of its line, in the room that is left beside its head. */
static PangoLayout *
shape_label (RungsChartPlan *plan,
             int             view,
             double          label_width)
{
  return _rungs_chart_shape (plan, rungs_view_label (view), RUNGS_CHART_SMALL, PANGO_WEIGHT_NORMAL,
                             label_width - plan->gap * 2.0 - LABEL_HEAD * plan->scale * 2.6, 3, PANGO_ALIGN_LEFT);
}

/* Large print may have words that are too long for it. */
static gboolean
label_fits (RungsChartPlan *plan,
            int             view,
            double          label_width)
{
  g_autoptr (PangoLayout) layout = shape_label (plan, view, label_width);

  return !pango_layout_is_ellipsized (layout);
}

/* The names of the views at the ends of their lines. */
static void
put_labels (RungsChartPlan *plan,
            const RungsBox *box,
            double          label_width,
            const gboolean  is_labelled[RUNGS_N_VIEWS])
{
  RungsChart *chart = plan->chart;
  const RungsChartPlot *plot = &chart->plot[0];
  Label labels[RUNGS_N_VIEWS];
  guint n_labels = 0;
  double head = LABEL_HEAD * plan->scale;

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      Label *label = &labels[n_labels];
      double height;

      if (!is_labelled[view])
        continue;
      label->view = view;
      label->mark = find_last_mark (chart, view);
      label->layout = shape_label (plan, view, label_width);
      rungs_lettering_size (label->layout, NULL, &height);
      label->height = MAX (height, head * 2.4) + plan->gap * 0.3;
      n_labels++;
    }
  qsort (labels, n_labels, sizeof (Label), (int (*) (const void *, const void *)) compare_labels);
  if (!spread_labels (labels, n_labels, plot->lane[chart->n_rungs - 1].y, box->y + box->height))
    plan->fits = FALSE;
  for (guint i = 0; i < n_labels; i++)
    {
      double along = box->width - label_width + plan->gap * 1.6;
      double middle = labels[i].y + labels[i].height * 0.5;
      double side = chart->options.right_to_left ? -1.0 : 1.0;
      RungsChartKey key = { labels[i].view, 0.0, middle, head, NAN, NAN };
      double width;
      double height;

      rungs_lettering_size (labels[i].layout, &width, &height);
      key.x = _rungs_chart_from_start (chart, box, along, head * 2.0) + head;
      key.from_x = labels[i].mark->x + side * plot->radius * 1.4;
      key.from_y = labels[i].mark->y;
      g_array_append_val (chart->keys, key);
      _rungs_chart_add_text (plan, "view", labels[i].view, RUNGS_INK_TEXT, RUNGS_CHART_SMALL, labels[i].layout,
                _rungs_chart_from_start (chart, box, along + head * 2.6, width), middle - height * 0.5);
      g_object_unref (labels[i].layout);
    }
}

/* One piece of work: as large as the room, the views named at the ends of their lines where there is room for that. */
static void
lay_out_one (RungsChartPlan *plan,
             RungsBox       *room)
{
  RungsChart *chart = plan->chart;
  gboolean is_labelled[RUNGS_N_VIEWS] = { FALSE };
  gboolean has_labels = FALSE;
  /* Where no text may be smaller there is no room for lines of legend below; a bare chart has none. */
  gboolean has_no_legend = chart->options.least_text > 0.0 || chart->options.is_bare;
  double share = has_no_legend ? 0.3 : 0.24;
  gboolean is_cut = FALSE;
  double label_width = MIN (150.0 * plan->scale, room->width * share);

  if (label_width >= 104.0 * plan->scale)
    {
      for (int view = 0; view < RUNGS_N_VIEWS; view++)
        {
          is_labelled[view] = find_last_mark (chart, view) != NULL;
          has_labels = has_labels || is_labelled[view];
          is_cut = is_cut || (is_labelled[view] && !label_fits (plan, view, label_width));
        }
    }
  /* Then they stand below, where a line is as wide as the chart. */
  if (is_cut && !has_no_legend)
    {
      memset (is_labelled, 0, sizeof is_labelled);
      has_labels = FALSE;
    }
  if (!chart->options.is_bare)
    lay_out_legend (plan, room, is_labelled, FALSE);
  _rungs_chart_lay_out_plot (plan, 0, room, plan->name_rungs, has_labels ? label_width : 0.0);
  if (has_labels)
    put_labels (plan, room, label_width, is_labelled);
}

/* Several: a small chart each, in rows and columns that leave each the most room. */
static void
lay_out_several (RungsChartPlan *plan,
                 RungsBox       *room)
{
  RungsChart *chart = plan->chart;
  gboolean is_labelled[RUNGS_N_VIEWS] = { FALSE };
  guint columns = 1;
  double best = 0.0;
  double air = plan->gap * 1.5;
  gboolean with_names;
  guint rows;
  double width;
  double height;

  for (guint n = 1; n <= chart->n_works; n++)
    {
      double wide = room->width / n;
      double high = room->height / ceil (chart->n_works / (double) n);
      double size = MIN (wide / 1.35, high);

      if (size > best + 0.01)
        {
          best = size;
          columns = n;
        }
    }
  rows = (chart->n_works + columns - 1) / columns;
  with_names = (room->width - air * (columns - 1)) / columns >= 400.0 * plan->scale;
  lay_out_legend (plan, room, is_labelled, !with_names);
  width = (room->width - air * (columns - 1)) / columns;
  height = (room->height - air * (rows - 1)) / rows;
  for (guint work = 0; work < chart->n_works; work++)
    {
      RungsBox box = { _rungs_chart_from_start (chart, room, work % columns * (width + air), width),
                       room->y + work / columns * (height + air), MAX (width, 1.0), MAX (height, 1.0) };

      _rungs_chart_lay_out_plot (plan, work, &box, with_names, 0.0);
    }
}

static void
lay_out_nothing (RungsChartPlan *plan,
                 RungsBox       *room)
{
  g_autoptr (PangoLayout) layout = _rungs_chart_shape (plan, _rungs_chart_say_empty (), RUNGS_CHART_WORK,
                                                       PANGO_WEIGHT_NORMAL, room->width, 0, PANGO_ALIGN_CENTER);
  double width;
  double height;

  rungs_lettering_size (layout, &width, &height);
  _rungs_chart_add_text (plan, "empty", -1, RUNGS_INK_TEXT, RUNGS_CHART_WORK, layout,
                         room->x + (room->width - width) * 0.5, room->y + (room->height - height) * 0.5);
}

/* What frames the picture is read first and last. */
static int
place_in_reading (const RungsScenePiece *piece)
{
  const char *what = piece->text.what;

  if (g_str_equal (what, "title"))
    return 0;
  if (g_str_equal (what, "example"))
    return 1;
  if (g_str_equal (what, "legend") || g_str_equal (what, "key"))
    return 3;
  if (g_str_equal (what, "note"))
    return 4;
  return g_str_equal (what, "credit") ? 5 : 2;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const RungsScenePiece *first = *(const RungsScenePiece *const *) a;
  const RungsScenePiece *second = *(const RungsScenePiece *const *) b;
  int by_place = place_in_reading (first) - place_in_reading (second);

  return by_place != 0 ? by_place : first->order - second->order;
}

static gboolean
try_scale (RungsChart *chart,
           double      scale,
           gboolean    name_rungs)
{
  RungsChartPlan plan = { chart, scale, 12.0 * MIN (scale, 1.4), TRUE, name_rungs };
  double margin = MIN (14.0 * MIN (scale, 1.4), MIN (chart->options.width, chart->options.height) * 0.04);
  RungsBox room = { margin, margin, MAX (chart->options.width - 2.0 * margin, 1.0),
                    MAX (chart->options.height - 2.0 * margin, 1.0) };

  chart->scale = scale;
  chart->example_box = (RungsBox){ 0 };
  g_ptr_array_set_size (chart->pieces, 0);
  g_array_set_size (chart->keys, 0);
  lay_out_top (&plan, &room);
  if (chart->options.show_credit && *chart->options.credit != '\0')
    lay_out_foot (&plan, &room, "credit", chart->options.credit, RUNGS_INK_QUIET);
  if (chart->options.note != NULL && !chart->options.is_bare)
    lay_out_foot (&plan, &room, "note", chart->options.note, RUNGS_INK_TEXT);
  room.height = MAX (room.height, 1.0);
  if (chart->points->len == 0)
    lay_out_nothing (&plan, &room);
  else if (chart->n_works == 1)
    lay_out_one (&plan, &room);
  else
    lay_out_several (&plan, &room);
  return plan.fits;
}

/** _rungs_chart_lay_out: works everything out, with text as large as was asked for or, where it is not bare, as it can be */
void
_rungs_chart_lay_out (RungsChart *chart)
{
  double scale = chart->options.text_scale;

  if (chart->options.is_bare)
    {
      if (!try_scale (chart, scale, TRUE))
        try_scale (chart, scale, FALSE);
    }
  else
    {
      while (!try_scale (chart, scale, TRUE) && scale > LEAST_SCALE)
        scale = MAX (scale * 0.94, LEAST_SCALE);
    }
  for (guint i = 0; i < chart->pieces->len; i++)
    ((RungsScenePiece *) g_ptr_array_index (chart->pieces, i))->order = (int) i;
  g_ptr_array_sort (chart->pieces, compare_pieces);
}
