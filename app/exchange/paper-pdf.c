/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pdf.c: a document as a tagged PDF with its outline, title and language. Its pages are laid out, painted and written some
 * hundred at a time; what the drawing library cannot say, the language of the words and what a figure shows, is added on the way.
 * Each page is shaped once: its foot, which says how many there are, is painted when that is known, and contents when they know
 * what they name.
 */
#include "config.h"

#include "paper-pdf.h"

#include <glib/gi18n-lib.h>

#include "paper-painter.h"
#include "pdf-batches.h"
#include "pdf-feet.h"
#include "pdf-joining.h"
#include "pdf-outline.h"
#include "pdf-painting.h"

/* Feet that are painted together. */
#define PAGES 400

/* How much of the work the feet of the pages are. */
#define FEET 0.1

typedef struct
{
  RungsPaper *paper;
  RungsPaperPages *pages;
  RungsPdfFile *file;
  RungsPdfJoin *join;
  RungsPdfOutline *outline;
  RungsPaperWatch watch;
  gpointer data;
  GArray *front;     /* RungsPdfHeading: on the pages before the parts, which name the others, and are painted last */
  guint front_links; /* the objects that say where these are */
  guint links;       /* and where the parts are */
  GArray *places;    /* guint: the object that each page has become; 0: none yet */
  GArray *feet;      /* guint: and the one that its foot is to be */
} Writing;

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

/* Puts headings into the outline; @links: the objects that will say where they are, one after the other. */
static gboolean
add_headings (Writing       *writing,
              const GArray  *headings,
              guint          links,
              GError       **error)
{
  for (guint i = 0; i < headings->len; i++)
    {
      const RungsPdfHeading *heading = &g_array_index (headings, RungsPdfHeading, i);
      g_autofree char *where = g_strdup_printf ("%u 0 R", links + i);

      if (!rungs_pdf_outline_add (writing->outline, heading->level, heading->words, where, error))
        return FALSE;
    }
  return TRUE;
}

/* Says where they are; their pages count from @first. */
static gboolean
place_headings (Writing       *writing,
                const GArray  *headings,
                guint          links,
                guint          first,
                GError       **error)
{
  for (guint i = 0; i < headings->len; i++)
    {
      const RungsPdfHeading *heading = &g_array_index (headings, RungsPdfHeading, i);

      if (!write_place (writing, links + i, first + heading->page, heading->y, error))
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

/* Adds pages that were painted to the file. @first: which they begin with. */
static gboolean
join_pages (Writing                *writing,
            const RungsPdfPainted  *painted,
            guint                   first,
            gboolean                is_front,
            GError                **error)
{
  const guint end = first + painted->n_pages;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) feet = g_array_new (FALSE, FALSE, sizeof (guint));
  const RungsPdfAdded added = { painted->shows, RUNGS_PAPER_LINK, writing->links, places, feet };

  if (!rungs_pdf_join_add (writing->join, (const char *) painted->bytes->data, painted->bytes->len, is_front, &added, error))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      g_array_index (writing->places, guint, i) = g_array_index (places, guint, i - first);
      g_array_index (writing->feet, guint, i) = g_array_index (feet, guint, i - first);
    }
  return place_links (writing, first, end, error);
}

/* The same, and their headings. */
static gboolean
write_pages (Writing                *writing,
             const RungsPdfPainted  *painted,
             guint                   first,
             GError                **error)
{
  const guint links = rungs_pdf_file_reserve (writing->file, painted->headings->len);

  return add_headings (writing, painted->headings, links, error) && join_pages (writing, painted, first, FALSE, error) &&
         place_headings (writing, painted->headings, links, first, error);
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

static void
expect_pages (Writing *writing)
{
  const guint n = rungs_paper_pages_count (writing->pages);

  g_array_set_size (writing->places, n);
  g_array_set_size (writing->feet, n);
}

/* Paints the pages before the parts, or all where there are none. */
static gboolean
paint_own (Writing  *writing,
           guint     n,
           gboolean  is_front,
           GError  **error)
{
  g_autoptr (RungsPdfPainting) painting = rungs_pdf_painting_new (writing->pages);
  guint first = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RungsPdfPainted) painted = NULL;

      if (!rungs_pdf_painting_page (painting, i, TRUE, i + 1 == n, &painted, error) ||
          !tell (writing, is_front ? 1.0 - FEET : (1.0 - FEET) * (i + 1) / n, error))
        return FALSE;
      if (painted == NULL)
        continue;
      if (!(is_front ? join_pages (writing, painted, first, TRUE, error) : write_pages (writing, painted, first, error)))
        return FALSE;
      first = i + 1;
    }
  return !is_front || place_headings (writing, writing->front, writing->front_links, 0, error);
}

