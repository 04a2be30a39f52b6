/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-form.c: what is typed is kept, whatever it is; what is wrong is said beside it; undo shows what stands again.
 */
#include "config.h"

#include <glib/gstdio.h>

#include "records/choice-field.h"
#include "records/form.h"
#include "records/link-picker.h"
#include "records/record-words.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  GtkWidget *window;
  RungsForm *form;
  guint gone;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
show_form (Fixture    *f,
           const char *kind)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  f->form = RUNGS_FORM (rungs_form_new (f->bench.workbook, rungs_kind_find (kind), RUNGS_FORM_WHOLE, NULL));
  g_signal_connect_swapped (f->form, "gone", G_CALLBACK (count_cb), &f->gone);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (f->form));
  f->window = rungs_test_present (scrolled, 700, 600);
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

static GtkWidget *
row (Fixture    *f,
     const char *field)
{
  GtkWidget *there = GTK_WIDGET (rungs_form_get_row (f->form, field));

  g_assert_nonnull (there);
  rungs_test_until (rungs_test_is_mapped, there);
  return there;
}

static void
keep (Fixture *f)
{
  rungs_form_flush (f->form);
  bench_settle (&f->bench);
}

static void
assert_kept (Fixture    *f,
             const char *kind,
             const char *field,
             const char *value)
{
  g_autofree char *kept = bench_get (&f->bench, kind, rungs_form_get_id (f->form), field);

  g_assert_cmpstr (kept, ==, value);
}

/* ---- each type of field, through its own widgets */

static void
test_text (Fixture       *f,
           gconstpointer  data)
{
  show_form (f, "enquiry");
  rungs_form_begin (f->form, "11111111-1111-4111-8111-111111111111", NULL, NULL);
  type_into (row (f, "title"), "Bus fares");
  type_into (row (f, "question"), "Who pays?\nAnd when?");
  keep (f);
  assert_kept (f, "enquiry", "title", "Bus fares");
  assert_kept (f, "enquiry", "question", "Who pays?\nAnd when?");
  g_assert_true (rungs_form_is_kept (f->form));
}

/* While a card lies face down its answer stands on no form and in no line; revealed, it does. */
static void
test_face_down (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *activity = bench_add (&f->bench, "activity", "title", "Lunch", NULL);
  g_autofree char *id = bench_add (&f->bench, "placing", "activity", activity, "view", "lived", "answer", "3", "face-down", "yes",
                                   NULL);
  const RungsKind *kind = rungs_kind_find ("placing");
  g_autoptr (RungsRecord) covered = NULL;
  g_autoptr (RungsRecord) open = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;

  show_form (f, "placing");
  g_assert_true (rungs_form_show (f->form, id));
  rungs_test_run_pending ();
  text = rungs_field_row_get_text (rungs_form_get_row (f->form, "answer"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (rungs_form_get_row (f->form, "answer"))));
  g_assert_cmpstr (text != NULL ? text : "", ==, "");
  assert_kept (f, "placing", "answer", "3");
  covered = rungs_workbook_read (f->bench.workbook, kind, id, NULL);
  before = rungs_record_words_field (f->bench.workbook, covered, rungs_kind_field (kind, "answer"));
  g_assert_cmpstr (before, ==, "Placed, and not shown yet");

  bench_set (&f->bench, "placing", id, "face-down", "no");
  rungs_test_run_pending ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (rungs_form_get_row (f->form, "answer"))));
  open = rungs_workbook_read (f->bench.workbook, kind, id, NULL);
  after = rungs_record_words_field (f->bench.workbook, open, rungs_kind_field (kind, "answer"));
  g_assert_cmpstr (after, ==, "Rung 3");
  assert_kept (f, "placing", "answer", "3");
}

static void
test_date (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "meeting", "title", "Forum", NULL);

  show_form (f, "meeting");
  g_assert_true (rungs_form_show (f->form, id));
  type_into (row (f, "held-on"), "3 May 2026");
  keep (f);
  assert_kept (f, "meeting", "held-on", "2026-05-03");
}

