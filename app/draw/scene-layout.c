/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-layout.c: where the parts of the picture stand. Several plans are tried, from the roomiest to the most modest, until
 * one fits: bands in full, in short or not at all; legend beside the ladder or under it; and, last of all, smaller text.
 * Everything is worked out as if read from left to right, and mirrored at the end where it is not.
 */
#include "config.h"

#include "scene-draft.h"

#include <math.h>

#include "credit.h"
#include "hand.h"
#include "ladder-words.h"

static void
begin (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  guint on_rung[RUNGS_MAX_RUNGS] = { 0 };

  g_ptr_array_set_size (scene->pieces, 0);
  scene->n_brackets = 0;
  scene->n_keys = 0;
  scene->example_box = (RungsBox){ 0 };
  for (guint i = 0; i < scene->n_all; i++)
    {
      RungsSceneBody *body = &scene->body[i];

      body->shown = FALSE;
      body->box = (RungsBox){ 0 };
      body->arrow_box = (RungsBox){ 0 };
      body->named = FALSE;
      body->key = 0;
      if (body->is_mark && scene->without_marks)
        continue;
      if (body->is_aim)
        draft->has_key[RUNGS_KEY_AIM] = TRUE;
      else
        draft->has_key[body->is_mark ? RUNGS_KEY_BEFORE : (int) body->view] = TRUE;
      draft->has_key[RUNGS_KEY_FEW] |= body->few;
      draft->has_key[RUNGS_KEY_SAME] |= !body->is_mark && body->before == body->rung && body->rung > 0 && !scene->without_marks;
      if (body->rung <= 0)
        {
          draft->n_aside[-body->rung]++;
          draft->n_beside++;
        }
      else
        draft->n_most = MAX (draft->n_most, ++on_rung[body->rung - 1]);
    }
}

/* Sizes follow the picture, and never fall under what can be read at the scale that was asked for. */
static void
set_sizes (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double scale = scene->scale;
  double width = 820.0 + 280.0 * MAX (scale - 1.0, 0.0); /* large words need their room first of all */
  double least = scene->options.least_text;
  double unit = MIN (scene->options.width / width, scene->options.height / 760.0);
  double gentle = scale > 1.0 ? 1.0 + (scale - 1.0) * 0.4 : scale;

  scene->unit = unit;
  draft->margin = CLAMP (0.016 * MIN (scene->options.width, scene->options.height) + 6.0, 4.0, 56.0);
  /* For a wall there is a size that nothing may fall under, whatever else has to give way. */
  draft->title_size = MAX (MAX (16.0 * scale, 29.0 * unit * gentle), least * 1.2);
  draft->name_size = MAX (MAX (13.0 * scale, 21.0 * unit * gentle), least);
  draft->band_size = MAX (MAX (12.0 * scale, 17.0 * unit * gentle), least);
  draft->small_size = MAX (MAX (11.0 * scale, 14.5 * unit * gentle), least);
  draft->credit_size = MAX (MAX (10.0 * scale, 12.0 * unit * gentle), least);
  draft->limits.comfort = MAX (40.0 * MIN (scale, 1.0), least * 1.2);
  draft->limits.least = MAX (26.0 * MIN (scale, 1.0), least * 0.8);
  draft->limits.target = 24.0 * MIN (scale, 1.0);
}

static void
lay_header (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double width = scene->options.width - 2.0 * draft->margin;
  double example_width = 0.0;
  double example_height = 0.0;
  double title_height = 0.0;

  if (scene->options.is_example)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double pad = draft->small_size * 0.55;
      double text_width;
      double text_height;

      layout = _rungs_scene_shape (scene, rungs_ladder_example (), draft->small_size, PANGO_WEIGHT_BOLD,
                                   width - 2.0 * pad, 2, PANGO_ALIGN_CENTER);
      _rungs_layout_size (layout, &text_width, &text_height);
      example_width = text_width + 2.0 * pad;
      example_height = text_height + pad * 0.7;
      scene->example_box = (RungsBox){ scene->options.width - draft->margin - example_width, draft->margin,
                                       example_width, example_height };
      _rungs_scene_add_text (scene, "example", -1, RUNGS_ORDER_EXAMPLE, RUNGS_INK_TEXT, draft->small_size, layout,
                             scene->example_box.x + pad, scene->example_box.y + pad * 0.35);
    }
  if (scene->options.title != NULL && *scene->options.title != '\0')
    {
      g_autoptr (PangoLayout) layout = NULL;
      double room = width - (example_width > 0.0 ? example_width + draft->small_size : 0.0);

      layout = _rungs_scene_shape (scene, scene->options.title, draft->title_size, PANGO_WEIGHT_BOLD, room, 2,
                                   PANGO_ALIGN_LEFT);
      _rungs_layout_size (layout, NULL, &title_height);
      _rungs_scene_add_text (scene, "title", -1, RUNGS_ORDER_TITLE, RUNGS_INK_TEXT, draft->title_size, layout,
                             draft->margin, draft->margin * 0.8);
    }
  draft->top = draft->margin * 0.8 + MAX (title_height, example_height);
}

