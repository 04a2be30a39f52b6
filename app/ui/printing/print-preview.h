/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-preview.h: the pages of a document, one at a time, or their words; or why there are none.
 */
#pragma once

#include <gtk/gtk.h>

#include "paper-pages.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_PREVIEW (rungs_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintPreview, rungs_print_preview, RUNGS, PRINT_PREVIEW, GtkWidget)

GtkWidget *rungs_print_preview_new       (void);
void       rungs_print_preview_set_pages (RungsPrintPreview *self,
                                          RungsPaperPages   *pages);
void       rungs_print_preview_set_reason (RungsPrintPreview *self,
                                          const char        *heading,
                                          const char        *words,
                                          GtkWidget         *way_out);
void       rungs_print_preview_set_busy  (RungsPrintPreview *self);
guint      rungs_print_preview_get_page  (RungsPrintPreview *self);
void       rungs_print_preview_go        (RungsPrintPreview *self,
                                          guint              nth);
void       rungs_print_preview_zoom      (RungsPrintPreview *self,
                                          int                steps);

G_END_DECLS
