/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-figure.c: somebody on the ladder, as a widget: it paints its own part of the scene, so that keyboard and screen reader
 * meet what the eye meets. When its placing moves, it climbs there.
 */
#include "config.h"

#include "ladder/ladder-figure.h"

#include <adwaita.h>
#include <math.h>

#include "ladder/ladder-pressing.h"
#include "ladder/ladder-view.h"
#include "painter.h"
#include "shell/painted.h"

/* No target is smaller. */
#define LEAST 24.0

struct _RungsLadderFigure
{
  GtkWidget parent_instance;

  /* owned */
  char *placing;
  char *activity;
  char *words;               /* who it is */
  RungsScene *scene;
  AdwAnimation *climb;
  GskRenderNode *painted;    /* as it looked last */

  /* state */
  int rung;
  guint number;
  RungsBox box;      /* in the scene */
  RungsBox place;    /* where it can be pressed: never too small to be hit */
  gboolean chosen;
  gboolean lifted;   /* is being moved: here stands only a shadow of it */
  double from_x;     /* where a climb began, from where it ends */
  double from_y;
  double climbed;    /* 0 at the beginning, 1 at the end */
  RungsPaintFlags painted_flags;
  int painted_scale;
};

G_DEFINE_FINAL_TYPE (RungsLadderFigure, rungs_ladder_figure, GTK_TYPE_WIDGET)

static void
climb_cb (double   value,
          gpointer user_data)
{
  RungsLadderFigure *self = user_data;

  self->climbed = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rungs_ladder_figure_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  /* Where it stands is the scene's to say. */
  *minimum = *natural = 0;
}

static RungsPaintFlags
paint_flags (RungsLadderFigure *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RungsPaintFlags flags = RUNGS_PAINT_NORMAL;

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    flags |= RUNGS_PAINT_HOVER;
  if (gtk_widget_has_visible_focus (widget))
    flags |= RUNGS_PAINT_FOCUS;
  if (self->chosen)
    flags |= RUNGS_PAINT_CHOSEN;
  return flags;
}

static void
paint_cb (cairo_t  *cr,
          gpointer  data)
{
  RungsLadderFigure *self = data;

  rungs_paint_figure (cr, self->scene, self->number, self->painted_flags);
}

/* With hundreds on the ladder, lines are only drawn when one of them looks otherwise than before. */
static void
append_painted (RungsLadderFigure *self,
                GtkSnapshot       *snapshot)
{
  RungsPaintFlags flags = paint_flags (self);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->painted == NULL || self->painted_flags != flags || self->painted_scale != scale)
    {
      RungsBox reach = rungs_scene_figure_reach (self->scene, self->number);

      g_clear_pointer (&self->painted, gsk_render_node_unref);
      self->painted_flags = flags;
      self->painted_scale = scale;
      self->painted = rungs_painted_new (GTK_WIDGET (self), &reach, self->place.x, self->place.y, paint_cb, self);
    }
  gtk_snapshot_append_node (snapshot, self->painted);
}

static void
rungs_ladder_figure_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RungsLadderFigure *self = RUNGS_LADDER_FIGURE (widget);

  if (self->scene == NULL || self->box.width <= 0.0)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (self->from_x * (1.0 - self->climbed)),
                                                          (float) (self->from_y * (1.0 - self->climbed))));
  if (self->lifted)
    gtk_snapshot_push_opacity (snapshot, 0.35);
  append_painted (self, snapshot);
  if (self->lifted)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
rungs_ladder_figure_state_flags_changed (GtkWidget     *widget,
                                         GtkStateFlags  before)
{
  GtkWidget *ladder = gtk_widget_get_ancestor (widget, RUNGS_TYPE_LADDER_VIEW);

  gtk_widget_queue_draw (widget);
  /* The ladder says who is met. */
  if (ladder != NULL)
    gtk_widget_queue_draw (ladder);
}

static void
rungs_ladder_figure_dispose (GObject *object)
{
  RungsLadderFigure *self = RUNGS_LADDER_FIGURE (object);

  if (self->climb != NULL)
    adw_animation_reset (self->climb);
  g_clear_object (&self->climb);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_clear_pointer (&self->scene, rungs_scene_unref);

  G_OBJECT_CLASS (rungs_ladder_figure_parent_class)->dispose (object);
}

static void
rungs_ladder_figure_finalize (GObject *object)
{
  RungsLadderFigure *self = RUNGS_LADDER_FIGURE (object);

  g_free (self->placing);
  g_free (self->activity);
  g_free (self->words);

  G_OBJECT_CLASS (rungs_ladder_figure_parent_class)->finalize (object);
}

static void
rungs_ladder_figure_class_init (RungsLadderFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_ladder_figure_dispose;
  object_class->finalize = rungs_ladder_figure_finalize;
  widget_class->measure = rungs_ladder_figure_measure;
  widget_class->snapshot = rungs_ladder_figure_snapshot;
  widget_class->state_flags_changed = rungs_ladder_figure_state_flags_changed;

  rungs_ladder_pressing_class_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
rungs_ladder_figure_init (RungsLadderFigure *self)
{
  self->climbed = 1.0;
  rungs_ladder_pressing_init (GTK_WIDGET (self));
}

/**
 * rungs_ladder_figure_new:
 * @placing: id of the placing it stands for
 * @activity: id of what is placed
 * @rung: from 1; 0 not sure; -1 it depends
 *
 * Returns: (transfer floating): the figure
 */
GtkWidget *
rungs_ladder_figure_new (const char *placing,
                         const char *activity,
                         int         rung)
{
  RungsLadderFigure *self = g_object_new (RUNGS_TYPE_LADDER_FIGURE, NULL);

  self->placing = g_strdup (placing);
  self->activity = g_strdup (activity);
  self->rung = rung;
  return GTK_WIDGET (self);
}

/** rungs_ladder_figure_get_placing: Returns: (transfer none): id of the placing it stands for */
const char *
rungs_ladder_figure_get_placing (RungsLadderFigure *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_FIGURE (self), NULL);

  return self->placing;
}

