/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * shortcuts.h: every key of Rungs, declared once: for the application that listens to them and the window that lists them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       rungs_shortcuts_install (GtkApplication *application);
GtkWidget *rungs_shortcuts_show    (GtkWindow      *parent);

G_END_DECLS
