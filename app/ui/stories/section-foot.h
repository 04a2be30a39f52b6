/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * section-foot.h: what stands under a section of a story while it is written: how many words it has, and hints on plain words.
 */
#pragma once

#include "records/long-text-field.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SECTION_FOOT (rungs_section_foot_get_type ())
G_DECLARE_FINAL_TYPE (RungsSectionFoot, rungs_section_foot, RUNGS, SECTION_FOOT, GtkWidget)

/* Signal "counted": the section may have another number of words now. */

GtkWidget *rungs_section_foot_new       (RungsLongTextField *field,
                                         gboolean            verbatim);
void       rungs_section_foot_set_hints (RungsSectionFoot   *self,
                                         gboolean            hints);
guint      rungs_section_foot_get_words (RungsSectionFoot   *self);

G_END_DECLS
