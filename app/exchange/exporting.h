/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * exporting.h: records of a kind, or of every kind, into a file for others: only what they may see.
 */
#pragma once

#include "stories-out.h"

G_BEGIN_DECLS

typedef enum
{
  RUNGS_EXPORT_CSV,
  RUNGS_EXPORT_JSON,
} RungsExportFormat;

/** RungsExport: an export on its way. Which stories go is known before anything is written. */
typedef struct _RungsExport RungsExport;

gboolean rungs_export_format_of (const char         *path,
                                 RungsExportFormat  *format,
                                 GError            **error);
RungsExport *rungs_export_new   (RungsWorkbook       *workbook,
                                 const RungsKind     *kind,
                                 const RungsStoryUse *use,
                                 GCancellable        *cancellable,
                                 GError             **error);
void        rungs_export_free   (RungsExport         *self);
RungsStoriesOut *rungs_export_stories (RungsExport   *self);
gboolean rungs_export_write     (RungsExport         *self,
                                 const char          *path,
                                 RungsExportFormat    format,
                                 GCancellable        *cancellable,
                                 guint               *n_records,
                                 GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsExport, rungs_export_free)

G_END_DECLS
