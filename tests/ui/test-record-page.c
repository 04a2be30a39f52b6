/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-record-page.c: each page shows its kinds, begins its task, goes to any record or part, and is whole to a screen reader.
 */
#include "config.h"

#include "buddies/buddies-page.h"
#include "enquiries/enquiries-page.h"
#include "enquiries/journey.h"
#include "feedback/feedback-page.h"
#include "feedback/recording.h"
#include "meetings/about-record.h"
#include "meetings/meetings-page.h"
#include "people/people-page.h"
#include "records/form.h"
#include "records/link-picker.h"
#include "records/part-row.h"
#include "records/record-list-view.h"
#include "records/record-view.h"
#include "stories/stories-page.h"
#include "workbook-support.h"

typedef struct
{
  GtkWidget *(*make) (RungsWorkbook *workbook);
  const char *kind;
  const char *task;
} Sort;

typedef struct
{
  Bench bench;
  GtkWidget *window;
  RungsPage *page;
} Fixture;

static void
show_page (Fixture *f,
           GtkWidget *(*make) (RungsWorkbook *workbook))
{
  GtkWidget *page = make (f->bench.workbook);

  f->page = RUNGS_PAGE (page);
  f->window = rungs_test_present (page, 1100, 700);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  bench_set_up (&f->bench);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  bench_tear_down (&f->bench);
}

static RungsRecordView *
view (Fixture *f)
{
  return RUNGS_RECORD_VIEW (rungs_test_find (f->window, RUNGS_TYPE_RECORD_VIEW, NULL));
}

static gboolean
has_list (gpointer window)
{
  GtkWidget *list = rungs_test_find (window, RUNGS_TYPE_RECORD_LIST_VIEW, NULL);

  return list != NULL && !rungs_record_list_is_loading (rungs_record_list_view_get_list (RUNGS_RECORD_LIST_VIEW (list)));
}

static void
test_task (Fixture       *f,
           gconstpointer  data)
{
  const Sort *sort = data;
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;
  GtkWidget *focus;

  show_page (f, sort->make);
  rungs_test_until (has_list, f->window);
  rungs_test_assert_names (f->window);
  g_assert_cmpstr (rungs_page_get_task (f->page), ==, sort->task);
  rungs_page_get_current (f->page, &kind, &id);
  g_assert_cmpstr (kind->name, ==, sort->kind);
  g_assert_null (id);

  rungs_page_begin_new (f->page);
  rungs_test_run_pending ();
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_nonnull (focus);
  /* Feedback is led through question by question. */
  g_assert_nonnull (gtk_widget_get_ancestor (focus, g_str_equal (sort->kind, "feedback") ? RUNGS_TYPE_RECORDING
                                                                                       : RUNGS_TYPE_FIELD_ROW));
  rungs_test_assert_names (f->window);
}

static void
test_a_part_is_opened_in_its_whole (Fixture       *f,
                                    gconstpointer  data)
{
  g_autofree char *enquiry = bench_add (&f->bench, "enquiry", "title", "A", "question", "B?", NULL);
  g_autofree char *learning = bench_add (&f->bench, "learning", "enquiry", enquiry, "text", "Ask early", NULL);
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;
  RungsParts *parts;

  show_page (f, rungs_enquiries_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("learning"), learning));
  rungs_test_run_pending ();
  rungs_page_get_current (f->page, &kind, &id);
  g_assert_cmpstr (kind->name, ==, "enquiry");
  g_assert_cmpstr (id, ==, enquiry);
  parts = rungs_record_view_get_parts (view (f), rungs_kind_find ("learning"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (rungs_parts_get_nth (parts, 0))));
  g_assert_false (rungs_page_show_record (f->page, rungs_kind_find ("person"), enquiry));
  g_assert_false (rungs_page_show_record (f->page, rungs_kind_find ("enquiry"), learning));
}

static gboolean
part_has_focus (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, RUNGS_TYPE_PART_ROW) != NULL;
}

