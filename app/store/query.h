/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * query.h: which records a list shows, in SQL.
 */
#pragma once

#include "database.h"
#include "reading.h"

G_BEGIN_DECLS

RungsStatement *rungs_query_prepare (const RungsQuery  *query,
                                     RungsDatabase     *database,
                                     const char        *columns,
                                     gboolean           is_ordered,
                                     GError           **error);

G_END_DECLS
