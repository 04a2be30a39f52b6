/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * take-away.c: what is taken away from the ladder: the picture, and the same in words. The words are those that the
 * ladder says of itself, so that paper, screen reader and command line agree.
 */
#include "config.h"

#include "take-away.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "example.h"
#include "ladder-private.h"
#include "painter.h"

#define LADDER_WIDTH 640.0
#define LADDER_ASPECT (4.0 / 3.0)
#define CHART_WIDTH 1000.0

struct _RungsTakeAway
{
  RungsLadderValues *values;
  GPtrArray *history; /* RungsStanding; NULL: the ladder itself */
  RungsLadderShown shown; /* its words are not kept */
  GPtrArray *parts;   /* Part, what the pictures draw */
  RungsChart *chart;  /* all of it, for its words */
};

/** Part: what a picture draws. */
typedef struct
{
  RungsTakeAway *of;
  RungsPaletteName palette;
  gboolean right_to_left;
  gboolean with_words; /* a table stands beside it */
} Part;

/* Made of the values and the history by itself: it may outlive them in another thread. */
static RungsTakeAway *
take_away_new (RungsLadderValues *values,
               GPtrArray         *history)
{
  RungsTakeAway *self = g_new0 (RungsTakeAway, 1);

  self->values = rungs_ladder_values_ref (values);
  self->history = history != NULL ? g_ptr_array_ref (history) : NULL;
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->shown.sort = history != NULL ? RUNGS_LADDER_HISTORY : RUNGS_LADDER_STANDING;
  self->shown.show_aims = values->show_aims;
  if (history != NULL)
    {
      g_autofree char *title = NULL;
      RungsChartOptions options = {
        .width = CHART_WIDTH, .height = CHART_WIDTH, .text_scale = 1.0, .is_example = TRUE
      };

      /* Translators: %s is a piece of work. */
      title = values->title != NULL ? g_strdup_printf (_ ("%s, through time"), values->title)
                                    : g_strdup (_ ("Our work through time"));
      options.title = title;
      self->chart = rungs_ladder_history_to_chart (values, history, 0, G_MAXUINT, &options);
    }
  return self;
}

static gboolean
is_explained (const RungsTakeAway *self)
{
  return self->shown.sort == RUNGS_LADDER_EXPLAINED;
}

/** rungs_take_away_new_ladder: Returns: (transfer full): the ladder of @values to take away */
RungsTakeAway *
rungs_take_away_new_ladder (RungsLadderValues *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  return take_away_new (values, NULL);
}

/** rungs_take_away_new_explained: Returns: (transfer full): what each rung of @values means, to take away */
RungsTakeAway *
rungs_take_away_new_explained (RungsLadderValues *values)
{
  RungsTakeAway *self;

  g_return_val_if_fail (values != NULL, NULL);

  self = take_away_new (values, NULL);
  self->shown.sort = RUNGS_LADDER_EXPLAINED;
  return self;
}

/** rungs_take_away_new_history: Returns: (transfer full): the chart of @history to take away, on the ladder of @values
 */
RungsTakeAway *
rungs_take_away_new_history (RungsLadderValues *values,
                             GPtrArray         *history)
{
  g_return_val_if_fail (values != NULL && history != NULL, NULL);

  return take_away_new (values, history);
}

/**
 * rungs_take_away_read:
 * @workbook: a workbook
 * @shown: what is shown now
 * @error: (out): why it could not be read
 *
 * What fewer than five people said, is face down, is private or for others only, is not in it.
 *
 * Returns: (transfer full): what @shown asks for, as it may leave the laptop
 */
RungsTakeAway *
rungs_take_away_read (RungsWorkbook           *workbook,
                      const RungsLadderShown  *shown,
                      GError                 **error)
{
  g_autoptr (RungsLadderValues) values = NULL;
  g_autoptr (GPtrArray) history = NULL;
  RungsTakeAway *self;

  g_return_val_if_fail (RUNGS_IS_WORKBOOK (workbook), NULL);

  values = rungs_ladder_shown_read (workbook, shown, &history, error);
  if (values == NULL)
    return NULL;
  values->show_aims = shown->show_aims;
  self = take_away_new (values, history);
  self->shown = (RungsLadderShown) { .sort = shown->sort, .show_aims = shown->show_aims, .right_to_left = shown->right_to_left };
  return self;
}

