/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-could-know.c: signs are shown where they stand, each point is answered once and only when somebody answers, and what is
 * still missing stands in words.
 */
#include "config.h"

#include <string.h>

#include "records/text-field.h"
#include "stories/check-item.h"
#include "stories/could-know.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  char *story;
  GtkWidget *view;
  GtkWidget *window;
  char *went; /* where somebody went */
} Fixture;

static gboolean
is_idle (gpointer data)
{
  return !rungs_could_know_is_busy (data);
}

static void
wait (Fixture *f)
{
  rungs_could_know_flush (f->view);
  bench_settle (&f->bench);
  rungs_test_until (is_idle, f->view);
  rungs_test_run_pending ();
}

static void
went_cb (Fixture    *f,
         const char *field,
         guint       start,
         guint       end)
{
  g_free (f->went);
  f->went = g_strdup_printf ("%s %u %u", field, start, end);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *person = NULL;

  bench_set_up (&f->bench);
  person = bench_add (&f->bench, "person", "known-as", "Quill", NULL);
  g_free (bench_add (&f->bench, "person-private", "person", person, "real-name", "Zebedee Thistlethwaite", NULL));
  f->story = bench_add (&f->bench, "case-study", "title", "A room with a lock", "person", person, "situation",
                        "It was cold. Then Zebedee came, in 1998. We went on.", NULL);
  f->view = rungs_could_know_new (f->bench.workbook);
  rungs_record_top_set_id (RUNGS_RECORD_TOP (f->view), f->story);
  f->window = rungs_test_present_side (f->view, 700);
  wait (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  g_clear_pointer (&f->story, g_free);
  g_clear_pointer (&f->went, g_free);
  bench_tear_down (&f->bench);
}

static GtkWidget *
item (Fixture    *f,
      const char *name)
{
  GtkWidget *found = rungs_test_find (f->view, RUNGS_TYPE_CHECK_ITEM, name);

  g_assert_nonnull (found);
  return found;
}

static void
assert_says (GtkWidget  *root,
             const char *words)
{
  g_test_message ("%s", words);
  g_assert_nonnull (rungs_test_find (root, GTK_TYPE_LABEL, words));
}

static void
choose (Fixture    *f,
        const char *name,
        const char *answer)
{
  GtkWidget *button = rungs_test_find (item (f, name), GTK_TYPE_CHECK_BUTTON, answer);

  g_assert_nonnull (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  wait (f);
}

static GPtrArray *
checks (Fixture *f)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("identity-check"));
  GPtrArray *found = rungs_workbook_list (f->bench.workbook, query, 0, 100, NULL);

  g_assert_nonnull (found);
  return found;
}

/* How many of them have an answer. */
static guint
n_answered (Fixture *f)
{
  g_autoptr (GPtrArray) found = checks (f);
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += rungs_record_get (found->pdata[i], "answer") != NULL;
  return n;
}

/* A real name is compared, and only what stands in the text is shown. */
static void
test_signs (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *names = item (f, "Names of people");
  GtkWidget *dates = item (f, "Dates and times");

  assert_says (names, "“Then Zebedee came, in 1998.”");
  assert_says (names, "My situation");
  assert_says (names, "The text has 1 sign of it.");
  assert_says (dates, "“Then Zebedee came, in 1998.”");
  assert_says (item (f, "Ages"), "Nobody has answered yet.");
  g_assert_null (rungs_test_find (f->view, GTK_TYPE_WIDGET, "Thistlethwaite"));

  g_signal_connect_swapped (names, "go-there", G_CALLBACK (went_cb), f);
  rungs_test_activate (rungs_test_find (names, GTK_TYPE_BUTTON, "Go to “Zebedee” in: My situation"));
  g_assert_cmpstr (f->went, ==, "situation 18 25");

  /* The text is put right, and the sign is gone. */
  bench_set (&f->bench, "case-study", f->story, "situation", "It was cold. Then a friend came. We went on.");
  wait (f);
  g_assert_null (rungs_test_find (names, GTK_TYPE_BUTTON, "Go to"));
  assert_says (f->view, "Rungs found no signs.");

  /* Somebody else is known now. */
  g_free (bench_add (&f->bench, "person", "known-as", "Aurelia", NULL));
  bench_set (&f->bench, "case-study", f->story, "situation", "It was cold. Then Brigid came. We went on.");
  wait (f);
  g_assert_null (rungs_test_find (names, GTK_TYPE_BUTTON, "Go to"));
  g_free (bench_add (&f->bench, "person", "known-as", "Brigid", NULL));
  wait (f);
  g_assert_nonnull (rungs_test_find (names, GTK_TYPE_BUTTON, "Go to “Brigid”"));
}

