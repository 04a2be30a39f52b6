/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-copies-side.c: where a story went, in words; it is taken back in one step, and each copy is dealt with until none is out.
 */
#include "config.h"

#include "dates.h"
#include "records/part-row.h"
#include "stories/copies-side.h"
#include "stories/copy-row.h"
#include "stories/keeping.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  char *today;
  char *story;
  char *consent;
  char *lantern; /* a use */
  GtkWidget *side;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  bench_set_up (&f->bench);
  f->today = rungs_date_today (now);
  f->story = bench_add (&f->bench, "case-study", "title", "A room with a lock", "situation", "I slept where I could.", "state",
                        "in-use", "version", "2", NULL);
  f->consent = bench_add (&f->bench, "consent", "case-study", f->story, "scope", "inside", "channels", "printed", "given-on",
                          "2026-01-10", "ends-on", "2027-01-10", NULL);
  f->lantern = bench_add (&f->bench, "use", "case-study", f->story, "audience", "partner", "channel", "printed", "copies", "3",
                          "held-by", "The Lantern", "version", "2", "on", "2026-02-01", NULL);
  g_free (bench_add (&f->bench, "use", "case-study", f->story, "audience", "inside", "channel", "meeting", "on", "2026-02-03",
                     NULL));
  g_free (bench_add (&f->bench, "use", "case-study", f->story, "audience", "inside", "channel", "printed", "copies", "2",
                     "held-by", "Harbour", "on", "2026-02-02", NULL));
  f->side = rungs_copies_side_new (f->bench.workbook);
  rungs_record_top_set_id (RUNGS_RECORD_TOP (f->side), f->story);
  f->window = rungs_test_present_side (f->side, 760);
  rungs_test_run_pending ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  rungs_copies_side_flush (f->side);
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  g_clear_pointer (&f->today, g_free);
  g_clear_pointer (&f->story, g_free);
  g_clear_pointer (&f->consent, g_free);
  g_clear_pointer (&f->lantern, g_free);
  bench_tear_down (&f->bench);
}

static GtkWidget *
find (Fixture    *f,
      GType       type,
      const char *name)
{
  return rungs_test_get (f->window, type, name);
}

static gboolean
is_there (Fixture    *f,
          GType       type,
          const char *name)
{
  return rungs_test_find (f->window, type, name) != NULL;
}

static void
assert_kept (Fixture    *f,
             const char *kind,
             const char *id,
             const char *field,
             const char *value)
{
  g_autofree char *kept = bench_get (&f->bench, kind, id, field);

  g_assert_cmpstr (kept, ==, value);
}

static void
take_back (Fixture    *f,
           const char *how)
{
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "The person takes the story back"));
  gtk_editable_set_text (GTK_EDITABLE (find (f, GTK_TYPE_ENTRY, NULL)), how);
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Take it back now"));
  bench_settle (&f->bench);
}

static void
press (Fixture    *f,
       const char *where,
       const char *answer)
{
  GtkWidget *row = find (f, RUNGS_TYPE_COPY_ROW, where);
  GtkWidget *button = rungs_test_find (row, GTK_TYPE_CHECK_BUTTON, answer);

  g_assert_nonnull (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), !gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  bench_settle (&f->bench);
}

/* Each use says whether it came back; one is added by hand. */
static void
test_uses (Fixture       *f,
           gconstpointer  data)
{
  RungsForm *form;

  find (f, GTK_TYPE_LABEL, "It was shown or given out 3 times. 5 copies were given out. 5 are still out, with: Harbour, The Lantern.");
  find (f, RUNGS_TYPE_PART_ROW, "The Lantern");
  find (f, GTK_TYPE_LABEL, "3 copies · On paper · Version 2 · 1 February 2026 · Not back yet");
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Add: Use"));
  form = rungs_part_row_get_form (RUNGS_PART_ROW (find (f, RUNGS_TYPE_PART_ROW, "New: Use")));
  type_into (GTK_WIDGET (rungs_form_get_row (form, "held-by")), "The board");
  rungs_copies_side_flush (f->side);
  bench_settle (&f->bench);
  assert_kept (f, "use", rungs_form_get_id (form), "on", f->today);
  assert_kept (f, "use", rungs_form_get_id (form), "version", "2");
  find (f, GTK_TYPE_LABEL, "It was shown or given out 4 times.");
  find (f, RUNGS_TYPE_PART_ROW, "The board");
}

