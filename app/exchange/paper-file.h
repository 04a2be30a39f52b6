/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-file.h: a document as a file: a tagged PDF that can be read aloud, or a page for the web.
 */
#pragma once

#include "paper-html.h"
#include "paper-pdf.h"

G_BEGIN_DECLS

gboolean  rungs_paper_file_write  (RungsPaper             *paper,
                                   const RungsPaperStyle  *style,
                                   const char             *path,
                                   RungsPaperWatch         watch,
                                   gpointer                data,
                                   GError                **error);

G_END_DECLS
