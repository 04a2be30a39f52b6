/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * gate.h: whether a case study may be shown to somebody, in some place, on some day. Print, PDF, page for the web, copy, export,
 * projector and command line all ask here, and nothing goes around it.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/**
 * RungsGateUse: what somebody wants to do with a case study.
 * @audience: a token of the scopes: "inside", "partner" or "public"
 * @partner: the organisation's name, for "partner"; else %NULL
 * @channel: a token of the channels: "printed", "meeting", ...
 * @naming: how the person would be named: "real", "chosen" or "none"; %NULL is "none"; anything else shows more of them than
 *   anybody says yes to
 * @quotes: the person's own words would be in it
 * @pictures: pictures would be in it
 * @version: the number of the agreed version that would be shown; %NULL is the one that stands now
 * @today: the day, ISO 8601
 */
typedef struct
{
  const char *audience;
  const char *partner;
  const char *channel;
  const char *naming;
  gboolean quotes;
  gboolean pictures;
  const char *version;
  const char *today;
} RungsGateUse;

/** RungsGateReason: why it may not be done. The first six are about the story, the others about what was said yes to. */
typedef enum
{
  RUNGS_GATE_ARCHIVED,
  RUNGS_GATE_WITHDRAWN,
  RUNGS_GATE_STATE,
  RUNGS_GATE_VERSION,
  RUNGS_GATE_CHECK,
  RUNGS_GATE_SECOND_READER,
  RUNGS_GATE_NO_CONSENT,
  RUNGS_GATE_SCOPE,
  RUNGS_GATE_PARTNER,
  RUNGS_GATE_CHANNEL,
  RUNGS_GATE_ASK_EACH,
  RUNGS_GATE_NOT_YET,
  RUNGS_GATE_ENDED,
  RUNGS_GATE_TAKEN_BACK,
  RUNGS_GATE_NAMING,
  RUNGS_GATE_QUOTES,
  RUNGS_GATE_PICTURES,
  RUNGS_GATE_TOPIC,
} RungsGateReason;

/** RungsGateMissing: one thing that stands in the way, in plain words. @ask: how to put it right. Both translated and owned. */
typedef struct
{
  RungsGateReason reason;
  char *text;
  char *ask;
} RungsGateMissing;

/**
 * RungsGateAnswer: what the gate says.
 * @consent: (nullable): the id of the consent that covers the use: the gate is open, and only then
 * @ends_on: (nullable): the last day that consent holds
 * @contact: (nullable): whom of the programme it says to tell
 * @missing: (element-type RungsGateMissing): what stands in the way; empty when the gate is open. Of several consents, what
 *   the nearest of them lacks.
 */
typedef struct
{
  char *consent;
  char *ends_on;
  char *contact;
  GPtrArray *missing;
} RungsGateAnswer;

RungsGateAnswer *rungs_gate_ask         (const RungsRecord   *story,
                                         GPtrArray           *consents,
                                         GPtrArray           *checks,
                                         const RungsGateUse  *use);
gboolean         rungs_gate_is_open     (const RungsGateAnswer *answer);
char            *rungs_gate_words       (const RungsGateAnswer *answer);
const char      *rungs_gate_reason_name (RungsGateReason      reason);
void             rungs_gate_answer_free (RungsGateAnswer     *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsGateAnswer, rungs_gate_answer_free)

G_END_DECLS
