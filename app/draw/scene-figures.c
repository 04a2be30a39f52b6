/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-figures.c: where the people of a scene stand, what they do there, and what is written beside them: names for a
 * handful, numbers to look up where names are wanted and there is no room, and a count of those who could not be drawn. A head
 * never touches the plank above.
 */
#include "config.h"

#include "scene-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "hand.h"

/* Labels are for a handful: with more, names are given on demand. */
#define MOST_LABELS 6
/* The smallest label, at a text scale of 1. */
#define LEAST_LABEL 11.0

/* Numbers beside figures are a little smaller than labels. */
#define TAG_SHARE 0.85

/* Where the top of the plank is under X. */
double
_rungs_plank_top_at (const RungsScenePlank *plank,
                     double                 x)
{
  const RungsPoint *left = &plank->corner[RUNGS_CORNER_TOP_LEFT];
  const RungsPoint *right = &plank->corner[RUNGS_CORNER_TOP_RIGHT];
  double along = right->x > left->x ? (x - left->x) / (right->x - left->x) : 0.0;

  return left->y + (right->y - left->y) * CLAMP (along, 0.0, 1.0);
}

static RungsPose
choose_pose (const RungsScene      *scene,
             const RungsSceneBody  *body,
             const RungsScenePlank *plank,
             guint                  n_here,
             gboolean               somebody_below,
             gboolean              *reached)
{
  if (body->is_aim)
    return RUNGS_POSE_FLAG;
  if (body->rung == scene->options.n_rungs)
    return body->seed % 5 == 4 && n_here > 1 ? RUNGS_POSE_STANDING : RUNGS_POSE_CHEERING;
  /* A hand that reaches down crosses the plank: not where the name is written. */
  if (somebody_below && !*reached && !scene->options.show_rounds && body->seed % 3 != 0 && n_here <= 12 &&
      body->box.x > plank->name_end + scene->unit * 6.0)
    {
      *reached = TRUE;
      return RUNGS_POSE_REACHING;
    }
  return body->seed % 4 == 1 ? RUNGS_POSE_CLIMBING : RUNGS_POSE_STANDING;
}

static void
add_count (RungsScene *scene,
           int         index,
           int         order,
           guint       n,
           double      size,
           double      right,
           double      bottom)
{
  /* Translators: how many more people stand here than could be drawn */
  g_autofree char *words = g_strdup_printf (_("+%u"), n);
  g_autoptr (PangoLayout) layout = _rungs_scene_shape (scene, words, size, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
  double width;
  double height;

  _rungs_layout_size (layout, &width, &height);
  _rungs_scene_add_text (scene, "count", index, order, RUNGS_INK_TEXT, size, layout, right - width, bottom - height);
}

static double
count_width (RungsScene *scene,
             guint       n,
             double      size,
             double     *height)
{
  g_autofree char *words = g_strdup_printf (_("+%u"), n);
  g_autoptr (PangoLayout) layout = _rungs_scene_shape (scene, words, size, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
  double width;

  _rungs_layout_size (layout, &width, height);
  return width;
}

static double
label_size (const RungsScene *scene,
            double            text_size,
            double            share)
{
  return MAX (MAX (text_size * share, LEAST_LABEL * scene->scale), scene->options.least_text);
}

/** _rungs_scene_tag_size: Returns: the size of the numbers beside figures, where labels are of @text_size */
double
_rungs_scene_tag_size (const RungsScene *scene,
                       double            text_size)
{
  return label_size (scene, text_size, TAG_SHARE);
}

/* How far a figure has come since the round before, where there are too many for arrows; NULL where there is nothing to say. */
static char *
moved_words (const RungsScene     *scene,
             const RungsSceneBody *body)
{
  if (!scene->options.show_rounds || scene->in_columns || body->before <= 0 || body->rung <= 0)
    return NULL;
  if (body->before == body->rung)
    return g_strdup ("=");
  return g_strdup_printf ("%s%d", body->rung > body->before ? "↑" : "↓", ABS (body->rung - body->before));
}

/* What is written beside a figure: how far it has come, for how many it stands, and who it is. */
static char *
label_words (const RungsScene     *scene,
             const RungsSceneBody *body)
{
  gboolean has_label = body->label != NULL && *body->label != '\0' && scene->options.names != RUNGS_NAMES_NEVER;
  g_autofree char *moved = moved_words (scene, body);
  g_autofree char *times = NULL;

  if (body->people > 1)
    /* Translators: a drawn figure stands for so many people: "×12" */
    times = g_strdup_printf (_("×%u"), body->people);
  if (moved != NULL)
    {
      g_autofree char *only_times = g_steal_pointer (&times);

      times = only_times != NULL ? g_strdup_printf ("%s %s", moved, only_times) : g_steal_pointer (&moved);
    }
  if (times == NULL)
    return has_label ? g_strdup (body->label) : NULL;
  return has_label ? g_strdup_printf ("%s %s", times, body->label) : g_steal_pointer (&times);
}

static gboolean
has_label (const RungsScene     *scene,
           const RungsSceneBody *body)
{
  return body->label != NULL && *body->label != '\0' && scene->options.names != RUNGS_NAMES_NEVER;
}

/* The label of a figure in at most as many lines as there is room for; NULL where there is nothing to say. */
static PangoLayout *
shape_label (RungsScene            *scene,
             const RungsScenePlank *plank,
             const RungsSceneBody  *body,
             double                 text_size,
             double                 room)
{
  g_autofree char *words = label_words (scene, body);
  double line_height;
  int lines;

  if (words == NULL)
    return NULL;
  _rungs_scene_measure (scene, "x", text_size, NULL, &line_height);
  lines = CLAMP ((int) (plank->stand.height / line_height), 0, 3);
  if (lines == 0)
    return NULL;
  return _rungs_scene_shape (scene, words, text_size, has_label (scene, body) ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD,
                             room, lines, PANGO_ALIGN_LEFT);
}

/* Whether a word had to be cut to fit. */
static gboolean
cuts_a_word (PangoLayout *layout)
{
  const char *words = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *begin = words + line->start_index;

      if (begin > words && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (begin))) &&
          *g_utf8_prev_char (begin) != '-')
        return TRUE;
    }
  return FALSE;
}

