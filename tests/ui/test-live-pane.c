/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-live-pane.c: the room calls out: by keys, by presses and by drag the same records; fast, and one step of undo each; what is
 * taken back; small groups are asked, and what they say is kept.
 */
#include "config.h"

#include <string.h>

#include "few.h"
#include "ladder-support.h"
#include "ladder/live-caller.h"
#include "ladder/live-few.h"
#include "ladder/live-pane.h"
#include "records/form.h"

static GtkWidget *
pane_of (Ladder *ladder)
{
  return ladder_find (ladder, RUNGS_TYPE_LIVE_PANE, NULL);
}

static GtkWidget *
rung_of (Ladder *ladder,
         int     rung)
{
  return rungs_ladder_view_get_rung (RUNGS_LADDER_VIEW (rungs_test_find (pane_of (ladder), RUNGS_TYPE_LADDER_VIEW, NULL)), rung);
}

static GtkWidget *
caller_of (Ladder     *ladder,
           const char *name)
{
  return ladder_find (ladder, RUNGS_TYPE_LIVE_CALLER, name);
}

static void
begin (Ladder *ladder)
{
  rungs_room_set_activity (ladder_room (ladder), ladder->charter);
  rungs_room_set_mode (ladder_room (ladder), RUNGS_ROOM_LIVE);
  rungs_test_run_pending ();
  g_assert_nonnull (pane_of (ladder));
}

static void
press (Ladder          *ladder,
       const char      *keys,
       GdkModifierType  state)
{
  gtk_widget_grab_focus (pane_of (ladder));
  for (const char *key = keys; *key != '\0'; key++)
    g_assert_true (ladder_press (ladder, gdk_unicode_to_keyval ((guint32) *key), state));
}

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

/* ---- the same each way */

static void
add_by_keys (Ladder *ladder)
{
  begin (ladder);
  press (ladder, "v66", 0);
}

static void
add_by_clicks (Ladder *ladder)
{
  begin (ladder);
  rungs_test_activate (rungs_test_find (caller_of (ladder, "Frontline workers"), GTK_TYPE_TOGGLE_BUTTON, NULL));
  ladder_click (ladder, rung_of (ladder, 6));
  ladder_click (ladder, rung_of (ladder, 6));
}

static void
add_by_buttons (Ladder *ladder)
{
  begin (ladder);
  rungs_test_activate (rungs_test_find (caller_of (ladder, "Frontline workers"), GTK_TYPE_TOGGLE_BUTTON, NULL));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One more: Co-design"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One more: Co-design"));
}

static void
drag_once (Ladder *ladder)
{
  GtkWidget *head = gtk_widget_get_first_child (caller_of (ladder, "Frontline workers"));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (head);
  GtkWidget *rung = rung_of (ladder, 6);
  graphene_point_t there;

  g_assert_true (gtk_widget_compute_point (rung, head,
                                           &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (rung) / 2,
                                                                 (float) gtk_widget_get_height (rung) / 2),
                                           &there));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) drag = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (drag))
        continue;
      g_signal_emit_by_name (drag, "drag-begin", 5.0, 5.0);
      g_signal_emit_by_name (drag, "drag-update", there.x / 2.0, there.y / 2.0);
      g_signal_emit_by_name (drag, "drag-end", there.x - 5.0, there.y - 5.0);
    }
  rungs_test_run_pending ();
}

static void
add_by_drag (Ladder *ladder)
{
  begin (ladder);
  drag_once (ladder);
  drag_once (ladder);
}

static void
take_by_keys (Ladder *ladder)
{
  add_by_keys (ladder);
  press (ladder, "6", GDK_SHIFT_MASK);
}

static void
take_by_clicks (Ladder *ladder)
{
  add_by_clicks (ladder);
  ladder_settle (ladder);
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_BUTTON, "One fewer: Co-design"));
}

static const LadderDeed deeds[] = {
  { "one more, and one more", add_by_keys, add_by_clicks, add_by_drag, 2 },
  { "one more by the buttons", add_by_keys, add_by_buttons, NULL, 2 },
  { "one is taken back", take_by_keys, take_by_clicks, NULL, 3 },
};

static void
test_each_way (gconstpointer data)
{
  ladder_same_each_way (data);
}

/* ---- by itself */

