/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing.c: what is printed, for whom; and that a printed file says what it is: its title, language, order and figures.
 */
#include "config.h"

#include "printing.h"

#include <qpdf/qpdf-c.h>
#include <string.h>
#ifdef HAVE_POPPLER
#include <poppler.h>
#endif

#include "exchange-error.h"
#include "paper-file.h"
#include "printing-support.h"

static RungsPrintUse
usual_use (void)
{
  return (RungsPrintUse) { .audience = RUNGS_AUDIENCE_PARTNERS, .held_by = "The Lantern", .copies = 3, .today = TODAY };
}

/* A story that was agreed, checked and is ready, with a consent for one partner, on paper. */
static char *
make_story (Fixture *fixture)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  char *story = fixture_add (fixture, "case-study", "title", "A key", "situation", "I had a tent.", "own-words",
                             "It worked every time.", "questions", "Who may say it?\nWho knows?", "purpose", "For wards.",
                             "original", "MARK-private", "topics", "health", "state", "ready", NULL);

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (fixture_add (fixture, "identity-check", "case-study", story, "item", items[i].token, "answer", "fine", NULL));
  g_free (fixture_add (fixture, "consent", "case-study", story, "scope", "partner", "partners", "The Lantern", "channels",
                       "printed", "naming", "none", "quotes", "yes", "topics", "health", "given-on", "2026-06-01", "ends-on",
                       "2027-05-31", NULL));
  return story;
}

static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *story = make_story (fixture);
  RungsPrintUse use = usual_use ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error);
  g_autoptr (RungsRecord) row = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = paper_words (paper);
  g_assert_nonnull (strstr (words, "A key\n"));
  g_assert_nonnull (strstr (words, "I had a tent.\n"));
  g_assert_nonnull (strstr (words, "It worked every time.\n"));
  g_assert_nonnull (strstr (words, "Who knows?\n"));
  g_assert_nonnull (strstr (words, "For wards.\n"));
  g_assert_null (strstr (words, "MARK"));
  g_assert_nonnull (strstr (rungs_paper_footer (paper), "Version 1."));
  g_assert_nonnull (strstr (rungs_paper_footer (paper), "The Lantern"));
  g_assert_nonnull (strstr (rungs_paper_footer (paper), "31 May 2027"));
}

/* The gate is shut for each of these, and says so. */
static void
test_gate (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    RungsAudience audience;
    const char *held_by;
    const char *channel;
    const char *today;
    const char *words;
  } rows[] = {
    { RUNGS_AUDIENCE_PUBLIC, NULL, NULL, TODAY, "Anybody" },
    { RUNGS_AUDIENCE_PARTNERS, NULL, NULL, TODAY, "Say which one" },
    { RUNGS_AUDIENCE_PARTNERS, "Harbour", NULL, TODAY, "Harbour" },
    { RUNGS_AUDIENCE_PARTNERS, "The Lantern", "website", TODAY, "On a website" },
    { RUNGS_AUDIENCE_PARTNERS, "The Lantern", NULL, "2027-06-01", "ended on" },
    { RUNGS_AUDIENCE_PROGRAMME, NULL, "press", TODAY, "In the news" },
  };
  g_autofree char *story = make_story (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RungsPrintUse use = { .audience = rows[i].audience, .channel = rows[i].channel, .held_by = rows[i].held_by, .copies = 1,
                            .today = rows[i].today };
      g_autoptr (GError) error = NULL;

      g_assert_null (rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error));
      g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, rows[i].words));
    }
}

