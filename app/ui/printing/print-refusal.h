/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-refusal.h: the ways out where a case study may not be printed: ask the person about just this, or look at the form for it.
 */
#pragma once

#include <gtk/gtk.h>

#include "printing.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_REFUSAL (rungs_print_refusal_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintRefusal, rungs_print_refusal, RUNGS, PRINT_REFUSAL, GtkWidget)

/* Signals: "ask": the person is to be asked about what the print is for; "form": the form to ask with is to be looked at. */

GtkWidget *rungs_print_refusal_new (RungsWorkbook       *workbook,
                                    const char          *story,
                                    const RungsPrintUse *use);

G_END_DECLS
