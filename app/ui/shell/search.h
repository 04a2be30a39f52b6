/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * search.h: the search entry over everything, and what it found.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SEARCH (rungs_search_get_type ())
G_DECLARE_FINAL_TYPE (RungsSearch, rungs_search, RUNGS, SEARCH, GtkWidget)

GtkWidget *rungs_search_new          (GtkWidget     *beneath);
void       rungs_search_set_workbook (RungsSearch   *self,
                                      RungsWorkbook *workbook);
void       rungs_search_begin        (RungsSearch   *self);
void       rungs_search_end          (RungsSearch   *self);
gboolean   rungs_search_is_searching (RungsSearch   *self);
guint      rungs_search_get_n_found  (RungsSearch   *self);
char      *rungs_search_hit_markup   (const char    *around);
char      *rungs_search_hit_plain    (const char    *around);

G_END_DECLS