/* A long list begins short; the rest comes when it is asked for, with the keyboard there. */
static void
test_many_signs (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *dates = item (f, "Dates and times");

  bench_set (&f->bench, "case-study", f->story, "situation",
             "1991. 1992. 1993. 1994. 1995. 1996. 1997. 1998. 1999.");
  wait (f);
  assert_says (dates, "The text has 9 signs of it.");
  g_assert_nonnull (rungs_test_find (dates, GTK_TYPE_BUTTON, "Go to “1996”"));
  g_assert_null (rungs_test_find (dates, GTK_TYPE_BUTTON, "Go to “1997”"));
  rungs_test_activate (rungs_test_find (dates, GTK_TYPE_BUTTON, "Show 3 more"));
  g_assert_nonnull (rungs_test_find (dates, GTK_TYPE_BUTTON, "Go to “1999”"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == rungs_test_find (dates, GTK_TYPE_BUTTON, "Go to “1997”"));
}

/* Nothing is kept before somebody answers; then it is one row, and undo takes it back. */
static void
test_answer (Fixture       *f,
             gconstpointer  data)
{
  {
    g_autoptr (GPtrArray) found = checks (f);

    g_assert_cmpuint (found->len, ==, 0);
  }
  assert_says (f->view, "Still to be answered: Names of people · Names of staff and services · Dates and times · and 8 more");
  choose (f, "Ages", "It is fine as it is");
  {
    g_autoptr (GPtrArray) found = checks (f);

    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpstr (rungs_record_get (found->pdata[0], "case-study"), ==, f->story);
    g_assert_cmpstr (rungs_record_get (found->pdata[0], "item"), ==, "ages");
    g_assert_cmpstr (rungs_record_get (found->pdata[0], "answer"), ==, "fine");
  }
  assert_says (f->view, "10 answers are still missing");
  g_assert_null (rungs_test_find (item (f, "Ages"), GTK_TYPE_LABEL, "Nobody has answered"));

  choose (f, "Ages", "We changed it");
  g_assert_cmpuint (n_answered (f), ==, 1);
  bench_undo (&f->bench);
  bench_undo (&f->bench);
  wait (f);
  g_assert_cmpuint (n_answered (f), ==, 0);
  assert_says (item (f, "Ages"), "Nobody has answered yet.");

  /* And it can be answered anew. */
  choose (f, "Ages", "It is fine as it is");
  g_assert_cmpuint (n_answered (f), ==, 1);
}

/* Something that was kept needs its reason, and does not count before it has one. */
static void
test_kept (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *family = item (f, "Family");

  g_assert_null (rungs_test_find (family, GTK_TYPE_TEXT_VIEW, NULL));
  choose (f, "Family", "We kept it");
  g_assert_cmpuint (n_answered (f), ==, 0);
  assert_says (family, "Not finished: please say why.");
  assert_says (f->view, "11 answers are still missing");
  type_into (rungs_test_find (family, GTK_TYPE_TEXT_VIEW, NULL), "They want it told.");
  wait (f);
  g_assert_cmpuint (n_answered (f), ==, 1);
  assert_says (f->view, "10 answers are still missing");
  g_assert_null (rungs_test_find (family, GTK_TYPE_LABEL, "Not finished"));

  /* What was said before holds while another answer is not finished. */
  choose (f, "Work", "It is fine as it is");
  choose (f, "Work", "We kept it");
  assert_says (item (f, "Work"), "Until then this holds: It is fine as it is.");
}

/* Somebody answers while something else of the workbook changes. */
static void
test_not_disturbed (Fixture       *f,
                    gconstpointer  data)
{
  GtkWidget *family = item (f, "Family");

  choose (f, "Family", "We kept it");
  type_into (rungs_test_find (family, GTK_TYPE_TEXT_VIEW, NULL), "They want");
  g_free (bench_add (&f->bench, "identity-check", "case-study", f->story, "item", "ages", "answer", "fine", NULL));
  {
    g_autofree char *text = text_of (rungs_test_find (family, GTK_TYPE_TEXT_VIEW, NULL));

    g_assert_cmpstr (text, ==, "They want");
  }
  wait (f);
  g_assert_cmpuint (n_answered (f), ==, 2);
}

/* Of another story there are other answers; what was begun is kept with its own. */
static void
test_another_story (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *other = bench_add (&f->bench, "case-study", "title", "Another", "tried", "At 10:30.", NULL);

  choose (f, "Family", "We kept it");
  rungs_record_top_set_id (RUNGS_RECORD_TOP (f->view), other);
  wait (f);
  assert_says (item (f, "Family"), "Nobody has answered yet.");
  assert_says (item (f, "Dates and times"), "What was tried");
  choose (f, "Family", "It is fine as it is");
  rungs_record_top_set_id (RUNGS_RECORD_TOP (f->view), f->story);
  wait (f);
  assert_says (item (f, "Family"), "Not finished: please say why.");
}

static void
answer_all (Fixture *f)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (bench_add (&f->bench, "identity-check", "case-study", f->story, "item", items[i].token, "answer", "fine", NULL));
}

/* For everybody, two people have to read it, and not one of them twice. */
static void
test_result (Fixture       *f,
             gconstpointer  data)
{
  answer_all (f);
  assert_says (f->view, "Everything was looked at.");
  assert_says (f->view, "Inside the programme: it suits them");
  assert_says (f->view, "Named partner organisations: it suits them");
  assert_says (f->view, "Anybody: not yet: please write down who looked at it.");
  type_into (inside (f->view, RUNGS_TYPE_TEXT_FIELD, 0), "Robin");
  wait (f);
  assert_says (f->view, "Anybody: not yet: somebody else has to read it first");
  bench_set (&f->bench, "case-study", f->story, "second-reader", "robin");
  assert_says (f->view, "Anybody: not yet: Robin cannot be the second reader too.");
  type_into (inside (f->view, RUNGS_TYPE_TEXT_FIELD, 1), "Kit");
  wait (f);
  assert_says (f->view, "Anybody: it suits them");
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  choose (f, "Family", "We kept it");
  rungs_test_assert_names (f->window);
}

int
main (int   argc,
      char *argv[])
{
  rungs_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/could-know/signs", test_signs);
  ADD ("/could-know/many-signs", test_many_signs);
  ADD ("/could-know/answer", test_answer);
  ADD ("/could-know/kept", test_kept);
  ADD ("/could-know/not-disturbed", test_not_disturbed);
  ADD ("/could-know/another-story", test_another_story);
  ADD ("/could-know/result", test_result);
  ADD ("/could-know/names", test_names);
#undef ADD

  return g_test_run ();
}
