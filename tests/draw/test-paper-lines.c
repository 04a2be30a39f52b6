/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-lines.c: where lines end, and what stays together on a page, as somebody who makes books would have it.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "paper-pages.h"

static const RungsPaperPiece *
piece_of (RungsPaperPages *pages,
          guint            page,
          guint            nth)
{
  return g_ptr_array_index (rungs_paper_pages_nth (pages, page), nth);
}

/* The words of each line of a text, "|" between them. */
static char *
lines_of (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  GString *lines = g_string_new (NULL);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      g_string_append_printf (lines, "%s%.*s", i > 0 ? "|" : "", pango_layout_line_get_length (line),
                              text + pango_layout_line_get_start_index (line));
    }
  return g_string_free (lines, FALSE);
}

/* However many words go before: a number stays with what it counts, one to ring stays whole, and no short word stands alone on the
 * last line. */
static void
test_held (void)
{
  for (guint n = 1; n < 60; n++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("Lines", "en-GB");
      g_autoptr (RungsPaperPages) pages = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *lines = NULL;
      RungsPaperStyle style;
      const char *last;

      for (guint i = 0; i < n; i++)
        g_string_append (text, "who ");
      g_string_append (text, "came (6 people) on 24 September it was so, 01632 960 123 or +44 1632 960 124 said who");
      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, text->str);
      rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
      pages = rungs_paper_lay_out (paper, &style);
      lines = lines_of (piece_of (pages, 0, 0)->layout);
      g_assert_nonnull (strstr (lines, "(6 people)"));
      g_assert_nonnull (strstr (lines, "24 September"));
      g_assert_nonnull (strstr (lines, "01632 960 123"));
      g_assert_nonnull (strstr (lines, "+44 1632 960 124"));
      last = strrchr (lines, '|');
      g_assert_true (last == NULL || strchr (last, ' ') != NULL);
    }
}

/* Numbers alone are no words to hold: a long row of them is broken between two. */
static void
test_many_numbers (void)
{
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Numbers", "en-GB");
  g_autoptr (RungsPaperPages) pages = NULL;
  g_autoptr (GString) text = g_string_new ("0 1");
  g_autofree char *lines = NULL;
  RungsPaperStyle style;

  for (guint i = 2; i < 200; i++)
    g_string_append_printf (text, " %u", i);
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, text->str);
  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  pages = rungs_paper_lay_out (paper, &style);
  lines = lines_of (piece_of (pages, 0, 0)->layout);
  for (const char *at = strchr (lines, '|'); at != NULL; at = strchr (at + 1, '|'))
    g_assert_cmpint (at[-1], ==, ' ');
}

static double
line_width (PangoLayout *layout,
            int          line)
{
  PangoRectangle box;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

/* No heading has one word hanging below a long line, whichever way it is read. */
static void
test_headings (void)
{
  for (int direction = 0; direction < 2; direction++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("Heading", "en-GB");
      g_autoptr (RungsPaperPages) pages = NULL;
      RungsPaperStyle style;
      PangoLayout *layout;

      rungs_paper_add_heading (paper, 1, "What was said by all who were there, and what came of it");
      rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
      style.right_to_left = direction == 1;
      pages = rungs_paper_lay_out (paper, &style);
      layout = piece_of (pages, 0, 0)->layout;
      g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
      g_assert_cmpfloat (fabs (line_width (layout, 0) - line_width (layout, 1)), <, piece_of (pages, 0, 0)->width * 0.25);
    }
}

static void
draw_nothing (cairo_t *cr,
              double   width,
              double   height,
              double   text,
              gpointer data)
{
}

/* How many paragraphs fill a page so far that what follows does not fit as it is. */
static RungsPaper *
make_nearly_full (guint n)
{
  RungsPaper *paper = rungs_paper_new ("Full", "en-GB");

  for (guint i = 0; i < n; i++)
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "A line.");
  return paper;
}

/* The pages that blocks from @first on stand on: the one they begin on, and whether they end there. */
static gboolean
stand_together (RungsPaperPages *pages,
                int              first)
{
  int page = -1;

  for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
    for (guint i = 0; i < rungs_paper_pages_nth (pages, p)->len; i++)
      if (piece_of (pages, p, i)->block >= first)
        {
          if (page >= 0 && page != (int) p)
            return FALSE;
          page = (int) p;
        }
  return TRUE;
}

/* A short table, and lines to write on for one thing, are not parted, and stay with their heading. */
static void
test_whole (void)
{
  const char *const cells[] = { "Where", "Yes", "a", "b", "c", "d", "e", "f", "g", "h", NULL };

  for (guint n = 1; n < 40; n++)
    for (int with_table = 0; with_table < 2; with_table++)
      {
        g_autoptr (RungsPaper) paper = make_nearly_full (n);
        g_autoptr (RungsPaperPages) pages = NULL;
        RungsPaperStyle style;

        rungs_paper_add_heading (paper, 2, "It follows");
        if (with_table)
          rungs_paper_add_table (paper, 2, cells);
        else
          rungs_paper_add_blanks (paper, "Which ones:", 3);
        rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
        pages = rungs_paper_lay_out (paper, &style);
        g_assert_true (stand_together (pages, (int) n));
      }
}

/* "The question is:" stands above the question, and a box to tick beside the others. */
static void
test_leads_on (void)
{
  for (guint n = 2; n < 80; n++)
    {
      g_autoptr (RungsPaper) paper = make_nearly_full (n / 2);
      g_autoptr (RungsPaperPages) pages = NULL;
      RungsPaperStyle style;

      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, n % 2 == 0 ? "The question is:" : "☐ Yes");
      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, n % 2 == 0 ? "Who?" : "☐ No");
      if (n % 2 == 1)
        rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "☐ Not today");
      rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
      pages = rungs_paper_lay_out (paper, &style);
      g_assert_true (stand_together (pages, (int) n / 2));
    }
}

/* A figure that only just does not fit is drawn smaller, and no page stays empty before it. */
static void
test_figure (void)
{
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Figure", "en-GB");
  g_autoptr (RungsPaperPages) pages = NULL;
  RungsPaperStyle style;
  const RungsPaperPiece *figure;

  rungs_paper_add_heading (paper, 1, "Figure");
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "In easier words");
  rungs_paper_add_figure (paper, "Tall", 1.5, 1.5, draw_nothing, NULL, NULL);
  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  pages = rungs_paper_lay_out (paper, &style);
  g_assert_cmpuint (rungs_paper_pages_count (pages), ==, 1);
  figure = piece_of (pages, 0, 2);
  g_assert_cmpfloat_with_epsilon (figure->height / figure->width, 1.5, 0.001);
  g_assert_cmpfloat (figure->y + figure->height, <, style.height - style.margin_foot);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-lines/held", test_held);
  g_test_add_func ("/paper-lines/many-numbers", test_many_numbers);
  g_test_add_func ("/paper-lines/headings", test_headings);
  g_test_add_func ("/paper-lines/whole", test_whole);
  g_test_add_func ("/paper-lines/leads-on", test_leads_on);
  g_test_add_func ("/paper-lines/figure", test_figure);
  return g_test_run ();
}
