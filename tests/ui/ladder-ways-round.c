/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-ways-round.c: a round by keys alone, by single clicks alone, and by drag: the cards, what the room calls out, and what is
 * turned over at the wall.
 */
#include "config.h"

#include "ladder-ways.h"

#include "ladder-panes.h"
#include "records/form.h"
#include "wall/wall-window.h"

#define LIVED "People with lived experience"
#define BOARD "The board"
#define FRONTLINE "Frontline workers"

static GtkWidget *
rung (Ladder *ladder,
      int     number)
{
  return rungs_ladder_view_get_rung (ladder->view, number);
}

static void
press_button (Ladder     *ladder,
              const char *name)
{
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, name));
  ladder_settle (ladder);
}

static void
space_on (Ladder    *ladder,
          GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_grab_focus (widget));
  g_assert_true (ladder_press (ladder, GDK_KEY_space, 0));
  ladder_settle (ladder);
}

static void
begin_two (Ladder *ladder)
{
  card_begin (ladder);
  card_tick (ladder, LIVED);
  card_tick (ladder, BOARD);
}

/* ---- who is in the room */

static GtkWidget *
tick_box (Ladder     *ladder,
          const char *view)
{
  g_autofree char *name = g_strdup_printf ("%s: in the room", view);

  return ladder_find (ladder, GTK_TYPE_CHECK_BUTTON, name);
}

static void
come_and_go_by_keys (Ladder *ladder)
{
  card_begin (ladder);
  space_on (ladder, tick_box (ladder, LIVED));
  space_on (ladder, tick_box (ladder, BOARD));
  space_on (ladder, tick_box (ladder, LIVED));
}

static void
come_and_go_by_clicks (Ladder *ladder)
{
  card_begin (ladder);
  ladder_click (ladder, tick_box (ladder, LIVED));
  ladder_settle (ladder);
  ladder_click (ladder, tick_box (ladder, BOARD));
  ladder_settle (ladder);
  ladder_click (ladder, tick_box (ladder, LIVED));
}

/* ---- a round of cards */

static void
round_by_keys (Ladder *ladder)
{
  begin_two (ladder);
  gtk_widget_grab_focus (card_row (ladder, LIVED));
  card_key (ladder, GDK_KEY_5);
  card_key (ladder, GDK_KEY_7);
  card_key (ladder, GDK_KEY_r);
}

static void
round_by_clicks (Ladder *ladder)
{
  begin_two (ladder);
  card_press_pad (ladder, "Rung 5");
  card_press_pad (ladder, "Rung 7");
  press_button (ladder, "Reveal");
}

static void
round_on_the_ladder (Ladder *ladder)
{
  begin_two (ladder);
  ladder_click (ladder, rung (ladder, 5));
  ladder_settle (ladder);
  ladder_click (ladder, rung (ladder, 7));
  ladder_settle (ladder);
  press_button (ladder, "Reveal");
}

static void
round_by_drag (Ladder *ladder)
{
  begin_two (ladder);
  card_drag (ladder, BOARD, rung (ladder, 7));
  card_drag (ladder, LIVED, rung (ladder, 5));
  press_button (ladder, "Reveal");
}

/* Nobody has to choose a rung. */

static void
unsure_by_keys (Ladder *ladder)
{
  begin_two (ladder);
  gtk_widget_grab_focus (card_row (ladder, LIVED));
  card_key (ladder, GDK_KEY_0);
  card_key (ladder, GDK_KEY_9);
  card_key (ladder, GDK_KEY_r);
}

static void
unsure_by_clicks (Ladder *ladder)
{
  begin_two (ladder);
  card_press_pad (ladder, "We are not sure");
  card_press_pad (ladder, "It depends on who you ask");
  press_button (ladder, "Reveal");
}

static void
unsure_by_drag (Ladder *ladder)
{
  begin_two (ladder);
  card_drag (ladder, BOARD, card_answer (ladder, "It depends on who you ask"));
  card_drag (ladder, LIVED, card_answer (ladder, "We are not sure"));
  press_button (ladder, "Reveal");
}

/* A card is taken back before it is revealed, and placed elsewhere. */