static void
test_month (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "feedback", "words", "Listen.", NULL);

  show_form (f, "feedback");
  g_assert_true (rungs_form_show (f->form, id));
  type_into (row (f, "said-on"), "May 2026");
  keep (f);
  assert_kept (f, "feedback", "said-on", "2026-05");
}

static void
test_choice (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "enquiry", "title", "A", "question", "B?", NULL);
  GtkWidget *paused;

  show_form (f, "enquiry");
  g_assert_true (rungs_form_show (f->form, id));
  paused = rungs_test_find (row (f, "state"), GTK_TYPE_CHECK_BUTTON, "Paused");
  g_assert_nonnull (paused);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (paused), TRUE);
  type_into (row (f, "reason"), "We wait for the winter.");
  keep (f);
  assert_kept (f, "enquiry", "state", "paused");
}

static void
test_choice_of_many (Fixture       *f,
                     gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "case-study", "title", "A", "situation", "It was cold.", NULL);
  GtkWidget *drop_down;

  show_form (f, "case-study");
  g_assert_true (rungs_form_show (f->form, id));
  drop_down = inside (row (f, "state"), GTK_TYPE_DROP_DOWN, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 2);
  keep (f);
  assert_kept (f, "case-study", "state", "read-back");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 0);
  keep (f);
  assert_kept (f, "case-study", "state", NULL);
}

static void
test_set (Fixture       *f,
          gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "person", "known-as", "Sam", NULL);

  show_form (f, "person");
  g_assert_true (rungs_form_show (f->form, id));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (rungs_test_find (row (f, "formats"), GTK_TYPE_CHECK_BUTTON, "Read aloud")), TRUE);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (rungs_test_find (row (f, "formats"), GTK_TYPE_CHECK_BUTTON, "Large print")), TRUE);
  keep (f);
  assert_kept (f, "person", "formats", "large-print,read-aloud");
}

static void
test_number (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *person = bench_add (&f->bench, "person", "known-as", "Sam", NULL);
  g_autofree char *id = bench_add (&f->bench, "payment", "person", person, NULL);
  GtkWidget *more;

  show_form (f, "payment");
  g_assert_true (rungs_form_show (f->form, id));
  type_into (row (f, "amount"), "12.5");
  type_into (row (f, "minutes"), "90");
  keep (f);
  assert_kept (f, "payment", "amount", "12.50");
  assert_kept (f, "payment", "minutes", "90");

  more = inside (row (f, "minutes"), GTK_TYPE_BUTTON, 1);
  gtk_test_accessible_assert_property (more, GTK_ACCESSIBLE_PROPERTY_LABEL, "One more: How many minutes?");
  rungs_test_activate (more);
  keep (f);
  assert_kept (f, "payment", "minutes", "91");
}

static void
test_flag (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *story = bench_add (&f->bench, "case-study", "title", "A", NULL);
  g_autofree char *id = bench_add (&f->bench, "consent", "case-study", story, "scope", "inside", "given-on", "2026-01-02",
                                   "ends-on", "2026-06-02", NULL);

  show_form (f, "consent");
  g_assert_true (rungs_form_show (f->form, id));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (rungs_test_find (row (f, "quotes"), GTK_TYPE_CHECK_BUTTON, "No")), TRUE);
  keep (f);
  assert_kept (f, "consent", "quotes", "no");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (rungs_test_find (row (f, "quotes"), GTK_TYPE_CHECK_BUTTON, "Not said")),
                               TRUE);
  keep (f);
  assert_kept (f, "consent", "quotes", NULL);
}

static gboolean
is_in_sight (gpointer data)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (data));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (data, window, &bounds) && bounds.origin.y > 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

