/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-scene-figures.c: how people arrange themselves, and what they do where they stand.
 */
#include "config.h"

#include "scene-maker.h"
#include "scene-private.h"

static void
test_floor (void)
{
  static const guint counts[] = { 1, 5, 20, 50, 200 };
  double before = G_MAXDOUBLE;

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      SceneMaker maker = { .width = 1366, .height = 768, .text_scale = 1.0, .n_figures = counts[i], .all_on = 5 };
      g_autoptr (RungsScene) scene = scene_maker_make (&maker);
      RungsBox first = rungs_scene_figure_box (scene, 0);

      /* More people are smaller people, but never too small to be pressed. */
      g_assert_cmpfloat (first.height, <=, before);
      g_assert_cmpfloat (first.width, >=, 24.0);
      before = first.height;
    }
}

static void
test_counted (void)
{
  SceneMaker maker = { .width = 640, .height = 480, .text_scale = 1.0, .n_figures = 50, .all_on = 5 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  const GPtrArray *texts = rungs_scene_texts (scene);
  guint shown = 0;
  g_autofree char *words = NULL;
  guint found = 0;

  for (guint i = 0; i < maker.n_figures; i++)
    shown += rungs_scene_figure_is_shown (scene, i);
  g_assert_cmpuint (shown, >=, 6);
  g_assert_cmpuint (shown, <, 50);
  words = g_strdup_printf ("+%u", 50 - shown);
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);

      if (g_str_equal (text->what, "count"))
        {
          g_assert_cmpstr (text->text, ==, words);
          g_assert_cmpint (text->index, ==, 4);
          found++;
        }
    }
  g_assert_cmpuint (found, ==, 1);
}

static void
test_poses (void)
{
  SceneMaker maker = { .width = 1366, .height = 768, .text_scale = 1.0, .n_figures = 130, .all_on = -2 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  guint seen[RUNGS_POSE_WONDERING + 1] = { 0 };

  for (guint i = 0; i < maker.n_figures; i++)
    {
      const RungsSceneBody *body = &scene->body[i];

      if (!body->shown)
        continue;
      seen[body->pose]++;
      g_assert_true ((body->pose == RUNGS_POSE_WONDERING) == (body->rung < 1));
      if (body->pose == RUNGS_POSE_CHEERING)
        g_assert_cmpint (body->rung, ==, RUNGS_N_RUNGS);
      if (body->pose == RUNGS_POSE_REACHING || body->pose == RUNGS_POSE_CLIMBING)
        g_assert_cmpint (body->rung, <, RUNGS_N_RUNGS);
    }
  g_assert_cmpuint (seen[RUNGS_POSE_STANDING], >, 0);
  g_assert_cmpuint (seen[RUNGS_POSE_CLIMBING], >, 0);
  g_assert_cmpuint (seen[RUNGS_POSE_CHEERING], >, 0);
  g_assert_cmpuint (seen[RUNGS_POSE_WONDERING], >, 0);
}

/* A hand reaches down only to somebody, and never across a name. */
static void
test_reaching (void)
{
  guint reaching = 0;

  for (guint n = 2; n < 40; n++)
    {
      SceneMaker maker = { .width = 1366, .height = 768, .text_scale = 1.0, .n_figures = n, .all_on = -2 };
      g_autoptr (RungsScene) scene = scene_maker_make (&maker);

      for (guint i = 0; i < n; i++)
        {
          const RungsSceneBody *body = &scene->body[i];
          gboolean somebody = FALSE;

          if (body->pose != RUNGS_POSE_REACHING || !body->shown)
            continue;
          reaching++;
          for (guint j = 0; j < n; j++)
            somebody |= scene->body[j].rung == body->rung - 1;
          g_assert_true (somebody);
          g_assert_cmpfloat (body->box.x, >, scene->rung[body->rung - 1].name_end);
        }
    }
  g_assert_cmpuint (reaching, >, 0);
}

/* The same placing looks the same wherever it stands in the list. */
static void
test_own_way (void)
{
  RungsSceneFigure figures[] = { { "first", NULL, RUNGS_VIEW_LIVED, 3 }, { "second", NULL, RUNGS_VIEW_BOARD, 5 } };
  RungsSceneFigure swapped[] = { figures[1], figures[0] };
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0 };
  g_autoptr (RungsScene) one = rungs_scene_new (scene_maker_rungs, figures, 2, &options);
  g_autoptr (RungsScene) other = rungs_scene_new (scene_maker_rungs, swapped, 2, &options);

  g_assert_cmpuint (one->body[0].seed, ==, other->body[1].seed);
  g_assert_cmpuint (one->body[0].seed, !=, one->body[1].seed);
  g_assert_cmpfloat (one->body[0].box.x, ==, other->body[1].box.x);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/scene-figures/floor", test_floor);
  g_test_add_func ("/draw/scene-figures/counted", test_counted);
  g_test_add_func ("/draw/scene-figures/poses", test_poses);
  g_test_add_func ("/draw/scene-figures/reaching", test_reaching);
  g_test_add_func ("/draw/scene-figures/own-way", test_own_way);
  return g_test_run ();
}
