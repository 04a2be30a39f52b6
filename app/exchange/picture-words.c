/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * picture-words.c: puts words into the file of a picture. The letters of an SVG are drawn as shapes, so it gets a
 * title, a description, and its words once more as text that is not painted, each where it is drawn; a PNG gets its
 * title and description.
 */
#include "config.h"

#include "picture-words.h"

#include <string.h>

static void
insert (GByteArray *bytes,
        gsize       at,
        const void *data,
        gsize       size)
{
  g_autofree guint8 *rest = g_memdup2 (bytes->data + at, bytes->len - at);
  gsize rest_size = bytes->len - at;

  g_byte_array_set_size (bytes, (guint) at);
  g_byte_array_append (bytes, data, (guint) size);
  g_byte_array_append (bytes, rest, (guint) rest_size);
}

/* Escaped; what XML cannot hold is left out. */
static void
append_escaped (GString    *svg,
                const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *escaped = NULL;
  char *to = valid;

  for (const char *from = valid; *from != '\0'; from++)
    {
      if ((guchar) *from >= 0x20 || *from == '\n' || *from == '\t')
        *to++ = *from;
    }
  *to = '\0';
  escaped = g_markup_escape_text (valid, -1);
  g_string_append (svg, escaped);
}

static void
append_number (GString    *svg,
               const char *name,
               double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, g_ascii_formatd (number, sizeof number, "%.2f", value));
}

/* Text that can be found and marked, but is not painted: the shapes are. */
static void
append_texts (GString                *svg,
              const RungsPictureText *texts,
              guint                   n_texts)
{
  g_string_append (svg, "<g fill-opacity=\"0\" stroke=\"none\" font-family=\"sans-serif\" aria-hidden=\"true\">\n");
  for (guint i = 0; i < n_texts; i++)
    {
      g_string_append (svg, "<text");
      append_number (svg, "x", texts[i].box.x);
      append_number (svg, "y", texts[i].box.y + texts[i].size);
      append_number (svg, "font-size", texts[i].size);
      g_string_append_c (svg, '>');
      append_escaped (svg, texts[i].text);
      g_string_append (svg, "</text>\n");
    }
  g_string_append (svg, "</g>\n");
}

/**
 * rungs_picture_words_to_svg:
 * @bytes: an SVG
 * @title: what it is called
 * @description: all that it says, in words
 * @texts: (array length=n_texts): what is drawn, in reading order
 * @n_texts: how many
 *
 * Returns: %FALSE where @bytes are not an SVG; then they are as they were
 */
gboolean
rungs_picture_words_to_svg (GByteArray             *bytes,
                            const char             *title,
                            const char             *description,
                            const RungsPictureText *texts,
                            guint                   n_texts)
{
  const char *data = (const char *) bytes->data;
  const char *start = bytes->len > 0 ? g_strstr_len (data, bytes->len, "<svg") : NULL;
  const char *end = start != NULL ? memchr (start, '>', bytes->len - (gsize) (start - data)) : NULL;
  const char *close = bytes->len > 0 ? g_strrstr_len (data, bytes->len, "</svg>") : NULL;
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) foot = g_string_new (NULL);
  gsize at;

  if (end == NULL || close == NULL || close < end)
    return FALSE;
  at = (gsize) (end - data);
  append_texts (foot, texts, n_texts);
  g_string_append (head, " role=\"img\" aria-labelledby=\"title\" aria-describedby=\"words\">\n<title id=\"title\">");
  append_escaped (head, title);
  g_string_append (head, "</title>\n<desc id=\"words\">");
  append_escaped (head, description);
  g_string_append (head, "</desc>");
  insert (bytes, (gsize) (close - data), foot->str, foot->len);
  /* In place of the end of the first tag. */
  g_byte_array_remove_index (bytes, (guint) at);
  insert (bytes, at, head->str, head->len);
  return TRUE;
}

/* The check that stands behind each chunk of a PNG. */
static guint32
check_of (const guint8 *data,
          gsize         size)
{
  guint32 check = 0xffffffffu;

  for (gsize i = 0; i < size; i++)
    {
      check ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        check = (check >> 1) ^ ((check & 1u) != 0 ? 0xedb88320u : 0u);
    }
  return check ^ 0xffffffffu;
}

static void
append_big_endian (GByteArray *bytes,
                   guint32     number)
{
  guint32 turned = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &turned, sizeof turned);
}

/* An international text chunk: a keyword, no compression, no language, no translated keyword, the words in UTF-8. */
static void
append_text_chunk (GByteArray *bytes,
                   const char *keyword,
                   const char *text)
{
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  static const guint8 plain[] = { 0, 0, 0, 0, 0 };

  g_byte_array_append (chunk, (const guint8 *) "iTXt", 4);
  g_byte_array_append (chunk, (const guint8 *) keyword, (guint) strlen (keyword));
  g_byte_array_append (chunk, plain, sizeof plain);
  g_byte_array_append (chunk, (const guint8 *) valid, (guint) strlen (valid));
  append_big_endian (bytes, chunk->len - 4);
  g_byte_array_append (bytes, chunk->data, chunk->len);
  append_big_endian (bytes, check_of (chunk->data, chunk->len));
}

/**
 * rungs_picture_words_to_png:
 * @bytes: a PNG
 * @title: what it is called
 * @description: all that it says, in words
 *
 * Returns: %FALSE where @bytes are not a PNG; then they are as they were
 */
gboolean
rungs_picture_words_to_png (GByteArray *bytes,
                            const char *title,
                            const char *description)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a };
  const gsize header_end = sizeof signature + 4 + 4 + 13 + 4; /* the header comes first, and is always as long */
  g_autoptr (GByteArray) chunks = g_byte_array_new ();

  if (bytes->len < header_end || memcmp (bytes->data, signature, sizeof signature) != 0 ||
      memcmp (bytes->data + sizeof signature + 4, "IHDR", 4) != 0)
    return FALSE;
  append_text_chunk (chunks, "Title", title);
  append_text_chunk (chunks, "Description", description);
  append_text_chunk (chunks, "Software", "Rungs " RUNGS_VERSION);
  insert (bytes, header_end, chunks->data, chunks->len);
  return TRUE;
}
