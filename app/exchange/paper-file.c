/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-file.c: a document as a page for the web, in the same order and with the same words as on paper; and either of the two
 * as a file.
 */
#include "config.h"

#include "paper-file.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"
#include "new-file.h"

#define FIGURE_WIDTH 640.0

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

static cairo_status_t
gather_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The picture stands in the file itself: nothing is fetched from anywhere. */
static void
append_figure (GString               *html,
               const RungsPaperBlock *block)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *shows = g_markup_escape_text (block->text, -1);
  g_autofree char *coded = NULL;
  const double height = FIGURE_WIDTH * block->aspect;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (gather_bytes_cb, bytes, FIGURE_WIDTH, height);
  cairo_t *cr = cairo_create (surface);

  block->draw (cr, FIGURE_WIDTH, height, block->data);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  coded = g_base64_encode (bytes->data, bytes->len);
  g_string_append_printf (html, "<p><img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\"></p>\n", shows, coded);
}

static void
append_block (GString               *html,
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
      append_figure (html, block);
      break;
    case RUNGS_PAPER_NOTE:
      append_element (html, "aside", block->text);
      break;
    case RUNGS_PAPER_NEW_PAGE:
      break;
    case RUNGS_PAPER_PARAGRAPH:
    default:
      append_element (html, "p", block->text);
      break;
    }
}

/**
 * rungs_paper_to_html:
 * @paper: a document
 * @style: how it looks
 *
 * Returns: (transfer full): the document as one page for the web that needs nothing else
 */
char *
rungs_paper_to_html (RungsPaper            *paper,
                     const RungsPaperStyle *style)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n");
  g_autofree char *title = g_markup_escape_text (rungs_paper_title (paper), -1);
  g_autofree char *language = g_markup_escape_text (rungs_paper_language (paper), -1);

  g_string_append_printf (html,
                          "<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n",
                          language, style->right_to_left ? "rtl" : "ltr", title);
  g_string_append_printf (html,
                          "<style>\nbody { font: %dpt/1.5 sans-serif; max-width: 38em; margin: 2em auto; padding: 0 1em; "
                          "color: #1a1a1a; background: %s; }\nblockquote, aside { border-inline-start: 4px solid #5b2c9f; "
                          "margin-inline: 0; padding-inline-start: 1em; }\naside { border-color: #666; }\n"
                          "table { border-collapse: collapse; }\nth, td { text-align: start; vertical-align: top; "
                          "padding: .4em .8em .4em 0; border-bottom: 1px solid #666; }\nimg { max-width: 100%%; }\n"
                          "</style>\n</head>\n<body>\n<main>\n",
                          (int) style->size, style->is_cream ? "#fff7e4" : "#ffffff");
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    append_block (html, rungs_paper_nth_block (paper, i));
  g_string_append (html, "</main>\n");
  if (rungs_paper_footer (paper) != NULL)
    {
      g_string_append (html, "<footer>\n");
      append_element (html, "p", rungs_paper_footer (paper));
      g_string_append (html, "</footer>\n");
    }
  g_string_append (html, "</body>\n</html>\n");
  return g_string_free (html, FALSE);
}

/**
 * rungs_paper_file_write:
 * @paper: a document
 * @style: how it is printed
 * @path: where the file will be; its name ends in .pdf or .html; nothing may stand there
 * @error: (out): why not, and how to put it right
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_paper_file_write (RungsPaper             *paper,
                        const RungsPaperStyle  *style,
                        const char             *path,
                        GError                **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  g_autoptr (RungsNewFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  if (!g_str_has_suffix (folded, ".pdf") && !g_str_has_suffix (folded, ".html"))
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %s is the name of a file. */
                   _("Rungs prints no file “%s”: give it a name that ends in .pdf or .html."), path);
      return FALSE;
    }
  file = rungs_new_file_begin (path, error);
  if (file == NULL)
    return FALSE;
  if (g_str_has_suffix (folded, ".pdf"))
    {
      bytes = rungs_paper_to_pdf (paper, style, error);
      if (bytes == NULL)
        return FALSE;
    }
  else
    {
      char *html = rungs_paper_to_html (paper, style);

      bytes = g_bytes_new_take (html, strlen (html));
    }
  data = g_bytes_get_data (bytes, &size);
  return rungs_new_file_write (file, data, (gssize) size, error) && rungs_new_file_keep (file, error);
}
