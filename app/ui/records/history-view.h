/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * history-view.h: who changed what in a record, field by field, and the way to take one change back.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_HISTORY_VIEW (rungs_history_view_get_type ())
G_DECLARE_FINAL_TYPE (RungsHistoryView, rungs_history_view, RUNGS, HISTORY_VIEW, GtkWidget)

GtkWidget *rungs_history_view_new  (RungsWorkbook    *workbook);
void       rungs_history_view_show (RungsHistoryView *self,
                                    const RungsKind  *kind,
                                    const char       *id);

G_END_DECLS
