/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-row.h: one record in a list, in two lines: its title, and what tells it from its neighbours.
 */
#pragma once

#include <gtk/gtk.h>

#include "records/record-item.h"
#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_ROW (rungs_record_row_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordRow, rungs_record_row, RUNGS, RECORD_ROW, GtkWidget)

/* Words that stand behind the fields of the second line; owned by the caller, or NULL for none. */
typedef char *(*RungsRecordNote) (RungsWorkbook     *workbook,
                                  const RungsRecord *record);

GtkWidget *rungs_record_row_new      (RungsWorkbook   *workbook,
                                      const char      *second,
                                      RungsRecordRow  *pattern);
void       rungs_record_row_set_note (RungsRecordRow  *self,
                                      RungsRecordNote  note);
void       rungs_record_row_bind     (RungsRecordRow  *self,
                                      RungsRecordItem *item);
void       rungs_record_row_fill     (RungsRecordRow  *self);

G_END_DECLS
