/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * in-sight.c: scrolls until a widget is seen, without taking the keyboard from where it is.
 */
#include "config.h"

#include "shell/in-sight.h"

/* What is seen around it, so that it does not stand at the very edge. */
#define ROOM_AROUND 12.0

/* What was only just shown has its place when the frame is done. */
#define FRAMES 2

static gboolean
bring_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *moved;
  graphene_rect_t bounds;
  int *frames = user_data;

  if (scroller == NULL || !gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;
  if (--*frames > 0)
    return G_SOURCE_CONTINUE;
  moved = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))));
  if (gtk_widget_compute_bounds (widget, moved, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               bounds.origin.y - ROOM_AROUND, bounds.origin.y + bounds.size.height + ROOM_AROUND);
  return G_SOURCE_REMOVE;
}

/**
 * rungs_in_sight_bring:
 * @widget: something that is shown on a page that scrolls
 *
 * Brings all of @widget into sight as soon as it has its place; where it is seen already nothing moves.
 */
void
rungs_in_sight_bring (GtkWidget *widget)
{
  int *frames = g_new (int, 1);

  *frames = FRAMES;
  gtk_widget_add_tick_callback (widget, bring_cb, frames, g_free);
}
