/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * people-page.h: the page of people, what they are paid and, on a screen of its own, their private details.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

GtkWidget *rungs_people_page_new (RungsWorkbook *workbook);

G_END_DECLS
