/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds.h: the tables of the kinds, each in the file of its subject, for kind.c alone to gather.
 */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/* People, groups, meetings and papers: kinds-people.c, kinds-meetings.c */
extern const RungsKind rungs_kind_person;
extern const RungsKind rungs_kind_person_private;
extern const RungsKind rungs_kind_group;
extern const RungsKind rungs_kind_meeting;
extern const RungsKind rungs_kind_attendance;
extern const RungsKind rungs_kind_document;

/* The ladder: kinds-ladder.c */
extern const RungsKind rungs_kind_ladder;
extern const RungsKind rungs_kind_rung;
extern const RungsKind rungs_kind_activity;
extern const RungsKind rungs_kind_placing;
extern const RungsKind rungs_kind_aim;

/* Feedback: kinds-feedback.c */
extern const RungsKind rungs_kind_question_set;
extern const RungsKind rungs_kind_question;
extern const RungsKind rungs_kind_theme;
extern const RungsKind rungs_kind_feedback;

/* Enquiries: kinds-enquiries.c */
extern const RungsKind rungs_kind_stage;
extern const RungsKind rungs_kind_enquiry;
extern const RungsKind rungs_kind_move;
extern const RungsKind rungs_kind_log;
extern const RungsKind rungs_kind_learning;
extern const RungsKind rungs_kind_action;
extern const RungsKind rungs_kind_told;
extern const RungsKind rungs_kind_change;

/* Buddies: kinds-buddies.c */
extern const RungsKind rungs_kind_pairing;
extern const RungsKind rungs_kind_agreement;
extern const RungsKind rungs_kind_support;
extern const RungsKind rungs_kind_payment;

/* Case studies: kinds-stories.c */
extern const RungsKind rungs_kind_case_study;
extern const RungsKind rungs_kind_consent;
extern const RungsKind rungs_kind_identity_check;
extern const RungsKind rungs_kind_use;

/* Answers that several kinds offer: kind-choices.c */
extern const RungsChoice rungs_choices_hear_back[];
extern const RungsChoice rungs_choices_scope[];
extern const RungsChoice rungs_choices_channel[];
extern const RungsChoice rungs_choices_view[];

G_END_DECLS
