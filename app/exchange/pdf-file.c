/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-file.c: writes the objects of a PDF as they come (PDF 1.5, ISO 32000-1 7.5). Small ones are gathered in compressed bundles;
 * where each stands is noted in a file without a name, so that no memory grows with the number of pages.
 */
#include "config.h"

#include "pdf-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "exchange-error.h"

/* A bundle is written when it has so many objects, or so many bytes. */
#define BUNDLE_OBJECTS 200
#define BUNDLE_BYTES (64 * 1024)

/* Of an object: 1 byte how it stands there, 5 where, 2 which of the bundle it is. */
#define ROW 8

struct _RungsPdfFile
{
  GOutputStream *out; /* not owned */
  guint64 offset;     /* what was written up to now */
  GChecksum *sum;     /* of it */
  guint n;            /* numbers given out, 0 among them, which is nobody's */
  int places;         /* a file of a row for each */

  GString *bundle;
  GString *bundle_index; /* "12 0 13 40 ": the objects of the bundle, and where in it they begin */
  guint bundle_n;
  guint bundle_id;
};

static gboolean
write_out (RungsPdfFile  *self,
           const char    *data,
           gsize          size,
           GError       **error)
{
  self->offset += size;
  g_checksum_update (self->sum, (const guchar *) data, (gssize) size);
  return g_output_stream_write_all (self->out, data, size, NULL, NULL, error);
}

static gboolean
fail (GError **error)
{
  const int fault = errno;

  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
               /* Translators: %s is what the system says, such as “No space left on device”. */
               _("The pages could not be put together (%s): please try again."), g_strerror (fault));
  return FALSE;
}

static gboolean
note_place (RungsPdfFile  *self,
            guint          id,
            guint          sort,
            guint64        where,
            guint          which,
            GError       **error)
{
  const guint8 row[ROW] = { (guint8) sort, (guint8) (where >> 32), (guint8) (where >> 24), (guint8) (where >> 16),
                            (guint8) (where >> 8), (guint8) where, (guint8) (which >> 8), (guint8) which };

  return pwrite (self->places, row, ROW, (off_t) id * ROW) == ROW || fail (error);
}

/* What is written to it is packed as zlib does, into memory. */
static GOutputStream *
packer_new (GOutputStream **memory)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));

  *memory = g_memory_output_stream_new_resizable ();
  return g_converter_output_stream_new (*memory, compressor);
}

/**
 * rungs_pdf_file_new:
 * @out: what is written to; it has to stay
 * @error: (out): why not
 *
 * Returns: (transfer full): a PDF with nothing in it yet
 */
RungsPdfFile *
rungs_pdf_file_new (GOutputStream  *out,
                    GError        **error)
{
  static const char head[] = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
  g_autoptr (RungsPdfFile) self = g_new0 (RungsPdfFile, 1);
  g_autofree char *name = NULL;

  self->out = out;
  self->sum = g_checksum_new (G_CHECKSUM_MD5);
  self->n = 1;
  self->bundle = g_string_new (NULL);
  self->bundle_index = g_string_new (NULL);
  self->places = g_file_open_tmp ("rungs-XXXXXX", &name, error);
  if (self->places < 0)
    return NULL;
  g_unlink (name);
  if (!note_place (self, 0, 0, 0, 0xffff, error) || !write_out (self, head, strlen (head), error))
    return NULL;
  return g_steal_pointer (&self);
}

/** rungs_pdf_file_free: @self: (transfer full) (nullable): a PDF */
void
rungs_pdf_file_free (RungsPdfFile *self)
{
  if (self == NULL)
    return;
  if (self->places >= 0)
    close (self->places);
  g_checksum_free (self->sum);
  g_string_free (self->bundle, TRUE);
  g_string_free (self->bundle_index, TRUE);
  g_free (self);
}

/** rungs_pdf_file_reserve: @n: how many. Returns: the first of so many numbers for objects */
guint
rungs_pdf_file_reserve (RungsPdfFile *self,
                        guint         n)
{
  const guint first = self->n;

  self->n += n;
  return first;
}

static gboolean
write_packed (RungsPdfFile   *self,
              guint           id,
              const GString  *keys,
              GOutputStream  *memory,
              GError        **error)
{
  GMemoryOutputStream *packed = G_MEMORY_OUTPUT_STREAM (memory);

  return rungs_pdf_file_stream (self, id, keys, g_memory_output_stream_get_data (packed),
                                g_memory_output_stream_get_data_size (packed), error);
}

static gboolean
write_bundle (RungsPdfFile  *self,
              GError       **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GOutputStream) packer = NULL;
  gboolean is_written;

  if (self->bundle_n == 0)
    return TRUE;
  packer = packer_new (&memory);
  g_string_printf (keys, "/Type /ObjStm /N %u /First %" G_GSIZE_FORMAT " /Filter /FlateDecode", self->bundle_n,
                   self->bundle_index->len);
  is_written = g_output_stream_write_all (packer, self->bundle_index->str, self->bundle_index->len, NULL, NULL, error) &&
               g_output_stream_write_all (packer, self->bundle->str, self->bundle->len, NULL, NULL, error) &&
               g_output_stream_close (packer, NULL, error) && write_packed (self, self->bundle_id, keys, memory, error);
  g_string_truncate (self->bundle, 0);
  g_string_truncate (self->bundle_index, 0);
  self->bundle_n = 0;
  return is_written;
}

