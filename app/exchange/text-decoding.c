/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-decoding.c: opens a text file in whatever encoding a spreadsheet left it in, as a stream of UTF-8. The file is read
 * twice, a block at a time: once to learn its encoding, once to be used.
 */
#include "config.h"

#include "text-decoding.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet/uchardet.h>

#include "exchange-error.h"

#define BLOCK_SIZE (64 * 1024)
#define SAMPLE_SIZE 4096
#define LEAST_EVIDENCE 32
#define MAX_PIPE_BYTES (64 * 1024 * 1024)
#define MAX_FILE_BYTES (G_GINT64_CONSTANT (1024) * 1024 * 1024)

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (uchardet_t, uchardet_delete, NULL)

/* What one look through a file found. */
typedef struct
{
  guint8 head[SAMPLE_SIZE];
  gsize head_size;
  gint64 size;
  gint64 high_bytes;        /* with the top bit set */
  gint64 typographic_bytes; /* of those: what Windows-1252 has for pounds, dashes and curly quotes */
  gboolean is_utf8;
  gboolean has_nul;
} Survey;

static gboolean
is_typographic (guint8 byte)
{
  return byte == 0x80 || byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0x99 || byte == 0xa0 ||
         byte == 0xa3 || byte == 0xa9 || byte == 0xae || byte == 0xb0 || (byte >= 0xbc && byte <= 0xbe);
}

/* TRUE when the bytes begin a character that the next block may finish. */
static gboolean
is_part_of_character (const char *text,
                      gsize       size)
{
  return size > 0 && size < 6 && g_utf8_get_char_validated (text, (gssize) size) == (gunichar) -2;
}

static gboolean
survey_block (Survey       *survey,
              uchardet_t    detector,
              GByteArray   *carried,
              const guint8 *block,
              gsize         size)
{
  gint64 high = 0;

  if (survey->head_size < sizeof survey->head)
    {
      gsize room = MIN (size, sizeof survey->head - survey->head_size);

      memcpy (survey->head + survey->head_size, block, room);
      survey->head_size += room;
    }
  survey->size += (gint64) size;
  survey->has_nul = survey->has_nul || memchr (block, 0, size) != NULL;

  for (gsize i = 0; i < size; i++)
    if ((block[i] & 0x80) != 0)
      {
        high++;
        survey->typographic_bytes += is_typographic (block[i]);
      }
  survey->high_bytes += high;

  if (survey->is_utf8 && (high > 0 || carried->len > 0))
    {
      const char *end;
      gsize rest;

      g_byte_array_append (carried, block, (guint) size);
      survey->is_utf8 = g_utf8_validate_len ((const char *) carried->data, carried->len, &end);
      rest = carried->len - (gsize) (end - (const char *) carried->data);
      if (!survey->is_utf8 && is_part_of_character (end, rest))
        survey->is_utf8 = TRUE;
      g_byte_array_remove_range (carried, 0, carried->len - (survey->is_utf8 ? (guint) rest : 0));
    }

  return high == 0 || uchardet_handle_data (detector, (const char *) block, size) == 0;
}

static gboolean
survey_file (GInputStream  *raw,
             Survey        *survey,
             char         **guess,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) carried = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  g_auto (uchardet_t) detector = uchardet_new ();
  gssize got;

  survey->is_utf8 = TRUE;
  while ((got = g_input_stream_read (raw, block, BLOCK_SIZE, cancellable, error)) > 0)
    {
      survey_block (survey, detector, carried, block, (gsize) got);
      if (survey->size > MAX_FILE_BYTES)
        {
          g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                       _("The file is larger than 1 gigabyte: split it into smaller files and import them one by one."));
          return FALSE;
        }
    }
  if (got < 0)
    return FALSE;
  survey->is_utf8 = survey->is_utf8 && carried->len == 0;
  uchardet_data_end (detector);
  *guess = g_strdup (uchardet_get_charset (detector));
  return TRUE;
}

static gboolean
begins_with (const Survey *survey,
             const char   *bytes,
             gsize         size)
{
  return survey->head_size >= size && memcmp (survey->head, bytes, size) == 0;
}

/* UTF-16 without its mark: nearly every second byte of a table in a Western language is zero. */
static const char *
guess_utf16 (const Survey *survey)
{
  gsize even = 0;
  gsize odd = 0;
  gsize pairs = survey->head_size / 2;

  for (gsize i = 0; i < pairs * 2; i++)
    if (survey->head[i] == 0)
      {
        if (i % 2 == 0)
          even++;
        else
          odd++;
      }
  if (odd * 2 > pairs && even * 20 < pairs)
    return "UTF-16LE";
  if (even * 2 > pairs && odd * 20 < pairs)
    return "UTF-16BE";
  return NULL;
}

static gboolean
can_convert (const char *encoding)
{
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", encoding, NULL);

  return converter != NULL;
}

/* A detector needs a page of text to be right; a list of short English remarks with a pound sign and a curly quote here and
 * there gives it nothing to go by, and is Windows-1252. */
