/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-keys.c: where the keyboard goes on the ladder: up and down from rung to rung, left and right to who stands there.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

#include "ladder/answer-pad.h"

static int
rung_of (GtkWidget *child)
{
  if (RUNGS_IS_LADDER_RUNG (child))
    return rungs_ladder_rung_get_rung (RUNGS_LADDER_RUNG (child));
  return rungs_ladder_figure_get_rung (RUNGS_LADDER_FIGURE (child));
}

/* The shown figures on a rung, in the order they stand; -1 and 0 beside the ladder count as one place, below rung 1. */
static GPtrArray *
figures_at (RungsLadderView *self,
            int              rung)
{
  GPtrArray *here = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);

      if (figure != NULL && MAX (rung_of (figure), 0) == MAX (rung, 0))
        g_ptr_array_add (here, figure);
    }
  return here;
}

static gboolean
step_aside (RungsLadderView *self,
            GtkWidget       *from,
            int              step)
{
  g_autoptr (GPtrArray) here = figures_at (self, rung_of (from));
  guint at;
  int next;

  if (!g_ptr_array_find (here, from, &at))
    next = step > 0 ? 0 : -1; /* from the rung itself onto its first figure */
  else
    next = (int) at + step;
  if (next >= 0 && next < (int) here->len)
    return _rungs_ladder_view_take_focus (self, g_ptr_array_index (here, (guint) next));
  if (next < 0 && rung_of (from) >= 1)
    return _rungs_ladder_view_take_focus (self, self->rungs[rung_of (from) - 1]);
  return TRUE; /* the end of the row: stay, and do not wander off the ladder */
}

static gboolean
step_up (RungsLadderView *self,
         GtkWidget       *from,
         int              step)
{
  int rung = MAX (rung_of (from), 0) + step;

  if (rung == 0)
    {
      g_autoptr (GPtrArray) aside = figures_at (self, 0);

      if (aside->len > 0)
        return _rungs_ladder_view_take_focus (self, g_ptr_array_index (aside, 0));
    }
  if (rung < 1 || rung > self->n_rungs)
    return TRUE;
  return _rungs_ladder_view_take_focus (self, self->rungs[rung - 1]);
}

static gboolean
key_pressed_cb (RungsLadderView *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkWidget *child = _rungs_ladder_view_focused_child (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int rung;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (child == NULL)
    child = self->rungs[0];
  if (_rungs_ladder_view_moving_key (self, keyval))
    return GDK_EVENT_STOP;
  rung = rungs_answer_pad_read_key (keyval, state, self->n_rungs);
  if (rung >= 1)
    return _rungs_ladder_view_take_focus (self, self->rungs[rung - 1]);
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_up (self, child, 1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_up (self, child, -1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step_aside (self, child, mirrored ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step_aside (self, child, mirrored ? -1 : 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return _rungs_ladder_view_take_focus (self, self->rungs[0]);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return _rungs_ladder_view_take_focus (self, self->rungs[self->n_rungs - 1]);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/** _rungs_ladder_view_add_keys: lets the arrows walk on the ladder */
void
_rungs_ladder_view_add_keys (RungsLadderView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* While somebody is moved, Enter puts them down: it must not press what has the keyboard. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
