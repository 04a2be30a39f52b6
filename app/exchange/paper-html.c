/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-html.c: a document as a page for the web. It needs nothing from anywhere, keeps its order and its words without its looks,
 * and can be printed as well.
 */
#include "config.h"

#include "paper-html.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#include "paper-easier.h"
#include "picture-bytes.h"

#define FIGURE_WIDTH 640.0
#define IDEA_WIDTH 120.0

static void
append_element (GString    *html,
                const char *element,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "<%s>%s</%s>\n", element, escaped, element);
}

static void
append_list (GString               *html,
             const RungsPaperBlock *block)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < block->items->len; i++)
    append_element (html, "li", g_ptr_array_index (block->items, i));
  g_string_append (html, "</ul>\n");
}

static void
append_table (GString               *html,
              const RungsPaperBlock *block)
{
  const guint n_rows = block->items->len / block->n_columns;

  g_string_append (html, "<table>\n");
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append (html, row == 0 ? "<thead>\n<tr>\n" : "<tr>\n");
      for (guint c = 0; c < block->n_columns; c++)
        {
          g_autofree char *cell = g_markup_escape_text (g_ptr_array_index (block->items, row * block->n_columns + c), -1);

          g_string_append_printf (html, row == 0 ? "<th scope=\"col\">%s</th>\n" : "<td>%s</td>\n", cell);
        }
      g_string_append (html, row == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
}

/* The picture stands in the page itself: nothing is fetched from anywhere. */
static void
append_picture (GString               *html,
                const RungsPaperBlock *block,
                double                 width)
{
  g_autofree char *shows = g_markup_escape_text (block->shows, -1);
  g_autofree char *coded = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const double height = width * block->aspect;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (rungs_picture_bytes_gather, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  block->draw (cr, width, height, 0.0, block->data);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  coded = g_base64_encode (bytes->data, bytes->len);
  g_string_append_printf (html, "<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\">\n", shows, coded);
}

static void
append_idea (GString               *html,
             const RungsPaperBlock *block)
{
  g_string_append (html, "<div class=\"idea\">\n");
  append_picture (html, block, IDEA_WIDTH);
  append_element (html, block->is_quoted ? "blockquote" : "p", block->text);
  g_string_append (html, "</div>\n");
}

/* To be written on when the page is printed from the browser. */
static void
append_blank (GString               *html,
              const RungsPaperBlock *block)
{
  g_autofree char *label = g_markup_escape_text (block->text, -1);

  g_string_append_printf (html, "<p class=\"blank\">%s<span></span></p>\n", label);
}

static void
append_contents (GString    *html,
                 RungsPaper *paper)
{
  g_string_append (html, "<nav>\n<ol>\n");
  for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
    {
      g_autofree char *title = g_markup_escape_text (rungs_paper_part_title (paper, i), -1);

      g_string_append_printf (html, "<li><a href=\"#part-%u\">%s</a></li>\n", i + 1, title);
    }
  g_string_append (html, "</ol>\n</nav>\n");
}

static void
append_block (GString               *html,
              RungsPaper            *paper,
              const RungsPaperBlock *block)
{
  static const char *const headings[] = { "h1", "h2", "h3" };

  switch (block->sort)
    {
    case RUNGS_PAPER_HEADING:
      append_element (html, headings[block->level - 1], block->text);
      break;
    case RUNGS_PAPER_QUOTE:
      append_element (html, "blockquote", block->text);
      break;
    case RUNGS_PAPER_LIST:
      append_list (html, block);
      break;
    case RUNGS_PAPER_TABLE:
      append_table (html, block);
      break;
    case RUNGS_PAPER_FIGURE:
      g_string_append (html, "<p>");
      append_picture (html, block, FIGURE_WIDTH);
      g_string_append (html, "</p>\n");
      break;
    case RUNGS_PAPER_NOTE:
      append_element (html, "aside", block->text);
      break;
    case RUNGS_PAPER_BLANK:
      append_blank (html, block);
      break;
    case RUNGS_PAPER_IDEA:
      append_idea (html, block);
      break;
    case RUNGS_PAPER_CONTENTS:
      append_contents (html, paper);
      break;
    case RUNGS_PAPER_NEW_PAGE:
      g_string_append (html, "<div class=\"new-page\"></div>\n");
      break;
    case RUNGS_PAPER_PARAGRAPH:
    default:
      append_element (html, "p", block->text);
      break;
    }
}

static void
append_blocks (GString    *html,
               RungsPaper *paper)
{
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    append_block (html, paper, rungs_paper_nth_block (paper, i));
}

static void
append_foot (GString    *html,
             RungsPaper *paper)
{
  if (rungs_paper_footer (paper) == NULL)
    return;
  g_string_append (html, "<footer>\n");
  append_element (html, "p", rungs_paper_footer (paper));
  g_string_append (html, "</footer>\n");
}

static void
append_style (GString               *html,
              const RungsPaperStyle *style)
{
  g_string_append_printf (
    html,
    "<style>\n"
    "@page { size: %dmm %dmm; margin: 20mm; }\n"
    "body { font: %dpt/1.5 sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em; color: #111; background: %s;"
    " overflow-wrap: break-word; }\n"
    "h1, h2, h3 { line-height: 1.2; break-after: avoid; }\n"
    "h1 { font-size: 1.7em; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; }\n"
    "p, li { orphans: 2; widows: 2; }\n"
    "blockquote, aside { border-inline-start: 4px solid #5f2488; margin-inline: 0; padding-inline-start: 1em; }\n"
    "aside { border-color: #555; }\n"
    "table { border-collapse: collapse; }\n"
    "th, td { text-align: start; vertical-align: top; padding: .4em .8em .4em 0; border-bottom: 1px solid #555; }\n"
    "tr, img, .idea { break-inside: avoid; }\n"
    "img { max-width: 100%%; max-height: 100vh; mix-blend-mode: multiply; }\n"
    ".blank { display: flex; flex-wrap: wrap; gap: .4em; min-height: 2em; align-items: end; }\n"
    ".blank span { flex: 1; min-width: 30%%; min-height: 1.2em; border-bottom: 1px solid #111; }\n"
    ".idea { display: flex; gap: 1em; align-items: center; }\n"
    ".idea img { width: min(5em, 25vw); flex: none; }\n"
    ".idea p, .idea blockquote { margin-block: .8em; min-width: 0; }\n"
    "main { overflow-x: auto; }\n"
    "article { margin-top: 4em; }\n"
    "footer { margin-top: 2em; border-top: 1px solid #555; color: #333; }\n"
    "@media (max-width: 30em) { body { padding: 0 .6em; } table { font-size: .85em; } th, td { padding-inline-end: .4em; } }\n"
    "@media print { body { max-width: none; margin: 0; padding: 0; } main { overflow: visible; }"
    " article, .new-page { break-before: page; margin: 0; } }\n"
    "</style>\n",
    (int) (style->width * 25.4 / 72.0 + 0.5), (int) (style->height * 25.4 / 72.0 + 0.5), (int) style->size,
    style->is_cream ? "#fff7e4" : "#ffffff");
}

static void
append_head (GString               *html,
             RungsPaper            *paper,
             const RungsPaperStyle *style)
{
  g_autofree char *title = g_markup_escape_text (rungs_paper_title (paper), -1);
  g_autofree char *language = g_markup_escape_text (rungs_paper_language (paper), -1);

  g_string_append_printf (html,
                          "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n",
                          language, style->right_to_left ? "rtl" : "ltr", title);
  append_style (html, style);
  g_string_append (html, "</head>\n<body>\n");
}

static gboolean
flush (GString        *html,
       GOutputStream  *out,
       GError        **error)
{
  const gboolean is_written = g_output_stream_write_all (out, html->str, html->len, NULL, NULL, error);

  g_string_truncate (html, 0);
  return is_written;
}

/**
 * rungs_paper_write_html:
 * @paper: a document
 * @style: how it looks
 * @out: what it is written to
 * @watch: (nullable): is told how much is done, and can stop it
 * @data: for @watch
 * @error: (out): why it could not be written
 *
 * Writes @paper as one page for the web that needs nothing else.
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_paper_write_html (RungsPaper             *paper,
                        const RungsPaperStyle  *style,
                        GOutputStream          *out,
                        RungsPaperWatch         watch,
                        gpointer                data,
                        GError                **error)
{
  const guint n = rungs_paper_n_parts (paper);
  g_autoptr (RungsPaper) shown = style->is_easier ? rungs_paper_easier (paper) : rungs_paper_ref (paper);
  g_autoptr (GString) html = g_string_new (NULL);

  append_head (html, shown, style);
  g_string_append (html, "<main>\n");
  append_blocks (html, shown);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RungsPaper) part = rungs_paper_part (shown, i, error);

      if (part == NULL)
        return FALSE;
      if (watch != NULL && !watch ((double) i / n, data))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("It was stopped."));
          return FALSE;
        }
      g_string_append_printf (html, "<article id=\"part-%u\">\n", i + 1);
      append_blocks (html, part);
      append_foot (html, part);
      g_string_append (html, "</article>\n");
      if (!flush (html, out, error))
        return FALSE;
    }
  g_string_append (html, "</main>\n");
  append_foot (html, paper);
  g_string_append (html, "</body>\n</html>\n");
  return flush (html, out, error);
}

/**
 * rungs_paper_to_html:
 * @paper: a document, none of whose parts can fail to be made
 * @style: how it looks
 *
 * Returns: (transfer full): the document as one page for the web that needs nothing else
 */
char *
rungs_paper_to_html (RungsPaper            *paper,
                     const RungsPaperStyle *style)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  if (!rungs_paper_write_html (paper, style, out, NULL, NULL, &error) ||
      !g_output_stream_write_all (out, "", 1, NULL, NULL, &error) || !g_output_stream_close (out, NULL, &error))
    g_error ("%s", error->message);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}
