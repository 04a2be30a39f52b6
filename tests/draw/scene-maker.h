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
} SceneMaker;

static const RungsSceneRung scene_maker_rungs[RUNGS_N_RUNGS] = {
  { "Coercion", RUNGS_BAND_TO },       { "Educating", RUNGS_BAND_TO },   { "Informing", RUNGS_BAND_FOR },
  { "Consultation", RUNGS_BAND_FOR },  { "Engagement", RUNGS_BAND_FOR }, { "Co-design", RUNGS_BAND_WITH },
  { "Co-production", RUNGS_BAND_WITH },
};

static inline RungsScene *
scene_maker_make (const SceneMaker *maker)
{
  static const int spread[] = { 4, 5, 6, 7, 3, 6, 0, 5, 7, 2, -1, 4, 1 };
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
    .font = "DejaVu Sans", /* the same everywhere, so that the pictures are too */
  };

  for (guint i = 0; i < maker->n_figures; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("figure-%u", i));
      figures[i].id = g_ptr_array_index (ids, i);
      figures[i].view = i % RUNGS_N_VIEWS;
      figures[i].label = maker->labelled ? labels[i % G_N_ELEMENTS (labels)] : NULL;
      figures[i].rung = maker->all_on != -2 ? maker->all_on : spread[i % G_N_ELEMENTS (spread)];
    }
  return rungs_scene_new (scene_maker_rungs, figures, maker->n_figures, &options);
}

G_END_DECLS
