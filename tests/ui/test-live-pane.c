/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-live-pane.c: the room calls out: fast, and one step of undo each; what is taken back; small groups are asked, and what they
 * say is kept.
 */
#include "config.h"

#include <string.h>

#include "few.h"
#include "ladder-panes.h"
#include "ladder/live-caller.h"
#include "ladder/live-few.h"
#include "ladder/live-pane.h"
#include "records/form.h"

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The placings of the charter at a meeting: "view answer people few", sorted, in one line each. */
static char *
called (Ladder *ladder)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("placing"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rungs_workbook_list (ladder->workbook, query, 0, 100, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);
      const char *few = rungs_record_get (record, "few");

      if (rungs_record_get (record, "meeting") == NULL)
        continue;
      g_ptr_array_add (lines, g_strdup_printf ("%s %s %s%s%s", rungs_record_get (record, "view"), rungs_record_get (record, "answer"),
                                               rungs_record_get (record, "people"), few != NULL ? " " : "",
                                               few != NULL ? few : ""));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
assert_called (Ladder     *ladder,
               const char *expected)
{
  g_autofree char *now = NULL;

  ladder_settle (ladder);
  now = called (ladder);
  g_assert_cmpstr (now, ==, expected);
}

/* A room calls out faster than a disk syncs. */
static void
test_fast (Ladder        *ladder,
           gconstpointer  data)
{
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  live_begin (ladder);
  live_press (ladder, "66666666666666666666", 0);
  live_press (ladder, "0099", 0);
  assert_called (ladder, "lived 6 20\nlived depends 2\nlived unsure 2");
  label = rungs_workbook_undo (ladder->workbook, 0, &error);
  g_assert_no_error (error);
  assert_called (ladder, "lived 6 20\nlived depends 1\nlived unsure 2");
  g_assert_nonnull (ladder_find (ladder, RUNGS_TYPE_LIVE_CALLER, "People with lived experience"));
}

static void
test_taken_back_in_turn (Ladder        *ladder,
                         gconstpointer  data)
{
  live_begin (ladder);
  live_press (ladder, "65", 0);
  live_press (ladder, "v4", 0);
  ladder_settle (ladder);
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
  assert_called (ladder, "lived 5 1\nlived 6 1");
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
  assert_called (ladder, "lived 6 1");
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
  assert_called (ladder, "");
  /* There is nobody left, and it says so. */
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
  assert_called (ladder, "");
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "Nobody"));
}

/* Undo took the last one back already: Backspace goes on with the one before. */
static void
test_undone (Ladder        *ladder,
             gconstpointer  data)
{
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  live_begin (ladder);
  live_press (ladder, "566", 0);
  assert_called (ladder, "lived 5 1\nlived 6 2");
  label = rungs_workbook_undo (ladder->workbook, 0, &error);
  g_assert_no_error (error);
  assert_called (ladder, "lived 5 1\nlived 6 1");
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
  assert_called (ladder, "lived 5 1");
  ladder_press (ladder, GDK_KEY_BackSpace, 0);
  assert_called (ladder, "");
}

/* Where no meeting was chosen the first call makes one, held today, and the others belong to it. */
static void
test_meeting (Ladder        *ladder,
              gconstpointer  data)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("meeting"));
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) placings = NULL;
  g_autoptr (RungsQuery) placed = rungs_query_new (rungs_kind_find ("placing"));
  g_autoptr (GError) error = NULL;
  const char *meeting;

  live_begin (ladder);
  g_assert_null (rungs_room_get_meeting (ladder_room (ladder)));
  live_press (ladder, "3", 0);
  live_press (ladder, "7", 0);
  live_press (ladder, "v2", 0);
  assert_called (ladder, "frontline 2 1\nlived 3 1\nlived 7 1");
  meetings = rungs_workbook_list (ladder->workbook, query, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 1);
  meeting = rungs_record_id (g_ptr_array_index (meetings, 0));
  g_assert_cmpstr (rungs_room_get_meeting (ladder_room (ladder)), ==, meeting);
  g_assert_nonnull (rungs_record_get (g_ptr_array_index (meetings, 0), "held-on"));
  placings = rungs_workbook_list (ladder->workbook, placed, 0, 100, &error);
  for (guint i = 0; i < placings->len; i++)
    {
      const char *of = rungs_record_get (g_ptr_array_index (placings, i), "meeting");

      g_assert_true (of == NULL || g_str_equal (of, meeting));
    }
}

static void
test_few (Ladder        *ladder,
          gconstpointer  data)
{
  GtkWidget *question;

  live_begin (ladder);
  g_assert_null (ladder_find (ladder, RUNGS_TYPE_LIVE_FEW, NULL));
  live_press (ladder, "665", 0);
  ladder_settle (ladder);
  question = live_question (ladder, "People with lived experience");
  g_assert_nonnull (question);
  g_assert_null (live_question (ladder, "Frontline workers"));
  /* Until they say, they are shown with the mixed group; nothing is written for that. */
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (question)), ==, 0);
  assert_called (ladder, "lived 5 1\nlived 6 2");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (question), 2);
  assert_called (ladder, "lived 5 1 leave-out\nlived 6 2 leave-out");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (question), 1);
  assert_called (ladder, "lived 5 1 show\nlived 6 2 show");
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "shown as they are"));

  /* Five are enough, and nobody is asked. */
  live_press (ladder, "66", 0);
  ladder_settle (ladder);
  g_assert_null (live_question (ladder, "People with lived experience"));
  rungs_test_assert_names (ladder->window);
}

