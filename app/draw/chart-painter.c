/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * chart-painter.c: puts a chart on a cairo_t. Each view has a head and a line of its own shape, never a colour alone;
 * answers beside the rungs are joined by dots only, because they are no place on the ladder.
 */
#include "config.h"

#include <math.h>

#include "chart-private.h"
#include "hand.h"
#include "lettering.h"
#include "painter-private.h"

/** Stroke: the line of a view, in lengths of its width. */
typedef struct
{
  double dash[4];
  int n_dashes;
} Stroke;

static const Stroke strokes[RUNGS_N_VIEWS] = {
  [RUNGS_VIEW_LIVED] = { { 0.0 }, 0 },
  [RUNGS_VIEW_FRONTLINE] = { { 3.2, 2.6 }, 2 },
  [RUNGS_VIEW_MANAGEMENT] = { { 6.0, 2.4, 0.6, 2.4 }, 4 },
  [RUNGS_VIEW_BOARD] = { { 8.0, 2.8 }, 2 },
  [RUNGS_VIEW_MIXED] = { { 0.2, 2.4 }, 2 },
};

static RungsColour
lane_colour (const RungsChart *chart,
             guint             rung)
{
  const RungsPalette *palette = chart->palette;

  if (palette->is_plain)
    return palette->sky_top;
  return rungs_colour_mix (&palette->sky_bottom, &palette->rung[_rungs_chart_colour (chart, rung)], 0.13);
}

static void
paint_paper (cairo_t          *cr,
             const RungsChart *chart)
{
  const RungsPalette *palette = chart->palette;

  cairo_rectangle (cr, 0.0, 0.0, chart->options.width, chart->options.height);
  if (palette->is_plain)
    {
      rungs_set_colour (cr, &palette->sky_top, 1.0);
    }
  else
    {
      cairo_pattern_t *sky = cairo_pattern_create_linear (0.0, 0.0, 0.0, chart->options.height);

      cairo_pattern_add_color_stop_rgb (sky, 0.0, palette->sky_top.red, palette->sky_top.green, palette->sky_top.blue);
      cairo_pattern_add_color_stop_rgb (sky, 1.0, palette->sky_bottom.red, palette->sky_bottom.green,
                                        palette->sky_bottom.blue);
      cairo_set_source (cr, sky);
      cairo_pattern_destroy (sky);
    }
  cairo_fill (cr);
}

/* A plank's end: the rung's colour, a little uneven, as it is on the ladder. */
static void
paint_plate (cairo_t          *cr,
             const RungsChart *chart,
             const RungsBox   *box,
             guint             rung)
{
  const RungsPalette *palette = chart->palette;
  int colour = _rungs_chart_colour (chart, rung);
  double tilt = box->height * 0.045 * rungs_hand (31, rung);
  double line = MAX (box->height * 0.04, 0.8);

  cairo_save (cr);
  cairo_translate (cr, box->x + box->width * 0.5, box->y + box->height * 0.5);
  cairo_rotate (cr, atan2 (tilt, box->width * 0.5));
  if (palette->shadow > 0.0)
    {
      RungsBox shadow = { -box->width * 0.5, -box->height * 0.5 + line * 1.8, box->width, box->height };

      _rungs_rounded_box (cr, &shadow, box->height * 0.22);
      cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.14 * palette->shadow);
      cairo_fill (cr);
    }
  {
    RungsBox plank = { -box->width * 0.5 + line * 0.5, -box->height * 0.5 + line * 0.5, box->width - line,
                       box->height - line };

    _rungs_rounded_box (cr, &plank, box->height * 0.22);
  }
  rungs_set_colour (cr, &palette->rung[colour], 1.0);
  cairo_fill_preserve (cr);
  rungs_set_colour (cr, &palette->rung_edge[colour], 1.0);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_lanes (cairo_t              *cr,
             const RungsChart     *chart,
             const RungsChartPlot *plot)
{
  const RungsPalette *palette = chart->palette;

  for (guint rung = 0; rung < chart->n_rungs; rung++)
    {
      RungsBox box = plot->lane[rung];
      RungsColour colour = lane_colour (chart, rung);
      double air = box.height * 0.04;

      box.y += air;
      box.height -= 2.0 * air;
      _rungs_rounded_box (cr, &box, box.height * 0.18);
      rungs_set_colour (cr, &colour, 1.0);
      cairo_fill (cr);
      if (palette->is_plain)
        {
          cairo_move_to (cr, box.x, box.y + box.height + air);
          cairo_line_to (cr, box.x + box.width, box.y + box.height + air);
          rungs_set_colour (cr, &palette->bracket, 0.55);
          cairo_set_line_width (cr, 0.8);
          cairo_stroke (cr);
        }
      paint_plate (cr, chart, &plot->plate[rung], rung);
    }
  for (int beside = 0; beside < RUNGS_N_BESIDE; beside++)
    {
      RungsBox box = plot->beside[beside];
      const double dashes[] = { 1.0, 4.0 };

      if (box.width <= 0.0)
        continue;
      box.x += 0.5;
      box.width -= 1.0;
      box.y += box.height * 0.08;
      box.height *= 0.84;
      _rungs_rounded_box (cr, &box, box.height * 0.18);
      rungs_set_colour (cr, &palette->bracket, 0.8);
      cairo_set_line_width (cr, 1.2);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dashes, 2, 0.0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);
    }
}

