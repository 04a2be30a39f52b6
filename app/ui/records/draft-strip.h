/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * draft-strip.h: what was begun and not finished, of one kind, each a press away from going on.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_DRAFT_STRIP (rungs_draft_strip_get_type ())
G_DECLARE_FINAL_TYPE (RungsDraftStrip, rungs_draft_strip, RUNGS, DRAFT_STRIP, GtkWidget)

/* Signal "continued" (const char *id): this one is to be gone on with. Hidden while there is none. */
GtkWidget *rungs_draft_strip_new (RungsWorkbook   *workbook,
                                  const RungsKind *kind);

G_END_DECLS
