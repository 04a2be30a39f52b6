/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * presenter.c: the show from its beginning to its end. While it is on, the screens do not go dark by themselves; a screen may be
 * unplugged and plugged in again, and the show goes on.
 */
#include "config.h"

#include "wall/presenter.h"

#include <glib/gi18n.h>

#include "shell/window.h"
#include "wall/console.h"
#include "wall/monitors.h"
#include "wall/mover.h"
#include "wall/wall-keys.h"
#include "wall/wall-window.h"

#define ON_WALL "rungs-on-wall"

struct _RungsPresenter
{
  GObject parent_instance;

  /* owned */
  RungsShow *show;
  RungsMonitors *monitors;
  GtkWidget *console;
  GtkWidget *wall;                /* its window; the toolkit owns it */

  /* weak */
  GtkWindow *laptop;
  GdkSurface *laptop_surface;
  GtkEventController *clicker;

  /* state */
  guint inhibited;
  GdkMonitor *filled;             /* the screen the wall fills; only compared */
  gboolean had_screen;
  gboolean practises;
  gboolean moved_laptop;
  gboolean is_over;
};

G_DEFINE_FINAL_TYPE (RungsPresenter, rungs_presenter, G_TYPE_OBJECT)

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The keyboard stays on the laptop, whatever the wall does. */
static void
back_to_laptop (RungsPresenter *self)
{
  if (self->laptop != NULL)
    gtk_window_present (self->laptop);
}

static void
move_laptop (RungsPresenter *self)
{
  GdkMonitor *own = rungs_monitors_get_own (self->monitors);
  GdkDisplay *display;
  GdkSurface *surface;

  if (self->laptop == NULL || own == NULL)
    return;
  display = gtk_widget_get_display (GTK_WIDGET (self->laptop));
  surface = gtk_native_get_surface (GTK_NATIVE (self->laptop));
  if (surface == NULL || gdk_display_get_monitor_at_surface (display, surface) == own)
    return;
  /* Nothing but this puts a window onto another screen. */
  rungs_mover_put (self->laptop, own);
  self->moved_laptop = TRUE;
}

/* As large as it was. */
static void
let_laptop_go (RungsPresenter *self)
{
  if (self->moved_laptop && self->laptop != NULL)
    {
      rungs_mover_stop (self->laptop);
      gtk_window_unfullscreen (self->laptop);
    }
  self->moved_laptop = FALSE;
}

static void
place (RungsPresenter *self)
{
  GdkMonitor *screen = rungs_monitors_get_wall (self->monitors);
  RungsConsoleWall where = RUNGS_CONSOLE_WALL_ON;

  if (screen != NULL)
    {
      self->had_screen = TRUE;
      self->practises = FALSE;
      if (screen != self->filled)
        {
          gtk_window_set_transient_for (GTK_WINDOW (self->wall), NULL);
          rungs_wall_window_place (RUNGS_WALL_WINDOW (self->wall), screen);
          back_to_laptop (self);
        }
    }
  else if (self->had_screen && !self->practises)
    {
      /* Left alone, it would come down over the console. */
      rungs_mover_stop (GTK_WINDOW (self->wall));
      gtk_widget_set_visible (self->wall, FALSE);
      where = RUNGS_CONSOLE_WALL_GONE;
      let_laptop_go (self);
    }
  else
    {
      /* Over the laptop's window, which takes the keyboard and would cover it. */
      gtk_window_set_transient_for (GTK_WINDOW (self->wall), self->laptop);
      rungs_wall_window_place (RUNGS_WALL_WINDOW (self->wall), NULL);
      where = RUNGS_CONSOLE_WALL_PRACTICE;
      back_to_laptop (self);
    }
  self->filled = screen;
  rungs_console_set_wall (RUNGS_CONSOLE (self->console), where);
}

static void enter_monitor_cb (RungsPresenter *self);

static void
monitors_changed_cb (RungsPresenter *self)
{
  /* Where the laptop's own screen is another one now, this comes here again. */
  if (rungs_monitors_get_own (self->monitors) == NULL)
    enter_monitor_cb (self);
  place (self);
}

static void
practise_cb (RungsPresenter *self)
{
  self->practises = TRUE;
  place (self);
}

static void
swap_cb (RungsPresenter *self)
{
  if (rungs_monitors_swap (self->monitors))
    move_laptop (self);
}

/* The laptop's window was dragged to another screen. */
static void
enter_monitor_cb (RungsPresenter *self)
{
  GdkMonitor *monitor = self->laptop_surface != NULL
                          ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (self->laptop_surface),
                                                                self->laptop_surface)
                          : NULL;

  if (monitor != NULL)
    rungs_monitors_set_own (self->monitors, monitor);
}

static void
paused_cb (RungsPresenter *self)
{
  gboolean paused = FALSE;

  g_object_get (self->laptop, "paused", &paused, NULL);
  rungs_show_set_paused (self->show, paused);
}

/* What is typed is for the laptop; a desktop gives the keyboard to a window that has just come. */
static void
wall_active_cb (RungsPresenter *self)
{
  if (self->filled != NULL && self->wall != NULL && gtk_window_is_active (GTK_WINDOW (self->wall)))
    back_to_laptop (self);
}

static void
pause_cb (RungsPresenter *self)
{
  if (self->laptop != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->laptop), "app.pause", NULL);
}

