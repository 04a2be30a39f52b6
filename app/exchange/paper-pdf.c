/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pdf.c: a document as a tagged PDF with its outline, title and language. What the drawing library cannot say, the language
 * of the words and what a figure shows, is added when the pages are done.
 */
#include "config.h"

#include "paper-file.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "exchange-error.h"
#include "paper-painter.h"

/* How deep structure is followed: a document of ours is four deep. */
#define MAX_DEPTH 16

typedef struct
{
  qpdf_data pdf;
  RungsPaper *paper;
  guint next; /* where to look for the next figure's words */
} Finishing;

static cairo_status_t
gather_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* One entry for each heading, below the heading of the level above it. */
static void
add_outline (cairo_surface_t *surface,
             RungsPaperPages *pages)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };
  RungsPaper *paper = rungs_paper_pages_paper (pages);

  for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
    for (guint i = 0; i < rungs_paper_pages_nth (pages, p)->len; i++)
      {
        const RungsPaperPiece *piece = g_ptr_array_index (rungs_paper_pages_nth (pages, p), i);
        const RungsPaperBlock *block = piece->block >= 0 ? rungs_paper_nth_block (paper, (guint) piece->block) : NULL;
        char y[G_ASCII_DTOSTR_BUF_SIZE];
        g_autofree char *where = NULL;
        int entry;

        if (block == NULL || block->sort != RUNGS_PAPER_HEADING || piece->first_line > 0)
          continue;
        g_ascii_formatd (y, sizeof y, "%.1f", piece->y);
        where = g_strdup_printf ("page=%u pos=[0 %s]", p + 1, y);
        entry = cairo_pdf_surface_add_outline (surface, parents[block->level - 1], block->text, where,
                                               CAIRO_PDF_OUTLINE_FLAG_OPEN);
        for (int level = block->level; level < 4; level++)
          parents[level] = entry;
      }
}

static const char *
next_figure (Finishing *finishing)
{
  while (finishing->next < rungs_paper_n_blocks (finishing->paper))
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (finishing->paper, finishing->next++);

      if (block->sort == RUNGS_PAPER_FIGURE)
        return block->text;
    }
  return NULL;
}

/* The figures of the structure come in the order of the document. */
static void
describe_figures (Finishing *finishing,
                  qpdf_oh    element,
                  int        depth)
{
  qpdf_data pdf = finishing->pdf;
  qpdf_oh children;

  if (depth > MAX_DEPTH)
    return;
  if (qpdf_oh_is_array (pdf, element))
    {
      int n = qpdf_oh_get_array_n_items (pdf, element);

      for (int i = 0; i < n; i++)
        describe_figures (finishing, qpdf_oh_get_array_item (pdf, element, i), depth + 1);
      return;
    }
  if (!qpdf_oh_is_dictionary (pdf, element))
    return;
  if (qpdf_oh_has_key (pdf, element, "/S") &&
      g_strcmp0 (qpdf_oh_get_name (pdf, qpdf_oh_get_key (pdf, element, "/S")), "/Figure") == 0)
    {
      const char *words = next_figure (finishing);

      if (words != NULL)
        qpdf_oh_replace_key (pdf, element, "/Alt", qpdf_oh_new_unicode_string (pdf, words));
    }
  if (!qpdf_oh_has_key (pdf, element, "/K"))
    return;
  children = qpdf_oh_get_key (pdf, element, "/K");
  describe_figures (finishing, children, depth + 1);
}

static GBytes *
finish (RungsPaper *paper,
        GByteArray *bytes,
        GError    **error)
{
  qpdf_data pdf = qpdf_init ();
  Finishing finishing = { pdf, paper, 0 };
  GBytes *finished = NULL;

  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (!(qpdf_read_memory (pdf, "pages", (const char *) bytes->data, bytes->len, NULL) & QPDF_ERRORS))
    {
      qpdf_oh root = qpdf_get_root (pdf);
      qpdf_oh viewer = qpdf_oh_new_dictionary (pdf);

      if (rungs_paper_language (paper) != NULL)
        qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, rungs_paper_language (paper)));
      qpdf_oh_replace_key (pdf, viewer, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
      qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", viewer);
      if (qpdf_oh_has_key (pdf, root, "/StructTreeRoot"))
        describe_figures (&finishing, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"), 0);
      if (!(qpdf_init_write_memory (pdf) & QPDF_ERRORS))
        {
          qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
          qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
          if (!(qpdf_write (pdf) & QPDF_ERRORS))
            finished = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
        }
    }
  if (finished == NULL)
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %s is what the PDF library says. */
                 _("The pages could not be finished (%s): please try again."),
                 qpdf_has_error (pdf) ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)) : "?");
  qpdf_cleanup (&pdf);
  return finished;
}

/**
 * rungs_paper_to_pdf:
 * @paper: a document
 * @style: how it is printed
 * @error: (out): why not
 *
 * Returns: (transfer full): a PDF
 */
GBytes *
rungs_paper_to_pdf (RungsPaper             *paper,
                    const RungsPaperStyle  *style,
                    GError                **error)
{
  g_autoptr (RungsPaperPages) pages = rungs_paper_lay_out (paper, style);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (gather_bytes_cb, bytes, style->width, style->height);
  cairo_t *cr = cairo_create (surface);
  RungsPaperTags tags = { .is_tagged = TRUE };
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rungs_paper_title (paper));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rungs " RUNGS_VERSION);
  for (guint i = 0; i < rungs_paper_pages_count (pages); i++)
    {
      rungs_paper_paint (cr, pages, i, &tags);
      if (i + 1 == rungs_paper_pages_count (pages))
        rungs_paper_paint_end (cr, &tags);
      cairo_show_page (cr);
    }
  add_outline (surface, pages);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                   /* Translators: %s is what the drawing library says, such as “out of memory”. */
                   _("The pages could not be drawn (%s): please try again."), cairo_status_to_string (status));
      return NULL;
    }
  return finish (paper, bytes, error);
}
