/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-search.c: the search finds, shows the words found, says so in words, and opens what is chosen with keys.
 */
#include "config.h"

#include "shell/search.h"

#include "searching.h"
#include "window-support.h"

typedef struct
{
  RungsTestWindow real;
  RungsSearch *search;
  GtkWidget *entry;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = rungs_test_make_workbook (TRUE);

  rungs_test_window_set_up (&f->real);
  rungs_test_window_show (&f->real);
  rungs_window_open (f->real.window, path, RUNGS_OPEN_FILE);
  rungs_test_window_wait_open (&f->real);
  f->search = RUNGS_SEARCH (rungs_test_find (GTK_WIDGET (f->real.window), RUNGS_TYPE_SEARCH, NULL));
  f->entry = rungs_test_find (GTK_WIDGET (f->search), GTK_TYPE_SEARCH_ENTRY, NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  rungs_test_window_tear_down (&f->real);
}

static gboolean
has_found (gpointer search)
{
  return rungs_search_get_n_found (search) > 0;
}

static void
test_words (void)
{
  static const struct
  {
    const char *around;
    const char *markup;
    const char *plain;
  } cases[] = {
    { "plain", "plain", "plain" },
    { "the " RUNGS_HIT_BEGINS "bus" RUNGS_HIT_ENDS " & <late>", "the <b>bus</b> &amp; &lt;late&gt;", "the bus & <late>" },
    { "one\ntwo", "one two", "one two" },
    { RUNGS_HIT_BEGINS "a" RUNGS_HIT_ENDS RUNGS_HIT_BEGINS "b" RUNGS_HIT_ENDS, "<b>a</b><b>b</b>", "ab" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = rungs_search_hit_markup (cases[i].around);
      g_autofree char *plain = rungs_search_hit_plain (cases[i].around);

      g_assert_cmpstr (markup, ==, cases[i].markup);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_finds (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *list;

  gtk_widget_activate_action (GTK_WIDGET (f->real.window), "win.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->real.window)), f->entry));
  g_assert_false (rungs_search_is_searching (f->search));
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "hous");
  rungs_test_until (has_found, f->search);
  rungs_test_run_pending ();
  g_assert_true (rungs_search_is_searching (f->search));
  list = rungs_test_find (GTK_WIDGET (f->search), GTK_TYPE_LIST_BOX, "What was found");
  g_assert_nonnull (list);
  rungs_test_assert_names (GTK_WIDGET (f->search));
  g_assert_nonnull (rungs_test_find (GTK_WIDGET (f->search), GTK_TYPE_LABEL, "found"));

  rungs_search_end (f->search);
  g_assert_false (rungs_search_is_searching (f->search));
  g_assert_cmpuint (rungs_search_get_n_found (f->search), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->entry)), ==, "");
}

static gboolean
says_nothing (gpointer search)
{
  return rungs_test_find (search, GTK_TYPE_LABEL, "Nothing found for “qqxzzy”") != NULL;
}

static void
test_finds_nothing (Fixture       *f,
                    gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "qqxzzy");
  rungs_test_until (says_nothing, f->search);
  g_assert_cmpuint (rungs_search_get_n_found (f->search), ==, 0);
}

static void
test_last_wins (Fixture       *f,
                gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "hous");
  g_signal_emit_by_name (f->entry, "search-changed");
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "qqxzzy");
  g_signal_emit_by_name (f->entry, "search-changed");
  rungs_test_until (says_nothing, f->search);
  rungs_test_run_pending ();
  g_assert_cmpuint (rungs_search_get_n_found (f->search), ==, 0);
}

static gboolean
is_on_people (gpointer window)
{
  return g_strcmp0 (rungs_window_get_page (window), "people") == 0;
}

static void
test_enter_opens_first (Fixture       *f,
                        gconstpointer  data)
{
  g_autofree char *id = rungs_test_add_record (&f->real, "person", "known-as", "Xylophonist", "Add somebody");

  g_assert_cmpstr (rungs_window_get_page (f->real.window), ==, "ladder");
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "xylophon");
  g_signal_emit_by_name (f->entry, "search-changed");
  /* Enter comes before the answer does. */
  g_signal_emit_by_name (f->entry, "activate");
  rungs_test_until (is_on_people, f->real.window);
}

static void
test_row_opens (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *id = rungs_test_add_record (&f->real, "person", "known-as", "Xylophonist", "Add somebody");
  GtkWidget *row;

  gtk_editable_set_text (GTK_EDITABLE (f->entry), "xylophon");
  rungs_test_until (has_found, f->search);
  rungs_test_run_pending ();
  row = rungs_test_find (GTK_WIDGET (f->search), GTK_TYPE_LIST_BOX_ROW, "Xylophonist");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  rungs_test_activate (row);
  rungs_test_until (is_on_people, f->real.window);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/search/finds", test_finds },
    { "/search/finds-nothing", test_finds_nothing },
    { "/search/last-wins", test_last_wins },
    { "/search/enter-opens-first", test_enter_opens_first },
    { "/search/row-opens", test_row_opens },
  };

  rungs_test_window_init (&argc, &argv);
  g_test_add_func ("/search/words", test_words);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
