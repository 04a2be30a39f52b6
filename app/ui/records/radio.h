/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * radio.h: one of several answers of which one is chosen, for the eye and for a screen reader.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* FIRST: another answer to the same question; NULL: this is the first. */
GtkWidget *rungs_radio_new (const char *words,
                            GtkWidget  *first);

G_END_DECLS
