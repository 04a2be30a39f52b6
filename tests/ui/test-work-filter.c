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

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/work-filter/words", test_words);
  g_test_add ("/ui/work-filter/choosing", Ladder, NULL, ladder_set_up, test_choosing, ladder_tear_down);
  return g_test_run ();
}
