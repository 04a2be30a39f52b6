/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-sheet.c: what stands on the projector's wall at a moment, worked out and painted. The wall, the small picture of it on the
 * laptop and the tests all take it from here.
 */
#include "config.h"

#include "wall-sheet-private.h"

#include <math.h>
#include <string.h>

#include "brush.h"
#include "lettering.h"
#include "painter.h"

#define HEX(rgb) { (((rgb) >> 16) & 0xff) / 255.0, (((rgb) >> 8) & 0xff) / 255.0, ((rgb) & 0xff) / 255.0 }

/* Sizes as parts of the least size. */
#define HEADING 1.9
#define LABEL 1.15
#define BODY_MOST 2.4
#define BESIDE_MOST 1.4 /* a body in a narrow column */
#define BODY_STEP 0.1
#define SPLIT_SIZE 1.2 /* a body that needs several sheets */
#define SPACING 0.7    /* between blocks */
#define MARGIN 1.3

/* How much of the width the small ladder beside the words takes. */
#define BESIDE 0.34

/* How much of it the ladder takes where the words are a narrow column. */
#define LARGE_BESIDE 0.72

/* More rounds are not tried. */
#define MOST_ROUNDS 12

/* A line of a list begins with it. */
#define BULLET "•"

static void
piece_free (gpointer data)
{
  RungsWallPiece *piece = data;

  g_free (piece->text.text);
  g_clear_object (&piece->layout);
  g_free (piece);
}

static PangoLayout *
shape (RungsWallSheet *sheet,
       const char     *words,
       double          scale,
       PangoWeight     weight,
       double          width)
{
  return rungs_lettering_shape (sheet->context, sheet->font, words, sheet->least * scale, weight, width, 0, PANGO_ALIGN_LEFT);
}

/* Puts a text into the column [LEFT, LEFT + WIDTH], at the side where reading begins. Returns its height. */
static double
put (RungsWallSheet *sheet,
     const char     *what,
     PangoLayout    *layout,
     double          scale,
     double          left,
     double          top,
     double          width)
{
  RungsWallPiece *piece = g_new0 (RungsWallPiece, 1);
  double text_width;
  double text_height;

  rungs_lettering_size (layout, &text_width, &text_height);
  piece->text.what = what;
  piece->text.text = g_strdup (pango_layout_get_text (layout));
  piece->text.size = sheet->least * scale;
  piece->text.box.x = sheet->options.right_to_left ? left + width - text_width : left;
  piece->text.box.y = top;
  piece->text.box.width = text_width;
  piece->text.box.height = text_height;
  piece->text.ink = sheet->ink;
  piece->text.paper = sheet->paper;
  piece->layout = g_object_ref (layout);
  g_ptr_array_add (sheet->pieces, piece);
  return text_height;
}

static char *
as_list (const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
  GString *list = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] == '\0')
        continue;
      if (list->len > 0)
        g_string_append_c (list, '\n');
      g_string_append_printf (list, BULLET " %s", lines[i]);
    }
  return g_string_free (list, FALSE);
}

/* How much of the width the ladder takes beside the words. */
static double
ladder_share (const RungsWallContent *content)
{
  return content->words_beside ? LARGE_BESIDE : BESIDE;
}

/* The column of the words. */
static RungsBox
words_box (RungsWallSheet         *sheet,
           const RungsWallContent *content)
{
  double margin = sheet->least * MARGIN;
  RungsBox box = { margin, margin, sheet->options.width - 2.0 * margin, sheet->options.height - 2.0 * margin };

  if (content->rungs != NULL)
    {
      double beside = sheet->options.width * ladder_share (content);

      box.width -= beside;
      if (sheet->options.right_to_left)
        box.x += beside;
    }
  return box;
}

static double
put_number (RungsWallSheet         *sheet,
            const RungsWallContent *content,
            const RungsPalette     *palette,
            RungsBox                column,
            double                  top)
{
  g_autofree char *number = g_strdup_printf ("%d", content->number);
  g_autoptr (PangoLayout) layout = shape (sheet, number, HEADING, PANGO_WEIGHT_BOLD, -1.0);
  int colour = CLAMP (content->number, 1, (int) G_N_ELEMENTS (palette->rung)) - 1;
  RungsWallPiece *piece;
  double width;

  /* Room for the plank around it. */
  put (sheet, "number", layout, HEADING, column.x + (sheet->options.right_to_left ? -sheet->least * 0.7 : sheet->least * 0.7), top,
       column.width);
  piece = g_ptr_array_index (sheet->pieces, sheet->pieces->len - 1);
  piece->has_plank = TRUE;
  piece->text.paper = palette->rung[colour];
  piece->text.ink = palette->rung_text[colour];
  width = piece->text.box.width + sheet->least * 1.4;
  return width + sheet->least * 0.6;
}

