/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-ways.c: everything that is done on the ladder, done by keys alone, by single clicks alone and by drag, leaves the
 * same records.
 */
#include "config.h"

#include "ladder-support.h"

/* Moving by managers, from rung 7 to rung 4. */

static void
move_by_keys (Ladder *ladder)
{
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_4, 0);
}

static void
move_by_arrows (Ladder *ladder)
{
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_Home, 0);
  for (int i = 0; i < 3; i++)
    ladder_press (ladder, GDK_KEY_Up, 0);
  ladder_press (ladder, GDK_KEY_Return, 0);
}

static void
move_by_clicks (Ladder *ladder)
{
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Move"));
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, 4));
}

static void
move_by_buttons (Ladder *ladder)
{
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  for (int i = 0; i < 3; i++)
    {
      ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Move down"));
      ladder_settle (ladder);
    }
}

static void
move_by_sheet (Ladder *ladder)
{
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Move to another rung"));
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, 4));
}

static void
move_by_drag (Ladder *ladder)
{
  ladder_drag_to (ladder, ladder->managers, 4, TRUE);
}

/* Beside the ladder: people with lived experience are not sure any more. */

static void
aside_by_keys (Ladder *ladder)
{
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_Home, 0);
  ladder_press (ladder, GDK_KEY_Down, 0);
  ladder_press (ladder, GDK_KEY_Return, 0);
}

static void
aside_by_clicks (Ladder *ladder)
{
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Move"));
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->unsure));
}

static void
aside_by_drag (Ladder *ladder)
{
  ladder_drag_to (ladder, ladder->lived, 0, TRUE);
}

/* Placing something for another view. Its words are typed. */

static void
begin_placing (Ladder *ladder)
{
  gtk_widget_activate_action (ladder->page, "ladder.place", "s", ladder->charter);
  rungs_test_until (rungs_test_is_mapped, ladder_find (ladder, GTK_TYPE_BUTTON, "Close"));
}

static void
place_by_keys (Ladder *ladder)
{
  begin_placing (ladder);
  /* The keyboard is on the first view. */
  gtk_widget_child_focus (ladder->window, GTK_DIR_DOWN);
  ladder_press (ladder, GDK_KEY_space, 0);
  gtk_widget_grab_focus (ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 1, Coercion"));
  ladder_press (ladder, GDK_KEY_3, 0);
  ladder_press (ladder, GDK_KEY_Return, GDK_CONTROL_MASK);
}

static void
place_by_clicks (Ladder *ladder)
{
  begin_placing (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Frontline workers"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 3, Informing"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Put it there"));
}

static const LadderDeed deeds[] = {
  { "move", move_by_keys, move_by_clicks, move_by_drag, 1 },
  { "move-otherwise", move_by_arrows, move_by_sheet, move_by_drag, 1 },
  { "move-step-by-step", move_by_keys, move_by_buttons, move_by_drag, 0 },
  { "place", place_by_keys, place_by_clicks, NULL, 1 },
  { "move-beside", aside_by_keys, aside_by_clicks, aside_by_drag, 1 },
};

static void
test_deed (gconstpointer data)
{
  ladder_same_each_way (data);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/ladder-ways/%s", deeds[i].name);

      g_test_add_data_func (path, &deeds[i], test_deed);
    }
  return g_test_run ();
}
