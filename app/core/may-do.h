/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * may-do.h: all that may be done with a case study on a day, and what may not and why. Each answer is the gate's own.
 */
#pragma once

#include "gate.h"

G_BEGIN_DECLS

/**
 * RungsMayDo: one place where a story could be shown to somebody.
 * @audience: a token of the scopes; static
 * @partner: (nullable): the organisation's name, of a named partner
 * @channel: a token of the channels; static
 * @may: the gate is open
 * @ends_on: (nullable): where it is, the last day it is open
 */
typedef struct
{
  const char *audience;
  char *partner;
  const char *channel;
  gboolean may;
  char *ends_on;
  RungsGateAnswer *answer;
} RungsMayDo;

typedef enum
{
  RUNGS_MAY_DO_YES,
  RUNGS_MAY_DO_ASK,
  RUNGS_MAY_DO_NO,
} RungsMayDoSort;

/**
 * RungsMayDoLine: places that get the same answer.
 * @channels: (element-type utf8): tokens of the channels; static
 * @ends_on: (nullable): the last day it may be shown there; %NULL with nothing missing: once the blocks are put right
 * @missing: (element-type RungsGateMissing): what stands in the way, what blocks everything left out
 */
typedef struct
{
  GPtrArray *channels;
  const char *ends_on;
  GPtrArray *missing;
} RungsMayDoLine;

/**
 * RungsMayDoGroup: what was said yes to for one who could see the story.
 * @of: who; its place is of no account
 * @common: (element-type RungsGateMissing): what stands in the way of all its places, what blocks everything left out
 * @lines: (element-type RungsMayDoLine): place for place; empty where something stands in the way of all
 */
typedef struct
{
  const RungsMayDo *of;
  GPtrArray *common;
  GPtrArray *lines;
} RungsMayDoGroup;

GPtrArray     *rungs_may_do              (const RungsRecord     *story,
                                          GPtrArray             *consents,
                                          GPtrArray             *checks,
                                          const RungsGateUse    *use);
GPtrArray     *rungs_may_do_blocks       (GPtrArray             *all);
GPtrArray     *rungs_may_do_groups       (GPtrArray             *all,
                                          GPtrArray             *blocks);
RungsMayDoSort rungs_may_do_line_sort    (const RungsMayDoLine  *line);
char          *rungs_may_do_line_words   (const RungsMayDoLine  *line);
GPtrArray     *rungs_may_do_line_reasons (const RungsMayDoLine  *line);
gboolean       rungs_may_do_can_ask      (GPtrArray             *missing);
char          *rungs_may_do_summary      (GPtrArray             *all);
char          *rungs_may_do_for          (const RungsMayDo      *one);
char          *rungs_may_do_words        (GPtrArray             *all);

G_END_DECLS
