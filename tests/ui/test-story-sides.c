/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-sides.c: the sides of a case study on its page, and the ways from one to a place on another.
 */
#include "config.h"

#include "printing/print-dialog.h"
#include "records/part-row.h"
#include "records/record-view.h"
#include "stories/check-item.h"
#include "stories/could-know.h"
#include "stories/stories-page.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  char *story;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  bench_set_up (&f->bench);
  f->story = bench_add (&f->bench, "case-study", "title", "A room with a lock", "situation",
                        "Ünder the bridge it was cold. In 1998 we met.", NULL);
  f->page = rungs_stories_page_new (f->bench.workbook);
  f->window = rungs_test_present (f->page, 1100, 700);
  g_assert_true (rungs_page_show_record (RUNGS_PAGE (f->page), rungs_kind_find ("case-study"), f->story));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  rungs_page_flush (RUNGS_PAGE (f->page));
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  g_clear_pointer (&f->story, g_free);
  bench_tear_down (&f->bench);
}

static gboolean
is_idle (gpointer data)
{
  return !rungs_could_know_is_busy (data);
}

static void
turn_to (Fixture    *f,
         const char *side)
{
  rungs_page_show_side (RUNGS_PAGE (f->page), side);
  bench_settle (&f->bench);
}

static gboolean
is_text_focused (gpointer data)
{
  return GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (data)));
}

/* From a sign to where it stands: the words are marked there. */
static void
test_go_there (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *check;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *marked = NULL;

  turn_to (f, "check");
  check = rungs_test_find (f->page, RUNGS_TYPE_COULD_KNOW, NULL);
  g_assert_nonnull (check);
  rungs_test_until (is_idle, check);
  rungs_test_activate (rungs_test_find (check, GTK_TYPE_BUTTON, "Go to “1998”"));
  rungs_test_until (is_text_focused, f->window);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (f->window))));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  marked = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (marked, ==, "1998");
  g_assert_null (rungs_test_find (f->page, RUNGS_TYPE_COULD_KNOW, NULL));
}

/* An answer that somebody searches for is opened on its side. */
static void
test_open_check (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *check = bench_add (&f->bench, "identity-check", "case-study", f->story, "item", "work", "answer", "fine", NULL);

  g_assert_true (rungs_page_show_record (RUNGS_PAGE (f->page), rungs_kind_find ("identity-check"), check));
  g_assert_cmpstr (rungs_page_get_side (RUNGS_PAGE (f->page)), ==, "check");
  g_assert_nonnull (rungs_test_find (f->page, RUNGS_TYPE_CHECK_ITEM, "Work"));
}

/* What stands in the way of everything leads to where it is put right. */
static void
test_look_at_check (Fixture       *f,
                    gconstpointer  data)
{
  turn_to (f, "consent");
  rungs_test_activate (rungs_test_find (f->page, GTK_TYPE_BUTTON, "Look at “Could somebody know?”"));
  g_assert_cmpstr (rungs_page_get_side (RUNGS_PAGE (f->page)), ==, "check");
  g_assert_nonnull (rungs_test_find (f->page, RUNGS_TYPE_COULD_KNOW, NULL));
}

static gboolean
is_asked (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && gtk_widget_get_ancestor (focus, RUNGS_TYPE_PART_ROW) != NULL;
}

/* A print that the gate refuses leads to the talk about just that. */
static void
test_ask_from_print (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *dialog = NULL;
  RungsPartRow *row;
  g_autofree char *scope = NULL;
  g_autofree char *channels = NULL;

  rungs_print_dialog_present (f->page, f->bench.workbook, "case-study", f->story);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != f->window)
        dialog = window;
    }
  rungs_test_until (rungs_test_is_mapped, dialog);
  rungs_test_activate (rungs_test_find (dialog, GTK_TYPE_BUTTON, "Ask about this"));
  g_assert_cmpstr (rungs_page_get_side (RUNGS_PAGE (f->page)), ==, "consent");
  rungs_test_until (is_asked, f->window);
  row = RUNGS_PART_ROW (rungs_test_find (f->page, RUNGS_TYPE_PART_ROW, NULL));
  g_assert_true (rungs_part_row_is_new (row));
  scope = rungs_field_row_get_text (rungs_form_get_row (rungs_part_row_get_form (row), "scope"));
  channels = rungs_field_row_get_text (rungs_form_get_row (rungs_part_row_get_form (row), "channels"));
  g_assert_cmpstr (scope, ==, "inside");
  g_assert_cmpstr (channels, ==, "printed");
}

/* Nothing is asked twice: what a side asks, the form does not. */
static void
test_asked_once (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *view = rungs_test_find (f->page, RUNGS_TYPE_RECORD_VIEW, NULL);

  g_assert_null (rungs_form_get_row (rungs_record_view_get_form (RUNGS_RECORD_VIEW (view)), "checked-by"));
  g_assert_null (rungs_record_view_get_parts (RUNGS_RECORD_VIEW (view), rungs_kind_find ("identity-check")));
}

int
main (int   argc,
      char *argv[])
{
  rungs_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/story-sides/go-there", test_go_there);
  ADD ("/story-sides/open-check", test_open_check);
  ADD ("/story-sides/look-at-check", test_look_at_check);
  ADD ("/story-sides/ask-from-print", test_ask_from_print);
  ADD ("/story-sides/asked-once", test_asked_once);
#undef ADD

  return g_test_run ();
}