/** rungs_take_away_paper: Returns: (transfer full): all of it as a document; it may outlive @self */
RungsPaper *
rungs_take_away_paper (RungsTakeAway *self)
{
  RungsPaper *paper;

  g_return_val_if_fail (self != NULL, NULL);

  paper = rungs_ladder_paper_new (self->values, self->history, &self->shown);
  if (self->values->is_example)
    rungs_example_mark (paper);
  return paper;
}

/** rungs_take_away_free: frees @self */
void
rungs_take_away_free (RungsTakeAway *self)
{
  if (self == NULL)
    return;
  rungs_ladder_values_free (self->values);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->chart, rungs_chart_unref);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/** rungs_take_away_text: Returns: (transfer full): all of it in words */
char *
rungs_take_away_text (RungsTakeAway *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->chart != NULL)
    return rungs_chart_to_text (self->chart);
  return is_explained (self) ? rungs_ladder_explained_to_text (self->values) : rungs_ladder_values_to_text (self->values);
}

/** rungs_take_away_title: Returns: (transfer none): what it is called */
const char *
rungs_take_away_title (RungsTakeAway *self)
{
  g_return_val_if_fail (self != NULL, "");

  if (self->chart != NULL)
    return rungs_chart_title (self->chart);
  return _rungs_ladder_title (self->values);
}

static gpointer
make_ladder (gpointer data,
             double   width,
             double   height)
{
  Part *part = data;
  RungsSceneOptions options = {
    .width = width,
    .height = height,
    .text_scale = 1.0,
    .palette = part->palette,
    .right_to_left = part->right_to_left,
    .show_bands = TRUE,
    .show_legend = !is_explained (part->of),
    .names = part->with_words ? RUNGS_NAMES_ALWAYS : RUNGS_NAMES_ROOM,
  };
  RungsLadderValues values = *part->of->values;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  /* The sheet has the mark already. */
  values.is_example = FALSE;
  if (is_explained (part->of))
    {
      values.standings = nobody;
      values.aims = nobody;
    }
  return rungs_ladder_values_to_scene (&values, &options);
}

static gpointer
make_chart (gpointer data,
            double   width,
            double   height)
{
  Part *part = data;
  RungsChartOptions options = {
    .width = width,
    .height = height,
    .text_scale = 1.0,
    .palette = part->palette,
    .right_to_left = part->right_to_left,
    .title = rungs_chart_title (part->of->chart),
  };

  return rungs_ladder_history_to_chart (part->of->values, part->of->history, 0, G_MAXUINT, &options);
}

static void
paint_ladder (cairo_t  *cr,
              gpointer  made)
{
  rungs_paint_scene (cr, made);
}

static void
paint_chart (cairo_t  *cr,
             gpointer  made)
{
  rungs_chart_paint (cr, made);
}

static const GPtrArray *
ladder_texts (gpointer made)
{
  return rungs_scene_texts (made);
}

static const GPtrArray *
chart_texts (gpointer made)
{
  return rungs_chart_texts (made);
}

static void
free_ladder (gpointer made)
{
  rungs_scene_unref (made);
}

static void
free_chart (gpointer made)
{
  rungs_chart_unref (made);
}

static RungsSheetPicture
make_picture (RungsTakeAway           *self,
              gboolean                 with_words,
              const RungsSheetOptions *options)
{
  Part *part = g_new0 (Part, 1);
  RungsSheetPicture ladder = {
    .aspect = LADDER_ASPECT,
    .fills_room = TRUE,
    .width = LADDER_WIDTH,
    .make = make_ladder,
    .paint = paint_ladder,
    .texts = ladder_texts,
    .free = free_ladder,
    .data = part,
  };
  RungsSheetPicture chart = {
    .width = CHART_WIDTH,
    .make = make_chart,
    .paint = paint_chart,
    .texts = chart_texts,
    .free = free_chart,
    .data = part,
  };

  part->of = self;
  part->palette = options->palette;
  part->right_to_left = options->right_to_left;
  part->with_words = with_words;
  g_ptr_array_add (self->parts, part);
  if (self->chart == NULL)
    return ladder;
  chart.aspect = CHART_WIDTH / rungs_chart_wanted_height (rungs_chart_n_works (self->chart), CHART_WIDTH, 1.0);
  return chart;
}

