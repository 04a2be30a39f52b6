/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-deeds.h: what is done on the ladder, as edits: each is one step of undo with a plain label. Dragging, clicking, keys,
 * buttons and the wall all make them here, so that the same deed leaves the same records.
 */
#pragma once

#include "edits.h"
#include "ladder-values.h"

G_BEGIN_DECLS

/** RungsPlacingDeed: one placing that is new. Strings may be NULL but for @activity and @title. */
typedef struct
{
  const char *activity; /* its id */
  const char *title;    /* of the activity, for the label */
  const char *meeting;
  const char *ladder;   /* NULL: the main one */
  const char *because;
  const char *on;       /* the day, ISO 8601; NULL: today */
  RungsView view;
  int answer;           /* 1 to 8; 0 unsure; -1 it depends */
  int people;           /* 0: not said */
  gboolean face_down;
} RungsPlacingDeed;

/* All return NULL where there is nothing to do. PLACING (out) may be NULL: the id of the new placing. */
RungsEdits *rungs_deed_place      (const RungsPlacingDeed *deed,
                                   char                  **placing);
RungsEdits *rungs_deed_move       (RungsLadderValues      *values,
                                   const char             *placing,
                                   int                     rung);
/* Somebody more of a view on a rung, at a meeting: counted in PEOPLE of one placing for each view and rung. */
RungsEdits *rungs_deed_add_one    (RungsLadderValues      *values,
                                   const RungsPlacingDeed *deed,
                                   char                  **placing);
RungsEdits *rungs_deed_take_one   (RungsLadderValues      *values,
                                   const char             *activity,
                                   const char             *meeting,
                                   RungsView               view,
                                   int                     rung);
RungsEdits *rungs_deed_reveal     (RungsLadderValues      *values,
                                   const char             *activity,
                                   const char             *meeting);
RungsEdits *rungs_deed_say_few    (RungsLadderValues      *values,
                                   const char             *activity,
                                   guint                   round,
                                   RungsView               view,
                                   const char             *choice);
RungsEdits *rungs_deed_aim        (const char             *activity,
                                   const char             *title,
                                   const char             *rung,
                                   const char             *why,
                                   const char             *next_step,
                                   const char             *who,
                                   const char             *by);
RungsEdits *rungs_deed_look_again (const char             *activity,
                                   const char             *title,
                                   const char             *day);
RungsEdits *rungs_deed_type_line  (RungsRecord            *rung,
                                   const char             *field,
                                   const char             *before,
                                   const char             *line);
/* What is said when it is done: "Tenants' charter: Co-design". (transfer full) */
char       *rungs_deed_where      (RungsLadderValues      *values,
                                   const char             *title,
                                   int                     rung);

G_END_DECLS
