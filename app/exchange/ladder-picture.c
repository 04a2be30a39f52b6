/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-picture.c: the ladder, or its chart through time, in a file: PNG or SVG, by the same painter as on the screen; or
 * PDF, as it is printed.
 */
#include "config.h"

#include "ladder-picture.h"

#include <cairo-svg.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>

#include "canvas.h"
#include "exchange-error.h"
#include "new-file.h"
#include "paper-pdf.h"
#include "picture-bytes.h"
#include "picture-words.h"

/* The size at which text of scale 1 looks right: a picture in pixels is that, enlarged. */
#define SHEET_WIDTH 800.0
#define SHEET_HEIGHT 600.0
#define SHEET_WIDTH_WITH_WORDS 1000.0
#define SHEET_HEIGHT_WITH_WORDS 660.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

/**
 * rungs_picture_format_of:
 * @path: where a picture goes
 * @format: (out): what its name asks for
 * @error: (out): which names there are
 *
 * Returns: %TRUE when the name ends in one of them
 */
gboolean
rungs_picture_format_of (const char          *path,
                         RungsPictureFormat  *format,
                         GError             **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (folded, ".png"))
    *format = RUNGS_PICTURE_PNG;
  else if (g_str_has_suffix (folded, ".svg"))
    *format = RUNGS_PICTURE_SVG;
  else if (g_str_has_suffix (folded, ".pdf"))
    *format = RUNGS_PICTURE_PDF;
  else
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %s is the name of a file. */
                   _("Rungs draws no picture “%s”: give the file a name that ends in .png, .svg or .pdf."), path);
      return FALSE;
    }
  return TRUE;
}

static cairo_surface_t *
make_surface (RungsPictureFormat  format,
              guint               width,
              guint               height,
              GByteArray         *bytes)
{
  cairo_surface_t *surface = NULL;

  switch (format)
    {
    case RUNGS_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (rungs_picture_bytes_gather, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      break;
    case RUNGS_PICTURE_PDF:
    case RUNGS_PICTURE_PNG:
    default:
      surface = rungs_canvas_new (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
      break;
    }
  return surface;
}

static double
enlargement (const RungsPictureOptions *options)
{
  if (options->with_words)
    return MIN (options->width / SHEET_WIDTH_WITH_WORDS, options->height / SHEET_HEIGHT_WITH_WORDS);
  return MIN (options->width / SHEET_WIDTH, options->height / SHEET_HEIGHT);
}

static RungsSheet *
make_sheet (RungsTakeAway             *self,
            const RungsPictureOptions *options)
{
  double enlarged = enlargement (options);
  RungsSheetOptions how = {
    .width = options->width / enlarged,
    .height = options->height / enlarged,
    .text_scale = 1.0,
    .palette = RUNGS_PALETTE_LIGHT,
    .right_to_left = options->right_to_left,
  };

  return rungs_take_away_sheet (self, options->with_words, &how);
}

static void
add_texts (GArray          *texts,
           const GPtrArray *pieces,
           const RungsBox  *from,
           double           scale,
           double           enlarged)
{
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    {
      const RungsSceneText *piece = g_ptr_array_index (pieces, i);
      RungsPictureText text = { piece->text,
                                { (from->x + piece->box.x * scale) * enlarged,
                                  (from->y + piece->box.y * scale) * enlarged, piece->box.width * scale * enlarged,
                                  piece->box.height * scale * enlarged },
                                piece->size * scale * enlarged };

      g_array_append_val (texts, text);
    }
}

static void
add_words (RungsTakeAway             *self,
           const RungsSheet          *sheet,
           const RungsPictureOptions *options,
           GByteArray                *bytes)
{
  g_autofree char *text = rungs_take_away_text (self);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (RungsPictureText));
  double enlarged = enlargement (options);
  const RungsBox nowhere = { 0 };
  double scale = 1.0;
  RungsBox box;

  if (options->format == RUNGS_PICTURE_PNG)
    {
      rungs_picture_words_to_png (bytes, rungs_take_away_title (self), text);
      return;
    }
  box = rungs_sheet_picture_box (sheet, &scale);
  add_texts (texts, rungs_sheet_picture_texts (sheet), &box, scale, enlarged);
  add_texts (texts, rungs_sheet_texts (sheet), &nowhere, 1.0, enlarged);
  rungs_picture_words_to_svg (bytes, rungs_take_away_title (self), text,
                              (const RungsPictureText *) (const void *) texts->data, texts->len);
}

static gboolean
draw (RungsTakeAway              *self,
      const RungsPictureOptions  *options,
      GByteArray                 *bytes,
      GCancellable               *cancellable,
      GError                    **error)
{
  g_autoptr (RungsSheet) sheet = make_sheet (self, options);
  double enlarged = enlargement (options);
  g_autoptr (cairo_surface_t) surface = NULL;
  g_autoptr (cairo_t) cr = NULL;
  cairo_status_t status;

  surface = make_surface (options->format, options->width, (guint) ceil (rungs_sheet_height (sheet) * enlarged), bytes);
  cr = cairo_create (surface);
  cairo_scale (cr, enlarged, enlarged);
  rungs_sheet_paint (cr, sheet);
  cairo_show_page (cr);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS && options->format == RUNGS_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, rungs_picture_bytes_gather, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                   /* Translators: %s is what the drawing library says, such as “out of memory”. */
                   _("The picture could not be drawn (%s): try a smaller size."), cairo_status_to_string (status));
      return FALSE;
    }
  add_words (self, sheet, options, bytes);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The same pages as are printed. */
