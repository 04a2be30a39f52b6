/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-outline.h: the headings of a PDF as a reader shows them beside its pages, written as they come.
 */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/* Headings of the levels 1 to 3. */
#define RUNGS_PDF_OUTLINE_LEVELS 3

typedef struct _RungsPdfOutline RungsPdfOutline;

RungsPdfOutline *rungs_pdf_outline_new  (RungsPdfFile     *file,
                                         int               n_open);
void             rungs_pdf_outline_free (RungsPdfOutline  *self);
gboolean         rungs_pdf_outline_add  (RungsPdfOutline  *self,
                                         int               level,
                                         const char       *words,
                                         const char       *where,
                                         GError          **error);
gboolean         rungs_pdf_outline_end  (RungsPdfOutline  *self,
                                         guint            *id,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfOutline, rungs_pdf_outline_free)

G_END_DECLS
