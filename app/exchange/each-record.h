/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * each-record.h: goes through a whole list of records, some at a time.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

/* FALSE and an error ends the walk. */
typedef gboolean (*RungsEachRecordFunc) (RungsRecord  *record,
                                         gpointer      data,
                                         GError      **error);

gboolean   rungs_each_record (RungsWorkbook        *workbook,
                              const RungsQuery     *query,
                              GCancellable         *cancellable,
                              RungsEachRecordFunc   func,
                              gpointer              data,
                              GError              **error);
GPtrArray *rungs_records_of  (RungsWorkbook        *workbook,
                              const char           *kind,
                              const char           *field,
                              const char           *value,
                              GError              **error);
/* The same, of those that were put away. */
GPtrArray *rungs_records_put_away (RungsWorkbook   *workbook,
                              const char           *kind,
                              const char           *field,
                              const char           *value,
                              GError              **error);

G_END_DECLS