/* What may be done is on paper what the gate says, and has nothing of the story but its title. */
static void
test_may_do (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *story = make_story (fixture);
  RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (rungs_print_find ("may-do"), fixture->workbook, story, &use, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = paper_words (paper);
  g_assert_nonnull (strstr (words, "The story: A key."));
  g_assert_nonnull (strstr (words, "Today this story may be shown, but only as written here.\n"));
  g_assert_nonnull (strstr (words, "The Lantern\nYes, until 31 May 2027: On paper.\nNo: In a meeting,"));
  g_assert_nonnull (strstr (words, "Anybody\nNo, nowhere.\n"));
  g_assert_null (strstr (words, "tent"));
  g_assert_null (strstr (words, "MARK"));
}

/* Each copy is known: a row says so, and what was ready is in use. A text that changes after that shuts the gate. */
static void
test_use (Fixture       *fixture,
          gconstpointer  data)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autofree char *story = make_story (fixture);
  RungsPrintUse use = usual_use ();
  g_autoptr (GError) error = NULL;
  RungsEdits *edits = rungs_print_record (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (RungsRecord) after = NULL;

  g_assert_no_error (error);
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  uses = rungs_workbook_list (fixture->workbook, query, 0, 10, &error);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "case-study"), ==, story);
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "audience"), ==, "partner");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "channel"), ==, "printed");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "copies"), ==, "3");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "held-by"), ==, "The Lantern");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "version"), ==, "1");
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "on"), ==, TODAY);
  after = rungs_workbook_read (fixture->workbook, kind, story, &error);
  g_assert_cmpstr (rungs_record_get (after, "state"), ==, "in-use");

  edits = rungs_edits_new ("Change a word");
  rungs_edits_set (edits, kind, story, "situation", "I had a car.");
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &use, &error));
  g_assert_nonnull (strstr (error->message, "Being read back"));
}

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
  rungs_paper_add_figure (paper, "A ladder with “seven” rungs", 0.5, draw_box, NULL, NULL);
  rungs_paper_add_list (paper, items);
  rungs_paper_add_table (paper, 2, cells);
  rungs_paper_add_blanks (paper, "Name:", 2);
  rungs_paper_add_new_page (paper);
  rungs_paper_add_heading (paper, 2, "Later");
  rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, "Last words.");
  rungs_paper_set_footer (paper, "The foot.");
  return paper;
}

/* In the order of the structure: what each element is, and the words for figures. */
static void
walk (qpdf_data  pdf,
      qpdf_oh    element,
      GString   *found)
{
  if (qpdf_oh_is_array (pdf, element))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, element); i++)
        walk (pdf, qpdf_oh_get_array_item (pdf, element, i), found);
      return;
    }
  if (!qpdf_oh_is_dictionary (pdf, element))
    return;
  if (qpdf_oh_has_key (pdf, element, "/S"))
    g_string_append_printf (found, "%s", qpdf_oh_get_name (pdf, qpdf_oh_get_key (pdf, element, "/S")));
  if (qpdf_oh_has_key (pdf, element, "/Alt"))
    g_string_append_printf (found, "(%s)", qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, element, "/Alt")));
  if (qpdf_oh_has_key (pdf, element, "/K"))
    walk (pdf, qpdf_oh_get_key (pdf, element, "/K"), found);
}

static void
test_pdf (void)
{
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  RungsPaperStyle style;
  qpdf_data pdf = qpdf_init ();
  qpdf_oh root;

  rungs_paper_style_init (&style, "large", RUNGS_PAPER_A4);
  bytes = rungs_paper_to_pdf (paper, &style, &error);
  g_assert_no_error (error);
  g_assert_cmpint (qpdf_read_memory (pdf, "test", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL), ==, 0);
  g_assert_cmpint (qpdf_check_pdf (pdf), ==, 0);
  root = qpdf_get_root (pdf);
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, root, "/Lang")), ==, "en-GB");
  walk (pdf, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"), found);
  g_assert_cmpstr (found->str, ==,
                   "/Document/H1/P/Figure(A ladder with “seven” rungs)/L/LI/Lbl/LBody/LI/Lbl/LBody/Table/TR/TH/TH/TR/TD/TD"
                   "/P/H2/BlockQuote");
  qpdf_cleanup (&pdf);
}

#ifdef HAVE_POPPLER
static void
test_pdf_words (void)
{
  static const char *const words[] = { "A <small> paper", "First words.", "One & two", "Three", "All of us", "Later", "Last words.",
                                       "The foot.", "Page 2 of 2" };
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "large", RUNGS_PAPER_A4);
  bytes = rungs_paper_to_pdf (paper, &style, &error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
  title = poppler_document_get_title (document);
  g_assert_cmpstr (title, ==, "A <small> paper");
  for (int i = 0; i < 2; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *on_page = poppler_page_get_text (page);
      GList *attributes = poppler_page_get_text_attributes (page);

      g_string_append (text, on_page);
      /* In large print nothing is smaller, the number of the page included. */
      for (GList *link = attributes; link != NULL; link = link->next)
        g_assert_cmpfloat (((PopplerTextAttributes *) link->data)->font_size, >=, 17.9);
      poppler_page_free_text_attributes (attributes);
      g_object_unref (page);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text->str, words[i]));
  g_object_unref (document);
}
#endif

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

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing/story", test_story);
  ADD ("/printing/gate", test_gate);
  ADD ("/printing/use", test_use);
  ADD ("/printing/may-do", test_may_do);
  g_test_add_func ("/printing/pdf", test_pdf);
#ifdef HAVE_POPPLER
  g_test_add_func ("/printing/pdf-words", test_pdf_words);
#endif
  g_test_add_func ("/printing/html", test_html);
  ADD ("/printing/files", test_files);

  return g_test_run ();
}
