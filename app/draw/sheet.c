/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sheet.c: a picture to take away, worked out and painted. The words stand beside the picture where they fit there, and below
 * it otherwise.
 */
#include "config.h"

#include "sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "credit.h"
#include "ladder-words.h"
#include "lettering.h"
#include "painter-private.h"

#define TITLE 19.0
#define HEADING 13.0
#define LINE 10.5
#define SMALL 9.0
#define LEAST_COLUMN 250.0 /* narrower columns of words are hard to read */

typedef enum
{
  SORT_HEADING,
  SORT_LINE,     /* bold: what belongs to it follows */
  SORT_INDENTED,
  SORT_AIR,
  SORT_TABLE_HEADING,
  SORT_ROW,
} Sort;

/** Words: one line, or one row of a table. */
typedef struct
{
  Sort sort;
  char *text;
  char **cells;
} Words;

struct _RungsSheet
{
  RungsSheetOptions options;
  const RungsPalette *palette;
  RungsSheetPicture picture;
  double scale;
  double margin;
  double height;
  PangoContext *context;
  GPtrArray *pieces; /* RungsScenePiece */
  GArray *rules;     /* RungsBox: thin lines between the rows of a table */
  RungsBox picture_box;
  double picture_scale;
  gpointer made;
  RungsBox example_box;
};

static void
words_free (gpointer data)
{
  Words *words = data;

  g_free (words->text);
  g_strfreev (words->cells);
  g_free (words);
}

static Words *
add_words (GPtrArray  *words,
           Sort        sort,
           const char *text)
{
  Words *one = g_new0 (Words, 1);

  one->sort = sort;
  one->text = g_strdup (text);
  g_ptr_array_add (words, one);
  return one;
}

/** rungs_sheet_words_new: Returns: (transfer full): no words yet */
GPtrArray *
rungs_sheet_words_new (void)
{
  return g_ptr_array_new_with_free_func (words_free);
}

/**
 * rungs_sheet_words_add:
 * @words: words of a sheet
 * @text: line by line: what is indented belongs to the line above it, an empty line is some air
 */
void
rungs_sheet_words_add (GPtrArray  *words,
                       const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (words != NULL && text != NULL);

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      gboolean is_indented = **line == ' ';

      if (*g_strstrip (*line) == '\0')
        add_words (words, SORT_AIR, NULL);
      else
        add_words (words, is_indented ? SORT_INDENTED : SORT_LINE, *line);
    }
}

/** rungs_sheet_words_add_heading: adds a line that stands over others */
void
rungs_sheet_words_add_heading (GPtrArray  *words,
                               const char *text)
{
  g_return_if_fail (words != NULL && text != NULL);

  add_words (words, SORT_HEADING, text);
}

