/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pdf.c: a document as a tagged PDF with its outline, title and language. Pages are laid out, painted and written some
 * hundred at a time, because the drawing library keeps the structure of all it has painted until it ends; what it cannot say, the
 * language of the words and what a figure shows, is added on the way.
 */
#include "config.h"

#include "paper-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "exchange-error.h"
#include "paper-painter.h"
#include "pdf-joining.h"
#include "pdf-outline.h"

/* Pages that are painted together; a part of the document is not cut unless it is very long. */
#define PAGES 100
#define MOST_PAGES 400
#define BYTES (4 * 1024 * 1024)

/* How much of the work laying out is. */
#define LAYING_OUT 0.4

/** Heading: of the pages that are being painted. @page: among these, from 0. */
typedef struct
{
  int level;
  char *words;
  guint page;
  double y;
} Heading;

typedef struct
{
  RungsPaperPages *pages;
  RungsPdfFile *file;
  RungsPdfJoin *join;
  RungsPdfOutline *outline;

  /* of the pages that are being painted */
  cairo_surface_t *surface;
  cairo_t *cr;
  GByteArray *bytes;
  RungsPaperTags tags;
  guint first; /* page */
  GPtrArray *shows;
  GArray *headings;
} Writing;

/** Watched: a watch that is told of a share of the work. */
typedef struct
{
  RungsPaperWatch watch;
  gpointer data;
} Watched;

static void
heading_clear (gpointer data)
{
  g_free (((Heading *) data)->words);
}

static cairo_status_t
gather_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
begin_pages (Writing *writing,
             guint    first)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (writing->pages);

  writing->surface = cairo_pdf_surface_create_for_stream (gather_bytes_cb, writing->bytes, style->width, style->height);
  /* One object after the other, none inside another. */
  cairo_pdf_surface_restrict_to_version (writing->surface, CAIRO_PDF_VERSION_1_4);
  writing->cr = cairo_create (writing->surface);
  writing->tags = (RungsPaperTags) { .is_tagged = TRUE, .has_links = TRUE };
  writing->first = first;
}

static cairo_status_t
end_painting (Writing *writing)
{
  cairo_status_t status;

  if (writing->cr == NULL)
    return CAIRO_STATUS_SUCCESS;
  status = cairo_status (writing->cr);
  g_clear_pointer (&writing->cr, cairo_destroy);
  cairo_surface_finish (writing->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (writing->surface);
  g_clear_pointer (&writing->surface, cairo_surface_destroy);
  return status;
}

/* What the page has that the drawing library is not told: what figures show, where headings stand. */
static void
note_page (Writing *writing,
           guint    nth)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (writing->pages, nth);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content == NULL)
        continue;
      if (piece->layout == NULL)
        g_ptr_array_add (writing->shows, g_strdup (piece->content->shows != NULL ? piece->content->shows : ""));
      if (piece->content->sort == RUNGS_PAPER_HEADING && piece->first_line == 0)
        {
          Heading heading = { piece->content->level, g_strdup (piece->content->text), nth - writing->first, piece->y };

          g_array_append_val (writing->headings, heading);
        }
    }
}

/* A place on a page, as a PDF says it: it counts from the foot. */
static char *
destination (Writing *writing,
             guint    page,
             double   y)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.1f", rungs_paper_pages_style (writing->pages)->height - y);
  return g_strdup_printf ("[%u 0 R /XYZ 0 %s null]", page, number);
}

