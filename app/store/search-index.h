/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * search-index.h: keeping the search index in step with the records, in the transaction that changes them.
 */
#pragma once

#include "database.h"
#include "record.h"

G_BEGIN_DECLS

gint64   rungs_index_row    (const char         *id);
char    *rungs_index_words  (const RungsRecord  *record);
int      rungs_index_compare (const char        *id,
                             const char         *other_id);
gboolean rungs_index_change (RungsDatabase      *database,
                             const RungsRecord  *before,
                             const RungsRecord  *after,
                             GError            **error);
gboolean rungs_index_renew  (RungsDatabase      *database,
                             const RungsKind    *kind,
                             const char         *id,
                             GError            **error);

G_END_DECLS
