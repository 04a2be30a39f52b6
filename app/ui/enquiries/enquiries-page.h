/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * enquiries-page.h: the page of the questions looked into together, their stages and their actions.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

GtkWidget *rungs_enquiries_page_new (RungsWorkbook *workbook);

G_END_DECLS
