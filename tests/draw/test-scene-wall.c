/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-scene-wall.c: on a projector no text is smaller than a 28th of the height, whatever is in the picture, and the figures are
 * still there.
 */
#include "config.h"

#include "scene-maker.h"
#include "scene-private.h"

static void
test_text_size (gconstpointer data)
{
  static const double sizes[][2] = { { 1920, 1080 }, { 1366, 768 }, { 1024, 768 }, { 1280, 800 }, { 3840, 2160 }, { 800, 600 } };
  static const SceneMaker kinds[] = {
    { .n_figures = 0, .all_on = -2 },
    { .n_figures = 12, .all_on = -2 },
    { .n_figures = 6, .all_on = -2, .labelled = TRUE, .n_aims = 1 },
    { .n_figures = 5, .all_on = -2, .rounds = TRUE },
    { .n_figures = 8, .all_on = -2, .people = 12, .few = TRUE },
    { .n_figures = 5, .all_on = -2, .n_face_down = 5 },
    { .n_figures = 500, .all_on = -2 },
    { .n_figures = 12, .all_on = -2, .n_rungs = 8 },
    { .n_figures = 12, .all_on = -2, .bare = TRUE },
  };

  for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (gsize nth = 0; nth < 2 * G_N_ELEMENTS (kinds); nth++)
      {
        gsize kind = nth / 2;
        SceneMaker maker = kinds[kind];
        g_autoptr (RungsScene) scene = NULL;
        const GPtrArray *texts;
        guint n_shown = 0;

        maker.palette = GPOINTER_TO_INT (data);
        maker.width = sizes[size][0];
        maker.height = sizes[size][1];
        maker.text_scale = 1.0 + nth % 2;
        scene = scene_maker_make (&maker);
        texts = rungs_scene_texts (scene);
        g_assert_cmpuint (texts->len, >=, 14);
        for (guint i = 0; i < texts->len; i++)
          {
            const RungsSceneText *text = g_ptr_array_index (texts, i);

            if (text->size < maker.height / 28.0 - 0.001 || text->box.x < -0.75 || text->box.y < -0.75 ||
                text->box.x + text->box.width > maker.width + 0.75 || text->box.y + text->box.height > maker.height + 0.75)
              {
                g_test_message ("%gx%g, kind %d: \"%s\" at %.1f", maker.width, maker.height, (int) kind, text->text,
                                text->size);
                g_test_fail ();
              }
          }
        for (guint i = 0; i < maker.n_figures; i++)
          {
            if (!rungs_scene_figure_is_shown (scene, i))
              continue;
            n_shown++;
            g_assert_cmpfloat (rungs_scene_figure_box (scene, i).height, >, maker.height / 50.0);
          }
        g_assert_cmpuint (n_shown, >=, MIN (maker.n_figures, 30));
      }
}

/* The least size can be asked for with any palette, and is not there unasked. */
static void
test_asked_for (void)
{
  RungsSceneOptions options = { .width = 1366, .height = 768, .text_scale = 1.0, .show_credit = TRUE, .least_text = 24.0 };
  g_autoptr (RungsScene) large = rungs_scene_new (scene_maker_rungs, NULL, 0, &options);
  g_autoptr (RungsScene) usual = NULL;
  gboolean any_small = FALSE;

  options.least_text = 0.0;
  usual = rungs_scene_new (scene_maker_rungs, NULL, 0, &options);
  for (guint i = 0; i < rungs_scene_texts (large)->len; i++)
    g_assert_cmpfloat (((RungsSceneText *) g_ptr_array_index (rungs_scene_texts (large), i))->size, >=, 24.0);
  for (guint i = 0; i < rungs_scene_texts (usual)->len; i++)
    any_small |= ((RungsSceneText *) g_ptr_array_index (rungs_scene_texts (usual), i))->size < 24.0;
  g_assert_true (any_small);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/draw/scene-wall/text-size/light", GINT_TO_POINTER (RUNGS_PALETTE_WALL), test_text_size);
  g_test_add_data_func ("/draw/scene-wall/text-size/dark", GINT_TO_POINTER (RUNGS_PALETTE_WALL_DARK), test_text_size);
  g_test_add_func ("/draw/scene-wall/asked-for", test_asked_for);
  return g_test_run ();
}
