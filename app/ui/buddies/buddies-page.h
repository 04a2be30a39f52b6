/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * buddies-page.h: the page of who goes to a board with whom, and what they agreed.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

GtkWidget *rungs_buddies_page_new (RungsWorkbook *workbook);

G_END_DECLS