static double
put_heading (RungsWallSheet         *sheet,
             const RungsWallContent *content,
             const RungsPalette     *palette,
             RungsBox                column,
             double                  top)
{
  double beside = content->number > 0 ? put_number (sheet, content, palette, column, top) : 0.0;
  double scale = HEADING;
  g_autoptr (PangoLayout) layout = NULL;

  do
    {
      g_clear_object (&layout);
      layout = shape (sheet, content->heading, scale, PANGO_WEIGHT_BOLD, column.width - beside);
      scale -= 0.1;
    }
  while (pango_layout_get_line_count (layout) > (content->words_beside ? 4 : 2) && scale > 1.0);
  scale += 0.1;
  return put (sheet, "heading", layout, scale, column.x + (sheet->options.right_to_left ? 0.0 : beside), top,
              column.width - beside);
}

static double
height_of (PangoLayout *layout)
{
  double height;

  rungs_lettering_size (layout, NULL, &height);
  return height;
}

/* As large as it can be; where not even the least size fits, it is cut off here and goes on on the next sheet. */
static void
put_body (RungsWallSheet *sheet,
          const char     *body,
          RungsBox        column,
          double          top,
          double          most)
{
  double room = column.y + column.height - top;
  double scale = most + BODY_STEP;
  g_autoptr (PangoLayout) layout = NULL;

  do
    {
      scale -= BODY_STEP;
      g_clear_object (&layout);
      layout = shape (sheet, body, scale, PANGO_WEIGHT_NORMAL, column.width);
    }
  while (height_of (layout) > room && scale - BODY_STEP >= 1.0);
  sheet->fits = height_of (layout) <= room;
  put (sheet, "body", layout, scale, column.x, top, column.width);
}

static void
put_pairs (RungsWallSheet         *sheet,
           const RungsWallContent *content,
           RungsBox                column,
           double                  top)
{
  double first_width = column.width * 0.42;
  gboolean mirrored = sheet->options.right_to_left;

  for (const RungsWallPair *pair = content->pairs; pair->first != NULL; pair++)
    {
      g_autoptr (PangoLayout) first = shape (sheet, pair->first, 1.0, PANGO_WEIGHT_BOLD, first_width - sheet->least);
      g_autoptr (PangoLayout) second = shape (sheet, pair->second, 1.0, PANGO_WEIGHT_NORMAL, column.width - first_width);
      double left = mirrored ? column.x + column.width - first_width : column.x;
      double right = mirrored ? column.x : column.x + first_width;
      double key = put (sheet, "key", first, 1.0, left, top, first_width);
      double deed = put (sheet, "deed", second, 1.0, right, top, column.width - first_width);

      top += MAX (key, deed) + sheet->least * 0.15;
    }
  sheet->fits = top <= column.y + column.height + sheet->least;
}

static void
put_words (RungsWallSheet         *sheet,
           const RungsWallContent *content,
           const RungsPalette     *palette)
{
  RungsBox column = words_box (sheet, content);
  double top = column.y;

  if (content->heading != NULL)
    top += put_heading (sheet, content, palette, column, top) + sheet->least * SPACING;
  if (content->label != NULL)
    {
      g_autoptr (PangoLayout) layout = shape (sheet, content->label, LABEL, PANGO_WEIGHT_BOLD, column.width);

      top += put (sheet, "label", layout, LABEL, column.x, top, column.width) + sheet->least * SPACING * 0.5;
    }
  if (content->body != NULL)
    {
      g_autofree char *body = content->is_list ? as_list (content->body) : g_strdup (content->body);

      put_body (sheet, body, column, top, content->words_beside ? BESIDE_MOST : BODY_MOST);
    }
  if (content->pairs != NULL)
    put_pairs (sheet, content, column, top);
}

