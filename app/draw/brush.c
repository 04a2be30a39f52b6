/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * brush.c: fills and strokes outlines. Where they go onto a plain image in one colour, their edges are worked out here and put
 * on at once; on everything else (SVG, PDF, paper, what is recorded) and for whatever is out of the common, cairo does it.
 */
#include "config.h"

#include "brush.h"
#include "brush-private.h"

#include <math.h>

#include "outline.h"

static const cairo_user_data_key_t brush_key;

static void
brush_free (void *data)
{
  RungsBrush *brush = data;

  if (brush->coverage != NULL)
    {
      rungs_coverage_free (brush->coverage);
      cairo_surface_mark_dirty (brush->surface);
    }
  g_clear_pointer (&brush->stamps, g_hash_table_unref);
  cairo_surface_destroy (brush->surface);
  g_free (brush);
}

/* What may be painted on, in pixels; FALSE where that is no box of whole ones. */
static gboolean
find_clip (cairo_t    *cr,
           RungsBrush *brush)
{
  cairo_rectangle_list_t *list;
  cairo_matrix_t matrix;
  double edge[4];
  gboolean is_box;

  /* In pixels, however the user's units are turned. */
  cairo_get_matrix (cr, &matrix);
  cairo_identity_matrix (cr);
  list = cairo_copy_clip_rectangle_list (cr);
  cairo_set_matrix (cr, &matrix);
  is_box = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles <= 1;
  if (is_box && list->num_rectangles == 1)
    {
      edge[0] = list->rectangles[0].x;
      edge[1] = list->rectangles[0].y;
      edge[2] = edge[0] + list->rectangles[0].width;
      edge[3] = edge[1] + list->rectangles[0].height;
      for (int i = 0; i < 4; i++)
        is_box &= fabs (edge[i] - round (edge[i])) < 0.01;
      brush->left = MAX ((int) round (edge[0]), 0);
      brush->top = MAX ((int) round (edge[1]), 0);
      brush->right = MIN ((int) round (edge[2]), cairo_image_surface_get_width (brush->surface));
      brush->bottom = MIN ((int) round (edge[3]), cairo_image_surface_get_height (brush->surface));
    }
  cairo_rectangle_list_destroy (list);
  return is_box;
}

static gboolean
is_image (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  double x;
  double y;

  if (cairo_get_group_target (cr) != surface || cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE ||
      cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS ||
      (cairo_image_surface_get_format (surface) != CAIRO_FORMAT_RGB24 &&
       cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32))
    return FALSE;
  cairo_surface_get_device_offset (surface, &x, &y);
  if (x != 0.0 || y != 0.0)
    return FALSE;
  cairo_surface_get_device_scale (surface, &x, &y);
  return x == 1.0 && y == 1.0;
}

/* Not turned, and as large one way as the other: a pen stays round. */
static gboolean
is_even (const cairo_matrix_t *matrix)
{
  return fabs (matrix->xx - matrix->yy) < 1e-6 && fabs (matrix->xy + matrix->yx) < 1e-6;
}

/** _rungs_brush_of: Returns: (nullable): what is kept on @cr between begin and end */
RungsBrush *
_rungs_brush_of (cairo_t *cr)
{
  return cairo_get_user_data (cr, &brush_key);
}

/** _rungs_brush_new_stamps: Returns: (transfer full): room for stamps */
GHashTable *
_rungs_brush_new_stamps (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
}

/** rungs_brush_begin: from here on, the functions of this file paint on @cr */
void
rungs_brush_begin (cairo_t *cr)
{
  RungsBrush *brush = _rungs_brush_of (cr);

  if (brush != NULL)
    {
      brush->depth++;
      return;
    }
  brush = g_new0 (RungsBrush, 1);
  brush->depth = 1;
  brush->surface = cairo_surface_reference (cairo_get_target (cr));
  if (is_image (cr) && find_clip (cr, brush))
    {
      cairo_surface_flush (brush->surface);
      brush->coverage = rungs_coverage_new ((guint32 *) (void *) cairo_image_surface_get_data (brush->surface),
                                            cairo_image_surface_get_stride (brush->surface) / 4, brush->left, brush->top,
                                            brush->right, brush->bottom);
      /* Cairo would still think of a new image as empty. */
      cairo_surface_mark_dirty (brush->surface);
    }
  cairo_set_user_data (cr, &brush_key, brush, brush_free);
}

