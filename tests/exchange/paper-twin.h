/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-twin.h: what others have to find in the PDF of a document: all that was put in, as what it is, in its order, once.
 */
#pragma once

#include "paper-pages.h"
#include "pdf-reading.h"

G_BEGIN_DECLS

/* What PAGES were laid out from: title and language, structure, outline and words; fonts, and the size of large print. */
void check_pdf (Pdf             *pdf,
                RungsPaperPages *pages);

G_END_DECLS
