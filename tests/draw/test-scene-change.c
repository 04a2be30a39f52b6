/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-scene-change.c: what must be painted again: nothing where nothing differs, the places of one figure where it moves,
 * and all where the ladder stands otherwise.
 */
#include "config.h"

#include "scene-maker.h"
#include "scene-private.h"

static RungsSceneFigure figures[] = {
  { "first", NULL, RUNGS_VIEW_LIVED, 2 },  { "second", NULL, RUNGS_VIEW_BOARD, 5 },
  { "third", NULL, RUNGS_VIEW_MIXED, 7 },  { "fourth", NULL, RUNGS_VIEW_LIVED, 6 },
};

static RungsScene *
make (int    second,
      double width)
{
  RungsSceneOptions options = { .width = width, .height = 768, .text_scale = 1.0, .font = "DejaVu Sans" };
  RungsSceneFigure moved[G_N_ELEMENTS (figures)];

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    moved[i] = figures[i];
  moved[1].rung = second;
  return rungs_scene_new (scene_maker_rungs, moved, G_N_ELEMENTS (moved), &options);
}

static void
test_nothing (void)
{
  g_autoptr (RungsScene) one = make (5, 1366);
  g_autoptr (RungsScene) other = make (5, 1366);
  g_autoptr (GArray) changes = rungs_scene_changes (one, other);

  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_one_moves (void)
{
  g_autoptr (RungsScene) one = make (5, 1366);
  g_autoptr (RungsScene) other = make (3, 1366);
  g_autoptr (GArray) changes = rungs_scene_changes (one, other);
  double area = 0.0;

  g_assert_cmpuint (changes->len, >=, 2);
  for (guint i = 0; i < changes->len; i++)
    {
      RungsBox *box = &g_array_index (changes, RungsBox, i);

      area += box->width * box->height;
    }
  g_assert_cmpfloat (area, <, 1366 * 768 * 0.03);
}

static void
test_everything (void)
{
  g_autoptr (RungsScene) one = make (5, 1366);
  g_autoptr (RungsScene) other = make (5, 1200);
  g_autoptr (GArray) changes = rungs_scene_changes (one, other);

  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpfloat (g_array_index (changes, RungsBox, 0).width, ==, 1366);
  g_assert_cmpfloat (g_array_index (changes, RungsBox, 0).height, ==, 768);
}

/* What is only counted can be held, and is then as tall as can be seen. */
static void
test_ghost (void)
{
  SceneMaker maker = { 640, 480, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 300, 5 };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  gboolean any_counted = FALSE;

  for (guint i = 0; i < maker.n_figures; i++)
    {
      RungsBox box = rungs_scene_ghost_box (scene, i, 100.0, 200.0);

      any_counted |= !rungs_scene_figure_is_shown (scene, i);
      g_assert_cmpfloat (box.height, >, 24.0);
      g_assert_cmpfloat (box.x, <, 100.0);
      g_assert_cmpfloat (box.x + box.width, >, 100.0);
      g_assert_cmpfloat (box.y, <, 200.0);
      g_assert_cmpfloat (box.y + box.height, >, 200.0);
    }
  g_assert_true (any_counted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/scene-change/nothing", test_nothing);
  g_test_add_func ("/draw/scene-change/one-moves", test_one_moves);
  g_test_add_func ("/draw/scene-change/everything", test_everything);
  g_test_add_func ("/draw/scene-change/ghost", test_ghost);
  return g_test_run ();
}
