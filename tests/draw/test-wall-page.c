/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-wall-page.c: pages of a document on the wall can be read from the back of the room, and all of its words are on them.
 */
#include "config.h"

#include <string.h>

#include "wall-sheet.h"

static const struct
{
  double aspect;
  double width; /* of the page, over its height */
  gboolean dark;
  gboolean right_to_left;
} walls[] = {
  { 0.0, 16.0 / 9.0, FALSE, FALSE }, { 16.0 / 9.0, 16.0 / 9.0, TRUE, FALSE }, { 16.0 / 10.0, 1.6, FALSE, TRUE },
  { 4.0 / 3.0, 4.0 / 3.0, FALSE, FALSE }, { 0.5, 4.0 / 3.0, TRUE, TRUE },     { 5.0, 21.0 / 9.0, FALSE, FALSE },
};

/* Words that say by themselves which they are. */
static RungsPaper *
make_paper (guint n)
{
  static const char *const questions[] = { "Who could have a key?", "Who asks?", NULL };
  RungsPaper *paper = rungs_paper_new ("A key of my own", "en-GB");
  guint word = 0;

  rungs_paper_add_heading (paper, 1, "A key of my own");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *heading = g_strdup_printf ("Part %u", i);

      for (guint w = 0; w < 90; w++)
        g_string_append_printf (text, "%sword%u", w > 0 ? " " : "", word++);
      rungs_paper_add_heading (paper, 2, heading);
      rungs_paper_add_text (paper, i % 3 == 1 ? RUNGS_PAPER_QUOTE : RUNGS_PAPER_PARAGRAPH, text->str);
    }
  rungs_paper_add_list (paper, questions);
  rungs_paper_set_footer (paper, "Version 3. For: A partner organisation, The Lantern. It may be shown until 3 May 2027.");
  return paper;
}

static gboolean
touch (const RungsBox *a,
       const RungsBox *b)
{
  return a->x < b->x + b->width - 0.01 && b->x < a->x + a->width - 0.01 && a->y < b->y + b->height - 0.01 &&
         b->y < a->y + a->height - 0.01;
}

static void
check_sheet (RungsWallSheet *sheet,
             GString        *words)
{
  const GPtrArray *texts = rungs_wall_sheet_texts (sheet);
  guint n_feet = 0;

  g_assert_null (rungs_wall_sheet_scene (sheet, NULL));
  g_assert_null (rungs_wall_sheet_chart (sheet));
  g_assert_true (rungs_wall_sheet_fits (sheet));
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsWallText *text = texts->pdata[i];

      g_test_message ("%s: %s", text->what, text->text);
      g_assert_cmpfloat (text->size, >=, rungs_wall_sheet_height (sheet) / RUNGS_WALL_LEAST_TEXT);
      g_assert_cmpfloat (rungs_colour_contrast (&text->ink, &text->paper), >=, 7.0);
      g_assert_cmpfloat (text->box.x, >=, 0.0);
      g_assert_cmpfloat (text->box.y, >=, 0.0);
      g_assert_cmpfloat (text->box.x + text->box.width, <=, rungs_wall_sheet_width (sheet));
      g_assert_cmpfloat (text->box.y + text->box.height, <=, rungs_wall_sheet_height (sheet));
      if (g_str_equal (text->what, "foot"))
        n_feet++;
      else if (!g_str_equal (text->what, "heading"))
        g_string_append_printf (words, "%s ", text->text);
      for (guint other = 0; other < i; other++)
        {
          const RungsWallText *before = texts->pdata[other];

          /* The number of the page stands on the last line of the foot, behind its words. */
          if (!g_str_equal (text->what, "foot") || !g_str_equal (before->what, "foot"))
            g_assert_false (touch (&text->box, &before->box));
        }
    }
  g_assert_cmpuint (n_feet, ==, 2);
}

/* The ground is the wall's own colour, and something stands on it. */
static void
check_picture (RungsWallSheet *sheet)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 480, 270);
  cairo_t *cr = cairo_create (surface);
  const double scale = 270.0 / rungs_wall_sheet_height (sheet);
  const RungsWallText *first = g_ptr_array_index (rungs_wall_sheet_texts (sheet), 0);
  const guint32 *pixels;
  guint32 ground;
  guint n_other = 0;

  cairo_scale (cr, scale, scale);
  rungs_wall_sheet_paint (cr, sheet);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  ground = pixels[0] & 0xffffff;
  g_assert_cmpint ((int) ((ground >> 16) & 0xff), ==, (int) (first->paper.red * 255.0 + 0.5));
  for (guint i = 0; i < 480 * 200; i++)
    n_other += (pixels[i] & 0xffffff) != ground;
  g_assert_cmpuint (n_other, >, 500);
  cairo_surface_destroy (surface);
}

static void
test_readable (void)
{
  for (gsize w = 0; w < G_N_ELEMENTS (walls); w++)
    {
      g_autoptr (RungsPaper) paper = make_paper (12);
      g_autoptr (GString) words = g_string_new (NULL);
      RungsPaperStyle style;
      RungsPaperPages *pages;
      g_autoptr (RungsWallSheet) last = NULL;
      const char *rest;

      rungs_paper_style_init_wall (&style, walls[w].aspect);
      style.is_dark = walls[w].dark;
      style.right_to_left = walls[w].right_to_left;
      g_assert_cmpfloat_with_epsilon (style.width / style.height, walls[w].width, 0.001);
      pages = rungs_paper_lay_out (paper, &style);
      g_assert_cmpuint (rungs_paper_pages_count (pages), >, 10);
      for (guint nth = 0; nth < rungs_paper_pages_count (pages); nth++)
        {
          g_autoptr (RungsWallSheet) sheet = rungs_wall_sheet_new_page (pages, nth);

          check_sheet (sheet, words);
          check_picture (sheet);
          if (nth + 1 == rungs_paper_pages_count (pages))
            last = rungs_wall_sheet_ref (sheet);
        }
      rest = words->str;
      for (guint word = 0; word < 12 * 90; word++)
        {
          g_autofree char *one = g_strdup_printf ("word%u", word);

          rest = strstr (rest, one);
          g_assert_nonnull (rest);
        }
      /* It needs its document no more. */
      rungs_paper_pages_free (pages);
      check_picture (last);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-page/readable", test_readable);

  return g_test_run ();
}