/** _rungs_scene_fits_label: Returns: whether a label says all, and cuts no word; %TRUE for none */
gboolean
_rungs_scene_fits_label (PangoLayout *layout)
{
  return layout == NULL || (!pango_layout_is_ellipsized (layout) && !cuts_a_word (layout));
}

/** _rungs_scene_shape_label: Returns: (transfer full) (nullable): what is written beside @body; %NULL for nothing */
PangoLayout *
_rungs_scene_shape_label (RungsScene            *scene,
                          const RungsScenePlank *plank,
                          const RungsSceneBody  *body,
                          double                 text_size,
                          double                 room)
{
  return shape_label (scene, plank, body, text_size, room);
}

/**
 * _rungs_scene_add_label:
 * @layout: (nullable): what is written beside @body, on the side that reading goes on to
 * @room: the picture's room for it, up and down
 */
void
_rungs_scene_add_label (RungsScene     *scene,
                        RungsSceneBody *body,
                        PangoLayout    *layout,
                        double          text_size,
                        const RungsBox *room)
{
  double height;
  double y;
  int order = body->rung > 0 ? RUNGS_ORDER_RUNG (body->rung) + 2 : RUNGS_ORDER_ASIDE - body->rung * 2 + 1;

  if (layout == NULL)
    return;
  _rungs_layout_size (layout, NULL, &height);
  y = MIN (body->feet.y - body->height * 0.5 - height / 2.0, room->y + room->height - height);
  _rungs_scene_add_text (scene, has_label (scene, body) ? "figure" : "times", body->index, order, RUNGS_INK_TEXT,
                         text_size, layout, body->feet.x + body->box.width / 2.0 + text_size * 0.35, MAX (y, room->y));
  body->named = has_label (scene, body) && !pango_layout_is_ellipsized (layout);
}

/* Puts a label beside each figure of a rung: for all of them or for none, and none that is cut off where there are several. */
static gboolean
place_labelled (RungsScene            *scene,
                const RungsScenePlank *plank,
                GPtrArray             *here,
                const RungsBox        *space,
                double                 text_size,
                double                 tallest)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n = here->len;
  double share = space->width / n;
  double body_width = tallest * RUNGS_FIGURE_ASPECT;
  double air = text_size * 0.35;
  double room = MIN (share - body_width - 2.0 * air, text_size * 11.0);
  gboolean any_words = FALSE;
  gboolean all_fit = n <= MOST_LABELS;

  for (guint i = 0; i < n && all_fit; i++)
    {
      g_autofree char *words = label_words (scene, g_ptr_array_index (here, i));

      any_words |= words != NULL;
      all_fit = words == NULL || room >= text_size * MIN (4.0, strlen (words) * 0.8);
    }
  for (guint i = 0; i < n && all_fit; i++)
    {
      PangoLayout *layout = shape_label (scene, plank, g_ptr_array_index (here, i), text_size, room);

      g_ptr_array_add (labels, layout);
      all_fit = (n == 1 && scene->options.names != RUNGS_NAMES_ALWAYS) || _rungs_scene_fits_label (layout);
    }
  /* With nothing to be written, people stand as they like. */
  all_fit = all_fit && any_words;
  for (guint i = 0; i < n && all_fit; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);
      PangoLayout *layout = g_ptr_array_index (labels, i);
      double width = 0.0;
      double left;
      double x;

      if (layout != NULL)
        _rungs_layout_size (layout, &width, NULL);
      left = space->x + share * i + (share - body_width - air - width) / 2.0;
      left += rungs_hand (body->seed, 7) * (share - body_width - 2.0 * air - width) * 0.25;
      x = left + body_width / 2.0;
      _rungs_body_stand (body, x, _rungs_plank_top_at (plank, x), tallest);
      _rungs_scene_add_label (scene, body, layout, text_size, &plank->stand);
    }
  for (guint i = 0; i < labels->len; i++)
    g_clear_object (&g_ptr_array_index (labels, i));
  return all_fit;
}

