/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-times.h: of which day, or which months, a document tells, where it can tell of others than today.
 */
#pragma once

#include <gtk/gtk.h>

#include "printing.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_TIMES (rungs_print_times_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintTimes, rungs_print_times, RUNGS, PRINT_TIMES, GtkWidget)

/* Signal "changed": another time was typed, and understood; or what was typed before no longer is. */

GtkWidget *rungs_print_times_new     (RungsWorkbook   *workbook);
/* What is asked for this document; the rest is not there. */
void       rungs_print_times_ask     (RungsPrintTimes *self,
                                      RungsPrintAsks   asks);
/* Its strings belong to the times, and hold until something else is typed. */
void       rungs_print_times_get_use (RungsPrintTimes *self,
                                      RungsPrintUse   *use);

G_END_DECLS