static void
lay_credit (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;

  draft->bottom = scene->options.height - draft->margin * 0.6;
  if (scene->options.show_credit)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double width;
      double height;

      layout = _rungs_scene_shape (scene, scene->options.credit, draft->credit_size, PANGO_WEIGHT_NORMAL,
                                   scene->options.width - 2.0 * draft->margin, 0, PANGO_ALIGN_CENTER);
      _rungs_layout_size (layout, &width, &height);
      draft->bottom -= height;
      _rungs_scene_add_text (scene, "credit", -1, RUNGS_ORDER_CREDIT, RUNGS_INK_QUIET, draft->credit_size, layout,
                             (scene->options.width - width) / 2.0, draft->bottom);
    }
  draft->bottom -= draft->credit_size * 0.5;
}

/* What is written where they stand. */
static const char *
aside_words (int rung)
{
  return rung == RUNGS_NOWHERE ? rungs_ladder_face_down () : rungs_answer_aside (rung);
}

static double
aside_width (const RungsDraft *draft,
             int          rung)
{
  double width;

  if (draft->n_aside[-rung] == 0)
    return 0.0;
  _rungs_scene_measure (draft->scene, aside_words (rung), draft->small_size, &width, NULL);
  return MAX (width + 1.0, draft->small_size * 4.0);
}

/* Side by side on the ground: those who are not sure, where it depends, and cards face down. */
static double
asides_width (const RungsDraft *draft)
{
  double width = 0.0;

  for (int rung = 0; rung > -RUNGS_N_ASIDES; rung--)
    {
      if (draft->n_aside[-rung] > 0)
        width += aside_width (draft, rung) + (width > 0.0 ? draft->small_size : 0.0);
    }
  return width;
}

static const char *
band_words (const RungsDraft *draft,
            RungsBand    band)
{
  return draft->bands == RUNGS_BANDS_FULL ? rungs_band_label (band) : rungs_band_short (band);
}

static void
measure_bands (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double width = 0.0;

  draft->bracket_depth = draft->band_size * 0.6;
  if (draft->bands == RUNGS_BANDS_HIDDEN || !scene->options.show_bands)
    {
      draft->band_width = 0.0;
      return;
    }
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      double text_width;

      _rungs_scene_measure (scene, band_words (draft, scene->rung[i].band), draft->band_size, &text_width, NULL);
      width = MAX (width, text_width);
    }
  draft->band_width = width + draft->band_size * 0.5 + draft->bracket_depth + draft->band_size * 0.7;
}

/* Between the ladder's feet, or beside them. */
static double
foot_room (const RungsDraft *draft)
{
  if (draft->side == RUNGS_SIDE_BELOW && draft->n_beside > 0)
    return draft->step * 0.62 + draft->small_size * 1.7;
  return draft->step * 0.34;
}

