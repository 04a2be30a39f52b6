/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-about.h: what a document can be about where there is a choice: feedback, of which meeting.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/**
 * RungsPrintAbout: one of the things to choose from.
 * @label: what people call it
 * @id: (nullable): of the record the document is about; %NULL: of all of them
 * @meeting: (nullable): of the meeting it is for, where the record does not say
 */
typedef struct
{
  char *label;
  char *id;
  char *meeting;
} RungsPrintAbout;

const char *rungs_print_about_question (const char    *what);
/* RungsPrintAbout *: the meetings, the first stands for NONE of them. NTH gets today's, where there is one. */
GPtrArray  *rungs_print_about_meetings (RungsWorkbook *workbook,
                                        const char    *none,
                                        guint         *nth);
/* RungsPrintAbout *; empty where there is no choice. NTH gets the one that is meant when ID is shown. */
GPtrArray  *rungs_print_about_read     (RungsWorkbook *workbook,
                                        const char    *what,
                                        const char    *id,
                                        guint         *nth);

G_END_DECLS
