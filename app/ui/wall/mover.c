/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * mover.c: gets a window to fill one screen. A desktop that has just learnt of a screen may put the window onto another one, and
 * one that fills a screen already may stay there: so it is looked where it went, and asked again.
 */
#include "config.h"

#include "wall/mover.h"

#define KEY "rungs-mover"
#define LOOK_AFTER 350 /* milliseconds */
#define MOST_LOOKS 8

typedef struct
{
  GtkWindow *window; /* who holds this */
  GdkMonitor *monitor;
  guint looks;
  guint id;
} Mover;

static void
mover_free (gpointer data)
{
  Mover *mover = data;

  g_clear_handle_id (&mover->id, g_source_remove);
  g_object_unref (mover->monitor);
  g_free (mover);
}

static gboolean
is_there (Mover *mover)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (mover->window));

  return surface != NULL && gtk_window_is_fullscreen (mover->window) &&
         gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) == mover->monitor;
}

static gboolean
look_cb (gpointer data)
{
  Mover *mover = data;

  if (++mover->looks > MOST_LOOKS || !gdk_monitor_is_valid (mover->monitor) || is_there (mover))
    {
      mover->id = 0;
      g_object_set_data (G_OBJECT (mover->window), KEY, NULL);
      return G_SOURCE_REMOVE;
    }
  /* First out of where it is, and at the next look into where it belongs. */
  if (gtk_window_is_fullscreen (mover->window))
    gtk_window_unfullscreen (mover->window);
  else
    gtk_window_fullscreen_on_monitor (mover->window, mover->monitor);
  return G_SOURCE_CONTINUE;
}

/**
 * rungs_mover_put:
 * @window: a window
 * @monitor: the screen it is to fill
 */
void
rungs_mover_put (GtkWindow  *window,
                 GdkMonitor *monitor)
{
  Mover *mover = g_new0 (Mover, 1);

  mover->window = window;
  mover->monitor = g_object_ref (monitor);
  mover->id = g_timeout_add (LOOK_AFTER, look_cb, mover);
  g_object_set_data_full (G_OBJECT (window), KEY, mover, mover_free);
  gtk_window_fullscreen_on_monitor (window, monitor);
}

/** rungs_mover_stop: leaves @window where it is */
void
rungs_mover_stop (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), KEY, NULL);
}
