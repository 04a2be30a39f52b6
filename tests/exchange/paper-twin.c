/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-twin.c: what others have to find in the PDF of a document: all that was put in, as what it is, in its order, once.
 */
#include "config.h"

#include "paper-twin.h"

static void
expect_block (GString               *expected,
              RungsPaper            *paper,
              const RungsPaperBlock *block)
{
  switch (block->sort)
    {
    case RUNGS_PAPER_HEADING:
      g_string_append_printf (expected, "/H%d", block->level);
      break;
    case RUNGS_PAPER_QUOTE:
      g_string_append (expected, "/BlockQuote");
      break;
    case RUNGS_PAPER_NOTE:
      g_string_append (expected, "/Note");
      break;
    case RUNGS_PAPER_LIST:
      g_string_append (expected, "/L");
      for (guint i = 0; i < block->items->len; i++)
        g_string_append (expected, "/LI/Lbl/LBody");
      break;
    case RUNGS_PAPER_TABLE:
      g_string_append (expected, "/Table");
      for (guint i = 0; i < block->items->len; i++)
        g_string_append_printf (expected, "%s%s", i % block->n_columns == 0 ? "/TR" : "", i < block->n_columns ? "/TH" : "/TD");
      break;
    case RUNGS_PAPER_FIGURE:
      g_string_append_printf (expected, "/Figure(%s)", block->shows);
      break;
    case RUNGS_PAPER_IDEA:
      g_string_append_printf (expected, "/Figure(%s)/%s", block->shows, block->is_quoted ? "BlockQuote" : "P");
      break;
    case RUNGS_PAPER_CONTENTS:
      g_string_append (expected, "/TOC");
      for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
        g_string_append (expected, "/TOCI/Lbl/Link");
      break;
    case RUNGS_PAPER_BLANK:
      g_string_append (expected, *block->text != '\0' ? "/P" : "");
      break;
    case RUNGS_PAPER_PARAGRAPH:
      g_string_append (expected, "/P");
      break;
    case RUNGS_PAPER_NEW_PAGE:
    default:
      break;
    }
}

/* What others have to find: its elements, its headings, and its letters as they are read out. */
typedef struct
{
  GString *elements;
  GString *outline;
  GString *letters;
} Expected;

/* Before each title, the page that it begins on. */
static void
expect_contents (Expected        *expected,
                 RungsPaperPages *pages)
{
  RungsPaper *paper = rungs_paper_pages_paper (pages);

  for (guint i = 0; i < rungs_paper_pages_count (pages); i++)
    {
      const int part = rungs_paper_pages_part (pages, i);

      if (part >= 0 && rungs_paper_pages_part (pages, i - 1) != part)
        {
          g_autofree char *entry = g_strdup_printf ("Page %u %s", i + 1, rungs_paper_part_title (paper, (guint) part));

          append_letters (expected->letters, entry);
        }
    }
}

static void
expect_paper (Expected        *expected,
              RungsPaperPages *pages,
              RungsPaper      *paper)
{
  int level = 0;

  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);

      expect_block (expected->elements, paper, block);
      if (block->sort == RUNGS_PAPER_HEADING)
        {
          /* One heading in another, none left out. */
          g_assert_cmpint (block->level, <=, level + 1);
          level = block->level;
          g_string_append_printf (expected->outline, "%d %s\n", level, block->text);
        }
      if (block->sort == RUNGS_PAPER_FIGURE || block->sort == RUNGS_PAPER_IDEA)
        g_assert_true (block->shows != NULL && *block->shows != '\0');
      if (block->sort == RUNGS_PAPER_CONTENTS)
        expect_contents (expected, pages);
      append_letters (expected->letters, block->text != NULL ? block->text : "");
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        append_letters (expected->letters, g_ptr_array_index (block->items, j));
    }
  for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
    {
      g_autoptr (RungsPaper) part = rungs_paper_part (paper, i, NULL);

      g_string_append (expected->elements, "/Sect");
      expect_paper (expected, pages, part);
    }
}