/* What is written beside a figure that has no label: where to look its name up, and how far it has come, or for how many it
 * stands. Either may be NULL. */
static void
tag_words (const RungsScene      *scene,
           const RungsSceneBody  *body,
           char                 **key,
           char                 **times)
{
  *key = NULL;
  *times = NULL;
  if (scene->options.names == RUNGS_NAMES_ALWAYS && has_label (scene, body))
    *key = g_strdup_printf ("%u", body->label_number);
  *times = moved_words (scene, body);
  if (*times == NULL && body->people > 1)
    *times = g_strdup_printf (_("×%u"), body->people);
}

/* How wide the widest of what is written beside those here is, 0 for nothing, and how many lines it takes. */
static double
tag_width (RungsScene *scene,
           GPtrArray  *here,
           double      size,
           int        *lines)
{
  double widest = 0.0;

  *lines = 1;
  for (guint i = 0; i < here->len; i++)
    {
      g_autofree char *key = NULL;
      g_autofree char *times = NULL;
      double width;

      tag_words (scene, g_ptr_array_index (here, i), &key, &times);
      if (key != NULL && times != NULL)
        *lines = 2;
      for (int part = 0; part < 2; part++)
        {
          const char *words = part == 0 ? key : times;

          if (words == NULL)
            continue;
          _rungs_scene_measure (scene, words, size, &width, NULL);
          widest = MAX (widest, width + size * 0.25);
        }
    }
  return widest;
}

static void
add_tag (RungsScene           *scene,
         const RungsSceneBody *body,
         const char           *what,
         const char           *words,
         double                size,
         double                y)
{
  g_autoptr (PangoLayout) layout = NULL;
  double room = body->rung > 0 ? scene->rung[body->rung - 1].stand.y + scene->rung[body->rung - 1].stand.height
                               : body->feet.y;
  int order = body->rung > 0 ? RUNGS_ORDER_RUNG (body->rung) + 2 : RUNGS_ORDER_ASIDE - body->rung * 2 + 1;
  double height;

  layout = _rungs_scene_shape (scene, words, size, *what == 'k' ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, -1.0, 0,
                               PANGO_ALIGN_LEFT);
  _rungs_layout_size (layout, NULL, &height);
  _rungs_scene_add_text (scene, what, body->index, order, RUNGS_INK_TEXT, size, layout,
                         body->feet.x + body->box.width / 2.0 + size * 0.12,
                         MIN (y - height / 2.0, room - height));
}

/** _rungs_scene_add_tags: writes the numbers beside @here (element-type RungsSceneBody) */
void
_rungs_scene_add_tags (RungsScene *scene,
                       GPtrArray  *here,
                       double      size)
{
  for (guint i = 0; i < here->len; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);
      g_autofree char *key = NULL;
      g_autofree char *times = NULL;
      double middle = body->feet.y - body->height * 0.45;
      double line;

      if (!body->shown)
        continue;
      tag_words (scene, body, &key, &times);
      _rungs_scene_measure (scene, "8", size, NULL, &line);
      if (key != NULL)
        {
          body->key = body->label_number;
          add_tag (scene, body, "key", key, size, times != NULL ? body->feet.y - line * 1.55 : middle);
        }
      if (times != NULL)
        add_tag (scene, body, "times", times, size, key != NULL ? body->feet.y - line * 0.5 : middle);
    }
}