static void
take_back_by_keys (Ladder *ladder)
{
  begin_two (ladder);
  gtk_widget_grab_focus (card_row (ladder, LIVED));
  card_key (ladder, GDK_KEY_5);
  gtk_widget_grab_focus (card_row (ladder, LIVED));
  card_key (ladder, GDK_KEY_Delete);
  card_key (ladder, GDK_KEY_3);
}

static void
take_back_by_clicks (Ladder *ladder)
{
  begin_two (ladder);
  card_press_pad (ladder, "Rung 5");
  press_button (ladder, LIVED ": take the card back");
  card_press_pad (ladder, "Rung 3");
}

static void
take_back_and_drag (Ladder *ladder)
{
  begin_two (ladder);
  card_drag (ladder, LIVED, rung (ladder, 5));
  press_button (ladder, LIVED ": take the card back");
  card_drag (ladder, LIVED, rung (ladder, 3));
}

/* After the talk people with lived experience see it on another rung. */

static char *
reveal_two (Ladder *ladder)
{
  g_autoptr (GPtrArray) round = NULL;
  char *lived = NULL;

  begin_two (ladder);
  card_key (ladder, GDK_KEY_5);
  card_key (ladder, GDK_KEY_7);
  card_key (ladder, GDK_KEY_r);
  round = card_read (ladder, NULL);
  for (guint i = 0; i < round->len; i++)
    if (g_str_equal (rungs_record_get (round->pdata[i], "view"), "lived"))
      lived = g_strdup (rungs_record_id (round->pdata[i]));
  g_assert_nonnull (lived);
  return lived;
}

static void
again_by_keys (Ladder *ladder)
{
  g_autofree char *lived = reveal_two (ladder);

  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, lived));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_6, 0);
}

static void
again_by_clicks (Ladder *ladder)
{
  g_autofree char *lived = reveal_two (ladder);

  press_button (ladder, LIVED ": place it again");
  card_press_pad (ladder, "Rung 6");
}

static void
again_by_drag (Ladder *ladder)
{
  g_autofree char *lived = reveal_two (ladder);

  ladder_drag_to (ladder, lived, 6, TRUE);
}

/* Three people placed it: they say that they may be shown. */

static GtkWidget *
few_choice (Ladder *ladder)
{
  g_autofree char *lived = reveal_two (ladder);
  GtkWidget *form = ladder_find (ladder, RUNGS_TYPE_FORM, LIVED);
  const RungsField *few = rungs_kind_field (rungs_kind_find ("placing"), "few");

  rungs_form_type (RUNGS_FORM (form), "people", "3");
  rungs_form_flush (RUNGS_FORM (form));
  ladder_settle (ladder);
  return rungs_test_find (form, GTK_TYPE_CHECK_BUTTON, rungs_field_choice_label (few, "show"));
}

static void
few_by_keys (Ladder *ladder)
{
  space_on (ladder, few_choice (ladder));
}

static void
few_by_clicks (Ladder *ladder)
{
  ladder_click (ladder, few_choice (ladder));
}

/* ---- at the wall */

static void
press_at_the_wall (Ladder *ladder,
                   guint   keyval)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !taken; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

      for (guint c = 0; RUNGS_IS_WALL_WINDOW (window) && c < g_list_model_get_n_items (controllers) && !taken; c++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, c);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
        }
    }
  g_assert_true (taken);
  ladder_settle (ladder);
}

/* Two cards lie face down, and the ladder is shown to the room. */
static void
begin_at_the_wall (Ladder *ladder)
{
  begin_two (ladder);
  gtk_widget_grab_focus (card_row (ladder, LIVED));
  card_key (ladder, GDK_KEY_5);
  card_key (ladder, GDK_KEY_9);
  gtk_widget_activate_action (ladder->page, "ladder.present", NULL);
  ladder_settle (ladder);
}

static void
reveal_at_the_wall (Ladder *ladder)
{
  begin_at_the_wall (ladder);
  press_at_the_wall (ladder, GDK_KEY_r);
}

static void
reveal_by_clicker (Ladder *ladder)
{
  begin_at_the_wall (ladder);
  press_at_the_wall (ladder, GDK_KEY_Page_Down);
}

