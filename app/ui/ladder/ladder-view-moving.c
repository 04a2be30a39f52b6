/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-moving.c: who is moved on the ladder, and where to: by dragging, by one press after another, or by keys. All three
 * lift somebody, point at a place that lights up, and put them down there; nothing is written here.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"

static const char *
place_name (RungsLadderView *self,
            int              rung)
{
  return rung >= 1 ? self->values->rung_names[rung - 1] : rungs_answer_aside (rung);
}

static void
say (RungsLadderView *self,
     const char      *words)
{
  g_signal_emit_by_name (self, "moving-said", words);
}

/** _rungs_ladder_view_show_moving: lights up where who is lifted would be put, and nothing else */
void
_rungs_ladder_view_show_moving (RungsLadderView *self)
{
  for (int rung = 1; rung <= RUNGS_MAX_RUNGS; rung++)
    rungs_ladder_rung_set_target (RUNGS_LADDER_RUNG (self->rungs[rung - 1]), self->lifted != NULL && rung == self->target);
  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure != NULL)
        rungs_ladder_figure_set_lifted (figure, g_strcmp0 (rungs_ladder_figure_get_placing (figure), self->lifted) == 0);
    }
}

static void
set_target (RungsLadderView *self,
            int              rung)
{
  RungsStanding *standing = _rungs_ladder_view_find (self, self->lifted);
  g_autofree char *words = NULL;

  if (self->target == rung || standing == NULL)
    return;
  self->target = rung;
  _rungs_ladder_view_show_moving (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (rung == RUNGS_NOWHERE || rung == standing->rung)
    /* Translators: what is being moved, and the rung it stands on */
    words = g_strdup_printf (_("%s stays where it is: %s"), standing->title, place_name (self, standing->rung));
  else if (rung >= 1)
    /* Translators: what is being moved, and number and name of the rung it is held over */
    words = g_strdup_printf (_("%s goes to rung %d, %s"), standing->title, rung, place_name (self, rung));
  else
    /* Translators: what is being moved, and where it is held: "We are not sure" */
    words = g_strdup_printf (_("%s goes beside the ladder: %s"), standing->title, place_name (self, rung));
  say (self, words);
}

static void
let_go (RungsLadderView *self)
{
  g_clear_pointer (&self->lifted, g_free);
  self->target = RUNGS_NOWHERE;
  self->dragging = FALSE;
  _rungs_ladder_view_show_moving (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin (RungsLadderView *self,
       RungsStanding   *standing)
{
  let_go (self);
  self->lifted = g_strdup (standing->placing);
  self->target = standing->rung;
  _rungs_ladder_view_show_moving (self);
}

/**
 * rungs_ladder_view_lift:
 * @placing: who is moved
 *
 * Takes somebody up: a press on a rung, or a key, says where to.
 */
void
rungs_ladder_view_lift (RungsLadderView *self,
                        const char      *placing)
{
  RungsStanding *standing;
  g_autofree char *words = NULL;
  GtkWidget *figure;

  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  standing = _rungs_ladder_view_find (self, placing);
  if (!self->can_move || standing == NULL || standing->face_down)
    return; /* nobody may see where it is, so nobody can move it */
  begin (self, standing);
  figure = rungs_ladder_view_get_figure (self, standing->placing);
  if (figure == NULL || !_rungs_ladder_view_take_focus (self, figure))
    _rungs_ladder_view_take_focus (self, self->rungs[MAX (standing->rung, 1) - 1]);
  /* Translators: what is moved, and who placed it ("seen by frontline workers") */
  words = g_strdup_printf (_("Moving %s, %s. Press a rung or its number. Esc leaves it where it is."), standing->title,
                           rungs_view_seen_by (standing->view));
  say (self, words);
}

/**
 * rungs_ladder_view_put:
 * @rung: from 1; 0 not sure; -1 it depends
 *
 * Puts down who is lifted: "figure-moved" says so, for who writes it.
 */
void
rungs_ladder_view_put (RungsLadderView *self,
                       int              rung)
{
  RungsStanding *standing;
  g_autofree char *placing = NULL;

  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  standing = _rungs_ladder_view_find (self, self->lifted);
  if (standing == NULL)
    return;
  if (rung == RUNGS_NOWHERE || rung == standing->rung)
    {
      rungs_ladder_view_put_back (self);
      return;
    }
  placing = g_strdup (self->lifted);
  let_go (self);
  g_free (self->to_focus);
  self->to_focus = g_strdup (placing);
  g_signal_emit_by_name (self, "figure-moved", placing, rung);
}

/** rungs_ladder_view_put_back: leaves who is lifted where they were */
void
rungs_ladder_view_put_back (RungsLadderView *self)
{
  RungsStanding *standing;
  g_autofree char *words = NULL;

  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  if (self->lifted == NULL)
    return;
  standing = _rungs_ladder_view_find (self, self->lifted);
  if (standing != NULL)
    /* Translators: what was being moved, and where it stands */
    words = g_strdup_printf (_("Nothing is moved. %s stands where it was: %s"), standing->title,
                             place_name (self, standing->rung));
  self->drag_left = self->dragging;
  let_go (self);
  if (words != NULL)
    say (self, words);
}

/** rungs_ladder_view_get_lifted: Returns: (transfer none) (nullable): the placing that is being moved */
const char *
rungs_ladder_view_get_lifted (RungsLadderView *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self), NULL);

  return self->lifted;
}

/** rungs_ladder_view_set_can_move: whether figures can be lifted and dragged */
void
rungs_ladder_view_set_can_move (RungsLadderView *self,
                                gboolean         can_move)
{
  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  self->can_move = !!can_move;
  if (!can_move)
    rungs_ladder_view_put_back (self);
}

/** rungs_ladder_view_set_press_lifts: whether a press on a figure lifts it, instead of choosing it */
void
rungs_ladder_view_set_press_lifts (RungsLadderView *self,
                                   gboolean         press_lifts)
{
  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  self->press_lifts = !!press_lifts;
  if (!press_lifts)
    rungs_ladder_view_put_back (self);
}

/** _rungs_ladder_view_pressed_rung: Returns: whether the press was one of moving: it put somebody down there */
gboolean
_rungs_ladder_view_pressed_rung (RungsLadderView *self,
                                 int              rung)
{
  if (self->lifted == NULL && !self->press_lifts)
    return FALSE;
  if (self->lifted == NULL)
    say (self, _("First press who you want to move, then the rung. Esc when you are done."));
  else
    rungs_ladder_view_put (self, rung);
  return TRUE;
}

/** _rungs_ladder_view_pressed_figure: Returns: whether the press put somebody down beside them, or lifted them */
gboolean
_rungs_ladder_view_pressed_figure (RungsLadderView *self,
                                   const char      *placing)
{
  RungsStanding *standing = _rungs_ladder_view_find (self, placing);

  if (self->lifted != NULL && standing != NULL)
    {
      /* Somebody stands where it is to go. */
      rungs_ladder_view_put (self, standing->rung);
      return TRUE;
    }
  if (!self->press_lifts || !self->can_move)
    return FALSE;
  rungs_ladder_view_lift (self, placing);
  return TRUE;
}

/* One step from where it would be put now: below the first rung it is "not sure", and then "it depends". */
static void
step_target (RungsLadderView *self,
             int              step)
{
  int from = self->target == RUNGS_NOWHERE ? 0 : self->target;

  set_target (self, CLAMP (from + step, -1, self->n_rungs));
}

/** _rungs_ladder_view_moving_key: Returns: whether the key was one of moving */
gboolean
_rungs_ladder_view_moving_key (RungsLadderView *self,
                               guint            keyval)
{
  GtkWidget *child = _rungs_ladder_view_focused_child (self);
  int rung = rungs_answer_pad_read_key (keyval, 0, self->n_rungs);

  if (self->lifted == NULL)
    {
      if (!self->can_move || child == NULL || !RUNGS_IS_LADDER_FIGURE (child) || (keyval != GDK_KEY_m && keyval != GDK_KEY_M))
        return FALSE;
      rungs_ladder_view_lift (self, rungs_ladder_figure_get_placing (RUNGS_LADDER_FIGURE (child)));
      return TRUE;
    }
  if (rung != RUNGS_NO_ANSWER)
    {
      rungs_ladder_view_put (self, rung);
      return TRUE;
    }
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step_target (self, 1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step_target (self, -1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return TRUE; /* the keyboard stays with who is moved */
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      set_target (self, 1);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      set_target (self, self->n_rungs);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_m:
    case GDK_KEY_M:
      rungs_ladder_view_put (self, self->target);
      return TRUE;
    case GDK_KEY_Escape:
      rungs_ladder_view_put_back (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a point means: the rung there; beside the ladder the nearest of the places that are shown there, or "not sure". */
static int
place_at (RungsLadderView *self,
          double           x,
          double           y)
{
  const GPtrArray *texts = rungs_scene_texts (self->scene);
  int rung = rungs_scene_hit_rung (self->scene, x, y);
  int nearest = 0;
  double least = G_MAXDOUBLE;

  if (x < 0.0 || y < 0.0 || x >= gtk_widget_get_width (GTK_WIDGET (self)) || y >= gtk_widget_get_height (GTK_WIDGET (self)))
    return RUNGS_NOWHERE;
  if (rung >= 1)
    return rung;
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = g_ptr_array_index (texts, i);
      double away = ABS (text->box.x + text->box.width / 2.0 - x);

      if (g_str_equal (text->what, "aside") && (text->index == 0 || text->index == -1) && away < least)
        {
          least = away;
          nearest = text->index;
        }
    }
  return nearest;
}

/* The number of who can be dragged from a point, or -1: who is pressed there, and nearest where they stand close together. */
static int
figure_at (RungsLadderView *self,
           double           x,
           double           y)
{
  double least = G_MAXDOUBLE;
  int nearest = -1;

  for (guint i = 0; self->can_move && self->scene != NULL && i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);
      const RungsBox *place = figure != NULL ? rungs_ladder_figure_get_place (figure) : NULL;
      double away = place != NULL ? ABS (place->x + place->width / 2.0 - x) : 0.0;

      if (place == NULL || x < place->x || y < place->y || x >= place->x + place->width || y >= place->y + place->height ||
          away >= least)
        continue;
      least = away;
      nearest = (int) i;
    }
  if (nearest >= 0 && ((RungsStanding *) g_ptr_array_index (self->values->standings, (guint) nearest))->face_down)
    return -1;
  return nearest;
}

static void
drag_begin_cb (RungsLadderView *self,
               double           x,
               double           y,
               GtkGestureDrag  *drag)
{
  self->start_x = x;
  self->start_y = y;
  self->drag_left = FALSE;
  if (figure_at (self, x, y) < 0)
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (RungsLadderView *self,
                double           by_x,
                double           by_y,
                GtkGestureDrag  *drag)
{
  if (self->drag_left)
    return;
  if (!self->dragging)
    {
      int figure = figure_at (self, self->start_x, self->start_y);

      if (figure < 0 || !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) by_x, (int) by_y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      begin (self, g_ptr_array_index (self->values->standings, (guint) figure));
      self->dragging = TRUE;
      /* Esc is heard by who has the keyboard. */
      _rungs_ladder_view_take_focus (self, g_ptr_array_index (self->figures, (guint) figure));
    }
  if (self->lifted == NULL)
    return;
  self->held_x = self->start_x + by_x;
  self->held_y = self->start_y + by_y;
  set_target (self, place_at (self, self->held_x, self->held_y));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (RungsLadderView *self,
             double           by_x,
             double           by_y,
             GtkGestureDrag  *drag)
{
  if (self->dragging && self->lifted != NULL)
    rungs_ladder_view_put (self, self->target);
  self->dragging = FALSE;
}

static void
drag_cancel_cb (RungsLadderView *self)
{
  if (self->dragging)
    rungs_ladder_view_put_back (self);
}

/* A press beside the ladder, while somebody is lifted. */
static void
pressed_beside_cb (RungsLadderView *self,
                   int              n_press,
                   double           x,
                   double           y,
                   GtkGesture      *click)
{
  if (self->lifted == NULL || self->dragging || self->scene == NULL)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  rungs_ladder_view_put (self, place_at (self, x, y));
}

/* The place under the pointer lights up before it is pressed. */
static void
motion_cb (RungsLadderView *self,
           double           x,
           double           y)
{
  if (self->lifted != NULL && !self->dragging && self->scene != NULL && (x != self->held_x || y != self->held_y))
    {
      self->held_x = x;
      self->held_y = y;
      set_target (self, place_at (self, x, y));
    }
}

/** _rungs_ladder_view_add_moving: lets figures be dragged, and places be pointed at */
void
_rungs_ladder_view_add_moving (RungsLadderView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "released", G_CALLBACK (pressed_beside_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
