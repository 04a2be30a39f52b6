/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-aims-pane.c: the rung that is right for a piece of work: chosen by keys or by a press, lower than now with a question,
 * changed, taken back, and added to.
 */
#include "config.h"

#include "ladder-panes.h"
#include "ladder/aim-sheet.h"
#include "records/form.h"

static gboolean
says (Ladder     *ladder,
      const char *words)
{
  return ladder_find (ladder, GTK_TYPE_LABEL, words) != NULL;
}

/* "4, 6": the rungs that are aimed at, in the order they were first chosen. */
static char *
aims (Ladder *ladder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("aim"));
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  rungs_query_order (query, "rung");
  records = rungs_workbook_list (ladder->workbook, query, 0, 10, &error);
  g_assert_no_error (error);
  for (int position = 1; position <= 7; position++)
    for (guint i = 0; i < records->len; i++)
      {
        const char *id = rungs_record_get (records->pdata[i], "rung");
        g_autoptr (RungsRecord) rung = id != NULL ? rungs_workbook_read (ladder->workbook, rungs_kind_find ("rung"), id, NULL)
                                                  : NULL;

        if (rung != NULL && atoi (rungs_record_get (rung, "position")) == position)
          g_string_append_printf (words, "%s%d", words->len > 0 ? ", " : "", position);
      }
  return g_strdup (words->str);
}

/* People with lived experience see it on rung 5, managers on rung 7, the board is not sure. */
static void
test_lower (Ladder        *ladder,
            gconstpointer  data)
{
  g_autofree char *set = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  aims_begin (ladder);
  rungs_test_assert_names (ladder->window);
  aims_choose (ladder, 4);
  set = aims (ladder);
  g_assert_cmpstr (set, ==, "4");
  g_assert_true (says (ladder, "That is lower than where it is now. That can be right. Please say why."));
  g_assert_cmpstr (rungs_room_get_said (ladder_room (ladder)), ==, "The aim for Tenants' charter: Consultation");
  g_assert_cmpstr (rungs_workbook_undo_label (ladder->workbook), ==, "Set an aim for “Tenants' charter”");
  /* Lower than some see it, and not than all: nothing is asked. */
  aims_choose (ladder, 5);
  changed = aims (ladder);
  g_assert_cmpstr (changed, ==, "5");
  g_assert_false (says (ladder, "That is lower than where it is now."));
  label = rungs_workbook_undo (ladder->workbook, 0, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  undone = aims (ladder);
  g_assert_cmpstr (undone, ==, "4");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (aims_choice (ladder))), ==, 4);
}

static void
test_another (Ladder        *ladder,
              gconstpointer  data)
{
  g_autofree char *both = NULL;

  aims_begin (ladder);
  g_assert_null (ladder_find (ladder, GTK_TYPE_BUTTON, "Add another aim"));
  aims_choose (ladder, 6);
  rungs_test_activate (ladder_find (ladder, GTK_TYPE_BUTTON, "Add another aim"));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (aims_choice (ladder))), ==, 0);
  aims_choose (ladder, 7);
  both = aims (ladder);
  g_assert_cmpstr (both, ==, "6, 7");
}

/* With no piece of work chosen, the aims of all are told. */
static void
test_all (Ladder        *ladder,
          gconstpointer  data)
{
  aims_begin (ladder);
  aims_choose (ladder, 6);
  rungs_room_set_activity (ladder_room (ladder), NULL);
  rungs_test_run_pending ();
  g_assert_true (says (ladder, "These are the aims so far."));
  g_assert_true (says (ladder, "Rung 6, Co-design"));
  g_assert_null (ladder_find (ladder, RUNGS_TYPE_AIM_SHEET, NULL));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/ui/aims-pane/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("lower", test_lower);
  ADD ("another", test_another);
  ADD ("all", test_all);
#undef ADD
  return g_test_run ();
}
