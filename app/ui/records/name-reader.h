/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * name-reader.h: what everybody in a workbook is called, and what they are really called, read a page at a time.
 */
#pragma once

#include "reading.h"
#include "wall-names.h"

G_BEGIN_DECLS

typedef struct _RungsNameReader RungsNameReader;

RungsNameReader *rungs_name_reader_new    (RungsWorkbook    *workbook);
void             rungs_name_reader_free   (RungsNameReader  *self);
/* Reads a page; TRUE: there is more. FALSE without an error: that was all. */
gboolean         rungs_name_reader_step   (RungsNameReader  *self,
                                           GError          **error);
/* What was read, to be found again in a text. */
RungsWallNames  *rungs_name_reader_names  (RungsNameReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsNameReader, rungs_name_reader_free)

G_END_DECLS
