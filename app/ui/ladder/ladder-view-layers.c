/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-layers.c: the picture of the ladder's widget from the back to the front: what stands still, the rungs, the way from
 * the round before and the flags of aims, and the figures, those in front last. What has no child of its own is painted once.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

#include "painter.h"

/* Sky, ground, rails and all words that are not on a rung. */
static void
paint_still (RungsLadderView *self,
             cairo_t         *cr)
{
  rungs_paint_background (cr, self->scene);
  rungs_paint_foreground (cr, self->scene);
}

static void
paint_over (RungsLadderView *self,
            cairo_t         *cr)
{
  rungs_paint_rounds (cr, self->scene);
  /* After those who stand come the aims. */
  for (guint i = self->values->standings->len; i < rungs_scene_n_figures (self->scene); i++)
    rungs_paint_figure (cr, self->scene, i, RUNGS_PAINT_NORMAL);
}

static GdkTexture *
make_layer (RungsLadderView *self,
            int              scale,
            void           (*paint) (RungsLadderView *self,
                                     cairo_t         *cr))
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * scale;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, scale, scale);
  paint (self, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static gboolean
has_over (RungsLadderView *self)
{
  return self->shows_rounds || self->values->show_rounds ||
         rungs_scene_n_figures (self->scene) > self->values->standings->len;
}

/** _rungs_ladder_view_drop_layers: what was painted is no longer right */
void
_rungs_ladder_view_drop_layers (RungsLadderView *self)
{
  g_clear_object (&self->still);
  g_clear_object (&self->over);
}

/** _rungs_ladder_view_snapshot_layers: the whole picture, but for who is held and whose name is shown */
void
_rungs_ladder_view_snapshot_layers (RungsLadderView *self,
                                    GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));

  if (self->still == NULL || self->texture_scale != scale)
    {
      _rungs_ladder_view_drop_layers (self);
      self->still = make_layer (self, scale, paint_still);
      if (has_over (self))
        self->over = make_layer (self, scale, paint_over);
      self->texture_scale = scale;
    }
  gtk_snapshot_append_texture (snapshot, self->still, &all);
  /* From the ground up: heads before the plank above them. */
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL; child = gtk_widget_get_prev_sibling (child))
    {
      if (!RUNGS_IS_LADDER_FIGURE (child))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
  if (self->over != NULL)
    gtk_snapshot_append_texture (snapshot, self->over, &all);
  for (guint i = 0; i < rungs_scene_n_figures (self->scene); i++)
    {
      guint figure = rungs_scene_nth_from_back (self->scene, i);
      GtkWidget *child = figure < self->figures->len ? g_ptr_array_index (self->figures, figure) : NULL;

      if (child != NULL && gtk_widget_get_parent (child) == widget)
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
}
