/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-strip.c: a case study goes its way by hand, step by step; what a step needs is said, and a changed word sends it back.
 */
#include "config.h"

#include "identity.h"
#include "stories/stories-page.h"
#include "stories/story-strip.h"
#include "stories/story-text.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  GtkWidget *window;
  RungsPage *page;
  char *story;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  bench_set_up (&f->bench);
  f->story = bench_add (&f->bench, "case-study", "title", "A key", "state", data != NULL ? data : "draft", NULL);
  f->page = RUNGS_PAGE (rungs_stories_page_new (f->bench.workbook));
  f->window = rungs_test_present (GTK_WIDGET (f->page), 1100, 700);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("case-study"), f->story));
  rungs_test_run_pending ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  bench_tear_down (&f->bench);
  g_free (f->story);
}

static GtkWidget *
strip (Fixture *f)
{
  return rungs_test_find (f->window, RUNGS_TYPE_STORY_STRIP, NULL);
}

/* All the steps are there for who asks. */
static void
show_steps (Fixture *f)
{
  GtkWidget *here = rungs_test_find (strip (f), GTK_TYPE_TOGGLE_BUTTON, "the story is here. All the steps");

  g_assert_nonnull (here);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (here), TRUE);
  rungs_test_run_pending ();
}

static void
press (Fixture    *f,
       const char *name)
{
  rungs_test_activate (rungs_test_find (strip (f), GTK_TYPE_BUTTON, name));
  bench_settle (&f->bench);
}

static void
assert_state (Fixture    *f,
              const char *wanted)
{
  g_autofree char *state = bench_get (&f->bench, "case-study", f->story, "state");

  g_assert_cmpstr (state, ==, wanted);
}

static gboolean
says (Fixture    *f,
      const char *words)
{
  return rungs_test_find (strip (f), GTK_TYPE_LABEL, words) != NULL;
}

static void
answer_all (Fixture *f)
{
  const RungsChoice *items = rungs_identity_items ();

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (bench_add (&f->bench, "identity-check", "case-study", f->story, "item", items[i].token, "answer", "fine", NULL));
}

static void
add_consent (Fixture *f)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) next_year = g_date_time_add_years (now, 1);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *ends_on = g_date_time_format (next_year, "%Y-%m-%d");

  g_free (bench_add (&f->bench, "consent", "case-study", f->story, "scope", "inside", "given-on", today, "ends-on", ends_on,
                     NULL));
}

/* As by key from anywhere on any of its sides. */
static void
assert_leads_to (Fixture    *f,
                 const char *name)
{
  g_assert_true (gtk_widget_grab_focus (strip (f)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_root_get_focus (GTK_ROOT (f->window)))), ==, name);
}

/* The main button alone leads the whole way, once what each step needs is there. */
static void
test_whole_way (Fixture       *f,
                gconstpointer  data)
{
  g_assert_true (says (f, "nothing to read back yet"));
  assert_leads_to (f, "Go to the text");
  press (f, "Read it back with them");
  assert_state (f, "draft");

  bench_set (&f->bench, "case-study", f->story, "situation", "I had a tent.");
  g_assert_false (says (f, "nothing to read back yet"));
  press (f, "Read it back with them");
  assert_state (f, "read-back");
  assert_leads_to (f, "The person agreed to it");
  g_assert_cmpstr (rungs_workbook_undo_label (f->bench.workbook), ==, "Case study: Read it back with them");
  press (f, "The person agreed to it");
  assert_state (f, "agreed");
  g_assert_true (says (f, "This is version 1."));
  g_assert_true (says (f, "11 points have no answer yet"));
  rungs_test_assert_names (f->window);

  answer_all (f);
  press (f, "We looked at whether somebody could know");
  assert_state (f, "checked");
  g_assert_true (says (f, "has not said yes to anything that holds today"));
  add_consent (f);
  g_assert_true (says (f, "What they said yes to holds until"));
  press (f, "It is ready to be used");
  assert_state (f, "ready");
  press (f, "It is in use");
  assert_state (f, "in-use");
  press (f, "Let it rest");
  assert_state (f, "resting");

  /* Each was one step. */
  bench_undo (&f->bench);
  assert_state (f, "in-use");
  bench_undo (&f->bench);
  assert_state (f, "ready");
  g_assert_nonnull (rungs_test_find (strip (f), GTK_TYPE_TOGGLE_BUTTON, "Ready: the story is here"));
}

