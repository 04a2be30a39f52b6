/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-window.c: the real window: it opens what there is or says why it cannot, shows every page with a name on everything, takes
 * back and does again, opens where it was left, and closes only when all is on disk.
 */
#include "config.h"

#include "window-support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "dates.h"
#include "ladder/ladder-page.h"
#include "reading.h"
#include "shell/page.h"
#include "stories/story-writing.h"

static void
set_up (RungsTestWindow *test,
        gconstpointer    data)
{
  rungs_test_window_set_up (test);
}

static void
tear_down (RungsTestWindow *test,
           gconstpointer    data)
{
  rungs_test_window_tear_down (test);
}

static void
open_workbook (RungsTestWindow *test,
               const char      *path)
{
  if (test->window == NULL)
    rungs_test_window_show (test);
  rungs_window_open (test->window, path, RUNGS_OPEN_FILE);
  rungs_test_window_wait_open (test);
}

static void
test_first_start (RungsTestWindow *test,
                  gconstpointer    data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "rungs", NULL);
  g_autofree char *path = g_build_filename (folder, "programme.rungs", NULL);
  GStatBuf file;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  rungs_test_window_show (test);
  g_assert_null (rungs_window_get_workbook (test->window));
  rungs_window_open_last (test->window);
  rungs_test_window_wait_open (test);
  g_assert_cmpstr (rungs_workbook_get_path (rungs_window_get_workbook (test->window)), ==, path);
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, "ladder");
  g_assert_cmpint (g_stat (path, &file), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &file), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0700);
}

static void
test_example (RungsTestWindow *test,
              gconstpointer    data)
{
  rungs_test_window_show (test);
  rungs_window_open_example (test->window);
  rungs_test_window_wait_open (test);
  g_assert_true (rungs_workbook_is_example (rungs_window_get_workbook (test->window)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "Example programme – Rungs");
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Example programme"));
  /* The second time it is there already. */
  rungs_test_window_close (test);
  rungs_test_window_show (test);
  rungs_window_open_example (test->window);
  rungs_test_window_wait_open (test);
  g_assert_true (rungs_workbook_is_example (rungs_window_get_workbook (test->window)));
}

static void
test_pages (RungsTestWindow *test,
            gconstpointer    data)
{
  static const char *const pages[] = { "ladder", "feedback", "enquiries", "buddies", "stories", "meetings", "people",
                                       "waiting" };
  g_autofree char *path = rungs_test_make_workbook (TRUE);

  open_workbook (test, path);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("page %s", pages[i]);
      gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-page", "s", pages[i]);
      g_assert_cmpstr (rungs_window_get_page (test->window), ==, pages[i]);
      rungs_test_run_pending ();
      rungs_test_assert_names (GTK_WIDGET (test->window));
    }
  g_assert_false (rungs_window_show_page (test->window, "nowhere"));
}

static void
test_cannot_open (RungsTestWindow *test,
                  gconstpointer    data)
{
  g_autofree char *good = rungs_test_make_workbook (FALSE);
  g_autofree char *folder = g_path_get_dirname (good);
  g_autofree char *missing = g_build_filename (folder, "missing.rungs", NULL);
  g_autofree char *text = g_build_filename (folder, "text.rungs", NULL);
  const char *bad[] = { missing, folder, text };

  g_file_set_contents (text, "Dear all, this is a letter.\n", -1, NULL);
  rungs_test_window_show (test);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      open_workbook (test, bad[i]);
      g_test_message ("%s", bad[i]);
      g_assert_null (rungs_window_get_workbook (test->window));
      g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "The workbook is not open"));
      g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Try again"));
      g_assert_null (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Back to"));
      rungs_test_assert_names (GTK_WIDGET (test->window));
    }

  /* What is put right opens when it is tried again. */
  g_assert_cmpint (g_unlink (text), ==, 0);
  g_assert_cmpint (g_rename (good, text), ==, 0);
  rungs_test_activate (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Try again"));
  rungs_test_window_wait_open (test);
  g_assert_cmpstr (rungs_workbook_get_path (rungs_window_get_workbook (test->window)), ==, text);

  /* The one that is open stays open behind one that cannot be. */
  open_workbook (test, missing);
  rungs_test_activate (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Back to text"));
  g_assert_cmpstr (rungs_workbook_get_path (rungs_window_get_workbook (test->window)), ==, text);
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, "ladder");
}

