/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-picture.c: the ladder as a picture in a file: PNG, SVG or PDF, by the same painter as on the screen. An SVG carries
 * its twin in words, because its letters are drawn as shapes.
 */
#include "config.h"

#include "ladder-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"
#include "new-file.h"
#include "painter.h"

/* The size, in the scene's own units, at which text of scale 1 looks right: the picture is that, enlarged. */
#define SCENE_WIDTH 800.0
#define SCENE_HEIGHT 600.0

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

static cairo_status_t
gather_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
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
      surface = cairo_svg_surface_create_for_stream (gather_bytes_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      break;
    case RUNGS_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (gather_bytes_cb, bytes, width, height);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rungs " RUNGS_VERSION);
      break;
    case RUNGS_PICTURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
      break;
    }
  return surface;
}

static void
paint (RungsLadderValues *values,
       cairo_t           *cr,
       guint              width,
       guint              height)
{
  double enlarged = MIN (width / SCENE_WIDTH, height / SCENE_HEIGHT);
  RungsSceneOptions options = {
    .width = width / enlarged,
    .height = height / enlarged,
    .text_scale = 1.0,
    .palette = RUNGS_PALETTE_LIGHT,
    .show_bands = TRUE,
    .show_legend = TRUE,
    .show_credit = TRUE,
  };
  g_autoptr (RungsScene) scene = rungs_ladder_values_to_scene (values, &options);

  cairo_scale (cr, enlarged, enlarged);
  rungs_paint_scene (cr, scene);
}

/* Writes the twin in words into an SVG, where a screen reader and a search find it. */
static void
add_words_to_svg (GByteArray        *bytes,
                  RungsLadderValues *values)
{
  const char *start = g_strstr_len ((const char *) bytes->data, bytes->len, "<svg");
  const char *end = start != NULL ? memchr (start, '>', bytes->len - (gsize) (start - (const char *) bytes->data)) : NULL;
  g_autofree char *text = rungs_ladder_values_to_text (values);
  g_autofree char *words = NULL;
  g_autofree char *rest = NULL;
  gsize at;
  gsize rest_size;

  if (end == NULL)
    return;
  at = (gsize) (end - (const char *) bytes->data);
  words = g_markup_printf_escaped (" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"words\">\n"
                                   "<title id=\"title\">%s</title>\n<desc id=\"words\">%s</desc>",
                                   values->title != NULL ? values->title : _("The ladder of co-production"), text);
  rest_size = bytes->len - at - 1;
  rest = g_memdup2 (bytes->data + at + 1, rest_size);
  g_byte_array_set_size (bytes, (guint) at);
  g_byte_array_append (bytes, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (bytes, (const guint8 *) rest, (guint) rest_size);
}

static gboolean
draw (RungsLadderValues   *values,
      RungsPictureFormat   format,
      guint                width,
      guint                height,
      GByteArray          *bytes,
      GError             **error)
{
  g_autoptr (cairo_surface_t) surface = make_surface (format, width, height, bytes);
  g_autoptr (cairo_t) cr = cairo_create (surface);
  cairo_status_t status;

  if (format == RUNGS_PICTURE_PDF)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                    values->title != NULL ? values->title : _("The ladder of co-production"));
  paint (values, cr, width, height);
  cairo_show_page (cr);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == RUNGS_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, gather_bytes_cb, bytes);
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
  if (format == RUNGS_PICTURE_SVG)
    add_words_to_svg (bytes, values);
  return TRUE;
}

/**
 * rungs_ladder_picture_write:
 * @values: a ladder
 * @path: where the picture will be; nothing may stand there
 * @format: what is written
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
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (RungsNewFile) file = NULL;

  if (width < RUNGS_PICTURE_MIN_SIZE || width > RUNGS_PICTURE_MAX_SIZE || height < RUNGS_PICTURE_MIN_SIZE ||
      height > RUNGS_PICTURE_MAX_SIZE)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                   /* Translators: %1$u and %2$u are numbers. */
                   _("A picture is %1$u to %2$u wide and high: choose a size between them."),
                   (guint) RUNGS_PICTURE_MIN_SIZE, (guint) RUNGS_PICTURE_MAX_SIZE);
      return FALSE;
    }
  file = rungs_new_file_begin (path, error);
  if (file == NULL || !draw (values, format, width, height, bytes, error) ||
      !rungs_new_file_write (file, (const char *) bytes->data, (gssize) bytes->len, error))
    return FALSE;
  return rungs_new_file_keep (file, error);
}
