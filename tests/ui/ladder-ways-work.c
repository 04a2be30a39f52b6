/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-ways-work.c: all our work by keys alone, by single clicks alone, and by drag: who is placed and moved, when to come back,
 * what is aimed at, and what a group says of a rung.
 */
#include "config.h"

#include "ladder-ways.h"

#include "ladder-panes.h"

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

/* The rung is pressed where it is seen. */
static void
place_on_the_ladder (Ladder *ladder)
{
  begin_placing (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Frontline workers"));
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, 3));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Put it there"));
}

static void
place_by_drag (Ladder *ladder)
{
  GtkWidget *head;

  begin_placing (ladder);
  head = gtk_widget_get_prev_sibling (ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Frontline workers"));
  ladder_drag_head (head, rungs_ladder_view_get_rung (ladder->view, 3));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Put it there"));
}

static void
place_by_clicks (Ladder *ladder)
{
  begin_placing (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Frontline workers"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 3, Informing"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Put it there"));
}

/* ---- now and later: when to come back */

static void
remind_by_keys (Ladder *ladder)
{
  later_begin (ladder);
  g_assert_true (gtk_widget_grab_focus (ladder_find (ladder, GTK_TYPE_BUTTON, "In four months")));
  g_assert_true (ladder_press (ladder, GDK_KEY_space, 0));
}

static void
remind_by_clicks (Ladder *ladder)
{
  later_begin (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "In four months"));
}

/* ---- aims */

static void
aim_by_keys (Ladder *ladder)
{
  aims_begin (ladder);
  gtk_widget_grab_focus (rungs_ladder_view_get_rung (ladder->view, 1));
  for (int i = 0; i < 5; i++)
    ladder_press (ladder, GDK_KEY_Up, 0);
  ladder_press (ladder, GDK_KEY_Return, 0);
}

static void
aim_by_clicks (Ladder *ladder)
{
  aims_begin (ladder);
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, 6));
}

static void
aim_by_drag (Ladder *ladder)
{
  aims_begin (ladder);
  ladder_drag_head (gtk_widget_get_prev_sibling (aims_choice (ladder)), rungs_ladder_view_get_rung (ladder->view, 6));
}

static void
aim_from_the_list (Ladder *ladder)
{
  aims_begin (ladder);
  aims_choose (ladder, 6);
}

/* ---- explain */

static void
add_by_keys (Ladder *ladder)
{
  explain_begin (ladder);
  g_assert_true (ladder_press (ladder, GDK_KEY_Page_Down, 0));
  g_assert_true (ladder_press (ladder, GDK_KEY_Right, 0));
  gtk_widget_grab_focus (ladder_find (ladder, GTK_TYPE_ENTRY, "What else helps?"));
  explain_type (ladder, "What else helps?", "Tea and time");
  g_signal_emit_by_name (ladder_find (ladder, GTK_TYPE_ENTRY, "What else helps?"), "activate");
  ladder_settle (ladder);
}

static void
add_by_clicks (Ladder *ladder)
{
  explain_begin (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Rung 3, Informing"));
  explain_type (ladder, "What else helps?", "Tea and time");
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Add to: What helps people climb"));
  ladder_settle (ladder);
}

static void
add_two (Ladder *ladder)
{
  add_by_clicks (ladder);
  explain_type (ladder, "What else sets people back?", "Long forms");
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Add to: What sets people back"));
  ladder_settle (ladder);
}

static void
take_back_by_keys (Ladder *ladder)
{
  add_two (ladder);
  gtk_widget_grab_focus (ladder_find (ladder, GTK_TYPE_BUTTON, "Take back “Long forms”"));
  g_assert_true (ladder_press (ladder, GDK_KEY_space, 0));
}

static void
take_back_by_clicks (Ladder *ladder)
{
  add_two (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Take back “Long forms”"));
}

static const LadderDeed deeds[] = {
  { "place", 2, place_by_keys, place_by_clicks, place_by_drag, 1 },
  { "place-on-the-ladder", 2, place_by_keys, place_on_the_ladder, place_by_drag, 1 },
  /* The rounds to come back to are one step, the day another. */
  { "come-back", 3, remind_by_keys, remind_by_clicks, NULL, 2 },
  { "aim", 4, aim_by_keys, aim_by_clicks, aim_by_drag, 1 },
  { "aim-from-the-list", 4, aim_by_keys, aim_from_the_list, aim_by_drag, 1 },
  { "move", 5, move_by_keys, move_by_clicks, move_by_drag, 1 },
  { "move-otherwise", 5, move_by_arrows, move_by_sheet, move_by_drag, 1 },
  { "move-step-by-step", 5, move_by_keys, move_by_buttons, move_by_drag, 0 },
  { "move-beside", 5, aside_by_keys, aside_by_clicks, aside_by_drag, 1 },
  { "add-a-line", 6, add_by_keys, add_by_clicks, NULL, 1 },
  { "take-a-line-back", 6, take_back_by_keys, take_back_by_clicks, NULL, 3 },
};

const LadderDeed *
ladder_ways_of_our_work (gsize *n_deeds)
{
  *n_deeds = G_N_ELEMENTS (deeds);
  return deeds;
}
