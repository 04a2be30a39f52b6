/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-pagination.c: documents of every length as PDFs: no line is lost or doubled where one page ends and the next begins.
 */
#include "config.h"

#include <string.h>

#include "paper-pdf.h"
#include "paper-twin.h"

#define N_STUDIES 200

/* @n words that say by themselves which they are. */
static char *
make_text (const char *name,
           guint       n)
{
  GString *text = g_string_new (name);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " %s%u", i % 3 == 0 ? "ladder" : "together", i);
  return g_string_free (text, FALSE);
}

static void
add_paragraph (RungsPaper *paper,
               const char *name,
               guint       n_words)
{
  g_autofree char *text = make_text (name, n_words);

  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, text);
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

/* @n says how much: each has a way of its own to be long. */
typedef void (*Fill) (RungsPaper *paper,
                      guint       n);

static void
fill_lines (RungsPaper *paper,
            guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("Line %u.", i);

      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, line);
    }
}

static void
fill_story (RungsPaper *paper,
            guint       n)
{
  rungs_paper_add_heading (paper, 1, "A long story");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("P%u", i);

      if (i % 4 == 0)
        rungs_paper_add_heading (paper, 2, name);
      add_paragraph (paper, name, 5 + (i * 37) % 170);
    }
}

static void
fill_table (RungsPaper *paper,
            guint       n)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup ("Headone"));
  g_ptr_array_add (cells, g_strdup ("Headtwo"));
  for (guint i = 0; i < n * 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("C%u", i);

      g_ptr_array_add (cells, make_text (name, 1 + (i * 7) % 23));
    }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_heading (paper, 1, "A table");
  rungs_paper_add_table (paper, 2, (const char *const *) cells->pdata);
}

static void
fill_picture (RungsPaper *paper,
              guint       n)
{
  add_paragraph (paper, "Before", n);
  rungs_paper_add_figure (paper, "Taller than a page", 3.0, 3.0, draw_box, NULL, NULL);
  add_paragraph (paper, "After", n);
}

static RungsPaper *
make_study (gpointer   data,
            GError   **error)
{
  const guint nth = GPOINTER_TO_UINT (data);
  g_autofree char *title = g_strdup_printf ("Study %u", nth);
  RungsPaper *study = rungs_paper_new (title, "en-GB");

  rungs_paper_add_heading (study, 1, title);
  add_paragraph (study, title, 120 + nth * 61 % 300);
  rungs_paper_set_footer (study, title);
  return study;
}

static void
fill_studies (RungsPaper *paper,
              guint       n)
{
  rungs_paper_add_heading (paper, 1, "Studies");
  rungs_paper_add_contents (paper);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Study %u", i);

      rungs_paper_add_made_part (paper, title, make_study, GUINT_TO_POINTER (i), NULL);
    }
}

static RungsPaper *
make_paper (Fill  fill,
            guint n)
{
  RungsPaper *paper = rungs_paper_new ("A test", "en-GB");

  rungs_paper_set_footer (paper, "The foot of each page.");
  fill (paper, n);
  return paper;
}

/* The PDF of it, read back; how many pages it has. */
static guint
check (Fill                   fill,
       guint                  n,
       const RungsPaperStyle *style)
{
  g_autoptr (RungsPaper) paper = make_paper (fill, n);
  g_autoptr (RungsPaperPages) pages = rungs_paper_lay_out (paper, style);
  const guint n_pages = rungs_paper_pages_count (pages);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rungs_paper_to_pdf (paper, style, &error);
  Pdf pdf;

  g_assert_no_error (error);
  pdf_open (&pdf, bytes);
  check_pdf (&pdf, pages);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *words = pdf_page_words (&pdf, i);
      const char *head = strstr (words, "Headone");

      /* The head of a table stands on each of its pages, once. */
      g_assert_true ((head != NULL) == (fill == fill_table));
      g_assert_true (head == NULL || strstr (head + 1, "Headone") == NULL);
    }
  pdf_close (&pdf);
  return n_pages;
}

static guint
count_pages (Fill                   fill,
             guint                  n,
             const RungsPaperStyle *style)
{
  g_autoptr (RungsPaper) paper = make_paper (fill, n);
  g_autoptr (RungsPaperPages) pages = rungs_paper_lay_out (paper, style);

  return rungs_paper_pages_count (pages);
}

static void
test_lengths (gconstpointer data)
{
  static const struct
  {
    const char *name;
    Fill fill;
    guint n;
    guint least_pages; /* in standard print */
    guint most_pages;
  } rows[] = {
    { "nothing", fill_lines, 0, 1, 1 },
    { "one line", fill_lines, 1, 1, 1 },
    { "a story of 30 pages", fill_story, 85, 30, 40 },
    { "a table of five pages", fill_table, 24, 5, 5 },
    { "a picture taller than a page", fill_picture, 30, 2, 3 },
    { "200 studies", fill_studies, N_STUDIES, 250, 450 },
  };
  const char *name = data;
  const gboolean is_large = g_str_equal (name, "large");
  RungsPaperStyle style;
  guint fits = 1;

  rungs_paper_style_init (&style, name, RUNGS_PAPER_A4);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_pages;

      /* The longest in one style is enough. */
      if (is_large && rows[i].n == N_STUDIES)
        continue;
      n_pages = check (rows[i].fill, rows[i].n, &style);
      g_test_message ("%s: %u pages", rows[i].name, n_pages);
      g_assert_cmpuint (n_pages, >=, rows[i].least_pages);
      if (!is_large)
        g_assert_cmpuint (n_pages, <=, rows[i].most_pages);
    }
  while (count_pages (fill_lines, fits + 1, &style) == 1)
    fits++;
  g_test_message ("%u lines are exactly a page", fits);
  g_assert_cmpuint (fits, >, 10);
  g_assert_cmpuint (check (fill_lines, fits, &style), ==, 1);
  g_assert_cmpuint (check (fill_lines, fits + 1, &style), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/pagination/standard", "standard", test_lengths);
  g_test_add_data_func ("/pagination/large", "large", test_lengths);

  return g_test_run ();
}
