/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-who.h: who a print is for, or who is in a room: audience, organisation, and where it is shown.
 */
#pragma once

#include <gtk/gtk.h>

#include "printing.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_WHO (rungs_print_who_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintWho, rungs_print_who, RUNGS, PRINT_WHO, GtkWidget)

/* Signal "changed": something else is chosen. */

/* STORY is the id of a case study whose organisations are offered, or NULL. A wall hands out no copies, and is a meeting. */
GtkWidget *rungs_print_who_new     (RungsWorkbook *workbook,
                                    const char    *story,
                                    gboolean       on_wall);
void       rungs_print_who_ask     (RungsPrintWho *self,
                                    gboolean       audience,
                                    gboolean       copies);
/* Fills audience, channel and held_by; the strings hold until something else is chosen. */
void       rungs_print_who_get_use (RungsPrintWho *self,
                                    RungsPrintUse *use);

G_END_DECLS
