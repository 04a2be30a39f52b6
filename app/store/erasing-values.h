/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-values.h: what an erasure makes of one value of one row, in whatever state of the workbook.
 */
#pragma once

#include "erasing-plan.h"

G_BEGIN_DECLS

/** RungsErasingRow: what is known of one row before its values are looked at. */
typedef struct
{
  RungsErasing *erasing;
  const RungsKind *kind;
  GHashTable *blanked; /* NULL: nothing of it */
  gboolean is_nameless;
} RungsErasingRow;

char            *rungs_erasing_name        (const RungsKind       *kind,
                                            const char            *said);
gboolean         rungs_erasing_leads_to_gone (const RungsErasing  *self,
                                            const RungsField      *field,
                                            const char            *typed);
RungsErasingRow  rungs_erasing_row         (RungsErasing          *self,
                                            const RungsKind       *kind,
                                            const char            *id);
gboolean         rungs_erasing_looks_at    (const RungsErasingRow *row,
                                            const RungsField      *field);
char            *rungs_erasing_value       (const RungsErasingRow *row,
                                            const RungsField      *field,
                                            const char            *value);
RungsRecord     *rungs_erasing_record      (RungsErasing          *self,
                                            const RungsRecord     *record);
gboolean         rungs_erasing_drops_draft (RungsErasing          *self,
                                            const RungsKind       *kind,
                                            const char            *id,
                                            const char            *field,
                                            const char            *typed);

G_END_DECLS
