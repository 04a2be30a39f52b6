/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-figures.c: where the people of a scene stand: in one row while there is room, then smaller, then in rows, and counted
 * where there is no room at all. A head never touches the plank above.
 */
#include "config.h"

#include "scene-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "hand.h"

/* Labels are for a handful: with more, names are given on demand. */
#define MOST_LABELS 6
/* The smallest label, at a text scale of 1. */
#define LEAST_LABEL 11.0

/** Rows: how a number of figures fits into a room. */
typedef struct
{
  guint rows;
  guint columns;
  guint shown;
  double height; /* of one figure */
  double cell;   /* width of one figure with its share of air */
} Rows;

static Rows
fit_rows (guint  n,
          double width,
          double height,
          double tallest,
          double floor_height)
{
  Rows best = { 0 };
  guint most_rows = MAX (1, (guint) (height / MAX (floor_height, 1.0)));

  for (guint rows = 1; rows <= most_rows; rows++)
    {
      guint columns = (n + rows - 1) / rows;
      double tall = MIN (tallest, MIN (height / rows, width / columns / RUNGS_FIGURE_ASPECT));

      if (tall > best.height + 0.5)
        best = (Rows){ rows, columns, n, tall, tall * RUNGS_FIGURE_ASPECT };
    }
  if (best.height >= floor_height || n == 0)
    return best;

  /* Too many: as many as there is room for at the smallest size, and a number for the rest. */
  best.height = MIN (floor_height, height);
  best.cell = best.height * RUNGS_FIGURE_ASPECT;
  best.rows = MAX (1, (guint) (height / MAX (best.height, 1.0)));
  best.columns = MAX (1, (guint) (width / MAX (best.cell, 0.5)));
  best.shown = MIN (n, best.rows * best.columns);
  return best;
}

/* Where the top of the plank is under X. */
double
_rungs_plank_top_at (const RungsScenePlank *plank,
                     double                 x)
{
  const RungsPoint *left = &plank->corner[RUNGS_CORNER_TOP_LEFT];
  const RungsPoint *right = &plank->corner[RUNGS_CORNER_TOP_RIGHT];
  double along = right->x > left->x ? (x - left->x) / (right->x - left->x) : 0.0;

  return left->y + (right->y - left->y) * CLAMP (along, 0.0, 1.0);
}

static void
stand (RungsSceneBody *body,
       double          x,
       double          y,
       double          height)
{
  body->shown = TRUE;
  body->height = height;
  body->feet.x = x;
  body->feet.y = y;
  body->box.width = height * RUNGS_FIGURE_ASPECT;
  body->box.height = height;
  body->box.x = x - body->box.width / 2.0;
  body->box.y = y - height;
  body->facing = body->seed % 2 == 0 ? 1.0 : -1.0;
}

static RungsPose
choose_pose (const RungsScene      *scene,
             const RungsSceneBody  *body,
             const RungsScenePlank *plank,
             guint                  n_here,
             gboolean               somebody_below,
             gboolean              *reached)
{
  if (body->is_aim)
    return RUNGS_POSE_FLAG;
  if (body->rung == scene->options.n_rungs)
    return body->seed % 5 == 4 && n_here > 1 ? RUNGS_POSE_STANDING : RUNGS_POSE_CHEERING;
  /* A hand that reaches down crosses the plank: not where the name is written. */
  if (somebody_below && !*reached && body->seed % 3 != 0 && n_here <= 12 &&
      body->box.x > plank->name_end + scene->unit * 6.0)
    {
      *reached = TRUE;
      return RUNGS_POSE_REACHING;
    }
  return body->seed % 4 == 1 ? RUNGS_POSE_CLIMBING : RUNGS_POSE_STANDING;
}

