/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-settings.c: people change the words of a ladder and get the supplied ones back, one rung at a time or all at once;
 * other ladders are switched on and looked at; what was placed keeps the name its rung had.
 */
#include "config.h"

#include <string.h>

#include "ladder-support.h"
#include "ladder/ladder-choice.h"
#include "ladder/ladder-settings.h"
#include "ladder/room.h"
#include "records/form.h"

typedef struct
{
  Ladder ladder;
  RungsRoom *room;
  GtkWidget *settings;
} Words;

static void
set_up (Words         *words,
        gconstpointer  data)
{
  ladder_set_up (&words->ladder, data);
  words->room = rungs_ladder_page_get_room (words->ladder.page);
  gtk_widget_activate_action (words->ladder.page, "ladder.words", NULL);
  words->settings = rungs_test_find (words->ladder.window, RUNGS_TYPE_LADDER_SETTINGS, NULL);
  rungs_test_until (rungs_test_is_mapped, words->settings);
}

static void
tear_down (Words         *words,
           gconstpointer  data)
{
  ladder_tear_down (&words->ladder, data);
}

static char *
ask (Words      *words,
     const char *kind,
     const char *id,
     const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) record = rungs_workbook_read (words->ladder.workbook, rungs_kind_find (kind), id, &error);

  g_assert_no_error (error);
  return g_strdup (rungs_record_get (record, field));
}

static void
write_field (Words      *words,
             const char *kind,
             const char *id,
             const char *field,
             const char *value)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Set");
  g_autoptr (GError) error = NULL;

  rungs_edits_set (edits, rungs_kind_find (kind), id, field, value);
  rungs_workbook_write (words->ladder.workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  ladder_settle (&words->ladder);
}

/* Chooses a row of the list of rungs: 0 is the ladder itself, then the rungs from the top. */
static void
choose_row (Words *words,
            int    row)
{
  GtkWidget *list = rungs_test_find (words->settings, GTK_TYPE_LIST_BOX, "Rungs");

  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), row));
  rungs_test_run_pending ();
}

static GtkWidget *
find_button (Words      *words,
             const char *label)
{
  GtkWidget *button = rungs_test_find (words->settings, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  return button;
}

#define RESTORE_RUNG "Restore the supplied words of this rung"
#define RESTORE_LADDER "Restore all supplied words of this ladder"

static void
test_restore_a_rung (Words         *words,
                     gconstpointer  data)
{
  g_autofree char *fifth = g_strdup (rungs_record_id (rungs_room_get_rung_record (words->room, 5)));
  g_autofree char *renamed = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *called = NULL;

  choose_row (words, 3);
  g_assert_false (gtk_widget_get_sensitive (find_button (words, RESTORE_RUNG)));
  write_field (words, "rung", fifth, "name", "Taking part");
  write_field (words, "rung", fifth, "easier", NULL);
  g_assert_nonnull (rungs_test_find (words->settings, GTK_TYPE_LABEL, "Rung 5, Taking part"));
  g_assert_true (gtk_widget_get_sensitive (find_button (words, RESTORE_RUNG)));

  /* What stood there keeps the name it was placed with. */
  called = ask (words, "placing", words->ladder.lived, "called");
  g_assert_cmpstr (called, ==, "Engagement");

  gtk_widget_activate_action (words->ladder.page, "ladder.show-placing", "s", words->ladder.lived);
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_test_find (words->ladder.window, GTK_TYPE_LABEL, "Rung 5, Taking part (called Engagement then)"));
  gtk_widget_activate_action (words->ladder.page, "ladder.words", NULL);
  rungs_test_run_pending ();

  rungs_test_activate (find_button (words, RESTORE_RUNG));
  ladder_settle (&words->ladder);
  restored = ask (words, "rung", fifth, "name");
  g_assert_cmpstr (restored, ==, "Engagement");
  g_assert_cmpstr (rungs_workbook_undo_label (words->ladder.workbook), ==, "Restore the supplied words of “Taking part”");
  g_free (rungs_workbook_undo (words->ladder.workbook, 0, NULL));
  ladder_settle (&words->ladder);
  renamed = ask (words, "rung", fifth, "name");
  g_assert_cmpstr (renamed, ==, "Taking part");
  g_assert_true (gtk_widget_get_sensitive (find_button (words, RESTORE_RUNG)));
}

static void
test_restore_a_ladder (Words         *words,
                       gconstpointer  data)
{
  g_autofree char *first = g_strdup (rungs_record_id (rungs_room_get_rung_record (words->room, 1)));
  g_autofree char *seventh = g_strdup (rungs_record_id (rungs_room_get_rung_record (words->room, 7)));
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_assert_false (gtk_widget_get_sensitive (find_button (words, RESTORE_LADDER)));
  write_field (words, "rung", first, "meaning", "Something else");
  write_field (words, "rung", seventh, "snakes", NULL);
  rungs_test_activate (find_button (words, RESTORE_LADDER));
  ladder_settle (&words->ladder);
  one = ask (words, "rung", first, "meaning");
  other = ask (words, "rung", seventh, "snakes");
  g_assert_nonnull (strstr (one, "have to come"));
  g_assert_nonnull (other);
  g_assert_false (gtk_widget_get_sensitive (find_button (words, RESTORE_LADDER)));

  /* All of it is one step of undo. */
  g_free (rungs_workbook_undo (words->ladder.workbook, 0, NULL));
  ladder_settle (&words->ladder);
  g_free (one);
  one = ask (words, "rung", first, "meaning");
  g_assert_cmpstr (one, ==, "Something else");
}