static gboolean
fit_height (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double least_room = 28.0 * MIN (scene->scale, 1.0);
  double name_height = 0.0;
  double ground = draft->small_size * (draft->column_width > 0.0 && draft->n_beside > 0 ? 1.4 : 0.6);
  double total;
  double words;
  double share;

  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      double height;

      _rungs_scene_measure (scene, scene->rung[i].name, draft->name_size, NULL, &height);
      name_height = MAX (name_height, height);
    }
  draft->name_height = name_height;
  scene->feet_y = draft->bottom - ground;
  total = scene->feet_y - draft->top;
  /* foot_room() is a share of the step and, where people stand between the feet, a line of words. */
  draft->step = 0.0;
  words = foot_room (draft);
  draft->step = 1.0;
  share = foot_room (draft) - words;
  draft->step = MAX ((total - words) / (scene->options.n_rungs + share), 0.5);
  draft->plank_height = MAX (name_height * 1.04 + 1.0, draft->step * 0.36);
  draft->plank_height = MIN (draft->plank_height, draft->step * 0.8);
  draft->tilt = MIN (draft->plank_height * 0.075, 5.0 * scene->unit + 0.5);
  return draft->step - draft->plank_height - 3.0 * draft->tilt >= least_room && draft->plank_height >= name_height;
}

static gboolean
fit_width (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double available = scene->options.width - 2.0 * draft->margin - draft->band_width - draft->column_width;
  double height = MAX (scene->feet_y - draft->top, 1.0);
  double widest = height * (draft->n_most > 12 ? 1.75 : 1.28);
  double pad;
  double total;

  draft->ladder_width = MAX (MIN (available, widest), 4.0);
  scene->rail_width = CLAMP (draft->ladder_width * 0.021, 3.0 * MIN (scene->scale, 1.0), draft->plank_height * 0.55);
  draft->inset = draft->ladder_width * 0.03 + scene->rail_width / 2.0;
  draft->narrowing = draft->ladder_width * 0.062;
  total = draft->band_width + draft->ladder_width + draft->column_width;
  draft->ladder_x = (scene->options.width - total) / 2.0 + draft->band_width;
  draft->column_x = draft->ladder_x + draft->ladder_width + draft->small_size * 1.2;
  if (draft->ladder_width < scene->options.width * (draft->side != RUNGS_SIDE_BELOW && draft->column_width > 0.0 ? 0.46 : 0.4))
    return FALSE;
  pad = draft->name_size;
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      double plank = draft->ladder_width - 2.0 * draft->narrowing * i / MAX (scene->options.n_rungs - 1, 1);
      double width;

      _rungs_scene_measure (scene, scene->rung[i].name, draft->name_size, &width, NULL);
      /* A very long name takes two lines instead of making the whole picture small. */
      width = MIN (width, draft->name_size * 13.0);
      if (width + 2.0 * draft->inset + scene->rail_width + draft->plank_height + pad > plank)
        return FALSE;
    }
  return TRUE;
}

static double
rail_at (const RungsScene *scene,
         int               rail,
         double            y)
{
  const RungsPoint *top = &scene->rail_top[rail];
  const RungsPoint *foot = &scene->rail_foot[rail];

  return foot->x + (top->x - foot->x) * (foot->y - y) / MAX (foot->y - top->y, 0.001);
}

static void
place_rails (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double first_y = scene->feet_y - foot_room (draft) - draft->plank_height / 2.0;
  double last_y = first_y - (scene->options.n_rungs - 1) * draft->step;
  double slope = draft->narrowing / MAX (first_y - last_y, draft->step * 4.0);
  double top_y = last_y - draft->plank_height / 2.0 - (draft->step - draft->plank_height) * 0.86;
  double left = draft->ladder_x + draft->inset;
  double right = draft->ladder_x + draft->ladder_width - draft->inset;

  for (int rail = 0; rail < 2; rail++)
    {
      double sign = rail == 0 ? 1.0 : -1.0;
      double x = rail == 0 ? left : right;

      scene->rail_foot[rail].y = scene->feet_y + draft->small_size * (rail == 0 ? 0.22 : 0.1);
      scene->rail_foot[rail].x = x - sign * slope * (scene->rail_foot[rail].y - first_y);
      scene->rail_top[rail].y = top_y + (rail == 0 ? 0.0 : draft->step * 0.035);
      scene->rail_top[rail].x = x + sign * slope * (first_y - scene->rail_top[rail].y);
    }
}