/** rungs_ladder_figure_get_activity: Returns: (transfer none): id of what is placed */
const char *
rungs_ladder_figure_get_activity (RungsLadderFigure *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_FIGURE (self), NULL);

  return self->activity;
}

/** rungs_ladder_figure_get_rung: Returns: from 1; 0 not sure; -1 it depends */
int
rungs_ladder_figure_get_rung (RungsLadderFigure *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_FIGURE (self), 0);

  return self->rung;
}

/**
 * rungs_ladder_figure_set_name:
 * @name: what a screen reader says, and what the ladder shows while the figure is met
 * @position: from 1, among those on the same rung
 * @set_size: how many there are
 */
void
rungs_ladder_figure_set_name (RungsLadderFigure *self,
                              const char        *name,
                              int                position,
                              int                set_size)
{
  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, set_size, -1);
  g_free (self->words);
  self->words = g_strdup (name);
}

/** rungs_ladder_figure_get_words: Returns: (transfer none) (nullable): who it is, in words */
const char *
rungs_ladder_figure_get_words (RungsLadderFigure *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_FIGURE (self), NULL);

  return self->words;
}

/**
 * rungs_ladder_figure_set_scene:
 * @scene: what is painted
 * @number: of the figure in @scene
 * @box: its box in @scene
 */
void
rungs_ladder_figure_set_scene (RungsLadderFigure *self,
                               RungsScene        *scene,
                               guint              number,
                               const RungsBox    *box)
{
  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  if (!rungs_scene_same_figure (scene, number, self->scene, self->number))
    {
      g_clear_pointer (&self->painted, gsk_render_node_unref);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  rungs_scene_ref (scene);
  g_clear_pointer (&self->scene, rungs_scene_unref);
  self->scene = scene;
  self->number = number;
  self->box = *box;
  self->place = *box;
  self->place.width = MAX (ceil (box->width), LEAST);
  self->place.height = MAX (ceil (box->height), LEAST);
  self->place.x = floor (box->x - (self->place.width - box->width) / 2.0);
  self->place.y = floor (box->y - (self->place.height - box->height) / 2.0);
}

/** rungs_ladder_figure_get_box: Returns: (transfer none): its box in the scene; empty where it is only counted */
const RungsBox *
rungs_ladder_figure_get_box (RungsLadderFigure *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_FIGURE (self), NULL);

  return &self->box;
}

/** rungs_ladder_figure_get_place: Returns: (transfer none): where the view allocates it, in the scene */
const RungsBox *
rungs_ladder_figure_get_place (RungsLadderFigure *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_FIGURE (self), NULL);

  return &self->place;
}

/** rungs_ladder_figure_set_chosen: shows, and says, whether the figure is the chosen one */
void
rungs_ladder_figure_set_chosen (RungsLadderFigure *self,
                                gboolean           chosen)
{
  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  if (self->chosen == !!chosen)
    return;
  self->chosen = !!chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rungs_ladder_figure_climb_from:
 * @x: where its middle was before, in the scene
 * @y: likewise
 *
 * Lets the figure climb from there to where it stands, unless the system asks for no motion.
 */
void
rungs_ladder_figure_climb_from (RungsLadderFigure *self,
                                double             x,
                                double             y)
{
  double here_x;
  double here_y;

  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  if (self->box.width <= 0.0 || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  rungs_ladder_figure_get_middle (self, &here_x, &here_y);
  self->from_x = x - here_x;
  self->from_y = y - here_y;
  if (self->climb == NULL)
    self->climb = adw_spring_animation_new (GTK_WIDGET (self), 0.0, 1.0, adw_spring_params_new (0.9, 1.0, 120.0),
                                            adw_callback_animation_target_new (climb_cb, self, NULL));
  self->climbed = 0.0;
  adw_animation_play (self->climb);
}

/** rungs_ladder_figure_get_middle: the middle of its feet, in the scene */
void
rungs_ladder_figure_get_middle (RungsLadderFigure *self,
                                double            *x,
                                double            *y)
{
  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  *x = self->box.x + self->box.width / 2.0;
  *y = self->box.y + self->box.height;
}

/** rungs_ladder_figure_set_rung: where it stands now: from 1; 0 not sure; -1 it depends */
void
rungs_ladder_figure_set_rung (RungsLadderFigure *self,
                              int                rung)
{
  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  self->rung = rung;
}

/** rungs_ladder_figure_set_lifted: shows that it is being moved */
void
rungs_ladder_figure_set_lifted (RungsLadderFigure *self,
                                gboolean           lifted)
{
  g_return_if_fail (RUNGS_IS_LADDER_FIGURE (self));

  if (self->lifted == !!lifted)
    return;
  self->lifted = !!lifted;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
