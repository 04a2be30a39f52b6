/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-values.h: the ladder of a workbook as plain values: its rungs, and who stands where.
 */
#pragma once

#include "reading.h"
#include "scene.h"

G_BEGIN_DECLS

/** RungsStanding: how one view sees one activity now: its latest placing. */
typedef struct
{
  char *placing;  /* its id */
  char *activity; /* its id */
  char *title;    /* of the activity */
  char *on;       /* the day, ISO 8601; may be NULL */
  char *made;     /* breaks ties of the day */
  RungsView view;
  int rung;       /* 1 to 7; 0 unsure; -1 it depends */
} RungsStanding;

/** RungsLadderValues: rungs[0] is the first rung. */
typedef struct
{
  char *rung_names[RUNGS_N_RUNGS];
  RungsBand bands[RUNGS_N_RUNGS];
  char *title;          /* of the one activity shown; NULL for all */
  gboolean is_example;
  GPtrArray *standings; /* RungsStanding *, by activity and view */
} RungsLadderValues;

RungsLadderValues *rungs_ladder_values_read    (RungsWorkbook      *workbook,
                                                const char         *activity,
                                                GError            **error);
RungsLadderValues *rungs_ladder_values_ref     (RungsLadderValues  *values);
void               rungs_ladder_values_free    (RungsLadderValues  *values);
RungsScene        *rungs_ladder_values_to_scene (RungsLadderValues *values,
                                                const RungsSceneOptions *options);
char              *rungs_ladder_values_to_text (RungsLadderValues  *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsLadderValues, rungs_ladder_values_free)

G_END_DECLS
