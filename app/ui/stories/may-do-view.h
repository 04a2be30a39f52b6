/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * may-do-view.h: what may be done with a case study today, and what not and why, with the way out beside each no.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_MAY_DO_VIEW (rungs_may_do_view_get_type ())
G_DECLARE_FINAL_TYPE (RungsMayDoView, rungs_may_do_view, RUNGS, MAY_DO_VIEW, GtkWidget)

/* Signals: "ask" (const char *audience, const char *partner, const char *channel, each may be NULL): the person is to be asked about
 * this; "look-at-check": what could show who they are is to be looked at. */

GtkWidget *rungs_may_do_view_new  (void);
/* ALL from rungs_may_do(). */
void       rungs_may_do_view_show (RungsMayDoView *self,
                                   GPtrArray      *all);

G_END_DECLS