static const char *
choose_legacy (const Survey *survey,
               const char   *guess)
{
  if (survey->high_bytes < LEAST_EVIDENCE || survey->high_bytes * 100 < survey->size * 3 ||
      survey->typographic_bytes * 10 >= survey->high_bytes * 9)
    return "WINDOWS-1252";
  if (guess == NULL || *guess == '\0' || g_str_equal (guess, "ASCII") || g_str_has_prefix (guess, "UTF-") ||
      g_str_has_prefix (guess, "MAC-") || g_str_equal (guess, "ISO-8859-1") || !can_convert (guess))
    return "WINDOWS-1252";
  return guess;
}

/* The name of the encoding, the length of its mark at the start in @mark, or NULL and an error for what is no text. */
static const char *
choose_encoding (const Survey  *survey,
                 const char    *guess,
                 gsize         *mark,
                 GError       **error)
{
  const char *utf16;

  *mark = 0;
  if (survey->size == 0)
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   _("The file is empty: save the table again as CSV, with its headings in the first row."));
      return NULL;
    }
  if (begins_with (survey, "PK\x03\x04", 4) || begins_with (survey, "\xd0\xcf\x11\xe0", 4))
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   _("This is a spreadsheet, not CSV: open it and save it as “CSV UTF-8”, then import that."));
      return NULL;
    }
  if (begins_with (survey, "\xef\xbb\xbf", 3) && survey->is_utf8 && !survey->has_nul)
    {
      *mark = 3;
      return "UTF-8";
    }
  if (begins_with (survey, "\xff\xfe", 2))
    {
      *mark = 2;
      return "UTF-16LE";
    }
  if (begins_with (survey, "\xfe\xff", 2))
    {
      *mark = 2;
      return "UTF-16BE";
    }
  if (survey->has_nul)
    {
      utf16 = guess_utf16 (survey);
      if (utf16 == NULL)
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                     _("The file holds things that are not text: save the table as “CSV UTF-8”, then import that."));
      return utf16;
    }
  return survey->is_utf8 ? "UTF-8" : choose_legacy (survey, guess);
}

/* A pipe cannot be read twice: what it gives is held, up to a size. */
static GInputStream *
hold_pipe (GInputStream  *pipe,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GInputStream) held = g_memory_input_stream_new ();
  gsize total = 0;

  for (;;)
    {
      g_autoptr (GBytes) block = g_input_stream_read_bytes (pipe, BLOCK_SIZE, cancellable, error);

      if (block == NULL)
        return NULL;
      if (g_bytes_get_size (block) == 0)
        return g_steal_pointer (&held);
      total += g_bytes_get_size (block);
      if (total > MAX_PIPE_BYTES)
        {
          g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                       _("A table that comes through a pipe may be 64 megabytes: save it in a file and import that."));
          return NULL;
        }
      g_memory_input_stream_add_bytes (G_MEMORY_INPUT_STREAM (held), block);
    }
}

static GInputStream *
open_raw (const char    *path,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInputStream) raw = g_file_read (file, cancellable, &problem);

  if (raw == NULL)
    {
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                     /* Translators: %s is the name of a file. */
                     _("There is no file “%s”: check its name and where it is kept."), path);
      else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                     /* Translators: %s is the name of a folder. */
                     _("“%s” is a folder: name a file in it."), path);
      else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                     /* Translators: %s is the name of a file. */
                     _("You may not read “%s”: ask its owner for a copy of your own."), path);
      else
        g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (!g_seekable_can_seek (G_SEEKABLE (raw)))
    return hold_pipe (G_INPUT_STREAM (raw), cancellable, error);
  return G_INPUT_STREAM (g_steal_pointer (&raw));
}

/**
 * rungs_text_open:
 * @path: a file of text in any encoding
 * @encoding: (out) (optional) (transfer full): the name of the encoding it is read in
 * @size: (out) (optional): how many bytes the file has
 * @cancellable: (nullable): ends the reading
 * @error: (out): what is wrong with the file and how to put it right
 *
 * Learns the encoding of a file by reading all of it, a block at a time, then opens it from its start. Marks at its start
 * are left out. UTF-8 and UTF-16 are told by what they are; anything else by the letters it holds.
 *
 * Returns: (transfer full): its text in UTF-8, or %NULL
 */
GInputStream *
rungs_text_open (const char    *path,
                 char         **encoding,
                 gint64        *size,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GInputStream) raw = open_raw (path, cancellable, error);
  g_autoptr (GCharsetConverter) converter = NULL;
  g_autofree Survey *survey = g_new0 (Survey, 1);
  g_autofree char *guess = NULL;
  const char *chosen;
  gsize mark;

  if (raw == NULL || !survey_file (raw, survey, &guess, cancellable, error))
    return NULL;
  chosen = choose_encoding (survey, guess, &mark, error);
  if (chosen == NULL || !g_seekable_seek (G_SEEKABLE (raw), (goffset) mark, G_SEEK_SET, cancellable, error))
    return NULL;
  if (encoding != NULL)
    *encoding = g_strdup (chosen);
  if (size != NULL)
    *size = survey->size;
  if (g_str_equal (chosen, "UTF-8"))
    return g_steal_pointer (&raw);

  converter = g_charset_converter_new ("UTF-8", chosen, error);
  if (converter == NULL)
    return NULL;
  return g_converter_input_stream_new (raw, G_CONVERTER (converter));
}
