/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-in-private.c: where somebody stands on the first rung, the offer to say more in private is there, with who people can
 * talk to.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/in-private.h"

static GtkWidget *
offer (Ladder *ladder)
{
  return ladder_find (ladder, RUNGS_TYPE_IN_PRIVATE, "Would anyone like to say more in private?");
}

static void
show_alone (Ladder *ladder)
{
  ladder->page = rungs_in_private_new (ladder->workbook);
  gtk_window_set_child (GTK_WINDOW (ladder->window), ladder->page);
  rungs_test_until (rungs_test_is_mapped, ladder->page);
}

/* Nobody wrote it down yet: it is begun from here, once, and then it opens from here with where it is kept. */
static void
test_write_down (Ladder        *ladder,
                 gconstpointer  data)
{
  const RungsKind *kind = rungs_kind_find ("document");
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (RungsQuery) first = rungs_query_new (rungs_kind_find ("rung"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) rungs = NULL;
  RungsEdits *edits = rungs_edits_new ("Say where it is kept");

  show_alone (ladder);
  rungs_test_assert_names (ladder->window);
  rungs_test_activate (ladder_find (ladder, GTK_TYPE_BUTTON, "Write down who people can talk to"));
  ladder_settle (ladder);
  papers = rungs_workbook_list (ladder->workbook, query, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 1);
  rungs_query_filter (first, "ladder", NULL);
  rungs_query_filter (first, "position", "1");
  rungs = rungs_workbook_list (ladder->workbook, first, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rungs->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (papers->pdata[0], "about-kind"), ==, "rung");
  g_assert_cmpstr (rungs_record_get (papers->pdata[0], "about-id"), ==, rungs_record_id (rungs->pdata[0]));
  g_assert_null (ladder_find (ladder, GTK_TYPE_BUTTON, "Write down who people can talk to"));
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_BUTTON, "Safeguarding contacts"));

  rungs_edits_set (edits, kind, rungs_record_id (papers->pdata[0]), "location", "the orange card");
  rungs_workbook_write (ladder->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_BUTTON, "Safeguarding contacts: the orange card"));
}

/* A figure on the first rung brings the offer, moved up a rung it goes. */
static void
test_figure (Ladder        *ladder,
             gconstpointer  data)
{
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  g_assert_null (offer (ladder));
  for (int i = 0; i < 4; i++)
    {
      ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Move down"));
      ladder_settle (ladder);
    }
  g_assert_nonnull (offer (ladder));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "Move up"));
  ladder_settle (ladder);
  g_assert_null (offer (ladder));
}

/* As soon as somebody calls out the first rung. */
static void
test_live (Ladder        *ladder,
           gconstpointer  data)
{
  rungs_room_set_activity (ladder_room (ladder), ladder->charter);
  rungs_room_set_mode (ladder_room (ladder), RUNGS_ROOM_LIVE);
  rungs_test_run_pending ();
  g_assert_null (offer (ladder));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One more: Coercion"));
  ladder_settle (ladder);
  g_assert_nonnull (offer (ladder));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One fewer: Coercion"));
  ladder_settle (ladder);
  g_assert_null (offer (ladder));
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "Nobody there now."));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/ui/in-private/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("write-down", test_write_down);
  ADD ("figure", test_figure);
  ADD ("live", test_live);
#undef ADD
  return g_test_run ();
}