static void
add_count (RungsScene *scene,
           int         index,
           int         order,
           guint       n,
           double      size,
           double      right,
           double      bottom)
{
  /* Translators: how many more people stand here than could be drawn */
  g_autofree char *words = g_strdup_printf (_("+%u"), n);
  g_autoptr (PangoLayout) layout = _rungs_scene_shape (scene, words, size, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
  double width;
  double height;

  _rungs_layout_size (layout, &width, &height);
  _rungs_scene_add_text (scene, "count", index, order, RUNGS_INK_TEXT, size, layout, right - width, bottom - height);
}

static double
count_width (RungsScene *scene,
             guint       n,
             double      size,
             double     *height)
{
  g_autofree char *words = g_strdup_printf (_("+%u"), n);
  g_autoptr (PangoLayout) layout = _rungs_scene_shape (scene, words, size, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
  double width;

  _rungs_layout_size (layout, &width, height);
  return width;
}

/* The label of a figure in at most as many lines as there is room for; NULL where there is nothing to say. */
static PangoLayout *
shape_label (RungsScene            *scene,
             const RungsScenePlank *plank,
             const RungsSceneBody  *body,
             double                 text_size,
             double                 room)
{
  double line_height;
  int lines;

  if (body->label == NULL || *body->label == '\0')
    return NULL;
  _rungs_scene_measure (scene, "x", text_size, NULL, &line_height);
  lines = CLAMP ((int) (plank->stand.height / line_height), 0, 3);
  if (lines == 0)
    return NULL;
  return _rungs_scene_shape (scene, body->label, text_size, PANGO_WEIGHT_NORMAL, room, lines, PANGO_ALIGN_LEFT);
}

/* Whether a word had to be cut to fit. */
static gboolean
cuts_a_word (PangoLayout *layout)
{
  const char *words = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *begin = words + line->start_index;

      if (begin > words && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (begin))) &&
          *g_utf8_prev_char (begin) != '-')
        return TRUE;
    }
  return FALSE;
}

/* Puts a label beside each figure of a rung: for all of them or for none, and none that is cut off where there are several. */
static gboolean
place_labelled (RungsScene            *scene,
                const RungsScenePlank *plank,
                GPtrArray             *here,
                double                 text_size,
                double                 tallest)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n = here->len;
  double share = plank->stand.width / n;
  double body_width = tallest * RUNGS_FIGURE_ASPECT;
  double air = text_size * 0.35;
  double room = MIN (share - body_width - 2.0 * air, text_size * 11.0);
  gboolean all_fit = n <= MOST_LABELS && room >= text_size * 4.0;

  for (guint i = 0; i < n && all_fit; i++)
    {
      PangoLayout *layout = shape_label (scene, plank, g_ptr_array_index (here, i), text_size, room);

      g_ptr_array_add (labels, layout);
      all_fit = n == 1 || layout == NULL || (!pango_layout_is_ellipsized (layout) && !cuts_a_word (layout));
    }
  for (guint i = 0; i < n && all_fit; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);
      PangoLayout *layout = g_ptr_array_index (labels, i);
      double width = 0.0;
      double height = 0.0;
      double left;
      double x;

      if (layout != NULL)
        _rungs_layout_size (layout, &width, &height);
      left = plank->stand.x + share * i + (share - body_width - air - width) / 2.0;
      left += rungs_hand (body->seed, 7) * (share - body_width - 2.0 * air - width) * 0.25;
      x = left + body_width / 2.0;
      stand (body, x, _rungs_plank_top_at (plank, x), tallest);
      if (layout != NULL)
        {
          double y = MIN (body->feet.y - tallest * 0.5 - height / 2.0, plank->stand.y + plank->stand.height - height);

          _rungs_scene_add_text (scene, "figure", body->index, RUNGS_ORDER_RUNG (body->rung) + 2, RUNGS_INK_TEXT,
                                 text_size, layout, left + body_width + air, MAX (y, plank->stand.y));
        }
    }
  for (guint i = 0; i < labels->len; i++)
    g_clear_object (&g_ptr_array_index (labels, i));
  return all_fit;
}

/* Puts N figures into rows; those of the last rows stand behind, higher. */
static guint
place_rows (GPtrArray             *here,
            const Rows            *rows,
            const RungsScenePlank *plank,
            const RungsBox        *room)
{
  guint placed = 0;

  for (guint row = 0; row < rows->rows && placed < rows->shown; row++)
    {
      guint left_over = rows->shown - placed;
      guint in_row = MIN (rows->columns, left_over);
      /* With few there is air between them; a crowd stands shoulder to shoulder. */
      double cell = MIN (rows->cell * 1.45, room->width / MAX (in_row, 1));
      double spare = room->width - cell * in_row;
      double first = room->x + spare * (rows->rows > 1 ? 0.5 : 0.62);

      for (guint column = 0; column < in_row; column++)
        {
          RungsSceneBody *body = g_ptr_array_index (here, placed++);
          double x = first + cell * (column + 0.5);
          double slack = MAX (cell - rows->cell, 0.0) * 0.4;
          double floor_y;

          x += rungs_hand (body->seed, 7) * slack;
          floor_y = plank != NULL ? _rungs_plank_top_at (plank, x) : room->y + room->height;
          stand (body, x, floor_y - row * rows->height, rows->height);
        }
    }
  return placed;
}

