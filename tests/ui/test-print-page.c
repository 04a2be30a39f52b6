/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-print-page.c: Ctrl+P in the real window: each page whose record can be printed shows its pages, the ladder too; where
 * nothing is chosen it is said what to do.
 */
#include "config.h"

#include <string.h>

#include "ladder/ladder-page.h"
#include "printing/page-picture.h"
#include "printing/print-dialog.h"
#include "printing/print-names.h"
#include "reading.h"
#include "records/date-field.h"
#include "window-support.h"

static void
set_up (RungsTestWindow *test,
        gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (TRUE);

  rungs_test_window_set_up (test);
  rungs_test_window_show (test);
  rungs_window_open (test->window, path, RUNGS_OPEN_FILE);
  rungs_test_window_wait_open (test);
}

static void
tear_down (RungsTestWindow *test,
           gconstpointer    data)
{
  rungs_test_window_tear_down (test);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *dialog = rungs_test_find (window, RUNGS_TYPE_PRINT_DIALOG, NULL);

      if (dialog != NULL)
        return dialog;
    }
  return NULL;
}

static gboolean
is_dialog_there (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
is_dialog_idle (gpointer data)
{
  return !rungs_print_dialog_is_busy (data);
}

static gboolean
is_dialog_gone (gpointer data)
{
  return find_dialog () == NULL;
}

static GtkWidget *
press_print (RungsTestWindow *test)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.print", NULL);
  rungs_test_until (is_dialog_there, NULL);
  dialog = find_dialog ();
  rungs_test_until (is_dialog_idle, dialog);
  return dialog;
}

static void
close_dialog (void)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (find_dialog ())));
  rungs_test_until (is_dialog_gone, NULL);
}

static char *
first_of (RungsTestWindow *test,
          const RungsKind *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GPtrArray) records = rungs_workbook_list (rungs_window_get_workbook (test->window), query, 0, 1, NULL);

  g_assert_nonnull (records);
  return records->len > 0 ? g_strdup (rungs_record_id (g_ptr_array_index (records, 0))) : NULL;
}

/* Every kind that can be printed and has a page. */
static void
test_records (RungsTestWindow *test,
              gconstpointer    data)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  guint seen = 0;

  for (gsize i = 0; i < n_kinds; i++)
    {
      g_auto(GStrv) whats = rungs_print_whats (kinds[i], TRUE);
      g_autofree char *id = whats[0] != NULL ? first_of (test, kinds[i]) : NULL;
      GtkWidget *dialog;
      GtkWidget *button;

      if (id == NULL || !rungs_window_show_record (test->window, kinds[i], id))
        continue;
      rungs_test_run_pending ();
      button = rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Print");
      g_assert_nonnull (button);
      dialog = press_print (test);
      if (rungs_test_find (dialog, RUNGS_TYPE_PAGE_PICTURE, "Page 1 of") == NULL &&
          rungs_test_find (dialog, GTK_TYPE_LABEL, "cannot be printed yet") == NULL)
        g_error ("%s shows neither pages nor why there are none", kinds[i]->name);
      rungs_test_assert_names (dialog);
      close_dialog ();
      seen++;
    }
  g_assert_cmpuint (seen, >=, 3);
}

static char *
first_page (GtkWidget *dialog)
{
  GtkWidget *picture = rungs_test_find (dialog, RUNGS_TYPE_PAGE_PICTURE, "Page 1 of");

  g_assert_nonnull (picture);
  return rungs_test_description (picture);
}

/* Each view of the ladder is a document: all the work, and what each rung means. */
static void
test_ladder (RungsTestWindow *test,
             gconstpointer    data)
{
  GtkWidget *dialog;

  g_assert_true (rungs_window_show_page (test->window, "ladder"));
  rungs_test_run_pending ();
  dialog = press_print (test);
  g_assert_nonnull (rungs_test_find (dialog, RUNGS_TYPE_PAGE_PICTURE, "Page 1 of"));
  g_assert_null (rungs_test_find (dialog, GTK_TYPE_DROP_DOWN, "What is printed?"));
  close_dialog ();
  rungs_room_set_mode (rungs_ladder_page_get_room (rungs_test_find (GTK_WIDGET (test->window), g_type_from_name ("RungsLadderPage"), NULL)),
                       RUNGS_ROOM_TIME);
  rungs_test_run_pending ();
  dialog = press_print (test);
  {
    g_autofree char *page = first_page (dialog);

    g_assert_nonnull (strstr (page, "Our work through time"));
  }
  close_dialog ();
}

