/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * meetings-page.h: the page of meetings, the groups that meet and their papers.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

GtkWidget *rungs_meetings_page_new (RungsWorkbook *workbook);

G_END_DECLS
