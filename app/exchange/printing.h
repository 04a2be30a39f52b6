/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing.h: what a workbook can put on paper: documents made of its records, as far as those they are for may see them.
 */
#pragma once

#include "ladder-paper.h"
#include "reading.h"

G_BEGIN_DECLS

/**
 * RungsPrintUse: what a print is for.
 * @audience: how wide it goes
 * @channel: a token of the channels, for a case study; %NULL is "printed"
 * @held_by: (nullable): who gets the copies; for partners the organisation by its name
 * @copies: how many; 0 is one
 * @today: the day, ISO 8601
 * @as_at: (nullable): the day it tells of, ISO 8601; %NULL: today
 * @meeting: (nullable): the id of the meeting it is for, where the record it is about does not say
 * @from: (nullable): the first month or day it tells of, ISO 8601
 * @until: (nullable): the last one
 * @ladder: (nullable): the view of the ladder that is meant; %NULL: all work
 */
typedef struct
{
  RungsAudience audience;
  const char *channel;
  const char *held_by;
  guint copies;
  const char *today;
  const char *as_at;
  const char *meeting;
  const char *from;
  const char *until;
  const RungsLadderShown *ladder;
} RungsPrintUse;

/** RungsPrintAsks: what may be asked before a document is made, besides the record it is about. */
typedef enum
{
  RUNGS_PRINT_ASKS_NOTHING = 0,
  RUNGS_PRINT_ASKS_AUDIENCE = 1 << 0, /* what is in it depends on who it is for; without: it stays inside the programme */
  RUNGS_PRINT_ASKS_HOLDER = 1 << 1,   /* each copy is written down, with where it is shown and who gets it */
  RUNGS_PRINT_ASKS_DAY = 1 << 2,      /* it can tell of an earlier day */
  RUNGS_PRINT_ASKS_MEETING = 1 << 3,
  RUNGS_PRINT_ASKS_MONTHS = 1 << 4,
} RungsPrintAsks;

/** RungsPrint: one sort of document. */
typedef struct _RungsPrint RungsPrint;

const RungsPrint *rungs_print_find     (const char           *what);
/* Names of the kinds of record it can be about, the usual one first, ended by NULL; none: it is about no one record. */
const char *const *rungs_print_kinds   (const RungsPrint     *print);
gboolean          rungs_print_is_about (const RungsPrint     *print,
                                        const char           *kind);
/* Without a record it is about all of them. */
gboolean          rungs_print_needs_id (const RungsPrint     *print);
RungsPrintAsks    rungs_print_asks     (const RungsPrint     *print);
char             *rungs_print_list     (void);
RungsPaper       *rungs_print_make     (const RungsPrint     *print,
                                        RungsWorkbook        *workbook,
                                        const char           *id,
                                        const RungsPrintUse  *use,
                                        GError              **error);
/* What is to be written down once the copies are there; NULL for nothing. */
RungsEdits       *rungs_print_record   (const RungsPrint     *print,
                                        RungsWorkbook        *workbook,
                                        const char           *id,
                                        const RungsPrintUse  *use,
                                        GError              **error);

G_END_DECLS