/* Nothing chosen, but there is something to print of all of them: where enquiries stand, today or on the day that is typed. */
static void
test_position (RungsTestWindow *test,
               gconstpointer    data)
{
  GtkWidget *dialog;
  GtkWidget *day;
  g_autofree char *today = NULL;
  g_autofree char *then = NULL;

  g_assert_true (rungs_window_show_page (test->window, "enquiries"));
  rungs_test_run_pending ();
  dialog = press_print (test);
  today = first_page (dialog);
  g_assert_nonnull (strstr (today, "Where our enquiries stand"));
  day = rungs_test_find (rungs_test_find (dialog, RUNGS_TYPE_DATE_FIELD, NULL), GTK_TYPE_ENTRY, NULL);
  g_assert_nonnull (day);
  gtk_editable_set_text (GTK_EDITABLE (day), "no day");
  rungs_test_until (is_dialog_idle, dialog);
  g_assert_nonnull (rungs_field_row_get_fault (RUNGS_FIELD_ROW (rungs_test_find (dialog, RUNGS_TYPE_DATE_FIELD, NULL))));
  gtk_editable_set_text (GTK_EDITABLE (day), "1 January 2020");
  rungs_test_until (is_dialog_idle, dialog);
  then = first_page (dialog);
  g_assert_nonnull (strstr (then, "1 January 2020"));
  g_assert_nonnull (strstr (then, "There was no enquiry by then."));
  rungs_test_assert_names (dialog);
  close_dialog ();
}

/* What people told us, altogether or at the meeting that is chosen. */
static void
test_feedback (RungsTestWindow *test,
               gconstpointer    data)
{
  GtkWidget *dialog;
  GtkWidget *meeting;
  g_autofree char *all = NULL;
  g_autofree char *of_one = NULL;

  g_assert_true (rungs_window_show_page (test->window, "feedback"));
  rungs_test_run_pending ();
  dialog = press_print (test);
  all = first_page (dialog);
  g_assert_nonnull (strstr (all, "People gave"));
  meeting = rungs_test_find (dialog, GTK_TYPE_DROP_DOWN, "At which meeting was it said?");
  g_assert_nonnull (meeting);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (meeting), 1);
  rungs_test_until (is_dialog_idle, dialog);
  of_one = first_page (dialog);
  g_assert_cmpstr (of_one, !=, all);
  rungs_test_assert_names (dialog);
  close_dialog ();
}

/* A page for one of the meetings a pairing goes to; the next one is meant. */
static void
test_before_meeting (RungsTestWindow *test,
                     gconstpointer    data)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("pairing"));
  g_autoptr (GPtrArray) active = NULL;
  const char *pairing;
  GtkWidget *dialog;
  g_autofree char *page = NULL;
  g_autofree char *other = NULL;

  rungs_query_filter (query, "state", "active");
  active = rungs_workbook_list (rungs_window_get_workbook (test->window), query, 0, 1, NULL);
  pairing = rungs_record_id (g_ptr_array_index (active, 0));
  g_assert_true (rungs_window_show_record (test->window, rungs_kind_find ("pairing"), pairing));
  rungs_test_run_pending ();
  dialog = press_print (test);
  g_assert_null (rungs_test_find (dialog, GTK_TYPE_DROP_DOWN, "For which meeting?"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (dialog, GTK_TYPE_DROP_DOWN, "What is printed?")), 1);
  rungs_test_until (is_dialog_idle, dialog);
  page = first_page (dialog);
  g_assert_nonnull (strstr (page, "Before my meeting"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (dialog, GTK_TYPE_DROP_DOWN, "For which meeting?")), 1);
  rungs_test_until (is_dialog_idle, dialog);
  other = first_page (dialog);
  g_assert_cmpstr (other, !=, page);
  rungs_test_assert_names (dialog);
  close_dialog ();
}

/* Nothing chosen: no window opens, and it is said what to do. */
static void
test_nothing_chosen (RungsTestWindow *test,
                     gconstpointer    data)
{
  static const char *const pages[] = { "stories", "waiting" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (rungs_window_show_page (test->window, pages[i]));
      rungs_test_run_pending ();
      gtk_widget_activate_action (GTK_WIDGET (test->window), "win.print", NULL);
      rungs_test_run_pending ();
      g_assert_null (find_dialog ());
      g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "then print again."));
    }
}

#define ADD(name, func) g_test_add ("/ui/print-page/" name, RungsTestWindow, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  rungs_test_window_init (&argc, &argv);

  ADD ("records", test_records);
  ADD ("ladder", test_ladder);
  ADD ("position", test_position);
  ADD ("feedback", test_feedback);
  ADD ("before-meeting", test_before_meeting);
  ADD ("nothing-chosen", test_nothing_chosen);
  return g_test_run ();
}
