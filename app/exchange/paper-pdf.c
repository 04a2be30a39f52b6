/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pdf.c: a document as a tagged PDF with its outline, title and language. Pages are laid out, painted and written some
 * hundred at a time, because the drawing library keeps the structure of all it has painted until it ends; what it cannot say, the
 * language of the words and what a figure shows, is added on the way. Each page is shaped once: its foot, which says how many
 * there are, is painted when that is known, and contents when they know what they name.
 */
#include "config.h"

#include "paper-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "exchange-error.h"
#include "paper-painter.h"
#include "pdf-feet.h"
#include "pdf-joining.h"
#include "pdf-outline.h"

/* Pages that are painted together; a part of the document is not cut unless it is very long. */
#define PAGES 100
#define MOST_PAGES 400
#define BYTES (4 * 1024 * 1024)

/* How much of the work the feet of the pages are. */
#define FEET 0.1

/** Heading: of the pages that are being painted. @page: of the document, from 0. @where: the object that says where it is. */
typedef struct
{
  int level;
  char *words;
  guint page;
  double y;
  guint where;
} Heading;

typedef struct
{
  RungsPaperPages *pages;
  RungsPdfFile *file;
  RungsPdfJoin *join;
  RungsPdfOutline *outline;
  RungsPaperWatch watch;
  gpointer data;
  guint n_front;  /* pages before the parts, where there are parts: they name the others, and are painted last */
  GArray *front;  /* Heading: on those */
  guint links;    /* the objects that say where the parts are */
  GArray *places; /* guint: the object that each page has become; 0: none yet */
  GArray *feet;   /* guint: and the one that its foot is to be */

  /* of the pages that are being painted */
  cairo_surface_t *surface;
  cairo_t *cr;
  GByteArray *bytes;
  RungsPaperTags tags;
  guint first; /* page */
  GPtrArray *shows;
  GArray *headings;
} Writing;

static void
heading_clear (gpointer data)
{
  g_free (((Heading *) data)->words);
}

static GArray *
headings_new (void)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (Heading));

  g_array_set_clear_func (headings, heading_clear);
  return headings;
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
begin_painting (Writing *writing)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (writing->pages);

  writing->surface = cairo_pdf_surface_create_for_stream (gather_bytes_cb, writing->bytes, style->width, style->height);
  /* One object after the other, none inside another: so newer versions of the library write 1.4 only. */
  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 0))
    cairo_pdf_surface_restrict_to_version (writing->surface, CAIRO_PDF_VERSION_1_4);
  writing->cr = cairo_create (writing->surface);
}

static void
begin_pages (Writing *writing,
             guint    first)
{
  begin_painting (writing);
  writing->tags = (RungsPaperTags) { .is_tagged = TRUE, .has_links = TRUE, .no_feet = TRUE };
  writing->first = first;
}

static gboolean
end_painting (Writing  *writing,
              GError  **error)
{
  cairo_status_t status = cairo_status (writing->cr);

  g_clear_pointer (&writing->cr, cairo_destroy);
  cairo_surface_finish (writing->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (writing->surface);
  g_clear_pointer (&writing->surface, cairo_surface_destroy);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
               /* Translators: %s is what the drawing library says, such as “out of memory”. */
               _("The pages could not be drawn (%s): please try again."), cairo_status_to_string (status));
  return FALSE;
}

static void
note_headings (Writing *writing,
               GArray  *headings,
               guint    nth)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (writing->pages, nth);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content != NULL && piece->content->sort == RUNGS_PAPER_HEADING && piece->first_line == 0)
        {
          Heading heading = { piece->content->level, g_strdup (piece->content->text), nth, piece->y,
                              rungs_pdf_file_reserve (writing->file, 1) };

          g_array_append_val (headings, heading);
        }
    }
}

/* What figures show: the drawing library is not told. */
static void
note_figures (Writing *writing,
              guint    nth)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (writing->pages, nth);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content != NULL && piece->layout == NULL)
        g_ptr_array_add (writing->shows, g_strdup (piece->content->shows != NULL ? piece->content->shows : ""));
    }
}

