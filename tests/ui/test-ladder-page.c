/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-page.c: what opens beside the ladder, moving with undo, the ladder in words, and that everything has a name.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/ladder-figure.h"

static gboolean
says (Ladder     *ladder,
      const char *words)
{
  return rungs_test_find (ladder->window, GTK_TYPE_LABEL, words) != NULL;
}

typedef struct
{
  Ladder *ladder;
  const char *words;
} Saying;

static gboolean
is_said (gpointer data)
{
  Saying *saying = data;

  return says (saying->ladder, saying->words);
}

static void
until_said (Ladder     *ladder,
            const char *words)
{
  Saying saying = { ladder, words };

  rungs_test_until (is_said, &saying);
}

static void
test_rung_sheet (Ladder        *ladder,
                 gconstpointer  data)
{
  static const char *const expected[] = { "What it means", "In easier words", "What it looks like", "What helps people climb",
                                          "What sets people back", "What stands here", "Where the ladder comes from" };

  gtk_widget_activate (rungs_ladder_view_get_rung (ladder->view, 5));
  until_said (ladder, "What it means");
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GtkWidget *heading = rungs_test_find (ladder->window, GTK_TYPE_LABEL, expected[i]);

      g_assert_nonnull (heading);
      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
    }
  g_assert_nonnull (rungs_test_find (ladder->window, GTK_TYPE_LINK_BUTTON, NULL));
  rungs_test_assert_names (ladder->window);

  /* What stands there opens. */
  rungs_test_activate (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Tenants' charter, seen by people"));
  until_said (ladder, "Who sees it where");
  rungs_test_assert_names (ladder->window);
}

