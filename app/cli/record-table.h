/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-table.h: a list of records as lines for people: the title first, then what tells them apart, then the shortest
 * beginning of the id that no other has.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

typedef struct _RungsCliTable RungsCliTable;

RungsCliTable *rungs_cli_table_new    (RungsWorkbook    *workbook,
                                       const RungsKind  *kind,
                                       GError          **error);
void           rungs_cli_table_free   (RungsCliTable    *self);
void           rungs_cli_table_add    (RungsCliTable    *self,
                                       RungsRecord      *record);
void           rungs_cli_table_finish (RungsCliTable    *self);
char          *rungs_cli_value_words  (RungsWorkbook    *workbook,
                                       const RungsField *field,
                                       const char       *canonical);
char          *rungs_cli_record_words (RungsWorkbook     *workbook,
                                       const RungsRecord *record,
                                       const RungsField  *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsCliTable, rungs_cli_table_free)

G_END_DECLS
