/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * tombstone.h: what is kept of a record that was erased for good: that it was.
 */
#pragma once

#include "database.h"
#include "kind.h"

G_BEGIN_DECLS

gboolean rungs_tombstone_write (RungsDatabase    *database,
                                const RungsKind  *kind,
                                const char       *id,
                                const char       *field,
                                const char       *day,
                                const char       *reason,
                                GError          **error);
char    *rungs_tombstone_find  (RungsDatabase    *database,
                                const char       *id,
                                GError          **error);
gboolean rungs_tombstone_any   (RungsDatabase    *database);
void     rungs_tombstone_set_error (const char   *day,
                                    GError      **error);

G_END_DECLS