/** rungs_sheet_words_add_table: adds a table; its first row is the heading */
void
rungs_sheet_words_add_table (GPtrArray       *words,
                             const GPtrArray *rows)
{
  g_return_if_fail (words != NULL && rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    add_words (words, i == 0 ? SORT_TABLE_HEADING : SORT_ROW, NULL)->cells = g_strdupv (g_ptr_array_index (rows, i));
  add_words (words, SORT_AIR, NULL);
}

static PangoLayout *
shape (const RungsSheet *sheet,
       const char       *text,
       double            size,
       PangoWeight       weight,
       double            width)
{
  return rungs_lettering_shape (sheet->context, sheet->options.font, text, size * sheet->scale, weight,
                                MAX (width, 1.0), 0, PANGO_ALIGN_LEFT);
}

/* Puts words where what is @width wide begins, @along from the side reading begins on. Returns how high they are. */
static double
put (RungsSheet     *sheet,
     const char     *what,
     RungsInk        ink,
     double          size,
     PangoLayout    *layout,
     const RungsBox *room,
     double          along,
     double          y)
{
  RungsScenePiece *piece = g_new0 (RungsScenePiece, 1);

  piece->text.what = what;
  piece->text.index = -1;
  piece->text.text = g_strdup (pango_layout_get_text (layout));
  piece->text.size = size * sheet->scale;
  rungs_lettering_size (layout, &piece->text.box.width, &piece->text.box.height);
  piece->text.box.x =
      sheet->options.right_to_left ? room->x + room->width - along - piece->text.box.width : room->x + along;
  piece->text.box.y = y;
  piece->layout = g_object_ref (layout);
  piece->ink = ink;
  g_ptr_array_add (sheet->pieces, piece);
  return piece->text.box.height;
}

/* The title and the mark of an example; returns what is left below them. */
static RungsBox
put_top (RungsSheet *sheet)
{
  RungsBox room = { sheet->margin, sheet->margin, sheet->options.width - 2.0 * sheet->margin,
                    sheet->options.height - 2.0 * sheet->margin };
  double taken = 0.0;
  double example_width = 0.0;

  if (sheet->options.is_example)
    {
      g_autoptr (PangoLayout) layout =
          shape (sheet, rungs_ladder_example (), SMALL, PANGO_WEIGHT_BOLD, room.width * 0.4);
      double air = sheet->scale * 6.0;
      double width;
      double height;

      rungs_lettering_size (layout, &width, &height);
      put (sheet, "example", RUNGS_INK_TEXT, SMALL, layout, &room, room.width - width - air, room.y + air * 0.5);
      example_width = width + 3.0 * air;
      taken = height + air;
      sheet->example_box = (RungsBox){ sheet->options.right_to_left ? room.x : room.x + room.width - width - 2.0 * air,
                                       room.y, width + 2.0 * air, height + air };
    }
  if (sheet->options.title != NULL && *sheet->options.title != '\0' && !sheet->options.picture_says_title)
    {
      g_autoptr (PangoLayout) layout = shape (sheet, sheet->options.title, TITLE, PANGO_WEIGHT_BOLD,
                                              room.width - example_width);
      double height;

      height = put (sheet, "title", RUNGS_INK_TEXT, TITLE, layout, &room, 0.0, room.y);
      taken = MAX (taken, height);
    }
  if (taken > 0.0)
    taken += sheet->scale * 8.0;
  room.y += taken;
  room.height -= taken;
  return room;
}

static double
credit_height (RungsSheet *sheet)
{
  g_autoptr (PangoLayout) layout = shape (sheet, sheet->options.credit, SMALL, PANGO_WEIGHT_NORMAL,
                                          sheet->options.width - 2.0 * sheet->margin - sheet->scale * 60.0);
  double height;

  rungs_lettering_size (layout, NULL, &height);
  return height + sheet->scale * 6.0;
}

/* At the foot: whom the ladder comes from. */
static void
put_foot (RungsSheet *sheet)
{
  RungsBox room = { sheet->margin, sheet->margin, sheet->options.width - 2.0 * sheet->margin,
                    sheet->height - 2.0 * sheet->margin };
  g_autoptr (PangoLayout) credit = shape (sheet, sheet->options.credit, SMALL, PANGO_WEIGHT_NORMAL,
                                          room.width - sheet->scale * 60.0);
  double height;

  rungs_lettering_size (credit, NULL, &height);
  put (sheet, "credit", RUNGS_INK_QUIET, SMALL, credit, &room, 0.0, room.y + room.height - height);
}

static void
put_picture (RungsSheet     *sheet,
             const RungsBox *box)
{
  const RungsSheetPicture *how = &sheet->picture;

  sheet->picture_box = *box;
  /* It is laid out for the width it likes, and taken smaller or larger as a whole. */
  sheet->picture_scale = MIN (box->width / how->width, box->height / (how->width / how->aspect));
  sheet->made = how->make (how->data, box->width / sheet->picture_scale, box->height / sheet->picture_scale);
}

static guint
count_cells (const Words *words)
{
  return words->cells != NULL ? g_strv_length (words->cells) : 0;
}

/* The first column of a table names its rows, and is a little narrower. */
static double
cell_along (guint  cell,
            guint  n_cells,
            double width,
            double *cell_width)
{
  double first = n_cells > 1 ? width / (n_cells + 0.0) * 0.8 : width;
  double other = n_cells > 1 ? (width - first) / (n_cells - 1.0) : 0.0;

  *cell_width = cell == 0 ? first : other;
  return cell == 0 ? 0.0 : first + (cell - 1) * other;
}

/* Puts one line or row at @y of a column, or only says how high it is. */
static double
put_words (RungsSheet     *sheet,
           gboolean        measure,
           const Words    *words,
           const RungsBox *column,
           double          y)
{
  double unit = sheet->scale;
  double highest = 0.0;
  guint n_cells = count_cells (words);

  if (words->sort == SORT_AIR)
    return 5.0 * unit;
  if (n_cells == 0)
    {
      double along = words->sort == SORT_INDENTED ? 12.0 * unit : 0.0;
      double above = words->sort == SORT_HEADING ? 6.0 * unit : words->sort == SORT_LINE ? 2.0 * unit : 0.0;
      double size = words->sort == SORT_HEADING ? HEADING : LINE;
      g_autoptr (PangoLayout) layout = shape (sheet, words->text, size,
                                              words->sort == SORT_INDENTED ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD,
                                              column->width - along);

      rungs_lettering_size (layout, NULL, &highest);
      if (!measure)
        put (sheet, words->sort == SORT_HEADING ? "heading" : "line", RUNGS_INK_TEXT, size, layout, column, along,
             y + above);
      return highest + above + 2.0 * unit;
    }
  for (guint i = 0; i < n_cells; i++)
    {
      double width;
      double along = cell_along (i, n_cells, column->width, &width);
      g_autoptr (PangoLayout) layout = shape (
          sheet, words->cells[i], LINE,
          i == 0 || words->sort == SORT_TABLE_HEADING ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, width - 6.0 * unit);
      double height;

      rungs_lettering_size (layout, NULL, &height);
      highest = MAX (highest, height);
      if (!measure)
        put (sheet, "cell", RUNGS_INK_TEXT, LINE, layout, column, along, y + 3.0 * unit);
    }
  if (!measure)
    {
      RungsBox rule = { column->x, y + highest + 6.0 * unit, column->width,
                        words->sort == SORT_TABLE_HEADING ? 1.2 : 0.5 };

      g_array_append_val (sheet->rules, rule);
    }
  return highest + 7.0 * unit;
}

static double
words_height (RungsSheet *sheet,
              GPtrArray  *words,
              double      width)
{
  RungsBox column = { 0.0, 0.0, width, 0.0 };
  double height = 0.0;

  for (guint i = 0; i < words->len; i++)
    height += put_words (sheet, TRUE, g_ptr_array_index (words, i), &column, 0.0);
  return height;
}

static gboolean
has_table (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (count_cells (g_ptr_array_index (words, i)) > 2)
        return TRUE;
    }
  return FALSE;
}

