/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * csv-reading.h: reads a table of comma, semicolon or tab separated values row by row, as spreadsheets write them.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** RungsCsvRow: one row: the line of the file it begins on, counted from 1, and its cells in UTF-8. */
typedef struct
{
  guint line;
  GPtrArray *cells; /* char * */
} RungsCsvRow;

typedef struct _RungsCsvReader RungsCsvReader;

void            rungs_csv_row_free         (RungsCsvRow     *row);
const char     *rungs_csv_row_cell         (const RungsCsvRow *row,
                                            guint            column);

RungsCsvReader *rungs_csv_reader_open      (const char      *path,
                                            GCancellable    *cancellable,
                                            GError         **error);
void            rungs_csv_reader_free      (RungsCsvReader  *self);
gboolean        rungs_csv_reader_next      (RungsCsvReader  *self,
                                            RungsCsvRow    **row,
                                            GCancellable    *cancellable,
                                            GError         **error);
const char     *rungs_csv_reader_encoding  (RungsCsvReader  *self);
char            rungs_csv_reader_separator (RungsCsvReader  *self);
double          rungs_csv_reader_done      (RungsCsvReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsCsvRow, rungs_csv_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsCsvReader, rungs_csv_reader_free)

G_END_DECLS