/* As many as there is room for, with a number beside each where there is room for all of these, and a count of the others. */
static void
place_crowd (RungsScene            *scene,
             GPtrArray             *here,
             const RungsScenePlank *plank,
             const RungsBox        *space,
             double                 tallest,
             const RungsLimits     *limits,
             double                 text_size,
             gboolean               count_above)
{
  RungsBox room = *space;
  double size = _rungs_scene_tag_size (scene, text_size);
  int lines;
  double tag = tag_width (scene, here, size, &lines);
  int rung = ((RungsSceneBody *) g_ptr_array_index (here, 0))->rung;
  RungsRows rows = { 0 };

  if (tag > 0.0)
    {
      double line;

      _rungs_scene_measure (scene, "8", size, NULL, &line);
      rows = _rungs_rows_fit (here->len, room.width, room.height, tallest, limits, tag);
      /* A number is worth a smaller figure. */
      if (rows.height < MIN (limits->least * 1.05, room.height * 0.9) || rows.height < line * lines)
        tag = 0.0;
    }
  if (tag <= 0.0)
    rows = _rungs_rows_fit (here->len, room.width, room.height, tallest, limits, 0.0);
  if (rows.shown < here->len)
    {
      double height;
      double width = count_width (scene, here->len, text_size, &height);

      if (count_above)
        {
          room.y += height;
          room.height -= height;
        }
      else
        {
          text_size = MAX (MIN (text_size, room.height * 0.6), scene->options.least_text);
          room.width -= width + text_size * 0.5;
        }
      rows = _rungs_rows_fit (here->len, room.width, room.height, tallest, limits, 0.0);
      add_count (scene, rung > 0 ? rung - 1 : rung,
                 rung > 0 ? RUNGS_ORDER_RUNG (rung) + 3 : RUNGS_ORDER_ASIDE - rung * 2 + 1, here->len - rows.shown,
                 text_size, space->x + space->width, count_above ? room.y : space->y + space->height);
    }
  _rungs_rows_place (here, &rows, plank, &room, tag);
  if (tag > 0.0)
    _rungs_scene_add_tags (scene, here, size);
}

static GPtrArray *
bodies_on (RungsScene *scene,
           int         rung)
{
  GPtrArray *here = g_ptr_array_new ();

  for (guint i = 0; i < scene->n_all; i++)
    {
      /* Without columns ways would cross one another: numbers tell how far. */
      if (scene->body[i].rung == rung && (scene->in_columns || !scene->body[i].is_mark))
        g_ptr_array_add (here, &scene->body[i]);
    }
  return here;
}

static void
pose_all (RungsScene            *scene,
          const RungsScenePlank *plank,
          GPtrArray             *here,
          guint                  n_below)
{
  gboolean reached = FALSE;

  for (guint i = 0; i < here->len; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);

      if (!body->shown)
        continue;
      body->pose = choose_pose (scene, body, plank, here->len, n_below > 0, &reached);
    }
}

/**
 * _rungs_scene_place_figures:
 * @text_size: of labels and counts
 * @limits: how small a figure may be drawn
 *
 * Stands everybody who is on a rung in the room between its plank and the one above.
 */
void
_rungs_scene_place_figures (RungsScene        *scene,
                            double             text_size,
                            const RungsLimits *limits)
{
  scene->in_columns = _rungs_scene_place_columns (scene, text_size, limits);
  for (int rung = scene->options.n_rungs; rung >= 1; rung--)
    {
      const RungsScenePlank *plank = &scene->rung[rung - 1];
      g_autoptr (GPtrArray) here = bodies_on (scene, rung);
      g_autoptr (GPtrArray) below = bodies_on (scene, rung - 1);
      double tallest = plank->stand.height;

      if (here->len > 0 && !scene->in_columns &&
          !place_labelled (scene, plank, here, &plank->stand, text_size, tallest) &&
          !place_labelled (scene, plank, here, &plank->stand, label_size (scene, text_size, 0.78), tallest) &&
          !place_labelled (scene, plank, here, &plank->stand, label_size (scene, text_size, 0.78), tallest * 0.72))
        place_crowd (scene, here, plank, &plank->stand, tallest, limits, text_size, FALSE);
      pose_all (scene, plank, here, rung > 1 ? below->len : 0);
    }
}

/**
 * _rungs_scene_place_aside:
 * @rung: 0 for those who are not sure, -1 where it depends, %RUNGS_NOWHERE for those who hold a card face down
 * @room: beside the ladder; its bottom is the ground
 *
 * Stands those who chose no rung on the ground beside the ladder, each with a thought, and those whose card nobody has seen.
 */
void
_rungs_scene_place_aside (RungsScene        *scene,
                          int                rung,
                          const RungsBox    *room,
                          double             text_size,
                          const RungsLimits *limits)
{
  g_autoptr (GPtrArray) here = bodies_on (scene, rung);
  RungsLimits flat = *limits;

  if (here->len == 0)
    return;
  /* A thought over a head would cover the head behind it. */
  flat.is_flat = TRUE;
  flat.least = limits->comfort;
  place_crowd (scene, here, NULL, room, scene->rung[0].stand.height * 1.25, &flat, text_size, TRUE);
  for (guint i = 0; i < here->len; i++)
    {
      RungsSceneBody *body = g_ptr_array_index (here, i);

      body->pose = rung == RUNGS_NOWHERE ? RUNGS_POSE_WAITING : RUNGS_POSE_WONDERING;
    }
}
