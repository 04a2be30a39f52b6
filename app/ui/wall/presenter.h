/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * presenter.h: the show from its beginning to its end: the wall's window, the laptop's console, and the screens they are on.
 */
#pragma once

#include <gtk/gtk.h>

#include "wall/show.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRESENTER (rungs_presenter_get_type ())
G_DECLARE_FINAL_TYPE (RungsPresenter, rungs_presenter, RUNGS, PRESENTER, GObject)

/* Signal "left": the show is over; let go of the presenter. */

RungsPresenter *rungs_presenter_new         (GtkWindow      *laptop,
                                             RungsShow      *show,
                                             GListModel     *screens);
/* (transfer none), to be put beside what is shown. */
GtkWidget      *rungs_presenter_get_console (RungsPresenter *self);
GtkWidget      *rungs_presenter_get_wall    (RungsPresenter *self);
RungsShow      *rungs_presenter_get_show    (RungsPresenter *self);
void            rungs_presenter_begin       (RungsPresenter *self);
void            rungs_presenter_flush       (RungsPresenter *self);

G_END_DECLS
