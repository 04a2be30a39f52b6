/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-parts.c: parts are opened, written, added and put away in their whole's page.
 */
#include "config.h"

#include "records/parts.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  GtkWidget *window;
  RungsParts *parts;
  char *person;
  char *pairing;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autofree char *buddy = NULL;

  bench_set_up (&f->bench);
  f->person = bench_add (&f->bench, "person", "known-as", "Sam", NULL);
  buddy = bench_add (&f->bench, "person", "known-as", "Priya", NULL);
  f->pairing = bench_add (&f->bench, "pairing", "person", f->person, "buddy", buddy, NULL);
  f->parts = RUNGS_PARTS (rungs_parts_new (f->bench.workbook, rungs_kind_find ("agreement")));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (f->parts));
  f->window = rungs_test_present (scrolled, 700, 600);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  g_clear_pointer (&f->person, g_free);
  g_clear_pointer (&f->pairing, g_free);
  bench_tear_down (&f->bench);
}

static void
test_listed (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *line = bench_add (&f->bench, "agreement", "pairing", f->pairing, "text", "We meet on Mondays", NULL);

  rungs_parts_set_whole (f->parts, f->pairing);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 1);
  g_assert_cmpstr (rungs_part_row_get_id (rungs_parts_get_nth (f->parts, 0)), ==, line);
  gtk_test_accessible_assert_property (rungs_parts_get_nth (f->parts, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "We meet on Mondays");
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "Agreement (1)"));
}

static void
test_added_in_place (Fixture       *f,
                     gconstpointer  data)
{
  RungsPartRow *row;
  RungsForm *form;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  rungs_parts_set_whole (f->parts, f->pairing);
  row = rungs_parts_add (f->parts);
  rungs_test_run_pending ();
  g_assert_true (rungs_part_row_is_new (row));
  form = rungs_part_row_get_form (row);
  /* The whole is known and not asked. */
  g_assert_null (rungs_form_get_row (form, "pairing"));
  type_into (GTK_WIDGET (rungs_form_get_row (form, "text")), "I will ring on Sundays");
  rungs_parts_flush (f->parts);
  bench_settle (&f->bench);

  text = bench_get (&f->bench, "agreement", rungs_part_row_get_id (row), "text");
  whole = bench_get (&f->bench, "agreement", rungs_part_row_get_id (row), "pairing");
  g_assert_cmpstr (text, ==, "I will ring on Sundays");
  g_assert_cmpstr (whole, ==, f->pairing);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 1);
  g_assert_true (rungs_parts_get_nth (f->parts, 0) == row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "I will ring on Sundays");

  bench_undo (&f->bench);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 0);
}

/* Where nothing has to be answered, the keyboard is in the first question all the same. */
static void
test_added_with_the_keyboard (Fixture       *f,
                              gconstpointer  data)
{
  g_autofree char *story = bench_add (&f->bench, "case-study", "title", "A", NULL);
  GtkWidget *parts = rungs_parts_new (f->bench.workbook, rungs_kind_find ("use"));
  RungsForm *form;

  gtk_window_set_child (GTK_WINDOW (f->window), parts);
  f->parts = RUNGS_PARTS (parts);
  rungs_parts_set_whole (f->parts, story);
  form = rungs_part_row_get_form (rungs_parts_add (f->parts));
  g_assert_true (rungs_field_row_has_focus (rungs_form_get_row (form, "on")));
}

/* The latest first; what is only begun before them. */
static void
test_latest_first (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *story = bench_add (&f->bench, "case-study", "title", "A", NULL);
  g_autofree char *early = bench_add (&f->bench, "use", "case-study", story, "on", "2026-01-02", NULL);
  g_autofree char *late = bench_add (&f->bench, "use", "case-study", story, "on", "2026-03-02", NULL);
  GtkWidget *parts = rungs_parts_new (f->bench.workbook, rungs_kind_find ("use"));
  g_autofree char *middle = NULL;
  RungsPartRow *begun;

  gtk_window_set_child (GTK_WINDOW (f->window), parts);
  f->parts = RUNGS_PARTS (parts);
  rungs_parts_set_whole (f->parts, story);
  begun = rungs_parts_add (f->parts);
  middle = bench_add (&f->bench, "use", "case-study", story, "on", "2026-02-02", NULL);
  g_assert_true (rungs_parts_get_nth (f->parts, 0) == begun);
  g_assert_cmpstr (rungs_part_row_get_id (rungs_parts_get_nth (f->parts, 1)), ==, late);
  g_assert_cmpstr (rungs_part_row_get_id (rungs_parts_get_nth (f->parts, 2)), ==, middle);
  g_assert_cmpstr (rungs_part_row_get_id (rungs_parts_get_nth (f->parts, 3)), ==, early);
}

