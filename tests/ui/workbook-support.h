/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook-support.h: what tests of lists and forms share: a workbook in a folder of its own, and records in it.
 */
#pragma once

#include "reading.h"
#include "ui-support.h"

G_BEGIN_DECLS

/** Bench: a new workbook in a folder that goes with the test. */
typedef struct
{
  char *folder;
  RungsWorkbook *workbook;
} Bench;

void  bench_set_up    (Bench           *bench);
void  bench_tear_down (Bench           *bench);
void  bench_settle    (Bench           *bench);
char *bench_add       (Bench           *bench,
                       const char      *kind,
                       ...) G_GNUC_NULL_TERMINATED;
void  bench_set       (Bench           *bench,
                       const char      *kind,
                       const char      *id,
                       const char      *field,
                       const char      *value);
char *bench_get       (Bench           *bench,
                       const char      *kind,
                       const char      *id,
                       const char      *field);
char *bench_typed     (Bench           *bench,
                       const char      *kind,
                       const char      *id,
                       const char      *field);
void  bench_undo      (Bench           *bench);

/* What the tests of forms type with. */
GtkWidget *inside       (GtkWidget       *root,
                         GType            type,
                         guint            nth);
void       type_into    (GtkWidget       *row,
                         const char      *text);
char      *text_of      (GtkWidget       *row);

G_END_DECLS
