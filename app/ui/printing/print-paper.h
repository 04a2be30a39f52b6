/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-paper.h: pages and files of a document, made beside the main thread.
 */
#pragma once

#include <gio/gio.h>

#include "paper-pages.h"

G_BEGIN_DECLS

/** RungsPrintProgress: is told, on the main thread, how much is done, from 0 to 1. */
typedef void (*RungsPrintProgress) (GObject *who,
                                    double   done);

void             rungs_print_lay_out_async  (RungsPaper            *paper,
                                             const RungsPaperStyle *style,
                                             GCancellable          *cancellable,
                                             GAsyncReadyCallback    callback,
                                             gpointer               user_data);
RungsPaperPages *rungs_print_lay_out_finish (GAsyncResult          *result,
                                             GError               **error);
void             rungs_print_file_async     (RungsPaper            *paper,
                                             const RungsPaperStyle *style,
                                             const char            *path,
                                             gboolean               may_replace,
                                             RungsPrintProgress     progress,
                                             GObject               *who,
                                             GCancellable          *cancellable,
                                             GAsyncReadyCallback    callback,
                                             gpointer               user_data);
gboolean         rungs_print_file_finish    (GAsyncResult          *result,
                                             GError               **error);

G_END_DECLS
