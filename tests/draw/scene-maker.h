/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-maker.h: makes scenes for tests: a ladder and a number of figures, spread over it or all on one rung.
 */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

typedef struct
{
  double width;
  double height;
  double text_scale;
  RungsPaletteName palette;
  gboolean right_to_left;
  guint n_figures;
  int all_on;          /* rung 1 to 7, 0, -1; or -2: spread over rungs and beside the ladder */
  gboolean labelled;
  gboolean bare;       /* no title, bands, legend, credit or mark */
  int n_rungs;         /* 0: seven */
  gboolean rounds;     /* each has stood elsewhere before */
  guint n_face_down;   /* the first of them */
  guint n_aims;        /* the last of them are flags */
  gboolean few;        /* every third is a few */
  guint people;        /* every other one stands for so many */
  RungsSceneNames names;
  int first_on;        /* another rung for the first of them; 0: where it would stand */
} SceneMaker;

static const RungsSceneRung scene_maker_rungs[RUNGS_MAX_RUNGS] = {
  { "Coercion", RUNGS_BAND_TO },       { "Educating", RUNGS_BAND_TO },   { "Informing", RUNGS_BAND_FOR },
  { "Consultation", RUNGS_BAND_FOR },  { "Engagement", RUNGS_BAND_FOR }, { "Co-design", RUNGS_BAND_WITH },
  { "Co-production", RUNGS_BAND_WITH }, { "Led by us", RUNGS_BAND_WITH },
};

static inline RungsScene *
scene_maker_make (const SceneMaker *maker)
{
  static const int spread[] = { 4, 5, 6, 7, 3, 6, 0, 5, 7, 2, -1, 4, 1 };
  static const int before[] = { 2, 5, 3, 5, 6, RUNGS_NOWHERE, 4, 1, -1 };
  static const char *const labels[] = { "Tenants' charter", "Hospital discharge plan", "Drop-in opening hours",
                                        "Letters from probation" };
  g_autofree RungsSceneFigure *figures = g_new0 (RungsSceneFigure, maker->n_figures + 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  RungsSceneOptions options = {
    .width = maker->width,
    .height = maker->height,
    .text_scale = maker->text_scale,
    .palette = maker->palette,
    .right_to_left = maker->right_to_left,
    .show_bands = !maker->bare,
    .show_legend = !maker->bare,
    .show_credit = !maker->bare,
    .is_example = !maker->bare,
    .title = maker->bare ? NULL : "Where does our work stand?",
    .n_rungs = maker->n_rungs,
    .names = maker->names,
    .show_rounds = maker->rounds,
    .font = "DejaVu Sans", /* the same everywhere, so that the pictures are too */
  };

  for (guint i = 0; i < maker->n_figures; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("figure-%u", i));
      figures[i].id = g_ptr_array_index (ids, i);
      figures[i].view = i % RUNGS_N_VIEWS;
      figures[i].label = maker->labelled ? labels[i % G_N_ELEMENTS (labels)] : NULL;
      figures[i].before = before[i % G_N_ELEMENTS (before)];
      figures[i].face_down = i < maker->n_face_down;
      figures[i].is_aim = i + maker->n_aims >= maker->n_figures;
      figures[i].few = maker->few && i % 3 == 1;
      figures[i].as_crowd = maker->people > 0 && i % 2 == 1;
      figures[i].people = maker->people;
      figures[i].rung = maker->all_on != -2 ? maker->all_on : spread[i % G_N_ELEMENTS (spread)];
      if (i == 0 && maker->first_on > 0)
        figures[i].rung = maker->first_on;
      if (maker->n_rungs > 0 && figures[i].rung > 0)
        figures[i].rung = 1 + (figures[i].rung - 1) * maker->n_rungs / RUNGS_N_RUNGS;
    }
  return rungs_scene_new (scene_maker_rungs, figures, maker->n_figures, &options);
}

G_END_DECLS
