/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-painting.c: paints pages into small PDFs, because the drawing library keeps the structure of all it has painted until it
 * ends.
 */
#include "config.h"

#include "pdf-painting.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "exchange-error.h"
#include "paper-painter.h"
#include "picture-bytes.h"

/* Pages that are painted together; a part of the document is not cut unless it is very long. */
#define PAGES 100
#define MOST_PAGES 400
#define BYTES (4 * 1024 * 1024)

struct _RungsPdfPainting
{
  RungsPaperPages *pages; /* not owned */

  /* of the pages that are being painted; NULL: none are */
  RungsPdfPainted *painted;
  cairo_surface_t *surface;
  cairo_t *cr;
  RungsPaperTags tags;
};

static void
heading_clear (gpointer data)
{
  g_free (((RungsPdfHeading *) data)->words);
}

/** rungs_pdf_headings_new: Returns: (transfer full) (element-type RungsPdfHeading): none yet */
GArray *
rungs_pdf_headings_new (void)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (RungsPdfHeading));

  g_array_set_clear_func (headings, heading_clear);
  return headings;
}

/**
 * rungs_pdf_note_headings:
 * @headings: (element-type RungsPdfHeading): those of a page are appended
 * @nth: of @pages, from 0
 * @page: what it is counted as
 */
void
rungs_pdf_note_headings (GArray          *headings,
                         RungsPaperPages *pages,
                         guint            nth,
                         guint            page)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (pages, nth);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content != NULL && piece->content->sort == RUNGS_PAPER_HEADING && piece->first_line == 0)
        {
          const RungsPdfHeading heading = { piece->content->level, g_strdup (piece->content->text), page, piece->y };

          g_array_append_val (headings, heading);
        }
    }
}

/* What figures show. */
static void
note_figures (RungsPdfPainting *self,
              guint             nth)
{
  const GPtrArray *pieces = rungs_paper_pages_nth (self->pages, nth);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->content != NULL && piece->layout == NULL)
        g_ptr_array_add (self->painted->shows, g_strdup (piece->content->shows != NULL ? piece->content->shows : ""));
    }
}

/** rungs_pdf_painted_free: @self: (transfer full) (nullable): pages */
void
rungs_pdf_painted_free (RungsPdfPainted *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->bytes);
  g_ptr_array_unref (self->shows);
  g_array_unref (self->headings);
  g_free (self);
}

static cairo_surface_t *
surface_new (RungsPaperPages *pages,
             GByteArray      *bytes)
{
  const RungsPaperStyle *style = rungs_paper_pages_style (pages);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (rungs_picture_bytes_gather, bytes, style->width, style->height);

  /* One object after the other, none inside another: so newer versions of the library write 1.4 only. */
  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 0))
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  return surface;
}

static gboolean
end_surface (cairo_surface_t  *surface,
             cairo_t          *cr,
             GError          **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
               /* Translators: %s is what the drawing library says, such as “out of memory”. */
               _("The pages could not be drawn (%s): please try again."), cairo_status_to_string (status));
  return FALSE;
}

/**
 * rungs_pdf_painting_new:
 * @pages: what is painted; they have to stay
 *
 * Returns: (transfer full): with nothing painted yet
 */
RungsPdfPainting *
rungs_pdf_painting_new (RungsPaperPages *pages)
{
  RungsPdfPainting *self = g_new0 (RungsPdfPainting, 1);

  self->pages = pages;
  return self;
}

static void
clear (RungsPdfPainting *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->painted, rungs_pdf_painted_free);
}

/** rungs_pdf_painting_free: @self: (transfer full) (nullable): a painting */
void
rungs_pdf_painting_free (RungsPdfPainting *self)
{
  if (self == NULL)
    return;
  clear (self);
  g_free (self);
}

static void
begin (RungsPdfPainting *self)
{
  self->painted = g_new0 (RungsPdfPainted, 1);
  self->painted->bytes = g_byte_array_new ();
  self->painted->shows = g_ptr_array_new_with_free_func (g_free);
  self->painted->headings = rungs_pdf_headings_new ();
  self->surface = surface_new (self->pages, self->painted->bytes);
  self->cr = cairo_create (self->surface);
  self->tags = (RungsPaperTags) { .is_tagged = TRUE, .has_links = TRUE, .no_feet = TRUE };
}

static gboolean
is_full (RungsPdfPainting *self,
         gboolean          may_end)
{
  const guint n = self->painted->n_pages;

  return (n >= PAGES && may_end) || n >= MOST_PAGES || self->painted->bytes->len >= BYTES;
}

/**
 * rungs_pdf_painting_page:
 * @nth: the page to be painted, from 0, in order
 * @may_end: whether it is a good one to end with
 * @must_end: whether it is the last one
 * @painted: (out) (transfer full) (nullable): the pages up to this one, when they are enough for a small PDF
 * @error: (out): why it could not be painted
 *
 * Paints a page, but for its foot.
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_pdf_painting_page (RungsPdfPainting  *self,
                         guint              nth,
                         gboolean           may_end,
                         gboolean           must_end,
                         RungsPdfPainted  **painted,
                         GError           **error)
{
  gboolean is_last;

  *painted = NULL;
  if (self->painted == NULL)
    begin (self);
  rungs_paper_paint (self->cr, self->pages, nth, &self->tags);
  if (!rungs_paper_pages_check (self->pages, error))
    return FALSE;
  note_figures (self, nth);
  rungs_pdf_note_headings (self->painted->headings, self->pages, nth, self->painted->n_pages++);
  is_last = must_end || is_full (self, may_end);
  if (is_last)
    rungs_paper_paint_end (self->cr, &self->tags);
  cairo_show_page (self->cr);
  if (!is_last)
    return TRUE;
  if (!end_surface (self->surface, self->cr, error))
    return FALSE;
  *painted = g_steal_pointer (&self->painted);
  clear (self);
  return TRUE;
}

/**
 * rungs_pdf_paint_feet:
 * @pages: all of them laid out
 * @first: a page, from 0
 * @end: the page behind the last one
 * @error: (out): why not
 *
 * Returns: (transfer full): a small PDF with the feet of these pages and nothing else
 */
GByteArray *
rungs_pdf_paint_feet (RungsPaperPages  *pages,
                      guint             first,
                      guint             end,
                      GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = surface_new (pages, bytes);
  cairo_t *cr = cairo_create (surface);
  gboolean is_painted;

  for (guint i = first; i < end; i++)
    {
      rungs_paper_paint_foot (cr, pages, i);
      cairo_show_page (cr);
    }
  is_painted = end_surface (surface, cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return is_painted ? g_steal_pointer (&bytes) : NULL;
}
