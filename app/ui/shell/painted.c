/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painted.c: what a widget painted once, kept so that it is only copied after that. Where the processor draws the window, the image
 * is copied as it is, and only the part that must be drawn again; where a graphics card does, it keeps it as a texture.
 */
#include "config.h"

#include "shell/painted.h"

#include <math.h>

#include "canvas.h"

static GskRenderNode *
keep_as_image (cairo_surface_t       *image,
               const graphene_rect_t *bounds,
               int                    scale)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_surface_set_device_scale (image, scale, scale);
  cairo_set_source_surface (cr, image, bounds->origin.x, bounds->origin.y);
  cairo_rectangle (cr, bounds->origin.x, bounds->origin.y, bounds->size.width, bounds->size.height);
  cairo_fill (cr);
  cairo_destroy (cr);
  return node;
}

static GskRenderNode *
keep_as_texture (cairo_surface_t       *image,
                 const graphene_rect_t *bounds)
{
  int width = cairo_image_surface_get_width (image);
  int height = cairo_image_surface_get_height (image);
  gsize stride = (gsize) cairo_image_surface_get_stride (image);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (image));
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  return gsk_texture_node_new (texture, bounds);
}

static GskRenderNode *
paint (GtkWidget        *widget,
       const RungsBox   *box,
       double            left,
       double            top,
       gboolean          is_opaque,
       RungsPaintedFunc  func,
       gpointer          data)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  int scale = gtk_widget_get_scale_factor (widget);
  const int width = (int) box->width * scale;
  const int height = (int) box->height * scale;
  gboolean as_image = renderer == NULL || GSK_IS_CAIRO_RENDERER (renderer);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) (box->x - left), (float) (box->y - top), (float) box->width,
                                               (float) box->height);
  cairo_surface_t *image;
  cairo_t *cr;
  GskRenderNode *node;

  /* A texture has room for what shows through. */
  image = is_opaque && as_image ? rungs_canvas_new_ground (width, height)
                                : rungs_canvas_new (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (image);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box->x, -box->y);
  func (cr, data);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  node = as_image ? keep_as_image (image, &bounds, scale) : keep_as_texture (image, &bounds);
  cairo_surface_destroy (image);
  return node;
}

/**
 * rungs_painted_new:
 * @widget: whose picture it is; realized
 * @part: of the picture, all that @func paints
 * @left: where in the picture the widget begins, on a whole pixel, so that lines stay sharp
 * @top: likewise
 * @func: paints
 * @data: for @func
 *
 * Returns: (transfer full): what @func painted, for gtk_snapshot_append_node() as long as it looks the same
 */
GskRenderNode *
rungs_painted_new (GtkWidget        *widget,
                   const RungsBox   *part,
                   double            left,
                   double            top,
                   RungsPaintedFunc  func,
                   gpointer          data)
{
  double x = floor (part->x);
  double y = floor (part->y);
  RungsBox box = { x, y, MAX (ceil (part->x + part->width) - x, 1.0), MAX (ceil (part->y + part->height) - y, 1.0) };

  return paint (widget, &box, left, top, FALSE, func, data);
}

/** rungs_painted_new_whole: Returns: (transfer full): as rungs_painted_new(), of all that @widget shows */
GskRenderNode *
rungs_painted_new_whole (GtkWidget        *widget,
                         RungsPaintedFunc  func,
                         gpointer          data)
{
  RungsBox box = { 0.0, 0.0, MAX (gtk_widget_get_width (widget), 1), MAX (gtk_widget_get_height (widget), 1) };

  return paint (widget, &box, 0.0, 0.0, TRUE, func, data);
}
