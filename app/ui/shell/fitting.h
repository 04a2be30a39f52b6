/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * fitting.h: shows its child only where the whole of it fits; asks for no room of its own.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_FITTING (rungs_fitting_get_type ())
G_DECLARE_FINAL_TYPE (RungsFitting, rungs_fitting, RUNGS, FITTING, GtkWidget)

G_END_DECLS
