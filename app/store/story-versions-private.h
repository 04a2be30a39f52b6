/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-versions-private.h: the same for the threads of store/, through a connection of their own.
 */
#pragma once

#include "database.h"
#include "story-versions.h"

G_BEGIN_DECLS

/* history.c */
GPtrArray *_rungs_history_read        (RungsDatabase    *database,
                                       const RungsKind  *kind,
                                       const char       *id,
                                       GError          **error);

/* story-versions.c */
GPtrArray *_rungs_story_versions_read (RungsDatabase    *database,
                                       const char       *id,
                                       GError          **error);

G_END_DECLS