/* A sentence below the ladder; returns how much room it takes. */
static double
put_foot (RungsWallSheet *sheet,
          const char     *foot)
{
  double margin = sheet->least * MARGIN;
  double width = sheet->options.width - 2.0 * margin;
  double scale = 1.35;
  double height;
  g_autoptr (PangoLayout) layout = NULL;

  do
    {
      scale -= 0.05;
      g_clear_object (&layout);
      layout = shape (sheet, foot, scale, PANGO_WEIGHT_SEMIBOLD, width);
    }
  while (pango_layout_get_line_count (layout) > 2 && scale - 0.05 >= 1.0);
  height = height_of (layout) + sheet->least * 0.8;
  sheet->strip = (RungsBox) { 0.0, sheet->options.height - height, sheet->options.width, height };
  put (sheet, "foot", layout, scale, margin, sheet->strip.y + sheet->least * 0.4, width);
  return height;
}

static void
put_scene (RungsWallSheet         *sheet,
           const RungsWallContent *content,
           RungsPaletteName        palette)
{
  RungsSceneOptions options = content->scene;
  RungsBox box = { 0.0, 0.0, sheet->options.width, sheet->options.height };

  if (content->words_first || content->words_beside)
    {
      box.width = sheet->options.width * ladder_share (content);
      box.x = sheet->options.right_to_left ? 0.0 : sheet->options.width - box.width;
    }
  else
    {
      box.height -= sheet->strip.height;
    }
  options.width = box.width;
  options.height = box.height;
  options.palette = palette;
  options.right_to_left = sheet->options.right_to_left;
  options.font = sheet->font;
  options.text_scale = MAX (1.0, options.text_scale);
  options.least_text = sheet->least;
  sheet->scene = rungs_scene_new (content->rungs, content->figures, content->n_figures, &options);
  sheet->scene_box = box;
}

/* The chart without its first rounds. */
static RungsChart *
make_chart (RungsWallSheet         *sheet,
            const RungsWallContent *content,
            RungsPaletteName        palette,
            guint                   n_left_out)
{
  const char *names[RUNGS_CHART_MAX_RUNGS] = { NULL };
  const guint n_rungs = (guint) CLAMP (content->scene.n_rungs, 1, RUNGS_CHART_MAX_RUNGS);
  const RungsChartWork *all = content->work;
  RungsChartWork work = { all->title, all->days + n_left_out, all->n_rounds - n_left_out, all->n_earlier + n_left_out };
  g_autofree RungsChartAnswer *answers = g_new0 (RungsChartAnswer, content->n_answers + 1);
  guint n_answers = 0;
  RungsChartOptions options = {
    .width = sheet->options.width,
    .height = sheet->options.height,
    .text_scale = 1.0,
    .least_text = sheet->least,
    .palette = palette,
    .right_to_left = sheet->options.right_to_left,
    .is_example = content->scene.is_example,
    .show_credit = content->scene.show_credit,
    .title = all->title,
    .credit = content->scene.credit,
    .font = sheet->font,
  };

  for (guint i = 0; i < n_rungs; i++)
    names[i] = content->rungs[i].name;
  for (guint i = 0; i < content->n_answers; i++)
    {
      if (content->answers[i].round <= n_left_out)
        continue;
      answers[n_answers] = content->answers[i];
      answers[n_answers].work = 0;
      answers[n_answers++].round -= n_left_out;
    }
  return rungs_chart_new (names, n_rungs, &work, 1, answers, n_answers, &options);
}

static double
smallest_text (const RungsChart *chart)
{
  const GPtrArray *texts = rungs_chart_texts (chart);
  double smallest = G_MAXDOUBLE;

  for (guint i = 0; i < texts->len; i++)
    smallest = MIN (smallest, ((const RungsSceneText *) texts->pdata[i])->size);
  return smallest;
}

/* As many of the latest rounds as can be read from the back of the room. */
static void
put_chart (RungsWallSheet         *sheet,
           const RungsWallContent *content,
           RungsPaletteName        palette)
{
  guint n_rounds = content->work->n_rounds;
  guint n_left_out = n_rounds > MOST_ROUNDS ? n_rounds - MOST_ROUNDS : 0;

  do
    {
      g_clear_pointer (&sheet->chart, rungs_chart_unref);
      sheet->chart = make_chart (sheet, content, palette, n_left_out);
      sheet->fits = smallest_text (sheet->chart) >= sheet->least * 0.999;
      n_left_out++;
    }
  while (!sheet->fits && n_left_out < n_rounds);
}

