/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-words.h: the words that stand for a record where there is a line of room: its title, and a second line.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

char *rungs_record_words_title  (RungsWorkbook     *workbook,
                                 const RungsRecord *record);
char *rungs_record_words_field  (RungsWorkbook     *workbook,
                                 const RungsRecord *record,
                                 const RungsField  *field);
char *rungs_record_words_second (RungsWorkbook     *workbook,
                                 const RungsRecord *record,
                                 const char        *fields);
char *rungs_record_words_draft  (RungsWorkbook     *workbook,
                                 const RungsDraft  *draft);

G_END_DECLS