static void
place_plank (RungsDraft *draft,
             int    i)
{
  RungsScene *scene = draft->scene;
  RungsScenePlank *plank = &scene->rung[i];
  guint seed = rungs_hand_seed ("plank", 0) + (guint) i * 17u;
  double bottom = scene->feet_y - foot_room (draft) - i * draft->step;
  double top = bottom - draft->plank_height;
  double middle = (top + bottom) / 2.0;
  double over = draft->inset - scene->rail_width / 2.0;
  double left = rail_at (scene, 0, middle) - scene->rail_width / 2.0 - over * (0.86 + 0.14 * rungs_hand (seed, 1));
  double right = rail_at (scene, 1, middle) + scene->rail_width / 2.0 + over * (0.86 + 0.14 * rungs_hand (seed, 2));
  double lean = draft->tilt * (i % 2 == 0 ? 1.0 : -1.0) * (0.6 + 0.4 * rungs_hand (seed, 3));
  double swell = draft->tilt * 0.3;
  double slant = scene->rail_width * 0.12;
  double gap_top;
  RungsPoint *corner = plank->corner;

  corner[RUNGS_CORNER_TOP_LEFT] = (RungsPoint){ left + slant, top + lean * 0.5 + swell * rungs_hand (seed, 4) };
  corner[RUNGS_CORNER_TOP_RIGHT] = (RungsPoint){ right - slant, top - lean * 0.5 + swell * rungs_hand (seed, 5) };
  corner[RUNGS_CORNER_BOTTOM_RIGHT] = (RungsPoint){ right, bottom - lean * 0.5 + swell * rungs_hand (seed, 6) };
  corner[RUNGS_CORNER_BOTTOM_LEFT] = (RungsPoint){ left, bottom + lean * 0.5 + swell * rungs_hand (seed, 7) };
  plank->plank.x = left;
  plank->plank.width = right - left;
  plank->plank.y = MIN (corner[RUNGS_CORNER_TOP_LEFT].y, corner[RUNGS_CORNER_TOP_RIGHT].y);
  plank->plank.height = MAX (corner[RUNGS_CORNER_BOTTOM_LEFT].y, corner[RUNGS_CORNER_BOTTOM_RIGHT].y) - plank->plank.y;

  gap_top = bottom - draft->step + draft->tilt;
  plank->box = (RungsBox){ left, gap_top, right - left, plank->plank.y + plank->plank.height - gap_top };
  plank->stand.y = gap_top + draft->tilt * 1.6 + scene->unit * 1.5;
  plank->stand.height = plank->plank.y - plank->stand.y;
  plank->stand.x = rail_at (scene, 0, plank->stand.y) + scene->rail_width * 0.8;
  plank->stand.width = rail_at (scene, 1, plank->stand.y) - scene->rail_width * 0.8 - plank->stand.x;
}

static void
place_name (RungsDraft *draft,
            int    i)
{
  RungsScene *scene = draft->scene;
  RungsScenePlank *plank = &scene->rung[i];
  g_autofree char *number = g_strdup_printf ("%d", i + 1);
  g_autoptr (PangoLayout) digits = NULL;
  g_autoptr (PangoLayout) name = NULL;
  double middle = (plank->corner[0].y + plank->corner[3].y) / 2.0 * 0.75 +
                  (plank->corner[1].y + plank->corner[2].y) / 2.0 * 0.25;
  double start = rail_at (scene, 0, middle) + scene->rail_width * 0.5 + draft->name_size * 0.35;
  double end = rail_at (scene, 1, middle) - scene->rail_width * 0.5 - draft->name_size * 0.2;
  double size = draft->name_size;
  double number_size;
  double room;
  double width;
  double height;

  number_size = MIN (size * 0.86, MIN (draft->plank_height * 0.37, size * 0.72) * 1.5);
  number_size = MAX (MAX (number_size, 10.0 * scene->scale), scene->options.least_text);
  plank->disc_radius = MAX (MIN (draft->plank_height * 0.37, size * 0.72), number_size * 0.56);
  plank->disc = (RungsPoint){ start + plank->disc_radius, middle };
  digits = _rungs_scene_shape (scene, number, number_size, PANGO_WEIGHT_BOLD, -1.0, 0, PANGO_ALIGN_LEFT);
  _rungs_layout_size (digits, &width, &height);
  _rungs_scene_add_text (scene, "rung-number", i, RUNGS_ORDER_RUNG (i + 1), RUNGS_INK_NUMBER, number_size, digits,
                         plank->disc.x - width / 2.0, plank->disc.y - height / 2.0);

  start += plank->disc_radius * 2.0 + draft->name_size * 0.45;
  room = MAX (end - start, 1.0);
  name = _rungs_scene_shape (scene, plank->name, size, PANGO_WEIGHT_BOLD, room, 1, PANGO_ALIGN_LEFT);
  if (pango_layout_is_ellipsized (name))
    {
      /* Two smaller lines say more than one that is cut off. */
      size = MAX (MIN (size * 0.8, draft->plank_height / 2.7), scene->options.least_text);
      g_clear_object (&name);
      name = _rungs_scene_shape (scene, plank->name, size, PANGO_WEIGHT_BOLD, room, 2, PANGO_ALIGN_LEFT);
    }
  _rungs_layout_size (name, &width, &height);
  _rungs_scene_add_text (scene, "rung-name", i, RUNGS_ORDER_RUNG (i + 1) + 1, RUNGS_INK_RUNG, size, name,
                         start, middle - height / 2.0);
  plank->name_end = start + width;
}

