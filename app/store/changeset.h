/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * changeset.h: writing SQLite's changesets row by row, where SQLite itself can only record, invert and join them.
 */
#pragma once

#include "database.h"

G_BEGIN_DECLS

/** RungsChangeset: a changeset on its way. Its rows come out table by table, in the order that they can be applied in. */
typedef struct _RungsChangeset RungsChangeset;

RungsChangeset  *rungs_changeset_new         (void);
void             rungs_changeset_free        (RungsChangeset       *self);
int              rungs_changeset_n_columns   (const RungsChangeset *self,
                                              const char           *table);
void             rungs_changeset_begin_row   (RungsChangeset       *self,
                                              const char           *table,
                                              const unsigned char  *keys,
                                              int                   n_columns,
                                              int                   operation,
                                              int                   is_indirect);
void             rungs_changeset_add_value   (RungsChangeset       *self,
                                              sqlite3_value        *value);
void             rungs_changeset_add_text    (RungsChangeset       *self,
                                              const char           *text);
void             rungs_changeset_add_integer (RungsChangeset       *self,
                                              gint64                number);
void             rungs_changeset_add_null    (RungsChangeset       *self);
GBytes          *rungs_changeset_end         (RungsChangeset       *self);
GStrv            rungs_changeset_tables      (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsChangeset, rungs_changeset_free)

G_END_DECLS
