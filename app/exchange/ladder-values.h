/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-values.h: a ladder of a workbook as plain values: its rungs, who stands where, where they stood in earlier rounds, and
 * what they aim at. The picture, its twin in words and the pages are made from them.
 */
#pragma once

#include "few.h"
#include "reading.h"
#include "scene.h"

G_BEGIN_DECLS

/** RungsLadderFilter: what a ladder shows. Zeroed, it asks for all work on the main ladder, each view where it stood last. */
typedef struct
{
  const char *ladder;       /* its id; NULL: the main one */
  const char *activity;     /* ids, canonical tokens and days (ISO 8601, both inclusive); NULL: any */
  const char *meeting;
  const char *level;
  const char *group;        /* of the meeting at which it was placed */
  const char *organisation;
  const char *view;         /* as it is shown: who is merged into the mixed group is found there */
  const char *from;
  const char *until;
  guint round;              /* only the round of this number; 0: the latest of each view */
  guint rounds;             /* 2 or more: earlier rounds too, so many in all; RUNGS_ALL_ROUNDS */
  guint then;               /* of the earlier ones only the round of this number; 0: any */
  gboolean for_outside;     /* it leaves the laptop: few people are merged or left out, what is face down is not told */
  RungsAudience audience;   /* who it is for, with @for_outside; RUNGS_AUDIENCE_PRIVATE (the start): everybody */
} RungsLadderFilter;

#define RUNGS_ALL_ROUNDS G_MAXUINT

/** RungsStanding: one placing of a view. Several of the same view may stand together: the room called them out. */
typedef struct
{
  char *placing;      /* its id */
  char *activity;     /* its id */
  char *title;        /* of the activity */
  char *meeting;      /* its id; may be NULL */
  char *on;           /* the day, ISO 8601; may be NULL */
  char *made;         /* breaks ties of the day */
  char *called;       /* the rung as it was called then; may be NULL */
  char *because;      /* NULL where it may not be shown */
  RungsView view;     /* RUNGS_VIEW_MIXED where few people were merged */
  int rung;           /* 1 to n_rungs; 0 unsure; -1 it depends; 0 where it is face down: the answer is not in here */
  int before;         /* where this view stood in its round before; RUNGS_NOWHERE: nowhere, or not all in one place */
  guint round;        /* of the activity, from 1 */
  guint people;       /* 0: not said, or not to be shown */
  gboolean face_down; /* placed, and not shown yet */
  RungsFew few;       /* what holds for its view in this round */
  gboolean hidden_because_few; /* only in a history: that they placed it is told, where is not (rung is 0) */
} RungsStanding;

/** RungsRungWords: a rung at length. All may be NULL. */
typedef struct
{
  char *id;
  char *meaning;
  char *easier;
  char *example;
  char *helps;
  char *snakes;
} RungsRungWords;

/** RungsAimMark: the rung that is right for a piece of work, and one thing to try. */
typedef struct
{
  char *id;
  char *activity; /* its id */
  char *title;    /* of the activity */
  int rung;       /* RUNGS_NOWHERE where none was said, or one of another ladder */
  char *why;      /* all may be NULL */
  char *next_step;
  char *who;      /* NULL where it may not be shown */
  char *by;       /* ISO 8601 */
} RungsAimMark;

/** RungsLadderValues: rung_names[0] is the first rung. */
typedef struct
{
  char *ladder;         /* its id; may be NULL for the main one */
  char *ladder_name;
  gboolean is_main;     /* the one the programme uses: what belongs to no ladder in particular stands on it */
  char *credit;
  gboolean show_bands;  /* the ladder says doing to, for, with */
  guint n_rungs;
  char *rung_names[RUNGS_MAX_RUNGS];
  RungsBand bands[RUNGS_MAX_RUNGS];
  RungsRungWords words[RUNGS_MAX_RUNGS];
  char *title;          /* of the one activity shown; NULL for all */
  gboolean is_example;
  gboolean for_outside;
  gboolean show_rounds; /* earlier rounds were asked for: the picture has arrows from where each view stood before */
  gboolean show_aims;   /* the picture has flags on the rungs that are aimed at; FALSE at first, for who draws to say */
  GPtrArray *standings; /* RungsStanding *, by activity and view: who stands there now, the figures in their order */
  GPtrArray *earlier;   /* RungsStanding *, by activity, round and view; empty unless earlier rounds were asked for */
  GPtrArray *aims;      /* RungsAimMark *, by activity */
} RungsLadderValues;

RungsLadderValues *rungs_ladder_values_read     (RungsWorkbook           *workbook,
                                                 const char              *activity,
                                                 GError                 **error);
RungsLadderValues *rungs_ladder_values_read_filtered (RungsWorkbook      *workbook,
                                                 const RungsLadderFilter *filter,
                                                 GError                 **error);
/* RungsStanding *: every placing of every round that is not face down, by activity, round and view. */
GPtrArray         *rungs_ladder_history_read    (RungsWorkbook           *workbook,
                                                 const RungsLadderFilter *filter,
                                                 GError                 **error);
RungsLadderValues *rungs_ladder_values_ref      (RungsLadderValues       *values);
void               rungs_ladder_values_free     (RungsLadderValues       *values);
void               rungs_standing_free          (RungsStanding           *standing);
void               rungs_aim_mark_free          (RungsAimMark            *aim);
RungsScene        *rungs_ladder_values_to_scene (RungsLadderValues       *values,
                                                 const RungsSceneOptions *options);
char              *rungs_ladder_values_to_text  (RungsLadderValues       *values);
char              *rungs_ladder_explained_to_text (RungsLadderValues     *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsLadderValues, rungs_ladder_values_free)

G_END_DECLS
