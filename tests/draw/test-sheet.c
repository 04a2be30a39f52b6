/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-sheet.c: a sheet to take away: no word is lost, nothing covers anything, whom it comes from stands on every
 * page, and the words stand beside the picture exactly where they fit.
 */
#include "config.h"

#include "sheet.h"

#include <string.h>

#include "credit.h"
#include "painter.h"
#include "scene-maker.h"

typedef struct
{
  const char *name;
  double width;
  double height;
  double text_scale;
  gboolean right_to_left;
  gboolean one_page;
  guint n_lines;
  gboolean table;
  guint n_pictures;
  guint pages; /* 0: more than one */
} Case;

static const Case cases[] = {
  { "beside", 842, 595, 1.0, FALSE, FALSE, 12, FALSE, 1, 1 },
  { "beside-right-to-left", 842, 595, 1.0, TRUE, FALSE, 12, FALSE, 1, 1 },
  { "after", 842, 595, 1.0, FALSE, FALSE, 60, FALSE, 1, 0 },
  { "long", 842, 595, 1.0, TRUE, FALSE, 400, FALSE, 1, 0 },
  { "large", 842, 595, 2.0, FALSE, FALSE, 40, FALSE, 1, 0 },
  { "table", 842, 595, 1.0, FALSE, FALSE, 60, TRUE, 1, 0 },
  { "table-right-to-left", 842, 595, 1.0, TRUE, FALSE, 8, TRUE, 1, 2 },
  { "several-pictures", 842, 595, 1.0, FALSE, FALSE, 10, FALSE, 3, 4 },
  { "no-words", 842, 595, 1.0, FALSE, FALSE, 0, FALSE, 1, 1 },
  { "one-page-beside", 1000, 660, 1.0, FALSE, TRUE, 20, FALSE, 1, 1 },
  { "one-page-below", 1000, 660, 1.0, FALSE, TRUE, 200, FALSE, 1, 1 },
  { "one-page-table", 1000, 660, 1.0, TRUE, TRUE, 30, TRUE, 1, 1 },
  { "one-page-no-words", 800, 600, 1.0, FALSE, TRUE, 0, FALSE, 1, 1 },
};

static gpointer
make_scene (gpointer data,
            double   width,
            double   height)
{
  SceneMaker maker = { width, height, 1.0, RUNGS_PALETTE_LIGHT, FALSE, 12, -2 };

  return scene_maker_make (&maker);
}

static void
paint_scene (cairo_t  *cr,
             gpointer  made)
{
  rungs_paint_scene (cr, made);
}

static const GPtrArray *
scene_texts (gpointer made)
{
  return rungs_scene_texts (made);
}

static void
free_scene (gpointer made)
{
  rungs_scene_unref (made);
}

static RungsSheet *
make_sheet (const Case *one)
{
  static const RungsSheetPicture picture = { 4.0 / 3.0, TRUE, 640.0, make_scene, paint_scene, scene_texts, free_scene, NULL };
  RungsSheetPicture pictures[3] = { picture, picture, picture };
  g_autoptr (GPtrArray) words = rungs_sheet_words_new ();
  RungsSheetOptions options = {
    .width = one->width,
    .height = one->height,
    .text_scale = one->text_scale,
    .palette = RUNGS_PALETTE_LIGHT,
    .right_to_left = one->right_to_left,
    .one_page = one->one_page,
    .is_example = TRUE,
    .title = "Where does our work stand?",
    .font = "DejaVu Sans",
  };

  if (one->table)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

      for (guint i = 0; i < one->n_lines; i++)
        {
          g_autofree char *row = g_strdup_printf ("Line %u|Rung 2, Educating|Fewer than five: not shown|Nothing shown", i);

          g_ptr_array_add (rows, g_strsplit (row, "|", -1));
        }
      rungs_sheet_words_add_heading (words, "Tea");
      rungs_sheet_words_add_table (words, rows);
    }
  else
    {
      for (guint i = 0; i < one->n_lines; i++)
        {
          g_autofree char *line = g_strdup_printf (
              "%sLine %u, seen by people with lived experience; seen by the board.", i % 4 == 0 ? "" : "  ", i);

          rungs_sheet_words_add (words, line);
        }
    }
  return rungs_sheet_new (pictures, one->n_pictures, words, &options);
}

