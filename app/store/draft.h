/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * draft.h: what was typed and cannot stand in the record yet.
 */
#pragma once

#include "database.h"
#include "kind.h"

G_BEGIN_DECLS

GHashTable *rungs_drafts_read  (RungsDatabase    *database,
                                const RungsKind  *kind,
                                const char       *id,
                                GError          **error);
gboolean    rungs_drafts_write (RungsDatabase    *database,
                                const RungsKind  *kind,
                                const char       *id,
                                GHashTable       *before,
                                GHashTable       *after,
                                GError          **error);

G_END_DECLS