/* As from Waiting: the window gives the keyboard to the page it turned to, and the page's list took it. */
static void
test_a_part_gets_the_keyboard (Fixture       *f,
                               gconstpointer  data)
{
  g_autofree char *enquiry = bench_add (&f->bench, "enquiry", "title", "A", "question", "B?", NULL);
  g_autofree char *learning = bench_add (&f->bench, "learning", "enquiry", enquiry, "text", "Ask early", NULL);

  show_page (f, rungs_enquiries_page_new);
  rungs_test_until (has_list, f->window);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("learning"), learning));
  gtk_widget_grab_focus (GTK_WIDGET (f->page));
  g_assert_false (part_has_focus (f->window));
  rungs_test_until (part_has_focus, f->window);
}

/* Enter on a row goes to its form with the keyboard, and the first letter typed must not wipe the title out. */
static void
test_entering_chooses_no_text (Fixture       *f,
                               gconstpointer  data)
{
  g_autofree char *theme = bench_add (&f->bench, "theme", "name", "Waiting", NULL);
  GtkWidget *form;
  GtkWidget *focus;
  int begins, ends;

  show_page (f, rungs_feedback_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("theme"), theme));
  rungs_test_run_pending ();
  form = GTK_WIDGET (rungs_record_view_get_form (view (f)));
  g_assert_true (gtk_widget_grab_focus (form));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "Waiting");
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &begins, &ends));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (focus)), ==, 7);
}

/* An action may belong to a meeting and to no enquiry: it then stands for itself. */
static void
test_an_action_without_enquiry (Fixture       *f,
                                gconstpointer  data)
{
  g_autofree char *action = bench_add (&f->bench, "action", "what", "Ring the council", NULL);
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;

  show_page (f, rungs_enquiries_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("action"), action));
  rungs_page_get_current (f->page, &kind, &id);
  g_assert_cmpstr (kind->name, ==, "action");
  g_assert_cmpstr (id, ==, action);
}

static void
test_private_details (Fixture       *f,
                      gconstpointer  data)
{
  g_autofree char *person = bench_add (&f->bench, "person", "known-as", "Sam", NULL);
  g_autofree char *details = bench_add (&f->bench, "person-private", "person", person, "phone", "01632 960001", NULL);

  show_page (f, rungs_people_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("person"), person));
  rungs_test_run_pending ();
  g_assert_null (rungs_test_find (f->window, RUNGS_TYPE_PART_ROW, NULL));
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Private details"));
  g_assert_nonnull (rungs_test_find (f->window, RUNGS_TYPE_PART_ROW, NULL));
  rungs_test_assert_names (f->window);

  /* Going to somebody else, or back, closes the screen. */
  rungs_test_activate (rungs_test_find (GTK_WIDGET (view (f)), GTK_TYPE_BUTTON, "Back"));
  g_assert_null (rungs_test_find (f->window, RUNGS_TYPE_PART_ROW, "Private"));
}

static gboolean
tells_history (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_LABEL, "“Waiting” → “Waiting rooms”") != NULL;
}

static void
test_history_takes_back (Fixture       *f,
                         gconstpointer  data)
{
  g_autofree char *theme = bench_add (&f->bench, "theme", "name", "Waiting", NULL);
  g_autofree char *name = NULL;

  bench_set (&f->bench, "theme", theme, "name", "Waiting rooms");
  show_page (f, rungs_feedback_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("theme"), theme));
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "History"));
  rungs_test_until (tells_history, f->window);
  rungs_test_assert_names (f->window);
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Take back this change"));
  bench_settle (&f->bench);
  name = bench_get (&f->bench, "theme", theme, "name");
  g_assert_cmpstr (name, ==, "Waiting");
}

