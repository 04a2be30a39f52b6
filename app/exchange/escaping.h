/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * escaping.h: cells of a CSV that a spreadsheet would run as a formula, made harmless on the way out and put back on the way
 * in.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *rungs_csv_cell_guard   (const char *text);
const char *rungs_csv_cell_unguard (const char *cell);
void        rungs_csv_append_cell  (GString    *line,
                                    const char *cell);

G_END_DECLS
