/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * keeping.h: what is kept of a story that was taken back, once every copy is dealt with: nothing, or only the proof.
 */
#pragma once

#include <gtk/gtk.h>

#include "reading.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_KEEPING (rungs_keeping_get_type ())
G_DECLARE_FINAL_TYPE (RungsKeeping, rungs_keeping, RUNGS, KEEPING, GtkWidget)

GtkWidget *rungs_keeping_new     (RungsWorkbook     *workbook);
/* ARE_OUT: copies of it are, so that somebody has to know of them still. */
void       rungs_keeping_show    (RungsKeeping      *self,
                                  const RungsRecord *story,
                                  gboolean           are_out);
/* Whether it is being looked at what would go, or something is being erased. */
gboolean   rungs_keeping_is_busy (RungsKeeping      *self);

G_END_DECLS
