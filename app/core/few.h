/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * few.h: what is done where so few people placed something that it could show who they are.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/* From this many on, nobody is asked. */
#define RUNGS_FEW_ENOUGH 5

/** RungsFew: how a view goes out, in a picture, a print, a file or on the wall. From the most open to the most careful. */
typedef enum
{
  RUNGS_FEW_NOT,       /* five or more, or nobody said how many: as it is */
  RUNGS_FEW_SHOW,      /* fewer than five, who said that it may be shown */
  RUNGS_FEW_MERGE,     /* shown as of a mixed group; also where nobody was asked */
  RUNGS_FEW_LEAVE_OUT, /* not shown */
} RungsFew;

RungsFew    rungs_few_of        (GPtrArray  *placings,
                                 const char *view);
guint       rungs_few_people    (GPtrArray  *placings,
                                 const char *view);
RungsFew    rungs_few_parse     (const char *token);
const char *rungs_few_token     (RungsFew    few);

G_END_DECLS