static void
test_where_it_stands (Fixture       *f,
                      gconstpointer  data)
{
  GtkWidget *here, *done, *ahead;

  g_assert_null (rungs_test_find (strip (f), GTK_TYPE_BUTTON, "Being written: Go on writing"));
  show_steps (f);
  here = inside (gtk_widget_get_parent (rungs_test_find (strip (f), GTK_TYPE_BUTTON, "Being written")), GTK_TYPE_BUTTON, 2);
  done = rungs_test_find (strip (f), GTK_TYPE_BUTTON, "Being written: Go on writing");
  ahead = rungs_test_find (strip (f), GTK_TYPE_BUTTON, "Ready: It is ready to be used");

  /* A mark and words, not colour alone. */
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (here)), ==, "● Agreed");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (done)), ==, "✓ Being written");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (ahead)), ==, "Ready");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (strip (f)), GTK_ACCESSIBLE_PROPERTY_LABEL, "How far it has come");
  g_assert_true (says (f, "The person agreed to these words."));

  /* The keyboard stays where it was when the story moves. */
  rungs_test_activate (done);
  bench_settle (&f->bench);
  assert_state (f, "draft");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == done);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (done)), ==, "● Being written");
}

/* A step that may not be yet says why, and leads to where it is put right. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  show_steps (f);
  press (f, "Ready: It is ready to be used");
  assert_state (f, "agreed");
  g_assert_true (says (f, "11 points have no answer yet"));
  press (f, "Go to the check");
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "check");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), GTK_WIDGET (f->page)));
  /* It stands above that side too. */
  g_assert_nonnull (strip (f));
}

static void
test_a_word_changes (Fixture       *f,
                     gconstpointer  data)
{
  g_assert_false (says (f, "is kept as it was"));
  bench_set (&f->bench, "case-study", f->story, "situation", "I had two tents.");
  assert_state (f, "read-back");
  g_assert_true (says (f, "is kept as it was."));
  g_assert_nonnull (rungs_test_find (strip (f), GTK_TYPE_BUTTON, "Read back: the story is here"));
  press (f, "The person agreed to it");
  g_assert_true (says (f, "This is version 2."));
  g_assert_false (says (f, "is kept as it was"));
}

static gboolean
shows_version (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_LABEL, "Version 1, agreed to on") != NULL;
}

static gboolean
tells_day (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_LABEL, "is kept as it was") != NULL &&
         rungs_test_find (window, GTK_TYPE_LABEL, "Version 1, which") == NULL;
}

static gboolean
reads_version (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, RUNGS_TYPE_STORY_TEXT) != NULL;
}

/* What was agreed to is a press away, with the keyboard on it. */
static void
test_kept_version (Fixture       *f,
                   gconstpointer  data)
{
  bench_set (&f->bench, "case-study", f->story, "situation", "I had a tent.");
  bench_set (&f->bench, "case-study", f->story, "state", "agreed");
  bench_set (&f->bench, "case-study", f->story, "situation", "I had two tents.");
  rungs_test_until (tells_day, f->window);
  press (f, "Look at version 1");
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "texts");
  rungs_test_until (shows_version, f->window);
  rungs_test_until (reads_version, f->window);
  rungs_test_assert_names (f->window);
}

static void
test_taken_back (Fixture       *f,
                 gconstpointer  data)
{
  show_steps (f);
  /* It leads to where nothing is asked but how they told us. */
  press (f, "Taken back: The person took it back");
  assert_state (f, "in-use");
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "copies");
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (f->window))), "A word");
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Take it back now"));
  bench_settle (&f->bench);
  assert_state (f, "withdrawn");
  g_assert_true (says (f, "Nobody may use it."));
  assert_leads_to (f, "Go to where it went");
  press (f, "Ready: It is ready to be used");
  assert_state (f, "withdrawn");
  g_assert_true (says (f, "The person took this story back."));
  press (f, "Being written: Go on writing");
  assert_state (f, "draft");
}

static gboolean
lists_until (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_WIDGET, "A key, Agreed by the person · consent until") != NULL;
}

static gboolean
lists_none (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_WIDGET, "A key, Agreed by the person") != NULL && !lists_until (window);
}

/* The list tells how far each has come, and until when. */
static void
test_list (Fixture       *f,
           gconstpointer  data)
{
  rungs_test_until (lists_none, f->window);
  add_consent (f);
  rungs_test_until (lists_until, f->window);
  bench_undo (&f->bench);
  rungs_test_until (lists_none, f->window);
}

int
main (int   argc,
      char *argv[])
{
  rungs_test_init (&argc, &argv);

#define ADD(path, state, test) g_test_add (path, Fixture, state, set_up, test, tear_down)
  ADD ("/story-strip/whole-way", "draft", test_whole_way);
  ADD ("/story-strip/where-it-stands", "agreed", test_where_it_stands);
  ADD ("/story-strip/refused", "agreed", test_refused);
  ADD ("/story-strip/a-word-changes", "in-use", test_a_word_changes);
  ADD ("/story-strip/kept-version", "read-back", test_kept_version);
  ADD ("/story-strip/list", "agreed", test_list);
  ADD ("/story-strip/taken-back", "in-use", test_taken_back);
#undef ADD

  return g_test_run ();
}
