/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * import-matching.h: which record that is there a row of a table updates.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

typedef struct _RungsImportMatches RungsImportMatches;

RungsImportMatches *rungs_import_matches_new  (RungsWorkbook       *workbook,
                                               const RungsKind     *kind,
                                               const RungsField    *key,
                                               GError             **error);
void                rungs_import_matches_free (RungsImportMatches  *self);
gboolean            rungs_import_matches_find (RungsImportMatches  *self,
                                               const char          *value,
                                               guint                line,
                                               RungsRecord        **record,
                                               GError             **error);
gboolean            rungs_import_read_id      (const char          *cell,
                                               char               **id,
                                               GError             **error);

G_END_DECLS
