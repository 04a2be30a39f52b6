/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * database-private.h: what database.c and statement.c share.
 */
#pragma once

#include "database.h"

G_BEGIN_DECLS

RungsStatement *_rungs_statement_new (RungsDatabase *database,
                                      sqlite3_stmt  *stmt);

G_END_DECLS
