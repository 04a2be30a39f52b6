/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-pressing.c: what rungs and figures share: both can have the keyboard, and emit "activate" when they are pressed, or chosen
 * with Enter or Space.
 */
#include "config.h"

#include "ladder/ladder-pressing.h"

static void
released_cb (GtkWidget  *widget,
             int         n_press,
             double      x,
             double      y,
             GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (widget);
  g_signal_emit_by_name (widget, "activate");
}

/** rungs_ladder_pressing_class_init: gives the widgets of a class the signal "activate", and the keys that emit it */
void
rungs_ladder_pressing_class_init (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  guint signal = g_signal_new ("activate", G_TYPE_FROM_CLASS (widget_class), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (widget_class, signal);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);
}

/** rungs_ladder_pressing_init: lets WIDGET, of such a class, be pressed and have the keyboard */
void
rungs_ladder_pressing_init (GtkWidget *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "pointer");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_VISIBLE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
