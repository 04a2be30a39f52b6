/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * mnemonic.h: the name of a button that has a letter to press with Alt.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As in rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Print…"))). */
GtkWidget *rungs_mnemonic_named (GtkWidget *button);

G_END_DECLS
