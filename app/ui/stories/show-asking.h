/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * show-asking.h: what is asked before a case study is shown to a room, and what the gate says to it.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SHOW_ASKING (rungs_show_asking_get_type ())
G_DECLARE_FINAL_TYPE (RungsShowAsking, rungs_show_asking, RUNGS, SHOW_ASKING, GtkWidget)

/* Signals: "begin" (RungsShow *): it is written down, and may begin; "ask" (const char *scope, const char *partner, const char
 * *channel; the partner may be NULL): the person is to be asked about it; "form": the form to ask with is wanted. */

GtkWidget *rungs_show_asking_new     (RungsWorkbook   *workbook,
                                      const char      *id);
const char *rungs_show_asking_get_id (RungsShowAsking *self);
/* Whether something is being asked or written down. */
gboolean   rungs_show_asking_is_busy (RungsShowAsking *self);

G_END_DECLS
