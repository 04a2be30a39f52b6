/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-pdf.h: a document as a tagged PDF that can be read aloud.
 */
#pragma once

#include <gio/gio.h>

#include "paper-pages.h"

G_BEGIN_DECLS

GBytes   *rungs_paper_to_pdf    (RungsPaper             *paper,
                                 const RungsPaperStyle  *style,
                                 GError                **error);
gboolean  rungs_paper_write_pdf (RungsPaper             *paper,
                                 const RungsPaperStyle  *style,
                                 GOutputStream          *out,
                                 RungsPaperWatch         watch,
                                 gpointer                data,
                                 GError                **error);

G_END_DECLS