/* An object that says where something is; a PDF counts from the foot of the page. */
static gboolean
write_place (Writing  *writing,
             guint     id,
             guint     page,
             double    y,
             GError  **error)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) text = g_string_new (NULL);

  g_ascii_formatd (number, sizeof number, "%.1f", rungs_paper_pages_style (writing->pages)->height - y);
  g_string_printf (text, "[%u 0 R /XYZ 0 %s null]", g_array_index (writing->places, guint, page), number);
  return rungs_pdf_file_object (writing->file, id, text, error);
}

static gboolean
add_headings (Writing       *writing,
              const GArray  *headings,
              GError       **error)
{
  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);
      g_autofree char *where = g_strdup_printf ("%u 0 R", heading->where);

      if (!rungs_pdf_outline_add (writing->outline, heading->level, heading->words, where, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
place_headings (Writing  *writing,
                GArray   *headings,
                GError  **error)
{
  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);

      if (!write_place (writing, heading->where, heading->page, heading->y, error))
        return FALSE;
    }
  g_array_set_size (headings, 0);
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
place_links (Writing  *writing,
             guint     first,
             guint     end,
             GError  **error)
{
  for (guint i = first; i < end; i++)
    if (begins_part (writing, i) &&
        !write_place (writing, writing->links + (guint) rungs_paper_pages_part (writing->pages, i), i, 0.0, error))
      return FALSE;
  return TRUE;
}

/* Adds the pages that were painted, up to before @end, to the file. */
static gboolean
write_pages (Writing   *writing,
             guint      end,
             gboolean   is_front,
             GError   **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) feet = g_array_new (FALSE, FALSE, sizeof (guint));
  const RungsPdfAdded added = { writing->shows, RUNGS_PAPER_LINK, writing->links, places, feet };

  if (!end_painting (writing, error) ||
      !rungs_pdf_join_add (writing->join, (const char *) writing->bytes->data, writing->bytes->len, is_front, &added, error))
    return FALSE;
  for (guint i = writing->first; i < end; i++)
    {
      g_array_index (writing->places, guint, i) = g_array_index (places, guint, i - writing->first);
      g_array_index (writing->feet, guint, i) = g_array_index (feet, guint, i - writing->first);
    }
  g_byte_array_set_size (writing->bytes, 0);
  g_ptr_array_set_size (writing->shows, 0);
  return place_links (writing, writing->first, end, error) &&
         place_headings (writing, is_front ? writing->front : writing->headings, error);
}

