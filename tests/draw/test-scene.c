/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-scene.c: where the parts of the picture stand, by table: nothing covers anything else, everything is inside, whatever the
 * size, the text scale, the direction and the number of figures.
 */
#include "config.h"

#include <string.h>

#include "scene-maker.h"
#include "scene-private.h"

static gboolean
overlap (const RungsBox *a,
         const RungsBox *b)
{
  const double slack = 0.75;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

static char *
box_text (const RungsBox *box)
{
  return g_strdup_printf ("%.1f,%.1f %.1fx%.1f", box->x, box->y, box->width, box->height);
}

static void
assert_apart (const char     *where,
              const char     *a,
              const RungsBox *a_box,
              const char     *b,
              const RungsBox *b_box)
{
  if (overlap (a_box, b_box))
    {
      g_autofree char *a_text = box_text (a_box);
      g_autofree char *b_text = box_text (b_box);

      g_test_message ("%s: %s (%s) covers %s (%s)", where, a, a_text, b, b_text);
      g_test_fail ();
    }
}

static void
assert_inside (const char       *where,
               const char       *what,
               const RungsBox   *box,
               const SceneMaker *maker)
{
  if (box->x < -0.75 || box->y < -0.75 || box->x + box->width > maker->width + 0.75 ||
      box->y + box->height > maker->height + 0.75)
    {
      g_autofree char *text = box_text (box);

      g_test_message ("%s: %s (%s) is not inside", where, what, text);
      g_test_fail ();
    }
}

static RungsBox
bracket_box (const RungsSceneBracket *bracket)
{
  double left = MIN (MIN (bracket->from.x, bracket->to.x), MIN (bracket->from.x, bracket->to.x) + bracket->depth);
  double right = MAX (MAX (bracket->from.x, bracket->to.x), MAX (bracket->from.x, bracket->to.x) + bracket->depth);

  return (RungsBox){ left, bracket->from.y, right - left, bracket->to.y - bracket->from.y };
}

/* In a crowd one may stand behind another: far enough apart to be pressed, the head in sight. */
static void
check_behind (const char       *where,
              const RungsScene *scene,
              const RungsBox   *a,
              const RungsBox   *b)
{
  double across = a->x + a->width / 2.0 - b->x - b->width / 2.0;
  double down = a->y + a->height / 2.0 - b->y - b->height / 2.0;
  double apart = 24.0 * MIN (rungs_scene_text_scale (scene), 1.0) - 1.0;

  if (across * across + down * down < apart * apart || ABS (down) < a->height * 0.4)
    {
      g_autofree char *a_text = box_text (a);
      g_autofree char *b_text = box_text (b);

      g_test_message ("%s: figure (%s) hides figure (%s)", where, a_text, b_text);
      g_test_fail ();
    }
}

static void
check_scene (const SceneMaker *maker)
{
  g_autoptr (RungsScene) scene = scene_maker_make (maker);
  g_autofree char *where = g_strdup_printf ("%gx%g at %g, %s, %u figures on %d%s", maker->width, maker->height,
                                            maker->text_scale, maker->right_to_left ? "rtl" : "ltr", maker->n_figures,
                                            maker->all_on, maker->labelled ? ", labelled" : "");
  const GPtrArray *texts = rungs_scene_texts (scene);
  guint n_shown = 0;
  guint n_counted = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);
      gboolean on_plank = g_str_has_prefix (text->what, "rung-");

      assert_inside (where, text->text, &text->box, maker);
      for (guint j = 0; j < i; j++)
        {
          const RungsSceneText *other = g_ptr_array_index (texts, j);

          assert_apart (where, text->text, &text->box, other->text, &other->box);
        }
      for (int rung = 1; rung <= rungs_scene_n_rungs (scene); rung++)
        {
          RungsBox plank = rungs_scene_plank_box (scene, rung);

          if (!on_plank)
            assert_apart (where, text->text, &text->box, "plank", &plank);
          else if (text->index == rung - 1 &&
                   (text->box.y < plank.y - 1.0 || text->box.y + text->box.height > plank.y + plank.height + 1.0))
            {
              g_autofree char *words_box = box_text (&text->box);
              g_autofree char *plank_box = box_text (&plank);

              g_test_message ("%s: %s (%s) sticks out of its plank (%s)", where, text->text, words_box, plank_box);
              g_test_fail ();
            }
        }
      for (guint j = 0; j < scene->n_brackets; j++)
        {
          RungsBox box = bracket_box (&scene->bracket[j]);

          /* A bracket leans: a band's own words stand in the corner of its box. */
          if (strcmp (text->what, "band") != 0)
            assert_apart (where, text->text, &text->box, "bracket", &box);
        }
      for (guint j = 0; j < scene->n_keys; j++)
        {
          const RungsSceneKey *key = &scene->key[j];
          RungsBox box = { key->feet.x - key->height * 0.3, key->feet.y - key->height, key->height * 0.6, key->height };

          assert_apart (where, text->text, &text->box, "legend figure", &box);
          assert_inside (where, "legend figure", &box, maker);
        }
      if (strcmp (text->what, "count") == 0)
        n_counted += (guint) g_ascii_strtoull (text->text + 1, NULL, 10);
    }
  for (guint i = 0; i < maker->n_figures; i++)
    {
      RungsBox box = rungs_scene_figure_box (scene, i);

      if (!rungs_scene_figure_is_shown (scene, i))
        {
          g_assert_cmpfloat (box.width, ==, 0.0);
          continue;
        }
      n_shown++;
      assert_inside (where, "figure", &box, maker);
      for (guint j = 0; j < i; j++)
        {
          RungsBox other = rungs_scene_figure_box (scene, j);

          if (rungs_scene_figure_is_shown (scene, j) && overlap (&box, &other))
            check_behind (where, scene, &box, &other);
        }
      for (guint j = 0; j < texts->len; j++)
        {
          const RungsSceneText *text = g_ptr_array_index (texts, j);

          assert_apart (where, "figure", &box, text->text, &text->box);
        }
      for (int rung = 1; rung <= rungs_scene_n_rungs (scene); rung++)
        {
          RungsBox plank = rungs_scene_plank_box (scene, rung);

          if (scene->body[i].rung == rung)
            g_assert_cmpfloat (scene->body[i].feet.y, <=,
                               _rungs_plank_top_at (&scene->rung[rung - 1], scene->body[i].feet.x) + 0.01);
          else
            assert_apart (where, "figure", &box, "plank", &plank);
        }
    }
  g_assert_cmpuint (n_shown + n_counted, ==, maker->n_figures);
}

