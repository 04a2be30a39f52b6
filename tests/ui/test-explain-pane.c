/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-explain-pane.c: the ladder rung by rung, with buttons and with keys; what a group adds, takes back, and leaves half typed.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/explain-pane.h"
#include "ladder/rung-lines.h"

typedef struct
{
  Ladder ladder;
  RungsRoom *room;
  GtkWidget *pane;
} Talk;

static void
set_up (Talk          *talk,
        gconstpointer  data)
{
  ladder_set_up (&talk->ladder, data);
  talk->room = rungs_ladder_page_get_room (talk->ladder.page);
  rungs_room_set_mode (talk->room, RUNGS_ROOM_EXPLAIN);
  talk->pane = rungs_test_find (talk->ladder.window, RUNGS_TYPE_EXPLAIN_PANE, NULL);
  rungs_test_until (rungs_test_is_mapped, talk->pane);
  gtk_widget_grab_focus (talk->pane);
}

static void
tear_down (Talk          *talk,
           gconstpointer  data)
{
  ladder_tear_down (&talk->ladder, data);
}

static gboolean
says (Talk       *talk,
      const char *words)
{
  return rungs_test_find (talk->pane, GTK_TYPE_LABEL, words) != NULL;
}

static char *
get_helps (Talk *talk,
           int   rung)
{
  RungsRecord *record = rungs_room_get_rung_record (talk->room, rung);

  return g_strdup (rungs_record_get (record, "helps"));
}

static GtkWidget *
find_entry (Talk *talk)
{
  return rungs_test_find (talk->pane, GTK_TYPE_ENTRY, "What else helps?");
}

static void
test_from_the_ground_up (Talk          *talk,
                         gconstpointer  data)
{
  static const char *const names[] = { "Coercion", "Educating", "Informing", "Consultation", "Engagement", "Co-design",
                                       "Co-production" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *where = g_strdup_printf ("Rung %u of 7", i + 1);

      g_assert_true (says (talk, names[i]));
      g_assert_true (says (talk, where));
      g_assert_true (says (talk, "In easier words"));
      g_assert_true (says (talk, "What it looks like"));
      g_assert_true (says (talk, "What helps people climb"));
      g_assert_true (says (talk, "What sets people back"));
      rungs_test_assert_names (talk->pane);
      if (i + 1 < G_N_ELEMENTS (names))
        rungs_test_activate (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Next"));
    }
  /* What is talked about stands in words that a screen reader hears, and the keyboard is not lost at the end. */
  g_assert_cmpstr (rungs_room_get_said (talk->room), ==, "Rung 7, Co-production");
  g_assert_false (gtk_widget_get_sensitive (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Next")));
  rungs_test_activate (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Back"));
  g_assert_cmpint (rungs_room_get_rung (talk->room), ==, 6);
}

static void
test_keys (Talk          *talk,
           gconstpointer  data)
{
  static const struct
  {
    guint key;
    int rung;
  } keys[] = {
    { GDK_KEY_Page_Down, 2 }, { GDK_KEY_Right, 3 },  { GDK_KEY_Up, 4 },   { GDK_KEY_Down, 3 },      { GDK_KEY_Left, 2 },
    { GDK_KEY_Page_Up, 1 },   { GDK_KEY_Page_Up, 1 }, { GDK_KEY_End, 7 }, { GDK_KEY_Page_Down, 7 }, { GDK_KEY_Home, 1 },
    { GDK_KEY_5, 5 },         { GDK_KEY_8, 5 },      { GDK_KEY_KP_2, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", gdk_keyval_name (keys[i].key));
      g_assert_true (ladder_press (&talk->ladder, keys[i].key, 0));
      g_assert_cmpint (MAX (rungs_room_get_rung (talk->room), 1), ==, keys[i].rung);
      g_assert_nonnull (ladder_focus (&talk->ladder));
    }
  /* Each number does with a click what the key does. */
  rungs_test_activate (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Rung 4, Consultation"));
  g_assert_true (says (talk, "Rung 4 of 7"));

  /* What is typed stays where it is typed; a clicker goes on all the same. */
  gtk_widget_grab_focus (find_entry (talk));
  g_assert_false (ladder_press (&talk->ladder, GDK_KEY_2, 0));
  g_assert_false (ladder_press (&talk->ladder, GDK_KEY_Home, 0));
  g_assert_cmpint (rungs_room_get_rung (talk->room), ==, 4);
  ladder_press (&talk->ladder, GDK_KEY_Page_Down, 0);
  g_assert_cmpint (rungs_room_get_rung (talk->room), ==, 5);
}

static void
test_add_and_take_back (Talk          *talk,
                        gconstpointer  data)
{
  g_autofree char *before = get_helps (talk, 1);
  g_autofree char *added = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *expected = g_strconcat (before, "\nTea and time", NULL);

  g_assert_null (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Take back"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "  Tea and time ");
  g_signal_emit_by_name (find_entry (talk), "activate");
  ladder_settle (&talk->ladder);
  added = get_helps (talk, 1);
  g_assert_cmpstr (added, ==, expected);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (talk))), ==, "");
  g_assert_true (says (talk, "Tea and time"));

  rungs_test_activate (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Take back “Tea and time”"));
  ladder_settle (&talk->ladder);
  again = get_helps (talk, 1);
  g_assert_cmpstr (again, ==, before);
  g_assert_false (says (talk, "Tea and time"));
  g_assert_cmpstr (rungs_workbook_undo_label (talk->ladder.workbook), ==, "Take back “Tea and time”");

  /* Each is one step of undo. */
  g_free (rungs_workbook_undo (talk->ladder.workbook, 0, NULL));
  ladder_settle (&talk->ladder);
  g_assert_true (says (talk, "Tea and time"));
  g_free (rungs_workbook_undo (talk->ladder.workbook, 0, NULL));
  ladder_settle (&talk->ladder);
  undone = get_helps (talk, 1);
  g_assert_cmpstr (undone, ==, before);
}

/* What is half typed waits on its own rung, and goes into the workbook before the window closes. */
static void
test_half_typed (Talk          *talk,
                 gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "On the first");
  rungs_room_set_rung (talk->room, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (talk))), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "On the second");
  rungs_room_set_rung (talk->room, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (talk))), ==, "On the first");

  rungs_page_flush (RUNGS_PAGE (talk->ladder.page));
  ladder_settle (&talk->ladder);
  first = get_helps (talk, 1);
  second = get_helps (talk, 2);
  g_assert_true (g_str_has_suffix (first, "\nOn the first"));
  g_assert_true (g_str_has_suffix (second, "\nOn the second"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (talk))), ==, "");
}

