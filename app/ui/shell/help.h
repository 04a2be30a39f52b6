/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * help.h: the help that is inside Rungs.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rungs_help_show (GtkWindow *parent);

G_END_DECLS
