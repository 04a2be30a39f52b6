/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-pages.c: how documents fall onto pages: nothing lost or said twice, no line alone, headings and table heads where they
 * belong, and nothing outside the margins.
 */
#include "config.h"

#include "paper-pages.h"

#include <string.h>

static const char *const words[] = { "ladder", "of", "people", "who", "climb", "together", "and", "say", "what", "helps" };

/* @n words that say by themselves which they are. */
static char *
make_text (const char *name,
           guint       n)
{
  GString *text = g_string_new (name);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " %s%u", words[i % G_N_ELEMENTS (words)], i);
  return g_string_free (text, FALSE);
}

static void
draw_nothing (cairo_t *cr,
              double   width,
              double   height,
              double   text,
              gpointer data)
{
}

/* The words of the whole document as they stand on its pages, without the feet and without heads said again. */
static char *
read_back (RungsPaperPages *pages)
{
  GString *all = g_string_new (NULL);
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
    {
      const GPtrArray *pieces = rungs_paper_pages_nth (pages, p);

      for (guint i = 0; i < pieces->len; i++)
        {
          const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);
          g_autofree char *key = g_strdup_printf ("%d/%d", piece->block, piece->item);
          g_autofree char *text = rungs_paper_piece_text (piece);
          GString *so_far = g_hash_table_lookup (cells, key);

          if (piece->block < 0 || piece->is_again || piece->is_bullet)
            continue;
          if (so_far == NULL)
            {
              so_far = g_string_new (NULL);
              g_hash_table_insert (cells, g_steal_pointer (&key), so_far);
              g_ptr_array_add (order, so_far);
            }
          else if (so_far->len > 0 && *text != '\0')
            {
              g_string_append_c (so_far, ' ');
            }
          g_string_append (so_far, g_strstrip (text));
        }
    }
  for (guint i = 0; i < order->len; i++)
    {
      GString *part = g_ptr_array_index (order, i);

      g_string_append_printf (all, "%s\n", part->str);
      g_string_free (part, TRUE);
    }
  return g_string_free (all, FALSE);
}

static char *
write_down (RungsPaper *paper)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);

      if (block->sort == RUNGS_PAPER_FIGURE)
        g_string_append (all, "\n");
      else if (block->items != NULL)
        for (guint j = 0; j < block->items->len; j++)
          g_string_append_printf (all, "%s\n", (char *) g_ptr_array_index (block->items, j));
      else if (block->sort != RUNGS_PAPER_NEW_PAGE)
        g_string_append_printf (all, "%s\n", block->text);
    }
  return g_string_free (all, FALSE);
}

/* What holds for every document in every style. */
static void
check_pages (RungsPaperPages *pages)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  RungsPaper *paper = rungs_paper_pages_paper (pages);
  g_autofree char *before = write_down (paper);
  g_autofree char *after = read_back (pages);
  guint n = rungs_paper_pages_count (pages);

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (n, >=, 1);
  for (guint p = 0; p < n; p++)
    {
      const GPtrArray *pieces = rungs_paper_pages_nth (pages, p);
      const RungsPaperPiece *last = NULL;
      gboolean has_number = FALSE;
      double y = 0.0;

      for (guint i = 0; i < pieces->len; i++)
        {
          const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);
          const RungsPaperBlock *block = piece->block >= 0 ? rungs_paper_nth_block (paper, (guint) piece->block) : NULL;
          int lines = piece->layout != NULL ? pango_layout_get_line_count (piece->layout) : 0;

          g_assert_cmpfloat (piece->x, >=, style->margin - 0.1);
          g_assert_cmpfloat (piece->x + piece->width, <=, style->width - style->margin + 0.1);
          g_assert_cmpfloat (piece->y, >=, style->margin_top - 0.1);
          g_assert_cmpfloat (piece->y + piece->height, <=, style->height - style->margin_foot + 0.1);
          if (piece->row < 0)
            g_assert_cmpfloat (piece->y, >=, y - 0.1);
          y = piece->y;
          if (block == NULL)
            {
              g_autofree char *text = rungs_paper_piece_text (piece);

              has_number = has_number || g_str_has_prefix (text, "Page ");
              continue;
            }
          /* No line alone at the foot or at the head. */
          if (piece->row < 0 && !piece->is_bullet && lines >= 4)
            {
              g_assert_cmpint (piece->n_lines, >=, 2);
            }
          last = piece;
        }
      g_assert_true (has_number);
      /* Nothing but the end of the document stands under a heading that ends a page. */
      if (last != NULL && p + 1 < n)
        g_assert_cmpint (rungs_paper_nth_block (paper, (guint) last->block)->sort, !=, RUNGS_PAPER_HEADING);
    }
}

typedef enum
{
  NOTHING,
  ONE_LINE,
  PAGE,
  STORY,
  TABLE,
  TALL_PICTURE,
  TALL_ROW,
  LIST,
  MIXED,
  BOOKLET,
} Content;