/* There is one wall, and who is on it: a window has one at a time. */
static gpointer
find_on (RungsPresenter *self)
{
  return g_object_get_data (G_OBJECT (self->laptop), ON_WALL);
}

static void
end (RungsPresenter *self)
{
  GtkApplication *application = self->laptop != NULL ? gtk_window_get_application (self->laptop) : NULL;

  if (self->is_over)
    return;
  self->is_over = TRUE;
  if (self->laptop != NULL && find_on (self) == self)
    g_object_set_data (G_OBJECT (self->laptop), ON_WALL, NULL);
  if (application != NULL && self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
  let_laptop_go (self);
  if (self->laptop != NULL && self->clicker != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->laptop), self->clicker);
  self->clicker = NULL;
  if (self->wall != NULL)
    gtk_window_destroy (GTK_WINDOW (self->wall));
  self->wall = NULL;
}

static void
leave_cb (RungsPresenter *self)
{
  g_object_ref (self);
  end (self);
  g_signal_emit (self, signals[LEFT], 0);
  g_object_unref (self);
}

static void
rungs_presenter_dispose (GObject *object)
{
  RungsPresenter *self = RUNGS_PRESENTER (object);

  end (self);
  g_clear_object (&self->console);
  g_clear_object (&self->show);
  g_clear_object (&self->monitors);
  g_clear_weak_pointer (&self->laptop);
  g_clear_weak_pointer (&self->laptop_surface);

  G_OBJECT_CLASS (rungs_presenter_parent_class)->dispose (object);
}

static void
rungs_presenter_class_init (RungsPresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_presenter_dispose;

  signals[LEFT] = g_signal_new ("left", RUNGS_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rungs_presenter_init (RungsPresenter *self)
{
}

/**
 * rungs_presenter_new:
 * @laptop: the window on the laptop
 * @show: what is shown
 * @screens: (nullable): the screens there are; %NULL: those of the display
 *
 * Returns: (transfer full): a show, not begun yet
 */
RungsPresenter *
rungs_presenter_new (GtkWindow  *laptop,
                     RungsShow  *show,
                     GListModel *screens)
{
  RungsPresenter *self = g_object_new (RUNGS_TYPE_PRESENTER, NULL);
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (laptop));

  g_set_weak_pointer (&self->laptop, laptop);
  self->show = g_object_ref (show);
  self->monitors = rungs_monitors_new (screens != NULL ? screens : gdk_display_get_monitors (display));
  self->console = g_object_ref_sink (rungs_console_new (self->show, self->monitors));
  self->wall = rungs_wall_window_new (display, self->show);
  rungs_window_leave_alone (GTK_WINDOW (self->wall));
  g_signal_connect_object (self->show, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show, "swap", G_CALLBACK (swap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wall, "notify::is-active", G_CALLBACK (wall_active_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wall, "pause", G_CALLBACK (pause_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->console, "practise", G_CALLBACK (practise_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** rungs_presenter_get_console: Returns: (transfer none): what the facilitator sees on the laptop */
GtkWidget *
rungs_presenter_get_console (RungsPresenter *self)
{
  g_return_val_if_fail (RUNGS_IS_PRESENTER (self), NULL);

  return self->console;
}

/** rungs_presenter_get_wall: Returns: (transfer none) (nullable): the wall's window, while the show is on */
GtkWidget *
rungs_presenter_get_wall (RungsPresenter *self)
{
  g_return_val_if_fail (RUNGS_IS_PRESENTER (self), NULL);

  return self->wall;
}

/** rungs_presenter_get_show: Returns: (transfer none): what is on */
RungsShow *
rungs_presenter_get_show (RungsPresenter *self)
{
  g_return_val_if_fail (RUNGS_IS_PRESENTER (self), NULL);

  return self->show;
}

/** rungs_presenter_begin: shows the wall, and ends what was on it; where it is on already, brings the laptop's window to front */
void
rungs_presenter_begin (RungsPresenter *self)
{
  GtkApplication *application;

  g_return_if_fail (RUNGS_IS_PRESENTER (self));

  if (self->laptop == NULL || self->is_over)
    return;
  if (self->clicker != NULL)
    {
      back_to_laptop (self);
      return;
    }
  if (find_on (self) != NULL)
    leave_cb (find_on (self));
  g_object_set_data (G_OBJECT (self->laptop), ON_WALL, self);
  application = gtk_window_get_application (self->laptop);
  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, self->laptop,
                                               GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                               _("Something is shown to a room"));
  g_set_weak_pointer (&self->laptop_surface, gtk_native_get_surface (GTK_NATIVE (self->laptop)));
  self->clicker = rungs_wall_keys_listen_clicker (GTK_WIDGET (self->laptop), self->show);
  enter_monitor_cb (self);
  if (self->laptop_surface != NULL)
    g_signal_connect_object (self->laptop_surface, "enter-monitor", G_CALLBACK (enter_monitor_cb), self, G_CONNECT_SWAPPED);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self->laptop), "paused") != NULL)
    g_signal_connect_object (self->laptop, "notify::paused", G_CALLBACK (paused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitors, "changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
  place (self);
}

/** rungs_presenter_flush: hands what was typed to the workbook now */
void
rungs_presenter_flush (RungsPresenter *self)
{
  g_return_if_fail (RUNGS_IS_PRESENTER (self));

  rungs_console_flush (RUNGS_CONSOLE (self->console));
}