/* A room calls out faster than a disk syncs. */
static void
test_fast (Ladder        *ladder,
           gconstpointer  data)
{
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  begin (ladder);
  press (ladder, "66666666666666666666", 0);
  press (ladder, "0099", 0);
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
  begin (ladder);
  press (ladder, "65", 0);
  press (ladder, "v4", 0);
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

  begin (ladder);
  press (ladder, "566", 0);
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

  begin (ladder);
  g_assert_null (rungs_room_get_meeting (ladder_room (ladder)));
  press (ladder, "3", 0);
  press (ladder, "7", 0);
  press (ladder, "v2", 0);
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

static GtkWidget *
question_of (Ladder     *ladder,
             const char *name)
{
  g_autofree char *full = g_strdup_printf ("How may they be shown? %s", name);

  return ladder_find (ladder, GTK_TYPE_DROP_DOWN, full);
}

static void
test_few (Ladder        *ladder,
          gconstpointer  data)
{
  GtkWidget *question;

  begin (ladder);
  g_assert_null (ladder_find (ladder, RUNGS_TYPE_LIVE_FEW, NULL));
  press (ladder, "665", 0);
  ladder_settle (ladder);
  question = question_of (ladder, "People with lived experience");
  g_assert_nonnull (question);
  g_assert_null (question_of (ladder, "Frontline workers"));
  /* Until they say, they are shown with the mixed group; nothing is written for that. */
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (question)), ==, 0);
  assert_called (ladder, "lived 5 1\nlived 6 2");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (question), 2);
  assert_called (ladder, "lived 5 1 leave-out\nlived 6 2 leave-out");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (question), 1);
  assert_called (ladder, "lived 5 1 show\nlived 6 2 show");
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "shown as they are"));

  /* Five are enough, and nobody is asked. */
  press (ladder, "66", 0);
  ladder_settle (ladder);
  g_assert_null (question_of (ladder, "People with lived experience"));
  rungs_test_assert_names (ladder->window);
}

/* The pane says where each group stands, and what happened last. */
static void
test_words (Ladder        *ladder,
            gconstpointer  data)
{
  begin (ladder);
  rungs_test_assert_names (ladder->window);
  press (ladder, "660", 0);
  ladder_settle (ladder);
  g_assert_nonnull (rungs_test_find (caller_of (ladder, "People with lived experience"), GTK_TYPE_LABEL, "Co-design: 2, Not sure: 1"));
  g_assert_nonnull (strstr (rungs_room_get_said (ladder_room (ladder)), "1 person there now."));
  rungs_test_assert_names (ladder->window);
}

/* A number in the name of a piece of work is a number, and nobody calls it out. */
static void
test_typing (Ladder        *ladder,
             gconstpointer  data)
{
  GtkWidget *text;

  begin (ladder);
  rungs_room_set_activity (ladder_room (ladder), NULL);
  rungs_test_run_pending ();
  text = rungs_test_find (rungs_test_find (pane_of (ladder), RUNGS_TYPE_FORM, NULL), GTK_TYPE_TEXT, NULL);
  g_assert_nonnull (text);
  g_assert_true (gtk_widget_grab_focus (text));
  ladder_press (ladder, GDK_KEY_6, 0);
  ladder_click (ladder, rung_of (ladder, 6));
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
  begin (ladder);
  g_assert_nonnull (rungs_test_find (caller_of (ladder, "People with lived experience"), GTK_TYPE_LABEL, "Engagement"));
  g_assert_nonnull (rungs_test_find (caller_of (ladder, "The board"), GTK_TYPE_LABEL, "Nobody yet"));
}

static gboolean
sees_ladder (gpointer data)
{
  return rungs_test_find (pane_of (data), RUNGS_TYPE_LADDER_VIEW, NULL) != NULL;
}

/* Where there is room for one of the two only, the ladder can be uncovered to press its rungs. */
static void
test_narrow (Ladder        *ladder,
             gconstpointer  data)
{
  GtkWidget *toggle;

  begin (ladder);
  g_assert_false (sees_ladder (ladder));
  toggle = ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "See the ladder");
  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  rungs_test_until (sees_ladder, ladder);
  ladder_click (ladder, rung_of (ladder, 3));
  assert_called (ladder, "lived 3 1");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/live-pane/each-way/%s", deeds[i].name);

      g_test_add_data_func (path, &deeds[i], test_each_way);
    }
#define ADD(path, test) g_test_add (path, Ladder, NULL, ladder_set_up, test, ladder_tear_down)
  ADD ("/live-pane/fast", test_fast);
  ADD ("/live-pane/taken-back-in-turn", test_taken_back_in_turn);
  ADD ("/live-pane/undone", test_undone);
  ADD ("/live-pane/meeting", test_meeting);
  ADD ("/live-pane/few", test_few);
  ADD ("/live-pane/words", test_words);
  ADD ("/live-pane/typing", test_typing);
  ADD ("/live-pane/uncounted", test_uncounted);
#undef ADD
  g_test_add ("/live-pane/narrow", Ladder, GINT_TO_POINTER (560), ladder_set_up, test_narrow, ladder_tear_down);

  return g_test_run ();
}
