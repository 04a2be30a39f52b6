/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-layers.c: the picture of the ladder's widget from the back to the front: what stands still, the rungs, the way from
 * the round before and the flags of aims, and the figures, those in front last. What has no child of its own is painted once.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

#include <math.h>

#include "painter.h"
#include "shell/painted.h"

/* Sky, ground, rails and all words that are not on a rung. */
static void
paint_still_cb (cairo_t  *cr,
                gpointer  data)
{
  RungsLadderView *self = data;

  rungs_paint_background (cr, self->scene);
  rungs_paint_foreground (cr, self->scene);
}

static void
paint_over_cb (cairo_t  *cr,
               gpointer  data)
{
  RungsLadderView *self = data;

  rungs_paint_rounds (cr, self->scene);
  /* After those who stand come the aims. */
  for (guint i = self->values->standings->len; i < rungs_scene_n_figures (self->scene); i++)
    rungs_paint_figure (cr, self->scene, i, RUNGS_PAINT_NORMAL);
}

/* What comes after those who stand: aims. */
static guint
count_aims (RungsLadderView *self)
{
  return rungs_scene_n_figures (self->scene) - self->values->standings->len;
}

/* Whether the round before and the aims are as they were painted. */
static gboolean
is_over_right (RungsLadderView *self)
{
  guint n = rungs_scene_n_figures (self->scene);

  if (self->scene == self->over_of)
    return TRUE;
  if (self->over_of == NULL || self->values->show_rounds || self->over_aims != count_aims (self))
    return FALSE;
  for (guint i = 1; i <= self->over_aims; i++)
    {
      if (!rungs_scene_same_figure (self->scene, n - i, self->over_of, rungs_scene_n_figures (self->over_of) - i))
        return FALSE;
    }
  return TRUE;
}

static void
keep_scene (RungsScene **kept,
            RungsScene  *scene)
{
  rungs_scene_ref (scene);
  g_clear_pointer (kept, rungs_scene_unref);
  *kept = scene;
}

static void
paint_over (RungsLadderView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n = rungs_scene_n_figures (self->scene);
  RungsBox part = { 0.0, 0.0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  g_clear_pointer (&self->over, gsk_render_node_unref);
  self->over_aims = count_aims (self);
  keep_scene (&self->over_of, self->scene);
  if (!self->values->show_rounds)
    {
      part = (RungsBox){ 0 };
      for (guint i = n - self->over_aims; i < n; i++)
        {
          RungsBox reach = rungs_scene_figure_reach (self->scene, i);

          part = rungs_box_around (&part, &reach);
        }
    }
  if (part.width > 0.0)
    self->over = rungs_painted_new (widget, &part, 0.0, 0.0, paint_over_cb, self);
}

/** _rungs_ladder_view_drop_layers: forgets what was painted */
void
_rungs_ladder_view_drop_layers (RungsLadderView *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
  g_clear_pointer (&self->over, gsk_render_node_unref);
  g_clear_pointer (&self->held, gsk_render_node_unref);
  g_clear_pointer (&self->still_of, rungs_scene_unref);
  g_clear_pointer (&self->over_of, rungs_scene_unref);
}

/** _rungs_ladder_view_snapshot_layers: the whole picture, but for who is held and whose name is shown */
void
_rungs_ladder_view_snapshot_layers (RungsLadderView *self,
                                    GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->painted_scale != scale)
    _rungs_ladder_view_drop_layers (self);
  self->painted_scale = scale;
  if (!rungs_scene_same_still (self->scene, self->still_of))
    {
      g_clear_pointer (&self->still, gsk_render_node_unref);
      self->still = rungs_painted_new_whole (widget, paint_still_cb, self);
      keep_scene (&self->still_of, self->scene);
    }
  if (!is_over_right (self))
    paint_over (self);
  gtk_snapshot_append_node (snapshot, self->still);
  /* From the ground up: heads before the plank above them. */
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL; child = gtk_widget_get_prev_sibling (child))
    {
      if (!RUNGS_IS_LADDER_FIGURE (child))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
  if (self->over != NULL)
    gtk_snapshot_append_node (snapshot, self->over);
  for (guint i = 0; i < rungs_scene_n_figures (self->scene); i++)
    {
      guint figure = rungs_scene_nth_from_back (self->scene, i);
      GtkWidget *child = figure < self->figures->len ? g_ptr_array_index (self->figures, figure) : NULL;

      if (child != NULL && gtk_widget_get_parent (child) == widget)
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
}

/* The number of who is dragged, in the scene. */
static guint
held_number (RungsLadderView *self)
{
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      if (g_strcmp0 (((RungsStanding *) g_ptr_array_index (self->values->standings, i))->placing, self->lifted) == 0)
        return i;
    }
  return G_MAXUINT;
}

static void
paint_held_cb (cairo_t  *cr,
               gpointer  data)
{
  RungsLadderView *self = data;

  rungs_paint_ghost (cr, self->scene, held_number (self), 0.0, 0.0);
}

/** _rungs_ladder_view_snapshot_held: who is dragged, where they are held */
void
_rungs_ladder_view_snapshot_held (RungsLadderView *self,
                                  GtkSnapshot     *snapshot)
{
  if (!self->dragging || self->lifted == NULL || held_number (self) == G_MAXUINT)
    {
      g_clear_pointer (&self->held, gsk_render_node_unref);
      return;
    }
  if (self->held == NULL)
    {
      RungsBox part = rungs_scene_ghost_box (self->scene, held_number (self), 0.0, 0.0);

      self->held = rungs_painted_new (GTK_WIDGET (self), &part, 0.0, 0.0, paint_held_cb, self);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf ((float) self->held_x), roundf ((float) self->held_y)));
  gtk_snapshot_append_node (snapshot, self->held);
  gtk_snapshot_restore (snapshot);
}