/* The picker is made when its button is first pressed. */
static RungsLinkPicker *
open_picker (GtkWidget *field)
{
  GtkWidget *button = inside (field, GTK_TYPE_MENU_BUTTON, 0);

  /* As for anybody who comes here with the keyboard, the form scrolls to it. */
  gtk_widget_grab_focus (button);
  rungs_test_until (is_in_sight, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (RUNGS_IS_LINK_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  return RUNGS_LINK_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static gboolean
has_found_one (gpointer picker)
{
  return g_list_model_get_n_items (rungs_link_picker_get_found (picker)) == 1;
}

static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *group = bench_add (&f->bench, "group", "name", "Quarrymen", NULL);
  g_autofree char *id = bench_add (&f->bench, "meeting", "title", "Forum", NULL);
  RungsLinkPicker *picker;

  show_form (f, "meeting");
  g_assert_true (rungs_form_show (f->form, id));
  picker = open_picker (row (f, "group"));
  rungs_link_picker_set_words (picker, "quarry");
  rungs_test_until (has_found_one, picker);
  g_signal_emit_by_name (inside (GTK_WIDGET (picker), GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  keep (f);
  assert_kept (f, "meeting", "group", group);
  g_assert_nonnull (rungs_test_find (row (f, "group"), GTK_TYPE_BUTTON, "Open Quarrymen"));

  rungs_test_activate (rungs_test_find (row (f, "group"), GTK_TYPE_BUTTON, "Take away Quarrymen"));
  keep (f);
  assert_kept (f, "meeting", "group", NULL);
}

static void
test_link_to_a_new_one (Fixture       *f,
                        gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "meeting", "title", "Forum", NULL);
  g_autofree char *group = NULL;
  g_autofree char *name = NULL;
  RungsLinkPicker *picker;

  show_form (f, "meeting");
  g_assert_true (rungs_form_show (f->form, id));
  picker = open_picker (row (f, "group"));
  rungs_link_picker_set_words (picker, "Tenants together");
  rungs_test_activate (rungs_test_find (GTK_WIDGET (picker), GTK_TYPE_BUTTON, "Add new: Group"));
  rungs_test_activate (rungs_test_find (GTK_WIDGET (picker), GTK_TYPE_BUTTON, "Add"));
  bench_settle (&f->bench);
  keep (f);
  group = bench_get (&f->bench, "meeting", id, "group");
  g_assert_nonnull (group);
  name = bench_get (&f->bench, "group", group, "name");
  g_assert_cmpstr (name, ==, "Tenants together");
}

static void
test_links (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *theme = bench_add (&f->bench, "theme", "name", "Waiting rooms", NULL);
  g_autofree char *id = bench_add (&f->bench, "feedback", "words", "Listen.", NULL);
  RungsLinkPicker *picker;

  show_form (f, "feedback");
  g_assert_true (rungs_form_show (f->form, id));
  picker = open_picker (row (f, "themes"));
  rungs_link_picker_set_words (picker, "waiting rooms");
  rungs_test_until (has_found_one, picker);
  g_signal_emit_by_name (inside (GTK_WIDGET (picker), GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  keep (f);
  assert_kept (f, "feedback", "themes", theme);

  rungs_test_activate (rungs_test_find (row (f, "themes"), GTK_TYPE_BUTTON, "Take away Waiting rooms"));
  keep (f);
  assert_kept (f, "feedback", "themes", NULL);
}

/* A day and a month each say how they may be written. */
static void
test_times (Fixture       *f,
            gconstpointer  data)
{
  show_form (f, "feedback");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (inside (row (f, "said-on"), GTK_TYPE_ENTRY, 0))), ==,
                   "such as May 2026");
  gtk_window_destroy (GTK_WINDOW (f->window));
  show_form (f, "meeting");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (inside (row (f, "held-on"), GTK_TYPE_ENTRY, 0))), ==,
                   "such as 3 May 2026");
}

/* ---- what is wrong, or not finished */

static void
test_fault_is_said_and_kept (Fixture       *f,
                             gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "meeting", "title", "Forum", "held-on", "2026-05-03", NULL);
  g_autofree char *typed = NULL;
  g_autofree char *shown = NULL;
  GtkWidget *entry;

  show_form (f, "meeting");
  g_assert_true (rungs_form_show (f->form, id));
  type_into (row (f, "held-on"), "the thirty-fifth of May");
  keep (f);
  assert_kept (f, "meeting", "held-on", "2026-05-03");
  typed = bench_typed (&f->bench, "meeting", id, "held-on");
  g_assert_cmpstr (typed, ==, "the thirty-fifth of May");
  g_assert_nonnull (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "held-on"))));
  entry = inside (row (f, "held-on"), GTK_TYPE_ENTRY, 0);
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));

  /* Another form shows it again, with what is wrong. */
  gtk_window_destroy (GTK_WINDOW (f->window));
  show_form (f, "meeting");
  g_assert_true (rungs_form_show (f->form, id));
  shown = text_of (row (f, "held-on"));
  g_assert_cmpstr (shown, ==, "the thirty-fifth of May");
  g_assert_nonnull (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "held-on"))));

  type_into (row (f, "held-on"), "2026-05-31");
  keep (f);
  assert_kept (f, "meeting", "held-on", "2026-05-31");
  g_assert_null (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "held-on"))));
  entry = inside (row (f, "held-on"), GTK_TYPE_ENTRY, 0);
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_not_finished_is_kept (Fixture       *f,
                           gconstpointer  data)
{
  const char *id = "22222222-2222-4222-8222-222222222222";
  g_autofree char *typed = NULL;
  g_autofree char *shown = NULL;

  show_form (f, "enquiry");
  rungs_form_begin (f->form, id, NULL, NULL);
  type_into (row (f, "title"), "Only a name yet");
  /* Nothing is flushed by hand: going away keeps it. */
  gtk_window_destroy (GTK_WINDOW (f->window));
  bench_settle (&f->bench);
  typed = bench_typed (&f->bench, "enquiry", id, "title");
  g_assert_cmpstr (typed, ==, "Only a name yet");

  show_form (f, "enquiry");
  g_assert_true (rungs_form_show (f->form, id));
  g_assert_true (rungs_form_is_draft (f->form));
  shown = text_of (row (f, "title"));
  g_assert_cmpstr (shown, ==, "Only a name yet");
  g_assert_nonnull (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "question"))));

  type_into (row (f, "question"), "And now a question?");
  keep (f);
  assert_kept (f, "enquiry", "title", "Only a name yet");
  assert_kept (f, "enquiry", "question", "And now a question?");
  g_assert_false (rungs_form_is_draft (f->form));
}

