/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-row.h: a question and its answer, one above the other, as they stand beside the pages of a print.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rungs_print_row_new    (const char        *question,
                                   GtkWidget         *answer);
/* The row of a list of words to choose from: CHOICE gets the list, which the row owns. */
GtkWidget *rungs_print_row_choice (const char        *question,
                                   const char *const *labels,
                                   GtkWidget        **choice);
/* Another question, for the same answer. */
void       rungs_print_row_ask    (GtkWidget         *answer,
                                   const char        *question);
void       rungs_print_row_show   (GtkWidget         *answer,
                                   gboolean           visible);

G_END_DECLS
