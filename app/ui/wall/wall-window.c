/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-window.c: the window on the projector. It holds the sheet of the show and nothing else of Rungs: no header, no toast, no
 * dialog; nothing of it can be pressed.
 */
#include "config.h"

#include "wall/wall-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wall/mover.h"
#include "wall/wall-keys.h"
#include "wall/wall-view.h"

#define PRACTICE_WIDTH 704
#define PRACTICE_HEIGHT 396

struct _RungsWallWindow
{
  GtkWindow parent_instance;

  /* owned */
  RungsShow *show;

  /* children */
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (RungsWallWindow, rungs_wall_window, GTK_TYPE_WINDOW)

enum
{
  PAUSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (RungsWallWindow *self)
{
  rungs_wall_view_set_sheet (RUNGS_WALL_VIEW (self->view), rungs_show_get_wall_sheet (self->show));
  rungs_wall_view_set_cover (RUNGS_WALL_VIEW (self->view), rungs_show_get_cover (self->show));
}

static void
tell_wall (RungsWallWindow *self)
{
  RungsWallSheetOptions wall = { 0 };

  wall.width = gtk_widget_get_width (self->view);
  wall.height = gtk_widget_get_height (self->view);
  wall.right_to_left = gtk_widget_get_direction (self->view) == GTK_TEXT_DIR_RTL;
  wall.dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (self->view)));
  if (wall.width > 0.0 && wall.height > 0.0)
    rungs_show_set_wall (self->show, &wall);
}

static gboolean
tell_wall_idle (gpointer data)
{
  tell_wall (RUNGS_WALL_WINDOW (data));
  return G_SOURCE_REMOVE;
}

static void
resized_cb (RungsWallWindow *self,
            int              width,
            int              height)
{
  /* Not while the window is being laid out: the new sheet asks for that again. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_wall_idle, g_object_ref (self), g_object_unref);
}

static gboolean
pressed_cb (RungsWallWindow *self,
            guint            keyval,
            guint            keycode,
            GdkModifierType  state)
{
  if (keyval != GDK_KEY_F9)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[PAUSE], 0);
  return GDK_EVENT_STOP;
}

static gboolean
rungs_wall_window_close_request (GtkWindow *window)
{
  g_signal_emit_by_name (RUNGS_WALL_WINDOW (window)->show, "leave");
  return GDK_EVENT_STOP;
}

static void
rungs_wall_window_dispose (GObject *object)
{
  g_clear_object (&RUNGS_WALL_WINDOW (object)->show);

  G_OBJECT_CLASS (rungs_wall_window_parent_class)->dispose (object);
}

static void
rungs_wall_window_class_init (RungsWallWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_wall_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rungs_wall_window_close_request;

  signals[PAUSE] = g_signal_new ("pause", RUNGS_TYPE_WALL_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rungs_wall_window_init (RungsWallWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = rungs_wall_view_new ();
  gtk_window_set_child (GTK_WINDOW (self), self->view);
  gtk_window_set_title (GTK_WINDOW (self), _("The wall"));
  gtk_window_set_default_size (GTK_WINDOW (self), PRACTICE_WIDTH, PRACTICE_HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self), 480, 270);
  gtk_widget_set_cursor_from_name (self->view, "none");
  g_signal_connect_object (self->view, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rungs_wall_window_new:
 * @display: where it is shown
 * @show: what it shows
 *
 * Returns: (transfer none): the window, not shown yet; the toolkit owns it
 */
GtkWidget *
rungs_wall_window_new (GdkDisplay *display,
                       RungsShow  *show)
{
  RungsWallWindow *self = g_object_new (RUNGS_TYPE_WALL_WINDOW, "display", display, NULL);

  self->show = g_object_ref (show);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_for_display (display), "notify::dark", G_CALLBACK (tell_wall), self,
                           G_CONNECT_SWAPPED);
  rungs_wall_keys_listen (GTK_WIDGET (self), show);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * rungs_wall_window_place:
 * @monitor: (nullable): the screen to fill, or %NULL for a window to practise with
 */
void
rungs_wall_window_place (RungsWallWindow *self,
                         GdkMonitor      *monitor)
{
  g_return_if_fail (RUNGS_IS_WALL_WINDOW (self));

  if (monitor != NULL)
    {
      gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
      rungs_mover_put (GTK_WINDOW (self), monitor);
    }
  else
    {
      rungs_mover_stop (GTK_WINDOW (self));
      gtk_window_set_decorated (GTK_WINDOW (self), TRUE);
      gtk_window_unfullscreen (GTK_WINDOW (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