static gboolean
overlap (const RungsBox *a,
         const RungsBox *b)
{
  const double air = 0.6;

  return a->x + air < b->x + b->width && b->x + air < a->x + a->width && a->y + air < b->y + b->height &&
         b->y + air < a->y + a->height;
}

static void
check_page (const RungsSheet *sheet,
            const Case       *one,
            guint             page,
            GHashTable       *seen)
{
  const GPtrArray *texts = rungs_sheet_texts (sheet, page);
  RungsBox picture = rungs_sheet_picture_box (sheet, page, NULL);
  gboolean has_credit = FALSE;
  guint n_cells = 0;
  guint n_headings = 0;

  g_assert_cmpfloat (picture.x + picture.width, <=, one->width);
  g_assert_cmpfloat (picture.y + picture.height, <=, rungs_sheet_height (sheet));
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);
      g_auto (GStrv) words = g_strsplit_set (text->text, ",", 2);

      g_hash_table_add (seen, g_strdup (words[0]));
      n_cells += g_str_equal (text->what, "cell");
      n_headings += g_str_equal (text->what, "heading");
      has_credit = has_credit || g_str_equal (text->text, rungs_ladder_credit ());
      g_assert_cmpfloat (text->box.x, >=, 0.0);
      g_assert_cmpfloat (text->box.x + text->box.width, <=, one->width + 0.5);
      g_assert_cmpfloat (text->box.y + text->box.height, <=, rungs_sheet_height (sheet) + 0.5);
      if (picture.width > 0.0 && overlap (&text->box, &picture))
        g_error ("“%s” covers the picture", text->text);
      for (guint j = 0; j < i; j++)
        {
          const RungsSceneText *other = g_ptr_array_index (texts, j);

          if (overlap (&text->box, &other->box))
            g_error ("“%s” covers “%s”", text->text, other->text);
        }
    }
  g_assert_true (has_credit);
  /* What a table is about stands on each of its pages. */
  g_assert_cmpuint (n_headings, ==, n_cells > 0 ? 1 : 0);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (RungsSheet) sheet = make_sheet (one);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_pages = rungs_sheet_n_pages (sheet);

  if (one->pages > 0)
    g_assert_cmpuint (n_pages, ==, one->pages);
  else
    g_assert_cmpuint (n_pages, >, 1);
  for (guint page = 0; page < n_pages; page++)
    check_page (sheet, one, page, seen);
  for (guint i = 0; i < one->n_lines; i++)
    {
      g_autofree char *line = g_strdup_printf ("Line %u", i);

      g_assert_true (g_hash_table_contains (seen, line));
    }
  g_assert_true (g_hash_table_contains (seen, "Where does our work stand?"));
  g_assert_true (g_hash_table_contains (seen, "Example: made up"));
  g_assert_nonnull (rungs_sheet_picture_texts (sheet, 0));
  if (!one->one_page)
    g_assert_cmpfloat (rungs_sheet_height (sheet), ==, one->height);
  else
    g_assert_cmpfloat (rungs_sheet_height (sheet), >=, one->height);
}

/* Every page paints, and what is painted of the picture stays in its box. */
static void
test_paints (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (RungsSheet) sheet = make_sheet (one);

  for (guint page = 0; page < MIN (rungs_sheet_n_pages (sheet), 3); page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) one->width,
                                                             (int) rungs_sheet_height (sheet));
      cairo_t *cr = cairo_create (surface);
      guint32 corner;

      rungs_sheet_paint (cr, sheet, page);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      memcpy (&corner, cairo_image_surface_get_data (surface), sizeof corner);
      g_assert_cmphex (corner & 0xffffff, ==, 0xfdf7ea);
      if (g_getenv ("RUNGS_PICTURES") != NULL)
        {
          g_autofree char *path = g_strdup_printf ("%s/sheet-%s-%u.png", g_getenv ("RUNGS_PICTURES"), one->name, page);

          cairo_surface_write_to_png (surface, path);
        }
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("/draw/sheet/words/%s", cases[i].name);
      g_autofree char *paints = g_strdup_printf ("/draw/sheet/paints/%s", cases[i].name);

      g_test_add_data_func (words, &cases[i], test_case);
      g_test_add_data_func (paints, &cases[i], test_paints);
    }
  return g_test_run ();
}
