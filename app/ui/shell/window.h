/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window.h: the window of Rungs: one workbook, its pages, and what is common to all of them.
 */
#pragma once

#include <adwaita.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WINDOW (rungs_window_get_type ())
G_DECLARE_FINAL_TYPE (RungsWindow, rungs_window, RUNGS, WINDOW, AdwApplicationWindow)

/**
 * RungsOpenHow: what to do about a workbook that is asked for.
 * @RUNGS_OPEN_FILE: open it; it is an error when it is not there
 * @RUNGS_OPEN_OR_MAKE: open it; make an empty one first when it is not there
 * @RUNGS_OPEN_OR_MAKE_EXAMPLE: open it; make the example programme first when it is not there
 * @RUNGS_MAKE: make an empty one; it is an error when it is there
 * @RUNGS_OPEN_FILE_TO_READ: open it without writing
 */
typedef enum
{
  RUNGS_OPEN_FILE,
  RUNGS_OPEN_OR_MAKE,
  RUNGS_OPEN_OR_MAKE_EXAMPLE,
  RUNGS_MAKE,
  RUNGS_OPEN_FILE_TO_READ,
} RungsOpenHow;

RungsWindow   *rungs_window_new          (GtkApplication  *application,
                                          GSettings       *settings);
void           rungs_window_open         (RungsWindow     *self,
                                          const char      *path,
                                          RungsOpenHow     how);
void           rungs_window_open_example (RungsWindow     *self);
void           rungs_window_open_last    (RungsWindow     *self);
gboolean       rungs_window_is_opening   (RungsWindow     *self);
RungsWorkbook *rungs_window_get_workbook (RungsWindow     *self);
GSettings     *rungs_window_get_settings (RungsWindow     *self);
const char    *rungs_window_get_page     (RungsWindow     *self);
gboolean       rungs_window_show_page    (RungsWindow     *self,
                                          const char      *name);
gboolean       rungs_window_show_record  (RungsWindow     *self,
                                          const RungsKind *kind,
                                          const char      *id);
void           rungs_window_flush        (RungsWindow     *self);
void           rungs_window_pause        (RungsWindow     *self,
                                          gboolean         paused);
gboolean       rungs_window_is_paused    (RungsWindow     *self);
void           rungs_window_leave_alone  (GtkWindow       *window);

G_END_DECLS
