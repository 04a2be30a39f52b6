/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-paper.c: a view of the ladder as a document. The words are those that the ladder says of itself, so that paper, screen
 * reader and command line agree; whom the ladder comes from stands at the foot of each page.
 */
#include "config.h"

#include "ladder-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ladder-history.h"
#include "ladder-private.h"
#include "ladder-words.h"
#include "painter.h"
#include "paper-outline.h"

/* For which the pictures are laid out, in their own units; they are taken smaller or larger as a whole. */
#define LADDER_WIDTH 570.0
#define LADDER_ASPECT 1.28 /* height over width: what the first page has room for under its heading */
#define MOST_TEXT 23.0     /* of the words in it, for which there is room beside the ladder */
#define CHART_WIDTH 560.0
#define CHART_TEXT 1.3     /* of the words in it, over those of a screen */
#define CHART_ASPECT 0.6
/* In large print: of each rung, and of the rounds below them. So high that words keep their size, and so low that the chart and
 * the same in words stand on one page. */
#define LARGE_LANE_ASPECT 0.06
#define LARGE_ROUNDS_ASPECT 0.13

/* That large print has room for on a small sheet, without parting words. */
#define MOST_COLUMNS 3

/** Picture: a figure of the document. It has all it is drawn from, also in another thread. */
typedef struct
{
  RungsLadderValues *values;
  GPtrArray *history; /* NULL: the ladder itself */
  guint work;         /* in a chart, from 0 */
  gboolean is_bare;   /* nobody stands on it */
  gboolean right_to_left;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  rungs_ladder_values_free (picture->values);
  g_clear_pointer (&picture->history, g_ptr_array_unref);
  g_free (picture);
}

static Picture *
picture_new (RungsLadderValues      *values,
             GPtrArray              *history,
             const RungsLadderShown *shown)
{
  Picture *picture = g_new0 (Picture, 1);

  picture->values = rungs_ladder_values_ref (values);
  picture->history = history != NULL ? g_ptr_array_ref (history) : NULL;
  picture->is_bare = shown->sort == RUNGS_LADDER_EXPLAINED;
  picture->right_to_left = shown->right_to_left;
  return picture;
}

/* ---- the view */

/** rungs_ladder_shown_copy: Returns: (transfer full): the same, with words of its own */
RungsLadderShown *
rungs_ladder_shown_copy (const RungsLadderShown *shown)
{
  RungsLadderShown *copy = g_memdup2 (shown, sizeof *shown);
  const char **words[] = { &copy->filter.ladder, &copy->filter.activity, &copy->filter.meeting, &copy->filter.level,
                           &copy->filter.group, &copy->filter.organisation, &copy->filter.view, &copy->filter.from,
                           &copy->filter.until };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    *words[i] = g_strdup (*words[i]);
  return copy;
}

/** rungs_ladder_shown_free: @shown: (transfer full) (nullable): a copy */
void
rungs_ladder_shown_free (RungsLadderShown *shown)
{
  const char *words[9];

  if (shown == NULL)
    return;
  memcpy (words, (const char *[]) { shown->filter.ladder, shown->filter.activity, shown->filter.meeting, shown->filter.level,
                                    shown->filter.group, shown->filter.organisation, shown->filter.view, shown->filter.from,
                                    shown->filter.until }, sizeof words);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_free ((char *) words[i]);
  g_free (shown);
}

/* ---- the picture */

static RungsScene *
make_scene (const Picture *picture,
            double         width,
            double         height,
            double         least_text)
{
  /* Large print on a small sheet leaves no room for people that could be told apart: then the ladder alone is drawn. */
  const gboolean has_room = least_text <= MOST_TEXT;
  RungsSceneOptions options = { .width = width, .height = height, .text_scale = 1.0, .palette = RUNGS_PALETTE_PRINT,
                                .right_to_left = picture->right_to_left, .show_bands = has_room,
                                .show_legend = has_room && !picture->is_bare,
                                .names = picture->values->title != NULL ? RUNGS_NAMES_ROOM : RUNGS_NAMES_ALWAYS,
                                .least_text = least_text };
  RungsLadderValues values = *picture->values;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  char empty[] = "";

  /* The page says these itself. */
  values.is_example = FALSE;
  values.title = values.title != NULL ? empty : NULL;
  values.ladder_name = empty;
  values.credit = empty;
  if (picture->is_bare || !has_room)
    {
      values.standings = nobody;
      values.aims = nobody;
    }
  return rungs_ladder_values_to_scene (&values, &options);
}