static GPtrArray *
bodies_on (RungsScene *scene,
           int         rung)
{
  GPtrArray *here = g_ptr_array_new ();

  for (guint i = 0; i < scene->n_all; i++)
    {
      if (scene->body[i].rung == rung)
        g_ptr_array_add (here, &scene->body[i]);
    }
  return here;
}

static void
pose_all (RungsScene            *scene,
          const RungsScenePlank *plank,
          GPtrArray             *here,
          guint                  n_below)
{
  gboolean reached = FALSE;

  for (guint i = 0; i < here->len; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);

      if (!body->shown)
        continue;
      body->pose = choose_pose (scene, body, plank, here->len, n_below > 0, &reached);
    }
}

/**
 * _rungs_scene_place_figures:
 * @text_size: of labels and counts
 * @floor_height: the smallest a figure may be drawn
 *
 * Stands everybody who is on a rung in the room between its plank and the one above.
 */
void
_rungs_scene_place_figures (RungsScene *scene,
                            double      text_size,
                            double      floor_height)
{
  guint n_below = 0;

  for (int rung = 1; rung <= scene->options.n_rungs; rung++)
    {
      const RungsScenePlank *plank = &scene->rung[rung - 1];
      g_autoptr (GPtrArray) here = bodies_on (scene, rung);
      RungsBox room = plank->stand;
      Rows rows;

      if (here->len > 0 && !place_labelled (scene, plank, here, text_size, room.height) &&
          !place_labelled (scene, plank, here, MAX (text_size * 0.78, LEAST_LABEL * scene->scale), room.height))
        {
          rows = fit_rows (here->len, room.width, room.height, room.height, floor_height);
          if (rows.shown < here->len)
            {
              double size = MIN (text_size, room.height * 0.6);

              room.width -= count_width (scene, here->len, size, NULL) + size * 0.5;
              rows = fit_rows (here->len, room.width, room.height, room.height, floor_height);
              add_count (scene, rung - 1, RUNGS_ORDER_RUNG (rung) + 3, here->len - rows.shown, size,
                         plank->stand.x + plank->stand.width, plank->stand.y + plank->stand.height);
            }
          place_rows (here, &rows, plank, &room);
        }
      pose_all (scene, plank, here, n_below);
      n_below = here->len;
    }
}

/**
 * _rungs_scene_place_aside:
 * @rung: 0 for those who are not sure, -1 where it depends
 * @room: beside the ladder; its bottom is the ground
 *
 * Stands those who chose no rung on the ground beside the ladder, each with a thought.
 */
void
_rungs_scene_place_aside (RungsScene     *scene,
                          int             rung,
                          const RungsBox *room,
                          double          text_size,
                          double          floor_height)
{
  g_autoptr (GPtrArray) here = bodies_on (scene, rung);
  RungsBox narrowed = *room;
  double tallest = scene->rung[0].stand.height * 1.25;
  Rows rows;

  rows = fit_rows (here->len, room->width, room->height, tallest, floor_height);
  if (rows.shown < here->len)
    {
      double height;

      count_width (scene, here->len, text_size, &height);
      narrowed.y += height;
      narrowed.height -= height;
      rows = fit_rows (here->len, narrowed.width, narrowed.height, tallest, floor_height);
      add_count (scene, rung, RUNGS_ORDER_ASIDE + 1, here->len - rows.shown, text_size, room->x + room->width,
                 narrowed.y);
    }
  place_rows (here, &rows, NULL, &narrowed);
  for (guint i = 0; i < here->len; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);

      body->pose = rung == RUNGS_NOWHERE ? RUNGS_POSE_WAITING : RUNGS_POSE_WONDERING;
    }
}