static RungsPaper *
make_paper (Content content,
            guint   n)
{
  RungsPaper *paper = rungs_paper_new ("A test", "en-GB");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  rungs_paper_set_footer (paper, "Version 3 · for the Harbour project · until 31 December 2026. Please give it back or "
                                 "destroy it.");
  switch (content)
    {
    case ONE_LINE:
      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "One line.");
      break;
    case PAGE:
      for (guint i = 0; i < n; i++)
        rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "A line.");
      break;
    case STORY:
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("P%u", i);
          g_autofree char *text = make_text (name, 5 + (i * 37) % 170);

          if (i % 4 == 0)
            rungs_paper_add_heading (paper, (int) (1 + (i / 4) % 3), name);
          rungs_paper_add_text (paper, i % 5 == 3 ? RUNGS_PAPER_QUOTE : RUNGS_PAPER_PARAGRAPH, text);
        }
      break;
    case TABLE:
    case TALL_ROW:
      g_ptr_array_add (items, g_strdup ("Rung"));
      g_ptr_array_add (items, g_strdup ("What it means"));
      g_ptr_array_add (items, g_strdup ("Who stands there"));
      for (guint i = 0; i < n; i++)
        for (guint c = 0; c < 3; c++)
          {
            g_autofree char *name = g_strdup_printf ("R%uC%u", i, c);

            g_ptr_array_add (items, make_text (name, content == TALL_ROW && i == 1 && c == 1 ? 1500
                                                                                               : 1 + (i * 7 + c * 11) % 23));
          }
      g_ptr_array_add (items, NULL);
      rungs_paper_add_heading (paper, 1, "A table");
      rungs_paper_add_table (paper, 3, (const char *const *) items->pdata);
      break;
    case TALL_PICTURE:
      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "Before.");
      rungs_paper_add_heading (paper, 2, "A picture taller than a page");
      rungs_paper_add_figure (paper, "A tall ladder", 3.0, 3.0, draw_nothing, NULL, NULL);
      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "After.");
      break;
    case LIST:
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("I%u", i);

          g_ptr_array_add (items, make_text (name, 1 + (i * 13) % 60));
        }
      g_ptr_array_add (items, NULL);
      rungs_paper_add_list (paper, (const char *const *) items->pdata);
      break;
    case MIXED:
    case BOOKLET:
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = make_text ("Story", 200 + (i * 61) % 300);
          const char *list[] = { "One thing", "Another thing", NULL };
          const char *cells[] = { "A", "B", "a", "b", "c", "d", NULL };

          rungs_paper_add_heading (paper, 1, "A story");
          rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, text);
          rungs_paper_add_heading (paper, 2, "In my own words");
          rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, "They rang me back.\nNobody rings back.");
          rungs_paper_add_list (paper, list);
          rungs_paper_add_table (paper, 2, cells);
          rungs_paper_add_text (paper, RUNGS_PAPER_NOTE, "A note.");
          rungs_paper_add_figure (paper, "A ladder", 0.4, 0.4, draw_nothing, NULL, NULL);
          if (content == BOOKLET)
            rungs_paper_add_new_page (paper);
        }
      break;
    case NOTHING:
    default:
      break;
    }
  return paper;
}

static const struct
{
  const char *name;
  Content content;
  guint n;
  guint least_pages; /* in standard A4 */
  guint most_pages;
} documents[] = {
  { "nothing", NOTHING, 0, 1, 1 },
  { "one line", ONE_LINE, 0, 1, 1 },
  { "a 30-page story", STORY, 110, 30, 40 },
  { "a table of five pages and more", TABLE, 24, 5, 8 },
  { "a row longer than a page", TALL_ROW, 3, 3, 14 },
  { "a picture taller than a page", TALL_PICTURE, 0, 2, 3 },
  { "a long list", LIST, 90, 4, 14 },
  { "all sorts", MIXED, 9, 5, 20 },
  { "200 stories", BOOKLET, 200, 200, 600 },
};

static void
test_documents (void)
{
  static const char *const styles[] = { "standard", "large", "cream" };

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    for (gsize s = 0; s < G_N_ELEMENTS (styles); s++)
      for (int size = RUNGS_PAPER_A4; size <= RUNGS_PAPER_LETTER; size++)
        for (int direction = 0; direction < (documents[i].n < 200 ? 2 : 1); direction++)
          {
            g_autoptr (RungsPaper) paper = make_paper (documents[i].content, documents[i].n);
            g_autoptr (RungsPaperPages) pages = NULL;
            RungsPaperStyle style;

            /* The longest in two only. */
            if (documents[i].n >= 200 && !((s == 0 && size == RUNGS_PAPER_A4) || (s == 1 && size == RUNGS_PAPER_A5)))
              continue;
            g_assert_true (rungs_paper_style_init (&style, styles[s], (RungsPaperSize) size));
            style.right_to_left = direction == 1;
            pages = rungs_paper_lay_out (paper, &style);
            g_test_message ("%s, %s, sheet %d: %u pages", documents[i].name, styles[s], size,
                            rungs_paper_pages_count (pages));
            check_pages (pages);
            if (s == 0 && size == RUNGS_PAPER_A4)
              {
                g_assert_cmpuint (rungs_paper_pages_count (pages), >=, documents[i].least_pages);
                g_assert_cmpuint (rungs_paper_pages_count (pages), <=, documents[i].most_pages);
              }
          }
}

