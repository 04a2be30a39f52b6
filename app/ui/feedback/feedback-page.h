/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * feedback-page.h: the page of what people said, with the question sets and themes that go with it.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

GtkWidget *rungs_feedback_page_new (RungsWorkbook *workbook);

G_END_DECLS
