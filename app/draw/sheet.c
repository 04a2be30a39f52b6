/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sheet.c: a sheet to take away, worked out and painted. The words stand beside the picture where they fit there;
 * otherwise the picture has the first page for itself, and the words follow.
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

typedef struct
{
  GPtrArray *pieces;   /* RungsScenePiece */
  GArray *rules;       /* RungsBox: thin lines between the rows of a table */
  guint picture;       /* from 1; 0: none */
  RungsBox picture_box;
  double picture_scale;
  gpointer made;
} Page;

struct _RungsSheet
{
  RungsSheetOptions options;
  const RungsPalette *palette;
  RungsSheetPicture *pictures;
  guint n_pictures;
  double scale;
  double margin;
  double height;
  PangoContext *context;
  GPtrArray *pages; /* Page */
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

static gpointer
page_new (void)
{
  Page *page = g_new0 (Page, 1);

  page->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) _rungs_piece_free);
  page->rules = g_array_new (FALSE, TRUE, sizeof (RungsBox));
  return page;
}

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->pieces);
  g_array_unref (page->rules);
  g_free (page);
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
     Page           *page,
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
  g_ptr_array_add (page->pieces, piece);
  return piece->text.box.height;
}

static Page *
add_page (RungsSheet *sheet)
{
  g_ptr_array_add (sheet->pages, page_new ());
  return g_ptr_array_index (sheet->pages, sheet->pages->len - 1);
}

/* The title and the mark of an example, on every page; returns what is left below them. */
static RungsBox
put_top (RungsSheet *sheet,
         Page       *page)
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
      put (sheet, page, "example", RUNGS_INK_TEXT, SMALL, layout, &room, room.width - width - air, room.y + air * 0.5);
      example_width = width + 3.0 * air;
      taken = height + air;
      sheet->example_box = (RungsBox){ sheet->options.right_to_left ? room.x : room.x + room.width - width - 2.0 * air,
                                       room.y, width + 2.0 * air, height + air };
    }
  if (sheet->options.title != NULL && *sheet->options.title != '\0' &&
      (sheet->pages->len > 1 || !sheet->options.picture_says_title))
    {
      double size = sheet->pages->len > 1 ? HEADING : TITLE;
      g_autoptr (PangoLayout) layout = shape (sheet, sheet->options.title, size, PANGO_WEIGHT_BOLD,
                                              room.width - example_width);
      double height;

      height = put (sheet, page, "title", RUNGS_INK_TEXT, size, layout, &room, 0.0, room.y);
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

/* At the foot of every page: whom the ladder comes from, and which page it is. */
static void
put_feet (RungsSheet *sheet)
{
  RungsBox room = { sheet->margin, sheet->margin, sheet->options.width - 2.0 * sheet->margin,
                    sheet->height - 2.0 * sheet->margin };

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      Page *page = g_ptr_array_index (sheet->pages, i);
      g_autoptr (PangoLayout) credit = shape (sheet, sheet->options.credit, SMALL, PANGO_WEIGHT_NORMAL,
                                              room.width - sheet->scale * 60.0);
      double height;

      rungs_lettering_size (credit, NULL, &height);
      put (sheet, page, "credit", RUNGS_INK_QUIET, SMALL, credit, &room, 0.0, room.y + room.height - height);
      if (sheet->pages->len > 1)
        {
          /* Translators: %1$u of %2$u pages. */
          g_autofree char *words = g_strdup_printf (_("%1$u of %2$u"), i + 1, sheet->pages->len);
          g_autoptr (PangoLayout) number = shape (sheet, words, SMALL, PANGO_WEIGHT_NORMAL, room.width);
          double width;

          rungs_lettering_size (number, &width, &height);
          put (sheet, page, "page", RUNGS_INK_QUIET, SMALL, number, &room, room.width - width,
               room.y + room.height - height);
        }
    }
}

