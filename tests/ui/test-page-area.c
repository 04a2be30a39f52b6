/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-page-area.c: the header says what undo takes back, whether all is saved, and what is wrong, to the eye and to a screen
 * reader.
 */
#include "config.h"

#include "shell/page-area.h"
#include "ui-support.h"

typedef struct
{
  GtkWidget *window;
  RungsPageArea *area;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->area = RUNGS_PAGE_AREA (rungs_page_area_new ());
  rungs_page_area_add_page (f->area, "one", gtk_button_new_with_label ("On the first page"));
  rungs_page_area_add_page (f->area, "two", gtk_button_new_with_label ("On the second page"));
  rungs_page_area_set_heading (f->area, "Enquiries", FALSE);
  f->window = rungs_test_present (GTK_WIDGET (f->area), 900, 400);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
}

static void
test_undo_names (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *undo;

  rungs_page_area_set_undo (f->area, TRUE, "Move enquiry to Learning", FALSE, NULL);
  undo = rungs_test_find (f->window, GTK_TYPE_BUTTON, "Undo");
  gtk_test_accessible_assert_property (undo, GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo: Move enquiry to Learning");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo: Move enquiry to Learning (Ctrl+Z)");
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_assert_false (gtk_widget_is_sensitive (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Redo")));

  rungs_page_area_set_undo (f->area, FALSE, "Move enquiry to Learning", TRUE, "Write feedback");
  gtk_test_accessible_assert_property (undo, GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo");
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Redo: Write feedback"));
}

static gboolean
says_saving (gpointer data)
{
  return rungs_test_find (GTK_WIDGET (data), GTK_TYPE_LABEL, "Saving…") != NULL;
}

static void
test_saved (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *label = rungs_test_find (f->window, GTK_TYPE_LABEL, "Saved");

  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_STATUS);
  rungs_page_area_set_saved (f->area, RUNGS_SAVING);
  rungs_page_area_set_saved (f->area, RUNGS_SAVED);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "Saved");
  rungs_page_area_set_saved (f->area, RUNGS_SAVING);
  rungs_test_until (says_saving, f->window);
  rungs_page_area_set_saved (f->area, RUNGS_NOT_SAVED);
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL, "Not saved");
  g_assert_cmpint (rungs_page_area_get_saved (f->area), ==, RUNGS_NOT_SAVED);
}

static void
test_problem (Fixture       *f,
              gconstpointer  data)
{
  const char *words = "The disk is full. Make room on it, then try again.";
  GtkWidget *bar;

  g_assert_null (rungs_page_area_get_problem (f->area));
  rungs_page_area_set_problem (f->area, words, TRUE);
  g_assert_true (rungs_page_area_has_failed (f->area));
  rungs_test_run_pending ();
  bar = rungs_test_find (f->window, GTK_TYPE_BOX, "The disk is full");
  rungs_test_until (rungs_test_is_mapped, bar);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_true (gtk_widget_grab_focus (bar));
  g_assert_nonnull (rungs_test_find (bar, GTK_TYPE_BUTTON, "Try again"));
  g_assert_null (rungs_test_find (bar, GTK_TYPE_BUTTON, "Close"));

  rungs_page_area_set_problem (f->area, "", FALSE);
  g_assert_null (rungs_page_area_get_problem (f->area));
  g_assert_false (rungs_page_area_has_failed (f->area));

  rungs_page_area_set_problem (f->area, "Later changes stand on this one.", FALSE);
  rungs_test_run_pending ();
  g_assert_false (rungs_page_area_has_failed (f->area));
  rungs_test_activate (rungs_test_find (bar, GTK_TYPE_BUTTON, "Close"));
  g_assert_null (rungs_page_area_get_problem (f->area));
}

static void
test_task (Fixture       *f,
           gconstpointer  data)
{
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_BUTTON, "New enquiry"));
  rungs_page_area_set_task (f->area, "New enquiry");
  rungs_test_run_pending ();
  gtk_test_accessible_assert_property (rungs_test_find (f->window, GTK_TYPE_BUTTON, "New enquiry"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "New enquiry");
  rungs_page_area_set_task (f->area, NULL);
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_BUTTON, "New enquiry"));
}

static void
test_pages (Fixture       *f,
            gconstpointer  data)
{
  g_assert_cmpstr (rungs_page_area_get_shown (f->area), ==, "one");
  rungs_page_area_show_page (f->area, "two");
  g_assert_cmpstr (rungs_page_area_get_shown (f->area), ==, "two");
  rungs_page_area_clear (f->area);
  g_assert_null (rungs_page_area_get_page (f->area, "one"));
  g_assert_null (rungs_page_area_get_shown (f->area));
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  rungs_page_area_set_task (f->area, "New enquiry");
  rungs_page_area_set_undo (f->area, TRUE, "a", TRUE, "b");
  rungs_page_area_set_problem (f->area, "Something is wrong.", TRUE);
  rungs_page_area_set_folded (f->area, TRUE);
  rungs_test_run_pending ();
  rungs_test_assert_names (f->window);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/page-area/undo-names", test_undo_names }, { "/page-area/saved", test_saved },
    { "/page-area/problem", test_problem },       { "/page-area/task", test_task },
    { "/page-area/pages", test_pages },           { "/page-area/names", test_names },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
