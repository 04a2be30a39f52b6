/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * parts.h: the parts of one kind that belong to a record, as a section of its page: each opened and written in place.
 */
#pragma once

#include "records/part-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PARTS (rungs_parts_get_type ())
G_DECLARE_FINAL_TYPE (RungsParts, rungs_parts, RUNGS, PARTS, GtkWidget)

/* Signal "made" (RungsPartRow *): a part was opened for the first time: its form is there, for whoever adds to it. */

GtkWidget       *rungs_parts_new       (RungsWorkbook   *workbook,
                                        const RungsKind *kind);
/* How each part is asked. Before there is a whole. */
void             rungs_parts_set_flags (RungsParts      *self,
                                        RungsFormFlags   flags);
const RungsKind *rungs_parts_get_kind  (RungsParts      *self);
void             rungs_parts_set_whole (RungsParts      *self,
                                        const char      *id);
RungsPartRow    *rungs_parts_open      (RungsParts      *self,
                                        const char      *id);
RungsPartRow    *rungs_parts_add       (RungsParts      *self);
void             rungs_parts_flush     (RungsParts      *self);
guint            rungs_parts_get_n     (RungsParts      *self);
RungsPartRow    *rungs_parts_get_nth   (RungsParts      *self,
                                        guint            nth);

G_END_DECLS
