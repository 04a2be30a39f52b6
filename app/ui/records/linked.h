/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * linked.h: what else links to a record, as a section at the end of its page: each line goes there.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LINKED (rungs_linked_get_type ())
G_DECLARE_FINAL_TYPE (RungsLinked, rungs_linked, RUNGS, LINKED, GtkWidget)

GtkWidget *rungs_linked_new        (RungsWorkbook   *workbook,
                                    const RungsKind *kind);
void       rungs_linked_set_record (RungsLinked     *self,
                                    const char      *id);

G_END_DECLS
