/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-rows.c: how a number of people fits into a room: in one row while there is room, then smaller, then in rows behind one
 * another with every head in sight, as for a photograph; and counted where there is no room at all.
 */
#include "config.h"

#include "scene-private.h"

#include <math.h>

#include "hand.h"

/* Where one stands behind another, at least this share of it is seen: the head, with its shape and letter. */
#define SEEN 0.50

static RungsRows
plain_rows (guint  n,
            double width,
            double height,
            double tallest,
            double floor_height,
            double tag)
{
  RungsRows best = { 0 };
  guint most_rows = MAX (1, (guint) (height / MAX (floor_height, 1.0)));

  for (guint rows = 1; rows <= most_rows; rows++)
    {
      guint columns = (n + rows - 1) / rows;
      double tall = MIN (tallest, MIN (height / rows, (width / columns - tag) / RUNGS_FIGURE_ASPECT));

      if (tall > best.height + 0.5)
        best = (RungsRows){ rows, columns, n, tall, tall * RUNGS_FIGURE_ASPECT + tag, tall };
    }
  return best;
}

/* How many stand in rows behind one another, each as tall as @tall. */
static RungsRows
deep_rows (guint  n,
           double width,
           double height,
           double tall,
           double target)
{
  RungsRows rows = { .height = tall };

  rows.cell = MAX (tall * RUNGS_FIGURE_ASPECT, target);
  /* Middles of neighbours stay as far apart as a target is wide, so that each can be pressed. */
  rows.rise = MAX (tall * SEEN, sqrt (MAX (target * target - rows.cell * rows.cell / 4.0, 0.0)));
  rows.rows = 1 + (guint) MAX ((height - tall) / rows.rise + 0.001, 0.0);
  /* Every other row stands in the gaps of the row before it. */
  rows.columns = MAX (1, (guint) (width / rows.cell - (rows.rows > 1 ? 0.5 : 0.0)));
  rows.rows = MIN (rows.rows, (n + rows.columns - 1) / rows.columns);
  rows.shown = MIN (n, rows.rows * rows.columns);
  return rows;
}

/* As many as there is room for, none before another. */
static RungsRows
flat_rows (guint  n,
           double width,
           double height,
           double tall)
{
  RungsRows rows = { .height = tall, .cell = tall * RUNGS_FIGURE_ASPECT, .rise = tall };

  rows.rows = MAX (1, (guint) (height / MAX (tall, 1.0)));
  rows.columns = MAX (1, (guint) (width / MAX (rows.cell, 0.5)));
  rows.shown = MIN (n, rows.rows * rows.columns);
  return rows;
}

/**
 * _rungs_rows_fit:
 * @n: how many people, at least 1
 * @tallest: they may be
 * @limits: how small they may be
 * @tag: room kept beside each for a number
 *
 * Returns: how they stand; RungsRows.shown is less than @n where there is no room for all
 */
RungsRows
_rungs_rows_fit (guint              n,
                 double             width,
                 double             height,
                 double             tallest,
                 const RungsLimits *limits,
                 double             tag)
{
  RungsRows rows = plain_rows (n, width, height, tallest, limits->comfort, tag);
  double tall = MIN (MIN (limits->comfort * 1.7, tallest), height);
  double least = MIN (limits->least, height);

  if (rows.height >= limits->comfort || tag > 0.0)
    return rows;
  if (limits->is_flat)
    return flat_rows (n, width, height, least);
  for (; tall > least; tall -= MAX (limits->least * 0.04, 0.25))
    {
      rows = deep_rows (n, width, height, tall, limits->target);
      if (rows.shown == n)
        return rows;
    }
  return deep_rows (n, width, height, least, limits->target);
}

/* Who sees it alike stands together, so that a crowd can be read at a glance. */
static int
compare_view (gconstpointer a,
              gconstpointer b,
              gpointer      unused)
{
  const RungsSceneBody *one = *(RungsSceneBody *const *) a;
  const RungsSceneBody *other = *(RungsSceneBody *const *) b;
  int one_rank = one->is_aim ? RUNGS_N_VIEWS + 1 : one->is_mark ? RUNGS_N_VIEWS : (int) one->view;
  int other_rank = other->is_aim ? RUNGS_N_VIEWS + 1 : other->is_mark ? RUNGS_N_VIEWS : (int) other->view;

  if (one_rank != other_rank)
    return one_rank - other_rank;
  return one->index - other->index;
}

