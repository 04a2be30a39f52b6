/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-filters.h: what is shown of a list: those of one answer or one link, and what was archived.
 */
#pragma once

#include <gtk/gtk.h>

#include "reading.h"
#include "records/record-page.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_FILTERS (rungs_record_filters_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordFilters, rungs_record_filters, RUNGS, RECORD_FILTERS, GtkWidget)

/* Signal "changed": something else is to be shown. */
GtkWidget  *rungs_record_filters_new     (RungsWorkbook      *workbook,
                                          const RungsShown   *shown);
RungsQuery *rungs_record_filters_query   (RungsRecordFilters *self);
gboolean    rungs_record_filters_are_set (RungsRecordFilters *self);
void        rungs_record_filters_clear   (RungsRecordFilters *self);

G_END_DECLS
