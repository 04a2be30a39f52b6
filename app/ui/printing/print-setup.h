/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-setup.h: the paper and the printer, as the toolkit's printing wants them, remembered on this laptop.
 */
#pragma once

#include <gtk/gtk.h>

#include "paper-pages.h"

G_BEGIN_DECLS

GtkPageSetup     *rungs_print_setup_page (const RungsPaperStyle *style);
GtkPrintSettings *rungs_print_setup_read (GSettings             *settings);
void              rungs_print_setup_keep (GSettings             *settings,
                                          GtkPrintSettings      *print);

G_END_DECLS