/* Beside the picture, where all the words fit there. */
static gboolean
try_beside (RungsSheet *sheet,
            GPtrArray  *words,
            RungsBox   *room)
{
  double gap = sheet->scale * 16.0;
  double width = MAX (room->width * 0.36, MIN (LEAST_COLUMN * sheet->scale, room->width * 0.46));
  double height;
  RungsBox column;
  RungsBox box = *room;
  double y;

  if (words->len == 0 || has_table (words))
    return FALSE;
  height = words_height (sheet, words, width);
  if (height > room->height)
    {
      /* It may become a little higher, but not a ribbon. */
      if (height > room->height * 1.35)
        return FALSE;
      sheet->height += height - room->height;
      room->height = height;
      box.height = height;
    }
  box.width = room->width - width - gap;
  if (sheet->options.right_to_left)
    box.x += width + gap;
  box.height = MIN (box.height, box.width / sheet->picture.aspect * 1.35);
  put_picture (sheet, &box);
  column = (RungsBox){ sheet->options.right_to_left ? room->x : room->x + room->width - width, room->y, width,
                       room->height };
  y = column.y;
  for (guint i = 0; i < words->len; i++)
    y += put_words (sheet, FALSE, g_ptr_array_index (words, i), &column, y);
  return TRUE;
}

/* It grows: the picture, and the words below it. */
static void
put_below (RungsSheet *sheet,
           GPtrArray  *words,
           RungsBox    room)
{
  double bottom = room.y + room.height;
  double y = room.y;
  RungsBox box = { room.x, y, room.width, room.width / sheet->picture.aspect };

  if (words->len == 0)
    box.height = sheet->picture.fills_room ? room.height : MAX (room.height, box.height);
  put_picture (sheet, &box);
  y += box.height;
  if (words->len > 0)
    y += sheet->scale * 12.0;
  for (guint i = 0; i < words->len; i++)
    y += put_words (sheet, FALSE, g_ptr_array_index (words, i), &room, y);
  sheet->height += MAX (y - bottom, 0.0);
}

static void
lay_out (RungsSheet *sheet,
         GPtrArray  *words)
{
  RungsBox room = put_top (sheet);

  room.height = MAX (room.height - credit_height (sheet), 1.0);
  if (!try_beside (sheet, words, &room))
    put_below (sheet, words, room);
  put_foot (sheet);
}

/**
 * rungs_sheet_new:
 * @picture: copied; what its data points to must stay while the sheet does
 * @words: from rungs_sheet_words_new(); may be empty
 * @options: how the sheet is to be
 *
 * Returns: (transfer full): the sheet, worked out
 */
