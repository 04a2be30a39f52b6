/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-list.h: a list model over the ids of a query. Records are read in pages when a row asks for its own, and only the
 * last few pages are kept.
 */
#pragma once

#include "reading.h"
#include "records/record-item.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_LIST (rungs_record_list_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordList, rungs_record_list, RUNGS, RECORD_LIST, GObject)

RungsRecordList *rungs_record_list_new       (RungsWorkbook    *workbook,
                                              const RungsQuery *query);
void             rungs_record_list_set_query (RungsRecordList  *self,
                                              const RungsQuery *query);
const RungsKind *rungs_record_list_get_kind  (RungsRecordList  *self);
gboolean         rungs_record_list_is_loading (RungsRecordList *self);
guint            rungs_record_list_find      (RungsRecordList  *self,
                                              const char       *id);
void             rungs_record_list_refresh   (RungsRecordList  *self);

G_END_DECLS