static void
test_busy_can_be_read (RungsTestWindow *test,
                       gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (TRUE);
  g_autoptr(GError) error = NULL;
  g_autoptr(RungsWorkbook) other = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);

  g_assert_no_error (error);
  open_workbook (test, path);
  g_assert_null (rungs_window_get_workbook (test->window));
  rungs_test_activate (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Look at it without writing"));
  rungs_test_window_wait_open (test);
  g_assert_true (rungs_workbook_is_read_only (rungs_window_get_workbook (test->window)));
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Read only"));
  /* What would write is not offered. */
  g_assert_null (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Place on the ladder"));
  g_assert_false (gtk_widget_is_sensitive (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, "Undo")));
  rungs_test_assert_names (GTK_WIDGET (test->window));
  rungs_workbook_close (other);
}

static gboolean
has_undo (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_BUTTON, "Undo: Add somebody") != NULL;
}

static gboolean
has_redo (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_BUTTON, "Redo: Add somebody") != NULL;
}

static gboolean
is_there (RungsTestWindow *test,
          const char      *kind,
          const char      *id)
{
  g_autoptr(RungsRecord) record = rungs_workbook_read (rungs_window_get_workbook (test->window), rungs_kind_find (kind), id,
                                                       NULL);

  return record != NULL;
}

static void
test_undo (RungsTestWindow *test,
           gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autofree char *id = NULL;

  open_workbook (test, path);
  id = rungs_test_add_record (test, "person", "known-as", "Robin", "Add somebody");
  rungs_test_until (has_undo, test->window);
  g_assert_true (is_there (test, "person", id));

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  rungs_test_until (has_redo, test->window);
  g_assert_false (is_there (test, "person", id));

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.redo", NULL);
  rungs_test_until (has_undo, test->window);
  g_assert_true (is_there (test, "person", id));
}

static void
test_opens_where_left (RungsTestWindow *test,
                       gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autofree char *id = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *kept = NULL;

  open_workbook (test, path);
  id = rungs_test_add_record (test, "person", "known-as", "Robin", "Add somebody");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-record", "(ss)", "person", id);
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, "people");
  rungs_test_run_pending ();
  rungs_test_window_close (test);

  kind = g_settings_get_string (test->settings, "record-kind");
  kept = g_settings_get_string (test->settings, "record-id");
  g_assert_cmpstr (kind, ==, "person");
  g_assert_cmpstr (kept, ==, id);

  rungs_test_window_show (test);
  rungs_window_open_last (test->window);
  rungs_test_window_wait_open (test);
  g_assert_cmpstr (rungs_workbook_get_path (rungs_window_get_workbook (test->window)), ==, path);
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, "people");
  g_assert_true (is_there (test, "person", id));
}

/* The side of a record too: who was writing goes on writing. */
static void
test_opens_on_the_side_it_was_left (RungsTestWindow *test,
                                    gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autofree char *id = NULL;
  GtkWidget *toggle;

  open_workbook (test, path);
  id = rungs_test_add_record (test, "case-study", "title", "A key", "Begin a story");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-record", "(ss)", "case-study", id);
  rungs_test_run_pending ();
  toggle = rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_TOGGLE_BUTTON, "Write");
  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  rungs_test_run_pending ();
  rungs_test_window_close (test);

  rungs_test_window_show (test);
  rungs_window_open_last (test->window);
  rungs_test_window_wait_open (test);
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), RUNGS_TYPE_STORY_WRITING, NULL));
}

static gboolean
keeps_place (gpointer data)
{
  RungsTestWindow *test = data;
  g_autofree char *page = g_settings_get_string (test->settings, "page");
  g_autofree char *id = g_settings_get_string (test->settings, "record-id");

  return g_strcmp0 (page, "people") == 0 && strlen (id) == 36;
}

static gboolean
keeps_live (gpointer data)
{
  RungsTestWindow *test = data;
  g_autofree char *side = g_settings_get_string (test->settings, "record-side");

  return g_strcmp0 (side, "live") == 0;
}

/* A laptop's battery runs out without asking: the place is kept while Rungs runs, not when it closes. */
static void
test_place_is_kept_at_once (RungsTestWindow *test,
                            gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autofree char *id = NULL;

  open_workbook (test, path);
  id = rungs_test_add_record (test, "person", "known-as", "Robin", "Add somebody");
  g_assert_false (keeps_place (test));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-record", "(ss)", "person", id);
  rungs_test_until (keeps_place, test);
}

static RungsRoom *
room_of (RungsTestWindow *test)
{
  GtkWidget *page = rungs_test_find (GTK_WIDGET (test->window), g_type_from_name ("RungsLadderPage"), NULL);

  g_assert_nonnull (page);
  return rungs_ladder_page_get_room (page);
}

