/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-pdf.c: a booklet as one PDF that was written in pieces: one document with its sections, each piece of a page known by
 * the element it belongs to, links and outline that lead where they say, and no word lost.
 */
#include "config.h"

#include "paper-pdf.h"

#include <string.h>

#include "pdf-reading.h"

/* Enough that the pages are written in several pieces. */
#define N_STORIES 150

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

/* The workbook is read in no other. */
static GThread *own_thread;

static RungsPaper *
make_story (gpointer   data,
            GError   **error)
{
  const guint nth = GPOINTER_TO_UINT (data);
  g_autofree char *title = g_strdup_printf ("Story (%u)", nth);
  g_autofree char *shows = g_strdup_printf ("“Figure” of %u", nth);
  g_autofree char *foot = g_strdup_printf ("Foot of %u.", nth);
  const char *const items[] = { "One & two", "Three", NULL };
  const char *const cells[] = { "Rung", "Who", "7", "All of us", NULL };
  RungsPaper *paper = rungs_paper_new (title, "en-GB");

  g_assert_true (g_thread_self () == own_thread);
  rungs_paper_add_heading (paper, 1, title);
  rungs_paper_add_heading (paper, 2, "My situation");
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *words = g_strdup_printf ("Here is paragraph %u of story %u, which is long enough to be broken into more "
                                                "than one line on every sheet that there is.", i, nth);

      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, words);
    }
  rungs_paper_add_heading (paper, 2, "In my own words");
  rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, "Nobody rings back.");
  rungs_paper_add_list (paper, items);
  rungs_paper_add_table (paper, 2, cells);
  if (nth % 2 == 0)
    rungs_paper_add_figure (paper, shows, 0.1, 0.1, draw_box, NULL, NULL);
  rungs_paper_add_idea (paper, "A small box", draw_box, NULL, NULL, "An idea beside it.", FALSE);
  rungs_paper_set_footer (paper, foot);
  return paper;
}

static RungsPaper *
make_booklet (guint n)
{
  RungsPaper *paper = rungs_paper_new ("Our stories", "cy");

  rungs_paper_add_heading (paper, 1, "Our stories");
  rungs_paper_add_contents (paper);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Story (%u)", i);

      rungs_paper_add_made_part (paper, title, make_story, GUINT_TO_POINTER (i), NULL);
    }
  return paper;
}

static GBytes *
make_pdf (RungsPaper *paper,
          const char *style_name)
{
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;
  GBytes *bytes;

  rungs_paper_style_init (&style, style_name, RUNGS_PAPER_A4);
  bytes = rungs_paper_to_pdf (paper, &style, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
open_paper (Pdf        *pdf,
            RungsPaper *paper,
            const char *style)
{
  pdf_open (pdf, make_pdf (paper, style));
}

/* Nothing that a reader of PDF stumbles over, in small and in large, and where there is nothing at all. */
static void
test_sound (void)
{
  static const guint counts[] = { 0, 1, N_STORIES };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (RungsPaper) paper = make_booklet (counts[i]);
      Pdf pdf;

      open_paper (&pdf, paper, i == 1 ? "large" : "standard");
      pdf_close (&pdf);
    }
  {
    g_autoptr (RungsPaper) nothing = rungs_paper_new ("Nothing", "en-GB");
    Pdf pdf;

    open_paper (&pdf, nothing, "cream");
    g_assert_cmpint (qpdf_get_num_pages (pdf.pdf), ==, 1);
    pdf_close (&pdf);
  }
}

static void
test_structure (void)
{
  g_autoptr (RungsPaper) paper = make_booklet (N_STORIES);
  Pdf pdf;
  qpdf_oh root;
  qpdf_oh document;
  qpdf_oh children;
  guint n_sections = 0;

  open_paper (&pdf, paper, "standard");
  root = qpdf_get_root (pdf.pdf);
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf.pdf, pdf_key (&pdf, root, "/Lang")), ==, "cy");
  document = pdf_document (&pdf);
  children = pdf_key (&pdf, document, "/K");
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf.pdf, children); i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (pdf.pdf, children, i);
      g_autoptr (GString) found = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new ("/Sect/H1/H2");
      g_autofree char *figure = g_strdup_printf ("/Figure(“Figure” of %u)", n_sections);

      g_assert_cmpint (qpdf_oh_get_object_id (pdf.pdf, pdf_key (&pdf, child, "/P")), ==,
                       qpdf_oh_get_object_id (pdf.pdf, document));
      if (strcmp (pdf_name (&pdf, child, "/S"), "/Sect") != 0)
        continue;
      pdf_list_elements (&pdf, child, found);
      for (guint p = 0; p < 12; p++)
        g_string_append (expected, "/P");
      g_string_append_printf (expected, "/H2/BlockQuote/L/LI/Lbl/LBody/LI/Lbl/LBody/Table/TR/TH/TH/TR/TD/TD%s"
                              "/Figure(A small box)/P", n_sections % 2 == 0 ? figure : "");
      g_assert_cmpstr (found->str, ==, expected->str);
      n_sections++;
    }
  g_assert_cmpuint (n_sections, ==, N_STORIES);
  pdf_close (&pdf);
}

