/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-support.h: the real window with a real workbook, for tests: opened, driven and closed.
 */
#pragma once

#include "shell/application.h"
#include "shell/window.h"
#include "ui-support.h"

G_BEGIN_DECLS

/** RungsTestWindow: Rungs in a test: the application, its settings, and the window while there is one. */
typedef struct
{
  RungsApplication *application;
  GSettings *settings;
  RungsWindow *window; /* weak */
} RungsTestWindow;

void  rungs_test_window_init      (int             *argc,
                                   char          ***argv);
void  rungs_test_window_set_up    (RungsTestWindow *test);
void  rungs_test_window_tear_down (RungsTestWindow *test);
void  rungs_test_window_show      (RungsTestWindow *test);
void  rungs_test_window_wait_open (RungsTestWindow *test);
void  rungs_test_window_close     (RungsTestWindow *test);
char *rungs_test_make_workbook    (gboolean         example);
char *rungs_test_add_record       (RungsTestWindow *test,
                                   const char      *kind,
                                   const char      *field,
                                   const char      *value,
                                   const char      *label);

G_END_DECLS
