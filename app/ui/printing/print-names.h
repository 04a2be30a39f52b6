/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-names.h: what people call the sorts of documents, and what has to be asked before each.
 */
#pragma once

#include <glib.h>

#include "workbook.h"

G_BEGIN_DECLS

const char  *rungs_print_name          (const char      *what);
gboolean     rungs_print_has_audience  (const char      *what);
gboolean     rungs_print_is_written_down (const char    *what);
/* The words of the documents that are offered where a record of KIND is shown, or where none is chosen yet; NULL: where no record
 * is. The usual one first. */
char       **rungs_print_whats         (const RungsKind *kind,
                                        gboolean         has_record);
/* The kind whose page offers it, where the record ID is shown; NULL: none does. */
const RungsKind *rungs_print_home      (const char      *what,
                                        RungsWorkbook   *workbook,
                                        const char      *id);

G_END_DECLS
