/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * about-record.h: what a paper is about: a record of any kind that papers are kept for, chosen and opened.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_ABOUT_RECORD (rungs_about_record_get_type ())
G_DECLARE_FINAL_TYPE (RungsAboutRecord, rungs_about_record, RUNGS, ABOUT_RECORD, RungsRecordTop)

GtkWidget *rungs_about_record_new    (RungsWorkbook    *workbook);
void       rungs_about_record_choose (RungsAboutRecord *self,
                                      const RungsKind  *kind,
                                      const char       *id);

G_END_DECLS
