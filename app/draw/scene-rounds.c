/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-rounds.c: two rounds in one picture: each view in a column of its own where there is room, so that no way crosses
 * another; and the way from where it stood before to where it stands now.
 */
#include "config.h"

#include "scene-private.h"

#include <math.h>

#include "hand.h"

/* Where in its column somebody stands: the way comes from the one side, the words stand on the other. */
#define STAND_AT 0.40

/** Columns: the room to the right of all names, shared out. */
typedef struct
{
  double x;
  double width;  /* of all */
  double column; /* of one */
  guint n;
  guint n_people;
} Columns;

static Columns
share_out (const RungsScene *scene)
{
  Columns columns = { 0 };
  guint on_rung[RUNGS_MAX_RUNGS] = { 0 };
  guint most_aims = 0;
  double right = G_MAXDOUBLE;

  for (guint i = 0; i < scene->n_bodies; i++)
    {
      if (!scene->body[i].is_aim && !scene->body[i].face_down)
        columns.n_people++;
      else if (scene->body[i].is_aim && scene->body[i].rung > 0)
        most_aims = MAX (most_aims, ++on_rung[scene->body[i].rung - 1]);
    }
  columns.n = columns.n_people + most_aims;
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      const RungsScenePlank *plank = &scene->rung[i];

      columns.x = MAX (columns.x, plank->name_end + plank->stand.height * 0.5);
      right = MIN (right, plank->stand.x + plank->stand.width);
    }
  /* Where one name is very long, a way may cross its end. */
  columns.x = MIN (columns.x, scene->rung[0].stand.x + scene->rung[0].stand.width * 0.55);
  columns.width = MAX (right - columns.x, 0.0);
  columns.column = columns.width / MAX (columns.n, 1);
  return columns;
}

static double
lowest_stand (const RungsScene *scene)
{
  double lowest = G_MAXDOUBLE;

  for (int i = 0; i < scene->options.n_rungs; i++)
    lowest = MIN (lowest, scene->rung[i].stand.height);
  return lowest;
}

static void
stand_in_column (RungsScene     *scene,
                 RungsSceneBody *body,
                 double          x,
                 double          tall)
{
  const RungsScenePlank *plank = &scene->rung[body->rung - 1];

  _rungs_body_stand (body, x, _rungs_plank_top_at (plank, x), tall);
}

/* Labels beside those in columns, for all or for none; else the numbers that stand for them. */
static void
label_columns (RungsScene    *scene,
               const Columns *columns,
               double         text_size,
               double         tall)
{
  double room = columns->column * (1.0 - STAND_AT) - tall * RUNGS_FIGURE_ASPECT / 2.0 - text_size * 0.6;
  gboolean all_fit = TRUE;

  for (int pass = 0; pass < 2 && all_fit; pass++)
    {
      for (guint i = 0; i < scene->n_bodies && all_fit; i++)
        {
          RungsSceneBody *body = &scene->body[i];
          g_autoptr (PangoLayout) layout = NULL;

          if (body->rung < 1 || body->is_aim)
            continue;
          layout = _rungs_scene_shape_label (scene, &scene->rung[body->rung - 1], body, text_size, MAX (room, 1.0));
          if (layout == NULL)
            continue;
          if (pass == 0)
            all_fit = room >= text_size * 3.0 && _rungs_scene_fits_label (layout);
          else
            _rungs_scene_add_label (scene, body, layout, text_size, &scene->rung[body->rung - 1].stand);
        }
    }
  if (!all_fit)
    {
      g_autoptr (GPtrArray) standing = g_ptr_array_new ();

      for (guint i = 0; i < scene->n_bodies; i++)
        {
          if (scene->body[i].rung > 0 && scene->body[i].shown)
            g_ptr_array_add (standing, &scene->body[i]);
        }
      text_size = _rungs_scene_tag_size (scene, text_size);
      if (room >= text_size * 1.4)
        _rungs_scene_add_tags (scene, standing, text_size);
    }
}

/**
 * _rungs_scene_place_columns:
 *
 * Returns: %FALSE where this is no picture of two rounds, or one of too many views for columns
 */
