/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * page.h: what the window asks of each page of its sidebar. A page is a GtkWidget, made with the workbook it shows.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PAGE (rungs_page_get_type ())
G_DECLARE_INTERFACE (RungsPage, rungs_page, RUNGS, PAGE, GtkWidget)

struct _RungsPageInterface
{
  GTypeInterface parent_iface;

  /* Does the page's main task ("New enquiry"): begins a new record and puts the keyboard in its first field. */
  void     (*begin_new)   (RungsPage       *self);
  /* Shows one record, made current in the list; FALSE when the page does not show that kind. */
  gboolean (*show_record) (RungsPage       *self,
                           const RungsKind *kind,
                           const char      *id);
  /* What is shown now, so that Rungs opens where it was left. id is owned by the caller, NULL for none. */
  void     (*get_current) (RungsPage       *self,
                           const RungsKind **kind,
                           char           **id);
  /* Which side of the record is shown, where it has several, or what is done on the page; NULL: the first. */
  const char *(*get_side) (RungsPage *self);
  /* Turns to a side of records that have it. */
  void     (*show_side)   (RungsPage       *self,
                           const char      *name);
  /* Hands everything typed to the workbook's writer now, without waiting (before closing, Pause, undo). */
  void     (*flush)       (RungsPage       *self);
  /* The words of the main button, translated; NULL for no button. The window puts the button into its header. */
  const char *(*get_task) (RungsPage       *self);
};

void        rungs_page_begin_new   (RungsPage        *self);
gboolean    rungs_page_show_record (RungsPage        *self,
                                    const RungsKind  *kind,
                                    const char       *id);
void        rungs_page_get_current (RungsPage        *self,
                                    const RungsKind **kind,
                                    char            **id);
const char *rungs_page_get_side    (RungsPage        *self);
void        rungs_page_show_side   (RungsPage        *self,
                                    const char       *name);
void        rungs_page_flush       (RungsPage        *self);
const char *rungs_page_get_task    (RungsPage        *self);

/* Window actions that any widget inside may activate with gtk_widget_activate_action():
 *   "win.open-record" "(ss)"  kind name, id: goes to the page that shows it (a part: to its whole), opens it there
 *   "win.new-record"  "s"     kind name
 *   "win.place-changed"       what get_current() or get_side() answers is another than before
 *   "win.undo", "win.redo", "win.search", "app.pause"
 *   "win.problem"     "s"     a write failed: the plain sentence stands at the top of the window until "" takes it away
 *   "settings.plain-hints"    a choice that is remembered on this laptop, and made where it matters
 */

G_END_DECLS