static gboolean
is_kept (gpointer data)
{
  Talk *talk = data;
  g_autofree char *helps = get_helps (talk, 1);

  return g_str_has_suffix (helps, "\nTea and ti");
}

/* What is being typed is in the workbook before anybody presses anything: pulling the plug loses none of it. While it is being
 * typed it does not stand among the lines, and emptied again it is gone. */
static void
test_saved_while_typed (Talk          *talk,
                        gconstpointer  data)
{
  g_autofree char *before = get_helps (talk, 1);
  g_autofree char *whole = NULL;
  g_autofree char *emptied = NULL;
  g_autofree char *expected = g_strconcat (before, "\nTea and time", NULL);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "Tea and ti");
  rungs_test_until (is_kept, talk);
  g_assert_false (says (talk, "Tea and ti"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "Tea and time");
  g_signal_emit_by_name (find_entry (talk), "activate");
  ladder_settle (&talk->ladder);
  whole = get_helps (talk, 1);
  g_assert_cmpstr (whole, ==, expected);
  g_assert_true (says (talk, "Tea and time"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (talk))), ==, "");
  g_free (rungs_workbook_undo (talk->ladder.workbook, 0, NULL));
  ladder_settle (&talk->ladder);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "Tea and ti");
  rungs_test_until (is_kept, talk);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (talk)), "");
  rungs_page_flush (RUNGS_PAGE (talk->ladder.page));
  ladder_settle (&talk->ladder);
  emptied = get_helps (talk, 1);
  g_assert_cmpstr (emptied, ==, before);
}

/* Another ladder has rungs and bands of its own. */
static void
test_other_ladder (Talk          *talk,
                   gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Switch on");
  g_autoptr (GError) error = NULL;

  id = rungs_workbook_resolve (talk->ladder.workbook, rungs_kind_find ("ladder"), "IAP2 spectrum of public participation",
                               &error);
  g_assert_no_error (error);
  rungs_edits_set (edits, rungs_kind_find ("ladder"), id, "shown", "yes");
  rungs_workbook_write (talk->ladder.workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  ladder_settle (&talk->ladder);
  g_assert_true (says (talk, "Rung 1 of 7, doing to"));
  rungs_room_set_ladder (talk->room, id);
  rungs_test_run_pending ();
  g_assert_true (says (talk, "Inform"));
  g_assert_true (says (talk, "Rung 1 of 5"));
  g_assert_false (says (talk, "doing"));
  ladder_press (&talk->ladder, GDK_KEY_End, 0);
  g_assert_true (says (talk, "Empower"));
  /* Its lines are supplied ones too, and not a group's own. */
  g_assert_null (rungs_test_find (talk->pane, GTK_TYPE_BUTTON, "Take back"));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    int width;
    void (*test) (Talk          *talk,
                  gconstpointer  data);
  } tests[] = {
    { "/explain-pane/from-the-ground-up", 1100, test_from_the_ground_up },
    { "/explain-pane/from-the-ground-up/narrow", 480, test_from_the_ground_up },
    { "/explain-pane/keys", 1100, test_keys },
    { "/explain-pane/add-and-take-back", 1100, test_add_and_take_back },
    { "/explain-pane/saved-while-typed", 1100, test_saved_while_typed },
    { "/explain-pane/half-typed", 1100, test_half_typed },
    { "/explain-pane/other-ladder", 1100, test_other_ladder },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Talk, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test, tear_down);
  return g_test_run ();
}