/** _rungs_body_stand: puts @body on its feet */
void
_rungs_body_stand (RungsSceneBody *body,
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
  body->facing = body->seed % 2 == 0 || body->is_aim ? 1.0 : -1.0;
}

static void
place_deep (GPtrArray             *here,
            const RungsRows       *rows,
            const RungsScenePlank *plank,
            const RungsBox        *room)
{
  guint columns = (rows->shown + rows->rows - 1) / rows->rows;
  double needed = (columns + 0.5) * rows->cell;
  double cell = MIN (rows->cell * 1.25, rows->cell * room->width / MAX (needed, 1.0));
  double first = room->x + (room->width - (columns + 0.5) * cell) * 0.55;
  double most_rise = (room->height - rows->height) / MAX (rows->rows - 1, 1);
  double rise = MAX (rows->rise, MIN (most_rise, rows->height * 0.62));

  for (guint i = 0; i < rows->shown; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);
      guint row = i % rows->rows;
      double x = first + cell * (i / rows->rows + 0.5 + (row % 2 == 1 ? 0.5 : 0.0));
      double floor_y = plank != NULL ? _rungs_plank_top_at (plank, x) : room->y + room->height;

      _rungs_body_stand (body, x, MAX (floor_y - row * rise, room->y + rows->height), rows->height);
      /* A crowd is slim: what is pressed is as wide as its place. */
      body->box.width = rows->cell;
      body->box.x = x - rows->cell / 2.0;
    }
}

/* Those behind the first @n, who are only counted, stay where they are. */
static void
order_by_view (GPtrArray *here,
               guint      n)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (shown, g_ptr_array_index (here, i));
  g_ptr_array_sort_with_data (shown, compare_view, NULL);
  for (guint i = 0; i < n; i++)
    here->pdata[i] = g_ptr_array_index (shown, i);
}

/**
 * _rungs_rows_place:
 * @here: (element-type RungsSceneBody): who stands here; those who are shown are put in order by view where they stand in several
 *   rows
 * @plank: (nullable): under their feet; else the bottom of @room is
 * @tag: room kept beside each
 */
void
_rungs_rows_place (GPtrArray             *here,
                   const RungsRows       *rows,
                   const RungsScenePlank *plank,
                   const RungsBox        *room,
                   double                 tag)
{
  guint placed = 0;

  if (rows->rows > 1)
    order_by_view (here, MIN (rows->shown, here->len));
  if (rows->rise < rows->height && rows->rows > 1)
    {
      place_deep (here, rows, plank, room);
      return;
    }
  for (guint row = 0; row < rows->rows && placed < rows->shown; row++)
    {
      guint in_row = MIN (rows->columns, rows->shown - placed);
      /* With few there is air between them; a crowd stands shoulder to shoulder. */
      double cell = MIN (rows->cell * 1.45, room->width / MAX (in_row, 1));
      double spare = room->width - cell * in_row;
      double first = room->x + spare * (rows->rows > 1 ? 0.5 : 0.62);

      for (guint column = 0; column < in_row; column++)
        {
          RungsSceneBody *body = g_ptr_array_index (here, placed++);
          double x = first + cell * (column + 0.5) - tag / 2.0;
          double slack = MAX (cell - rows->cell, 0.0) * 0.4;
          double floor_y;

          x += rungs_hand (body->seed, 7) * slack;
          floor_y = plank != NULL ? _rungs_plank_top_at (plank, x) : room->y + room->height;
          _rungs_body_stand (body, x, floor_y - row * rows->height, rows->height);
        }
    }
}

static int
compare_depth (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const RungsSceneBody *body = data;
  const RungsSceneBody *one = &body[*(const guint *) a];
  const RungsSceneBody *other = &body[*(const guint *) b];

  if (one->rung == other->rung && fabs (one->feet.y - other->feet.y) > one->height * 0.3)
    return one->feet.y < other->feet.y ? -1 : 1;
  if (one->rung != other->rung)
    return one->rung - other->rung;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/** _rungs_scene_order_depth: works out who is painted first: those who stand behind */
void
_rungs_scene_order_depth (RungsScene *scene)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), scene->n_all);
  guint n = 0;

  for (guint i = 0; i < scene->n_all; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_depth, scene->body);
  for (guint i = 0; i < scene->n_all; i++)
    {
      scene->order[i] = g_array_index (order, guint, i);
      if (scene->order[i] < scene->n_bodies)
        scene->from_back[n++] = scene->order[i];
    }
}