RungsSheet *
rungs_sheet_new (const RungsSheetPicture *picture,
                 GPtrArray               *words,
                 const RungsSheetOptions *options)
{
  RungsSheet *sheet;

  g_return_val_if_fail (picture != NULL && words != NULL && options != NULL, NULL);

  sheet = g_new0 (RungsSheet, 1);
  sheet->options = *options;
  sheet->options.title = g_strdup (options->title);
  sheet->options.credit = g_strdup (options->credit != NULL ? options->credit : rungs_ladder_credit ());
  sheet->options.font = g_strdup (options->font != NULL ? options->font : RUNGS_LETTERING_FONT);
  sheet->scale = CLAMP (options->text_scale, 0.25, 3.0);
  sheet->margin = MIN (24.0, MIN (options->width, options->height) * 0.05);
  sheet->height = options->height;
  sheet->palette = rungs_palette (options->palette);
  sheet->context = rungs_lettering_context (options->right_to_left);
  sheet->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_piece_free);
  sheet->rules = g_array_new (FALSE, TRUE, sizeof (RungsBox));
  sheet->picture = *picture;
  lay_out (sheet, words);
  return sheet;
}

/** rungs_sheet_free: frees @sheet */
void
rungs_sheet_free (RungsSheet *sheet)
{
  if (sheet == NULL)
    return;
  sheet->picture.free (sheet->made);
  g_ptr_array_unref (sheet->pieces);
  g_array_unref (sheet->rules);
  g_object_unref (sheet->context);
  g_free ((char *) sheet->options.title);
  g_free ((char *) sheet->options.credit);
  g_free ((char *) sheet->options.font);
  g_free (sheet);
}

/** rungs_sheet_height: Returns: how high it is: as asked, or what it grew to */
double
rungs_sheet_height (const RungsSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0.0);

  return sheet->height;
}

/** rungs_sheet_texts: Returns: (transfer none) (element-type RungsSceneText): its words, without those of the picture */
const GPtrArray *
rungs_sheet_texts (const RungsSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);

  return sheet->pieces;
}

/** rungs_sheet_picture_box: Returns: where the picture stands; @scale (out) (optional): user units for one of its own */
RungsBox
rungs_sheet_picture_box (const RungsSheet *sheet,
                         double           *scale)
{
  g_return_val_if_fail (sheet != NULL, (RungsBox){ 0 });

  if (scale != NULL)
    *scale = sheet->picture_scale;
  return sheet->picture_box;
}

/** rungs_sheet_picture_texts: Returns: (transfer none) (element-type RungsSceneText): the words in the picture */
const GPtrArray *
rungs_sheet_picture_texts (const RungsSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);

  return sheet->picture.texts (sheet->made);
}

static void
paint_example (cairo_t          *cr,
               const RungsSheet *sheet)
{
  if (sheet->example_box.width <= 0.0)
    return;
  _rungs_rounded_box (cr, &sheet->example_box, sheet->example_box.height * 0.3);
  rungs_set_colour (cr, &sheet->palette->bracket, 1.0);
  cairo_set_line_width (cr, MAX (0.8, sheet->example_box.height * 0.05));
  cairo_stroke (cr);
}

/**
 * rungs_sheet_paint:
 * @cr: to paint on
 * @sheet: a sheet
 *
 * All of it.
 */
void
rungs_sheet_paint (cairo_t          *cr,
                   const RungsSheet *sheet)
{
  g_return_if_fail (cr != NULL && sheet != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, sheet->options.width, sheet->height);
  rungs_set_colour (cr, sheet->palette->is_plain ? &sheet->palette->sky_top : &sheet->palette->sky_bottom, 1.0);
  cairo_fill (cr);
  cairo_save (cr);
  if (!sheet->palette->is_plain)
    {
      _rungs_rounded_box (cr, &sheet->picture_box, sheet->scale * 8.0);
      cairo_clip (cr);
    }
  cairo_translate (cr, sheet->picture_box.x, sheet->picture_box.y);
  cairo_scale (cr, sheet->picture_scale, sheet->picture_scale);
  sheet->picture.paint (cr, sheet->made);
  cairo_restore (cr);
  paint_example (cr, sheet);
  rungs_set_colour (cr, &sheet->palette->bracket, 0.7);
  for (guint i = 0; i < sheet->rules->len; i++)
    {
      const RungsBox *rule = &g_array_index (sheet->rules, RungsBox, i);

      cairo_rectangle (cr, rule->x, rule->y, rule->width, rule->height);
      cairo_fill (cr);
    }
  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (sheet->pieces, i);

      rungs_set_colour (cr, piece->ink == RUNGS_INK_QUIET ? &sheet->palette->quiet_text : &sheet->palette->text, 1.0);
      rungs_lettering_paint (cr, piece->layout, piece->text.box.x, piece->text.box.y);
    }
  cairo_restore (cr);
}
