/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * exporting.h: records of a kind, or of every kind, into a file for others: only what they may see.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_EXPORT_CSV,
  RUNGS_EXPORT_JSON,
} RungsExportFormat;

gboolean rungs_export_format_of (const char         *path,
                                 RungsExportFormat  *format,
                                 GError            **error);
gboolean rungs_export_kind      (RungsWorkbook      *workbook,
                                 const RungsKind    *kind,
                                 const char         *path,
                                 RungsExportFormat   format,
                                 RungsAudience       audience,
                                 GCancellable       *cancellable,
                                 guint              *n_records,
                                 GError            **error);
gboolean rungs_export_all       (RungsWorkbook      *workbook,
                                 const char         *path,
                                 RungsAudience       audience,
                                 GCancellable       *cancellable,
                                 guint              *n_records,
                                 GError            **error);

G_END_DECLS
