/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-monitors.c: which screen the wall is on, while screens come and go.
 */
#include "config.h"

#include <gtk/gtk.h>

#include "wall/monitors.h"

typedef struct
{
  GListStore *screens;
  GdkMonitor *laptop;
  GdkMonitor *projector;
  GdkMonitor *third;
  RungsMonitors *monitors;
  guint n_changes;
} Screens;

static void
changed_cb (Screens *screens)
{
  screens->n_changes++;
}

static GdkMonitor *
make_screen (void)
{
  return g_object_new (GDK_TYPE_MONITOR, "display", gdk_display_get_default (), NULL);
}

static void
set_up (Screens       *screens,
        gconstpointer  data)
{
  screens->screens = g_list_store_new (GDK_TYPE_MONITOR);
  screens->laptop = make_screen ();
  screens->projector = make_screen ();
  screens->third = make_screen ();
  g_list_store_append (screens->screens, screens->laptop);
  screens->monitors = rungs_monitors_new (G_LIST_MODEL (screens->screens));
  rungs_monitors_set_own (screens->monitors, screens->laptop);
  g_signal_connect_swapped (screens->monitors, "changed", G_CALLBACK (changed_cb), screens);
}

static void
tear_down (Screens       *screens,
           gconstpointer  data)
{
  g_assert_finalize_object (screens->monitors);
  g_object_unref (screens->screens);
  g_object_unref (screens->laptop);
  g_object_unref (screens->projector);
  g_object_unref (screens->third);
}

static void
test_one (Screens       *screens,
          gconstpointer  data)
{
  g_assert_null (rungs_monitors_get_wall (screens->monitors));
  g_assert_false (rungs_monitors_swap (screens->monitors));
  g_assert_cmpuint (screens->n_changes, ==, 0);
}

static void
test_plugged_in (Screens       *screens,
                 gconstpointer  data)
{
  g_list_store_append (screens->screens, screens->projector);
  g_assert_cmpuint (screens->n_changes, ==, 1);
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->projector);

  /* Also where it comes to stand before the laptop's own. */
  g_list_store_remove (screens->screens, 1);
  g_assert_null (rungs_monitors_get_wall (screens->monitors));
  g_list_store_insert (screens->screens, 0, screens->projector);
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->projector);
  g_assert_true (rungs_monitors_get_own (screens->monitors) == screens->laptop);
}

static void
test_choose (Screens       *screens,
             gconstpointer  data)
{
  g_list_store_append (screens->screens, screens->projector);
  g_list_store_append (screens->screens, screens->third);
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->third);
  rungs_monitors_choose (screens->monitors, screens->projector);
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->projector);

  /* The chosen one goes: the wall takes the other. */
  g_list_store_remove (screens->screens, 1);
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->third);
  rungs_monitors_choose (screens->monitors, screens->projector);
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->third);
}

static void
test_swap (Screens       *screens,
           gconstpointer  data)
{
  g_list_store_append (screens->screens, screens->projector);
  g_assert_true (rungs_monitors_swap (screens->monitors));
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->laptop);
  g_assert_true (rungs_monitors_get_own (screens->monitors) == screens->projector);
  g_assert_true (rungs_monitors_swap (screens->monitors));
  g_assert_true (rungs_monitors_get_wall (screens->monitors) == screens->projector);
  g_assert_true (rungs_monitors_get_own (screens->monitors) == screens->laptop);

  /* Where the wall is swapped onto the laptop and the projector goes, nothing but the laptop is left. */
  g_assert_true (rungs_monitors_swap (screens->monitors));
  g_list_store_remove (screens->screens, 1);
  g_assert_null (rungs_monitors_get_wall (screens->monitors));
}

static void
test_names (Screens       *screens,
            gconstpointer  data)
{
  g_autofree char *name = NULL;

  g_list_store_append (screens->screens, screens->projector);
  name = rungs_monitors_name_nth (screens->monitors, 1);
  g_assert_true (g_str_has_prefix (name, "Screen 2"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/monitors/" path, Screens, NULL, set_up, function, tear_down)
  ADD ("one", test_one);
  ADD ("plugged-in", test_plugged_in);
  ADD ("choose", test_choose);
  ADD ("swap", test_swap);
  ADD ("names", test_names);
#undef ADD

  return g_test_run ();
}
