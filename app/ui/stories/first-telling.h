/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * first-telling.h: a story as it was first told, to be written down and read, and its paragraphs copied into the story to share.
 */
#pragma once

#include "records/long-text-field.h"

G_BEGIN_DECLS

/* What is written here. */
#define RUNGS_FIRST_TELLING_FIELDS "original"

#define RUNGS_TYPE_FIRST_TELLING (rungs_first_telling_get_type ())
G_DECLARE_FINAL_TYPE (RungsFirstTelling, rungs_first_telling, RUNGS, FIRST_TELLING, GtkWidget)

GtkWidget          *rungs_first_telling_new       (RungsWorkbook     *workbook);
void                rungs_first_telling_show      (RungsFirstTelling *self,
                                                   const char        *id);
RungsLongTextField *rungs_first_telling_get_field (RungsFirstTelling *self);
void                rungs_first_telling_copy      (RungsFirstTelling *self);
void                rungs_first_telling_flush     (RungsFirstTelling *self);

G_END_DECLS
