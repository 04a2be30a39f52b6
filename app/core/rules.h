/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rules.h: what must be true of one record by itself. Pure functions over values, each fault in plain words that say
 * how to put it right.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/**
 * RungsFault:
 * @field: the name of the field it stands beside
 * @text: translated words, owned
 * @is_hint: %TRUE when the record may be kept all the same (a warning), %FALSE when it may not
 */
typedef struct
{
  const char *field;
  char *text;
  gboolean is_hint;
} RungsFault;

void         rungs_fault_free     (RungsFault        *fault);
GPtrArray   *rungs_rules_faults   (const RungsRecord *record);
gboolean     rungs_rules_allow    (const RungsRecord *record,
                                   GError           **error);
RungsRecord *rungs_rules_settle   (const RungsRecord *before,
                                   const RungsRecord *record,
                                   GDateTime         *now);
gboolean     rungs_rules_hide_day (const RungsRecord *record);
gboolean     rungs_rules_is_anonymous (const RungsRecord *feedback);
RungsAudience rungs_rules_audience (const RungsRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsFault, rungs_fault_free)

G_END_DECLS
