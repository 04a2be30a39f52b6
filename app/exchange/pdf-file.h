/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-file.h: writes the objects of a PDF as they come, and keeps none of them.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RungsPdfFile RungsPdfFile;

RungsPdfFile *rungs_pdf_file_new     (GOutputStream  *out,
                                      GError        **error);
void          rungs_pdf_file_free    (RungsPdfFile   *self);
guint         rungs_pdf_file_reserve (RungsPdfFile   *self,
                                      guint           n);
gboolean      rungs_pdf_file_object  (RungsPdfFile   *self,
                                      guint           id,
                                      const GString  *text,
                                      GError        **error);
gboolean      rungs_pdf_file_stream  (RungsPdfFile   *self,
                                      guint           id,
                                      const GString  *keys,
                                      const char     *data,
                                      gsize           size,
                                      GError        **error);
gboolean      rungs_pdf_file_end     (RungsPdfFile   *self,
                                      guint           catalog,
                                      guint           info,
                                      GError        **error);
void          rungs_pdf_append_words (GString        *text,
                                      const char     *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsPdfFile, rungs_pdf_file_free)

G_END_DECLS
