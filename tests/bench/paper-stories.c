/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-stories.c: case studies by the thousand.
 */
#include "paper-stories.h"

#define WORDS_IN_A_SECTION 70
#define QUOTE 4 /* which section is in the person's own words */

static const char *const headings[] = {
  "What was going on?", "What had been tried before?", "What did the Trusted Person do?", "What changed?", "In my own words",
  "What still needs to change?",
};

static const char *const sentences[] = {
  "When I went there the first time, nobody told me what would happen next.",
  "She sat down with me and we read the letter together.",
  "The form asked the same thing twice, and then it was lost.",
  "They rang back when they said they would, and that made a difference.",
  "I waited six weeks for a place, and the bus did not come on the day.",
  "It was a small flat above a shop, with a door that only I could lock.",
  "We went to the surgery, the bank and the council, all in one week.",
  "He did not ask me to tell it all again from the beginning.",
  "It should be like that for everybody, not only for the lucky ones.",
  "Now I cook for the others on Thursdays, and I sleep through the night.",
};

static const char *const questions[] = {
  "Who in your team may say yes, there and then?", "What would you have done?", "How would somebody tell you that it went wrong?",
};

static const char *const cells[] = {
  "Month", "What happened", "March", "The first talk, in the café", "May", "A key to the flat", "September", "A seat in the group",
};

static char *
title_of (guint nth)
{
  return g_strdup_printf ("A key with my own name on it, number %u", nth + 1);
}

/* The words of a section: some sentences, never the same ones in the same order. */
static char *
words_of (guint nth,
          guint section)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (nth * 16 + section);
  GString *words = g_string_new (NULL);

  for (guint n = 0; n < WORDS_IN_A_SECTION; n += 13)
    g_string_append_printf (words, "%s%s", n > 0 ? " " : "", sentences[g_rand_int_range (rand, 0, G_N_ELEMENTS (sentences))]);
  return g_string_free (words, FALSE);
}

/* What stands at the foot of each page, without its number. */
char *
paper_stories_foot (void)
{
  return g_strdup ("Version 3. For partners. Use it until 31 May 2027, then give it back or destroy it.");
}

static RungsPaper *
make_story (gpointer   data,
            GError   **error)
{
  const guint nth = GPOINTER_TO_UINT (data);
  g_autofree char *title = title_of (nth);
  g_autofree char *foot = paper_stories_foot ();
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) table = g_ptr_array_new ();
  RungsPaper *paper = rungs_paper_new (title, "en-GB");

  rungs_paper_add_heading (paper, 1, title);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *words = words_of (nth, i);

      rungs_paper_add_heading (paper, 2, headings[i]);
      rungs_paper_add_text (paper, i == QUOTE ? RUNGS_PAPER_QUOTE : RUNGS_PAPER_PARAGRAPH, words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    g_ptr_array_add (list, (gpointer) questions[i]);
  g_ptr_array_add (list, NULL);
  rungs_paper_add_list (paper, (const char *const *) list->pdata);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_ptr_array_add (table, (gpointer) cells[i]);
  g_ptr_array_add (table, NULL);
  rungs_paper_add_table (paper, 2, (const char *const *) table->pdata);
  rungs_paper_set_footer (paper, foot);
  return paper;
}

/* All in one document, each made when it is its turn. */
RungsPaper *
paper_stories_make (guint n)
{
  RungsPaper *paper = rungs_paper_new ("Our stories", "en-GB");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = title_of (i);

      rungs_paper_add_made_part (paper, title, make_story, GUINT_TO_POINTER (i), NULL);
    }
  return paper;
}