/** rungs_brush_end: as often as rungs_brush_begin() */
void
rungs_brush_end (cairo_t *cr)
{
  RungsBrush *brush = _rungs_brush_of (cr);

  g_return_if_fail (brush != NULL);

  if (--brush->depth == 0)
    cairo_set_user_data (cr, &brush_key, NULL, NULL);
}

/* What can be painted at once, and with what; NULL where cairo must. */
static RungsCoverage *
take_up (cairo_t    *cr,
         RungsFlood *flood)
{
  RungsBrush *brush = _rungs_brush_of (cr);
  cairo_pattern_t *source = cairo_get_source (cr);

  if (brush == NULL || brush->coverage == NULL || cairo_get_operator (cr) != CAIRO_OPERATOR_OVER ||
      cairo_get_antialias (cr) == CAIRO_ANTIALIAS_NONE)
    return NULL;
  *flood = (RungsFlood){ .alpha = 1.0 };
  if (cairo_pattern_get_rgba (source, &flood->colour.red, &flood->colour.green, &flood->colour.blue, &flood->alpha) !=
      CAIRO_STATUS_SUCCESS)
    return NULL;
  return brush->coverage;
}

static void
put_on (cairo_t          *cr,
        RungsCoverage    *coverage,
        const RungsFlood *flood,
        gboolean          even_odd)
{
  const RungsBrush *brush = _rungs_brush_of (cr);

  if (!brush->cutting)
    rungs_coverage_flood (coverage, flood, even_odd);
}

static void
flood_path (cairo_t          *cr,
            RungsCoverage    *coverage,
            const RungsFlood *flood)
{
  cairo_path_t *path = cairo_copy_path (cr);
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  rungs_outline_fill (coverage, path, &matrix);
  put_on (cr, coverage, flood, cairo_get_fill_rule (cr) == CAIRO_FILL_RULE_EVEN_ODD);
  cairo_path_destroy (path);
}

/** rungs_brush_fill_preserve: as cairo_fill_preserve() */
void
rungs_brush_fill_preserve (cairo_t *cr)
{
  RungsFlood flood;
  RungsCoverage *coverage = take_up (cr, &flood);

  if (coverage == NULL)
    cairo_fill_preserve (cr);
  else
    flood_path (cr, coverage, &flood);
}

/** rungs_brush_fill: as cairo_fill() */
void
rungs_brush_fill (cairo_t *cr)
{
  rungs_brush_fill_preserve (cr);
  cairo_new_path (cr);
}

/* The edges of the line along the path; FALSE where cairo must paint it. */
static gboolean
outline_stroke (cairo_t       *cr,
                RungsCoverage *coverage)
{
  cairo_matrix_t matrix;
  cairo_path_t *path;
  RungsPen pen;

  cairo_get_matrix (cr, &matrix);
  if (coverage == NULL || !is_even (&matrix) || cairo_get_dash_count (cr) > 0 ||
      cairo_get_line_cap (cr) == CAIRO_LINE_CAP_SQUARE)
    return FALSE;
  pen = (RungsPen){ cairo_get_line_width (cr) * hypot (matrix.xx, matrix.yx) / 2.0, cairo_get_line_cap (cr),
                    cairo_get_line_join (cr), cairo_get_miter_limit (cr) };
  path = cairo_copy_path (cr);
  rungs_outline_stroke (coverage, path, &matrix, &pen);
  cairo_path_destroy (path);
  return TRUE;
}

