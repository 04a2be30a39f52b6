/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * appearance.h: the size of text, light or dark, and the reading background, as the person chose them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_APPEARANCE (rungs_appearance_get_type ())
G_DECLARE_FINAL_TYPE (RungsAppearance, rungs_appearance, RUNGS, APPEARANCE, GObject)

RungsAppearance *rungs_appearance_new (GdkDisplay *display,
                                       GSettings  *settings);

G_END_DECLS
