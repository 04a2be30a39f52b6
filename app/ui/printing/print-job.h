/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-job.h: one document on its way out: printed, saved as a file or copied. Where its copies have to be known, that is
 * written down before there is one, and taken back when there is none.
 */
#pragma once

#include <gtk/gtk.h>

#include "paper-pages.h"
#include "printing.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_JOB (rungs_print_job_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintJob, rungs_print_job, RUNGS, PRINT_JOB, GObject)

/* Signal "progress" (double done): how much of a file is written, from 0 to 1. */

/* Makes the document, and so asks the gate; NULL and why it may not be. */
RungsPrintJob *rungs_print_job_new         (RungsWorkbook         *workbook,
                                            const char            *what,
                                            const char            *id,
                                            const RungsPrintUse   *use,
                                            const RungsPaperStyle *style,
                                            GError               **error);
RungsPaper    *rungs_print_job_get_paper   (RungsPrintJob         *self);
const RungsPaperStyle *rungs_print_job_get_style (RungsPrintJob   *self);

void           rungs_print_job_save_async  (RungsPrintJob         *self,
                                            const char            *path,
                                            gboolean               may_replace,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
void           rungs_print_job_copy_async  (RungsPrintJob         *self,
                                            GdkClipboard          *clipboard,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
void           rungs_print_job_print_async (RungsPrintJob         *self,
                                            GtkWindow             *parent,
                                            GtkPrintOperationAction action,
                                            const char            *export_path,
                                            GSettings             *settings,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
/* FALSE and no error: the person changed their mind. */
gboolean       rungs_print_job_finish      (RungsPrintJob         *self,
                                            GAsyncResult          *result,
                                            GError               **error);

G_END_DECLS