/* One press, one question: it is blocked at once, with every consent; and one undo puts a slip of the hand right. */
static void
test_in_one_step (Fixture       *f,
                  gconstpointer  data)
{
  take_back (f, "A call to Fern");
  assert_kept (f, "case-study", f->story, "state", "withdrawn");
  assert_kept (f, "case-study", f->story, "withdrawn-on", f->today);
  assert_kept (f, "case-study", f->story, "withdrawn-how", "A call to Fern");
  assert_kept (f, "consent", f->consent, "withdrawn-on", f->today);
  find (f, GTK_TYPE_LABEL, "The person took this story back on ");
  find (f, GTK_TYPE_LABEL, "How they told us: A call to Fern");
  find (f, GTK_TYPE_LABEL, "We cannot call back paper that was already given out");
  g_assert_false (is_there (f, GTK_TYPE_BUTTON, "The person takes the story back"));

  bench_undo (&f->bench);
  assert_kept (f, "case-study", f->story, "state", "in-use");
  assert_kept (f, "consent", f->consent, "withdrawn-on", NULL);
  find (f, GTK_TYPE_BUTTON, "The person takes the story back");
  g_assert_false (is_there (f, GTK_TYPE_LABEL, "The person took this story back"));
}

static void
test_how (Fixture       *f,
          gconstpointer  data)
{
  take_back (f, "  ");
  assert_kept (f, "case-study", f->story, "state", "in-use");
  find (f, GTK_TYPE_LABEL, "Please write down how they told you.");
  g_assert_true (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), GTK_TYPE_ENTRY) ==
                 find (f, GTK_TYPE_ENTRY, NULL));
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Not now"));
  g_assert_false (is_there (f, GTK_TYPE_ENTRY, NULL));
  assert_kept (f, "case-study", f->story, "state", "in-use");
}

/* Place by place until none is out; what was only shown left none. */
static void
test_copies (Fixture       *f,
             gconstpointer  data)
{
  take_back (f, "A word");
  find (f, GTK_TYPE_LABEL, "0 of 2 places are dealt with.");
  press (f, "The Lantern", "We asked for them back");
  assert_kept (f, "use", f->lantern, "asked-back-on", f->today);
  find (f, GTK_TYPE_CHECK_BUTTON, "We asked for them back on ");
  press (f, "The Lantern", "They came back");
  assert_kept (f, "use", f->lantern, "ended", "came-back");
  assert_kept (f, "use", f->lantern, "returned-on", f->today);
  find (f, GTK_TYPE_LABEL, "1 of 2 places are dealt with.");
  press (f, "The Lantern", "They cannot be got back");
  assert_kept (f, "use", f->lantern, "ended", "cannot-get-back");
  assert_kept (f, "use", f->lantern, "returned-on", NULL);
  press (f, "The Lantern", "Still out");
  assert_kept (f, "use", f->lantern, "ended", NULL);
  find (f, GTK_TYPE_LABEL, "0 of 2 places are dealt with.");
  bench_undo (&f->bench);
  assert_kept (f, "use", f->lantern, "ended", "cannot-get-back");
  press (f, "Harbour", "They were destroyed");
  find (f, GTK_TYPE_LABEL, "2 of 2 places are dealt with.");
  find (f, GTK_TYPE_LABEL, "2 were destroyed. 3 cannot be got back. No copy is out.");
}

static gboolean
is_idle (gpointer data)
{
  GtkWidget *keeping = rungs_test_find (GTK_WIDGET (data), RUNGS_TYPE_KEEPING, NULL);

  return keeping == NULL || !rungs_keeping_is_busy (RUNGS_KEEPING (keeping));
}

static void
wait (Fixture *f)
{
  rungs_test_until (is_idle, f->window);
  bench_settle (&f->bench);
  rungs_test_until (is_idle, f->window);
  bench_settle (&f->bench);
}

/* Taken back, and every copy dealt with. */
static void
deal_with_all (Fixture *f)
{
  take_back (f, "A word");
  press (f, "The Lantern", "They came back");
  press (f, "Harbour", "They cannot be got back");
}

static GtkWidget *
choose (Fixture    *f,
        const char *what)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, what)), TRUE);
  wait (f);
  return rungs_test_find (find (f, RUNGS_TYPE_KEEPING, NULL), GTK_TYPE_ENTRY, NULL);
}

static guint
count (Fixture    *f,
       const char *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));

  rungs_query_filter (query, "case-study", f->story);
  return (guint) rungs_workbook_count (f->bench.workbook, query, NULL);
}