/* Where there was no room for a name, its number stands in the picture: what each is a number of. */
static void
add_numbers (RungsTakeAway *self,
             GPtrArray     *words)
{
  Part part = { .of = self, .palette = RUNGS_PALETTE_LIGHT, .with_words = TRUE };
  g_autoptr (RungsScene) scene = make_ladder (&part, LADDER_WIDTH, LADDER_WIDTH / LADDER_ASPECT);
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean any_unnamed = FALSE;

  for (guint i = 0; i < rungs_scene_n_figures (scene); i++)
    any_unnamed |= !rungs_scene_figure_is_named (scene, i);
  for (guint key = 1; any_unnamed && rungs_scene_key_label (scene, key) != NULL; key++)
    g_string_append_printf (lines, "%s  %u  %s", key > 1 ? "\n" : "", key, rungs_scene_key_label (scene, key));
  if (lines->len == 0)
    return;
  rungs_sheet_words_add_heading (words, _ ("The numbers in the picture"));
  rungs_sheet_words_add (words, lines->str);
}

/* What the ladder says of itself, without what the sheet has already: its title, the mark of an example, whom it comes
 * from. */
static GPtrArray *
make_words (RungsTakeAway *self,
            gboolean       with_words)
{
  g_autoptr (GPtrArray) words = rungs_sheet_words_new ();
  g_autofree char *text = NULL;
  const char *credit;
  const char *from;

  if (!with_words)
    return g_steal_pointer (&words);
  if (self->chart != NULL)
    {
      for (guint work = 0; work < rungs_chart_n_works (self->chart); work++)
        {
          g_autoptr (GPtrArray) table = rungs_chart_table (self->chart, work);

          rungs_sheet_words_add_heading (words, rungs_chart_work_title (self->chart, work));
          rungs_sheet_words_add_table (words, table);
        }
      if (rungs_chart_note (self->chart) != NULL)
        rungs_sheet_words_add (words, rungs_chart_note (self->chart));
      return g_steal_pointer (&words);
    }
  text = rungs_take_away_text (self);
  g_strchomp (text);
  credit = self->values->credit != NULL ? self->values->credit : "";
  if (g_str_has_suffix (text, credit))
    text[strlen (text) - strlen (credit)] = '\0';
  g_strchomp (text);
  from = strstr (text, "\n\n");
  if (from != NULL)
    rungs_sheet_words_add (words, from + 2);
  add_numbers (self, words);
  return g_steal_pointer (&words);
}

/**
 * rungs_take_away_sheet:
 * @self: what is taken away; it must stay while the sheet does
 * @with_words: the same in words too
 * @options: how the sheet is to be; its title, credit and mark of an example are taken from @self
 *
 * Returns: (transfer full): the sheet
 */
RungsSheet *
rungs_take_away_sheet (RungsTakeAway           *self,
                       gboolean                 with_words,
                       const RungsSheetOptions *options)
{
  g_autoptr (GPtrArray) words = NULL;
  RungsSheetOptions own = *options;
  RungsSheetPicture picture;

  g_return_val_if_fail (self != NULL && options != NULL, NULL);

  picture = make_picture (self, with_words, options);
  words = make_words (self, with_words);
  own.title = rungs_take_away_title (self);
  own.picture_says_title = self->chart == NULL && (self->values->title != NULL || !self->values->is_main);
  own.credit = self->values->credit != NULL ? self->values->credit : "";
  own.is_example = self->values->is_example;
  return rungs_sheet_new (&picture, words, &own);
}
