/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * taking-back.h: a person takes their story back: in one step, and then place by place until every copy is dealt with.
 */
#pragma once

#include <gtk/gtk.h>

#include "reading.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_TAKING_BACK (rungs_taking_back_get_type ())
G_DECLARE_FINAL_TYPE (RungsTakingBack, rungs_taking_back, RUNGS, TAKING_BACK, GtkWidget)

GtkWidget *rungs_taking_back_new   (RungsWorkbook     *workbook);
void       rungs_taking_back_show  (RungsTakingBack   *self,
                                    const RungsRecord *story,
                                    GPtrArray         *uses);
void       rungs_taking_back_begin (RungsTakingBack   *self);

G_END_DECLS
