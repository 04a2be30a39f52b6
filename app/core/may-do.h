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

GPtrArray *rungs_may_do          (const RungsRecord   *story,
                                  GPtrArray           *consents,
                                  GPtrArray           *checks,
                                  const RungsGateUse  *use);
GPtrArray *rungs_may_do_blocks   (GPtrArray           *all);
char      *rungs_may_do_summary  (GPtrArray           *all);
char      *rungs_may_do_for      (const RungsMayDo    *one);
char      *rungs_may_do_words    (GPtrArray           *all);

G_END_DECLS