static void
reveal_at_the_console (Ladder *ladder)
{
  begin_at_the_wall (ladder);
  press_button (ladder, "Reveal the cards");
}

/* ---- the room calls out */

static void
call_by_keys (Ladder *ladder)
{
  live_begin (ladder);
  live_press (ladder, "v66", 0);
}

static void
give_turn (Ladder *ladder)
{
  live_begin (ladder);
  rungs_test_activate (rungs_test_find (live_caller (ladder, FRONTLINE), GTK_TYPE_TOGGLE_BUTTON, NULL));
}

static void
call_by_clicks (Ladder *ladder)
{
  give_turn (ladder);
  ladder_click (ladder, live_rung (ladder, 6));
  ladder_click (ladder, live_rung (ladder, 6));
}

static void
call_by_buttons (Ladder *ladder)
{
  give_turn (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One more: Co-design"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One more: Co-design"));
}

static void
call_by_drag (Ladder *ladder)
{
  live_begin (ladder);
  live_drag (ladder, FRONTLINE, live_rung (ladder, 6));
  live_drag (ladder, FRONTLINE, live_rung (ladder, 6));
}

static void
call_unsure_by_keys (Ladder *ladder)
{
  live_begin (ladder);
  live_press (ladder, "v09", 0);
}

static void
call_unsure_by_clicks (Ladder *ladder)
{
  give_turn (ladder);
  press_button (ladder, "One more: Not sure");
  press_button (ladder, "One more: It depends");
}

static void
call_unsure_by_drag (Ladder *ladder)
{
  live_begin (ladder);
  live_drag (ladder, FRONTLINE, ladder_find (ladder, GTK_TYPE_BOX, "Not sure: 0 people"));
  ladder_settle (ladder);
  live_drag (ladder, FRONTLINE, ladder_find (ladder, GTK_TYPE_BOX, "It depends: 0 people"));
}

static void
uncall_by_keys (Ladder *ladder)
{
  call_by_keys (ladder);
  live_press (ladder, "6", GDK_SHIFT_MASK);
}

static void
uncall_last (Ladder *ladder)
{
  call_by_keys (ladder);
  ladder_settle (ladder);
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
}

static void
uncall_by_clicks (Ladder *ladder)
{
  call_by_clicks (ladder);
  ladder_settle (ladder);
  press_button (ladder, "One fewer: Co-design");
}

static const LadderDeed deeds[] = {
  { "who-is-in-the-room", 1, come_and_go_by_keys, come_and_go_by_clicks, NULL, 3 },
  { "round", 1, round_by_keys, round_by_clicks, round_by_drag, 5 },
  { "round-on-the-ladder", 1, round_by_keys, round_on_the_ladder, round_by_drag, 5 },
  { "not-sure-and-it-depends", 1, unsure_by_keys, unsure_by_clicks, unsure_by_drag, 5 },
  { "taken-back", 1, take_back_by_keys, take_back_by_clicks, take_back_and_drag, 5 },
  { "after-the-talk", 1, again_by_keys, again_by_clicks, again_by_drag, 6 },
  { "few-say-how-they-are-shown", 1, few_by_keys, few_by_clicks, NULL, 0 },
  { "reveal-at-the-wall", 7, reveal_at_the_wall, reveal_at_the_console, NULL, 5 },
  { "reveal-by-a-clicker", 7, reveal_by_clicker, reveal_at_the_console, NULL, 5 },
  { "one-more-and-one-more", 8, call_by_keys, call_by_clicks, call_by_drag, 2 },
  { "one-more-by-the-buttons", 8, call_by_keys, call_by_buttons, call_by_drag, 2 },
  { "some-are-not-sure", 8, call_unsure_by_keys, call_unsure_by_clicks, call_unsure_by_drag, 2 },
  { "one-is-taken-back", 8, uncall_by_keys, uncall_by_clicks, NULL, 3 },
  { "the-last-is-taken-back", 8, uncall_last, uncall_by_clicks, NULL, 3 },
};

const LadderDeed *
ladder_ways_of_a_round (gsize *n_deeds)
{
  *n_deeds = G_N_ELEMENTS (deeds);
  return deeds;
}