static void
put_picture (RungsSheet     *sheet,
             Page           *page,
             guint           picture,
             const RungsBox *box)
{
  const RungsSheetPicture *how = &sheet->pictures[picture];

  page->picture = picture + 1;
  page->picture_box = *box;
  /* It is laid out for the width it likes, and taken smaller or larger as a whole. */
  page->picture_scale = MIN (box->width / how->width, box->height / (how->width / how->aspect));
  page->made = how->make (how->data, box->width / page->picture_scale, box->height / page->picture_scale);
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

/* Puts one line or row at @y of a column; @page NULL: only says how high it is. */
static double
put_words (RungsSheet     *sheet,
           Page           *page,
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
      if (page != NULL)
        put (sheet, page, words->sort == SORT_HEADING ? "heading" : "line", RUNGS_INK_TEXT, size, layout, column, along,
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
      if (page != NULL)
        put (sheet, page, "cell", RUNGS_INK_TEXT, LINE, layout, column, along, y + 3.0 * unit);
    }
  if (page != NULL)
    {
      RungsBox rule = { column->x, y + highest + 6.0 * unit, column->width,
                        words->sort == SORT_TABLE_HEADING ? 1.2 : 0.5 };

      g_array_append_val (page->rules, rule);
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
    height += put_words (sheet, NULL, g_ptr_array_index (words, i), &column, 0.0);
  return height;
}

/* How high it is with what may not be parted from it: a heading with its first row, a line with what belongs to it. */
static double
kept_height (RungsSheet     *sheet,
             GPtrArray      *words,
             guint           at,
             const RungsBox *column)
{
  double height = 0.0;
  guint i = at;
  gboolean goes_on = TRUE;

  while (goes_on && i < words->len && i < at + 3)
    {
      const Words *one = g_ptr_array_index (words, i);

      height += put_words (sheet, NULL, one, column, 0.0);
      goes_on = one->sort == SORT_HEADING || one->sort == SORT_TABLE_HEADING ||
                (one->sort == SORT_LINE && i + 1 < words->len &&
                 ((const Words *) g_ptr_array_index (words, i + 1))->sort == SORT_INDENTED);
      i++;
    }
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

/* All words in columns, page after page; what a table is about, and its heading, stand on each page it goes on on. */
static void
put_words_on_pages (RungsSheet *sheet,
                    GPtrArray  *words,
                    Page       *page,
                    RungsBox    room,
                    double      foot)
{
  const Words *table_heading = NULL;
  const Words *over = NULL;
  double gap = sheet->scale * 20.0;
  guint n_columns = has_table (words) || (room.width - gap) / 2.0 < LEAST_COLUMN * sheet->scale ? 1 : 2;
  guint at_column = 0;
  RungsBox column = room;
  double y;

  column.width = (room.width - gap * (n_columns - 1)) / n_columns;
  if (sheet->options.right_to_left)
    column.x = room.x + room.width - column.width;
  y = room.y;
  for (guint i = 0; i < words->len; i++)
    {
      const Words *one = g_ptr_array_index (words, i);

      if (y > room.y && y + kept_height (sheet, words, i, &column) > room.y + room.height)
        {
          at_column++;
          if (at_column == n_columns)
            {
              page = add_page (sheet);
              room = put_top (sheet, page);
              room.height -= foot;
              at_column = 0;
              column.x = sheet->options.right_to_left ? room.x + room.width - column.width : room.x;
            }
          else
            {
              column.x += (sheet->options.right_to_left ? -1.0 : 1.0) * (column.width + gap);
            }
          y = room.y;
          if (one->sort == SORT_AIR)
            continue;
          if (one->sort == SORT_ROW && over != NULL)
            y += put_words (sheet, page, over, &column, y);
          if (one->sort == SORT_ROW && table_heading != NULL)
            y += put_words (sheet, page, table_heading, &column, y);
        }
      if (one->sort == SORT_AIR && y <= room.y)
        continue;
      if (one->sort == SORT_TABLE_HEADING)
        table_heading = one;
      if (one->sort == SORT_HEADING)
        over = one;
      y += put_words (sheet, page, one, &column, y);
    }
}

/* Beside the picture, where all the words fit there. */
static gboolean
try_beside (RungsSheet *sheet,
            GPtrArray  *words,
            Page       *page,
            RungsBox   *room)
{
  double gap = sheet->scale * 16.0;
  double width = MAX (room->width * 0.36, MIN (LEAST_COLUMN * sheet->scale, room->width * 0.46));
  double height;
  RungsBox column;
  RungsBox box = *room;
  double y;

  if (sheet->n_pictures != 1 || words->len == 0 || has_table (words))
    return FALSE;
  height = words_height (sheet, words, width);
  if (height > room->height)
    {
      /* It may become a little higher, but not a ribbon. */
      if (!sheet->options.one_page || height > room->height * 1.35)
        return FALSE;
      sheet->height += height - room->height;
      room->height = height;
      box.height = height;
    }
  box.width = room->width - width - gap;
  if (sheet->options.right_to_left)
    box.x += width + gap;
  box.height = MIN (box.height, box.width / sheet->pictures[0].aspect * 1.35);
  put_picture (sheet, page, 0, &box);
  column = (RungsBox){ sheet->options.right_to_left ? room->x : room->x + room->width - width, room->y, width,
                       room->height };
  y = column.y;
  for (guint i = 0; i < words->len; i++)
    y += put_words (sheet, page, g_ptr_array_index (words, i), &column, y);
  return TRUE;
}

/* On one page that grows: the pictures, and the words below them. */
static void
put_below (RungsSheet *sheet,
           GPtrArray  *words,
           Page       *page,
           RungsBox    room)
{
  double bottom = room.y + room.height;
  double y = room.y;
  RungsBox box = { room.x, y, room.width, room.width / sheet->pictures[0].aspect };

  if (words->len == 0)
    box.height = sheet->pictures[0].fills_room ? room.height : MAX (room.height, box.height);
  put_picture (sheet, page, 0, &box);
  y += box.height;
  if (words->len > 0)
    y += sheet->scale * 12.0;
  for (guint i = 0; i < words->len; i++)
    y += put_words (sheet, page, g_ptr_array_index (words, i), &room, y);
  sheet->height += MAX (y - bottom, 0.0);
}

static void
lay_out (RungsSheet *sheet,
         GPtrArray  *words)
{
  Page *page = add_page (sheet);
  double foot = credit_height (sheet);
  RungsBox room = put_top (sheet, page);

  room.height = MAX (room.height - foot, 1.0);
  if (!try_beside (sheet, words, page, &room))
    {
      if (sheet->options.one_page)
        {
          put_below (sheet, words, page, room);
        }
      else
        {
          for (guint i = 0; i < sheet->n_pictures; i++)
            {
              if (i > 0)
                {
                  page = add_page (sheet);
                  room = put_top (sheet, page);
                  room.height = MAX (room.height - foot, 1.0);
                }
              put_picture (sheet, page, i, &room);
            }
          if (words->len > 0)
            {
              page = add_page (sheet);
              room = put_top (sheet, page);
              room.height = MAX (room.height - foot, 1.0);
              put_words_on_pages (sheet, words, page, room, foot);
            }
        }
    }
  put_feet (sheet);
}

/**
 * rungs_sheet_new:
 * @pictures: (array length=n_pictures): copied; what their data points to must stay while the sheet does
 * @n_pictures: how many; one page each where there are several
 * @words: from rungs_sheet_words_new(); may be empty
 * @options: how the sheet is to be
 *
 * Returns: (transfer full): the sheet, worked out
 */
RungsSheet *
rungs_sheet_new (const RungsSheetPicture *pictures,
                 guint                    n_pictures,
                 GPtrArray               *words,
                 const RungsSheetOptions *options)
{
  RungsSheet *sheet;

  g_return_val_if_fail (pictures != NULL && n_pictures > 0 && words != NULL && options != NULL, NULL);
  g_return_val_if_fail (!options->one_page || n_pictures == 1, NULL);

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
  sheet->pages = g_ptr_array_new_with_free_func (page_free);
  sheet->pictures = g_memdup2 (pictures, sizeof (RungsSheetPicture) * n_pictures);
  sheet->n_pictures = n_pictures;
  lay_out (sheet, words);
  return sheet;
}

/** rungs_sheet_free: frees @sheet */
void
rungs_sheet_free (RungsSheet *sheet)
{
  if (sheet == NULL)
    return;
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      Page *page = g_ptr_array_index (sheet->pages, i);

      if (page->made != NULL)
        sheet->pictures[page->picture - 1].free (page->made);
    }
  g_ptr_array_unref (sheet->pages);
  g_object_unref (sheet->context);
  g_free (sheet->pictures);
  g_free ((char *) sheet->options.title);
  g_free ((char *) sheet->options.credit);
  g_free ((char *) sheet->options.font);
  g_free (sheet);
}

/** rungs_sheet_n_pages: Returns: how many pages it has */
guint
rungs_sheet_n_pages (const RungsSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0);

  return sheet->pages->len;
}

/** rungs_sheet_height: Returns: how high a page is: as asked, or what it grew to */
double
rungs_sheet_height (const RungsSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0.0);

  return sheet->height;
}

