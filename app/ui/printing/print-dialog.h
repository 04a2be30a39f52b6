/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-dialog.h: what may be put on paper, looked at before it is: its pages, who it is for, and why it may not be printed yet.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-paper.h"
#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_DIALOG (rungs_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintDialog, rungs_print_dialog, RUNGS, PRINT_DIALOG, GtkWidget)

/* Signal "ask" (const char *scope, const char *partner, const char *channel; the last two may be NULL): the person is to be asked
 * about what the print is for. */

/* WHAT is one of the words of rungs_print_list (); ID is of the record it is about, or NULL where it is about none. */
void              rungs_print_dialog_present (GtkWidget        *parent,
                                              RungsWorkbook    *workbook,
                                              const char       *what,
                                              const char       *id);
/* The view of the ladder that is shown. */
void              rungs_print_dialog_present_ladder (GtkWidget              *parent,
                                                     RungsWorkbook          *workbook,
                                                     const RungsLadderShown *shown);
RungsPrintDialog *rungs_print_dialog_new     (RungsWorkbook    *workbook,
                                              GSettings        *settings,
                                              const char       *what,
                                              const char       *id);
/* Which view of the ladder is meant, where it is the ladder that is printed. */
void              rungs_print_dialog_set_ladder (RungsPrintDialog       *self,
                                                 const RungsLadderShown *shown);
/* Whether pages or files are being made, or something is being written down. */
gboolean          rungs_print_dialog_is_busy (RungsPrintDialog *self);
/* What was said last of what was done. */
const char       *rungs_print_dialog_get_said (RungsPrintDialog *self);
/* The deeds, after the person chose where: what the buttons do, for those who have no file chooser. */
void              rungs_print_dialog_save    (RungsPrintDialog *self,
                                              const char       *path,
                                              gboolean          may_replace);
void              rungs_print_dialog_print   (RungsPrintDialog *self,
                                              GtkPrintOperationAction action,
                                              const char       *export_path);

G_END_DECLS
