/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-following.h: whether a case study may come to another state, by what else the workbook holds about it.
 */
#pragma once

#include "database.h"
#include "record.h"

G_BEGIN_DECLS

gboolean rungs_story_follow (RungsDatabase      *database,
                             const RungsRecord  *before,
                             const RungsRecord  *after,
                             GDateTime          *now,
                             GError            **error);

G_END_DECLS