static void
draw_ladder (cairo_t *cr,
             double   width,
             double   height,
             double   text,
             gpointer data)
{
  const double scale = width / LADDER_WIDTH;
  g_autoptr (RungsScene) scene = make_scene (data, LADDER_WIDTH, height / scale, text / scale);

  cairo_scale (cr, scale, scale);
  rungs_paint_scene (cr, scene);
}

static RungsChart *
make_chart (const Picture *picture,
            guint          first,
            guint          most,
            double         height,
            double         least_text)
{
  const RungsChartOptions options = { .width = CHART_WIDTH, .height = height, .text_scale = CHART_TEXT, .least_text = least_text,
                                      .palette = RUNGS_PALETTE_PRINT, .right_to_left = picture->right_to_left, .is_bare = TRUE,
                                      .credit = "" };

  return rungs_ladder_history_to_chart (picture->values, picture->history, first, most, &options);
}

static void
draw_chart (cairo_t *cr,
            double   width,
            double   height,
            double   text,
            gpointer data)
{
  const Picture *picture = data;
  const double scale = width / CHART_WIDTH;
  g_autoptr (RungsChart) chart = make_chart (picture, picture->work, 1, height / scale, text / scale);

  cairo_scale (cr, scale, scale);
  rungs_chart_paint (cr, chart);
}

/* ---- the words */

/* What stands on each rung, without who: the lines of the words that others belong to, up to the first gap. */
static char *
tell_picture (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  GString *told = g_string_new (_("A picture of a ladder."));

  for (gsize i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    if (*lines[i] != ' ')
      g_string_append_printf (told, " %s", lines[i]);
  g_string_append_printf (told, " %s", _("The same follows in words."));
  return g_string_free (told, FALSE);
}

/* What the ladder says of itself, without what the pages say already: its title, that it is made up, and whom it comes from. */
static char *
words_of (RungsLadderValues *values)
{
  g_autofree char *text = rungs_ladder_values_to_text (values);
  const char *from;

  g_strchomp (text);
  if (values->credit != NULL && g_str_has_suffix (text, values->credit))
    text[strlen (text) - strlen (values->credit)] = '\0';
  g_strchomp (text);
  from = strstr (text, "\n\n");
  return g_strdup (from != NULL ? from + 2 : "");
}

/* The views that stand on it, by the letter on their heads. */
static void
add_letters (RungsLadderValues *values,
             GPtrArray         *cells)
{
  for (RungsView view = 0; view < RUNGS_N_VIEWS; view++)
    for (guint i = 0; i < values->standings->len; i++)
      if (((const RungsStanding *) g_ptr_array_index (values->standings, i))->view == view)
        {
          g_ptr_array_add (cells, g_strdup (rungs_view_letter (view)));
          g_ptr_array_add (cells, g_strdup (rungs_view_label (view)));
          break;
        }
}

/* What stands in the picture for words that it may have no room for: letters, and numbers where names are too long. */
static void
add_signs (RungsPaper    *paper,
           const Picture *picture)
{
  g_autoptr (RungsScene) scene = make_scene (picture, LADDER_WIDTH, LADDER_WIDTH * LADDER_ASPECT, 0.0);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  gboolean any_unnamed = FALSE;

  for (guint i = 0; i < rungs_scene_n_figures (scene); i++)
    any_unnamed |= !rungs_scene_figure_is_named (scene, i);
  g_ptr_array_add (cells, g_strdup (_("Sign")));
  g_ptr_array_add (cells, g_strdup (_("What it stands for")));
  add_letters (picture->values, cells);
  /* Of one piece of work the views stand there, which their letters tell. */
  for (guint key = 1; any_unnamed && picture->values->title == NULL && rungs_scene_key_label (scene, key) != NULL; key++)
    {
      g_ptr_array_add (cells, g_strdup_printf ("%u", key));
      g_ptr_array_add (cells, g_strdup (rungs_scene_key_label (scene, key)));
    }
  if (cells->len == 2)
    return;
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_heading (paper, 2, _("The letters and numbers in the picture"));
  rungs_paper_add_table (paper, 2, (const char *const *) cells->pdata);
}

static void
add_standing (RungsPaper             *paper,
              RungsLadderValues      *values,
              const RungsLadderShown *shown)
{
  Picture *picture = picture_new (values, NULL, shown);
  g_autofree char *words = words_of (values);
  g_autofree char *told = tell_picture (words);

  rungs_paper_add_figure (paper, told, LADDER_ASPECT, LADDER_ASPECT, draw_ladder, picture, picture_free);
  add_signs (paper, picture);
  rungs_paper_add_outline (paper, words);
}

/* The rows of a table, or its columns as rows. */
static void
add_cells (RungsPaper      *paper,
           const GPtrArray *rows,
           gboolean         turned)
{
  const guint n_columns = g_strv_length (g_ptr_array_index (rows, 0));
  const guint width = turned ? rows->len : n_columns;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < rows->len * n_columns; i++)
    {
      const guint row = i / width;
      const guint column = i % width;

      g_ptr_array_add (cells, ((char **) g_ptr_array_index (rows, turned ? column : row))[turned ? row : column]);
    }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_table (paper, width, (const char *const *) cells->pdata);
}

