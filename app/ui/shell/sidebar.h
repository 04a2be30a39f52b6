/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sidebar.h: the side of the window with the search and the list of pages.
 */
#pragma once

#include <gtk/gtk.h>

#include "shell/pages.h"
#include "shell/search.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SIDEBAR (rungs_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RungsSidebar, rungs_sidebar, RUNGS, SIDEBAR, GtkWidget)

/* Signal "page-chosen" (const char *name, gboolean entered): a page was chosen; entered: with a click or Enter, so that
 * the person wants to go on there. */

GtkWidget   *rungs_sidebar_new         (void);
RungsSearch *rungs_sidebar_get_search  (RungsSidebar *self);
void         rungs_sidebar_set_name    (RungsSidebar *self,
                                        const char   *workbook,
                                        gboolean      example);
void         rungs_sidebar_set_current (RungsSidebar *self,
                                        const char   *page);
void         rungs_sidebar_set_waiting (RungsSidebar *self,
                                        guint         count);
void         rungs_sidebar_set_folded  (RungsSidebar *self,
                                        gboolean      folded);
void         rungs_sidebar_focus_list  (RungsSidebar *self);

G_END_DECLS
