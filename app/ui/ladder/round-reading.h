/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * round-reading.h: the rounds of one piece of work, read from the workbook, and put on a ladder to be shown.
 */
#pragma once

#include "ladder-values.h"
#include "workbook.h"

G_BEGIN_DECLS

GPtrArray   *rungs_round_read_all   (RungsWorkbook     *workbook,
                                     const char        *activity,
                                     const char        *ladder,
                                     GError           **error);
GPtrArray   *rungs_round_pick       (GPtrArray         *placings,
                                     const char        *meeting,
                                     const char        *day);
gboolean     rungs_round_unfinished (RungsWorkbook     *workbook,
                                     char             **activity,
                                     char             **meeting,
                                     char             **ladder);
char        *rungs_round_latest_repeated (RungsWorkbook *workbook,
                                     const char        *ladder);
char        *rungs_round_sitting    (RungsWorkbook     *workbook,
                                     const char        *activity,
                                     const char        *ladder,
                                     const char        *today);
char        *rungs_round_left       (RungsWorkbook     *workbook,
                                     const char        *activity,
                                     const char        *today);
char        *rungs_round_there      (RungsWorkbook     *workbook,
                                     const char        *meeting);
GPtrArray   *rungs_round_on_table   (RungsWorkbook     *workbook,
                                     const char        *activity,
                                     const char        *meeting,
                                     const char        *ladder);
void         rungs_round_stand      (RungsLadderValues *values,
                                     const char        *title,
                                     GPtrArray         *placings,
                                     GPtrArray         *before);
int          rungs_round_rung       (const RungsRecord *placing);
char        *rungs_round_where      (RungsLadderValues *values,
                                     const RungsRecord *placing);

G_END_DECLS
