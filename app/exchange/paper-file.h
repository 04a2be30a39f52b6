/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-file.h: a document as a file: a tagged PDF that can be read aloud, or a page for the web.
 */
#pragma once

#include "paper-pages.h"

G_BEGIN_DECLS

GBytes   *rungs_paper_to_pdf      (RungsPaper            *paper,
                                   const RungsPaperStyle *style,
                                   GError               **error);
char     *rungs_paper_to_html     (RungsPaper            *paper,
                                   const RungsPaperStyle *style);
gboolean  rungs_paper_file_write  (RungsPaper            *paper,
                                   const RungsPaperStyle *style,
                                   const char            *path,
                                   GError               **error);

G_END_DECLS
