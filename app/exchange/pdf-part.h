/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-part.h: some pages as the drawing library wrote them, a small PDF in memory: its objects, and what stands in them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RungsPdfToken: what a piece of PDF text is. */
typedef enum
{
  RUNGS_PDF_END,
  RUNGS_PDF_NUMBER, /* a whole number that is not negative */
  RUNGS_PDF_NAME,   /* "/Type" */
  RUNGS_PDF_OPEN,   /* "<<" or "[" */
  RUNGS_PDF_CLOSE,
  RUNGS_PDF_OTHER, /* a string, a number with a point, a word */
} RungsPdfToken;

/** RungsPdfSpan: some text of a PDF, not owned; from @at to before @end. */
typedef struct
{
  const char *at;
  const char *end;
} RungsPdfSpan;

typedef struct _RungsPdfPart RungsPdfPart;

RungsPdfToken  rungs_pdf_next         (RungsPdfSpan       *rest,
                                       RungsPdfSpan       *token);
gboolean       rungs_pdf_is           (const RungsPdfSpan *token,
                                       const char         *text);
guint          rungs_pdf_number       (const RungsPdfSpan *token);
gboolean       rungs_pdf_value        (RungsPdfSpan       *rest,
                                       RungsPdfSpan       *value);
gboolean       rungs_pdf_find         (RungsPdfSpan        dictionary,
                                       const char         *key,
                                       RungsPdfSpan       *value);
gboolean       rungs_pdf_reference    (RungsPdfSpan        value,
                                       guint              *id);

RungsPdfPart  *rungs_pdf_part_new     (const char         *data,
                                       gsize               size,
                                       GError            **error);
void           rungs_pdf_part_free    (RungsPdfPart       *self);
guint          rungs_pdf_part_n       (RungsPdfPart       *self);
RungsPdfSpan   rungs_pdf_part_trailer (RungsPdfPart       *self);
gboolean       rungs_pdf_part_object  (RungsPdfPart       *self,
                                       guint               id,
                                       RungsPdfSpan       *object,
                                       RungsPdfSpan       *stream);
gboolean       rungs_pdf_part_follow  (RungsPdfPart       *self,
                                       RungsPdfSpan        dictionary,
                                       const char         *key,
                                       guint              *id,
                                       RungsPdfSpan       *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfPart, rungs_pdf_part_free)

G_END_DECLS
