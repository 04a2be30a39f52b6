/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-parts.c: documents put together of others, and long ones of which only some pages are kept: each page is the same
 * whenever it is asked for.
 */
#include "config.h"

#include "paper-pages.h"

#include <string.h>

#include "draw-error.h"

/* More than are kept. */
#define N_STORIES 40

static RungsPaper *
make_story (guint    nth,
            gboolean is_long)
{
  g_autofree char *title = g_strdup_printf ("Story %u", nth);
  g_autofree char *foot = g_strdup_printf ("Foot of %u.", nth);
  RungsPaper *paper = rungs_paper_new (title, "en-GB");

  rungs_paper_add_heading (paper, 1, title);
  for (guint i = 0; i < (is_long ? 60 : 3); i++)
    {
      g_autofree char *words = g_strdup_printf ("Paragraph %u of story %u.", i, nth);

      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, words);
    }
  rungs_paper_set_footer (paper, foot);
  return paper;
}

static RungsPaper *
make_booklet (void)
{
  RungsPaper *paper = rungs_paper_new ("Our stories", "en-GB");

  rungs_paper_add_heading (paper, 1, "Our stories");
  rungs_paper_add_new_page (paper);
  rungs_paper_add_contents (paper);
  rungs_paper_set_footer (paper, "Foot of all.");
  for (guint i = 0; i < N_STORIES; i++)
    {
      g_autoptr (RungsPaper) story = make_story (i, i % 3 == 1);

      rungs_paper_add_part (paper, story);
    }
  return paper;
}

/* All words of a page, one piece a line. */
static char *
words_of (RungsPaperPages *pages,
          guint            nth)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (pages, nth);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *text = rungs_paper_piece_text (g_ptr_array_index (pieces, i));

      g_string_append_printf (words, "%s\n", text);
    }
  return g_string_free (words, FALSE);
}

static RungsPaperPages *
lay_out (RungsPaper *paper)
{
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  return rungs_paper_lay_out (paper, &style);
}

static void
test_order (void)
{
  g_autoptr (RungsPaper) paper = make_booklet ();
  g_autoptr (RungsPaperPages) pages = lay_out (paper);
  const guint n = rungs_paper_pages_count (pages);
  g_autoptr (GPtrArray) forwards = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n, >, 48);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (forwards, words_of (pages, i));
  for (guint i = n; i-- > 0;)
    {
      g_autofree char *words = words_of (pages, i);

      g_assert_cmpstr (words, ==, g_ptr_array_index (forwards, i));
    }
  for (guint i = 0; i < 200; i++)
    {
      const guint nth = (i * 37) % n;
      g_autofree char *words = words_of (pages, nth);

      g_assert_cmpstr (words, ==, g_ptr_array_index (forwards, nth));
    }
  g_assert_true (rungs_paper_pages_check (pages, &error));
}

/* Each part begins on a page of its own, with its own foot on each of its pages; contents say where. */
static void
test_parts (void)
{
  g_autoptr (RungsPaper) paper = make_booklet ();
  g_autoptr (RungsPaperPages) pages = lay_out (paper);
  const guint n = rungs_paper_pages_count (pages);
  g_autofree char *contents = words_of (pages, 1);
  g_autofree char *cover = words_of (pages, 0);
  int part = -1;

  g_assert_true (g_str_has_prefix (cover, "Our stories\nFoot of all.\nPage 1 of "));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = words_of (pages, i);
      g_autofree char *foot = g_strdup_printf ("\nFoot of %d.\nPage %u of %u\n", rungs_paper_pages_part (pages, i), i + 1, n);

      if (rungs_paper_pages_part (pages, i) < 0)
        continue;
      g_assert_true (g_str_has_suffix (words, foot));
      if (rungs_paper_pages_part (pages, i) != part)
        {
          g_autofree char *title = g_strdup_printf ("Story %d\n", ++part);
          g_autofree char *entry = g_strdup_printf ("Page %u\nStory %d\n", i + 1, part);

          g_assert_cmpint (rungs_paper_pages_part (pages, i), ==, part);
          g_assert_true (g_str_has_prefix (words, title));
          if (part < 20)
            g_assert_nonnull (strstr (contents, entry));
        }
    }
  g_assert_cmpint (part, ==, N_STORIES - 1);
}

/* Where parts go to different people, each counts its own pages. */
static void
test_apart (void)
{
  g_autoptr (RungsPaper) letters = rungs_paper_new ("Letters", "en-GB");
  g_autoptr (RungsPaperPages) pages = NULL;
  static const char *const feet[] = { "Page 1 of 1\n", "Page 1 of 2\n", "Page 2 of 2\n", "Page 1 of 1\n" };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (RungsPaper) letter = rungs_paper_new ("Letter", "en-GB");

      rungs_paper_add_heading (letter, 1, "Letter");
      if (i == 1)
        rungs_paper_add_new_page (letter);
      rungs_paper_add_text (letter, RUNGS_PAPER_PARAGRAPH, "Please.");
      rungs_paper_add_part (letters, letter);
    }
  rungs_paper_set_apart (letters);
  pages = lay_out (letters);
  g_assert_cmpuint (rungs_paper_pages_count (pages), ==, G_N_ELEMENTS (feet));
  for (guint i = 0; i < G_N_ELEMENTS (feet); i++)
    {
      g_autofree char *words = words_of (pages, i);

      g_assert_true (g_str_has_suffix (words, feet[i]));
    }
}

/* Lays out a document that is nothing but some parts; whoever asked for it has the pages. */
static gpointer
lay_out_elsewhere (gpointer data)
{
  RungsPaperPages *pages = lay_out (data);

  rungs_paper_pages_rest (pages);
  return pages;
}