/** rungs_sheet_texts: Returns: (transfer none) (element-type RungsSceneText): the words of a page */
const GPtrArray *
rungs_sheet_texts (const RungsSheet *sheet,
                   guint             page)
{
  g_return_val_if_fail (sheet != NULL && page < sheet->pages->len, NULL);

  return ((const Page *) g_ptr_array_index (sheet->pages, page))->pieces;
}

/** rungs_sheet_picture_box: Returns: where the picture stands; @scale (out) (optional): user units for one of its own
 */
RungsBox
rungs_sheet_picture_box (const RungsSheet *sheet,
                         guint             page,
                         double           *scale)
{
  const Page *of;

  g_return_val_if_fail (sheet != NULL && page < sheet->pages->len, (RungsBox){ 0 });

  of = g_ptr_array_index (sheet->pages, page);
  if (scale != NULL)
    *scale = of->picture_scale;
  return of->picture_box;
}

/** rungs_sheet_picture_texts: Returns: (transfer none) (nullable) (element-type RungsSceneText): the words in the
 * picture */
const GPtrArray *
rungs_sheet_picture_texts (const RungsSheet *sheet,
                           guint             page)
{
  const Page *of;

  g_return_val_if_fail (sheet != NULL && page < sheet->pages->len, NULL);

  of = g_ptr_array_index (sheet->pages, page);
  return of->made != NULL ? sheet->pictures[of->picture - 1].texts (of->made) : NULL;
}