static void
test_archive_and_bring_back (Fixture       *f,
                             gconstpointer  data)
{
  g_autofree char *theme = bench_add (&f->bench, "theme", "name", "Waiting", NULL);
  g_autofree char *archived = NULL;
  g_autofree char *back = NULL;

  show_page (f, rungs_feedback_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("theme"), theme));
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Archive"));
  bench_settle (&f->bench);
  archived = bench_get (&f->bench, "theme", theme, "archived");
  g_assert_cmpstr (archived, ==, "yes");
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Bring back"));
  bench_settle (&f->bench);
  back = bench_get (&f->bench, "theme", theme, "archived");
  g_assert_cmpstr (back, ==, "no");
}

static gboolean
offers_to_continue (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_BUTTON, "Continue what is not finished: Bus fares") != NULL;
}

static void
test_not_finished_is_continued (Fixture       *f,
                                gconstpointer  data)
{
  const RungsKind *kind = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *shown = NULL;

  show_page (f, rungs_enquiries_page_new);
  rungs_page_begin_new (f->page);
  rungs_test_run_pending ();
  type_into (GTK_WIDGET (rungs_form_get_row (rungs_record_view_get_form (view (f)), "title")), "Bus fares");
  rungs_page_get_current (f->page, &kind, &first);
  rungs_page_begin_new (f->page);
  rungs_test_until (offers_to_continue, f->window);
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Continue what is not finished: Bus fares"));
  rungs_page_get_current (f->page, &kind, &second);
  g_assert_cmpstr (first, ==, second);
  shown = text_of (GTK_WIDGET (rungs_form_get_row (rungs_record_view_get_form (view (f)), "title")));
  g_assert_cmpstr (shown, ==, "Bus fares");
}

static void
test_undone_record_leaves_the_page (Fixture       *f,
                                    gconstpointer  data)
{
  g_autofree char *theme = bench_add (&f->bench, "theme", "name", "Waiting", NULL);
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;

  show_page (f, rungs_feedback_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("theme"), theme));
  bench_undo (&f->bench);
  rungs_page_get_current (f->page, &kind, &id);
  g_assert_null (id);
}

static void
test_journey (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *enquiry = bench_add (&f->bench, "enquiry", "title", "A", "question", "B?", NULL);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("move"));
  g_autofree char *stage = NULL;
  g_autofree char *after = NULL;
  RungsJourney *journey;

  show_page (f, rungs_enquiries_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("enquiry"), enquiry));
  rungs_test_run_pending ();
  journey = RUNGS_JOURNEY (rungs_test_find (f->window, RUNGS_TYPE_JOURNEY, NULL));
  rungs_test_activate (rungs_test_find (GTK_WIDGET (journey), GTK_TYPE_BUTTON, "Move enquiry to Learning"));
  bench_settle (&f->bench);
  stage = bench_get (&f->bench, "enquiry", enquiry, "stage");
  g_assert_nonnull (stage);
  g_assert_cmpint (rungs_workbook_count (f->bench.workbook, query, NULL), ==, 1);
  g_assert_cmpstr (rungs_workbook_undo_label (f->bench.workbook), ==, "Move enquiry to Learning");
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (journey), GTK_TYPE_BUTTON, "Learning: the enquiry is here"));

  /* The move and its day are one step. */
  bench_undo (&f->bench);
  after = bench_get (&f->bench, "enquiry", enquiry, "stage");
  g_assert_null (after);
  g_assert_cmpint (rungs_workbook_count (f->bench.workbook, query, NULL), ==, 0);
}

