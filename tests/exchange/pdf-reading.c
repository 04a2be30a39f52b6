/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-reading.c: a PDF as others read it: qpdf its objects, poppler its words.
 */
#include "pdf-reading.h"

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

static void
read_aloud (PopplerStructureElementIter *iter,
            GString                     *said)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *below = poppler_structure_element_iter_get_child (iter);
      g_autofree char *words = NULL;

      if (poppler_structure_element_get_kind (element) == POPPLER_STRUCTURE_ELEMENT_FIGURE)
        ;
      else if (below != NULL)
        read_aloud (below, said);
      else if (poppler_structure_element_is_content (element))
        words = poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_NONE);
      if (words != NULL)
        g_string_append_printf (said, "%s\n", words);
      g_clear_pointer (&below, poppler_structure_element_iter_free);
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

char *
pdf_read_aloud (Pdf *self)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (self->document);
  GString *said = g_string_new (NULL);

  if (iter != NULL)
    read_aloud (iter, said);
  g_clear_pointer (&iter, poppler_structure_element_iter_free);
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
