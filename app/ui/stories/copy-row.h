/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * copy-row.h: copies of a story that was taken back, in one place: a letter to ask for them, and what became of them.
 */
#pragma once

#include <gtk/gtk.h>

#include "reading.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_COPY_ROW (rungs_copy_row_get_type ())
G_DECLARE_FINAL_TYPE (RungsCopyRow, rungs_copy_row, RUNGS, COPY_ROW, GtkWidget)

GtkWidget  *rungs_copy_row_new    (RungsWorkbook *workbook,
                                   const char    *use);
void        rungs_copy_row_show   (RungsCopyRow  *self,
                                   RungsRecord   *use);
const char *rungs_copy_row_get_id (RungsCopyRow  *self);

G_END_DECLS
