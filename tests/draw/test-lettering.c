/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-lettering.c: words keep to the room they are given, grow evenly, and lean to the side reading begins on.
 */
#include "config.h"

#include "lettering.h"

#define FONT "DejaVu Sans"
#define WORDS "Where does our work stand?"

static PangoLayout *
shape (PangoContext *context,
       const char   *words,
       double        size,
       double        width,
       int           max_lines)
{
  return rungs_lettering_shape (context, FONT, words, size, PANGO_WEIGHT_NORMAL, width, max_lines, PANGO_ALIGN_LEFT);
}

static void
test_grows_evenly (void)
{
  PangoContext *context = rungs_lettering_context (FALSE);
  g_autoptr (PangoLayout) small = shape (context, WORDS, 10.0, -1.0, 0);
  g_autoptr (PangoLayout) large = shape (context, WORDS, 40.0, -1.0, 0);
  double small_width;
  double large_width;
  double small_height;
  double large_height;

  rungs_lettering_size (small, &small_width, &small_height);
  rungs_lettering_size (large, &large_width, &large_height);
  g_assert_cmpfloat_with_epsilon (large_width, small_width * 4.0, small_width * 0.02);
  g_assert_cmpfloat_with_epsilon (large_height, small_height * 4.0, small_height * 0.02);
  g_object_unref (context);
}

static void
test_keeps_to_its_room (void)
{
  PangoContext *context = rungs_lettering_context (FALSE);
  g_autoptr (PangoLayout) wrapped = shape (context, WORDS, 20.0, 100.0, 0);
  g_autoptr (PangoLayout) cut = shape (context, WORDS, 20.0, 100.0, 1);
  double width;

  rungs_lettering_size (wrapped, &width, NULL);
  g_assert_cmpfloat (width, <=, 101.0);
  g_assert_cmpint (pango_layout_get_line_count (wrapped), >, 1);
  g_assert_false (pango_layout_is_ellipsized (wrapped));
  rungs_lettering_size (cut, &width, NULL);
  g_assert_cmpfloat (width, <=, 101.0);
  g_assert_cmpint (pango_layout_get_line_count (cut), ==, 1);
  g_assert_true (pango_layout_is_ellipsized (cut));
  g_object_unref (context);
}

/* English words in a picture that is read from right to left still lean to its right. */
static void
test_leans (void)
{
  static const struct
  {
    gboolean right_to_left;
    const char *words;
    PangoAlignment align;
  } cases[] = {
    { FALSE, "ladder", PANGO_ALIGN_LEFT },
    { TRUE, "ladder", PANGO_ALIGN_RIGHT },
    { FALSE, "سلم", PANGO_ALIGN_RIGHT }, /* Pango turns it round once more */
    { TRUE, "سلم", PANGO_ALIGN_LEFT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PangoContext *context = rungs_lettering_context (cases[i].right_to_left);
      g_autoptr (PangoLayout) layout = shape (context, cases[i].words, 20.0, -1.0, 0);

      g_assert_cmpint (pango_layout_get_alignment (layout), ==, cases[i].align);
      g_object_unref (context);
    }
}

static void
test_paints_in_its_box (void)
{
  PangoContext *context = rungs_lettering_context (FALSE);
  g_autoptr (PangoLayout) layout = shape (context, WORDS, 20.0, 100.0, 0);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x;
  double y;
  double width;
  double height;
  double box_width;
  double box_height;

  rungs_lettering_paint (cr, layout, 300.0, 200.0);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  rungs_lettering_size (layout, &box_width, &box_height);
  g_assert_cmpfloat (x, >=, 298.0);
  g_assert_cmpfloat (y, >=, 200.0);
  g_assert_cmpfloat (x + width, <=, 302.0 + box_width);
  g_assert_cmpfloat (y + height, <=, 200.0 + box_height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/lettering/grows-evenly", test_grows_evenly);
  g_test_add_func ("/draw/lettering/keeps-to-its-room", test_keeps_to_its_room);
  g_test_add_func ("/draw/lettering/leans", test_leans);
  g_test_add_func ("/draw/lettering/paints-in-its-box", test_paints_in_its_box);
  return g_test_run ();
}
