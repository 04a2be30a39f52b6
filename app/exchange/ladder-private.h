/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-private.h: what the files that read a ladder share: its rungs first, then the work, then who stands where.
 */
#pragma once

#include "ladder-values.h"

G_BEGIN_DECLS

/** RungsLadderWork: a piece of work and its placings on one ladder (RungsRecord *), as they stand in the workbook. */
typedef struct
{
  char *id;
  char *title;
  GPtrArray *placings;
} RungsLadderWork;

RungsAudience _rungs_ladder_audience     (const RungsLadderFilter *filter);
gboolean      _rungs_ladder_read_rungs   (RungsLadderValues       *values,
                                          RungsWorkbook           *workbook,
                                          const char              *ladder,
                                          GError                 **error);
GPtrArray    *_rungs_ladder_read_works   (RungsWorkbook           *workbook,
                                          const RungsLadderFilter *filter,
                                          const char              *ladder,
                                          gboolean                 is_main,
                                          GError                 **error);
GHashTable   *_rungs_ladder_read_meetings (RungsWorkbook          *workbook,
                                          const char              *group,
                                          GError                 **error);
gboolean      _rungs_ladder_read_aims    (RungsLadderValues       *values,
                                          RungsWorkbook           *workbook,
                                          const RungsLadderFilter *filter,
                                          GPtrArray               *works,
                                          GError                 **error);

G_END_DECLS
