/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * page-area.h: the side of the window with the shown page under its header.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_PAGE_AREA (rungs_page_area_get_type ())
G_DECLARE_FINAL_TYPE (RungsPageArea, rungs_page_area, RUNGS, PAGE_AREA, GtkWidget)

/** RungsSaved: where what was typed stands. */
typedef enum
{
  RUNGS_SAVED,
  RUNGS_SAVING,
  RUNGS_NOT_SAVED,
  RUNGS_READ_ONLY,
} RungsSaved;

GtkWidget  *rungs_page_area_new          (void);
void        rungs_page_area_set_heading  (RungsPageArea *self,
                                          const char    *title,
                                          gboolean       example);
void        rungs_page_area_set_task     (RungsPageArea *self,
                                          const char    *task);
void        rungs_page_area_set_undo     (RungsPageArea *self,
                                          gboolean       can_undo,
                                          const char    *undo_label,
                                          gboolean       can_redo,
                                          const char    *redo_label);
void        rungs_page_area_set_saved    (RungsPageArea *self,
                                          RungsSaved     saved);
RungsSaved  rungs_page_area_get_saved    (RungsPageArea *self);
void        rungs_page_area_set_problem  (RungsPageArea *self,
                                          const char    *words,
                                          gboolean       can_try_again);
const char *rungs_page_area_get_problem  (RungsPageArea *self);
gboolean    rungs_page_area_has_failed   (RungsPageArea *self);
void        rungs_page_area_tell         (RungsPageArea *self,
                                          const char    *words);
void        rungs_page_area_set_folded   (RungsPageArea *self,
                                          gboolean       folded);
void        rungs_page_area_add_page     (RungsPageArea *self,
                                          const char    *name,
                                          GtkWidget     *page);
GtkWidget  *rungs_page_area_get_page     (RungsPageArea *self,
                                          const char    *name);
void        rungs_page_area_show_page    (RungsPageArea *self,
                                          const char    *name);
const char *rungs_page_area_get_shown    (RungsPageArea *self);
void        rungs_page_area_clear        (RungsPageArea *self);
GtkWidget  *rungs_page_area_get_header   (RungsPageArea *self);
GtkWidget  *rungs_page_area_get_pages    (RungsPageArea *self);

G_END_DECLS
