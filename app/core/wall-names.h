/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-names.h: whether somebody's name stands in a text that is about to be shown to a room, or handed to somebody else.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RungsWallNames RungsWallNames;

RungsWallNames *rungs_wall_names_new      (const char *const    *names);
void            rungs_wall_names_free     (RungsWallNames       *self);
gboolean        rungs_wall_names_stand_in (const RungsWallNames *self,
                                           const char           *text);
char           *rungs_wall_names_replace  (const RungsWallNames *self,
                                           const RungsWallNames *but,
                                           const char           *text,
                                           const char           *with);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsWallNames, rungs_wall_names_free)

G_END_DECLS
