/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-scene-rounds.c: two rounds in one picture: who has moved has an outline where it stood and an arrow from there, and
 * ways do not cross.
 */
#include "config.h"

#include "scene-maker.h"
#include "scene-private.h"

#include <math.h>

static RungsScene *
make (const RungsSceneFigure *figures,
      guint                   n,
      gboolean                show_rounds,
      gboolean                right_to_left)
{
  RungsSceneOptions options = { .width = 1000, .height = 700, .text_scale = 1.0, .show_rounds = show_rounds,
                                .right_to_left = right_to_left, .font = "DejaVu Sans" };

  return rungs_scene_new (scene_maker_rungs, figures, n, &options);
}

static const RungsSceneFigure five[] = {
  { "up", NULL, RUNGS_VIEW_LIVED, 5, 2 },
  { "down", NULL, RUNGS_VIEW_FRONTLINE, 3, 6 },
  { "stayed", NULL, RUNGS_VIEW_MANAGEMENT, 4, 4 },
  { "new", NULL, RUNGS_VIEW_BOARD, 6, RUNGS_NOWHERE },
  { "from beside", NULL, RUNGS_VIEW_MIXED, 7, 0 },
};

static void
test_arrows (gconstpointer data)
{
  g_autoptr (RungsScene) scene = make (five, G_N_ELEMENTS (five), TRUE, GPOINTER_TO_INT (data));
  static const gboolean moved[] = { TRUE, TRUE, FALSE, FALSE, TRUE };

  g_assert_true (scene->in_columns);
  g_assert_cmpuint (scene->n_all, ==, G_N_ELEMENTS (five) + 3);
  for (guint i = 0; i < G_N_ELEMENTS (five); i++)
    {
      const RungsSceneBody *body = &scene->body[i];
      RungsBox arrow = rungs_scene_arrow_box (scene, i);

      g_assert_cmpint (arrow.width > 0.0, ==, moved[i]);
      g_assert_cmpint (_rungs_body_stayed (scene, body), ==, five[i].before == five[i].rung);
      if (!moved[i])
        continue;
      /* It begins where the outline is and ends beside the figure, over the plank that it stands on now. */
      g_assert_cmpfloat (hypot (body->arrow[3].x - body->feet.x, body->arrow[3].y - body->feet.y), <, body->height);
      if (five[i].before > 0)
        {
          RungsBox before = rungs_scene_rung_box (scene, five[i].before);

          g_assert_cmpfloat (body->arrow[0].y, >, before.y);
          g_assert_cmpfloat (body->arrow[0].y, <, before.y + before.height);
        }
      for (int point = 0; point < 4; point++)
        {
          g_assert_cmpfloat (body->arrow[point].x, >=, arrow.x);
          g_assert_cmpfloat (body->arrow[point].x, <=, arrow.x + arrow.width);
          g_assert_cmpfloat (body->arrow[point].y, >=, arrow.y);
          g_assert_cmpfloat (body->arrow[point].y, <=, arrow.y + arrow.height);
        }
    }
}

/* Ways between rungs stay in columns: their boxes share no place, and cover no name. */
static gboolean
has_key (const RungsScene *scene,
         int               sort)
{
  for (guint i = 0; i < scene->n_keys; i++)
    if (scene->key[i].sort == sort)
      return TRUE;
  return FALSE;
}

/* The legend says what is in the picture, and no more. */
static void
test_legend (void)
{
  static const RungsSceneFigure moved[] = { { "up", NULL, RUNGS_VIEW_LIVED, 5, 2 } };
  static const RungsSceneFigure stayed[] = { { "stayed", NULL, RUNGS_VIEW_LIVED, 4, 4 } };
  static const struct
  {
    const RungsSceneFigure *figures;
    gboolean before;
    gboolean same;
  } rows[] = { { moved, TRUE, FALSE }, { stayed, FALSE, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RungsSceneOptions options = { .width = 1000, .height = 700, .text_scale = 1.0, .show_rounds = TRUE, .show_legend = TRUE,
                                    .font = "DejaVu Sans" };
      g_autoptr (RungsScene) scene = rungs_scene_new (scene_maker_rungs, rows[i].figures, 1, &options);

      g_assert_true (has_key (scene, RUNGS_VIEW_LIVED));
      g_assert_cmpint (has_key (scene, RUNGS_KEY_BEFORE), ==, rows[i].before);
      g_assert_cmpint (has_key (scene, RUNGS_KEY_SAME), ==, rows[i].same);
    }
}

static void
test_no_crossing (void)
{
  g_autoptr (RungsScene) scene = NULL;
  RungsSceneFigure figures[6];

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    figures[i] = (RungsSceneFigure){ NULL, NULL, i % RUNGS_N_VIEWS, (int) i + 1, i < 3 ? (int) i + 4 : (int) i - 2 };
  scene = make (figures, G_N_ELEMENTS (figures), TRUE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (scene->body[i].arrow[0].x - scene->body[j].arrow[0].x, >, 10.0);
      for (int rung = 0; rung < RUNGS_N_RUNGS; rung++)
        g_assert_cmpfloat (rungs_scene_arrow_box (scene, i).x, >, scene->rung[rung].name_end - 8.0);
    }
}

/* Unasked, nothing is drawn of the round before: callers that leave the field at zero see no change. */
static void
test_unasked (void)
{
  g_autoptr (RungsScene) scene = make (five, G_N_ELEMENTS (five), FALSE, FALSE);

  g_assert_cmpuint (scene->n_all, ==, G_N_ELEMENTS (five));
  for (guint i = 0; i < G_N_ELEMENTS (five); i++)
    g_assert_cmpfloat (rungs_scene_arrow_box (scene, i).width, ==, 0.0);
}

/* Too many for arrows: how far is a number, also where a figure stands for many people. */
static void
test_many (gconstpointer data)
{
  SceneMaker maker = { 1366, 768, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 40, -2, .rounds = TRUE,
                       .people = GPOINTER_TO_UINT (data) };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  const GPtrArray *texts = rungs_scene_texts (scene);
  guint n_up = 0;
  guint n_down = 0;
  guint n_same = 0;

  g_assert_false (scene->in_columns);
  for (guint i = 0; i < maker.n_figures; i++)
    g_assert_cmpfloat (rungs_scene_arrow_box (scene, i).width, ==, 0.0);
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);

      g_assert_cmpstr (text->text, !=, "The round before");
      n_up += g_str_has_prefix (text->text, "↑");
      n_down += g_str_has_prefix (text->text, "↓");
      n_same += g_str_equal (text->text, "=");
    }
  g_assert_cmpuint (n_up, >, 3);
  g_assert_cmpuint (n_down, >, 3);
  g_assert_cmpuint (n_same, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/draw/scene-rounds/arrows/left-to-right", GINT_TO_POINTER (0), test_arrows);
  g_test_add_data_func ("/draw/scene-rounds/arrows/right-to-left", GINT_TO_POINTER (1), test_arrows);
  g_test_add_func ("/draw/scene-rounds/legend", test_legend);
  g_test_add_func ("/draw/scene-rounds/no-crossing", test_no_crossing);
  g_test_add_func ("/draw/scene-rounds/unasked", test_unasked);
  g_test_add_data_func ("/draw/scene-rounds/many/people", GUINT_TO_POINTER (0), test_many);
  g_test_add_data_func ("/draw/scene-rounds/many/crowds", GUINT_TO_POINTER (12), test_many);
  return g_test_run ();
}
