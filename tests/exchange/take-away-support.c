/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * take-away-support.c: what is taken away, written and read again with the libraries that other programs read it with.
 */
#include "config.h"

#include "take-away-support.h"

#ifdef HAVE_POPPLER
#include <poppler.h>
#endif
#ifdef HAVE_RSVG
#include <librsvg/rsvg.h>
#endif
#include <string.h>

char *
away_without_spaces (const char *text)
{
  /* Letters that are drawn as one are two. */
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p)))
        g_string_append_unichar (plain, g_utf8_get_char (p));
    }
  return g_string_free (plain, FALSE);
}

/* Each line of the words stands in @file, however it is broken there; a heading has no full stop. */
void
away_check_lines (const char *words,
             const char *file)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *plain = away_without_spaces (file);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *one = away_without_spaces (*line);

      if (g_str_has_suffix (one, "."))
        one[strlen (one) - 1] = '\0';
      if (strstr (plain, one) == NULL)
        g_error ("“%s” is not in it", *line);
    }
  g_assert_null (strstr (plain, AWAY_MARKER));
}

char *
away_write (Fixture            *fixture,
            RungsTakeAway      *away,
            const char         *name,
            gboolean            with_words,
            gboolean            right_to_left)
{
  char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;
  RungsPictureOptions options = {
    .width = 842, .height = 595, .with_words = with_words, .right_to_left = right_to_left
  };

  g_assert_true (rungs_picture_format_of (path, &options.format, &error));
  rungs_take_away_write (away, path, &options, NULL, &error);
  g_assert_no_error (error);
  if (g_getenv ("RUNGS_PICTURES") != NULL)
    {
      g_autofree char *seen = g_build_filename (g_getenv ("RUNGS_PICTURES"), name, NULL);

      options.may_replace = TRUE;
      rungs_take_away_write (away, seen, &options, NULL, &error);
      g_assert_no_error (error);
    }
  return path;
}

#ifdef HAVE_POPPLER
char *
away_read_pdf (const char *path,
          guint      *n_pages)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  *n_pages = (guint) poppler_document_get_n_pages (document);
  for (guint i = 0; i < *n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);
      g_autofree char *words = poppler_page_get_text (page);

      /* Whom it comes from stands on every page. */
      g_assert_nonnull (strstr (words, "Arnstein (1969)"));
      g_string_append_printf (text, "%s\n", words);
      g_object_unref (page);
    }
  g_object_unref (document);
  return g_string_free (text, FALSE);
}
#endif

/* The words an XML parser finds in an element. */
typedef struct
{
  const char *element;
  GString *words;
} Finding;

static void
note_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 size,
           gpointer              data,
           GError              **error)
{
  Finding *finding = data;

  if (g_strcmp0 (g_markup_parse_context_get_element (context), finding->element) == 0)
    g_string_append_len (finding->words, text, (gssize) size);
}

char *
away_find_words (const char *svg,
            const char *element)
{
  static const GMarkupParser parser = { .text = note_text };
  Finding finding = { element, g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &finding, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  return g_string_free (finding.words, FALSE);
}

/* librsvg paints it, and something is there. */
void
away_check_opens (const char *path)
{
#ifdef HAVE_RSVG
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_file (path, &error);
  RsvgRectangle viewport = { 0, 0, 500, 400 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, 400);
  cairo_t *cr = cairo_create (surface);
  guint n_painted = 0;

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, &error));
  cairo_surface_flush (surface);
  for (int i = 0; i < 500 * 400; i++)
    n_painted += ((const guint32 *) (const void *) cairo_image_surface_get_data (surface))[i] != 0;
  g_assert_cmpuint (n_painted, >, 500 * 400 / 4);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (handle);
#endif
}
