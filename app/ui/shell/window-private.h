/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-private.h: what the files of the window share.
 */
#pragma once

#include "shell/opening-page.h"
#include "shell/page-area.h"
#include "shell/sidebar.h"
#include "shell/window.h"

G_BEGIN_DECLS

struct _RungsWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  GSettings *settings;
  RungsWorkbook *workbook;

  /* owned through the widget tree */
  GtkWidget *content;
  GtkWidget *pause_page;
  GtkStack *states;
  GtkWidget *split;
  RungsSidebar *sidebar;
  RungsPageArea *area;
  RungsOpeningPage *opening;

  /* opening; see window-opening.c */
  char *opening_path;
  RungsOpenHow opening_how;
  guint opening_serial;
  guint slow_id;
  gboolean drawn;         /* the first frame has been on the screen */
  gboolean opens_on_draw; /* what is asked for is opened then */

  /* pausing; see window-pause.c */
  gboolean paused;
  GtkWidget *focus_before_pause; /* weak */
  gpointer focus_before_page;    /* only compared */
  guint focus_tries;
  GPtrArray *hidden_windows;

  /* closing; see window-closing.c */
  gboolean closing;
  gboolean may_close;

  /* state */
  guint place_id;
  guint waiting_id;
  GCancellable *counting; /* owned; NULL: nobody counts what waits */
};

/* window-actions.c */
void  _rungs_window_install_actions (GtkWidgetClass *widget_class);
void  _rungs_window_update_actions  (RungsWindow    *self);

/* window-opening.c */
char *_rungs_window_workbook_name   (RungsWorkbook  *workbook);
void  _rungs_window_watch_drawing   (RungsWindow    *self);

/* window.c */
void  _rungs_window_focus_page      (RungsWindow    *self);

/* window-state.c */
void  _rungs_window_restore_size    (RungsWindow    *self);
void  _rungs_window_restore_place   (RungsWindow    *self,
                                     gboolean        same_workbook);
void  _rungs_window_place_changed   (RungsWindow    *self);
void  _rungs_window_save_place      (RungsWindow    *self);
void  _rungs_window_save_size       (RungsWindow    *self);

/* window-workbook.c */
void  _rungs_window_take_workbook   (RungsWindow    *self,
                                     RungsWorkbook  *workbook);
void  _rungs_window_leave_workbook  (RungsWindow    *self);
void  _rungs_window_update_history  (RungsWindow    *self);
void  _rungs_window_count_waiting   (RungsWindow    *self);
void  _rungs_window_stop_counting   (RungsWindow    *self);
void  _rungs_window_update_title    (RungsWindow    *self);

/* window-closing.c */
gboolean _rungs_window_close_request (RungsWindow   *self);
void  _rungs_window_settle          (RungsWindow    *self,
                                     GAsyncReadyCallback callback,
                                     gpointer        user_data);
gboolean _rungs_window_settle_finish (RungsWindow   *self,
                                     GAsyncResult   *result,
                                     GError        **error);
void  _rungs_window_try_again       (RungsWindow    *self);

G_END_DECLS