static void
test_not_finished_is_listed (Fixture       *f,
                             gconstpointer  data)
{
  RungsPartRow *row;
  g_autofree char *id = NULL;

  rungs_parts_set_whole (f->parts, f->pairing);
  row = rungs_parts_add (f->parts);
  rungs_test_run_pending ();
  id = g_strdup (rungs_part_row_get_id (row));
  rungs_test_until (rungs_test_is_mapped, rungs_part_row_get_form (row));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (rungs_test_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, "The buddy: I will")), TRUE);
  rungs_parts_flush (f->parts);
  bench_settle (&f->bench);

  /* Seen again after another record was looked at. */
  rungs_parts_set_whole (f->parts, f->person);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 0);
  rungs_parts_set_whole (f->parts, f->pairing);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 1);
  g_assert_cmpstr (rungs_part_row_get_id (rungs_parts_get_nth (f->parts, 0)), ==, id);
}

static void
test_another_change_leaves_the_open_row (Fixture       *f,
                                         gconstpointer  data)
{
  g_autofree char *line = bench_add (&f->bench, "agreement", "pairing", f->pairing, "text", "B", NULL);
  g_autofree char *other = NULL;
  g_autofree char *shown = NULL;
  RungsPartRow *row;

  rungs_parts_set_whole (f->parts, f->pairing);
  g_assert_nonnull (rungs_parts_open (f->parts, line));
  row = rungs_parts_get_nth (f->parts, 0);
  type_into (GTK_WIDGET (rungs_form_get_row (rungs_part_row_get_form (row), "text")), "B, being written");
  other = bench_add (&f->bench, "agreement", "pairing", f->pairing, "text", "A", NULL);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 2);
  g_assert_true (rungs_parts_get_nth (f->parts, 0) == row || rungs_parts_get_nth (f->parts, 1) == row);
  shown = text_of (GTK_WIDGET (rungs_form_get_row (rungs_part_row_get_form (row), "text")));
  g_assert_cmpstr (shown, ==, "B, being written");
  g_assert_null (rungs_parts_open (f->parts, f->person));
}

static void
test_archived_goes (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *line = bench_add (&f->bench, "agreement", "pairing", f->pairing, "text", "B", NULL);
  g_autofree char *archived = NULL;

  rungs_parts_set_whole (f->parts, f->pairing);
  g_assert_nonnull (rungs_parts_open (f->parts, line));
  rungs_test_until (rungs_test_is_mapped, rungs_part_row_get_form (rungs_parts_get_nth (f->parts, 0)));
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Archive"));
  bench_settle (&f->bench);
  archived = bench_get (&f->bench, "agreement", line, "archived");
  g_assert_cmpstr (archived, ==, "yes");
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 0);
  bench_undo (&f->bench);
  g_assert_cmpuint (rungs_parts_get_n (f->parts), ==, 1);
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *line = bench_add (&f->bench, "agreement", "pairing", f->pairing, "text", "B", NULL);

  rungs_parts_set_whole (f->parts, f->pairing);
  g_assert_nonnull (rungs_parts_open (f->parts, line));
  rungs_test_until (rungs_test_is_mapped, rungs_part_row_get_form (rungs_parts_get_nth (f->parts, 0)));
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Add: Line of the agreement"));
  rungs_test_assert_names (f->window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/parts/listed", test_listed);
  ADD ("/parts/added-in-place", test_added_in_place);
  ADD ("/parts/added-with-the-keyboard", test_added_with_the_keyboard);
  ADD ("/parts/latest-first", test_latest_first);
  ADD ("/parts/not-finished-is-listed", test_not_finished_is_listed);
  ADD ("/parts/another-change-leaves-the-open-row", test_another_change_leaves_the_open_row);
  ADD ("/parts/archived-goes", test_archived_goes);
  ADD ("/parts/names", test_names);
#undef ADD

  return g_test_run ();
}
