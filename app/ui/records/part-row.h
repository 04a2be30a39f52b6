/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * part-row.h: one part of a record in its whole's page: a line that opens into a form of its own.
 */
#pragma once

#include <adwaita.h>

#include "records/form.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PART_ROW (rungs_part_row_get_type ())
G_DECLARE_FINAL_TYPE (RungsPartRow, rungs_part_row, RUNGS, PART_ROW, AdwExpanderRow)

/* Signal "made": the form is there, for whoever adds to it. */
GtkWidget  *rungs_part_row_new    (RungsWorkbook   *workbook,
                                   const RungsKind *kind,
                                   const char      *id,
                                   const char      *whole);
void        rungs_part_row_set_flags (RungsPartRow  *self,
                                      RungsFormFlags flags);
const char *rungs_part_row_get_id (RungsPartRow    *self);
void        rungs_part_row_update (RungsPartRow    *self);
void        rungs_part_row_open   (RungsPartRow    *self,
                                   gboolean         write);
void        rungs_part_row_flush  (RungsPartRow    *self);
gboolean    rungs_part_row_is_new (RungsPartRow    *self);
RungsForm  *rungs_part_row_get_form (RungsPartRow  *self);

G_END_DECLS
