/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-recording.c: what somebody says is written down question by question, any of them left out, and nothing is lost.
 */
#include "config.h"

#include "feedback/recording.h"
#include "records/choice-field.h"
#include "records/form.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  GtkWidget *window;
  GtkWidget *recording;
  char *done;
  guint n_done;
} Fixture;

static void
done_cb (Fixture    *f,
         const char *id)
{
  g_free (f->done);
  f->done = g_strdup (id);
  f->n_done++;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  bench_set_up (&f->bench);
  f->recording = rungs_recording_new (f->bench.workbook);
  g_signal_connect_swapped (f->recording, "done", G_CALLBACK (done_cb), f);
  f->window = rungs_test_present (f->recording, 900, 700);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  g_clear_pointer (&f->done, g_free);
  bench_tear_down (&f->bench);
}

static void
press (Fixture    *f,
       const char *name)
{
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, name));
  bench_settle (&f->bench);
}

static void
answer (Fixture    *f,
        const char *words)
{
  type_into (GTK_WIDGET (rungs_form_get_row (RUNGS_FORM (rungs_test_find (f->window, RUNGS_TYPE_FORM, NULL)), "words")),
             words);
}

static GPtrArray *
all_feedback (Fixture *f)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("feedback"));
  GPtrArray *records = rungs_workbook_list (f->bench.workbook, query, 0, 100, NULL);

  g_assert_nonnull (records);
  return records;
}

/* The forum's four are what is offered first. */
static void
begin_with_four (Fixture *f)
{
  press (f, "Begin");
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "1 of 4"));
}

static void
test_the_whole_way (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;
  guint n_with_question = 0;

  begin_with_four (f);
  rungs_test_assert_names (f->window);
  answer (f, "They rang me back.");
  press (f, "Next");
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "2 of 4"));
  press (f, "Skip");
  answer (f, "The bus fare.");
  press (f, "Next");
  press (f, "Next");
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "They rang me back."));
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "The bus fare."));
  rungs_test_assert_names (f->window);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (rungs_test_find (f->window, GTK_TYPE_CHECK_BUTTON, "Yes, inside the programme")), TRUE);
  bench_settle (&f->bench);
  press (f, "Finish");

  records = all_feedback (f);
  g_assert_cmpuint (records->len, ==, 2);
  for (guint i = 0; i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);

      g_assert_cmpstr (rungs_record_get (record, "quote"), ==, "inside");
      /* Of a month, no more. */
      g_assert_cmpuint (strlen (rungs_record_get (record, "said-on")), ==, 7);
      n_with_question += rungs_record_get (record, "question") != NULL;
    }
  g_assert_cmpuint (n_with_question, ==, 2);
  g_assert_cmpuint (f->n_done, ==, 1);
  g_assert_nonnull (f->done);
}

static void
test_back_changes_the_same_answer (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;

  begin_with_four (f);
  answer (f, "First");
  press (f, "Next");
  press (f, "Back");
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "1 of 4"));
  answer (f, "First, put better");
  press (f, "Stop here");
  press (f, "Finish");
  records = all_feedback (f);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (g_ptr_array_index (records, 0), "words"), ==, "First, put better");
}

static void
test_not_now_leaves_nothing (Fixture       *f,
                             gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;

  press (f, "Not now");
  g_assert_cmpuint (f->n_done, ==, 1);
  g_assert_null (f->done);
  records = all_feedback (f);
  g_assert_cmpuint (records->len, ==, 0);
}

/* The window may be closed, or the page left, in the middle of an answer. */
static void
test_flush_keeps_what_is_typed (Fixture       *f,
                                gconstpointer  data)
{
  g_autoptr (GPtrArray) records = NULL;

  begin_with_four (f);
  answer (f, "Half a sen");
  rungs_recording_flush (f->recording);
  bench_settle (&f->bench);
  records = all_feedback (f);
  g_assert_cmpuint (records->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/recording/the-whole-way", test_the_whole_way);
  ADD ("/recording/back-changes-the-same-answer", test_back_changes_the_same_answer);
  ADD ("/recording/not-now-leaves-nothing", test_not_now_leaves_nothing);
  ADD ("/recording/flush-keeps-what-is-typed", test_flush_keeps_what_is_typed);
#undef ADD

  return g_test_run ();
}