/* A paper says what it is about by title, never by an id. */
static void
test_what_a_paper_is_about (Fixture       *f,
                            gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&f->bench, "meeting", "title", "Forum in May", NULL);
  g_autofree char *paper = bench_add (&f->bench, "document", "title", "Note", NULL);
  g_autofree char *about = NULL;
  g_autofree char *taken = NULL;
  RungsAboutRecord *widget;

  show_page (f, rungs_meetings_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("document"), paper));
  rungs_test_run_pending ();
  widget = RUNGS_ABOUT_RECORD (rungs_test_find (f->window, RUNGS_TYPE_ABOUT_RECORD, NULL));
  rungs_about_record_choose (widget, rungs_kind_find ("meeting"), meeting);
  bench_settle (&f->bench);
  about = bench_get (&f->bench, "document", paper, "about-id");
  g_assert_cmpstr (about, ==, meeting);
  rungs_test_until (rungs_test_is_mapped, inside (GTK_WIDGET (widget), GTK_TYPE_BUTTON, 0));
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Open Forum in May"));
  rungs_test_assert_names (f->window);

  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Take away what it is about"));
  bench_settle (&f->bench);
  taken = bench_get (&f->bench, "document", paper, "about-id");
  g_assert_null (taken);
}

/* The picker is made when it is asked for, and another sort of thing has another picker. */
static void
test_what_a_paper_may_be_about (Fixture       *f,
                                gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&f->bench, "meeting", "title", "Forum in May", NULL);
  g_autofree char *group = bench_add (&f->bench, "group", "name", "The night shelter", NULL);
  g_autofree char *paper = bench_add (&f->bench, "document", "title", "Note", NULL);
  g_autofree char *about = NULL;
  GtkWidget *widget;
  GtkMenuButton *choose;
  GtkWidget *first;

  show_page (f, rungs_meetings_page_new);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("document"), paper));
  rungs_test_run_pending ();
  widget = rungs_test_find (f->window, RUNGS_TYPE_ABOUT_RECORD, NULL);
  choose = GTK_MENU_BUTTON (inside (widget, GTK_TYPE_MENU_BUTTON, 0));
  g_assert_null (gtk_menu_button_get_popover (choose));
  gtk_menu_button_popup (choose);
  first = GTK_WIDGET (gtk_menu_button_get_popover (choose));
  g_assert_true (RUNGS_IS_LINK_PICKER (first));
  gtk_menu_button_popdown (choose);
  gtk_widget_grab_focus (GTK_WIDGET (choose));
  rungs_test_run_pending ();
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (inside (widget, GTK_TYPE_DROP_DOWN, 0)), 2);
  rungs_test_until (rungs_test_is_gone, &first);
  g_assert_null (gtk_menu_button_get_popover (choose));
  gtk_menu_button_popup (choose);
  g_assert_true (RUNGS_IS_LINK_PICKER (gtk_menu_button_get_popover (choose)));
  gtk_menu_button_popdown (choose);
  g_signal_emit_by_name (gtk_menu_button_get_popover (choose), "chosen", group);
  bench_settle (&f->bench);
  about = bench_get (&f->bench, "document", paper, "about-kind");
  g_assert_cmpstr (about, ==, "group");
}

static void
test_archive_from_the_list (Fixture       *f,
                            gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&f->bench, "meeting", "title", "Forum in May", NULL);
  g_autofree char *archived = NULL;
  GtkWidget *list;

  show_page (f, rungs_meetings_page_new);
  rungs_test_until (has_list, f->window);
  list = rungs_test_find (f->window, RUNGS_TYPE_RECORD_LIST_VIEW, NULL);
  rungs_record_list_view_select (RUNGS_RECORD_LIST_VIEW (list), meeting);
  g_assert_true (gtk_widget_activate_action (list, "list.archive", NULL));
  bench_settle (&f->bench);
  archived = bench_get (&f->bench, "meeting", meeting, "archived");
  g_assert_cmpstr (archived, ==, "yes");
}

