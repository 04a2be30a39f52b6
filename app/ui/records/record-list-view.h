/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-list-view.h: the list of one kind's records on a page: what to show of them, those not finished, and an empty state.
 */
#pragma once

#include <gtk/gtk.h>

#include "records/record-list.h"
#include "records/record-page.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_LIST_VIEW (rungs_record_list_view_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordListView, rungs_record_list_view, RUNGS, RECORD_LIST_VIEW, GtkWidget)

/* Signals: "chosen" (const char *id) a record became current; "pressed" (const char *id) it was pressed, to be read;
 * "entered" (const char *id) it is to be written in now;
 * "continued" (const char *id) a record not finished is to be gone on with; "new-wanted". */
GtkWidget       *rungs_record_list_view_new      (RungsWorkbook       *workbook,
                                                  const RungsShown    *shown);
const RungsKind *rungs_record_list_view_get_kind (RungsRecordListView *self);
RungsRecordList *rungs_record_list_view_get_list (RungsRecordListView *self);
void             rungs_record_list_view_select   (RungsRecordListView *self,
                                                  const char          *id);

G_END_DECLS
