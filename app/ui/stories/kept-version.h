/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kept-version.h: that the words a person agreed to are kept while others are written, since when, and the way to them.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_KEPT_VERSION (rungs_kept_version_get_type ())
G_DECLARE_FINAL_TYPE (RungsKeptVersion, rungs_kept_version, RUNGS, KEPT_VERSION, GtkWidget)

GtkWidget *rungs_kept_version_new (RungsWorkbook     *workbook);
void       rungs_kept_version_set (RungsKeptVersion  *self,
                                   const RungsRecord *story);

G_END_DECLS
