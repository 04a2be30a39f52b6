/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-file.c: a document as a file, a PDF or a page for the web: each says what its things are, and no file takes the place
 * of another.
 */
#include "config.h"

#include "paper-file.h"

#include <string.h>

#include "exchange-error.h"
#include "fixture.h"
#include "pdf-reading.h"

static void
draw_box (cairo_t *cr,
          double   width,
          double   height,
          double   text,
          gpointer data)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

static RungsPaper *
make_paper (void)
{
  RungsPaper *paper = rungs_paper_new ("A <small> paper", "en-GB");
  const char *const items[] = { "One & two", "Three", NULL };
  const char *const cells[] = { "Rung", "Who", "7", "All of us", NULL };

  rungs_paper_add_heading (paper, 1, "A <small> paper");
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "First words.");
  rungs_paper_add_figure (paper, "A ladder with “seven” rungs", 0.5, 0.5, draw_box, NULL, NULL);
  rungs_paper_add_list (paper, items);
  rungs_paper_add_table (paper, 2, cells);
  rungs_paper_add_blanks (paper, "Name:", 2);
  rungs_paper_add_new_page (paper);
  rungs_paper_add_heading (paper, 2, "Later");
  rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, "Last words.");
  rungs_paper_set_footer (paper, "The foot.");
  return paper;
}

static GBytes *
make_pdf (RungsPaper *paper,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;
  GBytes *bytes;

  rungs_paper_style_init (&style, name, RUNGS_PAPER_A4);
  bytes = rungs_paper_to_pdf (paper, &style, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Each sort of block is said to be what it is. */
static void
test_pdf (void)
{
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autoptr (GString) found = g_string_new (NULL);
  Pdf pdf;

  pdf_open (&pdf, make_pdf (paper, "large"));
  pdf_list_elements (&pdf, pdf_document (&pdf), found);
  g_assert_cmpstr (found->str, ==,
                   "/Document/H1/P/Figure(A ladder with “seven” rungs)/L/LI/Lbl/LBody/LI/Lbl/LBody/Table/TR/TH/TH/TR/TD/TD"
                   "/P/H2/BlockQuote");
  pdf_close (&pdf);
}

static void
test_pdf_words (void)
{
  static const char *const words[] = { "A <small> paper", "First words.", "One & two", "Three", "All of us", "Later", "Last words.",
                                       "The foot.", "Page 2 of 2" };
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  Pdf pdf;

  pdf_open (&pdf, make_pdf (paper, "large"));
  g_assert_cmpuint (pdf_n_pages (&pdf), ==, 2);
  first = pdf_page_words (&pdf, 0);
  second = pdf_page_words (&pdf, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (strstr (first, words[i]) != NULL || strstr (second, words[i]) != NULL);
  pdf_close (&pdf);
}

static void
test_html (void)
{
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autofree char *html = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "cream", RUNGS_PAPER_A4);
  html = rungs_paper_to_html (paper, &style);
  g_assert_nonnull (strstr (html, "<html lang=\"en-GB\""));
  g_assert_nonnull (strstr (html, "<title>A &lt;small&gt; paper</title>"));
  g_assert_nonnull (strstr (html, "<h1>A &lt;small&gt; paper</h1>"));
  g_assert_nonnull (strstr (html, "<li>One &amp; two</li>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">Rung</th>"));
  g_assert_nonnull (strstr (html, "alt=\"A ladder with “seven” rungs\""));
  g_assert_nonnull (strstr (html, "<blockquote>Last words.</blockquote>"));
  g_assert_nonnull (strstr (html, "<p class=\"blank\">Name:<span></span></p>"));
  g_assert_nonnull (strstr (html, "<footer>\n<p>The foot.</p>"));
  g_assert_null (strstr (html, "http"));
  g_assert_null (strstr (html, "<script"));
  /* On a narrow screen a table that is too wide is scrolled, and its words stay whole; pictures lie on the tint. */
  g_assert_nonnull (strstr (html, "main { overflow-x: auto; }"));
  g_assert_null (strstr (html, "anywhere"));
  g_assert_nonnull (strstr (html, "flex-wrap: wrap"));
  g_assert_nonnull (strstr (html, "mix-blend-mode: multiply"));
}

static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autofree char *pdf = fixture_path (fixture, "a.pdf");
  g_autofree char *word = fixture_path (fixture, "a.doc");
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  g_assert_true (rungs_paper_file_write (paper, &style, pdf, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (rungs_paper_file_write (paper, &style, pdf, NULL, NULL, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (rungs_paper_file_write (paper, &style, word, NULL, NULL, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT);
  g_assert_false (g_file_test (word, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-file/pdf", test_pdf);
  g_test_add_func ("/paper-file/pdf-words", test_pdf_words);
  g_test_add_func ("/paper-file/html", test_html);
  g_test_add ("/paper-file/files", Fixture, NULL, fixture_set_up, test_files, fixture_tear_down);

  return g_test_run ();
}