static void
test_nobody_is_told_off_at_once (Fixture       *f,
                                 gconstpointer  data)
{
  show_form (f, "enquiry");
  rungs_form_begin (f->form, "33333333-3333-4333-8333-333333333333", NULL, NULL);
  g_assert_null (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "title"))));
  g_assert_null (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "question"))));
  rungs_form_show_faults (f->form);
  g_assert_nonnull (rungs_field_row_get_fault (RUNGS_FIELD_ROW (row (f, "title"))));
}

static void
test_begun_and_left_is_nothing (Fixture       *f,
                                gconstpointer  data)
{
  const char *id = "44444444-4444-4444-8444-444444444444";
  g_autoptr (GPtrArray) drafts = NULL;

  show_form (f, "enquiry");
  rungs_form_begin (f->form, id, NULL, NULL);
  keep (f);
  drafts = rungs_workbook_list_drafts (f->bench.workbook, rungs_kind_find ("enquiry"), NULL);
  g_assert_cmpuint (drafts->len, ==, 0);
}

/* ---- what comes back from the workbook */

static void
test_a_write_leaves_the_caret (Fixture       *f,
                               gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "enquiry", "title", "A", "question", "B?", NULL);
  g_autofree char *shown = NULL;
  GtkWidget *entry;

  show_form (f, "enquiry");
  g_assert_true (rungs_form_show (f->form, id));
  entry = inside (row (f, "title"), GTK_TYPE_ENTRY, 0);
  type_into (row (f, "title"), "  Bus fares ");
  gtk_editable_set_position (GTK_EDITABLE (entry), 4);
  rungs_form_flush (f->form);
  /* Typed on while the first words are on their way. */
  gtk_editable_insert_text (GTK_EDITABLE (entry), "X", 1, &(int){ 4 });
  bench_settle (&f->bench);
  shown = text_of (row (f, "title"));
  g_assert_cmpstr (shown, ==, "  BuXs fares ");
  keep (f);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 4);
  assert_kept (f, "enquiry", "title", "BuXs fares");
}

