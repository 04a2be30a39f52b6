/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-values.c: who stands where, by the latest placing of each view, and the ladder in words.
 */
#include "config.h"

#include "ladder-values.h"

#include <string.h>

#include "credit.h"
#include "fixture.h"

static void
add_placing (Fixture    *fixture,
             const char *activity,
             const char *view,
             const char *answer,
             const char *on)
{
  g_free (fixture_add (fixture, "placing", "activity", activity, "view", view, "answer", answer, "placed-on", on, NULL));
}

static RungsLadderValues *
read_ladder (Fixture    *fixture,
             const char *activity)
{
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values = rungs_ladder_values_read (fixture->workbook, activity, &error);

  g_assert_no_error (error);
  return values;
}

/* "Tea lived 7" for each. */
static char *
tell (RungsLadderValues *values)
{
  static const char *const views[] = { "lived", "frontline", "management", "board", "mixed" };
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);

      g_string_append_printf (told, "%s %s %d\n", standing->title, views[standing->view], standing->rung);
    }
  return g_string_free (told, FALSE);
}

static void
test_latest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autofree char *walk = fixture_add (fixture, "activity", "title", "A walk", NULL);
  g_autofree char *gone = fixture_add (fixture, "activity", "title", "Gone", NULL);
  g_autoptr (RungsEdits) archive = rungs_edits_new ("Archive");
  g_autoptr (RungsLadderValues) all = NULL;
  g_autoptr (RungsLadderValues) one = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *told_one = NULL;

  add_placing (fixture, tea, "lived", "2", "2026-01-01");
  add_placing (fixture, tea, "lived", "5", "2026-06-01");
  add_placing (fixture, tea, "lived", "3", "2026-03-01");
  add_placing (fixture, tea, "board", "7", "2026-01-01");
  add_placing (fixture, tea, "mixed", "unsure", "2026-01-01");
  add_placing (fixture, walk, "frontline", "depends", "2026-01-01");
  add_placing (fixture, gone, "lived", "1", "2026-01-01");
  rungs_edits_archive (archive, rungs_kind_find ("activity"), gone, TRUE);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&archive), NULL, &error);
  g_assert_no_error (error);

  all = read_ladder (fixture, NULL);
  told = tell (all);
  g_assert_cmpstr (told, ==, "A walk frontline -1\nTea lived 5\nTea board 7\nTea mixed 0\n");
  g_assert_null (all->title);
  one = read_ladder (fixture, walk);
  told_one = tell (one);
  g_assert_cmpstr (told_one, ==, "A walk frontline -1\n");
  g_assert_cmpstr (one->title, ==, "A walk");
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autofree char *walk = fixture_add (fixture, "activity", "title", "A walk", NULL);
  g_autoptr (RungsLadderValues) values = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *const expected[] = {
    "The ladder of co-production", "",
    "Rung 7, Co-production, doing with: 1 piece of work.",
    "  Tea, seen by people with lived experience; seen by the board.",
    "Rung 6, Co-design, doing with: nothing stands here.",
    "Rung 5, Engagement, doing for: nothing stands here.",
    "Rung 4, Consultation, doing for: nothing stands here.",
    "Rung 3, Informing, doing for: nothing stands here.",
    "Rung 2, Educating, doing to: 2 pieces of work.",
    "  A walk, seen by people with lived experience.",
    "  Tea, seen by frontline workers.",
    "Rung 1, Coercion, doing to: nothing stands here.",
    "Not sure: 1 piece of work.",
    "  A walk, seen by the board.", "",
    rungs_ladder_credit (), "",
  };

  add_placing (fixture, tea, "lived", "7", "2026-01-01");
  add_placing (fixture, tea, "board", "7", "2026-01-01");
  add_placing (fixture, tea, "frontline", "2", "2026-01-01");
  add_placing (fixture, walk, "lived", "2", "2026-01-01");
  add_placing (fixture, walk, "board", "unsure", "2026-01-01");
  values = read_ladder (fixture, NULL);
  text = rungs_ladder_values_to_text (values);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
}

/* Rungs are people's own: renamed, and even put away, the picture still has seven. */
static void
test_own_rungs (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) rungs = fixture_list (fixture, "rung");
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Change");
  g_autoptr (RungsLadderValues) values = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rungs->len; i++)
    {
      RungsRecord *rung = g_ptr_array_index (rungs, i);

      if (g_str_equal (rungs_record_get (rung, "position"), "1"))
        rungs_edits_set (edits, rungs_record_kind (rung), rungs_record_id (rung), "name", "Being told");
      if (g_str_equal (rungs_record_get (rung, "position"), "2"))
        rungs_edits_archive (edits, rungs_record_kind (rung), rungs_record_id (rung), TRUE);
    }
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  values = read_ladder (fixture, NULL);
  g_assert_cmpstr (values->rung_names[0], ==, "Being told");
  g_assert_cmpstr (values->rung_names[1], ==, "Rung 2");
  g_assert_cmpstr (values->rung_names[6], ==, "Co-production");
}

static void
test_scene (Fixture       *fixture,
            gconstpointer  data)
{
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0 };
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autoptr (RungsLadderValues) values = NULL;
  g_autoptr (RungsScene) scene = NULL;

  add_placing (fixture, tea, "lived", "7", "2026-01-01");
  add_placing (fixture, tea, "board", "unsure", "2026-01-01");
  values = read_ladder (fixture, NULL);
  scene = rungs_ladder_values_to_scene (values, &options);
  g_assert_cmpuint (rungs_scene_n_figures (scene), ==, 2);
  g_assert_cmpint (rungs_scene_figure_pose (scene, 1), ==, RUNGS_POSE_WONDERING);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_ladder_values_read (fixture->workbook, "00000000-0000-4000-8000-000000000001", &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
}

#define ADD(name, func) g_test_add ("/exchange/ladder-values/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("latest", test_latest);
  ADD ("words", test_words);
  ADD ("own-rungs", test_own_rungs);
  ADD ("scene", test_scene);
  ADD ("missing", test_missing);
  return g_test_run ();
}
