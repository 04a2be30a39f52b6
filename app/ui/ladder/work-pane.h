/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * work-pane.h: all our work on one ladder.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: show_record, get_current and flush. */
#define RUNGS_TYPE_WORK_PANE (rungs_work_pane_get_type ())
G_DECLARE_FINAL_TYPE (RungsWorkPane, rungs_work_pane, RUNGS, WORK_PANE, GtkWidget)

GtkWidget *rungs_work_pane_new          (RungsRoom     *room);
void       rungs_work_pane_show_rung    (RungsWorkPane *self,
                                         int            rung);
void       rungs_work_pane_show_placing (RungsWorkPane *self,
                                         const char    *placing);
void       rungs_work_pane_place        (RungsWorkPane *self,
                                         const char    *activity);
void       rungs_work_pane_close        (RungsWorkPane *self);
void       rungs_work_pane_show_picture (RungsWorkPane *self);
void       rungs_work_pane_move         (RungsWorkPane *self,
                                         const char    *placing,
                                         int            step);
void       rungs_work_pane_lift         (RungsWorkPane *self,
                                         const char    *placing);

G_END_DECLS
