/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-private.h: what the makers of printed documents share.
 */
#pragma once

#include "each-record.h"
#include "gate.h"
#include "outside.h"
#include "printing.h"

G_BEGIN_DECLS

typedef RungsPaper *(*RungsPrintMake) (RungsWorkbook        *workbook,
                                       const char           *id,
                                       const RungsPrintUse  *use,
                                       GError              **error);

/* printing-parts.c */
RungsPaper      *_rungs_print_paper        (const char           *title);
void             _rungs_print_say          (RungsPaper           *paper,
                                            const char           *words);
RungsRecord     *_rungs_print_read         (RungsWorkbook        *workbook,
                                            const char           *kind,
                                            const char           *id,
                                            RungsOutside         *outside,
                                            GError              **error);
char            *_rungs_print_value        (RungsWorkbook        *workbook,
                                            const RungsRecord    *record,
                                            const char           *field);
char            *_rungs_print_seen         (RungsWorkbook        *workbook,
                                            const RungsRecord    *record,
                                            const char           *field,
                                            RungsAudience         audience);
void             _rungs_print_fields       (RungsPaper           *paper,
                                            RungsWorkbook        *workbook,
                                            const RungsRecord    *record,
                                            RungsAudience         audience,
                                            int                   level,
                                            const char *const    *fields);
char            *_rungs_print_answer       (const RungsField     *field,
                                            const char           *answer);
void             _rungs_print_facts        (RungsPaper           *paper,
                                            RungsWorkbook        *workbook,
                                            const RungsRecord    *record,
                                            RungsAudience         audience,
                                            const char *const    *fields);
char            *_rungs_print_sentence     (const char           *words);
void             _rungs_print_list         (RungsPaper           *paper,
                                            const char           *heading,
                                            GPtrArray            *items);
void             _rungs_print_date         (RungsPaper           *paper,
                                            const RungsPrintUse  *use);

/* printing-before-meeting.c */
RungsPaper      *_rungs_print_before_meeting (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-buddies.c */
RungsPaper      *_rungs_print_agreement    (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-consent.c */
RungsPaper      *_rungs_print_consent_form (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
const char      *_rungs_print_contact      (GPtrArray            *consents);

/* printing-enquiry.c */
RungsPaper      *_rungs_print_enquiry      (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
RungsPaper      *_rungs_print_you_said     (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-feedback.c */
RungsPaper      *_rungs_print_feedback     (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
gboolean         _rungs_print_may_quote    (const RungsRecord    *feedback,
                                            RungsAudience         audience);
void             _rungs_print_shuffle      (GPtrArray            *feedback);
void             _rungs_print_quote        (RungsPaper           *paper,
                                            const RungsRecord    *feedback);

/* printing-letters.c */
RungsPaper      *_rungs_print_letters      (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-may-do.c */
RungsPaper      *_rungs_print_may_do       (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-person.c */
RungsPaper      *_rungs_print_person       (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-position.c */
RungsPaper      *_rungs_print_position     (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

/* printing-story.c */
char            *_rungs_print_story_whom   (RungsAudience         audience,
                                            const char           *held_by);
char            *_rungs_print_story_when   (const char           *season,
                                            const char           *area);
void             _rungs_print_story_parts  (RungsPaper           *paper,
                                            const RungsRecord    *story);
gboolean         _rungs_print_story_note   (RungsEdits           *edits,
                                            RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
RungsPaper      *_rungs_print_story        (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
RungsEdits      *_rungs_print_story_record (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

G_END_DECLS
