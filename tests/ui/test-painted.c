/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-painted.c: what a widget painted once is painted once, stands on whole pixels, and looks as it was painted.
 */
#include "config.h"

#include "shell/painted.h"
#include "ui-support.h"

static void
paint_cb (cairo_t  *cr,
          gpointer  data)
{
  int *n_painted = data;

  (*n_painted)++;
  cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
  cairo_rectangle (cr, 20.0, 30.0, 40.0, 10.0);
  cairo_fill (cr);
}

static guint32
pixel_of (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x];
}

static void
test_part (void)
{
  GtkWidget *window = rungs_test_present (gtk_label_new ("Anything"), 300, 200);
  const RungsBox part = { 18.4, 29.2, 43.0, 12.0 };
  int n_painted = 0;
  GskRenderNode *node = rungs_painted_new (window, &part, 10.0, 20.0, paint_cb, &n_painted);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 60);
  cairo_t *cr = cairo_create (surface);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, ==, 8.0f);
  g_assert_cmpfloat (bounds.origin.y, ==, 9.0f);
  g_assert_cmpfloat (bounds.size.width, ==, 44.0f);
  g_assert_cmpfloat (bounds.size.height, ==, 13.0f);
  for (int time = 0; time < 3; time++)
    gsk_render_node_draw (node, cr);
  g_assert_cmpint (n_painted, ==, 1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmphex (pixel_of (surface, 10, 10), ==, 0xffff0000u);
  g_assert_cmphex (pixel_of (surface, 49, 19), ==, 0xffff0000u);
  g_assert_cmphex (pixel_of (surface, 9, 10), ==, 0u);
  g_assert_cmphex (pixel_of (surface, 50, 19), ==, 0u);
  g_assert_cmphex (pixel_of (surface, 30, 20), ==, 0u);
  cairo_surface_destroy (surface);
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_whole (void)
{
  GtkWidget *window = rungs_test_present (gtk_label_new ("Anything"), 300, 200);
  int n_painted = 0;
  GskRenderNode *node;
  graphene_rect_t bounds;

  rungs_test_until (rungs_test_is_mapped, window);
  node = rungs_painted_new_whole (window, paint_cb, &n_painted);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpint ((int) bounds.size.width, ==, MAX (gtk_widget_get_width (window), 1));
  g_assert_cmpint ((int) bounds.size.height, ==, MAX (gtk_widget_get_height (window), 1));
  g_assert_cmpint (n_painted, ==, 1);
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/painted/part", test_part);
  g_test_add_func ("/ui/painted/whole", test_whole);
  return g_test_run ();
}
