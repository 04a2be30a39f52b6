/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-choice.h: choosing one record of a kind, or none of them, from a list that can be searched.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_CHOICE (rungs_record_choice_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordChoice, rungs_record_choice, RUNGS, RECORD_CHOICE, GtkWidget)

/* Signal "chosen": somebody chose another line. */

GtkWidget  *rungs_record_choice_new    (RungsWorkbook     *workbook,
                                        const char        *kind,
                                        const char        *question,
                                        const char        *none);
void        rungs_record_choice_set_id (RungsRecordChoice *self,
                                        const char        *id);
const char *rungs_record_choice_get_id (RungsRecordChoice *self);

G_END_DECLS
