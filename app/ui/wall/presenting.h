/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * presenting.h: a page that can be shown to a room: the page, and beside it the console while the wall is on.
 */
#pragma once

#include <gtk/gtk.h>

#include "wall/show.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRESENTING (rungs_presenting_get_type ())
G_DECLARE_FINAL_TYPE (RungsPresenting, rungs_presenting, RUNGS, PRESENTING, GtkWidget)

/* Signals "left": the show is over; "back": the page is uncovered again, and the show goes on. */

GtkWidget *rungs_presenting_new      (GtkWidget       *page,
                                      const char      *back);
/* Shows SHOW to a room. */
void       rungs_presenting_begin    (RungsPresenting *self,
                                      RungsShow       *show);
/* Brings the wall and the console to the front again. */
void       rungs_presenting_go_on    (RungsPresenting *self);
/* What is shown, or NULL. */
RungsShow *rungs_presenting_get_show (RungsPresenting *self);
void       rungs_presenting_flush    (RungsPresenting *self);

G_END_DECLS