static void
test_nothing_covers (void)
{
  static const double sizes[][2] = { { 640, 480 }, { 800, 600 }, { 1024, 600 }, { 1366, 768 }, { 1600, 1200 },
                                     { 595, 842 }, { 1920, 1080 }, { 3840, 2160 }, { 480, 900 }, { 2400, 500 } };
  static const double scales[] = { 1.0, 1.5, 2.0, 3.0 };
  static const struct
  {
    guint n;
    int all_on;
    gboolean labelled;
  } crowds[] = { { 0, -2, FALSE }, { 1, 4, TRUE }, { 12, -2, FALSE }, { 13, -2, TRUE }, { 50, 5, FALSE }, { 30, 0, FALSE },
                 { 40, -1, TRUE }, { 500, -2, TRUE } };

  for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (gsize scale = 0; scale < G_N_ELEMENTS (scales); scale++)
      for (gsize crowd = 0; crowd < G_N_ELEMENTS (crowds); crowd++)
        for (int direction = 0; direction < (crowds[crowd].n > 100 ? (int) (scale % 2) : 2); direction++)
          {
            SceneMaker maker = {
              .width = sizes[size][0],
              .height = sizes[size][1],
              .text_scale = scales[scale],
              .right_to_left = direction == 1,
              .n_figures = crowds[crowd].n,
              .all_on = crowds[crowd].all_on,
              .labelled = crowds[crowd].labelled,
            };

            check_scene (&maker);
          }
}

