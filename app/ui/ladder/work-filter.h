/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * work-filter.h: which of our work is on the ladder: chosen in a popover, said in words, and all of it again with one press.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WORK_FILTER (rungs_work_filter_get_type ())
G_DECLARE_FINAL_TYPE (RungsWorkFilter, rungs_work_filter, RUNGS, WORK_FILTER, GtkWidget)

GtkWidget *rungs_work_filter_new      (RungsRoom                *room);
/* What is looked at, in words; NULL for all work. NAME: of the group. */
char      *rungs_work_filter_words    (const RungsLadderFilter  *filter,
                                       const char               *group_name);
gboolean   rungs_work_filter_is_empty (const RungsLadderFilter  *filter);

G_END_DECLS