/* Where each round stands: a thin line up through the rungs. */
static void
paint_rounds (cairo_t              *cr,
              const RungsChart     *chart,
              const RungsChartPlot *plot,
              guint                 n_rounds)
{
  double top = plot->lane[chart->n_rungs - 1].y;
  double bottom = plot->lane[0].y + plot->lane[0].height;

  for (guint i = 0; i < n_rounds; i++)
    {
      cairo_move_to (cr, plot->round_x[i], top);
      cairo_line_to (cr, plot->round_x[i], bottom);
    }
  rungs_set_colour (cr, &chart->palette->bracket, 0.22);
  cairo_set_line_width (cr, MAX (plot->radius * 0.1, 0.7));
  cairo_stroke (cr);
}

/** Span: from the lowest to the highest of what a view answered in a round. */
typedef struct
{
  double x;
  double top;
  double bottom;
  guint n_marks;
  gboolean is_on_ladder; /* all of them */
  gboolean is_hidden;
} Span;

static Span
find_span (const RungsChart *chart,
           guint             work,
           guint             round,
           RungsView         view)
{
  Span span = { .is_on_ladder = TRUE };

  for (guint i = 0; i < chart->points->len; i++)
    {
      const RungsChartMark *mark = g_ptr_array_index (chart->points, i);

      if (mark->point.work != work || mark->point.round != round || mark->point.view != view)
        continue;
      span.x = mark->x;
      span.top = span.n_marks == 0 ? mark->y : MIN (span.top, mark->y);
      span.bottom = span.n_marks == 0 ? mark->y : MAX (span.bottom, mark->y);
      span.is_hidden = span.is_hidden || mark->point.is_hidden;
      span.is_on_ladder = span.is_on_ladder && !mark->point.is_hidden && mark->point.rung > 0;
      span.n_marks++;
    }
  return span;
}

static void
set_stroke (cairo_t          *cr,
            const RungsChart *chart,
            RungsView         view,
            double            width,
            gboolean          is_dotted)
{
  const Stroke *stroke = &strokes[is_dotted ? RUNGS_VIEW_MIXED : view];
  double dashes[4] = { 0.0 };

  for (int i = 0; i < stroke->n_dashes; i++)
    dashes[i] = stroke->dash[i] * width;
  cairo_set_dash (cr, dashes, stroke->n_dashes, 0.0);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  rungs_set_colour (cr, &chart->palette->view[view], is_dotted ? 0.7 : 1.0);
}

/* From one round to the next. What lies between several answers is a band from the lowest to the highest: no middle is
 * made up. */