/* The pane says where each group stands, and what happened last. */
static void
test_words (Ladder        *ladder,
            gconstpointer  data)
{
  live_begin (ladder);
  rungs_test_assert_names (ladder->window);
  live_press (ladder, "660", 0);
  ladder_settle (ladder);
  g_assert_nonnull (rungs_test_find (live_caller (ladder, "People with lived experience"), GTK_TYPE_LABEL,
                                     "Co-design: 2, Not sure: 1"));
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "1 person there now."));
  rungs_test_assert_names (ladder->window);
}

/* Who is not sure is counted in the pane alone: it is seen without scrolling. */
static void
test_unsure (Ladder        *ladder,
             gconstpointer  data)
{
  GtkWidget *unsure;
  GtkWidget *depends;
  GtkWidget *scroller;
  graphene_rect_t bounds;

  live_begin (ladder);
  unsure = ladder_find (ladder, GTK_TYPE_BUTTON, "One more: Not sure");
  depends = ladder_find (ladder, GTK_TYPE_BUTTON, "One more: It depends");
  g_assert_nonnull (unsure);
  scroller = gtk_widget_get_ancestor (unsure, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (unsure, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));
  ladder_click (ladder, unsure);
  ladder_click (ladder, depends);
  assert_called (ladder, "lived depends 1\nlived unsure 1");
}

/* A number in the name of a piece of work is a number, and nobody calls it out. */
static void
test_typing (Ladder        *ladder,
             gconstpointer  data)
{
  GtkWidget *text;

  live_begin (ladder);
  rungs_room_set_activity (ladder_room (ladder), NULL);
  rungs_test_run_pending ();
  text = rungs_test_find (rungs_test_find (live_pane (ladder), RUNGS_TYPE_FORM, NULL), GTK_TYPE_TEXT, NULL);
  g_assert_nonnull (text);
  g_assert_true (gtk_widget_grab_focus (text));
  ladder_press (ladder, GDK_KEY_6, 0);
  ladder_click (ladder, live_rung (ladder, 6));
  assert_called (ladder, "");
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "Say first"));
}

/* Who was placed by a card, with nobody counted, stands there all the same. */
static void
test_uncounted (Ladder        *ladder,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("meeting"), NULL);
  g_autoptr (RungsRecord) meeting = rungs_record_with (bare, "title", "Forum");
  RungsEdits *edits = rungs_edits_new ("At a meeting");

  rungs_edits_add (edits, meeting);
  rungs_edits_set (edits, rungs_kind_find ("placing"), ladder->lived, "meeting", rungs_record_id (meeting));
  rungs_workbook_write (ladder->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  rungs_room_set_meeting (ladder_room (ladder), rungs_record_id (meeting));
  live_begin (ladder);
  g_assert_nonnull (rungs_test_find (live_caller (ladder, "People with lived experience"), GTK_TYPE_LABEL, "Engagement"));
  g_assert_nonnull (rungs_test_find (live_caller (ladder, "The board"), GTK_TYPE_LABEL, "Nobody yet"));
}

static gboolean
sees_ladder (gpointer data)
{
  return rungs_test_find (live_pane (data), RUNGS_TYPE_LADDER_VIEW, NULL) != NULL;
}

/* Where there is room for one of the two only, the ladder can be uncovered to press its rungs. */
static void
test_narrow (Ladder        *ladder,
             gconstpointer  data)
{
  GtkWidget *toggle;

  live_begin (ladder);
  g_assert_false (sees_ladder (ladder));
  toggle = ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "See the ladder");
  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  rungs_test_until (sees_ladder, ladder);
  ladder_click (ladder, live_rung (ladder, 3));
  assert_called (ladder, "lived 3 1");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Ladder, NULL, ladder_set_up, test, ladder_tear_down)
  ADD ("/live-pane/fast", test_fast);
  ADD ("/live-pane/taken-back-in-turn", test_taken_back_in_turn);
  ADD ("/live-pane/undone", test_undone);
  ADD ("/live-pane/meeting", test_meeting);
  ADD ("/live-pane/few", test_few);
  ADD ("/live-pane/words", test_words);
  ADD ("/live-pane/typing", test_typing);
  ADD ("/live-pane/unsure", test_unsure);
  ADD ("/live-pane/uncounted", test_uncounted);
#undef ADD
  g_test_add ("/live-pane/narrow", Ladder, GINT_TO_POINTER (560), ladder_set_up, test_narrow, ladder_tear_down);

  return g_test_run ();
}
