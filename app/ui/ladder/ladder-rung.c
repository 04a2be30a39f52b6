/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-rung.c: one rung of the ladder, as a widget: the plank and the room above it. Those who stand on it are its children.
 */
#include "config.h"

#include "ladder/ladder-rung.h"

#include <math.h>

#include "ladder/ladder-figure.h"
#include "ladder/ladder-pressing.h"
#include "painter.h"
#include "shell/painted.h"

struct _RungsLadderRung
{
  GtkWidget parent_instance;

  /* owned */
  RungsScene *scene;
  GskRenderNode *painted; /* as it looked last */

  /* state */
  int rung;
  gboolean chosen;
  gboolean target;
  RungsPaintFlags painted_flags;
  int painted_scale;
};

G_DEFINE_FINAL_TYPE (RungsLadderRung, rungs_ladder_rung, GTK_TYPE_WIDGET)

static void
rungs_ladder_rung_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  /* Where it hangs is the scene's to say. */
  *minimum = *natural = 0;
}

static void
rungs_ladder_rung_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RungsLadderRung *self = RUNGS_LADDER_RUNG (widget);
  RungsBox box;

  if (self->scene == NULL)
    return;
  box = rungs_scene_rung_box (self->scene, self->rung);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const RungsBox *place = rungs_ladder_figure_get_place (RUNGS_LADDER_FIGURE (child));
      GtkAllocation allocation = { (int) (place->x - box.x), (int) (place->y - box.y), (int) place->width,
                                   (int) place->height };

      if (gtk_widget_get_child_visible (child))
        gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static RungsPaintFlags
paint_flags (RungsLadderRung *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RungsPaintFlags flags = RUNGS_PAINT_NORMAL;

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    flags |= RUNGS_PAINT_HOVER;
  if (gtk_widget_has_visible_focus (widget))
    flags |= RUNGS_PAINT_FOCUS;
  if (self->chosen)
    flags |= RUNGS_PAINT_CHOSEN;
  if (self->target)
    flags |= RUNGS_PAINT_TARGET;
  return flags;
}

static void
paint_cb (cairo_t  *cr,
          gpointer  data)
{
  RungsLadderRung *self = data;

  rungs_paint_rung (cr, self->scene, self->rung, self->painted_flags);
  rungs_paint_labels (cr, self->scene, self->rung);
}

static void
rungs_ladder_rung_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RungsLadderRung *self = RUNGS_LADDER_RUNG (widget);
  RungsPaintFlags flags = paint_flags (self);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->scene == NULL)
    return;
  if (self->painted == NULL || self->painted_flags != flags || self->painted_scale != scale)
    {
      RungsBox box = rungs_scene_rung_box (self->scene, self->rung);
      RungsBox reach = rungs_scene_rung_reach (self->scene, self->rung);

      g_clear_pointer (&self->painted, gsk_render_node_unref);
      self->painted_flags = flags;
      self->painted_scale = scale;
      self->painted = rungs_painted_new (widget, &reach, floor (box.x), floor (box.y), paint_cb, self);
    }
  gtk_snapshot_append_node (snapshot, self->painted);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
rungs_ladder_rung_state_flags_changed (GtkWidget     *widget,
                                       GtkStateFlags  before)
{
  gtk_widget_queue_draw (widget);
}

static void
rungs_ladder_rung_dispose (GObject *object)
{
  RungsLadderRung *self = RUNGS_LADDER_RUNG (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_clear_pointer (&self->scene, rungs_scene_unref);

  G_OBJECT_CLASS (rungs_ladder_rung_parent_class)->dispose (object);
}

static void
rungs_ladder_rung_class_init (RungsLadderRungClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_ladder_rung_dispose;
  widget_class->measure = rungs_ladder_rung_measure;
  widget_class->size_allocate = rungs_ladder_rung_size_allocate;
  widget_class->snapshot = rungs_ladder_rung_snapshot;
  widget_class->state_flags_changed = rungs_ladder_rung_state_flags_changed;

  rungs_ladder_pressing_class_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "rung");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
rungs_ladder_rung_init (RungsLadderRung *self)
{
  rungs_ladder_pressing_init (GTK_WIDGET (self));
}

/**
 * rungs_ladder_rung_new:
 * @rung: from 1
 *
 * Returns: (transfer floating): the rung
 */
GtkWidget *
rungs_ladder_rung_new (int rung)
{
  RungsLadderRung *self = g_object_new (RUNGS_TYPE_LADDER_RUNG, NULL);

  self->rung = rung;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  return GTK_WIDGET (self);
}

/** rungs_ladder_rung_get_rung: Returns: which it is, from 1 */
int
rungs_ladder_rung_get_rung (RungsLadderRung *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_RUNG (self), 0);

  return self->rung;
}

/**
 * rungs_ladder_rung_set_name:
 * @name: what a screen reader says of it
 * @description: (nullable): what the rung means
 * @n_rungs: of the ladder
 */
void
rungs_ladder_rung_set_name (RungsLadderRung *self,
                            const char      *name,
                            const char      *description,
                            int              n_rungs)
{
  g_return_if_fail (RUNGS_IS_LADDER_RUNG (self));

  /* Counted from the ground up, as their numbers are. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, self->rung,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, n_rungs, -1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/** rungs_ladder_rung_set_scene: what is painted */
void
rungs_ladder_rung_set_scene (RungsLadderRung *self,
                             RungsScene      *scene)
{
  g_return_if_fail (RUNGS_IS_LADDER_RUNG (self));

  if (self->scene == scene)
    return;
  if (!rungs_scene_same_rung (scene, self->scene, self->rung))
    {
      g_clear_pointer (&self->painted, gsk_render_node_unref);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  g_clear_pointer (&self->scene, rungs_scene_unref);
  self->scene = rungs_scene_ref (scene);
}

/** rungs_ladder_rung_set_chosen: shows, and says, whether the rung is the chosen one */
void
rungs_ladder_rung_set_chosen (RungsLadderRung *self,
                              gboolean         chosen)
{
  g_return_if_fail (RUNGS_IS_LADDER_RUNG (self));

  if (self->chosen == !!chosen)
    return;
  self->chosen = !!chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, !!chosen, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** rungs_ladder_rung_set_target: lights the rung up: who is moved would be put there */
void
rungs_ladder_rung_set_target (RungsLadderRung *self,
                              gboolean         target)
{
  g_return_if_fail (RUNGS_IS_LADDER_RUNG (self));

  if (self->target == !!target)
    return;
  self->target = !!target;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
