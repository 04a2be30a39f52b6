/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-choice.h: choosing one of the ladders of a workbook.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LADDER_CHOICE (rungs_ladder_choice_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderChoice, rungs_ladder_choice, RUNGS, LADDER_CHOICE, GtkWidget)

/* Signal "chosen": somebody chose another one, or the one that was chosen is there no longer. */

GtkWidget   *rungs_ladder_choice_new        (RungsWorkbook     *workbook,
                                             const char        *name,
                                             gboolean           only_shown);
void         rungs_ladder_choice_set_id     (RungsLadderChoice *self,
                                             const char        *id);
/* The record of the one that is chosen; NULL only where a workbook has no ladder at all. */
RungsRecord *rungs_ladder_choice_get_ladder (RungsLadderChoice *self);
guint        rungs_ladder_choice_get_count  (RungsLadderChoice *self);

G_END_DECLS
