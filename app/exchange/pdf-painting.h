/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-painting.h: pages painted some hundred at a time, each lot a small PDF, and what has to be known of them to join them.
 */
#pragma once

#include "paper-pages.h"

G_BEGIN_DECLS

/** RungsPdfHeading: @page: of the pages that were painted together, from 0. @y: from the head of the page, in points. */
typedef struct
{
  int level;
  char *words;
  guint page;
  double y;
} RungsPdfHeading;

/**
 * RungsPdfPainted: pages that were painted together.
 * @bytes: as the drawing library wrote them
 * @shows: (element-type utf8): what their figures show, in their order: the drawing library is not told
 * @headings: (element-type RungsPdfHeading): where they are
 */
typedef struct
{
  GByteArray *bytes;
  guint n_pages;
  GPtrArray *shows;
  GArray *headings;
} RungsPdfPainted;

typedef struct _RungsPdfPainting RungsPdfPainting;

RungsPdfPainting *rungs_pdf_painting_new  (RungsPaperPages   *pages);
void              rungs_pdf_painting_free (RungsPdfPainting  *self);
gboolean          rungs_pdf_painting_page (RungsPdfPainting  *self,
                                           guint              nth,
                                           gboolean           may_end,
                                           gboolean           must_end,
                                           RungsPdfPainted  **painted,
                                           GError           **error);

GByteArray       *rungs_pdf_paint_feet    (RungsPaperPages   *pages,
                                           guint              first,
                                           guint              end,
                                           GError           **error);
GArray           *rungs_pdf_headings_new  (void);
void              rungs_pdf_note_headings (GArray            *headings,
                                           RungsPaperPages   *pages,
                                           guint              nth,
                                           guint              page);
void              rungs_pdf_painted_free  (RungsPdfPainted   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfPainting, rungs_pdf_painting_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfPainted, rungs_pdf_painted_free)

G_END_DECLS
