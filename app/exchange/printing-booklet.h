/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-booklet.h: several stories as one document. Each passes the gate by itself.
 */
#pragma once

#include "printing.h"

G_BEGIN_DECLS

typedef struct _RungsBooklet RungsBooklet;

RungsBooklet    *rungs_booklet_new      (RungsWorkbook       *workbook,
                                         const RungsPrintUse *use);
void             rungs_booklet_free     (RungsBooklet        *self);
gboolean         rungs_booklet_add      (RungsBooklet        *self,
                                         const char          *id,
                                         GError             **error);
gboolean         rungs_booklet_add_all  (RungsBooklet        *self,
                                         GError             **error);
guint            rungs_booklet_n        (RungsBooklet        *self);
/* Lines of "title: why not", of those that were asked for and may not be shown. */
const GPtrArray *rungs_booklet_refused  (RungsBooklet        *self);
RungsPaper      *rungs_booklet_make     (RungsBooklet        *self);
RungsEdits      *rungs_booklet_record   (RungsBooklet        *self,
                                         GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsBooklet, rungs_booklet_free)

G_END_DECLS
