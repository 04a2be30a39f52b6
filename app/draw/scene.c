/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene.c: a picture of the ladder worked out, as a value: made once, never changed, shared by reference.
 */
#include "config.h"

#include "scene.h"
#include "scene-private.h"

#include <string.h>

#include "credit.h"
#include "hand.h"
#include "lettering.h"

/* The width and height, at a text scale of 1, under which text would have to shrink. */
#define LEAST_WIDTH 490.0
#define LEAST_HEIGHT 475.0
/* On a wall the smallest words are this share of the height. */
#define WALL_TEXT 28.0

/* What has one name has one number, wherever it stands and whoever sees it there. */
static void
number_labels (RungsScene *scene)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  scene->labels = g_ptr_array_new ();
  for (guint i = 0; i < scene->n_bodies; i++)
    {
      RungsSceneBody *body = &scene->body[i];

      if (body->label == NULL || *body->label == '\0')
        continue;
      body->label_number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, body->label));
      if (body->label_number > 0)
        continue;
      g_ptr_array_add (scene->labels, body->label);
      body->label_number = scene->labels->len;
      g_hash_table_insert (numbers, body->label, GUINT_TO_POINTER (body->label_number));
    }
}

/* An outline for everybody who stood elsewhere in the round before. */
static void
add_marks (RungsScene *scene)
{
  scene->n_all = scene->n_bodies;
  for (guint i = 0; i < scene->n_bodies; i++)
    {
      RungsSceneBody *mark;

      if (scene->body[i].before == RUNGS_NOWHERE || scene->body[i].before == scene->body[i].rung)
        continue;
      mark = &scene->body[scene->n_all++];
      *mark = scene->body[i];
      mark->id = g_strdup (scene->body[i].id);
      mark->label = NULL;
      mark->rung = scene->body[i].before;
      mark->is_mark = TRUE;
      mark->few = FALSE;
      mark->people = 1;
    }
  scene->order = g_new0 (guint, scene->n_all + 1);
  scene->from_back = g_new0 (guint, scene->n_bodies + 1);
}

/**
 * rungs_scene_new:
 * @rungs: (array): what the rungs say, from the first up: as many as @options says
 * @figures: (array length=n_figures): who stands where, in the order they are read
 * @n_figures: how many
 * @options: how the picture is to be
 *
 * Works out where everything stands. Text is as large as asked where the picture has the room, and smaller where it has not:
 * nothing ever covers anything else. Everything passed in is copied.
 *
 * Returns: (transfer full): the scene
 */
RungsScene *
rungs_scene_new (const RungsSceneRung    *rungs,
                 const RungsSceneFigure  *figures,
                 guint                    n_figures,
                 const RungsSceneOptions *options)
{
  RungsScene *scene;

  g_return_val_if_fail (rungs != NULL, NULL);
  g_return_val_if_fail (figures != NULL || n_figures == 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  scene = g_new0 (RungsScene, 1);
  g_atomic_ref_count_init (&scene->ref_count);
  scene->options = *options;
  scene->options.n_rungs = options->n_rungs > 0 ? MIN (options->n_rungs, RUNGS_MAX_RUNGS) : RUNGS_N_RUNGS;
  scene->options.title = g_strdup (options->title);
  scene->options.font = g_strdup (options->font != NULL ? options->font : RUNGS_LETTERING_FONT);
  scene->options.width = MAX (options->width, 1.0);
  scene->options.height = MAX (options->height, 1.0);
  scene->options.text_scale = CLAMP (options->text_scale, 0.25, 3.0);
  scene->options.credit = g_strdup (options->credit != NULL ? options->credit : rungs_ladder_credit ());
  if (options->least_text <= 0.0 && rungs_palette_is_wall (options->palette))
    scene->options.least_text = scene->options.height / WALL_TEXT;
  scene->palette = rungs_palette (options->palette);
  scene->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_piece_free);
  scene->context = rungs_lettering_context (options->right_to_left);
  scene->measured = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      scene->rung[i].name = g_strdup (rungs[i].name != NULL ? rungs[i].name : "");
      scene->rung[i].band = rungs[i].band;
    }
  scene->body = g_new0 (RungsSceneBody, 2 * n_figures + 1);
  scene->n_bodies = n_figures;
  for (guint i = 0; i < n_figures; i++)
    {
      RungsSceneBody *body = &scene->body[i];

      body->index = (int) i;
      body->id = g_strdup (figures[i].id);
      body->label = g_strdup (figures[i].label);
      body->view = MIN (figures[i].view, RUNGS_VIEW_MIXED);
      body->is_aim = figures[i].is_aim;
      body->few = figures[i].few && !figures[i].is_aim;
      body->people = figures[i].as_crowd ? MAX (figures[i].people, 1) : 1;
      body->face_down = figures[i].face_down && !figures[i].is_aim;
      /* A card face down leaves nothing behind that could be read. */
      body->rung = body->face_down ? RUNGS_NOWHERE : CLAMP (figures[i].rung, -1, scene->options.n_rungs);
      body->before = RUNGS_NOWHERE;
      if (options->show_rounds && !body->face_down && !body->is_aim)
        body->before = CLAMP (figures[i].before, RUNGS_NOWHERE, scene->options.n_rungs);
      body->seed = rungs_hand_seed (body->id, i);
      body->away = options->right_to_left ? -1.0 : 1.0;
    }
  number_labels (scene);
  add_marks (scene);
  _rungs_scene_make_letters (scene);
  _rungs_scene_lay_out (scene);
  return scene;
}

