/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-scene-change.c: what looks as it did: all where nothing differs, all but one figure where it moves, and nothing where the
 * ladder stands otherwise.
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

/* How many figures look as they did. */
static guint
count_same (RungsScene *one,
            RungsScene *other)
{
  guint n = 0;

  for (guint i = 0; i < rungs_scene_n_figures (one); i++)
    n += rungs_scene_same_figure (one, i, other, i);
  return n;
}

static guint
count_same_rungs (RungsScene *one,
                  RungsScene *other)
{
  guint n = 0;

  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    n += rungs_scene_same_rung (one, other, rung);
  return n;
}

static void
test_nothing (void)
{
  g_autoptr (RungsScene) one = make (5, 1366);
  g_autoptr (RungsScene) other = make (5, 1366);

  g_assert_true (rungs_scene_same_still (one, other));
  g_assert_cmpuint (count_same_rungs (one, other), ==, RUNGS_N_RUNGS);
  g_assert_cmpuint (count_same (one, other), ==, G_N_ELEMENTS (figures));
  g_assert_false (rungs_scene_same_still (one, NULL));
  g_assert_false (rungs_scene_same_rung (one, NULL, 1));
  g_assert_false (rungs_scene_same_figure (one, 0, NULL, 0));
}

static void
test_one_moves (void)
{
  g_autoptr (RungsScene) one = make (5, 1366);
  g_autoptr (RungsScene) other = make (3, 1366);

  g_assert_true (rungs_scene_same_still (one, other));
  g_assert_cmpuint (count_same_rungs (one, other), ==, RUNGS_N_RUNGS);
  g_assert_false (rungs_scene_same_figure (one, 1, other, 1));
  /* Who stands over the room that is left holds no hand down any more. */
  g_assert_cmpuint (count_same (one, other), >=, G_N_ELEMENTS (figures) - 2);
}

static void
test_everything (void)
{
  g_autoptr (RungsScene) one = make (5, 1366);
  g_autoptr (RungsScene) other = make (5, 1200);

  g_assert_false (rungs_scene_same_still (one, other));
  g_assert_cmpuint (count_same_rungs (one, other), ==, 0);
  g_assert_cmpuint (count_same (one, other), ==, 0);
}

/* Each thing that a scene can be asked for: what it changes is said to be changed, and the same picture twice is not. */
static void
test_each (void)
{
  const SceneMaker plain = { 1366, 768, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 60, -2 };
  SceneMaker makers[9];
  static const struct
  {
    gboolean still;
    gboolean rungs;
    gboolean figures;
  } same[G_N_ELEMENTS (makers)] = {
    { TRUE, TRUE, TRUE },    /* nothing */
    { FALSE, FALSE, FALSE }, /* dark */
    { FALSE, FALSE, FALSE }, /* large text */
    { FALSE, FALSE, FALSE }, /* right to left */
    { FALSE, FALSE, FALSE }, /* five rungs */
    { TRUE, FALSE, FALSE },  /* names */
    { FALSE, FALSE, FALSE }, /* bare */
    { FALSE, FALSE, FALSE }, /* a few of them: the legend says so, and some have a ring */
    { TRUE, FALSE, FALSE },  /* many more: counted, and nearer to one another */
  };
  g_autoptr (RungsScene) scene = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    makers[i] = plain;
  makers[1].palette = RUNGS_PALETTE_DARK;
  makers[2].text_scale = 1.5;
  makers[3].right_to_left = TRUE;
  makers[4].n_rungs = 5;
  makers[5].n_figures = 12;
  makers[5].labelled = TRUE;
  makers[6].bare = TRUE;
  makers[7].few = TRUE;
  makers[8].n_figures = 700;
  scene = scene_maker_make (&plain);
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (RungsScene) other = scene_maker_make (&makers[i]);
      guint n = MIN (rungs_scene_n_figures (scene), rungs_scene_n_figures (other));

      g_test_message ("%d", (int) i);
      if (i != 5 && i != 8)
        g_assert_cmpint (rungs_scene_same_still (scene, other), ==, same[i].still);
      g_assert_cmpint (count_same_rungs (scene, other) == RUNGS_N_RUNGS, ==, same[i].rungs);
      g_assert_cmpint (count_same (scene, other) == n, ==, same[i].figures);
    }
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
  g_test_add_func ("/draw/scene-change/each", test_each);
  g_test_add_func ("/draw/scene-change/ghost", test_ghost);
  return g_test_run ();
}