/* Short and long ladders, two rounds, cards face down, flags, crowds and numbers: nothing covers anything else there either. */
static void
test_kinds_of_picture (void)
{
  static const SceneMaker kinds[] = {
    { .n_figures = 9, .all_on = -2, .n_rungs = 5 },
    { .n_figures = 9, .all_on = -2, .n_rungs = 8, .labelled = TRUE },
    { .n_figures = 3, .all_on = -2, .n_rungs = 1 },
    { .n_figures = 5, .all_on = -2, .rounds = TRUE, .labelled = TRUE },
    { .n_figures = 8, .all_on = -2, .rounds = TRUE, .n_aims = 2, .names = RUNGS_NAMES_ALWAYS, .labelled = TRUE },
    { .n_figures = 40, .all_on = -2, .rounds = TRUE },
    { .n_figures = 5, .all_on = -2, .n_face_down = 4, .few = TRUE },
    { .n_figures = 60, .all_on = 3, .n_face_down = 30 },
    { .n_figures = 8, .all_on = -2, .people = 12 },
    { .n_figures = 10, .all_on = 4, .people = 230, .labelled = TRUE },
    { .n_figures = 26, .all_on = -2, .labelled = TRUE, .names = RUNGS_NAMES_ALWAYS },
    { .n_figures = 26, .all_on = -2, .labelled = TRUE, .names = RUNGS_NAMES_NEVER },
    { .n_figures = 12, .all_on = 6, .n_aims = 12 },
  };
  static const double sizes[][2] = { { 640, 480 }, { 1024, 600 }, { 1366, 768 }, { 1600, 1200 }, { 595, 842 } };

  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int direction = 0; direction < 2; direction++)
        for (int scale = 1; scale <= 2; scale++)
          {
            SceneMaker maker = kinds[kind];

            maker.width = sizes[size][0];
            maker.height = sizes[size][1];
            maker.text_scale = scale;
            maker.right_to_left = direction == 1;
            check_scene (&maker);
          }
}

/* What is pressed on a laptop: rungs of at least 44, figures of at least 24, in every palette, with large text too. */
static void
test_targets (void)
{
  static const double sizes[][2] = { { 1366, 768 }, { 1100, 640 }, { 760, 600 } };

  for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (int palette = 0; palette < RUNGS_N_PALETTES; palette++)
      for (int n_rungs = 5; n_rungs <= RUNGS_MAX_RUNGS; n_rungs++)
        for (int scale = 1; scale <= 2; scale++)
          {
            SceneMaker maker = { sizes[size][0], sizes[size][1], scale, palette, FALSE, 60, -2, .n_rungs = n_rungs };
            g_autoptr (RungsScene) scene = scene_maker_make (&maker);

            for (int rung = 1; rung <= n_rungs; rung++)
              {
                RungsBox box = rungs_scene_rung_box (scene, rung);

                if (box.height < 44.0 || box.width < 44.0)
                  {
                    g_test_message ("%gx%g, palette %d, %d rungs, text at %d: rung %d is only %g high", maker.width,
                                    maker.height, palette, n_rungs, scale, rung, box.height);
                    g_test_fail ();
                  }
              }
          }
}

/* Words are as large as they were asked for, in every palette, on a laptop's page too. */
static void
test_text_sizes (void)
{
  static const double sizes[][2] = { { 1366, 768 }, { 1366, 660 }, { 1100, 700 } };

  for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (int palette = 0; palette < RUNGS_N_PALETTES; palette++)
      for (int scale = 1; scale <= 2; scale++)
        {
          SceneMaker maker = { sizes[size][0], sizes[size][1], scale, palette, FALSE, 12, -2, .labelled = TRUE };
          g_autoptr (RungsScene) scene = scene_maker_make (&maker);
          const GPtrArray *texts = rungs_scene_texts (scene);

          if (!rungs_palette_is_wall (palette))
            g_assert_cmpfloat (rungs_scene_text_scale (scene), ==, scale);
          for (guint i = 0; i < texts->len; i++)
            {
              const RungsSceneText *text = g_ptr_array_index (texts, i);

              if (text->size < 10.0 * scale && text->size < maker.height / 28.0)
                {
                  g_test_message ("%gx%g, palette %d, text at %d: \"%s\" is only %g", maker.width, maker.height, palette,
                                  scale, text->text, text->size);
                  g_test_fail ();
                }
            }
        }
}

/* Nothing is left of an answer whose card lies face down: neither place nor words. */
static void
test_face_down (void)
{
  SceneMaker maker = { 1000, 700, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 5, 6, .n_face_down = 5, .rounds = TRUE };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  g_autoptr (RungsScene) other = NULL;

  maker.all_on = 2;
  other = scene_maker_make (&maker);
  for (guint i = 0; i < 5; i++)
    {
      RungsBox box = rungs_scene_figure_box (scene, i);
      RungsBox same = rungs_scene_figure_box (other, i);

      g_assert_true (rungs_scene_figure_is_shown (scene, i));
      g_assert_cmpint (rungs_scene_figure_pose (scene, i), ==, RUNGS_POSE_WAITING);
      g_assert_cmpint (rungs_scene_hit_rung (scene, box.x + box.width / 2.0, box.y + box.height / 2.0), ==, 0);
      g_assert_cmpfloat (box.x, ==, same.x);
      g_assert_cmpfloat (box.y, ==, same.y);
      g_assert_cmpfloat (rungs_scene_arrow_box (scene, i).width, ==, 0.0);
      g_assert_true (rungs_scene_same_figure (scene, i, other, i));
    }
  g_assert_true (rungs_scene_same_still (scene, other));
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    g_assert_true (rungs_scene_same_rung (scene, other, rung));
}