static void
paint_step (cairo_t              *cr,
            const RungsChart     *chart,
            const RungsChartPlot *plot,
            RungsView             view,
            const Span           *from,
            const Span           *to,
            guint                 seed)
{
  double width = MAX (plot->radius * 0.26, 1.0);
  double bow = plot->radius * 0.35 * rungs_hand (seed, 1);
  double third = (to->x - from->x) / 3.0;

  if (from->n_marks == 1 && to->n_marks == 1)
    {
      cairo_move_to (cr, from->x, from->top);
      cairo_curve_to (cr, from->x + third, from->top + (to->top - from->top) * 0.28 + bow, to->x - third,
                      from->top + (to->top - from->top) * 0.72 - bow, to->x, to->top);
      set_stroke (cr, chart, view, width, !from->is_on_ladder || !to->is_on_ladder);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);
      return;
    }
  cairo_move_to (cr, from->x, from->top);
  cairo_curve_to (cr, from->x + third, from->top, to->x - third, to->top, to->x, to->top);
  cairo_line_to (cr, to->x, to->bottom);
  cairo_curve_to (cr, to->x - third, to->bottom, from->x + third, from->bottom, from->x, from->bottom);
  cairo_close_path (cr);
  rungs_set_colour (cr, &chart->palette->view[view], 0.14);
  cairo_fill_preserve (cr);
  set_stroke (cr, chart, view, width * 0.4, FALSE);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
paint_lines (cairo_t          *cr,
             const RungsChart *chart,
             guint             work)
{
  const RungsChartPlot *plot = &chart->plot[work];

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      Span before = { 0 };

      for (guint round = 1; round <= chart->work[work].n_rounds; round++)
        {
          Span here = find_span (chart, work, round, view);

          /* No line over a gap: where nothing was said, or nothing may be shown, nothing is drawn. */
          if (here.n_marks > 0 && before.n_marks > 0 && !here.is_hidden && !before.is_hidden &&
              ((here.n_marks == 1 && before.n_marks == 1) || (here.is_on_ladder && before.is_on_ladder)))
            paint_step (cr, chart, plot, view, &before, &here, work * 1000 + round * 10 + (guint) view);
          if (here.n_marks > 1 && here.is_on_ladder)
            {
              cairo_move_to (cr, here.x, here.top);
              cairo_line_to (cr, here.x, here.bottom);
              set_stroke (cr, chart, view, MAX (plot->radius * 0.2, 0.8), FALSE);
              cairo_stroke (cr);
              cairo_set_dash (cr, NULL, 0, 0.0);
            }
          before = here;
        }
    }
}

static void
paint_letter (cairo_t          *cr,
              const RungsChart *chart,
              RungsView         view,
              double            x,
              double            y,
              double            radius)
{
  PangoRectangle ink;
  double scale = radius * (view == RUNGS_VIEW_FRONTLINE ? 1.2 : 1.4) / 100.0;

  /* Under this size a letter is a smudge: the shape of the head tells it. */
  if (radius < 4.2)
    return;
  pango_layout_get_extents (chart->letter[view], &ink, NULL);
  cairo_save (cr);
  cairo_translate (cr, x, y + (view == RUNGS_VIEW_FRONTLINE ? radius * 0.22 : 0.0));
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -(ink.x + ink.width / 2.0) / PANGO_SCALE, -(ink.y + ink.height / 2.0) / PANGO_SCALE);
  cairo_new_path (cr);
  pango_cairo_layout_path (cr, chart->letter[view]);
  cairo_restore (cr);
  cairo_fill (cr);
}

/* A head; an empty one, drawn with dots, for an answer that is not shown. */
static void
paint_head (cairo_t          *cr,
            const RungsChart *chart,
            RungsView         view,
            double            x,
            double            y,
            double            radius,
            gboolean          is_hidden)
{
  const RungsPalette *palette = chart->palette;
  const double dashes[] = { radius * 0.22, radius * 0.34 };

  _rungs_head_path (cr, view, x, y, radius);
  if (is_hidden)
    {
      rungs_set_colour (cr, &palette->view[view], 1.0);
      cairo_set_line_width (cr, MAX (radius * 0.16, 0.9));
      cairo_set_dash (cr, dashes, 2, 0.0);
      if (view == RUNGS_VIEW_MIXED)
        {
          cairo_new_path (cr);
          cairo_arc (cr, x, y, radius * 1.05, 0.0, 2.0 * G_PI);
        }
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);
      rungs_set_colour (cr, &palette->text, 1.0);
      paint_letter (cr, chart, view, x, y, radius);
      return;
    }
  /* A pale rim keeps it clear of lines that pass. */
  rungs_set_colour (cr, &palette->sky_bottom, 1.0);
  cairo_set_line_width (cr, MAX (radius * 0.32, 1.0));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  rungs_set_colour (cr, &palette->view[view], 1.0);
  cairo_fill (cr);
  rungs_set_colour (cr, &palette->view_text, 1.0);
  paint_letter (cr, chart, view, x, y, radius);
}