static void
place_bands (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;

  if (draft->band_width <= 0.0)
    return;
  for (int first = 0; first < scene->options.n_rungs;)
    {
      int last = first;
      RungsSceneBracket *bracket = &scene->bracket[scene->n_brackets++];
      g_autoptr (PangoLayout) layout = NULL;
      double width;
      double height;
      double x;
      double y;

      while (last + 1 < scene->options.n_rungs && scene->rung[last + 1].band == scene->rung[first].band)
        last++;
      bracket->band = scene->rung[first].band;
      bracket->depth = draft->bracket_depth;
      bracket->from.y = scene->rung[last].plank.y - (draft->step - draft->plank_height) * 0.22;
      bracket->to.y = scene->rung[first].plank.y + scene->rung[first].plank.height;
      /* The bracket leans as the rail does. */
      bracket->from.x = rail_at (scene, 0, bracket->from.y) - draft->inset - draft->band_size * 0.7 - bracket->depth;
      bracket->to.x = rail_at (scene, 0, bracket->to.y) - draft->inset - draft->band_size * 0.7 - bracket->depth;
      layout = _rungs_scene_shape (scene, band_words (draft, bracket->band), draft->band_size, PANGO_WEIGHT_BOLD, -1.0,
                                   0, PANGO_ALIGN_RIGHT);
      _rungs_layout_size (layout, &width, &height);
      y = (bracket->from.y + bracket->to.y) / 2.0 - height / 2.0;
      x = bracket->to.x + (bracket->from.x - bracket->to.x) * 0.5 - draft->band_size * 0.5 - width;
      _rungs_scene_add_text (scene, "band", -1, RUNGS_ORDER_BAND - last, RUNGS_INK_TEXT, draft->band_size, layout,
                             MAX (x, 0.0), y);
      first = last + 1;
    }
}

static void
place_aside (RungsDraft          *draft,
             int             rung,
             const RungsBox *room)
{
  RungsScene *scene = draft->scene;
  g_autoptr (PangoLayout) layout = NULL;
  RungsBox figures = *room;
  double width;
  double height;

  layout = _rungs_scene_shape (scene, aside_words (rung), draft->small_size, PANGO_WEIGHT_BOLD, room->width, 1,
                               PANGO_ALIGN_CENTER);
  _rungs_layout_size (layout, &width, &height);
  _rungs_scene_add_text (scene, "aside", rung, RUNGS_ORDER_ASIDE - rung * 2, RUNGS_INK_TEXT,
                         draft->small_size, layout, room->x + (room->width - width) / 2.0,
                         room->y + room->height - height);
  figures.height -= height + draft->small_size * 0.2;
  _rungs_scene_place_aside (scene, rung, &figures, draft->small_size, &draft->limits);
}

