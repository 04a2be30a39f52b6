/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-legend.c: what the shapes in a picture mean: those that are in it, and no others.
 */
#include "config.h"

#include "scene-draft.h"

#include <glib/gi18n-lib.h>

#include "ladder-words.h"

static const char *
key_words (int sort)
{
  switch (sort)
    {
    case RUNGS_KEY_BEFORE:
      /* Translators: beside an empty outline of a head: where these people stood in the round before */
      return _("The round before");
    case RUNGS_KEY_SAME:
      /* Translators: beside two short lines, like "=": these people stand where they stood in the round before */
      return _("The same as before");
    case RUNGS_KEY_AIM:
      /* Translators: beside a small flag */
      return _("What we aim for");
    case RUNGS_KEY_FEW:
      /* Translators: beside a dotted ring */
      return _("Fewer than five people");
    default:
      return rungs_view_label (sort);
    }
}

static double
key_height (const RungsDraft *draft)
{
  return draft->small_size * (draft->scene->options.least_text > 0.0 ? 2.0 : 2.7);
}

static PangoLayout *
shape_key (RungsDraft     *draft,
           int          sort,
           double     width,
           double    *text_width,
           double    *text_height)
{
  PangoLayout *layout = _rungs_scene_shape (draft->scene, key_words (sort), draft->small_size,
                                            PANGO_WEIGHT_NORMAL, width, 3, PANGO_ALIGN_LEFT);

  _rungs_layout_size (layout, text_width, text_height);
  return layout;
}

static void
add_key (RungsDraft       *draft,
         int          sort,
         PangoLayout *layout,
         double       x,
         double       y,
         double       row_height,
         double       text_height)
{
  RungsScene *scene = draft->scene;
  double height = key_height (draft);
  double icon_width = height * RUNGS_FIGURE_ASPECT;
  RungsSceneKey *key = &scene->key[scene->n_keys++];

  key->sort = sort;
  key->height = height;
  key->feet.x = x + icon_width / 2.0;
  key->feet.y = y + (row_height + height) / 2.0;
  _rungs_scene_add_text (scene, "legend", -1, RUNGS_ORDER_LEGEND + sort, RUNGS_INK_TEXT, draft->small_size, layout,
                         x + icon_width + draft->small_size * 0.35, y + (row_height - text_height) / 2.0);
}

static gboolean
has_legend (const RungsDraft *draft)
{
  if (!draft->scene->options.show_legend || draft->side == RUNGS_SIDE_BARE)
    return FALSE;
  for (int i = 0; i < RUNGS_N_KEYS; i++)
    {
      if (draft->has_key[i])
        return TRUE;
    }
  return FALSE;
}

/** _rungs_draft_lay_legend_below: in lines under the ladder, each as full as it can be, in the middle */
void
_rungs_draft_lay_legend_below (RungsDraft *draft)
{
  RungsScene *scene = draft->scene;
  double room = scene->options.width - 2.0 * draft->margin;
  double icon_width = key_height (draft) * RUNGS_FIGURE_ASPECT + draft->small_size * 0.35;
  double air = draft->small_size * 1.4;
  int row[RUNGS_N_KEYS];
  guint n_row = 0;
  double row_width = 0.0;
  double y = draft->bottom;

  if (!has_legend (draft))
    return;
  /* From the last to the first, so that lines stack upwards from the credit. */
  for (int sort = RUNGS_N_KEYS - 1; sort >= -1; sort--)
    {
      double width = 0.0;

      if (sort >= 0)
        {
          g_autoptr (PangoLayout) layout = NULL;

          if (!draft->has_key[sort])
            continue;
          layout = shape_key (draft, sort, room - icon_width, &width, NULL);
          width += icon_width;
        }
      if (n_row > 0 && (sort < 0 || row_width + air + width > room))
        {
          double x = draft->margin + (room - row_width) / 2.0;
          double height = key_height (draft);

          y -= height + draft->small_size * 0.2;
          for (guint i = n_row; i > 0; i--)
            {
              double text_width;
              double text_height;
              g_autoptr (PangoLayout) layout = shape_key (draft, row[i - 1], room - icon_width, &text_width,
                                                          &text_height);

              add_key (draft, row[i - 1], layout, x, y, height, text_height);
              x += icon_width + text_width + air;
            }
          n_row = 0;
          row_width = 0.0;
        }
      if (sort >= 0)
        {
          row_width += (n_row > 0 ? air : 0.0) + width;
          row[n_row++] = sort;
        }
    }
  draft->bottom = y - draft->small_size * 0.4;
}

/* A word is never broken where there is room for all of it. */
static double
longest_word (const RungsDraft *draft)
{
  double longest = 0.0;

  for (int sort = 0; sort < RUNGS_N_KEYS; sort++)
    {
      g_auto (GStrv) words = draft->has_key[sort] ? g_strsplit_set (key_words (sort), " \n", -1) : NULL;

      for (guint i = 0; words != NULL && words[i] != NULL; i++)
        {
          g_autoptr (PangoLayout) layout = _rungs_scene_shape (draft->scene, words[i], draft->small_size, PANGO_WEIGHT_NORMAL,
                                                               -1.0, 0, PANGO_ALIGN_LEFT);
          double width;

          _rungs_layout_size (layout, &width, NULL);
          longest = MAX (longest, width);
        }
    }
  return longest;
}

static double
column_text_width (const RungsDraft *draft)
{
  double width = CLAMP (draft->scene->options.width * 0.15, draft->small_size * 6.5, draft->small_size * 12.0);
  double longest = longest_word (draft);

  return MAX (width, MIN (longest, draft->scene->options.width * 0.3));
}

/** _rungs_draft_measure_column: how wide the column after the ladder must be, where those beside it need @asides_width */
void
_rungs_draft_measure_column (RungsDraft *draft,
                             double      asides_width)
{
  double width = 0.0;

  if (has_legend (draft))
    {
      double icon_width = key_height (draft) * RUNGS_FIGURE_ASPECT + draft->small_size * 0.35;

      for (int sort = 0; sort < RUNGS_N_KEYS; sort++)
        {
          g_autoptr (PangoLayout) layout = NULL;
          double text_width;

          if (!draft->has_key[sort])
            continue;
          layout = shape_key (draft, sort, column_text_width (draft), &text_width, NULL);
          width = MAX (width, icon_width + text_width);
        }
    }
  width = MAX (width, asides_width);
  draft->column_width = width > 0.0 ? width + draft->small_size * 1.2 : 0.0;
}

/** _rungs_draft_lay_legend_column: one under the other beside the ladder */
void
_rungs_draft_lay_legend_column (RungsDraft *draft)
{
  double icon_width = key_height (draft) * RUNGS_FIGURE_ASPECT + draft->small_size * 0.35;
  double y = draft->top + draft->step * 0.25;

  draft->legend_bottom = y;
  if (!has_legend (draft))
    return;
  for (int sort = 0; sort < RUNGS_N_KEYS; sort++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double text_height;
      double height;

      if (!draft->has_key[sort])
        continue;
      layout = shape_key (draft, sort, draft->column_width - icon_width - draft->small_size, NULL, &text_height);
      height = MAX (key_height (draft), text_height);
      add_key (draft, sort, layout, draft->column_x, y, height, text_height);
      y += height + draft->small_size * 0.55;
    }
  draft->legend_bottom = y;
}
