/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-feet.h: the feet of pages, painted when the pages are in the file already.
 */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/* What the foot of a page is called where the page draws it. */
#define RUNGS_PDF_FOOT "/RungsFoot"

gboolean rungs_pdf_add_feet (RungsPdfFile  *file,
                             const char    *data,
                             gsize          size,
                             const GArray  *feet,
                             GError       **error);

G_END_DECLS
