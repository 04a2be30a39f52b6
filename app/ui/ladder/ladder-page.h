/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-page.h: the page of the ladder.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

GtkWidget *rungs_ladder_page_new      (RungsWorkbook *workbook);
RungsRoom *rungs_ladder_page_get_room (GtkWidget     *page);

G_END_DECLS
