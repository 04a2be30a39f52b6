/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * monitors.c: which screen the wall is on. A screen that was chosen is remembered by where it stood, so that the wall goes back to
 * it when its cable is plugged in again.
 */
#include "config.h"

#include "wall/monitors.h"

#include <glib/gi18n.h>

struct _RungsMonitors
{
  GObject parent_instance;

  /* owned */
  GListModel *monitors;
  GdkMonitor *own;
  GdkMonitor *chosen;

  /* state */
  GdkRectangle chosen_place; /* of a chosen screen that went away */
};

G_DEFINE_FINAL_TYPE (RungsMonitors, rungs_monitors, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_there (RungsMonitors *self,
          GdkMonitor    *monitor)
{
  for (guint i = 0; monitor != NULL && i < rungs_monitors_get_n (self); i++)
    if (rungs_monitors_get_nth (self, i) == monitor)
      return TRUE;
  return FALSE;
}

static GdkMonitor *
find_chosen_again (RungsMonitors *self)
{
  for (guint i = 0; i < rungs_monitors_get_n (self); i++)
    {
      GdkMonitor *monitor = rungs_monitors_get_nth (self, i);
      GdkRectangle place;

      gdk_monitor_get_geometry (monitor, &place);
      if (monitor != self->own && gdk_rectangle_equal (&place, &self->chosen_place))
        return monitor;
    }
  return NULL;
}

static void monitors_changed_cb (RungsMonitors *self);

/* A screen that is new says only later how large it is. */
static void
watch (RungsMonitors *self)
{
  for (guint i = 0; i < rungs_monitors_get_n (self); i++)
    {
      GdkMonitor *monitor = rungs_monitors_get_nth (self, i);

      g_signal_handlers_disconnect_by_func (monitor, monitors_changed_cb, self);
      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
monitors_changed_cb (RungsMonitors *self)
{
  watch (self);
  if (!is_there (self, self->own))
    g_clear_object (&self->own);
  if (!is_there (self, self->chosen))
    {
      GdkMonitor *again = self->chosen_place.width > 0 ? find_chosen_again (self) : NULL;

      g_set_object (&self->chosen, again);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rungs_monitors_finalize (GObject *object)
{
  RungsMonitors *self = RUNGS_MONITORS (object);

  g_clear_object (&self->monitors);
  g_clear_object (&self->own);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (rungs_monitors_parent_class)->finalize (object);
}

static void
rungs_monitors_class_init (RungsMonitorsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rungs_monitors_finalize;

  signals[CHANGED] = g_signal_new ("changed", RUNGS_TYPE_MONITORS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rungs_monitors_init (RungsMonitors *self)
{
}

/**
 * rungs_monitors_new:
 * @monitors: the screens of the display, as gdk_display_get_monitors() has them
 *
 * Returns: (transfer full): who decides which of them is the wall
 */
RungsMonitors *
rungs_monitors_new (GListModel *monitors)
{
  RungsMonitors *self = g_object_new (RUNGS_TYPE_MONITORS, NULL);

  self->monitors = g_object_ref (monitors);
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
  watch (self);
  return self;
}

/** rungs_monitors_get_n: Returns: how many screens there are */
guint
rungs_monitors_get_n (RungsMonitors *self)
{
  g_return_val_if_fail (RUNGS_IS_MONITORS (self), 0);

  return g_list_model_get_n_items (self->monitors);
}

/** rungs_monitors_get_nth: Returns: (transfer none) (nullable): one screen, from 0 */
GdkMonitor *
rungs_monitors_get_nth (RungsMonitors *self,
                        guint          nth)
{
  g_autoptr (GdkMonitor) monitor = NULL;

  g_return_val_if_fail (RUNGS_IS_MONITORS (self), NULL);

  monitor = g_list_model_get_item (self->monitors, nth);
  return monitor; /* the list holds it */
}

/** rungs_monitors_name_nth: Returns: (transfer full): what people call the screen */
char *
rungs_monitors_name_nth (RungsMonitors *self,
                         guint          nth)
{
  GdkMonitor *monitor = rungs_monitors_get_nth (self, nth);
  GdkRectangle place;
  int scale;

  g_return_val_if_fail (monitor != NULL, NULL);

  gdk_monitor_get_geometry (monitor, &place);
  scale = MAX (1, gdk_monitor_get_scale_factor (monitor));
  if (gdk_monitor_get_model (monitor) != NULL)
    /* Translators: a screen: its number, what its maker calls it, its width and its height in dots. */
    return g_strdup_printf (_("Screen %u, %s, %d × %d"), nth + 1, gdk_monitor_get_model (monitor), place.width * scale,
                            place.height * scale);
  /* Translators: a screen: its number, its width and its height in dots. */
  return g_strdup_printf (_("Screen %u, %d × %d"), nth + 1, place.width * scale, place.height * scale);
}

/** rungs_monitors_set_own: @monitor: (nullable): where the laptop's window is */
void
rungs_monitors_set_own (RungsMonitors *self,
                        GdkMonitor    *monitor)
{
  g_return_if_fail (RUNGS_IS_MONITORS (self));

  if (!is_there (self, monitor))
    monitor = NULL;
  if (g_set_object (&self->own, monitor))
    g_signal_emit (self, signals[CHANGED], 0);
}

/** rungs_monitors_get_own: Returns: (transfer none) (nullable): where the laptop's window is */
GdkMonitor *
rungs_monitors_get_own (RungsMonitors *self)
{
  g_return_val_if_fail (RUNGS_IS_MONITORS (self), NULL);

  return self->own;
}

/** rungs_monitors_get_wall: Returns: (transfer none) (nullable): the wall's screen, or %NULL when there is none for it */
GdkMonitor *
rungs_monitors_get_wall (RungsMonitors *self)
{
  guint n_monitors = rungs_monitors_get_n (self);

  if (n_monitors < 2)
    return NULL;
  if (self->chosen != NULL && self->chosen != self->own)
    return self->chosen;
  /* The laptop's own screen is mostly the first. */
  for (guint i = n_monitors; i > 0; i--)
    if (rungs_monitors_get_nth (self, i - 1) != self->own)
      return rungs_monitors_get_nth (self, i - 1);
  return NULL;
}

/**
 * rungs_monitors_choose:
 * @monitor: the screen for the wall; where it is the laptop's own, the two change places
 */
void
rungs_monitors_choose (RungsMonitors *self,
                       GdkMonitor    *monitor)
{
  GdkMonitor *before;

  g_return_if_fail (RUNGS_IS_MONITORS (self));

  before = rungs_monitors_get_wall (self);
  if (monitor == before || !is_there (self, monitor))
    return;
  if (monitor == self->own)
    g_set_object (&self->own, before);
  g_set_object (&self->chosen, monitor);
  gdk_monitor_get_geometry (monitor, &self->chosen_place);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** rungs_monitors_swap: Returns: whether the laptop's window and the wall changed places */
gboolean
rungs_monitors_swap (RungsMonitors *self)
{
  g_return_val_if_fail (RUNGS_IS_MONITORS (self), FALSE);

  if (self->own == NULL || rungs_monitors_get_wall (self) == NULL)
    return FALSE;
  rungs_monitors_choose (self, self->own);
  return TRUE;
}
