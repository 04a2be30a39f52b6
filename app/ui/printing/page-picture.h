/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * page-picture.h: one page as it will be on paper, as large as is wanted.
 */
#pragma once

#include <gtk/gtk.h>

#include "paper-pages.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PAGE_PICTURE (rungs_page_picture_get_type ())
G_DECLARE_FINAL_TYPE (RungsPagePicture, rungs_page_picture, RUNGS, PAGE_PICTURE, GtkWidget)

GtkWidget *rungs_page_picture_new      (void);
void       rungs_page_picture_set_page (RungsPagePicture *self,
                                        RungsPaperPages  *pages,
                                        guint             nth);
/* Pixels for a point; 0: the whole page in the room there is. */
void       rungs_page_picture_set_zoom (RungsPagePicture *self,
                                        double            zoom);
double     rungs_page_picture_shown_zoom (RungsPagePicture *self);

G_END_DECLS
