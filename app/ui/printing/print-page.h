/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-page.h: what printing means on each page of the sidebar.
 */
#pragma once

#include "shell/page.h"

G_BEGIN_DECLS

/* Shows what can be printed of the page, and returns NULL; or returns a sentence that says what to do first. */
const char *rungs_print_page (RungsPage     *page,
                              const char    *name,
                              RungsWorkbook *workbook);

G_END_DECLS
