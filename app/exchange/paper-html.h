/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-html.h: a document as a page for the web, in the same order and with the same words as on paper.
 */
#pragma once

#include <gio/gio.h>

#include "paper-pages.h"

G_BEGIN_DECLS

char     *rungs_paper_to_html    (RungsPaper             *paper,
                                  const RungsPaperStyle  *style);
gboolean  rungs_paper_write_html (RungsPaper             *paper,
                                  const RungsPaperStyle  *style,
                                  GOutputStream          *out,
                                  RungsPaperWatch         watch,
                                  gpointer                data,
                                  GError                **error);

G_END_DECLS