/* More columns than large print has room for: each row by itself, what a cell is about before what it says. */
static void
add_rows_as_lists (RungsPaper      *paper,
                   const GPtrArray *rows)
{
  char **head = g_ptr_array_index (rows, 0);

  for (guint r = 1; r < rows->len; r++)
    {
      char **row = g_ptr_array_index (rows, r);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

      rungs_paper_add_heading (paper, 3, row[0]);
      for (guint c = 1; row[c] != NULL; c++)
        /* Translators: 1 who placed a piece of work, “The board”, 2 where, “Rung 2, Educating” */
        g_ptr_array_add (items, g_strdup_printf (_("%1$s: %2$s"), head[c], row[c]));
      g_ptr_array_add (items, NULL);
      rungs_paper_add_list (paper, (const char *const *) items->pdata);
    }
}

static void
add_table (RungsPaper      *paper,
           const GPtrArray *rows)
{
  if (rows->len == 0)
    return;
  if (g_strv_length (g_ptr_array_index (rows, 0)) <= MOST_COLUMNS)
    add_cells (paper, rows, FALSE);
  else if (rows->len <= MOST_COLUMNS)
    add_cells (paper, rows, TRUE);
  else
    add_rows_as_lists (paper, rows);
}

/* The table tells what the letters in the chart stand for. */
static void
add_letters_to (char **head)
{
  for (guint c = 1; head[c] != NULL; c++)
    for (RungsView view = 0; view < RUNGS_N_VIEWS; view++)
      if (g_str_equal (head[c], rungs_view_label (view)))
        {
          g_free (head[c]);
          /* Translators: 1 who, “The board”, 2 the letter that stands for them in a picture, “B” */
          head[c] = g_strdup_printf (_("%1$s (%2$s)"), rungs_view_label (view), rungs_view_letter (view));
          break;
        }
}

/* Below the rungs there is a lane for who is not sure, one for what depends, and one for what so few said that it is not shown. */
static double
large_aspect_of (RungsLadderValues *values,
                 RungsChart        *whole,
                 guint              work)
{
  const GPtrArray *points = rungs_chart_points (whole);
  gboolean has_unsure = FALSE;
  gboolean has_depends = FALSE;
  gboolean has_hidden = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const RungsChartPoint *point = g_ptr_array_index (points, i);

      if (point->work != work)
        continue;
      has_hidden |= point->is_hidden;
      has_unsure |= !point->is_hidden && point->rung == 0;
      has_depends |= !point->is_hidden && point->rung < 0;
    }
  return LARGE_ROUNDS_ASPECT + LARGE_LANE_ASPECT * (int) (values->n_rungs + has_unsure + has_depends + has_hidden);
}

static void
add_history (RungsPaper             *paper,
             RungsLadderValues      *values,
             GPtrArray              *history,
             const RungsLadderShown *shown)
{
  const Picture all = { .values = values, .history = history, .right_to_left = shown->right_to_left };
  g_autoptr (RungsChart) whole = make_chart (&all, 0, G_MAXUINT, CHART_WIDTH, 0.0);
  const guint n = rungs_chart_n_works (whole);

  if (n == 0)
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, _("Nothing has been placed on the ladder yet."));
  for (guint work = 0; work < n; work++)
    {
      Picture *picture = picture_new (values, history, shown);
      g_autoptr (GPtrArray) rows = rungs_chart_table (whole, work);

      picture->work = work;
      rungs_paper_add_heading (paper, 2, rungs_chart_work_title (whole, work));
      rungs_paper_add_figure (paper, _("A chart of where each view stood, round by round. The same follows in words."), CHART_ASPECT,
                              large_aspect_of (values, whole, work), draw_chart, picture, picture_free);
      add_letters_to (g_ptr_array_index (rows, 0));
      add_table (paper, rows);
    }
  if (rungs_chart_note (whole) != NULL)
    rungs_paper_add_text (paper, RUNGS_PAPER_NOTE, rungs_chart_note (whole));
}

/* ---- rung by rung */

/* One thing a line, under a few words of its own. */
static void
add_lines (RungsPaper *paper,
           const char *heading,
           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, lines[i]);
  if (items->len == 0)
    return;
  g_ptr_array_add (items, NULL);
  rungs_paper_add_heading (paper, 3, heading);
  rungs_paper_add_list (paper, (const char *const *) items->pdata);
}

