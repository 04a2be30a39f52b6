/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * empty-picture.c: the small drawing that stands where there is nothing yet: the foot of a ladder, in Rungs' own colours.
 */
#include "config.h"

#include "records/empty-picture.h"

#include "palette.h"

#define SIDE 128

struct _RungsEmptyPicture
{
  GObject parent_instance;
};

static void rungs_empty_picture_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsEmptyPicture, rungs_empty_picture, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, rungs_empty_picture_paintable_init))

static void
set_colour (cairo_t           *cr,
            const RungsColour *colour,
            double             alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, alpha);
}

/* Two rails that converge, four planks with a slight tilt, and somebody about to step on the first. */
static void
draw_ladder (cairo_t *cr)
{
  const RungsPalette *palette = rungs_palette (RUNGS_PALETTE_LIGHT);
  static const double tilt[] = { 1.2, -1.0, 0.8, -0.6 };

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  set_colour (cr, &palette->rail, 0.9);
  cairo_set_line_width (cr, 5);
  cairo_move_to (cr, 58, 118);
  cairo_curve_to (cr, 61, 84, 63, 50, 67, 12);
  cairo_move_to (cr, 114, 118);
  cairo_curve_to (cr, 111, 84, 108, 50, 105, 12);
  cairo_stroke (cr);

  for (int i = 0; i < 4; i++)
    {
      double y = 102 - i * 24;
      double inset = i * 2.3;

      cairo_set_line_width (cr, 10);
      set_colour (cr, &palette->rung[i * 2], 1);
      cairo_move_to (cr, 56 + inset, y + tilt[i]);
      cairo_line_to (cr, 116 - inset, y - tilt[i]);
      cairo_stroke (cr);
    }

  set_colour (cr, &palette->view[0], 1);
  cairo_set_line_width (cr, 5);
  cairo_arc (cr, 30, 64, 8.5, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_move_to (cr, 30, 75);
  cairo_line_to (cr, 30, 95);
  cairo_line_to (cr, 22, 118);
  cairo_move_to (cr, 30, 95);
  cairo_line_to (cr, 42, 104);
  cairo_line_to (cr, 41, 118);
  cairo_move_to (cr, 30, 80);
  cairo_line_to (cr, 46, 74);
  cairo_line_to (cr, 58, 62);
  cairo_move_to (cr, 30, 80);
  cairo_line_to (cr, 19, 92);
  cairo_stroke (cr);
}

static void
rungs_empty_picture_snapshot (GdkPaintable *paintable,
                              GdkSnapshot  *snapshot,
                              double        width,
                              double        height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double scale = MIN (width, height) / SIDE;

  cairo_translate (cr, (width - SIDE * scale) / 2, (height - SIDE * scale) / 2);
  cairo_scale (cr, scale, scale);
  draw_ladder (cr);
  cairo_destroy (cr);
}

static int
rungs_empty_picture_get_intrinsic_size (GdkPaintable *paintable)
{
  return SIDE;
}

static GdkPaintableFlags
rungs_empty_picture_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_CONTENTS | GDK_PAINTABLE_STATIC_SIZE;
}

static void
rungs_empty_picture_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = rungs_empty_picture_snapshot;
  iface->get_intrinsic_width = rungs_empty_picture_get_intrinsic_size;
  iface->get_intrinsic_height = rungs_empty_picture_get_intrinsic_size;
  iface->get_flags = rungs_empty_picture_get_flags;
}

static void
rungs_empty_picture_class_init (RungsEmptyPictureClass *klass)
{
}

static void
rungs_empty_picture_init (RungsEmptyPicture *self)
{
}

/** rungs_empty_picture_new: Returns: (transfer full): the drawing */
GdkPaintable *
rungs_empty_picture_new (void)
{
  return g_object_new (RUNGS_TYPE_EMPTY_PICTURE, NULL);
}
