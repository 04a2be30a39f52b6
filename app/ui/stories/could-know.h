/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * could-know.h: could somebody know who a story is about? What has to be looked at, the signs in its text, and how far it suits.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_COULD_KNOW (rungs_could_know_get_type ())
G_DECLARE_FINAL_TYPE (RungsCouldKnow, rungs_could_know, RUNGS, COULD_KNOW, RungsRecordTop)

GtkWidget *rungs_could_know_new     (RungsWorkbook  *workbook);
GtkWidget *rungs_could_know_open_part (GtkWidget     *side,
                                       const RungsKind *kind,
                                       const char    *id);
void       rungs_could_know_flush   (GtkWidget      *side);
/* Whether the text is still being looked through. */
gboolean   rungs_could_know_is_busy (RungsCouldKnow *self);

G_END_DECLS
