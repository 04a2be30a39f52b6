/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-reading.h: a PDF as others read it: qpdf its objects, poppler its words.
 */
#pragma once

#include <gio/gio.h>
#include <poppler.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

typedef struct
{
  GBytes *bytes;
  qpdf_data pdf;
  PopplerDocument *document;
} Pdf;

/* A file of which qpdf says nothing bad. BYTES is taken. */
void        pdf_open          (Pdf         *self,
                               GBytes      *bytes);
void        pdf_close         (Pdf         *self);

/* What stands in an object, which has to be there. */
qpdf_oh     pdf_key           (Pdf         *self,
                               qpdf_oh      object,
                               const char  *name);
const char *pdf_name          (Pdf         *self,
                               qpdf_oh      object,
                               const char  *name);
/* The one document that its structure is. */
qpdf_oh     pdf_document      (Pdf         *self);
/* What stands in an element, in its order: "/Sect/H1/P/Figure(what it shows)". */
void        pdf_list_elements (Pdf         *self,
                               qpdf_oh      element,
                               GString     *found);

guint       pdf_n_pages       (Pdf         *self);
/* The words of a page, as somebody selects them. */
char       *pdf_page_words    (Pdf         *self,
                               guint        nth);
/* The words of each element that has some, one a line, as they are read out; a figure has none but what it shows. */
char       *pdf_read_aloud    (Pdf         *self);
/* The size of the smallest words on a page, in points; those drawn in its figures too. */
double      pdf_least_text    (Pdf         *self,
                               guint        nth);

/* All letters one after the other, whatever stands between words. */
void        append_letters    (GString     *to,
                               const char  *text);

G_END_DECLS