/* Collects the table of what each piece of a page is. */
static void
gather_places (Pdf        *self,
               qpdf_oh     tree,
               GHashTable *places)
{
  qpdf_data pdf = self->pdf;

  if (qpdf_oh_has_key (pdf, tree, "/Kids"))
    {
      qpdf_oh kids = qpdf_oh_get_key (pdf, tree, "/Kids");

      for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, kids); i++)
        gather_places (self, qpdf_oh_get_array_item (pdf, kids, i), places);
    }
  if (qpdf_oh_has_key (pdf, tree, "/Nums"))
    {
      qpdf_oh nums = qpdf_oh_get_key (pdf, tree, "/Nums");
      qpdf_oh limits = pdf_key (self, tree, "/Limits");
      const int n = qpdf_oh_get_array_n_items (pdf, nums);

      g_assert_cmpint (qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_array_item (pdf, limits, 0)), ==,
                       qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_array_item (pdf, nums, 0)));
      g_assert_cmpint (qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_array_item (pdf, limits, 1)), ==,
                       qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_array_item (pdf, nums, n - 2)));
      for (int i = 0; i < n; i += 2)
        {
          const int number = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_array_item (pdf, nums, i));

          g_assert_true (g_hash_table_insert (places, GINT_TO_POINTER (number),
                                              GUINT_TO_POINTER (qpdf_oh_get_array_item (pdf, nums, i + 1))));
        }
    }
}

/* Whether some of an element is on a page: all of it, or what a piece of it says by itself. */
static gboolean
stands_on (Pdf     *self,
           qpdf_oh  element,
           qpdf_oh  page)
{
  qpdf_data pdf = self->pdf;
  const int id = qpdf_oh_get_object_id (pdf, page);
  qpdf_oh pieces = pdf_key (self, element, "/K");

  if (qpdf_oh_get_object_id (pdf, pdf_key (self, element, "/Pg")) == id)
    return TRUE;
  for (int i = 0; qpdf_oh_is_array (pdf, pieces) && i < qpdf_oh_get_array_n_items (pdf, pieces); i++)
    {
      qpdf_oh piece = qpdf_oh_get_array_item (pdf, pieces, i);

      if (qpdf_oh_is_dictionary (pdf, piece) && qpdf_oh_has_key (pdf, piece, "/Pg") &&
          qpdf_oh_get_object_id (pdf, pdf_key (self, piece, "/Pg")) == id)
        return TRUE;
    }
  return FALSE;
}

/* Each page, and each link, is in the table, and what it leads to is on that page. */
static void
test_places (void)
{
  g_autoptr (RungsPaper) paper = make_booklet (N_STORIES);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  Pdf pdf;
  guint n_links = 0;

  open_paper (&pdf, paper, "standard");
  gather_places (&pdf, pdf_key (&pdf, pdf_key (&pdf, qpdf_get_root (pdf.pdf), "/StructTreeRoot"), "/ParentTree"), places);
  for (int i = 0; i < qpdf_get_num_pages (pdf.pdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf.pdf, (size_t) i);
      const int number = qpdf_oh_get_int_value_as_int (pdf.pdf, pdf_key (&pdf, page, "/StructParents"));
      qpdf_oh elements = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (number)));

      g_assert_true (qpdf_oh_is_array (pdf.pdf, elements));
      for (int e = 0; e < qpdf_oh_get_array_n_items (pdf.pdf, elements); e++)
        {
          qpdf_oh element = qpdf_oh_get_array_item (pdf.pdf, elements, e);

          g_assert_true (stands_on (&pdf, element, page));
        }
      if (!qpdf_oh_has_key (pdf.pdf, page, "/Annots"))
        continue;
      for (int a = 0; a < qpdf_oh_get_array_n_items (pdf.pdf, pdf_key (&pdf, page, "/Annots")); a++)
        {
          qpdf_oh link = qpdf_oh_get_array_item (pdf.pdf, pdf_key (&pdf, page, "/Annots"), a);
          const int place = qpdf_oh_get_int_value_as_int (pdf.pdf, pdf_key (&pdf, link, "/StructParent"));
          qpdf_oh element = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (place)));

          g_assert_cmpstr (pdf_name (&pdf, element, "/S"), ==, "/Link");
          g_assert_false (qpdf_oh_has_key (pdf.pdf, link, "/A"));
          n_links++;
        }
    }
  g_assert_cmpuint (n_links, ==, N_STORIES);
  pdf_close (&pdf);
}

