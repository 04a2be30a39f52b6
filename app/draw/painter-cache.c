/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * painter-cache.c: what a scene keeps of its own picture for being painted again. A scene never changes, so from the second time
 * on an image of the same scale is put together from the still parts in one piece and a small piece for each figure. Only images
 * are painted from it: SVG, PDF and paper stay lines.
 */
#include "config.h"

#include "painter-private.h"

#include <math.h>

/* Round a figure's box: a hand that reaches down, and the softness of edges. */
#define ROUND_ABOUT 3
#define REACH 0.25

struct _RungsPaintCache
{
  GMutex mutex;
  guint n_painted;
  cairo_matrix_t matrix;
  cairo_surface_t *still;
  cairo_surface_t **sprites;
  RungsPoint *corners;      /* of the sprites, in whole pixels */
  guint n_sprites;
};

/** _rungs_paint_cache_new: Returns: (transfer full): an empty one */
RungsPaintCache *
_rungs_paint_cache_new (void)
{
  RungsPaintCache *cache = g_new0 (RungsPaintCache, 1);

  g_mutex_init (&cache->mutex);
  return cache;
}

static void
empty (RungsPaintCache *cache)
{
  g_clear_pointer (&cache->still, cairo_surface_destroy);
  for (guint i = 0; i < cache->n_sprites; i++)
    g_clear_pointer (&cache->sprites[i], cairo_surface_destroy);
  g_clear_pointer (&cache->sprites, g_free);
  g_clear_pointer (&cache->corners, g_free);
  cache->n_sprites = 0;
}

/** _rungs_paint_cache_free: frees @cache */
void
_rungs_paint_cache_free (RungsPaintCache *cache)
{
  empty (cache);
  g_mutex_clear (&cache->mutex);
  g_free (cache);
}

/* An image that is only scaled and moved: nothing else can be copied pixel by pixel. */
static gboolean
is_plain_image (cairo_t        *cr,
                cairo_matrix_t *matrix)
{
  cairo_surface_t *target = cairo_get_target (cr);
  double x;
  double y;

  if (cairo_get_group_target (cr) != target || cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_surface_get_device_offset (target, &x, &y);
  if (x != 0.0 || y != 0.0)
    return FALSE;
  cairo_surface_get_device_scale (target, &x, &y);
  if (x != 1.0 || y != 1.0)
    return FALSE;
  cairo_get_matrix (cr, matrix);
  return matrix->xy == 0.0 && matrix->yx == 0.0 && matrix->xx > 0.0 && matrix->yy > 0.0 &&
         matrix->x0 == floor (matrix->x0) && matrix->y0 == floor (matrix->y0);
}

static void
paint_still (cairo_t          *cr,
             const RungsScene *scene)
{
  rungs_paint_background (cr, scene);
  for (int rung = 1; rung <= scene->options.n_rungs; rung++)
    rungs_paint_rung (cr, scene, rung, RUNGS_PAINT_NORMAL);
  rungs_paint_rounds (cr, scene);
  rungs_paint_foreground (cr, scene);
}

static cairo_t *
begin_image (const cairo_matrix_t *matrix,
             cairo_format_t        format,
             double                left,
             double                top,
             int                   width,
             int                   height)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, MAX (width, 1), MAX (height, 1));
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, -left, -top);
  cairo_scale (cr, matrix->xx, matrix->yy);
  return cr;
}

static cairo_surface_t *
end_image (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (cr));

  cairo_destroy (cr);
  return surface;
}

static void
fill (RungsPaintCache      *cache,
      const RungsScene     *scene,
      const cairo_matrix_t *matrix)
{
  cairo_t *cr = begin_image (matrix, CAIRO_FORMAT_RGB24, 0.0, 0.0, (int) ceil (scene->options.width * matrix->xx),
                             (int) ceil (scene->options.height * matrix->yy));

  empty (cache);
  cache->matrix = *matrix;
  paint_still (cr, scene);
  cache->still = end_image (cr);
  cache->n_sprites = scene->n_bodies;
  cache->sprites = g_new0 (cairo_surface_t *, MAX (scene->n_bodies, 1));
  cache->corners = g_new0 (RungsPoint, MAX (scene->n_bodies, 1));
  for (guint i = 0; i < scene->n_bodies; i++)
    {
      const RungsBox *box = &scene->body[i].box;
      double left = floor (box->x * matrix->xx) - ROUND_ABOUT;
      double top = floor (box->y * matrix->yy) - ROUND_ABOUT;
      double right = ceil ((box->x + box->width) * matrix->xx) + ROUND_ABOUT;
      double bottom = ceil ((box->y + box->height * (1.0 + REACH)) * matrix->yy) + ROUND_ABOUT;

      if (!scene->body[i].shown)
        continue;
      cr = begin_image (matrix, CAIRO_FORMAT_ARGB32, left, top, (int) (right - left), (int) (bottom - top));
      rungs_paint_figure (cr, scene, i, RUNGS_PAINT_NORMAL);
      cache->sprites[i] = end_image (cr);
      cache->corners[i] = (RungsPoint){ left + matrix->x0, top + matrix->y0 };
    }
}

