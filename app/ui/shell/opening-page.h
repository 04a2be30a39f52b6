/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * opening-page.h: what the window shows while a workbook is opened for long, or when it could not be.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_OPENING_PAGE (rungs_opening_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsOpeningPage, rungs_opening_page, RUNGS, OPENING_PAGE, GtkWidget)

GtkWidget  *rungs_opening_page_new          (void);
void        rungs_opening_page_show_opening (RungsOpeningPage *self);
void        rungs_opening_page_show_failed  (RungsOpeningPage *self,
                                             const char       *words,
                                             gboolean          can_read,
                                             const char       *back_to);
const char *rungs_opening_page_get_words    (RungsOpeningPage *self);

G_END_DECLS