/* From the last mark of a view to its name. */
static void
paint_keys (cairo_t          *cr,
            const RungsChart *chart)
{
  for (guint i = 0; i < chart->keys->len; i++)
    {
      const RungsChartKey *key = &g_array_index (chart->keys, RungsChartKey, i);

      if (isnan (key->from_x))
        continue;
      {
        double end = key->x + (key->x > key->from_x ? -1.0 : 1.0) * key->radius * 1.3;

        cairo_move_to (cr, key->from_x, key->from_y);
        cairo_curve_to (cr, (key->from_x + end) / 2.0, key->from_y, (key->from_x + end) / 2.0, key->y, end, key->y);
      }
      rungs_set_colour (cr, &chart->palette->view[key->view], 0.75);
      cairo_set_line_width (cr, MAX (key->radius * 0.11, 0.7));
      cairo_stroke (cr);
    }
  for (guint i = 0; i < chart->keys->len; i++)
    {
      const RungsChartKey *key = &g_array_index (chart->keys, RungsChartKey, i);

      paint_head (cr, chart, key->view, key->x, key->y, key->radius, FALSE);
    }
}

static void
paint_example (cairo_t          *cr,
               const RungsChart *chart)
{
  const RungsBox *box = &chart->example_box;

  if (box->width <= 0.0)
    return;
  _rungs_rounded_box (cr, box, box->height * 0.3);
  rungs_set_colour (cr, &chart->palette->sky_bottom, 0.85);
  cairo_fill_preserve (cr);
  rungs_set_colour (cr, &chart->palette->bracket, 1.0);
  cairo_set_line_width (cr, MAX (1.0, box->height * 0.05));
  cairo_stroke (cr);
}

static void
paint_words (cairo_t          *cr,
             const RungsChart *chart)
{
  for (guint i = 0; i < chart->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (chart->pieces, i);

      if (piece->ink == RUNGS_INK_RUNG)
        rungs_set_colour (cr, &chart->palette->rung_text[_rungs_chart_colour (chart, (guint) piece->text.index)], 1.0);
      else
        rungs_set_colour (cr, piece->ink == RUNGS_INK_QUIET ? &chart->palette->quiet_text : &chart->palette->text, 1.0);
      rungs_lettering_paint (cr, piece->layout, piece->text.box.x, piece->text.box.y);
    }
}

/**
 * rungs_chart_paint:
 * @cr: to paint on
 * @chart: a chart
 *
 * The whole picture.
 */
void
rungs_chart_paint (cairo_t          *cr,
                   const RungsChart *chart)
{
  g_return_if_fail (cr != NULL && chart != NULL);

  cairo_save (cr);
  paint_paper (cr, chart);
  for (guint work = 0; chart->points->len > 0 && work < chart->n_works; work++)
    {
      paint_lanes (cr, chart, &chart->plot[work]);
      paint_rounds (cr, chart, &chart->plot[work], chart->work[work].n_rounds);
      paint_lines (cr, chart, work);
    }
  paint_keys (cr, chart);
  for (guint i = 0; i < chart->points->len; i++)
    {
      const RungsChartMark *mark = g_ptr_array_index (chart->points, i);
      const RungsChartPlot *plot = &chart->plot[mark->point.work];

      /* Several equal answers stand one behind the other, and a number says how many. */
      for (guint copy = MIN (mark->point.n_answers, 3); copy > 1; copy--)
        paint_head (cr, chart, mark->point.view, mark->x + plot->radius * 0.3 * (copy - 1),
                    mark->y - plot->radius * 0.22 * (copy - 1), plot->radius, FALSE);
      paint_head (cr, chart, mark->point.view, mark->x, mark->y, plot->radius, mark->point.is_hidden);
    }
  paint_example (cr, chart);
  paint_words (cr, chart);
  cairo_restore (cr);
}