static void
test_bare (void)
{
  SceneMaker maker = { .width = 900, .height = 700, .text_scale = 1.0, .n_figures = 12, .all_on = -2, .bare = TRUE };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  const GPtrArray *texts = rungs_scene_texts (scene);

  check_scene (&maker);
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);

      g_assert_true (g_str_has_prefix (text->what, "rung-") || g_str_equal (text->what, "aside"));
    }
}

/* At its least size a picture keeps the text size that was asked for. */
static void
test_minimum_size (void)
{
  static const double scales[] = { 1.0, 1.5, 2.0, 2.5, 3.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      SceneMaker maker = { .text_scale = scales[i], .all_on = -2, .n_figures = 13 };
      g_autoptr (RungsScene) scene = NULL;

      rungs_scene_minimum_size (scales[i], &maker.width, &maker.height);
      scene = scene_maker_make (&maker);
      g_assert_cmpfloat (rungs_scene_text_scale (scene), ==, scales[i]);
      check_scene (&maker);
    }
}

static void
test_any_size (void)
{
  static const double sizes[][2] = { { 1, 1 }, { 10, 3000 }, { 3000, 10 }, { 120, 90 }, { 200, 500 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      SceneMaker maker = { .width = sizes[i][0], .height = sizes[i][1], .text_scale = 2.0, .all_on = -2, .n_figures = 40 };
      g_autoptr (RungsScene) scene = scene_maker_make (&maker);

      for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
        g_assert_cmpfloat (rungs_scene_plank_box (scene, rung).width, >, 0.0);
    }
}

static void
test_texts_complete (void)
{
  static const char *const expected[] = {
    "title", "example", "rung-number", "rung-name", "figure", "aside", "band", "legend", "credit",
  };
  SceneMaker maker = { .width = 1366, .height = 768, .text_scale = 1.0, .n_figures = 13, .all_on = -2, .labelled = TRUE };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);
  const GPtrArray *texts = rungs_scene_texts (scene);
  guint n_names = 0;
  int last_rung = RUNGS_N_RUNGS;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < texts->len && !found; j++)
        found = g_str_equal (((RungsSceneText *) g_ptr_array_index (texts, j))->what, expected[i]);
      if (!found)
        g_test_message ("no text of sort %s", expected[i]);
      g_assert_true (found);
    }
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);

      g_assert_cmpstr (text->text, !=, "");
      g_assert_cmpfloat (text->size, >, 0.0);
      if (!g_str_equal (text->what, "rung-name"))
        continue;
      /* Read from the top of the ladder down. */
      g_assert_cmpint (text->index, ==, --last_rung);
      g_assert_cmpstr (text->text, ==, scene_maker_rungs[text->index].name);
      n_names++;
    }
  g_assert_cmpuint (n_names, ==, RUNGS_N_RUNGS);
}

static void
test_long_names (void)
{
  RungsSceneRung rungs[RUNGS_N_RUNGS];
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0, .show_bands = TRUE, .show_credit = TRUE };
  g_autoptr (RungsScene) scene = NULL;
  const GPtrArray *texts;

  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    {
      rungs[i].name = "Deciding together what is done, how it is done, who does it and when we look at it again";
      rungs[i].band = i % 3;
    }
  scene = rungs_scene_new (rungs, NULL, 0, &options);
  g_assert_cmpfloat (rungs_scene_text_scale (scene), ==, 1.0);
  texts = rungs_scene_texts (scene);
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);
      RungsBox plank;

      if (!g_str_equal (text->what, "rung-name"))
        continue;
      plank = rungs_scene_plank_box (scene, text->index + 1);
      g_assert_cmpfloat (text->box.x, >, plank.x);
      g_assert_cmpfloat (text->box.x + text->box.width, <, plank.x + plank.width);
      g_assert_cmpfloat (text->box.y, >=, plank.y);
      g_assert_cmpfloat (text->box.y + text->box.height, <=, plank.y + plank.height + 0.5);
    }
}