/* Whether what is kept is right for @matrix, or can be made so: not the first time, which may well be the only one. */
static gboolean
is_ready (RungsPaintCache      *cache,
          const RungsScene     *scene,
          const cairo_matrix_t *matrix)
{
  if (cache->n_painted++ == 0)
    return FALSE;
  if (cache->still == NULL || cache->matrix.xx != matrix->xx || cache->matrix.yy != matrix->yy ||
      cache->matrix.x0 != matrix->x0 || cache->matrix.y0 != matrix->y0)
    fill (cache, scene, matrix);
  return TRUE;
}

static void
put (cairo_t         *cr,
     cairo_surface_t *image,
     double           x,
     double           y)
{
  cairo_set_source_surface (cr, image, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, x, y, cairo_image_surface_get_width (image), cairo_image_surface_get_height (image));
  cairo_fill (cr);
}

static void
put_sprites (cairo_t          *cr,
             const RungsScene *scene,
             const RungsBox   *part,
             int               held)
{
  RungsPaintCache *cache = scene->cache;

  for (guint i = 0; i < scene->n_all; i++)
    {
      guint body = scene->order[i];
      const RungsPoint *corner;
      cairo_surface_t *sprite;

      if (body >= cache->n_sprites || (int) body == held || cache->sprites[body] == NULL)
        continue;
      sprite = cache->sprites[body];
      corner = &cache->corners[body];
      if (part != NULL && (corner->x >= part->x + part->width || corner->y >= part->y + part->height ||
                           corner->x + cairo_image_surface_get_width (sprite) <= part->x ||
                           corner->y + cairo_image_surface_get_height (sprite) <= part->y))
        continue;
      put (cr, sprite, corner->x, corner->y);
    }
}

/**
 * _rungs_paint_from_cache:
 *
 * Returns: %FALSE where the scene must be painted itself: the first time, and onto anything but an image
 */
gboolean
_rungs_paint_from_cache (cairo_t          *cr,
                         const RungsScene *scene)
{
  RungsPaintCache *cache = scene->cache;
  cairo_matrix_t matrix;
  gboolean ready;

  if (!is_plain_image (cr, &matrix))
    return FALSE;
  g_mutex_lock (&cache->mutex);
  ready = is_ready (cache, scene, &matrix);
  if (ready)
    {
      cairo_save (cr);
      cairo_identity_matrix (cr);
      put (cr, cache->still, matrix.x0, matrix.y0);
      put_sprites (cr, scene, NULL, -1);
      cairo_restore (cr);
    }
  g_mutex_unlock (&cache->mutex);
  return ready;
}

/**
 * _rungs_paint_part_from_cache:
 *
 * As _rungs_paint_from_cache(), inside @part, where the caller has clipped @cr to it. The rung that is lit up is painted anew.
 */
gboolean
_rungs_paint_part_from_cache (cairo_t          *cr,
                              const RungsScene *scene,
                              const RungsBox   *part,
                              int               target,
                              int               held)
{
  RungsPaintCache *cache = scene->cache;
  cairo_matrix_t matrix;
  gboolean ready;

  if (!is_plain_image (cr, &matrix))
    return FALSE;
  g_mutex_lock (&cache->mutex);
  ready = is_ready (cache, scene, &matrix);
  if (ready)
    {
      RungsBox pixels = { part->x * matrix.xx + matrix.x0, part->y * matrix.yy + matrix.y0, part->width * matrix.xx,
                          part->height * matrix.yy };

      cairo_save (cr);
      cairo_identity_matrix (cr);
      put (cr, cache->still, matrix.x0, matrix.y0);
      cairo_restore (cr);
      if (target >= 1 && target <= scene->options.n_rungs)
        {
          rungs_paint_rung (cr, scene, target, RUNGS_PAINT_TARGET);
          rungs_paint_rounds (cr, scene);
        }
      cairo_save (cr);
      cairo_identity_matrix (cr);
      put_sprites (cr, scene, &pixels, held);
      cairo_restore (cr);
    }
  g_mutex_unlock (&cache->mutex);
  return ready;
}