/* It is told what goes, and nothing goes before the word is typed. While copies are out, somebody has to know of them. */
static void
test_keep_proof (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *entry;

  take_back (f, "A word");
  find (f, GTK_TYPE_LABEL, "All of it can go once every copy is dealt with");
  g_assert_false (gtk_widget_get_sensitive (find (f, GTK_TYPE_CHECK_BUTTON, "Nothing")));
  entry = choose (f, "Only the proof");
  find (f, GTK_TYPE_LABEL, "every word of the story");
  find (f, GTK_TYPE_LABEL, "Erasing cannot be undone.");
  g_assert_false (gtk_widget_get_sensitive (find (f, GTK_TYPE_BUTTON, "Erase for good")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "eras");
  g_assert_false (gtk_widget_get_sensitive (find (f, GTK_TYPE_BUTTON, "Erase for good")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Erase ");
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Erase for good"));
  wait (f);
  assert_kept (f, "case-study", f->story, "situation", NULL);
  assert_kept (f, "case-study", f->story, "state", "withdrawn");
  assert_kept (f, "case-study", f->story, "kept", "proof");
  assert_kept (f, "case-study", f->story, "title", "A story that was taken back");
  assert_kept (f, "consent", f->consent, "scope", "inside");
  g_assert_cmpuint (count (f, "use"), ==, 3);
  find (f, GTK_TYPE_LABEL, "Only the proof is kept that they said yes, and took it back.");
  g_assert_false (is_there (f, GTK_TYPE_BUTTON, "Erase for good"));
}

static void
test_keep_nothing (Fixture       *f,
                   gconstpointer  data)
{
  GtkWidget *entry;
  GtkWidget *told = NULL;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  deal_with_all (f);
  entry = choose (f, "Nothing");
  find (f, GTK_TYPE_LABEL, "With the story these go: Consent (1), Where it went (3).");
  gtk_editable_set_text (GTK_EDITABLE (entry), "erase");
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Erase for good"));
  wait (f);
  assert_kept (f, "case-study", f->story, "title", NULL);
  g_assert_cmpuint (count (f, "consent"), ==, 0);
  g_assert_cmpuint (count (f, "use"), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != f->window)
        told = window;
    }
  g_assert_nonnull (told);
  gtk_window_destroy (GTK_WINDOW (told));
}

/* So much that the writer has its hands full for a while. */
static void
keep_writer_busy (Fixture *f)
{
  RungsEdits *edits = rungs_edits_new ("Much");

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("person"), NULL);
      g_autoptr (RungsRecord) person = rungs_record_with (bare, "known-as", "Somebody");

      rungs_edits_add (edits, person);
    }
  rungs_workbook_write_async (f->bench.workbook, edits, NULL, NULL, NULL);
}

/* Stopped in time, nothing is gone, and the story is where it was. */
static void
test_stop (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *entry;

  deal_with_all (f);
  entry = choose (f, "Nothing");
  gtk_editable_set_text (GTK_EDITABLE (entry), "erase");
  keep_writer_busy (f);
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "Erase for good"), "clicked");
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "Stop erasing"), "clicked");
  wait (f);
  assert_kept (f, "case-study", f->story, "situation", "I slept where I could.");
  g_assert_cmpuint (count (f, "use"), ==, 3);
  find (f, GTK_TYPE_LABEL, "Stopped. Nothing was erased.");
}

/* Another choice asks for the word anew. */
static void
test_change_choice (Fixture       *f,
                    gconstpointer  data)
{
  GtkWidget *entry;

  deal_with_all (f);
  entry = choose (f, "Only the proof");
  gtk_editable_set_text (GTK_EDITABLE (entry), "erase");
  choose (f, "Nothing");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (gtk_widget_get_sensitive (find (f, GTK_TYPE_BUTTON, "Erase for good")));
  rungs_test_assert_names (f->window);
  press (f, "Harbour", "Still out");
  g_assert_false (is_there (f, GTK_TYPE_BUTTON, "Erase for good"));
}

static void
test_another_story (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *other = bench_add (&f->bench, "case-study", "title", "Another", NULL);

  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "The person takes the story back"));
  gtk_editable_set_text (GTK_EDITABLE (find (f, GTK_TYPE_ENTRY, NULL)), "A call");
  rungs_record_top_set_id (RUNGS_RECORD_TOP (f->side), other);
  g_assert_false (is_there (f, GTK_TYPE_ENTRY, NULL));
  find (f, GTK_TYPE_LABEL, "It was not shown or given to anybody yet.");
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "The person takes the story back"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, GTK_TYPE_ENTRY, NULL))), ==, "");
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "The person takes the story back"));
  rungs_test_assert_names (f->window);
  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Not now"));
  take_back (f, "A word");
  rungs_test_assert_names (f->window);
}

int
main (int   argc,
      char *argv[])
{
  rungs_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/copies-side/uses", test_uses);
  ADD ("/copies-side/in-one-step", test_in_one_step);
  ADD ("/copies-side/how", test_how);
  ADD ("/copies-side/copies", test_copies);
  ADD ("/copies-side/keep-proof", test_keep_proof);
  ADD ("/copies-side/keep-nothing", test_keep_nothing);
  ADD ("/copies-side/stop", test_stop);
  ADD ("/copies-side/change-choice", test_change_choice);
  ADD ("/copies-side/another-story", test_another_story);
  ADD ("/copies-side/names", test_names);
#undef ADD

  return g_test_run ();
}
