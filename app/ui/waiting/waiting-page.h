/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * waiting-page.h: the page that lists whatever has a due date that has come.
 */
#pragma once

#include "shell/page.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WAITING_PAGE (rungs_waiting_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsWaitingPage, rungs_waiting_page, RUNGS, WAITING_PAGE, GtkWidget)

GtkWidget *rungs_waiting_page_new  (RungsWorkbook *workbook);
char      *rungs_waiting_since     (const GDate   *due,
                                    const GDate   *today);

G_END_DECLS
