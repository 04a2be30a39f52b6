/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * in-private.h: the offer to say more in private, and who people can talk to.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_IN_PRIVATE (rungs_in_private_get_type ())
G_DECLARE_FINAL_TYPE (RungsInPrivate, rungs_in_private, RUNGS, IN_PRIVATE, GtkWidget)

GtkWidget *rungs_in_private_new (RungsWorkbook *workbook);

G_END_DECLS