/* An empty sheet, for the texts to be put on. */
RungsWallSheet *
_rungs_wall_sheet_alloc (const RungsWallSheetOptions *options)
{
  static const RungsColour bright = HEX (0xfffdf8);
  static const RungsColour deep = HEX (0x14111d);
  RungsWallSheet *sheet = g_new0 (RungsWallSheet, 1);

  g_atomic_ref_count_init (&sheet->ref_count);
  sheet->options = *options;
  sheet->font = g_strdup (options->font != NULL ? options->font : RUNGS_LETTERING_FONT);
  sheet->options.font = sheet->font;
  sheet->context = rungs_lettering_context (options->right_to_left);
  sheet->ink = options->dark ? bright : deep;
  sheet->paper = options->dark ? deep : bright;
  sheet->least = options->height / RUNGS_WALL_LEAST_TEXT;
  sheet->pieces = g_ptr_array_new_with_free_func (piece_free);
  sheet->fits = TRUE;
  return sheet;
}

static RungsWallSheet *
make_sheet (const RungsWallContent      *content,
            const RungsWallSheetOptions *options,
            gboolean                     with_scene)
{
  RungsPaletteName palette = options->dark ? RUNGS_PALETTE_WALL_DARK : RUNGS_PALETTE_WALL;
  RungsWallSheet *sheet = _rungs_wall_sheet_alloc (options);

  sheet->lit = content->lit;
  if (content->work != NULL && content->rungs != NULL)
    {
      put_chart (sheet, content, palette);
      return sheet;
    }
  if (content->words_first || content->words_beside || content->rungs == NULL)
    put_words (sheet, content, rungs_palette (palette));
  else if (content->foot != NULL)
    put_foot (sheet, content->foot);
  if (content->rungs != NULL && with_scene)
    put_scene (sheet, content, palette);
  return sheet;
}

/**
 * rungs_wall_sheet_new:
 * @content: what is to be said
 * @options: for which wall
 *
 * Returns: (transfer full): the sheet
 */
RungsWallSheet *
rungs_wall_sheet_new (const RungsWallContent      *content,
                      const RungsWallSheetOptions *options)
{
  return make_sheet (content, options, TRUE);
}

/** rungs_wall_sheet_ref: Returns: (transfer full): the same sheet, held once more */
RungsWallSheet *
rungs_wall_sheet_ref (RungsWallSheet *sheet)
{
  g_atomic_ref_count_inc (&sheet->ref_count);
  return sheet;
}

/** rungs_wall_sheet_unref: @sheet: (transfer full): a sheet that is held no longer */
void
rungs_wall_sheet_unref (RungsWallSheet *sheet)
{
  if (!g_atomic_ref_count_dec (&sheet->ref_count))
    return;
  g_ptr_array_unref (sheet->pieces);
  g_clear_pointer (&sheet->scene, rungs_scene_unref);
  g_clear_pointer (&sheet->chart, rungs_chart_unref);
  g_clear_pointer (&sheet->page, cairo_surface_destroy);
  g_object_unref (sheet->context);
  g_free (sheet->font);
  g_free (sheet);
}

