/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-following.h: whether a case study may come to another state, by what else the workbook holds about it, and what its version
 * is then.
 */
#pragma once

#include "database.h"
#include "record.h"

G_BEGIN_DECLS

gboolean     rungs_story_follow     (RungsDatabase      *database,
                                     const RungsRecord  *before,
                                     RungsRecord       **after,
                                     GDateTime          *now,
                                     GError            **error);
GHashTable  *rungs_story_remember   (RungsDatabase      *database,
                                     GPtrArray          *touched,
                                     GError            **error);
RungsRecord *rungs_story_hold       (GHashTable         *remembered,
                                     RungsRecord        *record);

G_END_DECLS
