/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-keys.c: keys of a keyboard or a clicker, given to the show. What is typed into a field is never taken for a key of the wall.
 */
#include "config.h"

#include "wall/wall-keys.h"

#include "shell/typing.h"

#define NOT_PLAIN (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

static RungsShowingKey
key_of (guint            keyval,
        GdkModifierType  state,
        int             *number)
{
  *number = 0;
  if ((state & NOT_PLAIN) != 0)
    return RUNGS_SHOWING_NO_KEY;
  return rungs_showing_key (gdk_keyval_name (keyval), gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL, number);
}

/* Space presses the button that has the keyboard, and words are typed where words are typed. */
static gboolean
is_for_itself (GtkWidget *widget,
               guint      keyval)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return rungs_is_typing (widget) ||
         ((keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space) && focus != NULL &&
          (GTK_IS_BUTTON (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL));
}

static gboolean
pressed_cb (RungsShow             *show,
            guint                  keyval,
            guint                  keycode,
            GdkModifierType        state,
            GtkEventControllerKey *controller)
{
  int number;
  RungsShowingKey key = key_of (keyval, state, &number);

  if (is_for_itself (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), keyval))
    return GDK_EVENT_PROPAGATE;
  return rungs_show_press (show, key, number);
}

/**
 * rungs_wall_keys_listen:
 * @widget: where keys are pressed
 * @show: what they are for
 *
 * They are heard before what is inside @widget: Home and End go through the show, not up and down a list of buttons.
 */
void
rungs_wall_keys_listen (GtkWidget *widget,
                        RungsShow *show)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (pressed_cb), show, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

static gboolean
clicked_cb (RungsShow             *show,
            guint                  keyval,
            guint                  keycode,
            GdkModifierType        state,
            GtkEventControllerKey *controller)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Down:
      return rungs_show_press (show, (state & NOT_PLAIN) == 0 ? RUNGS_SHOWING_NEXT : RUNGS_SHOWING_NO_KEY, 0);
    case GDK_KEY_Page_Up:
      return rungs_show_press (show, (state & NOT_PLAIN) == 0 ? RUNGS_SHOWING_BACK : RUNGS_SHOWING_NO_KEY, 0);
    case GDK_KEY_b:
    case GDK_KEY_period:
      return (state & NOT_PLAIN) == 0 &&
             !rungs_is_typing (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))) &&
             rungs_show_press (show, RUNGS_SHOWING_TO_BLACK, 0);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * rungs_wall_keys_listen_clicker:
 * @window: the laptop's window
 * @show: what is clicked through
 *
 * Returns: (transfer none): who listens; to be taken away when the show is over
 */
GtkEventController *
rungs_wall_keys_listen_clicker (GtkWidget *window,
                                RungsShow *show)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (clicked_cb), show, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
  return controller;
}
