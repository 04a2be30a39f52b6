/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-work-filter.c: which of our work is on the ladder: chosen, said in words, and all of it again.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/work-filter.h"

static void
test_words (void)
{
  static const struct
  {
    RungsLadderFilter filter;
    const char *group;
    const char *words;
  } rows[] = {
    { { NULL }, NULL, NULL },
    { { .ladder = "another" }, NULL, NULL },
    { { .level = "service" }, NULL, "A service" },
    { { .view = "board" }, NULL, "seen by the board" },
    { { .level = "person", .organisation = "Northgate" }, NULL, "One person's support; Northgate" },
    { { .group = "x" }, "Strategic Board", "at meetings of Strategic Board" },
    { { .from = "2026-03-04" }, NULL, "placed since 4 March 2026" },
    { { .level = "service", .view = "lived", .from = "2026-03-04" }, NULL,
      "A service; seen by people with lived experience; placed since 4 March 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = rungs_work_filter_words (&rows[i].filter, rows[i].group);

      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_cmpint (rungs_work_filter_is_empty (&rows[i].filter), ==, rows[i].words == NULL);
    }
}

static gboolean
is_popped_up (gpointer data)
{
  Ladder *ladder = data;

  return ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Who sees it") != NULL;
}

static void
test_choosing (Ladder        *ladder,
               gconstpointer  data)
{
  GtkWidget *open = ladder_find (ladder, GTK_TYPE_MENU_BUTTON, "All work");
  GtkWidget *views;

  g_assert_nonnull (open);
  g_assert_null (ladder_find (ladder, GTK_TYPE_BUTTON, "Show all"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (open));
  rungs_test_until (is_popped_up, ladder);
  rungs_test_assert_names (ladder->window);
  views = ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Who sees it");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (views), 3); /* managers */
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  g_assert_null (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  g_assert_cmpstr (rungs_room_get_said (ladder_room (ladder)), ==,
                   "Only: seen by managers and commissioners. 1 stands on the ladder.");
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_MENU_BUTTON, "Only: seen by managers"));

  /* Nobody like that: it says so, and how to see all again. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (views), 2);
  rungs_test_run_pending ();
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_LABEL, "Nothing here is like that."));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (open));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Show all"));
  g_assert_nonnull (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_MENU_BUTTON, "All work"));
  g_assert_null (ladder_find (ladder, GTK_TYPE_BUTTON, "Show all"));
}

/* Another ladder, with eight rungs: what is placed there stands there, and moves there, by keys up to 8. */
static void
test_other_ladder (Ladder        *ladder,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("ladder"));
  g_autoptr (GPtrArray) ladders = rungs_workbook_list (ladder->workbook, query, 0, 10, &error);
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Show all ladders");
  RungsLadderValues *values;
  RungsStanding *standing;
  GtkWidget *choice;

  g_assert_no_error (error);
  for (guint i = 0; i < ladders->len; i++)
    rungs_edits_set (edits, rungs_kind_find ("ladder"), rungs_record_id (g_ptr_array_index (ladders, i)), "shown", "yes");
  rungs_workbook_write (ladder->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  gtk_menu_button_popup (GTK_MENU_BUTTON (ladder_find (ladder, GTK_TYPE_MENU_BUTTON, "All work")));
  rungs_test_until (is_popped_up, ladder);
  choice = ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Which ladder");
  g_assert_nonnull (choice);
  for (guint i = 0; rungs_room_get_values (ladder_room (ladder))->n_rungs != 8; i++)
    {
      g_assert_cmpuint (i, <, ladders->len);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
    }
  values = rungs_room_get_values (ladder_room (ladder));
  g_assert_false (values->is_main);
  g_assert_cmpuint (values->standings->len, ==, 0);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ladder_find (ladder, GTK_TYPE_MENU_BUTTON, "All work, on")));
  g_assert_true (gtk_widget_get_child_visible (rungs_ladder_view_get_rung (ladder->view, 8)));

  gtk_widget_activate_action (ladder->page, "ladder.place", "s", ladder->charter);
  rungs_test_until (rungs_test_is_mapped, ladder_find (ladder, GTK_TYPE_BUTTON, "Close"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "The board"));
  ladder_press (ladder, GDK_KEY_8, 0);
  ladder_press (ladder, GDK_KEY_Return, GDK_CONTROL_MASK);
  ladder_settle (ladder);
  values = rungs_room_get_values (ladder_room (ladder));
  g_assert_cmpuint (values->standings->len, ==, 1);
  standing = g_ptr_array_index (values->standings, 0);
  g_assert_cmpint (standing->rung, ==, 8);
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, standing->placing));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_Home, 0);
  ladder_press (ladder, GDK_KEY_Return, 0);
  ladder_settle (ladder);
  standing = g_ptr_array_index (rungs_room_get_values (ladder_room (ladder))->standings, 0);
  g_assert_cmpint (standing->rung, ==, 1);

  /* Back on the main ladder nothing changed. */
  rungs_room_set_ladder (ladder_room (ladder), NULL);
  g_assert_cmpuint (rungs_room_get_values (ladder_room (ladder))->standings->len, ==, 3);
  g_assert_false (gtk_widget_get_child_visible (rungs_ladder_view_get_rung (ladder->view, 8)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/work-filter/words", test_words);
  g_test_add ("/ui/work-filter/choosing", Ladder, NULL, ladder_set_up, test_choosing, ladder_tear_down);
  g_test_add ("/ui/work-filter/other-ladder", Ladder, NULL, ladder_set_up, test_other_ladder, ladder_tear_down);
  return g_test_run ();
}
