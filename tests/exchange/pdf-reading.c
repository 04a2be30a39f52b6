/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-reading.c: a PDF as others read it: qpdf its objects, poppler its words.
 */
#include "config.h"

#include "pdf-reading.h"

#include <string.h>

void
pdf_open (Pdf    *self,
          GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  self->bytes = bytes;
  self->pdf = qpdf_init ();
  g_assert_cmpint (qpdf_read_memory (self->pdf, "test", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL), ==, 0);
  g_assert_cmpint (qpdf_check_pdf (self->pdf), ==, 0);
  g_assert_false (qpdf_more_warnings (self->pdf));
  self->document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
}

void
pdf_close (Pdf *self)
{
  qpdf_cleanup (&self->pdf);
  g_clear_object (&self->document);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

qpdf_oh
pdf_key (Pdf        *self,
         qpdf_oh     object,
         const char *name)
{
  g_assert_true (qpdf_oh_has_key (self->pdf, object, name));
  return qpdf_oh_get_key (self->pdf, object, name);
}

const char *
pdf_name (Pdf        *self,
          qpdf_oh     object,
          const char *name)
{
  return qpdf_oh_get_name (self->pdf, pdf_key (self, object, name));
}

qpdf_oh
pdf_document (Pdf *self)
{
  const qpdf_oh document = pdf_key (self, pdf_key (self, qpdf_get_root (self->pdf), "/StructTreeRoot"), "/K");

  g_assert_true (qpdf_oh_is_dictionary (self->pdf, document));
  g_assert_cmpstr (pdf_name (self, document, "/S"), ==, "/Document");
  return document;
}

void
pdf_list_elements (Pdf     *self,
                   qpdf_oh  element,
                   GString *found)
{
  qpdf_data pdf = self->pdf;

  if (qpdf_oh_is_array (pdf, element))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, element); i++)
        pdf_list_elements (self, qpdf_oh_get_array_item (pdf, element, i), found);
      return;
    }
  if (!qpdf_oh_is_dictionary (pdf, element) || !qpdf_oh_has_key (pdf, element, "/S"))
    return;
  g_string_append (found, pdf_name (self, element, "/S"));
  if (qpdf_oh_has_key (pdf, element, "/Alt"))
    g_string_append_printf (found, "(%s)", qpdf_oh_get_utf8_value (pdf, pdf_key (self, element, "/Alt")));
  if (qpdf_oh_has_key (pdf, element, "/K"))
    pdf_list_elements (self, qpdf_oh_get_key (pdf, element, "/K"), found);
}

guint
pdf_n_pages (Pdf *self)
{
  return (guint) poppler_document_get_n_pages (self->document);
}

char *
pdf_page_words (Pdf   *self,
                guint  nth)
{
  PopplerPage *page = poppler_document_get_page (self->document, (int) nth);
  char *words = poppler_page_get_text (page);

  g_object_unref (page);
  return words;
}

static char *
list_structure (GBytes *bytes)
{
  const char *const argv[] = { "pdfinfo", "-struct-text", "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                                       &error);
  g_autoptr (GBytes) out = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

/* Each line is an element, what is said about it, or its words in quotation marks; what is in it stands further in. */
char *
pdf_read_aloud (Pdf *self)
{
  g_autofree char *structure = list_structure (self->bytes);
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);
  GString *said = g_string_new (NULL);
  gsize figure = G_MAXSIZE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const gsize indent = strspn (lines[i], " ");
      char *line = lines[i] + indent;
      const gsize length = strlen (line);

      if (indent > figure)
        continue;
      figure = g_str_has_prefix (line, "Figure") ? indent : G_MAXSIZE;
      if (length >= 2 && line[0] == '"' && line[length - 1] == '"')
        g_string_append_printf (said, "%.*s\n", (int) length - 2, line + 1);
    }
  return g_string_free (said, FALSE);
}

double
pdf_least_text (Pdf   *self,
                guint  nth)
{
  PopplerPage *page = poppler_document_get_page (self->document, (int) nth);
  GList *attributes = poppler_page_get_text_attributes (page);
  double least = G_MAXDOUBLE;

  for (GList *link = attributes; link != NULL; link = link->next)
    least = MIN (least, ((const PopplerTextAttributes *) link->data)->font_size);
  poppler_page_free_text_attributes (attributes);
  g_object_unref (page);
  return least;
}

void
append_letters (GString    *to,
                const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)) && !g_str_has_prefix (at, "•"))
      g_string_append_unichar (to, g_utf8_get_char (at));
}