typedef struct
{
  double seen;
  double end;
} Watched;

static gboolean
watch_cb (double   done,
          gpointer data)
{
  Watched *watched = data;

  g_assert_cmpfloat (done, >=, watched->seen);
  watched->seen = done;
  return done < watched->end;
}

static gboolean
write_booklet (RungsPaper       *paper,
               RungsPaperWatch   watch,
               gpointer          data,
               GError          **error)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  return rungs_paper_write_pdf (paper, &style, out, watch, data, error);
}

/* While the stories are painted, and behind them. */
static void
test_stop (void)
{
  static const double ends[] = { 0.05, 0.8, 0.95 };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (RungsPaper) paper = make_booklet (N_STORIES);
      g_autoptr (GError) error = NULL;
      Watched watched = { .end = ends[i] };

      g_assert_false (write_booklet (paper, watch_cb, &watched, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (watched.seen, >=, ends[i]);
    }
}

static RungsPaper *
make_nothing (gpointer   data,
              GError   **error)
{
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "It is gone.");
  return NULL;
}

/* A story that is not to be had any more, wherever it stands, ends the work and is told. */
static void
test_gone (void)
{
  static const guint befores[] = { 0, 1, 70, N_STORIES };

  for (gsize i = 0; i < G_N_ELEMENTS (befores); i++)
    {
      g_autoptr (RungsPaper) paper = make_booklet (befores[i]);
      g_autoptr (GError) error = NULL;

      rungs_paper_add_made_part (paper, "Gone", make_nothing, NULL, NULL);
      rungs_paper_add_made_part (paper, "Another", make_story, NULL, NULL);
      g_assert_false (write_booklet (paper, NULL, NULL, &error));
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_IO);
    }
}

/* Whatever was painted first, the file is the same. */
static void
test_same (void)
{
  g_autoptr (RungsPaper) paper = make_booklet (N_STORIES);
  g_autoptr (GBytes) once = make_pdf (paper, "standard");
  g_autoptr (GBytes) again = make_pdf (paper, "standard");

  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once), g_bytes_get_data (again, NULL),
                   g_bytes_get_size (again));
}

/* Each entry of contents leads to the page it names, where that story begins. */
static void
test_links (void)
{
  g_autoptr (RungsPaper) paper = make_booklet (N_STORIES);
  Pdf pdf;
  guint n = 0;

  open_paper (&pdf, paper, "standard");
  for (guint i = 0; i < pdf_n_pages (&pdf); i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf.document, (int) i);
      GList *links = poppler_page_get_link_mapping (page);

      for (GList *link = g_list_last (links); link != NULL; link = link->prev)
        {
          const PopplerAction *action = ((PopplerLinkMapping *) link->data)->action;
          g_autofree char *title = g_strdup_printf ("Story (%u)\n", n++);
          g_autofree char *words = NULL;

          g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
          words = pdf_page_words (&pdf, (guint) action->goto_dest.dest->page_num - 1);
          g_assert_true (g_str_has_prefix (words, title));
        }
      poppler_page_free_link_mapping (links);
      g_object_unref (page);
    }
  g_assert_cmpuint (n, ==, N_STORIES);
  pdf_close (&pdf);
}

