/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-letters.c: letters are painted where their words are, whoever paints them.
 */
#include "config.h"

#include "letters.h"

#include <string.h>

#include "lettering.h"

#define WIDTH 400
#define HEIGHT 160
#define N_THREADS 4

typedef struct
{
  const char *name;
  const char *words;
  double width;
  int max_lines;
  gboolean right_to_left;
} Case;

static const Case cases[] = {
  { "one-line", "Where does our work stand?", -1.0, 0, FALSE },
  { "lines", "Where does our work stand, and who says so?", 150.0, 0, FALSE },
  { "cut", "Where does our work stand, and who says so?", 150.0, 1, FALSE },
  { "fonts", "↓1 ↑2 = a\u0301 \u4e00", -1.0, 0, FALSE },
  { "right-to-left", "أين يقف عملنا؟ 12", 180.0, 0, TRUE },
  { "nothing", "", -1.0, 0, FALSE },
};

static cairo_t *
begin (double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0.1, 0.2, 0.5);
  return cr;
}

static gboolean
is_same (cairo_t *a,
         cairo_t *b)
{
  cairo_surface_t *one = cairo_get_target (a);
  cairo_surface_t *other = cairo_get_target (b);

  cairo_surface_flush (one);
  cairo_surface_flush (other);
  return memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other),
                 (gsize) cairo_image_surface_get_stride (one) * HEIGHT) == 0;
}

static PangoLayout *
shape (const Case *of)
{
  PangoContext *context = rungs_lettering_context (of->right_to_left);
  PangoLayout *layout = rungs_lettering_shape (context, "DejaVu Sans", of->words, 17.0, PANGO_WEIGHT_NORMAL, of->width,
                                               of->max_lines, PANGO_ALIGN_LEFT);

  g_object_unref (context);
  return layout;
}

static void
test_same (gconstpointer data)
{
  const Case *of = data;
  g_autoptr (PangoLayout) layout = shape (of);
  static const double scales[] = { 1.0, 1.37, 2.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_t *words = begin (scales[i]);
      cairo_t *letters = begin (scales[i]);
      cairo_t *blank = begin (scales[i]);
      RungsLetters *found = rungs_letters_new (letters, layout, 7.3, 11.6);

      g_assert_false (cairo_has_current_point (letters));
      rungs_lettering_paint (words, layout, 7.3, 11.6);
      rungs_letters_paint (letters, found);
      g_assert_cmpint (is_same (words, blank), ==, of->words[0] == '\0');
      /* What no font has is painted as a box by both, and not to the pixel. */
      if (pango_layout_get_unknown_glyphs_count (layout) == 0)
        g_assert_true (is_same (words, letters));
      else
        g_assert_false (is_same (blank, letters));
      rungs_letters_free (found);
      cairo_destroy (words);
      cairo_destroy (letters);
      cairo_destroy (blank);
    }
}

/* No font has this one. */
static void
test_unknown (void)
{
  const Case unknown = { "unknown", "\u0378", -1.0, 0, FALSE };
  g_autoptr (PangoLayout) layout = shape (&unknown);
  cairo_t *letters = begin (1.0);
  cairo_t *blank = begin (1.0);
  RungsLetters *found = rungs_letters_new (letters, layout, 20.0, 20.0);

  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 1);
  rungs_letters_paint (letters, found);
  g_assert_false (is_same (letters, blank));
  rungs_letters_free (found);
  cairo_destroy (letters);
  cairo_destroy (blank);
}

static gpointer
paint_cb (gpointer data)
{
  cairo_t *cr = begin (1.0);

  for (int i = 0; i < 20; i++)
    rungs_letters_paint (cr, data);
  return cr;
}

static void
test_threads (void)
{
  g_autoptr (PangoLayout) layout = shape (&cases[1]);
  cairo_t *first = begin (1.0);
  RungsLetters *letters = rungs_letters_new (first, layout, 5.0, 5.0);
  GThread *threads[N_THREADS];

  for (int i = 0; i < 20; i++)
    rungs_letters_paint (first, letters);
  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("painting", paint_cb, letters);
  for (int i = 0; i < N_THREADS; i++)
    {
      cairo_t *cr = g_thread_join (threads[i]);

      g_assert_true (is_same (first, cr));
      cairo_destroy (cr);
    }
  rungs_letters_free (letters);
  cairo_destroy (first);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/letters/same/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_same);
    }
  g_test_add_func ("/draw/letters/unknown", test_unknown);
  g_test_add_func ("/draw/letters/threads", test_threads);
  return g_test_run ();
}
