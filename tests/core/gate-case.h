/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * gate-case.h: one case of what can be asked of the gate, as plain choices; the records it is made of; and what must be answered,
 * said without looking at a record.
 */
#pragma once

#include "gate.h"

G_BEGIN_DECLS

#define GATE_STORY "11111111-1111-4111-8111-111111111111"
#define GATE_OTHER_STORY "22222222-2222-4222-8222-222222222222"

/* All are the answers that open the gate when they are 0. */
typedef enum { GATE_INSIDE, GATE_PARTNER, GATE_PUBLIC, GATE_N_SCOPES } GateScope;
typedef enum { GATE_NAMED, GATE_NOT_NAMED, GATE_NOBODY, GATE_N_PARTNERS } GatePartner;
typedef enum { GATE_AGREED_PLACE, GATE_OTHER_PLACE, GATE_ASK_PLACE, GATE_BOTH_PLACE, GATE_N_PLACES } GatePlace;
typedef enum { GATE_WITHIN, GATE_DAY_BEFORE, GATE_FIRST_DAY, GATE_LAST_DAY, GATE_DAY_AFTER, GATE_N_DAYS } GateDay;
typedef enum { GATE_NOT_SAID, GATE_STANDING, GATE_EARLIER, GATE_N_VERSIONS } GateVersion;
typedef enum { GATE_NO_TOPIC, GATE_AGREED_TOPIC, GATE_OTHER_TOPIC, GATE_BOTH_TOPICS, GATE_N_TOPICS } GateTopic;
typedef enum { GATE_NO_NAME, GATE_CHOSEN_NAME, GATE_REAL_NAME, GATE_N_NAMES } GateName;
typedef enum { GATE_NOT_IN_IT, GATE_IN_IT_AGREED, GATE_IN_IT_REFUSED, GATE_IN_IT_NOT_ASKED, GATE_N_PARTS } GatePart;
typedef enum { GATE_TWO_READERS, GATE_ONE_READER, GATE_SAME_READER, GATE_NO_READER, GATE_N_READERS } GateReaders;
typedef enum { GATE_CHECKED, GATE_NOT_ANSWERED, GATE_NOT_MADE, GATE_CHECK_PUT_AWAY, GATE_CHECK_OF_OTHER, GATE_N_CHECKS } GateChecks;
typedef enum { GATE_CONSENT, GATE_CONSENT_PUT_AWAY, GATE_CONSENT_OF_OTHER, GATE_NO_CONSENT, GATE_N_CONSENTS } GateConsents;

/* Of the states of a story, by their place in its table; "ready" and "in-use" are the two that may be shown. */
#define GATE_N_STATES 9 /* the last: no state */
#define GATE_STATE_READY 4
#define GATE_STATE_IN_USE 5
#define GATE_STATE_WITHDRAWN 7

typedef struct
{
  GateScope scope;      /* of the consent */
  GateScope audience;   /* what is asked for */
  GatePartner partner;
  GatePlace place;
  GateDay day;
  guint state;
  GateVersion version;
  GateTopic topic;
  guint agreed_name;    /* GateName, or GATE_N_NAMES: not asked */
  GateName name;
  GatePart quotes;
  GatePart pictures;
  gboolean taken_back;  /* the consent was */
  gboolean put_away;    /* the story was */
  GateReaders readers;
  GateChecks checks;
  GateConsents consents;
} GateCase;

/* What a case is made of. The records are kept by the desk. */
typedef struct
{
  RungsRecord *story;
  GPtrArray *consents;
  GPtrArray *checks;
  RungsGateUse use;
} GateRecords;

typedef struct _GateDesk GateDesk;

GateDesk    *gate_desk_new      (void);
void         gate_desk_free     (GateDesk        *desk);
GateCase     gate_case_open     (void);
GateRecords  gate_case_records  (GateDesk        *desk,
                                 const GateCase  *one);
guint64      gate_case_expected (const GateCase  *one);
char        *gate_case_words    (const GateCase  *one);
char        *gate_reasons_words (guint64          reasons);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GateDesk, gate_desk_free)

G_END_DECLS
