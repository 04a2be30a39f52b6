/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-history.h: the rounds of a ladder as a chart through time.
 */
#pragma once

#include "chart.h"
#include "ladder-values.h"

G_BEGIN_DECLS

guint       rungs_ladder_history_n_works  (GPtrArray               *history);
/* The works from FIRST on, at most so many as MOST. */
RungsChart *rungs_ladder_history_to_chart (RungsLadderValues       *values,
                                           GPtrArray               *history,
                                           guint                    first,
                                           guint                    most,
                                           const RungsChartOptions *options);

G_END_DECLS
