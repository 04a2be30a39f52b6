/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-joining.h: puts pages that were written some hundred at a time together as one PDF, with one structure for those who have
 * it read out.
 */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/**
 * RungsPdfAdded: what has to be known of pages that are added, and what becomes of them.
 * @shows: what the figures of these pages show, in their order
 * @link: what the address of a link into the whole begins with; a number follows
 * @links: the objects that these numbers stand for, one after the other, from this one on
 * @pages: (element-type guint): the objects that the pages have become are appended
 * @feet: (element-type guint): the objects that are to be their feet are appended: rungs_pdf_add_feet()
 */
typedef struct
{
  GPtrArray *shows;
  const char *link;
  guint links;
  GArray *pages;
  GArray *feet;
} RungsPdfAdded;

typedef struct _RungsPdfJoin RungsPdfJoin;

RungsPdfJoin *rungs_pdf_join_new   (RungsPdfFile         *file);
void          rungs_pdf_join_free  (RungsPdfJoin         *self);
gboolean      rungs_pdf_join_add   (RungsPdfJoin         *self,
                                    const char           *data,
                                    gsize                 size,
                                    gboolean              is_front,
                                    const RungsPdfAdded  *added,
                                    GError              **error);
gboolean      rungs_pdf_join_end   (RungsPdfJoin         *self,
                                    GString              *catalog,
                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfJoin, rungs_pdf_join_free)

G_END_DECLS