/* A letter each time, and never a rest: it is in the workbook before the last. */
static gboolean
types_and_is_kept (gpointer data)
{
  Fixture *f = data;
  GtkWidget *entry = inside (row (f, "title"), GTK_TYPE_ENTRY, 0);
  g_autofree char *kept = NULL;

  gtk_editable_insert_text (GTK_EDITABLE (entry), "x", 1, &(int){ -1 });
  kept = bench_get (&f->bench, "enquiry", rungs_form_get_id (f->form), "title");
  return g_str_has_prefix (kept, "Firstx");
}

static void
test_typing_on_is_kept (Fixture       *f,
                        gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "enquiry", "title", "First", "question", "B?", NULL);
  g_autofree char *shown = NULL;
  g_autofree char *kept = NULL;

  show_form (f, "enquiry");
  g_assert_true (rungs_form_show (f->form, id));
  gtk_widget_grab_focus (row (f, "title"));
  rungs_test_until (types_and_is_kept, f);
  keep (f);
  shown = text_of (row (f, "title"));
  kept = bench_get (&f->bench, "enquiry", id, "title");
  g_assert_cmpstr (kept, ==, shown);
  bench_undo (&f->bench);
  assert_kept (f, "enquiry", "title", "First");
}

static void
test_undo_is_shown (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "enquiry", "title", "First", "question", "B?", NULL);
  g_autofree char *shown = NULL;

  show_form (f, "enquiry");
  g_assert_true (rungs_form_show (f->form, id));
  gtk_widget_grab_focus (row (f, "title"));
  type_into (row (f, "title"), "Second");
  keep (f);
  assert_kept (f, "enquiry", "title", "Second");
  bench_undo (&f->bench);
  shown = text_of (row (f, "title"));
  g_assert_cmpstr (shown, ==, "First");
  g_assert_cmpuint (f->gone, ==, 0);
}

static void
test_undone_record_is_gone (Fixture       *f,
                            gconstpointer  data)
{
  show_form (f, "theme");
  rungs_form_begin (f->form, "55555555-5555-4555-8555-555555555555", NULL, NULL);
  type_into (row (f, "name"), "Waiting");
  keep (f);
  g_assert_true (rungs_form_is_kept (f->form));
  bench_undo (&f->bench);
  g_assert_cmpuint (f->gone, ==, 1);
}

static void
test_another_change_is_shown (Fixture       *f,
                              gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "meeting", "title", "Forum", "held-on", "2026-05-03", NULL);
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;

  show_form (f, "meeting");
  g_assert_true (rungs_form_show (f->form, id));
  type_into (row (f, "title"), "Forum in May");
  bench_set (&f->bench, "meeting", id, "held-on", "2026-05-04");
  shown = text_of (row (f, "held-on"));
  g_assert_cmpstr (shown, ==, "4 May 2026");
  /* What is being typed is not touched by it. */
  title = text_of (row (f, "title"));
  g_assert_cmpstr (title, ==, "Forum in May");
  keep (f);
  assert_kept (f, "meeting", "title", "Forum in May");
}

static void
test_going_to_another_record_keeps (Fixture       *f,
                                    gconstpointer  data)
{
  g_autofree char *a = bench_add (&f->bench, "theme", "name", "A", NULL);
  g_autofree char *b = bench_add (&f->bench, "theme", "name", "B", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *shown = NULL;

  show_form (f, "theme");
  g_assert_true (rungs_form_show (f->form, a));
  type_into (row (f, "name"), "A changed");
  g_assert_true (rungs_form_show (f->form, b));
  bench_settle (&f->bench);
  kept = bench_get (&f->bench, "theme", a, "name");
  g_assert_cmpstr (kept, ==, "A changed");
  shown = text_of (row (f, "name"));
  g_assert_cmpstr (shown, ==, "B");
  g_assert_false (rungs_form_show (f->form, "66666666-6666-4666-8666-666666666666"));
  g_assert_cmpstr (rungs_form_get_id (f->form), ==, b);
}

/* ---- what a screen reader meets */

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  const char *kind = data;

  show_form (f, kind);
  rungs_form_begin (f->form, "77777777-7777-4777-8777-777777777777", NULL, NULL);
  rungs_form_get_row (f->form, "review-on");
  rungs_test_assert_names (f->window);
}

