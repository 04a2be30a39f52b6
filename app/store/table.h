/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * table.h: the table that keeps the records of a kind, its SQL made from the kind's declaration.
 */
#pragma once

#include "database.h"
#include "record.h"

G_BEGIN_DECLS

/** RungsTable: the names and statements of one kind's table. */
typedef struct
{
  const RungsKind *kind;
  char *name;       /* quoted */
  guint n_columns;
  char **columns;   /* quoted, in the order of the kind's fields */
  char *select;     /* SELECT every column FROM the table, to which conditions can be added */
  char *read;       /* the same, of one :id */
  char *insert;
  GPtrArray *in_order; /* rungs_table_in_order(), once it was asked for */
} RungsTable;

void              rungs_table_free    (RungsTable         *self);
const RungsTable *rungs_table_of      (RungsDatabase      *database,
                                       const RungsKind    *kind);
const RungsKind  *rungs_table_kind    (const char         *name);
const GPtrArray  *rungs_table_in_order (RungsDatabase     *database,
                                       const RungsKind    *kind,
                                       GError            **error);
char             *rungs_table_value   (const RungsField   *field,
                                       const char         *canonical);
char             *rungs_table_canonical (const RungsField *field,
                                       const char         *kept);
gboolean          rungs_table_differs (const RungsRecord  *before,
                                       const RungsRecord  *after,
                                       guint               nth);
RungsRecord      *rungs_table_record  (const RungsTable   *self,
                                       RungsStatement     *row);
gboolean          rungs_table_read    (RungsDatabase      *database,
                                       const RungsKind    *kind,
                                       const char         *id,
                                       RungsRecord       **record,
                                       GError            **error);
gboolean          rungs_table_holds   (RungsDatabase      *database,
                                       const RungsKind    *kind,
                                       const char         *id,
                                       gboolean           *holds,
                                       GError            **error);
gboolean          rungs_table_write   (RungsDatabase      *database,
                                       const RungsRecord  *before,
                                       const RungsRecord  *after,
                                       GError            **error);

G_END_DECLS