/* Parts that were laid out by themselves, in other threads, are those that would have been laid out here. */
static void
test_append (void)
{
  g_autoptr (RungsPaper) paper = make_booklet ();
  g_autoptr (RungsPaperPages) expected = lay_out (paper);
  g_autoptr (RungsPaperPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  pages = rungs_paper_pages_new (paper, &style);
  rungs_paper_pages_go_on (pages, &error);
  g_assert_no_error (error);
  for (guint first = 0; first < N_STORIES; first += 10)
    {
      g_autoptr (RungsPaper) some = rungs_paper_new ("Some", "en-GB");
      g_autoptr (RungsPaperPages) more = NULL;

      for (guint i = first; i < first + 10; i++)
        {
          g_autoptr (RungsPaper) story = make_story (i, i % 3 == 1);

          rungs_paper_add_part (some, story);
        }
      g_assert_false (rungs_paper_pages_are_whole (pages));
      more = g_thread_join (g_thread_new ("pages", lay_out_elsewhere, some));
      rungs_paper_pages_append (pages, more);
    }
  g_assert_true (rungs_paper_pages_are_whole (pages));
  g_assert_cmpuint (rungs_paper_pages_count (pages), ==, rungs_paper_pages_count (expected));
  for (guint i = 0; i < rungs_paper_pages_count (pages); i++)
    {
      g_autofree char *words = words_of (pages, i);
      g_autofree char *same = words_of (expected, i);

      g_assert_cmpstr (words, ==, same);
      g_assert_cmpint (rungs_paper_pages_part (pages, i), ==, rungs_paper_pages_part (expected, i));
    }
  g_assert_true (rungs_paper_pages_check (pages, &error));
}

static gboolean
stop_cb (double   done,
         gpointer data)
{
  double *seen = data;

  g_assert_cmpfloat (done, >=, *seen);
  g_assert_cmpfloat (done, <=, 1.0);
  *seen = done;
  return done < 0.5;
}

static void
test_stop (void)
{
  g_autoptr (RungsPaper) paper = make_booklet ();
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;
  double seen = 0.0;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  g_assert_null (rungs_paper_lay_out_watched (paper, &style, stop_cb, &seen, &error));
  g_assert_error (error, RUNGS_DRAW_ERROR, RUNGS_DRAW_ERROR_STOPPED);
  g_assert_cmpfloat (seen, >=, 0.5);
  g_assert_cmpfloat (seen, <, 0.6);
}

static RungsPaper *
make_or_fail (gpointer   data,
              GError   **error)
{
  guint *times = data;

  if (++*times > 1)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "It is gone.");
      return NULL;
    }
  return make_story (0, TRUE);
}

static RungsPaper *
make_another (gpointer   data,
              GError   **error)
{
  guint *times = data;

  return make_story (0, ++*times == 1);
}

static void
check_made (RungsPaperMake  make,
            guint           times,
            GQuark          domain,
            int             code)
{
  g_autoptr (RungsPaper) paper = rungs_paper_new ("All", "en-GB");
  g_autoptr (RungsPaperPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;

  rungs_paper_add_made_part (paper, "One", make, &times, NULL);
  for (guint i = 0; i < N_STORIES; i++)
    {
      g_autoptr (RungsPaper) story = make_story (i, FALSE);

      rungs_paper_add_part (paper, story);
    }
  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  pages = rungs_paper_lay_out_watched (paper, &style, NULL, NULL, &error);
  if (pages != NULL)
    {
      /* The pages of the first part are no longer kept. */
      g_assert_true (rungs_paper_pages_check (pages, &error));
      g_assert_nonnull (rungs_paper_pages_nth (pages, 0));
      g_assert_false (rungs_paper_pages_check (pages, &error));
    }
  g_assert_error (error, domain, code);
}

/* A part that cannot be made, or is another when it is made again, is told. */
static void
test_made (void)
{
  check_made (make_or_fail, 1, G_FILE_ERROR, G_FILE_ERROR_IO);
  check_made (make_or_fail, 0, G_FILE_ERROR, G_FILE_ERROR_IO);
  check_made (make_another, 0, RUNGS_DRAW_ERROR, RUNGS_DRAW_ERROR_CHANGED);
}

/* A last page with next to nothing on it is avoided; what was asked to begin on a new page does. */
static void
test_lonely (void)
{
  guint n_before = 1;
  guint n_lonely = 0;

  for (guint n = 20; n < 90; n++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("Lines", "en-GB");
      g_autoptr (RungsPaperPages) pages = NULL;

      for (guint i = 0; i < n; i++)
        rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "A line.");
      pages = lay_out (paper);
      if (rungs_paper_pages_count (pages) > n_before)
        {
          n_before = rungs_paper_pages_count (pages);
          n_lonely += rungs_paper_pages_nth (pages, n_before - 1)->len < 3;
        }
    }
  g_assert_cmpuint (n_before, >=, 3);
  g_assert_cmpuint (n_lonely, ==, 0);
  {
    g_autoptr (RungsPaper) paper = rungs_paper_new ("A slip", "en-GB");
    g_autoptr (RungsPaperPages) pages = NULL;

    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "A line.");
    rungs_paper_add_new_page (paper);
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "A slip.");
    rungs_paper_add_new_page (paper);
    pages = lay_out (paper);
    g_assert_cmpuint (rungs_paper_pages_count (pages), ==, 2);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-parts/order", test_order);
  g_test_add_func ("/paper-parts/parts", test_parts);
  g_test_add_func ("/paper-parts/apart", test_apart);
  g_test_add_func ("/paper-parts/append", test_append);
  g_test_add_func ("/paper-parts/stop", test_stop);
  g_test_add_func ("/paper-parts/made", test_made);
  g_test_add_func ("/paper-parts/lonely", test_lonely);

  return g_test_run ();
}
