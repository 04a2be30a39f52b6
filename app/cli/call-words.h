/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * call-words.h: from the words of a call to the workbook, kind, record, field and value they mean.
 */
#pragma once

#include "command.h"
#include "reading.h"

G_BEGIN_DECLS

/** RungsCliValue: FIELD=VALUE, understood. */
typedef struct
{
  const RungsField *field;
  char *value; /* canonical; NULL for nothing */
} RungsCliValue;

RungsWorkbook    *rungs_cli_open_to_read  (RungsCliCall     *call,
                                           GError          **error);
RungsWorkbook    *rungs_cli_open_to_write (RungsCliCall     *call,
                                           GError          **error);
const RungsKind  *rungs_cli_find_kind     (const char       *name,
                                           GError          **error);
char             *rungs_cli_find_record   (RungsWorkbook    *workbook,
                                           RungsCliCall     *call,
                                           const RungsKind **kind,
                                           GError          **error);
char             *rungs_cli_find_put_away (RungsWorkbook    *workbook,
                                           RungsCliCall     *call,
                                           const RungsKind **kind,
                                           GError          **error);
GPtrArray        *rungs_cli_read_values   (RungsWorkbook    *workbook,
                                           const RungsKind  *kind,
                                           RungsCliCall     *call,
                                           guint             from,
                                           GError          **error);
gboolean          rungs_cli_check_values  (RungsCliCall     *call,
                                           guint             from,
                                           RungsCliExit     *result);
gboolean          rungs_cli_read_date     (RungsCliCall     *call,
                                           const char       *option,
                                           char            **date,
                                           RungsCliExit     *result);
gboolean          rungs_cli_read_audience (RungsCliCall     *call,
                                           RungsAudience    *audience,
                                           RungsCliExit     *result);
gboolean          rungs_cli_read_channel  (RungsCliCall     *call,
                                           const char      **channel,
                                           RungsCliExit     *result);

G_END_DECLS