/**
 * rungs_pdf_file_object:
 * @id: its number
 * @text: what it is
 * @error: (out): why it could not be written
 *
 * Writes an object, or gathers it to be written with others.
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_pdf_file_object (RungsPdfFile   *self,
                       guint           id,
                       const GString  *text,
                       GError        **error)
{
  if (self->bundle_n == 0)
    self->bundle_id = rungs_pdf_file_reserve (self, 1);
  if (!note_place (self, id, 2, self->bundle_id, self->bundle_n, error))
    return FALSE;
  g_string_append_printf (self->bundle_index, "%u %" G_GSIZE_FORMAT " ", id, self->bundle->len);
  g_string_append_len (self->bundle, text->str, (gssize) text->len);
  g_string_append_c (self->bundle, '\n');
  self->bundle_n++;
  if (self->bundle_n < BUNDLE_OBJECTS && self->bundle->len < BUNDLE_BYTES)
    return TRUE;
  return write_bundle (self, error);
}

/**
 * rungs_pdf_file_stream:
 * @id: its number
 * @keys: what stands in its dictionary, without its length
 * @data: its bytes
 * @size: how many
 * @error: (out): why it could not be written
 *
 * Writes a stream.
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_pdf_file_stream (RungsPdfFile   *self,
                       guint           id,
                       const GString  *keys,
                       const char     *data,
                       gsize           size,
                       GError        **error)
{
  static const char end[] = "\nendstream\nendobj\n";
  g_autofree char *head =
    g_strdup_printf ("%u 0 obj\n<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", id, keys->str, size);

  return note_place (self, id, 1, self->offset, 0, error) && write_out (self, head, strlen (head), error) &&
         write_out (self, data, size, error) && write_out (self, end, strlen (end), error);
}

/* The rows of the file of places, into @packer. */
static gboolean
pack_places (RungsPdfFile   *self,
             GOutputStream  *packer,
             GError        **error)
{
  for (guint first = 0; first < self->n; first += 4096)
    {
      char rows[4096 * ROW] = { 0 };
      const gsize size = MIN (4096, self->n - first) * ROW;

      if (pread (self->places, rows, size, (off_t) first * ROW) < 0)
        return fail (error);
      if (!g_output_stream_write_all (packer, rows, size, NULL, NULL, error))
        return FALSE;
    }
  return g_output_stream_close (packer, NULL, error);
}

/**
 * rungs_pdf_file_end:
 * @catalog: the number of the object with which reading begins
 * @info: of the one that says what the file is called
 * @error: (out): why it could not be written
 *
 * Writes where everything stands.
 *
 * Returns: %TRUE when the file is whole
 */
gboolean
rungs_pdf_file_end (RungsPdfFile  *self,
                    guint          catalog,
                    guint          info,
                    GError       **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GOutputStream) packer = packer_new (&memory);
  g_autofree char *end = NULL;
  const char *sum;
  guint64 start;
  guint id;

  if (!write_bundle (self, error))
    return FALSE;
  id = rungs_pdf_file_reserve (self, 1);
  start = self->offset;
  if (!note_place (self, id, 1, start, 0, error) || !pack_places (self, packer, error))
    return FALSE;
  sum = g_checksum_get_string (self->sum);
  g_string_printf (keys,
                   "/Type /XRef /W [1 5 2] /Size %u /Root %u 0 R /Info %u 0 R /ID [<%s> <%s>] /Filter /FlateDecode", self->n,
                   catalog, info, sum, sum);
  end = g_strdup_printf ("startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", start);
  /* The sum is read out, and takes no more. */
  g_clear_pointer (&self->sum, g_checksum_free);
  self->sum = g_checksum_new (G_CHECKSUM_MD5);
  return write_packed (self, id, keys, memory, error) && write_out (self, end, strlen (end), error);
}

/** rungs_pdf_append_words: appends @words as a text of PDF: as they are, or in UTF-16 where they are not plain ASCII */
void
rungs_pdf_append_words (GString    *text,
                        const char *words)
{
  if (g_str_is_ascii (words))
    {
      g_string_append_c (text, '(');
      for (const char *at = words; *at != '\0'; at++)
        if (g_ascii_iscntrl (*at))
          g_string_append_printf (text, "\\%03o", (guint) *at);
        else
          g_string_append_printf (text, strchr ("()\\", *at) != NULL ? "\\%c" : "%c", *at);
      g_string_append_c (text, ')');
    }
  else
    {
      g_autofree gunichar2 *units = g_utf8_to_utf16 (words, -1, NULL, NULL, NULL);

      g_string_append (text, "<FEFF");
      for (const gunichar2 *unit = units; unit != NULL && *unit != 0; unit++)
        g_string_append_printf (text, "%04X", *unit);
      g_string_append_c (text, '>');
    }
}