/* What was done with the ladder goes on, with the same piece of work at the same meeting. */
static void
test_ladder_goes_on (RungsTestWindow *test,
                     gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *id = NULL;
  g_autofree char *meeting = NULL;
  g_autoptr (GError) error = NULL;
  RungsEdits *edits = rungs_edits_new ("Call out");

  open_workbook (test, path);
  id = rungs_test_add_record (test, "activity", "title", "The welcome at the hub", "Add work");
  meeting = rungs_test_add_record (test, "meeting", "title", "Forum", "Add a meeting");
  {
    g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("placing"), NULL);
    g_autoptr (RungsRecord) of = rungs_record_with (bare, "activity", id);
    g_autoptr (RungsRecord) at = rungs_record_with (of, "meeting", meeting);
    g_autoptr (RungsRecord) seen = rungs_record_with (at, "view", "lived");
    g_autoptr (RungsRecord) called = rungs_record_with (seen, "answer", "3");

    rungs_edits_set (edits, rungs_kind_find ("meeting"), meeting, "held-on", today);
    rungs_edits_add (edits, called);
  }
  rungs_workbook_write (rungs_window_get_workbook (test->window), edits, NULL, &error);
  g_assert_no_error (error);
  rungs_room_set_activity (room_of (test), id);
  rungs_room_set_mode (room_of (test), RUNGS_ROOM_LIVE);
  rungs_test_until (keeps_live, test);
  rungs_test_window_close (test);

  rungs_test_window_show (test);
  rungs_window_open_last (test->window);
  rungs_test_window_wait_open (test);
  rungs_test_run_pending ();
  g_assert_cmpint (rungs_room_get_mode (room_of (test)), ==, RUNGS_ROOM_LIVE);
  g_assert_cmpstr (rungs_room_get_activity (room_of (test)), ==, id);
  g_assert_cmpstr (rungs_room_get_meeting (room_of (test)), ==, meeting);

  /* All our work is shown as a ladder, and not as the list that the piece of work stands in. */
  rungs_room_set_mode (room_of (test), RUNGS_ROOM_WORK);
  rungs_test_run_pending ();
  g_assert_true (gtk_toggle_button_get_active (
    GTK_TOGGLE_BUTTON (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_TOGGLE_BUTTON, "Picture"))));
}

static void
test_parts_open_their_whole (RungsTestWindow *test,
                             gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autofree char *pairing = g_uuid_string_random ();
  g_autofree char *line = g_uuid_string_random ();
  g_autofree char *person = NULL;
  g_autofree char *buddy = NULL;
  g_autoptr(GError) error = NULL;
  RungsEdits *edits = NULL;

  open_workbook (test, path);
  person = rungs_test_add_record (test, "person", "known-as", "Robin", "Add somebody");
  buddy = rungs_test_add_record (test, "person", "known-as", "Sam", "Add somebody");
  edits = rungs_edits_new ("Pair them");
  {
    g_autoptr(RungsRecord) a = rungs_record_new (rungs_kind_find ("pairing"), pairing);
    g_autoptr(RungsRecord) b = rungs_record_with (a, "person", person);
    g_autoptr(RungsRecord) c = rungs_record_with (b, "buddy", buddy);
    g_autoptr(RungsRecord) d = rungs_record_new (rungs_kind_find ("agreement"), line);
    g_autoptr(RungsRecord) e = rungs_record_with (d, "pairing", pairing);
    g_autoptr(RungsRecord) g = rungs_record_with (e, "text", "We meet before the board");

    rungs_edits_add (edits, c);
    rungs_edits_add (edits, g);
  }
  rungs_workbook_write (rungs_window_get_workbook (test->window), edits, NULL, &error);
  g_assert_no_error (error);

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-record", "(ss)", "agreement", line);
  g_assert_cmpstr (rungs_window_get_page (test->window), ==, "buddies");
}

static void
test_closing_keeps_all (RungsTestWindow *test,
                        gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autofree char *id = g_uuid_string_random ();
  RungsEdits *edits = rungs_edits_new ("Add somebody");

  open_workbook (test, path);
  {
    g_autoptr(RungsRecord) empty = rungs_record_new (rungs_kind_find ("person"), id);
    g_autoptr(RungsRecord) record = rungs_record_with (empty, "known-as", "Robin");

    rungs_edits_add (edits, record);
  }
  rungs_workbook_write_async (rungs_window_get_workbook (test->window), edits, NULL, NULL, NULL);
  rungs_test_window_close (test);

  open_workbook (test, path);
  g_assert_true (is_there (test, "person", id));
}

static gboolean
page_has_keyboard (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, RUNGS_TYPE_PAGE) != NULL;
}

static void
test_page_takes_keyboard (RungsTestWindow *test,
                          gconstpointer    data)
{
  static const char *const pages[] = { "people", "ladder", "waiting", "feedback", "people" };
  g_autofree char *path = rungs_test_make_workbook (TRUE);

  open_workbook (test, path);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("page %s", pages[i]);
      gtk_widget_activate_action (GTK_WIDGET (test->window), "win.search", NULL);
      gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-page", "s", pages[i]);
      rungs_test_until (page_has_keyboard, test->window);
    }
}

