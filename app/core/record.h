/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record.h: one record as a value: its kind, its id and the canonical text of each field. A record never changes; a
 * change makes a new one.
 */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD (rungs_record_get_type ())

typedef struct _RungsRecord RungsRecord;

GType            rungs_record_get_type  (void);
RungsRecord     *rungs_record_new       (const RungsKind   *kind,
                                         const char        *id);
RungsRecord     *rungs_record_ref       (RungsRecord       *record);
void             rungs_record_unref     (RungsRecord       *record);
const RungsKind *rungs_record_kind      (const RungsRecord *record);
const char      *rungs_record_id        (const RungsRecord *record);
const char      *rungs_record_get       (const RungsRecord *record,
                                         const char        *field);
const char      *rungs_record_get_nth   (const RungsRecord *record,
                                         guint              nth);
gboolean         rungs_record_is_archived (const RungsRecord *record);
RungsRecord     *rungs_record_with      (const RungsRecord *record,
                                         const char        *field,
                                         const char        *value);
RungsRecord     *rungs_record_take_with (RungsRecord       *record,
                                         const char        *field,
                                         const char        *value);
RungsRecord     *rungs_record_take_values (const RungsKind *kind,
                                         char             **values);
gboolean         rungs_record_equal     (const RungsRecord *a,
                                         const RungsRecord *b);
char            *rungs_record_title     (const RungsRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsRecord, rungs_record_unref)

G_END_DECLS