static gboolean
tell (Writing  *writing,
      double    done,
      GError  **error)
{
  if (writing->watch == NULL || writing->watch (done, writing->data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("It was stopped."));
  return FALSE;
}

static gboolean
is_full (Writing  *writing,
         guint     nth,
         gboolean  ends_part)
{
  const guint n = nth - writing->first + 1;

  return (n >= PAGES && (ends_part || rungs_paper_n_parts (rungs_paper_pages_paper (writing->pages)) == 0)) || n >= MOST_PAGES ||
         writing->bytes->len >= BYTES;
}

/* Paints pages, which belong together, one after the other; of all the work, from @from to @to is this. */
static gboolean
paint_pages (Writing  *writing,
             guint     first,
             guint     end,
             gboolean  is_front,
             double    from,
             double    to,
             GError  **error)
{
  for (guint i = first; i < end; i++)
    {
      gboolean is_last;

      if (writing->cr == NULL)
        begin_pages (writing, i);
      rungs_paper_paint (writing->cr, writing->pages, i, &writing->tags);
      if (!rungs_paper_pages_check (writing->pages, error))
        return FALSE;
      note_figures (writing, i);
      if (!is_front)
        note_headings (writing, writing->headings, i);
      is_last = is_full (writing, i, i + 1 == end) || (i + 1 == end && rungs_paper_pages_are_whole (writing->pages));
      if (is_last)
        rungs_paper_paint_end (writing->cr, &writing->tags);
      cairo_show_page (writing->cr);
      if (!tell (writing, from + (to - from) * (i + 1 - first) / (end - first), error) ||
          (is_last && !(add_headings (writing, writing->headings, error) && write_pages (writing, i + 1, is_front, error))))
        return FALSE;
    }
  return TRUE;
}

/* The headings of the front come first in the outline, wherever its pages will be. */
static gboolean
note_front (Writing  *writing,
            GError  **error)
{
  writing->n_front = rungs_paper_pages_count (writing->pages);
  for (guint i = 0; i < writing->n_front; i++)
    note_headings (writing, writing->front, i);
  return add_headings (writing, writing->front, error);
}

/* Lays out and paints a part after the other, and at last what stands before them. */
static gboolean
paint_parts (Writing  *writing,
             GError  **error)
{
  const guint n_parts = rungs_paper_n_parts (rungs_paper_pages_paper (writing->pages));

  for (guint done = 0; !rungs_paper_pages_are_whole (writing->pages); done++)
    {
      const double share = (1.0 - FEET) / (n_parts + 1);
      const guint first = rungs_paper_pages_count (writing->pages);
      guint end;

      if (!rungs_paper_pages_go_on (writing->pages, error))
        return FALSE;
      end = rungs_paper_pages_count (writing->pages);
      g_array_set_size (writing->places, end);
      g_array_set_size (writing->feet, end);
      if (done == 0 && n_parts > 0 ? !note_front (writing, error)
                                   : !paint_pages (writing, first, end, FALSE, share * done, share * (done + 1), error))
        return FALSE;
    }
  return paint_pages (writing, 0, writing->n_front, TRUE, 1.0 - FEET, 1.0 - FEET, error);
}

/* How many pages there are is known now. */
static gboolean
paint_feet (Writing  *writing,
            GError  **error)
{
  const guint n = rungs_paper_pages_count (writing->pages);

  for (guint first = 0; first < n; first += MOST_PAGES)
    {
      const guint end = MIN (first + MOST_PAGES, n);
      g_autoptr (GArray) feet = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_vals (feet, &g_array_index (writing->feet, guint, first), end - first);
      begin_painting (writing);
      for (guint i = first; i < end; i++)
        {
          rungs_paper_paint_foot (writing->cr, writing->pages, i);
          cairo_show_page (writing->cr);
        }
      if (!end_painting (writing, error) ||
          !rungs_pdf_add_feet (writing->file, (const char *) writing->bytes->data, writing->bytes->len, feet, error) ||
          !tell (writing, 1.0 - FEET + FEET * end / n, error))
        return FALSE;
      g_byte_array_set_size (writing->bytes, 0);
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
  g_autoptr (RungsPaperPages) pages = rungs_paper_pages_new (paper, style);
  g_autoptr (RungsPdfFile) file = rungs_pdf_file_new (out, error);
  g_autoptr (RungsPdfJoin) join = NULL;
  g_autoptr (RungsPdfOutline) outline = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) shows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) feet = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) headings = headings_new ();
  g_autoptr (GArray) front = headings_new ();
  const guint n_parts = rungs_paper_n_parts (paper);
  Writing writing = { .pages = pages, .file = file, .watch = watch, .data = data, .bytes = bytes, .shows = shows,
                      .places = places, .feet = feet, .headings = headings, .front = front };
  gboolean is_written;

  if (file == NULL)
    return FALSE;
  writing.join = join = rungs_pdf_join_new (file);
  writing.links = rungs_pdf_file_reserve (file, n_parts);
  /* Of a booklet the titles are shown at first, as in its contents. */
  writing.outline = outline = rungs_pdf_outline_new (file, n_parts > 0 ? 1 : RUNGS_PDF_OUTLINE_LEVELS);
  is_written = paint_parts (&writing, error) && paint_feet (&writing, error) && write_roots (&writing, error);
  g_clear_pointer (&writing.cr, cairo_destroy);
  g_clear_pointer (&writing.surface, cairo_surface_destroy);
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
