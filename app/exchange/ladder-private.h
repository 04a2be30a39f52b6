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

#define RUNGS_N_RUNG_PARTS 5

/** RungsRungPart: something that is said of a rung: under a few words of its own, or NULL for what it means. */
typedef struct
{
  const char *heading;
  const char *text; /* a thing a line; NULL where nothing is said */
} RungsRungPart;

/* The name of the ladder, or of the one piece of work that is shown. */
const char   *_rungs_ladder_title        (const RungsLadderValues *values);
char         *_rungs_ladder_rung_heading (const RungsLadderValues *values,
                                          guint                    rung);
void          _rungs_ladder_rung_parts   (const RungsRungWords    *words,
                                          RungsRungPart            parts[RUNGS_N_RUNG_PARTS]);
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
