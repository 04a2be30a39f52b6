/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-view.h: one record on a page: its title, what can be done with it, its form, its parts and what links to it.
 */
#pragma once

#include "records/form.h"
#include "records/parts.h"
#include "records/record-page.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_VIEW (rungs_record_view_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordView, rungs_record_view, RUNGS, RECORD_VIEW, GtkWidget)

/* Signals: "back": the list is wanted; "gone": the record is no longer there. */
GtkWidget  *rungs_record_view_new         (RungsWorkbook    *workbook,
                                           const RungsShown *shown);
gboolean    rungs_record_view_show        (RungsRecordView  *self,
                                           const char       *id);
void        rungs_record_view_begin       (RungsRecordView  *self);
gboolean    rungs_record_view_open_part   (RungsRecordView  *self,
                                           const RungsKind  *kind,
                                           const char       *id);
void        rungs_record_view_flush       (RungsRecordView  *self);
void        rungs_record_view_set_folded  (RungsRecordView  *self,
                                           gboolean          folded);
const char *rungs_record_view_get_id      (RungsRecordView  *self);
RungsForm  *rungs_record_view_get_form    (RungsRecordView  *self);
RungsParts *rungs_record_view_get_parts   (RungsRecordView  *self,
                                           const RungsKind  *kind);
const char *rungs_record_view_get_side    (RungsRecordView  *self);
gboolean    rungs_record_view_show_side   (RungsRecordView  *self,
                                           const char       *name);

G_END_DECLS
