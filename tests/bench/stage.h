/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stage.h: the real window in the benchmark's own process, so that its main thread and its frames can be timed.
 */
#pragma once

#include "shell/window.h"

typedef gboolean (*StageCondition) (gpointer data);

typedef struct _Stage Stage;

/* Opens a workbook in the window, at 1366 by 768, and waits until it is drawn. */
Stage       *stage_new           (const char     *path);
void         stage_free          (Stage          *self);
RungsWindow *stage_window        (Stage          *self);
/* Lets the program run until CONDITION says TRUE; it is an error when a minute passes first. */
void         stage_run_until     (Stage          *self,
                                  StageCondition  condition,
                                  gpointer        data,
                                  const char     *what);
/* Lets the program run until one more frame was painted. */
void         stage_run_frame     (Stage          *self);

/* The longest frame, and the longest time that the main thread was away from its loop, since stage_forget(). */
double       stage_longest_frame (Stage          *self);
double       stage_longest_stall (Stage          *self);
/* The frame in the middle of all, since stage_forget(). */
double       stage_middle_frame  (Stage          *self);
guint        stage_n_frames      (Stage          *self);
void         stage_forget        (Stage          *self);

/* The first widget of a type in the window that is shown. */
GtkWidget   *stage_find          (Stage          *self,
                                  GType           type);