static void
test_mirrored (void)
{
  SceneMaker maker = { .width = 1366, .height = 768, .text_scale = 1.0, .n_figures = 13, .all_on = -2 };
  g_autoptr (RungsScene) one = scene_maker_make (&maker);
  g_autoptr (RungsScene) other = NULL;

  maker.right_to_left = TRUE;
  other = scene_maker_make (&maker);
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      RungsBox a = rungs_scene_rung_box (one, rung);
      RungsBox b = rungs_scene_rung_box (other, rung);

      g_assert_cmpfloat_with_epsilon (a.x, maker.width - b.x - b.width, 0.01);
      g_assert_cmpfloat_with_epsilon (a.y, b.y, 0.01);
    }
  for (guint i = 0; i < maker.n_figures; i++)
    {
      RungsBox a = rungs_scene_figure_box (one, i);
      RungsBox b = rungs_scene_figure_box (other, i);

      g_assert_cmpfloat_with_epsilon (a.x, maker.width - b.x - b.width, 0.01);
      g_assert_cmpint (rungs_scene_figure_pose (one, i), ==, rungs_scene_figure_pose (other, i));
    }
}

static void
test_hits (gconstpointer data)
{
  SceneMaker maker = { .width = 1366, .height = 768, .text_scale = 1.0, .n_figures = 60, .all_on = -2,
                       .right_to_left = GPOINTER_TO_INT (data) };
  g_autoptr (RungsScene) scene = scene_maker_make (&maker);

  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      RungsBox plank = rungs_scene_plank_box (scene, rung);
      RungsBox box = rungs_scene_rung_box (scene, rung);

      g_assert_cmpint (rungs_scene_hit_rung (scene, plank.x + plank.width / 2.0, plank.y + plank.height / 2.0), ==, rung);
      g_assert_cmpint (rungs_scene_hit_rung (scene, box.x + box.width / 2.0, box.y + 2.0), ==, rung);
      g_assert_cmpfloat (box.height, >=, 44.0);
    }
  for (guint i = 0; i < maker.n_figures; i++)
    {
      RungsBox box = rungs_scene_figure_box (scene, i);

      g_assert_true (rungs_scene_figure_is_shown (scene, i));
      g_assert_cmpint (rungs_scene_hit_figure (scene, box.x + box.width / 2.0, box.y + box.height / 2.0), ==, (int) i);
      g_assert_cmpfloat (box.width, >=, 24.0);
      g_assert_cmpfloat (box.height, >=, 24.0);
    }
  g_assert_cmpint (rungs_scene_hit_rung (scene, 1.0, 1.0), ==, 0);
  g_assert_cmpint (rungs_scene_hit_rung (scene, -50.0, 300.0), ==, 0);
  g_assert_cmpint (rungs_scene_hit_figure (scene, 1.0, 1.0), ==, -1);
}

/* Bands are data: the brackets follow whatever they say. */
static void
test_bands (void)
{
  static const struct
  {
    const char *bands;
    guint n;
  } table[] = { { "0011122", 3 }, { "0000000", 1 }, { "0101010", 7 }, { "2211100", 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      RungsSceneRung rungs[RUNGS_N_RUNGS];
      RungsSceneOptions options = { .width = 1366, .height = 768, .text_scale = 1.0, .show_bands = TRUE };
      g_autoptr (RungsScene) scene = NULL;

      for (int rung = 0; rung < RUNGS_N_RUNGS; rung++)
        rungs[rung] = (RungsSceneRung){ "Name", table[i].bands[rung] - '0' };
      scene = rungs_scene_new (rungs, NULL, 0, &options);
      g_assert_cmpuint (scene->n_brackets, ==, table[i].n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/scene/nothing-covers", test_nothing_covers);
  g_test_add_func ("/draw/scene/kinds-of-picture", test_kinds_of_picture);
  g_test_add_func ("/draw/scene/targets", test_targets);
  g_test_add_func ("/draw/scene/text-sizes", test_text_sizes);
  g_test_add_func ("/draw/scene/face-down", test_face_down);
  g_test_add_func ("/draw/scene/bare", test_bare);
  g_test_add_func ("/draw/scene/minimum-size", test_minimum_size);
  g_test_add_func ("/draw/scene/any-size", test_any_size);
  g_test_add_func ("/draw/scene/texts-complete", test_texts_complete);
  g_test_add_func ("/draw/scene/long-names", test_long_names);
  g_test_add_func ("/draw/scene/mirrored", test_mirrored);
  g_test_add_func ("/draw/scene/bands", test_bands);
  g_test_add_data_func ("/draw/scene/hits/left-to-right", GINT_TO_POINTER (0), test_hits);
  g_test_add_data_func ("/draw/scene/hits/right-to-left", GINT_TO_POINTER (1), test_hits);
  return g_test_run ();
}