static void
set_colour (cairo_t           *cr,
            const RungsColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static void
paint_plank (cairo_t              *cr,
             const RungsWallSheet *sheet,
             const RungsBox       *box)
{
  double pad = sheet->least * 0.7;
  double radius = sheet->least * 0.35;
  RungsBox plank = { box->x - pad, box->y - pad * 0.1, box->width + 2.0 * pad, box->height + pad * 0.2 };

  cairo_new_sub_path (cr);
  cairo_arc (cr, plank.x + plank.width - radius, plank.y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, plank.x + plank.width - radius, plank.y + plank.height - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, plank.x + radius, plank.y + plank.height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, plank.x + radius, plank.y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * rungs_wall_sheet_paint:
 * @cr: where one unit is one of the sheet's
 * @sheet: a sheet
 */
void
rungs_wall_sheet_paint (cairo_t              *cr,
                        const RungsWallSheet *sheet)
{
  cairo_save (cr);
  rungs_brush_clip (cr, 0.0, 0.0, sheet->options.width, sheet->options.height);
  set_colour (cr, &sheet->paper);
  cairo_paint (cr);
  if (sheet->page != NULL)
    {
      cairo_set_source_surface (cr, sheet->page, 0.0, 0.0);
      cairo_paint (cr);
    }
  if (sheet->chart != NULL)
    rungs_chart_paint (cr, sheet->chart);
  if (sheet->scene != NULL)
    {
      RungsBox whole = { 0.0, 0.0, sheet->scene_box.width, sheet->scene_box.height };

      cairo_save (cr);
      cairo_translate (cr, sheet->scene_box.x, sheet->scene_box.y);
      rungs_paint_part (cr, sheet->scene, &whole, sheet->lit, -1);
      cairo_restore (cr);
    }
  for (guint i = 0; sheet->page == NULL && i < sheet->pieces->len; i++)
    {
      const RungsWallPiece *piece = g_ptr_array_index (sheet->pieces, i);

      if (piece->has_plank)
        {
          set_colour (cr, &piece->text.paper);
          paint_plank (cr, sheet, &piece->text.box);
        }
      set_colour (cr, &piece->text.ink);
      rungs_lettering_paint (cr, piece->layout, piece->text.box.x, piece->text.box.y);
    }
  cairo_restore (cr);
}

/** rungs_wall_sheet_width: Returns: how wide the sheet is */
double
rungs_wall_sheet_width (const RungsWallSheet *sheet)
{
  return sheet->options.width;
}

/** rungs_wall_sheet_height: Returns: how high the sheet is */
double
rungs_wall_sheet_height (const RungsWallSheet *sheet)
{
  return sheet->options.height;
}

/** rungs_wall_sheet_texts: Returns: (transfer none) (element-type RungsWallText): its texts, without the ladder's own */
const GPtrArray *
rungs_wall_sheet_texts (const RungsWallSheet *sheet)
{
  /* A piece begins with its text. */
  return sheet->pieces;
}

/** rungs_wall_sheet_scene: Returns: (transfer none) (nullable): the ladder on the sheet */
const RungsScene *
rungs_wall_sheet_scene (const RungsWallSheet *sheet,
                        RungsBox             *box)
{
  if (box != NULL)
    *box = sheet->scene_box;
  return sheet->scene;
}

/** rungs_wall_sheet_chart: Returns: (transfer none) (nullable): the rounds on the sheet */
const RungsChart *
rungs_wall_sheet_chart (const RungsWallSheet *sheet)
{
  return sheet->chart;
}

/** rungs_wall_sheet_fits: Returns: whether everything that is to be said stands on the sheet */
gboolean
rungs_wall_sheet_fits (const RungsWallSheet *sheet)
{
  return sheet->fits;
}

/* Where the text from BEGIN on has to be cut so that it is no higher than ROOM: at the end of a line. */
static gsize
cut_at (PangoLayout *layout,
        double       room)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gsize cut = 0;

  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      if ((line.y + line.height) / (double) PANGO_SCALE > room && cut > 0)
        break;
      cut = (gsize) (pango_layout_iter_get_line_readonly (iter)->start_index + pango_layout_iter_get_line_readonly (iter)->length);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return cut;
}

/**
 * rungs_wall_sheet_split:
 * @content: what is to be said
 * @options: for which wall
 *
 * Returns: (transfer full): the body in pieces, each of which fits on a sheet with the rest of @content; at least one
 */
GStrv
rungs_wall_sheet_split (const RungsWallContent      *content,
                        const RungsWallSheetOptions *options)
{
  g_autoptr (RungsWallSheet) whole = make_sheet (content, options, FALSE);
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  RungsBox column = words_box (whole, content);
  const RungsWallPiece *last = whole->pieces->len > 0 ? g_ptr_array_index (whole->pieces, whole->pieces->len - 1) : NULL;
  const char *rest = content->body;
  double room;

  if (whole->fits || last == NULL || rest == NULL)
    {
      g_strv_builder_add (pieces, rest != NULL ? rest : "");
      return g_strv_builder_end (pieces);
    }
  room = column.y + column.height - last->text.box.y;
  while (*rest != '\0')
    {
      /* The mark before an item takes room too: it is counted as part of each line. */
      g_autoptr (PangoLayout) layout = shape (whole, rest, SPLIT_SIZE, PANGO_WEIGHT_NORMAL,
                                              column.width - (content->is_list ? whole->least * SPLIT_SIZE * 1.5 : 0.0));
      gsize cut = height_of (layout) <= room ? strlen (rest) : cut_at (layout, room);
      g_autofree char *piece = g_strstrip (g_strndup (rest, cut));

      if (*piece != '\0')
        g_strv_builder_add (pieces, piece);
      rest += cut;
      while (g_unichar_isspace (g_utf8_get_char (rest)))
        rest = g_utf8_next_char (rest);
    }
  return g_strv_builder_end (pieces);
}
