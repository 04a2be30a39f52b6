/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-choices.h: what is printed, who it is for, where it is shown, how it looks, and who gets the copies.
 */
#pragma once

#include <gtk/gtk.h>

#include "paper-pages.h"
#include "printing.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PRINT_CHOICES (rungs_print_choices_get_type ())
G_DECLARE_FINAL_TYPE (RungsPrintChoices, rungs_print_choices, RUNGS, PRINT_CHOICES, GtkWidget)

/* Signal "changed": something else is chosen. */

GtkWidget  *rungs_print_choices_new       (RungsWorkbook     *workbook,
                                           GSettings         *settings,
                                           const char        *what,
                                           const char        *id);
const char *rungs_print_choices_get_what  (RungsPrintChoices *self);
void        rungs_print_choices_set_what  (RungsPrintChoices *self,
                                           const char        *what);
gboolean    rungs_print_choices_offers    (RungsPrintChoices *self,
                                           const char        *what);
/* Of the record it is about; what is shown in the window may be about another, or about all of them. */
const char *rungs_print_choices_get_id    (RungsPrintChoices *self);
/* Its strings belong to the choices, and hold until something else is chosen. TODAY is left alone. */
void        rungs_print_choices_get_use   (RungsPrintChoices *self,
                                           RungsPrintUse     *use);
void        rungs_print_choices_get_style (RungsPrintChoices *self,
                                           RungsPaperStyle   *style);

G_END_DECLS
