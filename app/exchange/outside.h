/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * outside.h: which records may be shown to an audience. Which of their fields may is said by their kind.
 */
#pragma once

#include "stories-out.h"

G_BEGIN_DECLS

typedef struct _RungsOutside RungsOutside;

RungsOutside *rungs_outside_new        (RungsWorkbook    *workbook,
                                        RungsAudience     audience,
                                        GError          **error);
RungsOutside *rungs_outside_new_for_work (RungsWorkbook *workbook,
                                        RungsAudience     audience,
                                        GError          **error);
void          rungs_outside_let_stories (RungsOutside   *self,
                                        RungsStoriesOut  *stories);
void          rungs_outside_free       (RungsOutside     *self);
gboolean      rungs_outside_may_see    (RungsOutside     *self,
                                        RungsRecord      *record);
gboolean      rungs_outside_sees_kind  (RungsOutside     *self,
                                        const RungsKind  *kind,
                                        GError          **error);
RungsAudience rungs_outside_audience   (RungsOutside     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsOutside, rungs_outside_free)

G_END_DECLS