/* The outline has the cover and the titles, each with the headings of its story below it. */
static void
test_outline (void)
{
  g_autoptr (RungsPaper) paper = make_booklet (N_STORIES);
  Pdf pdf;
  PopplerIndexIter *iter;
  guint n = 0;

  open_paper (&pdf, paper, "standard");
  iter = poppler_index_iter_new (pdf.document);
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *below = poppler_index_iter_get_child (iter);
      g_autofree char *title = n == 0 ? g_strdup ("Our stories") : g_strdup_printf ("Story (%u)", n - 1);
      g_autofree char *words = pdf_page_words (&pdf, (guint) action->goto_dest.dest->page_num - 1);

      g_assert_cmpstr (action->any.title, ==, title);
      g_assert_true (g_str_has_prefix (words, title));
      g_assert_cmpint (below != NULL, ==, n > 0);
      if (below != NULL)
        {
          PopplerAction *first = poppler_index_iter_get_action (below);

          g_assert_cmpstr (first->any.title, ==, "My situation");
          g_assert_cmpint (first->goto_dest.dest->page_num, ==, action->goto_dest.dest->page_num);
          poppler_action_free (first);
          g_assert_true (poppler_index_iter_next (below));
          first = poppler_index_iter_get_action (below);
          g_assert_cmpstr (first->any.title, ==, "In my own words");
          poppler_action_free (first);
          g_assert_false (poppler_index_iter_next (below));
          poppler_index_iter_free (below);
        }
      poppler_action_free (action);
      n++;
    }
  while (poppler_index_iter_next (iter));
  poppler_index_iter_free (iter);
  g_assert_cmpuint (n, ==, N_STORIES + 1);
  pdf_close (&pdf);
}

/* What the page says as somebody selects it is what was laid out on it, letter by letter. */
static void
test_words (void)
{
  static const char *const styles[] = { "standard", "large" };

  for (gsize s = 0; s < G_N_ELEMENTS (styles); s++)
    {
      g_autoptr (RungsPaper) paper = make_booklet (20);
      g_autoptr (RungsPaperPages) pages = NULL;
      RungsPaperStyle style;
      Pdf pdf;

      open_paper (&pdf, paper, styles[s]);
      rungs_paper_style_init (&style, styles[s], RUNGS_PAPER_A4);
      pages = rungs_paper_lay_out (paper, &style);
      g_assert_cmpuint (pdf_n_pages (&pdf), ==, rungs_paper_pages_count (pages));
      for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
        {
          const GPtrArray *pieces = rungs_paper_pages_nth (pages, p);
          g_autofree char *text = pdf_page_words (&pdf, p);
          g_autoptr (GString) before = g_string_new (NULL);
          g_autoptr (GString) after = g_string_new (NULL);

          append_letters (after, text);
          for (guint i = 0; i < pieces->len; i++)
            {
              g_autofree char *words = rungs_paper_piece_text (g_ptr_array_index (pieces, i));

              append_letters (before, words);
            }
          g_assert_cmpstr (after->str, ==, before->str);
        }
      pdf_close (&pdf);
    }
}

/* What is read out is what was put in: words of two lines stay two. */
static void
test_read_aloud (void)
{
  g_autoptr (RungsPaper) paper = make_booklet (1);
  g_autoptr (RungsPaper) story = make_story (GUINT_TO_POINTER (0), NULL);
  g_autofree char *said = NULL;
  const char *at;
  Pdf pdf;

  open_paper (&pdf, paper, "large");
  said = pdf_read_aloud (&pdf);
  at = strstr (said, "Our stories\nPage 2\nStory (0)\nStory (0)\nMy situation\n");
  g_assert_true (at == said);
  for (guint i = 0; i < rungs_paper_n_blocks (story); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (story, i);

      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        {
          g_autofree char *line = g_strdup_printf ("%s\n", (char *) g_ptr_array_index (block->items, j));

          at = strstr (at, line);
          g_assert_nonnull (at);
        }
      if (block->text != NULL)
        {
          g_autofree char *line = g_strdup_printf ("%s\n", block->text);

          at = strstr (at, line);
          g_assert_nonnull (at);
        }
    }
  g_assert_null (strstr (said, "Foot of"));
  pdf_close (&pdf);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  own_thread = g_thread_self ();

  g_test_add_func ("/paper-pdf/sound", test_sound);
  g_test_add_func ("/paper-pdf/structure", test_structure);
  g_test_add_func ("/paper-pdf/places", test_places);
  g_test_add_func ("/paper-pdf/stop", test_stop);
  g_test_add_func ("/paper-pdf/gone", test_gone);
  g_test_add_func ("/paper-pdf/same", test_same);
  g_test_add_func ("/paper-pdf/links", test_links);
  g_test_add_func ("/paper-pdf/outline", test_outline);
  g_test_add_func ("/paper-pdf/words", test_words);
  g_test_add_func ("/paper-pdf/read-aloud", test_read_aloud);

  return g_test_run ();
}
