/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * typed-value.h: from what somebody typed, or a cell of a table, to the canonical text of a field; links by the beginning of
 * an id or by exact title.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

gboolean rungs_typed_value (RungsWorkbook     *workbook,
                            const RungsField  *field,
                            const char        *typed,
                            char             **canonical,
                            GError           **error);
gboolean rungs_typed_record_allow (const RungsRecord *record,
                            GError           **error);

G_END_DECLS
