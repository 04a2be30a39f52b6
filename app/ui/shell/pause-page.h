/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pause-page.h: the quiet page that hides everything else.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_PAUSE_PAGE (rungs_pause_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsPausePage, rungs_pause_page, RUNGS, PAUSE_PAGE, GtkWidget)

GtkWidget *rungs_pause_page_new (void);

G_END_DECLS
