/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-page.h: the page of case studies made with people, and what they allow.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

GtkWidget *rungs_stories_page_new (RungsWorkbook *workbook);

G_END_DECLS
