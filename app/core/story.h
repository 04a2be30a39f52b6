/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story.h: the life of a case study: what its text is, and what a change to that text means once the person agreed to it.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

const char *const *rungs_story_sections    (void);
gboolean           rungs_story_text_equal  (const RungsRecord *a,
                                            const RungsRecord *b);
gboolean           rungs_story_is_agreed   (const RungsRecord *story);
gboolean           rungs_story_is_taken_back (const RungsRecord *story);
const char *const *rungs_story_proof       (void);
gboolean           rungs_story_has_copies_out (const RungsRecord *use);
RungsRecord       *rungs_story_settle      (const RungsRecord *before,
                                            const RungsRecord *story);

G_END_DECLS