static gboolean
is_in_a_field (gpointer window)
{
  return GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (window)));
}

/* The dialog is a window of its own on older toolkits, and within the window on newer ones. */
static GtkWidget *
find_stay (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      found = rungs_test_find (window, GTK_TYPE_BUTTON, "Stay");
    }
  return found;
}

static gboolean
is_asked (gpointer data)
{
  return find_stay () != NULL;
}

/* A disk that takes nothing more: the window stays, says so, keeps what was typed, and writes it when there is room again. */
static void
test_closing_on_a_full_disk (RungsTestWindow *test,
                             gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);
  g_autoptr(RungsQuery) query = rungs_query_new (rungs_kind_find ("person"));
  struct rlimit room, none;

  open_workbook (test, path);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new-record", "s", "person");
  rungs_test_until (is_in_a_field, test->window);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &room), ==, 0);
  none = room;
  none.rlim_cur = 1;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (test->window))), "Robin");
  gtk_window_close (GTK_WINDOW (test->window));
  rungs_test_until (is_asked, NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &room), ==, 0);

  g_assert_nonnull (test->window);
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Not saved"));
  rungs_test_activate (find_stay ());
  rungs_test_run_pending ();
  g_assert_nonnull (test->window);

  rungs_test_window_close (test);
  open_workbook (test, path);
  rungs_query_filter (query, "known-as", "Robin");
  g_assert_cmpint (rungs_workbook_count (rungs_window_get_workbook (test->window), query, NULL), ==, 1);
}

static void
test_swaps_workbooks (RungsTestWindow *test,
                      gconstpointer    data)
{
  g_autofree char *one = rungs_test_make_workbook (FALSE);
  g_autofree char *two = rungs_test_make_workbook (FALSE);
  g_autoptr(RungsWorkbook) again = NULL;

  open_workbook (test, one);
  g_assert_true (rungs_window_show_page (test->window, "people"));
  /* The later of two asked for wins. */
  rungs_window_open (test->window, one, RUNGS_OPEN_FILE);
  rungs_window_open (test->window, two, RUNGS_OPEN_FILE);
  rungs_test_window_wait_open (test);
  g_assert_cmpstr (rungs_workbook_get_path (rungs_window_get_workbook (test->window)), ==, two);
  /* The first was let go: it can be opened to write. */
  again = rungs_workbook_open (one, RUNGS_OPEN_TO_WRITE, NULL);
  g_assert_nonnull (again);
  rungs_workbook_close (again);
}

static void
test_problem_stands (RungsTestWindow *test,
                     gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (FALSE);

  open_workbook (test, path);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.problem", "s", "The disk is full. Make room on it.");
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Not saved"));
  rungs_window_show_page (test->window, "people");
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "The disk is full"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.problem", "s", "");
  g_assert_null (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "The disk is full"));
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (test->window), GTK_TYPE_LABEL, "Saved"));
}

static void
test_regions (RungsTestWindow *test,
              gconstpointer    data)
{
  g_autofree char *path = rungs_test_make_workbook (TRUE);
  GtkWidget *before;

  open_workbook (test, path);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-page", "s", "people");
  before = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_nonnull (before);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (test->window), "win.next-region", "b", FALSE);
      g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (test->window)));
      if (i < 2)
        g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) != before);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (RungsTestWindow *test, gconstpointer data);
  } tests[] = {
    { "/window/first-start", test_first_start },
    { "/window/example", test_example },
    { "/window/pages", test_pages },
    { "/window/cannot-open", test_cannot_open },
    { "/window/busy-can-be-read", test_busy_can_be_read },
    { "/window/page-takes-keyboard", test_page_takes_keyboard },
    { "/window/undo", test_undo },
    { "/window/opens-where-left", test_opens_where_left },
    { "/window/opens-on-the-side-it-was-left", test_opens_on_the_side_it_was_left },
    { "/window/place-is-kept-at-once", test_place_is_kept_at_once },
    { "/window/ladder-goes-on", test_ladder_goes_on },
    { "/window/parts-open-their-whole", test_parts_open_their_whole },
    { "/window/closing-keeps-all", test_closing_keeps_all },
    { "/window/closing-on-a-full-disk", test_closing_on_a_full_disk },
    { "/window/swaps-workbooks", test_swaps_workbooks },
    { "/window/problem-stands", test_problem_stands },
    { "/window/regions", test_regions },
  };

  rungs_test_window_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, RungsTestWindow, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
