/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-saving.h: the ladder as a picture in a file.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

void rungs_ladder_save_picture (GtkWidget     *near,
                                RungsWorkbook *workbook,
                                GtkLabel      *said);

G_END_DECLS
