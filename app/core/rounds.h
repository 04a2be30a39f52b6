/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rounds.h: the rounds in which a piece of work was placed on a ladder. No record says which round it is of: it follows
 * from the meeting, or from the day.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/** RungsRound: placings of one piece of work that were made together. */
typedef struct
{
  guint number;        /* from 1, the earliest */
  char *day;           /* the first day that was said, ISO 8601; may be NULL */
  char *meeting;       /* its id; may be NULL */
  GPtrArray *placings; /* RungsRecord *, in the order they were made */
} RungsRound;

GPtrArray *rungs_rounds_of     (GPtrArray  *placings);
GArray    *rungs_rounds_number (GPtrArray  *placings);
void       rungs_round_free    (RungsRound *round);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsRound, rungs_round_free)

G_END_DECLS
