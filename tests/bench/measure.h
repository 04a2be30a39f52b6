/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * measure.h: what the benchmarks share: medians, a line for each number beside its yardstick, and a workbook of 100,000 records.
 */
#pragma once

#include <glib.h>

#define MEASURE_N_RECORDS 100000
/* One in a hundred of the records holds this word. */
#define MEASURE_WORD "kettle"

typedef struct
{
  GArray *values;
} Measure;

Measure *measure_new       (void);
void     measure_free      (Measure    *self);
void     measure_add       (Measure    *self,
                            double      milliseconds);
double   measure_median    (Measure    *self);
double   measure_most      (Measure    *self);
double   measure_least     (Measure    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Measure, measure_free)

double   measure_now       (void);

/* Prints "WHAT: 12.3 ms; YARDSTICK: 10.0 ms; 1.23 times (at most 1.30): held" and remembers when a budget was not. */
void     measure_ratio     (const char *what,
                            double      value,
                            const char *yardstick,
                            double      yardstick_value,
                            double      at_most);
/* Prints "WHAT: 1.10 times (at most 1.25): held". */
void     measure_growth    (const char *what,
                            double      large,
                            double      small,
                            double      at_most);
/* Prints "WHAT: 12.3 ms (under 50.0 ms): held". */
void     measure_limit     (const char *what,
                            double      value,
                            double      under);
/* Prints a number that has no budget, for comparison. */
void     measure_note      (const char *what,
                            double      value);
/* The exit status: 0 when every budget was held. */
int      measure_end       (void);

/* Runs a command to its end; its output is thrown away. Returns the milliseconds it took. */
double   measure_command   (const char *const *argv);
/* A copy of a workbook with MEASURE_N_RECORDS feedback records, for the caller to spoil. The first time, rungs-cli makes it. */
char    *measure_workbook  (const char *folder);
/* The table that it was made from. */
char    *measure_table     (void);
