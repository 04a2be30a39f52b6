/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-private.h: what the makers of printed documents share.
 */
#pragma once

#include "gate.h"
#include "printing.h"

G_BEGIN_DECLS

/* printing.c */
GPtrArray       *_rungs_print_parts        (RungsWorkbook        *workbook,
                                            const char           *kind,
                                            const char           *field,
                                            const char           *id,
                                            GError              **error);
void             _rungs_print_fields       (RungsPaper           *paper,
                                            RungsWorkbook        *workbook,
                                            const RungsRecord    *record,
                                            RungsAudience         audience,
                                            int                   level,
                                            const char *const    *fields);
char            *_rungs_print_value        (RungsWorkbook        *workbook,
                                            const RungsRecord    *record,
                                            const char           *field);

/* printing-story.c */
RungsPaper      *_rungs_print_story        (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
RungsEdits      *_rungs_print_story_record (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);
RungsPaper      *_rungs_print_consent_form (RungsWorkbook        *workbook,
                                            const char           *id,
                                            const RungsPrintUse  *use,
                                            GError              **error);

G_END_DECLS
