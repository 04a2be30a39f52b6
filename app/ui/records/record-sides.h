/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-sides.h: the sides of a record: its form, and what else of it has a pane of its own. Where a kind has no other sides, the
 * form alone.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_SIDES (rungs_record_sides_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordSides, rungs_record_sides, RUNGS, RECORD_SIDES, GtkWidget)

/* Action "record.show-side" "s", for any widget inside: turns to the side of that name ("": the form) with the keyboard. */
GtkWidget  *rungs_record_sides_new        (RungsWorkbook        *workbook,
                                           const RungsShownSide *shown,
                                           GtkWidget            *lead,
                                           GtkWidget            *form);
void        rungs_record_sides_set_record (RungsRecordSides     *self,
                                           const char           *id,
                                           gboolean              kept);
gboolean    rungs_record_sides_show       (RungsRecordSides     *self,
                                           const char           *name);
const char *rungs_record_sides_get_shown  (RungsRecordSides     *self);
GtkWidget  *rungs_record_sides_get_side   (RungsRecordSides     *self,
                                           const char           *name);
GtkWidget  *rungs_record_sides_open_part  (RungsRecordSides     *self,
                                           const RungsKind      *kind,
                                           const char           *id);
void        rungs_record_sides_reveal     (RungsRecordSides     *self,
                                           GtkWidget            *widget);
void        rungs_record_sides_flush      (RungsRecordSides     *self);

/* What is declared, before there is a widget. */
gboolean    rungs_shown_sides_have_parts  (const RungsShownSide *sides,
                                           const RungsKind      *kind);
char       *rungs_shown_sides_fields      (const RungsShownSide *sides,
                                           const char           *others);

G_END_DECLS