/* It says what it is, in what language, and nothing of who made it. */
static void
check_info (Pdf        *pdf,
            RungsPaper *paper)
{
  static const char *const known[] = { "/CreationDate", "/Creator", "/Producer", "/Title", NULL };
  const qpdf_oh root = qpdf_get_root (pdf->pdf);
  const qpdf_oh info = pdf_key (pdf, qpdf_get_trailer (pdf->pdf), "/Info");

  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf->pdf, pdf_key (pdf, root, "/Lang")), ==, rungs_paper_language (paper));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf->pdf, pdf_key (pdf, info, "/Title")), ==, rungs_paper_title (paper));
  g_assert_true (qpdf_oh_get_bool_value (pdf->pdf, pdf_key (pdf, pdf_key (pdf, root, "/MarkInfo"), "/Marked")));
  g_assert_true (qpdf_oh_get_bool_value (pdf->pdf, pdf_key (pdf, pdf_key (pdf, root, "/ViewerPreferences"), "/DisplayDocTitle")));
  g_assert_false (qpdf_oh_has_key (pdf->pdf, root, "/Metadata"));
  qpdf_oh_begin_dict_key_iter (pdf->pdf, info);
  while (qpdf_oh_dict_more_keys (pdf->pdf))
    g_assert_true (g_strv_contains (known, qpdf_oh_dict_next_key (pdf->pdf)));
}

static void
list_outline (PopplerIndexIter *iter,
              int               level,
              GString          *found)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *below = poppler_index_iter_get_child (iter);

      g_string_append_printf (found, "%d %s\n", level, action->any.title);
      if (below != NULL)
        list_outline (below, level + 1, found);
      g_clear_pointer (&below, poppler_index_iter_free);
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
}

static void
check_outline (Pdf        *pdf,
               const char *expected)
{
  PopplerIndexIter *iter = poppler_index_iter_new (pdf->document);
  g_autoptr (GString) found = g_string_new (NULL);

  if (iter != NULL)
    list_outline (iter, 1, found);
  g_clear_pointer (&iter, poppler_index_iter_free);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
check_fonts (Pdf *pdf)
{
  PopplerFontInfo *info = poppler_font_info_new (pdf->document);
  PopplerFontsIter *fonts = NULL;
  guint n = 0;

  g_assert_true (poppler_font_info_scan (info, (int) pdf_n_pages (pdf), &fonts));
  do
    {
      g_assert_true (poppler_fonts_iter_is_embedded (fonts));
      n++;
    }
  while (poppler_fonts_iter_next (fonts));
  g_assert_cmpuint (n, >, 0);
  poppler_fonts_iter_free (fonts);
  g_object_unref (info);
}

/* How often each letter is there. */
static void
count_letters (GHashTable *counts,
               const char *text,
               int         by)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  append_letters (letters, text);
  for (const char *at = letters->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gpointer letter = GUINT_TO_POINTER (g_utf8_get_char (at));

      g_hash_table_insert (counts, letter, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, letter)) + by));
    }
}

/* All that was laid out on a page can be selected there, and nothing else but the words in its pictures. */
static void
check_page (Pdf             *pdf,
            RungsPaperPages *pages,
            guint            nth)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  const GPtrArray *pieces = rungs_paper_pages_nth (pages, nth);
  g_autofree char *there = pdf_page_words (pdf, nth);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  gboolean has_figure = FALSE;
  GHashTableIter iter;
  gpointer letter;
  gpointer n;

  count_letters (counts, there, 1);
  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *words = rungs_paper_piece_text (piece);

      has_figure |= piece->content != NULL && piece->content->sort == RUNGS_PAPER_FIGURE;
      count_letters (counts, words, -1);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &letter, &n))
    if (GPOINTER_TO_INT (n) < 0 || (GPOINTER_TO_INT (n) > 0 && !has_figure))
      g_error ("page %u: U+%04X stands there %d times too often: %s", nth + 1, GPOINTER_TO_UINT (letter), GPOINTER_TO_INT (n),
               there);
  /* The page's number and what stands at its foot, and the words in pictures, are text too. */
  if (style->is_large)
    g_assert_cmpfloat (pdf_least_text (pdf, nth), >=, 17.95);
}

void
check_pdf (Pdf             *pdf,
           RungsPaperPages *pages)
{
  RungsPaper *paper = rungs_paper_pages_paper (pages);
  Expected expected = { g_string_new ("/Document"), g_string_new (NULL), g_string_new (NULL) };
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *aloud = pdf_read_aloud (pdf);

  expect_paper (&expected, pages, paper);
  g_assert_cmpuint (pdf_n_pages (pdf), ==, rungs_paper_pages_count (pages));
  check_info (pdf, paper);
  check_fonts (pdf);
  pdf_list_elements (pdf, pdf_document (pdf), found);
  g_assert_cmpstr (found->str, ==, expected.elements->str);
  check_outline (pdf, expected.outline->str);
  append_letters (said, aloud);
  g_assert_cmpstr (said->str, ==, expected.letters->str);
  for (guint i = 0; i < pdf_n_pages (pdf); i++)
    check_page (pdf, pages, i);
  g_string_free (expected.elements, TRUE);
  g_string_free (expected.outline, TRUE);
  g_string_free (expected.letters, TRUE);
}