/* Styles as near to those of Rungs as they can be: the same font, sizes, sheet and margins. */
static const char fodt_head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
  "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
  "office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n"
  "<office:font-face-decls><style:font-face style:name=\"Cantarell\" svg:font-family=\"Cantarell\"/></office:font-face-decls>\n"
  "<office:styles>\n"
  "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:line-height=\"125%\" fo:orphans=\"2\" "
  "fo:widows=\"2\"/><style:text-properties style:font-name=\"Cantarell\" fo:font-size=\"13pt\" fo:language=\"en\" "
  "fo:country=\"GB\" fo:hyphenate=\"false\"/></style:default-style>\n"
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"><style:paragraph-properties "
  "fo:margin-top=\"9pt\" fo:margin-bottom=\"0pt\"/></style:style>\n"
  "<style:style style:name=\"Quotations\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"html\">"
  "<style:paragraph-properties fo:margin-left=\"18pt\" fo:padding-left=\"9pt\" fo:border-left=\"3pt solid #5f2488\"/>"
  "</style:style>\n"
  "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" "
  "style:parent-style-name=\"Standard\" style:default-outline-level=\"1\" style:class=\"text\"><style:paragraph-properties "
  "fo:break-before=\"page\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"22pt\" "
  "fo:font-weight=\"bold\"/></style:style>\n"
  "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" "
  "style:parent-style-name=\"Standard\" style:default-outline-level=\"2\" style:class=\"text\"><style:paragraph-properties "
  "fo:margin-top=\"15pt\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"17pt\" "
  "fo:font-weight=\"bold\"/></style:style>\n"
  "<text:list-style style:name=\"Dots\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
  "<style:list-level-properties text:space-before=\"4pt\" text:min-label-width=\"14pt\"/></text:list-level-style-bullet>"
  "</text:list-style>\n"
  "</office:styles>\n"
  "<office:automatic-styles>\n"
  "<style:style style:name=\"Head\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties "
  "fo:font-weight=\"bold\"/></style:style>\n"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"5pt\" "
  "fo:border-bottom=\"0.5pt solid #555555\"/></style:style>\n"
  "<style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"210mm\" fo:page-height=\"297mm\" "
  "fo:margin-top=\"20mm\" fo:margin-bottom=\"20mm\" fo:margin-left=\"24mm\" fo:margin-right=\"24mm\"/>"
  "<style:footer-style><style:header-footer-properties fo:min-height=\"8mm\" fo:margin-top=\"2mm\"/></style:footer-style>"
  "</style:page-layout>\n"
  "</office:automatic-styles>\n";

static void
append_element (GString    *text,
                const char *opened,
                const char *closed,
                const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (text, "<%s>%s</%s>\n", opened, escaped, closed);
}

static void
append_story (GString *text,
              guint    nth)
{
  g_autofree char *title = title_of (nth);

  append_element (text, "text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\"", "text:h", title);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *words = words_of (nth, i);

      append_element (text, "text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\"", "text:h", headings[i]);
      append_element (text, i == QUOTE ? "text:p text:style-name=\"Quotations\"" : "text:p text:style-name=\"Standard\"", "text:p",
                      words);
    }
  g_string_append (text, "<text:list text:style-name=\"Dots\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_string_append (text, "<text:list-item>");
      append_element (text, "text:p text:style-name=\"Standard\"", "text:p", questions[i]);
      g_string_append (text, "</text:list-item>\n");
    }
  g_string_append (text, "</text:list>\n<table:table>\n<table:table-column table:number-columns-repeated=\"2\"/>\n");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i += 2)
    {
      g_string_append (text, i == 0 ? "<table:table-header-rows><table:table-row>\n" : "<table:table-row>\n");
      for (guint c = 0; c < 2; c++)
        {
          g_string_append (text, "<table:table-cell table:style-name=\"Cell\">");
          append_element (text, i == 0 ? "text:p text:style-name=\"Head\"" : "text:p text:style-name=\"Standard\"", "text:p",
                          cells[i + c]);
          g_string_append (text, "</table:table-cell>\n");
        }
      g_string_append (text, i == 0 ? "</table:table-row></table:table-header-rows>\n" : "</table:table-row>\n");
    }
  g_string_append (text, "</table:table>\n");
}

/* A flat OpenDocument text, for which no archive has to be opened. */
void
paper_stories_write_fodt (guint       n,
                          const char *path)
{
  g_autoptr (GString) text = g_string_new (fodt_head);
  g_autofree char *foot = paper_stories_foot ();
  g_autoptr (GError) error = NULL;

  g_string_append_printf (
    text,
    "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer><text:p>%s"
    "</text:p><text:p>Page <text:page-number text:select-page=\"current\">1</text:page-number> of "
    "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>\n"
    "<office:body><office:text>\n", foot);
  for (guint i = 0; i < n; i++)
    append_story (text, i);
  g_string_append (text, "</office:text></office:body></office:document>\n");
  if (!g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_error ("%s", error->message);
}

/* Adds how often each word stands in @text. */
void
paper_stories_count (GHashTable *counts,
                     const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n\f", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], "•"))
      g_hash_table_insert (counts, g_strdup (words[i]),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, words[i])) + 1));
}

/* How often each word stands in all stories, without the feet. */
GHashTable *
paper_stories_words (guint n)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint nth = 0; nth < n; nth++)
    {
      g_autofree char *title = title_of (nth);

      paper_stories_count (counts, title);
      for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
        {
          g_autofree char *words = words_of (nth, i);

          paper_stories_count (counts, headings[i]);
          paper_stories_count (counts, words);
        }
      for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
        paper_stories_count (counts, questions[i]);
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        paper_stories_count (counts, cells[i]);
    }
  return counts;
}
