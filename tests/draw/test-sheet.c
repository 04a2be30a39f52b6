/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-sheet.c: a sheet to take away: no word is lost, nothing covers anything, whom it comes from stands on it, and the
 * words stand beside the picture where they fit there, and below it otherwise.
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
  guint n_lines;
  gboolean table;
  gboolean beside;
} Case;

static const Case cases[] = {
  { "beside", 1000, 660, 1.0, FALSE, 20, FALSE, TRUE },
  { "beside-right-to-left", 1000, 660, 1.0, TRUE, 20, FALSE, TRUE },
  { "below", 1000, 660, 1.0, FALSE, 200, FALSE, FALSE },
  { "below-right-to-left", 842, 595, 1.0, TRUE, 400, FALSE, FALSE },
  { "large", 842, 595, 2.0, FALSE, 40, FALSE, FALSE },
  { "table", 1000, 660, 1.0, FALSE, 8, TRUE, FALSE },
  { "table-right-to-left", 1000, 660, 1.0, TRUE, 30, TRUE, FALSE },
  { "no-words", 800, 600, 1.0, FALSE, 0, FALSE, FALSE },
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
  g_autoptr (GPtrArray) words = rungs_sheet_words_new ();
  RungsSheetOptions options = {
    .width = one->width,
    .height = one->height,
    .text_scale = one->text_scale,
    .palette = RUNGS_PALETTE_LIGHT,
    .right_to_left = one->right_to_left,
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
  return rungs_sheet_new (&picture, words, &options);
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
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (RungsSheet) sheet = make_sheet (one);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *texts = rungs_sheet_texts (sheet);
  RungsBox picture = rungs_sheet_picture_box (sheet, NULL);
  gboolean has_credit = FALSE;
  gboolean all_below = TRUE;

  g_assert_cmpfloat (picture.x + picture.width, <=, one->width);
  g_assert_cmpfloat (picture.y + picture.height, <=, rungs_sheet_height (sheet));
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);
      g_auto (GStrv) words = g_strsplit_set (text->text, ",", 2);

      g_hash_table_add (seen, g_strdup (words[0]));
      has_credit = has_credit || g_str_equal (text->text, rungs_ladder_credit ());
      if (g_str_equal (text->what, "line"))
        all_below = all_below && text->box.y >= picture.y + picture.height - 0.5;
      g_assert_cmpfloat (text->box.x, >=, 0.0);
      g_assert_cmpfloat (text->box.x + text->box.width, <=, one->width + 0.5);
      g_assert_cmpfloat (text->box.y + text->box.height, <=, rungs_sheet_height (sheet) + 0.5);
      if (overlap (&text->box, &picture))
        g_error ("“%s” covers the picture", text->text);
      for (guint j = 0; j < i; j++)
        {
          const RungsSceneText *other = g_ptr_array_index (texts, j);

          if (overlap (&text->box, &other->box))
            g_error ("“%s” covers “%s”", text->text, other->text);
        }
    }
  g_assert_true (has_credit);
  g_assert_cmpint (all_below, ==, !one->beside);
  for (guint i = 0; i < one->n_lines; i++)
    {
      g_autofree char *line = g_strdup_printf ("Line %u", i);

      g_assert_true (g_hash_table_contains (seen, line));
    }
  g_assert_true (g_hash_table_contains (seen, "Where does our work stand?"));
  g_assert_true (g_hash_table_contains (seen, "Example: made up"));
  g_assert_nonnull (rungs_sheet_picture_texts (sheet));
  g_assert_cmpfloat (rungs_sheet_height (sheet), >=, one->height);
}

/* It paints, and what is painted of the picture stays in its box. */
static void
test_paints (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (RungsSheet) sheet = make_sheet (one);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) one->width, (int) rungs_sheet_height (sheet));
  cairo_t *cr = cairo_create (surface);
  guint32 corner;

  rungs_sheet_paint (cr, sheet);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  memcpy (&corner, cairo_image_surface_get_data (surface), sizeof corner);
  g_assert_cmphex (corner & 0xffffff, ==, 0xfdf7ea);
  if (g_getenv ("RUNGS_PICTURES") != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/sheet-%s.png", g_getenv ("RUNGS_PICTURES"), one->name);

      cairo_surface_write_to_png (surface, path);
    }
  cairo_surface_destroy (surface);
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