gboolean
_rungs_scene_place_columns (RungsScene        *scene,
                            double             text_size,
                            const RungsLimits *limits)
{
  Columns columns;
  double tall;
  guint nth = 0;
  guint aims[RUNGS_MAX_RUNGS] = { 0 };

  scene->in_columns = TRUE;
  if (!scene->options.show_rounds)
    return FALSE;
  columns = share_out (scene);
  if (columns.n_people == 0)
    return FALSE;
  tall = MIN (lowest_stand (scene), columns.column / RUNGS_FIGURE_ASPECT / 1.35);
  if (tall < MIN (limits->comfort * 0.85, lowest_stand (scene)))
    return FALSE;
  for (guint i = 0; i < scene->n_bodies; i++)
    {
      RungsSceneBody *body = &scene->body[i];
      double x;

      if (body->face_down)
        continue;
      if (body->is_aim)
        {
          if (body->rung > 0)
            stand_in_column (scene, body,
                             columns.x + columns.column * (columns.n_people + aims[body->rung - 1]++ + 0.5), tall);
          continue;
        }
      x = columns.x + columns.column * (nth++ + STAND_AT);
      if (body->rung > 0)
        stand_in_column (scene, body, x, tall);
      for (guint j = scene->n_bodies; j < scene->n_all; j++)
        {
          if (scene->body[j].index == body->index && scene->body[j].rung > 0)
            stand_in_column (scene, &scene->body[j], x, tall * 0.86);
        }
    }
  label_columns (scene, &columns, text_size, tall);
  return TRUE;
}

static void
grow (RungsBox         *box,
      const RungsPoint *point)
{
  double right = MAX (box->x + box->width, point->x);
  double bottom = MAX (box->y + box->height, point->y);

  box->x = MIN (box->x, point->x);
  box->y = MIN (box->y, point->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

/* From the side of the outline, in one sweep, to the side of whoever has moved. */
static void
sweep (const RungsScene     *scene,
       RungsSceneBody       *body,
       const RungsSceneBody *mark)
{
  double tall = body->height;
  double across = body->feet.x - mark->feet.x;
  double side = fabs (across) < tall * 0.9 ? -1.0 : across > 0.0 ? -1.0 : 1.0;
  double down = body->feet.y - mark->feet.y;
  double sway = tall * (0.34 + 0.04 * rungs_hand (body->seed, 9)) + fabs (down) * 0.03;
  double ring;

  body->arrow[0].x = mark->feet.x + side * mark->height * 0.20;
  body->arrow[0].y = mark->feet.y - mark->height * (down < 0.0 ? 0.86 : 0.42);
  if (fabs (across) >= tall * 0.9)
    body->arrow[0].x = mark->feet.x - side * mark->height * 0.1;
  body->arrow[3].x = body->feet.x + side * tall * 0.24;
  body->arrow[3].y = body->feet.y - tall * (down < 0.0 ? 0.40 : 0.66);
  body->arrow[1].x = body->arrow[0].x + side * (fabs (across) < tall * 0.9 ? sway * 0.9 : 0.0);
  body->arrow[1].y = body->arrow[0].y + (body->arrow[3].y - body->arrow[0].y) * 0.35;
  body->arrow[2].x = body->arrow[3].x + side * sway * 1.1;
  body->arrow[2].y = body->arrow[3].y - (body->arrow[3].y - body->arrow[0].y) * 0.12;
  body->arrow_box = (RungsBox){ body->arrow[0].x, body->arrow[0].y, 0.0, 0.0 };
  for (int i = 1; i < 4; i++)
    grow (&body->arrow_box, &body->arrow[i]);
  ring = MAX (tall * 0.2, 6.0) * scene->palette->stroke;
  body->arrow_box.x -= ring;
  body->arrow_box.y -= ring;
  body->arrow_box.width += 2.0 * ring;
  body->arrow_box.height += 2.0 * ring;
}

/** _rungs_body_stayed: Returns: whether somebody on a rung stands where they stood in the round before, and it is shown */
gboolean
_rungs_body_stayed (const RungsScene     *scene,
                    const RungsSceneBody *body)
{
  return scene->options.show_rounds && scene->in_columns && body->shown && !body->is_mark && body->rung > 0 &&
         body->before == body->rung;
}

/** _rungs_scene_place_arrows: draws the way for everybody who is shown, and whose outline is */
void
_rungs_scene_place_arrows (RungsScene *scene)
{
  for (guint i = scene->n_bodies; i < scene->n_all; i++)
    {
      const RungsSceneBody *mark = &scene->body[i];
      RungsSceneBody *body = &scene->body[mark->index];

      if (mark->shown && body->shown)
        sweep (scene, body, mark);
    }
}