static gboolean
write_headings (Writing       *writing,
                const GArray  *pages,
                GError       **error)
{
  for (guint i = 0; i < writing->headings->len; i++)
    {
      const Heading *heading = &g_array_index (writing->headings, Heading, i);
      g_autofree char *where = destination (writing, g_array_index (pages, guint, heading->page), heading->y);

      if (!rungs_pdf_outline_add (writing->outline, heading->level, heading->words, where, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
begins_part (Writing *writing,
             guint    nth)
{
  const int part = rungs_paper_pages_part (writing->pages, nth);

  return part >= 0 && (nth == 0 || rungs_paper_pages_part (writing->pages, nth - 1) != part);
}

/* Links to the parts that begin on these pages. */
static gboolean
write_links (Writing       *writing,
             const GArray  *pages,
             GError       **error)
{
  for (guint i = 0; i < pages->len; i++)
    if (begins_part (writing, writing->first + i))
      {
        g_autofree char *where = destination (writing, g_array_index (pages, guint, i), 0.0);

        if (!rungs_pdf_join_lead (writing->join, (guint) rungs_paper_pages_part (writing->pages, writing->first + i), where,
                                  error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
write_pages (Writing  *writing,
             GError  **error)
{
  const cairo_status_t status = end_painting (writing);
  g_autoptr (GArray) pages = NULL;

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                   /* Translators: %s is what the drawing library says, such as “out of memory”. */
                   _("The pages could not be drawn (%s): please try again."), cairo_status_to_string (status));
      return FALSE;
    }
  pages = rungs_pdf_join_add (writing->join, (const char *) writing->bytes->data, writing->bytes->len, RUNGS_PAPER_LINK,
                              writing->shows, error);
  if (pages == NULL || !write_headings (writing, pages, error) || !write_links (writing, pages, error))
    return FALSE;
  g_byte_array_set_size (writing->bytes, 0);
  g_ptr_array_set_size (writing->shows, 0);
  g_array_set_size (writing->headings, 0);
  return TRUE;
}

static gboolean
is_full (Writing *writing,
         guint    nth)
{
  const guint n = nth - writing->first + 1;

  return (n >= PAGES && (begins_part (writing, nth + 1) || rungs_paper_pages_part (writing->pages, nth) < 0)) ||
         n >= MOST_PAGES || writing->bytes->len >= BYTES;
}

static gboolean
tell (RungsPaperWatch   watch,
      gpointer          data,
      double            done,
      GError          **error)
{
  if (watch == NULL || watch (done, data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("It was stopped."));
  return FALSE;
}

static gboolean
paint_pages (Writing          *writing,
             RungsPaperWatch   watch,
             gpointer          data,
             GError          **error)
{
  const guint n = rungs_paper_pages_count (writing->pages);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_last;

      if (writing->cr == NULL)
        begin_pages (writing, i);
      rungs_paper_paint (writing->cr, writing->pages, i, &writing->tags);
      note_page (writing, i);
      is_last = i + 1 == n || is_full (writing, i);
      if (is_last)
        rungs_paper_paint_end (writing->cr, &writing->tags);
      cairo_show_page (writing->cr);
      if (!tell (watch, data, LAYING_OUT + (1.0 - LAYING_OUT) * (i + 1) / n, error) ||
          !rungs_paper_pages_check (writing->pages, error) || (is_last && !write_pages (writing, error)))
        return FALSE;
    }
  return TRUE;
}

/* What the file is called and what made it: nothing about who, and no more of when than the day. */
static gboolean
write_info (Writing  *writing,
            guint     id,
            GError  **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y%m%d");
  g_autoptr (GString) text = g_string_new ("<< /Title ");

  rungs_pdf_append_words (text, rungs_paper_title (rungs_paper_pages_paper (writing->pages)));
  g_string_append_printf (text, " /Creator (Rungs " RUNGS_VERSION ") /Producer (cairo %s) /CreationDate (D:%s) >>",
                          cairo_version_string (), day);
  return rungs_pdf_file_object (writing->file, id, text, error);
}

static gboolean
write_roots (Writing  *writing,
             GError  **error)
{
  const char *language = rungs_paper_language (rungs_paper_pages_paper (writing->pages));
  const guint catalog_id = rungs_pdf_file_reserve (writing->file, 2);
  g_autoptr (GString) catalog = g_string_new ("<< /Type /Catalog /ViewerPreferences << /DisplayDocTitle true >>");
  guint outline;

  if (!rungs_pdf_outline_end (writing->outline, &outline, error))
    return FALSE;
  if (outline != 0)
    g_string_append_printf (catalog, " /Outlines %u 0 R /PageMode /%s", outline,
                            rungs_paper_n_parts (rungs_paper_pages_paper (writing->pages)) > 0 ? "UseOutlines" : "UseNone");
  if (language != NULL)
    {
      g_string_append (catalog, " /Lang ");
      rungs_pdf_append_words (catalog, language);
    }
  if (!rungs_pdf_join_end (writing->join, catalog, error))
    return FALSE;
  g_string_append (catalog, " >>");
  return rungs_pdf_file_object (writing->file, catalog_id, catalog, error) && write_info (writing, catalog_id + 1, error) &&
         rungs_pdf_file_end (writing->file, catalog_id, catalog_id + 1, error);
}

static gboolean
watch_laying_out_cb (double   done,
                     gpointer data)
{
  const Watched *watched = data;

  return watched->watch (done * LAYING_OUT, watched->data);
}

/**
 * rungs_paper_write_pdf:
 * @paper: a document
 * @style: how it is printed
 * @out: what it is written to
 * @watch: (nullable): is told how much is done, and can stop it
 * @data: for @watch
 * @error: (out): why it could not be written
 *
 * Writes @paper as a PDF.
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_paper_write_pdf (RungsPaper             *paper,
                       const RungsPaperStyle  *style,
                       GOutputStream          *out,
                       RungsPaperWatch         watch,
                       gpointer                data,
                       GError                **error)
{
  Watched watched = { watch, data };
  g_autoptr (RungsPaperPages) pages =
    rungs_paper_lay_out_watched (paper, style, watch != NULL ? watch_laying_out_cb : NULL, &watched, error);
  g_autoptr (RungsPdfFile) file = pages != NULL ? rungs_pdf_file_new (out, error) : NULL;
  g_autoptr (RungsPdfJoin) join = NULL;
  g_autoptr (RungsPdfOutline) outline = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) shows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  Writing writing = { .pages = pages, .file = file, .bytes = bytes, .shows = shows, .headings = headings };
  const gboolean has_parts = rungs_paper_n_parts (paper) > 0;
  gboolean is_written;

  if (file == NULL)
    return FALSE;
  g_array_set_clear_func (headings, heading_clear);
  writing.join = join = rungs_pdf_join_new (file, rungs_paper_n_parts (paper));
  /* Of a booklet the titles are shown at first, as in its contents. */
  writing.outline = outline = rungs_pdf_outline_new (file, has_parts ? 1 : RUNGS_PDF_OUTLINE_LEVELS);
  is_written = paint_pages (&writing, watch, data, error) && write_roots (&writing, error);
  end_painting (&writing);
  return is_written;
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
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (!rungs_paper_write_pdf (paper, style, out, NULL, NULL, error) || !g_output_stream_close (out, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}
