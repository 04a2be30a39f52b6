/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-picture-words.c: words in the files of pictures: whole, escaped, and in a file that still opens.
 */
#include "config.h"

#include "picture-words.h"

#include <cairo.h>
#include <string.h>

#define HOSTILE "Tea & <talk> “now” </desc></title><script>\001\x1b é سلم"

static GByteArray *
bytes_of (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
  return bytes;
}

/* What the XML parser of GLib makes of a file: the words of each element, by its name. */
static void
note_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 size,
           gpointer              data,
           GError              **error)
{
  const char *element = g_markup_parse_context_get_element (context);
  GHashTable *words = data;
  const char *before = element != NULL ? g_hash_table_lookup (words, element) : NULL;

  if (element != NULL)
    g_hash_table_insert (words, g_strdup (element),
                         g_strdup_printf ("%s%.*s", before != NULL ? before : "", (int) size, text));
}

static void
test_svg (void)
{
  static const GMarkupParser parser = { .text = note_text };
  g_autoptr (GByteArray) bytes = bytes_of ("<?xml version=\"1.0\"?>\n<svg width=\"10\"><g id=\"a\"></g></svg>\n");
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, words, NULL);
  g_autoptr (GError) error = NULL;
  const RungsPictureText texts[] = { { HOSTILE, { 1.5, 2.0, 30.0, 10.0 }, 8.0 } };

  g_assert_true (rungs_picture_words_to_svg (bytes, HOSTILE, HOSTILE, texts, 1));
  g_assert_true (g_markup_parse_context_parse (context, (const char *) bytes->data, bytes->len, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_cmpstr (g_hash_table_lookup (words, "title"), ==, "Tea & <talk> “now” </desc></title><script> é سلم");
  g_assert_cmpstr (g_hash_table_lookup (words, "desc"), ==, "Tea & <talk> “now” </desc></title><script> é سلم");
  g_assert_cmpstr (g_hash_table_lookup (words, "text"), ==, "Tea & <talk> “now” </desc></title><script> é سلم");
  g_assert_nonnull (g_strstr_len ((const char *) bytes->data, bytes->len, "x=\"1.50\" y=\"10.00\" font-size=\"8.00\""));
  g_assert_null (g_strstr_len ((const char *) bytes->data, bytes->len, "<script"));
}

/* What is none of these files is left as it is. */
static void
test_not_a_picture (void)
{
  static const char *const others[] = { "", "<svg", "<svg>", "</svg><svg>", "\x89PNG\r\n\x1a\n", "GIF89a" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GByteArray) bytes = bytes_of (others[i]);

      g_assert_false (rungs_picture_words_to_svg (bytes, "a", "b", NULL, 0));
      g_assert_false (rungs_picture_words_to_png (bytes, "a", "b"));
      g_assert_cmpmem (bytes->data, bytes->len, others[i], strlen (others[i]));
    }
}

static cairo_status_t
gather (void         *closure,
        const guchar *data,
        unsigned int  length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

typedef struct
{
  GByteArray *bytes;
  gsize at;
} Reading;

static cairo_status_t
hand_out (void         *closure,
          guchar       *data,
          unsigned int  length)
{
  Reading *reading = closure;

  if (reading->at + length > reading->bytes->len)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reading->bytes->data + reading->at, length);
  reading->at += length;
  return CAIRO_STATUS_SUCCESS;
}

/* libpng opens it again (a chunk with a wrong check is an error to it), and the chunk holds the words whole. */
static void
test_png (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 3, 2);
  Reading reading = { bytes, 0 };
  /* "iTXt", the keyword and its end, and the check that zlib gives for it. */
  static const guint8 known[] = { 0, 0, 0, 11, 'i', 'T', 'X', 't', 'T', 'i', 't', 'l', 'e', 0, 0, 0, 0, 0, 'a',
                                  0x85, 0x58, 0xdf, 0xc7 };

  cairo_surface_write_to_png_stream (surface, gather, bytes);
  cairo_surface_destroy (surface);
  g_assert_true (rungs_picture_words_to_png (bytes, "a", "Rung 7 – two"));
  g_assert_cmpmem (bytes->data + 33, sizeof known, known, sizeof known);
  g_assert_nonnull (memmem (bytes->data, bytes->len, "iTXtDescription\0\0\0\0\0Rung 7 – two", 34));
  surface = cairo_image_surface_create_from_png_stream (hand_out, &reading);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 3);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/picture-words/svg", test_svg);
  g_test_add_func ("/exchange/picture-words/png", test_png);
  g_test_add_func ("/exchange/picture-words/not-a-picture", test_not_a_picture);
  return g_test_run ();
}
