/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-names.h: what people call the sorts of documents, and what has to be asked before each.
 */
#pragma once

#include <glib.h>

#include "kind.h"

G_BEGIN_DECLS

const char  *rungs_print_name          (const char      *what);
gboolean     rungs_print_has_audience  (const char      *what);
gboolean     rungs_print_is_written_down (const char    *what);
/* The words of the documents that can be made about a record of KIND; NULL: about no one record. The usual one first. */
char       **rungs_print_whats         (const RungsKind *kind);

G_END_DECLS