/* As many lines as fill a page stand on one; one line more goes over. */
static void
test_exactly_a_page (void)
{
  RungsPaperStyle style;
  guint fits = 0;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  for (guint n = 1; n < 200 && fits == 0; n++)
    {
      g_autoptr (RungsPaper) paper = make_paper (PAGE, n);
      g_autoptr (RungsPaperPages) pages = rungs_paper_lay_out (paper, &style);

      check_pages (pages);
      if (rungs_paper_pages_count (pages) == 2)
        fits = n - 1;
    }
  g_assert_cmpuint (fits, >, 15);
}

/* The head of a table stands once on each page that has rows of it. */
static void
test_heads (void)
{
  g_autoptr (RungsPaper) paper = make_paper (TABLE, 24);
  g_autoptr (RungsPaperPages) pages = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  pages = rungs_paper_lay_out (paper, &style);
  for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
    {
      const GPtrArray *pieces = rungs_paper_pages_nth (pages, p);
      guint heads = 0;
      guint rows = 0;

      for (guint i = 0; i < pieces->len; i++)
        {
          const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

          heads += piece->row == 0;
          rows += piece->row > 0;
          if (piece->row == 0)
            {
              g_assert_cmpuint (rows, ==, 0);
              g_assert_cmpint (piece->is_again, ==, p > 0);
            }
        }
      g_assert_cmpuint (heads, ==, 3);
      g_assert_cmpuint (rows, >, 0);
    }
}

/* In large print nothing is smaller than the running text, the feet included. */
static void
test_sizes (void)
{
  g_autoptr (RungsPaper) paper = make_paper (MIXED, 3);
  g_autoptr (RungsPaperPages) pages = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, "large", RUNGS_PAPER_A4);
  g_assert_cmpfloat (style.size, ==, 18.0);
  pages = rungs_paper_lay_out (paper, &style);
  for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
    for (guint i = 0; i < rungs_paper_pages_nth (pages, p)->len; i++)
      {
        const RungsPaperPiece *piece = g_ptr_array_index (rungs_paper_pages_nth (pages, p), i);

        if (piece->layout != NULL)
          g_assert_cmpfloat (pango_font_description_get_size (pango_layout_get_font_description (piece->layout)) /
                               (double) PANGO_SCALE, >=, 18.0);
      }
}

/* There is room for a hand: behind what a line is for, or below it where that is long. */
static void
test_blanks (void)
{
  static const char *const styles[] = { "standard", "large" };

  for (gsize s = 0; s < G_N_ELEMENTS (styles); s++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("Form", "en-GB");
      g_autoptr (RungsPaperPages) pages = NULL;
      const GPtrArray *pieces;
      RungsPaperStyle style;
      double above = 0.0;

      rungs_paper_style_init (&style, styles[s], RUNGS_PAPER_A5);
      rungs_paper_add_blanks (paper, "Name:", 3);
      rungs_paper_add_blanks (paper, "A long question that leaves next to no room at all on its line?", 1);
      pages = rungs_paper_lay_out (paper, &style);
      pieces = rungs_paper_pages_nth (pages, 0);
      for (guint i = 0; i < 4; i++)
        {
          const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);
          const int last = pango_layout_get_line_count (piece->layout) - 1;
          PangoRectangle box;

          pango_layout_line_get_extents (pango_layout_get_line_readonly (piece->layout, last), NULL, &box);
          g_assert_cmpfloat (piece->width - box.width / (double) PANGO_SCALE, >=, piece->width * 0.3 - 0.1);
          /* From line to line at least 10 millimetres. */
          g_assert_true (i == 0 || piece->y + piece->height - above >= 10.0 / 25.4 * 72.0);
          above = piece->y + piece->height;
        }
    }
}

static void
test_styles (void)
{
  RungsPaperStyle style;

  g_assert_false (rungs_paper_style_init (&style, "fancy", RUNGS_PAPER_A4));
  g_assert_true (rungs_paper_style_init (&style, "cream", RUNGS_PAPER_LETTER));
  g_assert_true (style.is_cream);
  g_assert_cmpfloat_with_epsilon (style.width, 612.0, 0.1);
  g_assert_true (rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4));
  g_assert_cmpfloat (style.size, >=, 12.0);
  g_assert_cmpfloat (style.size, <=, 14.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/documents", test_documents);
  g_test_add_func ("/paper/exactly-a-page", test_exactly_a_page);
  g_test_add_func ("/paper/heads", test_heads);
  g_test_add_func ("/paper/sizes", test_sizes);
  g_test_add_func ("/paper/styles", test_styles);
  g_test_add_func ("/paper/blanks", test_blanks);

  return g_test_run ();
}
