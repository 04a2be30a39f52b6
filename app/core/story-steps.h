/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-steps.h: how a case study goes from one state to the next, and what each needs. Window and command line ask here.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

const char *rungs_story_state    (const RungsRecord  *story);
const char *rungs_story_next     (const RungsRecord  *story);
gboolean    rungs_story_has_text (const RungsRecord  *story);
gboolean    rungs_story_may_step (const RungsRecord  *before,
                                  const RungsRecord  *after,
                                  GPtrArray          *consents,
                                  GPtrArray          *checks,
                                  const char         *today,
                                  GError            **error);

G_END_DECLS