static gboolean
place_asides (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  guint n = draft->n_beside;
  RungsBox room;
  double spare;
  double x;

  if (n == 0)
    return TRUE;
  if (draft->side != RUNGS_SIDE_BELOW)
    {
      room.x = draft->column_x;
      room.width = draft->column_width - draft->small_size * 1.2;
      room.y = draft->legend_bottom + draft->small_size * 0.5;
      room.height = draft->bottom - room.y;
    }
  else
    {
      room.y = scene->rung[0].plank.y + scene->rung[0].plank.height + draft->small_size * 0.25;
      room.height = draft->bottom - room.y;
      room.x = rail_at (scene, 0, room.y) + scene->rail_width;
      room.width = rail_at (scene, 1, room.y) - scene->rail_width - room.x;
    }
  if (!draft->forced && room.height < draft->limits.comfort + draft->small_size * 1.6)
    return FALSE;
  if (!draft->forced && room.width < asides_width (draft))
    return FALSE;
  room.height = MAX (room.height, 1.0);
  x = room.x;
  spare = MAX (room.width - asides_width (draft), 0.0);
  for (int rung = 0; rung > -RUNGS_N_ASIDES; rung--)
    {
      guint here = draft->n_aside[-rung];
      RungsBox part = room;

      if (here == 0)
        continue;
      part.width = MIN (aside_width (draft, rung) + spare * here / n, room.width);
      part.x = x;
      x += part.width + draft->small_size;
      place_aside (draft, rung, &part);
    }
  return TRUE;
}

static gboolean
try_plan (RungsScene *scene,
          double      scale,
          RungsBandsAs     bands,
          RungsSideAs      side,
          gboolean    forced)
{
  RungsDraft draft = { .scene = scene, .bands = bands, .side = side, .forced = forced };

  scene->scale = scale;
  begin (&draft);
  set_sizes (&draft);
  lay_header (&draft);
  lay_credit (&draft);
  measure_bands (&draft);
  if (side != RUNGS_SIDE_BELOW)
    _rungs_draft_measure_column (&draft, asides_width (&draft));
  else
    _rungs_draft_lay_legend_below (&draft);
  if (!fit_height (&draft) && !forced)
    return FALSE;
  if (!fit_width (&draft) && !forced)
    return FALSE;
  place_rails (&draft);
  for (int i = 0; i < scene->options.n_rungs; i++)
    {
      place_plank (&draft, i);
      place_name (&draft, i);
    }
  place_bands (&draft);
  if (side != RUNGS_SIDE_BELOW)
    _rungs_draft_lay_legend_column (&draft);
  draft.limits.comfort = MIN (draft.limits.comfort, scene->rung[0].stand.height);
  _rungs_scene_place_figures (scene, draft.small_size, &draft.limits);
  if (!place_asides (&draft))
    return FALSE;
  return side == RUNGS_SIDE_BELOW || forced || draft.legend_bottom <= scene->feet_y;
}

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const RungsScenePiece *one = *(RungsScenePiece *const *) a;
  const RungsScenePiece *other = *(RungsScenePiece *const *) b;

  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;
  return one->text.index < other->text.index ? -1 : one->text.index > other->text.index;
}

static void
find_plan (RungsScene *scene)
{
  for (double scale = scene->options.text_scale; scale > 0.12; scale *= 0.93)
    {
      for (RungsBandsAs bands = RUNGS_BANDS_FULL; bands <= RUNGS_BANDS_HIDDEN; bands++)
        {
          /* Where words may not shrink, what explains the picture makes room for the picture. */
          if (try_plan (scene, scale, bands, RUNGS_SIDE_COLUMN, FALSE) ||
              (scene->options.least_text > 0.0 && try_plan (scene, scale, bands, RUNGS_SIDE_BARE, FALSE)) ||
              try_plan (scene, scale, bands, RUNGS_SIDE_BELOW, FALSE))
            return;
        }
    }
  try_plan (scene, 0.12, RUNGS_BANDS_HIDDEN, RUNGS_SIDE_BELOW, TRUE);
}

/** _rungs_scene_lay_out: finds the roomiest plan that fits the picture */
void
_rungs_scene_lay_out (RungsScene *scene)
{
  find_plan (scene);
  if (scene->options.show_rounds && !scene->in_columns)
    {
      scene->without_marks = TRUE;
      find_plan (scene);
    }
  _rungs_scene_place_arrows (scene);
  _rungs_scene_order_depth (scene);
  g_ptr_array_sort (scene->pieces, compare_order);
  if (scene->options.right_to_left)
    _rungs_scene_mirror (scene);
}