static void
test_bands (Words         *words,
            gconstpointer  data)
{
  GtkWidget *bands = rungs_test_find (words->settings, GTK_TYPE_SWITCH, "The picture says doing to, for and with");

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (bands)));
  g_assert_true (rungs_room_get_values (words->room)->show_bands);
  gtk_switch_set_active (GTK_SWITCH (bands), FALSE);
  ladder_settle (&words->ladder);
  g_assert_false (rungs_room_get_values (words->room)->show_bands);
  g_free (rungs_workbook_undo (words->ladder.workbook, 0, NULL));
  ladder_settle (&words->ladder);
  g_assert_true (rungs_room_get_values (words->room)->show_bands);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (bands)));
}

/* The choice in the bar of the page, seen or not. */
static GtkWidget *
find_which (GtkWidget *widget)
{
  if (RUNGS_IS_LADDER_SETTINGS (widget))
    return NULL;
  if (RUNGS_IS_LADDER_CHOICE (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_which (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Another ladder is switched on here and can then be chosen on the page; switched off, the page goes back to the main one. */
static void
test_other_ladder (Words         *words,
                   gconstpointer  data)
{
  RungsLadderChoice *choice = RUNGS_LADDER_CHOICE (rungs_test_find (words->settings, RUNGS_TYPE_LADDER_CHOICE, NULL));
  RungsLadderChoice *which = RUNGS_LADDER_CHOICE (find_which (words->ladder.page));
  GtkWidget *shown;
  GtkWidget *drop_down = rungs_test_find (GTK_WIDGET (choice), GTK_TYPE_DROP_DOWN, NULL);

  g_assert_cmpuint (rungs_ladder_choice_get_count (choice), ==, 3);
  g_assert_cmpuint (rungs_ladder_choice_get_count (which), ==, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (which)));
  /* The main one can always be chosen. */
  g_assert_null (rungs_test_find (words->settings, GTK_TYPE_SWITCH, "It can be chosen"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  rungs_test_run_pending ();
  shown = rungs_test_find (words->settings, GTK_TYPE_SWITCH, "It can be chosen on the Ladder page");
  g_assert_nonnull (shown);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (shown)));
  g_assert_nonnull (rungs_test_find (words->settings, GTK_TYPE_LABEL, "Rung 8, Citizen control"));
  rungs_test_assert_names (words->settings);

  gtk_switch_set_active (GTK_SWITCH (shown), TRUE);
  ladder_settle (&words->ladder);
  g_assert_cmpuint (rungs_ladder_choice_get_count (which), ==, 2);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (which)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (GTK_WIDGET (which), GTK_TYPE_DROP_DOWN, NULL)), 1);
  rungs_test_run_pending ();
  g_assert_cmpuint (rungs_room_get_values (words->room)->n_rungs, ==, 8);
  g_assert_cmpstr (rungs_room_get_values (words->room)->rung_names[7], ==, "Citizen control");

  gtk_switch_set_active (GTK_SWITCH (shown), FALSE);
  ladder_settle (&words->ladder);
  g_assert_null (rungs_room_get_ladder (words->room));
  g_assert_cmpuint (rungs_room_get_values (words->room)->n_rungs, ==, 7);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (which)));
}

/* A rung that is found by search, or on the ladder, opens here; Back leads to the ladder again. */
static void
test_ways (Words         *words,
           gconstpointer  data)
{
  const char *third = rungs_record_id (rungs_room_get_rung_record (words->room, 3));

  rungs_test_activate (find_button (words, "Back"));
  rungs_test_run_pending ();
  g_assert_false (gtk_widget_get_mapped (words->settings));
  g_assert_true (rungs_page_show_record (RUNGS_PAGE (words->ladder.page), rungs_kind_find ("rung"), third));
  rungs_test_until (rungs_test_is_mapped, words->settings);
  g_assert_true (gtk_widget_get_mapped (find_button (words, RESTORE_RUNG)));
  /* So does the way that was shown before. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (rungs_test_find (words->ladder.window, GTK_TYPE_TOGGLE_BUTTON, "Our work")), TRUE);
  rungs_test_run_pending ();
  g_assert_false (gtk_widget_get_mapped (words->settings));
  gtk_widget_activate_action (words->ladder.page, "ladder.words", NULL);
  rungs_test_run_pending ();
  rungs_test_assert_names (words->settings);
}

/* With room for one of the two only, a rung opens over the list, and Back leads to its row. */
static void
test_narrow (Words         *words,
             gconstpointer  data)
{
  GtkWidget *list = rungs_test_find (words->settings, GTK_TYPE_LIST_BOX, "Rungs");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2);

  gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  g_signal_emit_by_name (list, "row-activated", row);
  rungs_test_run_pending ();
  g_assert_true (gtk_widget_get_mapped (find_button (words, RESTORE_RUNG)));
  g_assert_true (gtk_widget_is_ancestor (ladder_focus (&words->ladder), words->settings));
  rungs_test_activate (find_button (words, "Back"));
  rungs_test_run_pending ();
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (ladder_focus (&words->ladder) == GTK_WIDGET (row));
  rungs_test_activate (find_button (words, "Back"));
  rungs_test_run_pending ();
  g_assert_false (gtk_widget_get_mapped (words->settings));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Words         *words,
                  gconstpointer  data);
  } tests[] = {
    { "/ladder-settings/restore-a-rung", test_restore_a_rung },
    { "/ladder-settings/restore-a-ladder", test_restore_a_ladder },
    { "/ladder-settings/bands", test_bands },
    { "/ladder-settings/other-ladder", test_other_ladder },
    { "/ladder-settings/ways", test_ways },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Words, NULL, set_up, tests[i].test, tear_down);
  g_test_add ("/ladder-settings/narrow", Words, GINT_TO_POINTER (520), set_up, test_narrow, tear_down);
  return g_test_run ();
}