static void
test_close (Ladder        *ladder,
            gconstpointer  data)
{
  GtkWidget *fifth = rungs_ladder_view_get_rung (ladder->view, 5);

  gtk_widget_grab_focus (fifth);
  ladder_press (ladder, GDK_KEY_Return, 0);
  until_said (ladder, "What it means");
  rungs_test_activate (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Close"));
  rungs_test_run_pending ();
  g_assert_false (says (ladder, "What it means"));
  g_assert_true (ladder_focus (ladder) == fifth);
  gtk_test_accessible_assert_state (fifth, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

/* Moving is one step of undo, and the figure goes with it. */
static void
test_move (Ladder        *ladder,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  g_autofree char *redone = NULL;

  gtk_widget_activate (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  until_said (ladder, "Who sees it where");
  gtk_widget_grab_focus (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move up"));
  rungs_test_activate (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move up"));
  ladder_settle (ladder);
  answer = ladder_answer (ladder, ladder->lived);
  g_assert_cmpstr (answer, ==, "6");
  g_assert_cmpstr (rungs_workbook_undo_label (ladder->workbook), ==, "Move “Tenants' charter” to Co-design");
  g_assert_true (gtk_widget_get_parent (rungs_ladder_view_get_figure (ladder->view, ladder->lived)) ==
                 rungs_ladder_view_get_rung (ladder->view, 6));
  /* The button keeps the keyboard, so that it can be pressed again. */
  g_assert_true (ladder_focus (ladder) == rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move up"));

  label = rungs_workbook_undo (ladder->workbook, 0, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  undone = ladder_answer (ladder, ladder->lived);
  g_assert_cmpstr (undone, ==, "5");
  g_assert_true (gtk_widget_get_parent (rungs_ladder_view_get_figure (ladder->view, ladder->lived)) ==
                 rungs_ladder_view_get_rung (ladder->view, 5));
  redone = rungs_workbook_redo (ladder->workbook, &error);
  g_assert_no_error (error);
}

static void
test_move_ends (Ladder        *ladder,
                gconstpointer  data)
{
  gtk_widget_activate (rungs_ladder_view_get_figure (ladder->view, ladder->managers));
  until_said (ladder, "Who sees it where");
  g_assert_false (gtk_widget_get_sensitive (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move up")));
  g_assert_true (gtk_widget_get_sensitive (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move down")));
  /* From beside the ladder the way goes up, onto the first rung. */
  gtk_widget_activate (rungs_ladder_view_get_figure (ladder->view, ladder->unsure));
  rungs_test_run_pending ();
  g_assert_false (gtk_widget_get_sensitive (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move down")));
  rungs_test_activate (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Move up"));
  ladder_settle (ladder);
  {
    g_autofree char *answer = ladder_answer (ladder, ladder->unsure);

    g_assert_cmpstr (answer, ==, "1");
  }
}

static void
test_words (Ladder        *ladder,
            gconstpointer  data)
{
  rungs_test_activate (rungs_test_find (ladder->window, GTK_TYPE_TOGGLE_BUTTON, "In words"));
  until_said (ladder, "7. Co-production, doing with");
  /* There is nobody to be moved here. */
  g_assert_null (rungs_test_find (ladder->window, GTK_TYPE_TOGGLE_BUTTON, "Move"));
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      g_autofree char *beginning = g_strdup_printf ("%d. ", rung);

      g_assert_true (says (ladder, beginning));
    }
  g_assert_true (says (ladder, "Not sure"));
  g_assert_true (says (ladder, "Think Local Act Personal"));
  g_assert_nonnull (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Tenants' charter, seen by the board"));
  rungs_test_assert_names (ladder->window);
  rungs_test_activate (rungs_test_find (ladder->window, GTK_TYPE_BUTTON, "Tenants' charter, seen by managers"));
  until_said (ladder, "Who sees it where");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (ladder->view)));
}

static void
test_page (Ladder        *ladder,
           gconstpointer  data)
{
  RungsPage *page = RUNGS_PAGE (ladder->page);
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;

  g_assert_cmpstr (rungs_page_get_task (page), ==, "Place on the ladder");
  g_assert_false (rungs_page_show_record (page, rungs_kind_find ("person"), "x"));
  g_assert_true (rungs_page_show_record (page, rungs_kind_find ("placing"), ladder->managers));
  rungs_page_get_current (page, &kind, &id);
  g_assert_cmpstr (kind->name, ==, "placing");
  g_assert_cmpstr (id, ==, ladder->managers);
  g_clear_pointer (&id, g_free);
  g_assert_true (rungs_page_show_record (page, rungs_kind_find ("activity"), ladder->charter));
  rungs_page_get_current (page, &kind, &id);
  g_assert_cmpstr (kind->name, ==, "activity");
  g_assert_cmpstr (id, ==, ladder->charter);
}

/* Where there is no room for both, what was chosen covers the ladder, has the keyboard, and gives both back. */
static void
test_narrow (Ladder        *ladder,
             gconstpointer  data)
{
  GtkWidget *third = rungs_ladder_view_get_rung (ladder->view, 3);

  gtk_widget_grab_focus (third);
  gtk_widget_activate (third);
  until_said (ladder, "What it means");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (ladder->view)));
  g_assert_nonnull (ladder_focus (ladder));
  g_assert_true (gtk_widget_get_mapped (ladder_focus (ladder)));
  gtk_widget_activate_action (ladder->page, "ladder.close", NULL);
  rungs_test_run_pending ();
  rungs_test_until (rungs_test_is_mapped, ladder->view);
  g_assert_true (ladder_focus (ladder) == third);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) \
  g_test_add ("/ui/ladder-page/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("rung-sheet", test_rung_sheet);
  ADD ("close", test_close);
  ADD ("move", test_move);
  ADD ("move-ends", test_move_ends);
  ADD ("words", test_words);
  ADD ("page", test_page);
#undef ADD
  g_test_add ("/ui/ladder-page/narrow", Ladder, GINT_TO_POINTER (560), ladder_set_up, test_narrow, ladder_tear_down);
  return g_test_run ();
}
