/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing.h: what a workbook can put on paper: documents made of its records, as far as those they are for may see them.
 */
#pragma once

#include "paper.h"
#include "reading.h"

G_BEGIN_DECLS

/**
 * RungsPrintUse: what a print is for.
 * @audience: how wide it goes
 * @channel: a token of the channels, for a case study; %NULL is "printed"
 * @held_by: (nullable): who gets the copies; for partners the organisation by its name
 * @copies: how many; 0 is one
 * @today: the day, ISO 8601
 */
typedef struct
{
  RungsAudience audience;
  const char *channel;
  const char *held_by;
  guint copies;
  const char *today;
} RungsPrintUse;

/** RungsPrint: one sort of document. @kind: of the record it is about, or %NULL where it is about none. */
typedef struct _RungsPrint RungsPrint;

const RungsPrint *rungs_print_find   (const char           *what);
const char       *rungs_print_kind   (const RungsPrint     *print);
char             *rungs_print_list   (void);
RungsPaper       *rungs_print_make   (const RungsPrint     *print,
                                      RungsWorkbook        *workbook,
                                      const char           *id,
                                      const RungsPrintUse  *use,
                                      GError              **error);
/* What is to be written down once the copies are there; NULL for nothing. */
RungsEdits       *rungs_print_record (const RungsPrint     *print,
                                      RungsWorkbook        *workbook,
                                      const char           *id,
                                      const RungsPrintUse  *use,
                                      GError              **error);

G_END_DECLS