/** rungs_scene_ref: Returns: (transfer full): @scene, with one more owner */
RungsScene *
rungs_scene_ref (RungsScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

/** rungs_scene_unref: gives @scene up; the last owner frees it */
void
rungs_scene_unref (RungsScene *scene)
{
  g_return_if_fail (scene != NULL);

  if (!g_atomic_ref_count_dec (&scene->ref_count))
    return;
  for (int i = 0; i < scene->options.n_rungs; i++)
    g_free (scene->rung[i].name);
  for (guint i = 0; i < scene->n_all; i++)
    {
      g_free (scene->body[i].id);
      g_free (scene->body[i].label);
    }
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    cairo_path_destroy (scene->letter[i]);
  g_free (scene->body);
  g_free (scene->order);
  g_free (scene->from_back);
  g_ptr_array_unref (scene->labels);
  g_ptr_array_unref (scene->pieces);
  g_object_unref (scene->context);
  g_hash_table_unref (scene->measured);
  g_free ((char *) scene->options.title);
  g_free ((char *) scene->options.font);
  g_free ((char *) scene->options.credit);
  g_free (scene);
}

/**
 * rungs_scene_minimum_size:
 * @text_scale: 1.0 to 3.0
 * @width: (out) (optional): the least width at which text keeps that size
 * @height: (out) (optional): the least height
 */
void
rungs_scene_minimum_size (double  text_scale,
                          double *width,
                          double *height)
{
  if (width != NULL)
    *width = LEAST_WIDTH * (0.45 + 0.55 * text_scale);
  if (height != NULL)
    *height = LEAST_HEIGHT * (0.26 + 0.74 * text_scale);
}

/** rungs_scene_n_figures: Returns: how many figures there are, those that are only counted included */
guint
rungs_scene_n_figures (const RungsScene *scene)
{
  g_return_val_if_fail (scene != NULL, 0);

  return scene->n_bodies;
}

/** rungs_scene_n_rungs: Returns: how many rungs the ladder has */
int
rungs_scene_n_rungs (const RungsScene *scene)
{
  g_return_val_if_fail (scene != NULL, RUNGS_N_RUNGS);

  return scene->options.n_rungs;
}

/** rungs_scene_text_scale: Returns: the text scale that fitted, at most the one asked for */
double
rungs_scene_text_scale (const RungsScene *scene)
{
  g_return_val_if_fail (scene != NULL, 1.0);

  return scene->scale;
}

/** rungs_scene_rung_box: Returns: the plank of @rung and the room to stand on it */
RungsBox
rungs_scene_rung_box (const RungsScene *scene,
                      int               rung)
{
  g_return_val_if_fail (scene != NULL && rung >= 1 && rung <= scene->options.n_rungs, (RungsBox){ 0 });

  return scene->rung[rung - 1].box;
}

/** rungs_scene_plank_box: Returns: the box around the plank of @rung */
RungsBox
rungs_scene_plank_box (const RungsScene *scene,
                       int               rung)
{
  g_return_val_if_fail (scene != NULL && rung >= 1 && rung <= scene->options.n_rungs, (RungsBox){ 0 });

  return scene->rung[rung - 1].plank;
}

/** rungs_scene_figure_box: Returns: the box around @figure; empty where it is only counted */
RungsBox
rungs_scene_figure_box (const RungsScene *scene,
                        guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, (RungsBox){ 0 });

  return scene->body[figure].box;
}

/** rungs_scene_figure_is_shown: Returns: whether @figure is drawn; where there is no room it is only counted ("+12") */
gboolean
rungs_scene_figure_is_shown (const RungsScene *scene,
                             guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, FALSE);

  return scene->body[figure].shown;
}

/** rungs_scene_figure_pose: Returns: how @figure stands */
RungsPose
rungs_scene_figure_pose (const RungsScene *scene,
                         guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, RUNGS_POSE_STANDING);

  return scene->body[figure].pose;
}

/** rungs_scene_nth_from_back: Returns: the figure that is painted @nth, from 0: those in front come last */
guint
rungs_scene_nth_from_back (const RungsScene *scene,
                           guint             nth)
{
  g_return_val_if_fail (scene != NULL && nth < scene->n_bodies, 0);

  return scene->from_back[nth];
}

/** rungs_scene_figure_is_named: Returns: whether the whole label of @figure stands beside it */
gboolean
rungs_scene_figure_is_named (const RungsScene *scene,
                             guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, FALSE);

  return scene->body[figure].named;
}

/** rungs_scene_key_label: Returns: (transfer none) (nullable): the label that @key stands for, from 1; %NULL where there is none */
const char *
rungs_scene_key_label (const RungsScene *scene,
                       guint             key)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return key >= 1 && key <= scene->labels->len ? g_ptr_array_index (scene->labels, key - 1) : NULL;
}

/** rungs_scene_figure_key: Returns: the number that stands beside @figure instead of its label, from 1; 0 for none */
guint
rungs_scene_figure_key (const RungsScene *scene,
                        guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, 0);

  return scene->body[figure].key;
}

/** rungs_scene_arrow_box: Returns: everything that the arrow of @figure covers; empty where it has none */
RungsBox
rungs_scene_arrow_box (const RungsScene *scene,
                       guint             figure)
{
  g_return_val_if_fail (scene != NULL && figure < scene->n_bodies, (RungsBox){ 0 });

  return scene->body[figure].arrow_box;
}

/** rungs_scene_texts: Returns: (transfer none) (element-type RungsSceneText): every piece of text, in reading order */
const GPtrArray *
rungs_scene_texts (const RungsScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return scene->pieces;
}