/* What was opened with Enter is the row that is chosen: what is done from the list is done with it. */
static void
test_archive_what_was_entered (Fixture       *f,
                               gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&f->bench, "meeting", "title", "Forum in May", NULL);
  g_autofree char *archived = NULL;
  GtkWidget *list;

  show_page (f, rungs_meetings_page_new);
  rungs_test_until (has_list, f->window);
  list = rungs_test_find (f->window, RUNGS_TYPE_RECORD_LIST_VIEW, NULL);
  g_signal_emit_by_name (rungs_test_find (list, GTK_TYPE_LIST_VIEW, NULL), "activate", 0);
  rungs_test_run_pending ();
  g_assert_true (gtk_widget_activate_action (list, "list.archive", NULL));
  bench_settle (&f->bench);
  archived = bench_get (&f->bench, "meeting", meeting, "archived");
  g_assert_cmpstr (archived, ==, "yes");
}

static graphene_rect_t
bounds_of (Fixture    *f,
           GType       type,
           const char *name)
{
  GtkWidget *widget = rungs_test_find (GTK_WIDGET (view (f)), type, name);
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, f->window, &bounds));
  return bounds;
}

/* What can be done with a record stands beside its title, and below it where the title would be squeezed. */
static void
test_title_has_its_room (Fixture       *f,
                         gconstpointer  data)
{
  const int widths[] = { 400, 1500 };
  g_autofree char *person = bench_add (&f->bench, "person", "known-as", "Somebody with a longer name", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *label;
      graphene_rect_t title;
      graphene_rect_t deed;

      f->page = RUNGS_PAGE (rungs_people_page_new (f->bench.workbook));
      f->window = rungs_test_present (GTK_WIDGET (f->page), widths[i], 700);
      g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("person"), person));
      rungs_test_until (rungs_test_is_mapped, view (f));
      rungs_test_run_pending ();
      label = rungs_test_find (GTK_WIDGET (view (f)), GTK_TYPE_LABEL, "Somebody with");
      title = bounds_of (f, GTK_TYPE_LABEL, "Somebody with");
      deed = bounds_of (f, GTK_TYPE_BUTTON, "History");
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
      g_assert_cmpint (deed.origin.y >= title.origin.y + title.size.height, ==, i == 0);
      if (i == 0)
        gtk_window_destroy (GTK_WINDOW (f->window));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const Sort sorts[] = {
    { rungs_feedback_page_new, "feedback", "Record feedback" },
    { rungs_enquiries_page_new, "enquiry", "New enquiry" },
    { rungs_buddies_page_new, "pairing", "New pairing" },
    { rungs_stories_page_new, "case-study", "New case study" },
    { rungs_meetings_page_new, "meeting", "New meeting" },
    { rungs_people_page_new, "person", "New person" },
    { rungs_ladder_records_page_new, "activity", "New piece of work" },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autofree char *path = g_strconcat ("/record-page/task/", sorts[i].kind, NULL);

      g_test_add (path, Fixture, &sorts[i], set_up, test_task, tear_down);
    }
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/record-page/a-part-is-opened-in-its-whole", test_a_part_is_opened_in_its_whole);
  ADD ("/record-page/a-part-gets-the-keyboard", test_a_part_gets_the_keyboard);
  ADD ("/record-page/entering-chooses-no-text", test_entering_chooses_no_text);
  ADD ("/record-page/an-action-without-enquiry", test_an_action_without_enquiry);
  ADD ("/record-page/title-has-its-room", test_title_has_its_room);
  ADD ("/record-page/private-details", test_private_details);
  ADD ("/record-page/history-takes-back", test_history_takes_back);
  ADD ("/record-page/archive-and-bring-back", test_archive_and_bring_back);
  ADD ("/record-page/not-finished-is-continued", test_not_finished_is_continued);
  ADD ("/record-page/undone-record-leaves-the-page", test_undone_record_leaves_the_page);
  ADD ("/record-page/journey", test_journey);
  ADD ("/record-page/what-a-paper-is-about", test_what_a_paper_is_about);
  ADD ("/record-page/what-a-paper-may-be-about", test_what_a_paper_may_be_about);
  ADD ("/record-page/archive-from-the-list", test_archive_from_the_list);
  ADD ("/record-page/archive-what-was-entered", test_archive_what_was_entered);
#undef ADD

  return g_test_run ();
}