static const char *
tag_of (const RungsScenePiece *piece)
{
  if (g_str_equal (piece->text.what, "title"))
    return "H1";
  if (g_str_equal (piece->text.what, "heading"))
    return "H2";
  return "P";
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
 * @cr: to paint on; a PDF gets its structure (headings, paragraphs, pictures) too
 * @sheet: a sheet
 * @page: from 0
 *
 * One page.
 */
void
rungs_sheet_paint (cairo_t          *cr,
                   const RungsSheet *sheet,
                   guint             page)
{
  const Page *of;

  g_return_if_fail (cr != NULL && sheet != NULL && page < sheet->pages->len);

  of = g_ptr_array_index (sheet->pages, page);
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, sheet->options.width, sheet->height);
  rungs_set_colour (cr, sheet->palette->is_plain ? &sheet->palette->sky_top : &sheet->palette->sky_bottom, 1.0);
  cairo_fill (cr);
  if (of->made != NULL)
    {
      cairo_tag_begin (cr, "Figure", NULL);
      cairo_save (cr);
      if (!sheet->palette->is_plain)
        {
          _rungs_rounded_box (cr, &of->picture_box, sheet->scale * 8.0);
          cairo_clip (cr);
        }
      cairo_translate (cr, of->picture_box.x, of->picture_box.y);
      cairo_scale (cr, of->picture_scale, of->picture_scale);
      sheet->pictures[of->picture - 1].paint (cr, of->made);
      cairo_restore (cr);
      cairo_tag_end (cr, "Figure");
    }
  paint_example (cr, sheet);
  rungs_set_colour (cr, &sheet->palette->bracket, 0.7);
  for (guint i = 0; i < of->rules->len; i++)
    {
      const RungsBox *rule = &g_array_index (of->rules, RungsBox, i);

      cairo_rectangle (cr, rule->x, rule->y, rule->width, rule->height);
      cairo_fill (cr);
    }
  for (guint i = 0; i < of->pieces->len; i++)
    {
      const RungsScenePiece *piece = g_ptr_array_index (of->pieces, i);

      rungs_set_colour (cr, piece->ink == RUNGS_INK_QUIET ? &sheet->palette->quiet_text : &sheet->palette->text, 1.0);
      cairo_tag_begin (cr, tag_of (piece), NULL);
      rungs_lettering_paint (cr, piece->layout, piece->text.box.x, piece->text.box.y);
      cairo_tag_end (cr, tag_of (piece));
    }
  cairo_restore (cr);
}