static void
add_explained (RungsPaper             *paper,
               RungsLadderValues      *values,
               const RungsLadderShown *shown)
{
  g_autoptr (GString) told = g_string_new (_("A picture of the ladder with its rungs, from the ground up:"));

  for (guint i = 0; i < values->n_rungs; i++)
    g_string_append_printf (told, "%s %u %s", i > 0 ? "," : "", i + 1, values->rung_names[i]);
  g_string_append_c (told, '.');
  rungs_paper_add_figure (paper, told->str, LADDER_ASPECT, LADDER_ASPECT, draw_ladder, picture_new (values, NULL, shown),
                          picture_free);
  for (guint rung = 1; rung <= values->n_rungs; rung++)
    {
      g_autofree char *heading = _rungs_ladder_rung_heading (values, rung);
      RungsRungPart parts[RUNGS_N_RUNG_PARTS];

      rungs_paper_add_heading (paper, 2, heading);
      _rungs_ladder_rung_parts (&values->words[rung - 1], parts);
      for (gsize i = 0; i < RUNGS_N_RUNG_PARTS; i++)
        {
          if (parts[i].heading != NULL)
            add_lines (paper, parts[i].heading, parts[i].text);
          else if (parts[i].text != NULL)
            rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, parts[i].text);
        }
    }
}

/**
 * rungs_ladder_paper_new:
 * @values: what is shown
 * @history: (nullable) (element-type RungsStanding): its rounds, for a chart
 * @shown: how it is shown
 *
 * Returns: (transfer full): the document
 */
RungsPaper *
rungs_ladder_paper_new (RungsLadderValues      *values,
                        GPtrArray              *history,
                        const RungsLadderShown *shown)
{
  g_autofree char *title = NULL;
  RungsPaper *paper;

  if (shown->sort == RUNGS_LADDER_HISTORY && values->title != NULL)
    /* Translators: %s is a piece of work. */
    title = g_strdup_printf (_("%s, through time"), values->title);
  else if (shown->sort == RUNGS_LADDER_HISTORY)
    title = g_strdup (_("Our work through time"));
  else
    title = g_strdup (_rungs_ladder_title (values));
  values->show_aims = shown->show_aims;
  /* Translators: the language of Rungs' own words, as it is called in files: "en-GB" for British English. */
  paper = rungs_paper_new (title, _("en-GB"));
  rungs_paper_set_footer (paper, values->credit);
  rungs_paper_add_heading (paper, 1, title);
  if (shown->sort == RUNGS_LADDER_HISTORY)
    add_history (paper, values, history, shown);
  else if (shown->sort == RUNGS_LADDER_EXPLAINED)
    add_explained (paper, values, shown);
  else
    add_standing (paper, values, shown);
  return paper;
}

/**
 * rungs_ladder_shown_read:
 * @workbook: a workbook
 * @shown: a view of its ladder
 * @history: (out) (transfer full) (nullable): its rounds through time, where the view is of those
 * @error: (out): why it could not be read
 *
 * What fewer than five people said, is face down, is private or for others only, is not in it.
 *
 * Returns: (transfer full): what @shown asks for, as it may leave the laptop
 */
RungsLadderValues *
rungs_ladder_shown_read (RungsWorkbook           *workbook,
                         const RungsLadderShown  *shown,
                         GPtrArray              **history,
                         GError                 **error)
{
  RungsLadderFilter outside = shown->filter;
  g_autoptr (RungsLadderValues) values = NULL;

  *history = NULL;
  outside.for_outside = TRUE;
  values = rungs_ladder_values_read_filtered (workbook, &outside, error);
  if (values == NULL)
    return NULL;
  if (shown->sort == RUNGS_LADDER_HISTORY)
    {
      *history = rungs_ladder_history_read (workbook, &outside, error);
      if (*history == NULL)
        return NULL;
    }
  return g_steal_pointer (&values);
}

/**
 * rungs_ladder_paper_read:
 * @workbook: a workbook
 * @shown: a view of its ladder
 * @error: (out): why it could not be read
 *
 * What fewer than five people said, is face down, is private or for others only, is not in it.
 *
 * Returns: (transfer full): the document
 */
RungsPaper *
rungs_ladder_paper_read (RungsWorkbook           *workbook,
                         const RungsLadderShown  *shown,
                         GError                 **error)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (RungsLadderValues) values = rungs_ladder_shown_read (workbook, shown, &history, error);

  if (values == NULL)
    return NULL;
  return rungs_ladder_paper_new (values, history, shown);
}
