/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-batches.h: the parts of a long document, laid out and painted by several threads at once.
 */
#pragma once

#include "pdf-painting.h"

G_BEGIN_DECLS

/**
 * RungsPdfBatchFuncs:
 * @add: (element-type RungsPdfPainted): is given the next parts, laid out and painted
 * @tell: is told how much is done, from 0 to 1
 *
 * Each may stop the work: %FALSE, and why. Both are called in the thread that rungs_pdf_paint_batches() was called in.
 */
typedef struct
{
  gboolean (*add)  (RungsPaperPages  *pages,
                    const GPtrArray  *painted,
                    gpointer          data,
                    GError          **error);
  gboolean (*tell) (double            done,
                    gpointer          data,
                    GError          **error);
} RungsPdfBatchFuncs;

gboolean rungs_pdf_paint_batches (RungsPaper                *paper,
                                  const RungsPaperStyle     *style,
                                  const RungsPdfBatchFuncs  *funcs,
                                  gpointer                   data,
                                  GError                   **error);

G_END_DECLS
