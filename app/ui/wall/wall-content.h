/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-content.h: what stands on the wall, from what it may know and what it is showing.
 */
#pragma once

#include "showing.h"
#include "wall-sheet.h"
#include "wall/wall-values.h"

G_BEGIN_DECLS

RungsWallSheet    *rungs_wall_content_sheet  (const RungsWallValues       *values,
                                              const RungsShowing          *showing,
                                              const RungsWallSheetOptions *options);
/* The list of keys that mean something there. */
RungsWallSheet    *rungs_wall_content_keys   (RungsShowingMode             mode,
                                              const RungsWallSheetOptions *options);
/* An empty sheet for Pause. */
RungsWallSheet    *rungs_wall_content_quiet  (const RungsWallSheetOptions *options);
RungsShowingGround rungs_wall_content_ground (const RungsWallValues       *values,
                                              RungsShowingMode             mode,
                                              const RungsWallSheetOptions *options);
/* "Rung 3, Informing: What helps" */
char              *rungs_wall_content_name   (const RungsWallValues       *values,
                                              const RungsShowing          *showing,
                                              const RungsWallSheetOptions *options);

G_END_DECLS