/** rungs_brush_stroke_preserve: as cairo_stroke_preserve() */
void
rungs_brush_stroke_preserve (cairo_t *cr)
{
  RungsFlood flood;
  RungsCoverage *coverage = take_up (cr, &flood);

  if (outline_stroke (cr, coverage))
    put_on (cr, coverage, &flood, FALSE);
  else
    cairo_stroke_preserve (cr);
}

/** rungs_brush_stroke_with_next: as cairo_stroke(), before something of the same colour */
void
rungs_brush_stroke_with_next (cairo_t *cr)
{
  RungsFlood flood;

  if (!outline_stroke (cr, take_up (cr, &flood)))
    cairo_stroke_preserve (cr);
  cairo_new_path (cr);
}

/** rungs_brush_stroke: as cairo_stroke() */
void
rungs_brush_stroke (cairo_t *cr)
{
  rungs_brush_stroke_preserve (cr);
  cairo_new_path (cr);
}

/**
 * rungs_brush_fill_down:
 * @cr: to paint on
 * @top: down, in user units
 * @colour: there, and above
 * @bottom: down, in user units
 * @below: there, and further down
 *
 * As cairo_fill(), with a colour that goes over into another down the picture.
 */
void
rungs_brush_fill_down (cairo_t           *cr,
                       double             top,
                       const RungsColour *colour,
                       double             bottom,
                       const RungsColour *below)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (0.0, top, 0.0, bottom);
  cairo_matrix_t matrix;
  RungsFlood flood;
  RungsCoverage *coverage;

  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
  coverage = take_up (cr, &flood);
  cairo_get_matrix (cr, &matrix);
  if (coverage != NULL && matrix.yx == 0.0 && matrix.xy == 0.0)
    {
      flood.below = *below;
      flood.top = top * matrix.yy + matrix.y0;
      flood.bottom = bottom * matrix.yy + matrix.y0;
      flood_path (cr, coverage, &flood);
      cairo_new_path (cr);
    }
  else
    {
      cairo_pattern_add_color_stop_rgb (pattern, 0.0, colour->red, colour->green, colour->blue);
      cairo_pattern_add_color_stop_rgb (pattern, 1.0, below->red, below->green, below->blue);
      cairo_set_source (cr, pattern);
      cairo_fill (cr);
    }
  cairo_pattern_destroy (pattern);
}

/* What FUNC paints, in edges, @size times as large as it is. */
static GArray *
cut_stamp (cairo_t        *cr,
           RungsBrush     *brush,
           double          size,
           RungsStampFunc  func,
           gconstpointer   data)
{
  g_autoptr (GArray) waiting = rungs_coverage_take (brush->coverage);
  GArray *edges;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_scale (cr, size, size);
  brush->cutting = TRUE;
  func (cr, data);
  brush->cutting = FALSE;
  cairo_restore (cr);
  edges = rungs_coverage_take (brush->coverage);
  rungs_coverage_add (brush->coverage, waiting, (double[]){ 1.0, 0.0, 0.0, 1.0, 0.0, 0.0 });
  return edges;
}

/* Its edges, where they belong; FALSE where cairo painted it. */
static gboolean
add_stamp (cairo_t              *cr,
           guint                 key,
           const cairo_matrix_t *matrix,
           RungsStampFunc        func,
           gconstpointer         data,
           RungsFlood           *flood)
{
  RungsBrush *brush = _rungs_brush_of (cr);
  RungsCoverage *coverage = take_up (cr, flood);
  cairo_matrix_t now;
  GArray *edges;
  guint size = 1;

  if (coverage == NULL)
    {
      cairo_save (cr);
      cairo_transform (cr, matrix);
      func (cr, data);
      cairo_restore (cr);
      return FALSE;
    }
  cairo_get_matrix (cr, &now);
  cairo_matrix_multiply (&now, matrix, &now);
  /* Fine enough for all that are about as large. */
  while (size < 2048 && size * 1.4 < MAX (fabs (now.xx) + fabs (now.xy), fabs (now.yx) + fabs (now.yy)))
    size *= 2;
  if (brush->stamps == NULL)
    brush->stamps = _rungs_brush_new_stamps ();
  edges = g_hash_table_lookup (brush->stamps, GUINT_TO_POINTER (key * 4096 + size));
  if (edges == NULL)
    {
      edges = cut_stamp (cr, brush, size, func, data);
      g_hash_table_insert (brush->stamps, GUINT_TO_POINTER (key * 4096 + size), edges);
    }
  rungs_coverage_add (coverage, edges,
                      (double[]){ now.xx / size, now.yx / size, now.xy / size, now.yy / size, now.x0, now.y0 });
  return TRUE;
}

