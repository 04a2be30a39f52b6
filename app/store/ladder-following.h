/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-following.h: what follows in the workbook from a write to the ladder.
 */
#pragma once

#include "database.h"
#include "record.h"

G_BEGIN_DECLS

gboolean   rungs_ladder_follow      (RungsDatabase      *database,
                                     const RungsRecord  *before,
                                     RungsRecord       **after,
                                     GError            **error);
GPtrArray *rungs_ladder_rungs_to_switch (RungsDatabase      *database,
                                     const RungsRecord  *before,
                                     const RungsRecord  *after,
                                     const char        **archived,
                                     GError            **error);

G_END_DECLS
