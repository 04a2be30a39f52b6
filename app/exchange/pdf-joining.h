/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-joining.h: puts pages that were written some hundred at a time together as one PDF, with one structure for those who have
 * it read out.
 */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

typedef struct _RungsPdfJoin RungsPdfJoin;

RungsPdfJoin *rungs_pdf_join_new   (RungsPdfFile       *file,
                                    guint               n_links);
void          rungs_pdf_join_free  (RungsPdfJoin       *self);
GArray       *rungs_pdf_join_add   (RungsPdfJoin       *self,
                                    const char         *data,
                                    gsize               size,
                                    const char         *link,
                                    GPtrArray          *shows,
                                    GError            **error);
gboolean      rungs_pdf_join_lead  (RungsPdfJoin       *self,
                                    guint               link,
                                    const char         *where,
                                    GError            **error);
gboolean      rungs_pdf_join_end   (RungsPdfJoin       *self,
                                    GString            *catalog,
                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfJoin, rungs_pdf_join_free)

G_END_DECLS
