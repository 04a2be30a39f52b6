/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * support.h: workbooks in a folder of their own that goes with the test, and what tests of store/ ask of them.
 */
#pragma once

#include "workbook-private.h"

#include "erasing.h"
#include "history.h"
#include "reading.h"
#include "searching.h"
#include "waiting.h"

G_BEGIN_DECLS

/** Place: a folder for one test. */
typedef struct
{
  char *folder;
} Place;

/** Clock: a time of day and a monotonic time that a test sets. */
typedef struct
{
  const char *day; /* "2026-03-09T10:00:00Z" */
  gint64 monotonic;
} Clock;

void           place_clear       (Place            *place);
Place          place_new         (void);
Place          place_new_in_memory (void);
char          *place_file        (const Place      *place,
                                  const char       *name);
RungsWorkbook *place_workbook    (const Place      *place,
                                  const char       *name);
RungsHooks     clock_hooks       (Clock            *clock);

RungsRecord   *sample_record     (const char       *kind,
                                  ...) G_GNUC_NULL_TERMINATED;
char          *add_record        (RungsWorkbook    *workbook,
                                  const char       *kind,
                                  ...) G_GNUC_NULL_TERMINATED;
gint64         set_field         (RungsWorkbook    *workbook,
                                  const char       *kind,
                                  const char       *id,
                                  const char       *field,
                                  const char       *value);
gint64         type_field        (RungsWorkbook    *workbook,
                                  const char       *kind,
                                  const char       *id,
                                  const char       *field,
                                  const char       *typed);
char          *get_field         (RungsWorkbook    *workbook,
                                  const char       *kind,
                                  const char       *id,
                                  const char       *field);
void           archive_record    (RungsWorkbook    *workbook,
                                  const RungsKind  *kind,
                                  const char       *id);
RungsErasure  *erasure_of        (const RungsKind  *kind,
                                  const char       *id);
char          *dump              (RungsWorkbook    *workbook);
void           assert_sound      (RungsWorkbook    *workbook);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

G_END_DECLS