/**
 * rungs_brush_stamp:
 * @cr: to paint on
 * @key: under 1000000; the same @key always looks the same, within a pair of begin and end
 * @matrix: from the stamp's units to the user's
 * @func: paints it
 * @data: for @func
 *
 * Puts on a shape that comes again and again.
 */
void
rungs_brush_stamp (cairo_t              *cr,
                   guint                 key,
                   const cairo_matrix_t *matrix,
                   RungsStampFunc        func,
                   gconstpointer         data)
{
  RungsFlood flood;
  RungsBrush *brush = _rungs_brush_of (cr);

  if (add_stamp (cr, key, matrix, func, data, &flood))
    rungs_coverage_flood (brush->coverage, &flood, FALSE);
}

/** rungs_brush_stamp_with_next: as rungs_brush_stamp(), before something of the same colour */
void
rungs_brush_stamp_with_next (cairo_t              *cr,
                             guint                 key,
                             const cairo_matrix_t *matrix,
                             RungsStampFunc        func,
                             gconstpointer         data)
{
  RungsFlood flood;

  add_stamp (cr, key, matrix, func, data, &flood);
}

/**
 * rungs_brush_clip:
 * @cr: to paint on
 * @x: in user units
 * @y: in user units
 * @width: in user units
 * @height: in user units
 *
 * As cairo_rectangle() and cairo_clip(), with edges that are not soft.
 */
void
rungs_brush_clip (cairo_t *cr,
                  double   x,
                  double   y,
                  double   width,
                  double   height)
{
  cairo_matrix_t matrix;
  double right = x + width;
  double bottom = y + height;

  cairo_get_matrix (cr, &matrix);
  if (is_image (cr) && matrix.xy == 0.0 && matrix.yx == 0.0 && width > 0.0 && height > 0.0)
    {
      cairo_user_to_device (cr, &x, &y);
      cairo_user_to_device (cr, &right, &bottom);
      x = floor (x + 0.001);
      y = floor (y + 0.001);
      cairo_identity_matrix (cr);
      cairo_rectangle (cr, x, y, ceil (right - 0.001) - x, ceil (bottom - 0.001) - y);
      cairo_set_matrix (cr, &matrix);
    }
  else
    {
      cairo_rectangle (cr, x, y, width, height);
    }
  cairo_clip (cr);
}

/**
 * rungs_brush_reaches:
 * @cr: to paint on
 * @x: in user units
 * @y: in user units
 * @width: in user units
 * @height: in user units
 *
 * Returns: FALSE where nothing of that box can be seen, so that it need not be worked out
 */
gboolean
rungs_brush_reaches (cairo_t *cr,
                     double   x,
                     double   y,
                     double   width,
                     double   height)
{
  const RungsBrush *brush = _rungs_brush_of (cr);
  cairo_matrix_t matrix;
  double right = x + width;
  double bottom = y + height;

  if (brush == NULL || brush->coverage == NULL)
    return TRUE;
  cairo_get_matrix (cr, &matrix);
  if (matrix.xy != 0.0 || matrix.yx != 0.0 || matrix.xx <= 0.0 || matrix.yy <= 0.0)
    return TRUE;
  cairo_matrix_transform_point (&matrix, &x, &y);
  cairo_matrix_transform_point (&matrix, &right, &bottom);
  return x < brush->right && right > brush->left && y < brush->bottom && bottom > brush->top;
}