static void
test_private_is_said (Fixture       *f,
                      gconstpointer  data)
{
  show_form (f, "person");
  rungs_form_begin (f->form, "88888888-8888-4888-8888-888888888888", NULL, NULL);
  g_assert_nonnull (rungs_test_find (row (f, "notes"), GTK_TYPE_LABEL, "Only on this laptop"));
  g_assert_null (rungs_test_find (row (f, "known-as"), GTK_TYPE_LABEL, "Only on this laptop"));
}

/* Older words that could not be kept do not come back over newer ones that were. */
static void
test_overtaken (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "theme", "name", "Buses", NULL);
  const char *path = rungs_workbook_get_path (f->bench.workbook);
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);
  RungsEdits *edits = rungs_edits_new ("Archive");

  show_form (f, "theme");
  g_assert_true (rungs_form_show (f->form, id));
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  type_into (row (f, "name"), "Buses and");
  rungs_form_flush (f->form);
  /* Asked after the words: once this is refused, so are they, which the form has not heard yet. */
  rungs_edits_archive (edits, rungs_kind_find ("theme"), id, TRUE);
  g_assert_false (rungs_workbook_write (f->bench.workbook, edits, NULL, NULL));
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  type_into (row (f, "name"), "Buses and trains");
  rungs_form_flush (f->form);
  bench_settle (&f->bench);
  assert_kept (f, "theme", "name", "Buses and trains");
  keep (f);
  assert_kept (f, "theme", "name", "Buses and trains");
}

/* What could not be kept is tried again, and nothing of it is lost. */
static void
test_tried_again (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *id = bench_add (&f->bench, "group", "name", "Forum", NULL);
  const char *path = rungs_workbook_get_path (f->bench.workbook);
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);

  show_form (f, "group");
  g_assert_true (rungs_form_show (f->form, id));
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  type_into (row (f, "name"), "The forum");
  keep (f);
  assert_kept (f, "group", "name", "Forum");
  type_into (row (f, "about"), "People who meet");
  keep (f);
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  keep (f);
  assert_kept (f, "group", "name", "The forum");
  assert_kept (f, "group", "about", "People who meet");
}

int
main (int   argc,
      char *argv[])
{
  gsize n_kinds;
  const RungsKind *const *kinds;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/form/overtaken", test_overtaken);
  ADD ("/form/tried-again", test_tried_again);
  ADD ("/form/text", test_text);
  ADD ("/form/face-down", test_face_down);
  ADD ("/form/date", test_date);
  ADD ("/form/month", test_month);
  ADD ("/form/choice", test_choice);
  ADD ("/form/choice-of-many", test_choice_of_many);
  ADD ("/form/set", test_set);
  ADD ("/form/number", test_number);
  ADD ("/form/flag", test_flag);
  ADD ("/form/link", test_link);
  ADD ("/form/link-to-a-new-one", test_link_to_a_new_one);
  ADD ("/form/links", test_links);
  ADD ("/form/times", test_times);
  ADD ("/form/fault-is-said-and-kept", test_fault_is_said_and_kept);
  ADD ("/form/not-finished-is-kept", test_not_finished_is_kept);
  ADD ("/form/nobody-is-told-off-at-once", test_nobody_is_told_off_at_once);
  ADD ("/form/begun-and-left-is-nothing", test_begun_and_left_is_nothing);
  ADD ("/form/a-write-leaves-the-caret", test_a_write_leaves_the_caret);
  ADD ("/form/typing-on-is-kept", test_typing_on_is_kept);
  ADD ("/form/undo-is-shown", test_undo_is_shown);
  ADD ("/form/undone-record-is-gone", test_undone_record_is_gone);
  ADD ("/form/another-change-is-shown", test_another_change_is_shown);
  ADD ("/form/going-to-another-record-keeps", test_going_to_another_record_keeps);
  ADD ("/form/private-is-said", test_private_is_said);
#undef ADD
  kinds = rungs_kinds (&n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autofree char *path = g_strconcat ("/form/names/", kinds[i]->name, NULL);

      g_test_add (path, Fixture, kinds[i]->name, set_up, test_names, tear_down);
    }

  return g_test_run ();
}
