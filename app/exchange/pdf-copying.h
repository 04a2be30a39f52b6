/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-copying.h: copies the objects of some pages, as the drawing library wrote them, into a PDF that has others already.
 */
#pragma once

#include "pdf-file.h"
#include "pdf-part.h"

G_BEGIN_DECLS

/**
 * RungsPdfCopy: some pages that are being copied.
 * @base: on top of the numbers of their objects
 * @catalog, @info, @pages, @structure, @document, @tree: numbers in the part of what the others hang on; 0: there is none
 * @new_structure, @new_document: what these become in the whole
 * @n_places: how many keys the whole's table of what each piece of a page is has already
 */
typedef struct
{
  RungsPdfFile *file;
  RungsPdfPart *part;
  GHashTable *lengths; /* numbers of what is said with the streams */
  guint base;
  guint catalog;
  guint info;
  guint pages;
  guint structure;
  guint document;
  guint tree;
  guint new_structure;
  guint new_document;
  guint n_places;
} RungsPdfCopy;

/** RungsPdfCopyFunc: copies an object. @stream: from %NULL where it has none. */
typedef gboolean (*RungsPdfCopyFunc) (RungsPdfCopy  *copy,
                                      guint          id,
                                      RungsPdfSpan   object,
                                      RungsPdfSpan   stream,
                                      gpointer       data,
                                      GError       **error);

gboolean  rungs_pdf_copy_init        (RungsPdfCopy      *self,
                                      RungsPdfFile      *file,
                                      const char        *data,
                                      gsize              size,
                                      GError           **error);
void      rungs_pdf_copy_clear       (RungsPdfCopy      *self);
guint     rungs_pdf_copy_number      (const RungsPdfCopy *self,
                                      guint              id);
void      rungs_pdf_copy_text        (const RungsPdfCopy *self,
                                      GString           *to,
                                      RungsPdfSpan       from);
void      rungs_pdf_copy_dictionary  (const RungsPdfCopy *self,
                                      GString           *to,
                                      RungsPdfSpan       from,
                                      const char        *left_out,
                                      const char        *more);
gboolean  rungs_pdf_copy_stream      (RungsPdfCopy      *self,
                                      guint              new_id,
                                      RungsPdfSpan       object,
                                      RungsPdfSpan       stream,
                                      const char        *more,
                                      GError           **error);
gboolean  rungs_pdf_copy_all         (RungsPdfCopy      *self,
                                      RungsPdfCopyFunc   func,
                                      gpointer           data,
                                      GError           **error);
GArray   *rungs_pdf_copy_find_pages  (RungsPdfCopy      *self,
                                      GError           **error);
gboolean  rungs_pdf_copy_fail        (GError           **error);

G_END_DECLS
