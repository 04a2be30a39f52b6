/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-picture.c: pictures of the ladder open in other programs, have the size that was asked for, and say what the
 * ladder says.
 */
#include "config.h"

#include "ladder-picture.h"

#include <cairo.h>
#ifdef HAVE_POPPLER
#include <poppler.h>
#endif
#ifdef HAVE_RSVG
#include <librsvg/rsvg.h>
#endif
#include <string.h>

#include "credit.h"
#include "exchange-error.h"
#include "fixture.h"

static RungsLadderValues *
make_ladder (Fixture *fixture)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea & <talk>", NULL);
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values;

  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "lived", "answer", "7", NULL));
  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "board", "answer", "2", NULL));
  values = rungs_ladder_values_read (fixture->workbook, NULL, &error);
  g_assert_no_error (error);
  return values;
}

static char *
write_picture (Fixture             *fixture,
               RungsLadderValues   *values,
               const char          *name,
               guint                width,
               guint                height)
{
  char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;
  RungsPictureFormat format;

  g_assert_true (rungs_picture_format_of (path, &format, &error));
  rungs_ladder_picture_write (values, path, format, width, height, &error);
  g_assert_no_error (error);
  return path;
}

/* How many different colours stand along the middle line: a picture of nothing has few. */
static guint
count_colours (cairo_surface_t *surface)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (g_direct_hash, g_direct_equal);
  int x = cairo_image_surface_get_width (surface) / 2;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 pixel;

      memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4,
              sizeof pixel);
      g_hash_table_add (colours, GUINT_TO_POINTER (pixel));
    }
  return g_hash_table_size (colours);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  static const guint sizes[][2] = { { 1600, 1200 }, { 400, 300 }, { 100, 100 }, { 300, 900 }, { 3840, 2160 } };
  g_autoptr (RungsLadderValues) values = make_ladder (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("ladder-%u.png", i);
      g_autofree char *path = write_picture (fixture, values, name, sizes[i][0], sizes[i][1]);
      cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, sizes[i][0]);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, sizes[i][1]);
      g_assert_cmpuint (count_colours (surface), >, 20);
      cairo_surface_destroy (surface);
    }
}

/* The SVG says in words, escaped, all that the text twin says. */
static void
test_svg_words (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (RungsLadderValues) values = make_ladder (fixture);
  g_autofree char *path = write_picture (fixture, values, "ladder.svg", 800, 600);
  g_autofree char *svg = fixture_read (fixture, "ladder.svg");
  g_autofree char *text = rungs_ladder_values_to_text (values);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_assert_nonnull (strstr (svg, escaped));
  g_assert_nonnull (strstr (svg, "Tea &amp; &lt;talk&gt;"));
  g_assert_nonnull (strstr (svg, "role=\"img\""));
}

#ifdef HAVE_RSVG
static void
test_svg_opens (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (RungsLadderValues) values = make_ladder (fixture);
  g_autofree char *path = write_picture (fixture, values, "ladder.svg", 800, 600);
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_file (path, &error);
  RsvgRectangle viewport = { 0, 0, 400, 300 };
  cairo_surface_t *surface;
  cairo_t *cr;
  double width;
  double height;

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_get_intrinsic_size_in_pixels (handle, &width, &height));
  g_assert_cmpfloat (width, ==, 800.0);
  g_assert_cmpfloat (height, ==, 600.0);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cr = cairo_create (surface);
  rsvg_handle_render_document (handle, cr, &viewport, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_colours (surface), >, 20);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (handle);
}
#endif

#ifdef HAVE_POPPLER
static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (RungsLadderValues) values = make_ladder (fixture);
  g_autofree char *path = write_picture (fixture, values, "ladder.pdf", 842, 595);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  PopplerPage *page;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  double width;
  double height;

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), >=, 1);
  title = poppler_document_get_title (document);
  g_assert_cmpstr (title, ==, "The ladder of co-production");
  author = poppler_document_get_author (document);
  g_assert_true (author == NULL || *author == '\0');
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat (width, ==, 842.0);
  g_assert_cmpfloat (height, ==, 595.0);
  text = poppler_page_get_text (page);
  for (guint i = 0; i < RUNGS_N_RUNGS; i++)
    g_assert_nonnull (strstr (text, values->rung_names[i]));
  g_assert_nonnull (strstr (text, "Tea & <talk>"));
  g_assert_nonnull (strstr (text, "Arnstein"));
  g_object_unref (page);
  g_object_unref (document);
}
#endif

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const guint sizes[][2] = { { 0, 0 }, { 99, 1000 }, { 1000, 99 }, { 10001, 1000 }, { 1000, G_MAXUINT } };
  g_autoptr (RungsLadderValues) values = make_ladder (fixture);
  g_autofree char *path = fixture_path (fixture, "ladder.png");
  g_autoptr (GError) error = NULL;
  RungsPictureFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_assert_false (rungs_ladder_picture_write (values, path, RUNGS_PICTURE_PNG, sizes[i][0], sizes[i][1], &error));
      g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
      g_clear_error (&error);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_false (rungs_picture_format_of ("ladder.gif", &format, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT);
}

#define ADD(name, func) g_test_add ("/exchange/ladder-picture/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("png", test_png);
  ADD ("svg-words", test_svg_words);
#ifdef HAVE_RSVG
  ADD ("svg-opens", test_svg_opens);
#endif
#ifdef HAVE_POPPLER
  ADD ("pdf", test_pdf);
#endif
  ADD ("refused", test_refused);
  return g_test_run ();
}