static gboolean
write_pages (RungsTakeAway              *self,
             const RungsPictureOptions  *options,
             GByteArray                 *bytes,
             GCancellable               *cancellable,
             GError                    **error)
{
  g_autoptr (RungsPaper) paper = rungs_take_away_paper (self);
  g_autoptr (GBytes) pdf = NULL;
  RungsPaperStyle style;

  rungs_paper_style_init (&style, options->style != NULL ? options->style : "standard", RUNGS_PAPER_A4);
  style.margin *= MIN (1.0, MIN (options->width / style.width, options->height / style.height));
  style.width = options->width;
  style.height = options->height;
  style.right_to_left = options->right_to_left;
  pdf = rungs_paper_to_pdf (paper, &style, error);
  if (pdf == NULL)
    return FALSE;
  g_byte_array_append (bytes, g_bytes_get_data (pdf, NULL), (guint) g_bytes_get_size (pdf));
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
write_bytes (RungsTakeAway              *self,
             const RungsPictureOptions  *options,
             GByteArray                 *bytes,
             GCancellable               *cancellable,
             GError                    **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (options->format == RUNGS_PICTURE_PDF)
    return write_pages (self, options, bytes, cancellable, error);
  return draw (self, options, bytes, cancellable, error);
}

/* What was written whole takes the place of what stands there. */
static gboolean
replace (const char  *path,
         const char  *beside,
         GError     **error)
{
  if (g_rename (beside, path) == 0)
    return TRUE;
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
               /* Translators: the name of a file, and what the system says */
               _("“%s” could not be replaced (%s): choose another name."), path, g_strerror (errno));
  g_remove (beside);
  return FALSE;
}

/**
 * rungs_take_away_write:
 * @self: what is taken away
 * @path: where it will be
 * @options: how; sizes from %RUNGS_PICTURE_MIN_SIZE to %RUNGS_PICTURE_MAX_SIZE
 * @cancellable: (nullable): stops it between pages; then no file stands there that did not before
 * @error: (out): why not, and how to put it right
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_take_away_write (RungsTakeAway              *self,
                       const char                 *path,
                       const RungsPictureOptions  *options,
                       GCancellable               *cancellable,
                       GError                    **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *beside = NULL;
  g_autoptr (RungsNewFile) file = NULL;

  g_return_val_if_fail (self != NULL && path != NULL && options != NULL, FALSE);

  if (options->width < RUNGS_PICTURE_MIN_SIZE || options->width > RUNGS_PICTURE_MAX_SIZE ||
      options->height < RUNGS_PICTURE_MIN_SIZE || options->height > RUNGS_PICTURE_MAX_SIZE)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                   /* Translators: %1$u and %2$u are numbers. */
                   _("A picture is %1$u to %2$u wide and high: choose a size between them."),
                   (guint) RUNGS_PICTURE_MIN_SIZE, (guint) RUNGS_PICTURE_MAX_SIZE);
      return FALSE;
    }
  if (options->may_replace && g_file_test (path, G_FILE_TEST_EXISTS))
    beside = g_strdup_printf ("%s.%s", path, random);
  file = rungs_new_file_begin (beside != NULL ? beside : path, error);
  if (file == NULL || !write_bytes (self, options, bytes, cancellable, error) ||
      !rungs_new_file_write (file, (const char *) bytes->data, (gssize) bytes->len, error) ||
      !rungs_new_file_keep (file, error))
    return FALSE;
  return beside == NULL || replace (path, beside, error);
}

/**
 * rungs_ladder_picture_write:
 * @values: a ladder
 * @path: where the picture will be; nothing may stand there
 * @format: what is written; a PDF has the same in words beside the picture or after it
 * @width: pixels of a PNG and an SVG, points of a PDF; %RUNGS_PICTURE_MIN_SIZE to %RUNGS_PICTURE_MAX_SIZE
 * @height: likewise
 * @error: (out): why not, and how to put it right
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_ladder_picture_write (RungsLadderValues   *values,
                            const char          *path,
                            RungsPictureFormat   format,
                            guint                width,
                            guint                height,
                            GError             **error)
{
  g_autoptr (RungsTakeAway) away = rungs_take_away_new_ladder (values);
  RungsPictureOptions options = { .format = format, .width = width, .height = height,
                                  .with_words = format == RUNGS_PICTURE_PDF };

  return rungs_take_away_write (away, path, &options, NULL, error);
}