static gboolean
add_batch_cb (RungsPaperPages  *pages,
              const GPtrArray  *painted,
              gpointer          data,
              GError          **error)
{
  Writing *writing = data;
  guint first = rungs_paper_pages_count (writing->pages);

  rungs_paper_pages_append (writing->pages, pages);
  expect_pages (writing);
  for (guint i = 0; i < painted->len; i++)
    {
      const RungsPdfPainted *some = g_ptr_array_index (painted, i);

      if (!write_pages (writing, some, first, error))
        return FALSE;
      first += some->n_pages;
    }
  return TRUE;
}

static gboolean
tell_cb (double     done,
         gpointer   data,
         GError   **error)
{
  return tell (data, (1.0 - FEET) * done, error);
}

/* The headings of what stands before the parts come first in the outline, wherever its pages will be. */
static gboolean
note_front (Writing  *writing,
            guint     n,
            GError  **error)
{
  for (guint i = 0; i < n; i++)
    rungs_pdf_note_headings (writing->front, writing->pages, i, i);
  writing->front_links = rungs_pdf_file_reserve (writing->file, writing->front->len);
  return add_headings (writing, writing->front, writing->front_links, error);
}

/* Lays out and paints all parts, and at last what stands before them. */
static gboolean
paint_pages (Writing  *writing,
             GError  **error)
{
  static const RungsPdfBatchFuncs funcs = { add_batch_cb, tell_cb };
  guint n_own;

  if (!rungs_paper_pages_go_on (writing->pages, error))
    return FALSE;
  expect_pages (writing);
  n_own = rungs_paper_pages_count (writing->pages);
  if (rungs_paper_pages_are_whole (writing->pages))
    return paint_own (writing, n_own, FALSE, error);
  return note_front (writing, n_own, error) &&
         rungs_pdf_paint_batches (writing->paper, rungs_paper_pages_style (writing->pages), &funcs, writing, error) &&
         paint_own (writing, n_own, TRUE, error);
}

/* How many pages there are is known now. */
static gboolean
paint_feet (Writing  *writing,
            GError  **error)
{
  const guint n = rungs_paper_pages_count (writing->pages);

  for (guint first = 0; first < n; first += PAGES)
    {
      const guint end = MIN (first + PAGES, n);
      g_autoptr (GByteArray) bytes = rungs_pdf_paint_feet (writing->pages, first, end, error);
      g_autoptr (GArray) feet = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_vals (feet, &g_array_index (writing->feet, guint, first), end - first);
      if (bytes == NULL ||
          !rungs_pdf_add_feet (writing->file, (const char *) bytes->data, bytes->len, feet, error) ||
          !tell (writing, 1.0 - FEET + FEET * end / n, error))
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
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) feet = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) front = rungs_pdf_headings_new ();
  const guint n_parts = rungs_paper_n_parts (paper);
  Writing writing = { .paper = paper, .pages = pages, .file = file, .watch = watch, .data = data, .places = places,
                      .feet = feet, .front = front };

  if (file == NULL)
    return FALSE;
  writing.join = join = rungs_pdf_join_new (file);
  writing.links = rungs_pdf_file_reserve (file, n_parts);
  /* Of a booklet the titles are shown at first, as in its contents. */
  writing.outline = outline = rungs_pdf_outline_new (file, n_parts > 0 ? 1 : RUNGS_PDF_OUTLINE_LEVELS);
  return paint_pages (&writing, error) && paint_feet (&writing, error) && write_roots (&writing, error);
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
