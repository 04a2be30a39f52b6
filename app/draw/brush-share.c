/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * brush-share.c: a large image painted in bands, by several threads at once. There are more bands than threads, so that who is done
 * sooner takes another, and what was painted last is still near the processor when the next comes over it.
 */
#include "config.h"

#include "brush.h"
#include "brush-private.h"

/* An image of fewer pixels is painted sooner than another thread has begun. */
#define FEWEST_PIXELS 1000000
#define MOST_THREADS 4
#define BANDS_EACH 2

/** Sharing: a picture that several threads paint at once. */
typedef struct
{
  const RungsBrush *brush;
  cairo_matrix_t matrix;
  RungsBrushFunc func;
  gpointer data;
  int n_bands;
  int next;                /* band that nobody has begun; atomic */
} Sharing;

static int
count_threads (void)
{
  return MIN ((int) g_get_num_processors (), MOST_THREADS);
}

static void
paint_band (const Sharing *sharing,
            int            band,
            GHashTable    *stamps)
{
  const RungsBrush *brush = sharing->brush;
  int height = brush->bottom - brush->top;
  int stride = cairo_image_surface_get_stride (brush->surface);
  int top = brush->top + height * band / sharing->n_bands;
  int bottom = brush->top + height * (band + 1) / sharing->n_bands;
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      cairo_image_surface_get_data (brush->surface) + (gsize) top * (gsize) stride,
      cairo_image_surface_get_format (brush->surface), cairo_image_surface_get_width (brush->surface), bottom - top, stride);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t part = { 0 };

  cairo_rectangle (cr, brush->left, 0.0, brush->right - brush->left, bottom - top);
  cairo_clip (cr);
  cairo_translate (cr, 0.0, -top);
  cairo_transform (cr, &sharing->matrix);
  cairo_clip_extents (cr, &part.x, &part.y, &part.width, &part.height);
  part.width -= part.x;
  part.height -= part.y;
  rungs_brush_begin (cr);
  _rungs_brush_of (cr)->stamps = g_hash_table_ref (stamps);
  sharing->func (cr, &part, sharing->data);
  rungs_brush_end (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Paints band after band, until there is none that nobody has begun. */
static gpointer
paint_bands (gpointer data)
{
  Sharing *sharing = data;
  g_autoptr (GHashTable) stamps = _rungs_brush_new_stamps ();
  int band;

  while ((band = g_atomic_int_add (&sharing->next, 1)) < sharing->n_bands)
    paint_band (sharing, band, stamps);
  return NULL;
}

/** rungs_brush_is_shared: Returns: whether several threads paint what rungs_brush_share() is asked for on @cr */
gboolean
rungs_brush_is_shared (cairo_t *cr)
{
  const RungsBrush *brush = _rungs_brush_of (cr);

  return brush != NULL && brush->coverage != NULL && count_threads () > 1 &&
         (gint64) (brush->right - brush->left) * (brush->bottom - brush->top) >= FEWEST_PIXELS;
}

/**
 * rungs_brush_share:
 * @cr: to paint on
 * @func: what paints
 * @data: for @func
 *
 * Has @func paint all that is clipped, and returns when that is done.
 */
void
rungs_brush_share (cairo_t        *cr,
                   RungsBrushFunc  func,
                   gpointer        data)
{
  int n_threads = count_threads ();
  Sharing sharing = { .brush = _rungs_brush_of (cr), .func = func, .data = data, .n_bands = BANDS_EACH * n_threads };
  GThread *threads[MOST_THREADS] = { NULL };
  cairo_rectangle_t part = { 0 };

  if (!rungs_brush_is_shared (cr))
    {
      cairo_clip_extents (cr, &part.x, &part.y, &part.width, &part.height);
      part.width -= part.x;
      part.height -= part.y;
      func (cr, &part, data);
      return;
    }
  cairo_get_matrix (cr, &sharing.matrix);
  for (int i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("painting", paint_bands, &sharing, NULL);
  paint_bands (&sharing);
  for (int i = 1; i < n_threads; i++)
    {
      if (threads[i] != NULL)
        g_thread_join (threads[i]);
    }
}
